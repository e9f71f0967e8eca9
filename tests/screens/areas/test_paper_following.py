"""A form of a paper shows what will be printed, before it is stored and after another letterhead or signer was chosen."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel

from ict_desktop.records.documents import Document
from ict_desktop.records.letterheads import Letterhead, Signer
from ict_desktop.screens.shared.record_page import RecordPage
from ict_desktop.store import table
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.fields import KnownWordsField
from ict_desktop.widgets.form import RecordForm
from ict_desktop.work import documents, keep
from tests.files import BY
from tests.hands import CONTROL, Key, press
from tests.screens.office import Office


@pytest.fixture
def office(open_office, sample_path) -> Office:
    return open_office(sample_path)


def head(office: Office, symbol: str) -> Letterhead:
    return next(each for each in table.every(office.desk.connection, Letterhead) if each.symbol == symbol)


def begun(office: Office, **typed: str) -> RecordPage:
    page = office.page("documents")
    page.new_record()
    office.fill(page.form, typed)
    office.to_field(page.form, "subject")
    return page


def shown(form: RecordForm, *names: str) -> tuple[Any, ...]:
    return tuple(form.field(name).known() for name in names)


def stored(office: Office) -> Document:
    return max(table.every(office.desk.connection, Document), key=lambda each: each.id)


def sentences(form: RecordForm, words: str) -> list[str]:
    return [label.text() for label in form.findChildren(QLabel) if words in label.text() and not label.isHidden()]


def test_a_new_paper_shows_what_will_be_printed_and_keeps_only_what_was_typed(office: Office) -> None:
    page = begun(office, kind="Công văn")
    form = page.form
    assert shown(form, "symbol", "place", "signer_authority") == ("BCĐ", "Hà Tĩnh", "TRƯỞNG BAN")
    assert form.field("recipients").known() == "Như trên\nLưu: VT"
    assert sentences(form, "In theo mẫu thường dùng: UBND tỉnh – Ban Chỉ đạo CNTT.")
    office.fill(form, {"letterhead_id": "UBND tỉnh – Văn phòng", "subject": "Đôn đốc báo cáo"})
    office.to_field(form, "subject")
    assert shown(form, "symbol", "signer_authority") == ("VP", "CHÁNH VĂN PHÒNG")
    assert not sentences(form, "In theo mẫu thường dùng")
    office.fill(form, {"recipients": "Như trên\nSở Nội vụ (để biết)\nLưu: VT", "kind": "Báo cáo"})
    office.to_field(form, "subject")
    assert shown(form, "symbol", "recipients") == ("BC-VP", "Như trên\nSở Nội vụ (để biết)\nLưu: VT")
    press(Key.Key_Return, CONTROL)
    paper = stored(office)
    assert (paper.subject, paper.symbol, paper.signer_authority, paper.place) == ("Đôn đốc báo cáo", "", "", "")
    assert paper.recipients.splitlines()[1] == "Sở Nội vụ (để biết)"


def test_an_incoming_paper_takes_nothing_from_a_letterhead(office: Office) -> None:
    page = begun(office, direction="Văn bản đến")
    assert shown(page.form, "symbol", "place", "recipients", "signer_authority") == ("", "", "", "")


def test_a_letterhead_that_has_ended_is_said_and_offered_last(office: Office) -> None:
    ended = head(office, "STTTT")
    keep.change(office.desk.store, Letterhead, ended.id, {"valid_to": date(2017, 6, 30)}, BY)
    page = begun(office, kind="Công văn", letterhead_id="Sở Thông tin và Truyền thông")
    assert page.form.field("letterhead_id").known() == ended.id
    assert sentences(page.form, "đến 30/06/2017")
    page.form._end_new()


def test_a_signer_chosen_from_the_list_brings_title_post_and_name(office: Office) -> None:
    desk, board = office.desk, head(office, "BCĐ").id
    deputy = Signer(
        letterhead_id=board, authority="KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN", name="Lê Văn An", post="GIÁM ĐỐC SỞ"
    )
    for signer in (Signer(letterhead_id=board, authority="TRƯỞNG BAN", name="Đặng Quốc Vinh"), deputy):
        keep.add(desk.store, signer, BY)
    paper = documents.add(desk.store, Document(kind="CV", subject="Mời họp", letterhead_id=board), BY)
    page = office.page("documents")
    page.show_record(paper.id)
    form = page.form
    assert shown(form, "signer_authority", "signer_name") == ("TRƯỞNG BAN", "Đặng Quốc Vinh")
    name = form.field("signer_name")
    assert isinstance(name, KnownWordsField)
    rows = name.question.rows_for("le van an")
    assert [row.text for row in rows] == ["Lê Văn An"]
    name.took(rows[0])
    office.settle()
    assert shown(form, "signer_authority", "signer_post", "signer_name") == (
        deputy.authority,
        "GIÁM ĐỐC SỞ",
        "Lê Văn An",
    )
    printed = documents.document_paper(desk.connection, stored(office), desk.day).signature
    assert printed is not None
    assert (printed.authority[-1], printed.name, printed.post) == ("PHÓ TRƯỞNG BAN", "Lê Văn An", ("GIÁM ĐỐC SỞ",))


def test_recipients_are_put_in_the_order_of_posts_on_the_form(office: Office) -> None:
    page = begun(office, recipients="Sở Nội vụ\nPhó Chủ tịch UBND tỉnh\nLưu: VT\nChủ tịch UBND tỉnh")
    next(button for button in page.form.findChildren(Button) if button.text() == "Xếp nơi nhận theo chức vụ").click()
    assert page.form.field("recipients").known() == "Chủ tịch UBND tỉnh\nPhó Chủ tịch UBND tỉnh\nSở Nội vụ\nLưu: VT"
    page.form._end_new()


def test_agencies_of_one_kind_are_put_on_one_line_on_the_form(office: Office) -> None:
    page = begun(office, recipients="Sở Nội vụ\nSở Y tế\nUBND tỉnh\nLưu: VT")
    next(button for button in page.form.findChildren(Button) if button.text() == "Gộp cơ quan cùng loại").click()
    assert page.form.field("recipients").known() == "Các sở: Nội vụ, Y tế\nUBND tỉnh\nLưu: VT"
    page.form._end_new()
