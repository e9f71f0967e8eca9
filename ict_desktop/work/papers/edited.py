"""What a clerk changed in the text of a draft, laid over what its records say today.

Until something is changed, nothing of a text is kept: it is filled whenever it is shown. With the first change every
paragraph gets its row. One that nobody touched goes on following its record; one changed by hand stays, and where the
record says something else by now, both are known.
"""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace

from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Conflict, Refused
from ict_desktop.records.outline import Entry, Shown, Wanted, cleaned
from ict_desktop.records.paper_blocks import BY_HAND, FOLLOWS, TAKEN_OUT, PaperBlock, fields_of
from ict_desktop.records.paper_kinds import CERTIFIED
from ict_desktop.records.paper_text import value_text
from ict_desktop.records.vietnamese import nfc
from ict_desktop.store import table
from ict_desktop.store.store import Store
from ict_desktop.work import keep

_NOTHING_OF_ITS_OWN = {"text": "", "marks": "", "content": "", "taken": ""}


def outline(connection: sqlite3.Connection, document: Document, filled: Sequence[Entry]) -> list[Shown]:
    """Return the text of a draft: its rows over what it is filled with; what came to the records since in its place."""
    filled = _named_apart(filled)
    rows = _rows(connection, document.id)
    if not rows:
        return [_unkept(place, entry) for place, entry in enumerate(filled)]
    by_origin = {entry.origin: entry for entry in filled if entry.origin}
    shown = [each for row in rows if (each := _laid_over(row, by_origin.get(row.origin))) is not None]
    known = {row.origin for row in rows}
    for place, entry in enumerate(filled):
        if entry.origin and entry.origin not in known:
            shown.insert(_place_of(shown, filled[:place]), _unkept(place, entry))
    return shown


def printed(shown: Sequence[Shown]) -> tuple[Entry, ...]:
    """Return what is printed of a text."""
    return tuple(each.entry for each in shown if each.state != "out")


def _rows(connection: sqlite3.Connection, document_id: str) -> list[PaperBlock]:
    return table.every(connection, PaperBlock, "position", document_id=document_id) if document_id else []


def _named_apart(filled: Sequence[Entry]) -> list[Entry]:
    """Return what is filled with each origin once, so that none of two paragraphs of one record is taken for the other."""
    seen: dict[str, int] = {}
    found = []
    for entry in filled:
        times = seen[entry.origin] = seen.get(entry.origin, 0) + 1
        found.append(replace(entry, origin=f"{entry.origin}#{times}") if entry.origin and times > 1 else entry)
    return found


def _unkept(place: int, entry: Entry) -> Shown:
    if entry.origin:
        return Shown(f"@{entry.origin}", entry, "follows", entry)
    return Shown(f"@{place}", entry, "typed")


def _laid_over(row: PaperBlock, now: Entry | None) -> Shown | None:
    """Return a row as it is shown; one that only followed a record that is gone goes with it."""
    if row.state == FOLLOWS:
        return Shown(row.id, _at_level(now, row), "follows", now) if now is not None else None
    if row.state == TAKEN_OUT:
        return Shown(row.id, now, "out", now) if now is not None else None
    if not row.origin:
        return Shown(row.id, row.entry(), "typed")
    if now is None:
        return Shown(row.id, row.entry(), "gone")
    return Shown(row.id, row.entry(), "changed" if row.taken == said(now) else "both", now)


def _at_level(now: Entry, row: PaperBlock) -> Entry:
    return replace(now, style=row.entry().style) if row.style else now


def said(entry: Entry) -> str:
    """Return what tells whether a record still says the same, as the file keeps it: its words, its table or chart."""
    return nfc(value_text(entry.content) if entry.content is not None else entry.words).strip()


def _place_of(shown: Sequence[Shown], before: Sequence[Entry]) -> int:
    """Return where a new paragraph belongs: behind the nearest that stands before it among what is filled."""
    places = {each.entry.origin: place for place, each in enumerate(shown) if each.entry.origin}
    return next((places[entry.origin] + 1 for entry in reversed(before) if entry.origin in places), 0)


# Changing


def _refuse_certified(document: Document) -> None:
    if document.kind == CERTIFIED:
        raise Refused(
            "Bản sao y in đúng văn bản được sao nên không sửa nội dung. Muốn lấy một phần, hãy lập bản trích sao."
        )


def rewrite(
    store: Store, document_id: str, before: Sequence[Shown], wanted: Sequence[Wanted], label: str, by: str
) -> list[str]:
    """Give a draft the text `wanted` as one step; returns the row of each paragraph. `before` is what it was made from.

    A paragraph that is no longer there is taken out; one whose words are others keeps them by hand. Raises Conflict with
    the paragraph as it stands (a Wanted) where another window has changed one of those meanwhile, Gone where it was
    deleted.
    """
    was = {each.key: each for each in before}
    if list(wanted) == [Wanted(each.key, each.entry) for each in before if each.state != "out"]:
        return [each.key for each in wanted]
    with store.action(label, by):
        document = keep.found(store, Document, document_id)
        _refuse_certified(document)
        rows = {row.id: row for row in _rows(store.connection, document_id)}
        ids = _kept_rows(store, document, rows, before, by)
        asked = {each.key for each in wanted}
        for key, row_id in ids.items():
            if key not in asked and was[key].state != "out" and row_id in rows:
                _take_out(store, rows, row_id, was[key], by)
        made = [_put(store, document_id, rows, ids.get(each.key), was.get(each.key), each.entry, by) for each in wanted]
        _put_in_order(store, list(rows), [row_id for row_id in ids.values() if row_id in rows], made, by)
    return made


def take_back(store: Store, before: Sequence[Shown], key: str, by: str) -> None:
    """Let a paragraph that was changed or left out follow its record again."""
    with store.action("Lấy lại đoạn từ dữ liệu", by):
        shown = next(each for each in before if each.key == key)
        if shown.now is None:
            raise Refused("Bản ghi của đoạn này không còn nên không lấy lại được. Hãy giữ hoặc xóa đoạn.")
        _refuse_unseen(keep.found(store, PaperBlock, key), shown)
        keep.change(store, PaperBlock, key, {**_NOTHING_OF_ITS_OWN, "style": "", "state": FOLLOWS}, by)


def keep_mine(store: Store, before: Sequence[Shown], key: str, by: str) -> None:
    """Keep the words changed by hand although the record says something else by now, or is gone."""
    with store.action("Giữ chữ đã sửa", by):
        shown = next(each for each in before if each.key == key)
        _refuse_unseen(keep.found(store, PaperBlock, key), shown)
        values = {"taken": said(shown.now)} if shown.now is not None else {"origin": "", "taken": ""}
        keep.change(store, PaperBlock, key, values, by)


def _kept_rows(
    store: Store, document: Document, rows: dict[str, PaperBlock], before: Sequence[Shown], by: str
) -> dict[str, str]:
    """Return the row of each paragraph shown, made now, and put into `rows`, where there is none yet.

    Another window may have made the rows since: each is found by its origin, a typed one by its words.
    """
    there = list(rows.values())
    by_origin = {row.origin: row.id for row in there if row.origin}
    typed = {row.text: row.id for row in there if not row.origin}
    ids = {}
    for each in before:
        if not each.key.startswith("@"):
            ids[each.key] = each.key
        elif each.entry.origin in by_origin:
            ids[each.key] = by_origin[each.entry.origin]
        elif not each.entry.origin and there:
            ids[each.key] = typed.get(each.entry.words, "")
        else:
            row = _begin_row(store, document.id, each, by)
            rows[row.id], ids[each.key] = row, row.id
    if document.body:
        keep.change(store, Document, document.id, {"body": ""}, by)
    return ids


def _begin_row(store: Store, document_id: str, shown: Shown, by: str) -> PaperBlock:
    block = PaperBlock(document_id=document_id, origin=shown.entry.origin)
    own = {} if shown.state == "follows" else {**fields_of(cleaned(shown.entry)), "state": BY_HAND}
    return keep.add(store, replace(block, **own), by)  # type: ignore[arg-type]


def _put(
    store: Store,
    document_id: str,
    rows: dict[str, PaperBlock],
    row_id: str | None,
    was: Shown | None,
    entry: Entry,
    by: str,
) -> str:
    """Store one paragraph; one nobody touched stays as it is, also where another window has deleted it meanwhile ("")."""
    if was is None or row_id is None:
        values = {**fields_of(cleaned(entry)), "state": BY_HAND}
        row = keep.add(store, PaperBlock(document_id=document_id, **values), by)  # type: ignore[arg-type]
        rows[row.id] = row
        return row.id
    if entry == was.entry or replace(entry, origin="") == replace(was.entry, origin=""):
        return row_id if row_id in rows else ""
    _refuse_unseen(rows.get(row_id) or keep.found(store, PaperBlock, row_id), was)
    keep.change(store, PaperBlock, row_id, _changed_values(was, entry), by)
    return row_id


def _changed_values(was: Shown, entry: Entry) -> dict[str, object]:
    """Return what the row of a touched paragraph is to hold; one that says again what its record says follows it."""
    now = was.now
    if now is not None and cleaned(replace(entry, style=now.style, origin=now.origin)) == cleaned(now):
        return {**_NOTHING_OF_ITS_OWN, "style": "" if entry.style == now.style else entry.style, "state": FOLLOWS}
    taken = {"taken": said(now)} if now is not None and was.state == "follows" else {}
    return {**fields_of(cleaned(entry)), "state": BY_HAND, **taken}


def _take_out(store: Store, rows: dict[str, PaperBlock], row_id: str, was: Shown, by: str) -> None:
    """Leave a paragraph out; one of a record is remembered as left out, so that it does not come back by itself."""
    _refuse_unseen(rows[row_id], was)
    if was.now is None:
        keep.remove(store, PaperBlock, row_id, by)
        del rows[row_id]
    else:
        keep.change(store, PaperBlock, row_id, {**_NOTHING_OF_ITS_OWN, "state": TAKEN_OUT}, by)


def _refuse_unseen(row: PaperBlock, was: Shown) -> None:
    """Refuse to replace what the clerk has not seen: another window has changed the paragraph since it was shown."""
    states = {"follows": FOLLOWS, "out": TAKEN_OUT}
    same = row.state == states.get(was.state, BY_HAND)
    if same and (row.state != BY_HAND or cleaned(replace(row.entry(), origin=was.entry.origin)) == cleaned(was.entry)):
        return
    raise Conflict(
        "Đoạn này vừa được sửa ở cửa sổ hoặc chương trình khác. Hãy xem lại rồi chọn giữ bản nào.",
        Wanted(was.key, row.entry() if row.state == BY_HAND else was.now or was.entry),
    )


def _put_in_order(store: Store, there: list[str], before: Sequence[str], made: Sequence[str], by: str) -> None:
    """Put the paragraphs in the order wanted; what is not shown or left out stays behind what it stood behind."""
    known = set(there)
    old = _with_the_rest([row_id for row_id in before if row_id in known], there)
    order = _with_the_rest([row_id for row_id in made if row_id in known], old)
    if order != there:
        keep.move(store, PaperBlock, order, by)


def _with_the_rest(order: Sequence[str], whole: Sequence[str]) -> list[str]:
    """Return an order with what only `whole` has, each behind the one before it there."""
    named = set(order)
    behind: dict[str, list[str]] = {}
    last = ""
    for row_id in whole:
        if row_id in named:
            last = row_id
        else:
            behind.setdefault(last, []).append(row_id)
    return [*behind.get("", []), *(each for row_id in order for each in (row_id, *behind.get(row_id, [])))]


def copy(store: Store, from_id: str, to_id: str, by: str) -> None:
    """Give a new draft the paragraphs of another paper."""
    for row in _rows(store.connection, from_id):
        keep.add(store, replace(row, id="", document_id=to_id), by)
