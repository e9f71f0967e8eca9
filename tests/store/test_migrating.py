"""An older file is copied, brought up to date with every row kept, or left as it was."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import make_dataclass
from pathlib import Path

import pytest

from ict_desktop.app import main
from ict_desktop.records.errors import Refused
from ict_desktop.records.kinds import BY_TABLE
from ict_desktop.records.record import Facts
from ict_desktop.records.vietnamese import sort_key
from ict_desktop.store import checking, ledger, migrating, opening, search, sqlite
from ict_desktop.store.opening import create_store, open_store
from ict_desktop.store.store import Store
from tests.files import BY, contents, now, outside
from tests.old_files.build import OLD_FILES, build

Step = Callable[[sqlite3.Connection], None]


@pytest.fixture
def next_step(monkeypatch: pytest.MonkeyPatch) -> Callable[[Step], None]:
    """Let the program know one change more than it does, as the next release will; called twice, two more."""

    def plant(step: Step) -> None:
        steps = (*migrating.STEPS, (f"9999_{step.__name__}", step))
        monkeypatch.setattr(migrating, "STEPS", steps)
        monkeypatch.setattr(migrating, "MIGRATION_NAMES", tuple(name for name, _apply in steps))
        monkeypatch.setattr(opening, "MIGRATION_NAMES", tuple(name for name, _apply in steps))

    return plant


def add_a_column(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE task ADD COLUMN priority TEXT NOT NULL DEFAULT ''")


def add_a_sorted_kind(connection: sqlite3.Connection) -> None:
    connection.execute(
        "CREATE TABLE project (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, sort_key TEXT NOT NULL DEFAULT '') "
        "STRICT, WITHOUT ROWID"
    )
    connection.execute("INSERT INTO project (id, name) VALUES ('p', 'Đường truyền')")


def move_words(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE project ADD COLUMN rank INTEGER NOT NULL DEFAULT 3")
    connection.execute("UPDATE project SET name = 'Ăn uống'")


def fail_half_way(connection: sqlite3.Connection) -> None:
    add_a_column(connection)
    connection.execute("UPDATE task SET priority = 'cao'")
    raise ZeroDivisionError


def lose_rows(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM progress WHERE id = (SELECT min(id) FROM progress)")


def leave_dangling(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE task SET lead_agency_id = 'khong-co'")


@pytest.mark.parametrize("old", OLD_FILES, ids=lambda path: path.stem)
def test_a_file_of_every_earlier_program_opens_with_all_its_rows(old: Path, tmp_path: Path):
    path = build(old, tmp_path / "cu.ict")
    with closing(outside(path)) as hand:
        before, counted = contents(hand), ledger.counts(hand)
    assert all(counted.values()), f"no row in {[table for table, count in counted.items() if not count]}"
    with closing(open_store(path, now)) as opened:
        now_there = ledger.counts(opened.connection)
        assert all(now_there[table] >= count for table, count in counted.items())  # code lists may have grown
        assert {t: now_there[t] for t in counted if t in BY_TABLE} == {t: counted[t] for t in counted if t in BY_TABLE}
        after = contents(opened.connection)
        assert migrating.pending(opened.connection) == []
        assert checking.examine(opened.connection) == checking.Findings()
        for kind in BY_TABLE.values():
            rows = opened.connection.execute(f"SELECT count(*) FROM {kind.TABLE}").fetchone()[0]
            assert rows >= int(kind.TABLE in counted), kind  # a kind that is newer than the file has none
        assert search.find(opened.connection, "duong name thu") != []
    for table in before:
        assert len(after[table]) >= len(before[table])


def test_views_of_other_programs_stand_in_the_way_of_no_upgrade(tmp_path: Path):
    path = build(OLD_FILES[0], tmp_path / "cu.ict")
    with closing(outside(path)) as hand:
        hand.execute("CREATE VIEW la AS SELECT number FROM value")
        hand.execute("CREATE VIEW hong AS SELECT so FROM khong_co")
    with closing(open_store(path, now)) as opened:
        assert migrating.pending(opened.connection) == []
        assert opened.connection.execute("SELECT count(*) FROM la").fetchone() == (2,)


def test_an_older_file_is_copied_before_it_is_changed(full_path: Path, next_step: Callable[[Step], None]):
    with closing(outside(full_path)) as hand:
        before = contents(hand)
    next_step(add_a_column)
    with closing(open_store(full_path, now)) as opened:
        assert opened.connection.execute("SELECT count(*), max(priority) FROM task").fetchone() == (2, "")
        assert opened.connection.execute("PRAGMA user_version").fetchone() == (len(migrating.STEPS),)
        assert opened.next_undo() is None
        opened.connection.execute("UPDATE task SET priority = 'cao' WHERE id = 'task-1'")
        edit = ledger.history(opened.connection, "task", "task-1")[0]
        assert edit.new is not None
        assert edit.new["priority"] == "cao"
        assert search.find(opened.connection, "cao") != []
        assert opened.undo(BY) == ledger.FOREIGN
    copies = [path for path in full_path.parent.iterdir() if path != full_path]
    assert [path.name for path in copies] == ["day-truoc-nang-cap-20170707-093000.ict"]
    with closing(outside(copies[0])) as copy:
        assert contents(copy) == before


def test_the_names_of_the_steps_are_those_in_the_file(full_path: Path):
    with closing(outside(full_path)) as hand:
        assert tuple(migrating.applied(hand)) == migrating.MIGRATION_NAMES
        assert hand.execute("PRAGMA user_version").fetchone() == (len(migrating.MIGRATION_NAMES),)


@pytest.mark.parametrize(
    ("step", "error"),
    [(fail_half_way, ZeroDivisionError), (lose_rows, AssertionError), (leave_dangling, AssertionError)],
)
def test_a_change_that_fails_loses_rows_or_breaks_links_leaves_the_file_as_it_was(
    step: Step,
    error: type[Exception],
    full_path: Path,
    next_step: Callable[[Step], None],
    monkeypatch: pytest.MonkeyPatch,
):
    with closing(outside(full_path)) as hand:
        before = list(hand.iterdump())
    with monkeypatch.context():
        next_step(step)
        with pytest.raises(error):
            open_store(full_path, now)
    monkeypatch.undo()
    with closing(outside(full_path)) as hand:
        assert list(hand.iterdump()) == before
        assert hand.execute("PRAGMA user_version").fetchone() == (len(migrating.MIGRATION_NAMES),)
    with closing(open_store(full_path, now)) as opened:
        assert checking.examine(opened.connection) == checking.Findings()


def test_a_current_file_is_not_copied_and_needs_no_sqlite_utils(full_path: Path):
    open_store(full_path, now).close()
    assert [path.name for path in full_path.parent.iterdir()] == [full_path.name]


def test_an_older_file_in_a_read_only_place_is_refused_with_a_sentence(
    full_path: Path, next_step: Callable[[Step], None], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sqlite, "writable", lambda _path: False)
    next_step(add_a_column)
    with pytest.raises(Refused, match="bản cũ của chương trình"):
        open_store(full_path, now)
    assert [path.name for path in full_path.parent.iterdir()] == [full_path.name]


def test_an_older_file_open_elsewhere_is_refused_until_it_is_closed(
    full_path: Path, next_step: Callable[[Step], None], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sqlite, "PATIENCE", 0.1)
    with closing(outside(full_path)) as other:
        other.execute("SELECT count(*) FROM task").fetchone()
        next_step(add_a_column)
        with pytest.raises(Refused, match="đang được chương trình khác"):
            open_store(full_path, now)
        assert migrating.applied(other) == [name for name in migrating.MIGRATION_NAMES if not name.startswith("9999")]
    open_store(full_path, now).close()


def test_check_says_that_an_older_file_has_to_be_opened_first(
    full_path: Path, next_step: Callable[[Step], None], capsys: pytest.CaptureFixture[str]
):
    before = full_path.read_bytes()
    next_step(add_a_column)
    assert main(["check", str(full_path)]) == 1
    assert "bản cũ của chương trình" in capsys.readouterr().err
    assert full_path.read_bytes() == before


@pytest.fixture
def sorted_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program of today sort a kind that older files do not have."""
    project = make_dataclass("Project", [], namespace={"TABLE": "project", "ABOUT": Facts(sorted_by="name")})
    monkeypatch.setitem(BY_TABLE, "project", project)


@pytest.mark.usefixtures("sorted_kind")
@pytest.mark.parametrize("begun", ["new", "first", "second"])
def test_several_changes_are_one_step_of_the_journal_wherever_a_file_begins(
    begun: str, tmp_path: Path, next_step: Callable[[Step], None]
):
    path = tmp_path / "so.ict"
    if begun != "new":
        build(OLD_FILES[0], path)
    next_step(add_a_sorted_kind)
    if begun == "second":
        open_store(path, now).close()
    next_step(move_words)
    made = create_store(path, now) if begun == "new" else open_store(path, now)
    with closing(made) as opened:
        labels = [step.label for step in ledger.journal(opened.connection) if step.kind == "fixed"]
        assert labels[0] == ("Tạo tệp" if begun == "new" else "Nâng cấp tệp")
        assert len(labels) == {"new": 1, "first": 2, "second": 3}[begun]
        row = opened.connection.execute("SELECT name, rank, sort_key FROM project").fetchone()
        assert row == ("Ăn uống", 3, sort_key("Ăn uống"))
        assert [hit.kind for hit in search.find(opened.connection, "an uong")] == ["project"]
        newest = ledger.history(opened.connection, "project", "p")[0]
        assert newest.new == {"id": "p", "name": "Ăn uống", "rank": 3}
        assert newest.old == ({"id": "p", "name": "Đường truyền"} if begun == "second" else None)
        opened.connection.execute("UPDATE project SET name = 'Vũ Quang'")
        opened.undo(BY)
        assert opened.connection.execute("SELECT name FROM project").fetchone() == ("Ăn uống",)
        assert checking.examine(opened.connection) == checking.Findings()


def test_a_change_of_the_schema_writes_down_only_the_rows_it_changes(
    full_path: Path, next_step: Callable[[Step], None]
):
    def words_of_one(connection: sqlite3.Connection) -> None:
        add_a_column(connection)
        connection.execute("UPDATE task SET priority = 'cao' WHERE id = 'task-1'")

    next_step(words_of_one)
    with closing(open_store(full_path, now)) as opened:
        written = opened.connection.execute(
            "SELECT table_name, record_id, json_extract(new, '$.priority') FROM change "
            "WHERE action_id = (SELECT max(id) FROM action)"
        ).fetchall()
    assert written == [("task", "task-1", "cao")]


def test_every_row_that_comes_with_a_new_file_has_its_first_word_in_the_ledger(empty: Store):
    for table, key in ledger.tables(empty.connection).items():
        unheard = empty.connection.execute(
            f"SELECT count(*) FROM {table} t WHERE NOT EXISTS "
            f"(SELECT 1 FROM change WHERE table_name = '{table}' AND record_id = t.{key})"
        ).fetchone()[0]
        assert unheard == 0, table
