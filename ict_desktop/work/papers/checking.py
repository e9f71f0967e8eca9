"""Kiểm thể thức of a paper in the file: the rules of `records/checks` with all the file knows beside the paper."""

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date

from ict_desktop.records.agencies import Agency, Alias, Person, Succession
from ict_desktop.records.checks.entries import places_of
from ict_desktop.records.checks.known import GivenTask, Known, KnownAgency, KnownPaper, KnownPost
from ict_desktop.records.checks.rules import judge
from ict_desktop.records.checks.sheet import sheet_of
from ict_desktop.records.checks.verdict import Finding, Result, findings_of
from ict_desktop.records.dates import stored_date
from ict_desktop.records.documents import Document
from ict_desktop.records.letterheads import Letterhead, Signer
from ict_desktop.records.numbering import Given
from ict_desktop.records.outline import Shown
from ict_desktop.records.paper_kinds import NOTICE
from ict_desktop.records.papers import Paper
from ict_desktop.records.tasks import STANDING, Coordination
from ict_desktop.records.working_days import next_working_day
from ict_desktop.store import meetings as stored
from ict_desktop.store import table
from ict_desktop.store.documents import citable
from ict_desktop.store.listing import Row, codes
from ict_desktop.work.documents import document_outline, document_paper
from ict_desktop.work.numbering import count_of
from ict_desktop.work.papers.draft import as_printed, letterhead_of, signers_of
from ict_desktop.work.tasks import holidays


def open_findings(
    connection: sqlite3.Connection, document: Document, today: date, paper: Paper | None = None
) -> tuple[Finding, ...]:
    """Return what is open in a paper, warnings first; refuses where the paper itself is refused.

    `paper` is what is shown of it, where that is at hand.
    """
    shown = paper if paper is not None else document_paper(connection, document, today)
    return findings_of(check_results(connection, document, shown, today))


def check_results(connection: sqlite3.Connection, document: Document, paper: Paper, today: date) -> tuple[Result, ...]:
    """Return what every rule answers of a paper as it stands, stored or still being typed."""
    return judge(sheet_of(paper, known_of(connection, document, today)))


def known_of(connection: sqlite3.Connection, document: Document, today: date) -> Known:
    """Return what the file knows beside a paper on a day."""
    printed = as_printed(connection, document, today)
    kinds = dict(codes(connection, "document_kind"))
    letterheads = table.every(connection, Letterhead, "name")
    own = next((each for each in letterheads if each.id == _letterhead_id(connection, document, today)), None)
    replaced = table.get(connection, Document, document.replaces_id) if document.replaces_id else None
    outline = document_outline(connection, document, today) if document.is_draft() else []
    return Known(
        today=today,
        draft=document.is_draft(),
        issuer_symbol=own.symbol if own is not None else "",
        place=own.place if own is not None else "",
        drafting_unit=own.drafting_unit if own is not None else "",
        own_names=frozenset({each.called for each in letterheads} | {table.settings(connection).get("committee", "")}),
        other_symbols=frozenset(
            each.symbol for each in letterheads if own is not None and each.issuer != own.issuer and each.symbol
        )
        - {own.symbol if own is not None else ""},
        numbered=_numbered(connection, document, today),
        mandate=_mandate(connection, own, printed, today),
        papers=tuple(_known_paper(row, kinds) for row in citable(connection, document.id)),
        agencies=_agencies(connection),
        posts=tuple(
            KnownPost(each.full_name, each.post, each.valid_from, each.valid_to)
            for each in table.every(connection, Person, "id")
        ),
        letterhead=KnownPost(own.name, "", own.valid_from, own.valid_to) if own is not None else None,
        signers=_signers(connection, own),
        tasks=_tasks(connection, document, printed.dated_on or today),
        issue_by=next_working_day(printed.dated_on, holidays(connection)) if printed.dated_on else None,
        replaces=kinds.get(replaced.kind, "") if replaced is not None else "",
        was=_changed(outline),
    )


def _letterhead_id(connection: sqlite3.Connection, document: Document, today: date) -> str:
    if not document.is_draft():
        return document.letterhead_id or ""
    return letterhead_of(connection, document, document.dated_on or today).id


def _known_paper(row: Row, kinds: Mapping[str, str]) -> KnownPaper:
    kind = kinds.get(row["kind"], row["kind"])
    return KnownPaper(kind, row["number"], row["symbol"], stored_date(row["dated_on"]), row["subject"])


def _numbered(connection: sqlite3.Connection, document: Document, today: date) -> tuple[Given, tuple[Given, ...]]:
    count = count_of(connection, document, today)
    return count.own, count.others


def _mandate(connection: sqlite3.Connection, own: Letterhead | None, printed: Document, today: date) -> str:
    """Return the written act by which the signer signs in another's stead."""
    signers = signers_of(connection, own, printed.dated_on or today) if own is not None else []
    return next((each.ground for each in signers if each.ground and each.name == printed.signer_name), "")


def _signers(connection: sqlite3.Connection, own: Letterhead | None) -> tuple[KnownPost, ...]:
    listed = table.every(connection, Signer, "position", letterhead_id=own.id) if own is not None else []
    return tuple(KnownPost(each.name, each.authority, each.valid_from, each.valid_to) for each in listed)


def _agencies(connection: sqlite3.Connection) -> tuple[KnownAgency, ...]:
    """Return every agency of the directory with its other names and who took over from it."""
    agencies = table.every(connection, Agency)
    name_of = {agency.id: agency.name for agency in agencies}
    others: dict[str | None, list[str]] = {}
    for alias in table.every(connection, Alias):
        others.setdefault(alias.agency_id, []).append(alias.name)
    successors: dict[str | None, list[str]] = {}
    for succession in table.every(connection, Succession):
        if name := name_of.get(succession.new_agency_id or "", ""):
            successors.setdefault(succession.old_agency_id, []).append(name)
    return tuple(
        KnownAgency(
            agency.name,
            tuple(name for name in (agency.short_name, agency.symbol, *others.get(agency.id, ())) if name),
            agency.valid_to,
            tuple(dict.fromkeys(successors.get(agency.id, ()))),
        )
        for agency in agencies
    )


def _tasks(connection: sqlite3.Connection, document: Document, day: date) -> tuple[GivenTask, ...] | None:
    """Return the tasks a notice gives; of any other paper they are not known."""
    if document.kind != NOTICE or not document.is_of_meeting():
        return None
    names = {agency.id: agency.name for agency in table.every(connection, Agency)}
    rows = stored.tasks_of(connection, document.meeting_id or "", day.isoformat())
    given = {row["id"] for row in rows}
    along: dict[str | None, list[str]] = {}
    for each in table.every(connection, Coordination, "position"):
        if each.task_id in given:
            along.setdefault(each.task_id, []).append(names.get(each.agency_id or "", ""))
    return tuple(
        GivenTask(
            text=row["text"],
            lead=row["lead_name"] or "",
            coordinating=tuple(along.get(row["id"], ())),
            due_on=stored_date(row["due"]),
            due_phrase=row["due_phrase"],
            standing=row["kind"] == STANDING,
            product=row["product"],
        )
        for row in rows
    )


def _changed(outline: Sequence[Shown]) -> tuple[tuple[int, str], ...]:
    """Return, by block of the text, what the record says of a paragraph that was changed by hand."""
    shown = [each for each in outline if each.state != "out"]
    places = places_of([each.entry for each in shown])
    return tuple(
        (place.block, each.now.words)
        for each, place in zip(shown, places, strict=True)
        if each.state in ("changed", "both") and each.now is not None and place.block is not None and not place.annex
    )
