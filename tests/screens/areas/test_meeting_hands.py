"""A meeting written down without a mouse: what Insert adds, where a form begins, what is not typed twice."""

from datetime import date

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton

from ict_desktop.records.meetings import Opinion, Proposal
from ict_desktop.records.tasks import Coordination, Task
from ict_desktop.screens.areas.meeting_view import MeetingView
from ict_desktop.screens.areas.meetings import MeetingsPage
from ict_desktop.screens.areas.notice_form import build_notice_form, paper_deeds, paper_values
from ict_desktop.screens.shared.child_list import ChildList
from ict_desktop.screens.shared.record_dialog import RecordDialog
from ict_desktop.store import table
from ict_desktop.widgets.form import RecordForm
from ict_desktop.work import documents, keep
from tests.files import BY
from tests.hands import ALT, CONTROL, Key, focused, in_dialog, press, write
from tests.screens.office import Office


@pytest.fixture
def office(open_office, sample_path) -> Office:
    return open_office(sample_path)


def at_tab(office: Office, tab: int) -> MeetingView:
    page = office.go("meetings")
    assert isinstance(page, MeetingsPage)
    press(Key.Key_Return)
    page.view.tabs.setCurrentIndex(tab)
    return page.view


def adding(act: object) -> list[str]:
    def meet(dialog: QDialog) -> None:
        assert isinstance(dialog, RecordDialog)
        act(dialog)  # type: ignore[operator]

    return in_dialog(meet)


def typed(words: str) -> object:
    def act(dialog: RecordDialog) -> None:
        dialog.form.field("text").focus_target().setFocus()
        write(words)
        press(Key.Key_Return, CONTROL)

    return act


def start(children: ChildList) -> None:
    children.list.take_keyboard()


def test_after_an_opinion_insert_adds_what_was_asked_for(office: Office) -> None:
    tab = at_tab(office, 2).opinions
    start(tab._opinions)

    def speak(dialog: RecordDialog) -> None:
        write("Ông An")
        typed("Cần đường truyền mới")(dialog)  # type: ignore[operator]

    assert adding(speak) is not None
    press(Key.Key_Insert)
    opinion_id = tab._opinions.list.current_id()
    assert table.get(office.desk.connection, Opinion, opinion_id).text == "Cần đường truyền mới"  # type: ignore[union-attr]
    came = adding(typed("Nâng cấp đường truyền"))
    press(Key.Key_Insert)
    assert came == ["Thêm kiến nghị"]
    (proposal,) = table.every(office.desk.connection, Proposal, opinion_id=opinion_id)
    assert proposal.text == "Nâng cấp đường truyền"


def test_a_new_proposal_offers_the_words_of_its_opinion(office: Office) -> None:
    tab = at_tab(office, 2).opinions
    opinion_id = tab._opinions.list.current_id()
    keep.change(office.desk.store, Opinion, opinion_id, {"text": "Đề nghị bố trí kinh phí"}, BY)
    start(tab._proposals)

    def act(dialog: RecordDialog) -> None:
        offer = next(button for button in dialog.findChildren(QPushButton) if "Đề nghị bố trí" in button.text())
        assert offer.isVisible()
        offer.click()
        assert dialog.form.field("text").value() == "Đề nghị bố trí kinh phí"
        assert not offer.isVisible()
        press(Key.Key_S, CONTROL)

    assert adding(act) is not None
    press(Key.Key_Insert)
    assert "Đề nghị bố trí kinh phí" in {p.text for p in table.every(office.desk.connection, Proposal)}


def test_a_new_conclusion_begins_in_its_text(office: Office) -> None:
    tab = at_tab(office, 3).conclusions
    start(tab._conclusions)
    seen: list[bool] = []

    def act(dialog: RecordDialog) -> None:
        seen.append(dialog.form.field("text").focus_target() is focused())

    adding(act)
    press(Key.Key_Insert)
    assert seen == [True]


def test_the_task_of_a_conclusion_names_the_agencies_that_work_along(office: Office) -> None:
    tab = at_tab(office, 3).conclusions
    start(tab._tasks)

    def act(dialog: RecordDialog) -> None:
        dialog.form.field("text").focus_target().setFocus()
        write("Rà soát hạ tầng")
        office.to_field(dialog.form, "coordinating")
        write("sở nội vụ")
        press(Key.Key_Return)
        press(Key.Key_Return, CONTROL)

    came = adding(act)
    press(Key.Key_Insert)
    assert came
    (task,) = [task for task in table.every(office.desk.connection, Task) if task.text == "Rà soát hạ tầng"]
    assert len(table.every(office.desk.connection, Coordination, task_id=task.id)) == 1
    seen: list[object] = []
    adding(lambda dialog: seen.append(dialog.form.field("coordinating").value()))  # type: ignore[attr-defined]
    tab._tasks.edit(task.id)
    assert seen
    assert len(seen[0]) == 1  # type: ignore[arg-type]


def test_a_conclusion_that_has_its_task_gets_another_only_when_told_so(office: Office) -> None:
    tab = at_tab(office, 3).conclusions
    conclusion_id = tab._conclusions.list.current_id()
    start(tab._conclusions)

    def count() -> int:
        return len(table.every(office.desk.connection, Task, conclusion_id=conclusion_id))

    before = count()
    assert before
    press(Key.Key_G, ALT)
    assert count() == before
    assert f"đã giao {before} nhiệm vụ" in office.asked[-1]
    office.answers.append(True)
    press(Key.Key_G, ALT)
    assert count() == before + 1


def test_the_gap_in_the_numbers_is_named_with_the_year_of_the_papers_day(office: Office) -> None:
    view = at_tab(office, 4)
    document = documents.start(office.desk.store, view.meeting.id, BY)
    form = RecordForm(paper_deeds(office.desk), view)
    build_notice_form(form, office.desk)
    form.show_record(document.id, paper_values(office.desk, document))
    form.take(form.field("number"), 90)
    form.field("number").announce_left()
    year = office.desk.day.year
    assert sentences(form, f"của năm {year}")
    form.take(form.field("dated_on"), date(year + 1, 1, 4))
    form.field("dated_on").announce_left()
    assert sentences(form, f"của năm {year + 1}")
    assert not sentences(form, f"của năm {year}.")
    form.hide()


def sentences(form: RecordForm, words: str) -> list[str]:
    return [label.text() for label in form.findChildren(QLabel) if words in label.text()]


def test_a_red_sentence_is_read_out_with_its_field(office: Office) -> None:
    page = office.page("tasks")
    page.new_record()
    office.to_field(page.form, "due_on")
    write("31/02")
    press(Key.Key_Tab)
    assert "không có ngày 31" in page.form.field("due_on").focus_target().accessibleDescription()
    page.form._end_new()


def numbered(office: Office) -> list[str]:
    return [row["id"] for row in sorted(office.rows("conclusions"), key=lambda row: row["position"])]


def conclusions_of(office: Office) -> ChildList:
    children = at_tab(office, 3).conclusions._conclusions
    children.list.table.setFocus()
    return children


def test_a_row_of_a_list_sorted_by_something_else_is_moved_in_the_numbers_alone(office: Office) -> None:
    children = conclusions_of(office)
    before = numbered(office)
    children.list._sort_by(1)
    assert children.list.model.ids != before
    children.list.select(before[4])
    press(Key.Key_Down, ALT)
    assert numbered(office) == [*before[:4], before[5], before[4], *before[6:]]
    assert children.list.model.ids == numbered(office)
    assert children.list.current_id() == before[4]


def test_after_a_row_was_deleted_the_cursor_is_on_its_neighbour(office: Office) -> None:
    children = conclusions_of(office)
    before = numbered(office)
    children.list.select(before[4])
    office.answers.append(True)
    press(Key.Key_Delete)
    office.settle()
    assert children.list.model.ids == [*before[:4], *before[5:]]
    assert children.list.current_id() == before[5]
