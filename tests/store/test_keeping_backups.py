"""Backups the program makes by itself: when one is due, where it goes, what it makes needless; and a month of all that."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from ict_desktop.records import retention
from ict_desktop.records.errors import Refused
from ict_desktop.records.retention import DAYS, LAST, MONTHS, WEEKS, Reason
from ict_desktop.records.tasks import Task
from ict_desktop.store import checking, keeping_backups, table
from ict_desktop.store.backup import HALF_WRITTEN, Backup, back_up, backups, is_unchanged
from ict_desktop.store.keeping_backups import (
    Made,
    Places,
    backups_at,
    copy_by_reason,
    copy_when_due,
    places_of,
    room_for,
    tidy,
)
from ict_desktop.store.opening import open_store
from ict_desktop.store.store import Store
from ict_desktop.work import keep
from tests.files import BY, NOW, now, outside
from tests.store.test_backup import KILLED, ROOT, names

GENEROUS = 10**15


def quiet(_percent: int, _words: str) -> None:
    pass


def due(store: Store, places: Places, at: datetime, starts: bool = False) -> Made:
    return copy_when_due(store.connection, store.path, places, at, quiet, starts)


def work(store: Store, words: str = "Việc mới") -> None:
    keep.add(store, Task(text=words), BY)


@pytest.fixture
def own(tmp_path: Path) -> Places:
    return Places(None, tmp_path / "data" / "backups")


# When


def test_a_file_that_has_not_changed_is_not_copied_again(sample: Store, own: Places):
    assert due(sample, own, NOW).backup is not None
    for minutes in (30, 60, 90):
        assert due(sample, own, NOW + timedelta(minutes=minutes)).backup is None
    work(sample)
    made = due(sample, own, NOW + timedelta(minutes=120)).backup
    assert made is not None
    assert made.reason is Reason.CHANGES
    assert due(sample, own, NOW + timedelta(minutes=150)).backup is None


def test_a_start_copies_what_has_changed_and_else_once_a_day(sample: Store, own: Places):
    reasons = []
    for hours, changes in ((0, False), (1, False), (2, True), (24, False), (25, False), (48, True)):
        if changes:
            work(sample)
        made = due(sample, own, NOW + timedelta(hours=hours), starts=True).backup
        reasons.append(made.reason if made is not None else None)
    assert reasons == [Reason.START, None, Reason.START, Reason.DAY, None, Reason.START]


def test_a_copy_that_was_damaged_does_not_count(sample: Store, own: Places):
    first = due(sample, own, NOW).backup
    assert first is not None
    first.path.write_bytes(first.path.read_bytes()[:-1])
    assert due(sample, own, NOW + timedelta(minutes=30)).backup is not None


def test_a_change_by_another_tool_is_a_change(sample: Store, own: Places):
    due(sample, own, NOW)
    sample.connection.execute("UPDATE task SET remark = 'ngoài'")
    assert due(sample, own, NOW + timedelta(minutes=30)).backup is not None


# Where


def test_copies_of_both_folders_are_listed_newest_first_and_each_once(sample: Store, tmp_path: Path):
    both = Places(tmp_path / "usb", tmp_path / "own")
    for hour, folder in enumerate((both.own, both.chosen, both.own, both.chosen)):
        assert folder is not None
        folder.mkdir(exist_ok=True)
        back_up(sample.connection, sample.path, folder, NOW + timedelta(hours=hour))
    listed = [(copy.taken.hour, copy.path.parent.name) for copy in backups_at(both, "mau", "")]
    assert listed == [(12, "usb"), (11, "own"), (10, "usb"), (9, "own")]
    assert len(backups_at(Places(both.own, both.own), "mau", "")) == 2


def test_a_folder_named_in_a_file_is_used_where_it_is_there_and_never_made(sample: Store, tmp_path: Path):
    keep.set_setting(sample, "backup_folder", str(tmp_path / "usb"), BY)
    places = places_of(sample.connection, tmp_path / "data" / "backups")
    made = due(sample, places, NOW)
    assert made.backup is not None
    assert made.backup.path.parent == tmp_path / "data" / "backups"
    assert f"Không thấy thư mục sao lưu “{tmp_path / 'usb'}”" in made.trouble
    assert not (tmp_path / "usb").exists()
    assert places.next() == tmp_path / "data" / "backups"
    (tmp_path / "usb").mkdir()
    assert places.next() == tmp_path / "usb"
    made = due(sample, places, NOW + timedelta(hours=1))
    assert made.backup is not None
    assert (made.backup.path.parent, made.trouble) == (tmp_path / "usb", "")


@pytest.mark.parametrize("chosen", ["sao-luu", ".", "../b", "a\0b", "x" * 5000])
def test_a_folder_that_is_no_whole_path_is_not_taken_for_one(
    chosen: str, sample: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sao-luu").mkdir()
    made = due(sample, Places(Path(chosen), tmp_path / "own"), NOW)
    assert made.backup is not None
    assert made.backup.path.parent == tmp_path / "own"
    assert made.trouble


def test_where_the_chosen_folder_cannot_be_written_there_still_is_a_copy(sample: Store, tmp_path: Path):
    usb = tmp_path / "usb"
    (usb / "mau-20170707-093000.ict").mkdir(parents=True)  # stands where the copy should go, for root too
    made = copy_by_reason(sample.connection, sample.path, Places(usb, tmp_path / "own"), NOW, quiet, Reason.ASKED)
    assert made.backup is not None
    assert made.backup.path.parent == tmp_path / "own"
    assert "Không ghi được bản sao vào thư mục" in made.trouble
    assert names(usb) == ["mau-20170707-093000.ict"]


def test_where_no_folder_can_be_had_it_is_refused(sample: Store, tmp_path: Path):
    (tmp_path / "tep").write_bytes(b"")
    with pytest.raises(Refused, match="Không tạo được thư mục sao lưu"):
        due(sample, Places(tmp_path / "usb", tmp_path / "tep" / "b"), NOW)


# What goes


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep three of the newest and nothing else, so that a test need not make hundreds."""
    monkeypatch.setattr(retention, "LAST", 3)
    monkeypatch.setattr(retention, "_BUCKETS", ())


def hourly(store: Store, folder: Path, count: int) -> list[Backup]:
    return [
        back_up(store.connection, store.path, folder, NOW + timedelta(hours=hour), reason=Reason.CHANGES)
        for hour in range(count)
    ]


def test_only_copies_of_this_file_with_their_companion_are_dropped(
    sample: Store, empty: Store, tmp_path: Path, few: None
):
    made = hourly(sample, tmp_path / "b", 6)
    made[0].path.with_suffix(".sha256").unlink()
    other = back_up(empty.connection, sample.path, tmp_path / "b", NOW - timedelta(days=1), reason=Reason.CHANGES)
    foreign = [tmp_path / "b" / name for name in ("mau-20160101-000000.ict", "mau-cu.ict", "thu.docx")]
    for path in foreign:
        path.write_bytes(b"of somebody else")
    keep.add(empty, Task(text="Tệp khác, cùng tên"), BY)
    gone = tidy(tmp_path / "b", "mau", made[-1], NOW + timedelta(hours=6), GENEROUS, quiet)
    assert {copy.path for copy in gone} == {made[1].path, made[2].path} | (
        {other.path} if other.origin == made[0].origin else set()
    )
    assert all(path.exists() for path in (*foreign, made[0].path, *(copy.path for copy in made[3:])))
    assert not any(copy.path.with_suffix(".sha256").exists() for copy in gone)


def test_a_copy_goes_only_while_the_next_newer_one_is_whole(sample: Store, tmp_path: Path, few: None):
    made = hourly(sample, tmp_path / "b", 6)
    made[3].path.write_bytes(made[3].path.read_bytes()[:-1])
    tidy(tmp_path / "b", "mau", made[-1], NOW + timedelta(hours=6), GENEROUS, quiet)
    left = [copy.path for copy in backups(tmp_path / "b", "mau") if is_unchanged(copy)]
    assert left == [made[5].path, made[4].path, made[2].path], "three whole ones, as the rule says"
    assert made[3].path.exists(), "what is damaged is left for somebody to look at"


def test_copies_from_the_future_are_kept_and_make_no_other_go(sample: Store, tmp_path: Path, few: None):
    later = hourly(sample, tmp_path / "b", 3)
    back = [
        back_up(sample.connection, sample.path, tmp_path / "b", NOW - timedelta(days=9, hours=hour))
        for hour in (5, 4, 3, 2)
    ]
    gone = tidy(tmp_path / "b", "mau", back[-1], NOW - timedelta(days=9), 1, quiet)
    assert {copy.path for copy in gone} <= {back[0].path}
    assert all(copy.path.exists() for copy in later)


def test_the_room_an_office_chose_bounds_its_copies(sample: Store, own: Places):
    keep.set_setting(sample, keeping_backups.ROOM_SETTING, "1", BY)
    assert room_for(sample.connection, 5) == 1_000_000_000


# A month


LIMIT = 300_000
"""Bytes a file may have on the disk that is full; less than a copy takes."""


@contextmanager
def full_disk() -> Iterator[None]:
    """Let no file grow beyond a few pages, as on a disk without room."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (LIMIT, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.fixture
def quick_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder on a disk that has nothing to wait for, where there is one: a month is some hundred copies."""
    memory = Path("/dev/shm")
    folder = Path(tempfile.mkdtemp(prefix="ict-month-", dir=memory)) if os.access(memory, os.W_OK) else tmp_path
    yield folder
    if folder != tmp_path:
        shutil.rmtree(folder)


def texts(store: Store) -> list[str]:
    return [task.text for task in table.every(store.connection, Task, "id")]


def check_every_copy(folder: Path, tmp_path: Path, texts_at: dict[str, list[str]]) -> int:
    """Restore every copy, check it, and compare it with what the file held when the copy was made."""
    found = backups(folder, "trong")
    for copy in found:
        assert is_unchanged(copy), copy.path.name
        restored = Path(shutil.copy(copy.path, tmp_path / "khoi-phuc.ict"))
        with closing(open_store(restored, now)) as store:
            assert checking.examine(store.connection) == checking.Findings()
            assert texts(store) == texts_at[copy.path.name]
        restored.unlink()
    return len(found)


@pytest.mark.skipif(sys.platform == "win32", reason="limits and signals as Unix knows them")
def test_a_month_of_work_leaves_the_copies_the_rule_says_and_every_one_restores(empty_path: Path, quick_disk: Path):
    own = Places(None, quick_disk / "backups")
    path = Path(shutil.copy(empty_path, quick_disk / "trong.ict"))
    with closing(open_store(path, now)) as store:
        live_through_a_month(store, own, quick_disk)


BUSY_DAYS = frozenset({0, 7, 10, 12, 13, 14, 20, 21, 28, 29})
"""Days on which the program is at work all day; on the others it is opened twice."""


def live_through_a_month(empty: Store, own: Places, tmp_path: Path) -> None:
    day_one = datetime(2017, 7, 3, 8)
    texts_at: dict[str, list[str]] = {}
    made: list[Backup] = []
    refused = killed = 0
    for day in range(30):
        # On the tenth day the battery of the clock is empty; on the thirteenth somebody sets it right.
        clock = day_one + timedelta(days=day) - (timedelta(days=2000) if 10 <= day < 13 else timedelta())
        for hour in range(0, 10, 2) if day in BUSY_DAYS else (0, 4):
            at = clock + timedelta(hours=hour)
            if hour != 6:
                work(empty, f"Ngày {day} giờ {hour}")
            if day == 20 and hour >= 4:  # the disk is full for an afternoon
                with full_disk(), pytest.raises(Refused):
                    due(empty, own, at, starts=hour == 4)
                refused += 1
                continue
            if hour == 2 and day % 7 == 0:  # the plug is pulled
                subprocess.run(
                    [sys.executable, "-c", KILLED, empty.path, own.own, str((5, 50, 85, 99)[killed % 4])],
                    cwd=ROOT,
                    check=False,
                )
                killed += 1
            copy = due(empty, own, at, starts=hour == 0).backup
            if copy is not None:
                made.append(copy)
                texts_at[copy.path.name] = texts(empty)
    for half in own.own.glob(f"*{HALF_WRITTEN}"):
        os.utime(half, (1, 1))
    work(empty)
    last = due(empty, own, day_one + timedelta(days=30)).backup
    assert last is not None
    made.append(last)
    texts_at[last.path.name] = texts(empty)

    there = {copy.path for copy in backups(own.own, "trong")}
    gone = retention.dropped(made, last.taken, GENEROUS)
    assert there == {copy.path for copy in made} - {copy.path for copy in gone}, "what is kept is what the rule says"
    assert not list(own.own.glob(f"*{HALF_WRITTEN}"))
    days = {copy.taken.date() for copy in backups(own.own, "trong")}
    assert {(day_one + timedelta(days=day)).date() for day in range(30 - DAYS, 30)} <= days | {
        (day_one + timedelta(days=30 - DAYS)).date()
    }
    assert (refused, killed) == (3, 5)
    assert len(made) > 70
    assert LAST < check_every_copy(own.own, tmp_path, texts_at) <= LAST + DAYS + WEEKS + MONTHS


def test_a_copy_somebody_has_worked_in_is_never_tidied_away(sample: Store, own: Places):
    def copy(minutes: int) -> Path:
        work(sample)
        made = due(sample, own, NOW + timedelta(minutes=minutes)).backup
        assert made is not None
        return made.path

    plain, opened, at_work = copy(0), copy(1), copy(2)
    # Earlier versions opened a copy for work, and other tools still do.
    with closing(outside(opened)) as tool:
        tool.execute("UPDATE task SET remark = 'chỉ có ở đây'")
    with closing(outside(at_work)) as tool:
        tool.execute("PRAGMA journal_mode = WAL")
        tool.execute("UPDATE task SET remark = 'còn đang mở'")
        for number in range(LAST):
            copy(3 + number)
        assert not plain.exists()
        assert opened.exists()
        assert at_work.exists()
