from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ict_desktop.records.dates import (
    date_in_words,
    date_official_short,
    date_text,
    parse_date,
    weekday,
)
from ict_desktop.records.deadlines import deadline, is_recurring
from ict_desktop.records.vietnamese import Unreadable

MEETING = date(2017, 7, 7)
days = st.dates(date(1900, 1, 1), date(2199, 12, 31))


def test_a_date_on_the_screen_is_always_written_the_same_way():
    assert date_text(MEETING) == "07/07/2017"
    assert weekday(MEETING) == "thứ Sáu"
    assert weekday(date(2017, 7, 9)) == "Chủ nhật"


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


@pytest.mark.parametrize(
    ("phrase", "precision", "last_day"),
    [
        ("trước ngày 30/9/2017", "day", date(2017, 9, 30)),
        ("trước 30/9", "day", date(2017, 9, 30)),
        ("trước ngày 20.7.2020", "day", date(2020, 7, 20)),
        ("trước ngày 30 tháng 9 năm 2017", "day", date(2017, 9, 30)),
        ("trước 15/8/2025", "day", date(2025, 8, 15)),
        ("trong tháng 10/2018", "month", date(2018, 10, 31)),
        ("vào tháng 11/2019", "month", date(2019, 11, 30)),
        ("trước tháng 10", "month", date(2017, 9, 30)),
        ("trong quý III", "quarter", date(2017, 9, 30)),
        ("Quý III/2017", "quarter", date(2017, 9, 30)),
        ("trong quý I", "quarter", date(2018, 3, 31)),
        ("trong năm 2017", "year", date(2017, 12, 31)),
        ("hết năm 2019", "year", date(2019, 12, 31)),
        ("trong năm", "year", date(2017, 12, 31)),
        ("6 tháng cuối năm 2017", "half", date(2017, 12, 31)),
        ("chậm nhất 05 ngày", "day", date(2017, 7, 12)),
        ("chậm nhất 05 ngày làm việc", "day", date(2017, 7, 14)),
        ("trong 15 ngày", "day", date(2017, 7, 22)),
        ("trong vòng 02 tháng", "day", date(2017, 9, 7)),
    ],
)
def test_a_deadline_phrase_gives_its_last_day(phrase, precision, last_day):
    found = deadline(phrase, MEETING)
    assert found is not None
    assert (found.precision, found.last_day, found.words) == (precision, last_day, phrase)


@pytest.mark.parametrize(
    ("text", "words", "last_day"),
    [
        ("Tiến hành đợt kiểm tra trong năm 2017; báo cáo.", "trong năm 2017", date(2017, 12, 31)),
        ("hoàn thành trước ngày 10/2 tới", "trước ngày 10/2", date(2018, 2, 10)),
        ("yêu cầu, trong tháng 10/2018, các bộ khẩn trương", "trong tháng 10/2018", date(2018, 10, 31)),
        ("Báo cáo chậm nhất là ngày 05/8, trình trong quý III.", "chậm nhất là ngày 05/8", date(2017, 8, 5)),
        ("so với trong năm 2016, hoàn thành trước 30/9", "trước 30/9", date(2017, 9, 30)),
    ],
)
def test_a_deadline_is_found_inside_a_paragraph_with_its_own_words(text, words, last_day):
    found = deadline(text, MEETING)
    assert found is not None
    assert (found.words, found.last_day) == (words, last_day)


@pytest.mark.parametrize(
    "text",
    [
        *("ngay", "khẩn trương", "", "xây dựng kế hoạch hoạt động năm 2018", "nhiệm vụ 6 tháng cuối năm"),
        *("trong 6 tháng qua đã làm tốt", "trong năm qua", "đến 3/4 số xã", "trong 1/2 thời gian", "trước 31/02"),
        *("trong tháng 13/2017", "hằng tháng", "định kỳ trước ngày 15/8"),
    ],
)
def test_words_that_set_no_limit_give_none(text):
    assert deadline(text, MEETING) is None


def test_a_standing_duty_is_told_apart_from_no_deadline():
    assert is_recurring("Báo cáo hằng tháng")
    assert is_recurring("định kỳ")
    assert is_recurring("Thường xuyên")
    assert not is_recurring("khẩn trương")


@given(st.text(max_size=20), days)
def test_no_text_breaks_the_reading_of_deadlines(text, today):
    for phrase in (text, f"trước {text}", f"trong {text} ngày"):
        found = deadline(phrase, today)
        assert found is None or found.words in " ".join(phrase.split()) or found.last_day > today - timedelta(1)
