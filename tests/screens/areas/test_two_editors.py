"""Two windows at the text of one draft: what one adds or words anew outlives whatever the other is in the middle of."""

from collections.abc import Callable
from contextlib import closing

import pytest

from ict_desktop.records.documents import Document
from ict_desktop.records.outline import Entry, Wanted
from ict_desktop.screens.areas.meeting_papers import MeetingPapersTab
from ict_desktop.store import table
from ict_desktop.store.opening import open_store
from ict_desktop.widgets import messages
from ict_desktop.work import documents
from ict_desktop.work.papers import edited
from tests.files import NOW, now
from tests.hands import ALT, Key, press, write
from tests.screens.areas.test_paper_editor import first, papers, said, shown, text_of, to
from tests.screens.office import Office

__all__ = ["papers"]

THEIRS = "Đoạn của người khác."


def elsewhere(office: Office, change: Callable[[list[Wanted]], list[Wanted]]) -> None:
    """Change the text of the only draft in another window."""
    with closing(open_store(office.desk.store.path, now)) as store:
        (document,) = table.every(store.connection, Document)
        before = documents.document_outline(store.connection, document, NOW.date())
        wanted = [Wanted(each.key, each.entry) for each in before if each.state != "out"]
        edited.rewrite(store, document.id, before, change(wanted), "Sửa ở cửa sổ khác", "Hoa")


def reworded(place: int) -> Callable[[list[Wanted]], list[Wanted]]:
    def change(wanted: list[Wanted]) -> list[Wanted]:
        changed = Wanted(wanted[place].key, Entry(wanted[place].entry.style, THEIRS, wanted[place].entry.origin))
        return [*wanted[:place], changed, *wanted[place + 1 :]]

    return change


def added(wanted: list[Wanted]) -> list[Wanted]:
    return [*wanted[:3], Wanted("", Entry("paragraph", THEIRS)), *wanted[3:]]


def without(place: int) -> Callable[[list[Wanted]], list[Wanted]]:
    return lambda wanted: [*wanted[:place], *wanted[place + 1 :]]


@pytest.mark.parametrize("change", [added, reworded(1)], ids=["added", "reworded"])
def test_several_steps_that_wait_leave_what_came_meanwhile(
    office: Office, papers: MeetingPapersTab, change: Callable[[list[Wanted]], list[Wanted]]
) -> None:
    to(papers, first(papers, "item"), 0)
    press(Key.Key_Down, ALT)
    elsewhere(office, change)
    write("Nay ")
    assert papers._editor.outline.settle()
    assert THEIRS in said(office)
    assert sum(each.startswith("Nay ") for each in said(office)) == 1
    office.settle()
    assert shown(papers) == said(office)


@pytest.mark.parametrize("change", [added, reworded(1)], ids=["added", "reworded"])
def test_words_typed_on_after_a_step_was_stored_leave_what_came_meanwhile(
    office: Office, papers: MeetingPapersTab, change: Callable[[list[Wanted]], list[Wanted]]
) -> None:
    to(papers, first(papers, "item"), 0)
    press(Key.Key_Down, ALT)
    elsewhere(office, change)
    write("Na")
    papers._editor.outline._flush()
    write("y ")
    assert papers._editor.outline.settle()
    assert THEIRS in said(office)
    assert sum(each.startswith("Nay ") for each in said(office)) == 1


def test_an_answer_about_one_paragraph_leaves_the_others_as_they_were_changed(
    office: Office, papers: MeetingPapersTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(messages, "choose", lambda *_args: 0)
    to(papers, 2, 0)
    write("Nay ")
    elsewhere(office, reworded(2))
    elsewhere(office, reworded(1))
    elsewhere(office, added)
    assert papers._editor.outline.settle()
    found = said(office)
    assert found.count(THEIRS) == 2
    assert found[2].startswith("Nay ")


def test_a_paragraph_deleted_elsewhere_does_not_come_back_by_a_step_elsewhere_in_the_text(
    office: Office, papers: MeetingPapersTab
) -> None:
    elsewhere(office, added)
    papers._editor.outline.refresh()
    to(papers, first(papers, "item"), 0)
    press(Key.Key_Down, ALT)
    elsewhere(office, without(3))
    write("Nay ")
    assert papers._editor.outline.settle()
    assert THEIRS not in said(office)
    assert sum(each.startswith("Nay ") for each in said(office)) == 1


def test_a_paragraph_taken_out_here_and_worded_anew_elsewhere_stays_in_its_place_where_theirs_is_taken(
    office: Office, papers: MeetingPapersTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(messages, "choose", lambda *_args: 1)
    before = said(office)
    text_of(papers).take_out(2, 2)
    elsewhere(office, reworded(2))
    assert papers._editor.outline.settle()
    assert said(office) == [*before[:2], THEIRS, *before[3:]]
