"""A chain over the steps of the ledger: each holds the SHA-256 of itself, its changes and the link before it.

SQLite has no SHA-256 of its own, and a trigger that needed a function of ours would shut out every other tool. So the
link is made when a step ends, in this program; what other tools changed is linked when it is adopted as a step.
Hashed is what never changes again: not whether a step is undone, which follows from the steps behind it.
"""

import hashlib
import itertools
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

Row = Sequence[object]

_WORDS = ", ".join(f"CAST({name} AS BLOB)" for name in ("label", "clerk", "at", "kind"))
_STEP = f"id, {_WORDS}, target_id, CAST(nullif(program, '') AS BLOB)"
_CHANGE = "id, CAST(table_name AS BLOB), CAST(record_id AS BLOB), CAST(old AS BLOB), CAST(new AS BLOB)"
# As bytes: what was damaged need not be text any more, and must be hashed all the same.


@dataclass(frozen=True)
class Health:
    """What going through the chain found.

    `broken` are the steps whose link does not fit, `wrongly_undone` those that say of themselves what the steps behind
    them do not; both without those a later step has settled. `lost` is how many steps were there and are not (less
    than none: there are more than were counted). `not_text` are the changes whose words are not UTF-8.
    """

    broken: tuple[int, ...] = ()
    wrongly_undone: tuple[int, ...] = ()
    lost: int = 0
    not_text: tuple[int, ...] = ()


def link(before: str, step: Row, changes: Iterable[Row]) -> str:
    """Return the link of a step. No two contents are written alike, for every part comes with its length."""
    digest = hashlib.sha256(before.encode())
    # Steps older than the column of the program were linked without it.
    facts = step if step[-1] is not None else step[:-1]
    for row in itertools.chain([facts], changes):
        for part in row:
            content = b"" if part is None else part if isinstance(part, bytes) else str(part).encode()
            digest.update(b"-" if part is None else b"%d:" % len(content))
            digest.update(content)
    return digest.hexdigest()


def extend(connection: sqlite3.Connection) -> None:
    """Link every step that has no link yet, in their order, inside the transaction that made them."""
    steps = connection.execute(f"SELECT {_STEP} FROM action WHERE id > ? ORDER BY id", (newest(connection),)).fetchall()
    for step in steps:
        made = link(_before(connection, step[0]), step, _changes(connection, step[0]))
        connection.execute("UPDATE action SET chain = ? WHERE id = ?", (made, step[0]))
        connection.execute("UPDATE ledger_head SET steps = steps + 1")


def settled(connection: sqlite3.Connection) -> set[int]:
    """Return the steps a clerk has looked at and let stand: a later step of her own names each, and is not undone."""
    rows = connection.execute("SELECT target_id FROM action WHERE kind = 'do' AND undone = 0 AND target_id IS NOT NULL")
    return {step for (step,) in rows}


def newest(connection: sqlite3.Connection) -> int:
    """Return the last step that has its link: inside an action, the one before the running step."""
    found = connection.execute("SELECT id FROM action WHERE chain <> '' ORDER BY id DESC LIMIT 1").fetchone()
    return int(found[0]) if found else 0


def look_over(connection: sqlite3.Connection) -> Health:
    """Go through the chain from its first link to its last."""
    broken: list[int] = []
    not_text: list[int] = []
    before = ""
    steps = connection.execute(f"SELECT {_STEP}, CAST(chain AS BLOB) FROM action ORDER BY id")
    for *step, stored in steps:
        stands = _plain(stored)
        if stands != link(before, step, _noting(_changes(connection, step[0]), not_text)):
            broken.append(step[0])
        before = stands
    for _change in _noting(_changes(connection, None), not_text):
        pass
    known = settled(connection)
    (lost,) = connection.execute("SELECT steps - (SELECT count(*) FROM action) FROM ledger_head").fetchone() or (0,)
    return Health(
        tuple(step for step in broken if step not in known),
        tuple(step for step in _wrongly_undone(connection) if step not in known),
        lost,
        tuple(not_text),
    )


def linked(connection: sqlite3.Connection, step: int) -> tuple[str, Row, list[Row], str]:
    """Return what the link of a step is made from: the link before it, the step, its changes; and the link it has."""
    *facts, stored = connection.execute(
        f"SELECT {_STEP}, CAST(chain AS BLOB) FROM action WHERE id = ?", (step,)
    ).fetchone()
    return _before(connection, step), facts, list(_changes(connection, step)), _plain(stored)


def recount(connection: sqlite3.Connection) -> None:
    """Take the steps there are for all there were, once it was said that some are missing."""
    connection.execute("UPDATE ledger_head SET steps = (SELECT count(*) FROM action WHERE chain <> '')")


def _before(connection: sqlite3.Connection, step: object) -> str:
    found = connection.execute(
        "SELECT CAST(chain AS BLOB) FROM action WHERE id < ? ORDER BY id DESC LIMIT 1", (step,)
    ).fetchone()
    return _plain(found[0]) if found else ""


def _changes(connection: sqlite3.Connection, step: object) -> Iterator[Row]:
    return connection.execute(f"SELECT {_CHANGE} FROM change WHERE action_id IS ? ORDER BY id", (step,))


def _noting(changes: Iterable[Row], not_text: list[int]) -> Iterator[Row]:
    for change in changes:
        if not all(_is_text(part) for part in change):
            not_text.append(int(str(change[0])))
        yield change


def _is_text(part: object) -> bool:
    if isinstance(part, bytes):
        try:
            part.decode()
        except UnicodeDecodeError:
            return False
    return True


def _plain(stored: bytes) -> str:
    return stored.decode("ascii", "replace")


def _wrongly_undone(connection: sqlite3.Connection) -> list[int]:
    rows = connection.execute(
        "SELECT id FROM action a WHERE undone <> coalesce((SELECT u.kind = 'undo' FROM action u "
        "WHERE u.target_id = a.id AND u.kind IN ('undo', 'redo') ORDER BY u.id DESC LIMIT 1), 0)"
    )
    return [row[0] for row in rows]
