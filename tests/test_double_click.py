"""`main.py` by double-click: the program, or one sentence where it is seen; also without any output."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from ict_desktop.app import leave_to_the_system
from ict_desktop.app import main as run_program
from tests.hands import in_dialog

ROOT = Path(__file__).parents[1]
WITHOUT_PACKAGES = [sys.executable, "-S"]
"""A Python that has the standard library and nothing else, as one that was downloaded."""
on_posix = pytest.mark.skipif(sys.platform == "win32", reason="needs a shell that closes outputs")


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """The program without a `.venv` beside it, as a copy on a stick."""
    shutil.copytree(
        ROOT / "ict_desktop", tmp_path / "bare" / "ict_desktop", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copytree(ROOT / "resources", tmp_path / "bare" / "resources")
    shutil.copy(ROOT / "main.py", tmp_path / "bare")
    return tmp_path / "bare"


def test_another_python_hands_over_to_the_one_that_has_everything(sample_path: Path):
    words = ["main.py", "show", str(sample_path), "people", "--json"]
    own = subprocess.run([sys.executable, *words], cwd=ROOT, capture_output=True, check=True)
    other = subprocess.run([*WITHOUT_PACKAGES, *words], cwd=ROOT, capture_output=True, check=True)
    assert other.stdout == own.stdout
    assert other.stderr == b""
    assert subprocess.run([*WITHOUT_PACKAGES, "main.py", "show"], cwd=ROOT, capture_output=True).returncode == 2


def test_a_python_too_old_for_the_program_can_read_the_sentence():
    ast.parse((ROOT / "main.py").read_text(encoding="utf-8"), feature_version=(3, 4))


def test_a_python_without_qt_is_one_sentence(bare: Path):
    done = subprocess.run(
        [*WITHOUT_PACKAGES, str(bare / "main.py")],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PATH": "", "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert "thiếu thành phần “PySide6”" in done.stderr
    assert "python3 dev.py run" in done.stderr


@on_posix
def test_the_sentence_comes_in_a_box_where_nobody_reads_the_output(bare: Path, tmp_path: Path):
    box = tmp_path / "bin" / "zenity"
    box.parent.mkdir()
    box.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{tmp_path}/shown.txt"\n')
    box.chmod(0o755)
    words = " ".join([*WITHOUT_PACKAGES, str(bare / "main.py")])
    environment = {"PATH": str(box.parent), "DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(["/bin/sh", "-c", f"exec {words} >&- 2>&-"], env=environment, check=False)
    shown = (tmp_path / "shown.txt").read_text(encoding="utf-8").splitlines()
    assert done.returncode == 1
    assert "Hồ sơ Ban Chỉ đạo CNTT" in shown
    assert "PySide6" in shown[-1]


@on_posix
def test_a_program_without_outputs_works(tmp_path: Path):
    """As pythonw.exe starts it: neither standard output nor standard error is there."""
    target = tmp_path / "mau.ict"
    words = " ".join([sys.executable, str(ROOT / "main.py"), "sample", str(target)])
    done = subprocess.run(["/bin/sh", "-c", f"exec {words} <&- >&- 2>&-"], check=False)
    assert done.returncode == 0
    assert target.read_bytes().startswith(b"SQLite format 3")


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("arguments", "said", "status"),
    [(["--nonsense"], "Cách dùng lệnh chưa đúng", 2), (["check", "khong-co.ict"], "Không tìm thấy tệp", 1)],
)
def test_a_refusal_comes_in_a_box_where_there_is_no_standard_error(
    arguments: list[str], said: str, status: int, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sys, "stderr", None)
    monkeypatch.setattr(sys, "stdout", None)
    shown: list[str] = []
    came = in_dialog(lambda dialog: shown.append(dialog.text() if isinstance(dialog, QMessageBox) else ""))
    assert run_program(arguments) == status
    assert came
    assert said in shown[0]
    assert QApplication.activeModalWidget() is None


def test_what_a_built_program_opens_finds_the_libraries_of_the_system():
    surroundings = {
        "PATH": "/usr/bin",
        "LD_LIBRARY_PATH": "/opt/ict-desktop/lib:/home/lan/lib",
        "LD_LIBRARY_PATH_ORIG": "/home/lan/lib",
        "QT_PLUGIN_PATH": "/opt/ict-desktop/lib/PySide6/Qt/plugins",
        "QML2_IMPORT_PATH": "/opt/ict-desktop/lib/PySide6/Qt/qml",
        "_PYI_ARCHIVE_FILE": "/opt/ict-desktop/ict-desktop",
        "_PYI_PARENT_PROCESS_LEVEL": "0",
    }
    leave_to_the_system(surroundings)
    assert surroundings == {"PATH": "/usr/bin", "LD_LIBRARY_PATH": "/home/lan/lib"}
