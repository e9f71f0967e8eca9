"""What is typed for a figure or a target, read as the indicator wants it."""

import pytest

from ict_desktop.records.figure_words import Reading, read_target, read_value
from ict_desktop.records.figures import COUNT, PERCENT, RANK, SCALE, YES_NO
from ict_desktop.records.indicators import Indicator
from ict_desktop.records.numbers import Ambiguous
from ict_desktop.records.vietnamese import Unreadable


@pytest.mark.parametrize(
    ("kind", "text", "read"),
    [
        (COUNT, "KPS", Reading(None, nil=True)),
        (COUNT, "không phát sinh", Reading(None, nil=True)),
        (PERCENT, "Không PS.", Reading(None, nil=True)),
        (YES_NO, "–", Reading(None, nil=True)),
        (COUNT, "-", Reading(None, nil=True)),
        (COUNT, "", Reading(None)),
        (COUNT, "0", Reading(0.0)),
        (COUNT, "-5", Reading(-5.0)),
        (YES_NO, "không", Reading(0.0)),
        (RANK, "17/63", Reading(17.0, 63)),
        (PERCENT, "98,625", Reading(98.625)),
    ],
)
def test_a_cell_is_read_as_its_kind_wants(kind: str, text: str, read: Reading):
    limits = (0.0, 100.0) if kind == PERCENT else (None, None)
    assert read_value(text, Indicator(kind=kind, minimum=limits[0], maximum=limits[1])) == read


@pytest.mark.parametrize(
    ("limits", "meant"),
    [({"minimum": 0, "maximum": 1}, 1.0), ({"minimum": 1000}, 1000.0), ({"minimum": 2, "maximum": 1000}, 1000.0)],
)
def test_of_two_readings_the_one_within_the_limits_is_meant(limits: dict[str, float], meant: float):
    assert read_value("1.000", Indicator(kind=COUNT, **limits)).number == meant


@pytest.mark.parametrize("limits", [{}, {"minimum": 0}, {"minimum": 0, "maximum": 1000}])
def test_where_both_readings_are_within_the_limits_it_is_asked(limits: dict[str, float]):
    with pytest.raises(Ambiguous):
        read_value("1.000", Indicator(kind=COUNT, **limits))


@pytest.mark.parametrize("text", ["17/", "/63", "17/6,5"])
def test_a_rank_needs_a_place_and_a_whole_number_of_places(text: str):
    with pytest.raises(Unreadable, match="17/63"):
        read_value(text, Indicator(kind=RANK))


def test_a_number_with_two_readings_is_asked_about_unless_the_block_settles_it():
    count = Indicator(kind=COUNT)
    for text in ("1.234", "12,345"):
        with pytest.raises(Ambiguous):
            read_value(text, count)
    assert read_value("1.234", count, ",") == Reading(1234.0)
    assert read_value("12,345", count, ".") == Reading(12345.0)
    assert read_target("≥ 12,345", count, ".") == (">=", 12345.0)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("< 10", ("<", 10.0)),
        ("<10", ("<", 10.0)),
        ("> 90 %", (">", 90.0)),
        ("≤ 15", ("<=", 15.0)),
        ("<= 15", ("<=", 15.0)),
        ("=< 15", ("<=", 15.0)),
        (">=98,5", (">=", 98.5)),
        ("= 4", ("=", 4.0)),
        ("dưới 10", ("<", 10.0)),
        ("Trên 90%", (">", 90.0)),
        ("tối thiểu 95", (">=", 95.0)),
        ("không quá 5", ("<=", 5.0)),
        ("90 % trở lên", (">=", 90.0)),
        ("100", (">=", 100.0)),
        ("", (">=", None)),
    ],
)
def test_a_target_keeps_the_meaning_of_its_sign(text: str, target: tuple[str, float | None]):
    assert read_target(text, Indicator(kind=PERCENT)) == target


@pytest.mark.parametrize("kind", [COUNT, RANK, SCALE, YES_NO])
def test_a_percentage_is_refused_where_no_percentage_is_counted(kind: str):
    for text in ("98%", "98,5 %", "17%/63"):
        with pytest.raises(Unreadable, match=r"\.$"):
            read_value(text, Indicator(kind=kind))
        with pytest.raises(Unreadable, match=r"\.$"):
            read_target(f"≥ {text}", Indicator(kind=kind))
    assert read_value("98 %", Indicator(kind=COUNT, unit="%")) == Reading(98.0)


def test_a_bare_target_is_meant_in_the_direction_of_the_indicator():
    assert read_target("15/63", Indicator(kind=RANK, direction="giam")) == ("<=", 15.0)
    assert read_target("Có", Indicator(kind=YES_NO)) == (">=", 1.0)


@pytest.mark.parametrize("text", ["≥", "<", "KPS", "nhiều", "< mười"])
def test_a_target_without_a_number_is_refused(text: str):
    with pytest.raises(Unreadable, match=r"\.$"):
        read_target(text, Indicator())
