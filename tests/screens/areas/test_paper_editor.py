"""The outline editor beside the page: what keys do to the text of a draft, and what the file then holds."""

import pytest

from ict_desktop.records.documents import Document
from ict_desktop.records.outline import Entry
from ict_desktop.screens.areas.meeting_papers import MeetingPapersTab
from ict_desktop.screens.areas.meetings import MeetingsPage
from ict_desktop.store import table
from ict_desktop.widgets.outline_text import OutlineText
from ict_desktop.work import documents
from tests.hands import Key, press, until, write
from tests.screens.office import Office


@pytest.fixture
def papers(office: Office) -> MeetingPapersTab:
    """The notice of the sample's meeting, just begun, with the keyboard in its text."""
    page = office.go("meetings")
    assert isinstance(page, MeetingsPage)
    page.show_record(office.rows("meetings")[0]["id"])
    page.view.tabs.setCurrentWidget(page.view.papers)
    page.view.papers._start()
    office.settle()
    page.view.papers._tabs.setCurrentIndex(0)
    text_of(page.view.papers).setFocus()
    return page.view.papers


def text_of(papers: MeetingPapersTab) -> OutlineText:
    return papers._editor.outline.text


def stored(office: Office) -> list[Entry]:
    """Read the text of the only draft as the file has it."""
    (document,) = table.every(office.desk.connection, Document)
    shown = documents.document_outline(office.desk.connection, document, office.desk.day)
    return [each.entry for each in shown if each.state != "out"]


def to(papers: MeetingPapersTab, number: int, offset: int = 0) -> None:
    text_of(papers).put_cursor(number, offset)


def test_words_are_stored_when_the_cursor_leaves_the_paragraph(office: Office, papers: MeetingPapersTab) -> None:
    before = [entry.words for entry in stored(office)]
    to(papers, 2, 0)
    write("Nay ")
    assert [entry.words for entry in stored(office)] == before
    press(Key.Key_Up)
    assert until(lambda: stored(office)[2].words.startswith("Nay "))
    assert stored(office)[2].words == "Nay " + before[2]
