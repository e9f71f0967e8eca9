"""Which of several starts is the first, and how the others tell it what they want; real processes, real sockets."""

import json
import os
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Client
from pathlib import Path

import pytest

from ict_desktop.records.errors import Refused
from ict_desktop.store import doorbell
from ict_desktop.store.doorbell import DOOR, Doorbell, hand_over
from ict_desktop.store.one_program import ProgramLock, Request

ROOT = Path(__file__).parents[2]


@contextmanager
def open_door(folder: Path, answers: bool = True) -> Iterator[list[Request]]:
    """Listen as the first program does; yields what was heard."""
    lock, heard = ProgramLock(folder), list[Request]()
    assert lock.take()
    bell = Doorbell(folder, lambda request: (heard.append(request), answers)[1])
    try:
        yield heard
    finally:
        bell.close()
        lock.release()


def test_of_two_starts_one_is_the_first_until_it_ends(tmp_path: Path) -> None:
    first, second = ProgramLock(tmp_path / "data"), ProgramLock(tmp_path / "data")
    assert first.take()
    assert first.take(), "it stays the first"
    assert not second.take()
    first.release()
    assert second.take()
    second.release()


def test_where_no_lock_can_be_had_every_program_may_start(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    assert ProgramLock(tmp_path / "data").take()


@pytest.mark.parametrize(
    "request_",
    [Request(), Request(demo=True, token="t"), Request(Path("/Tài liệu/Hồ sơ.ict")), Request(Path("/x\udcff.ict"))],
    ids=["nothing", "the sample", "a file", "a name that is not UTF-8"],
)
def test_what_a_later_start_wants_comes_to_the_first_as_it_was(tmp_path: Path, request_: Request) -> None:
    with open_door(tmp_path) as heard:
        assert hand_over(ProgramLock(tmp_path), request_)
        assert hand_over(ProgramLock(tmp_path), Request())
    assert heard == [request_, Request()]


def test_door_and_socket_are_for_their_owner_and_go_with_the_program(tmp_path: Path) -> None:
    with open_door(tmp_path):
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert modes == {"ict-desktop.lock": 0o600, "ict-desktop.door": 0o600, "ict-desktop.sock": 0o600}
    assert [path.name for path in tmp_path.iterdir()] == ["ict-desktop.lock"]


def test_a_data_folder_of_any_length_has_its_door(tmp_path: Path) -> None:
    folder = tmp_path / ("Thư-mục-rất-dài-" * 4) / ("của-văn-phòng-" * 4)
    with open_door(folder) as heard:
        address = Path(json.loads((folder / DOOR).read_text())["address"])
        assert stat.S_IMODE(address.parent.stat().st_mode) == 0o700
        assert hand_over(ProgramLock(folder), Request(demo=True))
    assert heard == [Request(demo=True)]
    assert not address.parent.exists()


def test_a_data_folder_told_from_where_one_stands_is_found_from_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data").mkdir()
    monkeypatch.chdir(tmp_path)
    with open_door(Path("data")) as heard:
        monkeypatch.chdir(ROOT)
        assert hand_over(ProgramLock(tmp_path / "data"), Request())
        monkeypatch.chdir(tmp_path)
    assert heard == [Request()]


def test_nobody_without_the_key_is_heard_and_the_door_stays_open(tmp_path: Path) -> None:
    with open_door(tmp_path) as heard:
        address = json.loads((tmp_path / DOOR).read_text())["address"]
        with pytest.raises(doorbell.AuthenticationError):
            Client(address, authkey=b"another")
        Client(address).close()  # goes without a word
        assert hand_over(ProgramLock(tmp_path), Request())
    assert heard == [Request()]


@pytest.mark.parametrize("words", [b"[]", b"no json", b"", b"1", b"\xff" * 30])
def test_nonsense_with_the_right_key_does_not_close_the_door(tmp_path: Path, words: bytes) -> None:
    with open_door(tmp_path) as heard:
        door = json.loads((tmp_path / DOOR).read_text())
        with Client(door["address"], authkey=bytes.fromhex(door["key"])) as caller:
            caller.send_bytes(words)
        assert hand_over(ProgramLock(tmp_path), Request())
    assert heard == [Request()]


def test_a_request_that_comes_before_the_first_one_listens_is_not_lost(tmp_path: Path) -> None:
    lock, told, heard = ProgramLock(tmp_path), list[bool](), list[Request]()
    assert lock.take()
    later = threading.Thread(target=lambda: told.append(hand_over(ProgramLock(tmp_path), Request(demo=True))))
    later.start()
    later.join(0.2)
    assert later.is_alive(), "it waits"
    bell = Doorbell(tmp_path, lambda request: (heard.append(request), True)[1])
    later.join(doorbell.PATIENCE)
    bell.close()
    lock.release()
    assert (told, heard) == ([True], [Request(demo=True)])


def test_a_first_program_that_ends_meanwhile_leaves_its_place(tmp_path: Path) -> None:
    first, later = ProgramLock(tmp_path), ProgramLock(tmp_path)
    assert first.take()
    threading.Timer(0.2, first.release).start()
    assert not hand_over(later, Request())
    assert not first.take()
    later.release()


@pytest.mark.parametrize("listens", [False, True], ids=["never listens", "hears, but does nothing"])
def test_a_first_program_that_does_not_answer_is_said_in_a_sentence(
    tmp_path: Path, listens: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doorbell, "PATIENCE", 0.5)
    lock = ProgramLock(tmp_path)
    assert lock.take()
    bell = Doorbell(tmp_path, lambda _request: False) if listens else None
    with pytest.raises(Refused, match="chưa trả lời"):
        hand_over(ProgramLock(tmp_path), Request())
    if bell is not None:
        bell.close()
    lock.release()


STARTS = """
import sys
from pathlib import Path
from ict_desktop.store.one_program import ProgramLock, Request
for line in sys.stdin:
    lock = ProgramLock(Path(line.strip()))
    if lock.take():
        from ict_desktop.store.doorbell import Doorbell
        heard = []
        bell = Doorbell(lock.folder, lambda request: heard.append(request) or True)
        print("first", flush=True)
        sys.stdin.readline()
        bell.close()
        lock.release()
        print(len(heard), flush=True)
    else:
        from ict_desktop.store.doorbell import hand_over
        print("later" if hand_over(lock, Request(demo=True)) else "alone", flush=True)
        sys.stdin.readline()
        print(0, flush=True)
"""


def test_of_starts_in_the_same_instant_one_is_the_first_and_hears_the_others(tmp_path: Path) -> None:
    starts = [
        subprocess.Popen(
            [sys.executable, "-c", STARTS], cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        for _ in range(3)
    ]

    def tell_all(words: str) -> list[str]:
        for start in starts:
            assert start.stdin is not None
            start.stdin.write(f"{words}\n")
            start.stdin.flush()
        return sorted(start.stdout.readline().strip() for start in starts if start.stdout is not None)

    try:
        for number in range(20):
            assert tell_all(str(tmp_path / str(number))) == ["first", "later", "later"]
            assert tell_all("") == ["0", "0", "2"]
    finally:
        for start in starts:
            start.communicate(timeout=60)


def test_what_a_killed_program_left_is_taken_away_by_the_next(tmp_path: Path) -> None:
    folder = tmp_path / ("Thư-mục-rất-dài-" * 4) / ("của-văn-phòng-" * 4)
    words = [sys.executable, "-c", STARTS]
    with subprocess.Popen(words, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as first:
        assert first.stdin is not None
        assert first.stdout is not None
        first.stdin.write(f"{folder}\n")
        first.stdin.flush()
        assert first.stdout.readline() == "first\n"
        first.kill()
    left = Path(json.loads((folder / DOOR).read_text())["address"]).parent
    assert left.is_dir()
    with open_door(folder):
        assert not left.exists()


def test_a_start_that_is_the_first_reads_no_module_of_sockets(tmp_path: Path) -> None:
    look = (
        "import sys; from pathlib import Path; from ict_desktop.store.one_program import ProgramLock;"
        "assert ProgramLock(Path(sys.argv[1])).take(); import ict_desktop.screens.window.desktop;"
        "print({'socket', '_socket', 'multiprocessing', 'selectors'} & sys.modules.keys())"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run(
        [sys.executable, "-c", look, str(tmp_path)],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    assert ran.stdout == "set()\n"
