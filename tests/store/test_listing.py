"""Every number on a chip opens exactly the rows it counts; a list can be asked in any of its orders."""

import sqlite3
from collections.abc import Iterable
from datetime import date
from importlib import import_module
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ict_desktop.records import (
    agencies,
    clerks,
    conclusions,
    cut_offs,
    documents,
    evidence,
    holidays,
    incidents,
    indicators,
    inspections,
    letterheads,
    meetings,
    systems,
    tasks,
    wordings,
)
from ict_desktop.records.columns import Column
from ict_desktop.records.kinds import BY_TABLE
from ict_desktop.records.record import Record
from ict_desktop.store import listing, table, writing
from ict_desktop.store.areas import LISTINGS, listing_of
from ict_desktop.store.listing import CAPTIONS, Query
from ict_desktop.store.store import Store
from tests.files import references

DAYS = [date(2016, 12, 31), date(2017, 7, 7), date(2017, 7, 8), date(2018, 1, 1), date(2025, 7, 1)]
COLUMNS: dict[str, tuple[Column, ...]] = {
    "agency": agencies.COLUMNS,
    "agency_alias": agencies.ALIAS_COLUMNS,
    "agency_succession": agencies.SUCCESSION_COLUMNS,
    "person": agencies.PEOPLE_COLUMNS,
    "meeting": meetings.COLUMNS,
    "agenda_item": meetings.AGENDA_COLUMNS,
    "attendance": meetings.ATTENDANCE_COLUMNS,
    "opinion": meetings.OPINION_COLUMNS,
    "proposal": meetings.PROPOSAL_COLUMNS,
    "conclusion": conclusions.COLUMNS,
    "task": tasks.COLUMNS,
    "extension": tasks.EXTENSION_COLUMNS,
    "progress": tasks.PROGRESS_COLUMNS,
    "reminder": tasks.REMINDER_COLUMNS,
    "information_system": systems.COLUMNS,
    "system_link": systems.LINK_COLUMNS,
    "link_member": systems.MEMBER_COLUMNS,
    "incident": incidents.COLUMNS,
    "inspection": inspections.COLUMNS,
    "team_member": inspections.MEMBER_COLUMNS,
    "visit": inspections.VISIT_COLUMNS,
    "finding": inspections.FINDING_COLUMNS,
    "document": documents.COLUMNS,
    "evidence": evidence.COLUMNS,
    "letterhead": letterheads.LETTERHEAD_COLUMNS,
    "signer": letterheads.SIGNER_COLUMNS,
    "wording": wordings.WORDING_COLUMNS,
    "document_series": letterheads.SERIES_COLUMNS,
    "holiday": holidays.HOLIDAY_COLUMNS,
    "period_rule": cut_offs.RULE_COLUMNS,
    "clerk": clerks.CLERK_COLUMNS,
    "indicator": indicators.COLUMNS,
    "value": indicators.VALUE_COLUMNS,
    "target": indicators.TARGET_COLUMNS,
}


def columns_not_tried(modules: Iterable[ModuleType], tried: Iterable[tuple[Column, ...]]) -> list[str]:
    """Return the columns of lists that stand in some modules and that no test here reads a row with."""
    known = {id(columns) for columns in tried}
    return [
        f"{module.__name__}.{name}: not in COLUMNS here"
        for module in modules
        for name, value in vars(module).items()
        if isinstance(value, tuple) and value and isinstance(value[0], Column) and id(value) not in known
    ]


def test_the_columns_of_every_list_are_tried() -> None:
    modules = [import_module(name) for name in sorted({kind.__module__ for kind in BY_TABLE.values()})]
    assert columns_not_tried(modules, COLUMNS.values()) == []
    assert columns_not_tried([meetings], []) != []


def assert_chips_count_what_they_open(connection: sqlite3.Connection, each: listing.Listing, query: Query) -> None:
    counted = listing.counts(connection, each, query)
    assert list(counted) == ["", *each.filters]
    for chip, count in counted.items():
        opened = listing.ids(connection, each, Query(chip, query.words, where=query.where, day=query.day))
        assert len(opened) == len(set(opened)) == count, f"{each.table}: {chip}"


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("words", ["", "công nghệ", "so", "không có gì như thế"])
def test_every_chip_of_the_sample_counts_the_rows_it_opens(day: date, words: str, sample: Store):
    for each in LISTINGS.values():
        assert_chips_count_what_they_open(sample.connection, each, Query(words=words, day=day.isoformat()))


DAY = st.none() | st.dates(date(2017, 6, 1), date(2017, 8, 30)).map(str)
TASKS = st.fixed_dictionaries(
    {
        "due_on": DAY,
        "completed_on": DAY,
        "assigned_on": DAY,
        "closure": st.sampled_from(["", "", "", "chuyen", "huy", "tra_lai"]),
        "closure_on": DAY,
        "lead_agency_id": st.sampled_from([None, "a"]),
    }
)
AGENCIES = st.fixed_dictionaries(
    {
        "valid_from": DAY,
        "valid_to": DAY,
        "block": st.sampled_from(["so_nganh", "huyen", "xa", "doanh_nghiep"]),
        "confirmed": st.integers(0, 1),
    }
)
DOCUMENTS = st.fixed_dictionaries(
    {
        "direction": st.sampled_from(["di", "den"]),
        "state": st.sampled_from(["nhap", "da_ban_hanh", "bi_thay_the"]),
        "dated_on": DAY,
    }
)
INCIDENTS = st.fixed_dictionaries({"occurred_on": DAY, "resolved_on": DAY, "period": st.sampled_from(["", "2017-H1"])})
NAMED = {"task": "text", "agency": "name", "document": "subject", "incident": "text"}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.fixed_dictionaries(
        {
            "agency": st.lists(AGENCIES, max_size=8),
            "task": st.lists(TASKS, max_size=15),
            "document": st.lists(DOCUMENTS, max_size=8),
            "incident": st.lists(INCIDENTS, max_size=8),
        }
    ),
    day=st.dates(date(2017, 6, 1), date(2017, 8, 30)),
)
def test_every_chip_of_any_rows_counts_the_rows_it_opens(
    rows: dict[str, list[dict[str, object]]], day: date, empty: Store
):
    connection = empty.connection
    connection.execute("BEGIN")
    connection.execute("INSERT INTO agency (id, name) VALUES ('a', 'Sở')")
    for name, made in rows.items():
        for number, row in enumerate(made):
            values = {"id": f"{name}{number}", NAMED[name]: f"Việc {number}", **row}
            marks = ", ".join(f":{column}" for column in values)
            connection.execute(f"INSERT INTO {name} ({', '.join(values)}) VALUES ({marks})", values)
        assert_chips_count_what_they_open(connection, LISTINGS[name], Query(day=day.isoformat()))
    connection.execute("ROLLBACK")


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("name", BY_TABLE)
def test_every_list_can_be_asked_in_each_of_its_orders(name: str, descending: bool, full: Store):
    each = listing_of(name)
    plain = [row[1] for row in full.connection.execute(f"PRAGMA table_info({name})")]
    shown = [column.name for column in COLUMNS.get(name, ())]
    for order in ["", *plain, *each.facts, *each.orders, *shown]:
        query = Query(order=order, descending=descending, day="2017-07-07")
        listed = listing.ids(full.connection, each, query)
        assert len(listed) == 2, order


@pytest.mark.parametrize("name", COLUMNS)
def test_every_column_has_words_for_every_row(name: str, full: Store, sample: Store):
    for store in (full, sample):
        for row in listing.all_rows(store.connection, listing_of(name), Query(day="2017-07-07")):
            for column in COLUMNS[name]:
                assert isinstance(column.text(row), str)
                if column.mark is not None and (mark := column.mark(row)):
                    assert mark.word


@pytest.mark.parametrize("kind", BY_TABLE.values(), ids=lambda kind: kind.TABLE)
def test_a_row_carries_its_columns_and_the_names_of_what_it_refers_to(kind: type[Record], full: Store):
    name = kind.TABLE
    for row in listing.all_rows(full.connection, listing_of(name), Query(day="2017-07-07")):
        assert table.get(full.connection, kind, row["id"]) == table.record_of(kind, row)
        for column in references(full.connection, name):
            assert (row[column] is None) == (row[f"{column}_name"] is None), column


def test_every_kind_is_named_by_columns_it_has(empty: Store):
    assert CAPTIONS.keys() - {"blob"} <= BY_TABLE.keys()
    for name in [*BY_TABLE, "blob"]:
        empty.connection.execute(f"SELECT {listing.caption(name, 't')} FROM {name} t")


def test_a_list_under_a_parent_holds_only_its_rows(sample: Store):
    meeting = sample.connection.execute("SELECT id FROM meeting").fetchone()[0]
    mine = Query(where={"meeting_id": meeting}, day="2017-07-07")
    assert len(listing.ids(sample.connection, LISTINGS["conclusion"], mine)) == 9
    assert listing.ids(sample.connection, LISTINGS["conclusion"], Query(where={"meeting_id": None})) == []


def test_words_find_a_task_by_its_agency_too(sample: Store):
    agency, task = sample.connection.execute(
        "SELECT a.id, t.id FROM agency a, task t WHERE a.name LIKE '%Nghi Xuân%' AND a.block = 'huyen' LIMIT 1"
    ).fetchone()
    sample.connection.execute("UPDATE task SET lead_agency_id = ? WHERE id = ?", (agency, task))
    assert listing.ids(sample.connection, LISTINGS["task"], Query(words="nghi xuan", day="2017-07-07")) == [task]


def test_a_window_reads_only_what_is_asked(sample: Store):
    wanted = listing.ids(sample.connection, LISTINGS["task"], Query(day="2017-07-07"))[2:5]
    assert set(listing.window(sample.connection, LISTINGS["task"], wanted, "2017-07-07")) == set(wanted)


def test_what_a_row_of_the_ledger_points_to_is_said_in_words_while_it_is_there(empty: Store):
    writing.insert(empty.connection, agencies.Agency(id="so", name="Sở Nội vụ", short_name="SNV"))
    row = {"lead_agency_id": "so", "conclusion_id": "đã xóa", "parent_id": None, "closure": "huy", "text": "Việc"}
    words = listing.words_of(empty.connection, "task", row)
    assert words["lead_agency_id"] == "SNV"
    assert words["closure"] == dict(listing.codes(empty.connection, "task_closure"))["huy"]
    assert words.keys() & {"conclusion_id", "parent_id", "text"} == set()
    page = writing.put_blob(empty.connection, b"%PDF")
    assert "pdf_sha256" not in listing.words_of(empty.connection, "document", {"kind": "TB", "pdf_sha256": page})


def test_plain_rows_are_the_columns_without_the_sort_key(sample: Store):
    row = listing.plain_rows(sample.connection, listing_of("task"))[0]
    columns = [r[1] for r in sample.connection.execute("PRAGMA table_info(task)")]
    assert [*row, "sort_key"] == columns
