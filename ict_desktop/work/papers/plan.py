"""The kế hoạch of a year: what falls due in it, what its figures should reach, what is inspected, who sees to it."""

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date

from ict_desktop.records.errors import Refused
from ict_desktop.records.figures import RowKey
from ict_desktop.records.inspections import Inspection
from ict_desktop.records.numbers import many
from ict_desktop.records.outline import Entry, dashes, leads_to
from ict_desktop.records.paper_kinds import PLAN_OF_YEAR
from ict_desktop.records.papers import Table, TableColumn
from ict_desktop.records.periods import Period, is_period, parse_period
from ict_desktop.records.record import joined
from ict_desktop.records.runs import Text
from ict_desktop.records.tasks import OPEN
from ict_desktop.records.wording_text import BY_HAND
from ict_desktop.records.wordings import CLOSING, OPENING
from ict_desktop.store import listing
from ict_desktop.store.listing import Query, Row
from ict_desktop.store.tasks import TASKS
from ict_desktop.work.grid import province_grid, this_periods
from ict_desktop.work.papers.conclusion_text import with_lead
from ict_desktop.work.papers.draft import Filled, Parts
from ict_desktop.work.papers.period_facts import full_names, planned_inspections
from ict_desktop.work.papers.report_tables import UNASSIGNED
from ict_desktop.work.papers.task_lists import due_words

TASKS_ANNEX, TARGETS_ANNEX = "plan/tasks_annex", "plan/targets_annex"


def parts(connection: sqlite3.Connection, filled: Filled, today: date) -> Parts:
    """Return the plan of the paper's year as the file knows it on the paper's day."""
    document = filled.document
    if not is_period(document.period) or parse_period(document.period).kind != "year":
        raise Refused("Kế hoạch năm chưa ghi năm. Hãy ghi ở ô Kỳ, ví dụ “2018”.")
    year, day = parse_period(document.period), document.dated_on or today
    tasks, inspections = _tasks(connection, year, day), planned_inspections(connection, year)
    targets = _targets(connection, year, day)
    names = full_names(connection)
    annexes = _annexes(tasks, targets, year, names)
    see = leads_to(annexes)
    entries = [
        Entry("paragraph", filled.wording(connection, PLAN_OF_YEAR, OPENING, {"kỳ": year.name}), "wording/opening"),
        Entry("section", "Mục đích, yêu cầu", "plan/aim"),
        Entry("item", f"Mục đích: {BY_HAND}", "plan/purpose"),
        Entry("item", f"Yêu cầu: {BY_HAND}", "plan/demand"),
        Entry("section", "Nội dung", "plan/content"),
        *_work(tasks, year, see),
        *_aims(targets, year, see),
        *_inspections(inspections),
        Entry("section", "Tổ chức thực hiện", "plan/carrying_out"),
        *_carrying_out(tasks, names),
        Entry("paragraph", filled.wording(connection, PLAN_OF_YEAR, CLOSING, {"kỳ": year.name}), "wording/closing"),
        *annexes,
    ]
    return Parts(tuple(entries))


def _tasks(connection: sqlite3.Connection, year: Period, day: date) -> list[Row]:
    """Return what is open on a day and falls due by the end of the year or has no deadline, agency by agency."""
    every = listing.all_rows(connection, TASKS, Query(filter="trong_tong", order="lead_agency_id", day=day.isoformat()))
    still = [row for row in every if row["status"] in OPEN]
    return [row for row in still if not row["due"] or row["due"] <= year.last_day.isoformat()]


def _targets(connection: sqlite3.Connection, year: Period, day: date) -> list[tuple[str, ...]]:
    """Return what each indicator of the province should reach in the year, beside the last figure known."""
    cells = province_grid(connection, day)
    now = cells.headlines(map(RowKey, cells.indicators), this_periods(connection, day))
    aims: list[tuple[str, ...]] = []
    for indicator in cells.indicators.values():
        said = now[RowKey(indicator.id)]
        last = joined((said.cell.told, f"({said.period.name})"), " ") if said.cell.is_known else "–"
        for aim in cells.aims[indicator.id]:
            if aim.agency_id is None and is_period(aim.period) and year.holds(parse_period(aim.period)):
                aims.append((indicator.name, last, indicator.target_text(aim), parse_period(aim.period).name))
    return aims


def _work(tasks: Sequence[Row], year: Period, see: Mapping[str, str]) -> list[Entry]:
    heading = Entry("item_title", "Nhiệm vụ", "plan/tasks")
    if not tasks:
        return [heading, Entry("paragraph", BY_HAND, "plan/other_tasks")]
    undated = sum(not row["due"] for row in tasks)
    more = f", trong đó {many(undated)} nhiệm vụ không có thời hạn" if undated else ""
    return [
        heading,
        Entry(
            "paragraph",
            f"Tập trung hoàn thành {many(len(tasks))} nhiệm vụ đã được giao đến hạn trong {year.name} hoặc chuyển "
            f"tiếp từ trước{more} (danh mục tại {see[TASKS_ANNEX]}).",
            "plan/task_count",
        ),
        Entry("paragraph", BY_HAND, "plan/other_tasks"),
    ]


def _aims(targets: Sequence[tuple[str, ...]], year: Period, see: Mapping[str, str]) -> list[Entry]:
    heading = Entry("item_title", "Chỉ tiêu", "plan/targets")
    if not targets:
        return [heading, Entry("paragraph", BY_HAND, "plan/no_targets")]
    said = f"Phấn đấu đạt {many(len(targets))} mục tiêu của {year.name} (tại {see[TARGETS_ANNEX]})."
    return [heading, Entry("paragraph", said, "plan/target_count")]


def _inspections(inspections: Sequence[Inspection]) -> list[Entry]:
    heading = Entry("item_title", "Kiểm tra", "plan/inspections")
    if not inspections:
        return [heading, Entry("paragraph", BY_HAND, "plan/no_inspections")]
    return [heading, *dashes([each.name for each in inspections], [f"inspection/{each.id}" for each in inspections])]


def _carrying_out(tasks: Sequence[Row], names: Mapping[str, str]) -> list[Entry]:
    led: dict[str, list[int]] = {}
    for number, row in enumerate(tasks, start=1):
        led.setdefault(row["lead_agency_id"] or "", []).append(number)
    entries = [Entry("item", _led(names[key], numbers), f"plan/agency/{key}") for key, numbers in led.items() if key]
    if numbers := led.get(""):
        said = f"Phân công cơ quan chủ trì {many(len(numbers))} nhiệm vụ chưa giao ({_places(numbers)})."
        entries.append(Entry("item", said, "plan/unassigned"))
    return entries


def _led(name: str, numbers: Sequence[int]) -> Text:
    return with_lead(f"{name}: chủ trì thực hiện {many(len(numbers))} nhiệm vụ ({_places(numbers)}).", (name,))


def _places(numbers: Sequence[int]) -> str:
    """Return where tasks stand in the annex, neighbours as a span: "số thứ tự 1–3, 7"."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and spans[-1][-1] == number - 1:
            spans[-1].append(number)
        else:
            spans.append([number])
    said = (f"{span[0]}" if len(span) == 1 else f"{span[0]}–{span[-1]}" for span in spans)
    return f"số thứ tự {', '.join(said)}"


def _annexes(
    tasks: Sequence[Row], targets: Sequence[tuple[str, ...]], year: Period, names: Mapping[str, str]
) -> list[Entry]:
    entries: list[Entry] = []
    if tasks:
        columns = (
            TableColumn("TT", 9, "center"),
            TableColumn("Nhiệm vụ", 50),
            TableColumn("Cơ quan chủ trì", 26),
            TableColumn("Thời hạn", 20, "center"),
            TableColumn("Sản phẩm", 24),
        )
        rows = tuple(
            (str(n), row["text"], names.get(row["lead_agency_id"], UNASSIGNED), due_words(row), row["product"])
            for n, row in enumerate(tasks, start=1)
        )
        entries += [
            Entry("annex", f"Danh mục nhiệm vụ {year.name}", TASKS_ANNEX),
            Entry("table", "Danh mục nhiệm vụ", "plan/task_table", Table(columns, rows)),
        ]
    if targets:
        columns = (
            TableColumn("TT", 9, "center"),
            TableColumn("Chỉ tiêu", 56),
            TableColumn("Hiện nay", 26, "center"),
            TableColumn("Mục tiêu", 20, "center"),
            TableColumn("Kỳ", 20, "center"),
        )
        aims = tuple((str(n), *each) for n, each in enumerate(targets, start=1))
        entries += [
            Entry("annex", f"Mục tiêu {year.name}", TARGETS_ANNEX),
            Entry("table", "Mục tiêu", "plan/target_table", Table(columns, aims)),
        ]
    return entries
