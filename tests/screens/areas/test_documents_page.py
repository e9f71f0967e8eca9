"""Văn bản: what of an issued paper can still be done, and the scan that comes back signed."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from ict_desktop.printing.pdf import render_pdf
from ict_desktop.records.documents import Document
from ict_desktop.screens.areas.documents import DocumentsPage
from ict_desktop.widgets.messages import Answer
from ict_desktop.work import documents, issuing, keep
from tests.files import RESOURCES
from tests.hands import Key, press
from tests.printing.samples import notice
from tests.screens.office import Office


@pytest.fixture
def issued(office: Office) -> Document:
    store = office.desk.store
    draft = documents.start(store, office.rows("meetings")[0]["id"], "Lan")
    keep.change(store, Document, draft.id, {"number": 5, "dated_on": office.desk.day}, "Lan")
    return issuing.issue(store, draft.id, lambda paper: render_pdf(paper, RESOURCES / "fonts"), "Lan")


def page_of(office: Office) -> DocumentsPage:
    page = office.page("documents")
    assert isinstance(page, DocumentsPage)
    return page


def test_only_what_the_register_says_of_an_issued_paper_can_be_typed_in(office: Office, issued: Document) -> None:
    page = page_of(office)
    page.show_record(issued.id)
    page.tabs.setCurrentIndex(1)
    office.settle()
    assert {n for n in page.form.names() if page.form.field(n).focus_target().isEnabled()} == {
        *("remark", "answers_id", "answer_due_on", "handled_on", "sent_on", "kept_by"),
    }
    page.new_record()
    assert all(page.form.field(name).focus_target().isEnabled() for name in page.form.names())


def test_the_signed_scan_is_kept_and_shown_in_place_of_the_page(
    office: Office, issued: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = tmp_path / "da-ky.pdf"
    page = page_of(office)
    page.show_record(issued.id)
    office.settle()
    frozen = page._panel.content
    scan.write_bytes(frozen + b"\n% signed")
    assert not page._show_scan.isVisible()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_words: (str(scan), ""))
    page._add_scan.trigger()
    office.settle()
    assert page._panel.content == frozen
    page._show_scan.trigger()
    office.settle()
    assert page._panel.content == scan.read_bytes()
    page._show_scan.trigger()
    office.settle()
    assert page._panel.content == frozen


def test_a_paper_without_a_form_is_registered_with_its_scan(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = tmp_path / "da-ky.pdf"
    scan.write_bytes(render_pdf(notice(), RESOURCES / "fonts"))
    draft = Document(kind="QĐ", subject="Thành lập đoàn", number=3, dated_on=office.desk.day)
    kept = keep.add(office.desk.store, draft, "Lan")
    page = page_of(office)
    page.show_record(kept.id)
    office.settle()
    assert (page._issue.isVisible(), page._register.isVisible()) == (False, True)
    assert "gắn bản quét đã ký" in page._panel._notice.text()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_words: (str(scan), ""))
    office.answers = [True]
    page._register.click()
    office.settle()
    assert office.asked == ["Đăng ký 03/QĐ-BCĐ Thành lập đoàn đã ban hành?"]
    assert [row["state"] for row in office.rows("documents")] == ["da_ban_hanh"]
    assert page._panel.content == scan.read_bytes()
    assert not page._register.isVisible()


def test_addressees_are_asked_for_where_the_kind_has_them(office: Office) -> None:
    page = page_of(office)
    page.new_record()
    form = page.form
    shown = {}
    for kind in ("Công văn", "Kế hoạch", "Tờ trình"):
        office.fill(form, {"kind": kind})
        press(Key.Key_Tab)
        shown[kind] = form.field("addressees").isVisible()
    assert shown == {"Công văn": True, "Kế hoạch": False, "Tờ trình": True}
    office.answers = [Answer.DISCARD]
    form.give_up()
