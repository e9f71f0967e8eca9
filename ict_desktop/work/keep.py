"""The plain verbs every kind shares: add, change, delete, restore, order, undo. Each is one transaction with a name.

Whatever a verb checks it reads inside that transaction, while nobody else can write.
"""

from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, NoReturn, TypeVar

from ict_desktop.records.attachments import Attachment
from ict_desktop.records.cut_offs import PeriodRule, adjoining
from ict_desktop.records.errors import Conflict, Gone, Incomplete, Refused
from ict_desktop.records.indicators import Value, in_place_of
from ict_desktop.records.kinds import BY_TABLE, noun_of
from ict_desktop.records.labels import label_of
from ict_desktop.records.record import PLACE, Code, Record, cleaned, joined, shortened
from ict_desktop.records.vietnamese import fold, nfc, one_line
from ict_desktop.store import checking, ledger, listing, table, writing
from ict_desktop.store import drafts as drafts_of
from ict_desktop.store.ids import uuid7
from ict_desktop.store.places import close_up, next_place
from ict_desktop.store.store import Store
from ict_desktop.work import coming_back, rules

R = TypeVar("R", bound=Record)


def checked(record: R, before: R | None = None) -> R:
    """Return the record as it may enter the file; raises `Incomplete` while something is wrong with it.

    What was wrong with it `before` (an older rule let it in, or another tool) keeps nobody from changing the rest.
    """
    clean = cleaned(record)
    known = before.problems() if before is not None else {}
    if problems := rules.newly_wrong(before, clean, known, clean.problems()):
        raise Incomplete(problems)
    return clean


def add(store: Store, record: R, by: str, label: str = "") -> R:
    """Store a new record under a new id and return it; its drafts are forgotten."""
    clean = checked(replace(record, id=record.id or uuid7(store.now())))
    with store.action(label or f"Thêm {clean.NOUN}", by) as name_step:
        numbered_in = clean.ABOUT.numbered_in
        if numbered_in:
            last = next_place(store.connection, clean.TABLE, getattr(clean, numbered_in))
            clean = replace(clean, position=min(getattr(clean, PLACE) or last, last))
        if not label:
            name_step(f"Thêm {clean.NOUN} “{shortened(clean.caption(), 40)}”")
        rules.refuse_locked(store, clean)
        rules.refuse_against_others(store, None, clean, clean.__dataclass_fields__)
        writing.insert(store.connection, clean)
        if numbered_in and getattr(clean, PLACE) != last:
            close_up(store.connection)
        _forget_words(store, clean.TABLE, "")
    return clean


def change(
    store: Store,
    kind: type[R],
    record_id: str,
    values: Mapping[str, object],
    by: str,
    label: str = "",
    began_with: Mapping[str, object] | None = None,
) -> R:
    """Change some fields of a record as one step and return the record; nothing happens when nothing differs.

    `began_with` is what stood in the fields when the clerk began to change them: raises `Conflict` where another
    program has put something else there since, and `Gone` when the record was deleted.
    """
    with store.action(label or f"Sửa {kind.NOUN}", by) as name_step:
        before = found(store, kind, record_id)
        _refuse_unseen(before, values, began_with or {})
        values = _with_what_goes_along(before, values)
        after = checked(replace(before, **values), before)
        differing = {name: getattr(after, name) for name in values if getattr(after, name) != getattr(before, name)}
        rules.refuse_frozen(before, differing)
        if differing:
            rules.refuse_locked(store, before, after)
            rules.refuse_against_others(store, before, after, differing)
            if not label:
                name_step(change_label(after, tuple(differing)))
            if (parent := kind.ABOUT.numbered_in) in differing:  # comes last under another parent
                differing[PLACE] = next_place(store.connection, kind.TABLE, differing[parent])
            writing.update(store.connection, kind.TABLE, record_id, differing)
            for name in differing:
                _forget_words(store, kind.TABLE, record_id, name)
            if kind.ABOUT.numbered_in and PLACE in differing:
                close_up(store.connection, moved=record_id)
                after = found(store, kind, record_id)
    return after


def put_value_back(store: Store, kind: type[Record], record_id: str, name: str, value: object, by: str) -> None:
    """Give one field of a record a value it had before, as its history holds it (dates as ISO text)."""
    wanted = table.plain(value, table.column_types(kind)[name])
    what = f"Lấy lại {label_of(kind.TABLE, name).lower()} cũ của {kind.NOUN}"
    with store.action(what, by) as name_step:
        name_step(f"{what} “{shortened(found(store, kind, record_id).caption(), 40)}”")
        change(store, kind, record_id, {name: wanted}, by)


def _with_what_goes_along(before: Record, values: Mapping[str, object]) -> Mapping[str, object]:
    """Return what is to change and what changes with it: a number takes nil away, a cut-off moves the first day too."""
    if isinstance(before, Value):
        return in_place_of(values, before)
    return adjoining(values, before) if isinstance(before, PeriodRule) else values


def _refuse_unseen(record: Record, values: Mapping[str, object], began_with: Mapping[str, object]) -> None:
    """Refuse to replace words the clerk has not seen: those another program stored while she was changing hers."""
    wanted = cleaned(replace(record, **values))
    for name in values.keys() & began_with.keys():
        theirs = getattr(record, name)
        if theirs not in (began_with[name], getattr(wanted, name)):
            refuse_unseen(f"“{label_of(record.TABLE, name)}” của {record.NOUN} này", theirs)


def refuse_unseen(what: str, theirs: object) -> NoReturn:
    """Say that something was changed meanwhile, and hand over what stands there now."""
    raise Conflict(f"{what} vừa được sửa ở cửa sổ hoặc chương trình khác. Hãy xem lại rồi chọn giữ bản nào.", theirs)


def change_label(record: Record, names: tuple[str, ...]) -> str:
    """Name a change for the menu: by its field where it is one, else by the record alone."""
    what = f"{label_of(record.TABLE, names[0]).lower()} của " if len(names) == 1 else ""
    return f"Sửa {what}{record.NOUN} “{shortened(record.caption(), 40)}”"


def found(store: Store, kind: type[R], record_id: str) -> R:
    """Read a record that must be there; raises `Gone` when somebody has deleted it meanwhile."""
    record = table.get(store.connection, kind, record_id)
    if record is None:
        raise Gone(f"Không còn {kind.NOUN} này: bản ghi đã bị xóa. Có thể khôi phục trong Thùng rác.")
    return record


@dataclass(frozen=True)
class Hanging:
    """What hangs on a record, in words; "" for nothing.

    `goes` cannot be without it and is deleted with it: "4 kết luận, 9 ý kiến". `loses` stays and no longer says that it
    belonged there: "9 nhiệm vụ (mục “Từ kết luận”)".
    """

    goes: str
    loses: str


def hanging_on(store: Store, kind: type[Record], record_id: str) -> Hanging:
    """Say what a deletion of a record takes along and what it leaves without an origin."""
    return _hanging(store, _with_all_that_hangs(store, kind.TABLE, record_id))


def _hanging(store: Store, chain: list[tuple[str, str]]) -> Hanging:
    going = set(chain)
    losing = Counter(
        (dependent.table, dependent.column)
        for name, row_id in chain
        for dependent in writing.dependents(store.connection, name, row_id)
        for other in dependent.ids
        if (dependent.table, other) not in going
    )
    loses = (
        f"{count} {BY_TABLE[name].NOUN} (mục “{label_of(name, column)}”)" for (name, column), count in losing.items()
    )
    return Hanging(_in_words(chain[:-1]), ", ".join(loses))


def _in_words(rows: list[tuple[str, str]]) -> str:
    totals = Counter(name for name, _row_id in rows)
    return ", ".join(f"{count} {BY_TABLE[name].NOUN}" for name, count in totals.items())


def remove(
    store: Store,
    kind: type[Record],
    record_id: str,
    by: str,
    with_all: bool = False,
    asked_about: Hanging | None = None,
) -> None:
    """Delete a record; with what hangs on it only when asked (`with_all`), as one step.

    `asked_about` is what `hanging_on` said when the clerk agreed: refused when something else hangs on it by now.
    References that may be empty are emptied; rows that cannot be without the record go with it.
    """
    with store.action(f"Xóa {kind.NOUN}", by) as name_step:
        record = found(store, kind, record_id)
        name_step(f"Xóa {kind.NOUN} “{shortened(record.caption(), 40)}”")
        rules.refuse_removal(record)
        chain = _with_all_that_hangs(store, kind.TABLE, record_id)
        _refuse_unasked(kind, _hanging(store, chain), with_all, asked_about)
        rules.refuse_deletion(store, kind, chain)
        for name, row_id in chain:
            _take_out(store, name, row_id)
        close_up(store.connection)


def _refuse_unasked(kind: type[Record], hanging: Hanging, with_all: bool, asked_about: Hanging | None) -> None:
    if hanging.goes and not with_all:
        raise Refused(f"Chưa xóa {kind.NOUN} này vì còn {hanging.goes} đi kèm. Hãy chọn xóa cùng các bản ghi đó.")
    if asked_about is not None and asked_about != hanging:
        raise Refused(
            f"Chưa xóa {kind.NOUN} này vì bản ghi đi kèm vừa thay đổi ở cửa sổ hoặc chương trình khác: "
            f"nay là {joined((hanging.goes, hanging.loses)) or 'không còn bản ghi nào'}. Hãy xem lại rồi xóa."
        )


def _take_out(store: Store, name: str, row_id: str) -> None:
    for dependent in writing.dependents(store.connection, name, row_id):
        for other in dependent.ids:
            writing.update(store.connection, dependent.table, other, {dependent.column: None})
    writing.delete(store.connection, name, row_id)
    _forget_words(store, name, row_id)


def _with_all_that_hangs(store: Store, name: str, record_id: str) -> list[tuple[str, str]]:
    """Return the rows that must go with a record, deepest first, the record itself last."""
    found_rows: list[tuple[str, str]] = []
    for dependent in writing.dependents(store.connection, name, record_id):
        required = writing.is_required(store.connection, dependent.table, dependent.column)
        for other in dependent.ids:
            if required or _is_nothing_without(store, dependent, other):
                found_rows += [
                    row for row in _with_all_that_hangs(store, dependent.table, other) if row not in found_rows
                ]
    beside = table.every(store.connection, Attachment, record_table=name, record_id=record_id)
    return [*found_rows, *((Attachment.TABLE, attachment.id) for attachment in beside), (name, record_id)]


def _is_nothing_without(store: Store, dependent: writing.Dependent, row_id: str) -> bool:
    """Say whether a row that stands under another would be wrong once a reference is emptied.

    So is a minh chứng of neither a task nor a proposal. What stands for itself, such as a draft, is kept to be put right.
    """
    kind = BY_TABLE[dependent.table]
    row = table.get(store.connection, kind, row_id) if kind.ABOUT.under else None
    if row is None:
        return False
    emptied: dict[str, Any] = {dependent.column: None}
    return bool(replace(row, **emptied).problems().keys() - row.problems().keys())


def restore(store: Store, table_name: str, record_id: str, by: str) -> None:
    """Bring a deleted record back, with its links and what was deleted with it."""
    with store.action(f"Khôi phục {noun_of(table_name)}", by):
        ledger.adopt_foreign(store.connection, store.now().isoformat(timespec="seconds"))
        action_id = ledger.deletion_of(store.connection, table_name, record_id)
        if action_id is None:
            raise Refused("Bản ghi này không ở trong Thùng rác nữa. Hãy tải lại danh sách.")
        ledger.put_back_deleted(store.connection, action_id)
        coming_back.refuse_restored(store, action_id)
        close_up(store.connection, deleted_by=action_id)
        store.fill_sort_keys()


def move(store: Store, kind: type[R], ordered_ids: list[str], by: str) -> None:
    """Give the records of one parent the numbers 1, 2, 3 … in the order given; those not named come last."""
    with store.action(f"Xếp lại thứ tự {kind.NOUN}", by):
        for position, record_id in enumerate([*ordered_ids, *_others(store, kind, ordered_ids)], 1):
            record = found(store, kind, record_id)
            rules.refuse_locked(store, record)
            if getattr(record, PLACE) != position:
                writing.update(store.connection, kind.TABLE, record_id, {"position": position})


def _others(store: Store, kind: type[R], ordered_ids: list[str]) -> list[str]:
    """Return the siblings another program has added since the order was shown."""
    column = kind.ABOUT.numbered_in
    if not column or not ordered_ids:
        return []
    parent = getattr(found(store, kind, ordered_ids[0]), column)
    siblings = table.every(store.connection, kind, "position", **{column: parent})
    return [sibling.id for sibling in siblings if sibling.id not in ordered_ids]


def _forget_words(store: Store, table_name: str, record_id: str, field: str = "") -> None:
    """Forget, with what is being stored, this window's drafts of it."""
    drafts_of.drop(store.connection, drafts_of.Place(table_name, record_id, "", store.window), field)


def keep_draft(store: Store, table_name: str, record_id: str, field: str, text: str, context: str = "") -> None:
    """Keep the words being typed, so that a power cut costs two seconds of typing at most; refuses at once."""
    if store.read_only:
        return
    with store.briefly():
        place = drafts_of.Place(table_name, record_id, context, store.window)
        drafts_of.put(store.connection, place, field, text, store.now().isoformat())


def drop_drafts(store: Store, table_name: str, record_id: str, field: str = "", context: str = "") -> None:
    """Forget this window's drafts of a record, or of one of its fields."""
    if store.read_only:
        return
    with store.briefly():
        drafts_of.drop(store.connection, drafts_of.Place(table_name, record_id, context, store.window), field)


def drafts(store: Store, table_name: str, record_id: str, context: str = "") -> dict[str, str]:
    """Return the words left unsaved in a record, here or in a window that lives no more: field → text.

    What such a window left is this one's from now on: it is offered once.
    """
    place = drafts_of.Place(table_name, record_id, context, store.window)
    found_texts, left = drafts_of.texts(store.connection, place, store.lives)
    if left and not store.read_only:
        with suppress(Refused), store.briefly():  # another program is writing: they are offered all the same
            drafts_of.claim(store.connection, place, left)
    return found_texts


def drafts_began_with(store: Store, table_name: str, record_id: str) -> dict[str, object]:
    """Return what stood in drafted fields of a stored record where another window has stored something else since."""
    return drafts_of.changed_since(store.connection, drafts_of.Place(table_name, record_id, "", store.window))


def set_code(store: Store, table_name: str, code: Code, by: str, began_with: str | None = None) -> Code:
    """Add an entry to a code list, or change its name or place; returns it.

    `began_with` is the name as it was shown, "" for none: raises `Conflict` where another program has changed it since.
    """
    code = replace(code, name=one_line(code.name))
    if not code.name:
        raise Refused("Mục của danh mục chưa có tên. Hãy ghi tên.")
    with store.action(f"Sửa danh mục: {code.name}", by):
        theirs = table.code_name(store.connection, table_name, code.code)
        if began_with is not None and theirs not in (began_with, code.name):
            refuse_unseen(f"Mục “{code.name}” của danh mục", theirs)
        writing.put_code(store.connection, table_name, code)
    return code


def add_code(store: Store, table_name: str, name: str, by: str) -> Code:
    """Add an entry to a code list by its name alone, as the last of the list; its code is made from the name."""
    words = "".join(char if char.isalnum() else " " for char in fold(name))
    wanted = "_".join(words.split())[:40] or "muc"
    with store.action(f"Thêm vào danh mục: {one_line(name)}", by):
        taken = dict(listing.codes(store.connection, table_name))
        code = wanted if wanted not in taken else f"{wanted}_{len(taken) + 1}"
        return set_code(store, table_name, Code(code, name, len(taken) + 1), by, began_with="")


def set_setting(store: Store, name: str, value: str, by: str, began_with: str | None = None) -> None:
    """Keep one of the office's settings.

    `began_with` is the value that was shown: raises `Conflict` where another program has put another there since.
    """
    wanted = nfc(value).strip()
    with store.action("Sửa cài đặt", by):
        theirs = table.settings(store.connection).get(name, "")
        if began_with is not None and theirs not in (began_with, wanted):
            refuse_unseen("Mục cài đặt này", theirs)
        writing.put_setting(store.connection, name, wanted)


def attach(store: Store, table_name: str, record_id: str, name: str, content: bytes, day: date, by: str) -> str:
    """Keep a file's bytes beside a record; returns the attachment's id. A name that is not UTF-8 is made readable."""
    name = one_line(name)
    if not content:
        raise Refused(f"Tệp “{name}” rỗng nên không đính kèm. Hãy chọn tệp khác.")
    with store.action(f"Đính kèm “{shortened(name, 40)}”", by):
        found(store, BY_TABLE[table_name], record_id)
        digest = writing.put_blob(store.connection, content)
        record = Attachment(
            record_table=table_name, record_id=record_id, name=name, sha256=digest, size=len(content), added_on=day
        )
        return add(store, record, by).id


def undo(store: Store, by: str, agreed: ledger.Step | None = None) -> str:
    """Take the last step back, `agreed` if it still is; returns its name."""
    with store.action("Hoàn tác", by, kind="undo"):
        label = store.undo(by, agreed)
        coming_back.refuse_steps(store, f"hoàn tác được “{label}”")
    return label


def redo(store: Store, by: str, agreed: ledger.Step | None = None) -> str:
    """Do the undone step again, `agreed` if it still is; returns its name."""
    with store.action("Làm lại", by, kind="redo"):
        label = store.redo(by, agreed)
        coming_back.refuse_steps(store, f"làm lại được “{label}”")
    return label


def repair_search(store: Store) -> None:
    """Make the search index again from the rows; the rows themselves and their history stay as they are."""
    with store.unlogged():
        checking.repair_search(store.connection)
