"""One program over a fresh sample, and the camera."""

import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ict_desktop.app import build_desktop
from ict_desktop.records.meetings import Meeting
from ict_desktop.screens.areas.meetings import MeetingsPage
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.destination import Destination
from ict_desktop.screens.shared.grouped import GroupedPages
from ict_desktop.screens.shared.record_page import RecordPage
from ict_desktop.screens.window.main_window import MainWindow
from ict_desktop.screens.window.size import take_usual_size
from ict_desktop.store import table
from ict_desktop.widgets.form import RecordForm
from tests.shots.judging import faults

RESOURCES = Path(__file__).parents[2] / "resources"
ENDINGS = {"light": "sang", "dark": "toi", "contrast": "tuong-phan"}
CLERK = "Lan"
LONGEST_WAIT = 15.0
"""Seconds a dialog may take to come."""


class Studio:
    """Brings the program to a place and saves what it shows there."""

    def __init__(
        self, folder: Path, data: Path, scheme: str, size: QSize | None, file: Path | None, only_look: bool = False
    ) -> None:
        self.folder, self.data = folder, data
        self._ending = ENDINGS[scheme]
        self._size = size
        self._only_look = only_look
        self.faults: list[str] = []
        log, file_of_office = data / "ict-desktop.log", data / "HoSo.ict"
        self.desktop = build_desktop(RESOURCES, data, log, file_of_office, lambda: datetime(2017, 7, 7, 9))
        sys.excepthook = sys.__excepthook__  # a mistake ends the run instead of opening a dialog nobody sees
        self.desktop.preferences.clerk = CLERK
        self.desktop.choose_scheme(scheme)
        if file is None:
            self.desktop.open_sample()
        else:
            self.desktop.open_file(file)

    @property
    def window(self) -> MainWindow:
        """The window that is open."""
        if self.desktop.window is None:
            raise RuntimeError("no window is open")
        return self.desktop.window

    @property
    def desk(self) -> Desk:
        """What the pages share."""
        return self.window.desk

    def settle(self) -> None:
        """Let the worker and the painting come to rest."""
        for _ in range(3):
            QTest.qWait(20)
            self.desk.background.wait()
        QTest.qWait(20)

    def save(self, name: str, widget: QWidget | None = None) -> None:
        """Picture a widget, or the whole window."""
        if widget is None and self._size is not None:
            self.window.resize(self._size)
        elif widget is None:
            take_usual_size(self.window)
        self.settle()
        self.judge(name, widget or self.window)
        if self._only_look:
            print(f"{name}: looked at", flush=True)
            return
        path = self.folder / f"{name}-{self._ending}.png"
        if not (widget or self.window).grab().save(str(path)):
            raise OSError(f"could not write {path}")
        print(path.name, flush=True)

    def judge(self, name: str, shown: QWidget) -> None:
        """Look whether anything on it is cut or out of reach."""
        self.faults += [f"{name}: {words}" for words in faults(shown.window())]

    def modal(self, name: str, opens: Callable[[], object], prepare: Callable[[QWidget], object] | None = None) -> None:
        """Picture the modal dialog that `opens` brings, then close it as Esc does."""

        def take() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QDialog):
                if time.monotonic() > end:
                    raise TypeError(f"{name}: no dialog came")
                QTimer.singleShot(20, take)  # what it shows is still being drawn
                return
            taken.append(name)
            if prepare is not None:
                prepare(dialog)
            self.save(name, dialog)
            for form in dialog.findChildren(RecordForm):
                if form.is_new:
                    form._end_new()  # or it would ask whether what was typed for the picture is to be kept
            dialog.reject()

        end, taken = time.monotonic() + LONGEST_WAIT, list[str]()
        QTimer.singleShot(0, take)
        opens()
        while not taken:
            QTest.qWait(20)
        self.settle()

    def page(self, code: str) -> RecordPage | MeetingsPage | QWidget:
        """Open a page by its name and return it; of grouped pages the one in front."""
        self.window.open_page(Destination(code))
        self.settle()
        front = self.window.stack.currentWidget()
        return front.front if isinstance(front, GroupedPages) else front

    def list_page(self, code: str) -> RecordPage:
        """Open a page that lists one kind."""
        page = self.page(code)
        if not isinstance(page, RecordPage):
            raise TypeError(f"{code} is no list")
        return page

    def meeting(self, tab: int) -> MeetingsPage:
        """Open the newest meeting at a tab."""
        page = self.page("meetings")
        if not isinstance(page, MeetingsPage):
            raise TypeError("the page of meetings is another one now")
        page.show_record(table.every(self.desk.connection, Meeting)[-1].id)
        page.view.tabs.setCurrentIndex(tab)
        self.settle()
        return page

    def close(self) -> None:
        """Close the file."""
        if not self.window.close_file():
            raise RuntimeError("the window stayed open")
