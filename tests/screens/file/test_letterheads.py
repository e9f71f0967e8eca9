"""In Cài đặt: who signs under a letterhead, and the office's own wording, checked before it is kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QListWidget

from ict_desktop.records.letterheads import Letterhead, Signer
from ict_desktop.records.wordings import Wording
from ict_desktop.screens.file.letterheads import SignersDialog, letterhead_list
from ict_desktop.screens.file.wordings import wording_list
from ict_desktop.screens.shared.child_list import ChildList
from ict_desktop.screens.shared.record_dialog import RecordDialog
from ict_desktop.store import table
from ict_desktop.widgets.buttons import Button
from tests.hands import CONTROL, Key, in_dialog, press, write
from tests.screens.office import Office


@pytest.fixture
def office(open_office, sample_path) -> Office:
    return open_office(sample_path)


def shown(office: Office, children: ChildList) -> ChildList:
    children.setParent(office.window, Qt.WindowType.Window)
    children.show()
    return children


def words_on(dialog: QDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def check(dialog: QDialog) -> str:
    next(button for button in dialog.findChildren(Button) if button.text() == "&Kiểm tra mẫu").click()
    return words_on(dialog)


def test_signers_are_entered_under_their_letterhead_and_tuq_asks_for_its_act(office: Office) -> None:
    heads = shown(office, letterhead_list(office.desk))
    head = next(each for each in table.every(office.desk.connection, Letterhead) if each.symbol == "BCĐ")
    heads.list.select(head.id)
    sentences: list[str] = []

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, RecordDialog)
        office.fill(dialog.form, {"authority": "TUQ. TRƯỞNG BAN\nCHÁNH VĂN PHÒNG", "name": "Lê Văn An"})
        press(Key.Key_Return, CONTROL)
        sentences.append(words_on(dialog))
        office.fill(dialog.form, {"ground": "Văn bản số 15/UQ-BCĐ ngày 03/7/2017"})
        press(Key.Key_Return, CONTROL)

    def add(dialog: QDialog) -> None:
        assert isinstance(dialog, SignersDialog)
        assert head.name in dialog.windowTitle()
        came = in_dialog(fill)
        dialog.signers.add()
        assert came

    came = in_dialog(add)
    next(button for button in heads.findChildren(Button) if button.text() == "Người ký…").click()
    assert came
    assert "phải có văn bản ủy quyền" in sentences[0]
    (signer,) = table.every(office.desk.connection, Signer)
    assert (signer.letterhead_id, signer.name, signer.position) == (head.id, "Lê Văn An", 1)


def test_a_wording_begins_with_the_usual_words_and_a_wrong_one_is_named_by_its_line_and_not_kept(
    office: Office,
) -> None:
    told: list[str] = []

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, RecordDialog)
        form = dialog.form
        office.fill(form, {"form": "Giấy mời", "part": "Lời dặn"})
        assert str(form.field("text").known()).startswith("Đề nghị các đại biểu")
        office.fill(form, {"text": "Trân trọng.\nTới dự {hội ngị}."})
        told.append(check(dialog))
        press(Key.Key_Return, CONTROL)
        told.append(words_on(dialog))
        assert form.is_new
        office.fill(form, {"text": "Liên hệ {cơ quan}, "})
        places = dialog.findChild(QListWidget)
        assert places is not None
        item = next(places.item(n) for n in range(places.count()) if places.item(n).text().startswith("{nơi}"))
        form.field("text").focus_target().setFocus()
        press(Key.Key_End, CONTROL)
        places.itemActivated.emit(item)
        told.append(check(dialog))
        form.field("text").focus_target().setFocus()
        write(".")
        press(Key.Key_Return, CONTROL)

    came = in_dialog(fill)
    shown(office, wording_list(office.desk)).add()
    assert came
    for sentences in told[:2]:
        assert "Dòng 2: không có mục {hội ngị}; có phải {hội nghị}?" in sentences
    assert "Liên hệ Ban Chỉ đạo Công nghệ thông tin tỉnh, Hội trường UBND tỉnh" in told[2]
    (kept,) = table.every(office.desk.connection, Wording)
    assert (kept.form, kept.part, kept.letterhead_id) == ("invitation", "note", None)
    assert kept.text == "Liên hệ {cơ quan}, {nơi}."


def test_the_same_sentence_is_worded_once(office: Office) -> None:
    said: list[str] = []

    def once(dialog: QDialog) -> None:
        assert isinstance(dialog, RecordDialog)
        office.fill(dialog.form, {"form": "Biên bản", "part": "Câu kết", "text": "Kết thúc {ngày}"})
        press(Key.Key_Return, CONTROL)

    def again(dialog: QDialog) -> None:
        once(dialog)
        said.append(office.said.pop())
        assert isinstance(dialog, RecordDialog)
        dialog.form._end_new()

    children = shown(office, wording_list(office.desk))
    for act in (once, again):
        came = in_dialog(act)
        children.add()
        assert came
    assert "Đã có câu riêng" in said[0]
    assert len(table.every(office.desk.connection, Wording)) == 1
