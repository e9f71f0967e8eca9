"""Restoring a backup: into the office's file, the way back from that, or as a file of its own.

What takes a while runs on the worker while the window waits; the file is closed only for the moment in which the content
that lies ready takes its place, and opened again whatever came of it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from ict_desktop.records.errors import Refused
from ict_desktop.records.numbers import number_text
from ict_desktop.records.record import joined, shortened
from ict_desktop.screens.file.backups import FILES, ending, office_details, office_question, restore, taken_at
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.history import when
from ict_desktop.screens.shared.stillness import stand_still
from ict_desktop.store.restoring import Lost, Ready, make_ready, put_in_place, what_would_be_lost
from ict_desktop.widgets import messages

if TYPE_CHECKING:
    from ict_desktop.screens.file.backing_up import BackingUp
    from ict_desktop.store.backup import Backup
    from ict_desktop.store.ledger import Step

SAFE = "Trước khi thay, tệp đang dùng được sao lưu; sau đó vẫn hoàn tác được (Tệp → Hoàn tác khôi phục)."

NOT_RESTORED = "Chưa khôi phục"

STEPS_IN_A_BOX = 4
LETTERS_IN_A_BOX = 50
"""What a question names of what would be lost: it must not scroll."""


def lost_words(lost: Lost) -> str:
    """Say what restoring would lose."""
    if lost.is_other:
        return "Bản lưu này không có thao tác nào chung với tệp đang dùng: có thể là của một tệp khác."
    more = (
        f" Bản lưu còn có {number_text(lost.more_there)} thao tác mà tệp đang dùng không có." if lost.more_there else ""
    )
    if not lost.steps:
        return f"Tệp đang dùng không có gì mới hơn bản lưu.{more}"
    return (
        f"Tệp đang dùng có {number_text(lost.steps)} thao tác trên {number_text(lost.records)} bản ghi mới hơn bản lưu, "
        f"sẽ mất nếu khôi phục.{more}"
    )


def step_words(step: Step, letters: int = 80) -> tuple[str, str, str]:
    """Return the label of a step, cut after so many letters, who did it and when."""
    return shortened(step.label, letters), step.clerk or "—", when(step.at)


def ask_and_restore(parent: QWidget, desk: Desk, backing_up: BackingUp, backup: Backup) -> None:
    """Say what would be lost, and put a backup in the place of the open file where the clerk wants it."""

    def asked(lost: Lost) -> None:
        lines = [joined(step_words(step, LETTERS_IN_A_BOX), " · ") for step in lost.last[:STEPS_IN_A_BOX]]
        heading = ["", "Các thao tác cuối:"] if lines else []
        details = "\n".join([SAFE, *heading, *lines])
        question = f"Khôi phục “{desk.store.path.name}” về bản lưu lúc {taken_at(backup)}? {lost_words(lost)}"
        if messages.confirm(parent, question, "&Khôi phục", details):
            _restore_into_file(parent, desk, backing_up, backup)

    desk.read(
        lambda connection: what_would_be_lost(connection, backup.path),
        asked,
        lambda refusal: messages.refuse(parent, str(refusal)),
    )


def undo_last_restore(parent: QWidget, desk: Desk, backing_up: BackingUp) -> None:
    """Find the copy that was made before the last restore, and offer to put that back."""

    def go_on() -> None:
        if backing_up.way_back is not None:
            ask_and_restore(parent, desk, backing_up, backing_up.way_back)

    backing_up.find(go_on)


def _restore_into_file(parent: QWidget, desk: Desk, backing_up: BackingUp, backup: Backup) -> None:
    if not (desk.window.settle() and desk.may_write(parent) and desk.window.leave_pages()):
        return
    path, places, now = desk.store.path, backing_up.places, desk.store.now()
    job = desk.work(
        "Đang khôi phục…",
        lambda connection, tell: make_ready(connection, path, backup, places, now, tell),
        lambda ready: _put(desk, ready),
        desk.say_refused(parent, NOT_RESTORED),
    )
    stand_still(parent, job)


def _put(desk: Desk, ready: Ready) -> None:
    if not desk.window.close_file():
        ready.discard()
        desk.window.say(NOT_RESTORED)
        return
    note, refusal = f"Đã khôi phục tệp về bản lưu lúc {taken_at(ready.restored)}.", ""
    try:
        put_in_place(ready)
    except Refused as refused:
        refusal = str(refused)
    desk.program.open_again(ready.path, note, refusal, ready.before)


def restore_as_file(parent: QWidget, desk: Desk, backup: Backup) -> None:
    """Copy a backup to a new file; then ask whether that is the office's file from now on."""
    program = desk.program
    office_file = program.preferences.last if desk.store.is_backup else desk.store.path
    proposed = desk.proposed(f"{(office_file or Path(backup.stem)).stem}-khoi-phuc.ict")
    name, _filter = QFileDialog.getSaveFileName(parent, "Khôi phục thành tệp mới", proposed, FILES)
    if not name:
        return
    target = ending(name)

    def restored(path: Path) -> None:
        desk.window.say(f"Đã khôi phục thành {path.name}")
        details = office_details(office_file) if office_file is not None else ""
        if messages.confirm(parent, office_question(path), "&Dùng tệp này", details):
            desk.attempt(parent, lambda: program.open_file(path))
        else:
            program.preferences.remember_copy(path)

    desk.work(
        f"Đang khôi phục {target.name}…",
        lambda _connection, tell: restore(backup, target, tell),
        restored,
        desk.say_refused(parent, NOT_RESTORED),
    )
