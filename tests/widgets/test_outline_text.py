"""The keys of the outline editor: paragraphs are split, joined, moved and levelled; nothing else can be changed."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ict_desktop.records.outline import Entry, Shown
from ict_desktop.records.papers import Table, TableColumn
from ict_desktop.records.runs import Run, bold, joined_text, words
from ict_desktop.widgets.composing import LINE_BREAK
from ict_desktop.widgets.outline_lines import fixed_words
from ict_desktop.widgets.outline_merge import lay
from ict_desktop.widgets.outline_text import OutlineText
from ict_desktop.widgets.shown_text import ShownText
from tests.hands import ALT, CONTROL, SHIFT, Key, in_dialog, press, write
from tests.widgets.kit import COLOURS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

TASKS = Table((TableColumn("TT", 1), TableColumn("Việc", 5)), (("1", "Làm A"), ("2", "Làm B")))
ENTRIES = (
    Entry("paragraph", "Mở đầu.", "meeting/opening"),
    Entry("section", "Đánh giá", "meeting/heading"),
    Entry("item", "Việc một", "conclusion/1"),
    Entry("item", "Việc hai", "conclusion/2"),
    Entry("table", "Nhiệm vụ", "meeting/tasks", TASKS),
    Entry("paragraph", "Kết thúc", "setting/closing"),
)


@pytest.fixture
def text(qtbot: QtBot) -> Iterator[OutlineText]:
    window = QWidget()
    qtbot.addWidget(window)
    made = OutlineText(COLOURS, window)
    made.steps = []  # type: ignore[attr-defined]
    made.stepped.connect(made.steps.append)  # type: ignore[attr-defined]
    QVBoxLayout(window).addWidget(made)
    window.resize(600, 500)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    made.setFocus()
    show(made)
    yield made
    window.close()


def show(text: OutlineText, entries: tuple[Entry, ...] = ENTRIES) -> None:
    lay(text, [Shown(entry.origin, entry, "follows", entry) for entry in entries])


def said(text: OutlineText) -> list[tuple[str, str, str]]:
    """Return number, words and record of each paragraph, after looking whether page and lines agree."""
    block = text.document().begin()
    for line in text.lines:
        assert block.text() == (fixed_words(line) if line.is_fixed else words(line.text))
        assert block.blockFormat().leftMargin() == text.block_format(line).leftMargin()
        block = block.next()
    assert not block.isValid()
    assert len(text.labels) == len(text.lines)
    return [
        (label, words(line.text), line.key.rpartition("/")[2])
        for label, line in zip(text.labels, text.lines, strict=True)
    ]


def test_enter_in_the_middle_splits_and_the_first_half_stays_with_its_record(text: OutlineText) -> None:
    text.put_cursor(2, 4)
    press(Key.Key_Return)
    assert said(text)[2:5] == [("1.", "Việc", "1"), ("2.", "một", ""), ("3.", "Việc hai", "2")]
    assert (text.in_hand(), text.offset()) == (3, 0)
    assert text.steps == ["Tách đoạn"]  # type: ignore[attr-defined]


def test_enter_at_the_start_lets_the_words_stay_with_their_record(text: OutlineText) -> None:
    text.put_cursor(2, 0)
    press(Key.Key_Return)
    assert said(text)[2:4] == [("1.", "", ""), ("1.", "Việc một", "1")]
    assert (text.in_hand(), text.offset()) == (3, 0)


@pytest.mark.parametrize(("number", "style"), [(0, "paragraph"), (1, "paragraph"), (2, "item"), (5, "paragraph")])
def test_enter_at_the_end_begins_what_comes_next_there(text: OutlineText, number: int, style: str) -> None:
    text.put_cursor(number, 99)
    press(Key.Key_Return)
    write("Mới")
    assert text.lines[number + 1].now_entry() == Entry(style, "Mới")  # type: ignore[arg-type]
    said(text)


def test_bare_tone_marks_join_their_letter(text: OutlineText) -> None:
    text.put_cursor(2, 99)
    write(" hoa\u0300 o\u031b\u0301")
    assert said(text)[2] == ("1.", "Việc một hoà ớ", "1")
    assert text.offset() == len("Việc một hoà ớ")


def test_backspace_at_the_start_joins_and_delete_at_the_end_does_the_same(text: OutlineText) -> None:
    text.put_cursor(3, 0)
    press(Key.Key_Backspace)
    assert said(text)[2:4] == [("1.", "Việc mộtViệc hai", "1"), ("", "Nhiệm vụ", "tasks")]
    assert text.offset() == 8
    text.put_cursor(0, 99)
    press(Key.Key_Delete)
    assert said(text)[0] == ("", "Mở đầu.Đánh giá", "opening")


def test_nothing_is_joined_to_a_table_and_nothing_typed_into_it(text: OutlineText) -> None:
    before = said(text)
    text.put_cursor(5, 0)
    press(Key.Key_Backspace)
    text.put_cursor(3, 99)
    press(Key.Key_Delete)
    text.put_cursor(4, 3)
    write("chữ")
    press(Key.Key_Backspace, CONTROL)
    QApplication.sendEvent(text, committing("chữ"))
    assert said(text) == before
    asked: list[str] = []
    text.asked.connect(asked.append)
    press(Key.Key_Return)
    press(Key.Key_F2)
    assert asked == ["open", "open"]


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Key.Key_Return, SHIFT),
        (Key.Key_Enter, SHIFT),
        (Key.Key_X, CONTROL),
        (Key.Key_Delete, CONTROL),
        (Key.Key_Backspace, CONTROL),
    ],
)
def test_no_key_writes_into_the_name_of_a_table_or_runs_paragraphs_together(
    key: Qt.Key, held: Qt.KeyboardModifier, text: OutlineText
) -> None:
    before = said(text)
    text.put_cursor(4, 3)
    press(key, held)
    assert said(text) == before
    select(text, (4, 2), (4, 6))
    press(key, held)
    assert said(text) == before
    select(text, (2, 5), (3, 5))
    press(key, held)
    assert said(text)[2][1].replace(LINE_BREAK, "") == "Việc hai"
    assert text.steps == ["Xóa đoạn"]  # type: ignore[attr-defined]


@pytest.mark.parametrize("word", ["Đề", "\u0301"])
def test_a_line_ended_within_a_paragraph_stays_so_whatever_letter_comes_next(word: str, text: OutlineText) -> None:
    text.put_cursor(2, 99)
    press(Key.Key_Return, SHIFT)
    write(word)
    assert said(text)[2] == ("1.", f"Việc một{LINE_BREAK}{word}", "1")
    assert len(text.lines) == len(ENTRIES)


def test_shift_and_backspace_is_backspace(text: OutlineText) -> None:
    text.put_cursor(3, 0)
    press(Key.Key_Backspace, SHIFT)
    assert said(text)[2] == ("1.", "Việc mộtViệc hai", "1")
    assert text.steps == ["Nối đoạn"]  # type: ignore[attr-defined]
    text.put_cursor(3, 3)
    press(Key.Key_Backspace, SHIFT)
    assert [key for _label, _words, key in said(text)] == ["opening", "heading", "1", "closing"]


def test_delete_takes_an_empty_paragraph_or_a_table_out(text: OutlineText) -> None:
    text.put_cursor(4, 0)
    press(Key.Key_Delete)
    assert [key for _label, _words, key in said(text)] == ["opening", "heading", "1", "2", "closing"]
    text.put_cursor(3, 99)
    press(Key.Key_Return)
    press(Key.Key_Delete)
    assert [key for _label, _words, key in said(text)] == ["opening", "heading", "1", "2", "closing"]


def test_tab_goes_through_the_levels_and_numbers_follow(text: OutlineText) -> None:
    text.put_cursor(3, 2)
    press(Key.Key_Tab)
    assert said(text)[2:4] == [("1.", "Việc một", "1"), ("a)", "Việc hai", "2")]
    press(Key.Key_Tab)
    assert said(text)[3][0] == "-"
    for _ in range(3):
        press(Key.Key_Backtab, SHIFT)
    assert text.line.style == "item_title"
    assert text.offset() == 2
    assert text.steps == ["Đổi cấp"] * 5  # type: ignore[attr-defined]


def test_alt_and_an_arrow_moves_the_paragraph_with_its_cursor(text: OutlineText) -> None:
    text.put_cursor(2, 4)
    press(Key.Key_Down, ALT)
    assert said(text)[2:4] == [("1.", "Việc hai", "2"), ("2.", "Việc một", "1")]
    assert (text.in_hand(), text.offset()) == (3, 4)
    for _ in range(5):
        press(Key.Key_Up, ALT)
    assert said(text)[0][2] == "1"
    assert (text.in_hand(), text.offset()) == (0, 4)


NESTED = (
    Entry("section", "Nhiệm vụ"),
    Entry("item", "Giao Sở Một"),
    Entry("point", "a của một"),
    Entry("item", "Giao Sở Hai"),
    Entry("point", "a của hai"),
    Entry("dash", "ý của hai"),
    Entry("point", "b của hai"),
    Entry("paragraph", "Kết thúc"),
)


def test_a_khoan_moves_with_what_stands_under_it_and_over_what_stands_under_another(text: OutlineText) -> None:
    show(text, NESTED)
    text.put_cursor(3, 5)
    press(Key.Key_Up, ALT)
    moved = [
        ("I.", "Nhiệm vụ"),
        ("1.", "Giao Sở Hai"),
        ("a)", "a của hai"),
        ("-", "ý của hai"),
        ("b)", "b của hai"),
        ("2.", "Giao Sở Một"),
        ("a)", "a của một"),
        ("", "Kết thúc"),
    ]
    assert [(label, said_words) for label, said_words, _key in said(text)] == moved
    assert (text.in_hand(), text.offset()) == (1, 5)
    press(Key.Key_Down, ALT)
    assert [entry.words for entry in NESTED] == [said_words for _label, said_words, _key in said(text)]
    assert (text.in_hand(), text.offset()) == (3, 5)


def test_a_diem_moves_with_its_lines_within_its_khoan_and_on_into_the_next(text: OutlineText) -> None:
    show(text, NESTED)
    text.put_cursor(4, 1)
    press(Key.Key_Down, ALT)
    assert [w for _label, w, _key in said(text)][3:7] == ["Giao Sở Hai", "b của hai", "a của hai", "ý của hai"]
    for _ in range(2):
        press(Key.Key_Up, ALT)
    assert [(label, w) for label, w, _key in said(text)][1:6] == [
        ("1.", "Giao Sở Một"),
        ("a)", "a của một"),
        ("b)", "a của hai"),
        ("-", "ý của hai"),
        ("2.", "Giao Sở Hai"),
    ]


def test_headings_and_running_text_move_alone(text: OutlineText) -> None:
    show(text, NESTED)
    text.put_cursor(7, 0)
    press(Key.Key_Up, ALT)
    assert [w for _label, w, _key in said(text)][6:] == ["Kết thúc", "b của hai"]
    text.put_cursor(0, 0)
    press(Key.Key_Down, ALT)
    assert [w for _label, w, _key in said(text)][:2] == ["Giao Sở Một", "Nhiệm vụ"]


def test_what_is_selected_over_several_paragraphs_goes_and_the_ends_are_one(text: OutlineText) -> None:
    select(text, (2, 5), (3, 5))
    write("x")
    assert said(text)[2:4] == [("1.", "Việc xhai", "1"), ("", "Nhiệm vụ", "tasks")]


def test_whole_paragraphs_that_are_selected_go_and_what_is_left_keeps_its_record(text: OutlineText) -> None:
    select(text, (2, 0), (3, 5))
    press(Key.Key_Delete)
    assert said(text)[2] == ("1.", "hai", "2")
    select(text, (0, 3), (3, 2))
    press(Key.Key_Backspace)
    assert said(text) == [("", "Mở ", "opening"), ("", "Kết thúc", "closing")]


def test_everything_can_be_taken_out_and_something_typed_again(text: OutlineText) -> None:
    press(Key.Key_A, CONTROL)
    press(Key.Key_Delete)
    assert said(text) == [("", "", "")]
    write("Lại")
    press(Key.Key_Return)
    write("từ đầu")
    assert [words for _label, words, _key in said(text)] == ["Lại", "từ đầu"]


def test_bold_and_italic_inside_a_paragraph_but_not_in_a_heading(text: OutlineText) -> None:
    select(text, (2, 5), (2, 8))
    press(Key.Key_B, CONTROL)
    assert text.lines[2].text == joined_text("Việc ", (Run("một", bold=True),))
    select(text, (1, 0), (3, 4))
    press(Key.Key_I, CONTROL)
    assert text.lines[1].text == "Đánh giá"
    assert text.lines[3].text == joined_text((Run("Việc", italic=True),), " hai")
    text.put_cursor(5, 99)
    press(Key.Key_B, CONTROL)
    write(" đậm")
    assert text.lines[5].text == joined_text("Kết thúc", bold(" đậm"))
    said(text)


def test_bold_words_stay_bold_through_a_level_that_is_bold_as_a_whole(text: OutlineText) -> None:
    select(text, (2, 0), (2, 4))
    press(Key.Key_B, CONTROL)
    kept = text.lines[2].text
    press(Key.Key_Backtab, SHIFT)
    assert text.lines[2].style == "item_title"
    press(Key.Key_Tab)
    assert text.lines[2].text == kept


def test_several_pasted_lines_become_paragraphs_at_their_levels(text: OutlineText) -> None:
    text.put_cursor(2, 4)
    text.insertFromMimeData(pasted("<b>1.\tGiao</b> sở\r\na)\u00a0Lập\r\n•\tBáo cáo\r\n\r\nXong"))
    assert said(text)[2:6] == [
        ("1.", "Việc<b>1. Giao</b> sở", "1"),
        ("a)", "Lập", ""),
        ("-", "Báo cáo", ""),
        ("", "Xong một", ""),
    ]
    assert text.offset() == 4


def test_one_pasted_line_is_typed_where_the_cursor_stands(text: OutlineText) -> None:
    text.put_cursor(2, 4)
    text.insertFromMimeData(pasted("\u200b mới\tnày\n"))
    assert said(text)[2] == ("1.", "Việc mới này một", "1")
    assert text.steps == []  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("style", "pasted_words", "became"),
    [
        ("item", "2. Việc hai", ("item", "Việc hai")),
        ("item", "- ý một", ("dash", "ý một")),
        ("dash", "- ý một", ("dash", "ý một")),
        ("paragraph", "• ý một\n", ("dash", "ý một")),
        ("point", "c) điểm", ("point", "điểm")),
        ("paragraph", "II. NHIỆM VỤ", ("section", "NHIỆM VỤ")),
        ("part", "B. KẾT QUẢ", ("part", "KẾT QUẢ")),
        # A letter before a name is no number.
        ("paragraph", "C. Mác viết", ("paragraph", "C. Mác viết")),
        ("item", "07. Giờ", ("item", "07. Giờ")),
        ("paragraph", "Căn cứ Luật Công nghệ thông tin", ("paragraph", "Căn cứ Luật Công nghệ thông tin")),
    ],
)
def test_one_pasted_line_that_fills_a_paragraph_brings_no_second_number(
    style: str, pasted_words: str, became: tuple[str, str], text: OutlineText
) -> None:
    show(text, (Entry("item", "Việc một"), Entry(style)))  # type: ignore[arg-type]
    text.put_cursor(1, 0)
    text.insertFromMimeData(pasted(pasted_words))
    entry = text.lines[1].now_entry()
    assert (entry.style, entry.words) == became
    assert text.offset() == len(entry.words)
    said(text)


def test_a_line_pasted_over_a_whole_paragraph_takes_its_place(text: OutlineText) -> None:
    select(text, (2, 0), (2, 8))
    text.insertFromMimeData(pasted("1. Việc khác"))
    assert said(text)[2] == ("1.", "Việc khác", "1")
    text.put_cursor(2, 4)
    text.insertFromMimeData(pasted("2. Việc"))
    assert said(text)[2][1] == "Việc2. Việc khác"


def test_what_is_copied_comes_back_at_its_levels(text: OutlineText) -> None:
    press(Key.Key_Tab)  # the first one becomes a khoản
    select(text, (1, 0), (3, 99))
    made = text.createMimeDataFromSelection()
    assert not made.hasHtml()
    assert made.text() == "Đánh giá\n1. Việc một\n2. Việc hai"
    text.put_cursor(5, 99)
    press(Key.Key_Return)
    text.insertFromMimeData(made)
    assert [label for label, _words, _key in said(text)[-3:]] == ["", "3.", "4."]


@pytest.mark.parametrize(
    ("answer", "became"),
    [("Dán &Unicode", "Giao các sở"), ("Dán chữ đang &có", "Giao c¸c së"), ("&Thôi", "")],
)
def test_text_of_an_old_encoding_is_offered_in_unicode_beside_it(answer: str, became: str, text: OutlineText) -> None:
    def choose(dialog: QDialog) -> None:
        assert [pane.toPlainText() for pane in dialog.findChildren(ShownText)] == ["1. Giao c¸c së", "1. Giao các sở"]
        next(button for button in dialog.findChildren(QPushButton) if button.text() == answer).click()

    show(text, (Entry("item", "Việc một"), Entry("item")))
    text.put_cursor(1, 0)
    came = in_dialog(choose)
    text.insertFromMimeData(pasted("1. Giao c¸c së"))
    assert came
    assert said(text)[1][1] == became


def committing(word: str) -> QInputMethodEvent:
    event = QInputMethodEvent()
    event.setCommitString(word)
    return event


def pasted(words: str) -> QMimeData:
    made = QMimeData()
    made.setText(words)
    made.setHtml(f"<h1 style='font-size:40pt'>{words}</h1>")
    return made


def select(text: OutlineText, start: tuple[int, int], end: tuple[int, int]) -> None:
    cursor = text.textCursor()
    cursor.setPosition(text.place_of(*start))
    cursor.setPosition(text.place_of(*end), cursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)


# A word that is being composed


def composing(text: OutlineText, word: str) -> None:
    QApplication.sendEvent(text, QInputMethodEvent(word, []))


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Tab, Key.Key_Down])
def test_a_word_being_composed_is_taken_in_before_a_key_does_its_deed(text: OutlineText, key: Key) -> None:
    text.put_cursor(2, 4)
    composing(text, " nghiệp")
    assert words(text.live_text(2)) == "Việc nghiệp một"
    press(key, ALT if key == Key.Key_Down else CONTROL & ~CONTROL)
    assert "".join(w for _l, w, _k in said(text)).count(" nghiệp") == 1
    assert not text.composing.word


def test_a_word_composed_over_what_is_selected_takes_its_place(text: OutlineText) -> None:
    select(text, (2, 5), (3, 5))
    composing(text, "nghi")
    QApplication.sendEvent(text, committing("nghiệp"))
    assert said(text)[2] == ("1.", "Việc nghiệphai", "1")


def test_words_come_in_nfc_and_escape_lets_a_word_go(text: OutlineText) -> None:
    text.put_cursor(2, 99)
    QApplication.sendEvent(text, committing(" nghie\u0302\u0323p"))
    assert said(text)[2][1] == "Việc một nghiệp"
    composing(text, "vu")
    press(Key.Key_Escape)
    assert said(text)[2][1] == "Việc một nghiệp"


# Whatever is pressed

KEYS = st.sampled_from(
    [
        *[(Key.Key_Return, "")] * 2,
        *[(key, "") for key in (Key.Key_Backspace, Key.Key_Delete, Key.Key_Tab, Key.Key_Up, Key.Key_Down)],
        *[(key, "alt") for key in (Key.Key_Up, Key.Key_Down)],
        *[
            (key, "shift")
            for key in (Key.Key_Backtab, Key.Key_Down, Key.Key_Up, Key.Key_Home, Key.Key_End, Key.Key_Return)
        ],
        *[(key, "shift") for key in (Key.Key_Return, Key.Key_Backspace, Key.Key_Delete)],
        *[
            (key, "ctrl")
            for key in (Key.Key_B, Key.Key_I, Key.Key_Backspace, Key.Key_Delete, Key.Key_Return, Key.Key_X)
        ],
        *[(key, "ctrl") for key in (Key.Key_V, Key.Key_A, Key.Key_Home, Key.Key_End, Key.Key_Left, Key.Key_Right)],
        *[("ă", "text"), ("two\nlines", "paste"), ("ngữ", "compose")],
    ]
)
HELD = {"": CONTROL & ~CONTROL, "alt": ALT, "shift": SHIFT, "ctrl": CONTROL}


@given(st.lists(KEYS, max_size=25), st.integers(0, 5), st.integers(0, 8))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_pressed_page_and_paragraphs_agree(
    text: OutlineText, keys: list[tuple[object, str]], number: int, offset: int
) -> None:
    show(text)
    QApplication.clipboard().setText("1. dán\n2. hai dòng")
    text.put_cursor(number, offset)
    for key, how in keys:
        if how == "text":
            write(str(key))
        elif how == "paste":
            text.insertFromMimeData(pasted(str(key)))
        elif how == "compose":
            composing(text, "ngu")
            QApplication.sendEvent(text, committing(str(key)))
        else:
            press(key, HELD[how])  # type: ignore[arg-type]
        said(text)
        records = [line.key for line in text.lines if line.key]
        assert len(records) == len(set(records))


def test_cutting_goes_through_no_table_and_comes_back_by_pasting(text: OutlineText) -> None:
    select(text, (3, 5), (4, 6))
    press(Key.Key_X, CONTROL)
    assert [words for _label, words, _key in said(text)] == ["Mở đầu.", "Đánh giá", "Việc một", "Việc ", "Kết thúc"]
    select(text, (2, 0), (2, 4))
    press(Key.Key_X, CONTROL)
    assert said(text)[2] == ("1.", " một", "1")
    press(Key.Key_V, CONTROL)
    assert said(text)[2] == ("1.", "Việc một", "1")


def test_the_menu_of_the_text_offers_what_the_keys_do(text: OutlineText) -> None:
    select(text, (2, 0), (3, 4))
    where = text.viewport().mapToGlobal(text.cursorRect().center())
    QApplication.sendEvent(
        text.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, text.cursorRect().center(), where)
    )
    menu = text.findChild(QMenu)
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    menu.close()
    assert said(text)[2] == ("1.", " hai", "2")
