"""Văn bản of a meeting: what is typed on its form is stored however the page is left."""

from contextlib import closing

import pytest
from PySide6.QtWidgets import QLabel

from ict_desktop.printing.pdf import render_pdf
from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.documents import Document
from ict_desktop.records.paper_text import paper_text
from ict_desktop.screens.areas.meeting_papers import MeetingPapersTab
from ict_desktop.screens.areas.meetings import MeetingsPage
from ict_desktop.screens.shared.paper_dialog import PaperDialog
from ict_desktop.store import table
from ict_desktop.store.opening import open_store
from ict_desktop.widgets.field_base import Field
from ict_desktop.work import documents, issuing, keep, meetings
from tests.files import BY, NOW, now
from tests.hands import CONTROL, Key, press, write
from tests.printing.drawn import drawn
from tests.screens.office import Office

TODAY = NOW.date()


@pytest.fixture
def place(office: Office) -> Field:
    """The field of the place on the form of a notice that was just begun, with the keyboard in it."""
    page = office.go("meetings")
    assert isinstance(page, MeetingsPage)
    meeting = office.rows("meetings")[0]
    page.show_record(meeting["id"])
    page.view.tabs.setCurrentWidget(page.view.papers)
    page.view.papers._start()
    office.settle()
    field = page.view.papers._form.field("place")
    field.focus_target().setFocus()
    return field


def test_words_in_an_open_field_are_stored_when_the_window_is_closed(office: Office, place: Field) -> None:
    press(Key.Key_A, CONTROL)
    write("Thành phố Hà Tĩnh")
    path = office.desk.store.path
    assert office.window.close_file()
    with closing(open_store(path, now)) as store:
        assert [document.place for document in table.every(store.connection, Document)] == ["Thành phố Hà Tĩnh"]


def test_a_meeting_opened_again_is_issued_anew_from_its_own_page(office: Office, place: Field) -> None:
    store = office.desk.store
    (draft,) = table.every(store.connection, Document)
    keep.change(store, Document, draft.id, {"number": 5, "dated_on": TODAY}, BY)
    issuing.issue(store, draft.id, lambda _paper: b"%PDF-1.7", BY)
    page = office.window.front
    assert isinstance(page, MeetingsPage)
    papers = page.view.papers
    assert not papers._issue.isVisible()
    meetings.reopen(store, page.view.meeting.id, "Ghi nhầm thời hạn", BY)
    conclusion = table.every(store.connection, Conclusion, "position")[0]
    keep.change(store, Conclusion, conclusion.id, {"text": "Nội dung sửa"}, BY)
    papers._replace.click()
    office.settle()
    assert papers._issue.isVisible()
    assert not papers._replace.isVisible()
    shown = papers._document
    assert shown is not None
    assert shown.replaces_id == draft.id
    keep.change(store, Document, shown.id, {"number": 6, "dated_on": TODAY}, BY)
    issuing.issue(store, shown.id, lambda _paper: b"%PDF-1.7", BY)
    office.settle()
    assert page.view.meeting.is_locked()
    assert {row["number"]: row["state"] for row in office.rows("documents")} == {5: "bi_thay_the", 6: "da_ban_hanh"}
    paper = documents.meeting_paper(store.connection, page.view.meeting.id, TODAY)
    assert "Nội dung sửa" in paper_text(paper)


def test_words_in_an_open_field_are_stored_before_a_step_is_taken_back(office: Office, place: Field) -> None:
    press(Key.Key_A, CONTROL)
    write("Nơi khác")
    office.window.deeds.undo()
    assert office.window.desk.store.connection.in_transaction is False
    assert [step["place"] for step in office.rows("documents")] == ["Hà Tĩnh"]
    office.window.deeds.redo()
    assert [step["place"] for step in office.rows("documents")] == ["Nơi khác"]


def papers_of(office: Office) -> MeetingPapersTab:
    page = office.go("meetings")
    assert isinstance(page, MeetingsPage)
    page.show_record(office.rows("meetings")[0]["id"])
    page.view.tabs.setCurrentWidget(page.view.papers)
    office.settle()
    return page.view.papers


def test_each_paper_is_chosen_and_begun_by_keyboard_and_stays_in_front(office: Office) -> None:
    papers = papers_of(office)
    papers._kinds._buttons["TB"].setFocus()
    press(Key.Key_Right)
    press(Key.Key_Space)
    office.settle()
    assert papers._begin.button.text() == "S&oạn giấy mời"
    seen = papers._panel.content
    assert seen
    papers._begin.button.setFocus()
    press(Key.Key_Space)
    office.settle()
    assert [row["kind"] for row in office.rows("documents")] == ["GM"]
    assert papers._form.field("subject").draft_text().startswith("Dự hội nghị")
    office.go("tasks")
    assert papers_of(office) is papers
    assert papers._kinds._buttons["GM"].isChecked()
    assert papers._document is not None
    assert papers._document.kind == "GM"
    papers._kinds._buttons["BB"].click()
    office.settle()
    assert papers._document is None
    assert papers._panel.content not in (b"", seen)


def test_words_in_an_open_field_are_stored_before_another_paper_is_chosen(office: Office, place: Field) -> None:
    press(Key.Key_A, CONTROL)
    write("Nghi Xuân")
    page = office.window.front
    assert isinstance(page, MeetingsPage)
    page.view.papers._kinds._buttons["BB"].click()
    office.settle()
    assert [row["place"] for row in office.rows("documents")] == ["Nghi Xuân"]


def test_the_form_names_the_regime_of_another_day_than_todays(office: Office, place: Field) -> None:
    page = office.window.front
    assert isinstance(page, MeetingsPage)
    form = page.view.papers._form
    said = lambda: [label.text() for label in form.findChildren(QLabel) if "Ngày này theo" in label.text()]  # noqa: E731
    office.fill(form, {"dated_on": "06/03/2020"})
    press(Key.Key_Tab)
    office.settle()
    assert said() == [
        "Ngày này theo Nghị định 30/2020/NĐ-CP: số trang ở giữa đầu trang, căn cứ chữ nghiêng, "
        "căn cứ cuối kết thúc bằng dấu chấm."
    ]
    office.fill(form, {"dated_on": "07/07/2017"})
    press(Key.Key_Tab)
    office.settle()
    assert said() == []


def test_a_notice_that_is_begun_is_typed_into_at_once(office: Office) -> None:
    papers_of(office)._begin.button.setFocus()
    press(Key.Key_Space)
    write("9")
    press(Key.Key_Tab)
    assert [paper.number for paper in table.every(office.desk.connection, Document)] == [9]


@pytest.fixture
def papers(office: Office) -> MeetingPapersTab:
    """The tab of papers of the sample's meeting, nothing begun."""
    page = office.go("meetings")
    assert isinstance(page, MeetingsPage)
    page.show_record(office.rows("meetings")[0]["id"])
    page.view.tabs.setCurrentWidget(page.view.papers)
    office.settle()
    return page.view.papers


def shown_words(papers: MeetingPapersTab) -> str:
    return " ".join(page.words for page in drawn(papers._panel.content))


@pytest.mark.parametrize(
    ("which", "said", "begins"),
    [
        ("TB", "Kết luận của", True),
        ("GM", "trân trọng kính mời: - Đồng chí", True),
        ("invitations", "trân trọng kính mời: Đồng chí Nguyễn Việt Hùng", False),
        ("postponement", "V/v hoãn hội nghị", True),
        ("BB", "Thời gian bắt đầu", True),
        ("answers", "BẢNG TỔNG HỢP Ý KIẾN, TIẾP THU, GIẢI TRÌNH", False),
    ],
)
def test_each_chip_shows_its_paper_and_whether_a_draft_is_begun(
    which: str, said: str, begins: bool, office: Office, papers: MeetingPapersTab
) -> None:
    papers._kinds._buttons[which].click()
    office.settle()
    assert said in shown_words(papers)
    assert papers._begin.button.isVisible() == begins
    assert not papers._issue.isVisible()
    assert papers._panel.docx_button.isEnabled() == (which != "invitations")


def test_a_postponement_is_begun_from_its_chip_and_stays_in_front(office: Office, papers: MeetingPapersTab) -> None:
    papers._kinds._buttons["postponement"].click()
    office.settle()
    papers._begin.button.click()
    office.settle()
    (row,) = office.rows("documents")
    assert (row["kind"], row["form"]) == ("CV", "postponement")
    assert papers._issue.isVisible()
    assert "V/v hoãn hội nghị" in shown_words(papers)


def test_an_extract_is_made_for_all_agencies_or_begun_for_one(office: Office, papers: MeetingPapersTab) -> None:
    papers._kinds._buttons["extract"].click()
    office.settle()
    assert "chưa ban hành thông báo kết luận" in papers._panel._notice.text()
    store, meeting_id = office.desk.store, papers._meeting.id
    conclusion = table.every(store.connection, Conclusion, "position")[0]
    keep.change(store, Conclusion, conclusion.id, {"text": "Sở Nội vụ: rà soát."}, BY)
    draft = documents.start(store, meeting_id, BY)
    keep.change(store, Document, draft.id, {"number": 5, "dated_on": TODAY}, BY)
    fonts = office.desk.resources / "fonts"
    issuing.issue(store, draft.id, lambda paper: render_pdf(paper, fonts), BY)
    office.settle()
    assert "Trích Thông báo số 05/TB-BCĐ" in shown_words(papers)
    assert not papers._begin.button.isVisible()
    field = papers._agency._field
    assert "Sở Nội vụ" in [field.box.itemText(n) for n in range(field.box.count())]
    field.search("Sở Nội vụ")
    field.announce_left()
    office.settle()
    papers._begin.button.click()
    office.settle()
    row = next(row for row in office.rows("documents") if row["form"] == "extract")
    assert row["agency_id"] == papers._agency.id
    assert papers._issue.isVisible()


@pytest.mark.parametrize(
    ("which", "said"), [("sign-in", "DANH SÁCH KÝ NHẬN"), ("absences", "Không có đại biểu vắng mặt")]
)
def test_the_lists_of_those_who_come_are_shown_from_their_tab(
    which: str, said: str, office: Office, papers: MeetingPapersTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[str] = []

    def look(dialog: PaperDialog) -> int:
        office.settle()
        found.append(" ".join(page.words for page in drawn(dialog.panel.content)))
        return 0

    monkeypatch.setattr(PaperDialog, "exec", look)
    page = office.window.front
    assert isinstance(page, MeetingsPage)
    page.view.tabs.setCurrentWidget(page.view.attendance)
    page.view.attendance.print_list(which)
    assert said in found[0]
    assert "người lập: Lan" in found[0]
