"""Every kind that stands under another record: entered, changed, deleted and brought back at the keyboard."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from ict_desktop.records.documents import Document
from ict_desktop.records.indicators import Value
from ict_desktop.records.kinds import BY_TABLE, KINDS
from ict_desktop.records.record import Record
from ict_desktop.screens.areas.inspections import InspectionsPage
from ict_desktop.screens.areas.meetings import MeetingsPage
from ict_desktop.screens.file.settings import SettingsDialog
from ict_desktop.screens.shared.child_list import ChildList
from ict_desktop.screens.shared.destination import Destination
from ict_desktop.screens.shared.history import Trash
from ict_desktop.screens.shared.record_dialog import RecordDialog
from ict_desktop.screens.shared.record_page import RecordPage
from ict_desktop.screens.window.find_all import FindAll
from ict_desktop.widgets.form import RecordForm
from ict_desktop.widgets.messages import Answer
from ict_desktop.work import keep
from tests.files import BY
from tests.hands import ALT, CONTROL, Key, focused, in_dialog, press, write
from tests.screens.office import Office


def of_meeting(tab: int, *path: str) -> Callable[[Office], ChildList]:
    def find(office: Office) -> ChildList:
        page = office.go("meetings")
        assert isinstance(page, MeetingsPage)
        page.overview.list.table.setFocus()
        press(Key.Key_Return)
        office.settle()
        page.view.tabs.setCurrentIndex(tab)
        found: Any = page.view
        for name in path:
            found = getattr(found, name)
        assert isinstance(found, ChildList)
        return found

    return find


def of_page(code: str, title: str) -> Callable[[Office], ChildList]:
    def find(office: Office) -> ChildList:
        page = office.page(code)
        children, _title, number = next(entry for entry in page.children_lists if entry[1] == title)
        page.tabs.setCurrentIndex(number)
        assert isinstance(children, ChildList)
        return children

    return find


def findings(office: Office) -> ChildList:
    visits = of_page("inspections", "Đơn vị, phát hiện")(office)
    if not visits.count:
        enter(office, visits, {"agency_id": "sở nội vụ"})
    page = office.window.front
    assert isinstance(page, InspectionsPage)
    return page._visits.findings


def papers(office: Office) -> ChildList:
    arrived = Document(direction="den", number=123, symbol="STTTT-CNTT", subject="Báo cáo kết quả", sender="Sở TT&TT")
    keep.add(office.desk.store, arrived, BY)
    return of_page("documents", "Minh chứng")(office)


@dataclass(frozen=True)
class Case:
    """Plural of the kind, where its list is, what is typed, what the file must hold, what is changed."""

    kind: str
    where: Callable[[Office], ChildList]
    typed: dict[str, str]
    stored: dict[str, Any]
    changed: tuple[str, str]
    sought: str = ""


CASES = (
    Case(
        "agenda_items", of_meeting(0, "agenda"), {"text": "Khai mạc"}, {"text": "Khai mạc", "position": 1},
        ("text", "Khai mạc hội nghị"), "khai mac hoi nghi",
    ),
    Case(
        "attendances", of_meeting(1, "attendance", "_children"),
        {"full_name": "Đỗ Ước", "post": "Giám đốc", "agency_name": "Sở Y tế"},
        {"full_name": "Đỗ Ước", "position": 4, "presence": "co_mat"}, ("remark", "đến muộn"), "do uoc",
    ),
    Case(
        "opinions", of_meeting(2, "opinions", "_opinions"), {"speaker_name": "Đỗ Ước", "text": "Nhất trí báo cáo"},
        {"speaker_name": "Đỗ Ước", "position": 4}, ("speaker_post", "Giám đốc"), "nhat tri bao cao",
    ),
    Case(
        "proposals", of_meeting(2, "opinions", "_proposals"), {"text": "Cấp thêm đường truyền"},
        {"text": "Cấp thêm đường truyền", "position": 2}, ("remark", "cho cấp xã"), "cap them duong truyen",
    ),
    Case(
        "conclusions", of_meeting(3, "conclusions", "_conclusions"), {"text": "Giao Sở Nội vụ theo dõi"},
        {"text": "Giao Sở Nội vụ theo dõi", "position": 10}, ("heading", "Theo dõi"), "giao so noi vu theo doi",
    ),
    Case(
        "tasks", of_meeting(3, "conclusions", "_tasks"), {"text": "Lập kế hoạch đào tạo", "due_on": "30/9/2017"},
        {"text": "Lập kế hoạch đào tạo", "assigned_on": "2017-07-07", "due_on": "2017-09-30"},
        ("product", "Kế hoạch"), "ke hoach dao tao",
    ),
    Case(
        "progress", of_page("tasks", "Tiến độ"), {"percent": "45,5", "text": "Đã trình dự thảo"},
        {"percent": 45.5, "text": "Đã trình dự thảo", "reported_on": "2017-07-07"}, ("difficulty", "Thiếu kinh phí"),
        "da trinh du thao",
    ),
    Case(
        "extensions", of_page("tasks", "Gia hạn"), {"new_due_on": "31/3/2018", "reason": "Chờ hướng dẫn của bộ"},
        {"new_due_on": "2018-03-31", "previous_due_on": "2017-12-31"}, ("document", "15/UBND"), "cho huong dan",
    ),
    Case(
        "reminders", of_page("tasks", "Đôn đốc"), {"document": "Công văn 20/BCĐ"},
        {"document": "Công văn 20/BCĐ", "sent_on": "2017-07-07"}, ("remark", "gọi điện trước"), "goi dien truoc",
    ),
    Case(
        "evidence", papers, {"task_id": "tập huấn", "remark": "Kèm phụ lục số liệu"}, {"remark": "Kèm phụ lục số liệu"},
        ("remark", "Chỉ phần hạ tầng"), "chi phan ha tang",
    ),
    Case(
        "link_members", of_page("links", "Các bên"),
        {"agency_id": "sở nội vụ", "remark": "Bên thứ tư"}, {"remark": "Bên thứ tư"},
        ("remark", "Bên theo dõi"), "ben theo doi",
    ),
    Case(
        "team_members", of_page("inspections", "Đoàn"), {"full_name": "Đỗ Ước", "role": "Trưởng đoàn"},
        {"full_name": "Đỗ Ước", "position": 1}, ("post", "Phó Giám đốc"), "do uoc",
    ),
    Case(
        "visits", of_page("inspections", "Đơn vị, phát hiện"), {"agency_id": "sở nội vụ", "score": "8,5"},
        {"score": 8.5, "visited_on": "2017-07-07"}, ("assessment", "Làm tốt"), "lam tot",
    ),
    Case(
        "findings", findings, {"text": "Chưa dùng chữ ký số"}, {"text": "Chưa dùng chữ ký số", "position": 1},
        ("request", "Dùng từ quý IV"), "chua dung chu ky so",
    ),
    Case(
        "aliases", of_page("agencies", "Tên khác"), {"name": "Ban CĐ ƯDCNTT"}, {"name": "Ban CĐ ƯDCNTT"},
        ("name", "Ban CĐ ứng dụng"), "ban cd ung dung",
    ),
    Case(
        "successions", of_page("agencies", "Kế thừa"),
        {"new_agency_id": "sở nội vụ", "effective_on": "1/7/2017", "scope": "Thư ký giúp việc"},
        {"effective_on": "2017-07-01", "scope": "Thư ký giúp việc"}, ("scope", "Thường trực giúp việc"),
        "thuong truc giup viec",
    ),
)  # fmt: skip


ELSEWHERE = {
    "proposal_answers": "ticked in the dialog that links a proposal to conclusions",
    "coordinations": "a field of several agencies on the form of a task",
    "values": "a cell of the grid",
    "targets": "a tab of the catalogue of indicators",
    "paper_blocks": "the outline of a draft",
    "signers": "a dialog of Cài đặt (tests/screens/file/test_letterheads.py)",
}
"""Kinds under another that are entered in another way, or tried there."""


def untried(kinds: Mapping[str, type[Record]]) -> list[str]:
    """Return the kinds under another whose list and whose way from Ctrl+K nothing here goes."""
    tried = {case.kind for case in CASES} | ELSEWHERE.keys()
    return [
        f"{plural}: no case here"
        for plural, kind in kinds.items()
        if kind.ABOUT.under is not None and plural not in tried
    ]


def test_every_kind_under_another_is_tried() -> None:
    assert untried(KINDS) == []
    assert untried({"notes": KINDS["agenda_items"]}) == ["notes: no case here"]


def focus(children: ChildList) -> None:
    children.list._stack.currentWidget().setFocus()
    if children.list._stack.currentWidget() is children.list.empty:
        children.list.empty.button.setFocus()


def in_form(office: Office, words: dict[str, str]) -> Callable[[QDialog], None]:
    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, RecordDialog)
        office.fill(dialog.form, words)
        press(Key.Key_Return, CONTROL)

    return act


def enter(office: Office, children: ChildList, words: dict[str, str]) -> None:
    focus(children)
    came = in_dialog(in_form(office, words))
    press(Key.Key_Insert)
    assert came, "Insert brings no form"
    office.settle()


def bring_back(office: Office) -> None:
    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, Trash)
        dialog.restore_button.click()

    came = in_dialog(act)
    office.window.deeds.show_trash()
    assert came


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.kind)
def test_a_record_under_another_is_entered_changed_deleted_and_brought_back(office: Office, case: Case) -> None:
    children = case.where(office)
    before = {row["id"] for row in office.rows(case.kind)}
    enter(office, children, case.typed)
    rows = {row["id"]: row for row in office.rows(case.kind)}
    (new,) = rows.keys() - before
    assert {name: rows[new][name] for name in case.stored} == case.stored
    assert children.list.current_id() == new
    if case.kind == "opinions":  # it is followed by what was asked for
        children.list.take_keyboard()
    assert focused() is children.list.table

    came = in_dialog(in_form(office, dict([case.changed])))
    press(Key.Key_Return)
    assert came, "Enter brings no form"
    office.settle()
    whole = {row["id"]: row for row in office.rows(case.kind)}[new]
    assert whole[case.changed[0]] == case.changed[1]

    children.list.select(new)
    children.list.table.setFocus()
    press(Key.Key_Delete)
    assert new not in {row["id"] for row in office.rows(case.kind)}
    bring_back(office)
    assert {row["id"]: row for row in office.rows(case.kind)}[new] == whole
    office.settle()
    assert new in children.list.model.ids


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.kind)
def test_a_record_under_another_is_found_without_marks_and_opened(office: Office, case: Case) -> None:
    children = case.where(office)
    enter(office, children, {**case.typed, case.changed[0]: case.changed[1]})
    office.window.open_page(Destination("overview"))
    opened: list[Destination] = []
    open_page = office.desk.window.open_page

    def note(destination: Destination) -> None:
        opened.append(destination)
        open_page(destination)

    office.desk.window.open_page = note

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, FindAll)
        write(case.sought)
        press(Key.Key_Down)
        assert dialog.hits.count() == 1, [dialog.hits.item(row).text() for row in range(dialog.hits.count())]
        press(Key.Key_Return)

    came = in_dialog(act)
    office.window.navigation.setFocus()
    press(Key.Key_K, CONTROL)
    assert came
    office.settle()
    assert len(opened) == 1
    page = office.window.front
    page = getattr(page, "front", page)
    shown = page.list.current_id() if isinstance(page, RecordPage) else page.view.meeting.id  # type: ignore[attr-defined]
    assert shown
    inside = opened[0].inside
    assert (inside is None) == (BY_TABLE[children.of_kind].ABOUT.under is None)
    if inside is not None:
        assert children.list.current_id() == inside[1], "the very record is in front"
        assert children.list.table.hasFocus(), (
            f"show_inside of {type(page).__name__} brings no {case.kind} to the front"
        )


SETTINGS = (
    ("letterheads", 1, {"name": "Mẫu của Sở", "issuer": "Sở Nội vụ", "place": "Hà Tĩnh"}, {"issuer": "Sở Nội vụ"}),
    ("document_series", 2, {"name": "Sổ quyết định", "first_year": "2017", "first_number": "5"}, {"first_number": 5}),
    ("clerks", 4, {"name": "Minh"}, {"name": "Minh", "active": 1}),
    ("holidays", 5, {"day": "2/9/2017", "name": "Quốc khánh"}, {"day": "2017-09-02", "working": 0}),
    (
        "wordings",
        7,
        {"form": "Giấy mời", "part": "Tới dự", "text": "Dự {hội nghị}."},
        {"part": "hinge", "text": "Dự {hội nghị}."},
    ),
    ("period_rules", 6, {"valid_from": "1/1/2018", "from_day": "15", "source": "Thông tư"}, {"from_day": 15}),
)


@pytest.mark.parametrize(("kind", "tab", "typed", "stored"), SETTINGS, ids=[entry[0] for entry in SETTINGS])
def test_a_setting_is_entered_deleted_and_brought_back(
    office: Office, kind: str, tab: int, typed: dict[str, str], stored: dict[str, Any]
) -> None:
    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, SettingsDialog)
        before = {row["id"] for row in office.rows(kind)}
        dialog.tabs.setCurrentIndex(tab)
        children = dialog.tabs.currentWidget()
        assert isinstance(children, ChildList)
        enter(office, children, typed)
        rows = {row["id"]: row for row in office.rows(kind)}
        (new,) = rows.keys() - before
        assert {name: rows[new][name] for name in stored} == stored
        press(Key.Key_Delete)
        assert new not in {row["id"] for row in office.rows(kind)}
        bring_back(office)
        assert {row["id"]: row for row in office.rows(kind)}[new] == rows[new]

    came = in_dialog(act)
    press(Key.Key_Comma, CONTROL)
    assert came


def test_delete_names_what_goes_with_a_record_and_leaves_it_when_told_so(office: Office) -> None:
    children = of_meeting(2, "opinions", "_opinions")(office)
    focus(children)
    before = office.rows("opinions"), office.rows("proposals")
    press(Key.Key_Delete)
    assert "1 kiến nghị" in office.asked[0]
    assert (office.rows("opinions"), office.rows("proposals")) == before
    office.answers.append(True)
    press(Key.Key_Delete)
    assert len(office.rows("proposals")) == len(before[1]) - 1
    office.window.navigation.setFocus()
    press(Key.Key_Z, CONTROL)
    assert (office.rows("opinions"), office.rows("proposals")) == before


def test_alt_and_an_arrow_move_a_row_and_the_numbers_follow(office: Office) -> None:
    children = of_meeting(3, "conclusions", "_conclusions")(office)
    focus(children)
    first, second = children.list.model.ids[:2]
    press(Key.Key_Down, ALT)
    assert children.list.model.ids[:2] == [second, first]
    assert children.list.current_id() == first
    positions = {row["id"]: row["position"] for row in office.rows("conclusions")}
    assert (positions[second], positions[first]) == (1, 2)
    assert sorted(positions.values()) == list(range(1, 10))


def test_a_form_left_by_esc_asks_once_and_keeps_nothing(office: Office) -> None:
    children = of_meeting(3, "conclusions", "_conclusions")(office)
    focus(children)
    before = office.rows("conclusions")
    office.answers.append(Answer.DISCARD)

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, RecordDialog)
        office.fill(dialog.form, {"text": "Chưa xong"})
        dialog.form.field("heading").focus_target().setFocus()
        press(Key.Key_Escape)
        assert QApplication.activeModalWidget() is None

    came = in_dialog(act)
    press(Key.Key_Insert)
    assert came
    assert len(office.asked) == 1
    assert office.rows("conclusions") == before


def test_the_trash_names_what_has_no_name_of_its_own_by_what_it_belonged_to(office: Office) -> None:
    value = next(row for row in office.rows("values") if row["number"] == 748)
    keep.remove(office.desk.store, Value, value["id"], BY)
    trash = Trash(office.window, office.desk)
    assert trash.table.item(0, 3).text() == "748 (6 tháng đầu năm 2017) · Số dịch vụ công trực tuyến mức độ 3"  # type: ignore[union-attr]
    trash.close()


@pytest.mark.parametrize(
    ("code", "name"), [("incidents", "period"), ("inspections", "period"), ("meetings", "reviewed_period")]
)
def test_an_empty_period_offers_those_of_the_year(code: str, name: str, office: Office) -> None:
    page = office.go(code)
    form = page.view.form if isinstance(page, MeetingsPage) else page.form  # type: ignore[attr-defined]
    field = form.field(name)
    assert "6 tháng đầu năm 2017" in [row.text for row in field.fitting("")]


@pytest.mark.parametrize("words", ["Nguyễn Văn Không Có", "ông", "a"])
@pytest.mark.parametrize("leave", [Key.Key_Tab, Key.Key_Return])
def test_a_person_nobody_knows_is_a_sentence_under_the_field_and_no_crash(
    words: str, leave: Key, office: Office
) -> None:
    people = of_meeting(1, "attendance", "_children")(office)

    def enter(dialog: QDialog) -> None:
        form = dialog.findChild(RecordForm)
        assert form is not None
        for name in ("person_id", "agency_id"):
            form.field(name).focus_target().setFocus()
            write(words)
            press(leave)
            assert form._rows[name].problem.text().endswith(".")
        form._end_new()

    came = in_dialog(enter)
    people.add()
    assert came


def test_a_speakers_agency_nobody_knows_is_a_sentence_and_a_known_one_writes_its_name(office: Office) -> None:
    opinions = of_meeting(2, "opinions", "_opinions")(office)

    def enter(dialog: QDialog) -> None:
        form = dialog.findChild(RecordForm)
        assert form is not None
        target = form.field("agency_id").focus_target()
        target.setFocus()
        write("Sở Mây")
        press(Key.Key_Tab)
        assert form._rows["agency_id"].problem.text()
        assert form.field("speaker_agency").value() == ""
        target.setFocus()
        press(Key.Key_A, CONTROL)
        write("Sở Nội vụ")
        press(Key.Key_Tab)
        assert form._rows["agency_id"].problem.text() == ""
        assert form.field("speaker_agency").value() == "Sở Nội vụ"
        form._end_new()

    came = in_dialog(enter)
    opinions.add()
    assert came


def test_deeds_on_a_row_wait_until_there_is_one(office: Office) -> None:
    children = of_meeting(3, "conclusions", "_conclusions")(office)
    buttons = {button.text().replace("&", ""): button for button in children._on_row}
    assert list(buttons) == ["Giao nhiệm vụ", "Tách việc…"]
    assert all(button.isEnabled() for button in buttons.values())
    children.show_under(meeting_id="")
    assert not any(button.isEnabled() for button in buttons.values())
