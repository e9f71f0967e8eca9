"""The file defends itself: what does not belong in it is refused by SQLite, whoever writes."""

import sqlite3
from contextlib import closing

import pytest

from ict_desktop.records.periods import parse_period
from ict_desktop.records.record import PLACE
from ict_desktop.store import ledger
from ict_desktop.store.places import NUMBERED
from ict_desktop.store.store import Store
from tests.files import fill_every_table, insert_by_hand, outside, plausible_row, references

INDEX_COLUMNS = "SELECT il.name, ii.name FROM pragma_index_list(?) il, pragma_index_info(il.name) ii WHERE ii.seqno = 0"


def ordinary_tables(connection: sqlite3.Connection) -> list[tuple[str, bool]]:
    """Return our own tables and whether each is strict; search keeps its own."""
    rows = connection.execute("SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND schema = 'main'")
    return [(name, bool(strict)) for name, strict in rows if not name.startswith(("sqlite_", "_sqlite"))]


def test_every_table_is_strict(empty: Store):
    lax = [name for name, strict in ordinary_tables(empty.connection) if not strict]
    assert lax == []


def test_every_referencing_column_has_an_index_of_its_own(empty: Store):
    bare = []
    for table, _strict in ordinary_tables(empty.connection):
        first = {column for _index, column in empty.connection.execute(INDEX_COLUMNS, (table,))}
        bare += [f"{table}.{column}" for column in references(empty.connection, table) if column not in first]
    assert bare == []


def test_a_referencing_column_without_an_index_is_seen(empty: Store):
    empty.connection.execute("DROP INDEX task_by_parent_id")
    first = {column for _index, column in empty.connection.execute(INDEX_COLUMNS, ("task",))}
    assert "parent_id" not in first


def numbered_without_index(connection: sqlite3.Connection) -> list[str]:
    """Return the numbered tables whose last place under a parent is found only by reading all rows there."""
    found = []
    for table, parent in NUMBERED.items():
        indexes = [row[1] for row in connection.execute(f"PRAGMA index_list({table})")]
        columns = [[row[2] for row in connection.execute(f"PRAGMA index_info({index})")] for index in indexes]
        if [parent, PLACE] not in columns:
            found.append(f"{table}: no index over ({parent}, {PLACE})")
    return found


def test_every_numbered_table_has_an_index_over_parent_and_place(empty: Store):
    assert numbered_without_index(empty.connection) == []
    empty.connection.execute("DROP INDEX finding_by_visit_id")
    empty.connection.execute("CREATE INDEX finding_by_visit_id ON finding (visit_id)")
    assert numbered_without_index(empty.connection) == ["finding: no index over (visit_id, position)"]


def test_every_reference_keeps_what_it_refers_to(empty: Store):
    loose = [
        f"{table}.{row[3]}"
        for table, _strict in ordinary_tables(empty.connection)
        for row in empty.connection.execute(f"PRAGMA foreign_key_list({table})")
        if row[6] != "RESTRICT"
    ]
    assert loose == []


def test_only_what_may_be_unknown_may_be_null(empty: Store):
    """Words are never null, only dates, references and numbers nobody knows yet."""
    odd = []
    for table in ledger.tables(empty.connection):
        refers = references(empty.connection, table)
        for _cid, name, kind, required, _default, _key in empty.connection.execute(f"PRAGMA table_info({table})"):
            may_be_unknown = name in refers or kind != "TEXT" or is_dated(empty.connection, table, name)
            if not required and not may_be_unknown:
                odd.append(f"{table}.{name}")
    assert odd == []


def is_dated(connection: sqlite3.Connection, table: str, column: str) -> bool:
    sql = connection.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (table,)).fetchone()[0]
    return f"{column} IS date({column}, " in sql


def test_every_column_named_as_a_date_is_checked(empty: Store):
    unchecked = [
        f"{table}.{row[1]}"
        for table in ledger.tables(empty.connection)
        for row in empty.connection.execute(f"PRAGMA table_info({table})")
        if (row[1].endswith(("_on", "_date")) or row[1] in ("valid_from", "valid_to", "day", "since"))
        and not is_dated(empty.connection, table, row[1])
    ]
    assert unchecked == []


@pytest.mark.parametrize(
    "wrong", ["2017-02-30", "2017-13-01", "07/07/2017", "2017-7-7", "hôm nay", "", "2017-07-07 09:30", "2017-04-31"]
)
def test_a_wrong_date_is_refused_by_the_file(wrong: str, empty: Store):
    with closing(outside(empty.path)) as hand:
        for table, column in (("task", "due_on"), ("meeting", "held_on"), ("holiday", "day"), ("agency", "valid_to")):
            row = plausible_row(hand, table) | {column: wrong}
            with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
                insert_by_hand(hand, table, row)


def test_a_leap_day_and_no_date_at_all_are_taken(empty: Store):
    for number, day in enumerate(("2024-02-29", None)):
        insert_by_hand(empty.connection, "task", {"id": str(number), "text": "Việc", "due_on": day})


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("task", {"id": "1", "text": ""}),
        ("task", {"id": "", "text": "Việc"}),
        ("task", {"id": None, "text": "Việc"}),
        ("task", {"id": "1", "text": None}),
        ("task", {"id": "1", "text": "Việc", "kind": "khong_co"}),
        ("task", {"id": "1", "text": "Việc", "lead_agency_id": "khong_co"}),
        ("task", {"id": "1", "text": "Việc", "closure": "xong"}),
        ("agency", {"id": "1", "name": "Sở", "confirmed": 2}),
        ("agency", {"id": "1", "name": "Sở", "position": "đầu"}),
        ("incident", {"id": "1", "text": "Sự cố", "count": "nhiều"}),
        ("blob", {"sha256": "ngắn", "bytes": b"x"}),
        ("blob", {"sha256": "a" * 64, "bytes": "chữ"}),
        ("setting", {"name": "", "value": "x"}),
    ],
)
def test_a_row_that_breaks_a_rule_is_refused_by_the_file(table: str, row: dict[str, object], empty: Store):
    with pytest.raises(sqlite3.IntegrityError):
        insert_by_hand(empty.connection, table, row)


def test_what_is_referred_to_cannot_be_deleted_by_hand(sample: Store):
    for sql in (
        "DELETE FROM meeting",
        "DELETE FROM agency WHERE short_name = 'Sở GDĐT' OR id IN (SELECT agency_id FROM attendance)",
        "DELETE FROM task_kind",
        "UPDATE indicator SET id = id || 'x'",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
            sample.connection.execute(sql)


def test_kept_bytes_cannot_be_changed(empty: Store):
    empty.connection.execute("INSERT INTO blob VALUES (?, x'00')", ("a" * 64,))
    with pytest.raises(sqlite3.IntegrityError, match="immutable"):
        empty.connection.execute("UPDATE blob SET bytes = x'01'")


@pytest.mark.parametrize(
    ("table", "twice"),
    [
        ("coordination", ("task_id", "agency_id")),
        ("proposal_answer", ("proposal_id", "conclusion_id")),
        ("target", ("indicator_id", "agency_id", "period")),
        ("value", ("indicator_id", "agency_id", "period", "scope")),
        ("holiday", ("day",)),
        ("clerk", ("name",)),
        ("saved_view", ("page", "name")),
    ],
)
def test_what_can_be_only_once_is_only_once(table: str, twice: tuple[str, ...], empty: Store):
    fill_every_table(empty.connection, range(1, 2))
    connection = empty.connection
    row = plausible_row(connection, table, 2)
    listed = ", ".join(twice)
    there = connection.execute(f"SELECT {listed} FROM {table} WHERE id = ?", (f"{table}-1",)).fetchone()
    row |= dict(zip(twice, there, strict=True))
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        insert_by_hand(connection, table, row)


def test_a_cell_of_the_whole_province_is_only_once_too(sample: Store):
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        sample.connection.execute(
            "INSERT INTO value (id, indicator_id, agency_id, period, number, scope) "
            "SELECT 'again', indicator_id, NULL, period, 1, scope FROM value WHERE agency_id IS NULL LIMIT 1"
        )


def test_the_sample_is_whole(sample: Store):
    assert sample.connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert sample.connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_a_file_says_whose_it_is_and_of_which_version(empty: Store):
    assert empty.connection.execute("PRAGMA application_id").fetchone() == (0x49435431,)
    assert empty.connection.execute("PRAGMA user_version").fetchone()[0] >= 1


def test_no_column_is_named_like_a_word_of_sql(empty: Store):
    """A reader with the sqlite3 command should never need quotation marks."""
    for table, _strict in ordinary_tables(empty.connection):
        names = [row[1] for row in empty.connection.execute(f"PRAGMA table_info({table})")]
        empty.connection.execute(f"SELECT {', '.join(f'{table}.{name}, {name}' for name in names)} FROM {table}")


REFUSED_BY_HAND = {
    "UPDATE value SET period = 'bậy'": "CHECK",
    "UPDATE value SET period = ''": "CHECK",
    "UPDATE target SET period = '2017-13'": "CHECK",
    "UPDATE incident SET period = '2017-H3'": "CHECK",
    "UPDATE inspection SET period = '1899'": "CHECK",
    "UPDATE meeting SET held_on = '0000-01-01'": "CHECK",
    "UPDATE task SET due_on = '2017-02-30'": "CHECK",
    "UPDATE task SET text = '   '": "CHECK",
    "UPDATE clerk SET name = ' '": "CHECK",
    "UPDATE information_system SET security_level = 6": "CHECK",
    "UPDATE progress SET percent = 101": "CHECK",
    "UPDATE value SET field_size = 0": "CHECK",
    "UPDATE task SET lead_agency_id = 'khong-co'": "FOREIGN KEY",
    "UPDATE meeting SET state = 'khong-co'": "FOREIGN KEY",
}


@pytest.mark.parametrize(("sql", "by"), REFUSED_BY_HAND.items())
def test_what_the_program_could_not_read_is_refused_to_every_tool(sql: str, by: str, full: Store):
    with pytest.raises(sqlite3.IntegrityError, match=by):
        full.connection.execute(sql)


@pytest.mark.parametrize("code", ["1900", "2017-H1", "2017-H2", "2017-9M", "2017-Q4", "2017-01", "2017-10", "2199-12"])
def test_every_code_of_a_period_may_be_stored(code: str, full: Store):
    full.connection.execute("UPDATE value SET period = ? WHERE id = 'value-1'", (code,))
    assert parse_period(code).code == code
