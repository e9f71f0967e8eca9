"""Whatever changes a row, in the program or by any other tool, is remembered and can be taken back exactly."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ict_desktop.store import checking, ledger, search, sqlite
from ict_desktop.store.backup import copy_to
from ict_desktop.store.opening import open_store
from ict_desktop.store.store import Store
from ict_desktop.work import keep
from tests.files import (
    BY,
    contents,
    fill_every_table,
    insert_by_hand,
    now,
    outside,
    parents_first,
    plausible_row,
    references,
)


@pytest.fixture(scope="session")
def table_names(empty_master: Path) -> list[str]:
    with closing(outside(empty_master)) as connection:
        return parents_first(connection)


def undo_everything(store: Store) -> int:
    steps = 0
    while store.next_undo() is not None:
        store.undo(BY)
        steps += 1
    return steps


def redo_everything(store: Store) -> None:
    while store.next_redo() is not None:
        store.redo(BY)


def key_of(connection: sqlite3.Connection, table: str) -> str:
    return ledger.tables(connection)[table]


def words_of(connection: sqlite3.Connection, table: str) -> str | None:
    """Return a column of a table that holds words somebody might look for."""
    columns = search.text_columns(connection, table, set(references(connection, table)))
    names = [name for name in columns if name not in ("code", "period", key_of(connection, table))]
    return names[-1] if names else None


def insert_in(connection: sqlite3.Connection, table: str) -> str:
    for parent in parents_first(connection):
        if parent == table:
            break
        insert_by_hand(connection, parent, plausible_row(connection, parent, 1))
    row = plausible_row(connection, table, 2)
    insert_by_hand(connection, table, row)
    return str(row[key_of(connection, table)])


def test_every_table_is_filled_changed_and_emptied_by_hand_then_found_and_taken_back(empty: Store):
    """What a reviewer does with the sqlite3 command, table by table, each from the same start."""
    with closing(outside(empty.path)) as hand:
        hand.execute("INSERT INTO blob VALUES (?, x'25504446')", ("0" * 64,))
        start = contents(hand)
        for table in parents_first(hand):
            hand.execute("BEGIN")
            record_id = insert_in(hand, table)
            hand.execute("COMMIT")
            column = words_of(hand, table)
            if column is not None:
                hand.execute(
                    f"UPDATE {table} SET {column} = 'Đường Ưng Thuận' WHERE {key_of(hand, table)} = ?", (record_id,)
                )
                hits = {(hit.kind, hit.record_id) for hit in search.find(empty.connection, "duong ung thuan")}
                assert (table, record_id) in hits, f"not found without marks: {table}.{column}"
            full = contents(hand)
            hand.execute(f"DELETE FROM {table} WHERE {key_of(hand, table)} = ?", (record_id,))
            assert search.find(empty.connection, "duong ung thuan") == []
            bare = contents(hand)
            undo_everything(empty)
            assert contents(hand) == start, f"not taken back: {table}"
            redo_everything(empty)
            assert contents(hand) == bare, f"not done again: {table}"
            assert full != bare
            undo_everything(empty)


@pytest.mark.parametrize("step", ["insert", "update", "delete"])
def test_one_change_by_hand_in_each_table_is_one_step_that_undo_takes_back(step: str, empty_path: Path):
    with closing(outside(empty_path)) as hand:
        fill_every_table(hand)
        hand.execute("UPDATE change SET action_id = (SELECT max(id) FROM action)")
        hand.execute("PRAGMA foreign_keys = OFF")  # as the sqlite3 command comes
        before = contents(hand)
        for table, key in ledger.tables(hand).items():
            if step == "insert":
                insert_by_hand(hand, table, plausible_row(hand, table, 3))
            elif step == "update":
                column = words_of(hand, table) or key
                hand.execute(f"UPDATE {table} SET {column} = {column} || ' – sửa' WHERE {key} LIKE '%-1'")
            else:
                hand.execute(f"DELETE FROM {table} WHERE {key} LIKE '{table}-%'")
        after = contents(hand)
        hand.execute("PRAGMA foreign_keys = ON")
        assert after != before
    with closing(open_store(empty_path, now)) as store:
        assert store.undo(BY) == ledger.FOREIGN
        assert contents(store.connection) == before
        assert store.next_undo() is None
        store.redo(BY)
        assert contents(store.connection) == after
        assert store.connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_what_the_hand_did_becomes_a_step_of_its_own_before_the_next_action(empty: Store):
    with closing(outside(empty.path)) as hand:
        hand.execute("INSERT INTO setting VALUES ('province', 'Hà Tĩnh')")
    step = empty.next_undo()
    assert step is not None
    assert step.label == "thay đổi ngoài chương trình"
    with empty.action("Ghi một việc", by=BY):
        empty.connection.execute("INSERT INTO setting VALUES ('committee', 'Ban')")
    assert [empty.undo(BY), empty.undo(BY)] == ["Ghi một việc", ledger.FOREIGN]
    assert empty.connection.execute("SELECT count(*) FROM setting").fetchone() == (0,)


def test_what_the_hand_does_clears_redo(empty: Store):
    with empty.action("Ghi một việc", by=BY):
        empty.connection.execute("INSERT INTO setting VALUES ('committee', 'Ban')")
    empty.undo(BY)
    assert empty.next_redo() is not None
    with closing(outside(empty.path)) as hand:
        hand.execute("INSERT INTO setting VALUES ('province', 'Hà Tĩnh')")
    assert empty.next_redo() is None


def test_a_key_changed_by_hand_is_taken_back(empty: Store):
    with closing(outside(empty.path)) as hand:
        fill_every_table(hand, range(1, 2))
        with empty.action("Mốc", by=BY):
            empty.connection.execute("INSERT INTO setting VALUES ('moc', '1')")
        empty.undo(BY)
        before = contents(hand)
        hand.execute("UPDATE clerk SET id = 'another' WHERE id = 'clerk-1'")
        assert [hit.record_id for hit in search.find(empty.connection, "duong name thu 1") if hit.kind == "clerk"] == [
            "another"
        ]
        empty.undo(BY)
        assert contents(hand) == before


NUMBERS = st.floats(allow_nan=False, allow_infinity=False) | st.decimals(
    min_value=-(10**9), max_value=10**9, places=6
).map(float)


@settings(max_examples=100, deadline=None)
@given(numbers=st.lists(NUMBERS, min_size=1, max_size=20))
def test_a_number_of_any_seventeen_digits_comes_back_the_same(numbers: list[float]):
    connection = sqlite3.connect(":memory:", isolation_level=None)
    with closing(connection):
        sql = ledger.json_of([("number", "REAL")], "t")
        written = connection.execute(
            f"WITH t (number) AS (SELECT CAST(value AS REAL) FROM (SELECT ? AS value)) SELECT {sql} FROM t", (0.5,)
        ).fetchone()[0]
        assert json.loads(written) == {"number": 0.5}
        connection.execute("CREATE TABLE t (number REAL) STRICT")
        connection.executemany("INSERT INTO t VALUES (?)", [(number,) for number in numbers])
        rows = connection.execute(f"SELECT number, {sql} FROM t").fetchall()
    for number, text in rows:
        back = json.loads(text)["number"]
        # SQLite's own printing is out by one in the last place for a few numbers of hundreds of digits.
        nobody_enters = number != 0 and not 1e-15 < abs(number) < 1e15
        assert back == number or (nobody_enters and abs(back - number) <= abs(number) * 2.3e-16)


@settings(max_examples=80, deadline=None)
@given(number=st.decimals(min_value=-(10**9), max_value=10**9, places=6).map(float))
def test_a_number_as_people_enter_it_comes_back_exactly(number: float):
    with closing(sqlite3.connect(":memory:")) as connection:
        sql = ledger.json_of([("number", "REAL")], "t").replace("t.number", ":number")
        assert json.loads(connection.execute(f"SELECT {sql}", {"number": number}).fetchone()[0]) == {"number": number}


WORDS = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\x00"), max_size=30)


@settings(max_examples=60, deadline=None)
@given(first=WORDS, second=WORDS)
def test_any_words_come_back_the_same(empty_master: Path, first: str, second: str):
    connection = sqlite.connect(empty_master)
    with closing(connection):
        connection.execute("BEGIN")
        connection.execute("INSERT INTO setting VALUES ('x', ?)", (first,))
        connection.execute("UPDATE setting SET value = ?", (second,))
        connection.execute("DELETE FROM setting")
        edits = ledger.history(connection, "setting", "x")
        connection.execute("ROLLBACK")
    assert edits[0].old == {"name": "x", "value": second}
    assert edits[-1].new == {"name": "x", "value": first}


def test_the_triggers_of_a_table_name_every_column_but_the_derived_ones(empty: Store):
    made = "\n".join(ledger.triggers(empty.connection))
    for table in ledger.tables(empty.connection):
        for row in empty.connection.execute(f"PRAGMA table_info({table})"):
            named = f"'{row[1]}', " in next(
                line for line in made.splitlines() if line.startswith(f"CREATE TRIGGER {table}_ledger_added ")
            )
            assert named != (row[1] in ledger.DERIVED_COLUMNS), f"{table}.{row[1]}"


def test_sort_keys_search_drafts_and_bytes_are_not_in_the_ledger(empty: Store):
    with empty.action("Ngoài sổ", by=BY):
        empty.connection.execute("INSERT INTO blob VALUES (?, x'00')", ("1" * 64,))
        empty.connection.execute("INSERT INTO draft VALUES ('task', '', '', 'text', '', 'đang gõ', '2017')")
    assert ledger.history(empty.connection, "blob", "1" * 64) == []
    assert "sort_key" not in json.dumps([ledger.triggers(empty.connection)])


def test_the_journal_names_who_did_what_and_when_last_first(empty: Store):
    for label in ("Việc một", "Việc hai"):
        with empty.action(label, by="Hoa"):
            empty.connection.execute("INSERT INTO setting VALUES (?, '')", (label,))
    first, second, *_older = ledger.journal(empty.connection)
    assert (first.label, second.label) == ("Việc hai", "Việc một")
    assert (first.clerk, first.at) == ("Hoa", "2017-07-07T09:30:00")


def test_tables_another_tool_adds_under_any_name_do_not_disturb_undo_and_backup(empty: Store, tmp_path: Path):
    for name in ("Bảng 1", "order", "Sheet$", "x'y"):
        empty.connection.execute(f'CREATE TABLE "{name}" (id INTEGER PRIMARY KEY)')
    keep.set_setting(empty, "province", "Hà Tĩnh", BY)
    assert empty.undo(BY)
    assert copy_to(empty.connection, empty.path, tmp_path / "ban-sao.ict")


@pytest.mark.parametrize("times", [1, 2])
def test_a_row_another_tool_replaces_is_put_back_as_it_was(times: int, full: Store):
    """`INSERT OR REPLACE` takes the old row away without a word: no trigger of deletion fires."""
    keep.set_setting(full, "province", "Hà Tĩnh", BY)  # what was written by hand before is a step of its own
    before = contents(full.connection)
    with closing(outside(full.path)) as hand:
        hand.execute("PRAGMA foreign_keys = OFF")
        for table, key in ledger.tables(hand).items():
            names = [row[1] for row in hand.execute(f"PRAGMA table_info({table})") if row[1] != "sort_key"]
            free = [
                name for name in names if name in ("name", "text", "title", "remark", "value", "full_name", "subject")
            ]
            columns = ", ".join(f"{name} || ' đổi'" if name in free and name != key else name for name in names)
            for _ in range(times):
                hand.execute(
                    f"INSERT OR REPLACE INTO {table} ({', '.join(names)}) "
                    f"SELECT {columns} FROM {table} ORDER BY {key} DESC LIMIT 1"
                )
    assert contents(full.connection) != before
    assert checking.examine(full.connection) == checking.Findings()
    full.undo(BY)
    assert contents(full.connection) == before
    assert checking.examine(full.connection) == checking.Findings()


def test_an_upsert_or_an_insert_that_gives_way_is_remembered_once(full: Store):
    keep.set_setting(full, "province", "Hà Tĩnh", BY)  # what was written by hand before is a step of its own
    before = contents(full.connection)
    with closing(outside(full.path)) as hand:
        hand.execute("INSERT OR IGNORE INTO clerk (id, name) VALUES ('clerk-1', 'Khác')")
        hand.execute(
            "INSERT INTO clerk (id, name) VALUES ('clerk-1', 'Mới') ON CONFLICT (id) DO UPDATE SET name = excluded.name"
        )
        hand.execute("DELETE FROM clerk WHERE id = 'clerk-2'")
        hand.execute("INSERT INTO clerk (id, name) VALUES ('clerk-2', 'Lại đến')")
    full.undo(BY)
    assert contents(full.connection) == before
    assert checking.examine(full.connection) == checking.Findings()
