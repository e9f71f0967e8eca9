"""The first page in numbers; each number names the chip that opens exactly the rows it counts."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ict_desktop.records.charts import LineChart
from ict_desktop.records.cut_offs import PeriodRule, days_of, period_on
from ict_desktop.records.figures import SCALE, RowKey
from ict_desktop.records.incidents import Counted, counted
from ict_desktop.records.periods import Period
from ict_desktop.records.tasks import BUCKETS
from ict_desktop.store import listing, table
from ict_desktop.store import meetings as stored_meetings
from ict_desktop.store.areas import DOCUMENTS
from ict_desktop.store.listing import Query, Row
from ict_desktop.store.overview import buckets_per_agency, incidents_of
from ict_desktop.store.tasks import TASKS
from ict_desktop.work import charts
from ict_desktop.work.grid import Headline, province_grid, this_periods


@dataclass(frozen=True)
class KeyIndicator:
    """What is said of an indicator of the province on a day, and its trend."""

    said: Headline
    chart: LineChart

    @property
    def text(self) -> str:
        """The figure in words, with the unit where a bare number would not tell."""
        return self.said.cell.told


@dataclass(frozen=True)
class Overview:
    """Everything the first page shows on a day. `tasks` and `papers` map a chip of their page to its count ("" is all)."""

    tasks: dict[str, int]
    papers: dict[str, int]
    agencies: tuple[Row, ...]
    indicators: tuple[KeyIndicator, ...]
    stages: tuple[KeyIndicator, ...]
    unanswered: tuple[Row, ...]
    proposals: int
    incidents: Counted
    incident_period: Period
    incident_days: tuple[date, date]
    meetings: int

    @property
    def total(self) -> int:
        """Tasks in the six buckets."""
        return sum(self.tasks[bucket] for bucket in BUCKETS)


def overview(connection: sqlite3.Connection, day: date) -> Overview:
    """Count everything on a day; takes a connection so that it can run beside the window."""
    cells = province_grid(connection, day)
    said = cells.headlines(map(RowKey, cells.indicators), this_periods(connection, day))
    keys = [KeyIndicator(line, charts.trend(cells, row)) for row, line in said.items() if line.cell.is_known]
    coverage = stored_meetings.coverage(connection, None, day.isoformat())
    rules = table.every(connection, PeriodRule)
    period, incidents = _incidents(connection, day, rules)
    return Overview(
        tasks=listing.counts(connection, TASKS, Query(day=day.isoformat())),
        papers=listing.counts(connection, DOCUMENTS, Query(day=day.isoformat())),
        agencies=tuple(buckets_per_agency(connection, day.isoformat())),
        indicators=tuple(key for key in keys if key.said.cell.indicator.kind != SCALE),
        stages=tuple(key for key in keys if key.said.cell.indicator.kind == SCALE),
        unanswered=tuple(stored_meetings.unanswered(connection, day.isoformat())),
        proposals=len({row["proposal_id"] for row in coverage}),
        incidents=incidents,
        incident_period=period,
        incident_days=days_of(period, rules),
        meetings=_meetings(connection),
    )


def _meetings(connection: sqlite3.Connection) -> int:
    """Count the meetings of the file."""
    return listing.counts(connection, listing.Listing("meeting"), Query())[""]


def _incidents(connection: sqlite3.Connection, day: date, rules: Sequence[PeriodRule]) -> tuple[Period, Counted]:
    """Return what is counted in the half-year of the day, or in the one before it while nothing is known of it yet."""
    now = period_on(day, "half", rules)
    found = known_by(connection, now, day, rules)
    if found.rows:
        return now, found
    before = known_by(connection, now.previous(), day, rules)
    return (now.previous(), before) if before.rows else (now, found)


def known_by(connection: sqlite3.Connection, period: Period, day: date, rules: Sequence[PeriodRule]) -> Counted:
    """Count the incidents of a period: those that happened by the day, and lines of it or of parts of it begun by then."""
    first, last = days_of(period, rules)
    codes = [part.code for part in period.parts() if days_of(part, rules)[0] <= day]
    rows = incidents_of(connection, codes, first.isoformat(), min(last, day).isoformat())
    return counted(rows, rules)
