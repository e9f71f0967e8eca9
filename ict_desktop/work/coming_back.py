"""What comes back by an undo, a redo or from the trash meets the rules of `work/rules.py` as what is typed does.

It was stored once as it is: where nothing else was done since, nothing is asked of it. Where another program, or the clerk
herself after a deletion, has worked in between, what comes back may no longer agree with what stands there now.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from ict_desktop.records.errors import Refused
from ict_desktop.records.kinds import BY_TABLE
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.record import Record
from ict_desktop.store import ledger, table
from ict_desktop.store.ledger import Edit
from ict_desktop.store.store import Store
from ict_desktop.work import rules


@dataclass(frozen=True)
class _Row:
    """A record before and after the running action; None where there was, or is, none."""

    before: Record | None
    after: Record | None

    def changed(self) -> dict[str, object]:
        """Return the fields that are another now, all of a record that came."""
        names = self.after.__dataclass_fields__ if self.after is not None else ()
        values = {name: getattr(self.after, name) for name in names}
        if self.before is None:
            return values
        return {name: value for name, value in values.items() if value != getattr(self.before, name)}


def refuse_steps(store: Store, what: str) -> None:
    """Refuse the running undo or redo (`what`: "hoàn tác được “…”") where it breaks a rule by what was done since."""
    if not ledger.came_later(store.connection, limit=1):
        return
    with _saying(what):
        for row in _rows(ledger.running_edits(store.connection)):
            _refuse_step(store, row)


def _refuse_step(store: Store, row: _Row) -> None:
    before, after = row.before, row.after
    rules.refuse_locked(store, *(record for record in (before, after) if record is not None))
    opens = isinstance(after, Meeting) and not after.is_locked()  # that a meeting is opened is what is done here
    if before is not None and not opens:
        rules.refuse_frozen(before, row.changed())
    if isinstance(before, Meeting) and isinstance(after, Meeting) and after.is_locked() and not before.is_locked():
        _refuse_locking_changes(store, after)
    if after is not None:
        rules.refuse_against_others(store, before, after, row.changed())


def _refuse_locking_changes(store: Store, meeting: Meeting) -> None:
    """Refuse to lock a meeting again under which something else was changed since it was opened."""
    for edit in ledger.came_later(store.connection):
        row = _row(edit, edit)
        for record in (row.before, row.after) if row is not None else ():
            if record is not None and not isinstance(record, Meeting) and rules.stands_under(store, record, meeting):
                raise Refused(f"Sau đó đã có “{edit.step.label}” trong hội nghị này. Hãy hoàn tác bước đó trước.")


def refuse_restored(store: Store, deletion: int) -> None:
    """Refuse what the running action brings back of a deletion where it does not agree with what was changed since."""
    then = {(edit.table, edit.record_id): edit for edit in ledger.edits_of(store.connection, deletion)}
    running = ledger.running_edits(store.connection)
    since, till = max(edit.number for edit in then.values()), running[0].number
    with _saying("khôi phục được"):
        for row in _rows(running):
            if row.after is None:
                continue
            as_it_was = _row(*[then[row.after.TABLE, row.after.id]] * 2)
            known = as_it_was.before if as_it_was is not None else None
            if any(ledger.was_changed(store.connection, *named, since, till) for named in _judged_by(row.after)):
                known = None
            may_circle = ledger.was_changed(store.connection, row.after.TABLE, None, since, till)
            rules.refuse_locked(store, row.after)
            rules.refuse_against_others(store, known, row.after, row.changed() if may_circle else ())


def _judged_by(record: Record) -> list[tuple[str, str]]:
    """Return the records (table and id) by which one is judged: itself, those it follows and those it must agree with."""
    named = [(record.TABLE, "id"), *((beside.table, beside.field) for beside in record.ABOUT.beside)]
    named += [(record.TABLE, field) for way in record.ABOUT.ways for field in way]
    return [(name, getattr(record, field)) for name, field in named if getattr(record, field)]


def _rows(edits: list[Edit]) -> list[_Row]:
    """Return the records some edits were about, each once, from before the first to behind the last."""
    first: dict[tuple[str, str], Edit] = {}
    last: dict[tuple[str, str], Edit] = {}
    for edit in edits:
        first.setdefault((edit.table, edit.record_id), edit)
        last[edit.table, edit.record_id] = edit
    return [row for key in first if (row := _row(first[key], last[key])) is not None]


def _row(first: Edit, last: Edit) -> _Row | None:
    """Return the record two edits lead from and to; None of what is no record (a code list, a setting)."""
    kind = BY_TABLE.get(first.table)
    if kind is None or first.damaged or last.damaged:
        return None
    before, after = (table.record_of(kind, side) if side is not None else None for side in (first.old, last.new))
    return _Row(before, after)


@contextmanager
def _saying(what: str) -> Iterator[None]:
    try:
        yield
    except Refused as refusal:
        raise Refused(f"Chưa {what}. {refusal}") from refusal
