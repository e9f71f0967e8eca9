"""What passes and what does not: căn cứ, numbering, capitals, content."""

from dataclasses import replace
from datetime import date

from ict_desktop.records.checks.known import GivenTask, KnownPaper, KnownPost
from ict_desktop.records.papers import Basis, Heading, NumberedItem, PageBreak, Paragraph, Point
from ict_desktop.records.runs import Run
from tests.records.checks.layout_examples import ASKS, FAILS, GOOD, Example
from tests.records.checks.papers import HINGE, KNOWN, NOTICE, REPORT, TASK, Case, knowing, saying

_ENDED = KnownPost("Ban Chỉ đạo", "", None, date(2026, 8, 31))
_TWO_ITEMS = (NumberedItem(1, "Việc thứ nhất của Sở."), NumberedItem(2, "Việc thứ hai của Sở."))
_BOLD = NumberedItem(1, (Run("Về tổ chức cán bộ.", bold=True), Run(" Giao Sở Nội vụ rà soát.")))
_FULL = "Quyết định số 12/QĐ-UBND ngày 05/01/2026 của UBND tỉnh"

BODY: dict[str, Example] = {
    "39": (GOOD, saying("Căn cứ Luật Công nghệ thông tin;", *NOTICE.blocks[2:]), FAILS, "kiểu đoạn “Căn cứ”"),
    "40": (GOOD, saying(Basis("Căn cứ Kế hoạch của tỉnh")), FAILS, "số, ký hiệu, ngày, tháng, năm"),
    "41": (GOOD, saying(f"Theo {_FULL}.", f"Thực hiện {_FULL}."), ASKS, "chỉ ghi tên loại và số"),
    "42": (GOOD, saying("Theo Quyết định 12/QĐ-UBND ngày 05/01/2026."), ASKS, "“Quyết định số 12/QĐ-UBND”"),
    "43": (GOOD, saying(Heading("Phần I", 1)), FAILS, "chưa có tiêu đề"),
    "44": (
        saying(Heading("Chương II\nQUY ĐỊNH", 1), "Điều 3. Phạm vi"),
        saying(Heading("Chương 2\nQUY ĐỊNH", 1)),
        FAILS,
        "La Mã",
    ),
    "45": (GOOD, saying("1) Giao Sở Nội vụ.", "a/ Rà soát."), FAILS, "“1.”"),
    "46": (GOOD, saying(*(Point(x, "Việc.") for x in "abcde")), FAILS, "“đ)”"),
    "47": (GOOD, saying(NumberedItem(1, "Một."), NumberedItem(3, "Ba.")), ASKS, "“3” đứng ở chỗ của “2”"),
    "48": (GOOD, saying(_BOLD, _TWO_ITEMS[1]), ASKS, "đứng riêng một dòng"),
    "49": (GOOD, saying(NumberedItem(1, "Một ý.")), ASKS, "không cần đánh số"),
    "51": (GOOD, saying("Các sở thực hiện./.", "Trân trọng./."), FAILS, "thừa"),
}

_LEADERLESS = GivenTask(TASK, "", ("Sở Nội vụ", "Sở Tài chính"))

CAPITALS: dict[str, Example] = {
    "78": (GOOD, saying("Giao Sở Thông tin Và Truyền thông báo cáo."), FAILS, "“Sở Thông tin và Truyền thông”"),
    "79": (GOOD, saying("Mời ông chủ tịch dự họp vì lợi ích của nhân dân."), ASKS, "“Chủ tịch”"),
    "80": (GOOD, saying("Báo cáo UBND Tỉnh Hà Tĩnh trước ngày 30/10/2026."), FAILS, "viết thường"),
    "81": (GOOD, saying("Theo Khoản 2 Điều 8 Luật này."), FAILS, "“khoản 2”"),
    "82": (GOOD, saying("Họp vào sáng thứ hai hằng tuần."), FAILS, "“thứ Hai”"),
    "83": (GOOD, saying("Nâng cấp hệ thống QLVBĐH của tỉnh."), ASKS, "“QLVBĐH”"),
    "84": (GOOD, knowing(tasks=(_LEADERLESS,)), ASKS, "một cơ quan"),
}

_PAST = saying("Giao Sở Nội vụ báo cáo, hoàn thành trước ngày 30/6/2026.")
_DOUBLED = NumberedItem(1, "Giao Sở Nội vụ rà soát cán bộ."), NumberedItem(2, "Giao Sở Nội vụ rà soát cán bộ.")
_RAISED = replace(KNOWN, was=((0, "Sở Nội vụ nghiên cứu, đề xuất quy chế."),))
_KEPT = replace(KNOWN, was=((0, "Sở Nội vụ ban hành quy chế."),))
_PUBLISH = replace(NOTICE, blocks=(Paragraph("Sở Nội vụ ban hành quy chế."),))
_OTHER_DAY = KnownPaper("Quyết định", 12, "QĐ-UBND", date(2026, 1, 15))

CONTENT: dict[str, Example] = {
    "N1": (GOOD, saying("Giao Sở Nội vụ và Sở Tài chính chủ trì rà soát."), ASKS, "cùng chủ trì"),
    "N2": (GOOD, saying("Giao Sở Nội vụ chủ trì, phối hợp với Sở Nội vụ rà soát."), ASKS, "vừa chủ trì vừa phối hợp"),
    "N3": (GOOD, saying("Giao Sở Nội vụ phối hợp với Sở Tài chính."), ASKS, "chưa ghi việc"),
    "N4": (GOOD, _PAST, ASKS, "đặt hạn ngày 30/06/2026"),
    "N5": (GOOD, saying("Sở Nội vụ định kỳ báo cáo Ban Chỉ đạo."), ASKS, "chưa ghi kỳ"),
    "N6": (GOOD, knowing(tasks=(GivenTask(TASK),)), ASKS, "cơ quan chủ trì và thời hạn"),
    "N7": (GOOD, saying(HINGE), ASKS, "chưa có nội dung"),
    "N8": (Case(_PUBLISH, _KEPT), Case(_PUBLISH, _RAISED), ASKS, "mạnh hơn"),
    "N9": (GOOD, saying(*_DOUBLED), ASKS, "hai lần"),
    "N10": (GOOD, saying("Theo Quyết định số 12/QĐ-UBND ngày 05/12/2026."), ASKS, "sau ngày văn bản này"),
    "N11": (GOOD, knowing(papers=(_OTHER_DAY,)), ASKS, "ghi ngày 15/01/2026"),
    "N12": (Case(REPORT), saying("Báo cáo kết quả tháng 8 năm 2026.", paper=REPORT), ASKS, "kỳ nào đúng"),
    "N13": (GOOD, saying("Thực hiện theo Phụ lục III."), ASKS, "chỉ có 1 phụ lục"),
    "N14": (GOOD, saying("Giao Sở TT&TT báo cáo."), ASKS, "hãy dùng Sở Khoa học và Công nghệ"),
    "N15": (GOOD, saying("Đảm bảo an toàn thông tin."), ASKS, "“Bảo đảm”"),
    "N16": (GOOD, saying("Giao Sở Nội vụ chủ trì, phối với Sở Tài chính rà soát."), ASKS, "“phối hợp với”"),
    "N17": (GOOD, saying("Nguyên nhân: ……"), ASKS, "còn chỗ để trống"),
    "N18": (GOOD, knowing(letterhead=_ENDED), ASKS, "chỉ đến ngày 31/08/2026"),
    "N19": (GOOD, saying(PageBreak()), ASKS, "chưa có nội dung"),
}
