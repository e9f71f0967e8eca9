"""What the window of the start offers: the recent files, the checked backups; and what is remembered for next time."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QScrollArea

from ict_desktop import app
from ict_desktop.records.errors import Refused
from ict_desktop.screens.file.backups_dialog import BackupsDialog
from ict_desktop.screens.shared.preferences import RECENT_KEPT, Preferences
from ict_desktop.screens.window.help import HelpWindow
from ict_desktop.store.backup import Backup, back_up
from ict_desktop.store.opening import open_store
from ict_desktop.widgets import messages
from ict_desktop.widgets.messages import ErrorBox
from tests.files import now
from tests.hands import Key, bring_to_front, press, until
from tests.screens.conftest import OpenOffice
from tests.screens.office import Office


def backed_up(path: Path, folder: Path, *hours: int) -> list[Backup]:
    store = open_store(path, now)
    made = [back_up(store.connection, path, folder, datetime(2026, 11, 27, hour)) for hour in hours]
    store.close()
    return made


def spoil(backup: Backup) -> None:
    backup.path.write_bytes(backup.path.read_bytes()[:-1])


@pytest.fixture
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the loop of the program come back at once, as if its window had been closed."""
    monkeypatch.setattr(QApplication, "exec", lambda *_: 0)


def lines(choices: object) -> list[str]:
    listed = choices.list  # type: ignore[attr-defined]
    return [listed.item(number).text() for number in range(listed.count())]


# The file last worked in


def test_the_file_last_worked_in_is_opened_wherever_it_lies(
    open_office: OpenOffice, sample_path: Path, tmp_path: Path, quiet: None
) -> None:
    office = open_office(sample_path)
    other = Path(shutil.copy(sample_path, tmp_path / "thu-hai.ict"))
    office.desktop.open_file(other)
    office.window.close()
    office.desktop.run(None)
    assert office.desk.store.path == other


def test_a_restored_backup_becomes_the_file_worked_in(
    open_office: OpenOffice, sample_path: Path, tmp_path: Path, quiet: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = open_office(sample_path)
    office.window.deeds.back_up()
    office.settle()
    restored = tmp_path / "khoi-phuc.ict"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(restored), ""))
    dialog = BackupsDialog(office.window, office.desk, office.window.care.backing_up)
    office.settle()
    office.answers = [True]
    dialog.restore_as_file()
    office.settle()
    office.settle()
    assert "Từ nay dùng tệp này làm tệp của cơ quan?" in office.asked[-1]
    assert office.desk.store.path == restored
    office.window.close()
    office.desktop.run(None)
    assert office.desk.store.path == restored
    assert not list(tmp_path.glob("*.dang-ghi"))


def test_a_file_that_is_gone_is_said_with_what_can_be_opened_and_none_is_made(
    open_office: OpenOffice, sample_path: Path, tmp_path: Path, quiet: None, capsys: pytest.CaptureFixture[str]
) -> None:
    office = open_office(sample_path)
    other = Path(shutil.copy(sample_path, tmp_path / "thu-hai.ict"))
    office.desktop.open_file(other)
    office.desktop.open_file(sample_path)
    office.window.close()
    sample_path.rename(tmp_path / "doi-ten.ict")
    assert office.desktop.run(None) == 1
    start = office.start
    assert start.heading.text() == "Không thấy tệp làm việc lần trước"
    assert "Không thấy tệp “mau.ict” làm việc lần trước" in capsys.readouterr().err
    assert lines(start.recent) == [f"thu-hai.ict   —   {tmp_path}"]
    assert not sample_path.exists()
    start.recent.button.click()
    assert office.desk.store.path == other
    assert office.desktop.start is None
    assert office.desktop._status == 0


def test_the_newest_whole_backup_comes_first_and_is_opened_as_a_file_of_its_own(
    open_office: OpenOffice, sample_path: Path, quiet: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = open_office(None)
    made = backed_up(sample_path, office.data / "backups", 8, 9, 10)
    spoil(made[2])
    made[0].path.with_suffix(".sha256").unlink()
    office.desktop.preferences.remember(sample_path)
    sample_path.write_bytes(sample_path.read_bytes()[:5000])
    office.desktop.run(None)
    start = office.start
    assert "bị hỏng" in start.sentence.text()
    first, second, third = lines(start.backups)
    assert first.startswith("27/11/2026 09:00   ✓ nguyên vẹn")
    assert "không có mã kiểm tra" in second
    assert "✕ đã bị thay đổi hoặc hỏng" in third
    assert start.backups.list.hasFocus() or start.backups.list.currentRow() == 0
    proposed: list[str] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (proposed.append(asked[2]), (asked[2], ""))[1])
    office.answers = [True]
    start.backups.button.click()
    assert until(lambda: office.desktop.start is None)
    assert proposed == [str(sample_path.with_name("mau-khoi-phuc.ict"))]
    assert office.desk.store.path == sample_path.with_name("mau-khoi-phuc.ict")
    assert made[1].path.read_bytes(), "the backup stays"
    assert office.desktop.preferences.last == office.desk.store.path


def test_a_restored_backup_that_is_not_the_offices_file_is_offered_among_the_recent_ones(
    open_office: OpenOffice, sample_path: Path, quiet: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    office = open_office(None)
    backed_up(sample_path, office.data / "backups", 9)
    sample_path.write_bytes(sample_path.read_bytes()[:5000])
    assert office.desktop.run(sample_path) == 1
    target = tmp_path / "ra.ict"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    office.answers = [False]
    office.start.backups.button.click()
    assert until(lambda: target in office.desktop.preferences.recent)
    assert "bị hỏng" in office.start.sentence.text()
    assert f"ra.ict   —   {tmp_path}" in lines(office.start.recent)
    assert office.desktop.window is None


def test_a_backup_that_is_damaged_is_not_restored(
    open_office: OpenOffice, sample_path: Path, quiet: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    office = open_office(None)
    spoil(backed_up(sample_path, office.data / "backups", 8)[0])
    office.desktop.preferences.remember(tmp_path / "mau-khac.ict")
    office.desktop.run(None)
    target = tmp_path / "ra.ict"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    office.start.backups.button.click()
    assert until(lambda: "hỏng nên không khôi phục" in office.start.sentence.text())
    assert not target.exists()


def test_backups_are_looked_for_where_they_went_also_when_the_file_cannot_tell(
    open_office: OpenOffice, sample_path: Path, tmp_path: Path, quiet: None
) -> None:
    office = open_office(None)
    elsewhere = tmp_path / "o-dia-khac"
    backed_up(sample_path, elsewhere, 7)
    office.desktop.preferences.remember_backups(elsewhere)
    assert office.desktop.run(tmp_path / "mau.txt") == 1
    assert "07:00   ✓ nguyên vẹn" in lines(office.start.backups)[0]


def test_a_file_refused_in_the_window_of_the_start_is_said_there(
    open_office: OpenOffice, sample_path: Path, tmp_path: Path, quiet: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = open_office(None)
    office.desktop.run(None)
    bad = tmp_path / "hong.ict"
    bad.write_bytes(b"khong phai")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(bad), ""))
    office.start.buttons["Mở tệp khác"].click()
    assert office.start.heading.text() == "Chưa mở được tệp"
    assert "“hong.ict”" in office.start.sentence.text()
    shutil.copy(sample_path, bad)
    office.start.buttons["Thử lại"].click()
    assert office.desk.store.path == bad


def test_a_mistake_while_a_file_is_opened_still_ends_in_a_window(
    open_office: OpenOffice, sample_path: Path, quiet: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = open_office(None)
    told: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: told.append(error))
    monkeypatch.setattr(office.desktop, "_window_over", lambda *_: 1 / 0)
    assert office.desktop.run(sample_path) == 1
    assert [type(error) for error in told] == [ZeroDivisionError]
    assert "gặp lỗi khi mở “mau.ict”" in office.start.sentence.text()


def test_nothing_is_said_of_backups_before_they_are_looked_for(office: Office) -> None:
    assert office.window.status.backup.text() == ""
    office.window.care.backing_up.find()
    office.settle()
    assert office.window.status.backup.text() == "Chưa sao lưu"


# Preferences


def test_recent_files_are_kept_newest_first_bounded_and_only_while_they_are_there(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path)
    paths = [tmp_path / f"{number}.ict" for number in range(RECENT_KEPT + 3)]
    for path in paths:
        path.touch()
        preferences.remember(path)
    assert preferences.recent == paths[::-1][:RECENT_KEPT]
    preferences.remember_copy(tmp_path / "ban-sao.ict")
    (tmp_path / "ban-sao.ict").touch()
    assert preferences.last == paths[-1], "a copy is not worked in"
    assert preferences.recent[:2] == [paths[-1], tmp_path / "ban-sao.ict"]
    paths[-1].unlink()
    assert Preferences(tmp_path).last == paths[-1]
    assert Preferences(tmp_path).recent[0] == tmp_path / "ban-sao.ict"


@pytest.mark.parametrize(
    "name", [b"th\xb5 m\xf4c 100%41.ict", b"bytes:x.ict", b'it\'s, "a";b#c?d.ict', "Hồ sơ (bản sao).ict".encode()]
)
def test_a_file_is_remembered_whatever_its_name(tmp_path: Path, name: bytes) -> None:
    path = tmp_path / os.fsdecode(name)
    path.touch()
    preferences = Preferences(tmp_path)
    preferences.remember(path)
    preferences._settings.sync()
    again = Preferences(tmp_path)
    assert (again.last, again.recent) == (path, [path])


@pytest.mark.parametrize(
    "written",
    ["files/last=\x00x", "files\\recent=7, @ByteArray(x)", "[files]\nrecent=" + "a" * 3000, "[clerk]\nname=a, b"],
)
def test_what_another_hand_wrote_into_the_preferences_counts_as_nothing(tmp_path: Path, written: str) -> None:
    (tmp_path / "ict-desktop.ini").write_text(written, encoding="utf-8")
    preferences = Preferences(tmp_path)
    assert preferences.recent == []
    assert preferences.clerk == ""
    assert preferences.last is None or not preferences.last.is_absolute()


def test_preferences_that_cannot_be_read_are_put_aside_and_said(tmp_path: Path) -> None:
    file = tmp_path / "ict-desktop.ini"
    file.write_bytes(b"no equals sign\n[[[\n")
    preferences = Preferences(tmp_path)
    assert "Không đọc được tệp tùy chọn" in preferences.problem
    preferences.remember(tmp_path / "a.ict")
    assert QSettings(str(file), QSettings.Format.IniFormat).status() == QSettings.Status.NoError
    assert Preferences(tmp_path).problem == ""
    assert Preferences(tmp_path).last == tmp_path / "a.ict"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps who may read in lists of its own")
def test_log_and_preferences_are_read_by_their_owner_only(tmp_path: Path) -> None:
    data = tmp_path / "data"
    log = app.start_log(data)
    preferences = Preferences(data)
    preferences.remember(tmp_path / "a.ict")
    preferences._settings.sync()
    assert {path.name: oct(path.stat().st_mode & 0o777) for path in data.iterdir() if path.is_file()} == {
        log.name: "0o600",
        "ict-desktop.ini": "0o600",
    }


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the names of folders as Linux keeps them")
def test_the_offices_file_is_proposed_in_the_folder_the_system_calls_documents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = tmp_path / "Tài liệu"
    named.mkdir()
    (tmp_path / ".config").mkdir()
    (tmp_path / ".config" / "user-dirs.dirs").write_text('XDG_DOCUMENTS_DIR="$HOME/Tài liệu"\n', encoding="utf-8")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / ".config"))
    assert app.default_file() == named / app.FILE_NAME
    (tmp_path / "Documents").mkdir()
    (tmp_path / "Documents" / app.FILE_NAME).touch()
    assert app.default_file() == tmp_path / "Documents" / app.FILE_NAME, "a file made by an earlier version is found"
    named.rename(tmp_path / "khac")
    assert app.default_file().name == app.FILE_NAME


def folders(monkeypatch: pytest.MonkeyPatch, home: Path, documents: str) -> None:
    """Let the user live in `home`, with Documents where the system's own list says."""
    (home / ".config").mkdir(parents=True, exist_ok=True)
    (home / ".config" / "user-dirs.dirs").write_text(f'XDG_DOCUMENTS_DIR="{documents}"\n', encoding="utf-8")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / ".config"))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the names of folders as Linux keeps them")
def test_documents_redirected_to_another_disk_is_where_the_file_is_proposed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "D" / "Tài liệu"
    elsewhere.mkdir(parents=True)
    folders(monkeypatch, tmp_path / "lan", str(elsewhere))
    assert app.default_file() == elsewhere / app.FILE_NAME
    elsewhere.rmdir()  # the disk is not there
    assert app.default_file() == tmp_path / "lan" / app.FILE_NAME


@pytest.fixture
def read_only() -> Iterator[Path]:
    """A folder nobody can write into, root neither."""
    folder = Path(tempfile.mkdtemp(prefix="ict-read-only-"))
    is_root = sys.platform != "win32" and os.geteuid() == 0
    words = ["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", str(folder)]
    if is_root and subprocess.run(words, capture_output=True, check=False).returncode:
        folder.rmdir()
        pytest.skip("root needs CAP_SYS_ADMIN to mount a folder it cannot write into")
    if not is_root:
        folder.chmod(0o500)
    yield folder
    if is_root:
        subprocess.run(["umount", str(folder)], check=True)
    folder.rmdir()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the names of folders as Linux keeps them")
def test_a_documents_folder_that_is_read_only_is_not_proposed_and_said_where_it_is_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read_only: Path, open_office: OpenOffice, quiet: None
) -> None:
    folders(monkeypatch, tmp_path / "lan", str(read_only))
    assert app.default_file() == tmp_path / "lan" / app.FILE_NAME
    office = open_office(None)
    office.desktop.run(None)
    page = office.start.page
    assert page is not None
    page.lie_at(read_only / "HoSo.ict")
    office.start.begin.click()
    assert "Không ghi được vào thư mục" in page._failure.text()
    assert office.desktop.window is None
    assert list(read_only.iterdir()) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the names of folders as Linux keeps them")
def test_a_user_without_a_home_is_told_what_to_do_and_a_home_that_is_gone_is_no_mistake(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    folders(monkeypatch, tmp_path / "lan", "$HOME/Tài liệu")
    shutil.rmtree(tmp_path / "lan")
    assert app.default_file().name == app.FILE_NAME
    assert app.default_data() == tmp_path / "lan" / ".local" / "share" / "ict-desktop"
    monkeypatch.delenv("HOME")
    assert app.default_file().name == app.FILE_NAME
    import pwd

    monkeypatch.setattr(pwd, "getpwuid", lambda _uid: {}["unknown"])
    assert app.default_file().name == app.FILE_NAME
    with pytest.raises(Refused, match="--data"):
        app.default_data()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "x"))
    assert app.default_data() == tmp_path / "x" / "ict-desktop"


# Errors


def test_one_box_of_errors_stands_at_a_time_and_counts_what_comes_again(qtbot: object) -> None:
    seen: list[tuple[int, str, str]] = []

    def more() -> None:
        for _ in range(72):
            messages.refuse(None, "Không đọc được tệp “a.ict” trên ổ đĩa.")
        messages.refuse(None, "Ổ đĩa đã đầy.")
        messages.report_crash(None, "Traceback: x", "nhat-ky.log")
        boxes = [box for box in QApplication.topLevelWidgets() if isinstance(box, ErrorBox) and box.isVisible()]
        next(button for button in boxes[0].buttons() if "Chép" in button.text()).click()
        seen.append((len(boxes), boxes[0].text(), boxes[0].informativeText()))
        boxes[0].reject()

    QTimer.singleShot(0, more)
    messages.refuse(None, "Không đọc được tệp “a.ict” trên ổ đĩa.")
    ((count, text, more_words),) = seen
    assert count == 1
    assert text.startswith("Không đọc được tệp “a.ict” trên ổ đĩa.\n\nỔ đĩa đã đầy.\n\nChương trình vừa gặp lỗi")
    assert "72 lần" in more_words
    assert "nhat-ky.log" in more_words
    assert QApplication.clipboard().text() == "Traceback: x"


def test_a_read_error_is_its_one_sentence_and_no_crash(
    office: Office, monkeypatch: pytest.MonkeyPatch, sample_path: Path
) -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_READ
    for _ in range(3):
        office.crashed(type(error), error, None)
    assert until(lambda: len(office.said) == 3)
    assert set(office.said) == {"Không đọc hoặc ghi được tệp “mau.ict” trên ổ đĩa. Hãy kiểm tra ổ đĩa rồi thử lại."}
    office.said.clear()


def test_on_a_low_screen_the_ways_are_scrolled_and_the_way_out_stays_in_sight(
    open_office: OpenOffice, sample_path: Path, quiet: None
) -> None:
    office = open_office(None)
    backed_up(sample_path, office.data / "backups", 8, 9, 10)
    office.desktop.preferences.remember(sample_path)
    sample_path.write_bytes(sample_path.read_bytes()[:5000])
    office.desktop.run(None)
    start = office.start
    start.resize(start.width(), 320)
    QApplication.processEvents()
    assert start.height() == 320
    leave = next(button for button in start.findChildren(QPushButton) if button.text() == "Th&oát")
    assert start.rect().contains(leave.mapTo(start, leave.rect().bottomRight()))
    assert start.findChildren(QScrollArea)[0].verticalScrollBar().maximum() > 0


def test_f1_helps_where_no_file_is_open_as_yet(open_office: OpenOffice, quiet: None) -> None:
    office = open_office(None)
    office.desktop.run(None)
    bring_to_front(office.start)
    press(Key.Key_F1)
    (window,) = office.start.findChildren(HelpWindow)
    assert window.isVisible()
    assert "một tệp" in window.browser.toPlainText()
    window.close()
