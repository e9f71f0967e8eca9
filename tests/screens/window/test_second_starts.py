"""A further start of the program is heard by its window: it comes forward and opens what that start was given."""

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from ict_desktop.records.errors import Refused
from ict_desktop.screens.window import second_starts
from ict_desktop.screens.window.second_starts import SecondStarts
from ict_desktop.store import doorbell
from ict_desktop.store.doorbell import hand_over
from ict_desktop.store.one_program import ProgramLock, Request
from tests.hands import until
from tests.screens.conftest import OpenOffice
from tests.screens.office import Office

Start = Callable[[Request], None]


class Starts:
    """Further starts over one data folder; each is a thread here, as each is a process of its own elsewhere."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.ended: list[bool | str] = []
        self._threads: list[threading.Thread] = []

    def begin(self, request: Request) -> None:
        def start() -> None:
            try:
                self.ended.append(hand_over(ProgramLock(self.folder), request))
            except Refused as refusal:
                self.ended.append(str(refusal))

        self._threads.append(threading.Thread(target=start))
        self._threads[-1].start()

    def __call__(self, request: Request) -> None:
        """Start once more and wait until that start has ended."""
        before = len(self.ended)
        self.begin(request)
        assert until(lambda: len(self.ended) > before)
        assert self.ended[-1] is True

    def join(self) -> None:
        for thread in self._threads:
            thread.join(20)


@pytest.fixture
def starts(office: Office) -> Iterator[Starts]:
    yield from listened(office)


def listened(office: Office) -> Iterator[Starts]:
    lock, further = ProgramLock(office.data), Starts(office.data)
    assert lock.take()
    hears = SecondStarts(office.desktop.app, office.desktop, office.data)
    yield further
    hears.close()
    lock.release()
    further.join()


def copy_of(path: Path) -> Path:
    return Path(shutil.copy(path, path.with_name("khac.ict")))


def test_the_window_comes_forward_and_stays_over_its_file(office: Office, starts: Starts) -> None:
    window = office.window
    window.setWindowState(Qt.WindowState.WindowMinimized)
    starts(Request())
    assert until(lambda: not window.isMinimized() and window.isActiveWindow())
    starts(Request(office.desk.store.path))
    assert office.window is window


def test_the_same_file_by_another_way_is_the_same_file(office: Office, starts: Starts, tmp_path: Path) -> None:
    window = office.window
    (tmp_path / "loi-tat.ict").symlink_to(office.desk.store.path)
    starts(Request(tmp_path / "loi-tat.ict"))
    QApplication.processEvents()
    assert office.window is window


def test_another_file_takes_the_place_of_the_one_that_is_open(office: Office, starts: Starts) -> None:
    other = copy_of(office.desk.store.path)
    starts(Request(other))
    assert until(lambda: office.desk.store.path == other)
    starts(Request(demo=True))
    assert until(lambda: office.window.desk.demo)
    window = office.window
    starts(Request(demo=True))
    QApplication.processEvents()
    assert office.window is window


def test_what_cannot_be_opened_is_said_in_the_window_that_is_there(
    office: Office, starts: Starts, tmp_path: Path
) -> None:
    window = office.window
    starts(Request(tmp_path / "khong-co.ict"))
    assert until(lambda: bool(office.said))
    assert "Không tìm thấy tệp “khong-co.ict”" in office.said.pop()
    assert office.window is window


def test_open_words_are_asked_about_first(office: Office, starts: Starts) -> None:
    other, mine = copy_of(office.desk.store.path), office.desk.store.path
    page = office.page("tasks")
    page.new_record()
    office.fill(page.form, {"text": "Chưa lưu"})
    starts(Request(other))
    assert until(lambda: office.asked == ["Nhiệm vụ mới"])
    assert office.desk.store.path == mine


def test_the_window_of_the_start_opens_it_too(open_office: OpenOffice, sample_path: Path, tmp_path: Path) -> None:
    office = open_office(None)
    office.desktop._start_window().welcome("")
    for further in listened(office):
        further(Request(tmp_path / "khong-co.ict"))
        assert until(lambda: "khong-co.ict" in office.start.sentence.text())
        further(Request(sample_path))
        assert until(lambda: office.desktop.window is not None)
    assert office.desk.store.path == sample_path


def test_a_dialog_in_front_is_not_broken_and_the_file_comes_after_it(office: Office, starts: Starts) -> None:
    other, mine = copy_of(office.desk.store.path), office.desk.store.path
    dialog = QDialog(office.window)
    dialog.setModal(True)
    seen: list[tuple[bool, Path, bool]] = []

    def look() -> None:
        if not starts.ended:
            QTimer.singleShot(20, look)
            return
        office.window.look_outside()
        seen.append((dialog.isVisible(), office.desk.store.path, "khac.ict" in office.window.status.said.text()))
        QTimer.singleShot(3 * second_starts.AGAIN_MS, dialog.accept)

    QTimer.singleShot(0, lambda: starts.begin(Request(other)))
    QTimer.singleShot(20, look)
    dialog.exec()
    dialog.deleteLater()
    assert starts.ended == [True]
    assert seen == [(True, mine, True)]
    assert until(lambda: office.desk.store.path == other)


def test_an_open_menu_is_not_broken_either(office: Office, starts: Starts) -> None:
    other, mine = copy_of(office.desk.store.path), office.desk.store.path
    menu = QMenu(office.window)
    menu.addAction("Một việc")
    menu.popup(office.window.pos())
    starts(Request(other))
    assert menu.isVisible()
    assert office.desk.store.path == mine
    menu.close()
    assert until(lambda: office.desk.store.path == other)


def test_a_window_that_does_not_answer_in_time_does_nothing_later(
    office: Office, starts: Starts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(second_starts, "ANSWER_IN", 0.1)
    monkeypatch.setattr(doorbell, "PATIENCE", 0.3)
    other, mine = copy_of(office.desk.store.path), office.desk.store.path
    starts.begin(Request(other))
    starts.join()  # the window's thread is busy meanwhile
    assert starts.ended == [doorbell.DEAF]
    QApplication.processEvents()
    assert office.desk.store.path == mine


def test_nothing_is_listened_to_before_the_window_was_seen_and_nothing_after_it_is_closed(
    open_office: OpenOffice, sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = open_office(None)
    door, seen = office.data / doorbell.DOOR, list[bool]()

    def run() -> int:
        seen.append(door.exists())
        seen.append(until(door.exists))
        return 0

    monkeypatch.setattr(office.desktop.app, "exec", run)
    office.desktop.hear_second_starts()
    office.desktop.run(sample_path)
    assert seen == [False, True]
    assert not door.exists()
