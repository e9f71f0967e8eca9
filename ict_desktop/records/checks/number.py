"""Number and symbol, the order of numbers, the days of signing and issuing."""

import re

from ict_desktop.records.checks.laws import KINDS, WRONG_SHORT_FORMS
from ict_desktop.records.checks.sheet import Place, Sheet
from ict_desktop.records.checks.verdict import (
    OLD_DECREE,
    Remark,
    Rule,
    Verdict,
    circular,
    decree,
    decree_article,
    judged,
    not_applicable,
    unknown,
)
from ict_desktop.records.dates import date_text
from ict_desktop.records.numbering import disorder, repeats
from ict_desktop.records.plain_lines import plain
from ict_desktop.records.vietnamese import fold, same_words

_NUMBER = Place("number")
_SYMBOL = Place("symbol")
_BY_SHORT_FORM = {short: kind for kind, short in KINDS.items()}


def _groups(sheet: Sheet) -> list[str]:
    return [part.strip() for part in plain(sheet.paper.symbol).split("-") if part.strip()]


def _short_form(sheet: Sheet) -> str:
    """Return the short form of the paper's kind, "" where it has none or the kind is not on the list."""
    return next((short for kind, short in KINDS.items() if same_words(kind, sheet.kind)), "")


def _colon(sheet: Sheet) -> Verdict:
    if sheet.number_line.startswith("Số: "):
        return judged([])
    return judged([Remark(f"Dòng “{sheet.number_line}” phải có dấu hai chấm sau chữ “Số”.", _NUMBER)])


def _padded(sheet: Sheet) -> Verdict:
    found = re.match(r"Số:? *(\d+)/", sheet.number_line)
    if found is None:
        return unknown("Văn bản chưa có số.")
    if len(found[1]) > 1:
        return judged([])
    return judged([Remark(f"Số “{found[1]}” nhỏ hơn 10, phải ghi thêm số 0: “0{found[1]}”.", _NUMBER)])


def _unspaced(sheet: Sheet) -> Verdict:
    symbol = sheet.number_line.partition("/")[2]
    if re.search(r"\s[-/–]|[-/–]\s|–", symbol):
        right = re.sub(r"\s*([-/–])\s*", r"\1", symbol).replace("–", "-")
        return judged([Remark(f"Ký hiệu “{symbol}” không để cách quanh dấu “/” và “-”; phải ghi “{right}”.", _SYMBOL)])
    return judged([])


def _fits_kind(sheet: Sheet) -> Verdict:
    if sheet.is_letter:
        return not_applicable("Ký hiệu công văn không có chữ viết tắt tên loại.")
    groups, wanted = _groups(sheet), _short_form(sheet)
    if not groups:
        return judged([Remark("Văn bản chưa có ký hiệu; phải ghi chữ viết tắt tên loại và tên cơ quan.", _SYMBOL)])
    if not wanted:
        return unknown(f"{sheet.kind} không có trong bảng chữ viết tắt tên loại.")
    if groups[0] == wanted or groups[0] in WRONG_SHORT_FORMS:
        return judged([])
    other = f" (“{groups[0]}” là của {_BY_SHORT_FORM[groups[0]]})" if groups[0] in _BY_SHORT_FORM else ""
    sentence = (
        f"Ký hiệu “{plain(sheet.paper.symbol)}” không đúng tên loại {sheet.kind}{other}; phải bắt đầu bằng “{wanted}”."
    )
    return judged([Remark(sentence, _SYMBOL)])


def _letter_symbol(sheet: Sheet) -> Verdict:
    if not sheet.is_letter:
        return not_applicable("Văn bản không phải công văn.")
    groups = _groups(sheet)
    if groups and groups[0] in ("CV", "CVĐ", "C.V"):
        right = "-".join(groups[1:])
        return judged(
            [Remark(f"Ký hiệu công văn không ghi “{groups[0]}”; phải ghi “{right or 'tên cơ quan'}”.", _SYMBOL)]
        )
    return judged([])


def _right_short_form(sheet: Sheet) -> Verdict:
    groups, wanted = _groups(sheet), _short_form(sheet)
    if sheet.is_letter or not wanted:
        return not_applicable("Loại văn bản này không có chữ viết tắt tên loại.")
    if not groups or groups[0] == wanted or WRONG_SHORT_FORMS.get(groups[0]) != wanted:
        return judged([])
    return judged([Remark(f"Chữ viết tắt của {sheet.kind} ghi “{groups[0]}”; phải ghi “{wanted}”.", _SYMBOL)])


def _of_issuer(sheet: Sheet) -> Verdict:
    own = sheet.known.issuer_symbol
    if not own:
        return unknown("Mẫu đầu văn bản chưa ghi chữ viết tắt tên cơ quan.")
    groups = _groups(sheet)
    named = groups if sheet.is_letter else groups[1:]
    if not named or fold(own) in fold("-".join(named)):
        return judged([])
    sentence = f"Ký hiệu “{plain(sheet.paper.symbol)}” không phải của {sheet.issuer}; phải có chữ viết tắt “{own}”."
    return judged([Remark(sentence, _SYMBOL)])


def _own_series(sheet: Sheet) -> Verdict:
    if not sheet.is_of_committee:
        return not_applicable("Cơ quan ban hành không phải tổ chức tư vấn, phối hợp.")
    groups = _groups(sheet)
    used = next(
        (symbol for symbol in sheet.known.other_symbols if symbol and groups and fold(groups[-1]) == fold(symbol)), ""
    )
    if not used:
        return judged([])
    sentence = f"Văn bản do {sheet.issuer} ban hành mà lấy số trong sổ của cơ quan “{used}”; phải có hệ thống số riêng."
    return judged([Remark(sentence, Place("series_id"))])


# The order of numbers


def _unique(sheet: Sheet) -> Verdict:
    if sheet.paper.number is None:
        return unknown("Văn bản chưa có số.")
    if sheet.known.numbered is None:
        return unknown("Chưa đối chiếu với sổ văn bản đi.")
    sentence = repeats(*sheet.known.numbered, sheet.day.year)
    return judged([Remark(sentence, _NUMBER)] if sentence else [])


def _in_order(sheet: Sheet) -> Verdict:
    if sheet.paper.number is None or sheet.paper.dated_on is None:
        return unknown("Văn bản chưa có số, ngày.")
    if sheet.known.numbered is None:
        return unknown("Chưa đối chiếu với sổ văn bản đi.")
    return judged(Remark(sentence, Place("dated_on"), asks=True) for sentence in disorder(*sheet.known.numbered))


def _after_signing(sheet: Sheet) -> Verdict:
    if sheet.paper.number is None:
        return not_applicable("Văn bản chưa có số.")
    name = sheet.paper.signature.name if sheet.paper.signature is not None else ""
    if plain(name):
        return judged([])
    return judged([Remark("Văn bản đã có số mà chưa ghi người ký; số chỉ cấp sau khi ký.", Place("signer_name"))])


def _issued_in_time(sheet: Sheet) -> Verdict:
    day, today, last = sheet.paper.dated_on, sheet.known.today, sheet.known.issue_by
    if not sheet.known.draft:
        return not_applicable("Văn bản đã ban hành.")
    if day is None or today is None or last is None:
        return unknown("Văn bản chưa ghi ngày ký.")
    if plain(sheet.paper.urgency) and today > day:
        sentence = (
            f"Văn bản khẩn ghi ngày {date_text(day)} mà hôm nay {date_text(today)} chưa ban hành; phải chuyển ngay."
        )
        return judged([Remark(sentence, Place("dated_on"), asks=True)])
    if today > last:
        sentence = (
            f"Văn bản ghi ngày {date_text(day)}, hôm nay {date_text(today)} còn là bản nháp; văn bản phải phát hành "
            f"chậm nhất ngày {date_text(last)}."
        )
        return judged([Remark(sentence, Place("dated_on"), asks=True)])
    return judged([])


def _right_way_to_correct(sheet: Sheet) -> Verdict:
    if not sheet.known.replaces:
        return not_applicable("Văn bản không thay thế, đính chính văn bản nào.")
    corrects = "dinh chinh" in fold(sheet.title)
    if corrects and not sheet.is_letter:
        return judged(
            [Remark("Đính chính sai sót về thể thức bằng công văn, không bằng văn bản loại khác.", Place("kind"))]
        )
    if not corrects and not same_words(sheet.kind, sheet.known.replaces):
        sentence = (
            f"Văn bản thay thế là {sheet.kind} còn văn bản bị thay thế là {sheet.known.replaces}; sai sót về nội dung "
            "phải sửa bằng văn bản cùng hình thức."
        )
        return judged([Remark(sentence, Place("kind"))])
    return judged([])


_NUMBERING = decree_article("khoản 1 Điều 15")

RULES = (
    Rule("16", "Chữ “Số” có dấu hai chấm", decree("II.3c"), circular("Điều 8"), _colon),
    Rule("17", "Số dưới 10 có số 0 đứng trước", decree("II.3c"), circular("Điều 8"), _padded),
    Rule("18", "Không để cách quanh “/” và “-”", decree("II.3c"), circular("Điều 8"), _unspaced),
    Rule("19", "Ký hiệu đúng tên loại", decree("II.3b"), circular("Điều 8"), _fits_kind),
    Rule("20", "Ký hiệu công văn không ghi tên loại", decree("II.3b"), circular("Điều 8"), _letter_symbol),
    Rule("21", "Chữ viết tắt tên loại", decree_article("Phụ lục III"), circular("Phụ lục I"), _right_short_form),
    Rule("22", "Ký hiệu của cơ quan ban hành", decree("II.3b"), circular("Điều 8"), _of_issuer),
    Rule("23", "Tổ chức tư vấn có hệ thống số riêng", decree("II.3a"), circular("Điều 8"), _own_series),
    Rule("24", "Mỗi số một văn bản trong năm", _NUMBERING, circular("Điều 8"), _unique),
    Rule("25", "Thứ tự số theo thứ tự ngày", _NUMBERING, circular("Điều 8"), _in_order),
    Rule("26", "Cấp số sau khi ký", decree_article("khoản 2 Điều 15"), OLD_DECREE, _after_signing),
    Rule("27", "Phát hành trong ngày ký", decree_article("khoản 1 Điều 18"), OLD_DECREE, _issued_in_time),
    Rule("76", "Thay thế hay đính chính", decree_article("khoản 3 Điều 18"), OLD_DECREE, _right_way_to_correct),
)  # fmt: skip
