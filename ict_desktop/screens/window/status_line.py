"""The status bar: the file, who works here, whether the words typed are stored, the last backup, the day."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget
from shiboken6 import isValid

from ict_desktop.widgets.buttons import Button
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

NARROW = 1000
"""In a narrower window the longest parts are cut first, and the name of the file is left to the title bar."""

LEAST_PART, AROUND = 40, 72
"""Pixels: what is left of a part at the least, and what the bar needs between and around its parts."""


class SavedState:
    """Whether what was typed is stored, being typed, or could not be kept and why; the label always says which.

    A failing draft is said here, without a box, for as long as it fails.
    """

    def __init__(self, label: Part) -> None:
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
        self._label.show_words(words)
        self._label.setAccessibleName(words)
        set_role(self._label, "problem" if self._failure or self._lost else "")


class Part(QLabel):
    """A part of the bar: its words are cut where they would take too much room; the tip has all of them.

    `told` comes when it has other words, and may need more room or less.
    """

    told = Signal()

    def __init__(self, cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> None:
        super().__init__("")
        self._cut, self._whole, self._widest = cut, "", WIDEST

    def show_words(self, words: str) -> None:
        """Show words."""
        self._whole = words
        self.fit(self._widest)
        self.told.emit()

    @property
    def wanted(self) -> int:
        """The width of all its words."""
        return self.fontMetrics().horizontalAdvance(self._whole) if not self.isHidden() else 0

    def fit(self, widest: int) -> None:
        """Take no more room than that."""
        self._widest = widest
        self.setText(self.fontMetrics().elidedText(self._whole, self._cut, widest))
        self.setToolTip(self._whole if self.text() != self._whole else "")


def _is_open(form: QWidget) -> bool:
    return isValid(form) and form.window().isVisible()


class StatusLine:
    """Fills the status bar of a window."""

    def __init__(self, bar: QStatusBar, path: Path, day: str, choose_clerk: Callable[[], None]) -> None:
        self._bar = bar
        self._job_bar: JobBar | None = None
        bar.setSizeGripEnabled(False)
        self._file = Part(Qt.TextElideMode.ElideMiddle)
        self._file.show_words(f"  {path.name}")
        self._file.setToolTip(str(path))
        bar.addWidget(self._file)
        self.said = Part()
        self._words = ""
        self._saved = Part()
        self.saved = SavedState(self._saved)
        self.backup = Part()
        self._before_backup = _dot()
        self._clerk, self._window = "", NARROW
        self.clerk = Button("")
        set_role(self.clerk, "quiet")
        self.clerk.setToolTip("Người đang nhập liệu; bấm để đổi")
        self.clerk.clicked.connect(choose_clerk)
        self._day = QLabel("")
        for widget in (self.clerk, self.said, self._saved, self._before_backup, self.backup, _dot(), self._day):
            bar.addPermanentWidget(widget)
        self._parts = (self.said, self._saved, self.backup)
        self.show_backup("")
        self.show_day(day)
        for part in self._parts:
            part.told.connect(self._share)

    def fit(self, window: int) -> None:
        """Share the width of the window."""
        self._window = window
        self._file.setVisible(window >= NARROW)
        self._share()

    def _share(self) -> None:
        """Cut the longest parts as far as the others need the room."""
        widest = WIDEST
        most = WIDEST if self._window >= NARROW else self._window // 5
        words = self.clerk.fontMetrics().elidedText(self._clerk, Qt.TextElideMode.ElideRight, most)
        self.clerk.setText(words.replace("&", "&&"))
        if self._window < NARROW:
            beside = [self.clerk, self._day, *([self._job_bar] if self._job_bar is not None else [])]
            room = self._window - AROUND - sum(widget.sizeHint().width() for widget in beside)
            wanted = [part.wanted for part in self._parts]
            while widest > LEAST_PART and sum(min(width, widest) for width in wanted) > room:
                widest -= 4
        for part in self._parts:
            part.fit(widest)

    def show_clerk(self, name: str, icon: QIcon) -> None:
        """Show who works here, or that nobody is named as yet."""
        self._clerk = name or "Chọn người nhập liệu"
        self.clerk.setIcon(icon)
        self._share()

    def show_day(self, day: str) -> bool:
        """Show what day it is; says whether another one stood there."""
        is_another = self._day.text().strip() != day
        self._day.setText(f"{day}  ")
        return is_another

    def say(self, words: str) -> None:
        """Show a short word about the last deed; that something is stored the state says by itself."""
        self._words = "" if words == STORED else words
        self.said.show_words(self._words)

    def show_backup(self, words: str, is_trouble: bool = False) -> None:
        """Say when the last backup was made, or what keeps it from being made; nothing while that is not known."""
        self.backup.setVisible(bool(words))
        self._before_backup.setVisible(bool(words))
        self.backup.show_words(words)
        self.backup.setAccessibleName(words)
        set_role(self.backup, "problem" if is_trouble else "")

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
