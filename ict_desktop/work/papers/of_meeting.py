"""Which papers a meeting has, by what clerks and commands call them: one paper, several that print as one, or a list."""

import sqlite3
from datetime import date

from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Refused
from ict_desktop.records.paper_kinds import EXTRACT, INVITATION, MEETING_PAPERS
from ict_desktop.records.papers import Paper
from ict_desktop.store.store import Store
from ict_desktop.work import documents
from ict_desktop.work.papers import begin
from ict_desktop.work.papers.extract import agencies_given
from ict_desktop.work.papers.invitation import one_for_each


def paper_named(
    connection: sqlite3.Connection, which: str, meeting_id: str, day: date, agency_id: str | None = None
) -> Document:
    """Return a meeting's paper: its newest draft, else the issued one, else an empty draft that is not in the file."""
    if which in MEETING_PAPERS:
        return documents.of_meeting(connection, meeting_id, which)
    return begin.newest(connection, begin.paper_of(which, meeting_id=meeting_id, agency_id=agency_id), day)


def begin_paper(store: Store, which: str, meeting_id: str, by: str, agency_id: str | None = None) -> Document:
    """Return the draft of a meeting's paper, begun where there is none yet."""
    if which in MEETING_PAPERS:
        return documents.start(store, meeting_id, by, which)
    return begin.begin(store, begin.paper_of(which, meeting_id=meeting_id, agency_id=agency_id), by)


def invitations(
    connection: sqlite3.Connection, meeting_id: str, today: date, dated_on: date | None = None
) -> list[Paper]:
    """Return the invitation of a meeting once for each it invites."""
    return one_for_each(documents.meeting_paper(connection, meeting_id, today, dated_on, INVITATION))


def extracts(connection: sqlite3.Connection, meeting_id: str, day: date) -> list[Document]:
    """Return the extract of the issued notice for each agency it gives work to, issued, draft or not yet in the file."""
    given = agencies_given(connection, meeting_id)
    if not given:
        raise Refused("Thông báo kết luận của hội nghị không giao việc cho cơ quan nào nên không có gì để trích.")
    return [paper_named(connection, EXTRACT, meeting_id, day, agency.id) for agency in given]


def extract_papers(connection: sqlite3.Connection, meeting_id: str, day: date) -> list[Paper]:
    """Return the extracts as they print one behind the other."""
    return [documents.document_paper(connection, each, day) for each in extracts(connection, meeting_id, day)]
