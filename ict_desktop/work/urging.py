"""Which tasks call for a letter to the agencies that lead them, on a day."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ict_desktop.records.agencies import Agency
from ict_desktop.records.reminders import LONG_LATE_DAYS, SOON, Urged, usual_level
from ict_desktop.records.tasks import DONE, DUE_SOON, OPEN_LATE, STALE
from ict_desktop.store import listing, table
from ict_desktop.store.listing import Query, Row
from ict_desktop.store.overview import buckets_per_agency
from ict_desktop.store.tasks import TASKS


@dataclass(frozen=True)
class Calls:
    """The tasks of an agency that call for a letter: late, due soon, without a deadline and long unreported."""

    agency: Agency
    urged: Urged
    late: tuple[Row, ...]
    soon: tuple[Row, ...]
    stale: tuple[Row, ...]

    def at(self, level: str) -> tuple[Row, ...]:
        """Return the tasks a letter of a level lists: one that only reminds leaves out what is late.

        Nobody is blamed for nothing: a firmer letter lists none where none is late.
        """
        if level == SOON:
            return (*self.soon, *self.stale)
        return (*self.late, *self.soon, *self.stale) if self.late else ()


def calls(connection: sqlite3.Connection, day: date, agency_id: str | None = None) -> list[Calls]:
    """Return what calls for letters on a day by lead agency, in the order of the agencies; of one agency only its own."""
    where: Mapping[str, object] = {"lead_agency_id": agency_id} if agency_id is not None else {}

    def rows(chip: str) -> list[Row]:
        return listing.all_rows(connection, TASKS, Query(filter=chip, where=where, day=day.isoformat()))

    found = {chip: rows(chip) for chip in (OPEN_LATE, DUE_SOON, STALE)}
    counted = {row["lead_agency_id"]: row for row in buckets_per_agency(connection, day.isoformat())}
    led = {row["lead_agency_id"] for every in found.values() for row in every}
    agencies = [each for each in table.every(connection, Agency, "sort_key") if each.id in led]
    return [_of(each, found, counted[each.id]) for each in agencies]


def _of(agency: Agency, found: Mapping[str, Sequence[Row]], counted: Row) -> Calls:
    late, soon, stale = (
        tuple(row for row in found[chip] if row["lead_agency_id"] == agency.id) for chip in (OPEN_LATE, DUE_SOON, STALE)
    )
    days = [-(row["days_left"] or 0) for row in late]
    urged = Urged(
        total=counted["total"],
        done=sum(counted[bucket] for bucket in DONE),
        late=len(late),
        long_late=sum(each > LONG_LATE_DAYS for each in days),
        longest=max(days, default=0),
        soon=len(soon),
        stale=len(stale),
    )
    return Calls(agency, urged, late, soon, stale)


def together(found: Sequence[Calls]) -> Urged:
    """Return the figures of several agencies as one."""
    every = [each.urged for each in found]
    return Urged(
        total=sum(each.total for each in every),
        done=sum(each.done for each in every),
        late=sum(each.late for each in every),
        long_late=sum(each.long_late for each in every),
        longest=max((each.longest for each in every), default=0),
        soon=sum(each.soon for each in every),
        stale=sum(each.stale for each in every),
    )


def letters(
    connection: sqlite3.Connection,
    day: date,
    level: str = "",
    among: Sequence[str] = (),
    agency_id: str | None = None,
) -> list[tuple[Calls, str]]:
    """Return who gets a letter of his own on a day, and its level: the one asked for, else what is late decides.

    Of one agency, or of some (`among`), only where any is named; an agency that the level finds nothing in gets none.
    """
    found = [each for each in calls(connection, day, agency_id) if not among or each.agency.id in among]
    levelled = [(each, level or usual_level(each.urged)) for each in found]
    return [(each, firm) for each, firm in levelled if each.at(firm)]


def level_of(connection: sqlite3.Connection, day: date, agency_id: str | None) -> str:
    """Return how firmly a letter to an agency (None: to all) would urge on a day."""
    return usual_level(together(calls(connection, day, agency_id)))
