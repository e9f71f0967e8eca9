"""The bar over the pages of a paper: which page, finding words in it, and how large it is shown."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.clean_line import CleanLine
from ict_desktop.widgets.flow import FlowLayout
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.page_parts import SearchBox
from ict_desktop.widgets.theme import GRID, set_role
from ict_desktop.widgets.types import ENTER_KEYS, KEY_ESCAPE

ZOOM_STEP = 1.25


@guarded
class PageLine(CleanLine):
    """The number of the page in front; another one typed and Enter goes there."""

    wanted = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = 1
        self.setAccessibleName("Đến trang")
        self.setToolTip("Gõ số trang rồi Enter để đến trang ấy")

    def sizeHint(self) -> QSize:
        """Ask for the room of a number."""
        return QSize(self.fontMetrics().horizontalAdvance("00000") + 2 * GRID, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Keep that room."""
        return self.sizeHint()

    def show_page(self, page: int) -> None:
        """Show which page is in front, unless a number is being typed."""
        self._page = page
        if not self.isModified():
            self.setText(str(page))

    def takes_key(self, event: QKeyEvent) -> bool:
        """Enter goes to the page, Esc shows the one in front again."""
        if event.key() in ENTER_KEYS:
            typed = self.words().strip()
            self.setText(str(self._page))
            if typed.isdecimal():
                self.wanted.emit(int(typed))
        elif event.key() == KEY_ESCAPE and self.text() != str(self._page):
            self.setText(str(self._page))
        else:
            return False
        return True


@guarded
class FindLine(SearchBox):
    """What is looked for in the paper: Enter goes on to the next place, Shift+Enter back."""

    onward = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("Tìm trong văn bản", parent)
        self.setAccessibleName("Tìm trong văn bản")
        self.setToolTip("Không cần gõ dấu. Enter: chỗ tiếp theo, Shift+Enter: chỗ trước")

    def sizeHint(self) -> QSize:
        """Ask for the room of two words."""
        return QSize(self.minimumWidth() + 3 * GRID, super().sizeHint().height())

    def takes_key(self, event: QKeyEvent) -> bool:
        """Enter goes on, Shift+Enter back."""
        if event.key() in ENTER_KEYS:
            self.onward.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            return True
        return super().takes_key(event)


class PreviewBar(QWidget):
    """Page, search and zoom in a row that breaks where the panel is narrow."""

    def __init__(self, parent: QWidget, zoom: Callable[[float], None]) -> None:
        """Zooming is done by `zoom`: a factor, or 0 for the width of the panel."""
        super().__init__(parent)
        self.page = PageLine(self)
        self.pages = QLabel("", self)
        self.search = FindLine(self)
        self.place = QLabel("", self)
        for label in (self.pages, self.place):
            set_role(label, "muted")
            label.setMinimumHeight(self.page.sizeHint().height())  # in the middle of its row
        layout = FlowLayout(self, GRID)
        for widget in (self.page, self.pages, self.search, self.place):
            layout.addWidget(widget)
        for text, tip, step in (
            ("−", "Thu nhỏ", 1 / ZOOM_STEP),
            ("Vừa chiều ngang", "", 0.0),
            ("+", "Phóng to", ZOOM_STEP),
        ):
            button = Button(text, self)
            set_role(button, "quiet")
            button.setToolTip(tip)
            button.setAccessibleName(tip or text)
            button.clicked.connect(lambda _checked=False, step=step: zoom(step))
            layout.addWidget(button)
