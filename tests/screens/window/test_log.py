"""What is typed in the window and what is read from the file never comes into the log, whatever fails meanwhile."""

import logging
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from ict_desktop import log
from ict_desktop.screens.shared.record_page import RecordPage
from ict_desktop.store import choices
from ict_desktop.widgets import guard, messages
from tests.hands import CONTROL, Key, press, until, write
from tests.screens.office import Office

SECRET = "Xyzzy"


@pytest.fixture
def told(office: Office, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The details of the mistakes shown; the log is written beside them, as in the program."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    log.start_log(office.data)
    details: list[str] = []
    monkeypatch.setattr(messages, "report_crash", lambda _parent, words, _log: details.append(words))
    monkeypatch.setattr(sys, "excepthook", office.crashed)
    yield details
    for handler in [handler for handler in root.handlers if handler not in before]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def written(data: Path) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in data.glob("ict-desktop.*") if path.suffix != ".ini")


def unreadable(content: bytes) -> str:
    raise ValueError(content.decode())


@pytest.mark.parametrize("code", ["tasks", "incidents", "systems", "inspections", "documents", "agencies", "people"])
@pytest.mark.expected_log("ValueError")
def test_typed_words_and_rows_stay_out_of_the_log(office: Office, told: list[str], code: str):
    page = office.page(code)
    assert isinstance(page, RecordPage)
    page.new_record()
    fields = [field for field in page.form.findChildren(QLineEdit) if field.isVisible() and not field.isReadOnly()]
    fields += [field for field in page.form.findChildren(QPlainTextEdit) if field.isVisible()]
    assert fields
    for field in fields:
        field.setFocus()
        write(SECRET)
    press(Key.Key_Return, CONTROL)
    connection = office.desk.store.connection
    readable = connection.text_factory
    connection.text_factory = unreadable  # whatever is read now fails, with what was read in its message
    deeds: list[Callable[[], object]] = [page.reload, page.form.settle, lambda: choices.read(connection, "agency")]
    deeds.append(lambda: page.show_record(page.list.current_id()))
    for deed in deeds:
        guard.attempt(deed, otherwise=None)
    connection.text_factory = readable
    assert until(lambda: bool(told))
    office.said.clear()
    office.asked.clear()
    words = written(office.data)
    assert "builtins.ValueError" in words
    assert "ValueError: " in told[0], "she sees the whole of it"
    assert SECRET.casefold() not in words.casefold()
    assert not any(text in words for text in ("Hà Tĩnh", "Sở Thông tin", "UBND", "VNPT"))


@pytest.mark.expected_log("ValueError")
def test_words_for_finding_stay_out_of_the_log(office: Office, told: list[str]):
    page = office.page("tasks")
    page.focus_search()
    write(f'"{SECRET}*')
    office.settle()
    error = ValueError(SECRET)
    error.add_note(SECRET)
    office.crashed(type(error), error, None)
    assert until(lambda: bool(told))
    assert SECRET in told[0]
    assert SECRET not in written(office.data)
