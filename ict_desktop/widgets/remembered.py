"""How lists and panes stand as they were left: what is remembered, and a pane between two that remembers its place."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QSplitter, QWidget

from ict_desktop.widgets.theme import GAP

KEEP_AFTER_MS = 200
"""A border being dragged moves many times a second; it is kept once it rests."""


class Remembered(Protocol):
    """Words kept by name, for as long as whoever keeps them likes; "" stands for nothing."""

    def recall(self, name: str) -> str:
        """Return what was kept under a name, "" for nothing."""
        ...

    def keep(self, name: str, words: str) -> None:
        """Keep words under a name; "" forgets them."""
        ...

    def forget_all(self) -> None:
        """Forget everything that was kept."""
        ...


class ForThisWindow:
    """Remembers while a window stands and no longer: the sample leaves the office's own arrangement alone."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}

    def recall(self, name: str) -> str:
        """Return what was kept under a name, "" for nothing."""
        return self._kept.get(name, "")

    def keep(self, name: str, words: str) -> None:
        """Keep words under a name."""
        self._kept[name] = words

    def forget_all(self) -> None:
        """Forget everything that was kept."""
        self._kept.clear()


def after_rest(parent: QWidget) -> QTimer:
    """Return a timer that fires once what it is started for again and again has come to rest."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(KEEP_AFTER_MS)
    return timer


class Splitter(QSplitter):
    """Panes beside or above one another that may be made wider but not lost; the border stands where it was left."""

    def __init__(
        self, orientation: Qt.Orientation, memory: Remembered, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(orientation, parent)
        self.setHandleWidth(GAP)
        self.setChildrenCollapsible(False)
        self._memory, self._name = memory, f"{name}.panes"
        self._usual: list[int] = []
        self._rest = after_rest(self)
        self._rest.timeout.connect(self._keep)
        self.splitterMoved.connect(lambda _place, _number: self._rest.start())

    def share(self, *usual: int) -> None:
        """Share the room as it was left, else as is `usual`; asked once all panes are in."""
        self._usual = list(usual)
        self.setSizes(read_sizes(self._memory.recall(self._name), self.count()) or self._usual)

    def start_over(self) -> None:
        """Share the room as at first."""
        self._memory.keep(self._name, "")
        self.setSizes(self._usual)

    def _keep(self) -> None:
        self._memory.keep(self._name, " ".join(str(size) for size in self.sizes()))


def read_sizes(words: str, count: int) -> Sequence[int]:
    """Return the sizes of panes as they were kept; none where what stands there is not that many sizes."""
    pieces = words.split()
    if len(pieces) != count or not all(piece.isascii() and piece.isdigit() and len(piece) < 6 for piece in pieces):
        return []
    sizes = [int(piece) for piece in pieces]
    return sizes if any(sizes) else []
