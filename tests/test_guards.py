"""The suite guards itself: what would be a stray warning in the log of a user fails a test here, and is shown to."""

import ctypes
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel

ROOT = Path(__file__).parents[1]

PLANTED = '''
import logging
import threading
import warnings

import pytest
from PySide6.QtCore import QAbstractTableModel, QTimer, qWarning
from PySide6.QtWidgets import QApplication, QWidget


def test_innocent(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()


@pytest.mark.expected_log("disk is slow")
def test_innocent_with_an_expected_log():
    logging.getLogger("ict_desktop").warning("the disk is slow")


def test_python_warning():
    warnings.warn("old habit", DeprecationWarning)


def test_qt_warning(qapp):
    qWarning("layout already set")


def test_log_warning():
    logging.getLogger("ict_desktop").warning("nobody expects me")


@pytest.mark.expected_log("disk is slow")
def test_expected_log_that_never_came():
    pass


def test_error_in_a_slot(qtbot):
    QTimer.singleShot(0, lambda: 1 / 0)
    qtbot.wait(1)


def test_error_in_a_thread():
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()


@pytest.fixture
def noisy_end(qapp):
    yield
    qWarning("timer still running")


def test_qt_warning_of_a_fixture(noisy_end):
    pass


def test_window_left_open(qapp):
    QApplication.left = QWidget(objectName="forgotten")
    QApplication.left.show()


class FlatModel(QAbstractTableModel):
    """Forgets that a cell of a flat table has no rows below it."""

    def rowCount(self, parent=None):
        return 3

    def columnCount(self, parent=None):
        return 2

    def data(self, index, role=0):
        return None


def test_faulty_model(qtmodeltester):
    qtmodeltester.check(FlatModel())


def test_innocent_at_last(qapp):
    assert [window for window in QApplication.topLevelWidgets() if window.isVisible()] == []
'''


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Run the planted tests under the project's own settings; give what each was faulted for, if anything."""
    folder = tmp_path_factory.mktemp("planted")
    (folder / "test_planted.py").write_text(PLANTED, encoding="utf-8")
    project = ["-c", str(ROOT / "pyproject.toml"), "--rootdir", str(folder), "-p", "tests.conftest"]
    apart = ["-p", "no:cacheprovider", "--junitxml", str(folder / "outcomes.xml"), str(folder)]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *project, *apart], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 1, done.stdout + done.stderr
    return {
        str(case.get("name")): "".join(f"{fault.tag}: {fault.get('message')} {fault.text}" for fault in case)
        for case in ElementTree.parse(folder / "outcomes.xml").iter("testcase")
    }


@pytest.mark.parametrize("name", ["test_innocent", "test_innocent_with_an_expected_log", "test_innocent_at_last"])
def test_an_innocent_test_passes_beside_the_faulty_ones(outcomes: dict[str, str], name: str):
    assert outcomes[name] == ""


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("test_python_warning", "old habit"),
        ("test_qt_warning", "layout already set"),
        ("test_log_warning", "nobody expects me"),
        ("test_expected_log_that_never_came", "never came"),
        ("test_error_in_a_slot", "ZeroDivisionError"),
        ("test_error_in_a_thread", "ZeroDivisionError"),
        ("test_qt_warning_of_a_fixture", "timer still running"),
        ("test_window_left_open", "forgotten"),
        ("test_faulty_model", "FAIL!"),
    ],
)
def test_each_stray_warning_and_leftover_fails_its_test(outcomes: dict[str, str], name: str, why: str):
    assert why in outcomes[name]


def lost_references(call: Callable[[], object]) -> int:
    """Return how many references to None a hundred calls lose; an interpreter without any aborts."""
    call()
    before = sys.getrefcount(None)
    for _ in range(100):
        call()
    return before - sys.getrefcount(None)


def test_calls_into_qt_lose_no_reference_to_none(qapp: QApplication):
    label = QLabel()
    for call in (lambda: label.setText("chữ"), label.updateGeometry, lambda: label.setEnabled(True), label.clear):
        assert lost_references(call) < 50


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal there")
def test_the_reference_guard_sees_a_call_that_loses_one():
    take, give_back = ctypes.pythonapi.Py_DecRef, ctypes.pythonapi.Py_IncRef
    for function in (take, give_back):
        function.argtypes, function.restype = [ctypes.py_object], None
    lost = lost_references(lambda: take(None))
    for _ in range(101):
        give_back(None)
    assert lost > 50
