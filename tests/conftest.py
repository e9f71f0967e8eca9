"""What every test stands on: no display, no stray warning, no window left behind."""

import logging
import os
import re
from collections.abc import Iterator

# Before the first import of Qt, which aborts the interpreter when it finds no display.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication  # before pyqtgraph, which takes the binding it finds loaded

LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

OFFSCREEN_SAYS = "This plugin does not support"
"""What the offscreen platform says of every window; no display would say it."""


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "expected_log(pattern): the test must log a warning that matches")
    # pytest-qt hears Qt while a test is called; this one hears it while fixtures are taken down.
    qInstallMessageHandler(log_qt)


def pytest_unconfigure() -> None:
    qInstallMessageHandler(None)


def log_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    logging.getLogger("qt").log(LEVELS[kind], message)


@pytest.fixture(autouse=True)
def no_stray_log(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that logs a warning or worse, unless it says so: `@pytest.mark.expected_log("...")`."""
    yield
    expected = [mark.args[0] for mark in request.node.iter_markers("expected_log")]
    logged = [
        f"{record.levelname} {record.name}: {record.getMessage()}"
        for phase in ("setup", "call", "teardown")
        for record in caplog.get_records(phase)
        if record.levelno >= logging.WARNING and not record.getMessage().startswith(OFFSCREEN_SAYS)
    ]
    stray = [line for line in logged if not any(re.search(pattern, line) for pattern in expected)]
    missed = [pattern for pattern in expected if not any(re.search(pattern, line) for line in logged)]
    assert not stray, "unexpected log:\n" + "\n".join(stray)
    assert not missed, f"expected in the log, but never came: {missed}"


@pytest.fixture(autouse=True)
def no_window_left() -> Iterator[None]:
    """Fail a test that leaves a window open, and close it for the next one."""
    yield
    left = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    names = [f"{type(window).__name__} {window.objectName()!r} {window.windowTitle()!r}" for window in left]
    for window in left:
        window.hide()  # not close(): it might ask whether to save
        window.deleteLater()
    assert not names, f"left open: {names}"


# Office files, made once and copied for each test that names one of these fixtures.
from tests.files import (  # noqa: E402, F401
    empty,
    empty_master,
    empty_path,
    full,
    full_master,
    full_path,
    sample,
    sample_master,
    sample_path,
)
