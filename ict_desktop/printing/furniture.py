"""What stands on a page outside its running text: page number, footer, short code, address line, circulation mark."""

from collections.abc import Callable
from dataclasses import dataclass, field

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from ict_desktop.printing.flow import Room
from ict_desktop.printing.fonts import face_of, lettered, wrapped
from ict_desktop.printing.setting import BLACK, DESCENT, Column, Setting
from ict_desktop.records.paper_lines import foot_line
from ict_desktop.records.papers import Paper
from ict_desktop.records.plain_lines import paragraphs, plain
from ict_desktop.records.regimes import Regime

_FOOTER_LINES = 2
_BESIDE_NUMBER = 15  # millimetres a footer leaves to a page number on its line
_HAIR = 0.05  # points inside the margins, so that rounding in the file never takes one below the least allowed

Painter = Callable[[Canvas, BaseDocTemplate], None]


@dataclass
class Section:
    """A run of pages with its own page numbers: the text of a paper, or one of its annexes (`position` from 1)."""

    name: str
    paper: Paper
    regime: Regime
    landscape: bool
    position: int = 0
    _begun: int = field(default=1, init=False)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of its pages, in points."""
        width, height = self.regime.page_width * mm, self.regime.page_height * mm
        return (height, width) if self.landscape else (width, height)

    @property
    def room(self) -> Room:
        """The text area of its pages."""
        regime, (width, height) = self.regime, self.size
        return Room(
            width - (regime.margin_left + regime.margin_right) * mm - 2 * _HAIR,
            height - (regime.margin_top + regime.margin_bottom) * mm - 2 * _HAIR - _ink_below(regime),
        )

    @property
    def first_page(self) -> str:
        """The name of the template it begins with."""
        return f"{self.name} đầu"

    def templates(self) -> list[PageTemplate]:
        """Return the template of its first page and that of those that follow."""
        foot = self._foot()
        first = PageTemplate(self.first_page, [self._frame(foot.depth if foot else 0)], pagesize=self.size)
        later = PageTemplate(f"{self.name} tiếp", [self._frame(0)], pagesize=self.size)
        first.onPage, later.onPage = self._first_painter(foot), self._painter()
        first.autoNextPageTemplate = later.id
        return [first, later]

    def _frame(self, foot: float) -> Frame:
        """Return the frame of the text, above a foot of so many points."""
        regime, room = self.regime, self.room
        corner = (regime.margin_left * mm + _HAIR, regime.margin_bottom * mm + _HAIR + _ink_below(regime) + foot)
        return Frame(
            *corner, room.width, room.height - foot, leftPadding=0, bottomPadding=0, rightPadding=0, topPadding=0
        )

    def _foot(self) -> Setting | None:
        """Set the address line of the issuer (Nghị định 30/2020/NĐ-CP, Phụ lục I, III.4); an annex has none."""
        lines = paragraphs(self.paper.address) if not self.position else ()
        if not lines:
            return None
        regime = self.regime
        column = Column(0, self.room.width, regime.line_spacing)
        column.skip(regime.address.before)
        column.line_across(regime.rule_thickness, regime.rule_gap)
        for line in lines:
            column.center(line, regime.address)
        return Setting(column.items, column.depth)

    def _first_painter(self, foot: Setting | None) -> Painter:
        def paint(canvas: Canvas, document: BaseDocTemplate) -> None:
            self._begun = document.page
            if self.regime.number_on_first_page:
                self._draw_number(canvas, 1)
            if foot is not None:
                foot.wrap(self.room.width, foot.depth)
                foot.drawOn(canvas, self.regime.margin_left * mm + _HAIR, self.regime.margin_bottom * mm + _HAIR)
            if not self.position:
                self._draw_circulation(canvas)
            self._draw_footer(canvas)

        return paint

    def _painter(self) -> Painter:
        def paint(canvas: Canvas, document: BaseDocTemplate) -> None:
            self._draw_number(canvas, document.page - self._begun + 1)
            self._draw_footer(canvas)

        return paint

    def _draw_number(self, canvas: Canvas, number: int) -> None:
        regime, (width, height) = self.regime, self.size
        canvas.setFont(face_of(regime.page_number), regime.page_number.size)
        left, right = regime.margin_left * mm, width - regime.margin_right * mm
        if regime.page_number_place == "top-center":
            canvas.drawCentredString((left + right) / 2, height - regime.page_number_from_edge * mm, str(number))
        else:
            canvas.drawRightString(right, regime.page_number_from_edge * mm, str(number))

    def _draw_footer(self, canvas: Canvas) -> None:
        """Draw what a list says at the foot of its pages, or the code an issued paper is found by."""
        regime = self.regime
        text, style = foot_line(self.paper)
        if not text:
            return
        lettering = regime.code if style == "code" else regime.page_footer
        width = self.size[0] - (regime.margin_left + regime.margin_right) * mm
        if regime.page_number_place == "bottom-right":
            width -= _BESIDE_NUMBER * mm
        canvas.setFont(face_of(lettering), lettering.size)
        for place, line in enumerate(wrapped(lettered(text, lettering), lettering, width)[:_FOOTER_LINES]):
            depth = place * lettering.size * regime.line_spacing
            canvas.drawString(regime.margin_left * mm, regime.page_number_from_edge * mm - depth, line)

    def _draw_circulation(self, canvas: Canvas) -> None:
        """Box who may read the paper in the top margin, above the national title (cell 11; Phụ lục I, III.2c)."""
        regime, (width, height) = self.regime, self.size
        text = plain(self.paper.circulation)
        if not text:
            return
        national = regime.national_width * mm
        column = Column(width - regime.margin_right * mm - national, national, regime.line_spacing)
        column.stamp(text, regime.circulation, (0.0, regime.stamp_height * mm), regime.rule_thickness, BLACK)
        mark = Setting(column.items, column.depth)
        mark.wrap(width, mark.depth)
        mark.drawOn(canvas, 0, height - regime.stamp_from_edge * mm - mark.depth)


def _ink_below(regime: Regime) -> float:
    """Return how far the letters of a last line hang below the room reportlab counts for it."""
    size = regime.body.size
    return max(0.0, DESCENT * size - size * (regime.line_spacing - 1))
