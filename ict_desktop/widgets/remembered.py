"""How lists and panes stand as they were left: what is remembered, and a pane between two that remembers its place."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from ict_desktop.widgets.guard import guarded
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


LEAST_PANE = 240
"""The least height of a pane that stands under another because the window is too narrow for both beside each other."""


@guarded
class Splitter(QSplitter):
    """Panes beside or above one another that may be made wider but not lost; the border stands where it was left.

    Panes that stand beside each other come under one another where there is no room for both.
    """

    def __init__(
        self, orientation: Qt.Orientation, memory: Remembered, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(orientation, parent)
        self.setHandleWidth(GAP)
        self.setChildrenCollapsible(False)
        self._memory, self._name = memory, f"{name}.panes"
        self._usual: list[int] = []
        self._least: list[int] = []
        self._beside = orientation == Qt.Orientation.Horizontal
        self._rest = after_rest(self)
        self._rest.timeout.connect(self._keep)
        self.splitterMoved.connect(lambda _place, _number: self._rest.start())

    def share(self, *usual: int) -> None:
        """Share the room as it was left, else as is `usual`; asked once all panes are in."""
        self._usual = list(usual)
        self.setSizes(self._kept())

    def minimumSizeHint(self) -> QSize:
        """Need no more width than the widest pane: the others find room under it."""
        least = super().minimumSizeHint()
        if self._beside:
            least.setWidth(max((_least_width(pane) for pane in self.panes()), default=0))
        return least

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the panes stand beside or under each other, as there is room."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Look anew whether there is room when a pane needs more or less."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return done

    def _arrange(self) -> None:
        if not self._beside:
            return
        shown = [pane for pane in self.panes() if not pane.isHidden()]
        needed = sum(_least_width(pane) for pane in shown) + GAP * (len(shown) - 1)
        under = self.width() < needed
        if under != (self.orientation() == Qt.Orientation.Vertical):
            self._turn(under)
        if under:
            for pane in shown:
                pane.setMinimumHeight(max(LEAST_PANE, pane.minimumSizeHint().height()))

    def _turn(self, under: bool) -> None:
        if under:
            self._least = [pane.minimumHeight() for pane in self.panes()]
        else:
            for pane, least in zip(self.panes(), self._least, strict=True):
                pane.setMinimumHeight(least)
        self.setOrientation(Qt.Orientation.Vertical if under else Qt.Orientation.Horizontal)
        self.setSizes([LEAST_PANE] * self.count() if under else self._kept())

    def panes(self) -> list[QWidget]:
        """Return the panes in their order."""
        found = (self.widget(number) for number in range(self.count()))
        return [pane for pane in found if pane is not None]

    def _kept(self) -> Sequence[int]:
        return read_sizes(self._memory.recall(self._name), self.count()) or self._usual

    @property
    def was_moved(self) -> bool:
        """Whether the border stands where somebody left it."""
        return bool(read_sizes(self._memory.recall(self._name), self.count()))

    def start_over(self) -> None:
        """Share the room as at first."""
        self._memory.keep(self._name, "")
        self.setSizes(self._usual)

    def _keep(self) -> None:
        if self._beside != (self.orientation() == Qt.Orientation.Horizontal):
            return  # how they share a width is not what was moved
        self._memory.keep(self._name, " ".join(str(size) for size in self.sizes()))


def _least_width(pane: QWidget) -> int:
    return max(pane.minimumWidth(), pane.minimumSizeHint().width())


def read_sizes(words: str, count: int) -> Sequence[int]:
    """Return the sizes of panes as they were kept; none where what stands there is not that many sizes."""
    pieces = words.split()
    if len(pieces) != count or not all(piece.isascii() and piece.isdigit() and len(piece) < 6 for piece in pieces):
        return []
    sizes = [int(piece) for piece in pieces]
    return sizes if any(sizes) else []
