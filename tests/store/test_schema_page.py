"""`docs/schema.md` describes the file as it is."""

import sqlite3

import pytest

from ict_desktop.records.kinds import KINDS
from ict_desktop.store.store import Store
from tests.store.schema_page import PAGE, tables_of, tables_on


def differences(page: str, connection: sqlite3.Connection) -> list[str]:
    """Return what a page says of a file and is not so, and what it leaves unsaid."""
    written, there = tables_on(page), tables_of(connection)
    found = [f"{table}: not in the file" for table in written.keys() - there.keys()]
    found += [f"{table}: not on the page" for table in there.keys() - written.keys()]
    for table in written.keys() & there.keys():
        said, is_so = written[table], there[table]
        found += [f"{table}: not so: {' | '.join(facts)}" for facts in said if facts not in is_so]
        found += [f"{table}: unsaid: {' | '.join(facts)}" for facts in is_so if facts not in said]
        if not found and said != is_so:
            found.append(f"{table}: in another order")
    return sorted(found)


def test_the_page_of_the_schema_is_true(empty: Store):
    assert differences(PAGE.read_text(encoding="utf-8"), empty.connection) == []


def test_the_page_names_the_kind_of_every_table_that_can_be_shown():
    page = PAGE.read_text(encoding="utf-8")
    for plural, kind in KINDS.items():
        part = page.partition(f"### {kind.TABLE}\n")[2].split("###")[0]
        assert f"`show FILE {plural}`." in part, f"docs/schema.md, ### {kind.TABLE}: does not say how it is shown"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            "ALTER TABLE task ADD COLUMN priority TEXT NOT NULL DEFAULT ''",
            ["task: unsaid: priority | TEXT | no | `''` | "],
        ),
        ("CREATE TABLE extra (id TEXT PRIMARY KEY) STRICT", ["extra: not on the page"]),
        ("DROP TABLE saved_view", ["saved_view: not in the file"]),
        (
            "ALTER TABLE clerk RENAME COLUMN active TO present",
            ["clerk: not so: active | INTEGER | no | `1` | ", "clerk: unsaid: present | INTEGER | no | `1` | "],
        ),
    ],
)
def test_a_page_that_lags_behind_is_caught(change: str, said: list[str], empty: Store):
    empty.connection.execute(change)
    assert differences(PAGE.read_text(encoding="utf-8"), empty.connection) == said


@pytest.mark.parametrize(
    ("true", "false"),
    [
        ("| due_on | date | yes |", "| due_on | date | no |"),
        ("| percent | REAL | yes |", "| percent | INTEGER | yes |"),
        ("| agency | The agency in the lead", "| person | The agency in the lead"),
        ("| TEXT | no | `'khong_xac_dinh'` |", "| TEXT | no | `''` |"),
    ],
)
def test_a_line_that_is_not_so_is_caught(true: str, false: str, empty: Store):
    page = PAGE.read_text(encoding="utf-8")
    assert true in page
    assert differences(page.replace(true, false), empty.connection) != []
