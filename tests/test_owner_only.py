"""Every file the program makes for itself can be read by its owner alone, whatever the usual rights are."""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from ict_desktop import cli
from ict_desktop.place import Place
from ict_desktop.screens.file.backups import restore
from ict_desktop.screens.shared.preferences import Preferences
from ict_desktop.store import sqlite
from ict_desktop.store.backup import back_up, copy_to
from ict_desktop.store.opening import create_store, open_store
from ict_desktop.store.store import Store
from ict_desktop.work.files import copy_to_open, write_whole
from ict_desktop.work.offices import start_office, start_sample
from tests.files import RESOURCES, now
from tests.old_files.build import OLD_FILES, build

ROOT = Path(__file__).parents[1]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there the folders of the profile are their owner's")


@pytest.fixture(autouse=True)
def usual_rights() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def open_to_others(folder: Path) -> dict[str, str]:
    """Name what lies under a folder and somebody else may read."""
    found = {path.relative_to(folder).as_posix(): path.stat().st_mode for path in folder.rglob("*")}
    return {name: oct(stat.S_IMODE(mode)) for name, mode in found.items() if mode & 0o077}


def test_a_new_file_of_the_office_and_what_sqlite_lays_beside_it(tmp_path: Path):
    with closing(create_store(tmp_path / "a.ict", now)) as store:
        with store.action("Sửa", "Lan"):
            store.connection.execute("UPDATE setting SET value = value")
        assert {path.suffix for path in tmp_path.iterdir()} == {".ict", ".ict-wal", ".ict-shm"}
        assert open_to_others(tmp_path) == {}
    with closing(start_office(tmp_path / "b.ict", RESOURCES, now)), closing(open_store(tmp_path / "a.ict", now)):
        assert open_to_others(tmp_path) == {}


def test_the_sample(tmp_path: Path):
    with closing(start_sample(tmp_path / "mau.ict", RESOURCES, now)):
        assert open_to_others(tmp_path) == {}
    cli.run("sample", [str(tmp_path / "demo.ict")], Place(now, tmp_path / "data", RESOURCES))
    assert open_to_others(tmp_path) == {}


def test_the_copy_before_an_upgrade(tmp_path: Path):
    old = build(OLD_FILES[0], tmp_path / "old.ict")
    old.chmod(0o600)
    open_store(old, now).close()
    assert len(list(tmp_path.glob("*truoc-nang-cap*"))) == 1
    assert open_to_others(tmp_path) == {}


def test_backups_with_their_companions_and_copies_saved_elsewhere(sample: Store, tmp_path: Path):
    folder = tmp_path / "backups" / "here"
    back_up(sample.connection, sample.path, folder, now())
    backup = back_up(sample.connection, sample.path, folder, now())
    restore(backup, folder / "khoi-phuc.ict", lambda _percent, _words: None)
    copy_to(sample.connection, sample.path, tmp_path / "copy.ict")
    assert open_to_others(folder) == {}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "copy.ict").stat().st_mode) == 0o600


def test_the_backup_a_command_makes(sample_path: Path, tmp_path: Path):
    place = Place(now, tmp_path / "data", RESOURCES)
    cli.run("backup", [str(sample_path), "-o", str(tmp_path / "out")], place)
    assert open_to_others(tmp_path / "out") == {}


def test_copies_to_look_at_and_preferences(tmp_path: Path):
    Preferences(tmp_path).clerk = "Lan"
    copy_to_open(tmp_path, "a.pdf", b"%PDF")
    assert open_to_others(tmp_path) == {}


def test_the_log_and_the_trace_of_a_crash(tmp_path: Path):
    words = "import sys; from pathlib import Path; from ict_desktop import log; "
    words += "path = log.start_log(Path(sys.argv[1])); kept = log.watch_for_death(path)"
    for name in ("ict-desktop.log", "ict-desktop.fault"):  # left by an earlier version, for all to read
        (tmp_path / name).write_text("x", encoding="utf-8")
    subprocess.run([sys.executable, "-c", words, str(tmp_path)], check=True, cwd=ROOT)
    assert {path.name for path in tmp_path.iterdir()} >= {"ict-desktop.log", "ict-desktop.fault.truoc"}
    assert open_to_others(tmp_path) == {}


def test_what_she_saves_where_she_says_keeps_the_usual_rights(tmp_path: Path):
    write_whole(tmp_path / "tb.pdf", b"%PDF")
    assert stat.S_IMODE((tmp_path / "tb.pdf").stat().st_mode) == 0o644


def test_a_file_that_is_there_is_not_taken_for_a_new_one(tmp_path: Path):
    (tmp_path / "a").write_bytes(b"x")
    with pytest.raises(FileExistsError):
        sqlite.make_for_owner(tmp_path / "a")
