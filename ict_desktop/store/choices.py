"""What a pick-list offers: the rows of a table by every name they are known by, and when they are valid.

A list is read once, and again only when the ledger says that something it shows was changed, by whichever window.
"""

import sqlite3
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ict_desktop.records.kinds import BY_TABLE
from ict_desktop.records.name_matching import Choices, Option, initials
from ict_desktop.store import listing, search, sorting
from ict_desktop.store.agencies import called
from ict_desktop.store.store import Store

NEWEST = 300
"""Of a kind with many rows these are offered before anything is typed; words find the others."""

LOOKED_AT = 2000
"""The newest hits of all kinds that are looked through for those of one."""

_SEP = "\x1f"
"""Stands between the names of one row as SQL gives them."""


@dataclass(frozen=True)
class _Shown:
    """What the rows of a table are found by beside their name, as SQL over a row `t`, and what stands beside it."""

    others: str = "''"
    beside: str = "''"
    reads: tuple[str, ...] = ()
    """The other tables this is read from."""


def _day(column: str) -> str:
    return f"coalesce(strftime('%d/%m/%Y', {column}), '')"


_SHOWN: Mapping[str, _Shown] = {
    "agency": _Shown(
        f"t.short_name || '{_SEP}' || t.symbol || '{_SEP}' || coalesce("
        f"(SELECT group_concat(a.name, '{_SEP}') FROM agency_alias a WHERE a.agency_id = t.id), '')",
        reads=("agency_alias",),
    ),
    "person": _Shown(
        f"(SELECT a.name || '{_SEP}' || a.short_name FROM agency a WHERE a.id = t.agency_id)",
        f"t.post || coalesce((SELECT ', ' || {called('a')} FROM agency a WHERE a.id = t.agency_id), '')",
        ("agency",),
    ),
    "meeting": _Shown(beside=_day("t.held_on")),
    "conclusion": _Shown(
        "(SELECT m.title FROM meeting m WHERE m.id = t.meeting_id)",
        f"(SELECT {_day('m.held_on')} FROM meeting m WHERE m.id = t.meeting_id)",
        ("meeting",),
    ),
    "document": _Shown(search.SHOWN["document"][0].format("t"), _day("t.dated_on"), ("letterhead", "meeting")),
    "indicator": _Shown("t.code"),
    "letterhead": _Shown("t.symbol"),
    "document_series": _Shown("t.symbol"),
    "opinion": _Shown("t.speaker_agency", "t.speaker_post"),
    "proposal": _Shown(beside="(SELECT o.speaker_agency FROM opinion o WHERE o.id = t.opinion_id)", reads=("opinion",)),
}


def _shown(table: object) -> _Shown:
    return _SHOWN.get(str(table), _Shown())


class PickLists:
    """The lists of one open file. Each question is answered with what stands in the file now.

    The ledger is asked what has changed once after each notice, and whenever somebody opens a list or types in it
    (`anew`): another program's rows are there before the window has noticed them.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._read: dict[tuple[object, ...], Choices] = {}
        self._looked = (0, -1)
        self._last_change = -1

    def of(self, table: str, anew: bool = True, **where: object) -> Choices:
        """Return the rows of a table, or those with the values of `where`."""
        return self._kept((table, *where.items()), lambda: read(self._store.connection, table, **where), anew)

    def codes(self, table: str) -> Sequence[tuple[str, str]]:
        """Return the (code, name) pairs of a code list in their order."""
        return [(option.key, option.name) for option in self.of_codes(table, anew=False).options]

    def of_codes(self, table: str, anew: bool = True) -> Choices:
        """Return the entries of a code list in their order."""

        def ask() -> Choices:
            return Choices(Option(code, name) for code, name in listing.codes(self._store.connection, table))

        return self._kept((table,), ask, anew)

    def newest(self, table: str, words: str, also: str | None, anew: bool = True) -> Choices:
        """Return the rows of a large table: the newest, those that typed words find, and one that is chosen already."""
        found = self._kept((table, NEWEST), lambda: _newest(self._store.connection, table), anew)
        wanted = [] if self._is_away() else _ids_found(self._store.connection, table, words)
        missing = [key for key in (*wanted, also) if key and key not in found.by_key]
        if not missing or self._is_away():
            return found
        return Choices([*found.options, *_by_id(self._store.connection, table, missing)])

    def _is_away(self) -> bool:
        """Say whether the file is closed: a field that is left because its window closes is asked once more."""
        return not self._store.is_open()

    def _kept(self, key: tuple[object, ...], ask: Callable[[], Choices], anew: bool) -> Choices:
        if self._is_away():
            return self._read.get(key, Choices())
        looked = id(self._store.connection), self._store.notices
        if anew or looked != self._looked:
            self._forget_changed(is_same_file=looked[0] == self._looked[0])
            self._looked = looked
        if key not in self._read:
            self._read[key] = ask()
        return self._read[key]

    def _forget_changed(self, is_same_file: bool) -> None:
        """Forget the lists that show something the ledger has a change of since it was last asked."""
        connection, before = self._store.connection, self._last_change
        (self._last_change,) = connection.execute("SELECT coalesce(max(id), 0) FROM change").fetchone()
        if not is_same_file or self._last_change < before:
            self._read.clear()
        elif self._last_change > before:
            sql = "SELECT DISTINCT table_name FROM change WHERE id > ?"
            changed = {row[0] for row in connection.execute(sql, (before,))}
            for key in [key for key in self._read if changed & {key[0], *_shown(key[0]).reads}]:
                del self._read[key]


def read(connection: sqlite3.Connection, table: str, **where: object) -> Choices:
    """Return the rows of a table to choose from, in Vietnamese order."""
    conditions = " AND ".join(f"t.{name} IS ?" for name in where) or "1"
    order = "t.sort_key" if sorting.made_from(table) else "2"
    return Choices(_options(connection, table, f"WHERE {conditions} ORDER BY {order}, 1", tuple(where.values())))


def _newest(connection: sqlite3.Connection, table: str) -> Choices:
    return Choices(_options(connection, table, "ORDER BY t.id DESC LIMIT ?", (NEWEST,)))


def _by_id(connection: sqlite3.Connection, table: str, ids: Sequence[str]) -> list[Option]:
    marks = ", ".join("?" * len(ids))
    return _options(connection, table, f"WHERE t.id IN ({marks}) ORDER BY t.id DESC", tuple(ids))


def _ids_found(connection: sqlite3.Connection, table: str, words: str) -> list[str]:
    query = search.expression(words)
    if not query:
        return []
    sql = (
        "SELECT record_id FROM search_entry WHERE n IN (SELECT rowid FROM search_index WHERE search_index MATCH ? "
        "ORDER BY rowid DESC LIMIT ?) AND +kind = ? ORDER BY n DESC LIMIT ?"
    )
    return [row[0] for row in connection.execute(sql, (query, LOOKED_AT, table, NEWEST))]


def _options(connection: sqlite3.Connection, table: str, rest: str, values: tuple[object, ...]) -> list[Option]:
    span = "t.valid_from, t.valid_to" if hasattr(BY_TABLE[table], "valid_to") else "NULL, NULL"
    shown = _shown(table)
    name = "t.name" if table == "agency" else listing.caption(table, "t")
    sql = f"SELECT t.id, {name}, {shown.others}, {shown.beside}, {span} FROM {table} t {rest}"
    return [_option(table, *row) for row in connection.execute(sql, values)]


def _option(
    table: str, key: str, name: str, others: str | None, beside: str | None, first: str | None, last: str | None
) -> Option:
    names = tuple(dict.fromkeys(other for other in (others or "").split(_SEP) if other and other != name))
    ways: tuple[str, ...] = ()
    if table == "person":
        ways = tuple(name.split()[-1:])
    elif table == "agency":
        ways = initials(name)
    return Option(
        key, " ".join(unicodedata.normalize("NFC", name).split()), names, beside or "", ways, _date(first), _date(last)
    )


def _date(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:  # another tool wrote it; the page of the record says so
        return None
