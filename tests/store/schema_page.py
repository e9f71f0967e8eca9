"""Reads the page that describes the file, and the file itself, into the same plain facts."""

import sqlite3
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "schema.md"

Facts = tuple[str, str, str, str, str]
"""Column, type, whether it may be null, default, and the table it refers to, as the page words them."""


def tables_of(connection: sqlite3.Connection) -> dict[str, list[Facts]]:
    """Return the facts of every table of a file; what FTS5 keeps for itself is left out."""
    rows = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY rowid").fetchall()
    return {
        name: _facts(connection, name, sql)
        for name, sql in rows
        if not name.startswith(("search_index_", "sqlite_sequence", "sqlite_stat"))
    }


def _facts(connection: sqlite3.Connection, table: str, sql: str) -> list[Facts]:
    refers = {row[3]: row[2] for row in connection.execute(f"PRAGMA foreign_key_list({table})")}
    found = []
    for _cid, name, kind, required, default, key, hidden in connection.execute(f"PRAGMA table_xinfo({table})"):
        if hidden == 1:
            continue  # a column of FTS5's own
        generated = " generated" if hidden else ""
        shown = "date" if f"{name} IS date({name}," in sql else f"{kind}{generated}"
        null = "no" if required or key else "yes"
        found.append((name, shown, null, f"`{default}`" if default is not None else "", refers.get(name, "")))
    return found


def tables_on(page: str) -> dict[str, list[Facts]]:
    """Return the facts a page gives of every table; raises AssertionError where a line has no meaning."""
    found: dict[str, list[Facts]] = {}
    table = ""
    for line in page.splitlines():
        if line.startswith("### "):
            table = line.removeprefix("### ")
            found[table] = []
        elif line.startswith("| ") and not line.startswith("| column "):
            name, kind, null, default, refers, meaning = (cell.strip() for cell in line.strip("|").split("|"))
            assert meaning.endswith("."), f"{table}.{name} has no meaning"
            found[table].append((name, kind, null, default, refers))
    return found
