"""Filters kept by name: a chip, the words of a search and the one value of a column, for each page."""

import json
from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu

from ict_desktop.records.clerks import SavedView
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.store import table
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.dialogs import ask_words
from ict_desktop.widgets.list_page import Asked
from ict_desktop.widgets.theme import set_role
from ict_desktop.work import keep


class ViewsButton(Button):
    """A menu of the filters kept for a page; the present one can be added, renamed or deleted."""

    def __init__(
        self,
        desk: Desk,
        page: str,
        state: Callable[[], Asked],
        take: Callable[[str, str, tuple[str, str | None] | None], None],
    ) -> None:
        """`state` says what the page is narrowed to, `take` narrows it."""
        super().__init__("Bộ lọ&c")
        set_role(self, "quiet")
        self._desk = desk
        self._page = page
        self._state = state
        self._take = take
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self.fill)
        self.setMenu(self._menu)

    @property
    def saved(self) -> list[SavedView]:
        """The filters kept for the page."""
        return table.every(self._desk.connection, SavedView, "name", page=self._page)

    def fill(self) -> None:
        """List the filters and what can be done with them."""
        self._menu.clear()
        for view in self.saved:
            self._menu.addAction(view.name.replace("&", "&&"), partial(self.use, view))
        if self.saved:
            self._menu.addSeparator()
        self._menu.addAction("&Lưu bộ lọc đang dùng…", self.keep_present)
        if self.saved:
            rename, remove = self._menu.addMenu("Đổi &tên"), self._menu.addMenu("&Xóa")
            for view in self.saved:
                rename.addAction(view.name.replace("&", "&&"), partial(self.rename, view))
                remove.addAction(view.name.replace("&", "&&"), partial(self.remove, view))

    def use(self, view: SavedView) -> None:
        """Show the list through a filter."""
        query = json.loads(view.query)
        only = query.get("only")
        self._take(query["chip"], query["words"], tuple(only) if only else None)

    def keep_present(self) -> None:
        """Keep what the page is narrowed to under a name."""
        name = self._ask("Tên bộ lọc", "")
        if name:
            self.keep_as(name)

    def keep_as(self, name: str) -> None:
        """Keep what the page is narrowed to under this name."""
        asked = self._state()
        query = {"chip": asked.filter, "words": asked.words, "only": asked.only}
        view = SavedView(page=self._page, name=name, query=json.dumps(query, ensure_ascii=False))
        self._desk.attempt(self, lambda: keep.add(self._desk.store, view, self._desk.clerk))

    def rename(self, view: SavedView) -> None:
        """Give a filter another name."""
        name = self._ask("Tên mới", view.name)
        if name:
            desk = self._desk
            desk.attempt(self, lambda: keep.change(desk.store, SavedView, view.id, {"name": name}, desk.clerk))

    def remove(self, view: SavedView) -> None:
        """Delete a filter; the trash has it."""
        self._desk.attempt(self, lambda: keep.remove(self._desk.store, SavedView, view.id, self._desk.clerk))

    def _ask(self, label: str, text: str) -> str:
        return ask_words(self, "Bộ lọc", label, text, "&Lưu")
