"""A backup is whole and known to be so, or it is not there."""

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from ict_desktop.records.errors import Refused
from ict_desktop.records.retention import Reason
from ict_desktop.records.tasks import Task
from ict_desktop.store import companion, sqlite, table
from ict_desktop.store.backup import HALF_WRITTEN, Backup, back_up, backups, copy_to, is_unchanged, sha256_of
from ict_desktop.store.lineage import Lineage, lineage_of
from ict_desktop.store.opening import open_store
from ict_desktop.store.store import Store
from ict_desktop.work import keep
from tests.files import BY, NOW, dump, now, outside
from tests.old_files.build import OLD_FILES, build

ROOT = Path(__file__).parents[2]


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_a_backup_holds_everything_and_stands_beside_its_hash(sample: Store, tmp_path: Path):
    keep.add(sample, Task(text="Chưa gộp vào tệp chính"), BY)
    made = back_up(sample.connection, sample.path, tmp_path / "sao-luu", NOW)
    assert names(tmp_path / "sao-luu") == ["mau-20170707-093000.ict", "mau-20170707-093000.sha256"]
    assert made.sha256 == hashlib.sha256(made.path.read_bytes()).hexdigest()
    assert made.size == made.path.stat().st_size
    with closing(open_store(made.path, now)) as copy:
        assert dump(copy.connection) == dump(sample.connection)
    with closing(open_store(Path(shutil.copy(made.path, tmp_path / "lam-viec.ict")), now)) as copy:
        assert copy.undo(BY).startswith("Thêm nhiệm vụ")


def test_the_hash_beside_a_backup_is_what_other_tools_check(sample: Store, tmp_path: Path):
    made = back_up(sample.connection, sample.path, tmp_path / "b", NOW)
    done = subprocess.run(
        ["sha256sum", "-c", made.path.with_suffix(".sha256").name], cwd=tmp_path / "b", capture_output=True, check=False
    )
    assert done.returncode == 0, done


def test_a_file_whose_name_is_not_utf8_is_backed_up_and_its_copy_known(sample: Store, tmp_path: Path):
    folder = tmp_path / os.fsdecode(b"th\xb5 m\xf4c")
    made = back_up(sample.connection, tmp_path / os.fsdecode(b"ban ch\xed.ict"), folder, NOW)
    assert os.fsencode(made.path.name) == b"ban ch\xed-20170707-093000.ict"
    assert [(found.path, is_unchanged(found)) for found in backups(folder)] == [(made.path, True)]
    check = ["sha256sum", "-c", made.path.with_suffix(".sha256").name]
    assert subprocess.run(check, cwd=folder, capture_output=True, check=False).returncode == 0


def test_one_flipped_bit_of_a_backup_is_noticed(sample: Store, tmp_path: Path):
    made = back_up(sample.connection, sample.path, tmp_path / "b", NOW)
    assert is_unchanged(made)
    content = bytearray(made.path.read_bytes())
    content[len(content) // 2] ^= 1
    made.path.write_bytes(content)
    assert not is_unchanged(made)
    assert not is_unchanged(backups(tmp_path / "b")[0])


def test_a_backup_without_its_hash_is_not_called_unchanged(sample: Store, tmp_path: Path):
    made = back_up(sample.connection, sample.path, tmp_path / "b", NOW)
    made.path.with_suffix(".sha256").unlink()
    found = backups(tmp_path / "b")
    assert [(backup.path, backup.sha256, is_unchanged(backup)) for backup in found] == [(made.path, "", False)]


def test_backups_are_listed_newest_first_and_by_their_file(sample: Store, tmp_path: Path):
    for minute in range(3):
        made = back_up(sample.connection, sample.path, tmp_path, NOW.replace(minute=minute))
        os.utime(made.path, (minute, minute))
    assert [backup.path.name for backup in backups(tmp_path, "mau")] == [
        f"mau-20170707-090{minute}00.ict" for minute in (2, 1, 0)
    ]
    assert backups(tmp_path, "khac") == []
    assert backups(tmp_path / "khong-co") == []


def test_only_the_backups_of_the_very_file_are_its_own(sample: Store, tmp_path: Path):
    for stem in ("so", "so-2", "so[1]", "so-20170101-000000"):
        back_up(sample.connection, Path(f"{stem}.ict"), tmp_path, NOW)
    (tmp_path / "so-moi.ict").write_bytes(b"")
    for stem in ("so", "so-2", "so[1]", "so-20170101-000000"):
        assert [backup.path.name for backup in backups(tmp_path, stem)] == [f"{stem}-20170707-093000.ict"]


def test_a_folder_that_cannot_be_made_is_refused(sample: Store, tmp_path: Path):
    (tmp_path / "tep").write_text("không phải thư mục", encoding="utf-8")
    before = names(tmp_path)
    for folder in (tmp_path / "tep", tmp_path / "tep" / "con"):
        with pytest.raises(Refused, match="thư mục"):
            back_up(sample.connection, sample.path, folder, NOW)
    assert names(tmp_path) == before


def test_a_folder_that_cannot_be_written_is_refused_and_keeps_nothing(sample: Store, tmp_path: Path):
    folder = tmp_path / "chi-doc"
    folder.mkdir()
    (folder / "mau-20170707-093000.ict").mkdir()  # stands where the copy should go, for root too
    with pytest.raises(Refused, match="Không ghi được bản sao"):
        back_up(sample.connection, sample.path, folder, NOW)
    assert names(folder) == ["mau-20170707-093000.ict"]


def test_a_copy_whose_hash_cannot_be_written_does_not_stay(sample: Store, tmp_path: Path):
    (tmp_path / "b" / "mau-20170707-093000.sha256").mkdir(parents=True)
    with pytest.raises(Refused, match="Không ghi được"):
        back_up(sample.connection, sample.path, tmp_path / "b", NOW)
    assert names(tmp_path / "b") == ["mau-20170707-093000.sha256"]


def test_a_copy_in_which_rows_are_missing_does_not_stay(sample: Store, tmp_path: Path):
    folder = tmp_path / "b"

    def lose_a_row(percent: int, _words: str) -> None:
        for draft in folder.glob(f"*{HALF_WRITTEN}") if percent == 50 else ():
            with closing(outside(draft)) as connection, connection:
                assert (
                    connection.execute("DELETE FROM attendance WHERE id = (SELECT max(id) FROM attendance)").rowcount
                    == 1
                )

    with pytest.raises(Refused, match="bị lỗi"):
        back_up(sample.connection, sample.path, folder, NOW, tell=lose_a_row)
    assert names(folder) == []


def test_a_copy_that_is_damaged_does_not_stay_though_somebody_wrote_meanwhile(sample: Store, tmp_path: Path):
    folder = tmp_path / "b"

    def spoil(percent: int, _words: str) -> None:
        for draft in folder.glob(f"*{HALF_WRITTEN}") if percent == 50 else ():
            with closing(sqlite3.connect(draft)) as connection, connection:
                connection.execute("PRAGMA writable_schema = ON")
                connection.execute("DELETE FROM sqlite_schema WHERE name = 'value_by_agency_id'")
            with closing(outside(sample.path)) as other, other:
                other.execute("UPDATE task SET remark = 'giữa chừng'")

    with pytest.raises(Refused, match="bị lỗi"):
        back_up(sample.connection, sample.path, folder, NOW, tell=spoil)
    assert names(folder) == []


@pytest.mark.parametrize(("letter", "longest"), [("a", 255), ("đ", 255), ("ế", 253)])
def test_a_copy_bears_as_much_of_a_long_name_as_a_disk_takes(letter: str, longest: int, sample: Store, tmp_path: Path):
    made = back_up(sample.connection, tmp_path / f"{letter * 250}.ict", tmp_path / "b", NOW)
    assert len(os.fsencode(f"{made.path.name}{HALF_WRITTEN}-journal")) == longest
    assert made.stem == letter * len(made.stem)
    assert [found.path for found in backups(tmp_path / "b")] == [made.path]


def test_a_copy_says_what_its_file_was_called_unless_somebody_has_renamed_it(sample: Store, tmp_path: Path):
    made = back_up(sample.connection, sample.path, tmp_path / "b", NOW)
    assert made.stem == "mau"
    assert replace(made, path=made.path.with_name("tay.ict")).stem == ""


def test_a_copy_never_goes_over_the_file_it_is_of(sample: Store):
    with pytest.raises(Refused, match="trùng với tệp đang mở"):
        copy_to(sample.connection, sample.path, sample.path)
    assert len(dump(sample.connection)) > 100


def test_a_copy_takes_the_place_of_an_older_one(sample: Store, tmp_path: Path):
    target = tmp_path / "ban-sao.ict"
    target.write_bytes(b"x" * 5_000_000)
    digest = copy_to(sample.connection, sample.path, target)
    assert sha256_of(target) == digest
    assert not target.with_name("ban-sao.ict.dang-ghi").exists()


def test_a_backup_while_another_connection_writes_is_one_state_of_the_file(sample: Store, tmp_path: Path):
    stop, written = threading.Event(), 0

    def write() -> None:
        nonlocal written
        with closing(sqlite3.connect(sample.path, isolation_level=None, timeout=10)) as hand:
            while not stop.is_set():
                hand.execute("BEGIN IMMEDIATE")
                for half in ("a", "b"):
                    hand.execute("INSERT INTO clerk (id, name) VALUES (?, ?)", (f"{written}{half}", f"{written}{half}"))
                hand.execute("COMMIT")
                written += 1

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for minute in range(5):
            made = back_up(sample.connection, sample.path, tmp_path / "b", NOW.replace(minute=minute))
            with closing(sqlite.connect(made.path, "mode=ro&immutable=1")) as copy:
                halves = copy.execute("SELECT count(*) FROM clerk").fetchone()[0]
                assert halves % 2 == 0
                assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    finally:
        stop.set()
        writer.join()
    assert written > 0


def test_a_backup_of_a_file_open_for_viewing_is_whole(sample_path: Path, tmp_path: Path):
    with closing(sqlite.connect(sample_path, "mode=ro&immutable=1")) as viewing:
        made = back_up(viewing, sample_path, tmp_path / "b", datetime(2017, 7, 7))
    with closing(outside(made.path)) as copy:
        assert copy.execute("SELECT count(*) FROM task").fetchone() == (9,)


def test_two_backups_in_one_second_and_one_after_the_clock_was_set_back_keep_each_other(sample: Store, tmp_path: Path):
    made = [back_up(sample.connection, sample.path, tmp_path / "b", NOW) for _ in range(3)]
    assert len({found.path for found in made}) == 3
    assert all(is_unchanged(found) for found in made)
    assert {found.path for found in backups(tmp_path / "b", sample.path.stem)} == {found.path for found in made}


def test_a_folder_that_vanished_holds_no_backups_and_a_backup_that_vanished_is_not_unchanged(
    sample: Store, tmp_path: Path
):
    made = back_up(sample.connection, sample.path, tmp_path / "b", NOW)
    made.path.with_suffix(".sha256").write_bytes(b"\xff\xfe not text")
    assert not is_unchanged(backups(tmp_path / "b")[0])
    made.path.unlink()
    assert not is_unchanged(made)
    assert backups(tmp_path / "nowhere") == []


def test_a_half_written_copy_of_a_program_that_was_killed_is_swept_and_a_fresh_one_left(sample: Store, tmp_path: Path):
    folder = tmp_path / "b"
    folder.mkdir()
    left, fresh, other = (
        folder / name for name in ("mau-20170101-080000.ict.dang-ghi", "mau-20170102-080000.ict.dang-ghi", "x.dang-ghi")
    )
    for path in (left, fresh, other):
        path.write_bytes(b"half")
    for path in (left, other):
        os.utime(path, (1, 1))
    back_up(sample.connection, sample.path, folder, NOW)
    assert [path.exists() for path in (left, fresh, other)] == [False, True, True]


# Names, companions, what is left


def test_programs_that_back_up_into_one_folder_in_the_same_second_all_keep_their_copy(sample: Store, tmp_path: Path):
    made: list[Backup] = []
    start = threading.Barrier(4)

    def run() -> None:
        with closing(sample.reader()) as reader:
            start.wait()
            for _ in range(3):
                made.append(back_up(reader, sample.path, tmp_path / "b", NOW))

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({copy.path for copy in made}) == 12
    assert all(is_unchanged(copy) for copy in backups(tmp_path / "b"))
    assert len(names(tmp_path / "b")) == 24


def test_a_name_another_program_has_begun_with_is_left_to_it(sample: Store, tmp_path: Path):
    (tmp_path / "mau-20170707-093000.ict.dang-ghi").write_bytes(b"of another")
    (tmp_path / "mau-20170707-093001.sha256").write_bytes(b"of another")
    made = back_up(sample.connection, sample.path, tmp_path, NOW)
    assert made.path.name == "mau-20170707-093002.ict"
    assert made.taken == NOW.replace(second=2)
    assert (tmp_path / "mau-20170707-093000.ict.dang-ghi").read_bytes() == b"of another"
    assert (tmp_path / "mau-20170707-093001.sha256").read_bytes() == b"of another"


def test_why_a_copy_was_made_and_of_what_is_known_wherever_it_is_copied_to(sample: Store, tmp_path: Path):
    made = back_up(sample.connection, sample.path, tmp_path / "b", NOW, reason=Reason.RESTORE)
    shutil.copytree(tmp_path / "b", tmp_path / "usb")
    (found,) = backups(tmp_path / "usb", "mau")
    here = lineage_of(sample.connection)
    assert (found.reason, found.origin, found.state, found.taken) == (Reason.RESTORE, here.origin, here.state, NOW)
    assert found.sha256 == made.sha256


def test_a_companion_of_an_earlier_program_is_read_as_it_is(sample: Store, tmp_path: Path):
    made = back_up(sample.connection, sample.path, tmp_path, NOW)
    made.path.with_suffix(".sha256").write_text(f"{made.sha256}  {made.path.name}\n", encoding="utf-8")
    (found,) = backups(tmp_path, "mau")
    assert (found.reason, found.origin, is_unchanged(found)) == (Reason.UNKNOWN, "", True)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps who may read in lists of its own")
def test_backups_and_saved_copies_are_read_by_their_owner_only(sample: Store, tmp_path: Path):
    old = os.umask(0o022)
    try:
        back_up(sample.connection, sample.path, tmp_path / "b", NOW)
        copy_to(sample.connection, sample.path, tmp_path / "ban-sao.ict")
    finally:
        os.umask(old)
    for path in (tmp_path / "ban-sao.ict", *(tmp_path / "b").iterdir()):
        assert oct(path.stat().st_mode & 0o777) == "0o600", path.name
    assert oct((tmp_path / "b").stat().st_mode & 0o777) == "0o700"


KILLED = """
import os, signal, sys
from datetime import datetime
from pathlib import Path
from ict_desktop.store import companion, sqlite
from ict_desktop.store.backup import back_up

path, folder, at = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])

def tell(percent, words):
    if percent >= at:
        os.kill(os.getpid(), signal.SIGKILL)

written = companion.write
def write(*known):
    written(*known)
    tell(99, "")

companion.write = write
back_up(sqlite.connect(path, "mode=ro"), path, folder, datetime(2017, 7, 7, 8), tell)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a signal no program can refuse")
@pytest.mark.parametrize("at", [5, 50, 85, 99])
def test_a_backup_killed_at_any_moment_leaves_no_copy_and_what_it_left_is_swept(
    at: int, sample_path: Path, tmp_path: Path
):
    folder = tmp_path / "b"
    done = subprocess.run([sys.executable, "-c", KILLED, sample_path, folder, str(at)], cwd=ROOT, check=False)
    assert done.returncode == -9
    assert backups(folder) == []
    assert names(folder) != []
    with closing(open_store(sample_path, now)) as store:
        first = back_up(store.connection, sample_path, folder, NOW)
        assert len(names(folder)) > 2, "what is fresh may be in the hands of another program"
        for left in folder.iterdir():
            if left.stem != first.path.stem:
                os.utime(left, (1, 1))
        second = back_up(store.connection, sample_path, folder, NOW.replace(hour=10))
        third = back_up(store.connection, sample_path, folder, NOW.replace(hour=11))
    assert names(folder) == sorted(
        part.name for made in (first, second, third) for part in (made.path, made.path.with_suffix(".sha256"))
    )


def test_a_backup_that_is_opened_stays_as_it_was_written(sample: Store, tmp_path: Path):
    copy = back_up(sample.connection, sample.path, tmp_path / "b", NOW)
    left = sorted((tmp_path / "b").iterdir())
    with closing(open_store(copy.path, now)) as store:
        assert store.is_backup
        assert table.every(store.connection, Task) == table.every(sample.connection, Task)
        with closing(store.reader()) as reader:
            assert reader.execute("SELECT count(*) FROM task").fetchone() != (0,)
        with pytest.raises(Refused, match="là bản sao lưu nên chỉ mở để xem"):
            keep.add(store, Task(text="Việc mới"), BY)
        copy_to(store.connection, store.path, tmp_path / "lam-viec.ict")
    assert is_unchanged(copy)
    assert sorted((tmp_path / "b").iterdir()) == left
    with closing(open_store(tmp_path / "lam-viec.ict", now)) as store:
        assert not store.is_backup
        keep.add(store, Task(text="Việc mới"), BY)


def test_a_backup_of_an_older_program_is_not_upgraded_where_it_lies(tmp_path: Path):
    copy = build(OLD_FILES[0], tmp_path / "cu-20170707-093000.ict")
    companion.write(copy, sha256_of(copy), Reason.ASKED, Lineage("", ""))
    with pytest.raises(Refused, match="Hãy khôi phục thành tệp mới"):
        open_store(copy, now)
    assert sorted(entry.name for entry in tmp_path.iterdir()) == [copy.name, copy.with_suffix(".sha256").name]
    assert is_unchanged(backups(tmp_path)[0])
