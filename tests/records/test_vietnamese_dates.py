from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ict_desktop.records.dates import (
    date_in_words,
    date_official_short,
    date_text,
    day_doubt,
    parse_date,
    weekday,
)
from ict_desktop.records.vietnamese import Unreadable

MEETING = date(2017, 7, 7)
days = st.dates(date(1900, 1, 1), date(2199, 12, 31))


def test_a_date_on_the_screen_is_always_written_the_same_way():
    assert date_text(MEETING) == "07/07/2017"
    assert weekday(MEETING) == "thứ Sáu"
    assert weekday(date(2017, 7, 9)) == "Chủ nhật"


@pytest.mark.parametrize(
    ("day", "happened", "doubt"),
    [
        (date(2037, 12, 31), False, ""),
        (date(2038, 1, 1), False, "21 năm"),
        (date(1997, 1, 1), True, ""),
        (date(1996, 12, 31), True, "21 năm"),
        (date(2017, 7, 7), True, ""),
        (date(2017, 7, 8), True, "hôm nay là 07/07/2017"),
        (date(2017, 7, 8), False, ""),
    ],
)
def test_a_day_far_away_or_done_before_it_came_is_doubted(day: date, happened: bool, doubt: str):
    said = day_doubt(day, MEETING, happened)
    assert doubt in said
    assert bool(said) == bool(doubt)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2017, 7, 7), "ngày 07 tháng 7 năm 2017"),
        (date(2020, 2, 3), "ngày 03 tháng 02 năm 2020"),
        (date(2018, 11, 12), "ngày 12 tháng 11 năm 2018"),
        (date(2020, 1, 5), "ngày 05 tháng 01 năm 2020"),
        (date(2019, 6, 29), "ngày 29 tháng 6 năm 2019"),
    ],
)
def test_papers_pad_days_and_the_first_two_months_only(day, words):
    assert date_in_words(day) == words
    assert parse_date(words, MEETING) == day


def test_the_short_form_of_papers_follows_the_same_zeros():
    assert date_official_short(MEETING) == "07/7/2017"
    assert date_official_short(date(2020, 2, 13)) == "13/02/2020"


@pytest.mark.parametrize(
    "text",
    [
        *("30/9", "30-9-17", "30.9.2017", "30/09/2017", "30092017", "300917", "2017-09-30", "30 9 2017"),
        *(" 30 / 9 ", "ngày 30 tháng 9 năm 2017", "30 thang 9", "cuối quý", "CUOI QUY", "+85"),
    ],
)
def test_the_same_day_can_be_typed_in_many_ways(text):
    assert parse_date(text, MEETING) == date(2017, 9, 30)


def test_words_and_steps_count_from_today():
    assert parse_date("+15", MEETING) == date(2017, 7, 22)
    assert parse_date("-7", MEETING) == date(2017, 6, 30)
    assert parse_date("hôm nay", MEETING) == MEETING
    assert parse_date("cuối tháng", date(2016, 2, 3)) == date(2016, 2, 29)
    assert parse_date("cuối năm", MEETING) == date(2017, 12, 31)


def test_no_text_is_no_date():
    assert parse_date(" ", MEETING) is None


def test_a_year_of_two_digits_lies_near_today():
    assert parse_date("1/1/49", MEETING) == date(2049, 1, 1)
    assert parse_date("1/1/85", MEETING) == date(1985, 1, 1)


@given(days, days)
def test_every_date_shown_can_be_read_back(day, today):
    assert parse_date(date_text(day), today) == day
    assert parse_date(date_official_short(day), today) == day
    assert parse_date(date_text(day).replace("/", ""), today) == day
    assert parse_date(day.isoformat(), today) == day


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("31/02", "Tháng 2/2017 không có ngày 31"),
        ("29/2/2017", "Tháng 2/2017 không có ngày 29"),
        ("0/5", "không có ngày 0"),
        ("9/30", "Không có tháng 30"),
        ("7/2017", "chưa có ngày"),
        ("3009", "Không đọc được ngày"),
        ("11-15/3/2019", "Không đọc được ngày"),
        ("30/9/201", "Không đọc được ngày"),
        ("1/1/0017", "Năm 17"),
        ("+99999", "quá xa"),
        ("mai mốt", "Không đọc được ngày"),
    ],
)
def test_a_date_that_is_none_is_refused_with_a_sentence(text, sentence):
    with pytest.raises(Unreadable, match=sentence) as refusal:
        parse_date(text, MEETING)
    assert str(refusal.value).endswith(".")


@given(st.text(max_size=12))
def test_whatever_is_typed_is_a_date_or_refused(text):
    try:
        found = parse_date(text, MEETING)
    except Unreadable:
        return
    assert found is None or isinstance(found, date)
