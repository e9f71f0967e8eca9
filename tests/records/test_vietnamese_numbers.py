import json
import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ict_desktop.records.numbers import (
    Ambiguous,
    exact,
    judge_block,
    number_text,
    parse_number,
    rank_text,
    rounded,
    to_places,
)
from ict_desktop.records.vietnamese import Unreadable


def asked(text: str) -> tuple[float, ...]:
    """Return the readings a text is asked about, nothing when it is plain."""
    try:
        parse_number(text)
    except Ambiguous as question:
        return question.as_thousands, question.as_decimal
    return ()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        *(("98,62", 98.62), ("98.62", 98.62), ("1.234,5", 1234.5), ("1,234.5", 1234.5), ("1.234.567", 1234567.0)),
        *(
            ("0,234", 0.234),
            ("0.234", 0.234),
            ("1234,567", 1234.567),
            ("1234.567", 1234.567),
            ("98,1%", 98.1),
            ("98,1 %", 98.1),
            ("748", 748.0),
        ),
        *(
            ("1 234,5", 1234.5),
            ("1\u00a0234", 1234.0),
            ("-5", -5.0),
            ("−5,5", -5.5),
            (",5", 0.5),
            ("5,", 5.0),
            ("+7", 7.0),
        ),
        *(("0,1234567", 0.123457), ("-0", 0.0)),
    ],
)
def test_numbers_are_read_as_vietnamese_hands_type_them(text, number):
    found = parse_number(text)
    assert found == number
    assert math.copysign(1, found) == math.copysign(1, number)


def test_no_text_is_no_number():
    assert parse_number("  ") is None


@pytest.mark.parametrize(
    ("text", "thousands", "decimal"),
    [
        ("1.234", 1234.0, 1.234),
        ("18.820", 18820.0, 18.82),
        ("-1.234", -1234.0, -1.234),
        ("12,345", 12345.0, 12.345),
        ("98,765 %", 98765.0, 98.765),
        ("−1,000", -1000.0, -1.0),
    ],
)
def test_one_mark_before_three_digits_is_asked_about_whichever_it_is(text, thousands, decimal):
    assert asked(text) == (thousands, decimal)
    other = "." if "," in text else ","
    assert parse_number(text, other) == thousands
    assert parse_number(text, "," if other == "." else ".") == decimal


@pytest.mark.parametrize(
    ("texts", "decimal", "open_places"),
    [
        (["12,345", "98,765"], None, (0, 1)),
        (["12,345", "98,765", "1,234.5"], ".", (0, 1)),
        (["12,345", "98,765", "12.5"], ".", (0, 1)),
        (["12,345", "1,234,567"], ".", (0,)),
        (["1.234", "98,62"], ",", (0,)),
        (["1.234", "1.234,5"], ",", (0,)),
        (["1.234", "1.234.567"], ",", (0,)),
        (["1,234", "0,5"], ",", (0,)),
        (["1,234", "0.234"], ".", (0,)),
        (["1.234", "1234.5678"], ".", (0,)),
        (["12.5", "98,62"], None, ()),
        (["1.234", "12.5", "98,62"], None, (0,)),
        (["1.234", "12", "17/63", "Có", "KPS", "", "%", "1.2.3"], None, (0,)),
        (["1.234/2.500", "98,62 %"], ",", (0,)),
        (["748", "15"], None, ()),
    ],
)
def test_a_block_is_read_as_its_plainest_member_says(texts, decimal, open_places):
    block = judge_block(texts)
    assert (block.decimal, block.open_places) == (decimal, open_places)
    assert block.is_open == (decimal is None and bool(open_places))


@pytest.mark.parametrize(
    "text",
    [
        "abc",
        "1e5",
        "inf",
        "nan",
        "-",
        "--5",
        "1.2.3",
        "12.345.67",
        "12,34,56",
        "1,2,3",
        "٣",
        "1" * 400,
        "12 34",
        ".",
        "%",
    ],
)
def test_what_is_no_number_is_refused_with_a_sentence(text):
    with pytest.raises(Unreadable, match=r"\.$"):
        parse_number(text)


@pytest.mark.parametrize("number", [math.inf, -math.inf, math.nan])
def test_infinity_and_nothing_stay_outside_the_file(number):
    with pytest.raises(Unreadable):
        rounded(number)


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e14, max_value=1e14))
def test_a_rounded_number_survives_its_own_text_and_json(number):
    kept = rounded(number)
    assert rounded(kept) == kept
    assert float(json.loads(json.dumps(kept))) == kept
    assert float(f"{kept:.15g}") == kept
    assert abs(kept - number) <= 5.1e-7 + abs(number) * 1e-14


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e12, max_value=1e12).map(rounded))
def test_a_number_shown_is_read_back_or_asked_about(number):
    text = number_text(number)
    assert (asked(text)[0] if asked(text) else parse_number(text)) == number


def test_numbers_are_shown_with_full_stops_and_a_decimal_comma():
    assert number_text(1234.5) == "1.234,5"
    assert number_text(748) == "748"
    assert number_text(1000000.0) == "1.000.000"
    assert number_text(-0.0) == "0"
    assert number_text(0.1 + 0.2) == "0,3"
    assert number_text(-0.0000001) == "0"


def test_a_fixed_number_of_decimals_rounds_halves_up():
    assert number_text(98.6, 2) == "98,60"
    assert number_text(2.675, 2) == "2,68"
    assert number_text(-0.001, 2) == "0,00"
    assert number_text(1234.5, 0) == "1.235"


def test_a_rank_reads_as_in_reports():
    assert rank_text(17, 63) == "17/63"
    assert rank_text(17.0, None) == "17"


@pytest.mark.parametrize(
    ("number", "places", "text"),
    [
        (0.125, 2, "0.13"),
        (2.675, 2, "2.68"),
        (1.005, 2, "1.01"),
        (-2.5, 0, "-3"),
        (-0.125, 2, "-0.13"),
        (1250.0, -2, "1300"),
        (Fraction(1, 3), 4, "0.3333"),
        (Fraction(-2, 3), 3, "-0.667"),
        (Fraction(1, 8), 2, "0.13"),
        (Fraction(10**30 + 1, 2), 0, str(10**30 // 2 + 1)),
    ],
)
def test_halves_are_rounded_up_as_a_person_does(number, places, text):
    assert to_places(number, places) == to_places(Fraction(text), 9)


@given(st.fractions(), st.integers(-3, 9))
def test_a_rounded_number_lies_within_half_a_step(number, places):
    found = Fraction(to_places(number, places))
    assert abs(found - number) <= Fraction(1, 2) / Fraction(10) ** places
    assert (found * Fraction(10) ** places).denominator == 1


def test_a_number_is_what_its_decimals_say():
    assert exact(0.1) + exact(0.2) == exact(0.3)
