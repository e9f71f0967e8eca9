from datetime import date
from fractions import Fraction
from itertools import product

import pytest

from ict_desktop.records.agencies import Agency
from ict_desktop.records.errors import Refused
from ict_desktop.records.figure_words import Reading
from ict_desktop.records.figures import COMPUTED, RANK, CellKey
from ict_desktop.records.indicators import Indicator, Value
from ict_desktop.store import table
from ict_desktop.store.store import Store
from ict_desktop.work import indicators, keep
from ict_desktop.work.grid import Cell, grid
from ict_desktop.work.overview import overview
from tests.files import BY, dump


@pytest.fixture
def rate(empty: Store) -> Indicator:
    return keep.add(empty, Indicator(name="Tỷ lệ", unit="%", kind="ty_le", minimum=0.0, maximum=100.0), BY)


@pytest.fixture
def agency(empty: Store) -> Agency:
    return keep.add(empty, Agency(name="Sở Nội vụ"), BY)


def cell(store: Store, indicator: Indicator, agency: str | None, period: str) -> Cell:
    return grid(store.connection, [indicator]).cells[CellKey(indicator.id, agency, period)]


def test_a_cell_is_entered_changed_and_emptied_each_as_one_step(empty: Store, rate: Indicator):
    start = dump(empty.connection)
    indicators.enter(empty, CellKey(rate.id, None, "2017-H1"), 98.62, BY)
    assert cell(empty, rate, None, "2017-H1").text == "98,62%"
    indicators.enter(empty, CellKey(rate.id, None, "2017-H1"), 99.0, BY)
    assert len(table.every(empty.connection, Value)) == 1
    indicators.enter(empty, CellKey(rate.id, None, "2017-H1"), None, BY)
    assert table.every(empty.connection, Value) == []
    for _step in range(3):
        empty.undo(BY)
    assert dump(empty.connection) == start


def test_a_paste_of_many_cells_is_one_step(empty: Store, rate: Indicator, agency: Agency):
    start = dump(empty.connection)
    with empty.action("Dán số liệu", BY):
        for who, year in product((None, agency.id), range(2010, 2020)):
            indicators.enter(empty, CellKey(rate.id, who, f"{year}"), year / 21.0, BY)
    assert len(table.every(empty.connection, Value)) == 20
    assert empty.undo(BY) == "Dán số liệu"
    assert dump(empty.connection) == start


def test_a_new_rank_takes_the_field_of_the_last_one(sample: Store):
    rank = next(i for i in table.every(sample.connection, Indicator) if i.kind == RANK)
    indicators.enter(sample, CellKey(rank.id, None, "2017"), 12, BY)
    assert cell(sample, rank, None, "2017").text == "12/63"


def test_a_count_of_a_narrower_scope_does_not_stand_in_the_cell(empty: Store, rate: Indicator):
    for scope, number in (("", 10.0), ("cấp xã", 99.0)):
        keep.add(empty, Value(indicator_id=rate.id, period="2017", number=number, scope=scope), BY)
    assert cell(empty, rate, None, "2017").number == 10.0


def test_targets_say_whether_they_are_reached(empty: Store, rate: Indicator, agency: Agency):
    indicators.set_target(empty, CellKey(rate.id, None, "2017"), ">=", 95, BY)
    indicators.set_target(empty, CellKey(rate.id, agency.id, "2017"), ">=", 80, BY)
    for who, number in ((None, 94.0), (agency.id, 94.0)):
        indicators.enter(empty, CellKey(rate.id, who, "2017"), number, BY)
    assert (cell(empty, rate, None, "2017").reached, cell(empty, rate, None, "2017").target) == (False, "≥ 95")
    assert cell(empty, rate, agency.id, "2017").reached is True
    indicators.set_target(empty, CellKey(rate.id, agency.id, "2017"), "<=", 90, BY)
    assert cell(empty, rate, agency.id, "2017").reached is False
    indicators.set_target(empty, CellKey(rate.id, agency.id, "2017"), "<=", None, BY)
    assert cell(empty, rate, agency.id, "2017").target == "≥ 95"


def test_only_a_target_set_for_the_very_cell_is_its_own(empty: Store, rate: Indicator, agency: Agency):
    indicators.set_target(empty, CellKey(rate.id, None, "2017"), ">=", 95, BY)
    places = ((None, "2017"), (agency.id, "2017"), (None, "2018"))
    cells = grid(empty.connection, [rate])
    found = [cells.at(CellKey(rate.id, *place)) for place in places]
    assert [(each.target, each.has_own_target) for each in found] == [("≥ 95", True), ("≥ 95", False), ("≥ 95", False)]


def test_a_target_without_a_value_stands_in_an_empty_cell(empty: Store, rate: Indicator):
    indicators.set_target(empty, CellKey(rate.id, None, "2018"), ">=", 95, BY)
    empty_cell = cell(empty, rate, None, "2018")
    assert (empty_cell.number, empty_cell.target, empty_cell.reached) == (None, "≥ 95", None)


def test_a_value_ten_times_the_last_one_is_doubted_but_kept(empty: Store):
    count = keep.add(empty, Indicator(name="Số dịch vụ"), BY)
    indicators.enter(empty, CellKey(count.id, None, "2016"), 74, BY)
    indicators.enter(empty, CellKey(count.id, None, "2017"), 748, BY)
    assert "10 lần" in cell(empty, count, None, "2017").doubt
    assert cell(empty, count, None, "2016").doubt == ""


def test_a_value_is_doubted_beside_the_last_one_of_its_own_row_alone(empty: Store, agency: Agency):
    count = keep.add(empty, Indicator(name="Số dịch vụ"), BY)
    indicators.enter(empty, CellKey(count.id, None, "2016"), 1000, BY)
    indicators.enter(empty, CellKey(count.id, agency.id, "2017"), 10, BY)
    indicators.enter(empty, CellKey(count.id, None, "2017-Q1"), 90, BY)
    assert [cell(empty, count, *place).doubt for place in ((agency.id, "2017"), (None, "2017-Q1"))] == ["", ""]
    indicators.enter(empty, CellKey(count.id, agency.id, "2018"), 100, BY)
    assert "10 lần" in cell(empty, count, agency.id, "2018").doubt


def test_a_computed_indicator_is_never_stored_and_needs_both_numbers(empty: Store):
    above, below = (keep.add(empty, Indicator(name=name), BY) for name in ("Tử số", "Mẫu số"))
    computed = keep.add(
        empty,
        Indicator(name="Tỷ lệ", unit="%", kind=COMPUTED, numerator_id=above.id, denominator_id=below.id),
        BY,
    )
    indicators.enter(empty, CellKey(above.id, None, "2017"), 15, BY)
    assert cell(empty, computed, None, "2017").text == ""
    indicators.enter(empty, CellKey(below.id, None, "2017"), 0, BY)
    assert cell(empty, computed, None, "2017").text == "không có số liệu"
    indicators.enter(empty, CellKey(below.id, None, "2017"), 63, BY)
    assert cell(empty, computed, None, "2017").number == Fraction(1500, 63)
    assert len(table.every(empty.connection, Value)) == 2


def test_the_overview_of_the_sample_counts_what_there_is(sample: Store):
    seen = overview(sample.connection, date(2017, 7, 7))
    assert (seen.total, seen.tasks[""], seen.tasks["chua_giao"], seen.tasks["khong_thoi_han"]) == (9, 9, 9, 8)
    assert (seen.proposals, len(seen.unanswered), seen.meetings) == (4, 1, 1)
    assert [stage.text for stage in seen.stages] == ["3"]
    assert len(seen.indicators) == 10
    assert seen.incident_period.code == "2017-H1"
    assert sorted(row["count"] for row in seen.incidents.rows) == [1.0, 2.0, 87.0]


def test_rows_changed_by_hand_change_the_overview(sample: Store):
    sample.connection.execute("UPDATE task SET due_on = '2017-07-01' WHERE due_on IS NOT NULL")
    sample.connection.execute("DELETE FROM proposal_answer")
    seen = overview(sample.connection, date(2017, 7, 7))
    assert seen.tasks["qua_han"] == 1
    assert len(seen.unanswered) == 4


def test_the_overview_of_an_empty_file_is_empty(empty: Store):
    seen = overview(empty.connection, date(2017, 7, 7))
    assert (seen.total, seen.agencies, seen.indicators, seen.unanswered) == (0, (), (), ())


def test_what_another_indicator_is_computed_from_is_not_deleted_without_a_word(empty: Store):
    above, below = (keep.add(empty, Indicator(name=name), BY) for name in ("Tử", "Mẫu"))
    share = Indicator(name="Tỷ lệ hồ sơ", kind=COMPUTED, numerator_id=above.id, denominator_id=below.id)
    share = keep.add(empty, share, BY)
    for operand in (above, below):
        with pytest.raises(Refused, match="“Tỷ lệ hồ sơ” được tính từ nó"):
            keep.remove(empty, Indicator, operand.id, BY, with_all=True)
    keep.remove(empty, Indicator, share.id, BY)
    keep.remove(empty, Indicator, above.id, BY)
    assert [indicator.name for indicator in table.every(empty.connection, Indicator)] == ["Mẫu"]


def test_an_indicator_is_not_computed_from_itself(empty: Store, rate: Indicator):
    with pytest.raises(Refused, match="chính nó"):
        keep.change(empty, Indicator, rate.id, {"numerator_id": rate.id}, BY)


def test_ratios_that_go_in_a_circle_have_no_figure(empty: Store):
    count = keep.add(empty, Indicator(name="Số"), BY)
    first, second = (
        keep.add(empty, Indicator(name=name, kind=COMPUTED, numerator_id=count.id, denominator_id=count.id), BY)
        for name in ("A", "B")
    )
    circle = keep.change(empty, Indicator, first.id, {"denominator_id": second.id}, BY)
    # By another tool: the program itself refuses it.
    empty.connection.execute("UPDATE indicator SET denominator_id = ? WHERE id = ?", (first.id, second.id))
    indicators.enter(empty, CellKey(count.id, None, "2017"), 5, BY)
    assert not cell(empty, circle, None, "2017").is_known


def test_a_number_outside_the_validity_of_its_indicator_is_doubted_but_kept(empty: Store):
    old = keep.add(empty, Indicator(name="Dịch vụ công mức độ 3", valid_to=date(2021, 12, 31)), BY)
    for period in ("2021", "2022-H1"):
        indicators.enter(empty, CellKey(old.id, None, period), 748, BY)
    assert cell(empty, old, None, "2021").doubt == ""
    assert cell(empty, old, None, "2022-H1").doubt == "Chỉ tiêu hết hiệu lực từ 31/12/2021. Hãy kiểm tra lại kỳ."


def test_nil_is_entered_replaced_and_taken_back_like_a_number(empty: Store, rate: Indicator):
    nil = Reading(None, nil=True)
    indicators.enter(empty, CellKey(rate.id, None, "2017"), nil, BY)
    assert cell(empty, rate, None, "2017").text == "không phát sinh"
    value = table.every(empty.connection, Value)[0]
    keep.change(empty, Value, value.id, {"number": 98.5}, BY)
    assert cell(empty, rate, None, "2017").text == "98,5%"
    keep.change(empty, Value, value.id, {"nil": True}, BY)
    assert table.every(empty.connection, Value)[0].number is None
    empty.undo(BY)
    assert cell(empty, rate, None, "2017").number == 98.5
    indicators.enter(empty, CellKey(rate.id, None, "2017"), nil, BY)
    indicators.enter(empty, CellKey(rate.id, None, "2017"), None, BY)
    assert table.every(empty.connection, Value) == []


@pytest.mark.parametrize(
    ("above", "below", "text"),
    [
        (5.0, 0.0, "không có số liệu"),
        (5.0, None, ""),
        (None, 63.0, ""),
        (Reading(None, nil=True), 63.0, "không phát sinh"),
        (5.0, Reading(None, nil=True), "không có số liệu"),
        (29.0, 100.0, "29%"),
    ],
)
def test_why_a_ratio_has_no_number_is_told_apart(
    above: Reading | float | None, below: Reading | float | None, text: str, empty: Store
):
    parts = [keep.add(empty, Indicator(name=name), BY) for name in ("Tử", "Mẫu")]
    share = Indicator(name="Tỷ lệ", unit="%", kind=COMPUTED, numerator_id=parts[0].id, denominator_id=parts[1].id)
    share = keep.add(empty, share, BY)
    for indicator, reading in zip(parts, (above, below), strict=True):
        indicators.enter(empty, CellKey(indicator.id, None, "2017"), reading, BY)
    indicators.set_target(empty, CellKey(share.id, None, "2017"), ">=", 29, BY)
    shown = cell(empty, share, None, "2017")
    assert shown.text == text
    assert shown.reached is (True if text == "29%" else None)
    assert bool(shown.figure.remark) == (text in ("", "không có số liệu"))


def test_parts_counted_in_different_scopes_make_no_ratio(empty: Store):
    above, below = (keep.add(empty, Indicator(name=name), BY) for name in ("Tử", "Mẫu"))
    share = Indicator(name="Tỷ lệ", unit="%", kind=COMPUTED, numerator_id=above.id, denominator_id=below.id)
    share = keep.add(empty, share, BY)
    keep.add(empty, Value(indicator_id=above.id, period="2017", number=5, scope="cấp xã"), BY)
    keep.add(empty, Value(indicator_id=below.id, period="2017", number=63), BY)
    assert cell(empty, share, None, "2017").text == "không có số liệu"
    keep.add(empty, Value(indicator_id=above.id, period="2017", number=9), BY)
    assert cell(empty, share, None, "2017").text == "14,29%"


def test_several_scopes_without_a_whole_are_no_figure_and_are_not_overwritten(empty: Store, rate: Indicator):
    one = keep.add(empty, Value(indicator_id=rate.id, period="2017", number=10.0, scope="cấp huyện"), BY)
    assert cell(empty, rate, None, "2017").figure.value_id == one.id
    keep.add(empty, Value(indicator_id=rate.id, period="2017", number=99.0, scope="cấp xã"), BY)
    assert not cell(empty, rate, None, "2017").is_known
    assert "cấp huyện; cấp xã" in cell(empty, rate, None, "2017").figure.remark
    indicators.enter(empty, CellKey(rate.id, None, "2017"), 50.0, BY)
    assert cell(empty, rate, None, "2017").number == 50.0
    assert len(table.every(empty.connection, Value)) == 3


def test_targets_in_the_file_may_be_strict(empty: Store, rate: Indicator):
    indicators.enter(empty, CellKey(rate.id, None, "2017"), 10.0, BY)
    for comparator, met in (("<", False), ("<=", True), (">", False), (">=", True), ("=", True)):
        indicators.set_target(empty, CellKey(rate.id, None, "2017"), comparator, 10, BY)
        assert cell(empty, rate, None, "2017").reached is met


@pytest.mark.parametrize(
    ("reading", "sentence"),
    [
        (Reading(17.5, 63), "17,5"),
        (Reading(17.5), "17,5"),
        (Reading(0.0), "từ 1"),
        (Reading(-3.0), "từ 1"),
        (Reading(64.0, 63), "từ 1 đến 63"),
        (Reading(17.0, 63), ""),
    ],
)
def test_a_rank_is_a_whole_number_of_its_field(reading: Reading, sentence: str, sample: Store):
    rank = next(i for i in table.every(sample.connection, Indicator) if i.kind == RANK)
    found = indicators.fault(sample, indicators.Entry(CellKey(rank.id, None, "2017"), reading))
    assert sentence in found
    assert bool(found) == bool(sentence)


@pytest.mark.parametrize(
    ("name", "part", "number"),
    [("numerator", 98.0, 98.0), ("denominator", 3.0, 33.33), ("numerator", 0.0, 0.0), ("numerator", None, 1.0)],
)
def test_a_percentage_goes_with_its_two_parts(
    name: str, part: float | None, number: float, empty: Store, rate: Indicator
):
    value = Value(indicator_id=rate.id, period="2017", number=1.0, numerator=1.0, denominator=100.0)
    value = keep.add(empty, value, BY)
    start = dump(empty.connection)
    keep.change(empty, Value, value.id, {name: part}, BY)
    assert table.every(empty.connection, Value)[0].number == number
    empty.undo(BY)
    assert dump(empty.connection) == start


def test_a_number_against_its_two_parts_is_refused_with_what_they_say(empty: Store, rate: Indicator):
    value = Value(indicator_id=rate.id, period="2017", number=98.0, numerator=1.0, denominator=100.0)
    with pytest.raises(Refused, match="1 trên 100 là 1%, không phải 98"):
        keep.add(empty, value, BY)
