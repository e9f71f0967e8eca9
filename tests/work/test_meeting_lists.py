"""Lists of a meeting and the invitation for each: from the same rows, each saying meeting, day and who made it."""

from dataclasses import replace
from datetime import date

import pytest

from ict_desktop.printing.pdf import render_pdf, render_pdf_pack
from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Refused
from ict_desktop.records.meetings import Attendance, Meeting, Opinion, Proposal, ProposalAnswer
from ict_desktop.records.papers import Paper, Paragraph, Table
from ict_desktop.records.runs import words
from ict_desktop.store import table
from ict_desktop.store.store import Store
from ict_desktop.work import documents, issuing, keep
from ict_desktop.work.papers import of_meeting
from ict_desktop.work.papers.meeting_lists import MEETING_LISTS, absences, answers, sign_in
from tests.files import BY, RESOURCES
from tests.printing.drawn import drawn
from tests.work.real_meetings import Held, told

DAY = date(2017, 7, 12)
HELD = Held(
    Meeting(title="Họp giao ban", held_on=date(2017, 7, 6), begins_at="8h", place="Hội trường", chair_name="Lê Chủ"),
    people=(
        Attendance(full_name="Lê Chủ", post="Phó Chủ tịch", agency_name="UBND tỉnh"),
        Attendance(full_name="Đồng chí Cao Cường", post="Giám đốc", agency_name="Sở Nội vụ"),
        Attendance(
            full_name="Bùi Bình",
            post="Giám đốc",
            agency_name="Sở Y tế",
            presence="di_thay",
            substitute="bà Lan, Phó Giám đốc",
        ),
        Attendance(
            full_name="Đỗ Dũng",
            post="Giám đốc",
            agency_name="Sở Tài chính",
            presence="vang_co_ly_do",
            remark="đi công tác",
        ),
        Attendance(post="Giám đốc", agency_name="Sở Xây dựng"),
        Attendance(post="Giám đốc", agency_name="Sở Công Thương"),
    ),
)


def rows_of(paper: Paper) -> list[tuple[str, ...]]:
    return [row for block in paper.blocks if isinstance(block, Table) for row in block.rows if isinstance(row, tuple)]


def page_words(paper: Paper) -> str:
    return " ".join(page.words for page in drawn(render_pdf(paper, RESOURCES / "fonts")))


def test_lists_with_groups_of_people_count_nobody_as_the_minutes_do(sample: Store):
    group = Attendance(agency_name="Lãnh đạo các sở, ban, ngành")
    meeting = told(sample, replace(HELD, people=(*HELD.people, group)))
    for listed in (sign_in, absences):
        paper = listed(sample.connection, meeting.id, DAY, BY)
        assert not any("đại biểu" in line for line in paper.title)
        assert rows_of(paper)


def test_the_sign_in_sheet_holds_everybody_with_room_to_sign(sample: Store):
    paper = sign_in(sample.connection, told(sample, HELD).id, DAY, BY)
    assert [(row[0], row[1], row[2], row[3], row[5]) for row in rows_of(paper)][:4] == [
        ("1", "Lê Chủ", "Phó Chủ tịch", "UBND tỉnh", ""),
        ("2", "Cao Cường", "Giám đốc", "Sở Nội vụ", ""),
        ("3", "Lan", "Phó Giám đốc", "Sở Y tế", "thay Bùi Bình, Giám đốc"),
        ("4", "Đỗ Dũng", "Giám đốc", "Sở Tài chính", "Vắng có lý do; đi công tác"),
    ]
    said = page_words(paper)
    for part in ("DANH SÁCH KÝ NHẬN", "Họp giao ban", "08 giờ 00, thứ Năm, ngày 06 tháng 7 năm 2017", "06 đại biểu"):
        assert part.casefold() in said.casefold()
    assert f"người lập: {BY}" in said
    assert "CỘNG HÒA" not in said


def test_the_list_of_absences_says_who_was_not_there_and_why(sample: Store):
    paper = absences(sample.connection, told(sample, HELD).id, DAY, BY)
    assert rows_of(paper) == [
        ("1", "Bùi Bình", "Giám đốc", "Sở Y tế", "Cử người đi thay", "bà Lan, Phó Giám đốc"),
        ("2", "Đỗ Dũng", "Giám đốc", "Sở Tài chính", "Vắng có lý do", "đi công tác"),
    ]
    assert "Có mặt 05/06 đại biểu" in page_words(paper)


def test_where_nobody_was_absent_the_list_says_so(sample: Store):
    paper = absences(sample.connection, told(sample, Held(HELD.meeting, people=HELD.people[:2])).id, DAY)
    assert "Không có đại biểu vắng mặt" in page_words(paper)
    assert "Ban Chỉ đạo Công nghệ thông tin tỉnh" in paper.page_footer


def test_opinions_stand_with_what_answers_them(sample: Store):
    meeting = told(sample, Held(HELD.meeting, conclusions=(Conclusion(text="Cấp máy cho các trường."),)))
    conclusion = table.every(sample.connection, Conclusion, meeting_id=meeting.id)[0]
    asked = keep.add(sample, Opinion(meeting_id=meeting.id, speaker_agency="Sở Giáo dục và Đào tạo", text="Dài."), BY)
    first = keep.add(sample, Proposal(opinion_id=asked.id, text="Đề nghị cấp máy."), BY)
    keep.add(sample, ProposalAnswer(proposal_id=first.id, conclusion_id=conclusion.id, remark="một phần"), BY)
    keep.add(
        sample,
        Proposal(opinion_id=asked.id, text="Đề nghị tăng phụ cấp.", answer="Ngoài thẩm quyền.", remark="ghi lại"),
        BY,
    )
    keep.add(sample, Opinion(meeting_id=meeting.id, speaker_name="Lê An", text="Nhất trí."), BY)
    keep.add(sample, Opinion(meeting_id=meeting.id, speaker_name="Chưa ghi"), BY)
    paper = answers(sample.connection, meeting.id, DAY, BY)
    assert paper.landscape
    assert rows_of(paper) == [
        ("1", "Sở Giáo dục và Đào tạo", "Đề nghị cấp máy.", "Kết luận 1: Cấp máy cho các trường.", "một phần"),
        ("2", "Sở Giáo dục và Đào tạo", "Đề nghị tăng phụ cấp.", "Ngoài thẩm quyền.", "ghi lại"),
        ("3", "Đồng chí Lê An", "Nhất trí.", "", ""),
    ]


@pytest.mark.parametrize("which", sorted(MEETING_LISTS))
def test_a_list_of_nobody_and_nothing_is_refused_with_what_to_do(which: str, sample: Store):
    meeting = told(sample, Held(HELD.meeting))
    with pytest.raises(Refused, match="Hãy ghi ở thẻ"):
        MEETING_LISTS[which](sample.connection, meeting.id, DAY, BY)
    with pytest.raises(Refused, match="Không tìm thấy hội nghị"):
        MEETING_LISTS[which](sample.connection, "khong-co", DAY, BY)


# The invitation for each


def invited(paper: Paper) -> str:
    found = [
        words(block.text) for block in paper.blocks if isinstance(block, Paragraph) and "mời:" in words(block.text)
    ]
    assert len(found) == 1
    return found[0].partition(": ")[2]


def test_each_invited_gets_an_invitation_of_his_own_in_one_file(sample: Store):
    meeting = told(sample, HELD)
    papers = of_meeting.invitations(sample.connection, meeting.id, DAY)
    assert [invited(paper) for paper in papers] == [
        "Đồng chí Cao Cường, Giám đốc Sở Nội vụ.",
        "Đồng chí Bùi Bình, Giám đốc Sở Y tế.",
        "Đồng chí Đỗ Dũng, Giám đốc Sở Tài chính.",
        "Giám đốc Sở Xây dựng.",
        "Giám đốc Sở Công Thương.",
    ]
    pages = list(drawn(render_pdf_pack(papers, RESOURCES / "fonts")))
    assert len(pages) == 5
    assert all("Thời gian: 08 giờ 00, thứ Năm, ngày 06 tháng 7 năm 2017." in page.words for page in pages)


def test_those_of_an_issued_invitation_carry_its_number_and_those_it_invited(sample: Store):
    meeting = told(sample, HELD)
    draft = documents.start(sample, meeting.id, BY, "GM")
    keep.change(sample, Document, draft.id, {"number": 12, "dated_on": date(2017, 7, 3)}, BY)
    issuing.issue(sample, draft.id, lambda paper: render_pdf(paper, RESOURCES / "fonts"), BY)
    for each in table.every(sample.connection, Attendance, meeting_id=meeting.id):
        keep.change(sample, Attendance, each.id, {"agency_name": "Sở Khác"}, BY)
    papers = of_meeting.invitations(sample.connection, meeting.id, DAY)
    assert [(paper.number, paper.dated_on) for paper in papers] == [(12, date(2017, 7, 3))] * 5
    assert invited(papers[-1]) == "Giám đốc Sở Công Thương."
