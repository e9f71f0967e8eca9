"""Trợ giúp → Tình trạng của tệp says how everything stands; a disk without room is said before it hurts."""

import shutil
from collections import namedtuple
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from ict_desktop.records.tasks import Task
from ict_desktop.screens.file.banner import HEALTH
from ict_desktop.screens.file.disk_watch import DiskWatch, sayings
from ict_desktop.screens.file.health import HealthDialog
from ict_desktop.store import table
from tests.damage import behind_the_ledger
from tests.files import outside
from tests.hands import in_dialog, until
from tests.screens.conftest import OpenOffice
from tests.screens.office import Office
from tests.small_disk import small_disk

Usage = namedtuple("Usage", "total used free")


def opened(office: Office) -> HealthDialog:
    dialog = HealthDialog(office.window, office.desk, office.window.care)
    until(lambda: "đang xem" not in dialog.text())
    return dialog


def line(dialog: HealthDialog, heading: str) -> str:
    return next(text for text in dialog.text().splitlines() if text.startswith(f"- {heading}: "))


def test_it_stands_at_once_and_is_filled_in(office: Office):
    dialog = HealthDialog(office.window, office.desk, office.window.care)
    assert "đang xem" in dialog.text()
    assert str(office.desk.store.path) in dialog.text()
    until(lambda: "đang xem" not in dialog.text())
    assert line(dialog, "Cách mở") == "- Cách mở: [tốt] Để làm việc"
    assert "nhiệm vụ 9" in line(dialog, "Bản ghi")
    assert line(dialog, "Bản gần nhất").startswith("- Bản gần nhất: [cần chú ý] Chưa có bản sao lưu nào")
    assert dialog.headline.text() == "Có chỗ cần chú ý."
    for heading in ("Nhật ký", "Tùy chọn", "Dữ liệu chương trình", "Sao lưu"):
        assert str(office.data) in line(dialog, heading)
    assert "0.1.0" in line(dialog, "Phiên bản")
    dialog.reject()


def test_all_of_it_is_copied_without_a_word_of_a_record(office: Office):
    tasks = table.every(office.desk.connection, Task)
    behind_the_ledger(office.desk.store.path, f"UPDATE task SET text = 'Lời bí mật' WHERE id = '{tasks[0].id}'")
    dialog = opened(office)
    dialog.check.click()
    until(dialog.check.isEnabled)
    dialog.copy()
    copied = QGuiApplication.clipboard().text()
    assert copied == dialog.text()
    assert "1 bản ghi khác với sổ nhật ký" in copied
    assert "[cần chú ý]" in line(dialog, "Nguyên vẹn")
    for task in tasks:
        assert task.text not in copied
    assert "bí mật" not in copied
    dialog.reject()


def test_a_check_is_made_on_demand_and_kept_for_the_next_time(office: Office):
    dialog = opened(office)
    assert "Chưa kiểm tra từ khi mở tệp" in line(dialog, "Nguyên vẹn")
    dialog.check.click()
    assert not dialog.check.isEnabled()
    until(dialog.check.isEnabled)
    words = "- Nguyên vẹn: [tốt] Nguyên vẹn (kiểm tra toàn bộ lúc 09:30 ngày 07/07/2017)"
    assert line(dialog, "Nguyên vẹn") == words
    dialog.reject()
    office.window.care.watch.look()
    office.settle()
    again = opened(office)
    assert line(again, "Nguyên vẹn") == words, "a short look does not take back what a check of everything said"
    again.reject()


def test_a_short_look_that_finds_something_is_told(office: Office):
    with closing(outside(office.desk.store.path)) as hand:
        hand.execute("CREATE TABLE mine (id TEXT)")
    office.window.care.watch.look()
    office.settle()
    dialog = opened(office)
    assert "[cần chú ý] Có 1 chỗ của khung dữ liệu khác với chương trình" in line(dialog, "Nguyên vẹn")
    dialog.reject()


def test_backups_are_counted_and_the_newest_one_proven(office: Office):
    office.window.deeds.back_up()
    office.settle()
    dialog = opened(office)
    assert line(dialog, "Bản gần nhất").startswith("- Bản gần nhất: [tốt] 07/07/2017 09:30, nguyên vẹn: mau-")
    assert line(dialog, "Đang giữ").startswith("- Đang giữ: 1 bản, ")
    made = next((office.data / "backups").glob("*.ict"))
    made.write_bytes(made.read_bytes()[:-1])
    dialog.look()
    until(lambda: "[hỏng]" in line(dialog, "Bản gần nhất"))
    assert dialog.headline.text() == "Có chỗ phải xử lý ngay."
    dialog.reject()


def test_a_file_that_is_only_viewed_says_why(open_office: OpenOffice, sample_path: Path):
    with closing(outside(sample_path)) as hand:
        hand.execute("CREATE TRIGGER spy AFTER INSERT ON action BEGIN DELETE FROM progress; END")
    dialog = opened(open_office(sample_path))
    assert "[cần chú ý] Chỉ để xem." in line(dialog, "Cách mở")
    dialog.reject()


def test_a_file_that_is_gone_is_said(office: Office):
    office.desk.store.path.unlink()
    office.window.look_outside()
    dialog = opened(office)
    assert line(dialog, "Cách mở").startswith("- Cách mở: [hỏng] Tệp “mau.ict”")
    dialog.reject()


def test_closing_it_while_it_looks_shows_nothing_more(office: Office):
    dialog = HealthDialog(office.window, office.desk, office.window.care)
    dialog.check.click()
    dialog.reject()
    dialog.deleteLater()
    office.settle()
    assert office.said == []


def test_the_menu_opens_it(office: Office):
    came = in_dialog(lambda dialog: dialog.reject())
    next(a for a in office.window.menus._window._menu_titles[4].actions() if "trạng" in a.text()).trigger()
    assert came == ["Tình trạng của tệp"]


# A disk without room


def test_a_disk_that_runs_full_is_said_until_it_has_room_again(office: Office, monkeypatch: pytest.MonkeyPatch):
    free = [31_000_000]
    monkeypatch.setattr(shutil, "disk_usage", lambda _place: Usage(0, 0, free[0]))
    office.window.care._rest()
    office.settle()
    banner = office.window._banner
    assert "gần đầy, chỉ còn 31 MB" in banner.text()
    assert f'href="{HEALTH}"' in banner.text()
    assert not banner.isHidden()
    assert isinstance(office.window.care.disks, DiskWatch)
    free[0] = 150_000_000
    office.window.care.disks.look()
    office.settle()
    assert "sắp thiếu chỗ, còn 150 MB" in banner.text()
    free[0] = 10**12
    office.window.care.disks.look()
    office.settle()
    assert banner.isHidden()
    assert office.said == [], "nobody is stopped by a box"


def test_each_disk_is_named_once(sample_path: Path, tmp_path: Path):
    with small_disk(tmp_path / "usb", 40_000_000) as stick:
        said = sayings(sample_path, stick / "sao-luu")
        assert said.startswith("Ổ đĩa của các bản sao lưu gần đầy")
        assert "tệp hồ sơ" not in said
        assert "các bản sao lưu" not in sayings(stick / "x.ict", stick / "sao-luu")


def test_the_days_backup_on_a_full_disk_is_a_quiet_word(office: Office, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda _place: Usage(0, 0, 4_000_000))
    office.window.care._rest()
    office.settle()
    assert "Chưa sao lưu được" in office.window.status.backup.accessibleName()
    assert office.said == []
    assert list((office.data / "backups").glob("*")) == []
