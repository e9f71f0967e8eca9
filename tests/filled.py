"""A file with figures of every kind: half-years with holes, targets of several years, cut-offs off the calendar."""

from contextlib import closing
from dataclasses import replace
from datetime import date
from itertools import pairwise, product
from pathlib import Path
from random import Random

from ict_desktop.records.agencies import Agency
from ict_desktop.records.cut_offs import PeriodRule
from ict_desktop.records.figure_words import Reading
from ict_desktop.records.figures import COMPUTED, COUNT, PERCENT, RANK, SCALE, YES_NO, CellKey
from ict_desktop.records.incidents import Incident
from ict_desktop.records.indicators import Indicator
from ict_desktop.store.opening import create_store
from ict_desktop.store.store import Store
from ict_desktop.work import indicators, keep
from tests.files import BY, now

HALVES = [f"{year}-H{half}" for year in range(2013, 2019) for half in (1, 2)]
KINDS = (COUNT, PERCENT, RANK, SCALE, YES_NO)


def number_of(kind: str, chance: Random) -> Reading:
    if chance.random() < 0.1:
        return Reading(None, nil=True)
    match kind:
        case "ty_le":
            return Reading(round(chance.uniform(0, 100), chance.choice((0, 2, 6))))
        case "xep_hang":
            return Reading(float(chance.randint(1, 63)), 63)
        case "co_khong":
            return Reading(float(chance.randint(0, 1)))
        case "thang_bac":
            return Reading(float(chance.randint(1, 4)))
        case _:
            return Reading(float(chance.choice((0, 1, 3, 7, 100, 99999, 199999, 200000))))


def catalogue(store: Store) -> tuple[list[Indicator], list[Indicator]]:
    """Add indicators of every kind, and some computed from them and from one another."""
    entered = []
    for number in range(20):
        kind = KINDS[number % len(KINDS)]
        unit = "%" if kind == PERCENT else "dịch vụ" if kind == COUNT else ""
        way = "giam" if kind == RANK or number % 7 == 0 else "tang"
        entered.append(keep.add(store, Indicator(name=f"Chỉ tiêu {number}", kind=kind, unit=unit, direction=way), BY))
    counts = [indicator for indicator in entered if indicator.kind == COUNT]
    computed: list[Indicator] = []
    for above, below in pairwise([*counts, counts[0]]):
        share = Indicator(name=f"Tỷ lệ {above.name}", kind=COMPUTED, unit="%", numerator_id=above.id)
        computed.append(keep.add(store, replace(share, denominator_id=below.id), BY))
    of_two = Indicator(name="Tỷ lệ của tỷ lệ", kind=COMPUTED, numerator_id=computed[0].id)
    return entered, [*computed, keep.add(store, replace(of_two, denominator_id=computed[1].id), BY)]


def fill(store: Store) -> None:
    """Enter half-years with holes, targets of several years, changing cut-offs off the calendar, and incidents."""
    chance = Random(20170707)
    agencies = [None, *(keep.add(store, Agency(name=f"Sở {letter}"), BY).id for letter in "ABC")]
    entered, computed = catalogue(store)
    with store.action("Nhập số liệu", BY):
        for indicator, agency, half in product(entered, agencies, HALVES):
            if chance.random() < 0.8:
                indicators.enter(store, CellKey(indicator.id, agency, half), number_of(indicator.kind, chance), BY)
        for indicator, year in product([*entered, *computed], ("2014", "2016-H1", "2016", "2018", "2030")):
            aim = chance.choice((">=", "<=", "=", "<", ">")), chance.choice((0, 1, 14, 33.33, 50, 99.999, 100))
            indicators.set_target(store, CellKey(indicator.id, chance.choice(agencies), year), *aim, BY)
        for kind, start, last in (("half", "2015-07-01", 14), ("year", "2015-07-01", 14), ("half", "2018-03-01", 20)):
            rule = PeriodRule(period_kind=kind, valid_from=date.fromisoformat(start), to_day=last)
            keep.add(store, replace(rule, from_month=-1, from_day=last + 1), BY)
        for _number in range(200):
            day = date.fromordinal(date(2015, 1, 1).toordinal() + chance.randint(0, 1400))
            keep.add(store, Incident(text="Sự cố", occurred_on=day, count=float(chance.randint(1, 9))), BY)


def filled_file(path: Path) -> Path:
    """Make the file; the same one each time."""
    with closing(create_store(path, now)) as store:
        fill(store)
    return path
