"""Tasks in the file: the status of any set of them on any day, as SQL.

`DUE` is the twin of `records.tasks.due_on`; a property test holds the two equal.
"""

from ict_desktop.records import tasks as rule
from ict_desktop.store.listing import Listing

DUE = (
    "coalesce((SELECT e.new_due_on FROM extension e WHERE e.task_id = t.id AND e.granted_on <= :day "
    "ORDER BY e.granted_on DESC, e.id DESC LIMIT 1), t.due_on)"
)
"""The deadline in force on `:day`."""

_CLOSED, _OUTSIDE = (f"({', '.join(repr(code) for code in codes)})" for codes in (rule.CLOSED, rule.OUTSIDE))
COUNTED, NOT_COUNTED = f"status NOT IN {_OUTSIDE}", f"status IN {_OUTSIDE}"
"""Whether a task stands in one of the six buckets, by its `status` on a day."""

NOT_CLOSED = f"status NOT IN {_CLOSED}"
"""Whether it has not been handed over or cancelled: a paper names it though it be given only after its day."""

LAST_WORD = (
    "coalesce((SELECT max(p.reported_on) FROM progress p WHERE p.task_id = t.id AND p.reported_on <= :day), "
    "t.assigned_on)"
)

STATUS = f"""CASE
    WHEN t.closure IN {_CLOSED} AND coalesce(t.closure_on, '') <= :day THEN t.closure
    WHEN :day < t.assigned_on THEN '{rule.NOT_YET}'
    WHEN t.completed_on <= :day THEN CASE
        WHEN {DUE} IS NULL THEN '{rule.DONE_UNDATED}'
        WHEN t.completed_on <= {DUE} THEN '{rule.DONE_IN_TIME}' ELSE '{rule.DONE_LATE}' END
    WHEN {DUE} IS NULL THEN '{rule.OPEN_UNDATED}'
    WHEN :day <= {DUE} THEN '{rule.OPEN_IN_TIME}' ELSE '{rule.OPEN_LATE}' END"""

_OPEN = f"status IN ('{rule.OPEN_IN_TIME}', '{rule.OPEN_LATE}', '{rule.OPEN_UNDATED}')"
_DAYS_LEFT = "(julianday(due) - julianday(:day))"
_SILENCE = "(julianday(:day) - julianday(last_word))"


def _due_within(days: int) -> str:
    return f"status = '{rule.OPEN_IN_TIME}' AND {_DAYS_LEFT} <= {days}"


FILTERS = {
    "qua_han": f"status = '{rule.OPEN_LATE}'",
    rule.DUE_SOON: _due_within(rule.DUE_SOON_DAYS),
    "trong_han": f"status = '{rule.OPEN_IN_TIME}'",
    "khong_thoi_han": f"status = '{rule.OPEN_UNDATED}'",
    rule.UNASSIGNED: f"lead_agency_id IS NULL AND {_OPEN}",
    "hoan_thanh": f"status IN ('{rule.DONE_IN_TIME}', '{rule.DONE_LATE}', '{rule.DONE_UNDATED}')",
    "den_han_15": _due_within(15),
    "den_han_30": _due_within(30),
    rule.SILENT: f"{_OPEN} AND {_SILENCE} > {rule.SILENT_DAYS}",
    rule.STALE: f"status = '{rule.OPEN_UNDATED}' AND {_SILENCE} > {rule.STALE_DAYS}",
    "trong_tong": COUNTED,
    "ngoai_tong": NOT_COUNTED,
    "da_roi": f"status IN {_CLOSED}",
    rule.NOT_YET: f"status = '{rule.NOT_YET}'",
    **{bucket: f"status = '{bucket}'" for bucket in rule.BUCKETS},
}

TASKS = Listing(
    table="task",
    facts={
        "due": DUE,
        "status": STATUS,
        "days_left": f"CAST(julianday({DUE}) - julianday(:day) AS INTEGER)",
        "last_word": LAST_WORD,
        "extended": "(SELECT count(*) FROM extension e WHERE e.task_id = t.id AND e.granted_on <= :day)",
        "lead_key": "(SELECT sort_key FROM agency a WHERE a.id = t.lead_agency_id)",
    },
    filters=FILTERS,
    orders={
        "text": "sort_key",
        "lead_agency_id": "lead_key IS NULL, lead_key",
        "due": "due IS NULL, due",
        "status": "status, due",
    },
    default_order="due IS NULL, due",
    related={"lead_agency_id": "agency"},
    said={"status": rule.STATUS_SAID},
)
"""The list of tasks; a chip's key is also what a number on the overview opens."""
