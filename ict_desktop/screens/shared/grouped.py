"""Several pages under one heading of the navigation, as tabs."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ict_desktop.screens.shared.area import Area
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.record_page import RecordPage
from ict_desktop.widgets.tabs import Tabs
from ict_desktop.widgets.theme import PAGE_MARGIN_X, Colours
from ict_desktop.work.registers import Printable

MakePage = Callable[[Desk, QWidget], RecordPage]


class GroupedPages(QWidget, Area):
    """Pages as tabs; whatever the window asks for goes to the one in front."""

    def __init__(
        self, name: str, pages: Sequence[tuple[str, str, MakePage]], desk: Desk, parent: QWidget | None = None
    ) -> None:
        """`pages` are (name for opening, title of the tab, what makes the page)."""
        super().__init__(parent)
        self.name = name
        self.tabs = Tabs(name, self)
        self._pages = {code: make(desk, self.tabs.room) for code, _title, make in pages}
        self.concerned = frozenset().union(*(page.concerned for page in self._pages.values()))
        for code, title, _make in pages:
            self.tabs.addTab(self._pages[code], title)
        self.tabs.setObjectName("grouped")
        self.tabs.setStyleSheet(f"#grouped::tab-bar {{ left: {PAGE_MARGIN_X - 8}px; }}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self.tabs)
        self.tabs.currentChanged.connect(lambda _number: self.front.reload())

    @property
    def front(self) -> RecordPage:
        """The page in front."""
        page = self.tabs.currentWidget()
        if not isinstance(page, RecordPage):
            raise TypeError("only record pages are grouped")
        return page

    def bring(self, code: str) -> None:
        """Bring a page to the front by the name it is opened with."""
        if code in self._pages:
            self.tabs.setCurrentWidget(self._pages[code])

    def reload(self) -> None:
        """Show the page in front again."""
        self.front.reload()

    def show_record(self, record_id: str) -> None:
        """Show a record of the page in front."""
        self.front.show_record(record_id)

    def show_inside(self, kind: str, record_id: str) -> None:
        """Show what stands under the record of the page in front."""
        self.front.show_inside(kind, record_id)

    def show_rows(self, chip: str, words: str, only: tuple[str, str | None] | None) -> None:
        """Show exactly these rows of the page in front."""
        self.front.show_rows(chip, words, only)

    def new_record(self) -> None:
        """Begin a record on the page in front."""
        self.front.new_record()

    def place(self) -> tuple[str, str]:
        """Return the page in front and its record."""
        code = next(code for code, page in self._pages.items() if page is self.front)
        return code, self.front.place()[1]

    def come_back(self, record_id: str) -> None:
        """Go to a record of the page in front."""
        self.front.come_back(record_id)

    def take_keyboard(self) -> None:
        """Let the page in front take the keyboard."""
        self.front.take_keyboard()

    def focus_search(self) -> None:
        """Search on the page in front."""
        self.front.focus_search()

    def leave(self) -> bool:
        """Leave every page."""
        return all(page.leave() for page in self._pages.values())

    def printable(self) -> Printable | None:
        """Return the list of the page in front."""
        return self.front.printable()

    def set_colours(self, colours: Colours) -> None:
        """Take another scheme."""
        for page in self._pages.values():
            page.set_colours(colours)
