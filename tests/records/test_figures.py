from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ict_desktop.records.figures import (
    COMPARATORS,
    COMPUTED,
    COUNT,
    PERCENT,
    RANK,
    YES_NO,
    Amount,
    Gap,
    ratio,
    reached,
    target_text,
    value_text,
)
from ict_desktop.records.numbers import Number

counts = st.integers(0, 10**9).map(float)


def read(text: str) -> Fraction:
    """Read a number as it stands on the screen, digit by digit."""
    return Fraction(text.removesuffix("%").replace(".", "").replace(",", "."))


@pytest.mark.parametrize(
    ("above", "below", "aim", "text", "met"),
    [
        (29, 100, (">=", 29), "29%", True),
        (57, 100, (">=", 57), "57%", True),
        (7, 25, ("<=", 28), "28%", True),
        (58, 200, ("=", 29), "29%", True),
        (199999, 200000, (">=", 100), "99,9995%", False),
        (2399999, 2400000, (">=", 100), "99,99996%", False),
        (999999999, 1000000000, (">=", 100), "99,9999999%", False),
        (200001, 200000, ("<=", 100), "100,001%", False),
        (1, 3, ("=", 33.33), "33,333%", False),
        (1, 3, (">=", 33.34), "33,33%", False),
        (2, 3, (">=", 66.67), "66,667%", False),
        (2, 3, (">=", 66.66), "66,67%", True),
        (100, 1000, ("<", 10), "10%", False),
        (99999, 1000000, ("<", 10), "9,9999%", True),
        (100001, 1000000, (">", 10), "10,0001%", True),
        (1, 8, (">=", 12.505), "12,5%", False),
        (-199999, 200000, ("<=", -100), "-99,9995%", False),
        (0, 63, ("<=", 0), "0%", True),
        (1, 100000, ("<=", 0), "0,001%", False),
    ],
)
def test_a_computed_share_is_judged_as_it_is_shown(
    above: float, below: float, aim: tuple[str, float], text: str, met: bool
):
    share = ratio(float(above), float(below))
    assert value_text(COMPUTED, share, "%", aim=aim) == text
    assert reached(*aim, share) is met


@given(counts, counts.filter(bool), st.sampled_from(sorted(COMPARATORS)), st.integers(0, 10**9))
def test_what_is_read_and_what_is_said_never_contradict(above: float, below: float, comparator: str, target: int):
    share, aim = ratio(above, below), target / 10**6
    shown = read(value_text(COMPUTED, share, "%", aim=(comparator, aim)))
    assert reached(comparator, read(target_text("=", aim).removeprefix("= ")), shown) is reached(comparator, aim, share)


@given(st.floats(-(10**9), 10**9), st.sampled_from(sorted(COMPARATORS)), st.floats(-(10**9), 10**9))
def test_even_a_number_of_another_tool_with_many_digits_is_judged_as_shown(
    number: float, comparator: str, target: float
):
    shown = read(value_text(COUNT, number, aim=(comparator, target)))
    assert reached(comparator, target, shown) is reached(comparator, target, number)


@pytest.mark.parametrize(
    ("above", "below", "found"),
    [
        (5.0, 0.0, Gap.NO_DATA),
        (0.0, 0.0, Gap.NO_DATA),
        (Gap.NOT_ENTERED, 3.0, Gap.NOT_ENTERED),
        (3.0, Gap.NOT_ENTERED, Gap.NOT_ENTERED),
        (Gap.NOT_ENTERED, Gap.NIL, Gap.NOT_ENTERED),
        (Gap.NIL, Gap.NIL, Gap.NIL),
        (Gap.NIL, 63.0, Gap.NIL),
        (0.0, Gap.NIL, Gap.NIL),
        (5.0, Gap.NIL, Gap.NO_DATA),
        (Gap.NO_DATA, 63.0, Gap.NO_DATA),
        (5.0, Gap.NO_DATA, Gap.NO_DATA),
        (1.0, 3.0, Fraction(100, 3)),
        (0.1, 0.3, Fraction(100, 3)),
        (0.0, 8.0, Fraction(0)),
        (ratio(1.0, 3.0), 50.0, Fraction(200, 3)),
    ],
)
def test_a_ratio_is_exact_or_says_why_there_is_none(above: Amount, below: Amount, found: Amount):
    assert ratio(above, below) == found


def test_the_three_ways_of_having_no_number_are_told_apart_and_meet_no_target():
    words = [value_text(COMPUTED, gap, "%", aim=(">=", 1.0)) for gap in Gap]
    assert words == ["", "không có số liệu", "không phát sinh"]
    assert value_text(COUNT, 0.0) == "0"
    assert [reached("<=", 100.0, gap) for gap in Gap] == [None, None, None]


@pytest.mark.parametrize(
    ("kind", "amount", "unit", "text"),
    [
        (PERCENT, 98.625, "%", "98,625%"),
        (COMPUTED, Fraction(200, 3), "%", "66,67%"),
        (COMPUTED, Fraction(197, 200), "", "0,99"),
        (COMPUTED, Fraction(-197, 200), "", "-0,99"),
        (RANK, 17.0, "hạng", "17"),
        (YES_NO, Gap.NIL, "", "không phát sinh"),
    ],
)
def test_without_a_target_a_figure_has_its_usual_decimals(kind: str, amount: Number | Gap, unit: str, text: str):
    assert value_text(kind, amount, unit) == text


def test_only_a_rank_is_shown_with_the_field_it_is_in():
    assert value_text(RANK, 17.0, field_size=63) == "17/63"
    assert value_text(RANK, 17.0) == "17"
    assert value_text(COUNT, 748.0, field_size=63) == "748"


@pytest.mark.parametrize(
    ("comparator", "number", "kind", "text"),
    [("<", 10, COUNT, "< 10"), (">", 99.5, PERCENT, "> 99,5"), (">=", 1, YES_NO, "Có"), ("=", 0, YES_NO, "Không")],
)
def test_a_target_is_shown_with_its_meaning(comparator: str, number: float, kind: str, text: str):
    assert target_text(comparator, number, kind) == text
