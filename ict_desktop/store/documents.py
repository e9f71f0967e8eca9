"""Papers by their numbers and years, and those that wait for an answer."""

import sqlite3
from typing import Any

from ict_desktop.store.table import rows

YEAR_OF = {"di": "dated_on", "den": "coalesce(received_on, dated_on)"}
"""By which day a paper belongs to a year: an outgoing one by its date, another by the day it came in."""

NUMBERED = "rtrim(printf('%02d/', {0}.number) || {0}.symbol, '/')"
"""A stored paper's number with its symbol, as SQL over its alias; NULL without a number."""

ANSWERED = (
    "EXISTS (SELECT 1 FROM document a WHERE a.answers_id = t.id AND a.direction <> t.direction "
    "AND (a.direction = 'den' OR a.state <> 'nhap'))"
)
"""Whether a paper `t` was answered: one that came in by one of ours that was issued, one of ours by one that came in."""

UNANSWERED = (
    "answer_due_on IS NOT NULL AND handled_on IS NULL AND NOT answered AND (direction = 'den' OR state = 'da_ban_hanh')"
)
"""Whether a row of the list of papers waits for an answer: it names a day for one and nobody says that it is dealt with."""


def numbered(connection: sqlite3.Connection, year: int, with_undated: bool) -> list[dict[str, Any]]:
    """Return what counts an outgoing paper of a year, issued or a draft; one without a date where they are asked for."""
    return rows(
        connection,
        "SELECT id, kind, series_id, letterhead_id, number, symbol, dated_on, state FROM document "
        "WHERE direction = 'di' AND number IS NOT NULL AND (substr(dated_on, 1, 4) = ? OR dated_on IS NULL AND ?) "
        "ORDER BY number, dated_on, id",
        (f"{year:04d}", with_undated),
    )


def citable(connection: sqlite3.Connection, except_id: str) -> list[dict[str, Any]]:
    """Return what names the papers another one may cite: those that went out or came in under a number."""
    return rows(
        connection,
        "SELECT kind, number, symbol, dated_on, subject FROM document "
        "WHERE number IS NOT NULL AND id <> ? AND (direction = 'den' OR state <> 'nhap') ORDER BY id",
        (except_id,),
    )


def arrivals(connection: sqlite3.Connection, year: int, except_id: str = "") -> list[int]:
    """Return the numbers under which papers came in, in a year."""
    sql = (
        "SELECT arrival_number FROM document WHERE direction = 'den' AND arrival_number IS NOT NULL AND id <> ? "
        f"AND substr({YEAR_OF['den']}, 1, 4) = ? ORDER BY arrival_number"
    )
    return [number for (number,) in connection.execute(sql, (except_id, f"{year:04d}"))]


def of_year(connection: sqlite3.Connection, direction: str, year: int) -> list[dict[str, Any]]:
    """Return the papers of a register of a year, with the name of their kind: those issued, or all that came in."""
    day, number = YEAR_OF[direction], "number" if direction == "di" else "arrival_number"
    return rows(
        connection,
        f"SELECT d.*, k.name AS kind_name, (SELECT group_concat({NUMBERED.format('a')}, '; ') FROM document a "
        "WHERE a.answers_id = d.id AND (a.direction = 'den' OR a.state <> 'nhap')) AS answers, "
        f"(SELECT {NUMBERED.format('o')} FROM document o WHERE o.id = d.replaces_id) AS replaced, "
        f"(SELECT {NUMBERED.format('c')} FROM document c WHERE c.id = d.corrects_id) AS corrected, "
        f"(SELECT {NUMBERED.format('n')} FROM document n WHERE n.replaces_id = d.id AND n.state <> 'nhap') AS replacing "
        "FROM document d JOIN document_kind k ON k.code = d.kind "
        f"WHERE d.direction = ? AND (d.direction = 'den' OR d.state <> 'nhap') AND substr({day}, 1, 4) = ? "
        f"ORDER BY d.{number} IS NULL, d.{number}, {day}, d.id",
        (direction, f"{year:04d}"),
    )
