"""The pages of a window: made when first opened, shown again when what they show has changed, gone back to."""

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QWidget

from ict_desktop.records.code_lists import CODE_LISTS
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.destination import Destination
from ict_desktop.screens.window.navigation import Navigation
from ict_desktop.screens.window.pages import INSIDE, PAGES, Page
from ict_desktop.widgets.theme import Colours


class PageStack(QStackedWidget):
    """Holds the pages made so far and the way taken through them; marks the one in front in the navigation."""

    def __init__(self, desk: Desk, navigation: Navigation, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._navigation = navigation
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = set()
        self._way: list[str] = []
        navigation.chosen.connect(self._navigated)

    def page(self, code: str) -> Page:
        """Return a page, making it the first time."""
        if code not in self._pages:
            make = next(make for page_code, _name, _icon, make in PAGES if page_code == code)
            self._pages[code] = page = make(self._desk, self)
            self.addWidget(page.as_widget())
            self._stale.add(code)
        return self._pages[code]

    @property
    def front(self) -> Page:
        """The page in front."""
        return self._pages[self.front_code]

    @property
    def front_code(self) -> str:
        """The code of the page in front."""
        return next(code for code, page in self._pages.items() if page.as_widget() is self.currentWidget())

    @property
    def is_at_its_beginning(self) -> bool:
        """Whether nobody has gone anywhere as yet."""
        return not self._way

    def begin_here(self) -> None:
        """Forget the way: nothing lies before the page in front."""
        self._way.clear()

    def open(self, destination: Destination) -> None:
        """Go somewhere; where what is begun on the page in front keeps the user there, nothing happens."""
        inside = INSIDE.get(destination.page, destination.page)
        if self._pages and inside != self.front_code:
            if not self.front.leave():
                self._navigation.mark(self.front_code)
                return
            self._way.append(self.front.place()[0] or self.front_code)
        self._bring(inside, destination.page)
        if destination.names_rows:
            self.front.show_rows(destination.chip, destination.words, destination.only)
        if destination.record:
            self.front.show_record(destination.record)
            if destination.inside is not None:
                self.front.show_inside(*destination.inside)
        if destination.new:
            self.front.new_record()

    def _bring(self, inside: str, code: str) -> None:
        page = self.page(inside)
        page.bring(code)
        self.setCurrentWidget(page.as_widget())
        self._navigation.mark(self.front_code)
        self.reload_if_stale()

    def go_back(self) -> None:
        """Return to the page before, or to what was in front on this one (Alt+←)."""
        if self.front.step_back() or not self._way:
            return
        steps = len(self._way)
        self.open(Destination(self._way[-1]))
        if len(self._way) > steps:  # the page in front could be left
            del self._way[-2:]
            self.front.take_keyboard()

    def _navigated(self, code: str) -> None:
        if self._pages and code != self.front_code:
            self.open(Destination(code))

    def tables_changed(self, tables: frozenset[str]) -> None:
        """Show the page in front again where it is concerned; the others when they are opened.

        The name of a code may stand on any page.
        """
        if tables & CODE_LISTS.keys():
            self.doubt_all()
        self._stale |= {code for code, page in self._pages.items() if page.concerned & tables}
        self.reload_if_stale()

    def all_changed(self) -> None:
        """Show the page in front again, and every other one when it is opened."""
        self._stale |= self._pages.keys()
        self.reload_if_stale()

    def doubt_all(self) -> None:
        """Show every page again when it is next opened; the one in front stays as it is."""
        self._stale |= self._pages.keys()

    def reload_if_stale(self) -> None:
        """Show the page in front again where what it shows has changed."""
        if self.front_code in self._stale:
            self._stale.discard(self.front_code)
            self.front.reload()

    def leaving(self) -> list[Callable[[], bool]]:
        """Return what makes each page ready to be left."""
        return [page.leave for page in self._pages.values()]

    def set_colours(self, colours: Colours) -> None:
        """Take another scheme."""
        for page in self._pages.values():
            page.set_colours(colours)
