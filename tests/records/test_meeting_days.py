"""When a meeting is held: one day or several, with hours and parts of the day, each said once."""

from datetime import date

import pytest

from ict_desktop.records.meeting_days import held_days, matter_hours, time_words
from ict_desktop.records.meetings import AgendaItem, Meeting

NAMED = {"": "", "sang": "Sáng", "chieu": "Chiều", "ca_ngay": "Cả ngày"}


@pytest.mark.parametrize(
    ("first", "last", "sessions", "words"),
    [
        (date(2017, 7, 6), None, ("sang", ""), "sáng ngày 06 tháng 7 năm 2017"),
        (date(2017, 7, 6), date(2017, 7, 6), ("ca_ngay", "sang"), "cả ngày 06 tháng 7 năm 2017"),
        (date(2017, 7, 6), date(2017, 7, 7), ("", ""), "trong hai ngày 06 và 07 tháng 7 năm 2017"),
        (date(2017, 7, 6), date(2017, 7, 7), ("ca_ngay", ""), "trong hai ngày 06 và 07 tháng 7 năm 2017"),
        (
            date(2017, 7, 6),
            date(2017, 7, 7),
            ("chieu", "sang"),
            "chiều ngày 06 và sáng ngày 07 tháng 7 năm 2017",
        ),
        (
            date(2017, 1, 31),
            date(2017, 2, 1),
            ("", ""),
            "trong hai ngày 31 tháng 01 và 01 tháng 02 năm 2017",
        ),
        (date(2017, 7, 5), date(2017, 7, 7), ("", ""), "từ ngày 05 đến ngày 07 tháng 7 năm 2017"),
        (
            date(2017, 12, 30),
            date(2018, 1, 2),
            ("", ""),
            "từ ngày 30 tháng 12 năm 2017 đến ngày 02 tháng 01 năm 2018",
        ),
        (None, None, ("ca_ngay", ""), "cả ngày … tháng … năm …"),
    ],
)
def test_the_days_of_a_meeting_are_said_once(
    first: date | None, last: date | None, sessions: tuple[str, str], words: str
):
    meeting = Meeting(title="Họp", held_on=first, ends_on=last, session=sessions[0], ends_session=sessions[1])
    assert held_days(meeting, NAMED) == words


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({}, "thứ Ba, ngày 06 tháng 02 năm 2018"),
        ({"begins_at": "7h30"}, "07 giờ 30, thứ Ba, ngày 06 tháng 02 năm 2018"),
        ({"ends_at": "9h"}, "thứ Ba, ngày 06 tháng 02 năm 2018"),
        ({"begins_at": "7h30", "ends_at": "9h"}, "từ 07 giờ 30 đến 09 giờ 00, thứ Ba, ngày 06 tháng 02 năm 2018"),
        (
            {"begins_at": "14h", "ends_at": "11h", "ends_on": date(2018, 2, 7), "session": "chieu"},
            "từ 14 giờ 00, chiều thứ Ba, ngày 06 tháng 02 năm 2018 đến 11 giờ 00, thứ Tư, ngày 07 tháng 02 năm 2018",
        ),
        (
            {"ends_on": date(2018, 2, 7)},
            "từ thứ Ba, ngày 06 tháng 02 năm 2018 đến hết thứ Tư, ngày 07 tháng 02 năm 2018",
        ),
        (
            {"held_on": date(2017, 7, 6), "session": "ca_ngay", "begins_at": "7h30"},
            "07 giờ 30, thứ Năm, ngày 06 tháng 7 năm 2017 (cả ngày)",
        ),
        (
            {"held_on": date(2017, 7, 6), "session": "ca_ngay", "begins_at": "7h30", "ends_at": "16h30"},
            "từ 07 giờ 30 đến 16 giờ 30, thứ Năm, ngày 06 tháng 7 năm 2017",
        ),
        ({"held_on": date(2017, 7, 6), "session": "ca_ngay"}, "cả ngày thứ Năm, ngày 06 tháng 7 năm 2017"),
    ],
)
def test_an_invitation_says_from_when_to_when(values: dict[str, object], words: str):
    meeting = Meeting(**{"title": "Họp", "held_on": date(2018, 2, 6)} | values)  # type: ignore[arg-type]
    assert time_words(meeting, NAMED) == words


@pytest.mark.parametrize(
    ("item", "words"),
    [
        (AgendaItem(begins_at="8h", ends_at="9h15"), "từ 08 giờ 00 đến 09 giờ 15"),
        (AgendaItem(begins_at="8h", held_on=date(2017, 7, 6)), "08 giờ 00, ngày 06 tháng 7 năm 2017"),
        (AgendaItem(ends_at="9h"), "đến 09 giờ 00"),
        (AgendaItem(), ""),
    ],
)
def test_a_matter_says_when_it_is_dealt_with(item: AgendaItem, words: str):
    assert matter_hours(item) == words
