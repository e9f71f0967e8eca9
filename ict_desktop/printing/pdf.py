"""A described paper as the bytes of a PDF, the same bytes for the same paper on every computer."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, NextPageTemplate, PageBreak, PageTemplate

from ict_desktop.printing.flow import Room, story
from ict_desktop.printing.fonts import REGULAR, face_of, lettered, load_faces, wrapped
from ict_desktop.printing.header import annex_head, closing, masthead, title
from ict_desktop.printing.setting import DESCENT
from ict_desktop.records.papers import Paper, document_title, plain, printed, printed_body
from ict_desktop.records.regimes import Regime

PROGRAM = "ict-desktop"
_FOOTER_LINES = 2
_BESIDE_NUMBER = 15  # millimetres a footer leaves to a page number on its line
_HAIR = 0.05  # points inside the margins, so that rounding in the file never takes one below the least allowed


def render_pdf(paper: Paper, fonts_dir: Path) -> bytes:
    """Draw the paper on A4 under the regime of its day, faces embedded from `fonts_dir`.

    No clock enters: the file's dates are the paper's. Raises OSError or reportlab's TTFError when a face is missing.
    """
    load_faces(fonts_dir)
    regime = paper.regime
    target = BytesIO()
    issuer = paper.masthead.running_name if paper.masthead else ""
    document = BaseDocTemplate(
        target,
        pagesize=_page_size(regime, paper.landscape),
        pageTemplates=_templates(paper, regime),
        title=document_title(paper),
        author=plain(issuer),
        subject=plain(paper.kind_name),
        creator=PROGRAM,
        lang=paper.language,
        invariant=1,
        initialFontName=REGULAR,
    )
    document.build(_story(paper, regime), canvasmaker=_canvas_maker(paper))
    return target.getvalue()


def _story(paper: Paper, regime: Regime) -> list[Flowable]:
    room = _room(regime, paper.landscape)
    flowables: list[Flowable] = []
    if paper.masthead is not None:
        flowables.append(masthead(paper, paper.masthead, regime, room.width))
    head = title(paper, regime, room.width)
    flowables.extend(story(printed_body(paper), regime, room, head, closing(paper, regime, room.width)))
    for position, annex in enumerate(paper.annexes, start=1):
        room = _room(regime, annex.landscape)
        head = annex_head(paper, annex, position, regime, room.width)
        flowables.extend((NextPageTemplate(_first(position)), PageBreak()))
        flowables.extend(story(printed(annex.blocks, regime.basis_end), regime, room, head, None))
    return flowables


def _templates(paper: Paper, regime: Regime) -> list[PageTemplate]:
    """Two templates a section: its first page, which begins the numbering anew, and those that follow."""
    templates: list[PageTemplate] = []
    for section, landscape in enumerate([paper.landscape, *(annex.landscape for annex in paper.annexes)]):
        size = _page_size(regime, landscape)
        numbered = _page_painter(paper, regime, size)
        first = PageTemplate(_first(section), [_frame(regime, size)], onPage=numbered(True), pagesize=size)
        first.autoNextPageTemplate = f"{section} tiếp"
        templates.append(first)
        templates.append(PageTemplate(f"{section} tiếp", [_frame(regime, size)], onPage=numbered(False), pagesize=size))
    return templates


def _first(section: int) -> str:
    return f"{section} đầu"


def _page_painter(
    paper: Paper, regime: Regime, size: tuple[float, float]
) -> Callable[[bool], Callable[[Canvas, BaseDocTemplate], None]]:
    """Return what makes the painters of a section's first and other pages; they share the section's first page."""
    begun = [1]

    def painter(is_first: bool) -> Callable[[Canvas, BaseDocTemplate], None]:
        def paint(canvas: Canvas, document: BaseDocTemplate) -> None:
            if is_first:
                begun[0] = document.page
            if not is_first or regime.number_on_first_page:
                _draw_page_number(canvas, document.page - begun[0] + 1, regime, size)
            _draw_footer(canvas, paper, regime, size)

        return paint

    return painter


def _draw_page_number(canvas: Canvas, number: int, regime: Regime, size: tuple[float, float]) -> None:
    lettering = regime.page_number
    canvas.setFont(face_of(lettering), lettering.size)
    left, right = regime.margin_left * mm, size[0] - regime.margin_right * mm
    if regime.page_number_place == "top-center":
        canvas.drawCentredString((left + right) / 2, size[1] - regime.page_number_from_edge * mm, str(number))
    else:
        canvas.drawRightString(right, regime.page_number_from_edge * mm, str(number))


def _draw_footer(canvas: Canvas, paper: Paper, regime: Regime, size: tuple[float, float]) -> None:
    if not paper.page_footer:
        return
    lettering = regime.page_footer
    width = size[0] - (regime.margin_left + regime.margin_right) * mm
    if regime.page_number_place == "bottom-right":
        width -= _BESIDE_NUMBER * mm
    lines = wrapped(lettered(plain(paper.page_footer), lettering), lettering, width)
    canvas.setFont(face_of(lettering), lettering.size)
    for place, line in enumerate(lines[:_FOOTER_LINES]):
        depth = place * lettering.size * regime.line_spacing
        canvas.drawString(regime.margin_left * mm, regime.page_number_from_edge * mm - depth, line)


def _canvas_maker(paper: Paper) -> Callable[..., Canvas]:
    """Return what makes a canvas whose file carries the paper's day, not the clock's."""

    def day_written(*_: int) -> str:
        return f"D:{paper.day:%Y%m%d}000000+00'00'"

    def make(*arguments: object, **options: object) -> Canvas:
        canvas = Canvas(*arguments, **options)  # type: ignore[arg-type]
        canvas.setDateFormatter(day_written)
        return canvas

    return make


def _page_size(regime: Regime, landscape: bool) -> tuple[float, float]:
    width, height = regime.page_width * mm, regime.page_height * mm
    return (height, width) if landscape else (width, height)


def _room(regime: Regime, landscape: bool) -> Room:
    width, height = _page_size(regime, landscape)
    return Room(
        width - (regime.margin_left + regime.margin_right) * mm - 2 * _HAIR,
        height - (regime.margin_top + regime.margin_bottom) * mm - 2 * _HAIR - _ink_below(regime),
    )


def _ink_below(regime: Regime) -> float:
    """Return how far the letters of a last line hang below the room reportlab counts for it."""
    size = regime.body.size
    return max(0.0, DESCENT * size - size * (regime.line_spacing - 1))


def _frame(regime: Regime, size: tuple[float, float]) -> Frame:
    room = _room(regime, size[0] > size[1])
    corner = (regime.margin_left * mm + _HAIR, regime.margin_bottom * mm + _HAIR + _ink_below(regime))
    return Frame(*corner, room.width, room.height, leftPadding=0, bottomPadding=0, rightPadding=0, topPadding=0)
