"""The outline editor beside the page: what keys do to the text of a draft, and what the file then holds."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Refused
from ict_desktop.records.outline import Entry, Shown, Wanted
from ict_desktop.records.papers import Drawing, Table
from ict_desktop.records.runs import words
from ict_desktop.screens.areas.documents import DocumentsPage
from ict_desktop.screens.areas.meeting_papers import MeetingPapersTab
from ict_desktop.screens.areas.meetings import MeetingsPage
from ict_desktop.screens.shared.chart_choice import ChartDialog
from ict_desktop.screens.window.find_all import FindAll
from ict_desktop.store import table
from ict_desktop.store.opening import open_store
from ict_desktop.widgets import messages
from ict_desktop.widgets.outline_table import TableDialog
from ict_desktop.widgets.outline_text import OutlineText
from ict_desktop.widgets.preview_place import place_of
from ict_desktop.work import documents, issuing, keep
from ict_desktop.work.papers import edited
from tests.files import BY, NOW, now
from tests.hands import ALT, CONTROL, SHIFT, Key, in_dialog, press, until, write
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


def first(papers: MeetingPapersTab, style: str) -> int:
    return next(number for number, line in enumerate(text_of(papers).lines) if line.style == style)


def to(papers: MeetingPapersTab, number: int, offset: int = 0) -> None:
    text_of(papers).put_cursor(number, offset)


def test_words_are_stored_when_the_cursor_leaves_the_paragraph(office: Office, papers: MeetingPapersTab) -> None:
    before = said(office)
    to(papers, 2, 0)
    write("Nay ")
    assert said(office) == before
    press(Key.Key_Up)
    assert until(lambda: said(office)[2] == f"Nay {before[2]}")


def said(office: Office) -> list[str]:
    return [entry.words.replace("\u00a0", " ") for entry in stored(office)]


def shown(papers: MeetingPapersTab) -> list[str]:
    return [words(line.text) for line in text_of(papers).lines if not line.is_out]


def test_words_are_stored_when_no_key_comes_for_a_while(office: Office, papers: MeetingPapersTab) -> None:
    before = said(office)
    to(papers, 2, 999)
    write(" nay ")
    assert said(office) == before
    assert until(lambda: said(office)[2] == f"{before[2]} nay")
    assert shown(papers)[2] == f"{before[2]} nay ", "the blank just typed stays"


@pytest.mark.parametrize("deed", ["settle", "save", "close", "page"])
def test_a_word_just_typed_is_stored_before_any_deed(office: Office, papers: MeetingPapersTab, deed: str) -> None:
    to(papers, 0, 0)
    write("Nay ")
    path = office.desk.store.path
    if deed == "settle":
        assert office.window.settle()
    elif deed == "save":
        press(Key.Key_S, CONTROL)
    elif deed == "page":
        office.go("tasks")
    else:
        assert office.window.close_file()
    with closing(open_store(path, now)) as store:
        (document,) = table.every(store.connection, Document)
        first = documents.document_outline(store.connection, document, NOW.date())[0]
    assert first.entry.words.startswith("Nay Sáng")


def test_a_word_being_composed_is_stored_before_the_page_is_printed(office: Office, papers: MeetingPapersTab) -> None:
    to(papers, 0, 0)
    QApplication.sendEvent(text_of(papers), QInputMethodEvent("nghiệp", []))
    assert office.window.settle()
    assert said(office)[0].startswith("nghiệp")
    assert said(office)[0].count("nghiệp") == 1


def test_a_word_left_half_composed_is_stored_with_its_sentence_and_stands_there_once(
    office: Office, papers: MeetingPapersTab
) -> None:
    text, store = text_of(papers), office.desk.store
    before = said(office)[2]
    to(papers, 2, 999)
    write(" Giao")
    QApplication.sendEvent(text, QInputMethodEvent(" ngh", []))
    assert until(lambda: said(office)[2] == f"{before} Giao ngh")
    assert text.composing.word == " ngh", "it goes on being composed"
    step = store.next_undo()
    event = QInputMethodEvent()
    event.setCommitString(" ngh")
    QApplication.sendEvent(text, event)
    assert office.window.settle()
    assert store.next_undo() == step
    QApplication.sendEvent(text, QInputMethodEvent("iệ", []))
    assert until(lambda: said(office)[2] == f"{before} Giao nghiệ")
    press(Key.Key_Escape)
    assert office.window.settle()
    assert said(office)[2] == shown(papers)[2] == f"{before} Giao ngh"
    press(Key.Key_Z, CONTROL)
    press(Key.Key_Z, CONTROL)
    assert said(office)[2] == shown(papers)[2] == f"{before} Giao ngh"


def test_each_step_has_its_name_and_is_undone_by_itself(office: Office, papers: MeetingPapersTab) -> None:
    before = said(office)
    place = first(papers, "item")
    to(papers, place, 0)
    press(Key.Key_Down, ALT)
    press(Key.Key_Tab)
    write("X")
    press(Key.Key_Return)
    assert papers._editor.outline.settle()
    store = office.desk.store
    names = []
    while said(office) != before or any(each.state != "follows" for each in outline_of(office)):
        step = store.next_undo()
        assert step is not None
        names.append(step.label)
        press(Key.Key_Z, CONTROL)
        office.settle()
        assert shown(papers) == said(office)
    assert names == ["Tách đoạn", f"Sửa đoạn {place + 2}", "Đổi cấp", "Chuyển đoạn xuống"]
    for name in reversed(names):
        press(Key.Key_Y, CONTROL)
        assert store.next_undo() is not None
        assert store.next_undo().label == name  # type: ignore[union-attr]
        assert shown(papers) == said(office)


def outline_of(office: Office) -> list[Shown]:
    (document,) = table.every(office.desk.connection, Document)
    return documents.document_outline(office.desk.connection, document, office.desk.day)


def test_many_steps_are_undone_one_by_one_and_shown(office: Office, papers: MeetingPapersTab) -> None:
    to(papers, 2, 0)
    seen = [said(office)]
    for number in range(24):
        if number % 4 == 3:
            press(Key.Key_Down if number % 8 == 3 else Key.Key_Up, ALT)
        else:
            write(str(number))
        assert papers._editor.outline.settle()
        seen.append(said(office))
    for words_before in reversed(seen[:-1]):
        press(Key.Key_Z, CONTROL)
        assert said(office) == words_before
        assert shown(papers) == words_before


def test_undo_takes_back_words_that_were_not_stored_yet_and_redo_brings_them(
    office: Office, papers: MeetingPapersTab
) -> None:
    before = said(office)
    to(papers, 0, 0)
    write("Nay ")
    press(Key.Key_Z, CONTROL)
    assert said(office) == before
    assert shown(papers) == before
    press(Key.Key_Y, CONTROL)
    assert shown(papers)[0].startswith("Nay ")


def test_what_is_typed_after_an_undo_stands_where_the_undone_stood(office: Office, papers: MeetingPapersTab) -> None:
    before, text = said(office), text_of(papers)

    def undo() -> tuple[int, int]:
        press(Key.Key_Z, CONTROL)
        assert until(lambda: said(office) == before)
        office.settle()
        return text.in_hand(), text.offset()

    to(papers, 2, 7)
    press(Key.Key_Return)  # in the middle
    assert until(lambda: len(said(office)) == len(before) + 1)
    assert undo() == (2, 7)
    to(papers, 2, 999)
    press(Key.Key_Return)  # at the end
    write("Nay")
    press(Key.Key_Up)
    assert until(lambda: said(office)[3] == "Nay")
    press(Key.Key_Z, CONTROL)
    assert until(lambda: said(office)[3] != "Nay")
    assert undo() == (2, len(before[2]))
    to(papers, 2, 4)
    write("nay ")
    press(Key.Key_Up)
    assert until(lambda: "nay " in said(office)[2])
    assert undo() == (2, 4)
    press(Key.Key_Y, CONTROL)
    assert until(lambda: "nay " in said(office)[2])
    office.settle()
    assert (text.in_hand(), text.offset()) == (2, 8), "behind what came back"
    assert undo() == (2, 4)
    number = first(papers, "item")
    to(papers, number, 5)
    press(Key.Key_Tab)
    assert until(lambda: stored(office)[number].style == "point")
    press(Key.Key_Z, CONTROL)
    assert until(lambda: stored(office)[number].style == "item")
    office.settle()
    assert (text.in_hand(), text.offset()) == (number, 5)


def test_escape_puts_the_open_paragraph_back(office: Office, papers: MeetingPapersTab) -> None:
    before = shown(papers)
    to(papers, 2, 0)
    write("Nay")
    press(Key.Key_Escape)
    assert shown(papers) == before
    assert papers._editor.outline.settle()
    assert outline_of(office)[2].state == "follows"


def test_a_record_that_changes_is_followed_or_named_and_can_be_taken_back(
    office: Office, papers: MeetingPapersTab
) -> None:
    store = office.desk.store
    one, other = table.every(store.connection, Conclusion, "position")[:2]
    place = first(papers, "item")
    to(papers, place, 0)
    write("Nay ")
    assert office.window.settle()
    for conclusion in (one, other):
        keep.change(store, Conclusion, conclusion.id, {"text": f"{conclusion.text} Nhanh."}, BY)
    office.settle()
    assert shown(papers)[place + 1].endswith("Nhanh.")
    to(papers, place, 0)
    note = papers._editor.outline._note
    assert note.isVisible()
    assert f"{one.text} Nhanh." in note._words.text()
    press(Key.Key_G, CONTROL)
    assert text_of(papers).lines[place].state == "changed"
    press(Key.Key_R, CONTROL)
    assert shown(papers)[place] == f"{one.text} Nhanh."
    assert not note.isVisible()
    press(Key.Key_Z, CONTROL)
    assert shown(papers)[place] == f"Nay {one.text}"


def test_what_was_taken_out_is_struck_and_comes_back(office: Office, papers: MeetingPapersTab) -> None:
    before = shown(papers)
    to(papers, 5, 0)
    press(Key.Key_End, SHIFT)
    for _ in range(8):
        press(Key.Key_Down, SHIFT)
    press(Key.Key_Delete)
    assert papers._editor.outline.settle()
    office.settle()
    assert shown(papers) != before
    outs = [number for number, line in enumerate(text_of(papers).lines) if line.is_out]
    assert outs
    for number in outs:
        to(papers, number)
        press(Key.Key_R, CONTROL)
    office.settle()
    assert len(shown(papers)) == len(before)


def test_words_another_window_stored_meanwhile_are_asked_about(
    office: Office, papers: MeetingPapersTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    (document,) = table.every(office.desk.connection, Document)
    asked: list[str] = []
    answers = [None, 0, 1]

    def choose(_parent: object, text: str, *_buttons: str) -> int | None:
        asked.append(text)
        return answers.pop(0)

    monkeypatch.setattr(messages, "choose", choose)
    to(papers, 0, 0)
    write("Của tôi ")
    in_another_window(office, document, 0, "Của người khác")
    assert not office.window.settle()
    assert "Của người khác" in asked[0]
    assert "Của tôi" in asked[0]
    assert shown(papers)[0].startswith("Của tôi")
    assert papers._editor.outline.settle()
    assert said(office)[0].startswith("Của tôi")
    write("và ")
    in_another_window(office, document, 0, "Của người khác nữa")
    assert papers._editor.outline.settle()
    assert said(office)[0] == shown(papers)[0] == "Của người khác nữa"


def test_a_paragraph_another_window_deleted_keeps_what_is_typed_into_it(
    office: Office, papers: MeetingPapersTab
) -> None:
    to(papers, 0, 999)
    press(Key.Key_Return)
    write("Thêm")
    assert office.window.settle()
    (document,) = table.every(office.desk.connection, Document)
    write(" nữa")
    with closing(open_store(office.desk.store.path, now)) as other:
        before = documents.document_outline(other.connection, document, NOW.date())
        wanted = [Wanted(each.key, each.entry) for each in before if each.entry.words != "Thêm"]
        edited.rewrite(other, document.id, before, wanted, "Xóa", "Hà")
    assert papers._editor.outline.settle()
    assert said(office)[1] == shown(papers)[1] == "Thêm nữa"
    assert "Thêm" not in said(office)


def in_another_window(office: Office, document: Document, place: int, text: str) -> None:
    with closing(open_store(office.desk.store.path, now)) as other:
        before = documents.document_outline(other.connection, document, NOW.date())
        wanted = [Wanted(each.key, each.entry) for each in before if each.state != "out"]
        wanted[place] = replace(wanted[place], entry=replace(wanted[place].entry, text=text))
        edited.rewrite(other, document.id, before, wanted, "Sửa", "Hà")


def test_the_page_shows_what_is_being_typed_before_it_is_stored(office: Office, papers: MeetingPapersTab) -> None:
    to(papers, 0, 0)
    write("Chữ đang gõ ")
    papers._editor.outline._pause.stop()  # whatever time the machine takes to draw, nothing is stored meanwhile
    assert until(lambda: "Chữ đang gõ" in on_the_page(papers))
    assert not said(office)[0].startswith("Chữ")


def on_the_page(papers: MeetingPapersTab) -> str:
    pages = PdfReader(BytesIO(papers._panel.content)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_a_table_is_changed_row_by_row_and_kept_as_a_whole(office: Office, papers: MeetingPapersTab) -> None:
    to(papers, len(text_of(papers).lines) - 1)
    assert text_of(papers).line.style == "table"

    def change(dialog: QDialog) -> None:
        assert isinstance(dialog, TableDialog)
        dialog.rows.setCurrentCell(0, 1)
        write("Việc sửa tay")
        press(Key.Key_Return)
        press(Key.Key_Down, ALT)
        dialog.rows.setCurrentCell(dialog.rows.rowCount() - 1, 1)
        press(Key.Key_Insert)
        press(Key.Key_Return, CONTROL)

    came = in_dialog(change)
    press(Key.Key_Return)
    assert came
    assert papers._editor.outline.settle()
    content = stored(office)[-1].content
    assert isinstance(content, Table)
    assert len(content.rows) == 10
    assert [row[0] for row in content.rows if isinstance(row, tuple)] == [str(number) for number in range(1, 11)]
    assert content.rows[1][1] == "Việc sửa tay"  # type: ignore[index]
    assert shown(papers)[-1] == "Nhiệm vụ được giao"
    press(Key.Key_R, CONTROL)
    assert len(stored(office)[-1].content.rows) == 9  # type: ignore[union-attr]


def change_table(papers: MeetingPapersTab, do: Callable[[TableDialog], None]) -> None:
    def change(dialog: QDialog) -> None:
        assert isinstance(dialog, TableDialog)
        do(dialog)
        press(Key.Key_Return, CONTROL)

    to(papers, len(text_of(papers).lines) - 1)
    came = in_dialog(change)
    press(Key.Key_Return)
    assert came
    assert papers._editor.outline.settle()


def cells(office: Office) -> list[tuple[str, ...]]:
    content = stored(office)[-1].content
    assert isinstance(content, Table)
    return [row for row in content.rows if isinstance(row, tuple)]


def test_the_page_shows_a_table_while_it_is_changed_and_stays_at_its_row(
    office: Office, papers: MeetingPapersTab
) -> None:
    bar = papers._panel.preview._view.verticalScrollBar()
    to(papers, 0)
    assert until(lambda: not papers._editor._then.isActive())
    bar.setValue(0)

    def change(dialog: TableDialog) -> None:
        dialog.rows.setCurrentCell(dialog.rows.rowCount() - 1, 1)
        write("Việc ở dòng cuối")
        press(Key.Key_Return)
        assert until(lambda: "Việc ở dòng cuối" in on_the_page(papers))
        assert until(lambda: bar.value() > 0)
        assert all("dòng cuối" not in row[1] for row in cells(office))

    change_table(papers, change)
    office.settle()
    assert "Việc ở dòng cuối" in on_the_page(papers)
    papers._editor._follow()
    assert papers._editor.outline.printed_in_hand() == "Việc ở dòng cuối"


def click_on_the_page(papers: MeetingPapersTab, words: str, near: int = 0) -> None:
    """Click on the first letter of some words where a page shows them, those near one page first."""
    preview = papers._panel.preview
    preview._page = near
    preview.show_words(words)
    found = place_of(preview._document, words, near)
    assert found is not None
    page, _top = found
    start = preview._document.getAllText(page).text().index(words[:12])
    box = preview._document.getSelectionAtIndex(page, start, 1).boundingRectangle()
    place, scale = preview._page_in_view(page)
    at = place.topLeft() + (box.topLeft() + QPointF(1, 4)) * scale
    QTest.mouseClick(preview._view.viewport(), Qt.MouseButton.LeftButton, pos=at.toPoint())


def test_a_click_on_the_page_chooses_the_paragraph_printed_there(office: Office, papers: MeetingPapersTab) -> None:
    text = text_of(papers)
    items = [number for number, line in enumerate(text.lines) if line.style == "item"]
    for number in (*items[:2], items[-1]):
        papers._tabs.setCurrentIndex(1)
        said_there = shown(papers)[number]
        second = said_there.split(" ", 2)[2]
        click_on_the_page(papers, second)
        assert (text.in_hand(), text.offset()) == (number, len(said_there) - len(second))
        assert papers._tabs.currentIndex() == 0
        assert text.hasFocus()
    table = text.lines[-1].entry.content
    assert isinstance(table, Table)
    for words_there in (table.columns[1].heading, str(table.rows[3][1])):  # type: ignore[index]
        to(papers, 0)
        click_on_the_page(papers, words_there, near=papers._panel.preview.page_count - 1)
        assert text.line.style == "table"
    for elsewhere in ("Độc lập - Tự do", "Nơi nhận:"):
        to(papers, 3, 2)
        click_on_the_page(papers, elsewhere)
        assert (text.in_hand(), text.offset()) == (3, 2), "what is not of the text chooses nothing"


def test_a_block_copied_in_a_spreadsheet_fills_cells_and_brings_rows(office: Office, papers: MeetingPapersTab) -> None:
    before = [entry.content for entry in stored(office)][-1]
    assert isinstance(before, Table)
    count = len(before.rows)
    QApplication.clipboard().setText('Việc A\tSở Một\r\n"Việc B\nhai dòng"\t\r\nViệc C\tSở Ba\r\n')

    def paste(dialog: TableDialog) -> None:
        dialog.rows.setCurrentCell(count - 1, 1)
        press(Key.Key_V, CONTROL)
        assert (dialog.rows.currentRow(), dialog.rows.currentColumn()) == (count - 1, 1)

    change_table(papers, paste)
    assert len(cells(office)) == count + 2
    assert [row[:3] for row in cells(office)[-3:]] == [
        (str(count), "Việc A", "Sở Một"),
        (str(count + 1), "Việc B hai dòng", ""),
        (str(count + 2), "Việc C", "Sở Ba"),
    ]


def test_a_block_wider_than_what_is_left_of_the_table_is_refused_whole(
    office: Office, papers: MeetingPapersTab
) -> None:
    before = stored(office)[-1].content
    assert isinstance(before, Table)
    width = len(before.columns)
    QApplication.clipboard().setText("\t".join("abcdefgh"[:width]))

    def paste(dialog: TableDialog) -> None:
        dialog.rows.setCurrentCell(0, 1)
        press(Key.Key_V, CONTROL)

    change_table(papers, paste)
    assert office.said == [
        f"Khối đang dán rộng {width} cột, mà từ ô này bảng chỉ còn {width - 1} cột. Hãy chọn ô ở bên trái rồi dán lại."
    ]
    office.said.clear()
    assert stored(office)[-1].content == before


def go_by_search(office: Office, words_typed: str) -> list[str]:
    """Open the first hit of Ctrl+K; returns what the hits are."""
    found: list[str] = []

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, FindAll)
        write(words_typed)
        press(Key.Key_Down)
        found.extend(dialog.hits.item(row).text() for row in range(dialog.hits.count()))
        press(Key.Key_Return)

    came = in_dialog(act)
    press(Key.Key_K, CONTROL)
    assert came
    office.settle()
    return found


def test_a_paragraph_changed_by_hand_is_found_and_opened_in_its_paper(office: Office, papers: MeetingPapersTab) -> None:
    to(papers, 2, 0)
    write("Đặc biệt khẩn trương ")
    assert office.window.settle()
    office.go("tasks")
    (hit,) = go_by_search(office, "dac biet khan truong")
    assert hit.startswith("Đoạn của văn bản:  Đặc biệt khẩn trương")
    page = office.window.front
    assert isinstance(page, DocumentsPage)
    text = page._editor.outline.text
    assert words(text.line.text).startswith("Đặc biệt khẩn trương")
    assert text.hasFocus()
    (document,) = table.every(office.desk.connection, Document)
    keep.change(office.desk.store, Document, document.id, {"number": 5, "dated_on": office.desk.day}, BY)
    issuing.issue(office.desk.store, document.id, lambda _paper: b"%PDF-1.7", BY)
    office.go("tasks")
    go_by_search(office, "dac biet khan truong")
    assert isinstance(office.window.front, DocumentsPage)
    assert not page._editor.isVisible(), "an issued paper is shown, not edited"
    assert page._panel.isVisible()


def test_an_issued_paper_shows_no_editor(office: Office, papers: MeetingPapersTab) -> None:
    store = office.desk.store
    (document,) = table.every(store.connection, Document)
    to(papers, 0, 0)
    write("Nay ")
    assert office.window.settle()
    keep.change(store, Document, document.id, {"number": 5, "dated_on": office.desk.day}, BY)
    issuing.issue(store, document.id, lambda _paper: b"%PDF-1.7", BY)
    office.settle()
    assert not papers._editor.isVisible()
    with pytest.raises(Refused, match="đã ban hành"):
        edited.take_back(store, outline_of(office), outline_of(office)[0].key, BY)


def test_the_page_of_papers_gives_the_text_the_room_of_the_list_and_back(
    office: Office, papers: MeetingPapersTab
) -> None:
    page = office.page("documents")
    assert isinstance(page, DocumentsPage)
    (document,) = table.every(office.desk.connection, Document)
    page.show_record(document.id)
    page.tabs.setCurrentIndex(0)
    office.settle()
    assert not page.form.field("body").isVisible()
    page._edit.click()
    office.settle()
    assert page.list.isHidden()
    write("Nay ")
    press(Key.Key_Left, ALT)
    assert page.list.isVisible()
    assert said(office)[0].startswith("Nay ")
    page._edit.click()
    keep.remove(office.desk.store, Document, document.id, BY, with_all=True)
    office.settle()
    assert page.list.isVisible()


def test_words_are_stored_unasked_when_the_machine_goes_down(office: Office, papers: MeetingPapersTab) -> None:
    to(papers, 0, 999)
    press(Key.Key_Return)
    write("Thêm")
    press(Key.Key_Return)
    QApplication.sendEvent(text_of(papers), QInputMethodEvent("nghiệp", []))
    office.window.keep_words()
    assert said(office)[1:3] == ["Thêm", "nghiệp"]
    assert papers._editor.outline.settle()
    assert said(office).count("nghiệp") == 1


def test_words_that_are_typed_and_put_back_are_no_step(office: Office, papers: MeetingPapersTab) -> None:
    before = office.desk.store.next_undo()
    to(papers, 0, 0)
    write("Nay")
    press(Key.Key_Escape)
    assert papers._editor.outline.settle()
    assert office.desk.store.next_undo() == before


@pytest.mark.parametrize("body", ["", "Căn cứ Luật A;\n1. Một\n2. Hai"])
def test_a_paper_that_is_typed_is_written_beside_its_page(office: Office, papers: MeetingPapersTab, body: str) -> None:
    document = keep.add(office.desk.store, Document(kind="BC", subject="Tình hình", body=body), BY)
    page = office.page("documents")
    assert isinstance(page, DocumentsPage)
    page.show_record(document.id)
    page.write_text()
    text = page._editor.outline.text
    text.put_cursor(len(text.lines) - 1, 999)
    press(Key.Key_Return)
    write("Báo cáo")
    press(Key.Key_Return)
    write("Hết")
    assert office.window.settle()
    shown = documents.document_outline(
        office.desk.connection, keep.found(office.desk.store, Document, document.id), office.desk.day
    )
    assert [each.entry.words for each in shown if each.entry.words][-2:] == ["Báo cáo", "Hết"]
    assert keep.found(office.desk.store, Document, document.id).body == ""
    assert [line.style for line in text.lines][-1] == ("item" if body else "paragraph")


def test_a_draft_is_judged_as_it_is_shown_and_as_it_is_stored(office: Office, papers: MeetingPapersTab) -> None:
    strip = papers._panel.checks
    assert until(lambda: bool(strip.results))
    strip.show_results(())
    to(papers, 0, 999)
    write(" Chữ mới.")
    assert office.window.settle()
    assert until(lambda: bool(strip.results))
    assert "Chữ mới" in on_the_page(papers)


def test_the_chart_of_an_indicator_is_added_to_the_text(
    office: Office, papers: MeetingPapersTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def choose(dialog: ChartDialog) -> QDialog.DialogCode:
        offered.append(dialog.key())
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(ChartDialog, "exec", choose)
    to(papers, 2, 0)
    menu = papers._editor.outline._more.menu()
    next(action for action in menu.actions() if action.text() == "Thêm biểu đồ…").trigger()
    assert until(lambda: office.settle() is None and "drawing" in [entry.style for entry in stored(office)])
    assert offered == ["0"]
    chart = next(entry for entry in stored(office) if entry.style == "drawing")
    assert isinstance(chart.content, Drawing)
    assert not chart.content.chart.is_empty
