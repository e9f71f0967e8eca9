"""The program started again while it is open, each start a process of its own, under a window manager."""

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.journeys.display import LONGEST, PROGRAM, asked, display, missing, wait_for, windows_of

pytestmark = pytest.mark.skipif(bool(missing("openbox")), reason=f"this machine has no {missing('openbox')}")


class Desk:
    """A display with a window manager; programs over one data folder."""

    def __init__(self, screen: str, home: Path) -> None:
        self.screen, self.home = screen, home
        self.data = home / "data"
        self.environment = {
            **os.environ,
            "DISPLAY": screen,
            "QT_QPA_PLATFORM": "xcb",
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / ".config"),
        }
        self.started: list[subprocess.Popen[bytes]] = []

    def start(self, *words: str, data: Path | None = None) -> subprocess.Popen[bytes]:
        arguments = [*PROGRAM, "--today", "2017-07-07", "--data", str(data or self.data), *words]
        process = subprocess.Popen(arguments, env=self.environment, cwd=self.home, stderr=subprocess.DEVNULL)
        self.started.append(process)
        return process

    def ask(self, *words: str) -> str:
        return asked(self.environment, *words)

    def windows(self, process: subprocess.Popen[bytes]) -> set[str]:
        return windows_of(self.environment, process.pid)

    def window(self, process: subprocess.Popen[bytes]) -> str:
        return str(min(wait_for(lambda: self.windows(process), "a window"), key=int))

    def titles(self, process: subprocess.Popen[bytes]) -> list[str]:
        return [self.ask("getwindowname", window) for window in self.windows(process)]

    def active(self) -> str:
        return self.ask("getactivewindow")

    def shows(self, process: subprocess.Popen[bytes], name: str) -> None:
        wait_for(lambda: any(name in title for title in self.titles(process)), f"a window over {name}")

    def hears(self) -> None:
        wait_for((self.data / "ict-desktop.door").exists, "the first program to listen")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with display("openbox") as screen:
        here = Desk(screen, tmp_path)
        yield here
        for process in here.started:
            if process.poll() is None:
                process.kill()
            process.wait(LONGEST)


@pytest.fixture
def file(sample_master: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sample_master, tmp_path / "HoSo.ict"))


def test_a_second_start_brings_the_first_window_forward_and_ends(desk: Desk, file: Path) -> None:
    first = desk.start(str(file))
    window = desk.window(first)
    desk.hears()
    desk.ask("windowminimize", "--sync", window)
    wait_for(lambda: desk.active() != window, "the window to be minimised")
    assert desk.start().wait(LONGEST) == 0
    wait_for(lambda: desk.active() == window, "the window to come forward")
    cover = desk.start("--demo", data=desk.home / "other")
    wait_for(lambda: desk.active() == desk.window(cover), "another window to stand over it")
    assert desk.start(str(file)).wait(LONGEST) == 0
    wait_for(lambda: desk.active() == window, "the window to come forward")
    assert first.poll() is None
    assert len(desk.windows(first)) == 1


def test_a_file_of_a_second_start_is_opened_in_the_first_window(desk: Desk, file: Path) -> None:
    other = Path(shutil.copy(file, file.with_name("khac.ict")))
    first = desk.start(str(file))
    desk.shows(first, "HoSo.ict")
    second = desk.start(other.name)  # by its name alone, from another folder than the first one's
    assert second.wait(LONGEST) == 0
    desk.shows(first, "khac.ict")
    wait_for(lambda: not list(file.parent.glob(".~HoSo*")), "the mark of the first file to go")
    assert list(file.parent.glob(".~khac*"))


def test_a_dialog_in_front_stays_in_front_and_the_file_comes_after_it(desk: Desk, file: Path) -> None:
    other = Path(shutil.copy(file, file.with_name("khac.ict")))
    first = desk.start(str(file))
    window = desk.window(first)
    desk.hears()
    desk.ask("windowactivate", "--sync", window, "key", "ctrl+k")
    dialog = wait_for(lambda: desk.windows(first) - {window}, "the dialog").pop()
    wait_for(lambda: desk.active() == dialog, "the dialog to have the keyboard")
    cover = desk.start("--demo", data=desk.home / "other")
    wait_for(lambda: desk.active() == desk.window(cover), "another window to stand over it")
    assert desk.start(str(other)).wait(LONGEST) == 0
    wait_for(lambda: desk.active() == dialog, "the dialog to come forward")
    desk.shows(first, "HoSo.ict")
    desk.ask("key", "Escape")
    desk.shows(first, "khac.ict")


def test_another_data_folder_is_another_program(desk: Desk, file: Path, tmp_path: Path) -> None:
    first = desk.start(str(file))
    desk.window(first)
    desk.hears()
    other = desk.start("--demo", data=tmp_path / "other")
    desk.shows(other, "du-lieu-mau-2017.ict")
    assert first.poll() is None


def test_another_program_over_the_same_file_looks_on_until_the_first_one_closes(desk: Desk, file: Path) -> None:
    first = desk.start(str(file))
    window = desk.window(first)
    mark = file.with_name(f".~{file.name}.dang-mo")
    assert f'"program": {first.pid},' in mark.read_text(encoding="utf-8")
    other = desk.start(str(file), data=desk.home / "other")
    desk.shows(other, "HoSo.ict")
    assert f'"program": {first.pid},' in mark.read_text(encoding="utf-8")
    desk.ask("windowactivate", "--sync", window, "key", "ctrl+q")
    assert first.wait(LONGEST) == 0
    wait_for(lambda: not mark.exists(), "the mark to go")
    assert other.poll() is None
    desk.start(str(file), data=desk.home / "third")
    wait_for(mark.exists, "the next one to work in it")


def test_after_a_kill_the_next_start_works_at_once(desk: Desk, file: Path) -> None:
    first = desk.start(str(file))
    desk.window(first)
    desk.hears()
    first.send_signal(signal.SIGKILL)
    first.wait(LONGEST)
    assert list(file.parent.glob(".~HoSo*")), "the mark of the killed program is still there"
    next_one = desk.start(str(file))
    desk.shows(next_one, "HoSo.ict")


def test_a_first_program_that_hangs_is_said_in_a_window(desk: Desk, file: Path) -> None:
    first = desk.start(str(file))
    desk.window(first)
    desk.hears()
    first.send_signal(signal.SIGSTOP)
    second = desk.start(str(file))
    desk.window(second)
    second.kill()
    first.send_signal(signal.SIGCONT)
    wait_for(lambda: len(desk.windows(first)) == 1, "the first window to go on")


def ended_of(starts: list[subprocess.Popen[bytes]]) -> list[subprocess.Popen[bytes]]:
    return [start for start in starts if start.poll() is not None]


def test_starts_in_the_same_instant_make_one_window(desk: Desk, file: Path) -> None:
    for number in range(5):
        data = desk.home / f"data-{number}"
        starts = [desk.start(str(file), data=data) for _ in range(2)]
        ended = wait_for(partial(ended_of, starts), "one of two starts to end")
        assert [start.returncode for start in ended] == [0]
        (running,) = [start for start in starts if start not in ended]
        assert len({*desk.windows(running), desk.window(running)}) == 1
        running.kill()
        running.wait(LONGEST)
