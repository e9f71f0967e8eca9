"""Numbers already given to outgoing papers."""

import sqlite3


def numbers(
    connection: sqlite3.Connection, symbol: str, year: int, except_id: str = "", issued_only: bool = False
) -> list[int]:
    """Return the numbers used under a symbol in a year; a draft without a date counts in every year."""
    rows = connection.execute(
        "SELECT number FROM document WHERE direction = 'di' AND symbol = ? AND number IS NOT NULL AND id <> ? "
        "AND coalesce(substr(dated_on, 1, 4), ?) = ? AND (NOT ? OR state <> 'nhap') ORDER BY number",
        (symbol, except_id, str(year), str(year), issued_only),
    )
    return [row[0] for row in rows]
