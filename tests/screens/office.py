"""The program as a clerk has it before her: a window over a real file, her keyboard, and the command line beside it."""

import contextlib
import io
import json
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ict_desktop import cli
from ict_desktop.app import build_desktop
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.grouped import GroupedPages
from ict_desktop.screens.shared.record_page import RecordPage
from ict_desktop.screens.window.main_window import MainWindow
from ict_desktop.screens.window.pages import INSIDE, PAGES
from ict_desktop.screens.window.start_window import StartWindow
from ict_desktop.widgets import messages
from ict_desktop.widgets.form import RecordForm
from ict_desktop.widgets.messages import Answer
from tests.files import RESOURCES, now
from tests.hands import CONTROL, Key, press, until, write

LONGEST_DIALOG_MS = 60_000
"""A dialog that nobody closes would keep the run for ever: after this long it is closed and the test fails."""

CODES = [code for code, _name, _icon, _make in PAGES]


class Office:
    """`said` holds the sentences shown in boxes, `asked` the questions; `answers` are given to them in order."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.said: list[str] = []
        self.asked: list[str] = []
        self.answers: list[bool | Answer] = []
        self.stuck: list[str] = []
        self._hooks = sys.excepthook, threading.excepthook
        handler = qInstallMessageHandler(None)
        self.desktop = build_desktop(RESOURCES, data, data / "ict-desktop.log", data / "HoSoBanChiDaoCNTT.ict", now)
        self.crashed = sys.excepthook
        # pytest listens for mistakes and Qt's warnings; the crash dialog has a test of its own.
        sys.excepthook, threading.excepthook = self._hooks
        qInstallMessageHandler(handler)
        self.desktop.preferences.clerk = "Lan"
        self._seen: QWidget | None = None
        self._watch = QTimer()
        self._watch.setSingleShot(True)
        self._watch.timeout.connect(self._unstick)
        self._watch.start(LONGEST_DIALOG_MS)

    def _unstick(self) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None and dialog is self._seen:
            self.stuck.append(dialog.windowTitle())
            dialog.close()
        self._seen = dialog
        self._watch.start(LONGEST_DIALOG_MS)

    @property
    def window(self) -> MainWindow:
        assert self.desktop.window is not None
        return self.desktop.window

    @property
    def start(self) -> StartWindow:
        """The window of the start, once what it looks for is found."""
        assert self.desktop.start is not None
        for _ in range(2):
            self.desktop.start.background.wait()
            QApplication.processEvents()
        return self.desktop.start

    @property
    def desk(self) -> Desk:
        return self.window.desk

    def settle(self) -> None:
        """Let the worker come to rest and what it brings be shown."""
        for _ in range(2):
            QApplication.processEvents()
            self.desk.background.wait()
        QApplication.processEvents()

    # At the keyboard

    def go(self, code: str) -> QWidget:
        """Go to a page by its key, and to a page inside another by the key of tabs."""
        home = INSIDE.get(code, code)
        self.window.activateWindow()
        if QApplication.focusWidget() is None:
            self.window.navigation.setFocus()
        press(Key(Key.Key_1 + CODES.index(home)), CONTROL)
        front = self.window.stack.currentWidget()
        if isinstance(front, GroupedPages):
            front.tabs.tabBar().setFocus()
            for _ in range(front.tabs.count()):
                if front._pages[code] is front.front:
                    break
                press(Key.Key_Right if front.tabs.currentIndex() < list(front._pages).index(code) else Key.Key_Left)
            front = front.front
        self.settle()
        return front

    def page(self, code: str) -> RecordPage:
        page = self.go(code)
        assert isinstance(page, RecordPage)
        return page

    def fill(self, form: RecordForm, words: dict[str, str]) -> None:
        """Go from field to field with Tab and type into some of them, in place of what stands there."""
        for name, text in words.items():
            self.to_field(form, name)
            press(Key.Key_A, CONTROL)
            write(text)

    def to_field(self, form: RecordForm, name: str) -> None:
        """Go to a field with Tab only."""
        target = form.field(name).focus_target()
        for _ in range(80):
            if target.hasFocus():
                return
            press(Key.Key_Tab)
        raise AssertionError(f"Tab never comes to “{name}”")

    # Beside the window

    def rows(self, kind: str) -> list[dict[str, Any]]:
        """Read a kind with the command line, as anybody else would."""
        written = io.StringIO()
        place = cli.Place(now=now, data=self.data, resources=RESOURCES)
        with contextlib.redirect_stdout(written):
            assert cli.run("show", [str(self.desk.store.path), kind, "--json"], place) == 0
        found: list[dict[str, Any]] = json.loads(written.getvalue())
        return found

    def close(self) -> None:
        self._watch.stop()
        window = self.desktop.window
        if window is not None and not window._closed:
            for timer in (window._rhythm.outside, window._rhythm.folding, window._rhythm.warming):
                timer.stop()
            window.desk.background.close()
            window._closed = True
            window.desk.store.close()
            window.hide()
        self.desktop.window = None
        for gone in (window, self.desktop.start):
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        if self.desktop.start is not None:
            self.desktop.start.background.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
        sys.excepthook, threading.excepthook = self._hooks


def at(moment: datetime) -> Callable[[], datetime]:
    return lambda: moment


def offices(data: Path, patch: Callable[[object, str, object], None]) -> Iterator[Callable[[Path | None], Office]]:
    """Open offices for one test and close them after it; no box is left unanswered and none comes unseen."""
    opened: list[Office] = []

    def ask_unsaved(_parent: object, what: str) -> Answer:
        opened[-1].asked.append(what)
        answer = opened[-1].answers.pop(0) if opened[-1].answers else Answer.GO_ON
        assert isinstance(answer, Answer)
        return answer

    def confirm(_parent: object, text: str, _yes: str, _details: str = "") -> bool:
        opened[-1].asked.append(text)
        answer = opened[-1].answers.pop(0) if opened[-1].answers else False
        assert isinstance(answer, bool)
        return answer

    def say(_parent: object, text: str, _details: str = "") -> None:
        opened[-1].said.append(text)

    def close_anyway(_parent: object, reason: str, words: str) -> bool:
        return confirm(None, f"{reason}\n{words}", "")

    patch(messages, "ask_unsaved", ask_unsaved)
    patch(messages, "close_anyway", close_anyway)
    patch(messages, "confirm", confirm)
    patch(messages, "choose", lambda _parent, text, _first, _second: opened[-1].asked.append(text))
    patch(messages, "refuse", say)
    patch(messages, "inform", say)

    def open_office(path: Path | None) -> Office:
        data.mkdir(exist_ok=True)
        office = Office(data)
        opened.append(office)
        if path is not None:
            office.desktop.open_file(path)
            office.window.resize(1366, 768)  # Qt's offscreen screen is smaller than any office's
            QTest.qWaitForWindowActive(office.window)
            office.settle()
        return office

    yield open_office
    for office in opened:
        office.close()
    assert not [title for office in opened for title in office.stuck], "a dialog stayed open"
    assert not [sentence for office in opened for sentence in office.said], "a sentence nobody expected"


__all__ = ["CODES", "Office", "offices", "until"]
