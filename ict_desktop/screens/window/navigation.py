"""The panel at the left of the window: whose file this is, and the pages. In a narrow window it shows icons only."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ict_desktop.records.offices import title_of
from ict_desktop.widgets.icons import Icons
from ict_desktop.widgets.theme import Colours, set_role

NARROW, LOW = 1000, 440
"""Windows narrower than this, in logical pixels, need the room of the pages' names for the page itself; in lower ones
the icons stand closer."""

ICON = 18
NARROW_PANEL = 58


class Navigation(QWidget):
    """The pages by name and icon; `chosen` tells the code of the one the user goes to.

    `pages` are (code, name, icon name) in order. Icons are drawn by `draw_icons`, after the window's first picture.
    """

    chosen = Signal(str)

    def __init__(self, pages: Sequence[tuple[str, str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._pages = tuple(pages)
        self.setProperty("role", "navigation-panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._wide_panel = max(208, self.fontMetrics().horizontalAdvance("An toàn thông tin") + 110)
        self._narrow: bool | None = None
        self._title = QLabel("", self)
        self._province = QLabel("", self)
        set_role(self._title, "navigation-title")
        set_role(self._province, "navigation-muted")
        self.list = QListWidget(self)
        self.list.setProperty("role", "navigation")
        self.list.setIconSize(QSize(ICON, ICON))
        self.list.setAccessibleName("Các trang")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # it would lie over the icons
        room = QPixmap(self.list.iconSize())
        room.fill(Qt.GlobalColor.transparent)
        for code, name, _icon in self._pages:
            item = QListWidgetItem(QIcon(room), name)
            item.setData(Qt.ItemDataRole.UserRole, code)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, name)
            self.list.addItem(item)
        self.list.ensurePolished()
        self.list.currentRowChanged.connect(lambda row: self.chosen.emit(self._pages[row][0]))
        self.setFocusProxy(self.list)
        self._side = side = QVBoxLayout(self)
        side.setSpacing(2)
        for label in (self._title, self._province):
            label.setWordWrap(True)
            label.setContentsMargins(18, 0, 12, 0 if label is self._title else 10)
            side.addWidget(label)
        side.addWidget(self.list, 1)
        self.fit(QSize(NARROW, LOW))

    def fit(self, window: QSize) -> None:
        """Show names and icons, or in a narrow window the icons alone with the names as tool tips."""
        narrow, low = window.width() < NARROW, window.height() < LOW
        if low != self.list.property("low"):
            self.list.setProperty("low", low)
            set_role(self.list, "navigation")
            self._side.setContentsMargins(0, 0 if low else 16, 0, 0 if low else 8)
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self.setFixedWidth(NARROW_PANEL if narrow else self._wide_panel)
        self._title.setVisible(not narrow)
        self._province.setVisible(not narrow)
        for row, (_code, name, _icon) in enumerate(self._pages):
            self.list.item(row).setText("" if narrow else name)
            self.list.item(row).setToolTip(name if narrow else "")

    def show_office(self, committee: str, province: str) -> None:
        """Say whose file this is."""
        self._title.setText(committee.upper())
        self._province.setText(title_of(province))

    def mark(self, code: str) -> None:
        """Mark a page as the one in front, without telling."""
        self.list.blockSignals(True)
        self.list.setCurrentRow(next(row for row, page in enumerate(self._pages) if page[0] == code))
        self.list.blockSignals(False)

    def draw_icons(self, icons: Icons, colours: Colours) -> None:
        """Draw the icons in the colours of a scheme."""
        for row, (_code, _name, icon) in enumerate(self._pages):
            self.list.item(row).setIcon(icons.icon(icon, colours.navigation_text, ICON))
