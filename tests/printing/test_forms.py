"""Papers of the sample's meeting, and typed ones, each in the form of its kind: under both regimes, in PDF and DOCX."""

from collections import Counter
from dataclasses import replace
from datetime import date
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn

from ict_desktop.printing.docx import render_docx
from ict_desktop.printing.pdf import render_pdf
from ict_desktop.records.documents import Document
from ict_desktop.records.letterheads import Letterhead
from ict_desktop.records.meetings import AgendaItem, Attendance, Meeting, Opinion
from ict_desktop.records.papers import Paper
from ict_desktop.store import table
from ict_desktop.store.store import Store
from ict_desktop.work import documents, keep
from tests.files import BY
from tests.golden.compare import assert_golden
from tests.printing.drawn import MM, Page, drawn, picture
from tests.printing.samples import FONTS

OLD, NEW = date(2017, 7, 5), date(2026, 11, 23)
BODY = """Căn cứ Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2017 của UBND tỉnh;
Theo đề nghị của Sở Thông tin và Truyền thông tại Tờ trình số 45/TTr-STTTT.
Ban Chỉ đạo đề nghị các cơ quan thực hiện một số nội dung sau:
I. Nhiệm vụ chung
1. Rà soát tiến độ các nhiệm vụ được giao.
a) Nhiệm vụ đã hoàn thành: báo cáo sản phẩm.
- Bản giấy gửi về cơ quan thường trực.
Nhận được công văn này, đề nghị các cơ quan thực hiện."""
PEOPLE = (
    Attendance(full_name="Lê Văn An", post="Phó Giám đốc", agency_name="Sở Tài chính", presence="vang_co_ly_do"),
    Attendance(full_name="Hoàng Minh", post="Chuyên viên", agency_name="Sở Tư pháp", role="thu_ky"),
    Attendance(post="Giám đốc", agency_name="Sở Y tế", presence="di_thay", substitute="ông Trần Bình"),
    Attendance(post="Giám đốc", agency_name="Sở Xây dựng", presence="vang_khong_ly_do"),
)


@pytest.fixture
def meeting(sample: Store) -> Meeting:
    """The conference with its hours, place and agenda, and four more people."""
    found = table.every(sample.connection, Meeting)[0]
    for text in ("Báo cáo kết quả 6 tháng đầu năm 2017", "Thảo luận"):
        keep.add(sample, AgendaItem(meeting_id=found.id, text=text), BY)
    for each in PEOPLE:
        keep.add(sample, replace(each, meeting_id=found.id), BY)
    known = {"begins_at": "08 giờ 00", "ends_at": "11 giờ 30", "place": "Tại Hội trường UBND tỉnh"}
    return keep.change(sample, Meeting, found.id, known, BY)


def paper_of(store: Store, meeting: Meeting, kind: str, day: date) -> Paper:
    if kind in ("GM", "BB"):
        return documents.meeting_paper(store.connection, meeting.id, day, day, kind)
    to = "Sở Nội vụ\nSở Tài chính\nUBND huyện Nghi Xuân"
    letter = Document(kind=kind, number=12, subject="Đôn đốc thực hiện nhiệm vụ", addressees=to, body=BODY)
    return documents.document_paper(store.connection, keep.add(store, letter, BY), day, day)


def pages_of(paper: Paper) -> list[Page]:
    return list(drawn(render_pdf(paper, FONTS)))


def said(paper: Paper) -> str:
    return " ".join(page.words for page in pages_of(paper))


@pytest.mark.parametrize("day", [OLD, NEW], ids=["2017", "2026"])
@pytest.mark.parametrize("kind", ["GM", "BB", "CV"])
def test_every_line_of_a_form_stands_where_its_golden_file_says(kind: str, day: date, sample: Store, meeting: Meeting):
    assert_golden(f"{kind.lower()}_{day.year}.txt", picture(pages_of(paper_of(sample, meeting, kind, day))))


@pytest.mark.parametrize("kind", ["GM", "BB", "CV", "TTr", "BC", "KH"])
def test_the_word_file_of_a_form_says_word_for_word_what_the_page_says(kind: str, sample: Store, meeting: Meeting):
    paper = paper_of(sample, meeting, kind, NEW)
    body = docx.Document(BytesIO(render_docx(paper, FONTS))).element.body
    words = Counter(
        w
        for p in body.iter(qn("w:p"))
        for w in "".join(t.text or "-" for t in p.iter(qn("w:t"), qn("w:noBreakHyphen"))).split()
    )
    pages = pages_of(paper)
    assert words == Counter(word for page in pages for text in page.body for word in text.text.split())


def test_an_invitation_says_who_is_invited_to_what_when_and_where(sample: Store, meeting: Meeting):
    words = said(paper_of(sample, meeting, "GM", OLD))
    for part in (
        "GIẤY MỜI Dự hội nghị triển khai nhiệm vụ",
        "Ban Chỉ đạo Công nghệ thông tin tỉnh trân trọng kính mời: - Đồng chí Nguyễn Việt Hùng, Phó Chủ tịch UBND huyện",
        "- Giám đốc các sở: Y tế, Xây dựng. Tới dự hội nghị triển khai",
        "Nội dung: - Báo cáo kết quả 6 tháng đầu năm 2017; - Thảo luận.",
        "Chủ trì: Đồng chí Đặng Quốc Vinh, Phó Chủ tịch UBND tỉnh,",
        "Thời gian: Từ 08 giờ 00 đến 11 giờ 30, sáng thứ Sáu, ngày 07 tháng 7 năm 2017.",
        "Địa điểm: Hội trường UBND tỉnh.",
        "cử người dự thay./.",
        "- Như thành phần mời; - Lưu: VT.",
    ):
        assert part in words
    assert "Kính gửi" not in words


def test_one_invitee_stands_on_the_line_of_the_words(sample: Store, meeting: Meeting):
    for each in table.every(sample.connection, Attendance, "position")[1:]:
        keep.remove(sample, Attendance, each.id, BY)
    words = said(paper_of(sample, meeting, "GM", OLD))
    assert "kính mời: Đồng chí Nguyễn Việt Hùng, Phó Chủ tịch UBND huyện Nghi Xuân. Tới dự" in words


def test_minutes_say_who_was_there_what_was_said_and_when_it_ended(sample: Store, meeting: Meeting):
    paper = paper_of(sample, meeting, "BB", NEW)
    words = said(paper)
    for part in (
        "Thời gian bắt đầu: 08 giờ 00, sáng thứ Sáu, ngày 07 tháng 7 năm 2017.",
        "có mặt 05/07 đại biểu (trong đó cử người đi thay 01); vắng có lý do 01; vắng không lý do 01.",
        "Giám đốc Sở Y tế (người đi thay: ông Trần Bình)",
        "Thư ký (người ghi biên bản): Đồng chí Hoàng Minh, Chuyên viên Sở Tư pháp.",
        "Đồng chí Phan Thị Tố Hoa, Phó Giám đốc Sở Nội vụ: Cần sớm liên thông",
        "9. Xây dựng kế hoạch hoạt động năm 2018",
        "Hội nghị kết thúc vào 11 giờ 30, ngày 07 tháng 7 năm 2017./.",
        "- Lưu: VT, Hồ sơ.",
    ):
        assert part in words
    assert "Hà Tĩnh, ngày" not in words
    page = pages_of(paper)[-1]
    assert page.find("Hoàng Minh").right < page.find("Đặng Quốc Vinh").left


def test_what_minutes_do_not_know_is_left_to_be_written_by_hand(sample: Store, meeting: Meeting):
    keep.change(sample, Meeting, meeting.id, {"begins_at": "", "ends_at": "", "place": "", "chair_name": ""}, BY)
    words = said(paper_of(sample, meeting, "BB", NEW))
    assert "Địa điểm: ……" in words
    assert "kết thúc vào … giờ …, ngày 07 tháng 7 năm 2017./." in words


@pytest.mark.parametrize(("kind", "addressed"), [("TTr", True), ("BC", True), ("KH", False), ("TB", False)])
def test_only_kinds_that_address_somebody_say_so(kind: str, addressed: bool, sample: Store, meeting: Meeting):
    pages = pages_of(paper_of(sample, meeting, kind, NEW))
    assert ("Kính gửi:" in pages[0].words) == addressed
    if addressed:
        assert pages[0].find("Kính gửi:").top < pages[0].find("Đôn đốc thực hiện nhiệm vụ").bottom


# Whatever is typed, it stays on the page


def crowd(store: Store, meeting: Meeting) -> None:
    """Sixty people, thirty opinions, a name of four lines, nobody in the chair."""
    for number in range(60):
        name = f"Nguyễn Văn Người Thứ {number}"
        post, agency = "Phó Giám đốc phụ trách", f"Trung tâm Công nghệ thông tin và Truyền thông số {number}"
        keep.add(store, Attendance(meeting_id=meeting.id, full_name=name, post=post, agency_name=agency), BY)
    for number in range(30):
        text = f"Ý kiến dài thứ {number}. " * 12
        keep.add(store, Opinion(meeting_id=meeting.id, speaker_name=f"Lê Thị {number}", text=text), BY)
    keep.change(store, Meeting, meeting.id, {"chair_name": "", "chair_post": "", "chair_role": "", "co_chairs": ""}, BY)
    issuer = "Ban Chỉ đạo\nxây dựng chính quyền điện tử,\nđô thị thông minh và ứng dụng\ncông nghệ thông tin tỉnh"
    for head in table.every(store.connection, Letterhead):
        keep.change(store, Letterhead, head.id, {"issuer": issuer}, BY)


@pytest.mark.parametrize("day", [OLD, NEW], ids=["2017", "2026"])
@pytest.mark.parametrize("kind", ["GM", "BB", "CV"])
def test_extreme_papers_keep_their_margins_and_nothing_overlaps(kind: str, day: date, sample: Store, meeting: Meeting):
    crowd(sample, meeting)
    paper = paper_of(sample, meeting, kind, day)
    if kind == "CV":
        paper = replace(paper, blocks=paper.blocks * 30, addressees=paper.addressees * 12)
    pages = pages_of(paper)
    assert len(pages) >= (8 if kind == "CV" else 3)
    for page in pages:
        numbers = [text for text in page.texts if text.text.isdigit() and not 20 * MM < text.baseline < 277 * MM]
        body = [text for text in page.texts if text not in numbers]
        assert len(numbers) == (page is not pages[0])
        for text in body:
            assert text.left >= 30 * MM - 0.1
            assert text.right <= page.width - 15 * MM + 0.1
            assert 20 * MM - 0.1 <= text.bottom < text.top <= page.height - 20 * MM + 2
        for place, one in enumerate(body):
            for other in body[place + 1 :]:
                level = min(one.top, other.top) - max(one.bottom, other.bottom) > 4
                assert not level or other.left >= one.right - 0.3 or one.left >= other.right - 0.3, (one, other)
    assert [text.text for text in pages[-1].texts][-1] != "THƯ KÝ"
