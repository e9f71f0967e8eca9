"""Deadlines read out of a paper's words: "trước ngày 30/9/2017", "trong quý III và quý IV/2027", "05 ngày làm việc".

The words of a deadline field are read as a whole: "Quý III/2026" means its last day. In a running text only what is
introduced as a limit counts ("trước", "chậm nhất", "trong", "hạn cuối:"), and not where the sentence reports. What is
better asked than set ("giữa tháng 8") is a question; a day the calendar has not is named.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from ict_desktop.records import reports
from ict_desktop.records.calendar_parts import ImpossibleDay, Member, dated, proposed_day
from ict_desktop.records.dates import date_text, weekday
from ict_desktop.records.durations import duration
from ict_desktop.records.time_words import TimeWords
from ict_desktop.records.words import CLAUSE_ENDS, Words
from ict_desktop.records.working_days import TET, Holidays, is_working_day

Outcome = Literal["day", "question", "impossible", "recurring", "none"]


@dataclass(frozen=True)
class Reading:
    """What the words of a deadline mean.

    `day` is the day proposed: to be set where the outcome is "day", to be asked about where it is "question" (None: the
    words do not tell). `days` are all that may be chosen, in order; `since` and `until` bound what loose words may mean.
    `words` are those that say it, `sentence` tells a person what has to be told.
    """

    outcome: Outcome
    words: str = ""
    day: date | None = None
    days: tuple[date, ...] = ()
    since: date | None = None
    until: date | None = None
    sentence: str = ""

    @property
    def last_day(self) -> date | None:
        """The day the words set by themselves, or None."""
        return self.day if self.outcome == "day" else None

    def means(self, day: date) -> bool:
        """Say whether the words may mean a day."""
        loose = self.since is not None and self.until is not None and self.since <= day <= self.until
        return day in self.days or loose


NOTHING = Reading("none")

_AT_LATEST = r"(?:chậm|muộn|trễ) nhất(?: là)?"
_LABEL = (
    r"(?:(?:thời hạn|thời gian|thời điểm|hạn|tiến độ|tg|th|ht|tght|deadline)"
    r"(?: (?!trước|trong|đến|chậm|là)[^\W\d_]+){0,4} ?"
    r"(?::|là\b|-(?= ?(?:\d|quý|tháng|ngày|trước)))|hạn (?:cuối|chót)(?: cùng)?|thời hạn|deadline"
    r"|(?<!quá )(?<!gia )(?<!đến )(?<!hết )(?<!kỳ )hạn(?: (?!trước|trong|đến|chậm|là)[^\W\d_]+){0,3}"
    r"(?= (?:\d+[/.]|ngày \d|quý|tháng)))"
)
_FIRM = (
    rf"(?:{_AT_LATEST}|trước|hết|xong|hoàn thành|không quá|không (?:muộn|chậm|trễ) hơn|không chậm quá|tối đa|nội trong)"
)
_LOOSE = (
    r"(?:ngay trong|trong khoảng thời gian|trong khoảng|trong vòng|trong thời hạn|trong thời gian|trong"
    r"|vào|đến|tới|kể từ|bắt đầu từ|từ nay|từ|sau|dự kiến|khoảng|thời điểm)"
)
_MARKS = re.compile(rf"(?<!\w)(?:{_LABEL}|{_FIRM}|{_LOOSE})(?:[ :,]+(?:{_FIRM}|{_LOOSE}|là)(?!\w))*(?!\w)(?: ?:)?")
_HAS_FIRM = re.compile(rf"(?<!\w)(?:{_LABEL}|{_FIRM})")
_STARTS = re.compile(r"(?:từ|sau) *\Z")
_LEAD = re.compile(
    r"(?:[-+•*–( ]|(?:thực hiện|triển khai|báo cáo|gửi|trình|nộp|theo quy định|theo kế hoạch|phấn đấu|ngay|thời gian"
    r"|tổ chức|từ ngày (?:ký|ban hành|nhận được văn bản)|đợt \d+|lần \d+)(?!\w)[ :,]*)*"
)
_TAIL = re.compile(
    r"(?: ?(?:[.;,]|tới|này|sắp tới|theo quy định|theo kế hoạch|phải hoàn thành|hoàn thành|xong|\)))*"
    r"(?: 00:00(?::00)?)? ?(?P<bracket>\([^()]*\))?[.;, )]*"
)
_BEFORE_TET = re.compile(
    r"\W*(?:xong |hoàn thành )?(?:trước|chậm nhất trước) (?:ngày |dịp |kỳ nghỉ )*tết(?: nguyên đán| âm lịch| cổ truyền)*"
    r"(?:,? năm)?(?: (?P<year>20\d\d))?\W*"
)
_BEFORE_WORDS = re.compile(
    rf"(?:{_LABEL}|hoàn thành)(?: hoàn thành)?[ :-]*(?=(?:{_AT_LATEST}|trước|trong|đến|vào|hết|ngay)(?!\w))"
    rf"|{_LABEL} *(?<=[:-]) *"
)
_RECURRING = re.compile(
    r"(?<!\w)(?:(?:hằng|hàng|mỗi) (?:(?:\d+|sáu|ba|chín) )?(?:ngày|tuần|tháng|quý|năm|kỳ)"
    r"|định k[ỳì]"
    r"|(?:\d+ |sáu |ba |chín )?(?:ngày|tuần|tháng|quý|năm) ?/ ?(?:\d+ )?lần"
    r"|(?:\d+|một|hai|ba) lần ?(?:/|mỗi|một|trong một) ?(?:\d+ |một )?(?:ngày|tuần|tháng|quý|năm)"
    r"|(?:ngày|tuần|tháng|quý|năm) (?:một|1|01|hai|2|02) lần"
    r"|(?:tháng|ngày) cuối (?:của )?(?:mỗi |các )?quý(?! ?(?:[1-4i]|này))"
    r"|(?:các|tất cả các) (?:tháng|quý)(?: trong năm)?(?= *(?:\Z|[.,;)])))(?!\w)"
)
_STANDING = re.compile(
    r"[-+•* ]*(?:thực hiện |nhiệm vụ |công việc |triển khai |làm )?(?:thường xuyên|liên tục)(?!\w)(?:[^\w]+[\w/]+){0,7}\W*"
    r"|(?:bắt đầu |kể )?từ [^;.]{3,30} trở đi\W*"
    # How often, not when: "Quý, 6 tháng, năm" in a column of a table.
    r"|(?:theo )?(?:tuần|tháng|quý|năm|\d tháng)(?:(?:,|;| và) ?(?:tháng|quý|năm|\d tháng))+\W*|theo (?:tháng|quý|năm)"
)
_AND_ON = re.compile(
    r" ?(?:,|và)? ?(?:(?:các|những) (?:năm|tháng|quý|kỳ) (?:tiếp theo|tiếp|sau|tới|kế tiếp)|trở đi)(?!\w)[^;.]*"
)


def deadline(phrase: str, assigned_on: date, holidays: Holidays | None = None) -> Reading:
    """Read the time limit of a phrase or a whole paragraph.

    "Trước ngày X" gives X: trackers count what is done on the recorded day as in time (DOMAIN 2.1, not confirmed by an
    act). A year left out is the first one in which the limit does not lie before `assigned_on`. `holidays` is the
    office's table, for "ngày làm việc".
    """
    reader = _Reader(Words(phrase), assigned_on, holidays or {})
    small = reader.words.small
    if not small:
        return NOTHING
    standing = _STANDING.fullmatch(small)
    if tet := _BEFORE_TET.fullmatch(small):
        return _before_tet(int(tet["year"]) if tet["year"] else None, reader)
    repeated = None if standing else _RECURRING.search(small)
    if standing is None and repeated is None:
        return reader.phrase() or reader.paragraph()
    beside = reader.paragraph(apart_from=repeated.span() if repeated else (0, 1))
    if beside.day is not None and re.search(r"\d{4}", beside.words):
        return replace(beside, outcome="question", sentence="Văn bản nêu cả việc định kỳ và một thời hạn.")
    if repeated is None:
        return Reading("recurring", reader.words.line)
    before = [marks.start() for marks in _MARKS.finditer(small, 0, repeated.start())]
    inside = [start for start in before if reports.same_clause(small, start, repeated.span())]
    return Reading("recurring", _closed(reader.words.line, max(inside, default=repeated.start()), repeated.end()))


def _closed(line: str, start: int, end: int) -> str:
    """Return a piece of a line with the bracket that closes one opened in it."""
    piece = line[start:end]
    return line[start : end + 1] if piece.count("(") > piece.count(")") and line[end : end + 1] == ")" else piece


def _before_tet(year: int | None, reader: "_Reader") -> Reading:
    """Ask whether "trước Tết" is the last working day before the holidays of Tết."""
    years = [year] if year else [y for y in (reader.assigned_on.year, reader.assigned_on.year + 1) if y in TET]
    days = [TET[y] for y in years if y in TET and TET[y] >= reader.assigned_on]
    if not days:
        return NOTHING
    day = days[0]
    while day >= days[0] or not is_working_day(day, reader.holidays):
        day -= timedelta(days=1)
    return Reading("question", reader.words.line, day, (day,))


class _Reader:
    """Reads the limits of one text."""

    def __init__(self, words: Words, assigned_on: date, holidays: Mapping[date, bool]) -> None:
        self.words = words
        self.assigned_on = assigned_on
        self.holidays = holidays
        self.grammar = TimeWords(words, assigned_on)

    # A phrase that is all deadline

    def phrase(self) -> Reading | None:
        """Read the text as a deadline and nothing else; None where it is more than that, or none."""
        small = self.words.small
        lead = _LEAD.match(small)
        start = lead.end() if lead else 0
        marks = _MARKS.match(small, start)
        place = self.words.place(marks.end() if marks else start)
        limit = self._limit(place, marks[0] if marks else "", whole=True)
        if limit is None:
            return None
        found, end = limit
        behind = self.words.end(end)
        if on := _AND_ON.match(small, behind):
            return Reading("recurring", self.words.line) if on.end() == len(small) else None
        tail = _TAIL.fullmatch(small, behind)
        if tail is None:
            return None
        found = replace(found, words=self._words(start if marks else self.words.start(place), end))
        if found.day is not None and found.day < self.assigned_on:
            return Reading("none", found.words, sentence=f"Ngày {date_text(found.day)} đã qua khi giao việc.")
        if not tail["bracket"]:
            return found
        inside = deadline(tail["bracket"][1:-1], self.assigned_on, self.holidays)
        is_length = self.grammar.stretch(place, whole=True) is None
        if is_length and inside.outcome == "day":
            # "Trong 03 ngày (từ 15/7 đến 17/7/2026)": the bracket says which days.
            return replace(inside, words=self.words.line)
        return self._with_bracket(found, inside)

    def _with_bracket(self, found: Reading, inside: Reading) -> Reading:
        if found.outcome == "day" and inside.outcome == "recurring":
            return replace(found, outcome="question", sentence="Văn bản nêu cả việc định kỳ và một thời hạn.")
        if found.outcome == inside.outcome == "day" and inside.day is not None and inside.day != found.day:
            days = tuple(sorted({*found.days, inside.day}))
            return replace(found, outcome="question", day=inside.day, days=days, sentence=_several(days))
        return found

    def _words(self, start: int, end: int) -> str:
        """Return the words of a limit without the label or the verb before them."""
        text = _closed(self.words.line, start, self.words.end(end))
        before = _BEFORE_WORDS.match(text.lower())
        return (text[before.end() :] if before else text).strip(" -+•*:")

    # A limit at a place

    def _limit(self, place: int, marks: str, whole: bool) -> tuple[Reading, int] | None:
        """Read the limit that begins at a place behind some marking words; returns it and the place behind."""
        read = self.grammar.stretch(place, whole) or self._counted_days(place, whole)
        if read is None:
            return self._length(place, marks, whole)
        members, is_span, end = read
        starts = _STARTS.search(marks) and self.grammar.days.hour(place) is None
        if starts and not is_span:
            return None
        last_mark = marks.rstrip(" :").rpartition(" ")[2]
        try:
            days = dated(members, self.assigned_on, before=last_mark == "trước")
        except ImpossibleDay as problem:
            return Reading("impossible", sentence=str(problem)), end
        found = self._stretched(members, is_span, days)
        if "khoảng" in marks or "dự kiến" in marks:
            found = replace(found, outcome="question", since=days[0][0], until=days[-1][1])
        if last_mark == "trước" and len(members) > 1 and members[-1].unit != "day":
            found = replace(found, outcome="question")
        return found, end

    def _counted_days(self, place: int, whole: bool) -> tuple[list[Member], bool, int] | None:
        """Read "02 ngày 15 và 16/8/2026": the number only says how many there are."""
        words = self.words
        if words.number(place) is None or words.at(place + 1) not in ("ngày", "tháng", "quý", "năm"):
            return None
        if words.number(place + 2, 4) is not None:
            return self.grammar.stretch(place + 1, whole)
        if words.at(place + 2) not in (",", ":", "("):
            return None
        spans = words.at(place + 3) == "từ"
        read = self.grammar.stretch(place + 3 + spans, whole)
        return read if read is not None and (read[1] or not spans) else None

    def _length(self, place: int, marks: str, whole: bool) -> tuple[Reading, int] | None:
        length = duration(self.words, place, self.assigned_on, self.holidays)
        if length is None:
            return None
        said = marks.split()
        # "Trước 03 ngày" counts back from something; "sau 10 ngày" in a running text does not say from when.
        if length.bare and ("từ" in said or said[-1:] == ["trước"] or ("sau" in said and not whole)):
            return None
        # A clerk's "3 tháng" may be how long, how often or until when; "không quá 03 ngày" in a text, a standard.
        unsure = not marks if whole else "tối đa" in marks or "không quá" in marks
        loose = length.loose or (length.bare and (unsure and not (whole and length.unit.startswith("ngày"))))
        loose = loose or (length.bare and not whole and length.unit in ("tháng", "năm"))
        if length.last_day is None:
            return Reading("question", sentence="Chưa rõ thời hạn này tính từ ngày nào."), length.end
        outcome: Outcome = "question" if loose else "day"
        return Reading(outcome, day=length.last_day, days=(length.last_day,)), length.end

    def _stretched(self, members: list[Member], is_span: bool, days: list[tuple[date, date]]) -> Reading:
        last, member = days[-1], members[-1]
        day = proposed_day(member, last[1])
        offered: tuple[date, ...] = (day,)
        if not is_span and all(member.unit == "day" for member in members):
            offered = tuple(sorted({day for _first, day in days if day >= self.assigned_on or len(days) == 1}))
            offered = offered or (day,)
        outcome: Outcome = "question" if member.loose else "day"
        found = Reading(outcome, day=day, days=offered)
        if member.loose:
            found = replace(found, since=last[0], until=last[1])
        for one, (_first, that) in zip(members, days, strict=True):
            if one.weekday not in (None, that.weekday()):
                said = f"Ngày {date_text(that)} là {weekday(that)}, khác thứ ghi trong văn bản."
                found = replace(found, outcome="question", sentence=said)
        return found

    # A running text

    def paragraph(self, apart_from: tuple[int, int] | None = None) -> Reading:
        """Find the limits a running text sets; past days, reports and the clause of `apart_from` set none."""
        found: list[Reading] = []
        for start, reading in self._candidates():
            if apart_from is not None and reports.same_clause(self.words.small, start, apart_from):
                continue
            if reading.outcome == "impossible":
                return reading
            if reading.day is None or reading.day >= self.assigned_on:
                found.append(reading)
        days = tuple(sorted({day for reading in found for day in reading.days}))
        limits = {reading.day for reading in found}
        if len(limits) < 2:
            return found[0] if found else NOTHING
        known = [reading for reading in found if reading.day is not None]
        last = max(known, key=lambda reading: reading.day or date.min)
        return replace(last, outcome="question", days=days, sentence=_several(days))

    def _candidates(self) -> Iterator[tuple[int, Reading]]:
        behind = 0
        for marks in _MARKS.finditer(self.words.small):
            if marks.start() < behind:
                continue
            firm = _HAS_FIRM.search(marks[0]) is not None
            place = self.words.place(marks.end())
            limit = self._limit(place, marks[0], whole=False)
            if limit is None or not self._counts(place, limit[1], firm):
                continue
            found, end = limit
            behind = self.words.end(end)
            judged = reports.judged(self.words.small, marks.span(), behind, firm)
            if judged == "report" or (found.outcome == "impossible" and judged != "limit"):
                continue
            rolls = not firm and found.day is not None and found.day.year > self.assigned_on.year
            unsure = judged == "question" or (rolls and str(found.day and found.day.year) not in self._text(place, end))
            words = self._words(marks.start(), end)
            outcome = "question" if unsure and found.outcome == "day" else found.outcome
            yield marks.start(), replace(found, outcome=outcome, words=words)

    def _text(self, place: int, end: int) -> str:
        return self.words.line[self.words.start(place) : self.words.end(end)]

    def _counts(self, place: int, end: int, firm: bool) -> bool:
        """Say whether what stands there is a date for sure: "đến 3/4 số xã" is a share, "đến 2030 người" a number."""
        text = self._text(place, end).lower()
        if text.isdecimal() or re.fullmatch(r"\d{4}\W+\d{4}", text):
            return self.words.at(end) in CLAUSE_ENDS
        return firm or re.fullmatch(r"\d+ ?[/.\-–] ?\d+", text) is None


def _several(days: tuple[date, ...]) -> str:
    return f"Văn bản nêu nhiều ngày: {', '.join(date_text(day) for day in days)}."
