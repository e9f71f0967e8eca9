"""An archive from the old PC is opened as a double click does, on a display, and everything stands there at once."""

import subprocess
from pathlib import Path

import pytest

from tests.journeys.display import LONGEST, PROGRAM, Program, display, missing, show, wait_for

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"this machine has no {missing()}")


def test_a_double_click_on_the_new_pc_brings_the_office_and_opens_it(sample_path: Path, tmp_path: Path) -> None:
    old, new, home = tmp_path / "cu", tmp_path / "moi", tmp_path / "home"
    for folder in (old, new, home, home / "Documents"):
        folder.mkdir()
    archive = tmp_path / "mau-chuyen-may-20170707.ictz"
    words = [*PROGRAM, "pack", str(sample_path), "-o", str(archive), "--data", str(old)]
    subprocess.run(words, check=True, capture_output=True, timeout=LONGEST)
    file, noted = home / "Documents" / "mau.ict", new / "ict-desktop.ini"
    with display() as screen:
        program = Program(screen, archive, new, home)
        try:
            assert not file.exists(), "it asks first"
            program.press("Return")
            wait_for(lambda: noted.exists() and file.name in noted.read_text(encoding="utf-8"), "the file to arrive")
            assert file.is_file()
            program.press("Return")  # Mở tệp, which the button says by then
            program.take_window()
            program.press("ctrl+q")
            assert program.ended() == 0
        finally:
            program.process.kill()
    assert sorted(entry.name for entry in file.parent.iterdir()) == ["mau.ict"]
    assert show(file, "tasks", new) == show(sample_path, "tasks", old)
