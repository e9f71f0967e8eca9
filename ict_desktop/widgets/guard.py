"""What Qt calls must not raise: a mistake in it is told once by the one excepthook, and Qt gets a harmless answer.

An exception that leaves a method Qt calls does not come back where it was raised: it is printed, or raised out of the
next call into Qt, or, where a painter still holds a saved state, it ends the process.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from types import FunctionType
from typing import Any, TypeVar

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

T = TypeVar("T")
Kind = TypeVar("Kind", bound=type)

ANSWERS: dict[str, Any] = {
    "paint": None,
    "data": None,
    "headerData": None,
    "rowCount": 0,
    "columnCount": 0,
    "flags": Qt.ItemFlag.NoItemFlags,
    "sizeHint": QSize(),
    "minimumSizeHint": QSize(),
    "heightForWidth": -1,
    "setData": False,
    "createEditor": None,
    "setEditorData": None,
    "setModelData": None,
    "event": False,
    "eventFilter": False,
    "moveCursor": QModelIndex(),
    "viewportEvent": False,
    "focusNextPrevChild": False,
    "accept": None,
    "reject": None,
    "done": None,
}
"""The methods Qt calls, with what it is given where one of them fails; whatever ends in "Event" gives nothing."""

ASKED_AGAIN = frozenset({"accept", "reject", "done", "setData", "setModelData", "closeEvent", "keyPressEvent"})
"""Methods that run because somebody did something: their mistakes are told each time. The others run at each picture."""


def is_called_by_qt(name: str) -> bool:
    """Say whether Qt calls a method of this name by itself."""
    return name in ANSWERS or name.endswith("Event")


def guarded(kind: Kind) -> Kind:
    """Let none of the methods of a class that Qt calls raise (a decorator for the class)."""
    for name, method in list(vars(kind).items()):
        if is_called_by_qt(name) and isinstance(method, FunctionType):
            setattr(kind, name, _guarded(method, ANSWERS.get(name), name in ASKED_AGAIN))
    return kind


def _guarded(method: FunctionType, answer: object, each_time: bool) -> Callable[..., Any]:
    told: set[tuple[str, int]] = set()

    @wraps(method)
    def call(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - Qt's own signatures
        try:
            return method(*arguments, **named)
        except BaseException as error:
            seen = (f"{type(error).__name__} {error}", _line_of(error))
            if each_time or seen not in told:
                told.add(seen)
                tell(error)
            return answer

    return call


def _line_of(error: BaseException) -> int:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return trace.tb_lineno if trace is not None else 0


def tell(error: BaseException) -> None:
    """Hand an error to the one place that shows it; it is shown once nothing is being painted any more."""
    sys.excepthook(type(error), error, error.__traceback__)


def attempt(work: Callable[[], T], otherwise: T) -> T:
    """Do something whose failing must not stop what comes after it: it is told, and `otherwise` is the result."""
    try:
        return work()
    except BaseException as error:
        tell(error)
        return otherwise


@contextmanager
def restored(painter: QPainter) -> Iterator[None]:
    """Give a painter back as it was, whatever happens while it is used."""
    painter.save()
    try:
        yield
    finally:
        painter.restore()


@contextmanager
def drawing(widget: QWidget) -> Iterator[QPainter]:
    """Lend a painter for a widget; it is ended whatever happens, or the window could not be shown any more."""
    painter = QPainter(widget)
    try:
        yield painter
    finally:
        painter.end()
