"""The pages of a section in a DOCX: size, margins, page numbers, and what stands above and below the text."""

import re
from collections.abc import Sequence
from math import ceil

from docx.document import Document as OpenDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section, _BaseHeaderFooter
from docx.shared import Mm, Pt, Twips

from ict_desktop.printing import ooxml
from ict_desktop.printing.docx_sheet import Sheet, box_width, centred_lines
from ict_desktop.printing.ooxml import POINTS_PER_MM
from ict_desktop.records.paper_lines import foot_line
from ict_desktop.records.papers import Paper
from ict_desktop.records.plain_lines import plain
from ict_desktop.records.regimes import Regime

_ASCENT, _DESCENT = 0.9, 0.22
"""Of a Times face, as shares of its size: where a word processor puts the letters in a line."""

_OPENING = re.compile(r"<w:\w+")
_NUMBER = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'


Outside = dict[str, list[str]]
"""What stands outside the text, by the part of a section that holds it."""


def begin_section(document: OpenDocument, sheet: Sheet, *, is_first: bool) -> Section:
    """Begin a section on a new page, with page numbers of its own."""
    if is_first:
        section = document.sections[0]
    else:
        section = document.add_section(WD_SECTION.NEW_PAGE)
        ends = document.element.body.xpath("w:p/w:pPr[w:sectPr]")[-1]
        ends.insert(0, parse_xml(f'<w:spacing {nsdecls("w")} w:before="0" w:after="0" w:line="2" w:lineRule="exact"/>'))
    _set_page(section, sheet)
    properties = document.element.body.sectPr
    for old in properties.xpath("w:pgNumType"):
        properties.remove(old)
    properties.xpath("w:pgMar")[0].addnext(parse_xml(f'<w:pgNumType {nsdecls("w")} w:start="1"/>'))
    return section


def outside(paper: Paper, sheet: Sheet, position: int) -> Outside:
    """Return what stands above and below the text of a paper, or of its annex number `position` (from 1)."""
    regime = sheet.regime
    at_top = regime.page_number_place == "top-center"
    number = [f'<w:p><w:pPr><w:pStyle w:val="page_number"/></w:pPr>{_NUMBER}</w:p>'] if at_top else []
    first = number if regime.number_on_first_page else []
    return {
        "header": number,
        "footer": _foot(paper, sheet, numbered=not at_top),
        "first_page_header": [*first, *(_circulation(paper, sheet) if not position else [])],
        "first_page_footer": _first_foot(paper, sheet, position, numbered=regime.number_on_first_page and not at_top),
    }


def furnish(section: Section, wanted: Outside, before: Outside) -> None:
    """Put what stands outside the text into a section, where it is not what the section before it has."""
    for name, pieces in wanted.items():
        if pieces == before.get(name):
            continue
        holder: _BaseHeaderFooter = getattr(section, name)
        holder.is_linked_to_previous = False
        element = holder.paragraphs[0].paragraph_format.element.getparent()
        for old in list(element):
            element.remove(old)
        for piece in parsed(pieces or ["<w:p/>"]):
            element.append(piece)


def parsed(pieces: Sequence[str]) -> list[BaseOxmlElement]:
    """Return paragraphs and tables written as text as elements of a file."""
    # Each is parsed alone: elements moved away from a parent that declares their names take seconds in a long table.
    return [parse_xml(_OPENING.sub(rf"\g<0> {nsdecls('w')}", piece, count=1)) for piece in pieces]


def _set_page(section: Section, sheet: Sheet) -> None:
    regime = sheet.regime
    width, height = Mm(regime.page_width), Mm(regime.page_height)
    section.orientation = WD_ORIENT.LANDSCAPE if sheet.landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (height, width) if sheet.landscape else (width, height)
    section.top_margin, section.bottom_margin = _at_least(regime.margin_top), _at_least(regime.margin_bottom)
    section.left_margin, section.right_margin = _at_least(regime.margin_left), _at_least(regime.margin_right)
    section.gutter = Mm(0)
    section.header_distance = Pt(_from_edge(regime) - _ASCENT * regime.page_number.size)
    section.footer_distance = Pt(_from_edge(regime) - _DESCENT * regime.page_number.size)
    section.different_first_page_header_footer = True


def _at_least(length: float) -> Twips:
    """Return millimetres in whole twips, rounded up: a margin must not fall below the decree's least."""
    return Twips(ceil(length * 1440 / 25.4))


def _from_edge(regime: Regime) -> float:
    return regime.page_number_from_edge * POINTS_PER_MM


def _circulation(paper: Paper, sheet: Sheet) -> list[str]:
    """Return the box in the top margin that says who may read the paper (cell 11; Phụ lục I, III.2c)."""
    text, regime = plain(paper.circulation), sheet.regime
    if not text:
        return []
    room = regime.national_width * POINTS_PER_MM
    width = box_width(text, regime.circulation, 0)
    return [ooxml.boxed("circulation", text, width, room, regime, start=sheet.width - room)]


def _first_foot(paper: Paper, sheet: Sheet, position: int, *, numbered: bool) -> list[str]:
    """Return the address of the issuer above the bottom margin (cell 13), below it what stands on every page."""
    regime = sheet.regime
    lines = centred_lines(paper.address, regime.address, sheet.width) if not position else []
    address = [
        ooxml.paragraph("address", line, regime, before=0 if place else None) for place, line in enumerate(lines)
    ]
    foot = _foot(paper, sheet, numbered=numbered)
    if not address:
        return foot
    room = regime.margin_bottom * POINTS_PER_MM - _from_edge(regime) + _DESCENT * regime.page_number.size
    taken = ooxml.lettering_of(foot_line(paper)[1], regime).size * regime.line_spacing if foot else 0.0
    return [*address, ooxml.gap(room - taken), *foot]


def _foot(paper: Paper, sheet: Sheet, *, numbered: bool) -> list[str]:
    """Return what a list says at the foot of its pages, or an issued paper's code; with the page number at its right."""
    text, style = foot_line(paper)
    number = f'<w:p><w:pPr><w:pStyle w:val="page_number"/></w:pPr>{_NUMBER}</w:p>' if numbered else ""
    if not text:
        return [number] if number else []
    line = ooxml.paragraph(style, text, sheet.regime)
    if numbered:
        tab = f'<w:tabs><w:tab w:val="right" w:pos="{ooxml.twips(sheet.width)}"/></w:tabs>'
        upright = '<w:b w:val="0"/><w:bCs w:val="0"/><w:i w:val="0"/><w:iCs w:val="0"/>'  # whatever the foot is set in
        properties = ooxml.run_properties(sheet.regime.page_number).replace("<w:color", f"{upright}<w:color")
        number = _NUMBER.replace("<w:r>", f"<w:r>{properties}")
        line = line.replace("</w:pPr>", f"{tab}</w:pPr>", 1).replace("</w:p>", f"<w:r><w:tab/></w:r>{number}</w:p>")
    return [line]
