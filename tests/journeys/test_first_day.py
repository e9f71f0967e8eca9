"""One walk through everything that loads a library of its own: edit, chart, PDF, DOCX, close, reopen, check.

`ICT_DESKTOP_JOURNEY` names an office file to walk through in place of the sample: one with a meeting that has been
concluded and a task given there.
"""

import os
import re
import shutil
import subprocess
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import pypdf
import pytest
from PIL import Image

from ict_desktop.store import listing
from ict_desktop.store.areas import LISTINGS
from ict_desktop.store.listing import Query
from ict_desktop.widgets.theme import LIGHT
from tests.files import outside
from tests.journeys.display import LONGEST, PROGRAM, Program, display, missing, wait_for

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"this machine has no {missing()}")
GIVEN = os.environ.get("ICT_DESKTOP_JOURNEY", "")
WORDS = "Viec da sua"


@dataclass(frozen=True)
class Walk:
    """Where the walk leads: the office's file, its own folder, and how far down meeting and task stand in their lists."""

    file: Path
    folder: Path
    meeting: int
    task: int
    task_id: str

    @property
    def sockets(self) -> Path:
        """What the system was asked for by the program, where something writes that down."""
        return self.folder / "sockets.txt"


def planned(file: Path, folder: Path) -> Walk:
    """Look for a meeting with a task given there."""
    with closing(outside(file)) as connection:
        meetings, tasks = (
            listing.ids(connection, LISTINGS[table], Query(day="2017-07-07")) for table in ("meeting", "task")
        )
        given = dict(
            connection.execute(
                "SELECT t.id, c.meeting_id FROM task t JOIN conclusion c ON c.id = t.conclusion_id "
                "JOIN meeting m ON m.id = c.meeting_id WHERE m.state = 'da_ket_luan'"
            )
        )
    task_id = next(task_id for task_id in tasks if task_id in given)
    return Walk(file, folder, meetings.index(given[task_id]) + 1, tasks.index(task_id) + 1, task_id)


@pytest.fixture(scope="module")
def walk(sample_master: Path, tmp_path_factory: pytest.TempPathFactory) -> Walk:
    """Walk once; the tests look at what came of it."""
    folder = tmp_path_factory.mktemp("first-day")
    file = Path(shutil.copy(GIVEN or sample_master, folder / "co-quan.ict"))
    for name in ("data", "home"):
        (folder / name).mkdir()
    walk = planned(file, folder)
    watched = ["strace", "-D", "-f", "--seccomp-bpf", "-e", "trace=socket,connect", "-o", str(walk.sockets)]
    with display() as screen:
        program = Program(
            screen, file, folder / "data", folder / "home", under=watched if shutil.which("strace") else ()
        )
        try:
            edit(program, walk)
            program.press("ctrl+4")
            wait_for(lambda: any(map(program.shows, LIGHT.series)), "the chart")
            save(program, "alt+u", walk.folder / "bieu-do.png")
            save_the_papers(program, walk)
            program.press("ctrl+q")
            assert program.ended() == 0
            again = Program(screen, file, folder / "data", folder / "home", named=False)
            again.press("ctrl+q")
            assert again.ended() == 0
        finally:
            program.process.kill()
    return walk


def edit(program: Program, walk: Walk) -> None:
    program.press("ctrl+3", "ctrl+f", *["Down"] * walk.task, "Return", "ctrl+a")
    program.write(WORDS)
    program.press("Tab")
    asked = f"SELECT text FROM task WHERE id = '{walk.task_id}'"
    wait_for(lambda: program.ask(asked) == [(WORDS,)], "the words")


def save_the_papers(program: Program, walk: Walk) -> None:
    window = program.window
    program.press("ctrl+2", "ctrl+f", *["Down"] * walk.meeting, "Return", "ctrl+p")
    program.take_window()  # the system's dialog of printers, which comes when the page is shown
    program.press("Escape")
    program.left(window)
    save(program, "alt+p", walk.folder / "tb.pdf")
    save(program, "alt+d", walk.folder / "tb.docx")


def save(program: Program, key: str, path: Path) -> None:
    """Press the button that saves what is shown, and say where."""
    window = program.window
    program.press(key)
    program.take_window()
    program.write(str(path))
    program.press("Return")
    program.left(window)
    wait_for(path.is_file, path.name)


def test_the_chart_is_drawn(walk: Walk) -> None:
    with Image.open(walk.folder / "bieu-do.png") as picture:
        colours = {colour for _count, colour in picture.convert("RGB").getcolors(1 << 24)}
    assert any(tuple(bytes.fromhex(line[1:])) in colours for line in LIGHT.series)


def test_the_papers_hold_what_was_edited(walk: Walk) -> None:
    pages = pypdf.PdfReader(walk.folder / "tb.pdf").pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert "THÔNG BÁO" in text
    assert WORDS in text
    with ZipFile(walk.folder / "tb.docx") as parts:
        assert WORDS in parts.read("word/document.xml").decode()


def test_the_file_is_whole_when_it_is_closed(walk: Walk) -> None:
    assert not [path.name for path in walk.folder.glob("co-quan.ict-*")], "the file alone is whole"
    words = [*PROGRAM, "check", str(walk.file), "--data", str(walk.folder / "data")]
    told = subprocess.run(words, capture_output=True, encoding="utf-8", timeout=LONGEST, check=False)
    assert (told.returncode, "nguyên vẹn" in told.stdout) == (0, True), told.stdout + told.stderr


@pytest.mark.skipif(shutil.which("strace") is None, reason="this machine has no strace")
def test_nothing_but_this_machine_was_spoken_to(walk: Walk) -> None:
    asked = walk.sockets.read_text(encoding="utf-8", errors="replace").splitlines()
    calls = [line for line in asked if re.search(r"\b(?:socket|connect)\(", line)]
    assert calls, "the program speaks to the X server at least"
    assert [line for line in calls if "AF_UNIX" not in line] == []
