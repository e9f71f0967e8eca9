"""Starts that go wrong, each a process of its own: every one of them says so in a window and on standard error."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.files import outside
from tests.journeys.display import LONGEST
from tests.screens.window.test_start import newer, not_a_database, of_another_program

ROOT = Path(__file__).parents[2]
AT_ONCE = 4

DRIVER = """
import json, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

program = QApplication(sys.argv[:1])
from ict_desktop.app import main

def look():
    shown = [window for window in program.topLevelWidgets() if window.isVisible()]
    if not shown:
        QTimer.singleShot(20, look)
        return
    said = {
        "window": type(shown[0]).__name__,
        "words": [label.text() for label in shown[0].findChildren(QLabel) if label.isVisible()],
        "buttons": [button.text() for button in shown[0].findChildren(QPushButton) if button.isVisible()],
    }
    print(json.dumps(said), flush=True)
    for window in shown:
        window.close()
    QTimer.singleShot(20, close_all)

def close_all():
    for window in program.topLevelWidgets():
        window.close()
    QTimer.singleShot(20, close_all)

QTimer.singleShot(0, look)
sys.exit(main(sys.argv[1:]))
"""


def shortened_to(size: int) -> Callable[[Path], None]:
    return lambda path: path.write_bytes(path.read_bytes()[:size])


def spoilt_at(place: int, length: int = 200) -> Callable[[Path], None]:
    def spoil(path: Path) -> None:
        content = bytearray(path.read_bytes())
        content[place : place + length] = b"\xa5" * length
        path.write_bytes(content)

    return spoil


def half(path: Path) -> None:
    shortened_to(path.stat().st_size // 2)(path)


def run_sql(*statements: str) -> Callable[[Path], None]:
    def run(path: Path) -> None:
        with closing(outside(path)) as hand:
            for statement in ("PRAGMA writable_schema = ON", *statements):
                hand.execute(statement)

    return run


def gone(path: Path) -> None:
    path.unlink()


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def not_ours(path: Path) -> None:
    path.unlink()
    of_another_program(path)


BAD: dict[str, Callable[[Path], None]] = {
    "no database": not_a_database,
    "of another program": not_ours,
    "newer": newer,
    "newer by its version": run_sql("PRAGMA user_version = 999"),
    "empty": shortened_to(0),
    "one byte": shortened_to(1),
    "its header alone": shortened_to(100),
    "its first page alone": shortened_to(4096),
    "half of it": half,
    "zeros": lambda path: path.write_bytes(bytes(200_000)),
    "a damaged header": spoilt_at(16, 60),
    "a damaged schema": spoilt_at(200, 3500),
    "no schema": run_sql("DELETE FROM sqlite_schema"),
    "a schema that is no SQL": run_sql("UPDATE sqlite_schema SET sql = 'CREATE NONSENSE' WHERE name = 'task'"),
    "no settings": run_sql("DROP TABLE setting"),
    "no actions": run_sql("PRAGMA foreign_keys = OFF", "DROP TABLE action"),
    "no list of changes": run_sql("DROP TABLE _sqlite_migrations"),
    "a folder": a_folder,
    "gone": gone,
}


def start(data: Path, *arguments: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
    words = [sys.executable, "-c", DRIVER, *arguments, "--data", str(data)]
    return subprocess.Popen(
        words, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )


def outcome(process: subprocess.Popen[str]) -> tuple[int, dict[str, object], str]:
    out, err = process.communicate(timeout=LONGEST)
    words = [line for line in err.splitlines() if not line.startswith("This plugin does not support")]
    return process.returncode, json.loads(out.splitlines()[0]) if out else {}, "\n".join(words)


def test_no_bad_file_starts_in_silence(sample_master: Path, tmp_path: Path) -> None:
    silent: dict[str, object] = {}
    names = list(BAD)
    for first in range(0, len(names), AT_ONCE):
        running = {}
        for name in names[first : first + AT_ONCE]:
            folder = tmp_path / name.replace(" ", "-")
            folder.mkdir()
            file = Path(shutil.copy(sample_master, folder / "HoSo.ict"))
            BAD[name](file)
            running[name] = start(folder / "data", str(file))
        for name, process in running.items():
            status, shown, err = outcome(process)
            sentence = err.strip()
            right = (
                status == 1
                and shown.get("window") == "StartWindow"
                and sentence.endswith(".")
                and "\n" not in sentence
                and sentence in shown["words"]  # type: ignore[operator]
                and "Mở tệp k&hác…" in shown["buttons"]  # type: ignore[operator]
            )
            if not right:
                silent[name] = (status, shown, err)
    assert silent == {}


def test_a_locked_file_is_said_too(sample_path: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(sample_path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        status, shown, err = outcome(start(tmp_path / "data", str(sample_path)))
    assert status == 1
    assert shown["window"] == "StartWindow"
    assert "đang được chương trình khác ghi" in err


@pytest.mark.parametrize(
    ("spoil", "window", "status", "said"),
    [
        (lambda data: data.write_text("a file"), "QMessageBox", 1, "Không ghi được vào thư mục"),
        (lambda data: (data / "ict-desktop.log").mkdir(parents=True), "StartWindow", 0, ""),
        (
            lambda data: (data.mkdir(), (data / "ict-desktop.ini").write_bytes(b"\xff\xfe\0 no = \n[[[\nx")),
            "StartWindow", 1, "Không đọc được tệp tùy chọn",
        ),
        (lambda data: (data / "ict-desktop.ini").mkdir(parents=True), "StartWindow", 1, "Không đọc được tệp tùy chọn"),
        (
            lambda data: (data.mkdir(), (data / "ict-desktop.ini").write_text("[files]\nlast=/khong/co/HoSo.ict\n")),
            "StartWindow", 1, "Không thấy tệp “HoSo.ict” làm việc lần trước",
        ),
    ],
    ids=["no data folder", "no log", "broken preferences", "a folder for preferences", "the last file is gone"],
)  # fmt: skip
def test_what_lies_in_the_data_folder_never_keeps_the_program_from_speaking(
    spoil: Callable[[Path], object],
    window: str,
    status: int,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    spoil(tmp_path / "data")
    found, shown, err = outcome(start(tmp_path / "data"))
    assert shown["window"] == window
    assert found == status
    assert said in err
    assert "Traceback" not in err
