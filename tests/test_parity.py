"""What belongs together is there together: fields and columns, kinds and tables, migrations and old files.

Each law is a function from what there is to what is missing, and each is shown to see a planted fault.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import MISSING, dataclass, fields
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any, ClassVar

import pytest

from ict_desktop import records
from ict_desktop.records import agencies, attachments, tasks
from ict_desktop.records.kinds import BY_TABLE, KINDS
from ict_desktop.records.record import Beside, Facts, Record
from ict_desktop.store import ledger, migrating, sorting
from ict_desktop.store.areas import LISTINGS
from ict_desktop.store.table import column_types, stored
from tests.files import outside
from tests.old_files.build import OLD_FILES, build

STORAGE = {str: "TEXT", date: "TEXT", int: "INTEGER", bool: "INTEGER", float: "REAL"}
CODE_LIST = ["code", "name", "position"]
WITHOUT_RECORD = {"setting"}
"""Tables of the ledger that are neither a kind of record nor a code list."""


@pytest.fixture
def connection(empty_path: Path) -> Any:
    with closing(outside(empty_path)) as opened:
        yield opened


def columns_of(connection: sqlite3.Connection, table: str) -> dict[str, tuple[str, bool, str | None]]:
    """Return column → type, whether it may be null, default."""
    return {
        name: (kind, not required, default)
        for _cid, name, kind, required, default, _key in connection.execute(f"PRAGMA table_info({table})")
    }


# A field is a column


def fields_that_are_not_columns(kinds: Iterable[type[Record]], connection: sqlite3.Connection) -> list[str]:
    found = []
    for kind in kinds:
        columns = columns_of(connection, kind.TABLE)
        types = column_types(kind)
        found += [f"{kind.TABLE}.{name}: no column" for name in types.keys() - columns.keys()]
        found += [f"{kind.TABLE}.{name}: no field" for name in columns.keys() - types.keys() - ledger.DERIVED_COLUMNS]
        for field in fields(kind):
            if field.name in columns:
                found += unlike(kind, field.name, field.default, types[field.name], columns[field.name])
    return sorted(found)


def unlike(
    kind: type[Record], name: str, default: object, wanted: type, column: tuple[str, bool, str | None]
) -> list[str]:
    """Return how a field and its column differ in type, in what may be unknown, and in what a new one holds."""
    where, (storage, may_be_null, written) = f"{kind.TABLE}.{name}", column
    found = []
    if STORAGE[wanted] != storage:
        found.append(f"{where}: {wanted.__name__} in a {storage} column")
    if default is not MISSING and default is None and not may_be_null and not required_by(kind, name):
        found.append(f"{where}: None where the column takes none")
    if default not in (MISSING, None, "") and written is not None and stored(default) != literal(written):
        found.append(f"{where}: starts as {default!r}, the column as {written}")
    return found


def required_by(kind: type[Record], name: str) -> bool:
    """Say whether a record refuses to be stored while a field is unknown, or is made with its parent only."""
    return name.endswith("_id") or name in kind().problems()


def literal(written: str) -> object:
    with closing(sqlite3.connect(":memory:")) as connection:
        return connection.execute(f"SELECT {written}").fetchone()[0]


def test_every_field_of_every_record_is_a_column_and_every_column_a_field(connection: sqlite3.Connection):
    assert fields_that_are_not_columns(BY_TABLE.values(), connection) == []


@dataclass(frozen=True, kw_only=True)
class ForgetfulClerk:
    TABLE: ClassVar = "clerk"
    NOUN: ClassVar = "người"
    ABOUT: ClassVar = Facts()
    id: str = ""
    name: float = 0.5
    active: bool = False
    desk: str = ""

    def caption(self) -> str:
        return ""

    def problems(self) -> dict[str, str]:
        return {}


def test_a_forgotten_column_a_wrong_type_and_another_default_are_seen(connection: sqlite3.Connection):
    connection.execute("ALTER TABLE clerk ADD COLUMN phone TEXT NOT NULL DEFAULT ''")
    assert fields_that_are_not_columns([ForgetfulClerk], connection) == [
        "clerk.active: starts as False, the column as 1",
        "clerk.desk: no column",
        "clerk.name: float in a TEXT column",
        "clerk.phone: no field",
    ]


def test_a_field_that_may_be_unknown_in_a_column_that_may_not_is_seen(connection: sqlite3.Connection):
    @dataclass(frozen=True, kw_only=True)
    class Doubtful(ForgetfulClerk):
        name: str | None = None  # type: ignore[assignment]
        active: bool = True

    assert "clerk.name: None where the column takes none" in fields_that_are_not_columns([Doubtful], connection)


# A kind is a table


def kinds_without_table(kinds: Mapping[str, type[Record]], connection: sqlite3.Connection) -> list[str]:
    tables = ledger.tables(connection)
    return [plural for plural, kind in kinds.items() if tables.get(kind.TABLE) != "id"]


def tables_without_kind(kinds: Mapping[str, type[Record]], connection: sqlite3.Connection) -> list[str]:
    known = {kind.TABLE for kind in kinds.values()} | WITHOUT_RECORD
    return [
        table
        for table in ledger.tables(connection)
        if table not in known and list(columns_of(connection, table)) != CODE_LIST
    ]


def test_every_kind_has_its_table(connection: sqlite3.Connection):
    assert kinds_without_table(KINDS, connection) == []
    assert len({kind.TABLE for kind in KINDS.values()}) == len(KINDS)


def test_every_table_of_the_ledger_is_a_kind_a_code_list_or_the_settings(connection: sqlite3.Connection):
    assert tables_without_kind(KINDS, connection) == []


def test_a_kind_without_table_and_a_table_without_kind_are_seen(connection: sqlite3.Connection):
    connection.execute("DROP TABLE saved_view")
    connection.execute("CREATE TABLE visitor (id TEXT NOT NULL PRIMARY KEY, name TEXT) STRICT")
    connection.execute("CREATE TABLE colour (code TEXT PRIMARY KEY, name TEXT, position INTEGER) STRICT")
    assert kinds_without_table(KINDS, connection) == ["saved_views"]
    assert tables_without_kind(KINDS, connection) == ["visitor"]


def records_without_kind(kinds: Iterable[type[Record]], modules: Iterable[object]) -> list[str]:
    """Return the record classes of some modules that no kind names."""
    known = set(kinds)
    return [
        f"{value.__name__}: no line in records/kinds.py"
        for module in modules
        for value in vars(module).values()
        if isinstance(value, type) and hasattr(value, "TABLE") and hasattr(value, "NOUN") and value not in known
    ]


def test_every_record_class_is_a_kind():
    names = [path.stem for path in Path(records.__file__).parent.glob("*.py") if path.stem != "record"]
    modules = [import_module(f"{records.__name__}.{name}") for name in names]
    assert len(modules) > 40
    assert records_without_kind(KINDS.values(), modules) == []
    assert set(records_without_kind(list(KINDS.values())[1:], modules)) == {"Meeting: no line in records/kinds.py"}


# What is said of tables by name is said of tables that are there


def names_that_are_no_tables(connection: sqlite3.Connection, named: Mapping[str, Iterable[str]]) -> list[str]:
    tables = ledger.tables(connection)
    return [f"{where}: {name}" for where, names in named.items() for name in names if name not in tables]


def test_listings_and_parents_name_tables_that_are_there(connection: sqlite3.Connection):
    named: dict[str, Iterable[str]] = {
        "listing": LISTINGS,
        "parents": [kind.ABOUT.under[0] for kind in BY_TABLE.values() if kind.ABOUT.under is not None],
        "related": [table for listing in LISTINGS.values() for table in listing.related.values()],
    }
    assert names_that_are_no_tables(connection, named) == []
    assert names_that_are_no_tables(connection, {"listing": ["task", "tasks"]}) == ["listing: tasks"]


# What a kind says of itself is true


def facts_that_are_wrong(kinds: Iterable[type[Record]]) -> list[str]:
    """Return what kinds say of themselves that names no field of theirs, or leaves their records without a way to them."""
    found = []
    for kind in kinds:
        about, names = kind.ABOUT, {field.name for field in fields(kind)}
        said = {
            "under": about.under[1] if about.under else "",
            "numbered_in": about.numbered_in,
            "named_by": about.named_by,
            "sorted_by": about.sorted_by,
        }
        said |= {f"ways {field}": field for way in about.ways for field in way}
        said |= {f"links {field}": field for field in about.links or ()}
        said |= {f"beside {beside.field}": beside.field for beside in about.beside}
        found += [f"{kind.TABLE}: {fact} names no field" for fact, name in said.items() if name and name not in names]
        if bool(about.numbered_in) != ("position" in names) and kind not in UNNUMBERED:
            found.append(f"{kind.TABLE}: has a position and no count, or a count and no position")
        if about.searched and not about.page and about.under is None and kind not in BESIDE_ANY:
            found.append(f"{kind.TABLE}: is found by a search and opened nowhere")
    return found


def keys_and_what_they_are_made_from(
    kinds: Iterable[type[Record]], connection: sqlite3.Connection
) -> tuple[set[str], set[str]]:
    """Return the tables with a sort key that no kind makes, and the kinds that make one their table has no column for."""
    keyed, made = set(sorting.keyed(connection)), {kind.TABLE for kind in kinds if kind.ABOUT.sorted_by}
    return keyed - made, made - keyed


def test_every_sort_key_is_made_and_every_one_made_has_its_column(connection: sqlite3.Connection) -> None:
    assert keys_and_what_they_are_made_from(BY_TABLE.values(), connection) == (set(), set())
    connection.execute("ALTER TABLE clerk ADD COLUMN sort_key TEXT NOT NULL DEFAULT ''")
    kinds = [kind for kind in BY_TABLE.values() if kind is not agencies.Agency]
    assert keys_and_what_they_are_made_from(kinds, connection) == ({"agency", "clerk"}, set())


def beside_nothing(kinds: Iterable[type[Record]], connection: sqlite3.Connection) -> list[str]:
    """Return the agreements whose field refers to another table than the one they say."""
    return [
        f"{kind.TABLE}.{beside.field}: no {beside.table}"
        for kind in kinds
        for beside in kind.ABOUT.beside
        if (beside.table, beside.field)
        not in {(row[2], row[3]) for row in connection.execute(f"PRAGMA foreign_key_list({kind.TABLE})")}
    ]


def test_what_must_agree_refers_to_the_table_it_is_said_to(connection: sqlite3.Connection) -> None:
    @dataclass(frozen=True, kw_only=True)
    class Astray(tasks.Progress):
        ABOUT: ClassVar = Facts(beside=(Beside("task_id", "meeting", lambda _one, _other: {}),))

    assert beside_nothing(BY_TABLE.values(), connection) == []
    assert beside_nothing([Astray], connection) == ["progress.task_id: no meeting"]


UNNUMBERED = {agencies.Agency, agencies.Person}
"""Their place is a number somebody chose, not a count."""

BESIDE_ANY = {attachments.Attachment}
"""Opened with the record it lies beside, whatever that is."""


def test_what_a_kind_says_of_itself_names_its_fields_and_a_way_to_it() -> None:
    assert facts_that_are_wrong(BY_TABLE.values()) == []


def test_a_fact_that_names_no_field_and_a_kind_nobody_can_open_are_seen() -> None:
    @dataclass(frozen=True, kw_only=True)
    class Adrift(ForgetfulClerk):
        ABOUT: ClassVar = Facts(
            numbered_in="room", named_by="title", sorted_by="floor", ways=(("door",),), links=("from_id", "to_id")
        )

    assert facts_that_are_wrong([Adrift]) == [
        "clerk: numbered_in names no field",
        "clerk: named_by names no field",
        "clerk: sorted_by names no field",
        "clerk: ways door names no field",
        "clerk: links from_id names no field",
        "clerk: links to_id names no field",
        "clerk: has a position and no count, or a count and no position",
        "clerk: is found by a search and opened nowhere",
    ]


# A migration has an old file


def migrations_without_old_file(names: Iterable[str], old_files: Iterable[Path]) -> list[str]:
    there = {path.stem for path in old_files}
    return [f"{name}: no old file; tests.old_files.build writes it" for name in names if name not in there]


def test_every_migration_has_a_file_as_it_left_it():
    assert migrations_without_old_file(migrating.MIGRATION_NAMES, OLD_FILES) == []
    assert {path.stem for path in OLD_FILES} <= set(migrating.MIGRATION_NAMES)


def test_a_migration_without_an_old_file_is_seen():
    names = [*migrating.MIGRATION_NAMES, "9999_planted"]
    assert migrations_without_old_file(names, OLD_FILES) == [
        "9999_planted: no old file; tests.old_files.build writes it"
    ]


def old_files_unlike_their_migration(old_files: Iterable[Path], folder: Path) -> list[str]:
    """Return the old files whose tables are not those the migrations up to theirs make: a released one was edited."""
    found = []
    for old in old_files:
        count = migrating.MIGRATION_NAMES.index(old.stem) + 1
        fresh = folder / f"fresh-{old.stem}.ict"
        with closing(sqlite3.connect(fresh, isolation_level=None)) as made:
            for _name, apply in migrating.STEPS[:count]:
                made.execute("BEGIN")
                apply(made)
                made.execute("COMMIT")
            with closing(outside(build(old, folder / f"{old.stem}.ict"))) as kept:
                if tables_in(made) != tables_in(kept):
                    found.append(old.stem)
    return found


def tables_in(connection: sqlite3.Connection) -> dict[str, str]:
    """Return the tables and indexes as they were written; what sqlite-utils and FTS5 keep for themselves is left out."""
    rows = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type IN ('table', 'index') AND sql IS NOT NULL"
    )
    own = ("_sqlite", "sqlite_", "search_index_", "idx__sqlite")
    return {name: sql for name, sql in rows if not name.startswith(own)}


def test_no_released_migration_was_edited(tmp_path: Path):
    assert old_files_unlike_their_migration(OLD_FILES, tmp_path) == []


def test_an_edited_migration_is_seen(tmp_path: Path):
    edited = tmp_path / OLD_FILES[0].name
    script = OLD_FILES[0].read_text(encoding="utf-8")
    assert "    recurrence TEXT NOT NULL DEFAULT ''," in script
    edited.write_text(
        script.replace("    recurrence TEXT NOT NULL DEFAULT '',", "    recurrence TEXT NOT NULL,"), encoding="utf-8"
    )
    assert old_files_unlike_their_migration([edited], tmp_path) == [OLD_FILES[0].stem]


def migrations_not_listed(folder: Path, names: Iterable[str]) -> list[str]:
    """Return the migrations that stand in their folder and that no file would ever go through."""
    written = [path for path in sorted(folder.glob("m????_*.py")) if "def apply(" in path.read_text(encoding="utf-8")]
    return [f"{path.stem}: not in STEPS" for path in written if path.stem.removeprefix("m") not in names]


def test_every_migration_is_listed(tmp_path: Path):
    folder = Path(migrating.__file__).parent / "migrations"
    assert migrations_not_listed(folder, migrating.MIGRATION_NAMES) == []
    (tmp_path / "m0002_planted.py").write_text("def apply(connection):\n    pass\n", encoding="utf-8")
    assert migrations_not_listed(tmp_path, migrating.MIGRATION_NAMES) == ["m0002_planted: not in STEPS"]
