"""Ctrl+Z and Ctrl+Y in a window: the last step of its own, and somebody else's only when told so."""

from PySide6.QtWidgets import QWidget

from ict_desktop.screens.shared.desk import Desk
from ict_desktop.store import ledger
from ict_desktop.widgets import messages
from ict_desktop.work import keep


def undo(parent: QWidget, desk: Desk) -> None:
    """Take the last step back."""
    store, clerk = desk.store, desk.clerk
    step = _which(parent, desk, "Hoàn tác", store.next_undo(), store.next_undo(own_only=True))
    if step is not None:
        label = desk.attempt(parent, lambda: keep.undo(store, clerk, step))
        desk.window.say(f"Đã hoàn tác: {label}" if label is not None else "Chưa hoàn tác")


def redo(parent: QWidget, desk: Desk) -> None:
    """Do the undone step again."""
    store, clerk = desk.store, desk.clerk
    step = _which(parent, desk, "Làm lại", store.next_redo(), None)
    if step is not None:
        label = desk.attempt(parent, lambda: keep.redo(store, clerk, step))
        desk.window.say(f"Đã làm lại: {label}" if label is not None else "Chưa làm lại")


def _which(
    parent: QWidget, desk: Desk, deed: str, last: ledger.Step | None, own: ledger.Step | None
) -> ledger.Step | None:
    """Return the step that is meant: this window's own as it is, somebody else's only when told so."""
    if last is None or desk.store.is_own(last):
        return last
    words = f"{deed} {last.whose()}: “{last.label}”?"
    if own is None:
        alone = "Cửa sổ này không còn bước nào của mình."
        return last if messages.confirm(parent, words, f"&{deed}", alone) else None
    chosen = messages.choose(parent, words, f"&{deed} bước đó", "Bước của &tôi")
    return None if chosen is None else (last, own)[chosen]
