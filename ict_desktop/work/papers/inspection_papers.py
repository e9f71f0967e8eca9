"""The kế hoạch kiểm tra of an inspection programme and the thông báo of what it concluded, from the programme's rows."""

import sqlite3
from collections.abc import Sequence
from datetime import date

from ict_desktop.records.dates import date_official_short
from ict_desktop.records.documents import symbol_key
from ict_desktop.records.errors import Refused
from ict_desktop.records.inspections import Finding, Inspection, TeamMember, Visit
from ict_desktop.records.letterheads import Letterhead
from ict_desktop.records.numbers import many, number_text
from ict_desktop.records.outline import Entry, Style, dashes
from ict_desktop.records.paper_kinds import INSPECTION_CONCLUSION, INSPECTION_PLAN
from ict_desktop.records.paper_subjects import inspecting
from ict_desktop.records.papers import Table, TableColumn
from ict_desktop.records.record import joined
from ict_desktop.records.vietnamese import capitalised
from ict_desktop.records.wording_text import BY_HAND
from ict_desktop.records.wordings import BY_AGENCIES, BY_TEAM, CLOSING, OPENING
from ict_desktop.store import table
from ict_desktop.store.areas import listing_of
from ict_desktop.store.listing import Query, Row, all_rows
from ict_desktop.work.papers.draft import Filled, Parts
from ict_desktop.work.papers.period_facts import full_names

COLUMNS = (
    TableColumn("TT", 6, "center"),
    TableColumn("Đơn vị được kiểm tra", 44),
    TableColumn("Ngày kiểm tra", 20, "center"),
)


def plan(connection: sqlite3.Connection, filled: Filled, _today: date) -> Parts:
    """Return why, what, by whom, where and when is inspected, and who sees to it."""
    inspection, visits = _inspection(connection, filled), _visits(connection, filled)
    team = table.every(connection, TeamMember, "position", inspection_id=inspection.id)
    span = _span(inspection)
    values = _values(filled, inspection, visits)

    def said(part: str, style: Style = "paragraph") -> Entry:
        return Entry(style, filled.wording(connection, INSPECTION_PLAN, part, values), f"wording/{part}")

    entries = [
        *_decided(inspection, filled.letterhead),
        said(OPENING),
        Entry("section", "Mục đích, yêu cầu", "inspection/aim"),
        Entry("paragraph", _sentence(inspection.purpose) or BY_HAND, f"inspection/{inspection.id}/purpose"),
        Entry("section", "Nội dung, thời gian, thành phần", "inspection/content"),
        Entry("item", f"Nội dung kiểm tra: {BY_HAND}", "inspection/subjects"),
        Entry(
            "item", f"Thời gian: {span}." if span else f"Thời gian: {BY_HAND}", f"inspection/{inspection.id}/planned"
        ),
        *_team(team),
        *_where(visits),
        Entry("section", "Tổ chức thực hiện", "inspection/carrying_out"),
        said(BY_TEAM, "item"),
        said(BY_AGENCIES, "item"),
        said(CLOSING),
    ]
    return Parts(tuple(entries))


def conclusion(connection: sqlite3.Connection, filled: Filled, _today: date) -> Parts:
    """Return what was found at each agency, what is asked of it, and until when it reports."""
    inspection, visits = _inspection(connection, filled), _visits(connection, filled)
    lacking = "" if visits else "Đợt kiểm tra chưa ghi đơn vị nào. Hãy ghi ở thẻ Đơn vị, phát hiện của đợt kiểm tra."
    values = _values(filled, inspection, visits)

    def said(part: str) -> Entry:
        words = capitalised(filled.wording(connection, INSPECTION_CONCLUSION, part, values))
        return Entry("paragraph", words, f"wording/{part}")

    found = {row["id"]: table.every(connection, Finding, "position", visit_id=row["id"]) for row in visits}
    entries = [
        said(OPENING),
        Entry("section", "Kết quả kiểm tra", "inspection/results"),
        *([entry for row in visits for entry in _visited(row, found[row["id"]])] or [_nothing("results")]),
        Entry("section", "Yêu cầu, kiến nghị", "inspection/requests"),
        *_requests(visits, found),
        said(CLOSING),
    ]
    return Parts(tuple(entries), lacking=lacking)


def _inspection(connection: sqlite3.Connection, filled: Filled) -> Inspection:
    found = table.get(connection, Inspection, filled.document.inspection_id or "")
    if found is None:
        raise Refused("Văn bản này chưa thuộc đợt kiểm tra nào. Hãy chọn ở ô Đợt kiểm tra.")
    return found


def _visits(connection: sqlite3.Connection, filled: Filled) -> list[Row]:
    where = {"inspection_id": filled.document.inspection_id}
    names = full_names(connection)
    rows = all_rows(connection, listing_of(Visit.TABLE), Query(where=where))
    return [{**row, "agency_id_name": names.get(row["agency_id"], row["agency_id_name"])} for row in rows]


def _sentence(text: str) -> str:
    """Return a typed text with the full stop it may lack."""
    return f"{text}." if text and text[-1] not in ".;:!?…" else text


def _decided(inspection: Inspection, letterhead: Letterhead) -> list[Entry]:
    """Return the decision the plan stands on, with its issuer where its symbol says that it is the same."""
    if not inspection.decision_number:
        return []
    same = letterhead.symbol and symbol_key(inspection.decision_number).endswith(symbol_key(f"-{letterhead.symbol}"))
    issuer = f" của {letterhead.called}" if same else ""
    return [Entry("basis", f"Căn cứ {_decision(inspection)}{issuer}", f"inspection/{inspection.id}/decision")]


def _values(filled: Filled, inspection: Inspection, visits: Sequence[Row]) -> dict[str, str]:
    until = filled.document.answer_due_on
    return {
        "kiểm tra": inspecting(inspection.name),
        "quyết định": _decision(inspection) if inspection.decision_number else "",
        "thời gian": _span(inspection),
        "số đơn vị": many(len(visits)) if visits else "",
        "các đơn vị": "; ".join(dict.fromkeys(row["agency_id_name"] for row in visits)),
        "hạn báo cáo": f"ngày {date_official_short(until)}" if until is not None else f"ngày {BY_HAND}",
    }


def _decision(inspection: Inspection) -> str:
    day = f"ngày {date_official_short(inspection.decision_date)}" if inspection.decision_date else ""
    number = inspection.decision_number
    named = number if number.casefold().startswith("quyết định") else f"Quyết định số {number}"
    return joined((named, day), " ")


def _span(inspection: Inspection) -> str:
    first, last = inspection.planned_from, inspection.planned_to
    if first is not None and last is not None and first != last:
        return f"từ ngày {date_official_short(first)} đến ngày {date_official_short(last)}"
    one = first or last
    return f"ngày {date_official_short(one)}" if one is not None else ""


def _team(team: Sequence[TeamMember]) -> list[Entry]:
    if not team:
        return [Entry("item", f"Thành phần Đoàn kiểm tra: {BY_HAND}", "inspection/team")]
    lines = [joined((each.full_name, each.post, each.role)) for each in team]
    return [
        Entry("item", f"Thành phần Đoàn kiểm tra gồm {many(len(team))} người:", "inspection/team"),
        *dashes(lines, [f"team_member/{each.id}" for each in team]),
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


def _visited(row: Row, found: Sequence[Finding]) -> list[Entry]:
    day = f" (kiểm tra ngày {_day(row)})" if row["visited_on"] else ""
    score = f" Điểm: {number_text(row['score'])}." if row["score"] is not None else ""
    entries = [Entry("item_title", f"{row['agency_id_name']}{day}", f"visit/{row['id']}")]
    if row["assessment"] or score or not found:
        words = f"{_sentence(row['assessment']) or ('' if found or score else BY_HAND)}{score}".strip()
        entries.append(Entry("paragraph", words, f"visit/{row['id']}/assessment"))
    return entries + dashes([each.text for each in found], [f"finding/{each.id}" for each in found])


def _requests(visits: Sequence[Row], found: dict[str, list[Finding]]) -> list[Entry]:
    entries: list[Entry] = []
    for row in visits:
        asked = [each for each in found[row["id"]] if each.request]
        if asked:
            entries.append(Entry("item_title", row["agency_id_name"], f"visit/{row['id']}/requests"))
            entries += dashes([each.request for each in asked], [f"finding/{each.id}/request" for each in asked])
    return entries or [_nothing("requests")]


def _nothing(of: str) -> Entry:
    """Return what stands below a heading under which the file knows nothing."""
    return Entry("paragraph", BY_HAND, f"inspection/no_{of}")
