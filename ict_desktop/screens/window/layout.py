"""A window as it was left: the place in its file, the columns of its lists, the borders between its panes."""

from PySide6.QtWidgets import QApplication, QWidget

from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.destination import Destination
from ict_desktop.screens.window.page_stack import PageStack
from ict_desktop.screens.window.pages import INSIDE, PAGES
from ict_desktop.screens.window.size import take_usual_size
from ict_desktop.widgets.list_page import RecordList
from ict_desktop.widgets.remembered import Splitter

FIRST_PAGE = PAGES[0][0]


def come_back(desk: Desk, stack: PageStack) -> None:
    """Go to the page and the record that were in front when this file was closed, where they still are."""
    code, record_id = desk.program.preferences.place_in(desk.store.path)
    known = {page for page, _name, _icon, _make in PAGES} | INSIDE.keys()
    if desk.demo or code not in known - {FIRST_PAGE} or stack.front_code != FIRST_PAGE:
        return
    stack.open(Destination(code))
    if record_id:
        stack.front.come_back(record_id)


def keep_place(desk: Desk, stack: PageStack) -> None:
    """Note the page and the record in front; the sample, and a file that was lost on the way, leave no trace."""
    if not desk.demo and desk.store.loss is None:
        inside, record_id = stack.front.place()
        desk.program.preferences.keep_place(desk.store.path, inside or stack.front_code, record_id)


def list_in_front(window: QWidget) -> RecordList | None:
    """Return the list that has the keyboard, else the first one that is to be seen; None on a page without one."""
    seen = [shown for shown in window.findChildren(RecordList) if shown.isVisible()]
    focused = QApplication.focusWidget()
    return next(
        (shown for shown in seen if focused is not None and shown.isAncestorOf(focused)), next(iter(seen), None)
    )


def start_over(window: QWidget, desk: Desk) -> None:
    """Let the window, every list and every border between panes stand as at first, and say so."""
    desk.memory.forget_all()
    if not desk.demo:
        desk.program.preferences.forget_window()
    window.showNormal()
    take_usual_size(window)
    for shown in window.findChildren(RecordList):
        shown.start_over()
    for panes in window.findChildren(Splitter):
        panes.start_over()
    desk.window.say("Đã đặt lại bố cục")
