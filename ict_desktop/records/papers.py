"""An official paper described in plain values: what it says and in which parts, nothing of how it is drawn.

`work/` fills these from the file, `printing/` draws them as PDF and DOCX. Every text is plain: `<b>` is three
characters. A list without a masthead (a register) is a paper too. What follows from the parts (number, place, date, annex
lines, recipients) stands in `paper_lines`, so that both pens print the same words.
"""

from base64 import b64decode
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ict_desktop.records.charts import BarChart, LineChart
from ict_desktop.records.regimes import Regime, Sheet, on_sheet, regime_for
from ict_desktop.records.runs import (
    Text,
    words,
)

NATIONAL_TITLE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
RECIPIENTS_HEADING = "Nơi nhận:"
ADDRESSED = "Kính gửi:"

Alignment = Literal["left", "center", "right"]
Head = Literal["kind", "letter", "minutes"]
"""How a paper begins: under its kind and trích yếu; as a công văn, with V/v under the number and Kính gửi; as a biên bản,
which has no line of place and date."""

LineStyle = Literal["part", "part_title", "section", "item_heading", "basis", "body"]


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
    """A Phụ lục, beginning on its own page with its own page numbers.

    What is empty is made from the paper: `reference` from its number, `called` ("Phụ lục II") from its place among others;
    a part of another paper keeps what it is called there.
    """

    title: str
    blocks: tuple[Block, ...]
    reference: str = ""
    landscape: bool = False
    called: str = ""


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
