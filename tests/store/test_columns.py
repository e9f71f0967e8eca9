"""What a cell of a list holds and what it says are one fact; a number, a share and a day keep their kind."""

import importlib
import pkgutil
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from ict_desktop import records
from ict_desktop.records.columns import FIELD, Column, Percent, Raw, headed, named, plain, shown
from ict_desktop.records.labels import label_of
from ict_desktop.store import listing
from ict_desktop.store.areas import listing_of
from ict_desktop.store.listing import Query
from ict_desktop.store.store import Store
from tests.store.test_listing import COLUMNS


def test_the_columns_of_every_area_are_looked_at():
    modules = [
        importlib.import_module(f"{records.__name__}.{each.name}") for each in pkgutil.iter_modules(records.__path__)
    ]
    found = [value for module in modules for name, value in vars(module).items() if name.endswith("COLUMNS")]
    assert found
    assert all(columns in COLUMNS.values() for columns in found)


def test_a_column_that_says_no_heading_is_headed_by_the_word_of_its_field():
    first, second = headed("task", plain("due_phrase"), named("lead_agency_id", "Chủ trì"))
    assert (first.heading, second.heading) == (label_of("task", "due_phrase"), "Chủ trì")
    assert not [name for name, columns in COLUMNS.items() for column in columns if column.heading == FIELD]


NUMBER_OR_DAY = re.compile(r"[-\d.,/ %]+")


def faults_of_cell(column: Column, row: Mapping[str, Any]) -> list[str]:
    """Say what is wrong between the value of a cell and its words."""
    value, text = column.value(row), column.text(row)
    place = f"{column.heading}: {value!r} as {text!r}"
    if value is None or value == "":
        return []
    if isinstance(value, str) and NUMBER_OR_DAY.fullmatch(value) and column.name != "period":  # a year is no number
        return [f"{place}: a number or a day as text"]
    if type(value) not in (str, int, float, Percent, date):
        return [f"{place}: no value of a cell"]
    said = shown(float(value)) if isinstance(value, Percent) else shown(value)
    return [] if said in text else [f"{place}: the value is not what the words say"]


@pytest.mark.parametrize("name", COLUMNS)
def test_the_words_of_every_cell_are_those_of_its_value(name: str, full: Store, sample: Store):
    faults, seen = [], set()
    for store in (full, sample):
        for row in listing.all_rows(store.connection, listing_of(name), Query(day="2017-07-07")):
            faults += [fault for column in COLUMNS[name] for fault in faults_of_cell(column, row)]
            seen |= {column.name for column in COLUMNS[name] if column.value(row) not in (None, "")}
    assert faults == []
    assert seen >= {column.name for column in COLUMNS[name] if column.heading}, "a column no row has a value for"


def test_a_number_a_share_a_day_and_a_period_keep_their_kind(full: Store, sample: Store):
    def kinds(name: str, column: str) -> set[type]:
        found = next(each for each in COLUMNS[name] if each.name == column)
        rows = [*listing.all_rows(full.connection, listing_of(name), Query(day="2017-07-07"))]
        rows += listing.all_rows(sample.connection, listing_of(name), Query(day="2017-07-07"))
        return {type(found.value(row)) for row in rows}

    assert kinds("value", "number") == {Percent, float}
    assert kinds("progress", "percent") == {Percent}
    assert kinds("incident", "count") == {float}
    assert kinds("meeting", "held_on") == {date}
    assert kinds("document", "number") == {str}


def test_a_cell_that_says_another_number_or_hides_one_in_words_is_seen():
    def faults(value: object, text: str) -> list[str]:
        return faults_of_cell(Column("x", "X", lambda _row: value, words=lambda _row: text), {})  # type: ignore[arg-type, return-value]

    assert faults(87, "87 lượt") == faults(date(2017, 7, 7), "Sáng 07/07/2017") == []
    assert faults(Percent(98.62), "98,62%") == faults(Percent(40), "40") == faults("Có", "Có") == []
    for value, text in ((87, "88 lượt"), ("87", "87"), ("07/07/2017", "07/07/2017"), (date(2017, 7, 7), "7/7")):
        assert len(faults(value, text)) == 1, (value, text)
    assert faults(True, "1")
    assert faults(None, "") == []


def test_words_of_a_value_that_lies_alone():
    assert [shown(value) for value in (None, "Sở", 1234.5, 7, Percent(98.62), date(2017, 7, 7))] == [
        *("", "Sở", "1.234,5", "7", "98,62%", "07/07/2017")
    ]


@pytest.mark.parametrize(("value", "text"), [(0, "0"), (Percent(0), "0%"), (None, "chưa nhập"), ("", "chưa nhập")])
def test_nought_is_a_number_and_not_nothing(value: Raw, text: str):
    assert Column("x", "X", lambda _row: value, missing="chưa nhập").text({}) == text
