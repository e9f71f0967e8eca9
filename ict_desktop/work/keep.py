"""The plain verbs every kind shares: add, change, delete, restore, order, undo. Each is one transaction with a name."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TypeVar

from ict_desktop.records.cut_offs import PeriodRule, adjoining
from ict_desktop.records.documents import Attachment, Document
from ict_desktop.records.errors import Refused
from ict_desktop.records.figures import COMPUTED
from ict_desktop.records.indicators import Indicator, Value, in_place_of
from ict_desktop.records.labels import label_of
from ict_desktop.records.record import Code, Record, cleaned, shortened
from ict_desktop.store import checking, ledger, table, writing
from ict_desktop.store.areas import BY_TABLE
from ict_desktop.store.ids import uuid7
from ict_desktop.store.store import Store

R = TypeVar("R", bound=Record)


class Incomplete(Refused):
    """A record that may not be stored yet; `problems` says why, field by field."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__(" ".join(problems.values()))
        self.problems = dict(problems)


def checked(record: R) -> R:
    """Return the record as it may enter the file; raises `Incomplete` while something is wrong with it."""
    clean = cleaned(record)
    problems = clean.problems()
    if problems:
        raise Incomplete(problems)
    return clean


def add(store: Store, record: R, by: str, label: str = "") -> R:
    """Store a new record under a new id and return it; its drafts are forgotten."""
    clean = checked(replace(record, id=record.id or uuid7(store.now())))
    with store.action(label or f"Thêm {clean.NOUN} “{shortened(clean.caption(), 40)}”", by):
        if clean.TABLE in _NUMBERED_UNDER and not getattr(clean, "position", 0):
            clean = replace(clean, position=_next_position(store, clean))
        writing.insert(store.connection, clean)
        writing.drop_drafts(store.connection, clean.TABLE, "")
    return clean


def change(store: Store, kind: type[R], record_id: str, values: Mapping[str, object], by: str, label: str = "") -> R:
    """Change some fields of a record as one step and return the record; nothing happens when nothing differs."""
    before = found(store, kind, record_id)
    values = _with_what_goes_along(before, values)
    after = checked(replace(before, **values))
    differing = {name: getattr(after, name) for name in values if getattr(after, name) != getattr(before, name)}
    _refuse_frozen(before, frozenset(differing))
    if differing:
        with store.action(label or _change_label(after, tuple(differing)), by):
            writing.update(store.connection, kind.TABLE, record_id, differing)
            for name in differing:
                writing.drop_drafts(store.connection, kind.TABLE, record_id, name)
    return after


def _with_what_goes_along(before: Record, values: Mapping[str, object]) -> Mapping[str, object]:
    """Return what is to change and what changes with it: a number takes nil away, a cut-off moves the first day too."""
    if isinstance(before, Value):
        return in_place_of(values, before)
    return adjoining(values, before) if isinstance(before, PeriodRule) else values


def _refuse_frozen(record: Record, names: frozenset[str]) -> None:
    """Refuse to change what was printed and signed: an issued paper stays as it is and is replaced by another."""
    if isinstance(record, Document) and record.is_frozen() and names - Document.STILL_OPEN:
        raise Refused("Văn bản đã ban hành được giữ nguyên, không sửa hoặc xóa. Hãy lập bản thay thế.")


def _refuse_frozen_user(store: Store, kind: type[Record], name: str, row_id: str) -> None:
    """Refuse to delete what an issued paper names: emptying the reference would change the paper."""
    for dependent in writing.dependents(store.connection, name, row_id):
        if dependent.table != Document.TABLE or dependent.column in Document.STILL_OPEN:
            continue
        for other in dependent.ids:
            paper = found(store, Document, other)
            if paper.is_frozen():
                raise Refused(
                    f"Chưa xóa {kind.NOUN} này vì văn bản đã ban hành “{shortened(paper.caption(), 60)}” còn ghi tới. "
                    "Văn bản đã ban hành được giữ nguyên."
                )


def _refuse_operand(store: Store, name: str, row_id: str) -> None:
    """Refuse to delete an indicator another is computed from: that one could then neither be read nor changed."""
    if name != Indicator.TABLE:
        return
    for dependent in writing.dependents(store.connection, name, row_id):
        if dependent.column not in ("numerator_id", "denominator_id"):
            continue
        for other in (found(store, Indicator, other_id) for other_id in dependent.ids):
            if other.kind == COMPUTED:
                words = f"“{shortened(other.name, 60)}”"
                raise Refused(f"Chưa xóa chỉ tiêu này vì {words} được tính từ nó. Hãy sửa hoặc xóa {words} trước.")


def _change_label(record: Record, names: tuple[str, ...]) -> str:
    what = f"{label_of(record.TABLE, names[0]).lower()} của " if len(names) == 1 else ""
    return f"Sửa {what}{record.NOUN} “{shortened(record.caption(), 40)}”"


def found(store: Store, kind: type[R], record_id: str) -> R:
    """Read a record that must be there; refuses when somebody has deleted it meanwhile."""
    record = table.get(store.connection, kind, record_id)
    if record is None:
        raise Refused(f"Không còn {kind.NOUN} này: bản ghi đã bị xóa. Có thể khôi phục trong Thùng rác.")
    return record


def hanging_on(store: Store, kind: type[Record], record_id: str) -> str:
    """Name in words what refers to a record and would be deleted with it: "4 kết luận, 9 nhiệm vụ"; "" for nothing."""
    totals: dict[str, int] = {}
    for name, _row_id in _with_all_that_hangs(store, kind.TABLE, record_id)[:-1]:
        totals[name] = totals.get(name, 0) + 1
    return ", ".join(f"{count} {BY_TABLE[name].NOUN}" for name, count in totals.items())


def remove(store: Store, kind: type[Record], record_id: str, by: str, with_all: bool = False) -> None:
    """Delete a record; with what hangs on it only when asked (`with_all`), as one step.

    References that may be empty are emptied; rows that cannot be without the record go with it.
    """
    record = found(store, kind, record_id)
    _refuse_frozen(record, frozenset({"id"}))
    chain = _with_all_that_hangs(store, kind.TABLE, record_id)
    if len(chain) > 1 and not with_all:
        raise Refused(
            f"Chưa xóa {kind.NOUN} này vì còn {hanging_on(store, kind, record_id)} đi kèm. "
            "Hãy chọn xóa cùng các bản ghi đó."
        )
    for name, row_id in chain:
        _refuse_frozen_user(store, kind, name, row_id)
        _refuse_operand(store, name, row_id)
    with store.action(f"Xóa {kind.NOUN} “{shortened(record.caption(), 40)}”", by):
        for name, row_id in chain:
            for dependent in writing.dependents(store.connection, name, row_id):
                for other in dependent.ids:
                    writing.update(store.connection, dependent.table, other, {dependent.column: None})
            writing.delete(store.connection, name, row_id)
            writing.drop_drafts(store.connection, name, row_id)


def _with_all_that_hangs(store: Store, name: str, record_id: str) -> list[tuple[str, str]]:
    """Return the rows that must go with a record, deepest first, the record itself last."""
    found_rows: list[tuple[str, str]] = []
    for dependent in writing.dependents(store.connection, name, record_id):
        if writing.is_required(store.connection, dependent.table, dependent.column):
            for other in dependent.ids:
                found_rows += [
                    row for row in _with_all_that_hangs(store, dependent.table, other) if row not in found_rows
                ]
    beside = table.every(store.connection, Attachment, record_table=name, record_id=record_id)
    return [*found_rows, *((Attachment.TABLE, attachment.id) for attachment in beside), (name, record_id)]


def restore(store: Store, table_name: str, record_id: str, by: str) -> None:
    """Bring a deleted record back, with its links and what was deleted with it."""
    kind = BY_TABLE.get(table_name)
    with store.action(f"Khôi phục {kind.NOUN if kind else 'mục danh mục'}", by):
        ledger.adopt_foreign(store.connection, store.now().isoformat(timespec="seconds"))
        action_id = ledger.deletion_of(store.connection, table_name, record_id)
        if action_id is None:
            raise Refused("Bản ghi này không ở trong Thùng rác nữa. Hãy tải lại danh sách.")
        ledger.put_back_deleted(store.connection, action_id)
        store.fill_sort_keys()


def move(store: Store, kind: type[R], ordered_ids: list[str], by: str) -> None:
    """Give the records of one parent the numbers 1, 2, 3 … in the order given."""
    with store.action(f"Xếp lại thứ tự {kind.NOUN}", by):
        for position, record_id in enumerate(ordered_ids, 1):
            if found(store, kind, record_id).position != position:  # type: ignore[attr-defined]
                writing.update(store.connection, kind.TABLE, record_id, {"position": position})


def _next_position(store: Store, record: Record) -> int:
    column = _NUMBERED_UNDER[record.TABLE]
    siblings = table.every(store.connection, type(record), **{column: getattr(record, column)})
    return max((getattr(sibling, "position", 0) for sibling in siblings), default=0) + 1


_NUMBERED_UNDER = {
    "agenda_item": "meeting_id",
    "attendance": "meeting_id",
    "opinion": "meeting_id",
    "proposal": "opinion_id",
    "conclusion": "meeting_id",
    "coordination": "task_id",
    "team_member": "inspection_id",
    "finding": "visit_id",
    "indicator": "group_code",
}
"""Tables whose rows are numbered 1, 2, 3 … , and under which column each count begins again."""


def keep_draft(store: Store, table_name: str, record_id: str, field: str, text: str, context: str = "") -> None:
    """Keep the words being typed, so that a power cut costs two seconds of typing at most."""
    if store.read_only:
        return
    with store.unlogged():
        writing.put_draft(store.connection, table_name, record_id, field, text, context, store.now().isoformat())


def drop_drafts(store: Store, table_name: str, record_id: str) -> None:
    """Forget the drafts of a record."""
    if store.read_only:
        return
    with store.unlogged():
        writing.drop_drafts(store.connection, table_name, record_id)


def drafts(store: Store, table_name: str, record_id: str, context: str = "") -> dict[str, str]:
    """Return the words left unsaved in a record: field → text."""
    return table.draft_texts(store.connection, table_name, record_id, context)


def set_code(store: Store, table_name: str, code: Code, by: str) -> None:
    """Add an entry to a code list, or change its name or place."""
    if not code.name.strip():
        raise Refused("Mục của danh mục chưa có tên. Hãy ghi tên.")
    with store.action(f"Sửa danh mục: {code.name}", by):
        writing.put_code(store.connection, table_name, code)


def set_setting(store: Store, name: str, value: str, by: str) -> None:
    """Keep one of the office's settings."""
    with store.action("Sửa cài đặt", by):
        writing.put_setting(store.connection, name, value.strip())


def attach(store: Store, table_name: str, record_id: str, name: str, content: bytes, day: date, by: str) -> str:
    """Keep a file's bytes beside a record; returns the attachment's id."""
    if not content:
        raise Refused(f"Tệp “{name}” rỗng nên không đính kèm. Hãy chọn tệp khác.")
    with store.action(f"Đính kèm “{shortened(name, 40)}”", by):
        digest = writing.put_blob(store.connection, content)
        record = Attachment(
            record_table=table_name, record_id=record_id, name=name, sha256=digest, size=len(content), added_on=day
        )
        return add(store, record, by).id


def undo(store: Store, by: str) -> str:
    """Take the last step back; returns its name."""
    return store.undo(by)


def redo(store: Store, by: str) -> str:
    """Do the undone step again; returns its name."""
    return store.redo(by)


def repair_search(store: Store) -> None:
    """Make the search index again from the rows; the rows themselves and their history stay as they are."""
    with store.unlogged():
        checking.repair_search(store.connection)
