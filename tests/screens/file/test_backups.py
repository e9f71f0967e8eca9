"""The backups as a clerk meets them: made by themselves, listed and checked, restored and taken back; and upgrades."""

import threading
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from ict_desktop.records.disk_space import size_text
from ict_desktop.records.retention import Reason
from ict_desktop.records.tasks import Task
from ict_desktop.screens.file.backing_up import BETWEEN_MS
from ict_desktop.screens.file.backups_dialog import BackupsDialog
from ict_desktop.screens.file.banner import RESTORE, WAY_BACK
from ict_desktop.screens.file.health import HealthDialog
from ict_desktop.screens.file.settings import OfficeTab
from ict_desktop.store import backup as store_backup
from ict_desktop.store.backup import Backup, backups
from ict_desktop.store.keeping_backups import ROOM_SETTING
from ict_desktop.store.opening import create_store, open_store
from ict_desktop.work import keep
from tests.files import BY, now
from tests.hands import LONGEST, until
from tests.old_files.build import OLD_FILES, build
from tests.screens.conftest import OpenOffice
from tests.screens.office import Office, at


def made_in(office: Office) -> list[Backup]:
    return backups(office.data / "backups", office.desk.store.path.stem)


def work(office: Office, text: str) -> None:
    keep.add(office.desk.store, Task(text=text), BY)
    office.settle()


def texts(office: Office) -> set[str]:
    return {row["text"] for row in office.rows("tasks")}


def come_to_rest(office: Office) -> None:
    """Let the window have stood for a while."""
    office.window.care.backing_up.find(office.window.care._rest)
    office.settle()


def dialog_of(office: Office) -> BackupsDialog:
    dialog = BackupsDialog(office.window, office.desk, office.window.care.backing_up)
    for _ in range(4 + 2 * len(made_in(office))):
        office.settle()
    return dialog


def listed(dialog: BackupsDialog, column: int) -> list[str]:
    return [dialog.rows.item(row, column).text() for row in range(dialog.rows.rowCount())]


def banner(office: Office) -> str:
    return office.window._banner.text() if not office.window._banner.isHidden() else ""


def settle_again(office: Office) -> None:
    """Let the worker of the old window and that of the new one come to rest."""
    for _ in range(3):
        office.settle()


# By themselves


def test_a_start_makes_a_backup_and_a_quiet_half_hour_none(office: Office) -> None:
    come_to_rest(office)
    assert [copy.reason for copy in made_in(office)] == [Reason.START]
    timer = office.window.care.backing_up._timer
    assert timer.isActive()
    assert timer.interval() == BETWEEN_MS == 30 * 60 * 1000
    office.desk.store.now = at(datetime(2017, 7, 7, 10))
    timer.timeout.emit()
    office.settle()
    assert len(made_in(office)) == 1
    work(office, "Có thay đổi")
    timer.timeout.emit()
    office.settle()
    assert [copy.reason for copy in made_in(office)] == [Reason.CHANGES, Reason.START]
    assert office.window.status.backup.text() == "Sao lưu gần nhất 07/07/2017 10:00"


def test_a_window_that_closes_asks_for_no_more_backups(office: Office) -> None:
    come_to_rest(office)
    office.window.close()
    assert not office.window.care.backing_up._timer.isActive()


def test_of_a_backup_that_is_only_looked_at_no_backup_is_made(open_office: OpenOffice, sample_path: Path) -> None:
    office = open_office(sample_path)
    come_to_rest(office)
    copy = made_in(office)[0].path
    office.desktop.open_file(copy)
    settle_again(office)
    before = sorted(copy.parent.rglob("*"))
    come_to_rest(office)
    settle_again(office)
    assert office.desk.store.read_only
    assert sorted(copy.parent.rglob("*")) == before
    assert not office.window.care.backing_up._timer.isActive()


def test_a_usb_drive_that_is_missing_is_said_in_the_status_bar_and_there_still_is_a_copy(
    office: Office, tmp_path: Path
) -> None:
    usb = tmp_path / "usb"
    keep.set_setting(office.desk.store, "backup_folder", str(usb), BY)
    come_to_rest(office)
    label = office.window.status.backup
    assert label.accessibleName().startswith(f"Không thấy thư mục sao lưu “{usb}”.")
    assert label.accessibleName().endswith("Tạm sao lưu trên máy này.")
    assert label.property("role") == "problem"
    assert len(made_in(office)) == 1
    assert not usb.exists()
    usb.mkdir()
    work(office, "Đã cắm lại")
    office.window.care.backing_up._timer.timeout.emit()
    office.settle()
    assert label.text().startswith("Sao lưu gần nhất")
    assert label.property("role") == ""
    assert len(list(usb.glob("*.ict"))) == 1
    assert office.said == []


def test_a_backup_that_fails_by_itself_is_a_lasting_word_and_no_box(office: Office) -> None:
    (office.data / "backups").write_bytes(b"no folder")
    come_to_rest(office)
    assert office.window.status.backup.accessibleName().startswith("Chưa sao lưu được: Không tạo được thư mục")
    office.window.say("Đã làm việc khác")
    assert "Chưa sao lưu được" in office.window.status.backup.accessibleName()
    assert office.said == []


def test_a_backup_under_way_does_not_hold_up_closing(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = threading.Event()
    endless = "WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT count(*) FROM c"

    def copy_for_ever(connection: object, path: Path) -> None:
        path.write_bytes(b"half")
        begun.set()
        connection.execute(endless).fetchone()  # type: ignore[attr-defined]

    monkeypatch.setattr(store_backup.sqlite, "copy_into", copy_for_ever)
    office.window.deeds.back_up()
    assert begun.wait(LONGEST)
    pool = office.desk.background._pool
    office.window.close()
    assert not office.window.isVisible()
    assert until(lambda: pool.activeThreadCount() == 0), "it was stopped"
    assert list((office.data / "backups").iterdir()) == [], "its half is gone with it"


def test_the_room_for_backups_is_set_in_the_settings_and_said_in_the_list(office: Office) -> None:
    tab = OfficeTab(office.desk)
    room = tab._lines[ROOM_SETTING]
    assert room.value() is None
    room.set_draft_text("7")
    tab.store()
    assert OfficeTab(office.desk)._lines[ROOM_SETTING].value() == 7
    dialog = dialog_of(office)
    assert "Tất cả không quá 7 GB" in dialog.note.text()
    dialog.done(0)


# The list


def test_the_list_says_when_why_how_large_and_whether_whole(office: Office) -> None:
    come_to_rest(office)
    office.desk.store.now = at(datetime(2017, 7, 7, 11, 5))
    office.window.deeds.back_up()
    office.settle()
    flipped = made_in(office)[1].path
    content = bytearray(flipped.read_bytes())
    content[len(content) // 2] ^= 1
    flipped.write_bytes(content)
    made_in(office)[0].path.with_name("mau-20170101-080000.ict").write_bytes(b"no hash beside it")
    dialog = dialog_of(office)
    assert listed(dialog, 0) == ["07/07/2017 11:05", "07/07/2017 09:30", "01/01/2017 08:00"]
    assert listed(dialog, 1) == ["Theo yêu cầu", "Khi mở, có thay đổi", "Không rõ"]
    assert listed(dialog, 2) == [size_text(copy.size) for copy in made_in(office)]
    assert listed(dialog, 2)[-1] == "17 byte"
    assert listed(dialog, 3) == ["✓ nguyên vẹn", "✕ đã bị thay đổi hoặc hỏng", "không có mã kiểm tra"]
    assert dialog.into_file.isEnabled()
    dialog.rows.selectRow(1)
    assert not dialog.into_file.isEnabled()
    assert not dialog.as_file.isEnabled()
    assert "Giữ lại: 40 bản gần nhất" in dialog.note.text()
    dialog.done(0)


def test_a_bit_flipped_while_the_list_stands_is_found_by_checking_all(office: Office) -> None:
    come_to_rest(office)
    dialog = dialog_of(office)
    assert listed(dialog, 3) == ["✓ nguyên vẹn"]
    path = made_in(office)[0].path
    path.write_bytes(path.read_bytes()[:-1])
    dialog.check_all.click()
    for _ in range(3):
        office.settle()
    assert listed(dialog, 3) == ["✕ đã bị thay đổi hoặc hỏng"]
    dialog.done(0)


def test_the_list_says_what_restoring_the_chosen_copy_would_lose(office: Office) -> None:
    come_to_rest(office)
    work(office, "Việc một")
    work(office, "Việc hai")
    dialog = dialog_of(office)
    assert "2 thao tác trên 2 bản ghi mới hơn bản lưu" in dialog.lost.text()
    assert dialog.steps.item(0, 0).text() == "Thêm nhiệm vụ “Việc hai”"
    assert dialog.steps.item(0, 1).text() == BY
    assert not dialog.steps.isHidden()
    dialog.done(0)


def test_a_list_that_is_closed_at_once_brings_no_answer_to_nobody(office: Office) -> None:
    come_to_rest(office)
    dialog = BackupsDialog(office.window, office.desk, office.window.care.backing_up)
    dialog.done(0)
    dialog.deleteLater()
    settle_again(office)


def test_the_dialog_fits_the_screen_of_an_office_at_150_percent(office: Office) -> None:
    dialog = dialog_of(office)
    assert dialog.minimumSizeHint().width() <= 1366 / 1.5
    assert dialog.sizeHint().height() <= 768 / 1.5 - 40
    assert [label.textFormat() for label in dialog.findChildren(QLabel)] == [Qt.TextFormat.PlainText] * 2
    dialog.done(0)


# Restoring


def restore_newest(office: Office, answer: bool = True) -> None:
    dialog = dialog_of(office)
    office.answers = [answer]
    dialog.into_file.click()
    settle_again(office)


def test_a_restore_into_the_file_asks_keeps_a_copy_and_can_be_taken_back(office: Office) -> None:
    path = office.desk.store.path
    come_to_rest(office)
    work(office, "Sau bản lưu")
    old = office.window
    restore_newest(office)
    assert "1 thao tác trên 1 bản ghi mới hơn bản lưu" in office.asked[-1]
    assert office.window is not old
    assert office.desk.store.path == path
    assert "Sau bản lưu" not in texts(office)
    assert "Đã khôi phục tệp về bản lưu lúc 07/07/2017 09:30." in banner(office)
    assert {copy.reason for copy in made_in(office)} == {Reason.START, Reason.RESTORE}
    office.answers = [True]
    office.window._banner.linkActivated.emit(WAY_BACK)
    settle_again(office)
    assert "Sau bản lưu" in texts(office)
    assert len([copy for copy in made_in(office) if copy.reason is Reason.RESTORE]) == 2
    assert office.desktop.preferences.last == path


def test_the_menu_has_the_way_back_also_after_the_next_start(open_office: OpenOffice, sample_path: Path) -> None:
    office = open_office(sample_path)
    menu = office.window._menu_titles[0]
    office.window.menus  # noqa: B018 - filled when first asked for
    (way_back,) = [action for action in menu.actions() if "khôi" in action.text()]
    menu.aboutToShow.emit()
    assert not way_back.isEnabled()
    come_to_rest(office)
    work(office, "Sau bản lưu")
    restore_newest(office)
    office.desktop.open_file(sample_path)
    come_to_rest(office)
    menu = office.window._menu_titles[0]
    office.window.menus  # noqa: B018
    menu.aboutToShow.emit()
    (way_back,) = [action for action in menu.actions() if "khôi" in action.text()]
    assert way_back.isEnabled()
    office.answers = [True]
    way_back.trigger()
    settle_again(office)
    assert "Sau bản lưu" in texts(office)


def test_a_restore_she_does_not_want_changes_nothing(office: Office) -> None:
    come_to_rest(office)
    work(office, "Sau bản lưu")
    window = office.window
    restore_newest(office, answer=False)
    assert office.window is window
    assert "Sau bản lưu" in texts(office)
    assert len(made_in(office)) == 1


def test_a_file_that_is_open_elsewhere_is_not_replaced_and_comes_back_as_it_was(office: Office) -> None:
    come_to_rest(office)
    work(office, "Sau bản lưu")
    other = open_store(office.desk.store.path, now)
    try:
        restore_newest(office)
    finally:
        other.close()
    assert "đang được chương trình khác mở nên chưa khôi phục" in office.said.pop()
    assert "Sau bản lưu" in texts(office)
    assert office.window.isVisible()
    assert banner(office) == ""
    work(office, "Vẫn làm việc được")


def test_a_restore_that_is_refused_leaves_the_window_as_it_was(office: Office) -> None:
    come_to_rest(office)
    work(office, "Sau bản lưu")
    dialog = dialog_of(office)
    path = made_in(office)[0].path
    path.write_bytes(path.read_bytes()[:-1])
    window = office.window
    office.answers = [True]
    dialog.into_file.click()
    settle_again(office)
    assert "hỏng" in office.said.pop()
    assert office.window is window
    assert window.stack.isEnabled()
    assert "Sau bản lưu" in texts(office)


@pytest.mark.parametrize("from_now_on", [True, False])
def test_a_restore_as_a_new_file_asks_which_is_the_offices_from_now_on(
    from_now_on: bool, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = office.desk.store.path, tmp_path / "ban-khoi-phuc.ict"
    come_to_rest(office)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(new), ""))
    dialog = dialog_of(office)
    office.answers = [from_now_on]
    dialog.as_file.click()
    settle_again(office)
    assert "Từ nay dùng tệp này làm tệp của cơ quan?" in office.asked[-1]
    assert office.desk.store.path == (new if from_now_on else old)
    assert office.desktop.preferences.last == (new if from_now_on else old)
    assert set(office.desktop.preferences.recent) == {old, new}


# Upgrading


@pytest.fixture
def old_path(tmp_path: Path) -> Path:
    return build(OLD_FILES[0], tmp_path / "cu.ict")


def test_what_an_upgrade_does_is_said_before_and_what_it_did_after(
    open_office: OpenOffice, old_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = open_office(None)
    monkeypatch.setattr(QApplication, "exec", lambda *_: 0)
    office.answers = [True]
    office.desktop.run(old_path)
    assert "do bản cũ của chương trình tạo ra" in office.asked[0]
    (copy,) = made_in(office)
    assert copy.reason is Reason.UPGRADE
    assert "số bản ghi trước và sau đều là" in banner(office)
    assert str(copy.path) in banner(office)
    assert len(list(old_path.parent.glob("cu-truoc-nang-cap-*.ict"))) == 1
    assert WAY_BACK not in banner(office), "an upgrade is no restore"


def test_an_upgrade_that_is_put_off_leaves_the_file_to_the_bit(
    open_office: OpenOffice, old_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = open_office(None)
    monkeypatch.setattr(QApplication, "exec", lambda *_: 0)
    before = old_path.read_bytes()
    office.answers = [False]
    assert office.desktop.run(old_path) == 1
    assert "chưa nâng cấp nên chưa mở" in office.start.sentence.text()
    assert old_path.read_bytes() == before
    assert [path.name for path in old_path.parent.iterdir() if path.is_file()] == ["cu.ict"]
    assert not (office.data / "backups").exists()


def test_where_no_copy_can_be_had_nothing_is_upgraded(
    open_office: OpenOffice, old_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = open_office(None)
    monkeypatch.setattr(QApplication, "exec", lambda *_: 0)
    (office.data / "backups").write_bytes(b"no folder")
    before = old_path.read_bytes()
    office.answers = [True]
    assert office.desktop.run(old_path) == 1
    assert "Không tạo được thư mục sao lưu" in office.start.sentence.text()
    assert old_path.read_bytes() == before


# Whose they are


def test_the_copies_of_a_file_are_found_after_it_was_renamed(open_office: OpenOffice, sample_path: Path) -> None:
    office = open_office(sample_path)
    come_to_rest(office)
    office.window.close()
    renamed = sample_path.rename(sample_path.with_name("Hồ sơ 2018.ict"))
    office = open_office(renamed)
    dialog = dialog_of(office)
    assert listed(dialog, 3) == ["✓ nguyên vẹn · khi tệp còn tên “mau”"]
    office.window.care.backing_up.find()
    office.settle()
    assert office.window.status.backup.text().startswith("Sao lưu gần nhất")


def test_the_copies_of_another_file_of_the_same_name_are_not_taken_for_its_own(
    open_office: OpenOffice, sample_path: Path, tmp_path: Path
) -> None:
    office = open_office(sample_path)
    come_to_rest(office)
    office.window.close()
    (tmp_path / "usb").mkdir()
    other = tmp_path / "usb" / sample_path.name
    create_store(other, at(datetime(2016, 3, 1, 8))).close()
    office = open_office(other)
    office.window.care.backing_up.find()
    office.settle()
    assert office.window.status.backup.text() == "Chưa sao lưu"
    health = HealthDialog(office.window, office.desk, office.window.care)
    for _ in range(3):
        office.settle()
    assert "Chưa có bản sao lưu nào" in health.text()
    office.window.deeds.back_up()
    office.settle()
    states = listed(dialog_of(office), 3)
    assert sorted(states) == ["✓ nguyên vẹn", "✓ nguyên vẹn · của tệp khác cùng tên"]


def test_a_backup_that_is_opened_is_for_looking_at_and_not_what_the_next_start_opens(
    open_office: OpenOffice, sample_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = open_office(sample_path)
    come_to_rest(office)
    copy = made_in(office)[0]
    office.desktop.open_file(copy.path)
    office.settle()
    assert "là bản sao lưu nên chỉ mở để xem" in banner(office)
    assert "Khôi phục thành tệp mới…" in banner(office)
    assert office.desktop.preferences.last == sample_path
    proposed: list[Path] = []
    target = tmp_path / "khôi phục.ict"
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *asked: (proposed.append(Path(asked[2])), (str(target), ""))[1]
    )
    office.answers = [True]
    office.window._follow_link(RESTORE)
    settle_again(office)
    assert proposed == [office.desktop.office_file.with_name("mau-khoi-phuc.ict")]
    assert office.desk.store.path == office.desktop.preferences.last == target
    assert not office.desk.store.read_only
    office.desktop.open_file(sample_path)
    office.settle()
    assert banner(office) == ""
    assert listed(dialog_of(office), 3) == ["✓ nguyên vẹn"]
    assert [entry.name for entry in copy.path.parent.iterdir() if "dang-mo" in entry.name] == []
