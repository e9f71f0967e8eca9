"""Indicator values as a grid and as a series."""

import sqlite3
from typing import NamedTuple

from ict_desktop.records.figures import CellKey
from ict_desktop.records.periods import is_period
from ict_desktop.store.agencies import called
from ict_desktop.store.listing import Row, rows_named


class ValueRow(NamedTuple):
    """A value as its figure needs it; `agency` is the agency's name (None: the province)."""

    key: CellKey
    agency: str | None
    scope: str
    id: str
    number: float | None
    nil: int
    field_size: int | None
    remark: str
    source_document: str


def figures(connection: sqlite3.Connection, indicator_id: str, province_only: bool) -> list[ValueRow]:
    """Return the values of an indicator, those of a cell behind one another, the one without a scope first.

    Rows whose period is none, which `check` names, stand in no column.
    """
    # In the words of the index value_once, which knows the province as ''.
    wanted = "coalesce(v.agency_id, '') = ''" if province_only else "1"
    sql = f"""
        SELECT v.agency_id, v.period, {called("a")}, v.scope, v.id, v.number, v.nil,
            v.field_size, v.remark, v.source_document
        FROM value v LEFT JOIN agency a ON a.id = v.agency_id
        WHERE v.indicator_id = ? AND {wanted}
        ORDER BY a.sort_key, v.agency_id, v.period, v.scope
    """
    return [
        ValueRow(CellKey(indicator_id, agency_id, period), *rest)
        for agency_id, period, *rest in connection.execute(sql, (indicator_id,))
        if is_period(period)
    ]


def usual_field_size(connection: sqlite3.Connection, indicator_id: str) -> int | None:
    """Return the size of the field of the newest rank of an indicator, or None."""
    sql = """
        SELECT field_size FROM value WHERE indicator_id = ? AND field_size IS NOT NULL ORDER BY period DESC, id DESC LIMIT 1
    """
    row = connection.execute(sql, (indicator_id,)).fetchone()
    return row[0] if row else None


def targets(connection: sqlite3.Connection, indicator_id: str | None = None) -> list[Row]:
    """Return the targets of an indicator (None: of all), by period; without those whose period is none."""
    sql = "SELECT * FROM target WHERE :indicator IS NULL OR indicator_id = :indicator ORDER BY period"
    return [row for row in rows_named(connection, sql, {"indicator": indicator_id}) if is_period(row["period"])]


def value_at(connection: sqlite3.Connection, key: CellKey) -> str | None:
    """Return the id of the value that stands in a cell of the grid, or None: the one without a scope, else the only one."""
    sql = """
        SELECT id, scope FROM value WHERE indicator_id = :indicator_id
            AND coalesce(agency_id, '') = coalesce(:agency_id, '') AND period = :period
        ORDER BY scope LIMIT 2
    """
    rows = connection.execute(sql, key.fields()).fetchall()
    return rows[0][0] if rows and (len(rows) == 1 or rows[0][1] == "") else None


def ids_ever_at(connection: sqlite3.Connection, key: CellKey) -> list[str]:
    """Return the ids of all values that ever stood in a cell of the grid, deleted ones too, oldest first."""
    sql = """
        SELECT record_id FROM change, json_each(json_array(old, new)) AS side
        WHERE table_name = 'value' AND side.value IS NOT NULL
            AND json_extract(side.value, '$.indicator_id') = :indicator_id
            AND json_extract(side.value, '$.agency_id') IS :agency_id
            AND json_extract(side.value, '$.period') = :period
            AND json_extract(side.value, '$.scope') = ''
        GROUP BY record_id ORDER BY min(change.id)
    """
    return [row[0] for row in connection.execute(sql, key.fields())]


def target_at(connection: sqlite3.Connection, key: CellKey) -> str | None:
    """Return the id of the target of a cell of the grid, or None."""
    sql = "SELECT id FROM target WHERE indicator_id = :indicator_id AND agency_id IS :agency_id AND period = :period"
    row = connection.execute(sql, key.fields()).fetchone()
    return row[0] if row else None
