"""Pieces of WordprocessingML as text: paragraphs, rules and styles named as the decree names the parts of a paper."""

import re
import unicodedata
from xml.sax.saxutils import escape

from docx.oxml.ns import nsdecls

from ict_desktop.records.regimes import Lettering, Regime
from ict_desktop.records.runs import Run, Text, runs_of

FACE = "Times New Roman"
SINGLE = 1.15  # of a Times face: what a word processor calls single line spacing
POINTS_PER_MM = 72 / 25.4
_TWIPS = 20  # to the point
_NUMBER = re.compile(r"\b\d+/[^\s-]{1,15}(?:-[^\s-]{1,15})+")
"""The number of a paper: word processors would break "05/KH-UBND" behind its hyphen."""
_HELD = "\0"
"""Stands for a hyphen no line breaks at until it is one; no text holds it."""

# Field of the regime → the style's name and its alignment.
STYLES: dict[str, tuple[str, str]] = {
    "national_title": ("Quốc hiệu", "center"),
    "motto": ("Tiêu ngữ", "center"),
    "superior": ("Cơ quan chủ quản", "center"),
    "issuer": ("Cơ quan ban hành", "center"),
    "number": ("Số, ký hiệu", "center"),
    "urgency": ("Mức độ khẩn", "center"),
    "circulation": ("Phạm vi lưu hành", "center"),
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
    "table_group": ("Dòng nhóm", "left"),
    "table_cell": ("Ô bảng", "left"),
    "table_total": ("Dòng tổng", "left"),
    "chart_title": ("Tên biểu đồ", "center"),
    "chart_subtitle": ("Tên phụ biểu đồ", "center"),
    "chart_words": ("Chữ trong biểu đồ", "left"),
    "chart_notes": ("Ghi chú biểu đồ", "left"),
    "drafter": ("Ký hiệu người soạn thảo", "right"),
    "address": ("Địa chỉ cơ quan", "center"),
    "code": ("Mã tra cứu", "left"),
    "page_number": ("Số trang", "center"),
    "page_footer": ("Chân trang", "left"),
}
_IN_CELLS = ("table_heading", "table_group", "table_cell", "table_total")
_INDENTED = ("section", "item_heading", "basis", "body")


def lettering_of(style: str, regime: Regime) -> Lettering:
    """Return how a style is set."""
    lettering: Lettering = getattr(regime, style)
    return lettering


def style_xml(style: str, regime: Regime) -> str:
    """Return a paragraph style of the regime; its id is the regime's field."""
    name, alignment = STYLES[style]
    if style == "page_number" and regime.page_number_place == "bottom-right":
        alignment = "right"
    lettering = lettering_of(style, regime)
    kept = "<w:keepLines/>" if style in _IN_CELLS else ""
    line_above = ""
    if style == "address":
        line_above = (
            f'<w:pBdr><w:top w:val="single" w:sz="{round(regime.rule_thickness * 8)}" '
            f'w:space="{round(regime.rule_gap)}" w:color="000000"/></w:pBdr>'
        )
    indent = f'<w:ind w:firstLine="{twips(regime.first_line_indent * POINTS_PER_MM)}"/>' if style in _INDENTED else ""
    return (
        f'<w:style {nsdecls("w")} w:type="paragraph" w:customStyle="1" w:styleId="{style}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{kept}<w:widowControl/>{line_above}{_spacing(lettering.before, regime)}{indent}"
        f'<w:jc w:val="{alignment}"/></w:pPr>{run_properties(lettering, _colour(style, regime))}</w:style>'
    )


def run_properties(lettering: Lettering, colour: str = "000000") -> str:
    """Return size, weight and colour with Times New Roman in all four scripts, in Vietnamese."""
    weight = ("<w:b/><w:bCs/>" if lettering.bold else "") + ("<w:i/><w:iCs/>" if lettering.italic else "")
    size = round(lettering.size * 2)
    return (
        f'<w:rPr><w:rFonts w:ascii="{FACE}" w:hAnsi="{FACE}" w:eastAsia="{FACE}" w:cs="{FACE}"/>{weight}'
        f'<w:color w:val="{colour}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
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
    hanging: float = 0,
    keep_next: bool = False,
    may_part: bool = False,
    on_new_page: bool = False,
) -> str:
    """Return a paragraph in a style, its text in capitals where the regime asks.

    `before` (pt) replaces the style's, `left` (pt) is where its lines begin, the first of them `hanging` (pt) before it.
    One of a cell stays on a page unless it `may_part`.
    """
    keep = ("<w:keepNext/>" if keep_next else "") + ('<w:keepLines w:val="0"/>' if may_part else "")
    turn = "<w:pageBreakBefore/>" if on_new_page else ""
    room = _spacing(before, regime) if before is not None else ""
    hung = f' w:hanging="{twips(hanging)}"' if hanging else ""
    indent = f'<w:ind w:left="{twips(left)}"{hung}/>' if left else ""
    align = f'<w:jc w:val="{alignment}"/>' if alignment else ""
    lettering = lettering_of(style, regime)
    runs = "".join(_run(run.text.upper() if lettering.capitals else run.text, _set_apart(run)) for run in runs_of(text))
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}{turn}{room}{indent}{align}</w:pPr>{runs}</w:p>'


def boxed(style: str, text: str, width: float, room: float, regime: Regime, *, start: float = 0) -> str:
    """Return a text in a box as high as the regime says, `width` points wide in the middle of `room` from `start`."""
    lettering = lettering_of(style, regime)
    indent = max(0.0, (room - width) / 2)
    within = round((regime.stamp_height * POINTS_PER_MM - lettering.size * regime.line_spacing) / 2)
    line = f'w:val="single" w:sz="{round(regime.rule_thickness * 8)}" w:color="{_colour(style, regime)}"'
    rooms = {"top": within, "left": 0, "bottom": within, "right": 0}
    borders = "".join(f'<w:{side} {line} w:space="{space}"/>' for side, space in rooms.items())
    shown = _run(text.upper() if lettering.capitals else text)
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:pBdr>{borders}</w:pBdr>{_spacing(0, regime)}'
        f'<w:ind w:left="{twips(start + indent)}" w:right="{twips(indent)}"/></w:pPr>{shown}</w:p>'
    )


def holder(content: str, around: float, *, keep_next: bool = False, on_new_page: bool = False) -> str:
    """Return a paragraph with a picture or drawing in its middle, `around` points above and below."""
    keep = ("<w:keepNext/>" if keep_next else "") + ("<w:pageBreakBefore/>" if on_new_page else "")
    return (
        f'<w:p><w:pPr>{keep}<w:spacing w:before="{twips(around)}" w:after="{twips(around)}"/>'
        f'<w:jc w:val="center"/></w:pPr><w:r>{content}</w:r></w:p>'
    )


def rule(length: float, width: float, regime: Regime) -> str:
    """Return a drawn line of `length` points centred in `width` points: the border of an all but empty paragraph."""
    indent = max(0, twips((width - length) / 2))
    return (
        '<w:p><w:pPr><w:keepNext/><w:pBdr><w:top w:val="single" w:sz="'
        f'{round(regime.rule_thickness * 8)}" w:space="0" w:color="000000"/></w:pBdr>'
        f'<w:spacing w:before="{twips(regime.rule_gap)}" w:after="0" '
        f'w:line="{twips(2 * regime.rule_gap)}" w:lineRule="exact"/><w:ind w:left="{indent}" w:right="{indent}"/>'
        "</w:pPr></w:p>"
    )


def gap(points: float, *, keep_next: bool = False, on_new_page: bool = False, content: str = "") -> str:
    """Return a paragraph of a height with one empty line; `content` is what hangs on it."""
    line = max(1, twips(points))
    keep = ("<w:keepNext/>" if keep_next else "") + ("<w:pageBreakBefore/>" if on_new_page else "")
    return (
        f'<w:p><w:pPr>{keep}<w:spacing w:before="0" w:after="0" w:line="{line}" w:lineRule="exact"/>'
        f"</w:pPr>{f'<w:r>{content}</w:r>' if content else ''}</w:p>"
    )


def tiny(*, keep_next: bool = False) -> str:
    """Return the paragraph a file must have after a table, as good as invisible."""
    return gap(0.1, keep_next=keep_next)


def with_room_below(piece: str, points: float) -> str:
    """Return a paragraph with so many points more below it."""
    start, end, rest = piece.partition("</w:pPr>")
    if found := re.search(r'(<w:spacing [^>]*w:after=")(\d+)', start):
        return f"{start[: found.end(1)]}{int(found[2]) + twips(points)}{start[found.end() :]}{end}{rest}"
    place = min(at for at in (start.find("<w:ind"), start.find("<w:jc"), len(start)) if at >= 0)
    return f'{start[:place]}<w:spacing w:after="{twips(points)}"/>{start[place:]}{end}{rest}'


def text_xml(text: str) -> str:
    """Return a text as it stands between two marks, in NFC, without what XML cannot hold."""
    return escape("".join(char for char in unicodedata.normalize("NFC", text) if _is_legal(char)))


def twips(points: float) -> int:
    """Return a length in points as whole twentieths of one."""
    return round(points * _TWIPS)


def _colour(style: str, regime: Regime) -> str:
    shares = regime.urgent_colour if style == "urgency" else (0.0, 0.0, 0.0)
    return "".join(f"{round(share * 255):02X}" for share in shares)


def _set_apart(run: Run) -> str:
    marks = ("<w:b/><w:bCs/>" if run.bold else "") + ("<w:i/><w:iCs/>" if run.italic else "")
    return f"<w:rPr>{marks}</w:rPr>" if marks else ""


def _run(text: str, properties: str = "") -> str:
    held = _NUMBER.sub(lambda found: found[0].replace("-", _HELD), text_xml(text))
    kept = "<w:noBreakHyphen/>".join(_text(part) for part in held.split(_HELD))
    return f"<w:r>{properties}{kept}</w:r>" if kept else ""


def _text(kept: str) -> str:
    return f'<w:t xml:space="preserve">{kept}</w:t>' if kept else ""


def _is_legal(char: str) -> bool:
    return unicodedata.category(char) not in ("Cc", "Cs") and char not in "\ufffe\uffff"


def _spacing(before: float, regime: Regime) -> str:
    line = round(240 * regime.line_spacing / SINGLE)
    return f'<w:spacing w:before="{twips(before)}" w:after="0" w:line="{line}" w:lineRule="auto"/>'
