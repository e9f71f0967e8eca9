"""Described papers as the bytes of a DOCX, for offices that finish them in a word processor.

The same words in the same parts as the PDF, in named styles; heads break into the lines of the PDF, measured with its
face, which is as wide as Times New Roman. Pages break where the word processor breaks them.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as OpenDocument
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml

from ict_desktop.printing import ooxml, ooxml_table
from ict_desktop.printing.docx_closing import closing
from ict_desktop.printing.docx_copy import copy_mark
from ict_desktop.printing.docx_flow import flow
from ict_desktop.printing.docx_head import annex_head, front
from ict_desktop.printing.docx_pages import Outside, begin_section, furnish, outside, parsed
from ict_desktop.printing.docx_sheet import Sheet
from ict_desktop.printing.fonts import load_faces
from ict_desktop.records.paper_lines import document_title, printed_annex, printed_body
from ict_desktop.records.paper_shape import pages_across
from ict_desktop.records.papers import Paper
from ict_desktop.records.plain_lines import plain
from ict_desktop.records.regimes import Regime

_OLDEST_ZIP_YEAR = 1980
_COMPATIBILITY = "15"
"""The word processors of 2013 and later; what they do by themselves for older files is not done."""


def render_docx(paper: Paper, fonts_dir: Path) -> bytes:
    """Write the paper under the regime of its day; the file's dates are the paper's, so its bytes repeat.

    The faces in `fonts_dir` are measured, not embedded. Raises OSError or reportlab's TTFError when one is missing.
    """
    return render_docx_pack((paper,), fonts_dir)


def render_docx_pack(papers: Sequence[Paper], fonts_dir: Path) -> bytes:
    """Write papers one behind the other as one file, each with its own page numbers.

    The file takes its properties and styles from the first. Raises what `render_docx` raises, ValueError without a
    paper or for papers of several regimes, which no set of styles could serve.
    """
    if len({paper.regime.name for paper in papers}) != 1:
        raise ValueError("a pack needs papers of one regime")
    load_faces(fonts_dir)
    document = Document()
    _set_styles(document, papers[0].regime)
    _set_up(document)
    _set_properties(document, papers[0])
    before: Outside = {}
    for number, paper in enumerate(papers):
        for position, sheet in enumerate(_sheets(paper)):
            section = begin_section(document, sheet, is_first=number == position == 0)
            wanted = outside(paper, sheet, position)
            furnish(section, wanted, before)
            before = wanted
            _add(document, _section(document, paper, position, sheet))
    _end(document)
    written = BytesIO()
    document.save(written)
    return _timeless(written.getvalue(), papers[0])


def _sheets(paper: Paper) -> list[Sheet]:
    return [Sheet(paper.regime, lies) for lies in pages_across(paper)]


def _section(document: OpenDocument, paper: Paper, position: int, sheet: Sheet) -> list[str]:
    pieces = _own_section(document, paper, position, sheet)
    if paper.copy is None or position < len(paper.annexes):
        return pieces
    return [*pieces, *copy_mark(paper.copy, replace(sheet, regime=paper.copy.regime))]


def _own_section(document: OpenDocument, paper: Paper, position: int, sheet: Sheet) -> list[str]:
    if position:
        annex = paper.annexes[position - 1]
        head = annex_head(paper, annex, position, sheet)
        return flow(document, head, printed_annex(paper, annex), sheet)
    return flow(document, front(paper, sheet), printed_body(paper), sheet, closing(paper, sheet))


def _add(document: OpenDocument, pieces: Sequence[str]) -> None:
    for piece in parsed(pieces):
        document.element.body.sectPr.addprevious(piece)


def _end(document: OpenDocument) -> None:
    """Close the file with a paragraph where a table would be the last: a word processor needs one."""
    body = document.element.body
    last = body.sectPr.getprevious()
    if last is not None and last.tag == qn("w:tbl"):
        _add(document, [ooxml.tiny()])
    for number, drawing in enumerate(body.xpath(".//wp:docPr"), start=1):
        drawing.set("id", str(number))


def _set_styles(document: OpenDocument, regime: Regime) -> None:
    styles = document.styles.element
    for default in styles.xpath("w:docDefaults/w:rPrDefault"):
        default.getparent().replace(default, parse_xml(_default_run(regime)))
    for default in styles.xpath("w:docDefaults/w:pPrDefault"):
        default.getparent().remove(default)  # its room would make the empty cell beside a number higher than the number
    normal = document.styles["Normal"].element
    for old in normal.xpath("w:rPr | w:pPr"):
        normal.remove(old)
    for style in ooxml.STYLES:
        styles.append(parse_xml(ooxml.style_xml(style, regime)))
    styles.append(parse_xml(ooxml_table.STYLE.replace("<w:style ", f"<w:style {nsdecls('w')} ", 1)))


def _default_run(regime: Regime) -> str:
    return f"<w:rPrDefault {nsdecls('w')}>{ooxml.run_properties(regime.body)}</w:rPrDefault>"


def _set_up(document: OpenDocument) -> None:
    """Take out of the template what is not an office's: its age, its language, its picture."""
    settings = document.settings.element
    for mode in settings.xpath('w:compat/w:compatSetting[@w:name="compatibilityMode"]'):
        mode.set(qn("w:val"), _COMPATIBILITY)
    for old in settings.xpath("w:compat/w:useFELayout | w:savePreviewPicture"):
        old.getparent().remove(old)
    for language in settings.xpath("w:themeFontLang"):
        language.set(qn("w:val"), "vi-VN")
    for mark, sign in (("decimalSymbol", ","), ("listSeparator", ";")):
        for each in settings.xpath(f"w:{mark}"):
            each.set(qn("w:val"), sign)


def _set_properties(document: OpenDocument, paper: Paper) -> None:
    moment = datetime(paper.day.year, paper.day.month, paper.day.day)
    issuer = plain(paper.masthead.running_name) if paper.masthead else ""
    properties = document.core_properties
    properties.title = document_title(paper)[:255]
    properties.subject = plain(paper.kind_name)[:255]
    properties.author = properties.last_modified_by = issuer[:255]
    properties.language = paper.language
    properties.comments = ""
    properties.created = properties.modified = moment
    properties.revision = 1


def _timeless(content: bytes, paper: Paper) -> bytes:
    """Pack the archive again with the paper's day on every member instead of the clock's."""
    stamp = (max(_OLDEST_ZIP_YEAR, paper.day.year), paper.day.month, paper.day.day, 0, 0, 0)
    target = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(target, "w") as packed:
        for name in source.namelist():
            member = ZipInfo(name, stamp)
            member.compress_type = ZIP_DEFLATED
            member.create_system = 0
            packed.writestr(member, source.read(name))
    return target.getvalue()
