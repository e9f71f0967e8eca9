"""Words being typed belong to one window and one place; what a killed program left is offered once, where it was typed."""

import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from ict_desktop.records.errors import Refused
from ict_desktop.records.tasks import Task
from ict_desktop.store import living, sqlite
from ict_desktop.store.opening import open_store
from ict_desktop.store.store import Store
from ict_desktop.work import keep
from tests.files import BY, now, outside
from tests.old_files.build import FOLDER, build


@pytest.fixture
def two(empty_path: Path) -> Iterator[tuple[Store, Store]]:
    with closing(open_store(empty_path, now)) as mine, closing(open_store(empty_path, now)) as hers:
        yield mine, hers


def test_words_of_a_living_window_are_neither_offered_nor_forgotten_nor_replaced_by_another(
    two: tuple[Store, Store],
) -> None:
    mine, hers = two
    task = keep.add(mine, Task(text="Một"), BY)
    for store, words in ((mine, "của tôi"), (hers, "của chị")):
        keep.keep_draft(store, "task", "", "text", words)
        keep.keep_draft(store, "task", task.id, "remark", words)
    keep.drop_drafts(hers, "task", "")
    keep.add(hers, Task(text="Hai"), BY)
    keep.change(hers, Task, task.id, {"remark": "đã ghi"}, BY)
    assert keep.drafts(hers, "task", "") == keep.drafts(hers, "task", task.id) == {}
    assert keep.drafts(mine, "task", "") == {"text": "của tôi"}
    assert keep.drafts(mine, "task", task.id) == {"remark": "của tôi"}
    keep.remove(hers, Task, task.id, BY)
    assert keep.drafts(mine, "task", task.id) == {"remark": "của tôi"}


@pytest.mark.parametrize(("table", "field"), [("opinion", "text"), ("conclusion", "heading"), ("progress", "text")])
def test_words_typed_under_one_parent_stay_there_when_others_are_typed_under_another(
    two: tuple[Store, Store], table: str, field: str
) -> None:
    mine, _hers = two
    keep.keep_draft(mine, table, "", field, "dưới A", "A")
    keep.keep_draft(mine, table, "", field, "dưới B", "B")
    assert keep.drafts(mine, table, "", "A") == {field: "dưới A"}
    keep.drop_drafts(mine, table, "", context="B")
    assert keep.drafts(mine, table, "", "B") == {}
    assert keep.drafts(mine, table, "", "A") == {field: "dưới A"}


TYPES = """
import sys, time
from pathlib import Path
from ict_desktop.store.opening import open_store
from ict_desktop.work import keep
from tests.files import now
store = open_store(Path(sys.argv[1]), now)
keep.keep_draft(store, "opinion", "", "text", "đang ghi dở", "hoi-nghi-A")
print("kept", flush=True)
time.sleep(60)
"""


def test_words_of_another_program_are_hers_while_it_runs_and_offered_once_after_it_was_killed(
    two: tuple[Store, Store],
) -> None:
    mine, hers = two
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", TYPES, str(mine.path)], cwd=root, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "kept\n"
        assert keep.drafts(mine, "opinion", "", "hoi-nghi-A") == {}
        program.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
        program.wait()
    assert keep.drafts(mine, "opinion", "", "hoi-nghi-B") == {}
    assert keep.drafts(mine, "opinion", "", "hoi-nghi-A") == {"text": "đang ghi dở"}
    assert keep.drafts(mine, "opinion", "", "hoi-nghi-A") == {"text": "đang ghi dở"}
    assert keep.drafts(hers, "opinion", "", "hoi-nghi-A") == {}


def test_words_left_at_closing_are_offered_by_the_next_window_while_the_program_goes_on(empty_path: Path) -> None:
    with closing(open_store(empty_path, now)) as store:
        keep.keep_draft(store, "task", "", "text", "đang gõ")
    with closing(open_store(empty_path, now)) as again, closing(open_store(empty_path, now)) as third:
        assert keep.drafts(again, "task", "") == {"text": "đang gõ"}
        assert keep.drafts(third, "task", "") == {}


def test_a_windows_own_words_go_before_those_left_behind_which_are_not_lost_by_it(two: tuple[Store, Store]) -> None:
    mine, _hers = two
    with closing(open_store(mine.path, now)) as third:
        keep.keep_draft(third, "task", "", "text", "để lại")
        keep.keep_draft(mine, "task", "", "text", "của tôi")
    assert keep.drafts(mine, "task", "") == {"text": "của tôi"}
    keep.drop_drafts(mine, "task", "")
    assert keep.drafts(mine, "task", "") == {"text": "để lại"}


def test_a_draft_does_not_wait_for_another_program_that_is_writing(
    two: tuple[Store, Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    mine, _hers = two
    monkeypatch.setattr(sqlite, "PATIENCE", 60.0)
    mine.connection.execute("PRAGMA busy_timeout = 60000")
    with closing(outside(mine.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        begun = time.perf_counter()
        with pytest.raises(Refused):
            keep.keep_draft(mine, "task", "", "text", "đang gõ")
        assert time.perf_counter() - begun < sqlite.PATIENCE / 2
        other.execute("ROLLBACK")
    keep.keep_draft(mine, "task", "", "text", "đang gõ")
    assert mine.connection.execute("PRAGMA busy_timeout").fetchone() == (sqlite.PATIENCE * 1000,)


def test_a_token_of_this_program_or_of_another_pc_is_no_running_program() -> None:
    token = living.new_token()
    assert living.program_of(token) > 0
    assert living.program_of(living.closed(token)) == 0
    assert living.program_of(f"may-khac:{living.program_of(token)}:1a2b3c4d") == 0
    assert [living.program_of(odd) for odd in ("", "x", "a:b", ":::", "máy:12:ab")] == [0] * 5
    assert not living.is_running(0)


def test_words_kept_by_an_earlier_program_are_offered_after_the_upgrade(tmp_path: Path) -> None:
    path = build(FOLDER / "0001_first_file.sql", tmp_path / "old.ict")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM draft")
        connection.execute("INSERT INTO draft VALUES ('opinion', '', 'text', 'đang gõ', 'hoi-nghi-A', '2017')")
    with closing(open_store(path, now)) as store:
        assert keep.drafts(store, "opinion", "", "hoi-nghi-A") == {"text": "đang gõ"}
        assert keep.drafts(store, "opinion", "") == {}


def test_words_say_what_stood_in_their_field_where_somebody_has_stored_something_else_since(
    two: tuple[Store, Store],
) -> None:
    mine, hers = two
    task = keep.add(mine, Task(text="Việc", remark="cũ", product="Báo cáo"), BY)
    keep.keep_draft(mine, "task", task.id, "remark", "đang gõ")
    keep.keep_draft(mine, "task", task.id, "product", "đang gõ")
    keep.change(hers, Task, task.id, {"text": "Việc khác"}, BY)
    assert keep.drafts_began_with(mine, "task", task.id) == {}
    keep.change(hers, Task, task.id, {"remark": "mới"}, BY)
    keep.change(hers, Task, task.id, {"remark": "mới nữa"}, BY)
    assert keep.drafts_began_with(mine, "task", task.id) == {"remark": "cũ"}
