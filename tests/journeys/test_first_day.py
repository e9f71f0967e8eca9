"""One walk through everything that loads a library of its own: edit, chart, PDF, DOCX, close, reopen, check."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pypdf
import pytest

from tests.journeys.display import PROGRAM, Program, display, missing, wait_for

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"this machine has no {missing()}")
WORDS = "Viec da sua"


@pytest.fixture
def screen() -> Iterator[str]:
    with display() as name:
        yield name


def test_the_program_edits_draws_prints_closes_and_opens_again(screen: str, sample_path: Path, tmp_path: Path) -> None:
    data, home = tmp_path / "data", tmp_path / "home"
    data.mkdir()
    home.mkdir()
    program = Program(screen, sample_path, data, home)
    try:
        program.press("ctrl+4")
        maps = Path(f"/proc/{program.process.pid}/maps")
        wait_for(lambda: "_multiarray_umath" in maps.read_text(), "the chart")
        program.press("ctrl+3", "ctrl+f", "Down", "Return", "ctrl+a")
        program.write(WORDS)
        program.press("Tab")
        wait_for(lambda: (WORDS,) in program.ask("SELECT text FROM task"), "the words")
        program.press("ctrl+q")
        assert program.ended() == 0
    finally:
        program.process.kill()
    pdf, docx = tmp_path / "tb.pdf", tmp_path / "tb.docx"
    for target in (pdf, docx):
        work(data, "print", str(sample_path), "conclusion:2017-07-07", "-o", str(target), "--date", "2026-11-23")
    assert "THÔNG BÁO" in pypdf.PdfReader(pdf).pages[0].extract_text()
    with ZipFile(docx) as parts:
        assert WORDS in parts.read("word/document.xml").decode()
    again = Program(screen, sample_path, data, home)
    try:
        again.press("ctrl+q")
        assert again.ended() == 0
    finally:
        again.process.kill()
    assert "nguyên vẹn" in work(data, "check", str(sample_path))


def work(data: Path, *words: str) -> str:
    """Run a command without a window and return what it says."""
    told = subprocess.run(
        [*PROGRAM, *words, "--data", str(data)], capture_output=True, encoding="utf-8", timeout=60, check=False
    )
    assert told.returncode == 0, told.stderr
    return told.stdout
