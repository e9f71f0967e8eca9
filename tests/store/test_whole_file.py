"""A whole file gets its name only where nothing lies that is another's: no file, and no journal that would be folded in."""

import os
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from ict_desktop.records.errors import Refused
from ict_desktop.screens.file.backups import restore
from ict_desktop.screens.file.new_office import free_name
from ict_desktop.store.backup import back_up, copy_to
from ict_desktop.store.bringing_home import bring_home
from ict_desktop.store.keeping_backups import Places
from ict_desktop.store.opening import create_store, open_store
from ict_desktop.store.restoring import make_ready
from ict_desktop.store.restoring import put_in_place as put_restored
from ict_desktop.store.whole_file import put_in_place
from tests.files import NOW, now

KILLED = """
import os, sys
from datetime import datetime
from pathlib import Path
from ict_desktop.records.tasks import Task
from ict_desktop.store.opening import open_store
from ict_desktop.work import keep
store = open_store(Path(sys.argv[1]), lambda: datetime(2017, 7, 7))
keep.add(store, Task(text="Việc chưa gộp"), "Lan")
os.kill(os.getpid(), 9)
"""


def quiet(_percent: int, _words: str) -> None:
    pass


def taken_away(path: Path) -> None:
    """Kill a program at work in a file, then take the file alone away: its journal stays."""
    subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False)
    path.rename(path.with_name("doi-ten.ict"))
    journal = path.with_name(f"{path.name}-wal")
    assert journal.stat().st_size


@pytest.fixture
def left(sample_path: Path) -> Path:
    """The place of a file that was taken away alone."""
    taken_away(sample_path)
    return sample_path


@pytest.fixture
def other(empty_path: Path) -> Path:
    return empty_path


def test_a_backup_is_not_restored_where_the_journal_of_another_file_waits(other: Path, left: Path, tmp_path: Path):
    with closing(open_store(other, now)) as store:
        backup = back_up(store.connection, other, tmp_path / "b", NOW)
    with pytest.raises(Refused, match=r"Bên cạnh còn “mau\.ict-wal”"):
        restore(backup, left, quiet)
    assert not left.exists()
    assert free_name(left) == left.with_name("mau-2.ict")


def test_a_new_file_is_not_made_there(left: Path):
    with pytest.raises(Refused, match=r"Bên cạnh còn “mau\.ict-wal”"):
        create_store(left, now)
    assert not left.exists()


def test_no_copy_is_saved_there_nor_over_a_file_that_is_open(other: Path, left: Path):
    with closing(open_store(other, now)) as store:
        with pytest.raises(Refused, match=r"Bên cạnh còn “mau\.ict-wal”"):
            copy_to(store.connection, other, left)
        with pytest.raises(Refused, match=r"Bên cạnh còn “mau\.ict-wal”"):
            bring_home(store.connection, other, left, quiet)
        at_work = Path(shutil.copy(left.with_name("doi-ten.ict"), left.with_name("dang-mo.ict")))
        with closing(open_store(at_work, now)), pytest.raises(Refused, match=r"dang-mo\.ict-wal"):
            copy_to(store.connection, other, at_work)
    assert not left.exists()


def test_a_file_brought_home_never_takes_the_place_of_one_that_came_meanwhile(other: Path, tmp_path: Path):
    (tmp_path / "den-sau.ict").write_bytes(b"cua nguoi khac")
    with closing(open_store(other, now)) as store, pytest.raises(Refused, match=r"Đã có tệp “den-sau\.ict”"):
        bring_home(store.connection, other, tmp_path / "den-sau.ict", quiet)
    assert (tmp_path / "den-sau.ict").read_bytes() == b"cua nguoi khac"


def test_a_restore_goes_into_the_file_a_link_leads_to(sample_path: Path, tmp_path: Path):
    (tmp_path / "noi-lam-viec").mkdir()
    link = tmp_path / "noi-lam-viec" / "loi-tat.ict"
    link.symlink_to(sample_path)
    with closing(open_store(link, now)) as store:
        backup = back_up(store.connection, link, tmp_path / "b", NOW)
        ready = make_ready(store.connection, link, backup, Places(None, tmp_path / "b"), NOW, quiet)
    before = sample_path.stat().st_ino
    put_restored(ready)
    assert link.is_symlink()
    assert sample_path.stat().st_ino != before
    assert [path.name for path in link.parent.iterdir()] == ["loi-tat.ict"]
    with closing(open_store(link, now)) as store:
        assert store.connection.execute("SELECT count(*) FROM task").fetchone()[0]


def test_a_file_reached_by_a_link_is_not_taken_for_another_one(sample_path: Path, tmp_path: Path):
    (tmp_path / "noi-lam-viec").mkdir()
    link = tmp_path / "noi-lam-viec" / "loi-tat.ict"
    link.symlink_to(sample_path)
    with closing(open_store(link, now)) as store:
        store.connection.execute("UPDATE task SET remark = 'chưa gộp'")
        os.utime(sample_path, (1, 1))
        assert store.is_still_there()


def test_a_name_is_given_only_where_nothing_lies(tmp_path: Path):
    (tmp_path / "a").write_bytes(b"a")
    (tmp_path / "b").write_bytes(b"b")
    with pytest.raises(FileExistsError):
        put_in_place(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "b").read_bytes() == b"b"


def test_a_disk_without_links_gives_names_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def no_links(_made: object, _target: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("os.link", no_links)
    (tmp_path / "a").write_bytes(b"a")
    put_in_place(tmp_path / "a", tmp_path / "c")
    assert (tmp_path / "c").read_bytes() == b"a"
    (tmp_path / "a").write_bytes(b"again")
    with pytest.raises(FileExistsError):
        put_in_place(tmp_path / "a", tmp_path / "c")
    assert (tmp_path / "c").read_bytes() == b"a"
