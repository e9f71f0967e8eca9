"""What a clerk changed in the text of a draft, laid over what its records say today.

Until something is changed, nothing of a text is kept: it is filled whenever it is shown. With the first change every
paragraph gets its row. One that nobody touched goes on following its record; one changed by hand stays, and where the
record says something else by now, both are known.
"""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Refused
from ict_desktop.records.outline import Entry
from ict_desktop.records.paper_blocks import BY_HAND, FOLLOWS, TAKEN_OUT, PaperBlock, fields_of
from ict_desktop.records.paper_text import value_text
from ict_desktop.records.papers import paragraph_texts
from ict_desktop.records.runs import joined_text
from ict_desktop.store import table
from ict_desktop.store.store import Store
from ict_desktop.work import keep

State = Literal["follows", "typed", "changed", "both", "gone", "out"]
"""How a paragraph stands to its record: follows it, has none, was changed, was changed on both sides, lost it, left out."""


@dataclass(frozen=True)
class Shown:
    """A paragraph of a draft as it prints, with where it comes from.

    `key` is its row in the file, or where it stands while it has none; `now` what its record says, None where it has none.
    """

    key: str
    entry: Entry
    state: State
    now: Entry | None = None


def outline(connection: sqlite3.Connection, document: Document, filled: Sequence[Entry]) -> list[Shown]:
    """Return the text of a draft: its rows over what it is filled with; what came to the records since in its place."""
    rows = table.every(connection, PaperBlock, "position", document_id=document.id) if document.id else []
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


def _unkept(place: int, entry: Entry) -> Shown:
    return Shown(
        f"@{entry.origin or place}", entry, "follows" if entry.origin else "typed", entry if entry.origin else None
    )


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
    """Return what tells whether a record still says the same: its words, or its table or chart."""
    return value_text(entry.content) if entry.content is not None else entry.words


def _place_of(shown: Sequence[Shown], before: Sequence[Entry]) -> int:
    """Return where a new paragraph belongs: behind the nearest that stands before it among what is filled."""
    for entry in reversed(before):
        for place, each in enumerate(shown):
            if each.entry.origin == entry.origin and entry.origin:
                return place + 1
    return 0


# Changing


@dataclass(frozen=True)
class Wanted:
    """A paragraph as it is to be: `key` as it was shown, "" for a new one."""

    key: str
    entry: Entry


def rewrite(
    store: Store, document_id: str, before: Sequence[Shown], wanted: Sequence[Wanted], label: str, by: str
) -> None:
    """Give a draft the text `wanted` as one step; `before` is the text it was made from.

    A paragraph that is no longer there is taken out; one whose words are others keeps them by hand. Raises Conflict where
    another window has changed one of those meanwhile.
    """
    was = {each.key: each for each in before}
    with store.action(label, by):
        document = keep.found(store, Document, document_id)
        ids = _kept_rows(store, document, before, by)
        order = []
        for each in wanted:
            entry = _cleaned(each.entry)
            if each.key in ids:
                _change(store, ids[each.key], was[each.key], entry, by)
                order.append(ids[each.key])
            else:
                order.append(_add(store, document_id, entry, by))
        staying = {each.key for each in wanted}
        for key, row_id in ids.items():
            if key not in staying:
                order_of_out = _take_out(store, row_id, was[key], by)
                order += [order_of_out] if order_of_out else []
        _put_in_order(store, document_id, order, by)


def take_back(store: Store, before: Sequence[Shown], key: str, by: str) -> None:
    """Let a paragraph that was changed or left out follow its record again."""
    with store.action("Lấy lại đoạn từ dữ liệu", by):
        shown = next(each for each in before if each.key == key)
        if shown.now is None:
            raise Refused("Bản ghi của đoạn này không còn nên không lấy lại được. Hãy giữ hoặc xóa đoạn.")
        values = {"style": "", "text": "", "marks": "", "content": "", "taken": "", "state": FOLLOWS}
        keep.change(store, PaperBlock, key, values, by)


def keep_mine(store: Store, before: Sequence[Shown], key: str, by: str) -> None:
    """Keep the words changed by hand although the record says something else by now."""
    with store.action("Giữ chữ đã sửa", by):
        shown = next(each for each in before if each.key == key)
        values = {"taken": said(shown.now)} if shown.now is not None else {"origin": "", "taken": ""}
        keep.change(store, PaperBlock, key, values, by)


def _kept_rows(store: Store, document: Document, before: Sequence[Shown], by: str) -> dict[str, str]:
    """Return the row of each paragraph shown, made now where there is none yet."""
    ids = {}
    for each in before:
        if not each.key.startswith("@"):
            ids[each.key] = each.key
            continue
        entry = each.entry
        own = {} if each.state == "follows" else {**fields_of(entry), "state": BY_HAND}
        block = PaperBlock(document_id=document.id, origin=entry.origin)
        ids[each.key] = keep.add(store, replace(block, **own), by).id  # type: ignore[arg-type]
    if document.body:
        keep.change(store, Document, document.id, {"body": ""}, by)
    return ids


def _change(store: Store, row_id: str, was: Shown, entry: Entry, by: str) -> None:
    if replace(entry, origin="") == replace(was.entry, origin="") and was.state != "out":
        return
    if was.state == "follows" and replace(entry, origin="", style=was.entry.style) == replace(was.entry, origin=""):
        keep.change(store, PaperBlock, row_id, {"style": entry.style}, by)
        return
    taken = said(was.now) if was.state == "follows" and was.now is not None else None
    values = {**fields_of(entry), "state": BY_HAND} | ({"taken": taken} if taken is not None else {})
    began = {"state": FOLLOWS} if was.state == "follows" else {"text": fields_of(was.entry)["text"]}
    keep.change(store, PaperBlock, row_id, values, by, began_with=began)


def _add(store: Store, document_id: str, entry: Entry, by: str) -> str:
    values = {**fields_of(entry), "state": BY_HAND}
    return keep.add(store, PaperBlock(document_id=document_id, **values), by).id  # type: ignore[arg-type]


def _take_out(store: Store, row_id: str, was: Shown, by: str) -> str:
    """Leave a paragraph out; one of a record is remembered as left out, so that it does not come back by itself."""
    if was.now is None:
        keep.remove(store, PaperBlock, row_id, by)
        return ""
    values = {"text": "", "marks": "", "content": "", "taken": "", "state": TAKEN_OUT}
    keep.change(store, PaperBlock, row_id, values, by)
    return row_id


def _put_in_order(store: Store, document_id: str, order: Sequence[str], by: str) -> None:
    rows = table.every(store.connection, PaperBlock, "position", document_id=document_id)
    if [row.id for row in rows] != list(order):
        keep.move(store, PaperBlock, list(order), by)


def _cleaned(entry: Entry) -> Entry:
    """Return an entry with its words as they may enter the file, so that its bold and italic stay where they are."""
    lines = paragraph_texts(entry.text)
    text = joined_text(*(joined_text("\n", line) if place else line for place, line in enumerate(lines)))
    return replace(entry, text=text, origin="")


def copy(store: Store, from_id: str, to_id: str, by: str) -> None:
    """Give a new draft the paragraphs of another paper."""
    for row in table.every(store.connection, PaperBlock, "position", document_id=from_id):
        keep.add(store, replace(row, id="", document_id=to_id), by)
