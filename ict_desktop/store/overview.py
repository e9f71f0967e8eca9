"""The numbers of the overview, each counted from the rows it opens."""

import json
import sqlite3
from collections.abc import Sequence

from ict_desktop.records.tasks import OPEN_LATE, STATUS_NAMES
from ict_desktop.store.agencies import called
from ict_desktop.store.listing import Row, rows_named
from ict_desktop.store.tasks import COUNTED, STATUS


def buckets_per_agency(connection: sqlite3.Connection, day: str) -> list[Row]:
    """Count the tasks of each lead agency by status on a day; `agency` is None for tasks not assigned yet.

    An agency all of whose tasks stand outside the count is not among them.
    """
    sums = ", ".join(f"sum(status = '{bucket}') AS {bucket}" for bucket in STATUS_NAMES)
    sql = f"""
        WITH listed AS MATERIALIZED (SELECT t.lead_agency_id, {STATUS} AS status FROM task t),
        counted AS (SELECT lead_agency_id, sum({COUNTED}) AS total, {sums}
            FROM listed GROUP BY lead_agency_id HAVING total > 0)
        SELECT {called("a")} AS agency, counted.* FROM counted
        LEFT JOIN agency a ON a.id = lead_agency_id
        ORDER BY {OPEN_LATE} DESC, total DESC, a.sort_key
    """
    return rows_named(connection, sql, {"day": day})


def incidents_of(connection: sqlite3.Connection, periods: Sequence[str], first_day: str, last_day: str) -> list[Row]:
    """Return incidents counted for some periods or dated between two days, with the unit of count and the kind in words.

    One with a date is where its date is, whatever period it carries.
    """
    sql = """
        SELECT i.*, u.name AS unit_name, k.name AS kind_name
        FROM incident i JOIN count_unit u ON u.code = i.count_unit JOIN incident_kind k ON k.code = i.kind
        WHERE i.occurred_on BETWEEN :first AND :last
            OR i.occurred_on IS NULL AND i.period IN (SELECT value FROM json_each(:periods))
        ORDER BY i.count DESC, i.id
    """
    return rows_named(connection, sql, {"periods": json.dumps(list(periods)), "first": first_day, "last": last_day})
