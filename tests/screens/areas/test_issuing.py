"""Issuing asks for what is missing and names number, day and signer as they stand on the page."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from ict_desktop.printing.pdf import render_pdf
from ict_desktop.records.documents import Document
from ict_desktop.records.paper_kinds import CERTIFIED
from ict_desktop.screens.areas.documents import DocumentsPage
from ict_desktop.screens.areas.issuing import NumberDialog
from ict_desktop.store import table
from ict_desktop.work import documents, issuing
from tests.files import RESOURCES
from tests.hands import until
from tests.screens.office import Office


@pytest.fixture
def page(office: Office) -> DocumentsPage:
    draft = documents.start(office.desk.store, office.rows("meetings")[0]["id"], "Lan")
    page = office.go("documents")
    assert isinstance(page, DocumentsPage)
    page.show_record(draft.id)
    office.settle()
    return page


def dialog() -> NumberDialog | None:
    front = QApplication.activeModalWidget()
    return front if isinstance(front, NumberDialog) else None


def stored(office: Office, page: DocumentsPage) -> Document:
    assert page.record is not None
    found = table.get(office.desk.connection, Document, page.record.id)
    assert found is not None
    return found


def test_a_draft_without_number_and_day_is_asked_for_both_and_then_confirmed_as_it_stands(
    office: Office, page: DocumentsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[int, date]] = []

    def fill(opened: NumberDialog) -> int:
        asked.append((opened.number.value(), opened.dated_on.value()))  # type: ignore[arg-type]
        opened.number.set_value(12)
        opened.keep()
        return opened.result()

    monkeypatch.setattr(NumberDialog, "exec", fill)
    office.answers.append(True)
    page.issue()
    assert until(lambda: office.settle() is None and bool(office.asked))
    assert asked == [(1, office.desk.day)]
    assert office.asked == ["Ban hành thông báo số 12/TB-BCĐ?"]
    assert until(lambda: stored(office, page).state == "da_ban_hanh")
    assert (stored(office, page).number, stored(office, page).dated_on) == (12, office.desk.day)


def test_the_dialog_left_issues_nothing(office: Office, page: DocumentsPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(NumberDialog, "exec", lambda opened: opened.reject() or opened.result())
    page.issue()
    office.settle()
    assert (stored(office, page).state, stored(office, page).number, office.asked) == ("nhap", None, [])


def test_of_a_copy_its_own_number_and_kind_are_confirmed(office: Office, page: DocumentsPage) -> None:
    store = office.desk.store
    original = stored(office, page)
    documents.number(store, original.id, 7, office.desk.day, "Lan")
    issuing.issue(store, original.id, lambda paper: render_pdf(paper, RESOURCES / "fonts"), "Lan")
    office.settle()
    page.show_record(original.id)
    page.copy_issued(CERTIFIED)
    office.settle()
    assert stored(office, page).copied_id == original.id
    assert not page._edit.isVisible(), "a sao y has no text of its own"
    documents.number(store, stored(office, page).id, 3, office.desk.day, "Lan")
    office.settle()
    page.issue()
    assert until(lambda: office.settle() is None and bool(office.asked))
    assert office.asked == ["Ban hành sao y số 03/SY-BCĐ?"]
