"""Everything that stands in real notices, invitations, minutes and letters can be said from the rows of the file."""

from dataclasses import replace
from datetime import date

import pytest

from ict_desktop.printing.pdf import render_pdf
from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.documents import Document
from ict_desktop.records.papers import Paper, Paragraph
from ict_desktop.records.runs import words
from ict_desktop.store import table
from ict_desktop.store.store import Store
from ict_desktop.work import documents, issuing, keep
from ict_desktop.work.papers.begin import begin, newest
from ict_desktop.work.papers.begin import paper_of as begun
from ict_desktop.work.papers.invitation import one_for_each
from ict_desktop.work.tasks import assign_from_conclusion
from tests.files import BY, RESOURCES
from tests.printing.drawn import drawn
from tests.work import real_meetings as real
from tests.work.real_meetings import Held, told

DAY = date(2026, 9, 14)
NOTICE, INVITATION, MINUTES, POSTPONED = "TB", "GM", "BB", "postponement"


def paper_of(store: Store, meeting_id: str, which: str) -> Paper:
    if which == POSTPONED:
        letter = newest(store.connection, begun(POSTPONED, meeting_id=meeting_id), DAY)
        return documents.document_paper(store.connection, letter, DAY)
    return documents.meeting_paper(store.connection, meeting_id, DAY, kind=which)


def words_of(paper: Paper) -> str:
    return " ".join(page.words for page in drawn(render_pdf(paper, RESOURCES / "fonts")))


@pytest.mark.parametrize(
    ("held", "which", "said"),
    [
        (
            real.HAI_DUONG_2013,
            INVITATION,
            [
                "- Chủ tịch, các Phó Chủ tịch UBND tỉnh; - Đại diện Thường trực HĐND tỉnh;",
                "1. Giao ban nội bộ. - Thời gian: từ 07 giờ 00 đến 08 giờ 00.",
                "2. Báo cáo triển khai dự án cải tạo, nâng cấp đường 191N",
                "- Đơn vị báo cáo: Sở Kế hoạch và Đầu tư.",
                "- Mời dự: Thủ trưởng các sở: Tài chính, Xây dựng, Giao thông vận tải; Chủ tịch UBND huyện Tứ Kỳ.",
                "- Mời dự: Thủ trưởng các sở: Nội vụ; Văn hóa, Thể thao và Du lịch; Y tế; Bí thư Thành ủy Hải Dương.",
                "Thời gian: 07 giờ 00, thứ Hai, ngày 22 tháng 7 năm 2013.",
                "Địa điểm: Hội trường tầng 1, trụ sở làm việc UBND tỉnh.",
            ],
        ),
        (
            real.HAI_DUONG_2018,
            INVITATION,
            [
                "Dự lễ phát động Tết trồng cây Xuân Mậu Tuất 2018",
                "- Bí thư, Chủ tịch UBND các huyện, thành phố, thị xã. Tới dự lễ phát động",
                "Thời gian: Từ 07 giờ 30 đến 09 giờ 00, thứ Ba, ngày 06 tháng 02 năm 2018.",
                "Địa điểm: Văn Miếu Mao Điền, huyện Cẩm Giàng.",
            ],
        ),
        (
            real.HAI_DUONG_2020,
            INVITATION,
            [
                "Thực hiện ý kiến chỉ đạo của Phó Thủ tướng Thường trực Trương Hòa Bình;",
                "- Lãnh đạo ngành, đoàn thể trong tỉnh: Ngân hàng Nhà nước - Chi nhánh tỉnh; Bưu điện tỉnh; Hội Cựu",
                "Chủ trì: Đồng chí Trương Hòa Bình, Phó Thủ tướng Thường trực, Trưởng Ban Chỉ đạo cải cách",
                "Hình thức: Trực tuyến.",
                "Thời gian: Sáng thứ Ba, ngày 19 tháng 5 năm 2020.",
                "Địa điểm: - Đầu cầu Hải Dương: Phòng họp trực tuyến UBND tỉnh; - Đầu cầu các huyện, thị xã",
                "Đầu mối liên hệ: Phòng Cải cách hành chính, Sở Nội vụ.",
            ],
        ),
        (
            real.KON_TUM_2012,
            INVITATION,
            [
                "Nội dung: - Báo cáo tình hình kinh tế - xã hội tháng 7",
                "Hình thức: Trực tuyến qua hệ thống giao ban điện tử đa phương tiện của tỉnh.",
                "Thời gian: 13 giờ 30, thứ Ba, ngày 31 tháng 7 năm 2012.",
                "Địa điểm: - Các sở, ban, ngành dự họp tại phòng họp lớn của UBND tỉnh; - UBND các huyện, thành phố",
                "Tài liệu: Đã gửi qua thư công vụ; ý kiến góp ý gửi về Văn phòng UBND tỉnh trước ngày 30/7/2012.",
            ],
        ),
        (
            real.QUANG_NGAI_2020,
            POSTPONED,
            [
                "V/v hoãn tọa đàm kỷ niệm 90 năm Ngày truyền thống ngành Tuyên giáo",
                "Kính gửi: - Các cơ quan, đơn vị; - Các huyện ủy, thành ủy.",
                "dự kiến tổ chức vào ngày 30 tháng 7 năm 2020.",
                "Do tình hình dịch bệnh Covid-19 trên địa bàn tỉnh diễn biến phức tạp, Ban Chỉ đạo",
                "Thời gian tổ chức sẽ được thông báo sau.",
            ],
        ),
        (
            real.LAM_DONG,
            NOTICE,
            [
                "Chiều ngày 10 và sáng ngày 11 tháng 9 năm 2026, tại trụ sở UBND tỉnh, đồng chí Nguyễn Hồng Hải,",
                "Phó Chủ tịch UBND tỉnh và đồng chí Trần Văn Bình, Giám đốc Sở Khoa học và Công nghệ đồng chủ trì cuộc",
                "Tham dự cuộc họp có các đồng chí: Phạm Minh, Chánh Văn phòng UBND tỉnh; Lê Thị Lan, Phó Giám đốc Sở",
                "Sau khi nghe Sở Tài chính báo cáo tiến độ giải ngân các dự án, ý kiến phát biểu của đại biểu Sở Nội vụ",
                "I. VỀ TIẾN ĐỘ GIẢI NGÂN 1. Ghi nhận kết quả bước đầu; tuy nhiên tiến độ còn chậm: (1) thủ tục;",
                "2. Sở Tài chính: a) Rà soát vốn; b) Báo cáo UBND tỉnh trước ngày 30/9/2026. II. VỀ HẠ TẦNG SỐ 1. Giao",
                "Văn phòng UBND tỉnh theo dõi, đôn đốc việc thực hiện Thông báo này. Ban Chỉ đạo",
            ],
        ),
        (
            real.LAM_DONG,
            MINUTES,
            [
                "Thời gian bắt đầu: 14 giờ 00, chiều thứ Năm, ngày 10 tháng 9 năm 2026.",
                "C. KẾT LUẬN CỦA NGƯỜI CHỦ TRÌ I. VỀ TIẾN ĐỘ GIẢI NGÂN 1. Ghi nhận",
                "Cuộc họp kết thúc vào 11 giờ 00, ngày 11 tháng 9 năm 2026./. THƯ KÝ",
            ],
        ),
        (
            real.LAM_DONG,
            INVITATION,
            [
                "Từ 14 giờ 00, chiều thứ Năm, ngày 10 tháng 9 năm 2026 đến 11 giờ 00, sáng thứ Sáu, ngày 11 tháng 9",
                "Nội dung: Tiến độ giải ngân các dự án. - Đơn vị báo cáo: Sở Tài chính.",
            ],
        ),
        (
            real.OF_A_SO,
            NOTICE,
            [
                "Căn cứ Quy chế làm việc của Sở. Cả ngày 04 tháng 8 năm 2025, đồng chí Lê An, Giám đốc Sở chủ trì",
                "1. Văn phòng Sở: chuẩn bị báo cáo. - Phối hợp các phòng; - Hoàn thành trước ngày 15/8/2025.",
                "2. Về công tác cải cách hành chính a) Phòng Bưu chính: rà soát thủ tục. b) Thanh tra Sở: kiểm tra.",
            ],
        ),
        (
            real.BINH_THUAN_2025,
            MINUTES,
            [
                "Thành phần tham dự: có mặt 03/04 đại biểu; vắng có lý do 01.",
                "- Vắng có lý do: đồng chí Phan Bá, Thành viên Quỹ khuyến học (ốm).",
                "1. Thông qua báo cáo thu chi. Kết quả biểu quyết: tán thành 03/04 (75%).",
                "DANH SÁCH THÀNH VIÊN KÝ BIÊN BẢN",
            ],
        ),
        (
            real.ONLINE_2026,
            INVITATION,
            [
                "kính mời: 1. Tại điểm cầu UBND tỉnh: - Các thành viên Ban Chỉ đạo; - Giám đốc các sở: Nội vụ, Y tế; "
                "2. Tại điểm cầu cấp xã: - Chủ tịch UBND các xã, phường. Tới dự phiên họp thứ hai",
                "Nội dung: 1. Báo cáo kết quả 9 tháng. - Đơn vị báo cáo: Sở Khoa học và Công nghệ. 2. Kết quả thực hiện",
                "Chủ trì: Ông Trần Phong, Chủ tịch UBND tỉnh. Đồng chủ trì: Bà Lê Thị Hồng, Phó Bí thư Tỉnh ủy.",
                "- Như thành phần mời;",
            ],
        ),
        (
            real.ONLINE_2026,
            NOTICE,
            [
                "ông Trần Phong, Chủ tịch UBND tỉnh và bà Lê Thị Hồng, Phó Bí thư Tỉnh ủy đồng chủ trì phiên họp",
                "Tham dự phiên họp có bà Lê Thị Lan, Giám đốc Sở Y tế; ông Vũ Hà, Phó Giám đốc Công ty Điện tử.",
                "ông Trần Phong kết luận như sau: 1. Sở Y tế a) Rà soát;",
            ],
        ),
    ],
)
def test_what_stands_in_a_real_paper_can_be_said(held: Held, which: str, said: list[str], sample: Store):
    words = words_of(paper_of(sample, told(sample, held).id, which))
    assert [part for part in said if part not in words] == []


def test_each_invited_under_a_heading_gets_an_invitation_of_his_own(sample: Store):
    paper = paper_of(sample, told(sample, real.ONLINE_2026).id, INVITATION)
    lines = [each.blocks[0] for each in one_for_each(paper)]
    invited = [words(line.text).partition("kính mời: ")[2] for line in lines if isinstance(line, Paragraph)]
    assert invited == [
        "Các thành viên Ban Chỉ đạo.",
        "Giám đốc Sở Nội vụ.",
        "Giám đốc Sở Y tế.",
        "Chủ tịch UBND các xã, phường.",
    ]


def test_a_meeting_put_off_names_the_invitation_that_went_out_and_the_new_day(sample: Store):
    meeting = told(sample, real.QUANG_NGAI_2020)
    draft = documents.start(sample, meeting.id, BY, INVITATION)
    keep.change(sample, Document, draft.id, {"number": 27, "dated_on": date(2020, 7, 20)}, BY)
    issuing.issue(sample, draft.id, lambda paper: render_pdf(paper, RESOURCES / "fonts"), BY)
    again = {"first_planned_on": meeting.held_on, "held_on": date(2020, 8, 12), "begins_at": "8h"}
    keep.change(sample, type(meeting), meeting.id, again, BY)
    letter = begin(sample, begun(POSTPONED, meeting_id=meeting.id), BY)
    assert (letter.kind, letter.form, letter.is_of_meeting()) == ("CV", POSTPONED, True)
    words = words_of(documents.document_paper(sample.connection, letter, DAY))
    for said in (
        "V/v lùi thời gian tổ chức tọa đàm",
        "Ngày 20 tháng 7 năm 2020, Ban Chỉ đạo Công nghệ thông tin tỉnh có Giấy mời số 27/GM-BCĐ mời dự tọa đàm",
        "dự kiến tổ chức vào ngày 30 tháng 7 năm 2020.",
        "lùi thời gian tổ chức tọa đàm",
        "Thời gian mới: 08 giờ 00, thứ Tư, ngày 12 tháng 8 năm 2020, tại Hội trường Tỉnh ủy.",
    ):
        assert said in words
    assert newest(sample.connection, begun(POSTPONED, meeting_id=meeting.id), DAY) == letter
    assert begin(sample, begun(POSTPONED, meeting_id=meeting.id), BY) == letter


def test_group_headings_change_nothing_in_the_tasks_made_of_conclusions(sample: Store):
    plain = tuple(replace(each, part="") for each in real.LAM_DONG.conclusions)
    with_parts, without = told(sample, real.LAM_DONG), told(sample, replace(real.LAM_DONG, conclusions=plain))

    def tasks(meeting_id: str) -> list[str]:
        found = table.every(sample.connection, Conclusion, "position", meeting_id=meeting_id)
        made = [task for each in found for task in assign_from_conclusion(sample, each.id, BY)]
        return [task.text for task in made]

    assert tasks(with_parts.id) == tasks(without.id) != []
