"""Whether a way through the rows comes back to where it began."""

import sqlite3
from collections.abc import Sequence


def along_fields(connection: sqlite3.Connection, table: str, columns: Sequence[str], start: str, goal: str) -> bool:
    """Say whether following some columns of a table, each naming another row of it, leads from one row to another."""
    steps = " UNION ALL ".join(f"SELECT id AS here, {column} AS there FROM {table}" for column in columns)
    return _leads(connection, steps, start, goal)


def along_links(connection: sqlite3.Connection, table: str, ends: tuple[str, str], start: str, goal: str) -> bool:
    """Say whether the rows of a table, each leading from one record to another, lead from one record to another."""
    return _leads(connection, f"SELECT {ends[0]} AS here, {ends[1]} AS there FROM {table}", start, goal)


def _leads(connection: sqlite3.Connection, steps: str, start: str, goal: str) -> bool:
    sql = f"""
        WITH RECURSIVE way (place) AS (
            VALUES (?) UNION SELECT step.there FROM ({steps}) step JOIN way ON step.here = way.place
            WHERE step.there IS NOT NULL)
        SELECT 1 FROM way WHERE place = ?
    """
    return connection.execute(sql, (start, goal)).fetchone() is not None
