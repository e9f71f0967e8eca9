"""Agencies in the file: how one is called in a line, and whether it is there on a day, as SQL.

The twins of `records.agencies.Agency.caption` and `records.agencies.holds_on`.
"""

import sqlite3


def called(alias: str) -> str:
    """Return the expression that names the agency of an alias as a clerk would: the short name where there is one."""
    return f"coalesce(nullif({alias}.short_name, ''), {alias}.name)"


def holds_on(alias: str = "", day: str = ":day") -> str:
    """Return the condition that what has `valid_from` and `valid_to` is there on a day (an SQL value as ISO text)."""
    row = f"{alias}." if alias else ""
    return f"coalesce({row}valid_from, '') <= {day} AND coalesce({row}valid_to, '9999') >= {day}"


def names(connection: sqlite3.Connection) -> set[str]:
    """Return what agencies are called, in full and in short."""
    return {name for row in connection.execute("SELECT name, short_name FROM agency") for name in row if name}
