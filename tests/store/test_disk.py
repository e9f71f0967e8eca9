"""Room is asked before something is written, and a disk that cannot be asked keeps nobody from trying."""

import shutil
from pathlib import Path

import pytest

from ict_desktop.records.errors import Refused
from ict_desktop.records.tasks import Task
from ict_desktop.store import table
from ict_desktop.store.backup import back_up, copy_to
from ict_desktop.store.disk import free_space, need_room, on_same_disk, size_of
from ict_desktop.store.store import Store
from ict_desktop.work import keep
from tests.files import BY, NOW
from tests.small_disk import small_disk


def test_free_room_is_that_of_the_disk_the_path_would_lie_on(tmp_path: Path):
    with small_disk(tmp_path / "nho", 4_000_000) as disk:
        assert 3_900_000 < (free_space(disk) or 0) <= 4_005_000
        assert free_space(disk / "chua" / "co" / "x.ict") == free_space(disk)
        assert not on_same_disk(disk, tmp_path)
        assert not on_same_disk(disk / "chua-co", tmp_path)
    assert on_same_disk(tmp_path, tmp_path / "chua" / "co")


def test_a_disk_that_cannot_be_asked_may_be_tried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def gone(_place: object) -> None:
        raise OSError("the share does not answer")

    monkeypatch.setattr(shutil, "disk_usage", gone)
    assert free_space(tmp_path) is None
    need_room(tmp_path, 10**15)
    assert free_space(Path("x\0y")) is None


def test_a_backup_and_a_copy_that_have_no_room_are_refused_before_they_begin(sample: Store, tmp_path: Path):
    with small_disk(tmp_path / "nho", 8_000_000) as disk:
        with pytest.raises(Refused, match=r"không đủ chỗ: cần 11,. MB, chỉ còn 8 MB"):
            back_up(sample.connection, sample.path, disk, NOW)
        with pytest.raises(Refused, match="không đủ chỗ"):
            copy_to(sample.connection, sample.path, disk / "ban-sao.ict")
        assert list(disk.iterdir()) == []


def test_the_size_of_a_file_counts_what_is_not_folded_into_it(sample: Store):
    before = size_of(sample.connection)
    task = table.every(sample.connection, Task)[0]
    keep.attach(sample, "task", task.id, "to.bin", bytes(range(256)) * 8000, NOW.date(), BY)
    assert size_of(sample.connection) > before + 2_000_000
