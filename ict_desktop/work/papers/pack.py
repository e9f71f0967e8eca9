"""The pack laid before a monthly meeting: tasks by agency, figures with their charts, what is late and due soon."""

import sqlite3
from collections.abc import Sequence
from datetime import date

from ict_desktop.records.dates import date_official_short
from ict_desktop.records.numbers import many
from ict_desktop.records.papers import Block, Drawing, Heading, PageBreak, Paper, Paragraph
from ict_desktop.records.periods import Period
from ict_desktop.records.tasks import BUCKETS, DONE, DUE_SOON, DUE_SOON_DAYS
from ict_desktop.store import listing, table
from ict_desktop.store.listing import Query, Row
from ict_desktop.store.tasks import TASKS
from ict_desktop.work.papers.period_facts import PeriodFacts, period_facts
from ict_desktop.work.papers.report import charts_of
from ict_desktop.work.papers.report_tables import TaskTable, agency_table, figure_table, share


def pack(connection: sqlite3.Connection, period: Period, day: date, by: str = "") -> Paper:
    """Return the pack of a period as the file knows it on a day, and who made it; what there is none of is said so."""
    facts = period_facts(connection, period, day)
    soon = listing.all_rows(connection, TASKS, Query(filter=DUE_SOON, day=day.isoformat()))
    tasks = TaskTable(connection, day)
    issuer = table.settings(connection).get("committee", "")
    today = f"ngày {date_official_short(day)}"
    made = f"Số liệu tính đến {today}; lập {today}{by and f', người lập: {by}'}"
    titles = (issuer, f"Kỳ: {period.name}", made)
    return Paper(
        kind_name="Tài liệu phục vụ phiên họp",
        title=tuple(line for line in titles if line),
        drafted_on=day,
        blocks=(
            *_by_agency(connection, facts),
            *_figures(facts),
            PageBreak(),
            *_listed("3. Nhiệm vụ quá hạn", facts.late, "Không có nhiệm vụ nào quá hạn.", tasks),
            *_listed(
                f"4. Nhiệm vụ đến hạn trong {DUE_SOON_DAYS} ngày tới",
                soon,
                f"Không có nhiệm vụ nào đến hạn trong {DUE_SOON_DAYS} ngày tới.",
                tasks,
            ),
        ),
    )


def _by_agency(connection: sqlite3.Connection, facts: PeriodFacts) -> list[Block]:
    heading, total = Heading("1. Nhiệm vụ theo cơ quan chủ trì", 3), facts.tasks["trong_tong"]
    if not total:
        return [heading, Paragraph("Chưa có nhiệm vụ nào được giao.")]
    done = sum(facts.tasks[bucket] for bucket in DONE)
    buckets = "; ".join(f"{words}: {many(facts.tasks[bucket])}" for bucket, words in BUCKETS.items())
    said = f"Tổng số {many(total)} nhiệm vụ ({buckets}). Tỷ lệ hoàn thành trên tổng số: {share(done, total)}."
    return [heading, Paragraph(said), agency_table(connection, facts.agencies)]


def _figures(facts: PeriodFacts) -> list[Block]:
    heading = Heading(f"2. Chỉ tiêu {facts.period.name}", 3)
    if not facts.figures:
        return [heading, Paragraph("Chưa có số liệu chỉ tiêu nào.")]
    drawn = [entry.content for entry in charts_of(facts.figures) if isinstance(entry.content, Drawing)]
    return [heading, figure_table(facts.figures), *drawn]


def _listed(heading: str, tasks: Sequence[Row], nothing: str, lists: TaskTable) -> list[Block]:
    if not tasks:
        return [Heading(heading, 3), Paragraph(nothing)]
    return [Heading(f"{heading}: {many(len(tasks))} nhiệm vụ", 3), lists.of(tasks)]
