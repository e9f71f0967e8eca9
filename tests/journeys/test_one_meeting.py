"""From the conclusion to the printed paper, at the keyboard only, under a real X server."""

import json
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest

from tests.journeys.display import Program, display, missing, show, wait_for

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"this machine has no {missing()}")
WORDS = "Dang viet do thi mat dien"


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    with display() as name:
        yield name


@pytest.fixture
def place(tmp_path: Path) -> Path:
    for name in ("data", "home"):
        (tmp_path / name).mkdir()
    return tmp_path


def start(screen: str, file: Path, place: Path) -> Program:
    return Program(screen, file, place / "data", place / "home")


def test_a_meeting_from_its_conclusion_to_its_paper(screen: str, sample_path: Path, place: Path) -> None:
    program = start(screen, sample_path, place)
    window = program.window
    try:
        assign_from_the_first_conclusion(program, window)
        give_it_to_an_agency(program)
        enter_a_number(program)
        save_the_paper(program, window, place / "tb.pdf")
        program.press("ctrl+q")
        assert program.ended() == 0
    finally:
        program.process.kill()
    data = place / "data"
    tasks = json.loads(show(sample_path, "tasks", data))
    agencies = {row["id"]: row["name"] for row in json.loads(show(sample_path, "agencies", data))}
    new = max(tasks, key=lambda row: row["id"])
    assert len(tasks) == 10
    assert agencies[new["lead_agency_id"]] == "Sở Nội vụ"
    assert new["due_on"] == "2017-09-30"
    assert new["assigned_on"] == "2017-07-07"
    text = "\n".join(page.extract_text() for page in pypdf.PdfReader(place / "tb.pdf").pages)
    assert "THÔNG BÁO" in text
    assert "Sở Nội vụ" in text
    assert not list(sample_path.parent.glob("*-wal")), "the file alone is whole"


def assign_from_the_first_conclusion(program: Program, window: str) -> None:
    program.press("ctrl+2", "ctrl+f", "Down", "Return", "alt+g")
    program.take_window()  # it has its task: another one is asked about
    program.press("alt+t")
    program.left(window)
    wait_for(lambda: program.ask("SELECT count(*) FROM task") == [(10,)], "the task made of the conclusion")


def give_it_to_an_agency(program: Program) -> None:
    program.press("ctrl+3", "ctrl+f", "Down", "ctrl+End", "Return", "Tab")
    program.write("so noi vu")
    program.press("Tab")
    wait_for(lambda: program.ask("SELECT count(*) FROM task WHERE lead_agency_id IS NOT NULL") == [(1,)], "the agency")
    program.press("Tab", "Tab")
    program.write("30/9")
    program.press("Tab")
    wait_for(lambda: program.ask("SELECT count(*) FROM task WHERE due_on = '2017-09-30'") == [(1,)], "the date")


def enter_a_number(program: Program) -> None:
    (before,) = program.ask("SELECT count(*) FROM value")[0]
    program.press("ctrl+4", "ctrl+n")
    program.write("7")
    program.press("Return")
    wait_for(lambda: program.ask("SELECT count(*) FROM value") == [(before + 1,)], "the number in the grid")


def save_the_paper(program: Program, window: str, target: Path) -> None:
    program.press("ctrl+2", "ctrl+p")
    program.take_window()
    program.press("Escape")
    program.left(window)
    program.press("alt+p")
    program.take_window()
    program.write(str(target))
    program.press("Return")
    program.left(window)
    wait_for(target.is_file, "the paper")


def test_words_being_typed_outlive_the_end_of_the_process(screen: str, sample_path: Path, place: Path) -> None:
    program = start(screen, sample_path, place)
    try:
        program.press("ctrl+3", "ctrl+f", "Down", "Return", "ctrl+a")
        program.write(WORDS)
        wait_for(lambda: program.ask("SELECT text FROM draft") == [(WORDS,)], "the draft")
    finally:
        program.kill()
    assert program.ask("SELECT text FROM draft") == [(WORDS,)]
    again = start(screen, sample_path, place)
    try:
        again.press("ctrl+3", "ctrl+f", "Down", "Return", "Tab")
        wait_for(
            lambda: again.ask(f"SELECT count(*) FROM task WHERE text = '{WORDS}'") == [(1,)],
            "the words that came back, stored as the field is left",
        )
        again.press("ctrl+q")
        assert again.ended() == 0
    finally:
        again.process.kill()
    assert WORDS in show(sample_path, "tasks", place / "data")


def test_at_the_first_start_the_offices_file_is_asked_for_and_a_meeting_is_entered(screen: str, place: Path) -> None:
    (place / "home" / "Documents").mkdir()
    file = place / "home" / "Documents" / "HoSoBanChiDaoCNTT.ict"
    program = Program(screen, file, place / "data", place / "home", named=False)
    try:
        assert not file.exists(), "nothing is made unasked"
        program.press("alt+u")  # Bắt đầu, as it is proposed
        program.take_window()
        assert file.is_file()
        program.press("ctrl+2", "ctrl+n")
        program.write("Hop giao ban")
        program.press("ctrl+Return")
        wait_for(lambda: program.ask("SELECT title FROM meeting") == [("Hop giao ban",)], "the meeting")
        program.press("ctrl+z")
        wait_for(lambda: program.ask("SELECT count(*) FROM meeting") == [(0,)], "the meeting to be undone")
        program.press("ctrl+q")
        assert program.ended() == 0
    finally:
        program.process.kill()
