"""What Qt calls never raises back into Qt: a fault is told once, Qt gets a harmless answer, the painter comes back."""

import sys

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QTableView, QWidget
from pytestqt.qtbot import QtBot

from ict_desktop.widgets.guard import attempt, drawing, guarded, restored

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    """What reached the excepthook."""
    found: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: found.append(error))
    return found


@guarded
class Faulty(QAbstractTableModel):
    def rowCount(self, parent=QModelIndex()):  # noqa: B008
        return 40

    def columnCount(self, parent=QModelIndex()):  # noqa: B008
        return 3

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        if role == Qt.ItemDataRole.DisplayRole:
            raise ValueError("no such day: 2017-13-45")
        return


@guarded
class FaultyDelegate(QStyledItemDelegate):
    def paint(self, painter, option, index):
        with restored(painter):
            painter.setOpacity(0.5)
            raise KeyError("status")


@guarded
class FaultyWidget(QWidget):
    painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted += 1
        with drawing(self) as painter:
            painter.drawLine(0, 0, 10, 10)
            raise ZeroDivisionError

    def sizeHint(self) -> QSize:
        raise ZeroDivisionError


def test_a_list_whose_cells_cannot_be_read_is_told_once_however_often_it_is_painted(
    qtbot: QtBot, told: list[BaseException]
) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    model, delegate = Faulty(), FaultyDelegate()
    view.setModel(model)
    view.setItemDelegate(delegate)
    view.show()
    for _ in range(5):
        view.grab()
    assert sorted({type(error).__name__ for error in told}) == ["KeyError"]
    assert len(told) == 1
    assert model.data(model.index(0, 0)) is None
    assert len(told) == 2


def test_a_widget_that_cannot_draw_itself_leaves_the_window_whole(qtbot: QtBot, told: list[BaseException]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    faulty = FaultyWidget(window)
    faulty.setGeometry(0, 0, 50, 50)
    window.show()
    for _ in range(4):
        assert not window.grab().isNull()
    assert faulty.painted >= 4
    assert faulty.sizeHint() == QSize()
    assert len(told) == 2


def test_a_painter_comes_back_as_it_was(qtbot: QtBot) -> None:
    ground = QPixmap(4, 4)
    painter = QPainter(ground)

    def fail() -> None:
        with restored(painter):
            painter.setOpacity(0.25)
            raise ValueError("x")

    with pytest.raises(ValueError, match="x"):
        fail()
    assert painter.opacity() == 1.0
    painter.end()


def test_what_somebody_did_is_told_each_time(told: list[BaseException], qtbot: QtBot) -> None:
    @guarded
    class Closing(QWidget):
        def closeEvent(self, event):
            event.ignore()
            raise OSError("full")

    window = Closing()
    qtbot.addWidget(window)
    window.show()
    window.close()
    window.close()
    assert window.isVisible(), "refused first"
    assert len(told) == 2
    window.hide()


def test_an_attempt_gives_its_result_or_the_answer_for_a_fault(told: list[BaseException]) -> None:
    assert attempt(lambda: 7, otherwise=0) == 7
    assert attempt(lambda: 1 // 0, otherwise=5) == 5
    assert [type(error) for error in told] == [ZeroDivisionError]
