"""The log says what happened and where, never what was typed; the trace of a crash outlives the starts behind it."""

import logging
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ict_desktop import log

ROOT = Path(__file__).parents[1]
SECRET = "Mật-khẩu-của-Lan"


@pytest.fixture
def written(tmp_path: Path) -> Iterator[Path]:
    """A log that is being written; taken down again behind the test."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    path = log.start_log(tmp_path / "data")
    yield path
    for handler in [handler for handler in root.handlers if handler not in before]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def fails_by_key() -> None:
    {}[SECRET]  # type: ignore[index]


def fails_by_sql() -> None:
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE s USING fts5(a)")
        connection.execute("SELECT * FROM s WHERE s MATCH ?", (f'"{SECRET}',))
    finally:
        connection.close()


def fails_in_a_chain() -> None:
    try:
        int(SECRET)
    except ValueError as error:
        raise RuntimeError(f"not read: {SECRET}") from error


def fails_at_a_file() -> None:
    Path(f"/nowhere/{SECRET}").read_bytes()


@pytest.mark.parametrize(
    ("fails", "says"),
    [
        (fails_by_key, ["builtins.KeyError", "in fails_by_key"]),
        (fails_by_sql, ["sqlite3.OperationalError (SQLITE_ERROR)", "in fails_by_sql"]),
        (fails_in_a_chain, ["builtins.RuntimeError", "while handling builtins.ValueError", "test_log.py:"]),
        (fails_at_a_file, ["builtins.FileNotFoundError (2 No such file or directory)"]),
    ],
)
@pytest.mark.expected_log("did not go")
def test_an_error_is_logged_by_its_kind_and_place_without_its_message(fails, says: list[str], written: Path):
    try:
        fails()
    except Exception:
        logging.getLogger("x").exception("it did not go")
    text = written.read_text(encoding="utf-8")
    assert SECRET not in text
    assert "ERROR x it did not go\n" in text
    for words in says:
        assert words in text


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("QFont::setPointSize: Point size <= 0 (-1)", "QFont::setPointSize: Point size <= 0 (-1)"),
        (f"QString::arg: Argument missing: {SECRET}, x", "QString::arg: …"),
        (f'Could not parse "{SECRET}"', "Could not parse …"),
        (f"could not open file:///tmp/{SECRET}", "could not open …"),
        (f"QIODevice::read (QFile, /home/{SECRET}): device not open", "QIODevice::read (QFile, …"),
    ],
)
def test_what_qt_says_is_cut_where_a_value_begins(told: str, kept: str):
    assert log.without_values(told) == kept


def test_a_log_does_not_grow_for_ever(written: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(log, "LARGEST", 1000)
    for number in range(200):
        logging.getLogger("x").info("line %d of the log", number)
    found = sorted(path.name for path in written.parent.iterdir())
    assert found == ["ict-desktop.log", "ict-desktop.log.1", "ict-desktop.log.2"]
    assert all(path.stat().st_size < 1100 for path in written.parent.iterdir())
    assert "line 199 " in written.read_text(encoding="utf-8") + (written.parent / "ict-desktop.log.1").read_text()
    assert {oct(stat.S_IMODE(path.stat().st_mode)) for path in written.parent.iterdir()} == {"0o600"}


# The trace of a crash

A_RUN = """
import faulthandler, logging, sys
from pathlib import Path
from ict_desktop import log
path = log.start_log(Path(sys.argv[1]))
trace = log.watch_for_death(path)
if sys.argv[2] == "dies":
    faulthandler._sigsegv()
logging.getLogger("x").info("%s", "a" * int(sys.argv[3]))
"""


def run(data: Path, how: str = "lives", written: int = 10) -> int:
    words = [sys.executable, "-c", A_RUN, str(data), how, str(written)]
    return subprocess.run(words, cwd=ROOT, capture_output=True, check=False).returncode


def traces(data: Path) -> dict[str, int]:
    found = {path.name: path.read_text(encoding="utf-8").count("Segmentation fault") for path in data.iterdir()}
    return {name: count for name, count in sorted(found.items()) if count}


@pytest.mark.skipif(sys.platform == "win32", reason="there a fault ends the process in another way")
def test_the_trace_of_a_crash_survives_further_starts_and_a_log_that_is_begun_anew(tmp_path: Path):
    assert run(tmp_path, "dies") != 0
    assert traces(tmp_path) == {"ict-desktop.fault": 1}
    for _ in range(2):
        assert run(tmp_path) == 0
    assert traces(tmp_path) == {"ict-desktop.fault.truoc": 1, "ict-desktop.log": 1}
    for _ in range(6):
        run(tmp_path, "lives", log.LARGEST)
    assert traces(tmp_path) == {"ict-desktop.fault.truoc": 1}, "the log has turned over, the trace is there"
    assert run(tmp_path, "dies") != 0
    run(tmp_path)
    assert traces(tmp_path) == {"ict-desktop.fault.truoc": 1, "ict-desktop.log": 1}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a Qt that finds no display aborts there")
def test_a_start_that_ends_in_qt_itself_leaves_a_trace(tmp_path: Path):
    words = [sys.executable, "main.py", "--data", str(tmp_path), str(tmp_path / "a.ict")]
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "QT_QPA_PLATFORM": "xcb", "DISPLAY": ":7654"}
    done = subprocess.run(words, cwd=ROOT, capture_output=True, encoding="utf-8", check=False, env=environment)
    assert done.returncode != 0
    assert "Fatal Python error: Aborted" in (tmp_path / "ict-desktop.fault").read_text(encoding="utf-8")
    assert "CRITICAL qt" in (tmp_path / "ict-desktop.log").read_text(encoding="utf-8")
    assert "platform plugin" in done.stderr
