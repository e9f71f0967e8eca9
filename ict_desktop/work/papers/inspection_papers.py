"""The kế hoạch kiểm tra of an inspection programme and the thông báo of what it concluded, from the programme's rows."""

import sqlite3
from collections.abc import Sequence
from datetime import date

from ict_desktop.records.dates import date_in_words, date_official_short
from ict_desktop.records.errors import Refused
from ict_desktop.records.inspections import Finding, Inspection, TeamMember, Visit
from ict_desktop.records.numbers import many, number_text
from ict_desktop.records.outline import BY_HAND, Entry
from ict_desktop.records.paper_subjects import inspecting
from ict_desktop.records.papers import Table, TableColumn
from ict_desktop.records.record import joined
from ict_desktop.records.vietnamese import capitalised
from ict_desktop.store import table
from ict_desktop.store.areas import listing_of
from ict_desktop.store.listing import Query, Row, all_rows
from ict_desktop.work.papers.draft import Filled, Parts

COLUMNS = (
    TableColumn("TT", 6, "center"),
    TableColumn("Đơn vị được kiểm tra", 44),
    TableColumn("Ngày kiểm tra", 20, "center"),
)


def plan(connection: sqlite3.Connection, filled: Filled, _today: date) -> Parts:
    """Return why, what, by whom, where and when is inspected, and who sees to it."""
    inspection, visits = _inspection(connection, filled), _visits(connection, filled)
    team = table.every(connection, TeamMember, "position", inspection_id=inspection.id)
    entries = [
        *_decided(inspection, capitalised(filled.masthead.running_name)),
        Entry("section", "Mục đích, yêu cầu", "inspection/aim"),
        Entry("paragraph", inspection.purpose or BY_HAND, f"inspection/{inspection.id}/purpose"),
        Entry("section", "Nội dung, thời gian, thành phần", "inspection/content"),
        Entry("item", f"Nội dung kiểm tra: {BY_HAND}", "inspection/subjects"),
        Entry("item", f"Thời gian: {_span(inspection) or BY_HAND}.", f"inspection/{inspection.id}/planned"),
        *_team(team),
        *_where(visits),
        Entry("section", "Tổ chức thực hiện", "inspection/carrying_out"),
        *_carrying_out(visits),
    ]
    return Parts(tuple(entries))


def conclusion(connection: sqlite3.Connection, filled: Filled, _today: date) -> Parts:
    """Return what was found at each agency, what is asked of it, and until when it reports."""
    inspection, visits = _inspection(connection, filled), _visits(connection, filled)
    lacking = "" if visits else "Đợt kiểm tra chưa ghi đơn vị nào. Hãy ghi ở thẻ Đơn vị, phát hiện của đợt kiểm tra."
    found = {row["id"]: table.every(connection, Finding, "position", visit_id=row["id"]) for row in visits}
    entries = [
        Entry("paragraph", _opening(inspection, visits), "inspection/opening"),
        Entry("section", "Kết quả kiểm tra", "inspection/results"),
        *(entry for row in visits for entry in _visited(row, found[row["id"]])),
        Entry("section", "Yêu cầu, kiến nghị", "inspection/requests"),
        *_requests(visits, found),
        Entry("paragraph", _closing(filled), "inspection/closing"),
    ]
    return Parts(tuple(entries), lacking=lacking)


def _inspection(connection: sqlite3.Connection, filled: Filled) -> Inspection:
    found = table.get(connection, Inspection, filled.document.inspection_id or "")
    if found is None:
        raise Refused("Văn bản này chưa thuộc đợt kiểm tra nào. Hãy chọn ở ô Đợt kiểm tra.")
    return found


def _visits(connection: sqlite3.Connection, filled: Filled) -> list[Row]:
    where = {"inspection_id": filled.document.inspection_id}
    return all_rows(connection, listing_of(Visit.TABLE), Query(where=where))


def _decided(inspection: Inspection, issuer: str) -> list[Entry]:
    """Return the decision the plan stands on and the sentence that leads over; both only where there is a decision."""
    if not inspection.decision_number:
        return []
    said = f"{issuer} ban hành Kế hoạch {inspecting(inspection.name)} như sau:"
    return [
        Entry("basis", f"Căn cứ {_decision(inspection)}", f"inspection/{inspection.id}/decision"),
        Entry("paragraph", said, "inspection/plan_opening"),
    ]


def _decision(inspection: Inspection) -> str:
    day = f"ngày {date_official_short(inspection.decision_date)}" if inspection.decision_date else ""
    number = inspection.decision_number
    named = number if number.casefold().startswith("quyết định") else f"Quyết định số {number}"
    return joined((named, day), " ")


def _span(inspection: Inspection) -> str:
    first, last = inspection.planned_from, inspection.planned_to
    if first is not None and last is not None and first != last:
        return f"từ {date_in_words(first)} đến {date_in_words(last)}"
    one = first or last
    return date_in_words(one) if one is not None else ""


def _team(team: Sequence[TeamMember]) -> list[Entry]:
    if not team:
        return [Entry("item", f"Thành phần Đoàn kiểm tra: {BY_HAND}", "inspection/team")]
    lines = [joined((each.full_name, each.post, each.role)) for each in team]
    return [Entry("item", f"Thành phần Đoàn kiểm tra gồm {many(len(team))} người:", "inspection/team")] + [
        Entry("dash", f"{line}{'.' if place == len(lines) else ';'}", f"team_member/{each.id}")
        for place, (each, line) in enumerate(zip(team, lines, strict=True), start=1)
    ]


def _where(visits: Sequence[Row]) -> list[Entry]:
    if not visits:
        return [Entry("item", f"Đơn vị được kiểm tra: {BY_HAND}", "inspection/where")]
    rows = tuple((str(n), row["agency_id_name"], _day(row) or BY_HAND) for n, row in enumerate(visits, start=1))
    return [
        Entry("item", f"Đơn vị được kiểm tra ({many(len(visits))} đơn vị):", "inspection/where"),
        Entry("table", "Đơn vị được kiểm tra", "inspection/visits", Table(COLUMNS, rows)),
    ]


def _day(row: Row) -> str:
    return date_official_short(date.fromisoformat(row["visited_on"])) if row["visited_on"] else ""


def _carrying_out(visits: Sequence[Row]) -> list[Entry]:
    names = "; ".join(dict.fromkeys(row["agency_id_name"] for row in visits))
    return [
        Entry(
            "item",
            "Đoàn kiểm tra thực hiện đúng nội dung, thời gian; báo cáo kết quả khi kết thúc.",
            "inspection/by_team",
        ),
        Entry(
            "item",
            f"Các đơn vị được kiểm tra ({names or BY_HAND}) chuẩn bị báo cáo, hồ sơ, bố trí cán bộ làm việc với Đoàn.",
            "inspection/by_agencies",
        ),
        Entry(
            "paragraph",
            "Trong quá trình thực hiện nếu có vướng mắc, các đơn vị phản ánh kịp thời để xem xét, giải quyết.",
            "inspection/plan_closing",
        ),
    ]


def _opening(inspection: Inspection, visits: Sequence[Row]) -> str:
    under = f"Thực hiện {_decision(inspection)}, " if inspection.decision_number else ""
    when = f"{_span(inspection)}, " if _span(inspection) else ""
    return capitalised(
        f"{under}{when}Đoàn kiểm tra đã {inspecting(inspection.name)} tại {many(len(visits))} đơn vị. Kết quả như sau:"
    )


def _visited(row: Row, found: Sequence[Finding]) -> list[Entry]:
    day = f" (kiểm tra ngày {_day(row)})" if row["visited_on"] else ""
    score = f" Điểm: {number_text(row['score'])}." if row["score"] is not None else ""
    entries = [Entry("item_title", f"{row['agency_id_name']}{day}", f"visit/{row['id']}")]
    if row["assessment"] or score or not found:
        words = f"{row['assessment'] or ('' if found or score else BY_HAND)}{score}".strip()
        entries.append(Entry("paragraph", words, f"visit/{row['id']}/assessment"))
    return entries + [Entry("dash", each.text, f"finding/{each.id}") for each in found]


def _requests(visits: Sequence[Row], found: dict[str, list[Finding]]) -> list[Entry]:
    entries: list[Entry] = []
    for row in visits:
        asked = [each for each in found[row["id"]] if each.request]
        if asked:
            entries.append(Entry("item_title", row["agency_id_name"], f"visit/{row['id']}/requests"))
            entries += [Entry("dash", each.request, f"finding/{each.id}/request") for each in asked]
    return entries or [Entry("paragraph", BY_HAND, "inspection/no_requests")]


def _closing(filled: Filled) -> str:
    until = filled.document.answer_due_on
    day = date_in_words(until) if until is not None else BY_HAND
    issuer = capitalised(filled.masthead.running_name)
    return (
        f"{issuer} thông báo để các đơn vị được kiểm tra biết, khắc phục tồn tại, thực hiện các yêu cầu nêu trên và "
        f"báo cáo kết quả bằng văn bản trước {day}."
    )
