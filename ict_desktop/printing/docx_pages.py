"""The pages of a section in a DOCX: size, margins, page numbers, and what stands above and below the text."""

from docx.document import Document as OpenDocument
from docx.enum.section import WD_SECTION
from docx.section import Section

from ict_desktop.printing.docx_sheet import Sheet
from ict_desktop.records.papers import Paper, plain
from ict_desktop.records.regimes import Regime


def begin_section(document: OpenDocument, sheet: Sheet, *, is_first: bool) -> Section:
    """Begin a section on a new page, with page numbers of its own."""
    if is_first:
        section = document.sections[0]
    else:
        section = document.add_section(WD_SECTION.NEW_PAGE)
        _shrink_section_break(document)
    _set_page(section, sheet)
    if not is_first:
        _restart_page_numbers(document)
    return section


def furnish(section: Section, paper: Paper, regime: Regime) -> None:
    """Put page numbers and what a list says at its foot into a section; those that follow go on with it."""
    number = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'
    footer = plain(paper.page_footer)
    at_top = regime.page_number_place == "top-center"
    ...
