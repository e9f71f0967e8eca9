"""Lengths of time as papers name them: "05 (năm) ngày làm việc kể từ ngày nhận được văn bản"."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from ict_desktop.records.calendar_parts import dated
from ict_desktop.records.periods import last_day_of_month
from ict_desktop.records.time_words import TimeWords
from ict_desktop.records.words import Words
from ict_desktop.records.working_days import Holidays, working_days_after

_UNITS = ("ngày làm việc", "ngày", "tuần", "tháng", "năm", "giờ", "h", "tiếng")
_HOURS = ("giờ", "h", "tiếng")
# "6 tháng đầu năm", "trong 6 tháng qua", "03 ngày trước", "06 tháng/lần", "02 ngày 15 và 16/8" are no lengths of time.
_NOT_BEHIND = ("đầu", "cuối", "qua", "vừa", "gần", "trước", "liên", "một", "học", "/", "của", "số", "tuổi", "còn")
_FROM = re.compile(
    r"[,(]?\s*(?:(?:(?:kể|tính|bắt đầu) )?từ (?:khi|ngày|thời điểm|lúc)\b|(?:kể|tính|bắt đầu) từ\b"
    r"|sau (?:khi|ngày)\b|sau(?= (?:hội nghị|cuộc họp|buổi làm việc|phiên họp)))"
)
_CLAUSE = re.compile(r"[^.,;()]*")
# The day the paper that orders is made, signed or received: the day the task was given.
_OWN_PAPER = re.compile(
    r" (?:(?:nhận|có|ban hành|ký|phát hành|thông báo|ra)(?: được| ban hành| thông báo)*"
    r"(?: (?:văn bản|công văn|thông báo|kết luận|chỉ thị|quyết định|kế hoạch|chỉ đạo|ý kiến chỉ đạo|giấy|công điện))?"
    r"(?: kết luận)?(?: này| trên| nêu trên| của (?:ubnd tỉnh|ủy ban nhân dân tỉnh|chủ tịch ubnd tỉnh))?"
    r"|(?:văn bản|công văn|thông báo|quyết định|kế hoạch|chỉ thị) này (?:được )?(?:ban hành|ký|có hiệu lực)"
    r"|được giao(?: nhiệm vụ)?|giao(?: nhiệm vụ)?|nay|hôm nay) ?"
)
_MEETING = re.compile(r" (?:kết thúc )?(?:hội nghị|cuộc họp|buổi làm việc|phiên họp)(?: này)? ?")


@dataclass(frozen=True)
class Duration:
    """A length of time found in words: its last day (None where it runs from a day unknown), and where it ends.

    `loose` says that the day is to be asked about; `bare` that nothing says from when it runs.
    """

    last_day: date | None
    end: int
    unit: str
    loose: bool = False
    bare: bool = False


def duration(words: Words, place: int, today: date, holidays: Holidays) -> Duration | None:
    """Read a length of time that runs from `today`, or from the day that is named behind it."""
    counted = _count(words, place)
    if counted is None:
        return None
    count, behind = counted
    unit = next((unit for unit in _UNITS if words.are(behind, unit)), "")
    if not unit or count == 0:
        return None
    end = behind + len(unit.split())
    if words.at(end) in _NOT_BEHIND or words.number(end, 4) is not None:
        return None
    start = _FROM.match(words.small, words.end(end) + (words.small[words.end(end) : words.end(end) + 1] == " "))
    if start is None:
        last = _after(today, count, unit, holidays)
        return Duration(last, end, unit, loose=unit in _HOURS, bare=True)
    return _from_a_day(words, start, (count, unit), today, holidays)


def _count(words: Words, place: int) -> tuple[int, int] | None:
    """Read "05", "05 (năm)", "năm", "năm (05)"; returns the number and the place behind."""
    number = words.number(place, 3)
    found = (number, place + 1) if number is not None else words.spelt(place)
    if found is None:
        return None
    count, behind = found
    if words.at(behind) == "(":
        closing = next((step for step in range(behind + 1, behind + 5) if words.at(step) == ")"), 0)
        inside = words.spelt(behind + 1) or (words.number(behind + 1, 3), behind + 2)
        if not closing or inside[0] is None:
            return None
        behind = closing + 1
    return count, behind


def _from_a_day(
    words: Words, start: re.Match[str], length: tuple[int, str], today: date, holidays: Holidays
) -> Duration:
    count, unit = length
    place = words.place(start.end())
    # "Kể từ ngày 01/8/2026": the word "ngày" may belong to the date.
    place -= words.at(place - 1) == "ngày" and words.number(place) is not None
    if read := TimeWords(words, today).stretch(place, whole=False):
        members, is_span, end = read
        first, last = dated(members, today)[0][0], dated(members, today)[-1][1]
        return Duration(last if is_span else _after(first, count, unit, holidays), end, unit, loose=unit in _HOURS)
    clause = _CLAUSE.match(words.small, start.end())
    what = clause[0] if clause else ""
    end = words.place(start.end() + len(what))
    what = " " + what.strip()
    if _OWN_PAPER.fullmatch(what):
        return Duration(_after(today, count, unit, holidays), end, unit, loose=unit in _HOURS)
    if (start[0].startswith("sau") and _MEETING.fullmatch(what)) or _MEETING.fullmatch(what.removeprefix(" kết thúc")):
        return Duration(_after(today, count, unit, holidays), end, unit, loose=True)
    return Duration(None, end, unit, loose=True)


def _after(day: date, count: int, unit: str, holidays: Holidays) -> date:
    match unit:
        case "ngày làm việc":
            return working_days_after(day, count, holidays)
        case "ngày":
            return day + timedelta(days=count)
        case "tuần":
            return day + timedelta(weeks=count)
        case "tháng" | "năm":
            months = day.year * 12 + day.month - 1 + count * (12 if unit == "năm" else 1)
            end = last_day_of_month(months // 12, months % 12 + 1)
            return end.replace(day=min(day.day, end.day))
    return day + timedelta(days=-(-count // 24))
