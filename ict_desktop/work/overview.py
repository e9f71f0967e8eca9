"""The first page in numbers; each number names the chip that opens exactly the rows it counts."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ict_desktop.records.charts import Chart
from ict_desktop.records.documents import PeriodRule, cut_off
from ict_desktop.records.indicators import RANK, SCALE, Indicator
from ict_desktop.records.periods import Period, parse_period, period_of
from ict_desktop.records.tasks import BUCKETS
from ict_desktop.store import listing, table
from ict_desktop.store import meetings as stored_meetings
from ict_desktop.store.areas import INDICATORS
from ict_desktop.store.listing import Query, Row
from ict_desktop.store.overview import buckets_per_agency, incidents_of
from ict_desktop.store.tasks import TASKS
from ict_desktop.work import indicators


@dataclass(frozen=True)
class KeyIndicator:
    """An indicator with its latest value, the target of that period and its trend."""

    id: str
    name: str
    period: str
    number: float
    text: str
    target: str
    reached: bool | None
    chart: Chart | None
    remark: str = ""


@dataclass(frozen=True)
class Overview:
    """Everything the first page shows on a day. `tasks` maps a chip of the task page to its count ("" is all)."""

    tasks: dict[str, int]
    agencies: tuple[Row, ...]
    indicators: tuple[KeyIndicator, ...]
    stages: tuple[KeyIndicator, ...]
    unanswered: tuple[Row, ...]
    proposals: int
    incidents: tuple[Row, ...]
    incident_period: Period
    incident_days: tuple[date, date]
    meetings: int

    @property
    def total(self) -> int:
        """Tasks in the six buckets."""
        return sum(self.tasks[bucket] for bucket in BUCKETS)


def overview(connection: sqlite3.Connection, day: date) -> Overview:
    """Count everything on a day; takes a connection so that it can run beside the window."""
    rows = listing.all_rows(connection, INDICATORS, Query(day=day.isoformat()))
    known = [found for row in rows if (found := table.get(connection, Indicator, row["id"]))]
    keys = [key for indicator in known if (key := _latest(connection, indicator))]
    kinds = {indicator.id: indicator.kind for indicator in known}
    coverage = stored_meetings.coverage(connection, None, day.isoformat())
    rules = table.every(connection, PeriodRule)
    period = _incident_period(connection, day, rules)
    first, last = cut_off(period, rules)
    return Overview(
        tasks=listing.counts(connection, TASKS, Query(day=day.isoformat())),
        agencies=tuple(buckets_per_agency(connection, day.isoformat())),
        indicators=tuple(key for key in keys if kinds[key.id] != SCALE),
        stages=tuple(key for key in keys if kinds[key.id] == SCALE),
        unanswered=tuple(stored_meetings.unanswered(connection)),
        proposals=len({row["proposal_id"] for row in coverage}),
        incidents=tuple(incidents_of(connection, period.code, first.isoformat(), last.isoformat())),
        incident_period=period,
        incident_days=(first, last),
        meetings=_meetings(connection),
    )


def _meetings(connection: sqlite3.Connection) -> int:
    """Count the meetings of the file."""
    return listing.counts(connection, listing.Listing("meeting"), Query())[""]


def _incident_period(connection: sqlite3.Connection, day: date, rules: Sequence[PeriodRule]) -> Period:
    """Return the half-year of the day, or the one before it while nothing has been recorded in it yet."""
    now = period_of(day, "half")
    for period in (now, now.previous()):
        first, last = cut_off(period, rules)
        if incidents_of(connection, period.code, first.isoformat(), last.isoformat()):
            return period
    return now


def _latest(connection: sqlite3.Connection, indicator: Indicator) -> KeyIndicator | None:
    cells = {
        period: cell
        for (_id, agency, period), cell in indicators.grid(connection, [indicator]).items()
        if agency is None and cell.number is not None
    }
    if not cells:
        return None
    last = max(cells, key=lambda code: parse_period(code).place())
    cell = cells[last]
    return KeyIndicator(
        id=indicator.id,
        name=indicator.name,
        period=parse_period(last).short,
        number=cell.number or 0.0,
        text=cell.text if indicator.kind in (RANK, SCALE) or indicator.unit == "%" else f"{cell.text} {indicator.unit}",
        target=cell.target,
        reached=cell.reached,
        chart=indicators.trend(connection, indicator.id),
        remark=cell.remark,
    )
