"""A window comes back as it was left, file by file; the sample leaves no trace; "Đặt lại bố cục" undoes it all."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu

from ict_desktop.screens.shared.destination import Destination
from ict_desktop.screens.shared.grouped import GroupedPages
from ict_desktop.screens.shared.preferences import RECENT_KEPT, Preferences
from ict_desktop.screens.window.layout import list_in_front
from ict_desktop.screens.window.pages import INSIDE, PAGES
from tests.hands import CONTROL, Key, until
from tests.screens.office import Office


def again(office: Office, path: Path, *place: str) -> None:
    """Close the window and open the file as the next start would; `place` stands for the one that was left."""
    office.window.close()
    if place:
        office.desktop.preferences.keep_place(path, *place)
    office.desktop.preferences._settings.sync()
    office.desktop.preferences = Preferences(office.data)
    office.desktop.open_file(path)
    office.window.resize(1366, 768)
    assert until(lambda: office.window._menus is not None)
    office.settle()


def test_page_and_record_are_in_front_again(office: Office) -> None:
    page = office.page("tasks")
    page.list.select_row(4)
    record_id = page.list.current_id()
    again(office, office.desk.store.path)
    assert office.window.stack.front_code == "tasks"
    assert office.page("tasks").list.current_id() == record_id
    assert office.page("tasks").form.record_id == record_id
    office.window.stack.go_back()
    assert office.window.stack.front_code == "tasks", "there was no page before this one"


@pytest.mark.parametrize("pictures", [0, 1], ids=["before the picture", "right behind it"])
def test_a_key_that_comes_early_finds_menus_and_page(office: Office, pictures: int) -> None:
    path = office.desk.store.path
    office.window.close()
    office.desktop.preferences.keep_place(path, "meetings", "")
    office.desktop.open_file(path)
    window = office.window
    for _ in range(pictures):
        window.grab()
    assert (window._menus, window.stack.front_code) == (None, "overview")
    # So Qt asks before it looks for a shortcut.
    QApplication.sendEvent(window.navigation.list, QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_N, CONTROL))
    assert window._menus is not None
    assert window.stack.front_code == "meetings"


@pytest.mark.parametrize("code", [code for code, *_more in PAGES] + list(INSIDE))
def test_every_page_comes_back(office: Office, code: str) -> None:
    office.window.open_page(Destination(code))
    office.settle()
    place = office.window.front.place()
    again(office, office.desk.store.path)
    assert office.window.stack.front_code == INSIDE.get(code, code)
    assert office.window.front.place() == place
    front = office.window.stack.currentWidget()
    if code in INSIDE:
        assert isinstance(front, GroupedPages)
        assert front.place()[0] == code


def test_an_open_meeting_comes_back(office: Office) -> None:
    meeting = office.rows("meetings")[0]["id"]
    office.window.open_page(Destination("meetings", record=meeting))
    again(office, office.desk.store.path)
    assert office.window.front.place() == ("", meeting)


def test_a_record_that_is_gone_is_passed_over(office: Office) -> None:
    path = office.desk.store.path
    for code in ("tasks", "indicators", "meetings", "systems", "khong-co-trang", "overview"):
        again(office, path, code, "khong-con")
        assert office.window.stack.front_code == (INSIDE.get(code, code) if code != "khong-co-trang" else "overview")


def test_each_file_has_its_own_place(office: Office, tmp_path: Path) -> None:
    first = office.desk.store.path
    other = Path(shutil.copy(first, tmp_path / "thu-hai.ict"))
    office.page("tasks")
    office.desktop.open_file(other)
    assert until(lambda: office.window._menus is not None)
    assert office.window.stack.front_code == "overview"
    office.page("documents")
    office.desktop.open_file(first)
    assert until(lambda: office.window.stack.front_code == "tasks")
    office.desktop.open_file(other)
    assert until(lambda: office.window.stack.front_code == "documents")


def test_whoever_is_quicker_than_the_program_is_not_taken_elsewhere(office: Office) -> None:
    office.page("tasks")
    path = office.desk.store.path
    office.window.close()
    office.desktop.open_file(path)
    office.window.open_page(Destination("agencies"))
    assert until(lambda: office.window._menus is not None)
    assert office.window.stack.front_code == "agencies"


def test_columns_and_panes_are_as_they_were_left_in_every_file(office: Office, tmp_path: Path) -> None:
    page = office.page("tasks")
    page.list.table.show_column(2, wanted=False)
    page.list._sort_by(0)
    page.splitter.moveSplitter(page.splitter.sizes()[0] - 120, 1)
    panes = page.splitter.sizes()
    assert until(lambda: bool(office.desk.memory.recall("task.panes")))
    other = Path(shutil.copy(office.desk.store.path, tmp_path / "thu-hai.ict"))
    again(office, other)
    page = office.page("tasks")
    assert 2 not in page.list.table.columns_shown()
    assert page.list.asked.order == page.list.model.columns[0].name
    assert page.splitter.sizes()[0] == pytest.approx(panes[0], abs=4)


def test_the_sample_leaves_the_offices_own_arrangement_alone(office: Office) -> None:
    office.window.resize(1200, 700)
    office.window.close()
    settings = office.desktop.preferences._settings
    before = {key: settings.value(key) for key in settings.allKeys()}
    office.desktop.open_sample()
    page = office.page("tasks")
    page.list.table.show_column(0, wanted=False)
    page.list._sort_by(1)
    office.window.resize(900, 500)
    office.window.deeds.start_over()
    page.list._sort_by(1)
    office.window.close()
    assert {key: settings.value(key) for key in settings.allKeys()} == before


def test_starting_over_takes_effect_at_once_and_says_so(office: Office) -> None:
    page = office.page("tasks")
    usual, panes = page.list.table.columns_shown(), page.splitter.sizes()
    page.list.table.show_column(2, wanted=False)
    page.list._sort_by(0)
    page.splitter.moveSplitter(page.splitter.sizes()[0] - 120, 1)
    office.desktop.preferences.geometry = office.window.saveGeometry()
    office.window.resize(900, 500)
    office.window.deeds.start_over()
    office.window.resize(1366, 768)
    office.settle()
    assert "Đã đặt lại bố cục" in office.window.status.said.text()
    assert page.list.table.columns_shown() == usual
    assert page.list.asked.order == ""
    assert page.splitter.sizes() == pytest.approx(panes, abs=6)
    assert office.desktop.preferences.geometry.isEmpty()
    assert until(
        lambda: not [key for key in office.desktop.preferences._settings.allKeys() if key.startswith("layout")]
    )


def test_the_columns_of_the_list_in_front_are_chosen_in_the_menu(office: Office) -> None:
    menus = office.window.menus
    menus._fill_columns()
    assert [action.text() for action in menus.columns.actions()] == ["Trang này không có danh sách"]
    page = office.page("tasks")
    page.list.table.setFocus()
    menus._fill_columns()
    shown = list_in_front(office.window)
    assert shown is page.list
    assert isinstance(menus.columns, QMenu)
    menus.columns.actions()[1].trigger()
    assert 1 not in page.list.table.columns_shown()


@pytest.mark.parametrize(
    "written",
    [
        "[files]\nplaces=7",
        "[files]\nplaces=a, b",
        '[files]\nplaces="[[1,2,3],[\\"a\\"],{}]"',
        "[layout]\ntask.columns=a, b",
    ],
)
def test_what_another_hand_wrote_of_places_counts_as_nothing(tmp_path: Path, written: str) -> None:
    (tmp_path / "ict-desktop.ini").write_text(written, encoding="utf-8")
    preferences = Preferences(tmp_path)
    assert preferences.place_in(tmp_path / "a.ict") == ("", "")
    assert preferences.recall("task.columns") == ""


def test_places_are_kept_for_as_many_files_as_are_offered_again(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path)
    for number in range(RECENT_KEPT + 3):
        preferences.keep_place(tmp_path / f"{number}.ict", "tasks", str(number))
    preferences.keep("task.columns", '{"hidden": ["a,b"]}')
    preferences._settings.sync()
    kept = Preferences(tmp_path)
    assert kept.place_in(tmp_path / "0.ict") == ("", "")
    assert kept.place_in(tmp_path / f"{RECENT_KEPT + 2}.ict") == ("tasks", str(RECENT_KEPT + 2))
    assert len(kept._places()) == RECENT_KEPT
    assert kept.recall("task.columns") == '{"hidden": ["a,b"]}'
    kept.keep("task.columns", "")
    assert kept.recall("task.columns") == ""
    assert QSettings(str(tmp_path / "ict-desktop.ini"), QSettings.Format.IniFormat).status() == QSettings.Status.NoError
