"""Who works in a file: one of several, with its name; the others are told who; nobody is kept out by a dead one."""

import json
import os
import shutil
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

import pytest

from ict_desktop.records.errors import Refused
from ict_desktop.records.tasks import Task
from ict_desktop.store import holding as held
from ict_desktop.store import os_lock
from ict_desktop.store.backup import back_up, backups
from ict_desktop.store.holding import OLD_AFTER, Holding, Other, companion
from ict_desktop.store.opening import open_store
from ict_desktop.work import keep
from tests.files import now
from tests.old_files.build import OLD_FILES, build
from tests.small_disk import small_disk

ROOT = Path(__file__).parents[2]
AT = datetime(2026, 11, 27, 8, 15)


def say(path: Path, age: float = 0.0, **words: object) -> None:
    """Leave the mark of another PC beside a file, written anew so many seconds ago."""
    told = {"clerk": "Hoa", "pc": "PC-VT2", "since": "2026-11-27T07:30", "program": 42, "boot": "b", "token": "t"}
    mark = companion(path)
    mark.write_text(json.dumps({**told, **words}, ensure_ascii=False), encoding="utf-8")
    written = mark.stat().st_mtime - age
    os.utime(mark, (written, written))


@contextmanager
def holding(path: Path, clerk: str = "Lan") -> Iterator[Holding]:
    one = Holding(path)
    assert one.take(clerk, AT) is None
    try:
        yield one
    finally:
        one.release()


def no_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the disk know no locks, as some shares do."""

    def take(_descriptor: int) -> bool:
        raise OSError("no locks available")

    monkeypatch.setattr(os_lock, "take", take)


def test_the_second_is_told_who_has_the_file_where_and_since_when(sample_path: Path) -> None:
    with holding(sample_path, "Nguyễn Thị Lan"):
        mark = Holding(sample_path).take("Hoa", AT)
        assert mark is not None
        assert mark.sentence("HoSo.ict") == (
            "Tệp “HoSo.ict” đang được Nguyễn Thị Lan mở ở một cửa sổ khác trên chính máy này từ 08:15 ngày 27/11/2026, "
            "nên ở đây chỉ xem được. Hãy đóng tệp ở cửa sổ đó, rồi chọn Thử lại."
        )
    assert Holding(sample_path).take("Hoa", AT) is None


def test_a_mark_without_a_clerk_or_a_time_still_says_what_it_knows(sample_path: Path) -> None:
    with holding(sample_path, ""):
        mark = Holding(sample_path).take("Hoa", AT)
        assert mark is not None
        assert mark.words() == "mở ở một cửa sổ khác trên chính máy này từ 08:15 ngày 27/11/2026"
    assert held.Mark(pc="PC-VT2", since="?").words() == "mở trên máy PC-VT2"
    assert held.Mark().words() == "mở"


def test_at_closing_nothing_is_left_beside_the_file(sample_path: Path) -> None:
    with holding(sample_path):
        assert [path.name for path in sample_path.parent.iterdir() if path != sample_path] == [".~mau.ict.dang-mo"]
    assert list(sample_path.parent.iterdir()) == [sample_path]


def test_who_may_read_the_file_may_read_who_works_in_it(sample_path: Path) -> None:
    for mode in (0o600, 0o644, 0o660):
        sample_path.chmod(mode)
        with holding(sample_path):
            assert stat.S_IMODE(companion(sample_path).stat().st_mode) == mode


def test_a_link_leads_to_the_same_mark(sample_path: Path, tmp_path: Path) -> None:
    (tmp_path / "ban").mkdir()
    link = tmp_path / "ban" / "loi-tat.ict"
    link.symlink_to(sample_path)
    with holding(link):
        assert Holding(sample_path).take("Hoa", AT) is not None


def test_backups_and_copies_do_not_see_the_mark(sample_path: Path, tmp_path: Path) -> None:
    with holding(sample_path), closing(open_store(sample_path, now)) as store:
        backup = back_up(store.connection, sample_path, tmp_path / "backups", AT)
        assert [found.path for found in backups(sample_path.parent)] == []
        with holding(backup.path):
            assert [found.path for found in backups(tmp_path / "backups")] == [backup.path]


def test_the_name_follows_the_clerk_and_the_mark_stays_fresh(sample_path: Path) -> None:
    with holding(sample_path, "Lan") as one:
        mark = companion(sample_path)
        os.utime(mark, (1, 1))
        assert one.refresh("Đặng Thị Hồng") is None
        assert mark.stat().st_mtime > 1000
        other = Holding(sample_path)
        assert other.look() is Other.AT_WORK
        assert other.mark is not None
        assert (other.mark.clerk, other.mark.since) == ("Đặng Thị Hồng", "2026-11-27T08:15")


def test_a_mark_that_another_hand_removed_is_put_back(sample_path: Path) -> None:
    with holding(sample_path) as one:
        companion(sample_path).unlink()
        assert one.refresh("Lan") is None
        assert one.is_mine
        assert Holding(sample_path).take("Hoa", AT) is not None
    assert not companion(sample_path).exists()


def test_no_mark_is_put_back_beside_a_file_that_was_moved_away(sample_path: Path) -> None:
    with holding(sample_path) as one:
        companion(sample_path).unlink()
        sample_path.rename(sample_path.with_name("noi-khac.ict"))
        assert one.refresh("Lan") is None
        assert not companion(sample_path).exists()


def test_another_pc_at_work_keeps_the_file_and_one_long_silent_is_in_doubt(sample_path: Path) -> None:
    say(sample_path)
    one = Holding(sample_path)
    assert one.take("Lan", AT) is not None
    assert one.other is Other.AT_WORK
    assert "Hoa mở trên máy PC-VT2 từ 07:30 ngày 27/11/2026" in str(one.mark and one.mark.words())
    say(sample_path, age=OLD_AFTER + 5)
    assert one.look() is Other.IN_DOUBT
    assert one.take("Lan", AT) is not None, "it is asked about, not taken"
    assert one.take("Lan", AT, by_force=True) is None
    assert one.is_mine
    assert [path.name for path in sample_path.parent.iterdir() if path.name.startswith(".~")] == [".~mau.ict.dang-mo"]
    one.release()


def test_who_is_at_work_is_never_pushed_out(sample_path: Path) -> None:
    say(sample_path)
    assert Holding(sample_path).take("Lan", AT, by_force=True) is not None


def test_who_was_thought_to_be_gone_learns_that_another_has_the_file(
    sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    no_locks(monkeypatch)  # what a PC that slept has left of its locks
    one = Holding(sample_path)
    assert one.take("Lan", AT) is None
    say(sample_path, clerk="Hoa", token="another")
    taken = one.refresh("Lan")
    assert taken is not None
    assert taken.clerk == "Hoa"
    assert not one.is_mine
    one.release()
    assert companion(sample_path).exists(), "the mark is another's"


def test_where_the_disk_knows_no_locks_the_mark_speaks(sample_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    no_locks(monkeypatch)
    one = Holding(sample_path)
    assert one.take("Lan", AT) is None
    with running() as other:
        say(sample_path, pc=held._pc(), boot=held._boot(), program=other.pid)
        assert one.refresh("Lan") is not None
        assert Holding(sample_path).take("Hoa", AT) is not None, "its program is running"
    assert Holding(sample_path).take("Hoa", AT) is None, "its program has ended"


def test_a_pc_that_was_started_anew_is_in_doubt_where_locks_are_not_seen(
    sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    no_locks(monkeypatch)
    say(sample_path, pc=held._pc(), boot="another run of it")
    one = Holding(sample_path)
    assert one.take("Lan", AT) is not None
    assert one.other is Other.IN_DOUBT
    monkeypatch.undo()
    assert one.take("Lan", AT) is None, "here the lock says that nobody is there"
    one.release()


@pytest.mark.parametrize(
    "words", [b"", b"\xff\xfe" * 9, b"[]", b'{"clerk": 1}', b"{" * 5000, b'{"program": "x"}'], ids=range(6)
)
def test_a_mark_that_cannot_be_read_keeps_nobody_out(sample_path: Path, words: bytes) -> None:
    companion(sample_path).write_bytes(words)
    with holding(sample_path) as one:
        assert one.is_mine


def in_the_way(path: Path) -> None:
    companion(path).mkdir()


def long_name(path: Path) -> None:
    path.rename(path.with_name("d" * 245 + ".ict"))


def read_only(path: Path) -> None:
    path.chmod(0o400)


@pytest.mark.parametrize("spoil", [in_the_way, long_name, read_only], ids=lambda spoil: spoil.__name__)
def test_where_no_mark_can_be_put_the_file_opens_all_the_same(
    sample_path: Path, spoil: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(sample_path)
    (path,) = sample_path.parent.glob("[!.]*.ict")
    if spoil is read_only:  # to the superuser everything can be written
        monkeypatch.setattr(os, "access", lambda *_: False)
    one = Holding(path)
    assert one.take("Lan", AT) is None
    assert not one.is_mine
    assert one.refresh("Lan") is None
    one.release()


def test_on_a_full_disk_the_lock_alone_keeps_others_out_and_nothing_is_left(sample_path: Path, tmp_path: Path) -> None:
    with small_disk(tmp_path / "day", 16_000_000) as disk:
        path = Path(shutil.copy(sample_path, disk))
        filling = (disk / "day").open("wb", buffering=0)
        with suppress(OSError):
            while filling.write(bytes(4096)) == 4096:
                pass
        other = Holding(path)
        with holding(path) as one:
            assert one.is_mine
            assert other.take("Hoa", AT) is not None
            assert one.refresh("Mai") is None
            filling.truncate(0)
            one.refresh("Mai")
            assert other.look() is Other.AT_WORK
            assert other.mark is not None
            assert other.mark.clerk == "Mai"
            with suppress(OSError):
                while filling.write(bytes(4096)) == 4096:
                    pass
        assert not companion(path).exists()
        filling.close()


HOLDER = """
import sys
from datetime import datetime
from pathlib import Path
from ict_desktop.store.holding import Holding
for line in sys.stdin:
    one = Holding(Path(line.strip()))
    other = one.take(sys.argv[1], datetime(2026, 11, 27, 8, 15))
    print("mine" if other is None else other.clerk, flush=True)
    sys.stdin.readline()
    one.release()
    print("gone", flush=True)
"""


@contextmanager
def running() -> Iterator[subprocess.Popen[str]]:
    words = [sys.executable, "-c", HOLDER, "Hoa"]
    with subprocess.Popen(words, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        try:
            yield process
        finally:
            process.kill()


def tell(process: subprocess.Popen[str], words: str) -> None:
    assert process.stdin is not None
    process.stdin.write(f"{words}\n")
    process.stdin.flush()


def told(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_of_programs_that_take_a_file_in_the_same_instant_exactly_one_has_it(sample_path: Path) -> None:
    words = [sys.executable, "-c", HOLDER]
    several = [
        subprocess.Popen([*words, name], cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        for name in ("An", "Bình", "Chi")
    ]
    try:
        for _ in range(20):
            for one in several:
                tell(one, str(sample_path))
            said = [told(one) for one in several]
            assert said.count("mine") == 1, said
            winner = ("An", "Bình", "Chi")[said.index("mine")]
            assert sorted(said) == sorted(["mine", winner, winner])
            for one in several:
                tell(one, "")
            assert {told(one) for one in several} == {"gone"}
    finally:
        for one in several:
            one.communicate(timeout=60)
    assert not companion(sample_path).exists()


def test_without_locks_too_exactly_one_has_it(sample_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    no_locks(monkeypatch)
    monkeypatch.setattr(held, "_pc", iter([f"PC-{number}" for number in range(400)]).__next__)
    for _ in range(5):
        several = [Holding(sample_path) for _ in range(3)]
        at_once = threading.Barrier(3)

        def take(one: Holding, at_once: threading.Barrier = at_once) -> None:
            at_once.wait()
            one.take("Lan", AT)

        threads = [threading.Thread(target=take, args=(one,)) for one in several]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert [one.is_mine for one in several].count(True) == 1
        for one in several:
            one.release()
        companion(sample_path).unlink(missing_ok=True)


def test_a_killed_program_keeps_nobody_out(sample_path: Path) -> None:
    with running() as other:
        tell(other, str(sample_path))
        assert told(other) == "mine"
        assert Holding(sample_path).take("Lan", AT) is not None
        other.kill()
        other.wait(60)
    assert companion(sample_path).exists()
    with holding(sample_path) as one:
        assert one.is_mine


# A store over a file that another has


def test_a_held_file_is_seen_as_it_changes_and_is_not_written(sample_path: Path) -> None:
    with holding(sample_path) as one, closing(open_store(sample_path, now)) as theirs:
        mark = Holding(sample_path).take("Hoa", AT)
        assert mark is not None
        with closing(open_store(sample_path, now, lambda: mark)) as ours:
            assert ours.read_only
            with pytest.raises(Refused, match="đang được Lan mở"):
                keep.add(ours, Task(text="Không được ghi"), "Hoa")
            keep.add(theirs, Task(text="Việc mới ở máy kia"), "Lan")
            assert ours.changed_elsewhere()
            with closing(ours.reader()) as reader:
                found = reader.execute("SELECT count(*) FROM task WHERE text = 'Việc mới ở máy kia'").fetchone()
            assert found == (1,)
            assert not ours.is_replaced()
        assert one.is_mine


def test_a_held_file_that_is_replaced_is_known_to_be(sample_path: Path, tmp_path: Path) -> None:
    say(sample_path)
    mark = Holding(sample_path).take("Lan", AT)
    with closing(open_store(sample_path, now, lambda: mark)) as store:
        other = Path(shutil.copy(sample_path, tmp_path / "moi.ict"))
        other.replace(sample_path)
        assert store.is_replaced()


def test_an_older_file_that_another_has_is_not_brought_up_to_date(tmp_path: Path) -> None:
    path = build(sorted(OLD_FILES)[0], tmp_path / "cu.ict")
    before = path.read_bytes()
    say(path)
    mark = Holding(path).take("Lan", AT)
    with pytest.raises(Refused, match=r"bản cũ của chương trình tạo ra và đang được Hoa mở trên máy PC-VT2"):
        open_store(path, now, lambda: mark)
    assert path.read_bytes() == before


def test_nobody_is_asked_about_a_file_that_is_none_of_ours(tmp_path: Path) -> None:
    path = tmp_path / "thu.ict"
    path.write_bytes(b"no database" * 100)
    asked: list[bool] = []
    with pytest.raises(Refused):
        open_store(path, now, lambda: asked.append(True))
    assert asked == []
