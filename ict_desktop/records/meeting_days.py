"""When a meeting is held, as its papers say it: hours, part of the day, one day or several."""

from collections.abc import Mapping
from datetime import date

from ict_desktop.records.dates import date_in_words, weekday
from ict_desktop.records.hours import hour_words
from ict_desktop.records.meetings import AgendaItem, Meeting
from ict_desktop.records.record import joined
from ict_desktop.records.vietnamese import fold

Sessions = Mapping[str, str]
"""Code of a part of the day → its name: "sang" → "Sáng"."""

UNKNOWN_DAY = "ngày … tháng … năm …"


def last_day(meeting: Meeting) -> date | None:
    """Return the day it ends on."""
    return meeting.ends_on or meeting.held_on


def day_words(day: date | None) -> str:
    """Return a day in words, blanks where it is not known."""
    return date_in_words(day) if day else UNKNOWN_DAY


def held_days(meeting: Meeting, sessions: Sessions) -> str:
    """Return "sáng ngày 07 tháng 7 năm 2017", "trong hai ngày 06 và 07 tháng 7 năm 2017", "từ ngày 05 đến ngày 07 …"."""
    first, last = meeting.held_on, meeting.ends_on
    began, ended = (sessions.get(code or "", "").lower() for code in (meeting.session, meeting.ends_session))
    if first is None or last is None or meeting.is_of_one_day():
        return _part_of(began, day_words(first))
    start = _without_what_follows(first, last)
    if began and ended:
        return f"{_part_of(began, start)} và {_part_of(ended, date_in_words(last))}"
    if (last - first).days == 1:
        return f"trong hai {start} và {date_in_words(last).removeprefix('ngày ')}"
    return f"từ {start} đến {date_in_words(last)}"


def _part_of(session: str, day: str) -> str:
    """Return a day behind its part: "cả ngày 20 tháng 7", not "cả ngày ngày"."""
    return joined((session, day.removeprefix("ngày ") if _is_whole_day(session) else day), " ")


def _without_what_follows(first: date, last: date) -> str:
    """Return the first of two days without the month and year the second says anyway."""
    words = date_in_words(first)
    if first.year != last.year:
        return words
    return words.partition(" năm" if first.month != last.month else " tháng")[0]


def beginning(meeting: Meeting, sessions: Sessions) -> str:
    """Return "08 giờ 00, sáng thứ Sáu, ngày 07 tháng 7 năm 2017", without what is not known."""
    return _moment(meeting.begins_at, meeting.held_on, sessions.get(meeting.session, ""))


def _moment(hour: str, day: date | None, session: str) -> str:
    hour = hour_words(hour)
    if hour and _is_whole_day(session):
        session = ""  # an hour is of no whole day
    return joined((hour, _weekday(day, session)) if day else (hour,))


def _is_whole_day(session: str) -> bool:
    return fold(session).endswith("ngay")


def _weekday(day: date, session: str) -> str:
    return joined((joined((session.lower(), weekday(day)), " "), date_in_words(day)))


def time_words(meeting: Meeting, sessions: Sessions) -> str:
    """Return when one is invited to: from when to when, on one day or from the first to the last."""
    first, last = meeting.held_on, meeting.ends_on
    if first is None or last is None or meeting.is_of_one_day():
        session = sessions.get(meeting.session, "")
        if not meeting.ends_at or not meeting.begins_at:
            whole = f" ({session.lower()})" if meeting.begins_at and _is_whole_day(session) else ""
            return f"{beginning(meeting, sessions)}{whole}"
        hours = f"từ {hour_words(meeting.begins_at)} đến {hour_words(meeting.ends_at)}"
        return joined((hours, _weekday(first, "" if _is_whole_day(session) else session) if first else ""))
    end = _moment(meeting.ends_at, last, sessions.get(meeting.ends_session or "", ""))
    return f"từ {beginning(meeting, sessions)} đến {'' if meeting.ends_at else 'hết '}{end}"


def matter_hours(item: AgendaItem) -> str:
    """Return when a matter is dealt with: "từ 08 giờ 00 đến 09 giờ 15, ngày 06 tháng 7 năm 2017"."""
    begins, ends = hour_words(item.begins_at), hour_words(item.ends_at)
    hours = f"từ {begins} đến {ends}" if begins and ends else begins or (f"đến {ends}" if ends else "")
    return joined((hours, date_in_words(item.held_on) if item.held_on else ""))
