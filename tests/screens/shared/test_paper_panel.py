"""What a button of a paper does, it does with the words that stand in the file once the open field is left."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.documents import Document
from ict_desktop.records.meetings import Meeting
from ict_desktop.screens.areas.documents import DocumentsPage
from ict_desktop.screens.areas.meeting_papers import MeetingPapersTab
from ict_desktop.screens.areas.meetings import MeetingsPage
from ict_desktop.screens.shared import paper_panel
from ict_desktop.store import table
from ict_desktop.work import documents, keep, meetings
from tests.files import BY
from tests.hands import CONTROL, Key, press, until, write
from tests.screens.office import Office

ALT = Qt.KeyboardModifier.AltModifier


def words_of(content: bytes) -> str:
    if content.startswith(b"%PDF"):
        text = "\n".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(content)).pages[:3])
    else:
        body = docx.Document(BytesIO(content)).element.body
        text = "\n".join("".join(part.itertext()) for part in body.iter() if part.tag.endswith("}p"))
    return " ".join(text.split())


@pytest.fixture
def saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file the dialog of saving names, whatever is saved."""
    target = tmp_path / "ra"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(target), ""))
    return target


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What is given to the printer."""
    papers: list[bytes] = []
    monkeypatch.setattr(
        paper_panel, "print_pdf", lambda _parent, content, _name, _write: papers.append(content) or "Đã gửi tới máy in"
    )
    return papers


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


def lengthen(office: Office, paragraphs: int) -> None:
    """Make the notice some sixty pages long."""
    store = office.desk.store
    conclusion = table.every(store.connection, Conclusion, "position")[0]
    text = "\n".join(
        f"Đoạn {number}: " + "giao các cơ quan thực hiện nhiệm vụ được giao, " * 18 for number in range(paragraphs)
    )
    keep.change(store, Conclusion, conclusion.id, {"text": text}, BY)
    office.settle()


def type_over(tab: MeetingPapersTab, name: str, words: str) -> None:
    """Type into a field and stay in it."""
    tab._form.field(name).focus_target().setFocus()
    press(Key.Key_A, CONTROL)
    write(words)


def outcome(office: Office, there: Callable[[], bool]) -> None:
    until(there)
    office.settle()


@pytest.mark.parametrize("pages", [1, 60])
@pytest.mark.parametrize(("key", "ending"), [(Key.Key_P, "pdf"), (Key.Key_D, "docx")])
def test_what_is_saved_holds_the_word_just_typed(
    pages: int, key: Key, ending: str, office: Office, tab: MeetingPapersTab, saved: Path
) -> None:
    if pages > 1:
        lengthen(office, 240)
        assert tab._panel.preview.page_count >= pages
    type_over(tab, "place", "Nghi Xuân")
    press(key, ALT)
    path = saved.with_suffix(f".{ending}")
    outcome(office, path.exists)
    assert "Nghi Xuân, ngày" in words_of(path.read_bytes())
    assert [row["place"] for row in office.rows("documents")] == ["Nghi Xuân"]
    assert "Nghi Xuân, ngày" in words_of(tab._panel.content)


def test_a_proposed_name_is_one_that_every_system_takes(
    office: Office, tab: MeetingPapersTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (proposed.append(asked[2]), ("", ""))[1])
    fill = tab._panel._docx
    assert fill is not None
    tab._panel.show_filled(fill, 'van-ban-tb/bcđ: "mật"*-15')
    tab._panel.save_pdf()
    outcome(office, lambda: bool(proposed))
    assert [Path(name) for name in proposed] == [office.desk.store.path.parent / "van-ban-tb-bcđ- -mật--15.pdf"]


def test_a_paper_never_lands_unasked_on_another_and_a_number_in_its_name_is_no_ending(
    office: Office, tab: MeetingPapersTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The dialog asked about the name as it was typed, and that is no file yet.
    typed = tmp_path / "Thông báo 15.TB-BCĐ"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(typed), ""))
    whole = typed.with_name(f"{typed.name}.pdf")
    press(Key.Key_P, ALT)
    outcome(office, whole.exists)
    whole.write_bytes(b"a signed one")
    press(Key.Key_P, ALT)
    outcome(office, lambda: bool(office.asked))
    assert office.asked == [f"Đã có tệp “{whole.name}”. Ghi đè lên tệp đó?"]
    assert whole.read_bytes() == b"a signed one"
    assert [path.name for path in tmp_path.glob("Thông báo*")] == [whole.name]


def test_a_paper_and_a_copy_are_proposed_beside_the_office_file_wherever_the_program_was_started(
    office: Office, tab: MeetingPapersTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The icon starts the program in its own folder, which an update or uninstalling clears.
    (tmp_path / "chuong-trinh").mkdir()
    monkeypatch.chdir(tmp_path / "chuong-trinh")
    proposed: list[Path] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (proposed.append(Path(asked[2])), ("", ""))[1])
    for number, key in enumerate((Key.Key_P, Key.Key_D), start=1):
        press(key, ALT)
        outcome(office, lambda: len(proposed) == number)  # noqa: B023 - asked at once
    office.window.deeds.save_copy()
    assert {path.parent for path in proposed} == {office.desk.store.path.parent}
    assert [path.suffix for path in proposed] == [".pdf", ".docx", ".ict"]


def test_what_is_printed_holds_the_word_just_typed(office: Office, tab: MeetingPapersTab, sent: list[bytes]) -> None:
    type_over(tab, "place", "Nghi Xuân")
    press(Key.Key_P, CONTROL)
    outcome(office, lambda: bool(sent))
    assert ["Nghi Xuân, ngày" in words_of(paper) for paper in sent] == [True]
    type_over(tab, "signer_name", "Lê Văn An")
    press(Key.Key_N, ALT)
    outcome(office, lambda: len(sent) == 2)
    assert "Lê Văn An" in words_of(sent[1])


@pytest.mark.parametrize("paragraphs", [1, 240])
def test_what_is_issued_holds_the_number_just_typed(paragraphs: int, office: Office, tab: MeetingPapersTab) -> None:
    lengthen(office, paragraphs)
    store, document = office.desk.store, tab._document
    assert document is not None
    keep.change(store, Document, document.id, {"number": 5, "dated_on": office.desk.day}, BY)
    office.settle()
    type_over(tab, "number", "9")
    office.answers.append(True)
    press(Key.Key_B, ALT)
    outcome(office, lambda: bool(office.asked))
    assert office.asked[0].startswith("Ban hành thông báo số 09/TB-BCĐ?")
    issued = table.get(store.connection, Document, document.id)
    assert issued is not None
    assert (issued.number, issued.state) == (9, "da_ban_hanh")
    frozen = documents.frozen_pdf(store.connection, issued)
    assert frozen is not None
    assert "Số: 09/TB-BCĐ" in words_of(frozen)
    assert tab._panel.content == frozen


def test_a_paper_changed_elsewhere_while_it_was_asked_about_is_shown_again_and_not_issued(
    office: Office, tab: MeetingPapersTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, document = office.desk.store, tab._document
    assert document is not None
    keep.change(store, Document, document.id, {"number": 5, "dated_on": office.desk.day}, BY)
    office.settle()
    meeting = table.every(store.connection, Meeting)[0]

    def agree_late(*_words: object) -> bool:
        keep.change(store, Meeting, meeting.id, {"chair_name": "Lê Văn An"}, BY)
        return True

    monkeypatch.setattr("ict_desktop.screens.areas.issuing.messages.confirm", agree_late)
    press(Key.Key_B, ALT)
    outcome(office, lambda: bool(office.said))
    assert "xem lại bản in" in office.said.pop()
    assert table.get(store.connection, Document, document.id) is not None
    assert [row["state"] for row in office.rows("documents")] == ["nhap"]
    assert "Lê Văn An" in words_of(tab._panel.content)


def test_what_the_face_lacks_is_said_under_the_page_asked_about_and_never_issued(
    office: Office, tab: MeetingPapersTab, saved: Path, sent: list[bytes]
) -> None:
    store, document = office.desk.store, tab._document
    assert document is not None
    values = {"number": 5, "dated_on": office.desk.day, "subject": "Kết luận 漢"}
    keep.change(store, Document, document.id, values, BY)
    office.settle()
    assert "“漢” (U+6F22) ở trích yếu" in tab._panel._lacking.text()
    assert tab._panel._lacking.isVisible()
    for key in (Key.Key_P, Key.Key_D, Key.Key_N):
        press(key, ALT)
        outcome(office, lambda: bool(office.asked))
        assert "“漢”" in office.asked.pop()
    assert not (saved.with_suffix(".pdf").exists())
    assert not (saved.with_suffix(".docx").exists())
    assert not sent
    press(Key.Key_B, ALT)
    outcome(office, lambda: bool(office.said))
    assert office.said.pop().endswith("Văn bản chưa ban hành.")
    keep.change(store, Document, document.id, {"subject": ""}, BY)
    office.settle()
    assert not tab._panel._lacking.isVisible()


def test_the_form_of_a_draft_shows_what_will_be_printed(office: Office, tab: MeetingPapersTab) -> None:
    form, store = tab._form, office.desk.store
    assert form.field("place").value() == "Hà Tĩnh"
    assert form.field("symbol").value() == "TB-BCĐ"
    assert str(form.field("recipients").value()).splitlines()[-1] == "Lưu: VT"
    meeting = table.every(store.connection, Meeting)[0]
    keep.change(store, Meeting, meeting.id, {"chair_name": "Lê Văn An"}, BY)
    office.settle()
    assert form.field("signer_name").value() == "Lê Văn An"
    assert "Lê Văn An" in str(form.field("subject").value())
    type_over(tab, "place", "")
    press(Key.Key_Delete)
    press(Key.Key_Tab)
    office.settle()
    assert form.field("place").value() == "Hà Tĩnh", "an emptied field follows the letterhead again"


def test_the_word_file_of_an_issued_paper_is_made_of_the_frozen_one(
    office: Office, tab: MeetingPapersTab, saved: Path
) -> None:
    store, document = office.desk.store, tab._document
    assert document is not None
    keep.change(store, Document, document.id, {"number": 5, "dated_on": office.desk.day}, BY)
    office.settle()
    office.answers.append(True)
    tab.issue()
    outcome(office, lambda: bool(office.asked))
    assert document.meeting_id is not None
    meetings.reopen(store, document.meeting_id, "Sửa về sau", BY)
    conclusion = table.every(store.connection, Conclusion, "position")[0]
    keep.change(store, Conclusion, conclusion.id, {"text": "Sửa về sau."}, BY)
    office.settle()
    page = office.page("documents")
    assert isinstance(page, DocumentsPage)
    page.show_record(document.id)
    office.settle()
    for panel in (page._panel, tab._panel):
        assert panel.docx_button.isEnabled()
        panel.save_docx()
        outcome(office, saved.with_suffix(".docx").exists)
        words = words_of(saved.with_suffix(".docx").read_bytes())
        saved.with_suffix(".docx").unlink()
        assert "Số: 05/TB-BCĐ" in words
        assert "Sửa về sau" not in words


def test_a_file_is_named_when_it_is_saved_not_with_every_paper_that_is_shown(
    office: Office, tab: MeetingPapersTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *asked: (proposed.append(Path(asked[2]).name), ("", ""))[1]
    )
    named: list[str] = []
    given = documents.file_name

    def file_name(*about: Any) -> str:
        named.append(given(*about))
        return named[-1]

    monkeypatch.setattr(documents, "file_name", file_name)
    tab.show_meeting(table.every(office.desk.connection, Meeting)[0])
    office.settle()
    assert named == []
    draft = table.every(office.desk.connection, Document)[-1]
    keep.change(office.desk.store, Document, draft.id, {"number": 7}, BY)
    tab._panel.save_pdf()
    until(lambda: bool(proposed))
    assert proposed[0].startswith("07-tb-bcd-")
