# ruff: noqa: E501 - papers are typed as they stand
"""Papers built as real ones are (names and numbers are made up), each with the codes of the rules it truly breaks."""

from dataclasses import dataclass, replace
from datetime import date

from ict_desktop.records.outline import entries_of, laid_out
from ict_desktop.records.papers import Head, Masthead, Paper, Signature


@dataclass(frozen=True)
class Real:
    """A paper, the rules whose breach is warned of, and those that ask."""

    name: str
    paper: Paper
    warns: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()


def _paper(kind: str, head: Head, day: date, symbol: str, subject: str, body: str) -> Paper:
    blocks, annexes = laid_out(entries_of(body))
    return Paper(
        kind_name=kind,
        title=(subject,),
        drafted_on=day,
        dated_on=day,
        head=head,
        number=118,
        symbol=symbol,
        blocks=blocks,
        annexes=annexes,
        masthead=Masthead("", "ỦY BAN NHÂN DÂN\nTỈNH MẪU"),
        place="Mẫu",
        signature=Signature(("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Lê Văn Mẫu"),
        recipients=("Các sở, ban, ngành", "Lưu: VT, KGVX"),
    )


DISSOLVED = Real(
    "a notice of 2024 with V/v in its trích yếu, căn cứ, khoản and điểm with đ",
    _paper(
        "Thông báo",
        "kind",
        date(2024, 12, 20),
        "TB-UBND",
        "V/v giải thể Hội Khuyến học ngành Mẫu",
        """Căn cứ Nghị định số 126/2024/NĐ-CP ngày 08 tháng 10 năm 2024 của Chính phủ quy định về tổ chức, hoạt động và quản lý hội;
Xét đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 253/TTr-SNV ngày 16 tháng 12 năm 2024.
Chủ tịch UBND tỉnh có ý kiến như sau:
1. Thống nhất việc giải thể Hội theo đề nghị của Giám đốc Sở Nội vụ.
2. Giao Sở Nội vụ:
a) Thông báo việc giải thể trên Trang thông tin điện tử của Sở.
b) Hướng dẫn Hội thanh toán tài sản theo quy định.
c) Thu hồi con dấu của Hội.
d) Theo dõi việc thực hiện.
đ) Báo cáo UBND tỉnh kết quả trước ngày 30/01/2025.
3. Giao Công an tỉnh phối hợp với Sở Nội vụ thu hồi con dấu.
4. Các sở, ngành có liên quan căn cứ chức năng, nhiệm vụ được giao hỗ trợ Hội.
Thông báo để các đơn vị biết, thực hiện./.""",
    ),
    asks=("36",),
)

_OFFICE_HEAD = Masthead("UBND TỈNH MẪU", "VĂN PHÒNG")
CONCLUDED = Real(
    "a conclusion of an office of a UBND with groups and an order by unit",
    replace(
        _paper(
            "Thông báo",
            "kind",
            date(2026, 9, 10),
            "TB-VP",
            "Kết luận của đồng chí Lê Văn Mẫu - Phó Chủ tịch UBND tỉnh tại cuộc họp về tiến độ chuyển đổi số",
            """Sáng ngày 08 tháng 9 năm 2026, đồng chí Lê Văn Mẫu, Phó Chủ tịch UBND tỉnh chủ trì cuộc họp về tiến độ chuyển đổi số.
Sau khi nghe báo cáo của Sở Khoa học và Công nghệ và ý kiến của các thành viên dự họp, đồng chí Lê Văn Mẫu kết luận, chỉ đạo như sau:
I. VỀ HẠ TẦNG
Thời gian qua các đơn vị đã chủ động triển khai. Tuy nhiên, tiến độ còn chậm so với Kế hoạch số 45/KH-UBND ngày 12/01/2026.
1. Giao Sở Khoa học và Công nghệ chủ trì, phối hợp với Sở Tài chính và các đơn vị liên quan hoàn thành việc kết nối trước ngày 30/10/2026.
2. Giao Công an tỉnh kiểm tra an toàn thông tin các hệ thống; định kỳ hằng tháng báo cáo UBND tỉnh.
II. VỀ NHÂN LỰC
1. Sở Nội vụ tham mưu kế hoạch bồi dưỡng năm 2027, trình UBND tỉnh trong tháng 11/2026.
2. UBND các xã, phường bố trí cán bộ phụ trách chuyển đổi số theo khoản 2 Điều 8 Quyết định số 12/2026/QĐ-UBND ngày 05/02/2026.
Văn phòng UBND tỉnh thông báo để các sở, ngành, địa phương biết, triển khai thực hiện./.""",
        ),
        masthead=_OFFICE_HEAD,
        signature=Signature(("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"), "Trần Văn Mẫu"),
    ),
)

URGED = Real(
    "a công văn that urges, with grouped addressees",
    replace(
        _paper(
            "Công văn",
            "letter",
            date(2025, 12, 3),
            "UBND-NCKS",
            "đôn đốc thực hiện nhiệm vụ UBND tỉnh giao",
            """Thực hiện Công văn số 2844/VPCP-KSTT ngày 29 tháng 11 năm 2025 của Văn phòng Chính phủ, UBND tỉnh yêu cầu:
1. Thủ trưởng các sở, ban, ngành rà soát, hoàn thành các nhiệm vụ quá hạn, chậm nhất ngày 20/12/2025. Quá thời gian này, UBND tỉnh sẽ xem xét xử lý.
2. Giao các sở: Tài chính, Nội vụ, Y tế đôn đốc các đơn vị thuộc lĩnh vực phụ trách.
3. Giao Sở Nội vụ theo dõi, tổng hợp, báo cáo Chủ tịch UBND tỉnh trước ngày 31/12/2025.
Yêu cầu các đơn vị nghiêm túc thực hiện./.""",
        ),
        addressees=("Các cơ quan chuyên môn thuộc UBND tỉnh", "Công an tỉnh; Thuế tỉnh", "UBND các xã, phường"),
        recipients=("Như trên", "CT, các PCT UBND tỉnh", "Lưu: VT, NC.Châu(04b)"),
    ),
    warns=("62",),
)

REPORTED = Real(
    "a monthly report of a committee that signs with title and post",
    replace(
        _paper(
            "Báo cáo",
            "kind",
            date(2025, 10, 2),
            "BC-BCĐ",
            "Kết quả triển khai Đề án 06 và chuyển đổi số tháng 9/2025",
            """Thực hiện Quyết định số 1527/QĐ-UBND ngày 24 tháng 7 năm 2025 của UBND tỉnh (sau đây viết tắt là QĐ1527), Ban Chỉ đạo báo cáo kết quả tháng 9/2025 như sau:
I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI
1. Công tác chỉ đạo
a) Ban hành 05 văn bản chỉ đạo.
b) Tổ chức 02 cuộc họp.
2. Kết quả thực hiện
- Đến ngày 20/9/2025 đã có 45/60 xã hoàn thành.
- Đã hoàn thành 12 nhiệm vụ trước ngày 15/8/2025.
II. NHIỆM VỤ THÁNG 10/2025
1. Tiếp tục kết nối cơ sở dữ liệu quốc gia.
2. Đẩy mạnh tuyên truyền.
Trên đây là báo cáo kết quả tháng 9/2025, kính gửi UBND tỉnh xem xét./.""",
        ),
        masthead=Masthead("UBND TỈNH MẪU", "BAN CHỈ ĐẠO PHÁT TRIỂN KHOA HỌC, CÔNG NGHỆ,\nCHUYỂN ĐỔI SỐ VÀ ĐỀ ÁN 06"),
        signature=Signature(("PHÓ TRƯỞNG BAN",), "Lê Văn Mẫu", ("PHÓ CHỦ TỊCH UBND TỈNH",)),
    ),
    asks=("53",),
)

INVITED = Real(
    "an invitation of 2013 by the act of its day",
    replace(
        _paper(
            "Giấy mời",
            "kind",
            date(2013, 7, 22),
            "GM-UBND",
            "Họp xét duyệt các dự án",
            """Ủy ban nhân dân tỉnh trân trọng kính mời: đại diện lãnh đạo Sở Tài chính, Sở Xây dựng.
Tới dự cuộc họp xét duyệt các dự án.
Chủ trì: đồng chí Phó Chủ tịch UBND tỉnh.
Thời gian: 07 giờ 30, thứ Ba, ngày 24/7/2013.
Địa điểm: phòng họp số 2, trụ sở UBND tỉnh./.""",
        ),
        recipients=("Như thành phần mời", "Lưu: VT, TH"),
    ),
)

OLD_FORMS = Real(
    "a công văn as written long ago: d. e. for điểm, no đ, Uỷ ban, khoản with a bracket",
    replace(
        _paper(
            "Công văn",
            "letter",
            date(2014, 4, 26),
            "CV-UB",
            "thực hiện chế độ báo cáo",
            """UBND tỉnh yêu cầu các đơn vị:
1) Đảm bảo chế độ báo cáo.
2) Gửi báo cáo về UBND tỉnh trước ngày 25 hàng tháng.
a. Báo cáo định kỳ.
b. Báo cáo đột xuất.""",
        ),
        addressees=("Các sở, ngành",),
        recipients=("Như trên", "Lưu VT"),
    ),
    warns=("20", "45", "65"),
    asks=("N5", "N15"),
)

REAL_PAPERS = (DISSOLVED, CONCLUDED, URGED, REPORTED, INVITED, OLD_FORMS)
