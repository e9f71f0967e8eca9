"""Stretches of time as papers name them: "ngày 26, 27/12/2011", "quý III và quý IV/2027", "10 ngày đầu của tháng 7".

A grammar over words. A stretch is one or more *members* of the calendar (day, month, quarter, year, or a part of one)
joined by commas, "và", a dash or "đến". Members on the left take the unit, month and year they lack from their right.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from ict_desktop.records.calendar_parts import Member, Part, Unit
from ict_desktop.records.words import NUMBERS, Words

DASHES = ("-", "–", "—", "~", "→")
CLAUSE_ENDS = ("", ".", ",", ";", ":", ")", "(", "!", "?", "/", *DASHES)
_LISTED = (",", ";", "và", "hoặc", "&")
_SPANNED = (*DASHES, "đến", "tới")
_SOFT = ("cả", "trước", "trong", "hết", "vào", "là")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_PARTS: dict[str, Part] = {
    "đầu": "early", "giữa": "middle", "cuối": "late",
    "thượng tuần": "early", "trung tuần": "middle", "hạ tuần": "late",
    "ngày cuối cùng": "late", "ngày cuối": "late", "ngày làm việc cuối cùng": "late",
}  # fmt: skip
_WEEKDAYS = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5}
_FIRST_YEAR, _LAST_YEAR = 1990, 2099

Found = tuple[Member, int]


class TimeWords:
    """Reads members of the calendar from words; "năm nay" and "tháng tới" are told from `today`."""

    def __init__(self, words: Words, today: date) -> None:
        self.words = words
        self.today = today

    # A stretch

    def stretch(self, place: int, whole: bool) -> tuple[list[Member], bool, int] | None:
        """Read a stretch: its members, whether they are a span, and the place behind; None where none begins.

        `whole` says that the words are a deadline and nothing else, so that commas may join whole dates.
        """
        first = self.member(place) or self._bare(place)
        if first is None:
            return None
        members, ends, spans = [first[0]], [first[1]], [False]
        while (joined := self._joiner(ends[-1], members[-1], whole)) and (
            following := self._sibling(joined[0], members[-1]) or self.member(joined[0]) or self._bare(joined[0])
        ):
            members.append(following[0])
            ends.append(following[1])
            spans.append(joined[1])
        while members:
            complete = _completed(members)
            if complete is not None:
                return complete, any(spans[: len(members)]), ends[-1]
            members.pop()
            ends.pop()
        return None

    def _joiner(self, place: int, left: Member, whole: bool) -> tuple[int, bool] | None:
        word = self.words.at(place)
        if word == "," and self.words.at(place + 1) == "và":
            place, word = place + 1, "và"
        if word not in _LISTED and word not in _SPANNED:
            return None
        behind = place + 1
        while self.words.at(behind) in _SOFT:
            behind += 1
        apart = left.year is not None and not self.words.at(behind).isdecimal() and left.unit != "year"
        if word in (",", ";") and not whole and (apart or behind > place + 1):
            return None
        if self.words.at(behind) in ("đợt", "lần") and self.words.number(behind + 1) is not None:
            behind += 3 if self.words.at(behind + 2) == ":" else 2
        return behind, word in _SPANNED

    def _sibling(self, place: int, left: Member) -> Found | None:
        """Read the "III/2026" of "quý II, III/2026": a bare number behind a month or a quarter is another of them."""
        words = self.words
        number = words.number(place) or _ROMAN.get(words.at(place))
        if left.unit not in ("month", "quarter") or left.part != "whole" or not number or number > 12:
            return None
        year, end = self._year_behind(place + 1)
        behind = words.at(place + 1)
        is_date = behind in ("/", ".") and words.number(place + 2) is not None
        if year is None and (is_date or not (behind in CLAUSE_ENDS or behind in _LISTED or behind in _SPANNED)):
            return None
        return Member(left.unit, number, year=year), end

    def _bare(self, place: int) -> Found | None:
        number = self.words.number(place)
        return (Member(None, number), place + 1) if number and number <= 31 else None

    # A member

    def member(self, place: int) -> Found | None:
        """Read one member with the hour, the part of the day and the day of the week that stand before it."""
        place, weekday = self._before_the_day(place)
        for shape in self._shapes():
            if found := shape(place):
                member, end = found
                if member.unit != "day":
                    return found
                behind = self._weekday(end + 1) if self.words.at(end) == "(" else None
                if behind is not None and self.words.at(end + 3) == ")":
                    weekday, end = behind, end + 4
                return replace(member, weekday=weekday), end
        return None

    def _shapes(self) -> tuple[Callable[[int], Found | None], ...]:
        return (
            *(self._iso, self._date, self._date_in_words, self._day_alone, self._day_by_name),
            *(self._counted_part, self._part, self._week, self._calendar_unit),
        )

    def _before_the_day(self, place: int) -> tuple[int, int | None]:
        weekday, start = None, place
        while True:
            if (behind := self._hour(place)) or (behind := self._part_of_day(place)):
                place = behind
            elif (named := self._weekday(place)) is not None:
                weekday, place = named, place + 2
            elif self.words.at(place) in ("lúc", "cả") or (place > start and self.words.at(place) in (",", "của")):
                place += 1
            else:
                return place, weekday

    def _weekday(self, place: int) -> int | None:
        if self.words.are(place, "chủ nhật"):
            return 6
        named = self.words.at(place + 1) if self.words.at(place) == "thứ" else ""
        return int(named) - 2 if named and named in "234567" else _WEEKDAYS.get(named)

    def _hour(self, place: int) -> int | None:
        words = self.words
        if words.number(place) is None:
            return None
        if words.at(place + 1) in ("h", "g", "giờ"):
            behind = place + 2
            behind += words.number(behind) is not None and words.at(behind + 1) not in ("/", ".", "tháng")
        elif words.at(place + 1) == ":" and words.number(place + 2) is not None:
            behind = place + 3
        else:
            return None
        behind += words.at(behind) in ("phút", "p", "'", "’")
        if words.at(behind) in DASHES and (second := self._hour(behind + 1)):
            return second
        return behind

    def _part_of_day(self, place: int) -> int | None:
        words = self.words
        if words.at(place) in ("sáng", "trưa", "chiều", "tối"):
            return place + 1
        for opening in ("cuối giờ", "đầu giờ", "hết giờ", "cuối buổi", "buổi"):
            if words.are(place, opening):
                return place + len(opening.split())
        return place + 1 if words.are(place, "cuối ngày") and words.number(place + 2) is not None else None

    # Days

    def _iso(self, place: int) -> Found | None:
        words = self.words
        year, month, day = words.number(place, 4), words.number(place + 2), words.number(place + 4)
        if _is_year(year) and words.at(place + 1) == words.at(place + 3) == "-" and month and day:
            return Member("day", day, month, year), place + 5
        return None

    def _date(self, place: int) -> Found | None:
        words = self.words
        named = words.at(place) == "ngày"
        place += named
        day, sign, month = words.number(place), words.at(place + 1), words.number(place + 2)
        if day is None or month is None or sign not in ("/", ".", "-", "–"):
            return None
        year = words.number(place + 4, 4) if words.at(place + 3) == sign else None
        if year is not None and (_is_year(year) or 20 <= year < 100):
            return Member("day", day, month, year if year > 99 else 2000 + year), place + 5
        if words.at(place + 3) == "/" or (words.at(place + 3) == sign and year is not None):
            return None
        if not named and (month > 12 or not 1 <= day <= 31 or (sign in DASHES and day <= 12)):
            return None
        if words.at(place + 3) in ("%", "triệu", "tỷ", "nghìn"):
            return None
        year, end = self._year_in_words(place + 3)
        return Member("day", day, month, year), end

    def _date_in_words(self, place: int) -> Found | None:
        words = self.words
        place += words.at(place) == "ngày"
        day, behind = words.number(place), place + 1
        if day is None or words.at(behind) not in ("tháng", "của", "/"):
            return None
        behind += words.at(behind) in ("của", "/")
        if words.at(behind) != "tháng" or (month := self._calendar_unit(behind)) is None or month[0].unit != "month":
            return None
        return Member("day", day, month[0].number, month[0].year), month[1]

    def _day_alone(self, place: int) -> Found | None:
        if self.words.at(place) == "ngày" and (day := self.words.number(place + 1)) is not None:
            return Member("day", day), place + 2
        return None

    def _day_by_name(self, place: int) -> Found | None:
        names = {"hôm nay": 0, "cùng ngày": 0, "ngày hôm nay": 0, "ngày mai": 1}
        for name, days in names.items():
            if self.words.are(place, name):
                return self._day_of(self.today + timedelta(days=days)), place + len(name.split())
        if self.words.at(place) == "ngày" and self.words.at(place + 1) == "" and self.words.at(place - 1) == "trong":
            return self._day_of(self.today), place + 1
        return None

    def _day_of(self, day: date) -> Member:
        return Member("day", day.day, day.month, day.year, loose=True)

    # Months, quarters, years and their parts

    def _calendar_unit(self, place: int) -> Found | None:
        for shape in (self._month, self._quarter, self._month_of_year, self._running, self._year):
            if found := shape(place):
                return found
        return None

    def _month(self, place: int) -> Found | None:
        words = self.words
        if words.at(place) not in ("tháng", "t"):
            return None
        short = words.at(place) == "t"
        behind = place + 1 + (short and words.at(place + 1) == ".")
        number, behind = words.number(behind), behind + 1
        if number is None and not short and words.at(behind - 1) in NUMBERS and words.at(behind - 1) not in ("năm",):
            number = NUMBERS[words.at(behind - 1)] if words.at(behind - 1) not in ("đầu", "nhất") else None
            if number == 10 and words.at(behind) in ("một", "hai"):
                number, behind = 10 + NUMBERS[words.at(behind)], behind + 1
        if number is None:
            return None
        year, end = self._year_behind(behind)
        # "T2" to "T7" may be days of the week.
        return Member("month", number, year=year, loose=short and year is None and 2 <= number <= 7), end

    def _quarter(self, place: int) -> Found | None:
        words = self.words
        word = words.at(place)
        if word in ("qi", "qii", "qiii", "qiv"):
            number, behind = _ROMAN[word[1:]], place + 1
        elif word in ("quý", "quí", "qúy", "q"):
            behind = place + 1 + (word == "q" and words.at(place + 1) == ".")
            named = words.at(behind)
            spelt = NUMBERS.get(named) if word != "q" and named not in ("năm", "đầu") else None
            quarter = _ROMAN.get(named) or words.number(behind) or spelt or (5 if named in ("v", "vi") else None)
            if quarter is None:
                return None
            number, behind = quarter, behind + 1
        else:
            return None
        year, end = self._year_behind(behind)
        return Member("quarter", number, year=year), end

    def _month_of_year(self, place: int) -> Found | None:
        words = self.words
        month, year = words.number(place), words.number(place + 2, 4)
        if month and words.at(place + 1) in ("/", "-", ".") and _is_year(year):
            return Member("month", month, year=year), place + 3
        return None

    def _year(self, place: int) -> Found | None:
        words = self.words
        for opening in ("giai đoạn", "thời kỳ", "nhiệm kỳ", "các năm", "hai năm", "năm"):
            if words.are(place, opening):
                place += len(opening.split())
                place += words.at(place) in ("năm", "các", ":")
                break
        year = words.number(place, 4)
        return (Member("year", year=year), place + 1) if _is_year(year) else None

    def _running(self, place: int) -> Found | None:
        """Read "tháng này", "quý tới", "năm nay", or a bare "năm" at the end of a clause: what runs now or comes next."""
        word, behind = self.words.at(place), self.words.at(place + 1)
        if word not in ("tháng", "quý", "năm") or not (behind in CLAUSE_ENDS or behind in ("này", "nay", "tới", "sau")):
            return None
        step = behind in ("tới", "sau")
        end = place + 1 + (behind in ("này", "nay", "tới", "sau"))
        year, month = self.today.year, self.today.month
        if word == "năm":
            # A bare "năm" is the first one whose named part is not over.
            return Member("year", year=year + step if end > place + 1 else None), end
        if word == "quý":
            number = (month + 2) // 3 + step
            return Member("quarter", (number - 1) % 4 + 1, year=year + (number > 4)), end
        return Member("month", (month + step - 1) % 12 + 1, year=year + (month + step > 12)), end

    def _counted_part(self, place: int) -> Found | None:
        """Read "6 tháng đầu năm 2026", "10 ngày đầu của tháng 7/2026", "nửa cuối năm"."""
        words = self.words
        half = words.at(place) == "nửa"
        count = 0 if half else words.number(place) or NUMBERS.get(words.at(place))
        of: Unit | None = (
            "month" if words.at(place + 1) == "tháng" else "day" if words.at(place + 1) == "ngày" else None
        )
        behind = place + (1 if half else 2)
        if count is None or (of is None and not half):
            return None
        end_named = words.at(behind)
        if end_named not in ("đầu", "cuối"):
            return None
        behind += 1
        behind += words.at(behind) == "của"
        base = self._calendar_unit(behind)
        if base is None and words.at(behind) == "năm":
            base = Member("year"), behind + 1
        if base is None or base[0].unit == "day":
            return None
        part: Part = "first" if end_named == "đầu" else "last"
        if half:
            count, of = (6, "month") if base[0].unit == "year" else (15, "day")
        loose = half and base[0].unit != "year" and part == "first"
        return replace(base[0], part=part, count=count, of=of or "day", loose=loose), base[1]

    def _part(self, place: int) -> Found | None:
        words = self.words
        for name, part in _PARTS.items():
            if words.are(place, name):
                behind = place + len(name.split())
                behind += words.at(behind) == "của"
                if base := self._calendar_unit(behind):
                    return replace(base[0], part=part, loose=part != "late" or "làm việc" in name), base[1]
        return None

    def _week(self, place: int) -> Found | None:
        words = self.words
        if words.at(place) != "tuần":
            return None
        if words.at(place + 1) in ("này", "sau", "tới"):
            monday = self.today - timedelta(days=self.today.weekday())
            sunday = monday + timedelta(days=6 if words.at(place + 1) == "này" else 13)
            return self._day_of(sunday), place + 2
        behind = place + 1 + (words.at(place + 1) == "thứ")
        last = words.at(behind) == "cuối"
        number = words.number(behind) or NUMBERS.get(words.at(behind)) or (5 if last else None)
        behind += 1
        behind += words.at(behind) in ("tiên", "cùng")
        behind += words.at(behind) == "của"
        base = self._month(behind)
        if number is None or base is None:
            return None
        return replace(base[0], part="late" if last else "week", count=number, loose=True), base[1]

    # Years behind another word

    def _year_behind(self, place: int) -> tuple[int | None, int]:
        """Read the year of a month or quarter: "/2026", "-2026", "năm 2026", "2026", "/26"."""
        words = self.words
        if words.at(place) in ("/", "-", "–", ".") and _is_year(year := words.number(place + 1, 4)):
            return year, place + 2
        short = words.number(place + 1)
        if words.at(place) == "/" and short is not None and 20 <= short < 100:
            return 2000 + short, place + 2
        if _is_year(year := words.number(place, 4)):
            return year, place + 1
        return self._year_in_words(place)

    def _year_in_words(self, place: int) -> tuple[int | None, int]:
        words = self.words
        named = place + (words.at(place) in (",", "của"))
        if words.at(named) == "năm":
            if _is_year(year := words.number(named + 1, 4)):
                return year, named + 2
            if words.at(named + 1) in ("nay", "này"):
                return self.today.year, named + 2
            if words.at(named + 1) in ("sau", "tới"):
                return self.today.year + 1, named + 2
        return None, place


def _completed(members: list[Member]) -> list[Member] | None:
    """Give every member the unit and month it lacks, or return None where there is nowhere to take them from."""
    found = list(members)
    for place in range(len(found) - 1, -1, -1):
        member = found[place]
        right = found[place + 1] if place + 1 < len(found) else None
        if member.unit is None:
            if right is None or right.unit == "year" or right.part != "whole":
                return None
            member = replace(member, unit=right.unit)
        if member.unit == "day" and member.month is None:
            if right is None or right.unit != "day":
                return None
            member = replace(member, month=right.month)
        found[place] = member
    return found


def _is_year(number: int | None) -> bool:
    return number is not None and _FIRST_YEAR <= number <= _LAST_YEAR
