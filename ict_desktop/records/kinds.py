"""Every kind of record there is."""

from ict_desktop.records import (
    agencies,
    attachments,
    clerks,
    conclusions,
    cut_offs,
    documents,
    evidence,
    holidays,
    incidents,
    indicators,
    inspections,
    letterheads,
    meetings,
    paper_blocks,
    systems,
    tasks,
    wordings,
)
from ict_desktop.records.record import Record

KINDS: dict[str, type[Record]] = {
    "meetings": meetings.Meeting,
    "conclusions": conclusions.Conclusion,
    "proposals": meetings.Proposal,
    "opinions": meetings.Opinion,
    "tasks": tasks.Task,
    "indicators": indicators.Indicator,
    "documents": documents.Document,
    "incidents": incidents.Incident,
    "systems": systems.InformationSystem,
    "system_links": systems.SystemLink,
    "inspections": inspections.Inspection,
    "agencies": agencies.Agency,
    "people": agencies.Person,
    "agenda_items": meetings.AgendaItem,
    "attendances": meetings.Attendance,
    "proposal_answers": meetings.ProposalAnswer,
    "coordinations": tasks.Coordination,
    "extensions": tasks.Extension,
    "progress": tasks.Progress,
    "reminders": tasks.Reminder,
    "values": indicators.Value,
    "targets": indicators.Target,
    "link_members": systems.LinkMember,
    "visits": inspections.Visit,
    "findings": inspections.Finding,
    "team_members": inspections.TeamMember,
    "aliases": agencies.Alias,
    "successions": agencies.Succession,
    "attachments": attachments.Attachment,
    "evidence": evidence.Evidence,
    "paper_blocks": paper_blocks.PaperBlock,
    "letterheads": letterheads.Letterhead,
    "signers": letterheads.Signer,
    "wordings": wordings.Wording,
    "document_series": letterheads.DocumentSeries,
    "saved_views": clerks.SavedView,
    "holidays": holidays.Holiday,
    "period_rules": cut_offs.PeriodRule,
    "clerks": clerks.Clerk,
}
"""Each by its plural (`show FILE KIND`), in the order in which a search shows what it found."""

BY_TABLE: dict[str, type[Record]] = {kind.TABLE: kind for kind in KINDS.values()}


def noun_of(table: str) -> str:
    """Say what a row of a table is; what is no record is an item of a list of codes."""
    return BY_TABLE[table].NOUN if table in BY_TABLE else "mục danh mục"
