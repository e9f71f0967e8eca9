"""Settling what a check of the file found; every deed is a step with a name, and can be undone."""

from collections.abc import Sequence

from ict_desktop.records.errors import Refused
from ict_desktop.store import chain, settling
from ict_desktop.store.checking import Step
from ict_desktop.store.differences import Difference, Kind
from ict_desktop.store.schema import Odd
from ict_desktop.store.store import Store

OUTSIDE = "Thay đổi không qua sổ nhật ký"

_IN_THE_LEDGER = (Kind.PAST, Kind.NOT_TEXT, Kind.NOT_A_DATE)
"""Kinds in which the ledger has the row as it is now."""


def put_back(store: Store, found: Sequence[Difference], by: str) -> None:
    """Give records back what the ledger says of them.

    What they had become is entered first, as a step of its own in the same transaction: so nothing is lost without a
    trace, and an undo gives it back. Raises `Refused` where the ledger itself is what was changed.
    """
    with store.action(OUTSIDE, by):
        adopted = chain.newest(store.connection)  # what another tool did before this is a step now
        values = [settling.wanted(store.connection, one) for one in found]
        _enter(store, found)
        store.next_step(f"Đưa {_names(found)} về bản trong sổ", by)
        for one, wanted in zip(found, values, strict=True):
            settling.put_back(store.connection, one, wanted)
        store.fill_sort_keys()
        _settle(
            store, [one.step or adopted for one in found if one.kind is Kind.PAST], f"Đã xem lại {_names(found)}", by
        )


def let_stand(store: Store, found: Sequence[Difference], by: str) -> None:
    """Enter records in the ledger as they are now; an entry that was changed gets its own text back where it is known."""
    if any(one.kind is Kind.NOT_A_DATE for one in found):
        raise Refused("Ngày này không có trong lịch nên không giữ được. Hãy mở bản ghi và ghi lại ngày.")
    with store.action(f"Ghi {_names(found)} vào sổ như hiện nay", by):
        adopted = chain.newest(store.connection)
        unmended = [one.step for one in found if one.ledger_changed and not settling.mend(store.connection, one.step)]
        _enter(store, found)
        for one in found:
            if one.kind is Kind.NOT_TEXT:
                settling.put_back(store.connection, one, {field.name: field.row for field in one.fields})
        store.fill_sort_keys()
        seen = {*unmended, *(one.step or adopted for one in found if one.kind is Kind.PAST and not one.ledger_changed)}
        _settle(store, sorted(seen), f"Đã xem lại {_names(found)}", by)


def let_steps_stand(store: Store, steps: Sequence[Step], lost: int, by: str) -> None:
    """Note that a clerk has seen which steps of the ledger were changed or are missing; what can be mended is."""
    if lost:
        # A wall: an undo must not reach over steps nobody knows.
        with store.action(f"Ghi nhận sổ nhật ký {'thiếu' if lost > 0 else 'thừa'} {abs(lost)} bước", by, kind="fixed"):
            chain.recount(store.connection)
    with store.action("Đã xem lại sổ nhật ký", by):
        left = [step for step in steps if not settling.mend(store.connection, step.id)]
        for step in left:
            _settle(store, [step.id], f"Ghi nhận {step.words[:1].lower()}{step.words[1:]} đã bị sửa", by)


def put_schema_right(store: Store, odd: Sequence[Odd], by: str) -> None:
    """Take triggers and views that are not ours out of the file, and make ours again that are missing."""
    store.put_schema_right(odd, by)


def _enter(store: Store, found: Sequence[Difference]) -> None:
    for one in found:
        if one.kind not in _IN_THE_LEDGER and settling.is_at_odds(store.connection, one):
            settling.write_down(store.connection, one.table, one.record_id)


def _settle(store: Store, steps: Sequence[int], label: str, by: str) -> None:
    for step in steps:
        store.next_step(label, by, target=step)


def _names(found: Sequence[Difference]) -> str:
    records = {(one.table, one.record_id) for one in found}
    return found[0].name if len(records) == 1 else f"{len(records)} bản ghi"
