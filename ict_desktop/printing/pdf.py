"""Described papers as the bytes of a PDF, the same bytes for the same papers on every computer."""

from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, NextPageTemplate, PageBreak

from ict_desktop.printing.flow import story
from ict_desktop.printing.fonts import REGULAR, load_faces
from ict_desktop.printing.furniture import Section
from ict_desktop.printing.header import annex_head, closing, copy_mark, masthead, title
from ict_desktop.records.paper_lines import annex_heading, document_title, printed_annex, printed_body
from ict_desktop.records.paper_shape import pages_across
from ict_desktop.records.papers import Paper
from ict_desktop.records.plain_lines import plain

PROGRAM = "ict-desktop"


def render_pdf(paper: Paper, fonts_dir: Path) -> bytes:
    """Draw the paper on A4 under the regime of its day, faces embedded from `fonts_dir`.

    No clock enters: the file's dates are the paper's. Raises OSError or reportlab's TTFError when a face is missing.
    """
    return render_pdf_pack((paper,), fonts_dir)


def render_pdf_pack(papers: Sequence[Paper], fonts_dir: Path) -> bytes:
    """Draw papers one behind the other as one file, each with its own regime and page numbers and a bookmark.

    The file takes its properties from the first. Raises what `render_pdf` raises, ValueError without a paper.
    """
    if not papers:
        raise ValueError("a pack needs a paper")
    load_faces(fonts_dir)
    first = papers[0]
    sections = [section for place, paper in enumerate(papers) for section in _sections(paper, place)]
    target = BytesIO()
    document = BaseDocTemplate(
        target,
        pagesize=sections[0].size,
        pageTemplates=[template for section in sections for template in section.templates()],
        title=document_title(first),
        author=plain(first.masthead.running_name) if first.masthead else "",
        subject=plain(first.kind_name),
        creator=PROGRAM,
        lang=first.language,
        invariant=1,
        initialFontName=REGULAR,
    )
    flowables: list[Flowable] = []
    for place, section in enumerate(sections):
        if place:
            flowables.extend((NextPageTemplate(section.first_page), PageBreak()))
        if len(sections) > 1:
            flowables.append(_Bookmark(section))
        flowables.extend(_story(section))
    document.build(flowables, canvasmaker=_canvas_maker(first))
    return target.getvalue()


class _Bookmark(Flowable):
    """Names a paper, and below it each of its annexes, in the outline a reader shows beside the pages."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self._section = section

    def wrap(self, _available_width: float, _available_height: float) -> tuple[float, float]:
        """Take no room."""
        return 0.0, 0.0

    def draw(self) -> None:
        """Make the entry for this page."""
        section = self._section
        paper, position = section.paper, section.position
        words = document_title(paper)
        if position:
            words = f"{annex_heading(paper, position)}: {plain(paper.annexes[position - 1].title)}".rstrip(": ")
        self.canv.bookmarkPage(section.name)
        self.canv.addOutlineEntry(words, section.name, level=1 if position else 0)


def _sections(paper: Paper, place: int) -> list[Section]:
    regime = paper.regime
    across = enumerate(pages_across(paper))
    return [Section(f"{place}.{position}", paper, regime, lies, position) for position, lies in across]


def _story(section: Section) -> list[Flowable]:
    copy = section.paper.copy
    if copy is None or section.position < len(section.paper.annexes):
        return _own_story(section)
    return [*_own_story(section), copy_mark(copy, copy.regime, section.room.width)]


def _own_story(section: Section) -> list[Flowable]:
    paper, regime, room = section.paper, section.regime, section.room
    if section.position:
        annex = paper.annexes[section.position - 1]
        head = annex_head(paper, annex, section.position, regime, room.width)
        return story(printed_annex(paper, annex), regime, room, head, None)
    above: list[Flowable] = [masthead(paper, paper.masthead, regime, room.width)] if paper.masthead is not None else []
    head = title(paper, regime, room.width)
    return [*above, *story(printed_body(paper), regime, room, head, closing(paper, regime, room.width))]


def _canvas_maker(paper: Paper) -> Callable[..., Canvas]:
    """Return what makes a canvas whose file carries the paper's day, not the clock's."""

    def day_written(*_: int) -> str:
        return f"D:{paper.day:%Y%m%d}000000+00'00'"

    def make(*arguments: object, **options: object) -> Canvas:
        canvas = Canvas(*arguments, **options)  # type: ignore[arg-type]
        canvas.setDateFormatter(day_written)
        return canvas

    return make
