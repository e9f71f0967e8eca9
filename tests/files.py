"""Office files for tests: each made once per run, copied for every test that wants one; and rows written by hand."""

import hashlib
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from ict_desktop.store import ledger
from ict_desktop.store.opening import create_store, open_store
from ict_desktop.store.store import Store
from ict_desktop.work.offices import start_sample

RESOURCES = Path(__file__).parents[1] / "resources"
NOW = datetime(2017, 7, 7, 9, 30)
BY = "Lan"
MECHANISMS = ("action", "change", "running_action", "replaced_row", "search_", "sqlite_", "_sqlite", "ledger_head")
"""Tables that follow from the rows or remember what was done; two equal files may differ in them."""


def now() -> datetime:
    return NOW


@pytest.fixture(scope="session")
def empty_master(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("masters") / "empty.ict"
    create_store(path, now).close()
    return path


@pytest.fixture(scope="session")
def sample_master(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("masters") / "sample.ict"
    start_sample(path, RESOURCES, now).close()
    return path


@pytest.fixture(scope="session")
def full_master(empty_master: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = Path(shutil.copy(empty_master, tmp_path_factory.mktemp("masters") / "full.ict"))
    with closing(outside(path)) as connection:
        connection.execute("BEGIN")
        fill_every_table(connection)
        connection.execute("COMMIT")
    return path


@pytest.fixture
def empty_path(empty_master: Path, tmp_path: Path) -> Path:
    """A file of our own with nothing but its tables and code lists; not open."""
    return Path(shutil.copy(empty_master, tmp_path / "trong.ict"))


@pytest.fixture
def sample_path(sample_master: Path, tmp_path: Path) -> Path:
    """The conference of 7 July 2017; not open."""
    return Path(shutil.copy(sample_master, tmp_path / "mau.ict"))


@pytest.fixture
def empty(empty_path: Path) -> Iterator[Store]:
    """The empty file, open."""
    store = open_store(empty_path, now)
    yield store
    store.close()


@pytest.fixture
def sample(sample_path: Path) -> Iterator[Store]:
    """The conference of 7 July 2017, open."""
    store = open_store(sample_path, now)
    yield store
    store.close()


@pytest.fixture
def full_path(full_master: Path, tmp_path: Path) -> Path:
    """Two rows written by hand in every table; not open."""
    return Path(shutil.copy(full_master, tmp_path / "day.ict"))


@pytest.fixture
def full(full_path: Path) -> Iterator[Store]:
    """Two rows written by hand in every table, open."""
    store = open_store(full_path, now)
    yield store
    store.close()


def outside(path: Path) -> sqlite3.Connection:
    """Open a file as any SQLite tool does, with none of our settings but references checked."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def dump(connection: sqlite3.Connection) -> list[str]:
    """Return every row of the records, code lists, settings, drafts and blobs as SQL, as `.dump` shows them."""
    inserted = re.compile(r'INSERT INTO "?(\w+)')
    found = []
    for line in connection.iterdump():
        table = inserted.match(line)
        if table and not table[1].startswith(MECHANISMS):
            found.append(line)
    return sorted(found)


def contents(connection: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of the records, code lists, settings and blobs without the sort keys, which the next open makes."""
    found = {}
    for table in [*ledger.tables(connection), "blob", "draft"]:
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})") if row[1] != "sort_key"]
        listed = ", ".join(f"quote({name})" for name in columns)
        found[table] = connection.execute(f"SELECT {listed} FROM {table} ORDER BY 1, 2").fetchall()
    return found


def parents_first(connection: sqlite3.Connection) -> list[str]:
    """Return the tables of the ledger so that each stands after those it refers to."""
    waiting = {table: references(connection, table) for table in ledger.tables(connection)}
    found: list[str] = []
    while waiting:
        ready = [t for t, refers in waiting.items() if not {to for to, _ in refers.values()} & (waiting.keys() - {t})]
        found += ready
        for table in ready:
            del waiting[table]
    return found


def references(connection: sqlite3.Connection, table: str) -> dict[str, tuple[str, str]]:
    """Return column → the table it refers to and that table's key."""
    found = {}
    for row in connection.execute(f"PRAGMA foreign_key_list({table})").fetchall():
        key = next(c[1] for c in connection.execute(f"PRAGMA table_info({row[2]})") if c[5] == 1)
        found[row[3]] = (row[2], key)
    return found


def plausible_row(connection: sqlite3.Connection, table: str, number: int = 1) -> dict[str, object]:
    """Make up a row that fills every column of a table: words with marks, dates, numbers of 17 digits."""
    sql = connection.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (table,)).fetchone()[0]
    refers = references(connection, table)
    row: dict[str, object] = {}
    taken: set[object] = set()
    for _cid, name, kind, _required, _default, key in connection.execute(f"PRAGMA table_info({table})").fetchall():
        if name == "sort_key":
            continue
        if name in refers:
            row[name] = _key_to_refer_to(connection, *refers[name], number, taken)
            taken.add(row[name])
        elif key:
            row[name] = f"{table}-{number}"
        elif f"{name} IS date({name}, " in sql:
            row[name] = f"2017-{number % 12 + 1:02d}-{number % 28 + 1:02d}"
        elif name in _MEANINGFUL:
            row[name] = _MEANINGFUL[name].format(number)
        elif kind == "TEXT":
            row[name] = f"Đường {name} thử {number}"
        else:
            row[name] = 0.1 + 0.2 + number if kind == "REAL" else 9 if name == "field_size" else 1
    if table == "value":  # a place in its field, and what its two parts say
        row |= {"number": float(number), "denominator": (0.1 + 0.2 + number) / number}
    if table == "wording":
        row |= {"form": "notice", "part": ("opening", "closing")[number % 2]}
    return row


_MEANINGFUL = {
    "period": "20{0:02d}-H1",
    "reviewed_period": "20{0:02d}-H1",
    "planned_period": "20{0:02d}-H2",
    "begins_at": "0{0} giờ 00",
    "ends_at": "1{0} giờ 30",
    "record_table": "task",
    "record_id": "task-{0}",
    "query": "{{}}",
    "nil": "0",
}


def _key_to_refer_to(connection: sqlite3.Connection, table: str, key: str, number: int, taken: set[object]) -> object:
    """Return the row of the same number where there is one; a second reference to a table takes another row."""
    keys = [row[0] for row in connection.execute(f"SELECT {key} FROM {table} WHERE {key} <> '' ORDER BY {key}")]
    likely = [f"{table}-{number}", f"{table}-{number - 1}", *keys[number % len(keys) :], *keys] if keys else []
    there = [like for like in likely if like in keys]
    return next((like for like in there if like not in taken), there[0] if there else None)


def insert_by_hand(connection: sqlite3.Connection, table: str, row: dict[str, object]) -> None:
    names, marks = ", ".join(row), ", ".join("?" * len(row))
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(row.values()))


def fill_every_table(connection: sqlite3.Connection, numbers: range = range(1, 3)) -> None:
    """Put rows into every table of the ledger, by plain SQL, each referring to earlier ones."""
    content = b"%PDF-1.7 ban quet"
    digest = hashlib.sha256(content).hexdigest()
    connection.execute("INSERT OR IGNORE INTO blob (sha256, bytes) VALUES (?, ?)", (digest, content))
    for table in parents_first(connection):
        for number in numbers:
            insert_by_hand(connection, table, plausible_row(connection, table, number))
