"""Above a draft's page stands how it does under Kiểm thể thức, and the way to each place."""

from datetime import date

import pytest
from PySide6.QtWidgets import QDialog, QWidget

from ict_desktop.records.checks.listed import NAMED
from ict_desktop.records.checks.sheet import NOWHERE, Place
from ict_desktop.records.checks.verdict import OPEN
from ict_desktop.records.documents import Document
from ict_desktop.screens.areas import issuing as asking
from ict_desktop.screens.areas.documents import DocumentsPage
from ict_desktop.screens.areas.meeting_papers import MeetingPapersTab
from ict_desktop.screens.areas.meetings import MeetingsPage
from ict_desktop.screens.shared import paper_panel
from ict_desktop.screens.shared.check_strip import CheckStrip
from ict_desktop.screens.shared.rules_dialog import RulesDialog
from ict_desktop.store import table
from ict_desktop.work import documents, issuing
from tests.files import BY
from tests.hands import Key, press, until, write
from tests.screens.office import Office


@pytest.fixture
def tab(office: Office) -> MeetingPapersTab:
    """The tab of papers of the meeting of the sample, its notice just begun."""
    page = office.go("meetings")
    assert isinstance(page, MeetingsPage)
    page.show_record(office.rows("meetings")[0]["id"])
    page.view.tabs.setCurrentWidget(page.view.papers)
    page.view.papers._start()
    office.settle()
    return page.view.papers


@pytest.fixture
def strip(tab: MeetingPapersTab) -> CheckStrip:
    return tab._panel.checks


def change(office: Office, tab: MeetingPapersTab, **values: object) -> None:
    assert tab._document is not None
    for name, value in values.items():
        documents.change(office.desk.store, tab._document.id, name, value, BY)
    office.settle()


def named(strip: CheckStrip) -> list[str]:
    return [button.accessibleName() for button in strip.named if button.isVisible()]


def test_at_most_two_rules_are_named_and_the_others_counted(office: Office, tab: MeetingPapersTab, strip: CheckStrip):
    change(office, tab, symbol="KH - BCĐ", recipients="Như trên\nLưu VT")
    assert strip.isVisible()
    assert "điều cần xem" in strip.heading.text()
    assert len(named(strip)) == NAMED
    assert named(strip)[0].startswith("1. ")
    is_open = [result for result in strip.results if result.verdict.answer in OPEN]
    assert strip.more.isVisible()
    assert strip.more.text() == f"và {len(is_open) - NAMED} điều nữa"


def test_a_click_goes_to_the_field_a_rule_speaks_of(office: Office, tab: MeetingPapersTab, strip: CheckStrip):
    change(office, tab, symbol="KH - BCĐ")
    place = next(n for n, words in enumerate(named(strip)) if "KH" in words)
    strip.named[place].click()
    assert tab._form.field("symbol").focus_target().hasFocus()


def test_f8_goes_from_place_to_place_and_begins_again(office: Office, tab: MeetingPapersTab, strip: CheckStrip):
    gone: list[Place] = []
    strip.go.connect(gone.append)
    places = strip._shown.places
    assert len(places) > NAMED
    tab._form.focus_first()
    for _ in range(len(places) + 1):
        press(Key.Key_F8)
    assert gone == [*places, places[0]]


def test_f8_puts_the_cursor_into_the_paragraph(office: Office, tab: MeetingPapersTab, strip: CheckStrip):
    strip.go.emit(Place(block=2))
    assert tab._tabs.currentIndex() == 0
    assert tab._editor.outline.text.hasFocus()
    assert tab._editor.outline.text.in_hand() == 2
    strip.go.emit(Place(annex=1, block=0, row=3))
    assert tab._editor.outline.text.line.style == "table"


def test_what_is_put_right_leaves_the_strip(office: Office, tab: MeetingPapersTab, strip: CheckStrip):
    change(office, tab, symbol="KH-BCĐ")
    assert "1 điều chưa đạt" not in strip.heading.text() or any("KH-BCĐ" in words for words in named(strip))
    change(office, tab, symbol="")
    assert not any("KH-BCĐ" in words for words in named(strip))


def test_nothing_open_is_said_with_the_rules_that_passed(office: Office, strip: CheckStrip):
    passed = [result for result in strip.results if result.verdict.answer.value == "đạt"]
    strip.show_results(passed)
    assert strip.heading.text() == f"Kiểm thể thức: đạt {len(passed)} điều"
    assert named(strip) == []
    assert not strip.next_button.isVisible()
    assert strip.property("role") == "passed"


def test_an_issued_paper_has_no_strip(office: Office, tab: MeetingPapersTab, strip: CheckStrip):
    change(office, tab, number=5, dated_on=date(2017, 7, 7))
    assert tab._document is not None
    issuing.issue(office.desk.store, tab._document.id, asking._pen(office.desk), BY)
    office.settle()
    assert not strip.isVisible()


def test_an_incoming_paper_has_no_strip(office: Office):
    page = office.go("documents")
    assert isinstance(page, DocumentsPage)
    assert not page._panel.checks.isVisible()


# All rules


def test_the_dialog_shows_all_rules_narrowed_by_answer(office: Office, strip: CheckStrip):
    dialog = RulesDialog(office.window, office.desk, strip.results, lambda _parent: None)
    counted = {code: button.text() for code, button in dialog.chips._buttons.items()}
    assert counted[""] == f"Tất cả  {len(strip.results)}"
    assert dialog.table.rowCount() >= len(strip.results)
    dialog.chips._buttons["NOT_APPLICABLE"].click()
    answers = {dialog.table.item(row, 2).text() for row in range(dialog.table.rowCount())}
    assert answers == {"không áp dụng"}
    dialog.deleteLater()


def test_a_row_of_the_dialog_leads_to_its_place(office: Office, tab: MeetingPapersTab, strip: CheckStrip):
    change(office, tab, symbol="KH-BCĐ")
    dialog = RulesDialog(office.window, office.desk, strip.results, lambda _parent: None)
    rows = [row for row in range(dialog.table.rowCount()) if dialog.table.item(row, 0).text() == "19"]
    dialog.table.setCurrentCell(rows[0], 0)
    dialog.go_button.click()
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.place == Place("symbol")
    dialog.deleteLater()


def test_a_rule_without_a_place_leads_nowhere(office: Office, strip: CheckStrip):
    dialog = RulesDialog(office.window, office.desk, strip.results, lambda _parent: None)
    dialog.chips._buttons["PASSED"].click()
    assert not dialog.go_button.isEnabled()
    dialog._go()
    assert dialog.place == NOWHERE
    dialog.deleteLater()


def test_the_answers_print_as_a_list(office: Office, tab: MeetingPapersTab, monkeypatch: pytest.MonkeyPatch):
    from io import BytesIO

    import pypdf

    sent: list[bytes] = []
    monkeypatch.setattr(
        paper_panel, "print_pdf", lambda _parent, content, _name, _write: sent.append(content) or "Đã gửi tới máy in"
    )
    tab._panel._print_checks(QWidget())
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(sent[0])).pages)
    assert "KẾT QUẢ KIỂM THỂ THỨC" in text
    assert "Lề trang" in text
    assert "Thông báo Kết luận của Phó Chủ tịch" in text, "the paper is named as it names itself, not as its file"


def test_issuing_names_what_is_still_open(office: Office, tab: MeetingPapersTab, monkeypatch: pytest.MonkeyPatch):
    change(office, tab, number=5, dated_on=date(2017, 7, 7), symbol="KH-BCĐ")
    asked: list[str] = []
    monkeypatch.setattr(asking.messages, "confirm", lambda *words: asked.append(words[3]) or False)
    tab.issue()
    office.settle()
    assert "Kiểm thể thức còn" in asked[0]
    assert "không đúng tên loại Thông báo" in asked[0]
    stored = table.get(office.desk.connection, Document, tab._document.id if tab._document else "")
    assert stored is not None
    assert stored.state == "nhap"


def test_words_being_typed_are_judged_once_the_keys_rest(office: Office, tab: MeetingPapersTab, strip: CheckStrip):
    outline = tab._editor.outline
    outline.text.setFocus()
    outline.text.put_cursor(0, 0)
    write("Đảm bảo an toàn. ")
    until(lambda: any("N15" in each.rule.code and each.verdict.remarks for each in strip.results))
    (told,) = next(each.verdict.remarks for each in strip.results if each.rule.code == "N15")
    assert told.place == Place(block=0)
    office.settle()
