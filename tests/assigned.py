"""The sample with its tasks given to agencies: one of each status on 25 August 2017, one long late, one falling due."""

from datetime import date

from ict_desktop.records.agencies import Agency
from ict_desktop.records.figure_words import Reading
from ict_desktop.records.figures import CellKey
from ict_desktop.records.indicators import Indicator
from ict_desktop.records.inspections import Finding, Inspection, TeamMember, Visit
from ict_desktop.records.tasks import Task
from ict_desktop.store import table
from ict_desktop.store.store import Store
from ict_desktop.work import indicators, keep
from tests.files import BY

DAY = date(2017, 8, 25)

LEADS = ("Sở Thông tin và Truyền thông", "Sở Nội vụ", "UBND huyện Can Lộc")

PLAN = (
    (0, date(2017, 7, 10), None),  # 46 days late
    (0, date(2017, 8, 20), None),  # 5 days late
    (0, date(2017, 8, 30), None),  # due in 5 days
    (0, date(2017, 12, 31), None),
    (1, date(2017, 8, 22), None),  # 3 days late
    (1, date(2017, 8, 1), date(2017, 7, 30)),  # done in time
    (2, date(2017, 8, 1), date(2017, 8, 3)),  # done late
    (2, date(2017, 8, 31), None),  # due in 6 days
    (None, None, None),
)


def agency(store: Store, name: str) -> Agency:
    return next(each for each in table.every(store.connection, Agency) if each.name == name)


def assign(store: Store) -> list[Task]:
    """Give the nine tasks of the sample to three agencies, with deadlines and two results."""
    tasks = table.every(store.connection, Task)
    leads = [agency(store, name) for name in LEADS]
    for task, (lead, due, done) in zip(tasks, PLAN, strict=True):
        values = {"due_on": due, "completed_on": done, "lead_agency_id": None if lead is None else leads[lead].id}
        keep.change(store, Task, task.id, values, BY)
    return table.every(store.connection, Task)


def measure(store: Store) -> Indicator:
    """Give one indicator three half-years and a target it misses."""
    found = next(each for each in table.every(store.connection, Indicator) if "mức độ 3" in each.name)
    for half, number in (("2016-H1", 500.0), ("2016-H2", 610.0)):
        indicators.enter(store, CellKey(found.id, None, half), Reading(number), BY)
    indicators.set_target(store, CellKey(found.id, None, "2017"), ">=", 800.0, BY)
    return found


def inspect(store: Store) -> Inspection:
    """Give the inspection of the sample a decision, a team of two, two agencies and what was found there."""
    found = table.every(store.connection, Inspection)[0]
    values = {
        "decision_number": "15/QĐ-BCĐ",
        "decision_date": date(2017, 8, 1),
        "planned_from": date(2017, 8, 7),
        "planned_to": date(2017, 8, 18),
    }
    keep.change(store, Inspection, found.id, values, BY)
    for name, role in (("Nguyễn Văn An", "Trưởng đoàn"), ("Trần Thị Bình", "Thư ký")):
        keep.add(store, TeamMember(inspection_id=found.id, full_name=name, post="Phó Giám đốc Sở", role=role), BY)
    for name, day in ((LEADS[1], date(2017, 8, 8)), (LEADS[2], date(2017, 8, 9))):
        visit = Visit(
            inspection_id=found.id, agency_id=agency(store, name).id, visited_on=day, assessment="Đã triển khai."
        )
        visit = keep.add(store, visit, BY)
        request = "Ban hành quy chế an toàn thông tin."
        keep.add(store, Finding(visit_id=visit.id, text="Chưa có quy chế an toàn thông tin.", request=request), BY)
    return table.every(store.connection, Inspection)[0]
