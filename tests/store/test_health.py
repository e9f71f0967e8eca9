"""What is measured of a file is what lies in it."""

from datetime import timedelta
from pathlib import Path

from ict_desktop.records.health import State, state_of_backup
from ict_desktop.records.kinds import BY_TABLE
from ict_desktop.records.tasks import Task
from ict_desktop.store import table
from ict_desktop.store.backup import back_up
from ict_desktop.store.health import Heap, look_over_backups, measure
from ict_desktop.store.store import Store
from ict_desktop.work import keep
from tests.files import BY, NOW

AFTER = NOW + timedelta(days=1)


def test_an_open_file_is_measured(sample: Store):
    task = table.every(sample.connection, Task)[0]
    for name in ("a.pdf", "b.pdf"):
        keep.attach(sample, "task", task.id, name, b"%PDF" * 250, NOW.date(), BY)
    figures = measure(sample.connection, sample.path)
    assert figures.size == sample.path.stat().st_size
    assert figures.unfolded == sample.path.with_name("mau.ict-wal").stat().st_size
    assert figures.attachments == Heap(2, 1000), "the same bytes are kept once"
    assert figures.issued == Heap(0, 0)
    assert figures.counts["task"] == 9
    assert figures.counts["meeting"] == 1
    assert set(figures.counts) <= BY_TABLE.keys()
    assert figures.since == "2017-07-07T09:30:00"
    assert figures.steps == sample.connection.execute("SELECT count(*) FROM action").fetchone()[0]
    assert figures.journal == "wal"
    assert figures.free is not None


def test_a_full_file_of_every_table_is_measured(full: Store):
    figures = measure(full.connection, full.path)
    assert figures.counts.keys() == BY_TABLE.keys() - {"attachment"}
    assert figures.issued.count == 2
    assert figures.issued.size > 0


def test_the_newest_backup_is_proven(sample: Store, tmp_path: Path):
    folder = tmp_path / "b"
    assert look_over_backups(folder, sample.path, "", AFTER).newest is None
    first = back_up(sample.connection, sample.path, folder, NOW)
    second = back_up(sample.connection, sample.path, folder, NOW.replace(hour=10))
    kept = look_over_backups(folder, sample.path, "", AFTER)
    assert (kept.newest, kept.is_whole, kept.free) == (second, True, None)
    assert kept.heap == Heap(2, first.size + second.size)
    second.path.write_bytes(second.path.read_bytes()[:-1])
    assert look_over_backups(folder, sample.path, "", AFTER).is_whole is False
    second.path.with_suffix(".sha256").unlink()
    assert look_over_backups(folder, sample.path, "", AFTER).is_whole is None


def test_a_copy_a_clock_that_was_ahead_has_dated_is_not_the_newest(sample: Store, tmp_path: Path):
    ahead = back_up(sample.connection, sample.path, tmp_path / "b", NOW.replace(year=NOW.year + 1))
    assert look_over_backups(tmp_path / "b", sample.path, "", NOW).newest == ahead
    old = back_up(sample.connection, sample.path, tmp_path / "b", NOW.replace(month=1))
    kept = look_over_backups(tmp_path / "b", sample.path, "", NOW)
    assert kept.newest == old
    assert state_of_backup(kept.newest.taken, kept.is_whole, NOW) is State.ATTENTION
