"""The paragraphs of the outline editor as it holds them: what stands in each, what it is called, where its words begin."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from ict_desktop.records.outline import Counters, Entry, Shown, State, Style
from ict_desktop.records.papers import GroupRow, Table
from ict_desktop.records.runs import Text, runs_of, text_of, words
from ict_desktop.widgets.composing import LINE_BREAK

KIND_WORDS: dict[Style, str] = {
    "basis": "Căn cứ",
    "chapter": "Phần",
    "part": "Mục lớn",
    "section": "Đề mục",
    "item_title": "Khoản",
    "item": "Khoản",
    "point": "Điểm",
    "dash": "Ý",
    "paragraph": "Đoạn",
    "table": "Bảng",
    "drawing": "Biểu đồ",
    "page_break": "Trang mới",
    "annex": "Phụ lục",
}
"""What the gutter calls a paragraph."""

HEADINGS: frozenset[Style] = frozenset({"chapter", "part", "section", "item_title", "annex"})
"""What is set in bold as a whole, so that nothing within it is set apart."""

FIXED: frozenset[Style] = frozenset({"table", "drawing", "page_break"})
"""What is one line that is not typed into."""

FOLLOWING: dict[Style, Style] = {
    "chapter": "section",
    "part": "section",
    "section": "paragraph",
    "item_title": "paragraph",
    "table": "paragraph",
    "drawing": "paragraph",
    "page_break": "paragraph",
    "annex": "paragraph",
}
"""What Enter begins behind a paragraph; behind all others another of the same."""

PLACES: dict[Style, tuple[int, int]] = {
    "chapter": (0, 62),
    "part": (0, 28),
    "section": (0, 34),
    "item_title": (0, 28),
    "item": (0, 28),
    "point": (18, 44),
    "dash": (36, 52),
}
"""Where number and words of a paragraph begin, logical pixels from the left."""


class OutlineLine:
    """One paragraph in the editor; `text` is what stands there now, `entry` what it was when it was shown."""

    def __init__(
        self, entry: Entry, key: str = "", state: State = "typed", now: Entry | None = None, text: Text | None = None
    ) -> None:
        self.key, self.entry, self.state, self.now = key, entry, state, now
        self.style = entry.style
        self.given = as_shown(entry.text)
        self.text = self.given if text is None else text

    @classmethod
    def of(cls, shown: Shown) -> "OutlineLine":
        """Return the line of a paragraph as the file has it."""
        return cls(shown.entry, shown.key, shown.state, shown.now)

    @property
    def is_out(self) -> bool:
        """Whether it is left out of the paper."""
        return self.state == "out"

    @property
    def is_fixed(self) -> bool:
        """Whether it is not typed into."""
        return self.is_out or self.style in FIXED

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it."""
        return not self.is_fixed and not words(self.text).strip()

    def now_entry(self, text: Text | None = None) -> Entry:
        """Return the paragraph as it stands; one whose words nobody touched keeps them to the last blank."""
        stands = self.text if text is None else text
        if stands == self.given:
            return replace(self.entry, style=self.style)
        return replace(self.entry, style=self.style, text=as_kept(stands))


def as_shown(text: Text) -> Text:
    """Return words as the editor shows them: blanks that hold together as blanks, line ends as Qt keeps them."""
    return _each_run(text, lambda part: part.replace("\u00a0", " ").replace("\n", LINE_BREAK))


def as_kept(text: Text) -> Text:
    """Return words of the editor as an entry holds them."""
    return _each_run(text, lambda part: part.replace(LINE_BREAK, "\n"))


def _each_run(text: Text, change: Callable[[str], str]) -> Text:
    return text_of(replace(run, text=change(run.text)) for run in runs_of(text))


def fixed_words(line: OutlineLine) -> str:
    """Return what stands on a line that is not typed into: what a table is called and how many rows it has."""
    entry = line.entry
    if line.is_out and line.style not in FIXED:
        return words(line.text)
    if line.style == "page_break":
        return "Phần sau sang trang mới"
    name = words(line.text).strip() or "chưa đặt tên"
    if isinstance(entry.content, Table):
        rows = sum(not isinstance(row, GroupRow) for row in entry.content.rows)
        return f"Bảng: {name}, {rows} dòng"
    return f"Biểu đồ: {name}"


def labels_of_lines(lines: Sequence[OutlineLine]) -> list[str]:
    """Return what stands before each line; an empty one shows the number it would have, and is not counted."""
    counters = Counters()
    return [
        counters.next_label(line.style) if line.is_empty else "" if line.is_out else counters.label(line.style)
        for line in lines
    ]
