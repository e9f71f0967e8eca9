"""Which file a content belongs to, and which of its states it is: read from the ledger, whatever the file is called."""

import sqlite3
from dataclasses import dataclass


@dataclass(frozen=True)
class Lineage:
    """`origin` is the link of the file's first step ("" in a file older than the chain), `state` names its last change."""

    origin: str
    state: str


def lineage_of(connection: sqlite3.Connection) -> Lineage:
    """Return where the content of an open file comes from and what state it is."""
    (changes,) = connection.execute("SELECT coalesce(max(id), 0) FROM change").fetchone()
    (steps,) = connection.execute("SELECT coalesce(max(id), 0) FROM action").fetchone()
    if not has_chain(connection):
        return Lineage("", f"{steps}-{changes}")
    (first,) = connection.execute("SELECT chain FROM action ORDER BY id LIMIT 1").fetchone() or ("",)
    (last,) = connection.execute("SELECT chain FROM action ORDER BY id DESC LIMIT 1").fetchone() or ("",)
    return Lineage(str(first or ""), f"{steps}-{changes}-{str(last or '')[:16]}")


def has_chain(connection: sqlite3.Connection) -> bool:
    """Say whether the steps of a file are linked: an older program's were not."""
    return any(row[1] == "chain" for row in connection.execute("PRAGMA table_info(action)"))
