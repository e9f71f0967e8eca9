"""Văn bản of a meeting: what is typed on its form is stored however the page is left."""

from contextlib import closing

import pytest

from ict_desktop.records.documents import Document
from ict_desktop.screens.meetings import MeetingsPage
from ict_desktop.store import table
from ict_desktop.store.opening import open_store
from ict_desktop.widgets.field_base import Field
from tests.files import now
from tests.hands import CONTROL, Key, press, write
from tests.screens.office import Office


@pytest.fixture
def place(office: Office) -> Field:
    """The field of the place on the form of a notice that was just begun, with the keyboard in it."""
    page = office.go("meetings")
    assert isinstance(page, MeetingsPage)
    meeting = office.rows("meetings")[0]
    page.show_record(meeting["id"])
    page.view.tabs.setCurrentWidget(page.view.papers)
    page.view.papers._start()
    office.settle()
    field = page.view.papers._form.field("place")
    field.focus_target().setFocus()
    return field


def test_words_in_an_open_field_are_stored_when_the_window_is_closed(office: Office, place: Field) -> None:
    press(Key.Key_A, CONTROL)
    write("Thành phố Hà Tĩnh")
    path = office.desk.store.path
    assert office.window.close_file()
    with closing(open_store(path, now)) as store:
        assert [document.place for document in table.every(store.connection, Document)] == ["Thành phố Hà Tĩnh"]


def test_words_in_an_open_field_are_stored_before_a_step_is_taken_back(office: Office, place: Field) -> None:
    press(Key.Key_A, CONTROL)
    write("Nơi khác")
    office.window.undo()
    assert office.window.desk.store.connection.in_transaction is False
    assert [step["place"] for step in office.rows("documents")] == ["Hà Tĩnh"]
    office.window.redo()
    assert [step["place"] for step in office.rows("documents")] == ["Nơi khác"]
