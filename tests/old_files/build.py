"""Files as earlier programs left them, kept as text: one per migration, with rows in every table.

The first stands in full, of each later one what differs from the one before. `python -m tests.old_files.build` writes that
of the newest migration, once, on the day it is added.
"""

import json
import sqlite3
import sys
import tempfile
from collections.abc import Sequence
from contextlib import closing
from difflib import SequenceMatcher
from pathlib import Path

from ict_desktop.store import migrating, sqlite
from ict_desktop.store.migrations.m0001_first_file import statements
from ict_desktop.store.opening import create_store, open_store
from tests.files import fill_every_table, now, outside

FOLDER = Path(__file__).parent
OLD_FILES = sorted([*FOLDER.glob("*.sql"), *FOLDER.glob("*.changes")], key=lambda path: path.stem)
SHADOW = "search_index_"
"""FTS5 keeps its own tables; they are made again from the entries."""


def build(script: Path, path: Path) -> Path:
    """Make the file a script describes."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        for statement in statements_of(script):
            connection.execute(statement)
        connection.execute("COMMIT")
    return path


def statements_of(script: Path) -> list[str]:
    """Return the statements that make a file: those written out, or those of the file before with its changes."""
    text = script.read_text(encoding="utf-8")
    if script.suffix == ".sql":
        return statements(text)
    found = statements_of(OLD_FILES[OLD_FILES.index(script) - 1])
    for first, end, others in reversed(json.loads(text)):
        found[first:end] = others
    return found


def changes(before: Sequence[str], now: Sequence[str]) -> str:
    """Write down what differs: from which statement to which (of those before), and what stands there now; one a line."""
    steps = SequenceMatcher(None, before, now, autojunk=False).get_opcodes()
    found = [(first, end, list(now[start:stop])) for what, first, end, start, stop in steps if what != "equal"]
    return "[\n" + ",\n".join(json.dumps(change, ensure_ascii=False) for change in found) + "\n]\n"


def script_of(path: Path) -> str:
    """Describe a file as SQL: tables, rows, then indexes and triggers, so that no trigger runs while it is built."""
    with closing(outside(path)) as connection:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        lines = [f"PRAGMA application_id = {sqlite.APPLICATION_ID}", f"PRAGMA user_version = {version}"]
        made = connection.execute(
            "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' ORDER BY rowid"
        ).fetchall()
        own = [(kind, name, sql) for kind, name, sql in made if not name.startswith(SHADOW)]
        lines += [sql for kind, _name, sql in own if kind == "table"]
        for kind, name, sql in own:
            if kind == "table" and "VIRTUAL TABLE" not in sql:
                lines += _rows(connection, name)
        lines.append("INSERT INTO search_index (search_index) VALUES ('rebuild')")
        lines += [sql for kind, _name, sql in own if kind != "table"]
    return "".join(f"{line};\n" for line in lines)


def _rows(connection: sqlite3.Connection, table: str) -> list[str]:
    # hidden 2 and 3 are generated columns
    columns = [row[1] for row in connection.execute(f"PRAGMA table_xinfo({table})") if row[6] == 0]
    quoted = " || ', ' || ".join(f"quote({name})" for name in columns)
    rows = connection.execute(f"SELECT {quoted} FROM {table} ORDER BY 1").fetchall()
    return [f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({values})" for (values,) in rows]


def write_newest() -> Path:
    """Write the file of the newest migration; refuses to write one twice, for released ones never change."""
    script = FOLDER / f"{migrating.MIGRATION_NAMES[-1]}.changes"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "new.ict"
        create_store(path, now).close()
        with closing(outside(path)) as connection:
            connection.execute("BEGIN")
            fill_every_table(connection)
            connection.execute("COMMIT")
        open_store(path, now).close()
        with script.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(changes(statements_of(OLD_FILES[-1]), statements(script_of(path))))
    return script


if __name__ == "__main__":
    print(write_newest(), file=sys.stderr)
