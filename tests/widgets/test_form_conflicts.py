"""A form over a record that another window changes or deletes while something is being typed."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from ict_desktop.widgets import messages
from tests.hands import CONTROL, Key, press, write
from tests.widgets.test_form import STORED, Page, page

__all__ = ["page"]  # the fixture

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Asked = tuple[list[str], list[int | None]]


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Asked:
    """The questions that were asked, and what will be answered to them."""
    asked: list[str] = []
    answers: list[int | None] = []

    def answer(_parent: object, text: str, _first: str, _second: str) -> int | None:
        asked.append(text)
        return answers.pop(0) if answers else None

    monkeypatch.setattr(messages, "choose", answer)
    return asked, answers


FIELDS = [
    ("name", "Tên của tôi", "Tên của tôi", "Tên của chị", "Tên của chị"),
    ("text", "Chữ của tôi", "Chữ của tôi", "Chữ của chị", "Chữ của chị"),
    ("day", "30/9", date(2017, 9, 30), date(2017, 8, 15), "15/08/2017"),
    ("count", "12,5", 12.5, 7.0, "7"),
]
each_field = pytest.mark.parametrize(("name", "words", "mine", "theirs", "shown"), FIELDS, ids=[f[0] for f in FIELDS])


def type_over(page: Page, name: str, words: str, theirs: Any) -> None:
    page.focus(name)
    write(words)
    page.book.theirs[name] = theirs
    press(Key.Key_Return, CONTROL)


@each_field
def test_both_values_are_shown_and_mine_is_kept_when_asked(
    name: str, words: str, mine: Any, theirs: Any, shown: str, page: Page, choose: Asked
) -> None:
    asked, answers = choose
    answers.append(0)
    type_over(page, name, words, theirs)
    assert f"thành “{shown}”" in asked[0]
    assert page.book.steps == [("change", "t1", name, mine)]
    assert page.form.field(name).value() == mine
    assert page.book.unsaved[-1] is False


@each_field
def test_the_other_value_is_taken_when_asked_and_nothing_is_left_to_store(
    name: str, words: str, mine: Any, theirs: Any, shown: str, page: Page, choose: Asked
) -> None:
    _asked, answers = choose
    answers.append(1)
    page.book.kept = {("t1", name): "nháp"}
    type_over(page, name, words, theirs)
    assert page.book.steps == []
    assert page.form.field(name).value() == theirs != mine
    assert page.form.field(name).draft_text() == shown
    assert page.book.kept == {}
    assert page.form.leave()
    assert page.book.steps == []


@each_field
def test_going_on_typing_keeps_the_words_and_says_what_stands_there(
    name: str, words: str, mine: Any, theirs: Any, shown: str, page: Page, choose: Asked, qtbot: QtBot
) -> None:
    asked, answers = choose
    answers += [None, 0]
    type_over(page, name, words, theirs)
    assert page.book.steps == []
    assert shown in page.problem(name)
    assert page.form.field(name).value() == mine
    assert page.book.kept
    assert page.book.unsaved[-1] is True
    assert len(asked) == 1
    qtbot.wait(1)
    assert page.form.settle()
    assert page.book.steps == [("change", "t1", name, mine)]
    assert page.problem(name) == ""


def test_a_refresh_does_not_make_the_words_of_the_other_window_those_that_were_begun_with(
    page: Page, choose: Asked
) -> None:
    asked, answers = choose
    answers.append(None)
    page.focus("name")
    write("Đang gõ")
    page.book.theirs["name"] = "Của chị"
    page.form.refresh({**STORED, "name": "Của chị", "count": 8.0})
    assert page.form.field("count").value() == 8.0
    assert not page.form.settle()
    assert len(asked) == 1
    assert page.form.field("name").draft_text() == "Đang gõ"


def test_the_same_words_from_both_windows_are_no_question(page: Page, choose: Asked) -> None:
    type_over(page, "name", "Như nhau", "Như nhau")
    assert choose[0] == []
    assert page.form.settle()


def test_words_typed_back_to_what_they_were_give_way_to_those_of_the_other_window(page: Page, choose: Asked) -> None:
    page.focus("name")
    write("Tên khác")
    page.form.refresh({**STORED, "name": "Của chị"})
    press(Key.Key_A, CONTROL)
    write("Tên cũ")
    press(Key.Key_Tab)
    assert choose[0] == page.book.steps == []
    assert page.form.field("name").value() == "Của chị"


def test_a_field_put_back_by_esc_leaves_no_draft(page: Page) -> None:
    page.focus("name")
    write("Tên mới")
    page.form.write_drafts()
    assert page.book.kept
    press(Key.Key_Escape)
    assert page.book.kept == {}
    assert page.book.unsaved[-1] is False


@pytest.mark.parametrize("then", ["copy", "new", "go on"])
def test_words_of_a_record_deleted_meanwhile_are_kept_copied_or_begin_a_new_one(
    then: str, page: Page, choose: Asked, qtbot: QtBot
) -> None:
    asked, answers = choose
    answers.append({"copy": 0, "new": 1, "go on": None}[then])
    again: list[dict[str, Any]] = []
    page.form.again_asked.connect(again.append)
    QGuiApplication.clipboard().setText("")
    page.focus("name")
    write("Tên mới")
    page.book.gone = "Bản ghi đã bị xóa. Có thể khôi phục trong Thùng rác."
    press(Key.Key_Tab)
    assert page.book.gone in asked[0]
    assert "Tên mới" in asked[0]
    assert page.problem("name") == page.book.gone
    assert page.form.field("name").draft_text() == "Tên mới"
    assert page.book.kept == {("t1", "name"): "Tên mới"}
    assert (QGuiApplication.clipboard().text() == "Tên mới") is (then == "copy")
    qtbot.wait(1)
    assert again == ([{**STORED, "name": "Tên mới", "id": ""}] if then == "new" else [])
    assert not page.form.settle()
    assert len(asked) == 1  # once is enough


def test_a_new_record_is_settled_by_keeping_its_words(page: Page) -> None:
    page.form.show_new({"name": "", "day": None, "count": None, "text": ""})
    write("Mục mới")
    page.focus("day")
    write("31/02")
    assert page.form.settle()
    assert page.form.is_new
    assert page.problem("day")
    assert page.book.kept == {("", "name"): "Mục mới", ("", "day"): "31/02"}


def test_a_value_typed_back_after_a_new_record_was_stored_is_stored(page: Page) -> None:
    page.form.show_new({"name": "", "day": None, "count": None, "text": ""})
    write("Mục mới")
    press(Key.Key_Return, CONTROL)
    for words in ("Chữ", ""):
        page.focus("text")
        press(Key.Key_Delete)
        write(words)
        press(Key.Key_Tab)
    assert [step[2:] for step in page.book.steps[1:]] == [("text", "Chữ"), ("text", "")]


@pytest.mark.parametrize("words", ["31/02", "khi nào xong", "99/99/9999"])
def test_a_slot_reads_a_field_without_raising(words: str, page: Page) -> None:
    page.focus("day")
    write(words)
    field = page.form.field("day")
    assert str(field.reading()).endswith(".")
    assert field.known() is None
