"""Page, type and measures: the office's setting held to the range the act allows."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from ict_desktop.records.checks.laws import Range
from ict_desktop.records.checks.sheet import Place, Sheet
from ict_desktop.records.checks.verdict import Remark, Rule, Verdict, circular, decree, judged, not_applicable
from ict_desktop.records.old_encodings import TCVN3, old_reading
from ict_desktop.records.papers import Table
from ict_desktop.records.regimes import Lettering

_SIDES = {"top": "trên", "bottom": "dưới", "left": "trái", "right": "phải"}
_PLACES = {"top-center": "giữa, phía trên", "bottom-right": "góc phải, phía dưới"}
_SINGLE = 1.15
"""What "single" of a Times face is of the type's size, as `Regime.line_spacing` counts."""


def _number(value: float) -> str:
    return f"{value:g}".replace(".", ",")


def _range(allowed: Range) -> str:
    low, high = allowed
    return _number(low) if low == high else f"{_number(low)}–{_number(high)}"


# Type


def _style(lettering: Lettering) -> str:
    parts = ["chữ in hoa" if lettering.capitals else "chữ in thường", f"cỡ {_number(lettering.size)}"]
    parts += ["đậm"] if lettering.bold else []
    parts += ["nghiêng"] if lettering.italic else ["đứng"]
    return ", ".join(parts)


def _law_of_type(wanted: Lettering, name: str) -> Callable[[Sheet], str]:
    def law(sheet: Sheet) -> str:
        return _style(wanted).replace(f"cỡ {_number(wanted.size)}", f"cỡ {_range(sheet.law.sizes[name])}")

    return law


def _type_faults(sheet: Sheet, called: str, name: str, wanted: Lettering) -> Iterator[Remark]:
    """Name what of an element's type is not as the act says: size, weight, slope, capitals."""
    own: Lettering = getattr(sheet.regime, name)
    low, high = sheet.law.sizes[name]
    if not low <= own.size <= high:
        yield Remark(
            f"{called} đang in cỡ {_number(own.size)}; {sheet.law.act} quy định cỡ {_range(sheet.law.sizes[name])}."
        )
    same_size = replace(own, before=0)
    if same_size != replace(wanted, size=own.size, before=0):
        yield Remark(f"{called} đang in {_style(own)}; phải in {_law_of_type(wanted, name)(sheet)}.")


def _typed(called: str, name: str, wanted: Lettering) -> Callable[[Sheet], Verdict]:
    def check(sheet: Sheet) -> Verdict:
        own: Lettering = getattr(sheet.regime, name)
        return judged(_type_faults(sheet, called, name, wanted), _style(own))

    return check


_TITLE = Lettering(12, bold=True, capitals=True)
_MOTTO = Lettering(13, bold=True)
_SUPERIOR = Lettering(12, capitals=True)
_PLACE_DATE = Lettering(13, italic=True)
_ADDRESS = Lettering(11)
_RECIPIENTS_HEADING = Lettering(12, bold=True, italic=True)


def _parent_and_issuer(sheet: Sheet) -> Verdict:
    own = sheet.regime
    faults = [
        *_type_faults(sheet, "Cơ quan chủ quản", "superior", _SUPERIOR),
        *_type_faults(sheet, "Cơ quan ban hành", "issuer", _TITLE),
    ]
    note = f"chủ quản {_style(own.superior)}; ban hành {_style(own.issuer)}"
    return judged(faults, note)


def _kind_type(sheet: Sheet) -> Verdict:
    if not sheet.kind_line:
        return not_applicable("Công văn không ghi tên loại.")
    return _typed("Tên loại", "kind", _TITLE)(sheet)


def _address_type(sheet: Sheet) -> Verdict:
    if not sheet.paper.address.strip():
        return not_applicable("Văn bản không ghi dòng địa chỉ ở chân trang.")
    return _typed("Dòng địa chỉ", "address", _ADDRESS)(sheet)


def _recipients_type(sheet: Sheet) -> Verdict:
    faults = [
        *_type_faults(sheet, "Chữ “Nơi nhận”", "recipients_heading", _RECIPIENTS_HEADING),
        *_type_faults(sheet, "Danh sách nơi nhận", "recipients", Lettering(11)),
    ]
    faults += [
        Remark(f"Dòng “{line}” của nơi nhận phải bắt đầu bằng dấu gạch ngang “-”.", Place("recipients"))
        for line in sheet.recipients
        if not line.startswith("- ")
    ]
    return judged(faults, "chữ “Nơi nhận” cỡ 12, danh sách cỡ 11")


# Page


def _paper_size(sheet: Sheet) -> Verdict:
    width, height = sheet.regime.page_width, sheet.regime.page_height
    setting = f"{_number(width)} × {_number(height)} mm"
    wrong = (width, height) != (210, 297)
    return judged(
        [Remark(f"Khổ giấy đang đặt {setting}; văn bản in trên khổ A4, 210 × 297 mm.")] if wrong else [], setting
    )


def _landscape(sheet: Sheet) -> Verdict:
    faults = []
    if sheet.paper.landscape and not any(isinstance(piece, Table) for piece in sheet.pieces):
        faults.append(Remark("Văn bản không có bảng mà đang đặt trang ngang; hãy đặt trang dọc."))
    for number, annex in enumerate(sheet.paper.annexes, start=1):
        if annex.landscape and not any(isinstance(block, Table) for block in annex.blocks):
            faults.append(
                Remark(
                    f"Phụ lục “{annex.title}” không có bảng mà đang đặt trang ngang; hãy đặt trang dọc.",
                    Place(annex=number),
                )
            )
    return judged(faults, "trang ngang" if sheet.paper.landscape else "trang dọc")


def _margins(sheet: Sheet) -> Verdict:
    own = {side: getattr(sheet.regime, f"margin_{side}") for side in _SIDES}
    faults = [
        Remark(
            f"Lề {_SIDES[side]} đang đặt {_number(value)} mm; {sheet.law.act} quy định "
            f"{_range(sheet.law.margins[side])} mm."
        )
        for side, value in own.items()
        if not sheet.law.margins[side][0] <= value <= sheet.law.margins[side][1]
    ]
    return judged(faults, ", ".join(f"{_SIDES[side]} {_number(value)}" for side, value in own.items()) + " mm")


def _margins_law(sheet: Sheet) -> str:
    return ", ".join(f"{_SIDES[side]} {_range(allowed)}" for side, allowed in sheet.law.margins.items()) + " mm"


_OLD_FACE = re.compile(r"(?:[A-Za-z][ßµ¸¹¶·¨©ª¬®äåæçëïîñöøûüÿ×Ö§]|[®§ßµ¸¹¶·][A-Za-z])\S*")
_FEW = 2
"""Words of an old encoding must be more than chance."""


def _characters(sheet: Sheet) -> Verdict:
    """Look for words typed for an old font (".VnTime", "VNI-Times"), which print as signs in Times New Roman."""
    faults = [
        Remark(
            f"Đoạn {passage.name} gõ bằng bảng mã {encoding}, in ra không đọc được; hãy cắt đoạn ấy rồi dán lại để đổi "
            "sang Unicode, hoặc gõ lại.",
            passage.place,
        )
        for passage in sheet.passages
        if (encoding := _old_encoding(passage.text))
    ]
    return judged(faults, "Times New Roman, Unicode, màu đen")


def _old_encoding(text: str) -> str:
    """Return the old encoding a text is in, or some words of it; "" for none."""
    if reading := old_reading(text):
        return reading.encoding
    return TCVN3 if len(_OLD_FACE.findall(text)) >= _FEW else ""


def _page_number(sheet: Sheet) -> Verdict:
    own = sheet.regime
    faults = []
    if own.page_number_place != sheet.law.page_number_place:
        faults.append(
            Remark(
                f"Số trang đang ở {_PLACES[own.page_number_place]}; {sheet.law.act} quy định đặt ở "
                f"{_PLACES[sheet.law.page_number_place]} trang."
            )
        )
    if own.number_on_first_page:
        faults.append(Remark("Trang đầu đang có số trang; số trang chỉ hiện từ trang thứ hai."))
    faults += _type_faults(sheet, "Số trang", "page_number", Lettering(14))
    return judged(faults, f"{_PLACES[own.page_number_place]}, cỡ {_number(own.page_number.size)}")


def _page_number_law(sheet: Sheet) -> str:
    return (
        f"{_PLACES[sheet.law.page_number_place]}, cỡ {_range(sheet.law.sizes['page_number'])}, không hiện ở trang đầu"
    )


def _short_rule(sheet: Sheet) -> Verdict:
    share = sheet.regime.short_rule_share
    low, high = sheet.law.short_rule
    wrong = not low <= share <= high
    sentence = (
        f"Đường kẻ dưới tên cơ quan và trích yếu đang dài {_number(round(share, 2))} lần dòng chữ; phải từ 1/3 đến 1/2."
    )
    return judged([Remark(sentence)] if wrong else [], f"{_number(round(share, 2))} độ dài dòng chữ")


def _motto_rule(sheet: Sheet) -> Verdict:
    share = sheet.regime.motto_rule_share
    sentence = f"Đường kẻ dưới Tiêu ngữ đang dài {_number(round(share, 2))} lần dòng chữ; phải dài bằng dòng chữ."
    return judged([Remark(sentence)] if share != 1 else [], f"{_number(round(share, 2))} độ dài dòng chữ")


def _drawn_rules(sheet: Sheet) -> Verdict:
    """Judge the lines by their stroke: a program that knows no underlined words draws them or nothing."""
    stroke = sheet.regime.rule_thickness
    sentence = "Đường kẻ đang đặt nét 0 pt nên không hiện trên giấy; hãy đặt nét từ 0,5 pt."
    return judged([Remark(sentence)] if stroke <= 0 else [], f"vẽ bằng nét liền {_number(stroke)} pt")


def _annex_numbers(sheet: Sheet) -> Verdict:
    """Answer what no paper can break: a page of an annex is numbered within the annex, whoever wrote it."""
    if not sheet.paper.annexes:
        return not_applicable("Văn bản không có phụ lục.")
    return judged([], "mỗi phụ lục đánh số trang từ 1")


def _body_type(sheet: Sheet) -> Verdict:
    own, law = sheet.regime, sheet.law
    faults = [*_type_faults(sheet, "Nội dung", "body", Lettering(14))]
    low, high = min(law.indent), max(law.indent)
    fits = low <= own.first_line_indent <= high if law.indent_is_range else own.first_line_indent in law.indent
    if not fits:
        faults.append(
            Remark(f"Dòng đầu đoạn đang lùi {_number(own.first_line_indent)} mm; phải lùi {_indent_law(sheet)}.")
        )
    if own.body.before < law.paragraph_space:
        faults.append(
            Remark(
                f"Các đoạn đang cách nhau {_number(own.body.before)} pt; phải cách từ {_number(law.paragraph_space)} pt."
            )
        )
    spacing = own.line_spacing / _SINGLE
    if not law.line_spacing[0] <= round(spacing, 3) <= law.line_spacing[1]:
        faults.append(Remark(f"Dãn dòng đang là {_number(round(spacing, 2))}; phải từ dòng đơn đến 1,5 dòng."))
    note = (
        f"cỡ {_number(own.body.size)}, lùi {_number(own.first_line_indent)} mm, cách đoạn {_number(own.body.before)} pt"
    )
    return judged(faults, note)


def _indent_law(sheet: Sheet) -> str:
    joined = "–" if sheet.law.indent_is_range else " hoặc "
    return joined.join(_number(value) for value in sheet.law.indent) + " mm"


def _body_law(sheet: Sheet) -> str:
    return (
        f"cỡ {_range(sheet.law.sizes['body'])}, lùi đầu dòng {_indent_law(sheet)}, cách đoạn tối thiểu "
        f"{_number(sheet.law.paragraph_space)} pt, dòng đơn đến 1,5 dòng"
    )


def _place_date_type(sheet: Sheet) -> Verdict:
    if not sheet.place_line:
        return not_applicable("Biên bản không ghi địa danh, ngày tháng ở phần đầu.")
    return _typed("Địa danh và thời gian", "place_date", _PLACE_DATE)(sheet)


RULES = (
    Rule("1", "Khổ giấy A4", decree("I.1"), circular("Điều 5"), _paper_size, lambda _sheet: "210 × 297 mm"),
    Rule("2", "Trang ngang chỉ khi có bảng", decree("I.2"), circular("Điều 5"), _landscape),
    Rule("3", "Lề trang", decree("I.3"), circular("Điều 5"), _margins, _margins_law),
    Rule("4", "Phông chữ và bảng mã", decree("I.4"), circular("Điều 4"), _characters),
    Rule("5", "Số trang", decree("I.7"), circular("Điều 5"), _page_number, _page_number_law),
    Rule("6", "Phụ lục đánh số trang riêng", decree("III.1đ"), circular("Điều 15"), _annex_numbers),
    Rule(
        "7", "Quốc hiệu", decree("II.1a"), circular("Điều 6"), _typed("Quốc hiệu", "national_title", _TITLE),
        _law_of_type(_TITLE, "national_title"),
    ),
    Rule(
        "8", "Tiêu ngữ", decree("II.1b"), circular("Điều 6"), _typed("Tiêu ngữ", "motto", _MOTTO),
        _law_of_type(_MOTTO, "motto"),
    ),
    Rule("9", "Đường kẻ dưới Tiêu ngữ dài bằng dòng chữ", decree("II.1b"), circular("Điều 6"), _motto_rule),
    Rule(
        "10", "Đường kẻ vẽ bằng nét, không gạch chân", decree("II.1b", practice=True), circular("Điều 6"), _drawn_rules
    ),
    Rule("13", "Kiểu chữ tên cơ quan", decree("II.2b"), circular("Điều 7"), _parent_and_issuer),
    Rule(
        "14", "Đường kẻ dưới tên cơ quan", decree("II.2b"), circular("Điều 7"), _short_rule,
        lambda _sheet: "1/3 đến 1/2 độ dài dòng chữ",
    ),
    Rule(
        "32", "Kiểu chữ địa danh, ngày tháng", decree("II.4c"), circular("Điều 9"), _place_date_type,
        _law_of_type(_PLACE_DATE, "place_date"),
    ),
    Rule("34", "Kiểu chữ tên loại", decree("II.5b"), circular("Điều 10"), _kind_type, _law_of_type(_TITLE, "kind")),
    Rule("50", "Trình bày nội dung", decree("II.6e"), circular("Điều 11"), _body_type, _body_law),
    Rule("64", "Kiểu chữ nơi nhận", decree("II.9d"), circular("Điều 14"), _recipients_type),
    Rule(
        "73", "Dòng địa chỉ ở chân trang đầu", decree("III.4"), circular("Điều 15"), _address_type,
        _law_of_type(_ADDRESS, "address"),
    ),
)  # fmt: skip
