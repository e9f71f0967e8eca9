"""What passes and what does not: page, header, number, kind."""

from dataclasses import replace
from datetime import date

from ict_desktop.records.checks.known import KnownPost
from ict_desktop.records.numbering import Given
from ict_desktop.records.papers import Annex, Masthead, Paragraph, Signature
from tests.records.checks.papers import (
    INVITATION,
    KNOWN,
    LETTER,
    MINUTES,
    NOTICE,
    OFFICE,
    Case,
    knowing,
    lettered,
    measured,
    of,
    on_page,
    saying,
)

FAILS, ASKS = "chưa đạt", "cần xem"
Example = tuple[Case, Case, str, str]
"""What passes, what does not, how that is answered, words of its sentence."""

GOOD = Case(NOTICE)
_PLAIN_ANNEX = Annex("Danh sách", (Paragraph("Một đoạn."),), landscape=True)
_TWO = (replace(NOTICE.annexes[0]), Annex("Danh sách", (Paragraph("Một đoạn."),)))
_URGENT = of(urgency="KHẨN")

PAGE: dict[str, Example] = {
    "1": (GOOD, measured(page_width=216, page_height=279), FAILS, "210 × 297"),
    "2": (GOOD, of(annexes=(_PLAIN_ANNEX,)), FAILS, "trang dọc"),
    "3": (GOOD, measured(margin_left=25), FAILS, "Lề trái đang đặt 25 mm; Nghị định 30/2020/NĐ-CP quy định 30–35 mm"),
    "4": (GOOD, saying("Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp"), FAILS, "TCVN3"),
    "5": (GOOD, measured(page_number_place="bottom-right"), FAILS, "giữa, phía trên"),
    "7": (GOOD, lettered("national_title", size=14), FAILS, "cỡ 12–13"),
    "8": (GOOD, lettered("motto", bold=False), FAILS, "đậm"),
    "9": (GOOD, measured(motto_rule_share=0.5), FAILS, "phải dài bằng dòng chữ"),
    "10": (GOOD, measured(rule_thickness=0), ASKS, "không hiện trên giấy"),
    "13": (GOOD, lettered("superior", bold=True), FAILS, "Cơ quan chủ quản"),
    "14": (GOOD, measured(short_rule_share=0.9), FAILS, "từ 1/3 đến 1/2"),
    "32": (GOOD, lettered("place_date", italic=False), FAILS, "nghiêng"),
    "34": (GOOD, lettered("kind", size=16), FAILS, "13–14"),
    "50": (GOOD, measured(first_line_indent=15), FAILS, "10 hoặc 12,7 mm"),
    "73": (
        of(address="Số 01, đường Mẫu"),
        lettered("address", of(address="Số 01, đường Mẫu").paper, size=13),
        FAILS,
        "11–12",
    ),
    "64": (GOOD, lettered("recipients", size=13), FAILS, "11"),
}

HEADER: dict[str, Example] = {
    "11": (GOOD, of(masthead=Masthead("", "UBND TỈNH HÀ TĨNH")), FAILS, "“UBND”"),
    "12": (GOOD, of(masthead=Masthead("ỦY BAN NHÂN DÂN", "SỞ NỘI VỤ")), FAILS, "thiếu tên địa phương"),
    "15": (
        Case(LETTER),
        of(LETTER, masthead=Masthead("CHÍNH PHỦ", "ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH")),
        ASKS,
        "“CHÍNH PHỦ”",
    ),
    "28": (GOOD, of(place="TP. Hà Tĩnh"), FAILS, "viết tắt"),
    "29": (GOOD, of(place="hà Tĩnh"), FAILS, "viết hoa"),
    "30": (GOOD, on_page(place_line="Hà Tĩnh, ngày 15/9/2026"), FAILS, "ngày … tháng … năm …"),
    "31": (GOOD, on_page(place_line="Hà Tĩnh, ngày 7 tháng 07 năm 2026"), FAILS, "“ngày 07 tháng 7”"),
    "33": (Case(MINUTES), of(MINUTES, head="kind"), FAILS, "Biên bản không ghi địa danh"),
    "68": (GOOD, saying("Ban Chỉ đạo thông báo để các sở biết."), FAILS, "Phụ lục kèm theo"),
    "69": (GOOD, of(annexes=_TWO, blocks=(Paragraph("Theo Phụ lục 1."),)), FAILS, "La Mã"),
    "70": (GOOD, of(annexes=(replace(NOTICE.annexes[0], title=""),)), FAILS, "chưa có tên"),
    "71": (_URGENT, of(urgency="HỎA TỐC HẸN GIỜ"), FAILS, "KHẨN, THƯỢNG KHẨN, HỎA TỐC"),
    "72": (of(circulation="LƯU HÀNH NỘI BỘ"), saying("LƯU HÀNH NỘI BỘ"), FAILS, "đóng khung"),
}

_OWN = Given(5, "TB-BCĐ", date(2026, 9, 15), issued=False)
_SAME_NUMBER = Given(5, "TB-BCĐ", date(2026, 9, 14))
_LATER = Given(4, "TB-BCĐ", date(2026, 9, 20))
_UNSIGNED = Signature(("TRƯỞNG BAN",))

NUMBER: dict[str, Example] = {
    "16": (GOOD, on_page(number_line="Số 05/TB-BCĐ"), FAILS, "dấu hai chấm"),
    "17": (GOOD, on_page(number_line="Số: 5/TB-BCĐ"), FAILS, "“05”"),
    "18": (GOOD, of(symbol="TB - BCĐ"), FAILS, "“TB-BCĐ”"),
    "19": (GOOD, of(symbol="KH-BCĐ"), FAILS, "của Kế hoạch"),
    "20": (Case(LETTER), of(LETTER, symbol="CV-UBND"), FAILS, "“UBND”"),
    "21": (
        of(kind_name="Tờ trình", symbol="TTr-BCĐ", addressees=("UBND tỉnh",)),
        of(kind_name="Tờ trình", symbol="TT-BCĐ"),
        FAILS,
        "“TTr”",
    ),
    "22": (GOOD, of(symbol="TB-UBND"), FAILS, "“BCĐ”"),
    "23": (GOOD, of(symbol="TB-VP"), FAILS, "hệ thống số riêng"),
    "24": (GOOD, knowing(numbered=(_OWN, (_SAME_NUMBER,))), FAILS, "đã dùng"),
    "25": (GOOD, knowing(numbered=(_OWN, (_LATER,))), ASKS, "dù số lớn hơn"),
    "26": (GOOD, of(signature=_UNSIGNED), FAILS, "sau khi ký"),
    "27": (GOOD, knowing(today=date(2026, 9, 20)), ASKS, "chậm nhất ngày 16/09/2026"),
    "76": (knowing(replaces="Thông báo"), knowing(replaces="Kế hoạch"), FAILS, "cùng hình thức"),
}

TITLE: dict[str, Example] = {
    "35": (GOOD, of(title=("",)), FAILS, "Chưa ghi trích yếu"),
    "36": (GOOD, of(title=("V/v kết luận cuộc họp",)), ASKS, "“V/v”"),
    "37": (Case(LETTER), of(LETTER, head="kind"), FAILS, "không ghi tên loại"),
    "38": (GOOD, of(title=("Thông báo kết luận cuộc họp.",)), ASKS, "không có dấu kết thúc"),
    "74": (
        Case(INVITATION),
        of(INVITATION, blocks=(Paragraph("Kính mời các đồng chí đến họp."),)),
        FAILS,
        "“Địa điểm”",
    ),
    "75": (Case(MINUTES), of(MINUTES, recorder=None), FAILS, "thư ký"),
}


def _signed(*authority: str, name: str = "Lê Văn Mẫu", post: tuple[str, ...] = ()) -> Signature:
    return Signature(authority, name, post)


_ACTING = KnownPost("Lê Văn Mẫu", "Phó Giám đốc phụ trách Sở Nội vụ")
_ENDED = KnownPost("Lê Văn Mẫu", "Giám đốc Sở Nội vụ", date(2020, 1, 1), date(2026, 8, 31))

SIGNING: dict[str, Example] = {
    "52": (Case(LETTER), of(OFFICE, signature=_signed("TM. SỞ NỘI VỤ", "GIÁM ĐỐC")), FAILS, "thủ trưởng"),
    "53": (Case(LETTER), of(LETTER, signature=_signed("PHÓ CHỦ TỊCH")), FAILS, "“KT. CHỦ TỊCH”"),
    "54": (
        of(OFFICE, signature=_signed("Q. GIÁM ĐỐC")),
        Case(replace(OFFICE, signature=_signed("Q. GIÁM ĐỐC")), replace(KNOWN, posts=(_ACTING,))),
        FAILS,
        "không ghi “Q.”",
    ),
    "55": (
        of(LETTER, signature=_signed("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG")),
        of(LETTER, signature=_signed("TL. CHỦ TỊCH", "PHÓ CHÁNH VĂN PHÒNG")),
        FAILS,
        "“KT. CHÁNH VĂN PHÒNG”",
    ),
    "56": (
        of(LETTER, signature=_signed("TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ NỘI VỤ")),
        of(LETTER, signature=_signed("TUQ. CHỦ TỊCH", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
        FAILS,
        "“KT.”",
    ),
    "57": (GOOD, of(signature=_signed("TRƯỞNG BAN", name="TS. Lê Văn Mẫu")), FAILS, "chỉ ghi “Lê Văn Mẫu”"),
    "58": (GOOD, of(LETTER, signature=_signed("PHÓ CHỦ TỊCH THƯỜNG TRỰC")), FAILS, "chỉ ghi “PHÓ CHỦ TỊCH”"),
    "59": (GOOD, of(signature=_signed("GIÁM ĐỐC SỞ NỘI VỤ")), FAILS, "“TRƯỞNG BAN”"),
    "60": (GOOD, knowing(posts=(_ENDED,)), ASKS, "chỉ đến ngày 31/08/2026"),
}

_TOLD = ("Sở Y tế", "Lưu: VT, KSTT")

RECIPIENTS: dict[str, Example] = {
    "61": (Case(LETTER), of(addressees=("Sở Nội vụ",)), FAILS, "không ghi “Kính gửi”"),
    "62": (Case(LETTER), of(LETTER, addressees=("Sở Nội vụ; Sở Tài chính",)), FAILS, "ghi một dòng"),
    "63": (Case(LETTER), of(recipients=("Như trên", "Lưu: VT, KSTT")), FAILS, "Như thành phần họp"),
    "65": (GOOD, of(recipients=("Các sở", "Lưu VT, KSTT")), FAILS, "dấu hai chấm"),
    "66": (GOOD, of(recipients=_TOLD), ASKS, "Sở Nội vụ được giao chủ trì"),
    "67": (
        of(recipients=("Sở Y tế", "Sở Nội vụ", "Lưu: VT"), copies=3),
        of(recipients=_TOLD, copies=1),
        FAILS,
        "đủ mỗi nơi",
    ),
    "N20": (
        GOOD,
        of(recipients=(*(f"UBND xã Mẫu {n}" for n in range(21)), "Lưu: VT, TH")),
        ASKS,
        "UBND các xã: Mẫu 0",
    ),
}
