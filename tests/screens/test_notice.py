"""After a deed the pages that show what changed are shown again: in front at once, behind when they are opened."""

import sqlite3
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QTabWidget, QWidget

from ict_desktop.records.kinds import BY_TABLE
from ict_desktop.records.record import Code
from ict_desktop.screens.areas.meetings import MeetingsPage
from ict_desktop.screens.shared.record_page import RecordPage
from ict_desktop.screens.window.pages import INSIDE
from ict_desktop.store.listing import codes
from ict_desktop.store.store import Store
from ict_desktop.work import documents, keep
from tests.files import BY
from tests.screens.office import CODES, Office

READ = sqlite3.SQLITE_READ
TABLES = {
    "overview": "task",
    "meetings": "meeting",
    "tasks": "task",
    "indicators": "indicator",
    "incidents": "incident",
    "systems": "information_system",
    "links": "system_link",
    "inspections": "inspection",
    "documents": "document",
    "agencies": "agency",
    "people": "person",
}
"""Page → what its list is of."""


class Overheard:
    """What is read in the file, by the window and by its worker."""

    def __init__(self, office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
        self.tables: set[str] = set()
        self._own = office.desk.connection
        reader = Store.reader

        def overheard(store: Store) -> sqlite3.Connection:
            connection = reader(store)
            connection.set_authorizer(self._hear)
            return connection

        monkeypatch.setattr(Store, "reader", overheard)

    def _hear(self, action: int, table: str | None, *_more: object) -> int:
        if action == READ and table is not None:
            self.tables.add(table)
        return sqlite3.SQLITE_OK

    def begin(self) -> None:
        self.tables.clear()
        self._own.set_authorizer(self._hear)

    def end(self) -> set[str]:
        self._own.set_authorizer(None)
        return self.tables


def brought_to_front(page: QWidget) -> Iterator[None]:
    """Show each tab of a page in turn, and every tab inside these."""
    tabs = page.findChildren(QTabWidget)
    yield
    for one in tabs:
        for number in range(one.count()):
            if one.isVisible():
                one.setCurrentIndex(number)
                yield


@pytest.mark.parametrize("code", [*CODES, *INSIDE])
def test_a_page_is_concerned_by_every_table_whose_rows_it_shows(
    office: Office, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    meeting = office.desk.connection.execute("SELECT id FROM meeting ORDER BY id").fetchone()[0]
    documents.start(office.desk.store, meeting, BY)
    page = office.go(code)
    rows = office.desk.connection.execute(f"SELECT max(id), min(id) FROM {TABLES[code]}").fetchone()
    heard = Overheard(office, monkeypatch)
    for row in rows:
        if row is not None and isinstance(page, RecordPage | MeetingsPage):
            page.show_record(row)
        for _tab in brought_to_front(office.window.stack.front.as_widget()):
            heard.begin()
            office.window.stack.all_changed()
            office.settle()
            read = heard.end() & {*BY_TABLE, "setting"}
            assert read
            assert read - office.window.stack.front.concerned == set()


def test_a_code_worded_anew_stands_in_new_words_on_every_page_already_made(office: Office) -> None:
    page = office.page("agencies")
    office.go("overview")
    for code in codes(office.desk.connection, "agency_block"):
        keep.set_code(office.desk.store, "agency_block", Code(code=code[0], name="Khối gọi khác"), BY)
    office.go("agencies")
    assert "Khối gọi khác" in [page.list.model.index(0, c).data() for c in range(page.list.model.columnCount())]
