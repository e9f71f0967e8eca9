"""A window as it was left: the place in its file, the columns of its lists, the borders between its panes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from ict_desktop.screens.shared.destination import Destination
from ict_desktop.screens.window.pages import INSIDE, PAGES
from ict_desktop.widgets.list_page import RecordList
from ict_desktop.widgets.remembered import Splitter

if TYPE_CHECKING:
    from ict_desktop.screens.window.main_window import MainWindow

FIRST_PAGE = PAGES[0][0]


def come_back(window: MainWindow) -> None:
    """Go to the page and the record that were in front when this file was closed, where they still are."""
    code, record_id = window.desktop.preferences.place_in(window.desk.store.path)
    known = {page for page, _name, _icon, _make in PAGES} | INSIDE.keys()
    if window.demo or code not in known - {FIRST_PAGE} or window.front_code != FIRST_PAGE:
        return
    window.open_page(Destination(code))
    if record_id:
        window.front.come_back(record_id)


def keep_place(window: MainWindow) -> None:
    """Note the page and the record in front; the sample, and a file that was lost on the way, leave no trace."""
    if not window.demo and window.desk.store.loss is None:
        inside, record_id = window.front.place()
        window.desktop.preferences.keep_place(window.desk.store.path, inside or window.front_code, record_id)


def list_in_front(window: QWidget) -> RecordList | None:
    """Return the list that has the keyboard, else the first one that is to be seen; None on a page without one."""
    seen = [shown for shown in window.findChildren(RecordList) if shown.isVisible()]
    focused = QApplication.focusWidget()
    return next(
        (shown for shown in seen if focused is not None and shown.isAncestorOf(focused)), next(iter(seen), None)
    )


def start_over(window: MainWindow) -> None:
    """Let the window, every list and every border between panes stand as at first, and say so."""
    window.desk.memory.forget_all()
    if not window.demo:
        window.desktop.preferences.forget_window()
    window.showNormal()
    window.take_usual_size()
    for shown in window.findChildren(RecordList):
        shown.start_over()
    for panes in window.findChildren(Splitter):
        panes.start_over()
    window.say("Đã đặt lại bố cục")
