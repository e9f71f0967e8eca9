"""After a deed the pages that show what changed are shown again: in front at once, behind when they are opened."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from PySide6.QtWidgets import QTabWidget, QWidget

from ict_desktop.records.kinds import BY_TABLE
from ict_desktop.records.record import Code
from ict_desktop.records.tasks import Task
from ict_desktop.screens.areas.meetings import MeetingsPage
from ict_desktop.screens.shared.record_page import RecordPage
from ict_desktop.screens.window.pages import INSIDE
from ict_desktop.store.listing import codes
from ict_desktop.store.store import Store
from ict_desktop.work import documents, keep
from tests.files import BY, outside
from tests.screens.office import CODES, Office

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
    """What pages read in the file, by the window and by its worker, whose looks at the ledger are no page's."""

    def __init__(self, office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
        self._jobs: list[set[str]] = []
        self._own = office.desk.connection
        reader = Store.reader

        def overheard(store: Store) -> sqlite3.Connection:
            connection = reader(store)
            self._listen(connection)
            return connection

        monkeypatch.setattr(Store, "reader", overheard)

    def _listen(self, connection: sqlite3.Connection) -> None:
        job: set[str] = set()
        self._jobs.append(job)

        def hear(action: int, table: str | None, *_more: object) -> int:
            if action == sqlite3.SQLITE_READ and table is not None:
                job.add(table)
            return sqlite3.SQLITE_OK

        connection.set_authorizer(hear)

    def begin(self) -> None:
        self._jobs.clear()
        self._listen(self._own)

    def end(self) -> set[str]:
        self._own.set_authorizer(None)
        own, *jobs = self._jobs
        return own.union(*(job for job in jobs if "change" not in job))


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
    heard, seen = Overheard(office, monkeypatch), set[str]()
    for row in rows:
        if row is not None and isinstance(page, RecordPage | MeetingsPage):
            page.show_record(row)
        for _tab in brought_to_front(office.window.stack.front.as_widget()):
            heard.begin()
            office.window.stack.all_changed()
            office.settle()
            read = heard.end() & {*BY_TABLE, "setting"}
            seen |= read
            assert read - office.window.stack.front.concerned == set()
    assert TABLES[code] in seen


def test_a_code_worded_anew_stands_in_new_words_on_every_page_already_made(office: Office) -> None:
    page = office.page("agencies")
    office.go("overview")
    for code in codes(office.desk.connection, "agency_block"):
        keep.set_code(office.desk.store, "agency_block", Code(code=code[0], name="Khối gọi khác"), BY)
    office.go("agencies")
    assert "Khối gọi khác" in [page.list.model.index(0, c).data() for c in range(page.list.model.columnCount())]


NEW_WORDS = "Việc gọi khác đi"


def listed(page: RecordPage) -> set[object]:
    model = page.list.model
    return {model.index(row, 0).data() for row in range(model.rowCount())}


def a_task(office: Office) -> str:
    found: str = office.desk.connection.execute("SELECT min(id) FROM task").fetchone()[0]
    return found


def test_a_deed_is_seen_at_once_on_the_page_in_front_and_read_only_once(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = office.page("tasks")
    keep.change(office.desk.store, Task, a_task(office), {"text": NEW_WORDS}, BY)
    office.settle()
    assert NEW_WORDS in listed(page)
    heard = Overheard(office, monkeypatch)
    heard.begin()
    office.window.stack.reload_if_stale()
    office.settle()
    assert heard.end() == set()


def test_a_deed_is_seen_on_a_page_behind_when_it_comes_to_the_front(office: Office) -> None:
    page = office.page("tasks")
    office.go("documents")
    keep.change(office.desk.store, Task, a_task(office), {"text": NEW_WORDS}, BY)
    office.go("tasks")
    assert NEW_WORDS in listed(page)


def test_what_another_program_did_is_seen_in_front_when_it_is_noticed_and_behind_when_opened(office: Office) -> None:
    agencies, tasks = office.page("agencies"), office.page("tasks")
    with closing(outside(office.desk.store.path)) as connection, connection:
        connection.execute("UPDATE task SET text = ? WHERE id = ?", (NEW_WORDS, a_task(office)))
        connection.execute("UPDATE agency SET name = 'A gọi khác' WHERE id = (SELECT min(id) FROM agency)")
    office.window.look_outside()
    office.settle()
    assert NEW_WORDS in listed(tasks)
    office.go("agencies")
    assert "A gọi khác" in listed(agencies)
