"""Is the schema of a file ours: tables, columns, indexes, and above all what runs by itself, triggers and views.

A trigger is a program inside a file. One that is not ours is never run without a word: before anything is written, what
runs by itself is compared with what this program makes.
"""

import hashlib
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from ict_desktop.store import ledger
from ict_desktop.store.migrating import migrate

OURS = "ba0ce56ea5bf168626e32787d14ce17888fe045d60502329edee1e458c80315b"
"""SHA-256 over the schema of today's files: a file that has just this one is not looked at any closer.

Only a shortcut: where it does not fit, the schema itself is compared. A test says what it must be.
"""

DISGUISED = "thế chỗ bảng"
"""How a view is odd that stands where a table of ours should: what is read from it comes from somewhere else."""

_WORDS = {"trigger": "trigger", "view": "khung nhìn", "table": "bảng", "index": "chỉ mục", "column": "cột"}

_OWN = (
    "sql IS NOT NULL AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%sqlite\\_migrations%' ESCAPE '\\' "
    "AND name NOT LIKE 'search\\_index\\_%' ESCAPE '\\'"
)
"""Not what SQLite, its search and sqlite-utils make for themselves, each version in its own words."""

Schema = dict[tuple[str, str], tuple[str, str]]
"""(type, name) → (table, SQL)."""


@dataclass(frozen=True)
class Odd:
    """One thing of the schema that is not as this program makes it: `how` is "lạ", "bị sửa" or "thiếu".

    `sql` is what stands in the file, `ours` what this program makes, each "" where there is none.
    """

    kind: str
    name: str
    table: str
    how: str
    sql: str = ""
    ours: str = ""

    @property
    def runs(self) -> bool:
        """Say whether it is something that runs by itself and is not ours."""
        return self.kind in ("trigger", "view") and self.how != "thiếu"

    @property
    def breaks_reading(self) -> bool:
        """Say whether records cannot be read as they should: a table or column of ours is not there or is another."""
        changed = self.kind == "column" and self.how == "bị sửa"
        return self.how == DISGUISED or changed or (self.kind in ("table", "column") and self.how == "thiếu")

    @property
    def can_be_put_right(self) -> bool:
        """Say whether it can be taken out or made again without touching anybody's data."""
        return self.kind in ("trigger", "view", "index")

    def words(self) -> str:
        """Name it: "trigger lạ “x” trên bảng “task”"."""
        where = f" trên bảng “{self.table}”" if self.kind == "trigger" else ""
        before = f"thiếu {_WORDS[self.kind]}" if self.how == "thiếu" else f"{_WORDS[self.kind]} {self.how}"
        return f"{before} “{self.name}”{where}"


def oddities(connection: sqlite3.Connection) -> tuple[Odd, ...]:
    """Compare all of a file's schema with the one this program makes."""
    expected = sqlite3.connect(":memory:", isolation_level=None)
    try:
        migrate(expected, "")
        wanted, present = _schema(expected), _schema(connection)
        found: list[Odd] = []
        for kind, name in sorted(wanted.keys() | present.keys()):
            ours, theirs = wanted.get((kind, name)), present.get((kind, name))
            if ours == theirs:
                continue
            if kind == "table" and ours and theirs:
                columns = _odd_columns(expected, connection, name)
                found += columns or [Odd(kind, name, name, "bị sửa", theirs[1], ours[1])]
                continue
            how = "lạ" if not ours else "bị sửa" if theirs else "thiếu"
            if kind == "view" and ("table", name) in wanted:
                how = DISGUISED
            table = (theirs or ours or ("", ""))[0]
            found.append(Odd(kind, name, table, how, theirs[1] if theirs else "", ours[1] if ours else ""))
    finally:
        expected.close()
    return tuple(found)


def at_opening(connection: sqlite3.Connection) -> tuple[Odd, ...]:
    """Return what is not ours in a file that is being opened; quick where there is nothing."""
    return () if mark(connection) == OURS else oddities(connection)


def mark(connection: sqlite3.Connection) -> str:
    """Return the SHA-256 over the schema of a file."""
    digest = hashlib.sha256()
    for row in connection.execute(
        f"SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE {_OWN} ORDER BY type, name"
    ):
        for part in row:
            content = str(part).encode("utf-8", "surrogatepass")
            digest.update(b"%d:" % len(content) + content)
    return digest.hexdigest()


def put_right(connection: sqlite3.Connection, odd: Sequence[Odd]) -> None:
    """Take out triggers, views and indexes that are not ours, make ours again, inside a transaction of the caller.

    Tables and columns of other tools stay: they hold somebody's data, and do nothing by themselves.
    """
    mended = [one for one in odd if one.can_be_put_right]
    for one in mended:
        if one.sql:
            quoted = one.name.replace('"', '""')
            connection.execute(f'DROP {one.kind.upper()} "{quoted}"')
    for one in mended:
        if one.ours:
            connection.execute(one.ours)


def foreign_to_older(connection: sqlite3.Connection) -> tuple[Odd, ...]:
    """Return the triggers and views of an older file that no version of this program has made.

    What is made from the columns is dropped unseen and made again by the upgrade, so its name is enough.
    """
    made = ledger.made_again(connection)
    return tuple(odd for odd in oddities(connection) if odd.runs and odd.name not in made)


def _schema(connection: sqlite3.Connection) -> Schema:
    rows = connection.execute(f"SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE {_OWN}")
    return {(kind, name): (table, sql) for kind, name, table, sql in rows}


def _odd_columns(expected: sqlite3.Connection, connection: sqlite3.Connection, table: str) -> list[Odd]:
    # Generated columns are named by table_xinfo alone.
    wanted, present = _columns(expected, table), _columns(connection, table)
    found = []
    for name in sorted(wanted.keys() | present.keys()):
        how = "lạ" if name not in wanted else "thiếu" if name not in present else "bị sửa"
        if wanted.get(name) != present.get(name):
            found.append(Odd("column", f"{table}.{name}", table, how))
    return found


def _columns(connection: sqlite3.Connection, table: str) -> dict[str, tuple[object, ...]]:
    links = {row[3]: tuple(row[2:]) for row in connection.execute(f"PRAGMA foreign_key_list({table})")}
    rows = connection.execute(f"PRAGMA table_xinfo({table})")
    return {row[1]: (*row[2:], links.get(row[1])) for row in rows}
