"""Between the kit and the file: what a form does with a record, where a list comes from, how a record is deleted."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from PySide6.QtWidgets import QWidget

from ict_desktop.records.errors import Refused
from ict_desktop.records.labels import label_of, word_on_form
from ict_desktop.records.record import Record, cleaned, joined
from ict_desktop.records.tasks import Task
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.store import listing
from ict_desktop.store.areas import listing_of
from ict_desktop.store.listing import Listing, Query
from ict_desktop.widgets import messages
from ict_desktop.widgets.form import Deeds, Values
from ict_desktop.widgets.list_page import Asked, ListPage, RecordList
from ict_desktop.work import keep
from ict_desktop.work import tasks as work_tasks
from ict_desktop.work.registers import Printable

Create = Callable[[Record], Record]


def deeds(desk: Desk, kind: type[Record], context: str = "", create: Create | None = None) -> Deeds:
    """Tell a form how records of a kind are judged, stored and drafted.

    `context` is the parent a new record is begun under, so that its draft comes back under that parent only;
    `create` replaces the plain adding where a kind has a verb of its own.
    """

    def problems(values: Values) -> Mapping[str, str]:
        return cleaned(kind(**values)).problems()

    def make(values: Values) -> str:
        record = kind(**values)
        if create is not None:
            return create(record).id
        # A task has a verb of its own: its deadline follows the words.
        if isinstance(record, Task):
            return work_tasks.add(desk.store, record, desk.clerk).id
        return keep.add(desk.store, record, desk.clerk).id

    return Deeds(
        noun=kind.NOUN,
        problems=problems,
        create=make,
        change=lambda record_id, name, value, began: _change(desk, kind, record_id, {name: value}, {name: began}),
        drafts=lambda record_id: keep.drafts(desk.store, kind.TABLE, record_id, _under(record_id, context)),
        began_with=lambda record_id: keep.drafts_began_with(desk.store, kind.TABLE, record_id) if record_id else {},
        draft=lambda record_id, name, text: _draft(
            desk,
            lambda: keep.keep_draft(desk.store, kind.TABLE, record_id, name, text, _under(record_id, context)),
        ),
        forget=lambda record_id, name: _forget(desk, kind, record_id, name, _under(record_id, context)),
        unsaved=lambda form, words: desk.window.unsaved(form, words),
        word=lambda name: word_on_form(kind.TABLE, name),
    )


def _change(desk: Desk, kind: type[Record], record_id: str, values: Values, began: Values) -> None:
    if kind is Task:
        work_tasks.change(desk.store, record_id, values, desk.clerk, began_with=began)
    else:
        keep.change(desk.store, kind, record_id, values, desk.clerk, began_with=began)


def _under(record_id: str, context: str) -> str:
    """Return the place of a draft: a new record is typed under its parent, a stored one stands for itself."""
    return "" if record_id else context


def _forget(desk: Desk, kind: type[Record], record_id: str, name: str, context: str) -> None:
    _draft(desk, lambda: keep.drop_drafts(desk.store, kind.TABLE, record_id, name, context))


def _draft(desk: Desk, write: Callable[[], None]) -> bool:
    """Keep or forget a draft; a disk that is full or busy is said quietly, the words stay in their fields."""
    try:
        write()
    except Refused as refusal:
        desk.window.draft_failed(str(refusal))
        return False
    desk.window.draft_kept()
    return True


def values_of(record: Record) -> Values:
    """Return a record as the values of a form."""
    return asdict(record)


class ListSource:
    """The rows of one kind from the file, for a list; `where` narrows them to a parent."""

    def __init__(self, desk: Desk, table: str, where: Mapping[str, object] | None = None) -> None:
        self._desk = desk
        self.listing: Listing = listing_of(table)
        self.where: Mapping[str, object] = where or {}

    def query(self, asked: Asked) -> Query:
        """Return what is asked as the store understands it."""
        where = {**self.where, asked.only[0]: asked.only[1]} if asked.only is not None else self.where
        known = asked.filter if asked.filter in self.listing.filters else ""
        return Query(known, asked.words, asked.order, asked.descending, where, self._desk.today)

    def ids(self, asked: Asked) -> list[str]:
        """Return the ids that fit, in order."""
        return listing.ids(self._desk.connection, self.listing, self.query(asked))

    def rows(self, ids: Sequence[str]) -> Mapping[str, Mapping[str, Any]]:
        """Return the rows of some ids."""
        return listing.window(self._desk.connection, self.listing, ids, self._desk.today)

    def counts(self, asked: Asked, deliver: Callable[[Mapping[str, int]], None]) -> None:
        """Count the chips on the worker: a large file takes a while."""
        query = replace(self.query(asked), where=self.where)
        self._desk.read(lambda connection: listing.counts(connection, self.listing, query), deliver)


def rows_shown(desk: Desk, shown: RecordList) -> list[listing.Row]:
    """Return all rows of a list as it is filtered, searched and sorted, for printing."""
    source = shown.source
    if not isinstance(source, ListSource):
        raise TypeError("only a list of rows of the file prints")
    return listing.all_rows(desk.connection, source.listing, source.query(shown.asked))


def narrowed(desk: Desk, page: ListPage, kind: type[Record]) -> str:
    """Say what a list is narrowed to: the chip, the one value of a column, the words searched for; "" for nothing."""
    asked = page.list.asked
    only = ""
    if asked.only is not None:
        column, value = asked.only
        name = listing.words_of(desk.connection, kind.TABLE, {column: value}).get(column, "chưa ghi")
        only = f"{label_of(kind.TABLE, column)}: {name}"
    return joined((page.chips.name_of(asked.filter), only, f"có “{asked.words}”" if asked.words else ""), " · ")


def printable(desk: Desk, page: ListPage, kind: type[Record]) -> Printable:
    """Return a list as it prints: the rows it is narrowed to, and what that is."""
    heading, columns = f"Danh sách {kind.NOUN}", page.list.model.columns
    return Printable(kind.NOUN, heading, columns, rows_shown(desk, page.list), narrowed(desk, page, kind))


def delete(desk: Desk, parent: QWidget, kind: type[Record], record_id: str, among: int = 1) -> bool:
    """Delete a record after naming what would go with it; returns whether it went.

    Where it is one `among` several chosen rows it is asked which one is meant: only that one goes.
    """
    record = desk.attempt(parent, lambda: keep.found(desk.store, kind, record_id))
    if record is None:
        return False
    hanging = keep.hanging_on(desk.store, kind, record_id)
    along = f" cùng với {hanging.goes}" if hanging.goes else ""
    left = f"{hanging.loses} vẫn còn nhưng không ghi thuộc về đâu nữa. " if hanging.loses else ""
    chosen = f"Đang chọn {among} {kind.NOUN}; mỗi lần chỉ xóa một. " if among > 1 else ""
    if (along or left or chosen) and not messages.confirm(
        parent,
        f"{chosen}Xóa {kind.NOUN} “{record.caption()}”{along}?",
        "&Xóa tất cả" if along else "&Xóa",
        f"{left}Có thể khôi phục trong Thùng rác hoặc bằng Ctrl+Z.",
    ):
        return False
    return desk.attempt(parent, lambda: _remove(desk, kind, record_id, hanging)) is not None


def _remove(desk: Desk, kind: type[Record], record_id: str, hanging: keep.Hanging) -> bool:
    keep.remove(desk.store, kind, record_id, desk.clerk, with_all=True, asked_about=hanging)
    return True


def code_choices(desk: Desk, table: str) -> list[tuple[str, str]]:
    """Return the entries of a code list for a pick-list."""
    return listing.codes(desk.connection, table)
