"""Issuer, place and date, annexes' labels, stamps: the frame of a paper."""

import re

from ict_desktop.records.checks.sheet import Place, Sheet
from ict_desktop.records.checks.verdict import (
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
from ict_desktop.records.paper_lines import roman
from ict_desktop.records.plain_lines import paragraphs, plain
from ict_desktop.records.vietnamese import fold, same_words

_LETTERHEAD = Place("letterhead_id")
_PLACE = Place("place")
_DATED = Place("dated_on")

_SHORTENED = re.compile(
    r"(?<![\w&-])(UBND|HĐND|UBMTTQ|MTTQ|BCĐ|BQL|VP|STTTT|SNV|TT&TT|TT-TT|GD[&]ĐT|GD-ĐT|NN&PTNT|TN&MT|KH&CN|KH[&]ĐT|LĐTB&XH)(?![\w&-])"
)
_SOMEWHAT = re.compile(r"(?<![\w&-])(CNTT|CĐS|CCHC|ATTT|KT-XH)(?![\w&-])")
_PLACELESS = ("ubnd", "uy ban nhan dan", "hdnd", "hoi dong nhan dan")
_LEVELS = ("tinh", "thanh pho", "huyen", "thi xa", "quan", "xa", "phuong", "thi tran")


def _issuer_name(sheet: Sheet) -> Verdict:
    if not sheet.issuer:
        return judged([Remark("Chưa ghi tên cơ quan ban hành; phải ghi tên đầy đủ.", _LETTERHEAD)])
    faults = [
        Remark(f"Tên cơ quan ban hành viết tắt “{found[0]}”; phải ghi tên chính thức, đầy đủ.", _LETTERHEAD)
        for found in _SHORTENED.finditer(sheet.issuer.upper())
    ]
    faults += [
        Remark(
            f"Tên cơ quan ban hành có chữ “{found[0]}”; hãy xem quyết định thành lập có ghi tắt như vậy không.",
            _LETTERHEAD,
            asks=True,
        )
        for found in _SOMEWHAT.finditer(sheet.issuer.upper())
    ]
    return judged(faults)


def _parent_place(sheet: Sheet) -> Verdict:
    superior = fold(sheet.superior)
    if not superior:
        return not_applicable("Văn bản không ghi cơ quan chủ quản.")
    if not superior.startswith(_PLACELESS):
        return judged([])
    rest = next(superior.removeprefix(start).strip() for start in _PLACELESS if superior.startswith(start))
    if rest and rest not in _LEVELS:
        return judged([])
    return judged(
        [
            Remark(
                f"Cơ quan chủ quản ghi “{sheet.superior}” thiếu tên địa phương; phải ghi thêm tên tỉnh, huyện hoặc xã, "
                "như “UBND TỈNH HÀ TĨNH”.",
                _LETTERHEAD,
            )
        ]
    )


_ALONE = ("uy ban nhan dan", "ubnd", "hoi dong nhan dan", "hdnd", "bo ", "van phong chinh phu")


def _without_parent(sheet: Sheet) -> Verdict:
    # Bộ Chỉ huy, Bộ đội and the office of a UBND have a body above them.
    issuer = f"{fold(sheet.issuer)} "
    if not issuer.startswith(_ALONE) or issuer.startswith(("bo chi huy", "bo doi", "bo tu lenh")):
        return not_applicable("Cơ quan ban hành không phải UBND, HĐND hay bộ.")
    if not sheet.superior:
        return judged([])
    return judged(
        [Remark(f"{sheet.issuer} không ghi cơ quan chủ quản ở trên; hãy bỏ dòng “{sheet.superior}”.", _LETTERHEAD)]
    )


_SHORT_PLACE = re.compile(r"(?:^|\s)(?:TP|T|H|TX|P|Q|X)\.\s*\S|^(?:TP|TX)\s", re.IGNORECASE)


def _place_name(sheet: Sheet) -> Verdict:
    if sheet.paper.head == "minutes":
        return not_applicable("Biên bản không ghi địa danh ở phần đầu.")
    place = plain(sheet.paper.place).rstrip(",")
    if not place:
        return judged([Remark("Chưa ghi địa danh; phải ghi tên đơn vị hành chính nơi cơ quan đóng trụ sở.", _PLACE)])
    of_city = sheet.law.act.startswith("Thông tư") and place.upper().startswith("TP.")
    if _SHORT_PLACE.search(place) and not of_city:
        return judged([Remark(f"Địa danh “{place}” viết tắt; phải ghi tên chính thức, không viết tắt.", _PLACE)])
    if sheet.known.place and not same_words(place, sheet.known.place):
        sentence = f"Địa danh ghi “{place}”, mẫu đầu văn bản ghi “{sheet.known.place}”; hãy xem nơi nào đúng."
        return judged([Remark(sentence, _PLACE, asks=True)])
    return judged([])


_AFTER_PLACE = re.compile(r"(.+), ngày\b")


def _comma(sheet: Sheet) -> Verdict:
    if not sheet.place_line:
        return not_applicable("Biên bản không ghi địa danh, ngày tháng ở phần đầu.")
    found = _AFTER_PLACE.match(sheet.place_line)
    if found is None:
        return judged([Remark(f"Dòng “{sheet.place_line}” phải có dấu phẩy sau địa danh.", _PLACE)])
    place = found[1]
    if place.endswith(","):
        return judged([Remark(f"Địa danh “{place}” thừa dấu phẩy; dấu phẩy được in sẵn sau địa danh.", _PLACE)])
    if not place[0].isupper() and not place[0].isdigit():
        return judged([Remark(f"Địa danh “{place}” phải viết hoa chữ cái đầu.", _PLACE)])
    return judged([])


_FULL_DATE = re.compile(r"ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})$")
_SHORT_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}")


def _date_in_full(sheet: Sheet) -> Verdict:
    if not sheet.place_line:
        return not_applicable("Biên bản không ghi ngày tháng ở phần đầu.")
    if sheet.paper.dated_on is None and not _SHORT_DATE.search(sheet.place_line):
        return unknown("Văn bản chưa ghi ngày.")
    if _FULL_DATE.search(sheet.place_line):
        return judged([])
    return judged([Remark(f"Ngày ghi “{sheet.place_line}”; phải ghi đủ chữ “ngày … tháng … năm …”.", _DATED)])


def _date_padded(sheet: Sheet) -> Verdict:
    found = _FULL_DATE.search(sheet.place_line)
    if found is None:
        return (
            unknown("Văn bản chưa ghi ngày.")
            if sheet.place_line
            else not_applicable("Biên bản không ghi ngày ở phần đầu.")
        )
    day, month = int(found[1]), int(found[2])
    right = (f"{day:02d}", f"{month:02d}" if month <= 2 else f"{month}")
    if (found[1], found[2]) == right:
        return judged([])
    sentence = f"Ghi “ngày {found[1]} tháng {found[2]}”; phải ghi “ngày {right[0]} tháng {right[1]}”."
    return judged([Remark(sentence, _DATED)])


def _minutes_undated(sheet: Sheet) -> Verdict:
    if fold(sheet.kind) != "bien ban":
        return not_applicable("Văn bản không phải biên bản.")
    if not sheet.place_line:
        return judged([])
    return judged(
        [Remark("Biên bản không ghi địa danh, ngày tháng ở phần đầu; thời gian ghi trong nội dung.", Place("kind"))]
    )


# Annexes and stamps


def _annex_referred(sheet: Sheet) -> Verdict:
    if not sheet.paper.annexes:
        return not_applicable("Văn bản không có phụ lục.")
    if "phu luc" in sheet.all_words or "kem theo" in sheet.all_words:
        return judged([])
    sentence = "Văn bản có phụ lục mà nội dung không dẫn tới; phải ghi chỉ dẫn, như “(Phụ lục kèm theo)”."
    return judged([Remark(sentence, Place(annex=1))])


_ARABIC_ANNEX = re.compile(r"\bPhụ lục (?:số )?(\d{1,2})\b(?!/)")


def _annex_numbers(sheet: Sheet) -> Verdict:
    annexes = sheet.paper.annexes
    if not annexes:
        return not_applicable("Văn bản không có phụ lục.")
    if sheet.paper.copy is not None:
        return not_applicable("Bản trích giữ số thứ tự của văn bản gốc.")
    right = [f"Phụ lục {roman(place)}" for place in range(1, len(annexes) + 1)] if len(annexes) > 1 else ["Phụ lục"]
    faults = [
        Remark(f"Phụ lục thứ {place} ghi “{label}”; phải ghi “{wanted}”.", Place(annex=place))
        for place, ((label, _reference), wanted) in enumerate(zip(sheet.annex_lines, right, strict=False), start=1)
        if label != wanted
    ]
    faults += [
        Remark(f"Nhắc tới “{found[0]}”; số thứ tự phụ lục ghi bằng chữ số La Mã.", passage.place)
        for passage in sheet.body
        for found in _ARABIC_ANNEX.finditer(passage.text)
        if len(annexes) > 1
    ]
    faults += [
        Remark(f"Tên phụ lục “{annex.title}” ghi lại chữ “Phụ lục”; chữ này đã in ở dòng trên.", Place(annex=place))
        for place, annex in enumerate(annexes, start=1)
        if re.match(r"phụ lục\b", annex.title.strip(), re.IGNORECASE)
    ]
    return judged(faults)


def _annex_titles(sheet: Sheet) -> Verdict:
    if not sheet.paper.annexes:
        return not_applicable("Văn bản không có phụ lục.")
    faults = [
        Remark(f"Phụ lục thứ {place} chưa có tên; phải ghi tên phụ lục.", Place(annex=place))
        for place, annex in enumerate(sheet.paper.annexes, start=1)
        if not plain(annex.title)
    ]
    faults += [
        Remark(f"Phụ lục thứ {place} thiếu dòng “(Kèm theo …)” dưới tên phụ lục.", Place(annex=place))
        for place, (_label, reference) in enumerate(sheet.annex_lines, start=1)
        if not reference.startswith("(Kèm theo")
    ]
    return judged(faults)


def _urgency(sheet: Sheet) -> Verdict:
    stamp = plain(sheet.paper.urgency)
    if not stamp:
        return not_applicable("Văn bản không đóng dấu khẩn.")
    if any(same_words(stamp, allowed) for allowed in sheet.law.urgency):
        return judged([])
    levels = ", ".join(sheet.law.urgency)
    return judged([Remark(f"Không có mức độ khẩn “{stamp}”; theo {sheet.law.act} chỉ có: {levels}.", Place("urgency"))])


_CIRCULATION = re.compile(r"^(?:lưu hành nội bộ|xem xong trả lại|trả lại sau khi họp)[.!]?$", re.IGNORECASE)


def _circulation(sheet: Sheet) -> Verdict:
    stamp = plain(sheet.paper.circulation)
    faults = [
        Remark(f"“{line}” đang ghi như một dòng chữ; phải đóng khung ở ô dấu chỉ phạm vi lưu hành.", passage.place)
        for passage in sheet.passages
        for line in paragraphs(passage.text)
        if _CIRCULATION.match(line)
    ]
    if not stamp and not faults:
        return not_applicable("Văn bản không có dấu chỉ phạm vi lưu hành.")
    if stamp and not any(same_words(stamp, allowed) for allowed in sheet.law.circulation):
        marks = ", ".join(sheet.law.circulation)
        faults.append(Remark(f"Không có dấu chỉ phạm vi lưu hành “{stamp}”; chỉ có: {marks}.", Place("circulation")))
    return judged(faults)


_MINUTES_ITEM = decree_article("Phụ lục III, Mẫu 1.9")

RULES = (
    Rule("11", "Tên cơ quan ban hành ghi đầy đủ", decree("II.2a"), circular("Điều 7"), _issuer_name),
    Rule("12", "Cơ quan chủ quản có tên địa phương", decree("II.2a"), circular("Điều 7"), _parent_place),
    Rule(
        "15", "UBND, HĐND, bộ không ghi cơ quan chủ quản", decree("II.2a", practice=True), circular("Điều 7"),
        _without_parent,
    ),
    Rule("28", "Địa danh", decree("II.4a"), circular("Điều 9"), _place_name),
    Rule("29", "Dấu phẩy sau địa danh, viết hoa", decree("II.4c"), circular("Điều 9"), _comma),
    Rule("30", "Ngày, tháng, năm ghi đủ chữ", decree("II.4b"), circular("Điều 9"), _date_in_full),
    Rule("31", "Số 0 trước ngày dưới 10 và tháng 1, 2", decree("II.4b"), circular("Điều 9"), _date_padded),
    Rule("33", "Biên bản không ghi địa danh, ngày ở đầu", _MINUTES_ITEM, circular("Phụ lục V"), _minutes_undated),
    Rule("68", "Nội dung dẫn tới phụ lục", decree("III.1a"), circular("Điều 11", practice=True), _annex_referred),
    Rule("69", "Số thứ tự phụ lục", decree("III.1a"), circular("Điều 15"), _annex_numbers),
    Rule("70", "Tên phụ lục và dòng “Kèm theo”", decree("III.1b"), circular("Điều 15"), _annex_titles),
    Rule("71", "Dấu chỉ mức độ khẩn", decree("III.2b"), circular("Điều 15"), _urgency),
    Rule("72", "Dấu chỉ phạm vi lưu hành", decree("III.2c"), circular("Điều 15"), _circulation),
)  # fmt: skip
