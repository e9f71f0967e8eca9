"""What the rows say and what the ledger says of them: where the two differ, and where the ledger contradicts itself.

Compared set-wise, text against text: an entry and a row that are alike are written alike by the same expression. Only
what is not alike is read here, field by field.
"""

import json
import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from ict_desktop.records.kinds import BY_TABLE, noun_of
from ict_desktop.records.labels import label_of
from ict_desktop.records.record import shortened
from ict_desktop.store import chain, ledger, table

Values = dict[str, Any]


class Kind(Enum):
    """How a row and the ledger differ."""

    CHANGED = "changed"
    """The row is not what its last entry says."""
    MISSING = "missing"
    """The last entry has the row, the table has not."""
    BACK = "back"
    """The last entry deleted the row, yet it is there."""
    UNKNOWN = "unknown"
    """The row has no entry at all."""
    NOT_TEXT = "not text"
    """Row and entry are alike, but hold words that are not UTF-8."""
    NOT_A_DATE = "not a date"
    """Row and entry are alike, but say a day that no calendar has."""
    UNREADABLE = "unreadable"
    """The last entry cannot be read any more."""
    PAST = "past"
    """A later entry began with something else than the one before it ended with: the row was changed in between."""


@dataclass(frozen=True)
class Field:
    """One field in two versions; None on a side that has none. Words that are not UTF-8 hold U+FFFD."""

    name: str
    label: str
    ledger: object
    row: object


@dataclass(frozen=True)
class Difference:
    """One record and the ledger at odds.

    `name` is its noun and caption; `step` the step of the ledger it was noticed at, 0 for none; `ledger_changed` says
    that it is this step whose text was changed, not the row.
    """

    kind: Kind
    table: str
    record_id: str
    name: str
    fields: tuple[Field, ...] = ()
    step: int = 0
    ledger_changed: bool = False


def differences(
    connection: sqlite3.Connection, health: chain.Health, foreign_tables: Collection[str] = ()
) -> list[Difference]:
    """Compare every row with its last entry, and every entry with the one before it.

    Tables another tool has made are in no ledger, and nothing is said of their rows.
    """
    found = []
    for name, key in ledger.tables(connection).items():
        if name not in foreign_tables:
            found += [*_rows_at_odds(connection, name, key, health), *_rows_missing(connection, name, key, health)]
            found += _bad_dates(connection, name, key, {one.record_id for one in found if one.table == name})
    found += _not_text(connection, health, {(one.table, one.record_id) for one in found})
    return [*found, *_entries_at_odds(connection, health)]


def current(connection: sqlite3.Connection, table_name: str, record_id: str) -> bytes | None:
    """Return a row as its entry in the ledger would be now; None where there is no row."""
    entry = ledger.entry_of(connection, table_name)
    key = ledger.tables(connection)[table_name]
    found = connection.execute(
        f"SELECT CAST({entry} AS BLOB) FROM {table_name} WHERE {key} = ?", (record_id,)
    ).fetchone()
    return found[0] if found else None


def last_entry(connection: sqlite3.Connection, table_name: str, record_id: str) -> bytes | None:
    """Return what the ledger last said of a row; None where it was deleted or never there."""
    found = connection.execute(
        "SELECT CAST(new AS BLOB) FROM change WHERE table_name = ? AND record_id = ? ORDER BY id DESC LIMIT 1",
        (table_name, record_id),
    ).fetchone()
    return found[0] if found else None


def _rows_at_odds(connection: sqlite3.Connection, name: str, key: str, health: chain.Health) -> Iterator[Difference]:
    entry = ledger.entry_of(connection, name)
    newest = f"SELECT max(id) FROM change WHERE table_name = '{name}' AND record_id = {name}.{key}"
    rows = connection.execute(
        f"SELECT {name}.{key}, CAST({entry} AS BLOB), CAST(c.new AS BLOB), c.id, c.action_id "
        f"FROM {name} LEFT JOIN change c ON c.id = ({newest}) WHERE c.new IS NOT {entry}"
    )
    defaults = defaults_of(connection, name)
    for record_id, now, last, change_id, step in rows.fetchall():
        row, said = read_entry(now) or {}, read_entry(last)
        apart: list[str] = []
        if change_id is None:
            kind = Kind.UNKNOWN
        elif last is None:
            kind = Kind.BACK
        elif said is None:
            kind = Kind.UNREADABLE
        else:
            kind, apart = Kind.CHANGED, unlike(said, row, defaults)
            if not apart:
                continue
        fields = _fields(name, apart, said or {}, row, defaults)
        caption = _named(name, str(record_id), {**defaults, **row})
        yield Difference(kind, name, str(record_id), caption, fields, step or 0, step in health.broken)


def _rows_missing(connection: sqlite3.Connection, name: str, key: str, health: chain.Health) -> Iterator[Difference]:
    rows = connection.execute(
        "SELECT record_id, CAST(new AS BLOB), id, action_id FROM change "
        "WHERE id IN (SELECT max(id) FROM change WHERE table_name = ? GROUP BY record_id) AND new IS NOT NULL "
        f"AND NOT EXISTS (SELECT 1 FROM {name} t WHERE t.{key} = change.record_id)",
        (name,),
    )
    defaults = defaults_of(connection, name)
    for record_id, last, change_id, step in rows.fetchall():
        if _renamed(connection, name, key, record_id, change_id):
            continue
        caption = _named(name, record_id, {**defaults, **(read_entry(last) or {})})
        yield Difference(Kind.MISSING, name, record_id, caption, (), step or 0, step in health.broken)


def _renamed(connection: sqlite3.Connection, name: str, key: str, record_id: str, change_id: int) -> bool:
    """Say whether a row went on under another key: its next entry stands there, and begins with the old one."""
    later = connection.execute(
        "SELECT CAST(old AS BLOB) FROM change WHERE table_name = ? AND record_id <> ? AND id > ? AND instr(old, ?)",
        (name, record_id, change_id, record_id),
    )
    return any((read_entry(old) or {}).get(key) == record_id for (old,) in later)


def _entries_at_odds(connection: sqlite3.Connection, health: chain.Health) -> Iterator[Difference]:
    rows = connection.execute(
        "SELECT table_name, record_id, CAST(before AS BLOB), CAST(old AS BLOB), CAST(new AS BLOB), action_id, step_before "
        "FROM (SELECT *, lag(new) OVER w AS before, lag(action_id) OVER w AS step_before, lag(id) OVER w AS known "
        "FROM change WINDOW w AS (PARTITION BY table_name, record_id ORDER BY id)) "
        "WHERE known IS NOT NULL AND before IS NOT old"
    ).fetchall()
    settled = chain.settled(connection)
    keys = ledger.tables(connection)
    for name, record_id, before, old, new, step, step_before in rows:
        if name not in keys or step in settled or step_before in settled:
            continue
        defaults = defaults_of(connection, name)
        first, then = read_entry(before), read_entry(old)
        apart = [] if first is None or then is None else unlike(first, then, defaults)
        if keys[name] in apart or (first is not None and then is not None and not apart):
            continue  # it came from another key; or it only got columns that were not there before
        if before is None and then is not None and then.get(keys[name]) != record_id:
            continue  # as above: the key had been free
        fields = _fields(name, apart, first or {}, then or {}, defaults)
        caption = _named(name, record_id, {**defaults, **(read_entry(new) or then or first or {})})
        changed = [guilty for guilty in (step, step_before) if guilty in health.broken]
        yield Difference(Kind.PAST, name, record_id, caption, fields, (changed or [step])[0] or 0, bool(changed))


def _bad_dates(connection: sqlite3.Connection, name: str, key: str, known: set[str]) -> Iterator[Difference]:
    kind = BY_TABLE.get(name)
    days = [column for column, wanted in table.column_types(kind).items() if wanted is date] if kind else []
    for column in days:
        rows = connection.execute(
            f"SELECT {key} FROM {name} WHERE {column} IS NOT date({column}, '+0 days') ORDER BY {key}"
        ).fetchall()
        for (record_id,) in rows:
            if record_id in known:
                continue
            row = read_entry(current(connection, name, record_id)) or {}
            said = _last_good(connection, name, record_id, [column], is_day)
            yield Difference(
                Kind.NOT_A_DATE, name, record_id, _named(name, record_id, row), _fields(name, [column], said, row, {})
            )


def is_day(value: object) -> bool:
    """Say whether a value of the file is a day of the calendar, or none."""
    try:
        return value is None or bool(date.fromisoformat(str(value)))
    except ValueError:
        return False


def _not_text(
    connection: sqlite3.Connection, health: chain.Health, known: set[tuple[str, str]]
) -> Iterator[Difference]:
    for change_id in health.not_text:
        name, record_id, last, newest, step = connection.execute(
            "SELECT table_name, record_id, CAST(new AS BLOB), (SELECT max(id) FROM change d "
            "WHERE d.table_name = c.table_name AND d.record_id = c.record_id), action_id FROM change c WHERE id = ?",
            (change_id,),
        ).fetchone()
        row = read_entry(last)
        if newest != change_id or row is None or (name, record_id) in known or name not in ledger.tables(connection):
            continue
        apart = [column for column, value in row.items() if not _is_whole(value)]
        if not apart:
            continue  # only what it was before
        fields = _fields(name, apart, _last_good(connection, name, record_id, apart, _is_whole), row, {})
        yield Difference(Kind.NOT_TEXT, name, record_id, _named(name, record_id, row), fields, step or 0)


def _last_good(
    connection: sqlite3.Connection, name: str, record_id: str, columns: list[str], is_good: Callable[[object], bool]
) -> Values:
    """Return what the ledger last said of some columns that was good."""
    found: Values = {}
    entries = connection.execute(
        "SELECT CAST(new AS BLOB) FROM change WHERE table_name = ? AND record_id = ? ORDER BY id DESC",
        (name, record_id),
    )
    for (entry,) in entries:
        said = read_entry(entry) or {}
        found = {**{column: said[column] for column in columns if column in said and is_good(said[column])}, **found}
    return found


def read_entry(entry: bytes | None) -> Values | None:
    """Read an entry of the ledger; None where there is none or it cannot be read any more.

    Bytes that are not UTF-8 come as lone surrogates, so that two different ones stay different.
    """
    if entry is None:
        return None
    try:
        said = json.loads(entry.decode("utf-8", "surrogateescape"))
    except ValueError:
        return None
    return said if isinstance(said, dict) else None


def _is_whole(value: object) -> bool:
    return not any("\udc80" <= letter <= "\udcff" for letter in str(value))


def shown(value: object) -> object:
    """Return a value as it can be shown and stored: what is not UTF-8 becomes U+FFFD."""
    return value.encode("utf-8", "surrogateescape").decode("utf-8", "replace") if isinstance(value, str) else value


def unlike(said: Values, row: Values, defaults: Values) -> list[str]:
    """Name the columns in which a row is not what an entry says; one the entry does not know stands for its default."""
    return [name for name, value in row.items() if not _same(said.get(name, defaults.get(name)), value)]


def _same(first: object, second: object) -> bool:
    if isinstance(first, float) and isinstance(second, float) and not 1e-15 < abs(first) < 1e15:
        # SQLite's own printing is out by one in the last place for numbers of hundreds of digits.
        return abs(first - second) <= abs(first) * 2.3e-16
    return first == second


def defaults_of(connection: sqlite3.Connection, name: str) -> Values:
    """Return what each column of a table holds where nothing is said of it."""
    rows = connection.execute(f"PRAGMA table_info({name})").fetchall()
    given = [(row[1], row[4]) for row in rows if row[4] is not None and row[1] not in ledger.DERIVED_COLUMNS]
    values = connection.execute(f"SELECT {', '.join(text for _name, text in given) or 'NULL'}").fetchone()
    empty: Values = {row[1]: None for row in rows if row[1] not in ledger.DERIVED_COLUMNS}
    return {**empty, **dict(zip((column for column, _text in given), values, strict=False))}


def _fields(name: str, columns: list[str], said: Values, row: Values, defaults: Values) -> tuple[Field, ...]:
    return tuple(
        Field(column, label_of(name, column), shown(said.get(column, defaults.get(column))), shown(row.get(column)))
        for column in columns
    )


def _named(name: str, record_id: str, values: Mapping[str, Any]) -> str:
    """Return the noun of a record and its caption, or what else names it where that cannot be made out."""
    kind = BY_TABLE.get(name)
    said = {column: shown(value) for column, value in values.items()}
    try:
        caption = table.record_of(kind, said).caption() if kind else ""
    except (KeyError, TypeError, ValueError, AttributeError):
        caption = ""  # what it is made of is damaged
    words = caption or str(said.get("name") or said.get("value") or record_id)
    return f"{noun_of(name)} “{shortened(words, 60)}”"
