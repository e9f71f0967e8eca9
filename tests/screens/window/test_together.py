"""What was written apart meets here: restores and further starts, marks and windows that fail, names that are shared."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from ict_desktop.records.archive_ending import ENDING
from ict_desktop.records.retention import Reason
from ict_desktop.records.tasks import Task
from ict_desktop.screens.file import restoring
from ict_desktop.screens.file.restoring import ask_and_restore
from ict_desktop.store import doorbell, table
from ict_desktop.store.backup import back_up, backups
from ict_desktop.store.holding import Mark, companion
from ict_desktop.store.one_program import ProgramLock, Request
from ict_desktop.store.opening import create_store
from ict_desktop.store.restoring import Ready, put_in_place
from ict_desktop.widgets import messages
from ict_desktop.widgets.messages import Answer
from ict_desktop.work import keep
from tests.files import BY, outside
from tests.hands import CONTROL, Key, until
from tests.old_files.build import OLD_FILES, build
from tests.screens.conftest import OpenOffice
from tests.screens.file.test_backups import (
    come_to_rest,
    dialog_of,
    listed,
    made_in,
    restore_newest,
    settle_again,
    texts,
    work,
)
from tests.screens.file.test_file_place import place
from tests.screens.file.test_moving import archive_of
from tests.screens.office import Office, at
from tests.screens.window.test_second_starts import Starts, listened
from tests.store.test_holding import say


@pytest.fixture
def starts(office: Office) -> Iterator[Starts]:
    yield from listened(office)


# A further start and a restore


def test_a_further_start_and_a_key_wait_until_a_restore_is_done(office: Office, starts: Starts) -> None:
    path = office.desk.store.path
    other = Path(shutil.copy(path, path.with_name("khac.ict")))
    come_to_rest(office)
    work(office, "Sau bản lưu")
    old, (backup,) = office.window, made_in(office)
    old.menus  # noqa: B018 - filled when first asked for
    office.answers = [True]
    ask_and_restore(old, old.desk, old.care.backing_up, backup)
    assert until(lambda: bool(office.asked))  # the worker has the restore now
    QTest.keyClick(old, Key.Key_Z, CONTROL)
    starts(Request(other))
    assert until(lambda: office.desk.store.path == other)
    assert office.said == []
    assert "Sau bản lưu" not in tasks_in(path), "the restore went on to its end"
    (before,) = [copy for copy in backups(office.data / "backups", path.stem) if copy.reason is Reason.RESTORE]
    assert "Sau bản lưu" in tasks_in(before.path)


def tasks_in(path: Path) -> set[str]:
    with closing(outside(path)) as connection:
        return {text for (text,) in connection.execute("SELECT text FROM task")}


def test_words_begun_on_a_page_are_asked_about_before_a_restore(office: Office) -> None:
    come_to_rest(office)
    work(office, "Sau bản lưu")
    page = office.page("tasks")
    page.new_record()
    office.fill(page.form, {"text": "Chưa lưu"})
    office.answers = [True, Answer.GO_ON]
    ask_and_restore(office.window, office.desk, office.window.care.backing_up, made_in(office)[0])
    settle_again(office)
    assert office.asked[-1] == "Nhiệm vụ mới"
    assert "Sau bản lưu" in texts(office)
    assert len(made_in(office)) == 1


# Hearing further starts


def test_a_program_begun_with_an_archive_hears_further_starts(
    open_office: OpenOffice, sample_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = open_office(None)
    door, seen = office.data / doorbell.DOOR, list[bool]()

    def run() -> int:
        seen.append(until(door.exists))
        return 0

    monkeypatch.setattr(office.desktop.app, "exec", run)
    office.desktop.hear_second_starts()
    office.desktop.run(archive_of(sample_path, tmp_path / f"goi{ENDING}"))
    assert seen == [True]
    assert office.desktop.moving is not None
    office.desktop.moving.reject()


def test_a_further_start_is_heard_while_an_upgrade_is_asked_about(
    open_office: OpenOffice, tmp_path: Path, sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = open_office(None)
    lock, further = ProgramLock(office.data), Starts(office.data)
    assert lock.take()
    monkeypatch.setattr(office.desktop.app, "exec", lambda: until(lambda: office.desktop.works_in(sample_path)))

    def asked(*_told: object) -> bool:
        question = QDialog()
        question.setModal(True)
        question.show()
        further(Request(sample_path))
        question.close()
        return True

    monkeypatch.setattr(messages, "confirm", asked)
    office.desktop.hear_second_starts()
    office.desktop.run(build(OLD_FILES[0], tmp_path / "cu.ict"))
    assert further.ended == [True]
    assert office.desktop.works_in(sample_path)
    lock.release()


# Marks


def test_a_file_that_no_window_can_show_any_more_bears_no_mark(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    path = office.desk.store.path
    come_to_rest(office)
    work(office, "Sau bản lưu")
    (backup,) = made_in(office)
    assert companion(path).exists()

    def torn(ready: Ready) -> None:
        put_in_place(ready)
        path.write_bytes(path.read_bytes()[:5000])

    monkeypatch.setattr(restoring, "put_in_place", torn)
    office.answers = [True]
    ask_and_restore(office.window, office.desk, office.window.care.backing_up, backup)
    assert until(lambda: office.desktop.start is not None)
    assert office.desktop.window is None
    assert not companion(path).exists()
    monkeypatch.undo()
    office.start.close()


def test_what_a_program_that_synchronises_puts_there_is_tried_once(
    open_office: OpenOffice, sample_path: Path, tmp_path: Path
) -> None:
    say(sample_path)
    office = open_office(sample_path)
    (tmp_path / "moi").write_bytes(b"nua chung")
    (tmp_path / "moi").replace(sample_path)
    for _ in range(3):
        place(office).look()
        office.settle()
    assert len(office.said) == 1
    office.said.clear()
    sample_path.unlink()
    place(office).look()
    office.settle()
    assert office.said == []


def test_a_window_that_gave_way_makes_no_backups(office: Office) -> None:
    come_to_rest(office)
    work(office, "Có thay đổi")
    office.desk.store.give_way(Mark("Hoa", "PC-VT2"))
    office.window.care.backing_up._timer.timeout.emit()
    office.settle()
    assert len(made_in(office)) == 1


# Two offices, one name; one clock, set back


def test_backups_of_another_office_with_a_file_of_that_name_are_not_taken_for_ours(
    office: Office, tmp_path: Path
) -> None:
    (tmp_path / "khac").mkdir()
    namesake = tmp_path / "khac" / office.desk.store.path.name
    with closing(create_store(namesake, at(datetime(2016, 1, 1)))) as store:
        keep.add(store, Task(text="Việc của cơ quan khác"), BY)
        back_up(store.connection, namesake, office.data / "backups", datetime(2018, 1, 1), reason=Reason.RESTORE)
    come_to_rest(office)
    assert office.window.status.backup.text() == "Sao lưu gần nhất 07/07/2017 09:30"
    assert office.window.care.backing_up.way_back is None
    first, own = listed(dialog_of(office), 3)
    assert "của tệp khác cùng tên" in first
    assert "của tệp khác" not in own


def test_the_way_back_from_a_restore_is_that_of_the_last_one_whatever_the_clock_says(office: Office) -> None:
    come_to_rest(office)
    work(office, "Sau bản lưu")
    office.desk.store.now = at(datetime(2026, 1, 1))
    restore_newest(office)
    assert office.window.care.backing_up.way_back is not None
    work(office, "Năm 2017")
    office.desk.store.now = at(datetime(2017, 7, 8))
    office.answers = [True]
    ask_and_restore(office.window, office.desk, office.window.care.backing_up, made_in(office)[-1])
    settle_again(office)
    assert office.window.care.backing_up.way_back is not None
    office.answers = [True]
    office.window.deeds.undo_restore()
    settle_again(office)
    assert "Năm 2017" in texts(office)
    assert "Sau bản lưu" not in texts(office)


# Names and places


@pytest.mark.parametrize("name", ["ế" * 78, "hai\ndòng", "O'Brien “x” [1]* %20 #", "-rf", "..a"])
def test_an_odd_name_is_backed_up_and_its_copies_are_found(
    open_office: OpenOffice, sample_path: Path, name: str
) -> None:
    office = open_office(sample_path.rename(sample_path.with_name(f"{name}.ict")))
    come_to_rest(office)
    assert len(made_in(office)) == 1
    assert office.window.status.backup.text() == "Sao lưu gần nhất 07/07/2017 09:30"


@pytest.mark.parametrize("folder", ["\0", "khong/tron", "//may-chu/chia-se", "/proc", "/dev/null/con", "~"])
def test_a_backup_folder_that_is_none_is_said_and_breaks_nothing(office: Office, folder: str) -> None:
    connection = office.desk.store.connection
    connection.execute("DELETE FROM setting WHERE name = ?", (table.BACKUP_FOLDER,))
    connection.execute("INSERT INTO setting (name, value) VALUES (?, ?)", (table.BACKUP_FOLDER, folder))
    come_to_rest(office)
    assert "Tạm sao lưu trên máy này" in office.window.status.backup.toolTip()
    assert len(made_in(office)) == 1
    dialog_of(office).close()
    assert office.said == []


def test_a_content_that_a_killed_program_left_ready_is_swept_at_the_next_start(office: Office) -> None:
    path = office.desk.store.path
    left = path.with_name(f"{path.name}.khoi-phuc")
    left.write_bytes(b"nua chung")
    come_to_rest(office)
    assert not left.exists()
