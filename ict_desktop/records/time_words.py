"""Stretches of time as papers name them: "ngày 26, 27/12/2011", "quý III và quý IV/2027", "10 ngày đầu của tháng 7".

A grammar over words. A stretch is one or more *members* of the calendar (day, month, quarter, year, or a part of one)
joined by commas, "và", a dash or "đến". Members on the left take the unit, month and year they lack from their right.
"""

from dataclasses import replace
from datetime import date, timedelta

from ict_desktop.records.calendar_parts import Member
from ict_desktop.records.day_words import DayWords
from ict_desktop.records.unit_words import Found, UnitWords, day_of
from ict_desktop.records.words import CLAUSE_ENDS, DASHES, ROMAN, Words

_LISTED = (",", ";", "và", "hoặc", "&", "+")
_SPANNED = (*DASHES, "đến", "tới")
_SOFT = ("cả", "trước", "trong", "hết", "vào", "là")


class TimeWords:
    """Reads stretches of time from words; "năm nay" and "tháng tới" are told from `today`."""

    def __init__(self, words: Words, today: date) -> None:
        self.words = words
        self.today = today
        self.units = UnitWords(words, today)
        self.days = DayWords(words, self.units)

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
        place = self._behind_bracket(place)
        word = self.words.at(place)
        if word == "," and self.words.at(place + 1) == "và":
            place, word = place + 1, "và"
        if word in ("đầu", "giữa", "cuối") and left.part != "whole":
            return place, True  # "cuối tháng 8 đầu tháng 9"
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

    def _behind_bracket(self, place: int) -> int:
        """Skip the "(đợt 1)" or "(đối với cấp huyện)" between two members."""
        if self.words.at(place) != "(":
            return place
        closing = next((step for step in range(place + 1, place + 8) if self.words.at(step) == ")"), None)
        behind = self.words.at(closing + 1) if closing else ""
        return closing + 1 if closing and (behind in _LISTED or behind in _SPANNED) else place

    def _sibling(self, place: int, left: Member) -> Found | None:
        """Read the "III/2026" of "quý II, III/2026": a bare number behind a month or a quarter is another of them."""
        words = self.words
        number = words.number(place) or ROMAN.get(words.at(place))
        if left.unit not in ("month", "quarter") or left.part != "whole" or not number or number > 12:
            return None
        year, end = self.units.year_behind(place + 1)
        behind = words.at(place + 1)
        is_date = behind in ("/", ".") and words.number(place + 2) is not None
        if year is None and (is_date or not (behind in CLAUSE_ENDS or behind in _LISTED or behind in _SPANNED)):
            return None
        return Member(left.unit, number, year=year), end

    def _bare(self, place: int) -> Found | None:
        number = self.words.number(place)
        return (Member(None, number), place + 1) if number and number <= 31 else None

    def member(self, place: int) -> Found | None:
        """Read one member with the hour, the part of the day and the day of the week that stand before it."""
        place, weekday = self.days.before(place)
        found = self.days.day(place, weekday) or self.units.unit(place)
        if found is not None and weekday is not None and self.words.at(place) == "tuần":
            # "Thứ Sáu tuần này": the week is given as its Sunday.
            member, end = found
            sunday = date(member.year or 1, member.month or 1, member.number)
            return day_of(sunday - timedelta(days=6 - weekday)), end
        return found


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
