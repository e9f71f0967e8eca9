"""What appears under a click in flight does not hear it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from ict_desktop.widgets.clicks import ClickGuard

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

LEFT, NOTHING = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
HERE = QPoint(60, 60)


class Swap(QStackedWidget):
    """A button that brings up another one in its place."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []
        for number, name in enumerate(("mở", "xóa", "xóa hết")):
            button = QPushButton(name)
            button.clicked.connect(lambda _on=False, name=name: self.heard.append(name))
            if number == 0:
                button.clicked.connect(lambda: self.setCurrentIndex(1))
            self.addWidget(button)
        self.guard = ClickGuard(self)


@pytest.fixture
def swap(qtbot: QtBot) -> Swap:
    window = Swap()
    qtbot.addWidget(window)
    window.resize(160, 160)
    with qtbot.waitExposed(window):
        window.show()
    window.guard.listen(window.windowHandle())
    return window


def click(window: QWidget, at: QPoint, moment: int) -> None:
    """Press and release as the window system tells it: `moment` is in milliseconds."""
    handle = window.windowHandle()
    assert handle is not None
    place = QPointF(at), QPointF(window.mapToGlobal(at))
    for kind, held in ((QEvent.Type.MouseButtonPress, LEFT), (QEvent.Type.MouseButtonRelease, NOTHING)):
        event = QMouseEvent(kind, *place, LEFT, held, Qt.KeyboardModifier.NoModifier)
        event.setTimestamp(moment)
        QApplication.sendEvent(handle, event)


def double(window: QWidget) -> None:
    handle = window.windowHandle()
    assert handle is not None
    QTest.mouseDClick(handle, LEFT, Qt.KeyboardModifier.NoModifier, HERE)


def quickly(window: QWidget) -> None:
    click(window, HERE, 1000)
    click(window, HERE, 1150)


def three(window: QWidget) -> None:
    quickly(window)
    click(window, HERE, 1300)


@pytest.mark.parametrize("clicks", [double, quickly, three])
def test_the_second_press_is_not_for_the_button_that_appeared_under_it(
    clicks: Callable[[QWidget], None], swap: Swap
) -> None:
    clicks(swap)
    assert swap.heard == ["mở"]


def test_a_press_after_a_pause_is(swap: Swap) -> None:
    click(swap, HERE, 1000)
    click(swap, HERE, 1000 + QApplication.styleHints().mouseDoubleClickInterval())
    assert swap.heard == ["mở", "xóa"]


def test_a_press_elsewhere_is(swap: Swap) -> None:
    click(swap, HERE, 1000)
    click(swap, HERE + QPoint(40, 40), 1100)
    assert swap.heard == ["mở", "xóa"]


def test_a_button_that_stays_hears_both_presses(swap: Swap) -> None:
    swap.setCurrentIndex(2)
    quickly(swap)
    assert swap.heard == ["xóa hết", "xóa hết"]
