"""Papers made by hand for the tests of this room: the conference of 7 July 2017, its nine conclusions and its tasks."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from ict_desktop.records.papers import Annex, Masthead, NumberedItem, Paper, Paragraph, Signature, Table, TableColumn

FONTS = Path(__file__).parents[2] / "resources" / "fonts"

CONCLUSIONS = (
    "Tiếp tục thực hiện nghị quyết của HĐND tỉnh và các kế hoạch, quyết định của UBND tỉnh về công nghệ thông tin.",
    "Giữ vững và nâng cao các chỉ số ứng dụng công nghệ thông tin đã đạt được.",
    "Tập huấn, nâng cao chất lượng đội ngũ cán bộ chuyên trách công nghệ thông tin.",
    "Từng bước xây dựng chính quyền điện tử và thành phố thông minh.",
    "Nghiên cứu, đề xuất phương án kết nối liên thông chỉ đạo, điều hành giữa Tỉnh ủy, UBND tỉnh và HĐND tỉnh.",
    "Bảo đảm Trung tâm Hành chính công hoạt động liên tục, thông suốt.",
    "Tuyên truyền để doanh nghiệp và người dân sử dụng dịch vụ công trực tuyến khi giải quyết thủ tục hành chính.",
    "Tổ chức đợt kiểm tra trong năm 2017 để đánh giá sát tình hình thực hiện tại các cơ quan, đơn vị.",
    "Xây dựng kế hoạch hoạt động của Ban Chỉ đạo năm 2018.",
)
TASK_COLUMNS = (
    TableColumn("TT", 1, "center"),
    TableColumn("Nội dung nhiệm vụ", 7),
    TableColumn("Cơ quan chủ trì", 3.4),
    TableColumn("Cơ quan phối hợp", 3.4),
    TableColumn("Thời hạn", 2.4, "center"),
)


def task_table(count: int, text: str = "") -> Table:
    """Return a table of tasks; every other one has no agency and no date."""
    rows = []
    for number in range(1, count + 1):
        words = text or CONCLUSIONS[number % len(CONCLUSIONS)]
        owner, date_text = ("Sở Thông tin và Truyền thông", "30/9/2017") if number % 2 else ("", "")
        rows.append((str(number), words, owner, "Sở Nội vụ, Văn phòng UBND tỉnh" if number % 3 == 0 else "", date_text))
    return Table(TASK_COLUMNS, tuple(rows))


def notice(**changes: object) -> Paper:
    """Return the Thông báo kết luận of the conference with its annex, some parts replaced."""
    opening = (
        "Sáng ngày 07 tháng 7 năm 2017, đồng chí Đặng Quốc Vinh, Phó Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo Công nghệ "
        "thông tin tỉnh đã chủ trì hội nghị triển khai nhiệm vụ 6 tháng cuối năm 2017 của Ban Chỉ đạo."
    )
    hinge = (
        "Sau khi nghe Sở Thông tin và Truyền thông báo cáo, ý kiến phát biểu của các đại biểu, Trưởng Ban Chỉ đạo kết "
        "luận như sau:"
    )
    items = tuple(NumberedItem(place, text) for place, text in enumerate(CONCLUSIONS, start=1))
    last = Paragraph("Ban Chỉ đạo Công nghệ thông tin tỉnh thông báo để các cơ quan, đơn vị biết, thực hiện.")
    paper = Paper(
        kind_name="Thông báo",
        title=("Kết luận của Trưởng Ban Chỉ đạo Công nghệ thông tin tỉnh", "tại hội nghị ngày 07 tháng 7 năm 2017"),
        drafted_on=date(2026, 11, 23),
        blocks=(Paragraph(opening), Paragraph(hinge), *items, last),
        masthead=Masthead(
            "Ủy ban nhân dân tỉnh Hà Tĩnh", "Ban Chỉ đạo\nCông nghệ thông tin", "Ban Chỉ đạo Công nghệ thông tin tỉnh"
        ),
        symbol="TB-BCĐ",
        place="Hà Tĩnh",
        signature=Signature(("Trưởng Ban",), "Đặng Quốc Vinh", ("Phó Chủ tịch UBND tỉnh",)),
        recipients=(
            "Chủ tịch, các PCT UBND tỉnh",
            "Các thành viên Ban Chỉ đạo",
            "Các sở, ban, ngành cấp tỉnh",
            "UBND các huyện, thành phố, thị xã",
            "Lưu: VT, VX",
        ),
        annexes=(Annex("Danh mục nhiệm vụ", (task_table(12),)),),
    )
    return replace(paper, **changes)  # type: ignore[arg-type]
