"""Numbers already given to outgoing papers."""

import sqlite3


def issued_numbers(connection: sqlite3.Connection, symbol: str, year: int, except_id: str = "") -> list[int]:
    """Return the numbers papers were issued under with a symbol in a year."""
    rows = connection.execute(
        "SELECT number FROM document WHERE direction = 'di' AND state <> 'nhap' AND symbol = ? AND number IS NOT NULL "
        "AND id <> ? AND coalesce(substr(dated_on, 1, 4), ?) = ? ORDER BY number",
        (symbol, except_id, str(year), str(year)),
    )
    return [row[0] for row in rows]
