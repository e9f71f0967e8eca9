"""Văn bản: papers that came in on their form, the register as it prints, and the way to a paper that a text names."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QDialog, QLabel

from ict_desktop.records.documents import Document
from ict_desktop.records.evidence import Evidence
from ict_desktop.records.meetings import Proposal
from ict_desktop.records.tasks import Progress, Task
from ict_desktop.screens.areas.meetings import MeetingsPage
from ict_desktop.screens.areas.register_dialog import RegisterDialog
from ict_desktop.screens.areas.register_rows import INCOMING
from ict_desktop.screens.shared.cited import CitedPapers
from ict_desktop.screens.shared.record_dialog import RecordDialog
from ict_desktop.screens.shared.record_page import RecordPage
from ict_desktop.store import table
from ict_desktop.widgets.buttons import Button
from ict_desktop.work import keep
from tests.hands import CONTROL, Key, in_dialog, press
from tests.printing.drawn import drawn
from tests.screens.office import Office

ARRIVED = Document(
    direction="den", kind="CV", number=20, symbol="STTTT", subject="Góp ý", sender="Sở Thông tin",
    dated_on=date(2017, 7, 3), received_on=date(2017, 7, 5), arrival_number=1,
)  # fmt: skip


def stored(office: Office, document: Document = ARRIVED) -> Document:
    return keep.add(office.desk.store, document, "Lan")


def form_page(office: Office, document: Document) -> RecordPage:
    page = office.page("documents")
    page.show_record(document.id)
    page.tabs.setCurrentIndex(1)
    office.settle()
    return page


def offered(page: RecordPage) -> set[str]:
    return {name for name in page.form.names() if not page.form._rows[name].box.isHidden()}


def said(page: RecordPage) -> str:
    return "\n".join(label.text() for label in page.form.findChildren(QLabel) if label.isVisibleTo(page.form))


def test_a_paper_that_came_in_is_asked_for_its_arrival_and_one_that_goes_out_for_its_letterhead(office: Office) -> None:
    page = form_page(office, stored(office))
    assert set(INCOMING) <= offered(page)
    assert not {"letterhead_id", "series_id", "recipients", "sent_on"} & offered(page)
    page = form_page(office, stored(office, Document(subject="Thông báo")))
    assert not set(INCOMING) & offered(page)
    assert {"letterhead_id", "series_id", "recipients", "sent_on", "answers_id"} <= offered(page)


def test_the_next_number_of_arrival_is_said_and_a_taken_one(office: Office) -> None:
    stored(office)
    page = form_page(office, stored(office, replace(ARRIVED, arrival_number=None)))
    assert "Số đến tiếp theo: 02" in said(page)
    office.fill(page.form, {"arrival_number": "1"})
    press(Key.Key_Tab)
    office.settle()
    assert "Số đến 01 đã dùng trong năm 2017" in said(page)


def test_a_draft_shows_the_series_it_follows(office: Office) -> None:
    page = form_page(office, stored(office, Document(kind="BC", subject="Báo cáo")))
    assert page.form.field("series_id").draft_text() == "Báo cáo của Ban Chỉ đạo"
    assert "Số tiếp theo: 01" in said(page)


def test_the_chip_counts_and_opens_what_nobody_has_answered(office: Office) -> None:
    waiting = stored(office, replace(ARRIVED, answer_due_on=date(2017, 7, 6)))
    stored(office)
    page = office.page("documents")
    office.settle()
    page.show_chip("chua_tra_loi")
    office.settle()
    assert page.list.model.ids == [waiting.id]
    assert "1 trong 2 văn bản" in page.header.summary.text()


def test_an_answer_is_begun_from_the_paper_it_answers(office: Office) -> None:
    paper = stored(office)
    page = form_page(office, paper)
    page.answer()  # type: ignore[attr-defined]
    assert page.form.is_new
    assert page.tabs.currentIndex() == 1
    office.fill(page.form, {"subject": "Góp ý dự thảo kế hoạch"})
    press(Key.Key_Return, CONTROL)
    office.settle()
    answer = next(row for row in office.rows("documents") if row["answers_id"] == paper.id)
    assert (answer["direction"], answer["kind"], answer["addressees"]) == ("di", "CV", "Sở Thông tin")
    assert "trả lời số 20/STTTT ngày 03/07/2017" in page._about.text()


def test_the_register_is_drawn_anew_for_what_is_chosen(office: Office) -> None:
    stored(office)
    seen: list[str] = []

    def words(dialog: RegisterDialog) -> str:
        office.settle()
        return drawn(dialog.panel.content)[-1].words

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, RegisterDialog)
        seen.append(words(dialog))
        assert not dialog.series.isEnabled()
        dialog.year.set_value(2016)
        dialog.year.announce_left()
        seen.append(words(dialog))
        dialog.sheet.set_value("A3")
        dialog.sheet.announce_left()
        office.settle()
        assert round(drawn(dialog.panel.content)[0].width) == 1191

    page = form_page(office, ARRIVED)
    came = in_dialog(act)
    page.print_register()  # type: ignore[attr-defined]
    assert came
    assert "20/STTTT" in seen[0]
    assert "Năm 2016 chưa có văn bản nào" in seen[1]


def test_a_paper_tied_to_a_task_is_opened_from_the_task(office: Office) -> None:
    paper, task = stored(office), table.every(office.desk.connection, Task)[0]
    keep.add(office.desk.store, Evidence(document_id=paper.id, task_id=task.id), "Lan")
    page = office.page("tasks")
    page.show_record(task.id)
    office.settle()
    (children,) = [children for children, title, _number in page.children_lists if title == "Văn bản"]
    assert children.count == 1
    children._on_row[0].click()
    office.settle()
    front = office.window.front
    assert isinstance(front, RecordPage)
    assert front.list.current_id() == paper.id


def test_a_paper_is_tied_to_a_proposal_where_the_proposal_stands(office: Office) -> None:
    paper = stored(office)
    page = office.go("meetings")
    assert isinstance(page, MeetingsPage)
    page.overview.list.table.setFocus()
    press(Key.Key_Return)
    office.settle()
    page.view.tabs.setCurrentIndex(2)
    office.settle()

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, RecordDialog)
        office.fill(dialog.form, {"document_id": "Góp ý"})
        press(Key.Key_Return, CONTROL)

    came = in_dialog(act)
    page.view.opinions.tie()
    assert came
    (tie,) = table.every(office.desk.connection, Evidence)
    proposal = table.get(office.desk.connection, Proposal, tie.proposal_id or "")
    assert (tie.document_id, proposal is not None) == (paper.id, True)


def test_a_paper_that_a_text_names_is_offered_and_opened(office: Office) -> None:
    paper, task = stored(office), table.every(office.desk.connection, Task)[0]
    page = office.page("tasks")
    page.show_record(task.id)
    office.settle()
    cited = page.findChildren(CitedPapers)[0]
    assert cited.isHidden()
    keep.change(office.desk.store, Task, task.id, {"source_document": "Công văn số 20/STTTT ngày 03/7/2017"}, "Lan")
    office.window.reload()
    office.settle()
    (button,) = cited.buttons
    assert button.text() == "Mở Công văn số 20/STTTT"
    assert button.isVisible()
    button.click()
    office.settle()
    front = office.window.front
    assert isinstance(front, RecordPage)
    assert front.list.current_id() == paper.id
    assert cited.isHidden() or not cited.isVisible()


def test_a_paper_named_in_a_dialog_closes_it_and_is_opened(office: Office) -> None:
    paper = stored(office)
    page = office.page("tasks")
    task = page.list.current_id()
    progress = page.progress  # type: ignore[attr-defined]
    kept = keep.add(office.desk.store, Progress(task_id=task, reported_on=date(2017, 7, 7), document="20/STTTT"), "Lan")

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, RecordDialog)
        dialog.cited.buttons[0].click()
        assert not dialog.isVisible()

    came = in_dialog(act)
    progress.edit(kept.id)
    assert came
    office.settle()
    front = office.window.front
    assert isinstance(front, RecordPage)
    assert front.list.current_id() == paper.id


def test_the_overview_counts_what_waits_for_an_answer_and_opens_it(office: Office) -> None:
    waiting = stored(office, replace(ARRIVED, answer_due_on=date(2017, 7, 6)))
    stored(office)
    page = office.go("overview")
    office.window.reload()
    office.settle()
    (link,) = [button for button in page.findChildren(Button) if "chưa trả lời" in button.text()]
    assert link.text() == "1 văn bản chưa trả lời, 1 quá hạn"
    link.click()
    office.settle()
    front = office.window.front
    assert isinstance(front, RecordPage)
    assert front.list.model.ids == [waiting.id]
