"""Beginning papers that are filled from the file: from the pages of tasks, inspections, papers and from the overview."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QDialog

from ict_desktop.printing.pdf import render_pdf
from ict_desktop.records.documents import Document
from ict_desktop.records.inspections import Inspection
from ict_desktop.records.paper_kinds import PLAN_OF_YEAR, REMINDER, REPORT_OF_PERIOD
from ict_desktop.records.tasks import Reminder, Task
from ict_desktop.screens.areas.begin_paper import BeginPaper, begin_paper
from ict_desktop.screens.areas.documents import DocumentsPage
from ict_desktop.screens.areas.overview import OverviewPage
from ict_desktop.screens.areas.tasks import TasksPage
from ict_desktop.screens.shared.paper_dialog import PaperDialog
from ict_desktop.store import table
from ict_desktop.work import issuing, keep
from tests.assigned import LEADS, agency, inspect, measure
from tests.files import BY, RESOURCES
from tests.hands import in_dialog
from tests.screens.office import Office


@pytest.fixture
def late(office: Office) -> Office:
    """The sample with two tasks late and one due in four days, of three agencies."""
    store = office.desk.store
    tasks = table.every(store.connection, Task)
    for task, name, days in zip(tasks, LEADS, (-40, -2, 4), strict=False):
        day = office.desk.day.fromordinal(office.desk.day.toordinal() + days)
        values = {"lead_agency_id": agency(store, name).id, "assigned_on": day.replace(month=1), "due_on": day}
        keep.change(store, Task, task.id, values, BY)
    office.settle()
    return office


def with_dialog(office: Office, act: Callable[[BeginPaper], None], deed: Callable[[], object]) -> None:
    came: list[QDialog] = []

    def meet(dialog: QDialog) -> None:
        assert isinstance(dialog, BeginPaper)
        came.append(dialog)
        act(dialog)

    in_dialog(meet)
    deed()
    assert came
    office.settle()


def tasks_page(office: Office) -> TasksPage:
    page = office.page("tasks")
    assert isinstance(page, TasksPage)
    return page


def papers_page(office: Office) -> DocumentsPage:
    page = office.page("documents")
    assert isinstance(page, DocumentsPage)
    return page


def drafts(office: Office) -> list[Document]:
    return table.every(office.desk.connection, Document, state="nhap")


def test_letters_to_all_agencies_are_begun_from_the_tasks_and_shown(late: Office) -> None:
    page = tasks_page(late)

    def act(dialog: BeginPaper) -> None:
        said = dialog.note.text()
        assert "• Sở TT&TT: 01 nhiệm vụ, mức quá hạn" in said
        assert "• Sở Nội vụ: 01 nhiệm vụ, mức chậm" in said
        assert said.count("•") == 3
        dialog.apply()

    with_dialog(late, act, page.urge)
    assert {each.level for each in drafts(late)} == {"qua_han", "cham", "sap_han"}
    shown = late.window.stack.currentWidget()
    assert shown is late.page("documents")
    assert late.page("documents").record in drafts(late)
    late.window.deeds.undo()
    assert drafts(late) == [], "all letters are one step"


def test_letters_go_to_the_agencies_of_the_chosen_tasks_alone(late: Office) -> None:
    page = tasks_page(late)
    wanted = [each.id for each in table.every(late.desk.connection, Task)[:2]]
    page.list.table.clearSelection()
    for each in wanted:
        index = page.list.model.index(page.list.model.ids.index(each), 0)
        flags = QItemSelectionModel.SelectionFlag
        page.list.table.selectionModel().select(index, flags.Select | flags.Rows)
    with_dialog(late, lambda dialog: dialog.apply(), page.urge)
    assert {each.agency_id for each in drafts(late)} == {agency(late.desk.store, name).id for name in LEADS[:2]}


def test_one_letter_to_all_is_one_draft(late: Office) -> None:
    def act(dialog: BeginPaper) -> None:
        dialog.fields["letters"].set_value("together")
        dialog.apply()

    with_dialog(late, act, lambda: begin_paper(late.window, late.desk, (REMINDER,)))
    (draft,) = drafts(late)
    assert draft.agency_id is None
    assert late.page("documents")._caption.text().endswith("yêu cầu giải trình việc chưa hoàn thành nhiệm vụ quá hạn")


def test_all_letters_are_seen_as_one_pdf_before_anything_is_stored(late: Office) -> None:
    seen: list[bytes] = []

    def act(dialog: BeginPaper) -> None:
        def look(preview: QDialog) -> None:
            assert isinstance(preview, PaperDialog)
            late.settle()
            seen.append(preview.panel.drawn.content)
            assert not preview.panel.docx_button.isEnabled()
            preview.reject()

        in_dialog(look)
        dialog.show_papers()
        dialog.reject()

    with_dialog(late, act, lambda: begin_paper(late.window, late.desk, (REMINDER,)))
    assert seen[0].startswith(b"%PDF")
    assert drafts(late) == []


def test_a_report_is_begun_for_the_period_that_is_typed(office: Office) -> None:
    def act(dialog: BeginPaper) -> None:
        assert dialog.fields["period"].known() == "2017-H1", "the half-year that has just ended"
        dialog.fields["period"].set_draft_text("quý II/2017")
        dialog.apply()

    page = office.go("overview")
    assert isinstance(page, OverviewPage)
    with_dialog(office, act, page._begin_report)
    (draft,) = drafts(office)
    assert (draft.form, draft.kind, draft.period) == (REPORT_OF_PERIOD, "BC", "2017-Q2")


def test_what_is_missing_is_said_in_the_dialog(office: Office) -> None:
    def act(dialog: BeginPaper) -> None:
        dialog.fields["period"].set_draft_text("")
        dialog.apply()
        assert dialog.note.text().startswith("Chưa ghi kỳ.")
        dialog.fields["period"].set_draft_text("hồi nào")
        dialog.apply()
        assert "Không đọc được kỳ “hồi nào”" in dialog.note.text()
        assert dialog.isVisible()
        dialog.reject()

    with_dialog(office, act, lambda: begin_paper(office.window, office.desk, (REPORT_OF_PERIOD, PLAN_OF_YEAR)))
    assert drafts(office) == []


def test_nothing_is_begun_where_nothing_is_late(office: Office) -> None:
    def act(dialog: BeginPaper) -> None:
        assert dialog.note.text() == "Không có nhiệm vụ nào quá hạn hoặc sắp đến hạn để đôn đốc."
        dialog.apply()
        dialog.reject()

    with_dialog(office, act, lambda: begin_paper(office.window, office.desk, (REMINDER,)))
    assert "không có gì để đôn đốc" in office.said.pop()
    assert drafts(office) == []


def test_the_pack_before_a_meeting_is_one_click_away(office: Office) -> None:
    measure(office.desk.store)
    page = office.go("overview")
    assert isinstance(page, OverviewPage)
    seen: list[bytes] = []

    def look(preview: QDialog) -> None:
        assert isinstance(preview, PaperDialog)
        office.settle()
        seen.append(preview.panel.drawn.content)
        preview.reject()

    in_dialog(look)
    page._show_pack()
    assert seen[0].startswith(b"%PDF")


@pytest.mark.parametrize("name", ["kế hoạch", "kết luận"])
def test_an_inspection_begins_its_papers_from_its_own_page(name: str, office: Office) -> None:
    inspection = inspect(office.desk.store)
    page = office.page("inspections")
    page.show_record(inspection.id)
    office.settle()
    action = next(each for each in page.menu.actions() if name in each.text().replace("&", "").lower())
    action.trigger()
    office.settle()
    (draft,) = drafts(office)
    assert draft.inspection_id == inspection.id
    assert table.get(office.desk.connection, Inspection, inspection.id) == inspection
    assert office.page("documents").record == draft


def test_an_issued_paper_offers_its_correction(office: Office) -> None:
    store = office.desk.store
    draft = keep.add(store, Document(kind="BC", subject="Tình hình", body="A.", number=3, dated_on=office.desk.day), BY)
    old = issuing.issue(store, draft.id, lambda paper: render_pdf(paper, RESOURCES / "fonts"), BY)
    page = papers_page(office)
    page.show_record(old.id)
    office.settle()
    page._correct.trigger()
    office.settle()
    (letter,) = drafts(office)
    assert letter.corrects_id == old.id
    assert not page._correct.isVisible(), "a draft is corrected by typing"


def test_a_letter_issued_in_the_window_is_noted_on_its_tasks(late: Office) -> None:
    with_dialog(late, lambda dialog: dialog.apply(), lambda: begin_paper(late.window, late.desk, (REMINDER,)))
    page = papers_page(late)
    draft = page.record
    assert isinstance(draft, Document)
    keep.change(late.desk.store, Document, draft.id, {"number": 4, "dated_on": late.desk.day}, BY)
    late.settle()
    late.answers = [True]
    page.issue()
    late.settle()
    (noted,) = table.every(late.desk.connection, Reminder)
    assert (noted.level, noted.sent_on) == (draft.level, late.desk.day)
