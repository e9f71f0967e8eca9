from datetime import date
from typing import Any

import pytest

from ict_desktop.records.cut_offs import PeriodRule
from ict_desktop.records.incidents import counted

FIFTEENTH = [PeriodRule(id="1", valid_from=date(2020, 1, 1), to_day=14)]


def row(number: str, count: float, period: str = "", day: str | None = None, **other: Any) -> dict[str, Any]:
    return {
        "id": number,
        "count": count,
        "period": period,
        "occurred_on": day,
        "kind": "ma_doc",
        "count_unit": "luot_don_vi",
        "unit_name": "lượt đơn vị",
        "agency_id": None,
        "system_id": None,
    } | other


def test_parts_are_added_up_where_no_whole_is_known():
    found = counted([row("1", 30, "2026-Q1"), row("2", 20, "2026-06"), row("3", 0.5, "2026-04")], [])
    assert found.sums() == {"lượt đơn vị": 50.5}
    assert found.words() == "50,5 lượt đơn vị"


def test_a_whole_is_never_added_to_its_parts_and_it_is_said_which_was_taken():
    rows = [row("1", 87, "2026-H1"), row("2", 30, "2026-Q1"), row("3", 20, "2026-06"), row("4", 1, day="2026-02-03")]
    found = counted(rows, [])
    assert found.sums() == {"lượt đơn vị": 87.0}
    assert found.words() == ("87 lượt đơn vị (gồm số của 6T đầu 2026, không cộng Quý I/2026, T6/2026, 03/02/2026)")


def test_a_quarter_holds_its_month_and_stands_beside_other_months():
    found = counted([row("1", 30, "2026-Q2"), row("2", 20, "2026-06"), row("3", 7, "2026-01")], [])
    assert found.sums() == {"lượt đơn vị": 37.0}
    assert set(found.inside) == {"2"}


@pytest.mark.parametrize(
    "other",
    [
        {"kind": "thay_doi_giao_dien"},
        {"count_unit": "su_co", "unit_name": "sự cố"},
    ],
)
def test_what_is_counted_otherwise_is_no_part(other: dict[str, str]):
    found = counted([row("1", 87, "2026-H1"), row("2", 30, "2026-Q1", **other)], [])
    assert found.inside == {}
    assert sum(found.sums().values()) == 117


def test_a_line_of_one_agency_holds_no_part_of_another():
    whole = row("1", 87, "2026-H1", agency_id="a")
    assert counted([whole, row("2", 3, "2026-Q1", agency_id="b"), row("3", 2, "2026-Q1")], []).inside == {}
    assert set(counted([whole, row("2", 3, "2026-Q1", agency_id="a")], []).inside) == {"2"}
    assert set(counted([row("1", 87, "2026-H1"), row("2", 3, "2026-Q1", agency_id="b")], []).inside) == {"2"}


def test_two_lines_of_the_same_period_are_both_counted():
    assert counted([row("1", 80, "2026-H1"), row("2", 7, "2026-H1")], []).sums() == {"lượt đơn vị": 87.0}


def test_a_day_is_part_of_the_period_it_belongs_to_under_the_rules():
    rows = [row("1", 87, "2027-H1"), row("2", 1, day="2026-12-20")]
    assert set(counted(rows, FIFTEENTH).inside) == {"2"}
    assert counted(rows, []).inside == {}


def test_sums_are_exact_and_stand_unit_by_unit():
    rows = [row("1", 0.1, "2026-H1"), row("2", 0.2, "2026-H1"), row("3", 2, "2026-H1", unit_name="máy tính")]
    assert counted(rows, []).words() == "0,3 lượt đơn vị, 2 máy tính"
