"""Months, quarters, years and parts of them in words: "quý III/2026", "6 tháng cuối năm", "tuần thứ 2 tháng 7"."""

from dataclasses import replace
from datetime import date, timedelta

from ict_desktop.records.calendar_parts import Member, Part, Unit
from ict_desktop.records.words import CLAUSE_ENDS, DASHES, NUMBERS, ROMAN, Words, is_year

Found = tuple[Member, int]
"""A member of the calendar, and the place behind its words."""

_PARTS: dict[str, Part] = {
    "đầu": "early",
    "giữa": "middle",
    "cuối": "late",
    "thượng tuần": "early",
    "trung tuần": "middle",
    "hạ tuần": "late",
    "các tháng cuối": "late",
    "những tháng cuối": "late",
    "tháng cuối": "late",
    "quý cuối": "late",
    "các tháng đầu": "early",
    "ngày cuối cùng": "late",
    "ngày cuối": "late",
    "ngày làm việc cuối cùng": "late",
}
_COUNTED: dict[str, Unit] = {"tháng": "month", "t": "month", "ngày": "day", "tuần": "day"}
_INTO = ("trong", "hết", "đến", "tới", "vào", "đầu", "giữa", "cuối", "của", "lại")


class UnitWords:
    """Reads months, quarters, years and their parts; "năm nay" and "tháng tới" are told from `today`."""

    def __init__(self, words: Words, today: date) -> None:
        self.words = words
        self.today = today

    def unit(self, place: int) -> Found | None:
        """Read a month, a quarter or a year, or a part of one."""
        for shape in (self._counted_part, self._part, self._week, self.whole_unit):
            if found := shape(place):
                return found
        return None

    def whole_unit(self, place: int) -> Found | None:
        """Read a whole month, quarter or year."""
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
        year, end = self.year_behind(behind)
        # "T2" to "T7" may be days of the week.
        return Member("month", number, year=year, loose=short and year is None and 2 <= number <= 7), end

    def _quarter(self, place: int) -> Found | None:
        words = self.words
        word = words.at(place)
        if word in ("qi", "qii", "qiii", "qiv"):
            number, behind = ROMAN[word[1:]], place + 1
        elif word in ("quý", "quí", "qúy", "q"):
            behind = place + 1 + (word == "q" and words.at(place + 1) == ".")
            named = words.at(behind)
            spelt = NUMBERS.get(named) if word != "q" and named not in ("năm", "đầu") else None
            quarter = ROMAN.get(named) or words.number(behind) or spelt or (5 if named in ("v", "vi") else None)
            if quarter is None:
                return None
            number, behind = quarter, behind + 1
        else:
            return None
        year, end = self.year_behind(behind)
        return Member("quarter", number, year=year), end

    def _month_of_year(self, place: int) -> Found | None:
        words = self.words
        month, year = words.number(place), words.number(place + 2, 4)
        if month and words.at(place + 1) in ("/", "-", ".") and is_year(year):
            return Member("month", month, year=year), place + 3
        return None

    def _year(self, place: int) -> Found | None:
        words, start = self.words, place
        for opening in ("giai đoạn", "thời kỳ", "các năm", "hai năm", "năm"):
            if words.are(place, opening):
                place += len(opening.split())
                place += words.at(place) in ("năm", "các", ":")
                break
        year = words.number(place, 4)
        all_year = words.are(start - 1, "cả năm")
        return (Member("year", year=year, loose=all_year), place + 1) if is_year(year) else None

    def _running(self, place: int) -> Found | None:
        """Read "tháng này", "quý tới", "năm nay", or a bare "năm" at the end of a clause: what runs now or comes next."""
        word, behind = self.words.at(place), self.words.at(place + 1)
        if word not in ("tháng", "quý", "năm") or not (behind in CLAUSE_ENDS or behind in ("này", "nay", "tới", "sau")):
            return None
        if behind == "(" and self.words.number(place + 2) is not None:  # "năm (05) ngày"
            return None
        step = behind in ("tới", "sau")
        end = place + 1 + (behind in ("này", "nay", "tới", "sau"))
        year, month = self.today.year, self.today.month
        # "Quý" alone in a table is how often, "cả năm" how long: neither is when.
        loose = end == place + 1 and self.words.at(place - 1) not in _INTO
        if word == "năm":
            # A bare "năm" is the first one whose named part is not over.
            return Member("year", year=year + step if end > place + 1 else None, loose=loose), end
        if word == "quý":
            number = (month + 2) // 3 + step
            return Member("quarter", (number - 1) % 4 + 1, year=year + (number > 4), loose=loose), end
        return Member("month", (month + step - 1) % 12 + 1, year=year + (month + step > 12), loose=loose), end

    def _counted_part(self, place: int) -> Found | None:
        """Read "6 tháng đầu năm 2026", "10 ngày đầu của tháng 7/2026", "nửa cuối năm"."""
        words = self.words
        half = words.at(place) == "nửa"
        count = 0 if half else words.number(place) or NUMBERS.get(words.at(place))
        counted = words.at(place + 1)
        if count is None or (counted not in _COUNTED and not half):
            return None
        end = self._which_end(place + (1 if half else 2), counted)
        base = self.whole_unit(end[1]) if end else None
        if end is not None and base is None and words.at(end[1]) == "năm":
            base = Member("year"), end[1] + 1
        if end is None or base is None:
            return None
        part, of = end[0], _COUNTED.get(counted, "day")
        if half:
            count, of = (6, "month") if base[0].unit == "year" else (15, "day")
        elif counted == "tuần":
            count *= 7
        # "6 tháng đầu năm", said in the second half, hardly means the year to come.
        over = part == "first" and base[0].year is None and base[0].unit == "year" and self.today.month > count
        loose = over or counted == "tuần" or (half and base[0].unit != "year" and part == "first")
        return replace(base[0], part=part, count=count, of=of, loose=loose), base[1]

    def _which_end(self, place: int, counted: str) -> tuple[Part, int] | None:
        """Read "đầu", "cuối", "còn lại" and "của" behind a count; "9 tháng năm 2026" are the first nine."""
        words = self.words
        if words.at(place) == "năm" and counted in ("tháng", "t") and is_year(words.number(place + 1, 4)):
            return "first", place
        length = 2 if words.are(place, "còn lại") else 1
        if length == 1 and words.at(place) not in ("đầu", "cuối"):
            return None
        part: Part = "first" if words.at(place) == "đầu" else "last"
        behind = place + length
        return part, behind + (words.at(behind) == "của")

    def _part(self, place: int) -> Found | None:
        words = self.words
        for name, part in _PARTS.items():
            if words.are(place, name):
                behind = place + len(name.split())
                behind += words.at(behind) == "của"
                if base := self.whole_unit(behind):
                    return replace(base[0], part=part, loose=part != "late" or "làm việc" in name), base[1]
        return None

    def _week(self, place: int) -> Found | None:
        words = self.words
        if words.at(place) != "tuần":
            return None
        if words.at(place + 1) in ("này", "sau", "tới"):
            monday = self.today - timedelta(days=self.today.weekday())
            sunday = monday + timedelta(days=6 if words.at(place + 1) == "này" else 13)
            return day_of(sunday), place + 2
        behind = place + 1 + (words.at(place + 1) == "thứ")
        last = words.at(behind) == "cuối"
        number = words.number(behind) or NUMBERS.get(words.at(behind)) or (5 if last else None)
        behind += 1
        while words.at(behind) in (",", "và", *DASHES) and words.number(behind + 1):
            number, behind = words.number(behind + 1), behind + 2  # "tuần 2, 3 tháng 7" ends with the third
        behind += words.at(behind) in ("tiên", "cùng")
        behind += words.at(behind) == "của"
        base = self._month(behind)
        if number is None or base is None:
            return None
        return replace(base[0], part="late" if last else "week", count=number, loose=True), base[1]

    def year_behind(self, place: int) -> tuple[int | None, int]:
        """Read the year of a month or quarter: "/2026", "-2026", "năm 2026", "2026", "/26"."""
        words = self.words
        if words.at(place) in ("/", "-", "–", ".") and is_year(year := words.number(place + 1, 4)):
            return year, place + 2
        short = words.number(place + 1)
        if words.at(place) == "/" and short is not None and 20 <= short < 100:
            return 2000 + short, place + 2
        if is_year(year := words.number(place, 4)):
            return year, place + 1
        return self.year_in_words(place)

    def year_in_words(self, place: int) -> tuple[int | None, int]:
        """Read "năm 2026", "năm nay", "năm sau" behind another word."""
        words = self.words
        named = place + (words.at(place) in (",", "của"))
        if words.at(named) == "năm":
            if is_year(year := words.number(named + 1, 4)):
                return year, named + 2
            if words.at(named + 1) in ("nay", "này"):
                return self.today.year, named + 2
            if words.at(named + 1) in ("sau", "tới"):
                return self.today.year + 1, named + 2
        return None, place


def day_of(day: date) -> Member:
    """Return a day that the words only point to."""
    return Member("day", day.day, day.month, day.year, loose=True)
