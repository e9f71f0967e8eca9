"""What holds on every page, tab and dialog: the pictures' way through the program, walked with eyes that judge."""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ict_desktop.screens.window.page_stack import PageStack
from ict_desktop.widgets.clean_line import WordsDelegate
from ict_desktop.widgets.form import RecordForm
from tests.shots.scenes import SCENES
from tests.shots.studio import Studio

TYPED_INTO = (QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)
COLUMNS_LOOKED_AT = 12
NOT_OURS = frozenset({"hop-in", "hop-mo-tep"})
"""The system's own dialogs."""


class Judge(Studio):
    """Notes what is wrong where the studio would take a picture."""

    def __init__(self, data: Path) -> None:
        self.noted: dict[str, str] = {}
        super().__init__(data, data, "light", (1366, 768), None)

    def save(self, name: str, widget: QWidget | None = None) -> None:
        self.settle()
        if name in NOT_OURS or isinstance(widget, QFileDialog):
            return
        root = widget or self.window
        menus = [] if widget is not None else self.window.menuBar().actions()
        for fault in (*twice(letters(root, menus)), *bare(root), *nameless(root), *scrolled_away(root)):
            self.noted.setdefault(fault, name)


def parts(root: QWidget) -> Iterator[QWidget]:
    """Yield what can be seen in a window now, and what a page hides beside it for the moment."""
    for part in root.findChildren(QWidget):
        parent = part.parentWidget()
        if part.window() is root.window() and parent is not None and parent.isVisibleTo(root):
            yield part


def letters(root: QWidget, menus: list[QAction]) -> list[tuple[str, str]]:
    """Return each letter of Alt with the words it is underlined in; deeds of which only one is ever shown count once."""
    found = {(letter(action.text()), f"menu {action.text()}") for action in menus}
    if isinstance(root, QMenu):
        found |= {(letter(action.text()), action.text()) for action in root.actions()}
    for part in parts(root):
        if (isinstance(part, QAbstractButton) and part.isVisibleTo(root)) or (
            isinstance(part, QLabel) and part.buddy() is not None
        ):
            found.add((letter(part.text()), part.text()))
        elif isinstance(part, QTabBar):
            found |= {(letter(part.tabText(number)), part.tabText(number)) for number in range(part.count())}
    return sorted((key, words) for key, words in found if key)


def letter(words: str) -> str:
    return QKeySequence.mnemonic(words).toString()


def twice(found: list[tuple[str, str]]) -> list[str]:
    often = Counter(key for key, _words in found)
    return [f"{key}: {[words for other, words in found if other == key]}" for key in often if often[key] > 1]


def bare(root: QWidget) -> Iterator[str]:
    """Name what is typed into without being a field of the kit."""
    for part in parts(root):
        if isinstance(part, TYPED_INTO) and type(part).__module__.startswith("PySide6"):
            yield f"bare {type(part).__name__} in {type(part.parentWidget()).__name__}"
        view = part if isinstance(part, QAbstractItemView) and not isinstance(part, QHeaderView) else None
        if view is not None and can_be_typed_into(view) and not isinstance(view.itemDelegate(), WordsDelegate):
            yield f"bare cells in {type(part).__name__} of {type(part.parentWidget()).__name__}"


def can_be_typed_into(view: QAbstractItemView) -> bool:
    model = view.model()
    if view.editTriggers() == QAbstractItemView.EditTrigger.NoEditTriggers or model is None:
        return False
    first_row = (model.index(0, column) for column in range(COLUMNS_LOOKED_AT))
    return any(bool(cell.flags() & Qt.ItemFlag.ItemIsEditable) for cell in first_row if cell.isValid())


def nameless(root: QWidget) -> Iterator[str]:
    """Name what a screen reader has no word for."""
    for part in parts(root):
        told = part.accessibleName() or (isinstance(part, QAbstractButton) and (part.text() or part.toolTip()))
        kinds = (*TYPED_INTO, QAbstractItemView, QTabBar, QAbstractButton)
        inner = isinstance(part, QHeaderView) or part.objectName().startswith("qt_") or type(part) is QAbstractButton
        own = part.parentWidget() is not None and isinstance(part.parentWidget(), QTabBar | QComboBox)
        if isinstance(part, kinds) and part.isVisibleTo(root) and not told and not inner and not own:
            yield f"no name: {type(part).__name__} in {type(part.parentWidget()).__name__}"


def scrolled_away(root: QWidget) -> Iterator[str]:
    """Name a form whose buttons scroll away with its fields; a page as a whole scrolls on a low screen alone."""
    for form in root.findChildren(RecordForm):
        above = form.buttons.parentWidget()
        while above is not None and above is not root:
            area = above.parentWidget().parentWidget() if above.parentWidget() is not None else None
            if isinstance(area, QScrollArea) and area.widget() is above and not isinstance(above, PageStack):
                yield f"buttons of a form in {type(area).__name__} of {type(form.parentWidget()).__name__}"
            above = above.parentWidget()


@pytest.mark.usefixtures("qapp")
def test_no_place_has_a_letter_twice_a_bare_field_a_nameless_part_or_a_button_out_of_sight(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    judge = Judge(tmp_path)
    with qtbot.captureExceptions() as mistakes:
        for name, scene in SCENES.items():
            scene(judge, name)
    judge.close()
    assert not mistakes
    assert judge.noted == {}
