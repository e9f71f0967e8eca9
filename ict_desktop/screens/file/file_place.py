"""Where the file of a window lies and who works in it: the mark kept fresh, and what is to be said over the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from ict_desktop.screens.shared.desk import Desk
from ict_desktop.store.far import Far, far
from ict_desktop.store.standing import Standing, standing_of

if TYPE_CHECKING:
    from ict_desktop.screens.file.held_file import HeldFileBar
    from ict_desktop.screens.file.notice_bar import NoticeBar
    from ict_desktop.store.holding import Holding, Mark

FRESH_MS = 60_000
"""How often the mark of a file that is worked in is written anew."""

LOOK_MS = 10_000
"""How often a window that only looks on sees whether the file is free."""


class FilePlace(QObject):
    """Made once the window stands; what reads or writes on the disk of the file runs beside the window."""

    def __init__(self, parent: QWidget, desk: Desk, holding: Holding) -> None:
        super().__init__(parent)
        self._parent = parent
        self._desk = desk
        self._holding = holding
        self.bar: NoticeBar | None = None
        self._held: HeldFileBar | None = None
        self._tried: Standing | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        if self._desk.store.holder is not None:
            self._show_holder(self._desk.store.holder)
        else:
            self._timer.start(FRESH_MS)
            path, told = self._desk.store.path, desk.program.surroundings.synchronised
            self._desk.background.run(lambda _progress: far(path, told), self._show_far)

    def look(self) -> None:
        """Write our mark anew with the clerk of now; or see how the one who has the file stands."""
        if self._held is None:
            clerk = self._desk.clerk
            self._desk.background.run(lambda _progress: self._holding.refresh(clerk), self._taken_by)
        elif not self._opens_anew():
            self._held.look()

    def _opens_anew(self) -> bool:
        """Open what lies there by now, as programs that synchronise put it: each such file once, whatever comes of it."""
        store = self._desk.store
        if not store.is_replaced() or QApplication.activeModalWidget() is not None:
            return False
        try:
            there = standing_of(store.path)
        except OSError:
            return False  # it is just being put there
        if there == self._tried:
            return False
        self._tried = there
        self._desk.attempt(self._parent, lambda: self._desk.program.open_file(store.path))
        return True

    def stop(self) -> None:
        """Say nothing more: the file is being closed."""
        self._timer.stop()
        if self.bar is not None:
            self.bar.hide()

    def lost(self) -> None:
        """Leave the path to whoever works in what lies there by now."""
        self.stop()
        self._holding.release()

    def _taken_by(self, other: Mark | None) -> None:
        if other is not None and self._desk.store.loss is None:
            self._desk.store.give_way(other)
            self._desk.window.show_read_only()
            self._show_holder(other)

    def _show_holder(self, holder: Mark) -> None:
        from ict_desktop.screens.file.held_file import HeldFileBar  # hardly ever

        self._held = HeldFileBar(self._parent, self._desk, self._holding, holder)
        self._show(self._held)
        self._timer.start(LOOK_MS)

    def _show_far(self, found: Far | None) -> None:
        if found is not None and not (self._desk.demo or self._desk.store.read_only):
            from ict_desktop.screens.file.far_file import FarFileBar  # hardly ever

            self._show(FarFileBar(self._parent, self._desk, found))

    def _show(self, bar: NoticeBar) -> None:
        if self.bar is not None:
            self.bar.hide()
            self.bar.deleteLater()
        self.bar = bar
        self._desk.window.show_bar(bar)
