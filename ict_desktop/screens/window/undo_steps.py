"""Ctrl+Z and Ctrl+Y in a window: the last step of its own, and somebody else's only when told so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ict_desktop.store import ledger
from ict_desktop.widgets import messages
from ict_desktop.work import keep

if TYPE_CHECKING:
    from ict_desktop.screens.window.main_window import MainWindow


def undo(window: MainWindow) -> None:
    """Take the last step back."""
    if not window.front.leave():
        return
    store, clerk = window.desk.store, window.desk.clerk
    step = _which(window, "Hoàn tác", store.next_undo(), store.next_undo(own_only=True))
    if step is not None:
        label = window.desk.attempt(window, lambda: keep.undo(store, clerk, step))
        window.say(f"Đã hoàn tác: {label}" if label is not None else "Chưa hoàn tác")


def redo(window: MainWindow) -> None:
    """Do the undone step again."""
    if not window.front.leave():
        return
    store, clerk = window.desk.store, window.desk.clerk
    step = _which(window, "Làm lại", store.next_redo(), None)
    if step is not None:
        label = window.desk.attempt(window, lambda: keep.redo(store, clerk, step))
        window.say(f"Đã làm lại: {label}" if label is not None else "Chưa làm lại")


def _which(window: MainWindow, deed: str, last: ledger.Step | None, own: ledger.Step | None) -> ledger.Step | None:
    """Return the step that is meant: this window's own as it is, somebody else's only when told so."""
    if last is None or window.desk.store.is_own(last):
        return last
    words = f"{deed} {last.whose()}: “{last.label}”?"
    if own is None:
        alone = "Cửa sổ này không còn bước nào của mình."
        return last if messages.confirm(window, words, f"&{deed}", alone) else None
    chosen = messages.choose(window, words, f"&{deed} bước đó", "Bước của &tôi")
    return None if chosen is None else (last, own)[chosen]
