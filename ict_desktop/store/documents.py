"""Numbers already given to outgoing papers."""

import sqlite3

from ict_desktop.records.documents import symbol_key


def issued_numbers(connection: sqlite3.Connection, symbol: str, year: int, except_id: str = "") -> list[int]:
    """Return the numbers papers were issued under with a symbol in a year."""
    rows = connection.execute(
        "SELECT number, symbol FROM document WHERE direction = 'di' AND state <> 'nhap' AND number IS NOT NULL "
        "AND id <> ? AND coalesce(substr(dated_on, 1, 4), ?) = ? ORDER BY number",
        (except_id, str(year), str(year)),
    )
    wanted = symbol_key(symbol)
    return [number for number, other in rows if symbol_key(other) == wanted]
