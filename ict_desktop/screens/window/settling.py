"""Leaving what is being typed before a deed: a shortcut or an underlined letter does not move the focus by itself."""

from PySide6.QtWidgets import QAbstractItemView, QApplication, QTabWidget, QWidget

from ict_desktop.widgets.fields import Field
from ict_desktop.widgets.form import RecordForm
from ict_desktop.widgets.grid import ValueGrid
from ict_desktop.widgets.outline_editor import OutlineEditor


def settle(root: QWidget) -> bool:
    """Leave the open field and store what a page or a dialog holds.

    Returns False when something may not be stored: its sentence stands under its field, which has the focus again.
    """
    leave_open_field()
    for form in root.findChildren(RecordForm):
        tabs = _tabs_before(form, root)
        if tabs is not None and not form.settle():
            for widget, page in tabs:
                widget.setCurrentWidget(page)
            form.focus_first_problem()
            return False
    return all(outline.settle() for outline in root.findChildren(OutlineEditor))


def save_all(root: QWidget) -> bool:
    """Store what a page holds, a new record too; returns whether nothing waits to be stored and nothing waited."""
    new = [form for form in root.findChildren(RecordForm) if form.is_new and form.isVisible()]
    if not settle(root):
        return False
    for form in new:
        form.save_new()
    return not new


def leave_open_field() -> None:
    """Take in the word being composed and leave the field, cell or box that has the keyboard, as Tab would."""
    focused = QApplication.focusWidget()
    widget = focused
    while widget is not None:
        if isinstance(widget, Field):
            widget.announce_left()
            return
        if isinstance(widget, ValueGrid):
            widget.commit_open()
            return
        if isinstance(widget, QAbstractItemView) and focused is not None and focused is not widget:
            focused.clearFocus()  # the editor of a cell is taken in as it loses the keyboard
            widget.setFocus()
            return
        widget = widget.parentWidget()


def _tabs_before(form: QWidget, root: QWidget) -> list[tuple[QTabWidget, QWidget]] | None:
    """Return the tabs to turn to so that a form is seen; None where it is on a page that is not in front."""
    found: list[tuple[QTabWidget, QWidget]] = []
    widget: QWidget | None = form
    while widget is not None and widget is not root:
        parent = widget.parentWidget()
        if widget.isHidden():
            tabs = parent.parentWidget() if parent is not None else None
            if not isinstance(tabs, QTabWidget):
                return None
            found.append((tabs, widget))
        widget = parent
    return found
