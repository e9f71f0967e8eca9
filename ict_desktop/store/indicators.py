"""Indicator values as a grid and as a series."""

import sqlite3

from ict_desktop.store.agencies import called
from ict_desktop.store.listing import Row, rows_named


def values_of(connection: sqlite3.Connection, indicator_id: str) -> list[Row]:
    """Return all values of an indicator with the agency's name (None: the province), by period."""
    sql = f"""
        SELECT v.*, {called("a")} AS agency
        FROM value v LEFT JOIN agency a ON a.id = v.agency_id
        WHERE v.indicator_id = :indicator ORDER BY v.period, a.sort_key, v.scope
    """
    return rows_named(connection, sql, {"indicator": indicator_id})


def targets(connection: sqlite3.Connection, indicator_id: str | None = None) -> list[Row]:
    """Return the targets of an indicator (None: of all), by period."""
    sql = "SELECT * FROM target WHERE :indicator IS NULL OR indicator_id = :indicator ORDER BY period"
    return rows_named(connection, sql, {"indicator": indicator_id})


def value_at(
    connection: sqlite3.Connection, indicator_id: str, agency_id: str | None, period: str, scope: str = ""
) -> str | None:
    """Return the id of the value that stands in a cell of the grid, or None."""
    row = connection.execute(
        "SELECT id FROM value WHERE indicator_id = ? AND agency_id IS ? AND period = ? AND scope = ?",
        (indicator_id, agency_id, period, scope),
    ).fetchone()
    return row[0] if row else None


def ids_ever_at(connection: sqlite3.Connection, indicator_id: str, agency_id: str | None, period: str) -> list[str]:
    """Return the ids of all values that ever stood in a cell of the grid, deleted ones too, oldest first."""
    sql = """
        SELECT record_id FROM change, json_each(json_array(old, new)) AS side
        WHERE table_name = 'value' AND side.value IS NOT NULL
            AND json_extract(side.value, '$.indicator_id') = :indicator
            AND json_extract(side.value, '$.agency_id') IS :agency
            AND json_extract(side.value, '$.period') = :period
            AND json_extract(side.value, '$.scope') = ''
        GROUP BY record_id ORDER BY min(change.id)
    """
    wanted = {"indicator": indicator_id, "agency": agency_id, "period": period}
    return [row[0] for row in connection.execute(sql, wanted)]


def target_at(connection: sqlite3.Connection, indicator_id: str, agency_id: str | None, period: str) -> str | None:
    """Return the id of the target of a cell of the grid, or None."""
    row = connection.execute(
        "SELECT id FROM target WHERE indicator_id = ? AND agency_id IS ? AND period = ?",
        (indicator_id, agency_id, period),
    ).fetchone()
    return row[0] if row else None


def periods_in_use(connection: sqlite3.Connection) -> list[str]:
    """Return the period codes that carry values or targets, in order."""
    sql = "SELECT period FROM value UNION SELECT period FROM target ORDER BY 1"
    return [row[0] for row in connection.execute(sql)]
