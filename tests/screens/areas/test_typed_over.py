"""Typing where nothing is left to type into: what was selected went whole, or all of the text is left out."""

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from ict_desktop.screens.areas.meeting_papers import MeetingPapersTab
from tests.hands import CONTROL, Key, press, write
from tests.screens.areas.test_paper_editor import papers, said, text_of
from tests.screens.office import Office

__all__ = ["papers"]


def composed(papers: MeetingPapersTab, word: str) -> None:
    done = QInputMethodEvent("", [])
    done.setCommitString(word)
    for event in (QInputMethodEvent(word, []), done):
        QApplication.sendEvent(text_of(papers), event)


def type_in(papers: MeetingPapersTab, composes: bool) -> None:
    if composes:
        composed(papers, "Mới")
    else:
        write("Mới")
    assert papers._editor.outline.settle()


@pytest.mark.parametrize("composes", [False, True], ids=["typed", "composed"])
def test_what_is_typed_over_the_whole_text_stands_where_some_of_it_was_left_out_before(
    office: Office, papers: MeetingPapersTab, composes: bool
) -> None:
    text_of(papers).take_out(0, 1)
    assert papers._editor.outline.settle()
    assert text_of(papers).lines[0].is_out
    press(Key.Key_A, CONTROL)
    type_in(papers, composes)
    assert said(office) == ["Mới"]


@pytest.mark.parametrize("composes", [False, True], ids=["typed", "composed"])
def test_an_emptied_paper_is_typed_into_at_once(office: Office, papers: MeetingPapersTab, composes: bool) -> None:
    press(Key.Key_A, CONTROL)
    press(Key.Key_Delete)
    assert papers._editor.outline.settle()
    assert said(office) == []
    type_in(papers, composes)
    assert said(office) == ["Mới"]
