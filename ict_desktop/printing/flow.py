"""Running text: lines and tables become flowables, headings stay with what follows, the signature with the text."""

from dataclasses import dataclass, replace
from io import BytesIO

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, Image, PageBreakIfNotEmpty, Paragraph

from ict_desktop.printing.chart_pdf import chart_drawing
from ict_desktop.printing.fonts import face_of, lettered
from ict_desktop.printing.pictures import picture_scale
from ict_desktop.printing.setting import Setting
from ict_desktop.printing.tables import Grid, grid
from ict_desktop.records.paper_lines import keeps_with_next
from ict_desktop.records.papers import Drawing, LineStyle, PageBreak, Picture, Piece, Table
from ict_desktop.records.regimes import Lettering, Regime
from ict_desktop.records.runs import Run, runs_of

_ANYTHING = 1e6
_SHORT = 3  # a paragraph of up to three lines is never parted
LONGEST_LIST = 0.4
"""Of a page: recipients and signature higher than this may be parted below the signature."""

_MOST_KEPT = 0.5  # of a page: more than that is not kept with a heading


@dataclass(frozen=True)
class Room:
    """The text area of a page, in points."""

    width: float
    height: float


class RoomNeeded(CondPageBreak):
    """Begins a new page unless there is so much room; the space between its neighbours stays what it is."""

    _SPACETRANSFER = True


class Closing(Flowable):
    """The last piece of the text with recipients and signature: they never stand alone on a page.

    Recipients too many to go overleaf as a whole go on there; the signature stays where the text ends. A short last
    paragraph goes overleaf with them; a long one is parted so that two lines at least, or the last row of a table,
    stand above them.
    """

    def __init__(self, tail: Flowable, block: Setting, page_height: float) -> None:
        super().__init__()
        self._tail = tail
        self._block = block
        self._page_height = page_height
        self.spaceBefore = tail.getSpaceBefore()

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """Say how much room the piece and the block take together."""
        self._tail_height = self._tail.wrap(available_width, _ANYTHING)[1]
        self._block_height = self._block.wrap(available_width, _ANYTHING)[1]
        self.width = available_width
        self.height = self._tail_height + self._block.getSpaceBefore() + self._block_height
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Part the piece, never from the block, unless both are more than a page can hold."""
        self.wrap(available_width, available_height)
        together = self._tail_height + self._block.getSpaceBefore() + self._block.whole
        if self._block_height > self._page_height * LONGEST_LIST and together <= available_height:
            return [self._tail, self._block]  # the list of recipients goes on overleaf, the signature does not
        kept = 2 * self._tail.style.leading if isinstance(self._tail, Paragraph) else 1
        room = min(available_height, self._tail_height - kept)
        parts = self._tail.split(available_width, room) if room > 0 else []
        if len(parts) > 1:
            return [*parts[:-1], Closing(parts[-1], self._block, self._page_height)]
        return []

    @property
    def least_height(self) -> float:
        """The room the part needs that may stand on the page before; all of it where it is not parted."""
        if isinstance(self._tail, Grid) and self._tail.least_height < self._tail_height:
            return self._tail.least_height
        if isinstance(self._tail, Paragraph) and self._tail_height > _SHORT * self._tail.style.leading:
            return 2 * float(self._tail.style.leading)
        return self.height

    def draw(self) -> None:
        """Draw the piece above and the block below."""
        self._tail.drawOn(self.canv, 0, self.height - self._tail_height)
        self._block.drawOn(self.canv, 0, 0)


def story(lines: list[Piece], regime: Regime, room: Room, head: Setting, block: Setting | None) -> list[Flowable]:
    """Return head, text and closing block of a section, headings kept with the beginning of what follows them."""
    flowables: list[Flowable] = [head, *(_flowable(line, regime, room) for line in lines)]
    keeps = [False, *map(keeps_with_next, lines)]
    if block is not None:
        flowables[-1] = Closing(flowables[-1], block, room.height)
        keeps[-1] = False
    kept: list[Flowable] = []
    for place, flowable in enumerate(flowables):
        if keeps[place]:
            needed = _kept_height(flowables, keeps, place, room)
            kept.append(RoomNeeded(min(needed, room.height * _MOST_KEPT)))
        kept.append(flowable)
    return kept


def _flowable(line: Piece, regime: Regime, room: Room) -> Flowable:
    if isinstance(line, Picture):
        return _picture(line, regime, room)
    if isinstance(line, Drawing):
        return chart_drawing(line.chart, line.height * mm, regime, room.width, room.height)
    if isinstance(line, Table):
        return grid(line, regime, room.width, room.height)
    if isinstance(line, PageBreak):
        return PageBreakIfNotEmpty()
    lettering = _lettering(line.style, regime)
    # The texts are put behind reportlab's parser: nothing in them is markup, and a word with "&" stays one piece.
    style = _style(line.style, lettering, regime)
    runs = runs_of(line.text) or (Run(""),)
    faces = [replace(lettering, bold=lettering.bold or run.bold, italic=lettering.italic or run.italic) for run in runs]
    paragraph = Paragraph("".join(f'<font name="{face_of(face)}">x</font>' for face in faces), style)
    for fragment, run, face in zip(paragraph.frags, runs, faces, strict=True):
        fragment.text = lettered(run.text, face)
    return paragraph


def _picture(picture: Picture, regime: Regime, room: Room) -> Flowable:
    """Set a picture over the width of the text, or smaller where it would be higher than half a page."""
    drawn = Image(BytesIO(picture.png))
    scale = picture_scale(drawn.imageWidth, drawn.imageHeight, room.width, room.height)
    drawn.drawWidth, drawn.drawHeight = drawn.imageWidth * scale, drawn.imageHeight * scale
    drawn.spaceBefore = drawn.spaceAfter = regime.body.before
    return drawn


def _style(name: LineStyle, lettering: Lettering, regime: Regime) -> ParagraphStyle:
    centered = name in ("part", "part_title")
    return ParagraphStyle(
        name,
        fontName=face_of(lettering),
        fontSize=lettering.size,
        leading=lettering.size * regime.line_spacing,
        alignment=TA_CENTER if centered else TA_JUSTIFY if name in ("basis", "body") else TA_LEFT,
        firstLineIndent=0 if centered else regime.first_line_indent * mm,
        spaceBefore=lettering.before,
        spaceShrinkage=0,  # word processors set no line tighter, and both break alike
        allowWidows=0,
        allowOrphans=0,
    )


def _lettering(style: LineStyle, regime: Regime) -> Lettering:
    match style:
        case "part":
            return regime.part
        case "part_title":
            return regime.part_title
        case "section":
            return regime.section
        case "item_heading":
            return regime.item_heading
        case "basis":
            return regime.basis
        case "body":
            return regime.body


def _kept_height(flowables: list[Flowable], keeps: list[bool], place: int, room: Room) -> float:
    needed = 0.0
    while place < len(flowables) and keeps[place]:
        needed += flowables[place].getSpaceBefore() + flowables[place].wrap(room.width, _ANYTHING)[1]
        place += 1
    if place < len(flowables):
        needed += flowables[place].getSpaceBefore() + _least_height(flowables[place], room)
    return needed


def _least_height(flowable: Flowable, room: Room) -> float:
    height = flowable.wrap(room.width, _ANYTHING)[1]
    if isinstance(flowable, Grid | Closing):
        return flowable.least_height
    if isinstance(flowable, Paragraph):
        leading = flowable.style.leading
        return height if height <= _SHORT * leading else 2 * leading
    return height
