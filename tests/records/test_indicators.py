from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ict_desktop.records.figures import (
    COMPUTED,
    COUNT,
    PERCENT,
    RANK,
    SCALE,
    YES_NO,
    CellKey,
    ratio,
    reached,
    value_text,
)
from ict_desktop.records.indicators import Indicator, Target, Value, suspicious
from ict_desktop.records.periods import parse_period
from ict_desktop.records.targets import Targets


@pytest.mark.parametrize(
    ("kind", "number", "unit", "field_size", "text"),
    [
        (PERCENT, 98.62, "%", None, "98,62%"),
        (PERCENT, 100.0, "%", None, "100%"),
        (COUNT, 748.0, "dịch vụ", None, "748"),
        (COUNT, 1234567.5, "", None, "1.234.567,5"),
        (RANK, 17.0, "hạng", 63, "17/63"),
        (RANK, 17.0, "hạng", None, "17"),
        (YES_NO, 1.0, "", None, "Có"),
        (YES_NO, 0.0, "", None, "Không"),
        (COUNT, None, "", None, ""),
        (COUNT, 0.0, "", None, "0"),
    ],
)
def test_a_value_is_shown_as_its_kind_wants(
    kind: str, number: float | None, unit: str, field_size: int | None, text: str
):
    assert value_text(kind, number, unit, field_size) == text


@pytest.mark.parametrize(
    ("comparator", "number", "met"),
    [
        (">=", 95.0, True),
        (">=", 94.9, False),
        ("<=", 95.0, True),
        ("<=", 95.1, False),
        ("=", 95.0, True),
        (">=", None, None),
    ],
)
def test_a_target_is_met_or_not_or_unknown(comparator: str, number: float | None, met: bool | None):
    assert reached(comparator, 95.0, number) is met


def test_a_ratio_is_in_percent():
    assert ratio(1.0, 8.0) == 12.5
    assert ratio(0.0, 8.0) == 0.0


@pytest.mark.parametrize(
    ("kind", "number", "previous", "target", "doubt"),
    [
        (COUNT, 748.0, 74.0, None, "10 lần"),
        (COUNT, 7.0, 74.0, None, "10 lần"),
        (COUNT, 700.0, 74.0, None, ""),
        (COUNT, 748.0, None, None, ""),
        (COUNT, 0.0, 74.0, None, ""),
        (COUNT, 12.345, None, None, "số nguyên"),
        (RANK, 1.0, 40.0, None, ""),
        (RANK, 17.5, None, None, "số nguyên"),
        (SCALE, 2.5, None, None, "số nguyên"),
        (PERCENT, 101.0, None, None, "cao nhất"),
        (PERCENT, -1.0, None, None, "thấp nhất"),
        (PERCENT, 0.92, None, 90.0, "92%"),
        (PERCENT, 0.985, 97.0, None, "98,5%"),
        (PERCENT, 1.0, None, 100.0, "100%"),
        (PERCENT, 0.92, None, 1.0, ""),
        (PERCENT, 0.92, None, None, ""),
        (PERCENT, 92.0, 90.0, 90.0, ""),
        (COMPUTED, 12.5, None, 90.0, ""),
        (COUNT, -5.0, None, None, "dấu trừ"),
        (COMPUTED, -5.0, None, None, ""),
    ],
)
def test_what_is_rather_a_slip_of_the_hand_is_doubted_in_a_sentence(
    kind: str, number: float, previous: float | None, target: float | None, doubt: str
):
    limits = (0.0, 100.0) if kind == PERCENT else (None, None)
    sentence = suspicious(Indicator(kind=kind, minimum=limits[0], maximum=limits[1]), number, previous, target)
    assert doubt in sentence
    assert sentence.endswith(".") if doubt else not sentence


@pytest.mark.parametrize(
    ("record", "wrong"),
    [
        (Indicator(), {"name"}),
        (Indicator(name="Tỷ lệ", minimum=5.0, maximum=1.0), {"maximum"}),
        (Indicator(name="Tỷ lệ", kind=COMPUTED, numerator_id="1"), {"numerator_id"}),
        (Target(), {"indicator_id", "period", "number"}),
        (Value(), {"indicator_id", "period", "number"}),
        (Value(indicator_id="1", period="năm nào", number=1.0), {"period"}),
        (Value(indicator_id="1", period="2016", number=64.0, field_size=63), {"number"}),
        (Value(indicator_id="1", period="2016", number=0.0, field_size=63), {"number"}),
        (Value(indicator_id="1", period="2016", number=63.0, field_size=63), set()),
        (Value(indicator_id="1", period="2016", number=1.0, denominator=0.0), {"denominator"}),
        (Value(indicator_id="1", period="2016", number=0.0), set()),
        (Value(indicator_id="1", period="2016", number=17.5, field_size=63), {"number"}),
        (Value(indicator_id="1", period="2016", nil=True), set()),
        (Value(indicator_id="1", period="2016", nil=True, number=0.0), {"number"}),
        (Value(indicator_id="1", period="2016", number=98.0, numerator=1.0, denominator=100.0), {"number"}),
        (Value(indicator_id="1", period="2016", number=98.0, numerator=989.0, denominator=1000.0), {"number"}),
        (Value(indicator_id="1", period="2016", number=98.0, numerator=98.0, denominator=100.0), set()),
        (Value(indicator_id="1", period="2016", number=66.67, numerator=2.0, denominator=3.0), set()),
        (Value(indicator_id="1", period="2016", number=67.0, numerator=2.0, denominator=3.0), set()),
        (Value(indicator_id="1", period="2016", number=66.66, numerator=2.0, denominator=3.0), {"number"}),
        (Value(indicator_id="1", period="2016", number=0.662, numerator=331.0, denominator=500.0), set()),
        (Value(indicator_id="1", period="2016", number=98.0, numerator=98.0), set()),
    ],
)
def test_what_is_wrong_is_said_at_its_field(record: Indicator | Target | Value, wrong: set[str]):
    assert set(record.problems()) == wrong


def test_a_target_and_a_value_name_themselves():
    assert Target(comparator="<=", number=15.0).caption() == "≤ 15"
    assert Value(number=98.62, period="2017-H1").caption() == "98,62 (6 tháng đầu năm 2017)"
    assert Value(period="2017").caption() == "chưa có (năm 2017)"


def aims(*wanted: tuple[str, str | None, float]) -> Targets:
    return Targets(Target(id=f"{n}", period=p, agency_id=a, number=x) for n, (p, a, x) in enumerate(wanted))


@pytest.mark.parametrize(
    ("wanted", "agency", "period", "counts"),
    [
        ((("2025", None, 80.0), ("2030", None, 100.0)), None, "2024", None),
        ((("2025", None, 80.0), ("2030", None, 100.0)), None, "2025", 80.0),
        ((("2025", None, 80.0), ("2030", None, 100.0)), None, "2026-H2", 80.0),
        ((("2025", None, 80.0), ("2030", None, 100.0)), "a", "2031-05", 100.0),
        ((("2017", None, 1.0), ("2017-H1", None, 2.0), ("2017-Q2", None, 3.0)), None, "2017-05", 3.0),
        ((("2017", None, 1.0), ("2017-H1", None, 2.0), ("2017-Q2", None, 3.0)), None, "2017-02", 2.0),
        ((("2017", None, 1.0), ("2017-H1", None, 2.0), ("2017-Q2", None, 3.0)), None, "2017-9M", 1.0),
        ((("2017", None, 1.0), ("2017-H1", None, 2.0)), None, "2017-H2", 1.0),
        ((("2016", None, 1.0), ("2016-H2", None, 2.0)), None, "2017-H1", 2.0),
        ((("2016", None, 1.0), ("2016-H2", None, 2.0)), None, "2017", 1.0),
        ((("2017-H1", None, 1.0),), None, "2017", 1.0),
        ((("2017", None, 90.0), ("2017", "a", 80.0)), "a", "2017", 80.0),
        ((("2017", None, 90.0), ("2017", "a", 80.0)), "b", "2017", 90.0),
        ((("2017", None, 90.0), ("2017", "a", 80.0)), None, "2017", 90.0),
        ((("2017-H1", None, 90.0), ("2017", "a", 80.0)), "a", "2017-H1", 80.0),
        ((("2017", None, 90.0), ("2015", "a", 80.0)), "a", "2017", 90.0),
        ((("2016", None, 90.0), ("2015", "a", 80.0)), "a", "2017", 90.0),
        ((("2016", None, 90.0), ("2016", "a", 80.0)), "a", "2017", 80.0),
        ((("2016", "a", 80.0),), None, "2017", None),
        ((), None, "2017", None),
    ],
)
def test_the_target_that_counts_is_that_of_the_period_then_of_its_whole_then_the_last_one(
    wanted: tuple[tuple[str, str | None, float], ...], agency: str | None, period: str, counts: float | None
):
    found = aims(*wanted).counting(CellKey("", agency, period))
    assert (found.number if found else None) == counts


@pytest.mark.parametrize(
    ("period", "ahead"), [("2024", 80.0), ("2025-H1", 100.0), ("2025", 100.0), ("2029", 100.0), ("2030", None)]
)
def test_a_target_of_the_future_is_ahead_and_does_not_judge(period: str, ahead: float | None):
    found = aims(("2030", None, 100.0), ("2025", None, 80.0)).ahead(CellKey("", None, period))
    assert (found.number if found else None) == ahead


@pytest.mark.parametrize(
    ("number", "above", "below", "is_share"),
    [
        (50.0, 1.0, 2.0, True),
        (33.33, 1.0, 3.0, True),
        (33.34, 1.0, 3.0, False),
        (0.5, 1.0, 2.0, False),
        (50.0, None, 2.0, False),
        (50.0, 1.0, None, False),
        (50.0, 1.0, 0.0, False),
        (None, 1.0, 2.0, False),
    ],
)
def test_a_number_is_a_percentage_of_its_parts_as_it_is_rounded(
    number: float | None, above: float | None, below: float | None, is_share: bool
):
    assert Value(number=number, numerator=above, denominator=below).is_percentage() == is_share


@pytest.mark.parametrize(
    ("values", "period", "said"),
    [
        ({"valid_from": date(2017, 7, 1)}, "2017-H1", "từ 01/07/2017"),
        ({"valid_from": date(2017, 6, 30)}, "2017-H1", ""),
        ({"valid_to": date(2016, 12, 31)}, "2017-H1", "từ 31/12/2016"),
        ({"valid_to": date(2017, 1, 1)}, "2017-H1", ""),
        ({}, "2017-H1", ""),
    ],
)
def test_an_indicator_is_out_of_force_in_a_period_of_which_no_day_is_its_own(
    values: dict[str, date], period: str, said: str
):
    sentence = Indicator(**values).out_of_force(parse_period(period))
    assert said in sentence
    assert bool(sentence) == bool(said)


def test_ten_does_not_reach_less_than_ten():
    assert [reached("<", 10.0, x) for x in (9.99, 10.0, 10.01)] == [True, False, False]
    assert [reached(">", 10.0, x) for x in (9.99, 10.0, 10.01)] == [False, False, True]


codes = st.builds(
    lambda year, kind: f"{year}{kind}",
    st.integers(2014, 2019),
    st.sampled_from(("", "-H1", "-H2", "-9M", "-Q1", "-Q3", "-02", "-12")),
)
wishes = st.lists(st.tuples(codes, st.sampled_from((None, "a", "b")), st.integers(0, 9).map(float)), max_size=8)


@given(wishes, st.sampled_from((None, "a", "b")), codes)
def test_what_counts_has_begun_concerns_the_agency_and_is_not_changed_by_what_comes_later(
    wanted: list[tuple[str, str | None, float]], agency: str | None, code: str
):
    period = parse_period(code)
    found = aims(*wanted).counting(CellKey("", agency, code))
    known = [w for w in wanted if w[1] in (agency, None)]
    past = [w for w in known if parse_period(w[0]).holds(period) or parse_period(w[0]).place() < period.place()]
    assert (found is None) == (not past)
    if found is not None:
        assert (found.period, found.agency_id, found.number) in past
    alone = aims(*past).counting(CellKey("", agency, code))
    assert (alone and (alone.period, alone.agency_id, alone.number)) == (
        found and (found.period, found.agency_id, found.number)
    )
