"""Days in words, with the hour, the part of the day and the day of the week: "17h00, thứ Sáu, ngày 07/8/2026"."""

from dataclasses import replace
from datetime import timedelta

from ict_desktop.records.calendar_parts import Member
from ict_desktop.records.unit_words import Found, UnitWords, day_of
from ict_desktop.records.words import DASHES, Words, is_year

_WEEKDAYS = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5}


class DayWords:
    """Reads single days; a month behind "tháng" is read by `units`."""

    def __init__(self, words: Words, units: UnitWords) -> None:
        self.words = words
        self.units = units

    def day(self, place: int, weekday: int | None) -> Found | None:
        """Read a day; `weekday` was written before it, or stands in brackets behind."""
        for shape in (self._iso, self._date, self._date_in_words, self._day_alone, self._day_by_name):
            if found := shape(place):
                member, end = found
                behind = self._weekday(end + 1) if self.words.at(end) == "(" else None
                if behind is not None and self.words.at(end + 3) == ")":
                    weekday, end = behind, end + 4
                return replace(member, weekday=weekday), end
        return None

    def before(self, place: int) -> tuple[int, int | None]:
        """Skip what stands before a day; returns the place of the day, and the day of the week that was named."""
        weekday, start = None, place
        while True:
            if (behind := self.hour(place)) or (behind := self._part_of_day(place)):
                place = behind
            elif (named := self._weekday(place)) is not None:
                weekday, place = named, place + 2
            elif (
                self.words.at(place) in ("lúc", "cả")
                or (self.words.at(place) in ("các", "những") and self.words.at(place + 1) in ("ngày", "quý"))
                or (self.words.at(place) == "ngày" and self.words.at(place + 1) == "thứ")
                or (place > start and self.words.at(place) in (",", "của"))
                or (weekday is not None and self.words.at(place) == "(")
            ):
                place += 1
            else:
                return place, weekday

    def _weekday(self, place: int) -> int | None:
        if self.words.are(place, "chủ nhật"):
            return 6
        named = self.words.at(place + 1) if self.words.at(place) == "thứ" else ""
        return int(named) - 2 if named and named in "234567" else _WEEKDAYS.get(named)

    def hour(self, place: int) -> int | None:
        """Return the place behind an hour ("17h00", "17 giờ 30 phút", "8:00-11:30"), or None where none stands."""
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
        if words.at(behind) in DASHES and (second := self.hour(behind + 1)):
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

    def _iso(self, place: int) -> Found | None:
        words = self.words
        year, month, day = words.number(place, 4), words.number(place + 2), words.number(place + 4)
        if is_year(year) and words.at(place + 1) == words.at(place + 3) == "-" and month and day:
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
        if year is not None and (is_year(year) or 20 <= year < 100):
            return Member("day", day, month, year if year > 99 else 2000 + year), place + 5
        if words.at(place + 3) == "/" or (words.at(place + 3) == sign and year is not None):
            return None
        if not named and (month > 12 or not 1 <= day <= 31 or (sign in DASHES and day <= 12)):
            return None
        if words.at(place + 3) in ("%", "triệu", "tỷ", "nghìn"):
            return None
        year, end = self.units.year_in_words(place + 3)
        return Member("day", day, month, year), end

    def _date_in_words(self, place: int) -> Found | None:
        words = self.words
        place += words.at(place) == "ngày"
        place += words.at(place) in ("mồng", "mùng")
        day, behind = words.number(place), place + 1
        if day is None or words.at(behind) not in ("tháng", "của", "/"):
            return None
        behind += words.at(behind) in ("của", "/")
        month = self.units.whole_unit(behind) if words.at(behind) == "tháng" else None
        # "01 tháng" alone is a length of time.
        if month is None or month[1] == behind + 1:
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
                return day_of(self.units.today + timedelta(days=days)), place + len(name.split())
        if self.words.at(place) == "ngày" and self.words.at(place + 1) == "" and self.words.at(place - 1) == "trong":
            return day_of(self.units.today), place + 1
        return None
