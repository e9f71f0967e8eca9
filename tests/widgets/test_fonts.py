"""A machine without a face that knows Vietnamese: a process of its own, told to look for faces where there are none."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

NO_FACES = """<?xml version="1.0"?>
<fontconfig><dir>{folder}</dir><cachedir>{folder}/cache</cachedir></fontconfig>
"""

LOOK = """
import json, sys
from datetime import datetime
from pathlib import Path
from PySide6.QtGui import QFontInfo, QFontMetrics, QImage
from PySide6.QtWidgets import QApplication
from ict_desktop.app import build_desktop

resources, data, picture = map(Path, sys.argv[1:])
desktop = build_desktop(resources, data, data / "log", data / "HoSo.ict", lambda: datetime(2017, 7, 7, 9))
desktop._start_window().welcome("")
desktop.start.background.wait()
desktop.start.grab().save(str(picture))
font = desktop.start.heading.font()
print(json.dumps([QFontInfo(font).family(), [QFontMetrics(font).inFontUcs4(ord(letter)) for letter in "ệĐữỡ"]]))
desktop.start.background.close()
"""


def started(tmp_path: Path, **more: str) -> tuple[str, list[bool]]:
    (tmp_path / "data").mkdir()
    words = [sys.executable, "-c", LOOK, str(ROOT / "resources"), str(tmp_path / "data"), str(tmp_path / "p.png")]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **more}
    ran = subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert ran.returncode == 0, ran.stderr
    family, letters = json.loads(ran.stdout.splitlines()[-1])
    return family, letters


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="faces are found by fontconfig")
def test_without_faces_the_program_writes_with_its_own(tmp_path: Path) -> None:
    (tmp_path / "khong-co").mkdir()
    (tmp_path / "fonts.conf").write_text(NO_FACES.format(folder=tmp_path / "khong-co"), encoding="utf-8")
    family, letters = started(tmp_path, FONTCONFIG_FILE=str(tmp_path / "fonts.conf"))
    assert family == "Liberation Serif"
    assert letters == [True] * 4


def test_with_faces_of_the_system_those_are_used(tmp_path: Path) -> None:
    family, letters = started(tmp_path)
    assert family != "Liberation Serif"
    assert letters == [True] * 4
