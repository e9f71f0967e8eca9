"""A file that is saved has its ending, and what lies under that name is written over only when somebody said so."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from ict_desktop.widgets import messages
from ict_desktop.widgets.saving import ask_where


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is asked; everything is answered with no."""
    questions: list[str] = []
    monkeypatch.setattr(messages, "confirm", lambda _parent, text, *_more: bool(questions.append(text)))
    return questions


def typing(name: Path | str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(name), ""))


@pytest.mark.parametrize(
    ("typed", "saved"),
    [
        ("tb", "tb.pdf"),
        ("tb.pdf", "tb.pdf"),
        ("TB.PDF", "TB.pdf"),
        ("Thông báo số 15.TB-BCĐ", "Thông báo số 15.TB-BCĐ.pdf"),
        ("họp 7.7.2017", "họp 7.7.2017.pdf"),
        ("tb.docx", "tb.docx.pdf"),
    ],
)
def test_what_stands_behind_a_point_is_not_taken_for_the_ending(
    typed: str, saved: str, parent: QWidget, asked: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typing(tmp_path / typed, monkeypatch)
    assert ask_where(parent, "Lưu", "", ".pdf") == tmp_path / saved
    assert not asked


def test_a_file_under_the_whole_name_is_asked_about_where_the_system_could_not(
    parent: QWidget, asked: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "tb.pdf").write_bytes(b"old")
    typing(tmp_path / "tb", monkeypatch)
    assert ask_where(parent, "Lưu", "", ".pdf") is None
    assert asked == ["Đã có tệp “tb.pdf”. Ghi đè lên tệp đó?"]
    monkeypatch.setattr(messages, "confirm", lambda *_asked: True)
    assert ask_where(parent, "Lưu", "", ".pdf") == tmp_path / "tb.pdf"


def test_a_whole_name_is_asked_about_by_the_system_alone_and_giving_up_saves_nothing(
    parent: QWidget, asked: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "tb.pdf").write_bytes(b"old")
    typing(tmp_path / "tb.pdf", monkeypatch)
    assert ask_where(parent, "Lưu", "", ".pdf") == tmp_path / "tb.pdf"
    typing("", monkeypatch)
    assert ask_where(parent, "Lưu", "", ".pdf") is None
    assert not asked


def test_a_file_of_any_kind_keeps_the_name_it_is_given(
    parent: QWidget, asked: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typing(tmp_path / "kept", monkeypatch)
    assert ask_where(parent, "Lưu", "", "") == tmp_path / "kept"
