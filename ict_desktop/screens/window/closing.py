"""Closing a window: every word is stored, kept as a draft, or shown before it is given up."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QApplication, QWidget

from ict_desktop.records.errors import Refused
from ict_desktop.widgets import guard, messages
from ict_desktop.widgets.form import RecordForm
from ict_desktop.widgets.outline_editor import OutlineEditor

Leave = Callable[[], bool]

NOT_KEPT = "Có chữ chưa lưu được vào tệp."
WHAT_TO_DO = "Hãy chép những chữ này sang nơi khác trước khi đóng, hoặc ở lại và thử lưu lần nữa."


def may_close(window: QWidget, settle: Leave, leave: Sequence[Leave], failure: Callable[[], str]) -> bool:
    """Store or draft what is open in a window and its dialogs; False when the user wants to stay.

    `settle` leaves the field that is open, `leave` makes each page ready (it may ask), `failure` says why the last
    draft failed. Nothing raises out of this: words that can be kept nowhere (a full disk, a locked file, a mistake of
    ours) are shown and can be copied, and the window can be closed all the same.
    """
    reasons: list[str] = []
    guard.attempt(partial(_left, settle, reasons), otherwise=True)
    words = words_kept_nowhere(window, reasons, failure)
    if words:
        reason = f"{reasons[0] if reasons else NOT_KEPT} {WHAT_TO_DO}"
        return messages.close_anyway(window, reason, "\n\n".join(words))
    return all(guard.attempt(partial(_left, way, reasons), otherwise=True) for way in leave)


def _left(leave: Leave, reasons: list[str]) -> bool:
    try:
        return leave()
    except Refused as refusal:
        reasons.append(str(refusal))
        return True


def words_kept_nowhere(window: QWidget, reasons: list[str], failure: Callable[[], str]) -> list[str]:
    """Keep the words being typed in a window as drafts; returns those that cannot be kept, and adds why."""
    found: list[str] = []
    for outline in window.findChildren(OutlineEditor):
        if outline.is_pending and guard.attempt(outline.keep_words, otherwise=False):
            continue
        found += [f"{label}:\n{text}" for label, text in outline.open_words()]
    for form in window.findChildren(RecordForm):
        words = form.open_words()
        if not words:
            continue
        failed = guard.attempt(partial(_why_not_kept, form, failure), otherwise=NOT_KEPT)
        if failed:
            reasons.append(failed)
            found += [f"{label}:\n{text}" for label, text in words]
    return found


def _why_not_kept(form: RecordForm, failure: Callable[[], str]) -> str:
    try:
        return "" if form.write_drafts() else failure() or NOT_KEPT
    except Refused as refusal:
        return str(refusal)


def dialog_over(window: QWidget) -> QWidget | None:
    """Return the dialog that must be closed before the window it stands over."""
    dialog = QApplication.activeModalWidget()
    return dialog if dialog is not None and dialog is not window else None
