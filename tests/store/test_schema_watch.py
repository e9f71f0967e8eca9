"""What runs by itself in a file and is not ours is not set off before somebody has looked at it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from ict_desktop.app import main
from ict_desktop.records.errors import Refused
from ict_desktop.records.tasks import Task
from ict_desktop.store import checking, ledger, schema, table
from ict_desktop.store.checking import Findings
from ict_desktop.store.opening import open_store
from ict_desktop.work import keep, repair
from tests.files import BY, now, outside
from tests.old_files.build import OLD_FILES, build

SPY = "CREATE TRIGGER spy AFTER UPDATE ON task BEGIN INSERT INTO setting VALUES ('spied', 'x'); END"


def plant(path: Path, *statements: str) -> None:
    with closing(outside(path)) as hand:
        for statement in statements:
            hand.execute(statement)


def test_the_mark_of_the_program_is_the_mark_of_its_files(empty_path: Path):
    with closing(outside(empty_path)) as hand:
        assert schema.mark(hand) == schema.OURS, "write this mark into store/schema.py"


@pytest.mark.parametrize("old", OLD_FILES, ids=lambda path: path.stem)
def test_a_file_brought_up_to_date_has_the_schema_of_a_new_one(old: Path, tmp_path: Path):
    path = build(old, tmp_path / "cu.ict")
    with closing(open_store(path, now)) as store:
        assert (store.read_only, store.foreign) == (False, ())
        assert schema.oddities(store.connection) == ()


FOREIGN = {
    SPY: "trigger lạ “spy” trên bảng “task”",
    "CREATE TRIGGER a_ledger_b AFTER INSERT ON action BEGIN DELETE FROM change; END": "trigger lạ “a_ledger_b”",
    "CREATE TRIGGER spy BEFORE DELETE ON running_action BEGIN DELETE FROM task; END": "trigger lạ “spy”",
    "CREATE VIEW nhin AS SELECT * FROM task": "khung nhìn lạ “nhin”",
}


@pytest.mark.parametrize("statement", FOREIGN)
def test_a_file_with_foreign_triggers_or_views_opens_for_viewing_and_nothing_is_written(
    statement: str, sample_path: Path, capsys: pytest.CaptureFixture[str]
):
    plant(sample_path, statement)
    with closing(outside(sample_path)) as hand:
        before = list(hand.iterdump())
    with closing(open_store(sample_path, now)) as store:
        assert store.read_only
        assert FOREIGN[statement] in store.foreign[0].words()
        with pytest.raises(Refused, match="chỉ mở để xem"):
            keep.set_setting(store, "province", "Tỉnh khác", BY)
        with pytest.raises(sqlite3.OperationalError):
            store.connection.execute("UPDATE task SET remark = 'x'")
        with closing(store.reader()) as reader:
            assert reader.execute("SELECT count(*) FROM task").fetchone() == (9,)
    with closing(outside(sample_path)) as hand:
        assert list(hand.iterdump()) == before
    for command in (["show", str(sample_path), "tasks"], ["backup", str(sample_path), "-o", str(sample_path.parent)]):
        assert main(command) == 0
    capsys.readouterr()
    assert main(["check", str(sample_path)]) == 1
    assert FOREIGN[statement] in capsys.readouterr().err


def test_a_trigger_of_ours_that_was_altered_is_foreign_and_is_made_again(sample_path: Path):
    with closing(outside(sample_path)) as hand:
        sql = hand.execute("SELECT sql FROM sqlite_schema WHERE name = 'task_ledger_changed'").fetchone()[0]
        hand.execute("DROP TRIGGER task_ledger_changed")
        hand.execute(sql.replace("END", "DELETE FROM progress; END"))
    with closing(open_store(sample_path, now)) as store:
        assert [odd.how for odd in store.foreign] == ["bị sửa"]
        repair.put_schema_right(store, store.foreign, BY)
        assert checking.examine(store.connection) == Findings()


def test_what_is_foreign_is_taken_out_before_anything_is_written_and_the_ledger_says_so(sample_path: Path):
    plant(
        sample_path,
        "CREATE TRIGGER spy AFTER INSERT ON action BEGIN DELETE FROM progress; UPDATE task SET text = 'x'; END",
        "DROP TRIGGER task_ledger_removed",
        "DROP INDEX task_by_parent_id",
    )
    with closing(open_store(sample_path, now)) as store:
        texts = [task.text for task in table.every(store.connection, Task)]
        repair.put_schema_right(store, checking.examine(store.connection).schema, BY)
        assert [task.text for task in table.every(store.connection, Task)] == texts
        assert checking.examine(store.connection) == Findings()
        assert "spy" in ledger.journal(store.connection)[0].label
    with closing(open_store(sample_path, now)) as store:
        assert not store.read_only


def test_a_view_in_the_place_of_a_table_is_refused(sample_path: Path, capsys: pytest.CaptureFixture[str]):
    plant(
        sample_path,
        "PRAGMA foreign_keys = OFF",
        "ALTER TABLE clerk RENAME TO person_2",
        "CREATE VIEW clerk AS SELECT 1",
    )
    for command in (["show", str(sample_path), "clerks"], ["check", str(sample_path)]):
        assert main(command) == 1
        said = capsys.readouterr().err
        assert "khung nhìn thế chỗ bảng “clerk”" in said
        assert said.count("\n") == 1


def test_an_older_file_with_foreign_triggers_is_not_upgraded(tmp_path: Path):
    path = build(OLD_FILES[0], tmp_path / "cu.ict")
    plant(path, SPY)
    before = path.read_bytes()
    with pytest.raises(Refused, match="trigger lạ “spy” trên bảng “task” không phải của chương trình"):
        open_store(path, now)
    assert path.read_bytes() == before


def test_foreign_tables_and_columns_are_named_and_left_alone(sample_path: Path):
    plant(
        sample_path,
        "CREATE TABLE mine (id TEXT PRIMARY KEY)",
        "INSERT INTO mine VALUES ('a')",
        "ALTER TABLE task ADD COLUMN double TEXT GENERATED ALWAYS AS (text || text)",
        "ALTER TABLE clerk ADD COLUMN note TEXT DEFAULT 'n'",
    )
    with closing(open_store(sample_path, now)) as store:
        assert not store.read_only
        found = checking.examine(store.connection)
        assert [odd.words() for odd in found.schema] == [
            "cột lạ “clerk.note”", "bảng lạ “mine”", "cột lạ “task.double”",
        ]  # fmt: skip
        assert found.rows == ()
        repair.put_schema_right(store, found.schema, BY)
        assert store.connection.execute("SELECT count(*) FROM mine").fetchone() == (1,)
