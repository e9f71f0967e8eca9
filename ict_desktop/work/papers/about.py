"""What a draft says of itself where nobody has typed it, when it is about an agency, a period, an inspection, a paper."""

import re
import sqlite3
from datetime import date

from ict_desktop.records.agencies import Agency
from ict_desktop.records.documents import Document
from ict_desktop.records.inspections import Inspection
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.paper_kinds import CORRECTION, EXTRACT, POSTPONEMENT, REMINDER
from ict_desktop.records.paper_subjects import about_subject
from ict_desktop.records.people_words import agencies_together
from ict_desktop.records.recipients import archived, refers_above
from ict_desktop.store import table
from ict_desktop.work.papers.invited import invited_at_all
from ict_desktop.work.papers.outgoing import named_paper
from ict_desktop.work.urging import calls

_WHAT_FOR = re.compile(r"\s*\((?:để|báo cáo|thay b)[^)]*\)(?=[\s;.,]*$)")
"""What a line under Nơi nhận adds to a name, "(để b/c)": who is written to is not told it."""

_TO_THE_INVITED = ("invitation", POSTPONEMENT)

MANY_ADDRESSEES = 10
"""More agencies than these are written to by their kinds: "Các sở: Nội vụ, Y tế"."""


def subject(connection: sqlite3.Connection, document: Document) -> str:
    """Return the trích yếu of a paper of a form that is not about a meeting; "" where its form has none."""
    copied = table.get(connection, Document, document.copied_id or "")
    if copied is not None:
        return copied.subject
    corrected = table.get(connection, Document, document.corrects_id or "")
    inspection = table.get(connection, Inspection, document.inspection_id or "")
    return about_subject(
        document.form,
        level=document.level,
        period=document.period,
        inspection=inspection.name if inspection is not None else "",
        corrected=named_paper(connection, corrected) if corrected is not None else "",
        committee=table.settings(connection).get("committee", ""),
    )


def addressees(connection: sqlite3.Connection, document: Document, day: date) -> str:
    """Return who a paper is for, one a line: those it urges, invites or gives work, those who had the paper it corrects.

    An invitation prints them in its text; the register names them.
    """
    if document.form == REMINDER:
        return "\n".join(_urged(connection, document, day))
    if document.form_code() in _TO_THE_INVITED:
        meeting = table.get(connection, Meeting, document.meeting_id or "")
        return "\n".join(invited_at_all(connection, meeting)) if meeting is not None else ""
    if document.form == EXTRACT:
        agency = table.get(connection, Agency, document.agency_id or "")
        return agency.name if agency is not None else ""
    corrected = table.get(connection, Document, document.corrects_id or "") if document.form == CORRECTION else None
    if corrected is None:
        return ""
    lines = (corrected.addressees or corrected.recipients).splitlines()
    return "\n".join(_WHAT_FOR.sub("", line.strip()) for line in lines if not _is_no_reader(line))


def _urged(connection: sqlite3.Connection, document: Document, day: date) -> list[str]:
    if document.agency_id is not None:
        agency = table.get(connection, Agency, document.agency_id)
        return [agency.name] if agency is not None else []
    found = calls(connection, day)
    named = [each.agency.name for each in found if not document.level or each.at(document.level)]
    return agencies_together(named) if len(named) > MANY_ADDRESSEES else named


def _is_no_reader(line: str) -> bool:
    return archived(line) is not None or refers_above(line)
