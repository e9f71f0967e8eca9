"""Sound papers of either act, from which each rule's examples are made by one change."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ict_desktop.records.checks.known import GivenTask, Known, KnownAgency, KnownPaper, KnownPost
from ict_desktop.records.checks.sheet import Sheet, sheet_of
from ict_desktop.records.numbering import Given
from ict_desktop.records.papers import (
    Annex,
    Basis,
    Block,
    Heading,
    Masthead,
    NumberedItem,
    Paper,
    Paragraph,
    Point,
    Signature,
    Table,
    TableColumn,
)
from ict_desktop.records.regimes import DECREE_30, Regime, regime_for

NOW = date(2026, 9, 15)
THEN = date(2017, 7, 7)

OPENING = "Sáng thứ Ba, ngày 15 tháng 9 năm 2026, đồng chí Trưởng Ban Chỉ đạo chủ trì cuộc họp."
HINGE = "Sau khi nghe báo cáo và ý kiến của các đại biểu, Trưởng Ban Chỉ đạo kết luận như sau:"
ORDER = "Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính rà soát đội ngũ cán bộ, hoàn thành trước ngày 30/10/2026."
CLOSING = "Ban Chỉ đạo thông báo để các sở, ngành biết, thực hiện (Phụ lục kèm theo)."
TASK = "Rà soát đội ngũ cán bộ chuyên trách"

TASKS = Table(
    (TableColumn("TT", 1), TableColumn("Nội dung", 6), TableColumn("Cơ quan chủ trì", 3), TableColumn("Thời hạn", 2)),
    (("1", TASK, "Sở Nội vụ", "Trước ngày 30/10/2026"),),
)

NOTICE = Paper(
    kind_name="Thông báo",
    title=("Kết luận của Trưởng Ban Chỉ đạo tại cuộc họp ngày 15 tháng 9 năm 2026",),
    drafted_on=NOW,
    dated_on=NOW,
    blocks=(
        Basis("Căn cứ Luật Công nghệ thông tin"),
        Basis("Căn cứ Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2026 của UBND tỉnh về kế hoạch năm 2026"),
        Paragraph(OPENING),
        Paragraph(HINGE),
        Heading("I. ĐÁNH GIÁ CHUNG"),
        Paragraph("Theo Quyết định số 12/QĐ-UBND, các sở đã triển khai đầy đủ."),
        Heading("II. NHIỆM VỤ"),
        NumberedItem(1, ORDER),
        NumberedItem(2, "Sở Tài chính:"),
        Point("a", "Bố trí kinh phí năm 2027 theo khoản 1 Điều 8 Luật Ngân sách nhà nước."),
        Point("b", "Định kỳ hằng quý báo cáo Ban Chỉ đạo kết quả thực hiện."),
        Paragraph(CLOSING),
    ),
    masthead=Masthead("UBND TỈNH HÀ TĨNH", "BAN CHỈ ĐẠO\nCHUYỂN ĐỔI SỐ", "Ban Chỉ đạo chuyển đổi số tỉnh"),
    number=5,
    symbol="TB-BCĐ",
    place="Hà Tĩnh",
    signature=Signature(("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"), "Lê Văn Mẫu", ("GIÁM ĐỐC SỞ NỘI VỤ",)),
    recipients=("Các sở, ban, ngành cấp tỉnh", "Lưu: VT, KSTT"),
    annexes=(Annex("Nhiệm vụ được giao", (TASKS,)),),
)

LETTER = replace(
    NOTICE,
    kind_name="Công văn",
    head="letter",
    title=("Đôn đốc thực hiện nhiệm vụ",),
    blocks=(Paragraph("Đề nghị các đơn vị khẩn trương thực hiện."),),
    masthead=Masthead("", "ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH", "UBND tỉnh"),
    symbol="UBND-KSTT",
    signature=Signature(("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Lê Văn Mẫu"),
    addressees=("Sở Nội vụ", "Sở Tài chính"),
    recipients=("Như trên", "Chủ tịch, các PCT UBND tỉnh", "Lưu: VT, KSTT"),
    annexes=(),
)

OFFICE = replace(
    LETTER,
    masthead=Masthead("UBND TỈNH HÀ TĨNH", "SỞ NỘI VỤ", "Sở Nội vụ"),
    symbol="SNV-VP",
    signature=Signature(("GIÁM ĐỐC",), "Lê Văn Mẫu"),
)

INVITATION = replace(
    NOTICE,
    kind_name="Giấy mời",
    title=("Họp Ban Chỉ đạo",),
    symbol="GM-BCĐ",
    blocks=(
        Paragraph("Ban Chỉ đạo trân trọng kính mời: các thành viên Ban Chỉ đạo."),
        Paragraph("Tới dự cuộc họp Ban Chỉ đạo. Chủ trì: Trưởng Ban Chỉ đạo."),
        Paragraph("Thời gian: 08 giờ 00, thứ Ba, ngày 15 tháng 9 năm 2026. Địa điểm: phòng họp số 1."),
    ),
    recipients=("Như trên", "Lưu: VT, KSTT"),
    annexes=(),
)

MINUTES = replace(
    NOTICE,
    kind_name="Biên bản",
    head="minutes",
    title=("Họp Ban Chỉ đạo",),
    symbol="BB-BCĐ",
    blocks=(
        Paragraph("Thời gian bắt đầu: 08 giờ 00. Địa điểm: phòng họp số 1. Thành phần tham dự: 12 người."),
        Paragraph("Chủ trì: Trưởng Ban Chỉ đạo. Thư ký: ông Trần Văn Mẫu."),
        Paragraph("Cuộc họp kết thúc vào 11 giờ 30, ngày 15 tháng 9 năm 2026."),
    ),
    signature=Signature(("CHỦ TỌA",), "Lê Văn Mẫu"),
    recorder=Signature(("THƯ KÝ",), "Trần Văn Mẫu"),
    recipients=("Lưu: VT, Hồ sơ",),
    annexes=(),
)

REPORT = replace(
    NOTICE,
    kind_name="Báo cáo",
    title=("Kết quả ứng dụng công nghệ thông tin tháng 9 năm 2026",),
    symbol="BC-BCĐ",
    blocks=(
        Paragraph("Ban Chỉ đạo báo cáo kết quả tháng 9 năm 2026 như sau:"),
        NumberedItem(1, "Một."),
        NumberedItem(2, "Hai."),
    ),
    annexes=(),
)

KNOWN = Known(
    today=NOW,
    issuer_symbol="BCĐ",
    place="Hà Tĩnh",
    other_symbols=frozenset({"UBND", "VP"}),
    numbered=(
        Given(5, "TB-BCĐ", NOW, issued=False),
        (Given(4, "TB-BCĐ", date(2026, 9, 1)), Given(6, "TB-BCĐ", date(2026, 9, 30))),
    ),
    papers=(KnownPaper("Quyết định", 12, "QĐ-UBND", date(2026, 1, 5)),),
    agencies=(
        KnownAgency("Sở Nội vụ", ("SNV",)),
        KnownAgency("Sở Tài chính"),
        KnownAgency("Sở Khoa học và Công nghệ"),
        KnownAgency("Sở Thông tin và Truyền thông", ("Sở TT&TT",), date(2025, 2, 28), ("Sở Khoa học và Công nghệ",)),
    ),
    letterhead=KnownPost("Ban Chỉ đạo", ""),
    posts=(KnownPost("Lê Văn Mẫu", "Giám đốc Sở Nội vụ", date(2025, 1, 1)),),
    tasks=(GivenTask(TASK, "Sở Nội vụ", ("Sở Tài chính",), date(2026, 10, 30), "trước ngày 30/10/2026"),),
    issue_by=date(2026, 9, 16),
)


@dataclass(frozen=True)
class Case:
    """A paper on its sheet, with what is known of it and changes to what stands on the page."""

    paper: Paper
    known: Known = KNOWN
    measures: tuple[tuple[str, Any], ...] = ()
    page: tuple[tuple[str, Any], ...] = ()

    def sheet(self, regime: Regime | None = None) -> Sheet:
        """Return the sheet the rules judge."""
        own = replace(regime or regime_for(self.paper.day), **dict(self.measures))
        return replace(sheet_of(self.paper, self.known, own), **dict(self.page))


def of(paper: Paper = NOTICE, **changes: Any) -> Case:
    """Return a paper with some parts replaced."""
    return Case(replace(paper, **changes))


def saying(*blocks: Block | str, paper: Paper = NOTICE, **changes: Any) -> Case:
    """Return a paper with another text; plain words are paragraphs."""
    own = tuple(Paragraph(block) if isinstance(block, str) else block for block in blocks)
    return of(paper, blocks=own, **changes)


def knowing(paper: Paper = NOTICE, **changes: Any) -> Case:
    """Return a paper of which something else is known."""
    return Case(paper, replace(KNOWN, **changes))


def measured(paper: Paper = NOTICE, **measures: Any) -> Case:
    """Return a paper drawn by other measures."""
    return Case(paper, measures=tuple(measures.items()))


def on_page(paper: Paper = NOTICE, **page: Any) -> Case:
    """Return a paper of which another line stands on the page than our pens would set."""
    return Case(paper, page=tuple(page.items()))


def lettered(name: str, paper: Paper = NOTICE, **changes: Any) -> Case:
    """Return a paper of which one element is set otherwise."""
    own = replace(getattr(DECREE_30, name), **changes)
    return measured(paper, **{name: own})


def of_2017(paper: Paper = NOTICE, **changes: Any) -> Paper:
    """Return a paper of the year 2017."""
    return replace(paper, **{"drafted_on": THEN, "dated_on": THEN, **changes})
