"""A described paper as the bytes of a DOCX, for offices that finish it in a word processor.

The same words in the same parts as the PDF, in named styles. Pages break where the word processor breaks them, and
the length of the drawn rules is an estimate.
"""

from datetime import datetime
from io import BytesIO
from math import ceil
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as OpenDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.section import Section
from docx.shared import Emu, Mm, Twips

from ict_desktop.printing import ooxml
from ict_desktop.records.papers import (
    ADDRESSED,
    MOTTO,
    NATIONAL_TITLE,
    RECIPIENTS_HEADING,
    Annex,
    Drawing,
    GroupRow,
    Masthead,
    PageBreak,
    Paper,
    Picture,
    Piece,
    Signature,
    Table,
    about_lines,
    addressee_lines,
    annex_heading,
    annex_reference,
    document_title,
    kind_line,
    number_line,
    paragraphs,
    place_line,
    plain,
    printed_annex,
    printed_body,
    recipient_lines,
    title_lines,
)
from ict_desktop.records.regimes import Regime, regime_for

_POINTS_PER_MM = 72 / 25.4
_TITLE_AFTER = 4.0
_CLOSING_BEFORE = 14.0
_OLDEST_ZIP_YEAR = 1980


def render_docx(paper: Paper) -> bytes:
    """Write the paper under the regime of its day; the file's dates are the paper's, so its bytes repeat."""
    regime = regime_for(paper.day)
    document = Document()
    _set_styles(document, regime)
    _set_properties(document, paper)
    _set_page(document.sections[0], regime, paper.landscape)
    _add_page_furniture(document.sections[0], paper, regime)
    _add(document, _front(paper, regime))
    _add_flow(document, printed_body(paper), regime, paper.landscape)
    _add(document, _closing(paper, regime))
    for position, annex in enumerate(paper.annexes, start=1):
        section = document.add_section(WD_SECTION.NEW_PAGE)
        _shrink_section_break(document)
        _set_page(section, regime, annex.landscape)
        _restart_page_numbers(document)
        _add(document, _annex_head(paper, annex, position, regime))
        _add_flow(document, printed_annex(paper, annex), regime, annex.landscape)
    written = BytesIO()
    document.save(written)
    return _timeless(written.getvalue(), paper)


def _set_styles(document: OpenDocument, regime: Regime) -> None:
    styles = document.styles.element
    for default in styles.xpath("w:docDefaults/w:rPrDefault"):
        default.getparent().replace(default, parse_xml(_default_run(regime)))
    normal = document.styles["Normal"].element
    for old in normal.xpath("w:rPr | w:pPr"):
        normal.remove(old)
    for style in ooxml.STYLES:
        styles.append(parse_xml(ooxml.style_xml(style, regime)))


def _default_run(regime: Regime) -> str:
    return f"<w:rPrDefault {nsdecls('w')}>{ooxml.run_properties(regime.body)}</w:rPrDefault>"


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


def _set_page(section: Section, regime: Regime, landscape: bool) -> None:
    width, height = Mm(regime.page_width), Mm(regime.page_height)
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (height, width) if landscape else (width, height)
    section.top_margin, section.bottom_margin = _at_least(regime.margin_top), _at_least(regime.margin_bottom)
    section.left_margin, section.right_margin = _at_least(regime.margin_left), _at_least(regime.margin_right)
    section.gutter = Mm(0)
    from_edge = Mm(regime.page_number_from_edge) - Mm(regime.page_number.size / _POINTS_PER_MM)
    section.header_distance = section.footer_distance = Mm(max(0.0, from_edge / Mm(1)))
    section.different_first_page_header_footer = not regime.number_on_first_page


def _at_least(length: float) -> Twips:
    """Return millimetres in whole twips, rounded up: a margin must not fall below the decree's least."""
    return Twips(ceil(length * 1440 / 25.4))


def _add_page_furniture(section: Section, paper: Paper, regime: Regime) -> None:
    """Put the page number and a list's footer into the first section; those that follow are linked to it."""
    number = parse_xml(
        f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="page_number"/></w:pPr>'
        '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p>'
    )
    at_top = regime.page_number_place == "top-center"
    holder = section.header if at_top else section.footer
    holder.is_linked_to_previous = False
    old = holder.paragraphs[0].paragraph_format.element
    old.getparent().replace(old, number)
    if paper.page_footer:
        for footer in (section.footer, section.first_page_footer):
            footer.is_linked_to_previous = False
            footer.add_paragraph(plain(paper.page_footer), style=ooxml.STYLES["page_footer"][0])


def _shrink_section_break(document: OpenDocument) -> None:
    """Make the paragraph that carries a section's end too small to flow onto a page of its own."""
    properties = document.element.body.xpath("w:p/w:pPr[w:sectPr]")[-1]
    spacing = f'<w:spacing {nsdecls("w")} w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    properties.insert(0, parse_xml(spacing))


def _restart_page_numbers(document: OpenDocument) -> None:
    last = document.element.body.sectPr
    for old in last.xpath("w:pgNumType"):
        last.remove(old)
    start = parse_xml(f'<w:pgNumType {nsdecls("w")} w:start="1"/>')
    last.xpath("w:pgMar")[0].addnext(start)


def _add(document: OpenDocument, pieces: list[str]) -> None:
    for piece in pieces:
        declared = piece if piece.startswith("<w:tbl ") else piece.replace("<w:p>", f"<w:p {nsdecls('w')}>", 1)
        document.element.body.sectPr.addprevious(parse_xml(declared))


def _add_flow(document: OpenDocument, lines: list[Piece], regime: Regime, landscape: bool) -> None:
    page = regime.page_height if landscape else regime.page_width
    width = page - regime.margin_left - regime.margin_right
    for place, line in enumerate(lines):
        if isinstance(line, Picture):
            _add_picture(document, line, width)
            continue
        if isinstance(line, Table):
            _add(document, [_table(line, regime, width), ooxml.tiny()])
            continue
        if isinstance(line, PageBreak):
            _add(document, ['<w:p><w:r><w:br w:type="page"/></w:r></w:p>'])
            continue
        if isinstance(line, Drawing):
            _add(document, [ooxml.paragraph("body", plain(line.chart.title), regime)])
            continue
        keep = line.style not in ("basis", "body") or place == len(lines) - 1
        _add(document, [ooxml.paragraph(line.style, line.text, regime, keep_next=keep)])


def _add_picture(document: OpenDocument, picture: Picture, width: float) -> None:
    """Add a picture over the width of the text (millimetres), or as large as it is."""
    shape = document.add_picture(BytesIO(picture.png))
    scale = min(1.0, Mm(width) / shape.width)
    shape.width, shape.height = Emu(shape.width * scale), Emu(shape.height * scale)


def _front(paper: Paper, regime: Regime) -> list[str]:
    pieces = [_masthead(paper, paper.masthead, regime)] if paper.masthead is not None else []
    if paper.head == "letter":
        return [*pieces, *_addressed(paper, regime)]
    official = paper.masthead is not None
    kinds = paragraphs(kind_line(paper))
    pieces += [
        ooxml.paragraph("kind", line, regime, before=None if place == 0 else 0, keep_next=True)
        for place, line in enumerate(kinds)
    ]
    titles = title_lines(paper)
    pieces += [
        ooxml.paragraph("title" if official else "list_subtitle", line, regime, keep_next=True) for line in titles
    ]
    if official:
        width = (regime.page_width - regime.margin_left - regime.margin_right) * _POINTS_PER_MM
        longest = max((ooxml.rough_width(line, regime.title) for line in titles), default=0.0)
        length = min(longest, width) * regime.short_rule_share
        pieces.append(ooxml.rule(length, width, regime, after=_TITLE_AFTER))
    return [*pieces, *_addressed(paper, regime)]


def _addressed(paper: Paper, regime: Regime) -> list[str]:
    """Return "Kính gửi:" and who is written to: one on the same line, several below it, their dashes under the colon."""
    lines = addressee_lines(paper)
    if len(lines) < 2:
        line = ooxml.paragraph("addressees", " ".join((ADDRESSED, *lines)), regime, left=regime.addressee_indent)
        return [line, ooxml.gap(_TITLE_AFTER)] if lines else []
    colon = regime.addressee_indent + ooxml.rough_width(ADDRESSED[:-1], regime.addressees) / _POINTS_PER_MM
    names = [ooxml.paragraph("addressees", line, regime, before=0, left=colon, keep_next=True) for line in lines]
    heading = ooxml.paragraph("addressees", ADDRESSED, regime, left=regime.addressee_indent, keep_next=True)
    return [heading, *names, ooxml.gap(_TITLE_AFTER)]


def _masthead(paper: Paper, head: Masthead, regime: Regime) -> str:
    widths = _halves(regime, regime.page_width - regime.margin_left - regime.margin_right - regime.national_width)
    left = [ooxml.paragraph("superior", line, regime) for line in paragraphs(head.superior)]
    issuers = paragraphs(head.issuer)
    left += [ooxml.paragraph("issuer", line, regime) for line in issuers]
    room, national = (width * _POINTS_PER_MM for width in widths)
    longest = max((ooxml.rough_width(line, regime.issuer) for line in issuers), default=0.0)
    left.append(ooxml.rule(min(longest, room) * regime.short_rule_share, room, regime))
    right = [ooxml.paragraph("national_title", NATIONAL_TITLE, regime), ooxml.paragraph("motto", MOTTO, regime)]
    right.append(ooxml.rule(ooxml.rough_width(MOTTO, regime.motto), national, regime))
    names = ["".join(left), "".join(right)]
    about = [
        ooxml.paragraph("about", line, regime, before=None if place == 0 else 0)
        for place, line in enumerate(about_lines(paper))
    ]
    dates = [
        "".join((ooxml.paragraph("number", number_line(paper), regime), *about)),
        ooxml.paragraph("place_date", place_line(paper), regime),
    ]
    return ooxml.table(widths, [ooxml.row(names, widths), ooxml.row(dates, widths)], regime, ruled=False)


def _closing(paper: Paper, regime: Regime) -> list[str]:
    lines = recipient_lines(paper)
    left = [ooxml.paragraph("recipients_heading", RECIPIENTS_HEADING, regime)] if lines else []
    left += [ooxml.paragraph("recipients", line, regime) for line in lines]
    if paper.recorder is not None:
        return [*_two_signatures(paper, paper.recorder, regime), *left]
    if paper.signature is None and not lines:
        return []
    widths = _halves(regime, regime.recipients_width)
    right = _signed(paper.signature, regime) if paper.signature is not None else []
    gap = ooxml.row(["", ""], widths).replace("<w:p/>", ooxml.gap(_CLOSING_BEFORE, keep_next=True))
    signed = ooxml.row(["".join(left), "".join(right)], widths)
    return [ooxml.table(widths, [gap, signed], regime, ruled=False), ooxml.tiny()]


def _two_signatures(paper: Paper, recorder: Signature, regime: Regime) -> list[str]:
    """Return the recorder left and the chair right on one row."""
    whole = regime.page_width - regime.margin_left - regime.margin_right
    widths = _halves(regime, whole / 2)
    signed = [_signed(recorder, regime), _signed(paper.signature, regime) if paper.signature is not None else []]
    gap = ooxml.row(["", ""], widths).replace("<w:p/>", ooxml.gap(_CLOSING_BEFORE, keep_next=True))
    row = ooxml.row(["".join(pieces) for pieces in signed], widths)
    return [ooxml.table(widths, [gap, row], regime, ruled=False), ooxml.gap(_CLOSING_BEFORE)]


def _signed(signature: Signature, regime: Regime) -> list[str]:
    pieces = [ooxml.paragraph("authority", line, regime) for text in signature.authority for line in paragraphs(text)]
    below = [("post", line) for text in signature.post for line in paragraphs(text)]
    below += [("signer", line) for line in paragraphs(signature.name)]
    room = regime.signature_room * _POINTS_PER_MM
    if not below:
        return [*pieces, ooxml.gap(room)]
    return pieces + [
        ooxml.paragraph(style, line, regime, before=room if place == 0 else 0)
        for place, (style, line) in enumerate(below)
    ]


def _annex_head(paper: Paper, annex: Annex, position: int, regime: Regime) -> list[str]:
    pieces = [ooxml.paragraph("annex_heading", annex_heading(paper, position), regime, keep_next=True)]
    pieces += [ooxml.paragraph("annex_title", line, regime, keep_next=True) for line in paragraphs(annex.title)]
    if reference := annex_reference(paper, annex):
        pieces.append(ooxml.paragraph("annex_reference", reference, regime, keep_next=True))
    return [*pieces, ooxml.gap(_TITLE_AFTER)]


def _table(table: Table, regime: Regime, width: float) -> str:
    shares = sum(column.width for column in table.columns)
    widths = [width * column.width / shares for column in table.columns]
    headings = [ooxml.paragraph("table_heading", plain(column.heading), regime) for column in table.columns]
    rows = [ooxml.row(headings, widths, heading=table.repeat_headings)]
    for texts in table.rows:
        shown = (texts.text,) if isinstance(texts, GroupRow) else texts
        rows.append(ooxml.row(_cells(table, shown, "table_cell", regime), widths))
    if table.total:
        rows.append(ooxml.row(_cells(table, table.total, "table_total", regime), widths))
    return ooxml.table(widths, rows, regime, ruled=True)


def _cells(table: Table, texts: tuple[str, ...], style: str, regime: Regime) -> list[str]:
    cells = []
    for place, column in enumerate(table.columns):
        lines = paragraphs(texts[place]) if place < len(texts) else ()
        cells.append(
            "".join(ooxml.paragraph(style, line, regime, alignment=column.alignment) for line in lines or ("",))
        )
    return cells


def _halves(regime: Regime, left: float) -> tuple[float, float]:
    return left, regime.page_width - regime.margin_left - regime.margin_right - left


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
