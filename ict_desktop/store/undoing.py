"""Undo and redo where several programs work on one file.

A program is one opening of the file (`Opening`); the ledger keeps which one did a step. The rule:

1. An undo takes back the last step that is this program's own or belongs to nobody at work: done before it opened the
   file, or by another tool. A step that is not its own is named as such (`Step.program`), the window asks first, and it
   may be passed over (`own_only`). What another program did since is hers to undo and is never offered.
2. A step is taken back only while what it wrote is what stands there: where another step has come over the same words
   since, the undo is refused with a sentence that names it.
3. Only the columns a step has changed are put back, so that the words beside them stay. Places in an order are put back
   where they are still as the step left them, and the ranks are closed.
4. What was fixed (a migration, an issued paper) is a wall, whoever did it.
5. A redo does again what an undo of this program took back, or one from before it opened the file, last first, until
   something new is done.
"""

import sqlite3
from dataclasses import dataclass
from typing import Any

from ict_desktop.records.errors import Refused
from ict_desktop.records.record import PLACE
from ict_desktop.store import ledger
from ict_desktop.store.ledger import Edit, Step


@dataclass(frozen=True)
class Opening:
    """One opening of the file by one program: its name in the ledger, and the last step it found there."""

    program: str
    since: int


@dataclass(frozen=True)
class _Left:
    """How a step left a row (None: gone), and which columns are the step's own (None: all, the row came or went)."""

    row: dict[str, Any] | None
    columns: frozenset[str] | None


def opening(connection: sqlite3.Connection, program: str) -> Opening:
    """Note where the ledger stands when a program opens the file."""
    return Opening(program, connection.execute("SELECT coalesce(max(id), 0) FROM action").fetchone()[0])


def next_undo(connection: sqlite3.Connection, here: Opening, own_only: bool = False) -> Step | None:
    """Return the step an undo would take back, or None; with `own_only` the last of this program's own."""
    loose = None if own_only else _loose_change(connection)
    if loose is not None:
        return loose
    row = connection.execute(
        "SELECT id, label, clerk, at, kind, program FROM action WHERE kind = 'do' AND undone = 0 "
        "AND id > (SELECT coalesce(max(id), 0) FROM action WHERE kind = 'fixed') "
        "AND (program = :program OR NOT :own_only AND (program = '' OR id <= :since)) ORDER BY id DESC LIMIT 1",
        {"program": here.program, "since": here.since, "own_only": own_only},
    ).fetchone()
    return Step(*row) if row else None


def next_redo(connection: sqlite3.Connection, here: Opening) -> Step | None:
    """Return the step a redo would do again, under the program that undid it; None after anything new."""
    row = connection.execute(
        "SELECT s.id, s.label, s.clerk, s.at, s.kind, u.program FROM action s JOIN action u "
        "ON u.id = (SELECT max(id) FROM action WHERE target_id = s.id AND kind = 'undo') "
        "WHERE s.kind = 'do' AND s.undone = 1 AND (u.program = :program OR u.id <= :since) AND u.id > "
        "(SELECT coalesce(max(id), 0) FROM action WHERE kind = 'fixed' "
        "OR kind = 'do' AND (program IN (:program, '') OR id <= :since)) "
        "AND NOT EXISTS (SELECT 1 FROM change WHERE action_id IS NULL) ORDER BY u.id DESC LIMIT 1",
        {"program": here.program, "since": here.since},
    ).fetchone()
    return Step(*row) if row else None


def _loose_change(connection: sqlite3.Connection) -> Step | None:
    """Return what another tool has changed and no step has taken in yet, as the step it will be."""
    row = connection.execute("SELECT 1 FROM change WHERE action_id IS NULL LIMIT 1").fetchone()
    return Step(0, ledger.FOREIGN, "", "", "do") if row else None


def came_over(connection: sqlite3.Connection, step: Step) -> Step | None:
    """Return the last step that came over the words of a step since it was done (or undone), or None.

    Without one the rows stand as the step left them, and it may be undone (or done again).
    """
    moment, newest, undone = connection.execute(
        "SELECT (SELECT max(id) FROM change WHERE action_id IN (SELECT id FROM action WHERE :step IN (id, target_id))), "
        "(SELECT max(id) FROM change), (SELECT undone FROM action WHERE id = :step)",
        {"step": step.id},
    ).fetchone()
    if moment == newest:
        return None
    over: list[tuple[int, Step]] = []
    for (table, record_id), left in _left_by(ledger.edits_of(connection, step.id), bool(undone)).items():
        later = ledger.edits_after(connection, table, record_id, moment)
        lasting = [edit for edit in later if edit.step.kind in ("do", "fixed") and not edit.step.undone]
        meeting = [edit for edit in lasting if _meets(edit, left)]
        if not meeting and later and not _stands(connection, table, left):
            meeting = later
        over += [(edit.number, edit.step) for edit in meeting[:1]]
    return max(over, key=lambda found: found[0])[1] if over else None


def _left_by(edits: list[Edit], undone: bool) -> dict[tuple[str, str], _Left]:
    only_moves = all(_changed(edit) == frozenset({PLACE}) for edit in edits)
    found: dict[tuple[str, str], _Left] = {}
    for edit in reversed(edits) if undone else edits:
        changed = _changed(edit)
        own = changed if changed is None or only_moves else changed - {PLACE}
        before = found.get((edit.table, edit.record_id), _Left(None, frozenset())).columns
        columns = None if own is None or before is None else own | before
        found[edit.table, edit.record_id] = _Left(edit.old if undone else edit.new, columns)
    return {key: left for key, left in found.items() if left.columns is None or left.columns}


def _changed(edit: Edit) -> frozenset[str] | None:
    """Return the columns an edit has changed; None where the row came or went."""
    old, new = edit.old, edit.new
    if old is None or new is None:
        return None
    return frozenset(name for name in new if new[name] != old.get(name))


def _meets(edit: Edit, left: _Left) -> bool:
    theirs = _changed(edit)
    if theirs is None:
        return True
    return bool(theirs - {PLACE}) if left.columns is None else bool(theirs & left.columns)


def _stands(connection: sqlite3.Connection, table: str, left: _Left) -> bool:
    if left.row is None:
        return True  # where the row is there again, the step that brought it back meets this one
    present = ledger.row_now(connection, table, left.row)
    names = left.row.keys() - {PLACE} if left.columns is None else left.columns
    return present is not None and all(present.get(name) == left.row[name] for name in names)


def refuse_under(connection: sqlite3.Connection, step: Step, what: str) -> None:
    """Refuse to undo or redo a step another one has come over since, naming both."""
    over = came_over(connection, step)
    if over is None:
        return
    whose = over.clerk or ("chương trình khác" if not over.program else "người khác")
    raise Refused(
        f"Chưa {what} được “{step.label}” vì sau đó {whose} đã làm “{over.label}” trên cùng nội dung. "
        "Hãy hoàn tác bước đó trước, hoặc sửa trực tiếp."
    )


def take_back(connection: sqlite3.Connection, here: Opening, step: Step) -> None:
    """Put what a step has changed back as it was before it, last change first."""
    edits = ledger.edits_of(connection, step.id)[::-1]
    ledger.put(connection, [(edit.table, edit.new, edit.old) for edit in edits])
    _close_ranks(connection, here)
    ledger.mark(connection, step.id, undone=True)


def do_again(connection: sqlite3.Connection, here: Opening, step: Step) -> None:
    """Make every change of an undone step again, first change first."""
    edits = ledger.edits_of(connection, step.id)
    ledger.put(connection, [(edit.table, edit.old, edit.new) for edit in edits])
    _close_ranks(connection, here)
    ledger.mark(connection, step.id, undone=False)


def _close_ranks(connection: sqlite3.Connection, here: Opening) -> None:
    """Close the ranks where another program is at work too; without one every place is back as it was."""
    others = "SELECT 1 FROM action WHERE id > ? AND program NOT IN ('', ?) LIMIT 1"
    if connection.execute(others, (here.since, here.program)).fetchone() is not None:
        from ict_desktop.store.places import close_up  # it knows every kind of record, and a start does without

        close_up(connection)
