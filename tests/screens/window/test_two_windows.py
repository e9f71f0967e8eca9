"""A window over a file in which another program is at work."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel

from ict_desktop.records.tasks import Task
from ict_desktop.screens.file.settings import OfficeTab, SettingsDialog
from ict_desktop.store import table
from ict_desktop.store.opening import open_store
from ict_desktop.store.store import Store
from ict_desktop.widgets import messages
from ict_desktop.widgets.messages import Answer
from ict_desktop.work import keep
from tests.files import now, outside
from tests.hands import CONTROL, Key, in_dialog, press, until, write
from tests.screens.conftest import OpenOffice
from tests.screens.office import Office

Choose = tuple[list[str], list[int | None]]


@pytest.fixture
def theirs(office: Office) -> Iterator[Store]:
    """The window's file, open in another program."""
    with closing(open_store(office.desk.store.path, now)) as store:
        yield store


def settings_of(store: Store) -> dict[str, str]:
    return table.settings(store.connection)


def in_settings(act: object) -> None:
    def meet(dialog: QDialog) -> None:
        assert isinstance(dialog, SettingsDialog)
        tab = dialog.office
        act(tab)  # type: ignore[operator]

    came = in_dialog(meet)
    press(Key.Key_Comma, CONTROL)
    assert came


def test_settings_nobody_touched_in_the_open_dialog_are_not_stored_over_theirs(office: Office, theirs: Store) -> None:
    def act(tab: OfficeTab) -> None:
        keep.set_setting(theirs, "committee", "Ban Chỉ đạo mới", "Hoa")
        tab._lines["province"].focus_target().setFocus()
        press(Key.Key_A, CONTROL)
        write("Quảng Bình")
        press(Key.Key_Tab)

    in_settings(act)
    assert settings_of(theirs)["province"] == "Quảng Bình"
    assert settings_of(theirs)["committee"] == "Ban Chỉ đạo mới"


@pytest.mark.parametrize(("answer", "left"), [(True, "Quảng Bình"), (False, "Nghệ An")])
def test_a_setting_both_have_changed_is_asked_about_once_with_both_values(
    answer: bool, left: str, office: Office, theirs: Store
) -> None:
    office.answers = [answer]

    def act(tab: OfficeTab) -> None:
        tab._lines["province"].focus_target().setFocus()
        press(Key.Key_A, CONTROL)
        write("Quảng Bình")
        keep.set_setting(theirs, "province", "Nghệ An", "Hoa")
        press(Key.Key_Tab)
        assert tab._lines["province"].draft_text() == left

    in_settings(act)
    (asked,) = office.asked
    assert "Nghệ An" in asked
    assert settings_of(theirs)["province"] == left


# Undo


def reworded(store: Store, task_id: str, text: str, by: str) -> None:
    keep.change(store, Task, task_id, {"text": text}, by)


def texts(store: Store) -> set[str]:
    return {task.text for task in table.every(store.connection, Task)}


@pytest.fixture
def tasks(office: Office) -> list[str]:
    return [row["id"] for row in office.rows("tasks")[:2]]


def test_ctrl_z_takes_back_the_step_of_this_window_not_that_of_another(
    office: Office, theirs: Store, tasks: list[str]
) -> None:
    reworded(office.desk.store, tasks[0], "Lời của Lan", "Lan")
    reworded(theirs, tasks[1], "Lời của Hoa", "Hoa")
    office.window.look_outside()
    assert "Lời của Lan" in office.window.menus._undo.text()
    press(Key.Key_Z, CONTROL)
    assert "Lời của Lan" not in texts(theirs)
    assert "Lời của Hoa" in texts(theirs)
    assert office.asked == []
    assert not office.window.menus._undo.isEnabled()


@pytest.mark.parametrize("answer", [True, False])
def test_a_step_from_before_the_window_is_named_with_its_clerk_and_asked_about(
    answer: bool, open_office: OpenOffice, sample_path: Path
) -> None:
    with closing(open_store(sample_path, now)) as before:
        task = keep.add(before, Task(text="Việc của Hoa"), "Hoa")
    office = open_office(sample_path)
    office.answers = [answer]
    assert office.window.menus._undo.text().startswith("&Hoàn tác bước của Hoa lúc 09:30 ngày 07/07/2017: ")
    press(Key.Key_Z, CONTROL)
    assert "bước của Hoa" in office.asked[0]
    assert (task.id in {row["id"] for row in office.rows("tasks")}) is not answer


@pytest.mark.parametrize(
    ("chosen", "left"), [(0, {"Lời của Lan"}), (1, {"Bằng tay"}), (None, {"Lời của Lan", "Bằng tay"})]
)
def test_what_another_tool_did_after_my_step_is_asked_about_and_may_be_passed_over(
    chosen: int | None,
    left: set[str],
    office: Office,
    theirs: Store,
    tasks: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(messages, "choose", lambda _parent, text, *_words: office.asked.append(text) or chosen)
    reworded(office.desk.store, tasks[0], "Lời của Lan", "Lan")
    with closing(outside(office.desk.store.path)) as hand:
        hand.execute("UPDATE task SET text = 'Bằng tay' WHERE id = ?", (tasks[1],))
    office.window.look_outside()
    press(Key.Key_Z, CONTROL)
    assert "thay đổi ngoài chương trình" in office.asked[0]
    assert texts(theirs) & {"Lời của Lan", "Bằng tay"} == left


def test_an_undo_another_window_came_over_is_refused_with_its_name(
    office: Office, theirs: Store, tasks: list[str]
) -> None:
    reworded(office.desk.store, tasks[0], "Lời của Lan", "Lan")
    reworded(theirs, tasks[0], "Lời của Hoa", "Hoa")
    press(Key.Key_Z, CONTROL)
    assert "Hoa" in office.said.pop()
    assert "Lời của Hoa" in texts(theirs)
    assert office.window.status.said.text() == "Chưa hoàn tác"


# The path is another file


@pytest.fixture
def at_work(office: Office, tasks: list[str]) -> Office:
    """A window in which something was stored."""
    reworded(office.desk.store, tasks[0], "Lời của Lan", "Lan")
    return office


def remove(path: Path) -> None:
    path.unlink()


def copy_over(path: Path) -> None:
    with closing(outside(path)) as hand:
        hand.execute("VACUUM INTO ?", (str(path.with_name("cu.ict")),))
    shutil.copyfile(path.with_name("cu.ict"), path)


@pytest.mark.parametrize("happens", [remove, copy_over])
def test_a_lost_file_is_said_for_as_long_as_the_window_stands_and_saved_is_never_said(
    happens: Callable[[Path], None], at_work: Office
) -> None:
    window, path = at_work.window, at_work.desk.store.path
    page = at_work.page("tasks")
    at_work.to_field(page.form, "product")
    write("Báo cáo dở dang")
    happens(path)
    left = path.read_bytes() if path.exists() else None
    press(Key.Key_Tab)
    assert any("khi đang mở" in label.text() for label in page.form.findChildren(QLabel) if label.isVisible())
    assert page.form.field("product").value() == "Báo cáo dở dang"
    bar = window.care.loss_bar
    assert bar is not None
    assert bar.isVisible()
    assert "bản sao" in bar.words.text()
    window.say("Đã lưu")
    assert window.status.said.text() == "", "said once is enough"
    assert window.status.saved._label.text() == "Chưa lưu vào tệp"
    at_work.answers = [Answer.DISCARD]
    at_work.go("documents")
    assert bar.isVisible()
    assert not at_work.page("agencies").form.isEnabled()
    assert (path.read_bytes() if path.exists() else None) == left


def test_what_was_open_is_saved_as_a_copy_and_the_copy_is_opened(
    at_work: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = at_work.desk.store.path
    proposed: list[Path] = []
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *asked: (proposed.append(Path(asked[2])), (str(path), ""))[1]
    )
    at_work.answers = [True]
    path.unlink()
    at_work.window.look_outside()
    bar = at_work.window.care.loss_bar
    assert bar is not None
    bar.save_button.click()
    assert until(lambda: at_work.window.care.loss_bar is None)  # the copy's own window
    folder = at_work.desktop.office_file.parent
    assert proposed == [folder / f"{path.stem}-ban-sao.ict"], "not where a disk was pulled out"
    assert "Mở bản đó?" in at_work.asked[-1]
    assert at_work.desk.store.path == path
    assert "Lời của Lan" in texts(at_work.desk.store)


def test_a_window_over_a_lost_file_closes_only_when_told_what_becomes_of_the_words(
    at_work: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers: list[int | None] = [None, 1]
    monkeypatch.setattr(messages, "choose", lambda _parent, text, *_words: at_work.asked.append(text) or answers.pop(0))
    at_work.desk.store.path.unlink()
    at_work.window.look_outside()
    assert not at_work.window.close_file()
    assert at_work.window.close_file()
    assert "bản sao" in at_work.asked[0]
    assert not at_work.desk.store.path.exists()
