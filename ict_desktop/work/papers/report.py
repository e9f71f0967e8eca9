"""The báo cáo of a month, quarter, half-year, nine months or year, in the order such reports are written.

Every figure is asked of the function that shows it on screen, on the last day of the period or, before that, on the
paper's day; what is ahead, on the paper's day.
"""

import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from ict_desktop.records.dates import date_in_words, date_official_short
from ict_desktop.records.errors import Refused
from ict_desktop.records.numbers import many, number_text
from ict_desktop.records.outline import Entry, dashes, leads_to
from ict_desktop.records.paper_kinds import REPORT_OF_PERIOD
from ict_desktop.records.paper_subjects import field_of
from ict_desktop.records.papers import Drawing
from ict_desktop.records.periods import is_period, parse_period
from ict_desktop.records.record import joined
from ict_desktop.records.tasks import BUCKETS, DONE, DONE_IN_TIME, DONE_LATE, OPEN, OPEN_LATE, status_text
from ict_desktop.records.vietnamese import capitalised
from ict_desktop.records.wording_text import BY_HAND
from ict_desktop.records.wordings import CLOSING, OPENING
from ict_desktop.store import listing, table
from ict_desktop.store.listing import Query, Row, codes
from ict_desktop.store.tasks import TASKS
from ict_desktop.work.papers.draft import Filled, Parts
from ict_desktop.work.papers.outgoing import named_paper
from ict_desktop.work.papers.period_facts import Figure, PeriodFacts, facts_by_the_end
from ict_desktop.work.papers.report_tables import TaskTable, agency_table, figure_table, share
from ict_desktop.work.papers.task_lists import due_words

MOST_NAMED = 15
"""So many papers or tasks are named in the text; more are counted there and stand in the annex."""

MOST_OF_WORST = 3

AGENCIES_ANNEX, FIGURES_ANNEX, TASKS_ANNEX = "report/agencies_annex", "report/figures_annex", "report/tasks_annex"


def parts(connection: sqlite3.Connection, filled: Filled, today: date) -> Parts:
    """Return the report of the paper's period as it stood at its end, or stands on the paper's day before that."""
    document = filled.document
    if not is_period(document.period):
        raise Refused("Báo cáo chưa ghi kỳ. Hãy ghi ở ô Kỳ, ví dụ “6 tháng đầu năm 2017”.")
    facts = facts_by_the_end(connection, parse_period(document.period), document.dated_on or today)
    name = facts.period.name
    annexes = _annexes(connection, facts)
    see = leads_to(annexes)
    entries = [
        _worded(connection, filled, facts, OPENING),
        Entry("section", f"Kết quả thực hiện {name}", "report/results"),
        *_directed(connection, facts),
        *_figures(facts, field_of(table.settings(connection).get("committee", "")), see),
        *_security(facts),
        *_inspected(facts),
        *_tasks(facts, see),
        Entry("section", "Tồn tại, hạn chế, nguyên nhân", "report/lacks"),
        *_lacks(facts, see),
        Entry("section", f"Nhiệm vụ {facts.next.name}", "report/next"),
        *_ahead(facts, see),
        Entry("section", "Kiến nghị, đề xuất", "report/proposals_heading"),
        Entry("paragraph", BY_HAND, "report/proposals"),
        _worded(connection, filled, facts, CLOSING),
        *annexes,
    ]
    return Parts(tuple(entries), addressees=tuple(document.addressees.splitlines()))


def _worded(connection: sqlite3.Connection, filled: Filled, facts: PeriodFacts, part: str) -> Entry:
    to = [line.strip(" -;.") for line in filled.document.addressees.splitlines()]
    values = {"kỳ": facts.period.name, "ngày tính": date_in_words(facts.day), "kính gửi": "; ".join(to)}
    return Entry("paragraph", filled.wording(connection, REPORT_OF_PERIOD, part, values), f"wording/{part}")


def _directed(connection: sqlite3.Connection, facts: PeriodFacts) -> list[Entry]:
    kinds = dict(codes(connection, "document_kind"))
    sent = Counter(kinds.get(each.kind, each.kind).lower() for each in facts.papers)
    entries = [Entry("item_title", "Công tác chỉ đạo, điều hành", "report/directed")]
    if not sent:
        entries.append(Entry("paragraph", "Trong kỳ chưa ban hành văn bản nào.", "report/papers"))
    else:
        by_kind = ", ".join(f"{many(count)} {kind}" for kind, count in sent.most_common())
        listed = len(facts.papers) <= MOST_NAMED
        said = f"Trong kỳ đã ban hành {many(len(facts.papers))} văn bản ({by_kind}){':' if listed else '.'}"
        entries.append(Entry("paragraph", said, "report/papers"))
        if listed:
            lines = [joined((named_paper(connection, each), each.subject)) for each in facts.papers]
            entries += dashes(lines, [f"document/{each.id}" for each in facts.papers])
    if facts.meetings:
        held = "; ".join(
            f"{each.title} (ngày {date_official_short(each.held_on)})" for each in facts.meetings if each.held_on
        )
        entries.append(
            Entry("paragraph", f"Đã tổ chức {many(len(facts.meetings))} cuộc họp: {held}.", "report/meetings")
        )
    return entries


def _figures(facts: PeriodFacts, field: str, see: Mapping[str, str]) -> list[Entry]:
    """Return the indicators, a khoản for each group that has figures; without any one sentence says so."""
    if not facts.figures:
        return [
            Entry("item_title", f"Chỉ tiêu {field}", "report/figures"),
            Entry("paragraph", "Chưa có số liệu chỉ tiêu nào đến kỳ báo cáo.", "report/no_figures"),
        ]
    groups: dict[str, list[Figure]] = {}
    for each in facts.figures:
        groups.setdefault(each.group, []).append(each)
    entries = []
    for name, figures in groups.items():
        code = figures[0].cell.indicator.group_code
        entries.append(Entry("item_title", name, f"indicator_group/{code}"))
        entries += dashes(
            [_figure(each, facts) for each in figures], [f"indicator/{each.cell.indicator.id}" for each in figures]
        )
    return [*entries, Entry("paragraph", f"(Bảng số liệu chỉ tiêu tại {see[FIGURES_ANNEX]})", "report/see_figures")]


def _figure(figure: Figure, facts: PeriodFacts) -> str:
    of = "" if figure.period == facts.period else f" ({figure.period.name})"
    aim = f"mục tiêu {figure.target}" if figure.target else ""
    before = f"{figure.period.previous().name}: {figure.before.told}" if figure.before.text else ""
    beside = "; ".join(part for part in (joined((aim, figure.verdict)), before) if part)
    return f"{figure.name}{of}: {figure.cell.told}{f' ({beside})' if beside else ''}"


def _security(facts: PeriodFacts) -> list[Entry]:
    heading = Entry("item_title", "An toàn thông tin", "report/security")
    if not facts.incidents.rows:
        return [heading, Entry("paragraph", "Trong kỳ không ghi nhận sự cố an toàn thông tin.", "report/incidents")]
    said = f"Sự cố, cảnh báo an toàn thông tin trong kỳ: {facts.incidents.words()}; cụ thể:"
    outside = [row for row in facts.incidents.rows if row["id"] not in facts.incidents.inside]
    shown = outside[:MOST_NAMED]
    lines = [f"{row['text']}: {number_text(row['count'])} {row['unit_name']}" for row in shown]
    if len(shown) < len(outside):
        lines.append(f"và {many(len(outside) - len(shown))} mục khác")
    origins = [*(f"incident/{row['id']}" for row in shown), "report/more_incidents"][: len(lines)]
    return [heading, Entry("paragraph", said, "report/incidents"), *dashes(lines, origins)]


def _inspected(facts: PeriodFacts) -> list[Entry]:
    if not facts.inspections:
        return []
    lines = [
        f"{row['name']} ({row['state_name'].lower()}): {many(row['visits'])} đơn vị, {many(row['findings'])} phát hiện"
        for row in facts.inspections
    ]
    return [
        Entry("item_title", "Công tác kiểm tra", "report/inspected"),
        *dashes(lines, [f"inspection/{row['id']}" for row in facts.inspections]),
    ]


def _tasks(facts: PeriodFacts, see: Mapping[str, str]) -> list[Entry]:
    heading = Entry("item_title", "Thực hiện kết luận, nhiệm vụ được giao", "report/tasks")
    total = facts.tasks["trong_tong"]
    if not total:
        said = f"Tính đến {date_in_words(facts.day)} chưa có nhiệm vụ nào được giao."
        return [heading, Entry("paragraph", said, "report/task_total")]
    counts = facts.tasks
    done, still = (sum(counts[bucket] for bucket in some) for some in (DONE, OPEN))
    entries = [
        heading,
        Entry(
            "paragraph",
            f"Tính đến {date_in_words(facts.day)}, tổng số nhiệm vụ được giao là {many(total)} nhiệm vụ: đã hoàn "
            f"thành {many(done)}, chưa hoàn thành {many(still)}. Cụ thể:",
            "report/task_total",
        ),
        *dashes(
            [f"{capitalised(words)}: {many(counts[bucket])} nhiệm vụ" for bucket, words in BUCKETS.items()],
            [f"report/bucket/{bucket}" for bucket in BUCKETS],
        ),
        Entry("paragraph", _rates(facts, done, total), "report/rates"),
    ]
    if worst := _worst(facts.agencies):
        named = "; ".join(f"{facts.names[row['lead_agency_id']]} ({many(row[OPEN_LATE])} nhiệm vụ)" for row in worst)
        entries.append(Entry("paragraph", f"Cơ quan có nhiều nhiệm vụ quá hạn nhất: {named}.", "report/worst"))
    entries.append(
        Entry(
            "paragraph",
            f"(Số liệu theo cơ quan tại {see[AGENCIES_ANNEX]}, danh mục nhiệm vụ tại {see[TASKS_ANNEX]})",
            "report/see",
        )
    )
    return entries


def _worst(agencies: Sequence[Row]) -> list[Row]:
    """Return the agencies with the most tasks late: all that have as many, none where those would be too many."""
    late = sorted((row for row in agencies if row[OPEN_LATE] and row["agency"]), key=lambda row: -row[OPEN_LATE])
    least = late[:MOST_OF_WORST][-1][OPEN_LATE] if late else 0
    worst = [row for row in late if row[OPEN_LATE] >= least]
    return worst if len(worst) <= 2 * MOST_OF_WORST else [row for row in worst if row[OPEN_LATE] > least]


def _rates(facts: PeriodFacts, done: int, total: int) -> str:
    in_time, late = facts.tasks[DONE_IN_TIME], facts.tasks[DONE_LATE]
    rates = [
        ("hoàn thành trên tổng số nhiệm vụ", share(done, total)),
        ("đúng hạn trên số đã hoàn thành có thời hạn", share(in_time, in_time + late)),
        ("chưa hoàn thành quá hạn trên tổng số nhiệm vụ", share(facts.tasks[OPEN_LATE], total)),
    ]
    return f"Tỷ lệ {'; '.join(f'{name}: {words}' for name, words in rates if words)}."


def _lacks(facts: PeriodFacts, see: Mapping[str, str]) -> list[Entry]:
    missed = [each for each in facts.figures if each.cell.reached is False]
    entries = [Entry("item_title", "Tồn tại, hạn chế", "report/lacking")]
    if facts.late:
        entries.append(
            Entry("paragraph", f"Còn {many(len(facts.late))} nhiệm vụ quá hạn chưa hoàn thành:", "report/late")
        )
        entries += _named_tasks(facts.late, "late", facts, see)
    if missed:
        lines = [f"{each.name}: {each.cell.told} (mục tiêu {each.target})" for each in missed]
        entries.append(Entry("paragraph", f"{many(len(missed))} chỉ tiêu chưa đạt mục tiêu:", "report/missed"))
        entries += dashes(lines, [f"indicator/{each.cell.indicator.id}/missed" for each in missed])
    if facts.unanswered:
        said = f"Còn {many(len(facts.unanswered))} kiến nghị tại các cuộc họp chưa được trả lời."
        entries.append(Entry("paragraph", said, "report/unanswered"))
    if len(entries) == 1:
        entries.append(Entry("paragraph", BY_HAND, "report/other_lacks"))
    return [
        *entries,
        Entry("item_title", "Nguyên nhân", "report/causes_heading"),
        Entry("paragraph", BY_HAND, "report/causes"),
    ]


def _named_tasks(tasks: Sequence[Row], name: str, facts: PeriodFacts, see: Mapping[str, str]) -> list[Entry]:
    shown = tasks[:MOST_NAMED]
    lines = [_task(row, facts.names) for row in shown]
    origins = [f"task/{row['id']}/{name}" for row in shown]
    if len(shown) < len(tasks):
        # The annex stands as of the day of the figures: what was given since is not in it.
        in_annex = name == "late" or facts.told_on == facts.day
        where = f" (tại {see[TASKS_ANNEX]})" if in_annex else ""
        lines.append(f"và {many(len(tasks) - len(shown))} nhiệm vụ khác{where}")
        origins.append(f"report/more_{name}")
    return dashes(lines, origins)


def _task(row: Row, agencies: Mapping[str, str]) -> str:
    late = f", {status_text(row['status'], row['days_left']).lower()}" if row["status"] == OPEN_LATE else ""
    lead = agencies.get(row["lead_agency_id"], "chưa giao cơ quan chủ trì")
    return f"{row['text'].rstrip('.; ')} ({lead}; thời hạn {due_words(row, bracketed=False)}{late})"


def _ahead(facts: PeriodFacts, see: Mapping[str, str]) -> list[Entry]:
    still = facts.still_open
    entries = []
    if still:
        due = len(facts.ahead)
        sooner = any(row["due"] <= facts.last.isoformat() for row in facts.ahead)
        span = f"từ nay đến hết {facts.next.name}" if sooner else f"trong {facts.next.name}"
        more = f", trong đó {many(due)} nhiệm vụ đến hạn {span}:" if due else "."
        known = "" if facts.told_on == facts.day else f" tính đến ngày {date_official_short(facts.told_on)}"
        said = f"Tiếp tục thực hiện {many(still)} nhiệm vụ chưa hoàn thành{known}{more}"
        entries = [Entry("paragraph", said, "report/ahead"), *_named_tasks(facts.ahead, "ahead", facts, see)]
    return [*entries, Entry("paragraph", BY_HAND, "report/other_tasks")]


def _annexes(connection: sqlite3.Connection, facts: PeriodFacts) -> list[Entry]:
    entries: list[Entry] = []
    if facts.tasks["trong_tong"]:
        by_agency = agency_table(connection, facts.agencies)
        entries += [
            Entry("annex", "Kết quả thực hiện nhiệm vụ theo cơ quan chủ trì", AGENCIES_ANNEX),
            Entry("table", "Nhiệm vụ theo cơ quan chủ trì", "report/agencies", by_agency),
        ]
    if facts.figures:
        entries += [
            Entry("annex", f"Số liệu chỉ tiêu {facts.period.name}", FIGURES_ANNEX),
            Entry("table", "Số liệu chỉ tiêu", "report/figure_table", figure_table(facts.figures)),
            *charts_of(facts.figures),
        ]
    if facts.tasks["trong_tong"]:
        tasks = listing.all_rows(
            connection, TASKS, Query(filter="trong_tong", order="lead_agency_id", day=facts.day.isoformat())
        )
        entries += [
            Entry("annex", "Danh mục nhiệm vụ", TASKS_ANNEX, landscape=True),
            Entry("table", "Danh mục nhiệm vụ", "report/task_table", TaskTable(connection, facts.day).of(tasks)),
        ]
    return entries


def charts_of(figures: Sequence[Figure]) -> list[Entry]:
    """Return the charts of the indicators that were measured more than once."""
    return [
        Entry("drawing", each.chart.title, f"indicator/{each.cell.indicator.id}/chart", Drawing(each.chart))
        for each in figures
        if sum(len(series.marks) for series in each.chart.series) > 1
    ]
