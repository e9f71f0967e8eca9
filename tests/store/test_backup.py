"""A backup is whole and known to be so, or it is not there."""

import hashlib
import os
import sqlite3
import subprocess
import threading
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from ict_desktop.records.errors import Refused
from ict_desktop.records.tasks import Task
from ict_desktop.store import sqlite
from ict_desktop.store.backup import back_up, backups, copy_to, is_unchanged, sha256_of
from ict_desktop.store.opening import open_store
from ict_desktop.store.store import Store
from ict_desktop.work import keep
from tests.files import BY, NOW, dump, now, outside


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
