"""Starting: the first time, on a file that cannot be opened, without the libraries that come later; and crashes."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMessageBox, QPushButton

from ict_desktop.records.errors import Refused
from ict_desktop.records.tasks import Task
from ict_desktop.store.opening import open_store
from ict_desktop.widgets import messages
from ict_desktop.work import keep
from tests.files import now
from tests.hands import until
from tests.screens.conftest import OpenOffice
from tests.screens.office import Office

ROOT = Path(__file__).parents[3]


def test_the_first_start_makes_nothing_that_was_not_asked_for(
    open_office: OpenOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = open_office(None)
    monkeypatch.setattr(office.desktop.app, "exec", lambda: 0)
    assert office.desktop.run(None) == 0
    start = office.start
    assert "Bắt đầu" in start.heading.text()
    assert [button.text().replace("&", "") for button in start.findChildren(QPushButton) if button.isVisible()] == [
        "Đổi nơi đặt…", "Bắt đầu", "Xem thử dữ liệu mẫu", "Mở tệp có sẵn…", "Thoát",
    ]  # fmt: skip
    assert list(office.data.rglob("*.ict")) == []
    assert office.asked == []


def test_a_new_file_is_made_where_it_was_asked_for_and_opened_again_at_the_next_start(
    open_office: OpenOffice, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    office = open_office(None)
    monkeypatch.setattr(office.desktop.app, "exec", lambda: 0)
    office.desktop.run(None)
    page = office.start.page
    assert page is not None
    assert page.path == office.data / "HoSoBanChiDaoCNTT.ict"
    page.lie_at(tmp_path / "HoSo.ict")
    office.start.begin.click()
    office.settle()
    assert office.desktop.start is None
    assert office.desk.store.path == tmp_path / "HoSo.ict"
    assert len(office.rows("agencies")) > 100, "the directory of agencies is there"
    assert office.rows("meetings") == []
    keep.add(office.desk.store, Task(text="Việc đầu tiên"), "Lan")
    office.window.close()
    office.desktop.run(None)
    assert [row["text"] for row in office.rows("tasks")] == ["Việc đầu tiên"]


def not_a_database(path: Path) -> None:
    path.write_bytes(b"Day khong phai co so du lieu. " * 100)


def of_another_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE notes (text)")


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO _sqlite_migrations SELECT * FROM _sqlite_migrations WHERE 0")
        columns = [row[1] for row in connection.execute("PRAGMA table_info(_sqlite_migrations)")]
        values = {"migration_set": "ict", "name": "m9999_from_the_future", "applied_at": "2030-01-01"}
        known = [name for name in columns if name in values]
        marks = ", ".join("?" for _ in known)
        sets = connection.execute("SELECT migration_set FROM _sqlite_migrations").fetchone()
        values["migration_set"] = sets[0]
        connection.execute(
            f"INSERT INTO _sqlite_migrations ({', '.join(known)}) VALUES ({marks})", [values[name] for name in known]
        )
        connection.commit()


@pytest.mark.parametrize("spoil", [not_a_database, of_another_program, newer], ids=lambda spoil: spoil.__name__)
def test_a_file_that_cannot_be_opened_is_refused_in_a_sentence_and_the_old_one_stays(
    office: Office, spoil: object, sample_master: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "khac.ict"
    if spoil is newer:
        shutil.copy(sample_master, bad)
    spoil(bad)  # type: ignore[operator]
    before, window = bad.read_bytes(), office.window
    office.desk.attempt(window, lambda: office.desktop.open_file(bad))
    assert len(office.said) == 1
    assert office.said.pop().endswith(".")
    assert office.window is window
    assert window.isVisible()
    keep.add(office.desk.store, Task(text="Vẫn làm việc được"), "Lan")
    assert bad.read_bytes() == before


def test_another_file_takes_the_window_and_is_remembered(office: Office, sample_path: Path, tmp_path: Path) -> None:
    other = Path(shutil.copy(sample_path, tmp_path / "thu-hai.ict"))
    office.desktop.open_file(other)
    office.settle()
    assert office.desk.store.path == other
    assert office.desktop.preferences.recent[:2] == [other, sample_path]
    open_store(sample_path, now).close()


def test_unsaved_words_keep_the_old_file_open(office: Office, sample_path: Path, tmp_path: Path) -> None:
    other = Path(shutil.copy(sample_path, tmp_path / "thu-hai.ict"))
    page = office.page("tasks")
    page.new_record()
    office.fill(page.form, {"text": "Chưa lưu"})
    office.desktop.open_file(other)
    assert office.asked == ["Nhiệm vụ mới"]
    assert office.desk.store.path == sample_path
    assert page.form.field("text").value() == "Chưa lưu"


# Crashes


@pytest.mark.expected_log("KeyError")
def test_a_mistake_shows_a_dialog_whose_details_are_copied_and_the_program_goes_on(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []

    def copy() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(5, copy)
            return
        shown.append(box.text())
        next(button for button in box.findChildren(QAbstractButton) if "Chép" in button.text()).click()
        box.reject()

    monkeypatch.setattr(sys, "excepthook", office.crashed)
    try:
        {}["thiếu"]  # type: ignore[index]
    except KeyError as error:
        office.crashed(type(error), error, error.__traceback__)
    QTimer.singleShot(0, copy)
    assert until(lambda: bool(shown))
    assert "lỗi" in shown[0]
    copied = QGuiApplication.clipboard().text()
    assert "KeyError: 'thiếu'" in copied
    assert "Qt 6." in copied
    page = office.page("tasks")
    assert page.isVisible()
    keep.add(office.desk.store, Task(text="Vẫn làm việc được"), "Lan")


def test_what_the_user_can_mend_is_no_crash(office: Office) -> None:
    refusal = Refused("Ổ đĩa đầy. Hãy xóa bớt tệp rồi làm lại.")
    office.crashed(type(refusal), refusal, None)
    assert until(lambda: bool(office.said))
    assert office.said.pop() == str(refusal)


CRASH_IN_A_SLOT = """
import sys
from datetime import datetime
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from ict_desktop.app import start_log
from ict_desktop.app import build_desktop
from ict_desktop.screens.shared.destination import Destination

resources, data, file = map(Path, sys.argv[1:])
desktop = build_desktop(resources, data, start_log(data), file, lambda: datetime(2017, 7, 7, 9))

def look():
    box = QApplication.activeModalWidget()
    if not isinstance(box, QMessageBox):
        QTimer.singleShot(20, look)
        return
    print("box:", [button.text() for button in box.buttons()], flush=True)
    box.reject()
    QTimer.singleShot(50, go_on)

def go_on():
    desktop.window.open_page(Destination("tasks"))
    print("goes on:", desktop.window.isVisible(), flush=True)
    desktop.window.close()

def begin():
    button = desktop.window.status.clerk
    button.clicked.disconnect()
    button.clicked.connect(lambda: 1 / 0)
    QTimer.singleShot(0, look)
    button.click()

QTimer.singleShot(200, begin)
sys.exit(desktop.run(file))
"""


def test_a_mistake_in_a_slot_is_shown_and_logged_and_the_window_stays(sample_path: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    words = [sys.executable, "-c", CRASH_IN_A_SLOT, str(ROOT / "resources"), str(data), str(sample_path)]
    ran = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert "box:" in ran.stdout, ran.stderr
    assert "goes on: True" in ran.stdout
    log = (data / "ict-desktop.log").read_text(encoding="utf-8")
    assert "ZeroDivisionError" in log


# What is not imported before the window stands

LATE = ("sqlite_utils", "reportlab", "pyqtgraph", "numpy", "docx", "PySide6.QtPdf", "PySide6.QtPrintSupport")

BEHIND_THE_PICTURE = (
    "fractions",
    "html",
    "ict_desktop.records.numbers",
    "ict_desktop.screens.window.menus",
    "ict_desktop.widgets.form",
    "ict_desktop.widgets.messages",
    "logging.handlers",
    "socket",
)

LOOK_AT_MODULES = """
import json, sys
from datetime import datetime
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from ict_desktop.app import start_log
from ict_desktop.app import build_desktop
from ict_desktop.screens.shared.destination import Destination

resources, data, file = map(Path, sys.argv[1:])
desktop = build_desktop(resources, data, start_log(data), file, lambda: datetime(2017, 7, 7, 9))

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print(json.dumps(sorted(sys.modules)), flush=True)
            desktop.window.removeEventFilter(self)
            QTimer.singleShot(0, look)
        return False

def look():
    desktop.window.desk.background.wait()
    print(json.dumps(sorted(sys.modules)), flush=True)
    desktop.window.close()

watch = Watch()
QTimer.singleShot(0, lambda: (desktop.window.installEventFilter(watch), desktop.window.update()))
sys.exit(desktop.run(file))
"""


def test_the_window_stands_before_the_slow_libraries_are_read(sample_path: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    words = [sys.executable, "-c", LOOK_AT_MODULES, str(ROOT / "resources"), str(data), str(sample_path)]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    ran = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False, env=environment)
    assert ran.returncode == 0, ran.stderr
    painted, loaded = (set(json.loads(line)) for line in ran.stdout.splitlines())
    assert "PySide6.QtWidgets" in painted
    assert [name for name in BEHIND_THE_PICTURE if name in painted] == []
    assert [name for name in LATE if name in loaded] == []


def test_the_messages_of_the_program_are_the_only_boxes() -> None:
    """Every box comes from one module, so that tests, translation and wording have one place."""
    rooms = [ROOT / "ict_desktop" / room for room in ("screens", "widgets")]
    found = [
        path.name
        for room in rooms
        for path in room.glob("*.py")
        if "QMessageBox" in path.read_text(encoding="utf-8") and path.stem != messages.__name__.rsplit(".", 1)[-1]
    ]
    assert found == []


def test_closing_keeps_what_stood_where(office: Office) -> None:
    office.window.resize(1200, 700)
    office.window.close()
    assert not office.desktop.preferences.geometry.isEmpty()
    assert isinstance(QApplication.activeModalWidget(), QDialog | None)


def test_after_the_sample_an_office_file_runs_on_the_day_it_is(open_office: OpenOffice, empty_path: Path) -> None:
    office = open_office(None)
    office.desktop.open_sample()
    assert office.desk.day == date(2017, 7, 7)
    office.desktop._clock = lambda: datetime(2026, 11, 23, 9)
    office.desktop.open_file(empty_path)
    assert office.desk.day == date(2026, 11, 23)
    assert not office.window.desk.demo
