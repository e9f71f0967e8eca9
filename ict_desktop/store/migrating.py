"""Bringing a file up to today's schema. Whether it is current is read with `sqlite3` alone, for a quick start."""

import sqlite3
from collections.abc import Callable

from ict_desktop.store import ledger, search, sorting, upgrading

SET = "ict"

MOVED = {"setting": "wording"}
"""A table some of whose rows a step makes rows of another."""


def _first_file(connection: sqlite3.Connection) -> None:
    # Imported here: the SQL of every table, which a file that is up to date never needs.
    from ict_desktop.store.migrations import m0001_first_file

    m0001_first_file.apply(connection)


def _nothing_lost(connection: sqlite3.Connection) -> None:
    from ict_desktop.store.migrations import m0002_nothing_lost  # as above

    m0002_nothing_lost.apply(connection)


def _found_as_shown(connection: sqlite3.Connection) -> None:
    """Change no table: search is made anew behind the last step, and finds from now on all that a list shows."""


def _last_of_many(connection: sqlite3.Connection) -> None:
    from ict_desktop.store.migrations import m0004_last_of_many  # as above

    m0004_last_of_many.apply(connection)


def _papers_of_every_kind(connection: sqlite3.Connection) -> None:
    from ict_desktop.store.migrations import m0005_papers_of_every_kind  # as above

    m0005_papers_of_every_kind.apply(connection)


def _papers_to_sign(connection: sqlite3.Connection) -> None:
    from ict_desktop.store.migrations import m0006_papers_to_sign  # as above

    m0006_papers_to_sign.apply(connection)


STEPS: tuple[tuple[str, Callable[[sqlite3.Connection], None]], ...] = (
    ("0001_first_file", _first_file),
    ("0002_nothing_lost", _nothing_lost),
    ("0003_found_as_shown", _found_as_shown),
    ("0004_last_of_many", _last_of_many),
    ("0005_papers_of_every_kind", _papers_of_every_kind),
    ("0006_papers_to_sign", _papers_to_sign),
)
"""The changes a file goes through, by name, oldest first."""

MIGRATION_NAMES = tuple(name for name, _apply in STEPS)


def applied(connection: sqlite3.Connection) -> list[str]:
    """Return the names of the changes a file has had."""
    known = connection.execute("SELECT 1 FROM sqlite_schema WHERE name = '_sqlite_migrations'").fetchone()
    if known is None:
        return []
    return [row[0] for row in connection.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = ?", (SET,))]


def pending(connection: sqlite3.Connection) -> list[str]:
    """Return the changes a file still needs."""
    done = set(applied(connection))
    return [name for name in MIGRATION_NAMES if name not in done]


def unknown(connection: sqlite3.Connection) -> list[str]:
    """Return changes this program has never heard of: a newer program made them."""
    return [name for name in applied(connection) if name not in MIGRATION_NAMES]


def is_older(connection: sqlite3.Connection) -> bool:
    """Say whether a file says of itself that it had fewer changes than there are, as many as it has a record of."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return len(applied(connection)) == version < len(STEPS)


def migrate(connection: sqlite3.Connection, at: str) -> None:
    """Apply what is pending as one transaction with one line in the journal, under a rollback journal.

    `at` is when, as the ledger writes it. A step knows nothing of today's lists: triggers, sort keys and search are made
    once, after the last step, for the tables that are then there. An undo does not cross a migration.
    """
    from sqlite_utils import Database, Migrations  # 0.2 s to import, and a current file never needs it

    migrations = Migrations(SET)
    for name, apply in STEPS:

        @migrations(name=name)
        def step(db: Database, apply: Callable[[sqlite3.Connection], None] = apply) -> None:
            apply(db.conn)

    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        before = _make_ready(connection, at)
        migrations.apply(Database(connection, execute_plugins=False))
        _finish(connection, at, before)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def _make_ready(connection: sqlite3.Connection, at: str) -> dict[str, int]:
    """Remember the rows as they are and put the triggers away; returns how many rows each table holds.

    Triggers made for the columns of before would keep half of what a step changes, or fail on a column that is gone.
    """
    before = ledger.counts(connection)
    if before:
        ledger.adopt_foreign(connection, at)
    upgrading.remember_rows(connection)
    ledger.remake_triggers(connection, ())
    return before


def _finish(connection: sqlite3.Connection, at: str, before: dict[str, int]) -> None:
    wanted = [*ledger.triggers(connection), *search.triggers(connection), *sorting.triggers(connection)]
    ledger.remake_triggers(connection, wanted)
    search.rebuild(connection)
    broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise AssertionError(f"migration left dangling references: {broken[:5]}")
    now = ledger.counts(connection)
    lost = [t for t, count in before.items() if now.get(t, 0) + now.get(MOVED.get(t, ""), 0) < count]
    if lost:
        raise AssertionError(f"migration lost rows of {lost}")
    action_id = upgrading.write_down_upgrade(connection, "Nâng cấp tệp" if before else "Tạo tệp", at)
    sorting.make_anew(connection, action_id)
    connection.execute(f"PRAGMA user_version = {len(STEPS)}")
