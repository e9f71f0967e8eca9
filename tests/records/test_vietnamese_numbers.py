import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ict_desktop.records.numbers import Ambiguous, number_text, parse_number, rank_text, rounded
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
    [("1.234", 1234.0, 1.234), ("18.820", 18820.0, 18.82), ("-1.234", -1234.0, -1.234)],
)
def test_one_full_stop_before_three_digits_is_asked_about(text, thousands, decimal):
    assert asked(text) == (thousands, decimal)


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
