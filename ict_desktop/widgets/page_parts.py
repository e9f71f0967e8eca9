"""The parts of a page: its header, the search box, chips with counts, and what an empty list says."""

from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from ict_desktop.records.vietnamese import nfc
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.clean_line import CleanLine
from ict_desktop.widgets.flow import FlowLayout
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.theme import GAP, GRID, set_role

SEARCH_AFTER_MS = 120

SEARCH_WIDTH, LEAST_SEARCH, TITLE_ROOM = 250, 120, 220
"""Logical pixels: of the search box where there is room and where there is little, and of a title beside the tools."""

HOW_PROPERTY = "how"
"""The property of a widget that shows a number: which of the rules of `records/how_counted.py` explains it."""


@guarded
class ElidedLabel(QLabel):
    """A line of words cut with an ellipsis where it does not fit; the whole is in its tool tip."""

    def __init__(
        self,
        text: str,
        role: str,
        parent: QWidget | None = None,
        cut_at: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(parent)
        self._whole = ""
        self._cut_at = cut_at
        set_role(self, role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.set_words(text)

    def set_words(self, text: str) -> None:
        """Show a line."""
        self._whole = " ".join(text.split())
        self.setToolTip(self._whole)
        self._cut()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Ask for the width of the whole line, however little of it is shown."""
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 4, super().sizeHint().height())

    @property
    def words(self) -> str:
        """The whole line."""
        return self._whole

    def _cut(self) -> None:
        self.ensurePolished()
        width = self.width() - 2
        whole = self.fontMetrics().horizontalAdvance(self._whole) <= width
        words = self._whole if whole else self.fontMetrics().elidedText(self._whole, self._cut_at, width)
        super().setText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the line anew."""
        super().resizeEvent(event)
        self._cut()


class HowButton(Button):
    """The quiet words beside a number that say how it is counted; reached by Tab like any button."""

    def __init__(self, how: str, of_what: str, explain: Callable[[str], object], parent: QWidget | None = None) -> None:
        super().__init__("Cách tính", parent)
        set_role(self, "how")
        self.setProperty(HOW_PROPERTY, how)
        self.setAccessibleName(f"Cách tính: {of_what}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: explain(how))


@guarded
class PageHeader(QWidget):
    """Title and summary left; search and the one filled button right, or under them where a title had no room."""

    def __init__(self, title: str, primary: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidedLabel(title, "title", self)
        self.summary = ElidedLabel("", "muted", self)
        self.primary = Button(primary, self)
        set_role(self.primary, "primary")
        self.primary.setVisible(bool(primary))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        self._below = QHBoxLayout()
        self._below.setSpacing(GAP)
        self._below.addWidget(self.summary)
        words.addLayout(self._below)
        self._side = QHBoxLayout()
        self._side.setSpacing(GAP)
        self._side.addWidget(self.primary)
        self._whole = QHBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(GAP)
        self._whole.addLayout(words, 1)
        self._whole.addLayout(self._side)

    def minimumSizeHint(self) -> QSize:
        """Need no more width than the tools, which can stand under the title."""
        least = super().minimumSizeHint()
        return QSize(self._side.minimumSize().width(), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tools beside or under the title."""
        super().resizeEvent(event)
        title = min(TITLE_ROOM, self.title.sizeHint().width()) + GAP
        beside = event.size().width() >= self._side.sizeHint().width() + title
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if way != self._whole.direction():
            self._whole.setDirection(way)
            self._whole.setSpacing(GAP if beside else GAP // 2)

    def add_how(self, how: str, explain: Callable[[str], object]) -> None:
        """Say beside the numbers of the page how they are counted."""
        self.summary.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.summary.setMinimumWidth(1)  # it may be cut
        self._below.addWidget(HowButton(how, self.title.words, explain, self))
        self._below.addStretch()

    def add_tool(self, widget: QWidget) -> None:
        """Put a widget left of the filled button."""
        self._side.insertWidget(self._side.count() - 1, widget, 0, Qt.AlignmentFlag.AlignVCenter)


@guarded
class SearchBox(CleanLine):
    """Search as you type; marks are not needed. Esc empties it, Down goes to the list."""

    searched = Signal(str)
    down = Signal()

    def __init__(self, hint: str = "Tìm, không cần gõ dấu   Ctrl+F", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setAccessibleName("Tìm trong danh sách")
        self.setClearButtonEnabled(False)
        self.setMinimumWidth(LEAST_SEARCH)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEARCH_AFTER_MS)
        self._timer.timeout.connect(self.search_now)
        self.textChanged.connect(lambda: self._timer.start())

    def sizeHint(self) -> QSize:
        """Ask for the room of a few words."""
        return QSize(SEARCH_WIDTH, super().sizeHint().height())

    def words(self) -> str:
        """Return what stands in the box in NFC, by whatever way it came."""
        return nfc(super().words())

    def changed_by_hand(self) -> None:
        """Search for the word being composed as well."""
        self._timer.start()

    def set_words(self, words: str) -> None:
        """Show words that are being searched for already; nothing is told."""
        self.drop_word()
        self.setText(words)
        self._timer.stop()

    def search_now(self) -> None:
        """Search without waiting for the pause in typing."""
        self._timer.stop()
        self.searched.emit(self.words())

    def takes_key(self, event: QKeyEvent) -> bool:
        """Esc empties the box; Down and Enter go to the list."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.search_now()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.search_now()
            self.down.emit()
        else:
            return False
        return True


@guarded
class Chips(QWidget):
    """Filter chips with counts; exactly one is chosen. The row breaks where the window is narrow."""

    chosen = Signal(str)

    def __init__(self, chips: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = dict(chips)
        self._buttons: dict[str, Button] = {}
        self._group = QButtonGroup(self)
        layout = FlowLayout(self, GAP - 4)
        for code, word in chips:
            button = Button(word, self)
            button.setCheckable(True)
            set_role(button, "chip")
            button.clicked.connect(lambda _checked=False, code=code: self.chosen.emit(code))
            self._group.addButton(button)
            self._buttons[code] = button
            layout.addWidget(button)
        if chips:
            self.choose(chips[0][0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Need as many lines as the width asks for: a pane gives no more than that."""
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def choose(self, code: str) -> None:
        """Mark a chip as chosen without telling; none where the list is filtered by something that is no chip."""
        if code in self._buttons:
            self._buttons[code].setChecked(True)
            self._buttons[code].show()
            return
        self._group.setExclusive(False)
        for button in self._buttons.values():
            button.setChecked(False)
        self._group.setExclusive(True)

    def call(self, names: Mapping[str, str]) -> None:
        """Name what the list may be narrowed to without a chip of its own (from the overview)."""
        self._words = {**names, **self._words}

    def name_of(self, code: str) -> str:
        """Return the words of a chip that narrows the list, "" for the one that shows all."""
        return self._words.get(code, "") if code else ""

    def show_counts(self, counts: Mapping[str, int], hide_empty: Collection[str] = ()) -> None:
        """Write the counts behind the words; the chips of `hide_empty` are left out while they hold nothing."""
        from ict_desktop.records.numbers import number_text  # the first picture of a start has no counts

        for code, button in self._buttons.items():
            count = counts.get(code)
            button.setVisible(bool(count) or button.isChecked() or code not in hide_empty)
            button.setText(self._words[code] if count is None else f"{self._words[code]}  {number_text(count)}")

    @property
    def codes(self) -> tuple[str, ...]:
        """The chips in their order."""
        return tuple(self._buttons)


@guarded
class EmptyState(QWidget):
    """What an empty list says: why it is empty and what to do next, with the button for it.

    Where there is no room for both, the button stays and its tool tip has the words.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel("", self)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_role(self.words, "muted")
        self.button = Button("", self)
        self._column = layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addWidget(self.words)
        self._between = QSpacerItem(0, GRID)
        layout.addSpacerItem(self._between)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def minimumSizeHint(self) -> QSize:
        """Do with the button, or with a line of words."""
        least = self.button.sizeHint() if not self.button.isHidden() else QSize(0, self.fontMetrics().lineSpacing())
        return least.grownBy(self._column.contentsMargins())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words out where they would push the button out."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        around, inside = self._column.contentsMargins(), self.contentsRect()
        below = 0 if self.button.isHidden() else self.button.sizeHint().height() + 3 * self._column.spacing()
        needed = self.words.heightForWidth(inside.width() - around.left() - around.right()) + below
        fits = needed + around.top() + around.bottom() <= inside.height()
        self.words.setVisible(fits or self.button.isHidden())
        self._between.changeSize(0, 0 if self.words.isHidden() else GRID)
        self._column.invalidate()
        self.button.setToolTip("" if fits else self.words.text())
        self._column.activate()

    def show_words(self, text: str, button: str = "") -> None:
        """Say something, and offer a button when there is something to do."""
        self.words.setText(text)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self._make_room()
