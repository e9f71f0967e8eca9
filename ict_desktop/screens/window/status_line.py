"""The status bar: the file, who works here, whether the words typed are stored, the last backup, the day."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar, QWidget
from shiboken6 import isValid

from ict_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from pathlib import Path

    from ict_desktop.widgets.background import Job
    from ict_desktop.widgets.job_bar import JobBar

STORED = "Đã lưu"
TYPING = "Đang gõ…"
NOT_STORED = "Chưa lưu"

WIDEST = 360
"""Pixels a part of the bar may take: a long name or sentence must not make the window wider than the screen."""


class SavedState:
    """Whether what was typed is stored, being typed, or could not be kept and why; the label always says which.

    A failing draft is said here, without a box, for as long as it fails.
    """

    def __init__(self, label: QLabel) -> None:
        self._label = label
        self._forms: list[object] = []
        self._failure = ""
        self._lost = ""
        self._show()

    @property
    def failure(self) -> str:
        """Why words could not be kept, "" where all are."""
        return self._failure

    def stored(self) -> None:
        """Hear that something was stored: where nothing is being typed, everything is."""
        if not self._open_forms():
            self._failure = ""
        self._show()

    def unsaved(self, form: object, words: bool) -> None:
        """Hear from a form whether it holds words that are not stored."""
        self._forms = [known for known in self._forms if known is not form] + ([form] if words else [])
        if not self._open_forms():
            self._failure = ""
        self._show()

    def failed(self, sentence: str) -> None:
        """Hear why words being typed could not be kept."""
        self._failure = sentence
        self._show()

    def kept(self) -> None:
        """Hear that the words being typed are kept."""
        self._failure = ""
        self._show()

    def lost(self, words: str) -> None:
        """Hear that nothing will be stored any more: the path is another file."""
        self._lost = words
        self._show()

    def _open_forms(self) -> list[object]:
        """Return the forms with words not stored; one whose dialog is closed holds none any more."""
        self._forms = [form for form in self._forms if not isinstance(form, QWidget) or _is_open(form)]
        return self._forms

    def _show(self) -> None:
        typing = bool(self._open_forms())
        words = f"{NOT_STORED}: {self._failure}" if self._failure else TYPING if typing else STORED
        words = self._lost or words
        _show_within(self._label, words, Qt.TextElideMode.ElideRight)
        self._label.setAccessibleName(words)
        set_role(self._label, "problem" if self._failure or self._lost else "")


def _show_within(label: QLabel, words: str, cut: Qt.TextElideMode) -> None:
    """Show words, cut where they would take too much room; the tip has all of them."""
    label.setText(label.fontMetrics().elidedText(words, cut, WIDEST))
    label.setToolTip(words if label.text() != words else "")


def _is_open(form: QWidget) -> bool:
    return isValid(form) and form.window().isVisible()


class StatusLine:
    """Fills the status bar of a window."""

    def __init__(self, bar: QStatusBar, path: Path, day: str, choose_clerk: Callable[[], None]) -> None:
        self._bar = bar
        self._job_bar: JobBar | None = None
        bar.setSizeGripEnabled(False)
        file = QLabel("")
        _show_within(file, f"  {path.name}", Qt.TextElideMode.ElideMiddle)
        file.setToolTip(str(path))
        bar.addWidget(file)
        self.said = QLabel("")
        self._words = ""
        self._saved = QLabel("")
        self.saved = SavedState(self._saved)
        self.backup = QLabel("")
        self._before_backup = _dot()
        self.clerk = QPushButton("")
        set_role(self.clerk, "quiet")
        self.clerk.setToolTip("Người đang nhập liệu; bấm để đổi")
        self.clerk.clicked.connect(choose_clerk)
        self._day = QLabel("")
        for widget in (self.clerk, self.said, self._saved, self._before_backup, self.backup, _dot(), self._day):
            bar.addPermanentWidget(widget)
        self.show_backup("")
        self.show_day(day)

    def show_clerk(self, name: str, icon: QIcon) -> None:
        """Show who works here, or that nobody is named as yet."""
        self.clerk.setText((name or "Chọn người nhập liệu").replace("&", "&&"))
        self.clerk.setIcon(icon)

    def show_day(self, day: str) -> bool:
        """Show what day it is; says whether another one stood there."""
        is_another = self._day.text().strip() != day
        self._day.setText(f"{day}  ")
        return is_another

    def say(self, words: str) -> None:
        """Show a short word about the last deed; that something is stored the state says by itself."""
        self._words = "" if words == STORED else words
        _show_within(self.said, self._words, Qt.TextElideMode.ElideRight)

    def show_backup(self, words: str, is_trouble: bool = False) -> None:
        """Say when the last backup was made, or what keeps it from being made; nothing while that is not known."""
        _show_within(self.backup, words, Qt.TextElideMode.ElideRight)
        self.backup.setAccessibleName(words)
        set_role(self.backup, "problem" if is_trouble else "")
        self.backup.setVisible(bool(words))
        self._before_backup.setVisible(bool(words))

    def follow(self, job: Job, words: str) -> None:
        """Show a piece of work that takes a while."""
        if self._job_bar is None:
            from ict_desktop.widgets.job_bar import JobBar  # only when something runs

            self._job_bar = JobBar(self.say, lambda: self._words, self._bar)
            self._bar.insertPermanentWidget(1, self._job_bar)  # behind the name of the file
            self._job_bar.hide()
        self._job_bar.follow(job, words)


def _dot() -> QLabel:
    dot = QLabel("·")
    dot.setAlignment(Qt.AlignmentFlag.AlignCenter)
    set_role(dot, "muted")
    return dot
