"""An official paper described in plain values: what it says and in which parts, nothing of how it is drawn.

`work/` fills these from the file, `printing/` draws them as PDF and DOCX. Every text is plain: `<b>` is three
characters. A list without a masthead (a register) is a paper too. The sentences that follow from the parts (number,
place and date, annex lines, recipients) are derived here once, so that both renderers print the same words.
"""

import re
from base64 import b64decode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from ict_desktop.records.charts import BarChart, LineChart
from ict_desktop.records.dates import date_in_words
from ict_desktop.records.holding import NO_BREAK, held_in_title, held_together
from ict_desktop.records.regimes import Regime, Sheet, on_sheet, regime_for
from ict_desktop.records.runs import (
    Run,
    Text,
    bold,
    joined_text,
    kept_in_place,
    part_of,
    runs_of,
    split_text,
    text_of,
    words,
)
from ict_desktop.records.unseen import seen

NATIONAL_TITLE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
RECIPIENTS_HEADING = "Nơi nhận:"
ADDRESSED = "Kính gửi:"
END_MARK = "./."

Alignment = Literal["left", "center", "right"]
Head = Literal["kind", "letter", "minutes"]
"""How a paper begins: under its kind and trích yếu; as a công văn, with V/v under the number and Kính gửi; as a biên bản,
which has no line of place and date."""
LineStyle = Literal["part", "part_title", "section", "item_heading", "basis", "body"]

_HEADING_STYLES: dict[int, LineStyle] = {1: "part", 2: "section", 3: "item_heading"}
_BLANK_NUMBER = " " * 7
_BLANK_DAY = " " * 6
_LINE_ENDS = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")

SIGNS = {
    "\u2011": "-",
    "☐": "□",
    "✓": "√",
    "✔": "√",
    "☑": "√",
    "✗": "×",
    "✘": "×",
    "✕": "×",
    "✖": "×",
    "➢": "-",
    "➤": "-",
    # Signs of the Symbol and Wingdings faces as word processors paste them.
    "\uf02d": "-",
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf0d8": "-",
    "\uf0fc": "√",
    "\uf0fe": "√",
    "\uf0fb": "×",
    "\uf0a8": "□",
}
"""Signs people paste that the face of papers lacks, and the sign of the same meaning that is printed for each.

Two meanings never become one sign: what is ticked is √, what is crossed out ×. ☒ says either of the two and is not
here; what has no sign of its meaning is named before the paper is printed (`printing.fonts.unprintable`).
"""
_SIGNS = str.maketrans(SIGNS)
_BLANKS = re.compile(r"[ \t\n]+")
_AS_PRINTED = re.compile(r"[!-~À-ÖØ-öø-\u024fẠ-ỹ]+(?: [!-~À-ÖØ-öø-\u024fẠ-ỹ]+)*")
"""Words of whole letters and plain signs with one blank between them: most texts, for which nothing is to be done."""


@dataclass(frozen=True)
class Masthead:
    """Who issues the paper: the superior body and the issuer; a line end is kept.

    `name` is the issuer as running text names it ("Ban Chỉ đạo CNTT tỉnh"); empty takes `issuer`.
    """

    superior: str
    issuer: str
    name: str = ""

    @property
    def running_name(self) -> str:
        """The issuer within a sentence."""
        return " ".join((self.name or self.issuer).split())


@dataclass(frozen=True)
class Heading:
    """A heading: level 1 "Phần I" (centred), 2 "I. KẾT QUẢ" (mục, capitals), 3 "1. Tiêu đề" (khoản, as written).

    What stands on further lines of a level 1 heading is the part's title and is set in capitals.
    """

    text: str
    level: int = 2


@dataclass(frozen=True)
class Paragraph:
    """Running text; `lead_bold` stands before it in bold ("Sở Nội vụ:"). A line end starts a new paragraph."""

    text: Text
    lead_bold: str = ""


@dataclass(frozen=True)
class Basis:
    """A căn cứ: set on a line of its own, closed by ";", the last of them by the mark of the regime."""

    text: Text


@dataclass(frozen=True)
class NumberedItem:
    """A khoản: "1. text", or with a heading its own bold line "1. Heading" and the text below."""

    number: int
    text: Text
    heading: str = ""


@dataclass(frozen=True)
class Point:
    """A điểm: "a) text"."""

    letter: str
    text: Text


@dataclass(frozen=True)
class Dash:
    """A line of a list under a điểm or a khoản: "- text"."""

    text: Text


@dataclass(frozen=True)
class PageBreak:
    """What follows begins on a new page."""


@dataclass(frozen=True)
class TableColumn:
    """A column of a printed table; `width` is its share of the width, not millimetres.

    Columns side by side with the same `group` stand under it as their common heading, in a first row of two.
    """

    heading: str
    width: float
    alignment: Alignment = "left"
    group: str = ""


@dataclass(frozen=True)
class GroupRow:
    """A row that heads those below it, over all columns: "I. Sở, ban, ngành"."""

    text: str


TableRow = tuple[str, ...] | GroupRow


@dataclass(frozen=True)
class Table:
    """A table of plain texts, one per column; `total` is a last row in bold. The headings stand again on each page."""

    columns: tuple[TableColumn, ...]
    rows: tuple["TableRow", ...]
    total: tuple[str, ...] = ()
    repeat_headings: bool = True


def rows_of(blocks: Iterable["Block"]) -> list[tuple[str, ...]]:
    """Return the rows of all tables among some blocks, those that head others left out."""
    return [row for block in blocks if isinstance(block, Table) for row in block.rows if not isinstance(row, GroupRow)]


@dataclass(frozen=True)
class Picture:
    """A picture over the width of the text at most; `content` is the PNG in base64, so that a paper stays plain text."""

    content: str

    @property
    def png(self) -> bytes:
        """The bytes of the picture."""
        return b64decode(self.content)


@dataclass(frozen=True)
class Drawing:
    """A chart over the width of the text, drawn as vectors; `height` is millimetres."""

    chart: LineChart | BarChart
    height: float = 80


Block = Heading | Paragraph | Basis | NumberedItem | Point | Dash | Table | Picture | Drawing | PageBreak


@dataclass(frozen=True)
class Signature:
    """Who signs: the authority lines ("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"), another post above the name, the name.

    A member of a committee signs with the title in the committee above and the post in the agency whose seal is used
    above the name (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.7c).
    """

    authority: tuple[str, ...]
    name: str = ""
    post: tuple[str, ...] = ()


@dataclass(frozen=True)
class Annex:
    """A Phụ lục, beginning on its own page with its own page numbers. An empty `reference` is made from the paper."""

    title: str
    blocks: tuple[Block, ...]
    reference: str = ""
    landscape: bool = False


@dataclass(frozen=True)
class Paper:
    """A paper or a printed list.

    `kind_name` is "Thông báo" (printed in capitals), `title` the lines of its trích yếu, `drafted_on` the day whose
    regime and year an undated paper takes. `addressees` stand after "Kính gửi:"; `recorder` signs a biên bản on the left
    of its chair. `urgency` ("KHẨN") and `circulation` ("LƯU HÀNH NỘI BỘ") are stamps in a box (cells 10b, 11), `address` is
    the line at the foot of the first page (13), `drafter` and `copies` make the mark "PL.(300)" (12), `code` is the short
    code by which the program finds an issued paper. `copy` says below the last page that this is a copy: its kind (Sao y,
    Trích sao), who made it, its number, place, day, signature and recipients. Without a masthead it is a list: no number,
    date or end mark, and `page_footer` stands at the foot of each page; a register may lie on A3 and be `bound`.
    """

    kind_name: str
    title: tuple[str, ...]
    drafted_on: date
    blocks: tuple[Block, ...] = ()
    masthead: Masthead | None = None
    number: int | None = None
    symbol: str = ""
    place: str = ""
    dated_on: date | None = None
    signature: Signature | None = None
    recipients: tuple[str, ...] = ()
    annexes: tuple[Annex, ...] = ()
    landscape: bool = False
    page_footer: str = ""
    head: Head = "kind"
    addressees: tuple[str, ...] = ()
    recorder: Signature | None = None
    urgency: str = ""
    circulation: str = ""
    address: str = ""
    drafter: str = ""
    copies: int | None = None
    code: str = ""
    copy: "Paper | None" = None
    language: str = "vi-VN"
    sheet: Sheet = "A4"
    bound: bool = False

    @property
    def day(self) -> date:
        """The day whose layout rules hold."""
        return self.dated_on or self.drafted_on

    @property
    def regime(self) -> Regime:
        """The rules its pages follow: those of its day, on its sheet, with room on the left where it is to be bound."""
        return on_sheet(regime_for(self.day), self.sheet, self.bound)


@dataclass(frozen=True)
class Line:
    """One paragraph as it is set: its style and its text."""

    style: LineStyle
    text: Text

    @property
    def words(self) -> str:
        """The words alone."""
        return words(self.text)


Piece = Line | Table | Picture | Drawing | PageBreak
"""What a pen sets, one under the other."""


_LONGEST_LEAD = 240
"""Characters of about three lines: a longer lead-in may part from what it leads to."""


def keeps_with_next(piece: Piece) -> bool:
    """Say whether a line never stands last on a page: a heading, or a short one that leads to what follows ("như sau:")."""
    if not isinstance(piece, Line):
        return False
    shown = piece.words
    return piece.style not in ("basis", "body") or (shown.endswith(":") and len(shown) <= _LONGEST_LEAD)


def plain(text: str) -> str:
    """Return the text on one line as it is printed: NFC, all of it seen, runs of blanks as one blank, `SIGNS` put in."""
    if _AS_PRINTED.fullmatch(text):
        return text
    shown = NO_BREAK.join(seen(part) for part in text.split(NO_BREAK)).translate(_SIGNS)
    return " ".join(part for part in _BLANKS.split(shown) if part)


def plain_text(text: Text) -> Text:
    """Return the text on one line as `plain` does, its words in bold or italics where they were."""
    found: list[Run] = []
    for run in runs_of(text):
        shown = _BLANKS.sub(" ", NO_BREAK.join(seen(part) for part in run.text.split(NO_BREAK)).translate(_SIGNS))
        if not found or found[-1].text.endswith(" "):
            shown = shown.lstrip(" ")
        if shown:
            found.append(Run(shown, run.bold, run.italic))
    text = text_of(found)
    return part_of(text, 0, len(words(text).rstrip(" ")))


def paragraph_texts(text: Text) -> list[Text]:
    """Return the paragraphs of a text somebody typed, as `paragraphs` does, with their setting."""
    ends = [found.span() for found in _LINE_ENDS.finditer(words(text))]
    return [line for part in split_text(text, ends) if (line := plain_text(part))]


def paragraphs(text: str) -> tuple[str, ...]:
    """Return the paragraphs of a text somebody typed: its lines, the empty ones dropped."""
    return tuple(line for part in _LINE_ENDS.split(text) if (line := plain(part)))


def about_lines(paper: Paper) -> tuple[str, ...]:
    """Return the trích yếu of a công văn, "V/v …", as it stands under the number; none for other papers."""
    if paper.head != "letter" or not (lines := paragraphs("\n".join(paper.title))):
        return ()
    first = re.sub(r"^(?:V/v|Về việc)\s*:?\s*", "", lines[0], flags=re.IGNORECASE)
    return tuple(held_in_title(line) for line in (f"V/v {first}", *lines[1:]))


def addressee_lines(paper: Paper) -> tuple[str, ...]:
    """Return who is written to: one as he is, of several each with its dash and ";", "." after the last.

    Nghị định 30/2020/NĐ-CP, Phụ lục I, II.9b.
    """
    names = [name for line in paper.addressees if (name := plain(line).lstrip("-– ").rstrip(";. "))]
    if len(names) < 2:
        return tuple(names)
    return tuple(f"- {name}{'.' if place == len(names) else ';'}" for place, name in enumerate(names, start=1))


def title_lines(paper: Paper) -> list[str]:
    """Return the lines of the trích yếu under the kind, the signer's name and dates unbroken; a công văn has none there."""
    if paper.head == "letter":
        return []
    return [held_in_title(line, signers(paper)) for text in paper.title for line in paragraphs(text)]


def signers(paper: Paper) -> tuple[str, ...]:
    """Return the names of those who sign."""
    return tuple(plain(each.name) for each in (paper.signature, paper.recorder) if each is not None)


def printed(blocks: Sequence[Block], basis_end: str = ".", names: Sequence[str] = ()) -> list[Piece]:
    """Return the blocks as the lines, tables and pictures to be set, in order; empty ones and breaks at the end vanish.

    Running text is `held_together` with these names; a table is held by its pen, which knows how wide its cells are.
    `basis_end` closes the last of several căn cứ.
    """

    def held(words: str) -> str:
        return held_together(words, names)

    lines: list[Piece] = []
    for block in _with_marks(blocks, basis_end):
        if isinstance(block, Table | Picture | Drawing | PageBreak):
            lines.append(block)
        else:
            lines.extend(replace(line, text=kept_in_place(line.text, held)) for line in _lines(block))
    while lines and isinstance(lines[-1], PageBreak):
        lines.pop()
    return lines


def printed_body(paper: Paper) -> list[Piece]:
    """Return the body, its last paragraph closed by "./." as the decree's templates do (lists have no mark)."""
    lines = printed(paper.blocks, paper.regime.basis_end, signers(paper))
    last = lines[-1] if lines else None
    if paper.masthead is not None and isinstance(last, Line) and last.style == "body":
        lines[-1] = replace(last, text=_ended(last.text))
    return lines


def printed_annex(paper: Paper, annex: Annex) -> list[Piece]:
    """Return what is set below the head of an annex."""
    return printed(annex.blocks, paper.regime.basis_end, signers(paper))


def _ended(text: Text) -> Text:
    """Close a text as `ended` does, the mark set like the word before it."""
    if words(text).endswith(END_MARK):
        return text
    kept = part_of(text, 0, len(ended(words(text))) - len(END_MARK))
    last = runs_of(kept)[-1] if kept else Run("")
    return joined_text(kept, (replace(last, text=END_MARK),))


def ended(text: str) -> str:
    """Close a text with "./.", instead of the stop or semicolon it ends with."""
    if text.endswith(END_MARK):
        return text
    return text.rstrip(".;, ") + END_MARK


def number_text(paper: Paper) -> str:
    """Return "15/TB-BCĐ": below 10 with a zero, blank to be filled by hand when there is no number yet."""
    number = f"{paper.number:02d}" if paper.number is not None else _BLANK_NUMBER
    return f"{number}/{plain(paper.symbol)}"


def number_line(paper: Paper) -> str:
    """Return the line under the issuer, "Số: 15/TB-BCĐ" (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.3)."""
    return f"Số: {number_text(paper)}"


def date_words(day: date | None, year: int) -> str:
    """Return "ngày 07 tháng 7 năm 2017": days below 10 and months 1 and 2 with a zero; no day: blanks in `year`.

    The rule is Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4b.
    """
    if day is None:
        return f"ngày{_BLANK_DAY}tháng{_BLANK_DAY}năm {year}"
    return date_in_words(day)


def place_line(paper: Paper) -> str:
    """Return the line under the motto, "Hà Tĩnh, ngày 07 tháng 7 năm 2017"; a biên bản has none (Mẫu 1.9)."""
    if paper.head == "minutes":
        return ""
    words = date_words(paper.dated_on, paper.drafted_on.year)
    return f"{plain(paper.place)}, {words}" if paper.place.strip() else words


def kind_line(paper: Paper) -> str:
    """Return the kind as it is printed over the trích yếu; a công văn does not name it."""
    return "" if paper.head == "letter" else paper.kind_name


def recipient_lines(paper: Paper) -> tuple[str, ...]:
    """Return the lines under "Nơi nhận:", each with its dash, ";" after all and "." after the last."""
    names = [name for line in paper.recipients if (name := plain(line).lstrip("-– ").rstrip(";. "))]
    return tuple(f"- {name}{'.' if place == len(names) else ';'}" for place, name in enumerate(names, start=1))


def drafter_mark(paper: Paper) -> str:
    """Return "PL.(300)", who drafted the paper and in how many copies it goes out; "PL.300" before 5 March 2020."""
    copies = "" if paper.copies is None else paper.regime.copies_mark.format(paper.copies)
    return ".".join(part for part in (plain(paper.drafter), copies) if part)


def code_line(paper: Paper) -> str:
    """Return what an issued paper says of the code it is found by; nothing where it has none."""
    code = plain(paper.code)
    return f"Mã tra cứu: {code}" if code else ""


def foot_line(paper: Paper) -> tuple[str, Literal["page_footer", "code"]]:
    """Return what stands at the foot of each page, and how it is set: what a list says there, or an issued paper's code."""
    text, code = plain(paper.page_footer), code_line(paper)
    return (" · ".join(part for part in (text, code) if part), "page_footer") if text else (code, "code")


def annex_heading(paper: Paper, position: int) -> str:
    """Return "Phụ lục", with a Roman number only when there are two or more; `position` counts from 1."""
    return f"Phụ lục {roman(position)}" if len(paper.annexes) > 1 else "Phụ lục"


def annex_reference(paper: Paper, annex: Annex) -> str:
    """Return "(Kèm theo Thông báo số 15/TB-BCĐ ngày … của …)", or the annex's own words, or nothing for a list."""
    if annex.reference or paper.masthead is None:
        return plain(annex.reference)
    day = date_words(paper.dated_on, paper.drafted_on.year)
    kind = plain(paper.kind_name)
    words = f"(Kèm theo {kind} số {number_text(paper)} {day} của {plain(paper.masthead.running_name)})"
    return held_together(words)


def roman(number: int) -> str:
    """Return a positive number in Roman digits."""
    text = ""
    for value, digits in (
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ):
        text += digits * (number // value)
        number %= value
    return text


def document_title(paper: Paper) -> str:
    """Return the paper's name for a file's properties."""
    return plain(" ".join((paper.kind_name, *paper.title)))


def _with_marks(blocks: Sequence[Block], basis_end: str) -> list[Block]:
    """Return the blocks, each căn cứ closed by the mark it has where it stands."""
    bases = [place for place, block in enumerate(blocks) if isinstance(block, Basis) and plain(words(block.text))]
    return [
        Basis(joined_text(_one_line(block.text), basis_end if place == bases[-1] else ";"))
        if isinstance(block, Basis) and place in bases
        else block
        for place, block in enumerate(blocks)
    ]


def _one_line(text: Text) -> Text:
    """Return a text on one line, without the marks it ends with."""
    line = plain_text(kept_in_place(text, lambda typed: _LINE_ENDS.sub(lambda end: " " * len(end[0]), typed)))
    return part_of(line, 0, len(words(line).rstrip(".;, ")))


def _lines(block: Heading | Paragraph | Basis | NumberedItem | Point | Dash) -> list[Line]:
    if isinstance(block, Heading):
        first = _HEADING_STYLES[block.level]
        further: LineStyle = "part_title" if first == "part" else first
        return [Line(further if place else first, text) for place, text in enumerate(paragraphs(block.text))]
    texts = paragraph_texts(block.text)
    if isinstance(block, Basis):
        return [Line("basis", text) for text in texts]
    if isinstance(block, Paragraph):
        lead = plain(block.lead_bold)
        if lead:
            texts = [joined_text(bold(lead), *(joined_text(" ", text) for text in texts[:1])), *texts[1:]]
        return [Line("body", text) for text in texts]
    if isinstance(block, NumberedItem) and (heading := plain(block.heading)):
        return [Line("item_heading", f"{block.number}. {heading}"), *(Line("body", text) for text in texts)]
    label = label_of(block)
    return [
        Line("body", joined_text(f"{label} ", text) if place == 0 else text) for place, text in enumerate(texts or [""])
    ]


def label_of(block: NumberedItem | Point | Dash) -> str:
    """Return what stands before the text of a khoản, a điểm or a line of a list."""
    if isinstance(block, Dash):
        return "-"
    return f"{block.number}." if isinstance(block, NumberedItem) else f"{block.letter})"
