"""How the plain kinds are listed."""

import sqlite3

from ict_desktop.records.kinds import BY_TABLE
from ict_desktop.records.record import Record
from ict_desktop.store import ledger
from ict_desktop.store.agencies import called, holds_on
from ict_desktop.store.documents import ANSWERED, NUMBERED, UNANSWERED
from ict_desktop.store.listing import Listing
from ict_desktop.store.tasks import TASKS

_ALIVE = holds_on()

MEETINGS = Listing(
    table="meeting",
    facts={
        "proposals": "(SELECT count(*) FROM proposal p JOIN opinion o ON o.id = p.opinion_id WHERE o.meeting_id = t.id)",
        "conclusions": "(SELECT count(*) FROM conclusion c WHERE c.meeting_id = t.id)",
    },
    filters={
        "nhap": "state = 'nhap'",
        "dang_hop": "state = 'dang_hop'",
        "da_ket_luan": "state = 'da_ket_luan'",
        "da_ban_hanh": "state = 'da_ban_hanh'",
    },
    orders={"title": "sort_key"},
    default_order="held_on IS NOT NULL, held_on DESC",
)

AGENCIES = Listing(
    table="agency",
    filters={
        "hien_nay": _ALIVE,
        "so_nganh": f"block = 'so_nganh' AND {_ALIVE}",
        "huyen": f"block = 'huyen' AND {_ALIVE}",
        "xa": f"block = 'xa' AND {_ALIVE}",
        "khac": f"block NOT IN ('so_nganh', 'huyen', 'xa') AND {_ALIVE}",
        "da_het": f"NOT ({_ALIVE})",
        "chua_xac_nhan": "confirmed = 0",
    },
    orders={"name": "sort_key"},
    default_order="sort_key",
    related={"id": "agency"},
)

PEOPLE = Listing(
    table="person",
    filters={"hien_nay": _ALIVE, "ban_chi_dao": f"committee_role <> '' AND {_ALIVE}"},
    orders={"full_name": "sort_key"},
    default_order="sort_key",
    related={"agency_id": "agency"},
)

INDICATORS = Listing(
    table="indicator",
    facts={"group_place": "(SELECT g.position FROM indicator_group g WHERE g.code = t.group_code)"},
    orders={"name": "sort_key"},
    default_order="group_place, position, sort_key",
)

INCIDENTS = Listing(
    table="incident",
    filters={
        "dang_xu_ly": "resolved_on IS NULL AND occurred_on IS NOT NULL",
        "don_le": "occurred_on IS NOT NULL",
        "tong_hop": "period <> ''",
    },
    orders={"text": "sort_key"},
    default_order="coalesce(occurred_on, period) DESC",
    related={"system_id": "information_system", "agency_id": "agency"},
)

SYSTEMS = Listing(
    table="information_system",
    filters={"dang_hoat_dong": "state = 'dang_hoat_dong'", "chua_cap_do": "security_level IS NULL"},
    orders={"name": "sort_key"},
    default_order="sort_key",
    related={"owner_agency_id": "agency"},
)

LINKS = Listing(
    table="system_link",
    facts={
        "members": f"(SELECT group_concat(coalesce(s.name, {called('a')}), ' – ') FROM link_member m "
        "LEFT JOIN agency a ON a.id = m.agency_id LEFT JOIN information_system s ON s.id = m.system_id "
        "WHERE m.link_id = t.id)"
    },
    filters={"de_xuat": "state = 'de_xuat'", "da_ket_noi": "state = 'da_ket_noi'"},
    orders={"name": "sort_key"},
    default_order="sort_key",
)

INSPECTIONS = Listing(
    table="inspection",
    facts={
        "visits": "(SELECT count(*) FROM visit v WHERE v.inspection_id = t.id)",
        "findings": "(SELECT count(*) FROM finding f JOIN visit v ON v.id = f.visit_id WHERE v.inspection_id = t.id)",
    },
    filters={
        "du_kien": "state = 'du_kien'",
        "dang_kiem_tra": "state = 'dang_kiem_tra'",
        "da_ket_thuc": "state = 'da_ket_thuc'",
    },
    orders={"name": "sort_key"},
    default_order="planned_from DESC, sort_key",
)

DOCUMENTS = Listing(
    table="document",
    facts={
        "issuer_symbol": "(SELECT symbol FROM letterhead h WHERE h.id = t.letterhead_id)",
        "issuer_unit": "(SELECT drafting_unit FROM letterhead h WHERE h.id = t.letterhead_id)",
        "meeting_title": "(SELECT title FROM meeting m WHERE m.id = t.meeting_id)",
        "meeting_kind": "(SELECT kind FROM meeting m WHERE m.id = t.meeting_id)",
        "chair_name": "(SELECT chair_name FROM meeting m WHERE m.id = t.meeting_id)",
        "chair_post": "(SELECT chair_post FROM meeting m WHERE m.id = t.meeting_id)",
        "concluded_by": "(SELECT concluded_by FROM meeting m WHERE m.id = t.meeting_id)",
        "held_on": "(SELECT held_on FROM meeting m WHERE m.id = t.meeting_id)",
        "first_planned_on": "(SELECT first_planned_on FROM meeting m WHERE m.id = t.meeting_id)",
        "committee": "(SELECT value FROM setting WHERE name = 'committee')",
        "answered": ANSWERED,
    },
    filters={
        "nhap": "direction = 'di' AND state = 'nhap'",
        "da_ban_hanh": "direction = 'di' AND state = 'da_ban_hanh'",
        "bi_thay_the": "state = 'bi_thay_the'",
        "den": "direction = 'den'",
        "chua_tra_loi": UNANSWERED,
        "qua_han_tra_loi": f"{UNANSWERED} AND answer_due_on < :day",
    },
    orders={"subject": "sort_key"},
    default_order="coalesce(dated_on, '9999') DESC, number DESC",
    related={"meeting_id": "meeting"},
)

_OF_INDICATOR = {
    "indicator_kind": "(SELECT i.kind FROM indicator i WHERE i.id = t.indicator_id)",
    "indicator_unit": "(SELECT i.unit FROM indicator i WHERE i.id = t.indicator_id)",
}
TARGETS = Listing(table="target", facts=_OF_INDICATOR, default_order="period, id")
VALUES = Listing(table="value", facts=_OF_INDICATOR, default_order="period, id")

PROPOSALS = Listing(
    table="proposal",
    facts={
        "answers": "(SELECT group_concat(c.position, ', ') FROM proposal_answer pa JOIN conclusion c "
        "ON c.id = pa.conclusion_id WHERE pa.proposal_id = t.id)",
        "papers": f"(SELECT group_concat({NUMBERED.format('d')}, '; ') FROM evidence e "
        "JOIN document d ON d.id = e.document_id WHERE e.proposal_id = t.id)",
    },
    default_order="position",
)

EVIDENCE = Listing(
    table="evidence",
    facts={
        "paper_number": f"(SELECT {NUMBERED.format('d')} FROM document d WHERE d.id = t.document_id)",
        "paper_day": "(SELECT dated_on FROM document d WHERE d.id = t.document_id)",
        "paper_sender": "(SELECT sender FROM document d WHERE d.id = t.document_id)",
    },
    default_order="paper_day, id",
)

CONCLUSIONS = Listing(
    table="conclusion",
    facts={"tasks": "(SELECT count(*) FROM task k WHERE k.conclusion_id = t.id)"},
    default_order="position",
)

LISTINGS: dict[str, Listing] = {
    listing.table: listing
    for listing in (
        MEETINGS, AGENCIES, PEOPLE, TASKS, INDICATORS, INCIDENTS, SYSTEMS, LINKS, INSPECTIONS, DOCUMENTS,
        TARGETS, VALUES, PROPOSALS, CONCLUSIONS, EVIDENCE,
    )
}  # fmt: skip


def listing_of(table: str) -> Listing:
    """Return how a table is listed; a kind that only stands under another one is listed in its own order."""
    if table in LISTINGS:
        return LISTINGS[table]
    kind = BY_TABLE[table]
    if by := kind.ABOUT.sorted_by:
        return Listing(table=table, orders={by: "sort_key"}, default_order="sort_key")
    return Listing(table=table, default_order=_own_order(kind))


def _own_order(kind: type[Record]) -> str:
    for name in ("position", "granted_on", "reported_on", "sent_on", "visited_on", "day", "form", "name"):
        if name in kind.__dataclass_fields__:
            return name
    return "id"


def count_records(connection: sqlite3.Connection) -> int:
    """Return how many records of all kinds an open file holds; an older one may lack some of the kinds."""
    return sum(count for name, count in ledger.counts(connection).items() if name in BY_TABLE)
