"""The frame of a chart over time: its two axes, and what is written along them."""

from dataclasses import dataclass

from ict_desktop.records.chart_layout import MARGIN, Box, Measure, Words
from ict_desktop.records.chart_scale import Scale, scale_of
from ict_desktop.records.charts import LineChart, middle
from ict_desktop.records.periods import Period, period_of

STRIDES = {
    "year": (1, 2, 5, 10, 20, 50, 100),
    "nine_months": (1, 2, 5, 10, 20, 50, 100),
    "half": (1, 2, 4, 10, 20, 40, 100, 200),
    "quarter": (1, 2, 4, 8, 20, 40, 80, 200, 400),
    "month": (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200),
}
"""Every how many periods one is written on the axis, so that the same part of each year is."""


@dataclass(frozen=True)
class Frame:
    """The plot with its two axes."""

    plot: Box
    top: float
    bottom: float
    scale: Scale
    inverted: bool
    first_day: float
    last_day: float
    measure: Measure
    line: float

    def x(self, day: float) -> float:
        """Return where a day stands."""
        share = (day - self.first_day) / (self.last_day - self.first_day)
        return self.plot.left + share * self.plot.width

    def y(self, value: float) -> float:
        """Return where a number stands."""
        return self.at(self.scale.share(value))

    def at(self, share: float) -> float:
        """Return where a share of the value axis stands."""
        height = self.bottom - self.top
        return self.top + share * height if self.inverted else self.bottom - share * height


def frame_of(chart: LineChart, width: float, height: float, measure: Measure, line: float, names: float) -> Frame:
    """Return the frame of a chart in a width and height; `names` is the room the names of the lines take at the right."""
    numbers = [mark.value for series in chart.series for mark in series.marks] + [step.value for step in chart.steps]
    scale = scale_of(numbers, chart.lowest, chart.highest, chart.inverted, chart.ticks)
    across = max(measure(words) for _place, words in scale.ticks) + 12
    plot = Box(across, 0.0, max(across + 120.0, width - max(names, MARGIN)), max(40.0, height - line - 8))
    # The number of the first line needs half a line of text below it, the words over the best point more above it.
    above = min(plot.height * 0.4, line * (0.6 if len(chart.series) > 1 else 1.4) + 8)
    under = min(plot.height * 0.2, line * 0.5 + 3)
    periods = [mark.period for series in chart.series for mark in (series.marks[0], series.marks[-1])]
    first = min([p.first_day for p in periods] + [step.first_day for step in chart.steps]).toordinal()
    last = max([p.last_day.toordinal() + 1 for p in periods] + [step.until.toordinal() for step in chart.steps])
    return Frame(plot, above, plot.bottom - under, scale, chart.inverted, first, last, measure, line)


def tick_words(frame: Frame) -> list[Words]:
    """Write the numbers of the axis, those beside a break first: where it is low the round ones give way to them."""
    ends = {value for stretch in frame.scale.stretches for value in (stretch.low, stretch.high)}
    found: list[Words] = []
    for place, text in sorted(frame.scale.ticks, key=lambda tick: (tick[0] not in ends, tick[0])):
        y, right = frame.y(place), frame.plot.left - 8
        box = Box(right - frame.measure(text), y - frame.line / 2, right, y + frame.line / 2)
        if not any(box.meets(other.box) for other in found):
            found.append(Words(box, text, "muted"))
    return found


def date_words(chart: LineChart, frame: Frame, width: float) -> list[Words]:
    """Write periods below: the newest number's in any case, then as many at even steps from it as there is room for."""
    newest = chart.newest.period
    kinds = {series.marks[0].period.kind for series in chart.series if series.marks}
    ruler = newest if len(kinds) == 1 else period_of(newest.first_day, "year")
    found = [_dated(newest, frame, width)]
    room = max(frame.measure(period.short) for period in (ruler, ruler.next(), ruler.previous())) + 12
    each = frame.x(middle(ruler.next())) - frame.x(middle(ruler))
    stride = next((n for n in STRIDES[ruler.kind] if n * each >= room), STRIDES[ruler.kind][-1])
    for period in _every(ruler, stride, frame):
        words = _dated(period, frame, width)
        if all(words.box.left >= other.box.right + 8 or words.box.right + 8 <= other.box.left for other in found):
            found.append(words)
    return found


def _every(ruler: Period, stride: int, frame: Frame) -> list[Period]:
    """Return every so many periods from one on, forward and back, as far as the axis goes."""
    found, forward, back = [ruler], ruler, ruler
    while middle(forward) < frame.last_day:
        for _each in range(stride):
            forward = forward.next()
        if middle(forward) < frame.last_day:
            found.append(forward)
    while middle(back) > frame.first_day:
        for _each in range(stride):
            back = back.previous()
        if middle(back) > frame.first_day:
            found.append(back)
    return found


def _dated(period: Period, frame: Frame, width: float) -> Words:
    wide = frame.measure(period.short)
    left = max(0.0, min(frame.x(middle(period)) - wide / 2, width - wide))
    top = frame.plot.bottom + 3
    return Words(Box(left, top, left + wide, top + frame.line), period.short, "muted")
