"""One step of the user is one transaction with a name; undo, redo and the notice follow it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from ict_desktop.records.errors import Refused
from ict_desktop.store import ledger
from ict_desktop.store.opening import create_store, open_store
from ict_desktop.store.store import Store
from tests.files import BY, dump, now, outside


def put(store: Store, name: str, value: str = "") -> None:
    store.connection.execute("INSERT INTO setting VALUES (?, ?)", (name, value))


def names(store: Store) -> list[str]:
    return [row[0] for row in store.connection.execute("SELECT name FROM setting ORDER BY name")]


def do(store: Store, label: str, kind: str = "do") -> None:
    with store.action(label, by=BY, kind=kind):
        put(store, label)


def test_undo_and_redo_go_back_and_forth_by_name(empty: Store):
    for label in ("một", "hai", "ba"):
        do(empty, label)
    assert [empty.undo(BY), empty.undo(BY)] == ["ba", "hai"]
    assert names(empty) == ["một"]
    assert empty.next_redo() is not None
    assert [empty.redo(BY), empty.redo(BY)] == ["hai", "ba"]
    assert sorted(names(empty)) == sorted(["một", "hai", "ba"])


def test_the_menu_can_name_the_next_undo_and_redo(empty: Store):
    do(empty, "một")
    step = empty.next_undo()
    assert (step and step.label, empty.next_redo()) == ("một", None)
    empty.undo(BY)
    step = empty.next_redo()
    assert (empty.next_undo(), step and step.label) == (None, "một")


def test_a_new_step_clears_redo(empty: Store):
    do(empty, "một")
    empty.undo(BY)
    do(empty, "hai")
    assert empty.next_redo() is None
    with pytest.raises(Refused, match="Không có bước nào để làm lại"):
        empty.redo(BY)
    assert names(empty) == ["hai"]


def test_a_new_step_that_is_undone_in_turn_does_not_bring_back_the_steps_it_cleared(empty: Store):
    do(empty, "một")
    empty.undo(BY)
    do(empty, "hai")
    empty.undo(BY)
    assert empty.redo(BY) == "hai"
    assert empty.next_redo() is None
    assert names(empty) == ["hai"]


def test_undo_survives_closing_and_works_over_fifty_steps(empty_path: Path):
    with closing(open_store(empty_path, now)) as store:
        for number in range(60):
            do(store, f"việc {number}")
    with closing(open_store(empty_path, now)) as store:
        for number in reversed(range(60)):
            assert store.undo(BY) == f"việc {number}"
        assert names(store) == []


def test_undo_stops_at_what_was_fixed(empty: Store):
    do(empty, "trước")
    do(empty, "Ban hành", kind="fixed")
    do(empty, "sau")
    assert empty.undo(BY) == "sau"
    with pytest.raises(Refused, match="chỉ thay thế hoặc đính chính được"):
        empty.undo(BY)
    assert names(empty) == sorted(["trước", "Ban hành"])


def test_redo_does_not_cross_what_was_fixed(empty: Store):
    do(empty, "trước")
    empty.undo(BY)
    do(empty, "Ban hành", kind="fixed")
    assert empty.next_redo() is None


def test_undo_stops_at_the_migration_that_made_the_file(tmp_path: Path):
    with closing(create_store(tmp_path / "moi.ict", now)) as store:
        made = [(step.label, step.at) for step in ledger.journal(store.connection)]
        assert made == [("Tạo tệp", now().isoformat(timespec="seconds"))]
        assert store.next_undo() is None
        with pytest.raises(Refused, match="Không còn bước nào để hoàn tác"):
            store.undo(BY)
        assert store.connection.execute("SELECT count(*) FROM agency_block").fetchone()[0] > 0


def test_a_step_that_changes_nothing_leaves_no_trace(empty: Store):
    told: list[frozenset[str]] = []
    empty.on_change = told.append
    before = (dump(empty.connection), ledger.journal(empty.connection))
    with empty.action("Không làm gì", by=BY):
        empty.connection.execute("UPDATE agency_block SET name = name")
    assert (dump(empty.connection), ledger.journal(empty.connection)) == before
    assert told == []


def fail_in_a_step(store: Store) -> None:
    with store.action("Hỏng", by=BY):
        put(store, "dở dang")
        raise ZeroDivisionError


def fail_in_an_inner_step(store: Store) -> None:
    with store.action("Ngoài", by=BY):
        put(store, "ngoài")
        fail_in_a_step(store)


def test_an_error_inside_a_step_leaves_nothing(empty: Store):
    before = list(empty.connection.iterdump())
    with pytest.raises(ZeroDivisionError):
        fail_in_a_step(empty)
    assert list(empty.connection.iterdump()) == before
    assert empty.connection.execute("SELECT count(*) FROM running_action").fetchone() == (0,)
    assert not empty.connection.in_transaction
    do(empty, "sau đó")


def test_an_error_inside_an_inner_step_takes_the_outer_with_it(empty: Store):
    with pytest.raises(ZeroDivisionError):
        fail_in_an_inner_step(empty)
    assert names(empty) == []


def test_a_step_inside_a_step_joins_it(empty: Store):
    told: list[frozenset[str]] = []
    empty.on_change = told.append
    with empty.action("Ngoài", by=BY):
        put(empty, "a")
        with empty.action("Trong", by=BY):
            put(empty, "b")
            empty.connection.execute("UPDATE agency_block SET name = name || '.' WHERE code = 'xa'")
    assert told == [frozenset({"setting", "agency_block"})]
    assert empty.undo(BY) == "Ngoài"
    assert names(empty) == []


def test_the_notice_comes_once_after_each_step_undo_and_redo(empty: Store):
    told: list[frozenset[str]] = []
    empty.on_change = lambda tables: told.append(tables) if not empty.connection.in_transaction else None
    do(empty, "một")
    empty.undo(BY)
    empty.redo(BY)
    assert told == [frozenset({"setting"})] * 3


def test_a_file_says_that_another_connection_has_written(empty: Store):
    assert not empty.changed_elsewhere()
    do(empty, "của mình")
    assert not empty.changed_elsewhere()
    with closing(outside(empty.path)) as other:
        other.execute("INSERT INTO setting VALUES ('của người khác', '')")
    assert empty.changed_elsewhere()
    assert not empty.changed_elsewhere()


def test_a_row_of_a_running_step_left_by_another_tool_is_swept_at_the_next_open(empty_path: Path):
    with closing(outside(empty_path)) as hand:
        hand.execute("INSERT INTO running_action VALUES (1, 1)")
    with closing(open_store(empty_path, now)) as store:
        do(store, "một")
        assert names(store) == ["một"]


def test_drafts_are_kept_apart_from_steps(empty: Store):
    with empty.unlogged():
        empty.connection.execute("INSERT INTO draft VALUES ('task', '', '', 'text', '', 'đang gõ', '2017')")
    assert empty.next_undo() is None


def test_every_step_carries_its_clerk_its_time_and_what_it_undid(empty: Store):
    do(empty, "một")
    empty.undo("Hoa")
    rows = empty.connection.execute(
        "SELECT label, clerk, at, kind, undone, target_id FROM action ORDER BY id"
    ).fetchall()
    first, undone = rows[-2:]
    assert first == ("một", BY, "2017-07-07T09:30:00", "do", 1, None)
    assert undone[:4] == ("Hoàn tác: một", "Hoa", "2017-07-07T09:30:00", "undo")
    assert undone[5] is not None


def test_a_reader_reads_and_cannot_write(empty: Store):
    with closing(empty.reader()) as reader, pytest.raises(sqlite3.OperationalError):
        reader.execute("INSERT INTO setting VALUES ('a', 'b')")
