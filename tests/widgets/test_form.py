from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ict_desktop.records.errors import Conflict, Gone, Refused
from ict_desktop.widgets import messages
from ict_desktop.widgets.fields import DateField, LongTextField, NumberField, TextField
from ict_desktop.widgets.form import Deeds, FormScroll, RecordForm
from tests.hands import CONTROL, Key, press, until, write

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

TODAY = date(2017, 7, 7)
STORED = {"id": "t1", "name": "Tên cũ", "day": None, "count": 3.0, "text": ""}


class Book:
    """A file in memory that notes each step; `refuses` is the sentence it refuses everything with."""

    def __init__(self) -> None:
        self.steps: list[tuple[Any, ...]] = []
        self.kept: dict[tuple[str, str], str] = {}
        self.refuses = self.gone = ""
        self.theirs: dict[str, object] = {}
        self.unsaved: list[bool] = []

    def problems(self, values: Mapping[str, Any]) -> Mapping[str, str]:
        return {} if values["name"] else {"name": "Chưa có tên. Hãy ghi tên."}

    def create(self, values: Mapping[str, Any]) -> str:
        self._refuse()
        self.steps.append(("create", dict(values)))
        return "new1"

    def change(self, record_id: str, name: str, value: object, began: object) -> None:
        self._refuse()
        if self.gone:
            raise Gone(self.gone)
        if name in self.theirs and self.theirs[name] not in (began, value):
            raise Conflict("Vừa được sửa ở cửa sổ khác.", self.theirs[name])
        self.theirs.pop(name, None)
        self.steps.append(("change", record_id, name, value))
        self.kept.pop((record_id, name), None)

    def _refuse(self) -> None:
        if self.refuses:
            raise Refused(self.refuses)

    def draft(self, record_id: str, name: str, text: str) -> bool:
        self.kept[record_id, name] = text
        return True

    def drafts(self, record_id: str) -> Mapping[str, str]:
        return {name: text for (whose, name), text in self.kept.items() if whose == record_id}

    def forget(self, record_id: str, field: str) -> None:
        self.kept = {key: text for key, text in self.kept.items() if key[0] != record_id or field not in ("", key[1])}


class Page(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.book = Book()
        book = self.book
        self.form = RecordForm(
            Deeds(
                *("mục", book.problems, book.create, book.change, book.draft, book.drafts, book.forget),
                unsaved=lambda _form, words: book.unsaved.append(words),
                word={"name": "Tê&n", "day": "Ngày", "count": "Số", "text": "Nội dung"}.__getitem__,
            ),
            self,
        )
        self.form.row("name", TextField(), required=True)
        self.form.row("day", DateField(lambda: TODAY), half=True)
        self.form.row("count", NumberField(), half=True)
        self.form.row("text", LongTextField())
        layout = QVBoxLayout(self)
        self.scroll = FormScroll(self.form, self, self.form.buttons)
        layout.addWidget(self.scroll)

    def focus(self, name: str) -> None:
        self.form.field(name).focus_target().setFocus()
        press(Key.Key_A, CONTROL)

    def problem(self, name: str) -> str:
        label = self.form._rows[name].problem
        return label.text() if label.isVisible() else ""


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    shown = Page()
    qtbot.addWidget(shown)
    shown.resize(600, 500)
    with qtbot.waitActive(shown):
        shown.show()
    shown.form.show_record("t1", STORED)
    return shown


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> list[messages.Answer]:
    """What will be answered to the question about unsaved words; empty afterwards when it was asked."""
    answers: list[messages.Answer] = []
    monkeypatch.setattr(messages, "ask_unsaved", lambda _parent, _what: answers.pop())
    return answers


def test_each_field_is_stored_as_it_is_left(page: Page) -> None:
    page.focus("name")
    write("Tên mới")
    assert page.book.steps == []
    press(Key.Key_Tab)
    write("30/9\t")
    page.focus("text")
    assert page.book.steps == [("change", "t1", "name", "Tên mới"), ("change", "t1", "day", date(2017, 9, 30))]


def test_leaving_a_field_nobody_touched_stores_nothing(page: Page) -> None:
    page.focus("name")
    for _ in range(4):
        press(Key.Key_Tab)
    assert page.book.steps == []


def test_typing_a_value_back_stores_nothing(page: Page) -> None:
    page.focus("name")
    write("Tên khác")
    for _ in range(4):
        press(Key.Key_Backspace)
    write("cũ")
    press(Key.Key_Tab)
    assert page.book.steps == []


def test_ctrl_enter_stores_the_open_field_now(page: Page) -> None:
    page.focus("text")
    write("Dòng một\nDòng hai")
    press(Key.Key_Return, CONTROL)
    assert page.book.steps == [("change", "t1", "text", "Dòng một\nDòng hai")]


def test_esc_puts_the_open_field_back_and_stores_nothing(page: Page) -> None:
    page.focus("name")
    write("Tên mới")
    press(Key.Key_Escape)
    press(Key.Key_Tab)
    assert page.form.field("name").value() == "Tên cũ"
    assert page.book.steps == []


def test_a_new_record_is_one_step(page: Page) -> None:
    page.form.show_new({"name": "", "day": None, "count": None, "text": "", "parent": "p1"})
    write("Mục mới\n")
    write("7/7\n")
    assert page.book.steps == []
    press(Key.Key_Return, CONTROL)
    values = {"name": "Mục mới", "day": date(2017, 7, 7), "count": None, "text": "", "parent": "p1"}
    assert page.book.steps == [("create", values)]
    assert page.form.record_id == "new1"
    assert not page.form.is_new


def test_after_a_new_record_is_stored_its_fields_are_stored_one_by_one(page: Page) -> None:
    page.form.show_new({"name": "", "day": None, "count": None, "text": ""})
    write("Mục mới")
    press(Key.Key_Return, CONTROL)
    page.focus("count")
    write("12")
    press(Key.Key_Tab)
    assert page.book.steps[1:] == [("change", "new1", "count", 12.0)]


def test_what_is_missing_is_said_under_its_field_and_the_cursor_goes_there(page: Page) -> None:
    page.form.show_new({"name": "", "day": None, "count": None, "text": ""})
    page.focus("text")
    write("Chưa có tên")
    press(Key.Key_Return, CONTROL)
    assert page.problem("name") == "Chưa có tên. Hãy ghi tên."
    assert page.form.field("name").focus_target().hasFocus()
    assert page.book.steps == []
    write("Tên")
    press(Key.Key_Return, CONTROL)
    assert page.problem("name") == ""
    assert len(page.book.steps) == 1


def test_a_date_nobody_can_read_is_said_under_its_field_and_stays_as_typed(page: Page) -> None:
    page.focus("day")
    write("31/02")
    press(Key.Key_Tab)
    assert page.problem("day")
    assert page.form.field("day").draft_text() == "31/02"
    assert page.book.steps == []
    assert page.book.kept == {("t1", "day"): "31/02"}


def test_the_cursor_goes_to_the_words_that_keep_a_new_record_from_being_stored(page: Page) -> None:
    page.form.show_new({"name": "", "day": None, "count": None, "text": ""})
    write("Mục mới")
    page.focus("day")
    write("31/02")
    page.focus("text")
    press(Key.Key_Return, CONTROL)
    assert page.form.is_new
    assert page.form.field("day").focus_target().hasFocus()


def test_nothing_typed_is_lost_when_the_file_refuses(page: Page) -> None:
    page.book.refuses = "Ổ đĩa đầy. Hãy xóa bớt rồi thử lại."
    page.focus("name")
    write("Tên mới")
    press(Key.Key_Tab)
    assert page.problem("name") == page.book.refuses
    assert page.form.field("name").value() == "Tên mới"
    assert page.book.kept == {("t1", "name"): "Tên mới"}
    page.book.refuses = ""
    assert page.form.leave()
    assert page.book.steps == [("change", "t1", "name", "Tên mới")]
    assert page.problem("name") == ""


def test_a_new_record_the_file_refuses_stays_on_the_form(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(messages, "refuse", lambda _parent, words: said.append(words))
    page.form.show_new({"name": "", "day": None, "count": None, "text": ""})
    page.book.refuses = "Tệp đang bận. Hãy thử lại."
    write("Mục mới")
    press(Key.Key_Return, CONTROL)
    assert said == [page.book.refuses]
    assert page.form.is_new
    assert page.form.field("name").value() == "Mục mới"


def test_words_being_typed_are_drafted_within_two_seconds(page: Page, qtbot: QtBot) -> None:
    page.focus("text")
    write("Chưa xong")
    assert until(lambda: page.book.kept == {("t1", "text"): "Chưa xong"})
    assert page.book.steps == []


def test_words_left_unsaved_come_back_and_are_stored_when_left(page: Page) -> None:
    page.book.kept = {("t1", "text"): "Đang viết dở"}
    page.form.show_record("t1", STORED)
    assert page.form.field("text").draft_text() == "Đang viết dở"
    assert "Nội dung" in page.form._draft_note.text()
    page.focus("text")
    press(Key.Key_Tab)
    assert page.book.steps == [("change", "t1", "text", "Đang viết dở")]
    assert page.form._draft_note.isHidden()


def test_words_left_unsaved_in_another_record_stay_there(page: Page) -> None:
    page.book.kept = {("t2", "text"): "Của bản ghi khác"}
    page.form.show_record("t1", STORED)
    assert page.form.field("text").draft_text() == ""
    assert page.form._draft_note.isHidden()


def test_a_new_record_begun_earlier_comes_back(page: Page) -> None:
    page.book.kept = {("", "name"): "Mục đang ghi"}
    page.form.show_new({"name": "", "day": None, "count": None, "text": ""})
    press(Key.Key_Return, CONTROL)
    assert page.book.steps[0][1]["name"] == "Mục đang ghi"
    assert page.form._draft_note.isHidden()


def test_esc_on_a_new_record_nobody_typed_in_gives_it_up_without_a_question(page: Page, qtbot: QtBot) -> None:
    page.form.show_new({"name": "", "day": None, "count": None, "text": ""})
    with qtbot.waitSignal(page.form.left_new):
        press(Key.Key_Escape)
    assert not page.form.is_new


def type_and_leave(page: Page) -> None:
    page.form.show_new({"name": "", "day": None, "count": None, "text": ""})
    write("Mục mới")
    page.focus("count")
    press(Key.Key_Escape)


def test_esc_on_a_new_record_asks_and_saves(page: Page, answer: list[messages.Answer]) -> None:
    answer.append(messages.Answer.SAVE)
    type_and_leave(page)
    assert answer == []
    assert page.book.steps[0][0] == "create"


def test_esc_on_a_new_record_asks_and_drops(page: Page, answer: list[messages.Answer], qtbot: QtBot) -> None:
    answer.append(messages.Answer.DISCARD)
    page.book.kept = {("", "name"): "bản nháp cũ"}
    with qtbot.waitSignal(page.form.left_new):
        type_and_leave(page)
    assert answer == []
    assert page.book.steps == []
    assert page.book.kept == {}


def test_esc_on_a_new_record_asks_and_goes_on(page: Page, answer: list[messages.Answer]) -> None:
    answer.append(messages.Answer.GO_ON)
    type_and_leave(page)
    assert answer == []
    assert page.form.is_new
    assert page.form.field("name").value() == "Mục mới"


def test_saving_a_new_record_that_is_not_whole_keeps_the_page(page: Page, answer: list[messages.Answer]) -> None:
    page.form.show_new({"name": "", "day": None, "count": None, "text": ""})
    page.focus("text")
    write("Chưa có tên")
    answer.append(messages.Answer.SAVE)
    assert not page.form.leave()
    assert page.problem("name")


def test_a_change_from_elsewhere_leaves_the_field_being_typed_alone(page: Page) -> None:
    page.focus("name")
    write("Đang gõ")
    page.form.refresh({**STORED, "name": "Tên từ máy khác", "count": 8.0})
    assert page.form.field("name").draft_text() == "Đang gõ"
    assert page.form.field("count").value() == 8.0
    page.form.leave()
    assert page.book.steps == [("change", "t1", "name", "Đang gõ")]


def test_another_record_takes_the_place_of_the_one_before(page: Page) -> None:
    page.form.show_record("t2", {**STORED, "name": "Mục hai", "text": "Chữ"})
    assert [page.form.field(name).value() for name in page.form.names()] == ["Mục hai", None, 3.0, "Chữ"]
    page.focus("name")
    write("x")
    press(Key.Key_Tab)
    assert page.book.steps[0][1] == "t2"


def test_every_row_has_a_label_that_leads_to_its_field_and_an_accessible_name(page: Page) -> None:
    buddies = {label.buddy(): label.text() for label in page.form.findChildren(QLabel) if label.buddy()}
    for name in page.form.names():
        target = page.form.field(name).focus_target()
        assert buddies[target]
        assert target.accessibleName() == buddies[target].replace("&", "").rstrip(" *")
    assert page.form.field("name").focus_target().accessibleName() == "Tên"


def test_buttons_of_a_new_record_go_when_it_is_stored(page: Page) -> None:
    assert page.form._save.isHidden()
    page.form.show_new({"name": "A", "day": None, "count": None, "text": ""})
    assert page.form._save.isVisible()
    page.form._save.click()
    assert page.form._save.isHidden()
    assert len(page.book.steps) == 1


def test_the_focused_field_scrolls_into_sight(page: Page) -> None:
    page.resize(400, 160)
    page.focus("name")
    for _ in range(3):
        press(Key.Key_Tab)
    target = page.form.field("text").focus_target()
    area = page.findChild(FormScroll)
    assert target.hasFocus()
    assert area is not None
    assert (
        area.viewport()
        .rect()
        .intersects(target.rect().translated(target.mapTo(area.viewport(), target.rect().topLeft())))
    )


def test_what_stores_a_new_record_stays_in_sight_however_low_the_window(page: Page) -> None:
    page.resize(600, 220)
    page.form.show_new({"id": "", "name": "", "day": None, "count": None, "text": ""})
    page.form.save_new()  # what is missing is said under its field, which makes the form longer still
    QApplication.processEvents()  # the fields find their places
    save = page.form._save
    assert save.isVisible()
    assert page.rect().contains(save.mapTo(page, save.rect().bottomRight()))
    assert page.scroll.viewport().geometry().bottom() < page.form.buttons.geometry().top()
    page.form.show_record("t1", STORED)
    QApplication.processEvents()
    assert not save.isVisible()
    assert page.scroll.viewport().geometry().bottom() == page.scroll.rect().bottom() - page.scroll.frameWidth()


def test_the_keys_of_a_form_work_on_its_buttons(page: Page) -> None:
    page.form.show_new({"id": "", "name": "Mới", "day": None, "count": None, "text": ""})
    page.form._drop.setFocus()
    press(Key.Key_S, CONTROL)
    assert [step[0] for step in page.book.steps] == ["create"]


def test_ctrl_s_stores_the_open_field(page: Page) -> None:
    page.focus("name")
    write("Tên mới")
    press(Key.Key_S, CONTROL)
    assert page.book.steps == [("change", "t1", "name", "Tên mới")]


def test_words_brought_back_into_a_new_record_say_how_they_are_stored(page: Page) -> None:
    page.book.kept["", "name"] = "Đang gõ dở"
    page.form.show_new({"id": "", "name": "", "day": None, "count": None, "text": ""})
    assert page.form._draft_note.text() == "Đã đưa lại phần đang gõ dở: Tên. Bấm Lưu mục để lưu."
