"""The text of a paper as an outline: what each paragraph is, from which record it came, its number made, not typed.

A filler writes a draft as entries, the clerk edits entries, and only for a pen they become the blocks of a paper.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ict_desktop.records.paper_lines import annex_name, roman
from ict_desktop.records.papers import (
    Annex,
    Basis,
    Block,
    Dash,
    Drawing,
    Heading,
    NumberedItem,
    PageBreak,
    Paragraph,
    Picture,
    Point,
    Table,
)
from ict_desktop.records.plain_lines import paragraph_texts, paragraphs
from ict_desktop.records.runs import Text, joined_text, words

Style = Literal[
    "basis",
    "chapter",
    "part",
    "section",
    "item_title",
    "item",
    "point",
    "dash",
    "paragraph",
    "table",
    "drawing",
    "page_break",
    "annex",
]
"""What a paragraph of a paper is: căn cứ, "Phần I", "A.", "I.", a khoản that is a title, "1.", "a)", "-", running text …

An annex begins a Phụ lục, whose title is its text.
"""

LEVELS: tuple[Style, ...] = ("chapter", "part", "section", "item_title", "item", "point", "dash")
"""From the whole to the detail: what Tab and Shift+Tab go through."""

LETTERS = "abcdđeghiklmnopqrstuvxy"
"""What the điểm are counted by (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6đ)."""

_BASIS = re.compile(r"(?:Căn cứ|Theo đề nghị|Xét đề nghị)\b", re.IGNORECASE)
_TYPED: tuple[tuple[Style, re.Pattern[str]], ...] = (
    ("part", re.compile(r"([A-ZĐ])\.\s+(\S.*)")),
    ("section", re.compile(r"([IVXLC]+)\.\s+(\S.*)")),
    ("item", re.compile(r"([1-9]\d{0,2})\.\s+(\S.*)")),
    ("point", re.compile(r"([a-zđ]{1,2})\)\s+(\S.*)")),
    ("dash", re.compile(r"(-)\s+(\S.*)")),
)
_BULLET = re.compile(r"[•▪●○◦·*–—§Ø]\s+(\S.*)")
"""The dots of a list, also as they come from a word processor whose own face drew them."""
_ROUND_DOT = re.compile(r"^[ \t\u00a0]*o\t[ \t\u00a0]*(?=\S)", re.MULTILINE)
"""The dot of the second level of a list in Word: an "o" of a face of its own, a tab behind it."""
_ROMAN_TOO = frozenset("IVX")
"""Letters that are rather a Roman number where no letter came before them."""
_LONGEST_TITLE = 120
_HIGHEST = 200
"""Up to where the first number of a pasted list is looked for."""

STYLES_TYPED: tuple[Style, ...] = ("basis", *(style for style, _pattern in _TYPED))
"""What a typed line may be recognised as by the number it begins with."""


@dataclass(frozen=True)
class Entry:
    """A paragraph of a draft; `origin` names the record and field it is made of ("conclusion/ID"), "" for typed words.

    `content` is the table or chart of an entry that is one; `landscape` turns the pages of an annex.
    """

    style: Style
    text: Text = ""
    origin: str = ""
    content: Table | Drawing | Picture | None = None
    landscape: bool = False

    @property
    def words(self) -> str:
        """The words alone; of a table or chart what it is called."""
        return words(self.text)

    @property
    def is_empty(self) -> bool:
        """Whether nothing of it would be printed; the words of a table or chart only say what it is called."""
        if self.content is not None or self.style in ("page_break", "annex"):
            return False
        return self.style in ("table", "drawing") or not self.words.strip()


def dashes(lines: Sequence[str], origins: Sequence[str]) -> list[Entry]:
    """Return a list of dashes, each line ending with ";" and the last with "."."""
    ended = [line.rstrip(".;, ") + (";" if place < len(lines) else ".") for place, line in enumerate(lines, start=1)]
    return [Entry("dash", line, origin) for line, origin in zip(ended, origins, strict=True)]


def leads_to(entries: Iterable[Entry]) -> dict[str, str]:
    """Return how a text leads to each annex among entries, by origin: "Phụ lục II", to the only one "Phụ lục kèm theo"."""
    annexes = [entry.origin for entry in entries if entry.style == "annex"]
    if len(annexes) < 2:
        return dict.fromkeys(annexes, "Phụ lục kèm theo")
    return {origin: annex_name(place, len(annexes)) for place, origin in enumerate(annexes, start=1)}


State = Literal["follows", "typed", "changed", "both", "gone", "out"]
"""How a paragraph stands to its record: follows it, has none, was changed, was changed on both sides, lost it, left out."""


@dataclass(frozen=True)
class Shown:
    """A paragraph of a draft as it prints, with where it comes from.

    `key` is its row in the file, or where it stands while it has none; `now` what its record says, None where it has none.
    """

    key: str
    entry: Entry
    state: State
    now: Entry | None = None


@dataclass(frozen=True)
class Wanted:
    """A paragraph as it is to be: `key` as it was shown, "" for a new one."""

    key: str
    entry: Entry


class Counters:
    """Counts parts, sections, khoản and điểm; what begins anew lets those below it begin anew."""

    def __init__(self) -> None:
        self._counts: dict[Style, int] = {}

    def label(self, style: Style) -> str:
        """Count an entry and return what stands before it: "I.", "1.", "a)", "-"; "" for what has no number."""
        label = self.next_label(style)
        if style == "annex":
            self._counts.clear()
        elif (counted := _counted(style)) in LEVELS:
            higher = {level: n for level, n in self._counts.items() if LEVELS.index(level) < LEVELS.index(counted)}
            self._counts = {**higher, counted: self._counts.get(counted, 0) + 1}
        return label

    def begin(self, style: Style, number: str) -> None:
        """Let the next of a style have a number ("3", "c", "II"), where none has been counted under what stands above."""
        if style == "part" and number in _ROMAN_TOO:
            return
        found = (n for n in range(1, _HIGHEST) if number_label(style, n).rstrip(".)") == number)
        if self._counts.get(style, 0) == 0 and (first := next(found, None)) is not None:
            self._counts[style] = first - 1

    def next_label(self, style: Style) -> str:
        """Return what would stand before an entry that came next."""
        counted = _counted(style)
        return number_label(counted, self._counts.get(counted, 0) + 1) if counted in LEVELS else ""


def _counted(style: Style) -> Style:
    return "item" if style == "item_title" else style


def number_label(style: Style, number: int) -> str:
    """Return the number of a chapter, part, section, khoản or điểm as it is printed."""
    match style:
        case "chapter":
            return f"Phần {roman(number)}"
        case "part":
            return f"{letters(number).upper()}."
        case "section":
            return f"{roman(number)}."
        case "point":
            return f"{letters(number)})"
        case "dash":
            return "-"
    return f"{number}."


def letters(number: int) -> str:
    """Return the letter of a điểm, counted from 1: a, b, c, d, đ … y, then aa, ab."""
    more, last = divmod(number - 1, len(LETTERS))
    return (letters(more) if more else "") + LETTERS[last]


def labels_of(entries: Iterable[Entry]) -> list[str]:
    """Return what stands before each entry."""
    counters = Counters()
    return [counters.label(entry.style) for entry in entries]


def laid_out(entries: Sequence[Entry]) -> tuple[tuple[Block, ...], tuple[Annex, ...]]:
    """Return the blocks of the text and its annexes, each entry under its number; one with nothing in it is not counted."""
    entries = [entry for entry in entries if not entry.is_empty]
    sections: list[tuple[Entry | None, list[Block]]] = [(None, [])]
    for entry, label in zip(entries, labels_of(entries), strict=True):
        if entry.style == "annex":
            sections.append((entry, []))
        else:
            sections[-1][1].extend(_blocks(entry, label))
    annexes = [
        Annex(head.words, tuple(blocks), landscape=head.landscape) for head, blocks in sections[1:] if head is not None
    ]
    return tuple(sections[0][1]), tuple(annexes)


def _blocks(entry: Entry, label: str) -> list[Block]:
    match entry.style:
        case "basis":
            return [Basis(entry.text)]
        case "chapter":
            return [Heading(f"{label}\n{entry.words}", 1)]
        case "part" | "section":
            return [Heading(f"{label} {entry.words}")]
        case "item_title":
            return [NumberedItem(_number(label), "", entry.words)]
        case "item":
            return [NumberedItem(_number(label), entry.text)]
        case "point":
            return [Point(label.rstrip(")"), entry.text)]
        case "dash":
            return [Dash(entry.text)]
        case "page_break":
            return [PageBreak()]
        case "table" | "drawing":
            return [entry.content] if entry.content is not None else []
    return [Paragraph(entry.text)]


def _number(label: str) -> int:
    return int(label.rstrip("."))


def entries_of(text: str, only: Collection[Style] = STYLES_TYPED) -> tuple[Entry, ...]:
    """Return a typed text as entries, a line each, its numbers and dots taken off where the outline makes them.

    The first lines that say "Căn cứ …" are căn cứ. A line that leads over (it ends with a colon) or whose number does not
    follow the one before is running text with what was typed before it; so is what is none of the styles of `only`.
    """
    return _read(text, only)


def pasted_entries(text: str) -> tuple[Entry, ...]:
    """Return pasted text as entries: as `entries_of`, but a list may begin with any number.

    What is pasted goes on where something else stops: "3. …", "c) …" and what follows them in order.
    """
    return _read(text, STYLES_TYPED, begins_anywhere=True)


def _read(text: str, only: Collection[Style], begins_anywhere: bool = False) -> tuple[Entry, ...]:
    entries: list[Entry] = []
    counters = Counters()
    for line in paragraphs(_ROUND_DOT.sub("• ", text)):
        leading = "basis" in only and all(each.style == "basis" for each in entries)
        if "dash" in only and (bullet := _BULLET.fullmatch(line)):
            entry = Entry("dash", bullet[1])
        elif leading and _is_basis(line):
            entry = Entry("basis", line)
        else:
            entry = _typed(line, counters, only, begins_anywhere)
        counters.label(entry.style)
        entries.append(entry)
    return _with_titles(entries)


def _with_titles(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return entries, each khoản a title that is one: a short line without a stop, its điểm or ý below it."""
    styles = [entry.style for entry in entries]
    return tuple(
        replace(entry, style="item_title")
        if entry.style == "item" and is_title(entry.words, styles[place + 1 :])
        else entry
        for place, entry in enumerate(entries)
    )


def is_title(words: str, below: Sequence[Style]) -> bool:
    """Say whether the words of a khoản are its title (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6e), by what stands below.

    Running text is its own where something else follows; the last of a text closes it.
    """
    if not below or len(words) > _LONGEST_TITLE or not words[-1:].isalnum():
        return False
    return below[0] in ("point", "dash") or (below[0] == "paragraph" and any(each != "paragraph" for each in below))


def _is_basis(line: str) -> bool:
    return _BASIS.match(line) is not None and not line.endswith(":")


def _typed(line: str, counters: Counters, only: Collection[Style], begins_anywhere: bool = False) -> Entry:
    for style, pattern in _TYPED:
        found = pattern.fullmatch(line) if style in only else None
        if found and begins_anywhere:
            counters.begin(style, found[1])
        if found and counters.next_label(style).rstrip(".)") == found[1]:
            return Entry(style, found[2])
    return Entry("paragraph", line)


def cleaned(entry: Entry) -> Entry:
    """Return an entry with its words as they enter the file: seen, single blanks; bold and italic stay where they are."""
    lines = paragraph_texts(entry.text)
    text = joined_text(*(joined_text("\n", line) if place else line for place, line in enumerate(lines)))
    return replace(entry, text=text)


def changed_level(entry: Entry, deeper: bool) -> Entry:
    """Return an entry one level deeper or higher; running text becomes a khoản, what is at the end stays."""
    if entry.style not in LEVELS:
        return replace(entry, style="item" if deeper else "section") if entry.style == "paragraph" else entry
    place = LEVELS.index(entry.style) + (1 if deeper else -1)
    return replace(entry, style=LEVELS[place]) if 0 <= place < len(LEVELS) else entry


# Moving

_DEPTHS: dict[Style, int] = {"item_title": 0, "item": 0, "point": 1, "dash": 2}
"""How deep a khoản, a điểm and an ý stand; headings and running text move alone."""


def changing_places(styles: Sequence[Style], first: int, last: int, down: bool) -> tuple[int, int, int]:
    """Return start, middle and end of two neighbouring stretches that change places where `first` to `last` move on.

    What stands under a khoản or điểm goes with it, and it goes over what stands under another: nothing comes under a
    khoản that it does not belong to. Empty is a stretch there is none of.
    """
    depths = [_DEPTHS.get(style) for style in styles]
    end = _end_under(depths, first, last)
    own = _highest(depths[first : last + 1])
    if down:
        beside = end < len(depths) and own is not None and depths[end] == own
        return first, end, _end_under(depths, end, end) if beside else min(end + 1, len(depths))
    place = max(first - 1, 0)
    while own is not None and place > 0 and _is_under(depths[place], own):
        place -= 1
    return place if place >= first - 1 or depths[place] == own else place + 1, first, end


def _end_under(depths: Sequence[int | None], first: int, last: int) -> int:
    """Return where what stands under some paragraphs ends."""
    highest, end = _highest(depths[first : last + 1]), last + 1
    while highest is not None and end < len(depths) and _is_under(depths[end], highest):
        end += 1
    return end


def _highest(depths: Sequence[int | None]) -> int | None:
    """Return the depth of the highest of some paragraphs, None where one is neither khoản nor điểm nor ý."""
    found = [depth for depth in depths if depth is not None]
    return min(found) if len(found) == len(depths) else None


def _is_under(depth: int | None, highest: int) -> bool:
    return depth is not None and depth > highest
