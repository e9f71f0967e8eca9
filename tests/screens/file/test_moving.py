"""An office moves: one archive here, a double click there, and everything stands as it was."""

import os
import shutil
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from ict_desktop.records.archive_ending import ENDING
from ict_desktop.records.tasks import Task
from ict_desktop.screens.file.moving import MovingIn, MovingOut
from ict_desktop.screens.shared.preferences import Preferences
from ict_desktop.store import table
from ict_desktop.store.archive import Origin, pack
from ict_desktop.store.opening import open_store
from ict_desktop.work import keep
from tests.files import BY, NOW, dump, now
from tests.hands import Key, press, until
from tests.screens.conftest import OpenOffice
from tests.screens.office import Office
from tests.small_disk import small_disk


def archive_of(path: Path, target: Path, liked: dict[str, str | list[str]] | None = None) -> Path:
    with closing(open_store(path, now)) as store:
        origin = Origin(NOW, "Nguyễn Thị Lan", "PC-CU")
        return pack(store.connection, path, target, origin, liked or {}, lambda _percent, _words: None).path


@pytest.fixture
def archive(sample_path: Path, tmp_path: Path) -> Path:
    (tmp_path / "usb").mkdir()
    return archive_of(sample_path, tmp_path / "usb" / f"goi{ENDING}", {"clerk/name": "Hoa", "look/scheme": "dark"})


def moving(office: Office) -> MovingIn:
    assert office.desktop.moving is not None
    return office.desktop.moving


def ended(dialog: MovingIn | MovingOut, office: Office) -> None:
    if isinstance(dialog, MovingIn):
        dialog.background.wait()
    else:
        office.desk.background.wait()
    until(lambda: dialog.deed.isEnabled())


def run(office: Office, path: Path) -> None:
    """Start as a double click does, without the loop of events that would keep the test."""
    office.desktop.app.exec = lambda: 0
    office.desktop.run(path)


def test_the_archive_is_written_beside_the_file_with_all_that_is_open(office: Office, tmp_path: Path):
    keep.attach(
        office.desk.store, "task", table.every(office.desk.connection, Task)[0].id, "a.pdf", b"%PDF", NOW.date(), BY
    )
    dialog = MovingOut(office.window, office.desk)
    office.settle()
    assert dialog.facts["Gồm"].text().endswith(" bản ghi, 1 tệp đính kèm")
    assert dialog.target == tmp_path / f"mau-chuyen-may-20170707{ENDING}"
    dialog.go_on()
    ended(dialog, office)
    assert "Đã ghi và kiểm tra gói" in dialog.note.text()
    assert dialog.target.is_file()
    assert MovingOut(office.window, office.desk).target.name == f"mau-chuyen-may-20170707-2{ENDING}", (
        "never over the first one"
    )
    dialog.reject()


def test_closing_it_before_the_file_is_weighed_shows_nothing_more(office: Office):
    dialog = MovingOut(office.window, office.desk)
    dialog.reject()
    dialog.deleteLater()
    QCoreApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    office.settle()
    assert office.said == []


def test_a_double_click_says_what_is_in_it_and_brings_it(
    open_office: OpenOffice, archive: Path, sample_path: Path, data: Path
):
    office = open_office(None)
    office.desktop.preferences._settings.remove("clerk/name")
    run(office, archive)
    dialog = moving(office)
    assert dialog.isVisible()
    assert office.desktop.start is None
    said = {heading: label.text() for heading, label in dialog.facts.items()}
    assert said["Cơ quan"].endswith("Hà Tĩnh")
    assert (said["Người làm"], said["Trên máy"], said["Tệp"]) == ("Nguyễn Thị Lan", "PC-CU", "mau.ict")
    assert said["Gói làm lúc"] == "09:30 ngày 07/07/2017"
    assert not list(data.glob("*.ict"))
    dialog.go_on()
    ended(dialog, office)
    assert dialog.note.text().startswith("Đã chuyển: ")
    assert dialog.note.text().endswith(" bản ghi, 0 tệp đính kèm, khớp với máy cũ.")
    dialog.go_on()
    assert office.desktop.moving is None
    assert office.desk.store.path == data / "mau.ict"
    assert office.desk.clerk == "Hoa"
    assert office.desktop.preferences.last == data / "mau.ict"
    assert office.desktop.look.colours.scheme == "dark"
    with closing(open_store(sample_path, now)) as old:
        assert dump(office.desk.connection) == dump(old.connection)


def test_a_name_in_capitals_is_an_archive_as_well(office: Office, archive: Path):
    office.desktop.open_file(archive.rename(archive.with_suffix(ENDING.upper())))
    moving(office).reject()


def test_what_was_chosen_here_stays(office: Office, archive: Path):
    office.desktop.preferences.scheme = "light"
    office.desktop.open_file(archive)
    dialog = moving(office)
    dialog.go_on()
    ended(dialog, office)
    dialog.reject()
    assert (office.desktop.preferences.clerk, office.desktop.preferences.scheme) == ("Lan", "light")
    assert office.desktop.preferences.recent[1].name == "mau.ict", "it is offered, the file at work stays first"


def test_over_an_open_file_it_asks_there_and_opens_in_its_place(office: Office, archive: Path, data: Path):
    office.desktop.open_file(archive)
    dialog = moving(office)
    assert dialog.parent() is office.window
    dialog.go_on()
    ended(dialog, office)
    dialog.go_on()
    assert office.desk.store.path == data / "mau.ict"


def test_another_archive_takes_the_place_of_the_question(office: Office, archive: Path):
    office.desktop.open_file(archive)
    first = moving(office)
    office.desktop.open_file(archive)
    assert moving(office) is not first
    moving(office).go_on()
    working = moving(office)
    office.desktop.open_file(archive)
    assert moving(office) is working, "it is being stopped"
    ended(working, office)
    working.reject()


def test_long_names_are_broken_and_make_no_dialog_wider(office: Office, sample_path: Path, tmp_path: Path):
    long = Path(shutil.copy(sample_path, tmp_path / f"{'HoSoBanChiDao' * 8}.ict"))
    office.desktop.open_file(archive_of(long, tmp_path / f"goi{ENDING}"))
    dialog = moving(office)
    office.settle()
    assert dialog.width() < 700
    dialog.reject()


def test_leaving_the_question_leaves_everything_as_it_was(office: Office, archive: Path, data: Path):
    office.desktop.open_file(archive)
    moving(office).leave.click()
    assert office.desktop.moving is None
    assert not list(data.glob("mau*"))
    assert office.desk.store.is_open()


def test_a_file_of_that_name_is_never_written_over(office: Office, archive: Path, data: Path):
    (data / "mau.ict").write_bytes(b"cua nguoi khac")
    office.desktop.open_file(archive)
    dialog = moving(office)
    assert dialog.target == data / "mau-2.ict"
    dialog.show_place(data / "mau.ict")
    dialog.go_on()
    ended(dialog, office)
    assert dialog.note.text().startswith("Đã có tệp “mau.ict”")
    assert dialog.deed.text() == "&Chuyển vào máy này"
    dialog.show_place(data / "khac.ict")
    dialog.go_on()
    ended(dialog, office)
    assert dialog.note.text().startswith("Đã chuyển")
    dialog.reject()
    assert (data / "mau.ict").read_bytes() == b"cua nguoi khac"


def test_a_damaged_archive_is_said_in_the_window_of_the_start(open_office: OpenOffice, archive: Path):
    archive.write_bytes(archive.read_bytes()[:-5000])
    office = open_office(None)
    run(office, archive)
    assert "bị hỏng hoặc chép chưa trọn" in office.start.sentence.text()
    assert not list(archive.parent.glob("*.ict"))


def test_damage_that_only_the_hash_sees_is_said_and_nothing_stays(office: Office, archive: Path, data: Path):
    content = bytearray(archive.read_bytes())
    content[len(content) // 2] ^= 1
    archive.write_bytes(content)
    before = sorted(data.iterdir())
    office.desktop.open_file(archive)
    dialog = moving(office)
    dialog.go_on()
    ended(dialog, office)
    assert "bị hỏng" in dialog.note.text()
    assert sorted(data.iterdir()) == before
    dialog.reject()


def test_huy_stops_it_and_the_question_stands_again(office: Office, archive: Path, data: Path):
    before = sorted(data.iterdir())
    office.desktop.open_file(archive)
    dialog = moving(office)
    dialog.go_on()
    dialog.reject()
    assert dialog.isVisible()
    ended(dialog, office)
    assert dialog.note.text() == "Đã hủy; dữ liệu vẫn như cũ"
    assert sorted(data.iterdir()) == before
    press(Key.Key_Escape)
    assert office.desktop.moving is None


def test_another_place_is_asked_for_by_the_system(office: Office, archive: Path, tmp_path: Path, monkeypatch):
    asked: list[str] = []

    def answer(_parent: object, _title: str, place: str, _filter: str, **_options: object) -> tuple[str, str]:
        asked.append(place)
        return str(tmp_path / "o-khac"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    office.desktop.open_file(archive)
    moving(office).elsewhere.click()
    assert moving(office).target == tmp_path / "o-khac.ict"
    moving(office).reject()
    dialog = MovingOut(office.window, office.desk)
    dialog.elsewhere.click()
    assert dialog.target == tmp_path / f"o-khac{ENDING}"
    dialog.reject()


def test_a_stick_too_small_is_said_before_anything_is_written(office: Office, tmp_path: Path):
    with small_disk(tmp_path / "usb", 3_000_000) as stick:
        dialog = MovingOut(office.window, office.desk)
        dialog.show_place(stick / f"x{ENDING}")
        dialog.go_on()
        ended(dialog, office)
        assert "không đủ chỗ" in dialog.note.text()
        assert list(stick.iterdir()) == []
        dialog.reject()


def test_only_what_makes_sense_elsewhere_is_carried(tmp_path: Path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    here, there = Preferences(tmp_path / "a"), Preferences(tmp_path / "b")
    here.clerk, here.scheme = "Lan", "dark"
    here.remember(tmp_path / "x.ict")
    here.remember_backups(tmp_path)
    here._settings.setValue("layout/tasks", ["text", "due_on"])
    here._settings.setValue("window/geometry", b"x")
    assert here.portable() == {"clerk/name": "Lan", "look/scheme": "dark", "layout/tasks": ["text", "due_on"]}
    there.scheme = "contrast"
    there.fill_empty({**here.portable(), "files/last": "/etc/passwd", "window/geometry": "base64:AAAA"})
    assert (there.clerk, there.scheme, there.last) == ("Lan", "contrast", None)
    assert there._settings.value("layout/tasks") == ["text", "due_on"]
    assert there.geometry.isEmpty()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def test_it_stands_where_no_folder_can_be_written(office: Office, archive: Path, tmp_path: Path):
    office.desktop.open_file(archive)
    dialog = moving(office)
    dialog.show_place(tmp_path / "khong" / "co" / "x.ict")
    dialog.go_on()
    ended(dialog, office)
    assert "Không ghi được" in dialog.note.text()
    dialog.reject()
    QApplication.processEvents()
    assert os.listdir(tmp_path / "usb") == [archive.name]
