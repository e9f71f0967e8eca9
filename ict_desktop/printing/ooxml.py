"""Pieces of WordprocessingML as text: paragraphs, tables and styles named as the decree names the parts of a paper."""

import unicodedata
from collections.abc import Sequence
from xml.sax.saxutils import escape

from docx.oxml.ns import nsdecls

from ict_desktop.records.regimes import Lettering, Regime
from ict_desktop.records.runs import Run, Text, runs_of

FACE = "Times New Roman"
SINGLE = 1.15  # of a Times face: what a word processor calls single line spacing
_TWIPS = 20  # to the point
_TWIPS_PER_MM = 1440 / 25.4

# Field of the regime → the style's name and its alignment.
STYLES: dict[str, tuple[str, str]] = {
    "national_title": ("Quốc hiệu", "center"),
    "motto": ("Tiêu ngữ", "center"),
    "superior": ("Cơ quan chủ quản", "center"),
    "issuer": ("Cơ quan ban hành", "center"),
    "number": ("Số, ký hiệu", "center"),
    "place_date": ("Địa danh, thời gian", "center"),
    "about": ("Trích yếu công văn", "center"),
    "addressees": ("Kính gửi", "left"),
    "kind": ("Tên loại", "center"),
    "title": ("Trích yếu", "center"),
    "part": ("Phần, chương", "center"),
    "part_title": ("Tiêu đề phần, chương", "center"),
    "section": ("Mục", "left"),
    "item_heading": ("Khoản có tiêu đề", "left"),
    "basis": ("Căn cứ", "both"),
    "body": ("Nội dung", "both"),
    "authority": ("Quyền hạn, chức vụ", "center"),
    "post": ("Chức vụ khác", "center"),
    "signer": ("Họ tên người ký", "center"),
    "recipients_heading": ("Nơi nhận", "left"),
    "recipients": ("Danh sách nơi nhận", "left"),
    "annex_heading": ("Phụ lục", "center"),
    "annex_title": ("Tên phụ lục", "center"),
    "annex_reference": ("Văn bản kèm theo", "center"),
    "list_subtitle": ("Tiêu đề phụ", "center"),
    "table_heading": ("Tiêu đề cột", "center"),
    "table_cell": ("Ô bảng", "left"),
    "table_total": ("Dòng tổng", "left"),
    "page_number": ("Số trang", "center"),
    "page_footer": ("Chân trang", "left"),
}
_INDENTED = ("section", "item_heading", "basis", "body")


def lettering_of(style: str, regime: Regime) -> Lettering:
    """Return how a style is set."""
    lettering: Lettering = getattr(regime, style)
    return lettering


def style_xml(style: str, regime: Regime) -> str:
    """Return a paragraph style of the regime; its id is the regime's field."""
    name, alignment = STYLES[style]
    lettering = lettering_of(style, regime)
    indent = f'<w:ind w:firstLine="{_mm(regime.first_line_indent)}"/>' if style in _INDENTED else ""
    return (
        f'<w:style {nsdecls("w")} w:type="paragraph" w:customStyle="1" w:styleId="{style}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{_spacing(lettering.before, regime)}{indent}"
        f'<w:jc w:val="{alignment}"/></w:pPr>{run_properties(lettering)}</w:style>'
    )


def run_properties(lettering: Lettering) -> str:
    """Return size and weight with Times New Roman in all four scripts, in Vietnamese, black."""
    weight = ("<w:b/><w:bCs/>" if lettering.bold else "") + ("<w:i/><w:iCs/>" if lettering.italic else "")
    size = round(lettering.size * 2)
    return (
        f'<w:rPr><w:rFonts w:ascii="{FACE}" w:hAnsi="{FACE}" w:eastAsia="{FACE}" w:cs="{FACE}"/>{weight}'
        f'<w:color w:val="000000"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="vi-VN"/></w:rPr>'
    )


def paragraph(
    style: str,
    text: Text,
    regime: Regime,
    *,
    before: float | None = None,
    alignment: str = "",
    left: float = 0,
    keep_next: bool = False,
) -> str:
    """Return a paragraph in a style, its text in capitals where the regime asks.

    `before` (pt) replaces the style's, `left` (mm) is where its lines begin.
    """
    keep = "<w:keepNext/>" if keep_next else ""
    room = _spacing(before, regime) if before is not None else ""
    indent = f'<w:ind w:left="{_mm(left)}"/>' if left else ""
    align = f'<w:jc w:val="{alignment}"/>' if alignment else ""
    lettering = lettering_of(style, regime)
    runs = "".join(_run(run.text.upper() if lettering.capitals else run.text, _set_apart(run)) for run in runs_of(text))
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}{room}{indent}{align}</w:pPr>{runs}</w:p>'


def rule(length: float, width: float, regime: Regime, *, after: float = 0) -> str:
    """Return a drawn line of `length` points centred in `width` points: the border of an all but empty paragraph."""
    indent = max(0, round((width - length) / 2 * _TWIPS))
    return (
        '<w:p><w:pPr><w:keepNext/><w:pBdr><w:top w:val="single" w:color="000000" w:space="0" '
        f'w:sz="{round(regime.rule_thickness * 8)}"/></w:pBdr>'
        f'<w:spacing w:before="{round(regime.rule_gap * _TWIPS)}" w:after="{round(after * _TWIPS)}" '
        f'w:line="40" w:lineRule="exact"/><w:ind w:left="{indent}" w:right="{indent}"/></w:pPr></w:p>'
    )


def gap(points: float, *, keep_next: bool = False) -> str:
    """Return an empty paragraph of a height."""
    line = max(1, round(points * _TWIPS))
    keep = "<w:keepNext/>" if keep_next else ""
    return f'<w:p><w:pPr>{keep}<w:spacing w:before="0" w:after="0" w:line="{line}" w:lineRule="exact"/></w:pPr></w:p>'


def tiny() -> str:
    """Return the paragraph a file must have after a table, as good as invisible."""
    return gap(1)


def table(widths: Sequence[float], rows: Sequence[str], regime: Regime, *, ruled: bool) -> str:
    """Return a table of fixed column widths (mm), with or without lines."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    kind = 'w:val="single" w:sz="4" w:space="0" w:color="000000"' if ruled else 'w:val="nil"'
    borders = "".join(f"<w:{side} {kind}/>" for side in sides)
    padding = _mm(regime.cell_padding) if ruled else 0
    margins = "".join(f'<w:{side} w:w="{padding}" w:type="dxa"/>' for side in sides[:4])
    columns = "".join(f'<w:gridCol w:w="{_mm(width)}"/>' for width in widths)
    return (
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="{_mm(sum(widths))}" w:type="dxa"/>'
        f'<w:tblInd w:w="{padding}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def row(cells: Sequence[str], widths: Sequence[float], *, heading: bool = False, whole: bool = True) -> str:
    """Return a row of cells given as paragraphs; `heading` repeats on each page, `whole` does not part."""
    properties = ("<w:cantSplit/>" if whole else "") + ("<w:tblHeader/>" if heading else "")
    columns = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{_mm(width)}" w:type="dxa"/></w:tcPr>{cell or "<w:p/>"}</w:tc>'
        for cell, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr><w:trPr>{properties}</w:trPr>{columns}</w:tr>"


def rough_width(text: str, lettering: Lettering) -> float:
    """Estimate the width of a text in points; the word processor's own face is not at hand to measure."""
    upper, lower = (0.72, 0.49) if lettering.bold else (0.69, 0.45)
    shown = text.upper() if lettering.capitals else text
    total = sum(upper if char.isupper() else lower if char.isalnum() else 0.27 for char in shown)
    return total * lettering.size


def _set_apart(run: Run) -> str:
    marks = ("<w:b/><w:bCs/>" if run.bold else "") + ("<w:i/><w:iCs/>" if run.italic else "")
    return f"<w:rPr>{marks}</w:rPr>" if marks else ""


def _run(text: str, properties: str = "") -> str:
    kept = "".join(char for char in unicodedata.normalize("NFC", text) if _is_legal(char))
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(kept)}</w:t></w:r>' if kept else ""


def _is_legal(char: str) -> bool:
    return unicodedata.category(char) not in ("Cc", "Cs") and char not in "\ufffe\uffff"


def _spacing(before: float, regime: Regime) -> str:
    line = round(240 * regime.line_spacing / SINGLE)
    return f'<w:spacing w:before="{round(before * _TWIPS)}" w:after="0" w:line="{line}" w:lineRule="auto"/>'


def _mm(length: float) -> int:
    return round(length * _TWIPS_PER_MM)
