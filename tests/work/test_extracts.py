"""Trích giao: of an issued notice exactly what concerns one agency, in its words and under its numbers."""

from datetime import date

import pytest

from ict_desktop.printing.pdf import render_pdf
from ict_desktop.records.agencies import Agency
from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Refused
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.paper_lines import printed_body
from ict_desktop.records.papers import Line, Table
from ict_desktop.records.tasks import Task
from ict_desktop.store import table
from ict_desktop.store.store import Store
from ict_desktop.work import documents, issuing, keep, meetings
from ict_desktop.work.papers import of_meeting
from tests.files import BY, RESOURCES
from tests.work.real_meetings import Held, told

DAY = date(2017, 7, 12)
HELD = Held(
    Meeting(
        title="Họp giao ban",
        kind="cuoc_hop",
        held_on=date(2017, 7, 6),
        after_conclusions="Các cơ quan báo cáo kết quả.",
    ),
    conclusions=(
        Conclusion(text="Ghi nhận kết quả.", part="I. VỀ TIẾN ĐỘ"),
        Conclusion(text="Sở Nội vụ:\na) Rà soát biên chế;\nb) Phối hợp Sở Tài chính lập dự toán;\n- kèm phụ lục."),
        Conclusion(text="Giao các sở: Y tế, Tài chính báo cáo hằng tháng.", part="II. VỀ BÁO CÁO"),
        Conclusion(text="Các sở, ban, ngành cập nhật phần mềm."),
        Conclusion(heading="Về hạ tầng", text="Hoàn thành trung tâm dữ liệu trước ngày 30/9/2017."),
    ),
)


def pen(paper: object) -> bytes:
    return render_pdf(paper, RESOURCES / "fonts")  # type: ignore[arg-type]


def agency(store: Store, name: str) -> Agency:
    found = [each for each in table.every(store.connection, Agency) if each.name == name]
    return found[0] if found else keep.add(store, Agency(name=name), BY)


@pytest.fixture
def meeting(sample: Store) -> Meeting:
    """A meeting whose notice is issued as 09/TB-BCĐ; its last conclusion gives a task to an agency it does not name."""
    added = told(sample, HELD)
    last = table.every(sample.connection, Conclusion, "position", meeting_id=added.id)[-1]
    given = Task(
        conclusion_id=last.id, text="Hoàn thành trung tâm dữ liệu", lead_agency_id=agency(sample, "Sở Xây dựng").id
    )
    keep.add(sample, given, BY)
    draft = documents.start(sample, added.id, BY)
    keep.change(sample, Document, draft.id, {"number": 9, "dated_on": date(2017, 7, 10)}, BY)
    issuing.issue(sample, draft.id, pen, BY)
    return added


def extracted(store: Store, meeting: Meeting, name: str) -> tuple[list[str], list[Table]]:
    draft = of_meeting.paper_named(store.connection, "extract", meeting.id, DAY, agency(store, name).id)
    pieces = printed_body(documents.document_paper(store.connection, draft, DAY))
    lines = [piece.words.replace("\u00a0", " ") for piece in pieces if isinstance(piece, Line)]
    return lines, [piece for piece in pieces if isinstance(piece, Table)]


def test_an_agency_gets_its_khoan_with_their_numbers_under_their_headings(sample: Store, meeting: Meeting):
    lines, tables = extracted(sample, meeting, "Sở Nội vụ")
    assert lines == [
        "Ban Chỉ đạo Công nghệ thông tin tỉnh trích gửi Sở Nội vụ nội dung giao tại Thông báo số 09/TB-BCĐ "
        "ngày 10 tháng 7 năm 2017 như sau:",
        "Trích Thông báo số 09/TB-BCĐ",
        "I. VỀ TIẾN ĐỘ",
        "2. Sở Nội vụ:",
        "a) Rà soát biên chế;",
        "b) Phối hợp Sở Tài chính lập dự toán;",
        "- kèm phụ lục.",
        "II. VỀ BÁO CÁO",
        "2. Các sở, ban, ngành cập nhật phần mềm.",
        "Đề nghị Sở Nội vụ triển khai thực hiện và báo cáo kết quả theo quy định./.",
    ]
    assert tables == []


def test_one_named_among_others_or_in_a_single_point_gets_that_point_alone(sample: Store, meeting: Meeting):
    lines, _tables = extracted(sample, meeting, "Sở Tài chính")
    assert lines[3:-1] == [
        "2. Sở Nội vụ:",
        "b) Phối hợp Sở Tài chính lập dự toán;",
        "- kèm phụ lục.",
        "II. VỀ BÁO CÁO",
        "1. Giao các sở: Y tế, Tài chính báo cáo hằng tháng.",
        "2. Các sở, ban, ngành cập nhật phần mềm.",
    ]


def test_a_task_given_from_a_conclusion_that_names_nobody_comes_with_its_row_of_the_annex(
    sample: Store, meeting: Meeting
):
    lines, tables = extracted(sample, meeting, "Sở Xây dựng")
    assert "3. Về hạ tầng" in lines
    assert "Hoàn thành trung tâm dữ liệu trước ngày 30/9/2017." in lines
    assert [row[:3] for row in tables[0].rows] == [("1", "Hoàn thành trung tâm dữ liệu", "Sở Xây dựng")]


def test_the_words_are_those_that_were_issued_whatever_is_changed_afterwards(sample: Store, meeting: Meeting):
    before = extracted(sample, meeting, "Sở Nội vụ")
    meetings.reopen(sample, meeting.id, "Sửa về sau", BY)
    for conclusion in table.every(sample.connection, Conclusion, meeting_id=meeting.id):
        keep.change(sample, Conclusion, conclusion.id, {"text": "Lời khác.", "part": ""}, BY)
    assert extracted(sample, meeting, "Sở Nội vụ") == before


def test_all_agencies_the_notice_gives_work_to_get_theirs_and_no_other(sample: Store, meeting: Meeting):
    papers = of_meeting.extract_papers(sample.connection, meeting.id, DAY)
    assert {paper.addressees[0] for paper in papers} == {"Sở Nội vụ", "Sở Tài chính", "Sở Y tế", "Sở Xây dựng"}
    assert all(paper.title == ("trích gửi nội dung giao tại kết luận cuộc họp giao ban",) for paper in papers)


def test_an_extract_is_begun_and_issued_for_its_agency_alone(sample: Store, meeting: Meeting):
    home, other = agency(sample, "Sở Nội vụ"), agency(sample, "Sở Tài chính")
    draft = of_meeting.begin_paper(sample, "extract", meeting.id, BY, home.id)
    assert of_meeting.begin_paper(sample, "extract", meeting.id, BY, home.id) == draft
    keep.change(sample, Document, draft.id, {"number": 31, "dated_on": DAY}, BY)
    issued = issuing.issue(sample, draft.id, pen, BY)
    assert of_meeting.paper_named(sample.connection, "extract", meeting.id, DAY, home.id) == issued
    assert not of_meeting.paper_named(sample.connection, "extract", meeting.id, DAY, other.id).id


def test_without_an_issued_notice_or_work_for_the_agency_there_is_nothing_to_extract(sample: Store, meeting: Meeting):
    with pytest.raises(Refused, match="không giao việc cho UBND huyện Nghi Xuân"):
        extracted(sample, meeting, "UBND huyện Nghi Xuân")
    nobody = told(sample, Held(Meeting(title="Họp", held_on=DAY), conclusions=(Conclusion(text="Thống nhất."),)))
    draft = documents.start(sample, nobody.id, BY)
    keep.change(sample, Document, draft.id, {"number": 12, "dated_on": date(2017, 7, 11)}, BY)
    issuing.issue(sample, draft.id, pen, BY)
    with pytest.raises(Refused, match="không giao việc cho cơ quan nào"):
        of_meeting.extract_papers(sample.connection, nobody.id, DAY)
    fresh = told(sample, HELD)
    with pytest.raises(Refused, match="chưa ban hành thông báo kết luận"):
        of_meeting.extract_papers(sample.connection, fresh.id, DAY)
