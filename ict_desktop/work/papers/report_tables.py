"""The tables of reports and packs: tasks by agency, figures beside targets, tasks one by one."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import groupby

from ict_desktop.records.agencies import Agency
from ict_desktop.records.numbers import many, number_text, percent_text
from ict_desktop.records.papers import GroupRow, Table, TableColumn, TableRow
from ict_desktop.records.record import joined
from ict_desktop.records.tasks import (
    BUCKETS,
    DONE,
    DONE_IN_TIME,
    DONE_LATE,
    DONE_UNDATED,
    OPEN,
    OPEN_IN_TIME,
    OPEN_LATE,
    OPEN_UNDATED,
    Progress,
    status_mark,
)
from ict_desktop.store import table
from ict_desktop.store.listing import Row, codes
from ict_desktop.work.papers.period_facts import Figure, full_names
from ict_desktop.work.papers.task_lists import Sources, due_words

IN_SHORT = {
    DONE_IN_TIME: "Đúng hạn",
    DONE_LATE: "Quá hạn",
    DONE_UNDATED: "Không thời hạn",
    OPEN_IN_TIME: "Trong hạn",
    OPEN_LATE: "Quá hạn",
    OPEN_UNDATED: "Không thời hạn",
}
UNASSIGNED = "Chưa giao cơ quan chủ trì"


def share(part: int, whole: int) -> str:
    """Return a share of tasks with its denominator: "57,1% (4/7)"; "" of nothing."""
    return f"{percent_text(percent(part, whole))} ({number_text(part)}/{number_text(whole)})" if whole else ""


def percent(part: int, whole: int) -> str:
    """Return a share in percent with one decimal, as reports print it; a dash of nothing."""
    return number_text(Fraction(part * 100, whole), decimals=1) if whole else "–"


def agency_table(connection: sqlite3.Connection, agencies: Sequence[Row]) -> Table:
    """Return the tasks of each lead agency by status, block by block, and their total."""
    columns = (
        TableColumn("TT", 9, "center"),
        TableColumn("Cơ quan chủ trì", 32),
        TableColumn("Tổng số", 12, "center"),
        *(TableColumn(IN_SHORT[bucket], 14, "center", "Đã hoàn thành") for bucket in DONE),
        *(TableColumn(IN_SHORT[bucket], 14, "center", "Chưa hoàn thành") for bucket in OPEN),
        TableColumn("Tỷ lệ hoàn thành trên tổng số (%)", 16, "center"),
    )
    rows: list[TableRow] = []
    number, names = 0, full_names(connection)
    for name, group in groupby(_by_block(connection, agencies), key=lambda pair: pair[0]):
        if name != UNASSIGNED:
            rows.append(GroupRow(name))
        for _name, agency in group:
            number += 1
            rows.append((str(number), names.get(agency["lead_agency_id"], UNASSIGNED), *_counts(agency)))
    total = {name: sum(agency[name] for agency in agencies) for name in ("total", *BUCKETS)}
    return Table(columns, tuple(rows), total=("", "Tổng cộng", *_counts(total)))


def _counts(row: Row) -> tuple[str, ...]:
    done = sum(row[bucket] for bucket in DONE)
    numbers = (number_text(row[name]) for name in ("total", *DONE, *OPEN))
    return (*numbers, percent(done, row["total"]))


def _by_block(connection: sqlite3.Connection, agencies: Sequence[Row]) -> list[tuple[str, Row]]:
    """Return the agencies beside the name of their block, block by block; what nobody leads comes last."""
    blocks = codes(connection, "agency_block")
    names, places = dict(blocks), {code: place for place, (code, _name) in enumerate(blocks)}
    of = {each.id: each.block for each in table.every(connection, Agency)}
    found = sorted(agencies, key=lambda row: places.get(of.get(row["lead_agency_id"], ""), len(places)))
    return [(names.get(of.get(row["lead_agency_id"], ""), UNASSIGNED), row) for row in found]


def figure_table(figures: Sequence[Figure]) -> Table:
    """Return the indicators of the province, group by group: before, now, wanted, met or not."""
    columns = (
        TableColumn("TT", 11, "center"),
        TableColumn("Chỉ tiêu", 46),
        TableColumn("Kỳ trước", 20, "center"),
        TableColumn("Kỳ này", 20, "center"),
        TableColumn("Kỳ số liệu", 18, "center"),
        TableColumn("Mục tiêu", 17, "center"),
        TableColumn("Đánh giá", 17, "center"),
    )
    rows: list[TableRow] = []
    for number, (name, group) in enumerate(_groups(figures), start=1):
        rows.append(GroupRow(f"{number}. {name}"))
        for place, each in enumerate(group, start=1):
            said = (each.before.told or "–", each.cell.told, each.period.name, each.cell.target or "–")
            rows.append((f"{number}.{place}", each.name, *said, each.verdict or "–"))
    return Table(columns, tuple(rows))


def _groups(figures: Sequence[Figure]) -> list[tuple[str, list[Figure]]]:
    return [(name, list(group)) for name, group in groupby(figures, key=lambda each: each.group)]


@dataclass(frozen=True)
class TaskTable:
    """Lists tasks one by one as they stand on a day."""

    connection: sqlite3.Connection
    day: date

    def of(self, tasks: Sequence[Row]) -> Table:
        """Return the tasks, agency by agency where several lead them."""
        columns = (
            TableColumn("TT", 8, "center"),
            TableColumn("Nhiệm vụ", 44),
            TableColumn("Văn bản giao", 25),
            TableColumn("Thời hạn", 17, "center"),
            TableColumn("Tình trạng", 19, "center"),
            TableColumn("Kết quả, tiến độ", 30),
        )
        by_agency: dict[str, list[Row]] = {}
        names = full_names(self.connection)
        for task in tasks:
            by_agency.setdefault(names.get(task["lead_agency_id"], UNASSIGNED), []).append(task)
        sources, last_words = Sources(self.connection), self._last_words()
        rows: list[TableRow] = []
        for name, group in by_agency.items():
            rows += [GroupRow(f"{name} ({many(len(group))} nhiệm vụ)")]
            for number, task in enumerate(group, start=1):
                result = joined((task["result_document"], last_words.get(task["id"], "")), ". ")
                rows.append(
                    (str(number), task["text"], sources.of(task), due_words(task), status_mark(task).word, result)
                )
        return Table(columns, tuple(rows))

    def _last_words(self) -> dict[str, str]:
        """Return what was reported last of each task by the day."""
        every = table.every(self.connection, Progress, "reported_on")
        known = [each for each in every if each.reported_on is not None and each.reported_on <= self.day]
        return {each.task_id or "": each.text for each in known}
