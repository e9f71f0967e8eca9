"""What runs beside the window, in the status bar: how far it is, and Hủy."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QWidget
from shiboken6 import isValid

from ict_desktop.widgets.background import Job
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.theme import set_role

SHOWN_AFTER_MS = 400
"""Work that is over by then never flickers up."""


class JobBar(QWidget):
    """Shows one piece of work at a time; `say` writes words beside it, `said` reads them."""

    def __init__(self, say: Callable[[str], None], said: Callable[[], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._say = say
        self._said = said
        self._job: Job | None = None
        self._step = ""
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(120, 8)
        self.bar.setAccessibleName("Tiến trình")
        self.stop = Button("Hủ&y", self)
        set_role(self.stop, "quiet")
        self.stop.setToolTip("Dừng việc đang chạy; dữ liệu vẫn như cũ")
        self.stop.clicked.connect(self._cancel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        layout.addWidget(self.bar)
        layout.addWidget(self.stop)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(SHOWN_AFTER_MS)
        self._late.timeout.connect(self.show)
        self.hide()

    def follow(self, job: Job, words: str) -> None:
        """Say what has begun and follow it to its end."""
        self._job, self._step = job, words
        self.bar.setRange(0, 0)
        self.stop.setEnabled(True)
        self._say(words)
        self._late.start()
        job.progressed.connect(self._progressed)
        job.ended.connect(lambda: self._ended(job))

    def _progressed(self, percent: int, words: str) -> None:
        self.bar.setRange(0, 100)
        self.bar.setValue(percent)
        if words:
            self._step = words
            self._say(words)

    def _cancel(self) -> None:
        if self._job is not None:
            self.stop.setEnabled(False)
            self._say("Đang dừng…")
            self._job.cancel()

    def _ended(self, job: Job) -> None:
        if not isValid(self) or job is not self._job:  # the window may have gone before its work
            return
        self._job = None
        self._late.stop()
        self.hide()
        if job.was_cancelled:
            self._say("Đã hủy; dữ liệu vẫn như cũ")
        elif self._step and self._said() == self._step:
            self._say("")  # what was done has said nothing of its own: its last step is no news any more
