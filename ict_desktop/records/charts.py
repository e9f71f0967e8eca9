"""A chart as plain data: what stands where in time, what is joined, which target counted when.

Where everything stands on paper or screen follows in `records/chart_layout.py`; both pens draw that.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from ict_desktop.records.figures import CellKey
from ict_desktop.records.periods import Period
from ict_desktop.records.vietnamese import capitalised

MONTHS_APART = {"year": 12, "half": 6, "nine_months": 12, "quarter": 3, "month": 1}
"""How long after a period the next one of its kind begins."""


@dataclass(frozen=True)
class Mark:
    """One number of a chart: a point in time or a bar. `name` says whole whose or of when it is, `label` in short.

    `period` is what it was measured for; `target` what it should have reached and `target_text` that in words;
    `field_size` is how many were ranked; `key` is the cell of the grid it comes from.
    """

    label: str
    name: str
    value: float
    text: str
    period: Period
    target: float | None = None
    target_text: str = ""
    source: str = ""
    field_size: int | None = None
    key: CellKey | None = None

    def day(self) -> float:
        """Return where the number stands in time, in days: the middle of its period.

        So a year stands between its two halves, and every number in the middle of the step of its target.
        """
        return middle(self.period)


def middle(period: Period) -> float:
    """Return the middle of a period, in days of the calendar."""
    return (period.first_day.toordinal() + period.last_day.toordinal() + 1) / 2


@dataclass(frozen=True)
class Series:
    """One line: the numbers of one thing for periods of one kind, in time order."""

    name: str
    marks: tuple[Mark, ...]

    def runs(self) -> list[tuple[Mark, ...]]:
        """Return the stretches that may be joined by a line: no period is missing inside one."""
        found: list[list[Mark]] = []
        for mark in self.marks:
            if found and _follows(found[-1][-1].period, mark.period):
                found[-1].append(mark)
            else:
                found.append([mark])
        return [tuple(run) for run in found]

    def missing(self) -> list[tuple[Period, Period]]:
        """Return the first and last period of each stretch between two numbers that has none."""
        return [(before[-1].period.next(), after[0].period.previous()) for before, after in pairwise(self.runs())]


def _follows(before: Period, after: Period) -> bool:
    """Say whether a period is the next one of its kind, without making that one: a chart may hold thousands."""
    months = (after.first_day.year - before.first_day.year) * 12 + after.first_day.month - before.first_day.month
    return before.kind == after.kind and months == MONTHS_APART[before.kind]


@dataclass(frozen=True)
class Step:
    """One target and how long it counts: from a day up to, not including, another."""

    first_day: date
    until: date
    value: float
    text: str


def steps(counted: Sequence[tuple[Period, float | None, str]]) -> tuple[Step, ...]:
    """Return the steps of a target: for each period in time order the number that counts (None: none) and its words."""
    found: list[Step] = []
    for number, (period, value, text) in enumerate(counted):
        end = date.fromordinal(period.last_day.toordinal() + 1)
        until = counted[number + 1][0].first_day if number + 1 < len(counted) else end
        if value is None:
            continue
        if found and (found[-1].until, found[-1].value, found[-1].text) == (period.first_day, value, text):
            found[-1] = Step(found[-1].first_day, until, value, text)
        else:
            found.append(Step(period.first_day, until, value, text))
    return tuple(found)


@dataclass(frozen=True, kw_only=True)
class LineChart:
    """Numbers over time, one line for each thing and kind of period, with the steps of a target.

    `inverted` puts small numbers at the top (ranks); `lowest` and `highest` bound the value axis where the kind of
    number does (0–100 %, 1–63); an axis of counts and percentages starts at zero. `ticks` names places of the value
    axis where numbers say less (Không, Có).
    """

    title: str
    subtitle: str = ""
    series: tuple[Series, ...] = ()
    steps: tuple[Step, ...] = ()
    inverted: bool = False
    lowest: float | None = None
    highest: float | None = None
    ticks: tuple[tuple[float, str], ...] = ()

    @property
    def newest(self) -> Mark:
        """The number of the latest period; a chart that is empty has none."""
        return max((series.marks[-1] for series in self.series if series.marks), key=lambda m: m.period.place())

    @property
    def is_empty(self) -> bool:
        """Say whether there is nothing to draw."""
        return not any(series.marks for series in self.series)


@dataclass(frozen=True, kw_only=True)
class BarChart:
    """Numbers of one period side by side, in the order given; `highlight` is the one bar the chart is about."""

    title: str
    subtitle: str = ""
    marks: tuple[Mark, ...] = ()
    lowest: float | None = 0.0
    highest: float | None = None
    highlight: int | None = None

    @property
    def is_empty(self) -> bool:
        """Say whether there is nothing to draw."""
        return not self.marks


Chart = LineChart | BarChart


def told(mark: Mark, series: str = "") -> str:
    """Say everything about one number: of what and when, how much, what it should be, where it comes from."""
    first = f"{series}, {mark.name}" if series else mark.name
    lines = [f"{capitalised(first)}: {mark.text}"]
    if mark.target_text:
        lines.append(f"Mục tiêu {mark.target_text}")
    if mark.source:
        lines.append(f"Nguồn: {mark.source}")
    return "\n".join(lines)


@dataclass(frozen=True)
class Numbers:
    """A chart as a table: headings, rows of words, and the number each row shows."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    marks: tuple[Mark, ...]


def numbers_of(chart: Chart) -> Numbers:
    """Return the same numbers as a table: over time the newest first, bars in their order."""
    if isinstance(chart, BarChart):
        pairs = [("", mark) for mark in chart.marks]
    else:
        pairs = [(series.name, mark) for series in chart.series for mark in series.marks]
        pairs.sort(key=lambda pair: pair[1].period.place(), reverse=True)
    several = isinstance(chart, LineChart) and len(chart.series) > 1
    first = ("Đơn vị",) if isinstance(chart, BarChart) else ("Kỳ", "Đường") if several else ("Kỳ",)
    rows = tuple(
        ((mark.label, name) if several else (mark.label,)) + (mark.text, mark.target_text, mark.source)
        for name, mark in pairs
    )
    return Numbers((*first, "Số liệu", "Mục tiêu", "Nguồn"), rows, tuple(mark for _name, mark in pairs))


MOST_SAID = 24
"""So many numbers of a line are said; the table has them all."""


def _said(marks: Sequence[Mark], more: int) -> str:
    words = ", ".join(f"{mark.label}: {mark.text}" for mark in marks)
    return f"{words} và {more} số khác trong bảng số" if more > 0 else words


def in_words(chart: Chart) -> str:
    """Say what a chart shows, for a screen reader."""
    parts = [chart.title]
    if isinstance(chart, BarChart):
        parts.append(_said(chart.marks[:MOST_SAID], len(chart.marks) - MOST_SAID))
    else:
        for series in chart.series:
            if series.marks:
                newest = series.marks[-MOST_SAID:]
                parts.append(f"{series.name}: {_said(newest, len(series.marks) - MOST_SAID)}")
        if chart.steps:
            parts.append(f"Mục tiêu: {', '.join(f'{s.text} từ {s.first_day:%d/%m/%Y}' for s in chart.steps)}")
    return ". ".join(part for part in parts if part)
