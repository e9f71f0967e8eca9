"""Every kind with a page of its own: entered, changed, found, deleted and brought back at the keyboard."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog

from ict_desktop.screens.areas.meetings import MeetingsPage
from ict_desktop.screens.shared.history import Trash
from ict_desktop.screens.shared.record_page import RecordPage
from ict_desktop.store.opening import open_store
from ict_desktop.widgets.form import RecordForm
from ict_desktop.widgets.list_page import RecordList
from ict_desktop.work import keep
from tests.files import now
from tests.hands import CONTROL, Key, in_dialog, press, write
from tests.screens.office import Office


@dataclass(frozen=True)
class Case:
    """Page, plural of the kind, what is typed and what the file must hold then; what is changed; how it is sought."""

    page: str
    kind: str
    typed: dict[str, str]
    stored: dict[str, Any]
    changed: tuple[str, str, Any]
    sought: str


CASES = (
    Case(
        "tasks",
        "tasks",
        {
            "text": "Rà soát cổng thông tin điện tử",
            "lead_agency_id": "so noi vu",
            "assigned_on": "1/7",
            "due_on": "30/9/2017",
            "product": "Báo cáo",
        },
        {
            "text": "Rà soát cổng thông tin điện tử",
            "assigned_on": "2017-07-01",
            "due_on": "2017-09-30",
            "product": "Báo cáo",
        },
        ("result_document", "Công văn số 15", "Công văn số 15"),
        "ra soat cong",
    ),
    Case(
        "incidents",
        "incidents",
        {"text": "Máy chủ thư điện tử ngừng", "occurred_on": "5/7/2017", "count": "3"},
        {"text": "Máy chủ thư điện tử ngừng", "occurred_on": "2017-07-05", "count": 3.0},
        ("measures", "Khởi động lại", "Khởi động lại"),
        "may chu thu",
    ),
    Case(
        "systems",
        "systems",
        {"name": "Phần mềm quản lý văn bản Đức Thọ", "security_level": "3", "address": "qlvb.ductho.vn"},
        {"name": "Phần mềm quản lý văn bản Đức Thọ", "security_level": 3},
        ("remark", "Dùng từ 2016", "Dùng từ 2016"),
        "quan ly van ban duc tho",
    ),
    Case(
        "links",
        "system_links",
        {"name": "Kết nối Sở Y tế", "since": "1/6/2017"},
        {"name": "Kết nối Sở Y tế", "since": "2017-06-01"},
        ("remark", "Thử nghiệm", "Thử nghiệm"),
        "ket noi so y te",
    ),
    Case(
        "inspections",
        "inspections",
        {"name": "Kiểm tra ứng dụng CNTT quý IV", "period": "2017-Q4", "decision_number": "12/QĐ-BCĐ"},
        {"name": "Kiểm tra ứng dụng CNTT quý IV", "period": "2017-Q4", "decision_number": "12/QĐ-BCĐ"},
        ("purpose", "Đánh giá cuối năm", "Đánh giá cuối năm"),
        "cntt quy iv",
    ),
    Case(
        "documents",
        "documents",
        {"kind": "Công văn", "subject": "Về việc báo cáo số liệu", "signer_name": "Đặng Quốc Vinh"},
        {"kind": "CV", "subject": "Về việc báo cáo số liệu", "signer_name": "Đặng Quốc Vinh", "state": "nhap"},
        ("place", "Hà Tĩnh", "Hà Tĩnh"),
        "bao cao so lieu",
    ),
    Case(
        "agencies",
        "agencies",
        {"name": "Trung tâm Công nghệ thông tin Kỳ Anh", "short_name": "TT CNTT", "valid_from": "1/1/2017"},
        {"name": "Trung tâm Công nghệ thông tin Kỳ Anh", "short_name": "TT CNTT", "valid_from": "2017-01-01"},
        ("phone", "0239 123 456", "0239 123 456"),
        "trung tam cong nghe thong tin ky anh",
    ),
    Case(
        "people",
        "people",
        {"full_name": "Đỗ Thị Ước", "post": "Chuyên viên", "agency_id": "so noi vu"},
        {"full_name": "Đỗ Thị Ước", "post": "Chuyên viên"},
        ("email", "uoc@hatinh.gov.vn", "uoc@hatinh.gov.vn"),
        "do thi uoc",
    ),
    Case(
        "meetings",
        "meetings",
        {
            "title": "Họp giao ban quý III",
            "held_on": "15/9/2017",
            "place": "Phòng họp số 2",
            "chair_name": "Đặng Quốc Vinh",
        },
        {"title": "Họp giao ban quý III", "held_on": "2017-09-15", "place": "Phòng họp số 2"},
        ("co_chairs", "Sở Nội vụ", "Sở Nội vụ"),
        "giao ban",
    ),
)


def form_of(page: object) -> RecordForm:
    assert isinstance(page, RecordPage | MeetingsPage)
    return page.form if isinstance(page, RecordPage) else page.view.form


def list_of(page: object) -> RecordList:
    assert isinstance(page, RecordPage | MeetingsPage)
    return page.list if isinstance(page, RecordPage) else page.overview.list


def row(office: Office, case: Case, record_id: str) -> dict[str, Any]:
    return next((found for found in office.rows(case.kind) if found["id"] == record_id), {})


def restore(office: Office) -> None:
    def back(dialog: QDialog) -> None:
        assert isinstance(dialog, Trash)
        dialog.restore_button.click()

    assert_came(in_dialog(back), office.window.deeds.show_trash)


def assert_came(came: list[str], opens: Callable[[], object]) -> None:
    opens()
    assert came, "no dialog came"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.kind)
def test_a_record_is_entered_changed_found_deleted_and_brought_back(office: Office, case: Case) -> None:
    page = office.go(case.page)
    before = {found["id"] for found in office.rows(case.kind)}
    press(Key.Key_N, CONTROL)
    office.fill(form_of(page), case.typed)
    press(Key.Key_Return, CONTROL)
    office.settle()
    (record_id,) = {found["id"] for found in office.rows(case.kind)} - before
    stored = row(office, case, record_id)
    assert {name: stored[name] for name in case.stored} == case.stored

    name, words, value = case.changed
    office.fill(form_of(page), {name: words})
    press(Key.Key_Return, CONTROL)
    assert row(office, case, record_id)[name] == value

    press(Key.Key_F, CONTROL)
    write(case.sought)
    press(Key.Key_Down)
    office.settle()
    assert list_of(page).model.ids == [record_id]
    assert list_of(page).table.hasFocus()

    whole = row(office, case, record_id)
    press(Key.Key_Delete)
    assert row(office, case, record_id) == {}
    restore(office)
    assert row(office, case, record_id) == whole


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.kind)
def test_each_step_is_one_step_that_ctrl_z_takes_back(office: Office, case: Case) -> None:
    page = office.go(case.page)
    before = office.rows(case.kind)
    press(Key.Key_N, CONTROL)
    office.fill(form_of(page), case.typed)
    press(Key.Key_Return, CONTROL)
    office.settle()
    assert len(office.rows(case.kind)) == len(before) + 1
    form_of(page).leave()
    office.window.navigation.setFocus()
    press(Key.Key_Z, CONTROL)
    assert office.rows(case.kind) == before
    press(Key.Key_Y, CONTROL)
    assert len(office.rows(case.kind)) == len(before) + 1


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.kind)
def test_a_record_that_is_not_whole_is_not_stored_and_says_what_is_missing(office: Office, case: Case) -> None:
    page = office.go(case.page)
    before = office.rows(case.kind)
    press(Key.Key_N, CONTROL)
    press(Key.Key_Return, CONTROL)
    assert office.rows(case.kind) == before
    problems = [row.problem.text() for row in form_of(page)._rows.values() if row.problem.isVisible()]
    assert problems
    press(Key.Key_Escape)
    assert not form_of(page).is_new


def coordinating_of(office: Office) -> list[str]:
    names = {row["id"]: row["name"] for row in office.rows("agencies")}
    return [names[row["agency_id"]] for row in sorted(office.rows("coordinations"), key=lambda row: row["position"])]


def test_the_agencies_that_work_along_are_stored_with_a_new_task(office: Office) -> None:
    page = office.page("tasks")
    page.new_record()
    write("Rà soát hạ tầng")
    field = page.form.field("coordinating")
    field.focus_target().setFocus()
    write("so noi vu")
    press(Key.Key_Return)
    press(Key.Key_Return, CONTROL)
    office.settle()
    assert coordinating_of(office) == ["Sở Nội vụ"]
    assert office.desk.store.next_undo().label == "Giao nhiệm vụ “Rà soát hạ tầng”"  # type: ignore[union-attr]
    field.focus_target().setFocus()
    write("huyen nghi xuan")
    press(Key.Key_Tab)
    office.settle()
    assert coordinating_of(office) == ["Sở Nội vụ", "UBND huyện Nghi Xuân"]


def test_an_agency_nobody_knows_is_refused_under_its_field_and_kept_as_a_draft(office: Office) -> None:
    page = office.page("tasks")
    field = page.form.field("coordinating")
    field.focus_target().setFocus()
    write("zzqq")
    press(Key.Key_Tab)
    office.settle()
    assert page.form._rows["coordinating"].problem.text()
    assert coordinating_of(office) == []
    task_id = page.form.record_id
    assert keep.drafts(office.desk.store, "task", task_id)["coordinating"].endswith("zzqq")


def test_words_nobody_can_read_are_a_draft_when_the_window_is_closed_over_them(office: Office) -> None:
    page = office.page("tasks")
    task_id = page.form.record_id
    page.form.field("due_on").focus_target().setFocus()
    press(Key.Key_A, CONTROL)
    write("khi nao xong")
    assert office.window.close_file()
    with closing(open_store(office.desk.store.path, now)) as store:
        assert keep.drafts(store, "task", task_id) == {"due_on": "khi nao xong"}


def stored_task(office: Office, task_id: str) -> dict[str, Any]:
    return next(found for found in office.rows("tasks") if found["id"] == task_id)


def test_a_record_that_fits_the_search_no_more_stays_in_the_form_it_is_typed_in(office: Office) -> None:
    page = office.page("tasks")
    task_id = page.list.current_id()
    page.show_words(stored_task(office, task_id)["text"].split()[0])
    assert len(page.list.model.ids) > 1
    page.list.select(task_id)
    office.fill(page.form, {"text": "Rà soát", "product": "Báo cáo quý"})
    press(Key.Key_Tab)
    assert task_id not in page.list.model.ids
    stored = stored_task(office, task_id)
    assert (stored["text"], stored["product"]) == ("Rà soát", "Báo cáo quý")
    office.answers.append(True)
    page.remove()
    assert task_id not in {found["id"] for found in office.rows("tasks")}, "the deeds mean the record in front"


def test_the_paper_typed_after_a_task_was_marked_done_under_a_chip_is_that_of_the_task(office: Office) -> None:
    page = office.page("tasks")
    page.show_chip("khong_thoi_han")
    assert len(page.list.model.ids) > 1
    task_id = page.list.current_id()
    page.complete()
    write("Công văn số 15")
    press(Key.Key_Tab)
    assert task_id not in page.list.model.ids
    assert stored_task(office, task_id)["result_document"] == "Công văn số 15"


@pytest.mark.parametrize("code", ["tasks", "incidents", "systems", "inspections", "documents", "people"])
def test_the_name_of_another_record_finds_the_rows_that_show_it(office: Office, code: str) -> None:
    page = office.page(code)
    page.show_chip("")
    shown = page.list.model
    others = [number for number, column in enumerate(shown.columns) if column.name.endswith("_id")]
    cells = [
        (record_id, shown.index(row, number).data()) for row, record_id in enumerate(shown.ids) for number in others
    ]
    named = {words: record_id for record_id, words in cells if words and not words.startswith("—")}
    for words, record_id in named.items():
        page.show_words(words)
        assert record_id in page.list.model.ids, words
