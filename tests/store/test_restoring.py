"""A backup takes the place of the office's file whole or not at all; what that would lose is said before."""

import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from ict_desktop.app import main
from ict_desktop.records.errors import Cancelled, Refused
from ict_desktop.records.retention import Reason
from ict_desktop.records.tasks import Task
from ict_desktop.store import restoring, table
from ict_desktop.store.backup import Backup, back_up, backups, is_unchanged
from ict_desktop.store.keeping_backups import Places
from ict_desktop.store.opening import open_store
from ict_desktop.store.restoring import Ready, make_ready, put_in_place, what_would_be_lost
from ict_desktop.store.store import Store
from ict_desktop.work import keep
from tests.files import BY, NOW, dump, now, outside
from tests.old_files.build import OLD_FILES, build

LATER = NOW + timedelta(hours=3)


def quiet(_percent: int, _words: str) -> None:
    pass


def first_copy(path: Path, folder: Path) -> Backup:
    with closing(open_store(path, now)) as store:
        return back_up(store.connection, path, folder, NOW)


def work_on(path: Path, *words: str) -> None:
    with closing(open_store(path, now)) as store:
        for text in words:
            keep.add(store, Task(text=text), BY)


def ready_for(path: Path, backup: Backup, folder: Path, tell: Callable[[int, str], None] = quiet) -> Ready:
    with closing(open_store(path, now)) as store, closing(store.reader()) as reader:
        return make_ready(reader, path, backup, Places(None, folder), LATER, tell)


def rows(path: Path) -> list[str]:
    with closing(outside(path)) as connection:
        return dump(connection)


# What would be lost


def test_the_steps_and_records_that_are_newer_are_counted_and_the_last_named(sample: Store, tmp_path: Path):
    copy = back_up(sample.connection, sample.path, tmp_path / "b", NOW)
    assert what_would_be_lost(sample.connection, copy.path).steps == 0
    tasks = table.every(sample.connection, Task, "id")[:2]
    for remark in ("một", "hai", "ba", "bốn"):
        for task in tasks:
            keep.change(sample, Task, task.id, {"remark": remark}, BY)
    keep.add(sample, Task(text="Việc cuối"), BY)
    lost = what_would_be_lost(sample.connection, copy.path)
    assert (lost.steps, lost.records, lost.more_there, lost.is_other) == (9, 3, 0, False)
    assert lost.last[0].label.startswith("Thêm nhiệm vụ “Việc cuối”")
    assert len(lost.last) == restoring.LAST_NAMED
    assert [step.clerk for step in lost.last] == [BY] * restoring.LAST_NAMED


def test_what_another_tool_has_changed_would_be_lost_too(sample: Store, tmp_path: Path):
    copy = back_up(sample.connection, sample.path, tmp_path / "b", NOW)
    sample.connection.execute("UPDATE task SET remark = 'ngoài' WHERE id = (SELECT min(id) FROM task)")
    lost = what_would_be_lost(sample.connection, copy.path)
    assert (lost.steps, lost.records) == (1, 1)
    assert lost.last[0].label == "thay đổi ngoài chương trình"


def test_a_backup_newer_than_the_file_says_what_it_has_more(sample_path: Path, tmp_path: Path):
    older = Path(shutil.copy(sample_path, tmp_path / "cu.ict"))
    work_on(sample_path, "một", "hai")
    copy = first_copy(sample_path, tmp_path / "b")
    work_on(older, "khác")
    with closing(open_store(older, now)) as store:
        lost = what_would_be_lost(store.connection, copy.path)
    assert (lost.steps, lost.records, lost.more_there) == (1, 1, 2)


def test_a_backup_of_another_file_is_known_as_such(sample: Store, full_path: Path, tmp_path: Path):
    copy = tmp_path / "khac.ict"
    shutil.copy(full_path, copy)
    with closing(outside(copy)) as hand:
        hand.execute("UPDATE action SET chain = 'x' || chain")
    assert what_would_be_lost(sample.connection, copy).is_other


def test_a_backup_of_an_older_program_is_compared_by_what_its_steps_say(tmp_path: Path):
    copy = build(OLD_FILES[0], tmp_path / "cu.ict")
    path = Path(shutil.copy(copy, tmp_path / "nay.ict"))
    work_on(path, "mới")
    with closing(open_store(path, now)) as store:
        lost = what_would_be_lost(store.connection, copy)
    assert not lost.is_other
    assert [step.label for step in lost.last[:2]] == ["Thêm nhiệm vụ “mới”", "Nâng cấp tệp"]


# Whole or not at all


def test_a_backup_takes_the_place_of_the_file_and_what_was_there_can_be_had_back(sample_path: Path, tmp_path: Path):
    before = rows(sample_path)
    copy = first_copy(sample_path, tmp_path / "b")
    work_on(sample_path, "mới")
    newer = rows(sample_path)
    ready = ready_for(sample_path, copy, tmp_path / "b")
    assert (ready.before.reason, is_unchanged(ready.before)) == (Reason.RESTORE, True)
    put_in_place(ready)
    assert rows(sample_path) == before
    assert main(["check", str(sample_path)]) == 0
    put_in_place(ready_for(sample_path, ready.before, tmp_path / "b"))
    assert rows(sample_path) == newer
    put_in_place(ready_for(sample_path, backups(tmp_path / "b")[0], tmp_path / "b"))
    assert rows(sample_path) == before, "and the way back has a way back"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("mau.ict")] == ["mau.ict"]
    assert len(backups(tmp_path / "b")) == 4, "no copy is dropped by a restore"


def same_after(path: Path, deed: Callable[[], object], match: str) -> None:
    before = path.read_bytes()
    with pytest.raises(Refused, match=match):
        deed()
    assert path.read_bytes() == before
    assert [found.name for found in path.parent.iterdir() if found.name.startswith("mau.ict")] == ["mau.ict"]


def test_a_backup_that_was_changed_is_not_put_in_place(sample_path: Path, tmp_path: Path):
    copy = first_copy(sample_path, tmp_path / "b")
    content = bytearray(copy.path.read_bytes())
    content[len(content) // 2] ^= 1
    copy.path.write_bytes(content)
    same_after(sample_path, lambda: ready_for(sample_path, copy, tmp_path / "b"), "thay đổi hoặc hỏng")
    copy.path.unlink()
    same_after(sample_path, lambda: ready_for(sample_path, copy, tmp_path / "b"), "thay đổi hoặc hỏng")


def test_a_backup_without_a_hash_is_looked_at_before_it_is_put_in_place(sample_path: Path, tmp_path: Path):
    copy = first_copy(sample_path, tmp_path / "b")
    copy.path.with_suffix(".sha256").unlink()
    content = copy.path.read_bytes()
    copy.path.write_bytes(content[: len(content) // 2])
    (unknown,) = backups(tmp_path / "b")
    same_after(sample_path, lambda: ready_for(sample_path, unknown, tmp_path / "b"), r"hỏng")
    copy.path.write_bytes(b"khong phai" * 1000)
    same_after(sample_path, lambda: ready_for(sample_path, unknown, tmp_path / "b"), r"không phải tệp dữ liệu")


def test_without_a_copy_of_what_is_there_nothing_is_restored(sample_path: Path, tmp_path: Path):
    copy = first_copy(sample_path, tmp_path / "b")
    (tmp_path / "tep").write_bytes(b"")
    same_after(sample_path, lambda: ready_for(sample_path, copy, tmp_path / "tep" / "b"), "Không tạo được thư mục")


def test_a_restore_that_is_stopped_leaves_nothing(sample_path: Path, tmp_path: Path):
    copy = first_copy(sample_path, tmp_path / "b")
    before = sample_path.read_bytes()

    def stop(percent: int, _words: str) -> None:
        if percent >= 90:
            raise Cancelled

    with pytest.raises(Cancelled):
        ready_for(sample_path, copy, tmp_path / "b", stop)
    assert sample_path.read_bytes() == before
    assert not list(tmp_path.glob(f"*{restoring.READY}"))


def test_a_file_another_program_has_open_is_not_replaced(sample_path: Path, tmp_path: Path):
    copy = first_copy(sample_path, tmp_path / "b")
    work_on(sample_path, "mới")
    ready = ready_for(sample_path, copy, tmp_path / "b")
    holding = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('SELECT count(*) FROM task').fetchone(); "
        "print('open', flush=True); sys.stdin.read()"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", holding, str(sample_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    try:
        assert other.stdout is not None
        other.stdout.readline()
        before = sample_path.read_bytes()
        with pytest.raises(Refused, match="đang được chương trình khác mở"):
            put_in_place(ready)
        assert sample_path.read_bytes() == before
        assert not ready.content.exists()
    finally:
        other.communicate()
    assert "mới" in " ".join(rows(sample_path))


def test_a_file_that_was_worked_on_since_its_copy_is_not_replaced(sample_path: Path, tmp_path: Path):
    copy = first_copy(sample_path, tmp_path / "b")
    ready = ready_for(sample_path, copy, tmp_path / "b")
    work_on(sample_path, "vừa nhập")
    same_after(sample_path, lambda: put_in_place(ready), "vừa được sửa thêm")
    assert "vừa nhập" in " ".join(rows(sample_path))


def test_an_empty_journal_that_a_tool_left_keeps_nobody_from_restoring(sample_path: Path, tmp_path: Path):
    copy = first_copy(sample_path, tmp_path / "b")
    work_on(sample_path, "vừa nhập")
    ready = ready_for(sample_path, copy, tmp_path / "b")
    sample_path.with_name(f"{sample_path.name}-journal").touch()
    put_in_place(ready)
    assert "vừa nhập" not in " ".join(rows(sample_path))


def test_a_file_that_is_gone_meanwhile_is_refused(sample_path: Path, tmp_path: Path):
    copy = first_copy(sample_path, tmp_path / "b")
    ready = ready_for(sample_path, copy, tmp_path / "b")
    sample_path.rename(tmp_path / "doi-ten.ict")
    with pytest.raises(Refused):
        put_in_place(ready)
    assert not sample_path.exists()
    assert not ready.content.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="limits as Unix knows them")
def test_on_a_full_disk_nothing_is_restored_and_the_file_is_as_it_was(sample_path: Path, tmp_path: Path):
    import resource

    copy = first_copy(sample_path, tmp_path / "b")
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)

    def ready() -> None:
        def tell(percent: int, _words: str) -> None:
            if percent >= 90:
                resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, limit[1]))

        try:
            ready_for(sample_path, copy, tmp_path / "b", tell)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limit)

    same_after(sample_path, ready, "chưa khôi phục")


def test_a_half_that_a_killed_program_left_does_not_stand_in_the_way(sample_path: Path, tmp_path: Path):
    copy = first_copy(sample_path, tmp_path / "b")
    sample_path.with_name(sample_path.name + restoring.READY).write_bytes(b"half")
    put_in_place(ready_for(sample_path, copy, tmp_path / "b"))
    assert main(["check", str(sample_path)]) == 0


def test_the_wal_of_the_old_content_is_never_folded_over_the_new_one(sample_path: Path, tmp_path: Path):
    copy = first_copy(sample_path, tmp_path / "b")
    ready = ready_for(sample_path, copy, tmp_path / "b")
    with closing(sqlite3.connect(sample_path)) as hand:
        hand.execute("PRAGMA journal_mode = WAL")
        hand.execute("UPDATE draft SET text = text")
    stale = sample_path.with_name("mau.ict-wal")
    stale.write_bytes(b"")
    put_in_place(ready)
    assert not stale.exists()
    assert rows(sample_path) == rows(copy.path)


def test_the_time_of_a_copy_is_the_clock_that_was_handed_down(sample_path: Path, tmp_path: Path):
    copy = first_copy(sample_path, tmp_path / "b")
    ready = ready_for(sample_path, copy, tmp_path / "b")
    assert (copy.taken, ready.before.taken) == (datetime(2017, 7, 7, 9, 30), LATER)
    ready.discard()


# Whose the file is


def test_a_link_to_the_file_leads_to_what_was_restored(empty_path: Path, tmp_path: Path):
    link = tmp_path / "tai-lieu.ict"
    link.symlink_to(empty_path)
    copy = first_copy(link, tmp_path / "b")
    before = rows(empty_path)
    work_on(link, "Việc sau")
    put_in_place(ready_for(link, copy, tmp_path / "b"))
    assert link.is_symlink()
    assert link.resolve() == empty_path
    assert rows(empty_path) == before
    assert {entry.name for entry in tmp_path.glob("*.ict*")} == {empty_path.name, link.name}


@pytest.mark.skipif(sys.platform == "win32", reason="rights come from the folder there")
def test_those_who_shared_the_file_share_what_was_restored(
    empty_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    copy = first_copy(empty_path, tmp_path / "b")
    for rights, may_give, expected in ((0o664, True, 0o664), (0o600, True, 0o600), (0o664, False, 0o604)):
        empty_path.chmod(rights)
        work_on(empty_path, "Việc sau")
        ready = ready_for(empty_path, copy, tmp_path / "b")
        assert stat.S_IMODE(ready.content.stat().st_mode) == 0o600, "while it lies ready it is for its owner"
        with monkeypatch.context() as patched:
            if not may_give:
                patched.setattr(restoring.os, "chown", refuses)
            put_in_place(ready)
        assert stat.S_IMODE(empty_path.stat().st_mode) == expected


def refuses(*_told: object) -> None:
    raise PermissionError
