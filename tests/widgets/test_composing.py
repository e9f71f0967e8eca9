"""A word an input method is still composing, in the order in which IBus and fcitx5 were heard to send their events."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ict_desktop.widgets import composing
from ict_desktop.widgets.fields import ChoiceField, DateField, Field, LongTextField, MultiChoiceField, TextField
from ict_desktop.widgets.grid import ValueGrid
from ict_desktop.widgets.page_parts import SearchBox
from tests.hands import Key, press, write
from tests.widgets.test_grid import Sheet

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

AGENCIES = (("nv", "Sở Nội vụ"), ("dt", "UBND huyện Đức Thọ"))
KINDS: dict[str, Callable[[], Field]] = {
    "line": TextField,
    "page": LongTextField,
    "date": lambda: DateField(lambda: date(2017, 2, 10)),
    "choice": lambda: ChoiceField(AGENCIES),
    "several": lambda: MultiChoiceField(AGENCIES),
}


def send(widget: QWidget | None, preedit: str = "", commit: str = "") -> None:
    assert widget is not None
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(widget, event)


class Framework:
    """What `QInputMethod` is to the program: `answer` is sent to the widget that has the focus when it asks."""

    def __init__(self, answer: Callable[[QWidget], None]) -> None:
        self._answer = answer

    def commit(self) -> None:
        widget = QApplication.focusWidget()
        assert widget is not None
        self._answer(widget)

    def reset(self) -> None:
        return None


class Qt:
    """Stands where the module finds `QGuiApplication`."""

    def __init__(self, answer: Callable[[QWidget], None]) -> None:
        self.inputMethod = lambda: Framework(answer)
        self.focusObject = QGuiApplication.focusObject


class Desk:
    def __init__(self, qtbot: QtBot, first: Field, then: Field) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.first, self.then = first, then
        layout = QVBoxLayout(self.window)
        layout.addWidget(first)
        layout.addWidget(then)
        self.window.resize(500, 400)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)
        first.focus_target().setFocus()


@pytest.fixture(params=KINDS)
def desk(request: pytest.FixtureRequest, qtbot: QtBot) -> Desk:
    return Desk(qtbot, KINDS[request.param](), TextField())


def fcitx(monkeypatch: pytest.MonkeyPatch) -> None:
    """Clear the composed word when asked to commit it; the commit itself comes later."""
    monkeypatch.setattr(composing, "QGuiApplication", Qt(lambda widget: send(widget)))


def ibus(monkeypatch: pytest.MonkeyPatch, word: str) -> None:
    """Commit when asked; where keys come fast the same word was on its way already."""
    monkeypatch.setattr(composing, "QGuiApplication", Qt(lambda widget: send(widget, "", word)))


def holds(field: Field, word: str) -> bool:
    return word.casefold() in field.draft_text().casefold()


def test_a_word_stands_before_the_new_line_that_overtakes_its_commit(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    fcitx(monkeypatch)
    desk = Desk(qtbot, LongTextField(), TextField())
    page = desk.first.focus_target()
    send(page, "nghiệp")
    QTest.keyClick(page, Key.Key_Shift)
    assert desk.first.draft_text() == "nghiệp"
    QTest.keyClick(page, Key.Key_Return)
    for preedit, commit in (("", "nghiệp"), ("", "")):
        send(page, preedit, commit)
    assert desk.first.draft_text() == "nghiệp\n"
    send(page, "vụ")
    assert desk.first.draft_text() == "nghiệp\nvụ"


@pytest.mark.parametrize("key", [Key.Key_Tab, Key.Key_Backtab, "focus"])
def test_fcitx_commits_after_the_focus_has_moved_and_the_word_stays_in_its_field(
    desk: Desk, key: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    fcitx(monkeypatch)
    send(desk.first.focus_target(), "vụ")
    if key == "focus" or isinstance(desk.first, LongTextField):
        send(desk.first.focus_target())  # Qt asks the framework itself before it moves the focus
        desk.then.focus_target().setFocus()
    elif isinstance(key, Key):
        QTest.keyClick(desk.first.focus_target(), key)
    reached = QApplication.focusWidget()
    assert reached is not desk.first.focus_target()
    for preedit, commit in (("", "vụ"), ("", ""), ("", ""), ("", "")):
        send(reached, preedit, commit)
    assert holds(desk.first, "vụ")
    assert desk.first.draft_text().casefold().count("vụ") == 1
    assert desk.then.draft_text() == ""


def test_ibus_commits_twice_when_keys_come_fast_and_the_word_is_there_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    ibus(monkeypatch, "vụ")
    send(desk.first.focus_target(), "vụ")
    desk.first.commit()
    desk.then.focus_target().setFocus()
    send(desk.then.focus_target(), "", "vụ")
    assert holds(desk.first, "vụ")
    assert desk.then.draft_text() == ""


def test_a_deed_takes_the_word_in_and_the_commit_that_follows_is_no_second_word(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    fcitx(monkeypatch)
    send(desk.first.focus_target(), "vụ")
    desk.first.commit()
    send(desk.first.focus_target(), "", "vụ")
    send(desk.first.focus_target())
    assert desk.first.draft_text().casefold().count("vụ") == 1


def test_a_late_commit_of_another_spelling_mends_the_word_where_it_was_typed(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    fcitx(monkeypatch)
    desk = Desk(qtbot, TextField(), TextField())
    desk.first.set_value("Chạy ")
    desk.first.line.end(False)  # type: ignore[attr-defined]
    left: list[str] = []
    desk.first.left.connect(lambda: left.append(desk.first.draft_text()))
    send(desk.first.focus_target(), "tẽt")
    QTest.keyClick(desk.first.focus_target(), Key.Key_Tab)
    send(desk.then.focus_target(), "", "text")
    assert desk.first.value() == "Chạy text"
    assert desk.then.draft_text() == ""
    assert left == ["Chạy tẽt", "Chạy text"]  # told again: what was stored is stored anew


def test_the_next_word_belongs_to_the_next_field(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    fcitx(monkeypatch)
    send(desk.first.focus_target(), "vụ")
    desk.first.commit()
    desk.then.focus_target().setFocus()
    send(desk.then.focus_target(), "", "vụ")
    send(desk.then.focus_target(), "vụ")
    send(desk.then.focus_target(), "", "vụ")
    assert desk.then.draft_text() == "vụ"


def test_a_word_rubbed_out_before_leaving_does_not_come_back(desk: Desk, qtbot: QtBot) -> None:
    send(desk.first.focus_target(), "v")
    send(desk.first.focus_target())  # Backspace
    qtbot.wait(1)
    desk.then.focus_target().setFocus()
    assert desk.first.draft_text() == ""


def test_a_late_commit_is_not_taken_by_a_plain_line_either(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    fcitx(monkeypatch)
    desk = Desk(qtbot, TextField(), TextField())
    plain, page = QLineEdit(desk.window), QPlainTextEdit(desk.window)
    for other in (plain, page):
        other.show()
        desk.first.focus_target().setFocus()
        send(desk.first.focus_target(), "vụ")
        desk.first.commit()
        other.setFocus()
        send(other, "", "vụ")
    assert desk.first.value() == "vụvụ"
    assert plain.text() == ""
    assert page.toPlainText() == ""


def test_esc_lets_the_word_go_although_the_framework_commits_it(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    fcitx(monkeypatch)
    desk = Desk(qtbot, TextField(), TextField())
    desk.first.set_value("cũ")
    send(desk.first.focus_target(), "vụ")
    QTest.keyClick(desk.first.focus_target(), Key.Key_Escape)
    send(desk.first.focus_target(), "", "vụ")
    assert desk.first.value() == "cũ"


def test_a_word_let_go_by_esc_is_told_so_that_no_draft_keeps_it(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    fcitx(monkeypatch)
    desk = Desk(qtbot, TextField(), TextField())
    desk.first.set_value("cũ")
    heard: list[str] = []
    desk.first.edited.connect(lambda: heard.append(desk.first.draft_text()))
    send(desk.first.focus_target(), "vụ")
    QTest.keyClick(desk.first.focus_target(), Key.Key_Escape)
    assert heard[0] != "cũ"
    assert heard[-1] == "cũ"


def test_the_search_box_finds_the_word_being_composed(qtbot: QtBot) -> None:
    box = SearchBox()
    qtbot.addWidget(box)
    found: list[str] = []
    box.searched.connect(found.append)
    send(box, "quyết")
    qtbot.waitUntil(lambda: bool(found))
    assert found[-1] == "quyết"


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Tab])
def test_a_late_commit_after_the_editor_of_a_cell_is_gone_is_typed_into_no_other_cell(
    key: Key, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    fcitx(monkeypatch)
    sheet = Sheet()
    grid = ValueGrid(sheet.model)
    qtbot.addWidget(grid)
    grid.resize(600, 300)
    grid.show()
    grid.activateWindow()
    qtbot.waitUntil(grid.isActiveWindow)
    grid.setFocus()
    grid.setCurrentIndex(sheet.model.index(0, 1))
    write("1")
    send(QApplication.focusWidget(), "2")
    press(key)
    qtbot.waitUntil(lambda: bool(sheet.steps))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    send(QApplication.focusWidget(), "", "2")
    press(Key.Key_Right)
    QApplication.processEvents()
    assert sheet.steps == [[(0, 1, "12")]]


def test_a_word_cleared_as_a_click_takes_the_focus_from_a_cell_is_kept_in_it(qtbot: QtBot) -> None:
    """Qt asks fcitx5 to commit before the editor hears that the focus goes; it only clears the word."""
    sheet = Sheet()
    window = QWidget()
    qtbot.addWidget(window)
    grid, beside = ValueGrid(sheet.model), QLineEdit()
    column = QVBoxLayout(window)
    column.addWidget(grid)
    column.addWidget(beside)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    grid.setFocus()
    grid.setCurrentIndex(sheet.model.index(0, 1))
    write("1")
    send(QApplication.focusWidget(), "2")
    send(QApplication.focusWidget(), "")
    beside.setFocus()
    QApplication.processEvents()
    send(beside, "", "2")
    assert sheet.steps == [[(0, 1, "12")]]
    assert beside.text() == ""


@pytest.mark.parametrize(("key", "place"), [(Key.Key_Return, (1, 1)), (Key.Key_Tab, (0, 2))])
def test_the_first_word_of_a_cell_is_taken_in_while_the_grid_itself_has_the_keyboard(
    key: Key, place: tuple[int, int], qtbot: QtBot
) -> None:
    sheet = Sheet()
    grid = ValueGrid(sheet.model)
    qtbot.addWidget(grid)
    grid.resize(600, 300)
    grid.show()
    grid.activateWindow()
    qtbot.waitUntil(grid.isActiveWindow)
    grid.setFocus()
    grid.setCurrentIndex(sheet.model.index(0, 1))
    send(grid, "1")
    send(grid, "12")
    assert grid.hasFocus()
    press(key)
    send(QApplication.focusWidget(), "", "12")
    QApplication.processEvents()
    assert sheet.steps == [[(0, 1, "12")]]
    assert (grid.currentIndex().row(), grid.currentIndex().column()) == place


@pytest.mark.parametrize("then", ["composed", "committed", "key"])
def test_a_word_that_ibus_clears_as_the_focus_comes_stands_before_what_is_typed_next(desk: Desk, then: str) -> None:
    desk.then.focus_target().setFocus()
    desk.first.focus_target().setFocus()
    widget = desk.first.focus_target()
    for preedit in ("v", "vụ", "", ""):
        send(widget, preedit)
    if then == "composed":
        send(widget, "x")
        send(widget, "", "x")
    elif then == "committed":
        send(widget, "", "x")
    else:
        write("x")
    desk.then.focus_target().setFocus()
    assert desk.first.draft_text() == "vụx"


def test_a_word_that_ibus_clears_as_the_focus_comes_is_there_at_the_tab_behind_it(qtbot: QtBot) -> None:
    desk = Desk(qtbot, TextField(), TextField())
    desk.then.focus_target().setFocus()
    desk.first.focus_target().setFocus()
    for preedit in ("3", ""):
        send(desk.first.focus_target(), preedit)
    press(Key.Key_Tab)
    assert (desk.first.draft_text(), desk.then.draft_text()) == ("3", "")


def test_a_word_that_another_takes_the_place_of_as_the_focus_comes_stands_before_it(qtbot: QtBot) -> None:
    desk = Desk(qtbot, TextField(), TextField())
    desk.then.focus_target().setFocus()
    desk.first.focus_target().setFocus()
    for preedit, commit in (("3", ""), ("0", ""), ("", "/")):
        send(desk.first.focus_target(), preedit, commit)
    for preedit, commit in (("d", ""), ("đ", ""), ("đu", ""), ("đ", ""), ("", "đ")):
        send(desk.first.focus_target(), preedit, commit)
    assert desk.first.draft_text() == "30/đ"


def test_a_word_that_is_committed_after_it_was_cleared_is_there_once(desk: Desk) -> None:
    desk.then.focus_target().setFocus()
    desk.first.focus_target().setFocus()
    for preedit, commit in (("vụ", ""), ("", ""), ("", "vụ")):
        send(desk.first.focus_target(), preedit, commit)
    assert desk.first.draft_text() == "vụ"


def test_a_letter_rubbed_out_later_does_not_come_back(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not desk.first.findChildren(composing.Composing)[0]._comes.isActive())
    for preedit in ("v", ""):
        send(desk.first.focus_target(), preedit)
    send(desk.first.focus_target(), "", "x")
    assert desk.first.draft_text() == "x"
