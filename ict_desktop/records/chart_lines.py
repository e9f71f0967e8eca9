"""The layout of numbers over time: time is to scale, what is missing is a gap, a target is a step."""

from collections.abc import Sequence
from itertools import pairwise

from ict_desktop.records.chart_frame import Frame, date_words, frame_of, tick_words
from ict_desktop.records.chart_layout import (
    MARGIN,
    MOST_FOR_NAMES,
    SHAPES,
    Box,
    Dot,
    Layout,
    Line,
    Measure,
    Place,
    Placing,
    Point,
    Words,
    cut,
)
from ict_desktop.records.chart_scale import spread
from ict_desktop.records.charts import LineChart, Series, Step
from ict_desktop.records.periods import Period

INKS = (0, 1, 2, 5, 3, 4)
"""The order of the series' colours: those the colour-blind tell apart best come first."""

MOST_LABELLED = 14
"""With more numbers only the first, last, lowest and highest carry their value."""

MOST_KEPT_CLEAR = 200
"""Up to so many numbers, words are put where they cover neither dots nor lines."""

LINE_WIDTH = 2.0
REACH = 10.0
"""How near a pointer must come to a point."""

BESIDE, WIDEST_FAN = 3.5, 24.0
"""How far lines that lie on one another are drawn apart, and all of them together at most."""

LEAD = 22.0
"""Room between the end of the lines and their names."""

LEAST_SPACING = 6.0
"""Points nearer than this carry no dots."""


def lay_out_lines(chart: LineChart, width: float, height: float, measure: Measure, line: float) -> Layout:
    """Return where everything stands in a chart over time; `line` is the height of a line of text."""
    several = len(chart.series) > 1
    ends = _end_words(chart, width, measure) if several else []
    frame = frame_of(chart, width, height, measure, line, max(map(measure, ends)) + LEAD + MARGIN if ends else 0.0)
    points, fanned = _points(chart, frame)
    kept = [_kept(each, frame) for each in points]
    lines = [
        drawn for n, series in enumerate(chart.series) for drawn in _lines(series, points[n], kept[n], INKS[n % 6])
    ]
    dots = [dot for n, series in enumerate(chart.series) for dot in _dots(series, points[n], kept[n], n, frame)]
    targets, risers = _targets(chart.steps, frame)
    placing = Placing(Box(0, 0, width, frame.plot.bottom))
    ticks = tick_words(frame)
    for each in ticks:
        placing.take_words(each.box)
    placing.take_lines(targets, are_targets=True)
    if sum(map(len, kept)) <= MOST_KEPT_CLEAR:  # of thousands none can be kept clear of words
        placing.take_lines(lines)
        placing.take_dots(dots)
    words, leads = _named(chart, points, ends, frame, placing, width)
    words += _target_words(chart.steps, frame, placing)
    bands = [] if several else [_band(*gap, frame) for series in chart.series for gap in series.missing()]
    words += _band_words(bands, frame, placing)
    notes = (frame.scale.words(), "Những đường trùng nhau được vẽ kề nhau." if fanned else "")
    return Layout(
        width=width,
        height=height,
        plot=frame.plot,
        bands=tuple(bands),
        grid=tuple(_level(frame, place) for place, _text in frame.scale.ticks),
        targets=(*targets, *risers),
        lines=(*leads, *lines),
        dots=tuple(dots),
        breaks=tuple(_across(frame, *shares) for shares in frame.scale.breaks),
        words=(*ticks, *date_words(chart, frame, width), *words),
        places=tuple(
            place for n, each in enumerate(chart.series) for place in _places(each, points[n], kept[n], several)
        ),
        notes=tuple(note for note in notes if note),
    )


def _named(
    chart: LineChart,
    points: Sequence[Sequence[Point]],
    ends: Sequence[str],
    frame: Frame,
    placing: Placing,
    width: float,
) -> tuple[list[Words], list[Line]]:
    """Write the names of several lines where they end, or the numbers of the only one at its points."""
    if not ends:
        return [words for n, each in enumerate(chart.series) for words in _values(each, points[n], frame, placing)], []
    words, leads = _at_the_ends(points, ends, frame, width)
    for each in words:
        placing.take_words(each.box)
    return words, leads


def _level(frame: Frame, value: float) -> Line:
    y = frame.y(value)
    return Line(((frame.plot.left, y), (frame.plot.right, y)), "line")


# Points and lines


def _points(chart: LineChart, frame: Frame) -> tuple[list[list[Point]], bool]:
    """Return where the numbers of each series stand, and whether some stood on one another and were parted."""
    points = [[(frame.x(mark.day()), frame.y(mark.value)) for mark in series.marks] for series in chart.series]
    if len(points) < 2:
        return points, False
    there: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for number, series in enumerate(points):
        for place, (x, y) in enumerate(series):
            there.setdefault((round(x), round(y)), []).append((number, place))
    together = [group for group in there.values() if len(group) > 1]
    for group in together:
        apart = min(BESIDE, WIDEST_FAN / (len(group) - 1))
        for rank, (number, place) in enumerate(group):
            x, y = points[number][place]
            points[number][place] = (x, y + (rank - (len(group) - 1) / 2) * apart)
    return points, bool(together)


def _kept(points: Sequence[Point], frame: Frame) -> list[int]:
    """Return which numbers are drawn: of many in one column of pixels the first, lowest, highest and last."""
    if len(points) <= 4 * frame.plot.width:
        return list(range(len(points)))
    columns: dict[int, list[int]] = {}
    for number, (x, _y) in enumerate(points):
        columns.setdefault(int(x), []).append(number)
    found: set[int] = set()
    for inside in columns.values():
        found |= {
            inside[0],
            inside[-1],
            min(inside, key=lambda n: points[n][1]),
            max(inside, key=lambda n: points[n][1]),
        }
    return sorted(found)


def _lines(series: Series, points: Sequence[Point], kept: Sequence[int], ink: int) -> list[Line]:
    """Join neighbouring periods; where a rank is among more or fewer than before, the join is dashed."""
    drawn = set(kept)
    found: list[Line] = []
    start = 0
    for run in series.runs():
        stop = start + len(run)
        first = start
        for number in range(start + 1, stop):
            if series.marks[number].field_size != series.marks[number - 1].field_size:
                found.append(Line(tuple(points[n] for n in range(first, number) if n in drawn), ink, width=LINE_WIDTH))
                found.append(Line((points[number - 1], points[number]), ink, "dashed", LINE_WIDTH))
                first = number
        found.append(Line(tuple(points[n] for n in range(first, stop) if n in drawn), ink, width=LINE_WIDTH))
        start = stop
    return [line for line in found if len(line.points) > 1]


def _dots(series: Series, points: Sequence[Point], kept: Sequence[int], number: int, frame: Frame) -> list[Dot]:
    """Return the dots of a series; where they would run together, only those no line leads to, and the last one."""
    shape, ink = SHAPES[number % 6], INKS[number % 6]
    crowded = len(series.marks) * LEAST_SPACING > frame.plot.width
    chosen = set(kept)
    if crowded:
        starts = [0]
        for run in series.runs():
            starts.append(starts[-1] + len(run))
        alone = {a for a, b in pairwise(starts) if b - a == 1}
        chosen &= alone | {len(series.marks) - 1}
    size = 11.0 if len(series.marks) == 1 else 8.0
    return [Dot(points[n], ink, shape, size) for n in sorted(chosen)]


def _places(series: Series, points: Sequence[Point], kept: Sequence[int], several: bool) -> list[Place]:
    found = []
    for number in kept:
        x, y = points[number]
        box = Box(x - REACH, y - REACH, x + REACH, y + REACH)
        found.append(Place(box, (x, y), series.marks[number], series.name if several else ""))
    return found


# Targets and what is missing


def _targets(steps: Sequence[Step], frame: Frame) -> tuple[list[Line], list[Line]]:
    """Return the level of each target over the time it counts, and the thin uprights between them."""
    levels, risers = list[Line](), list[Line]()
    for step in steps:
        left, right, y = _reach_of(step, frame)
        levels.append(Line(((left, y), (right, y)), "text", "dashed", 1.5))
    for before, after in pairwise(levels):
        x, y = after.points[0]
        if before.points[1][1] != y:
            risers.append(Line(((x, before.points[1][1]), (x, y)), "muted", "dotted"))
    return levels, risers


def _reach_of(step: Step, frame: Frame) -> tuple[float, float, float]:
    return frame.x(step.first_day.toordinal()), frame.x(step.until.toordinal()), frame.y(step.value)


def _target_words(steps: Sequence[Step], frame: Frame, placing: Placing) -> list[Words]:
    """Write each target on its step, the newest whole and in any case."""
    found = []
    for number, step in reversed(list(enumerate(steps))):
        newest = number == len(steps) - 1
        text = f"Mục tiêu {step.text}" if newest else step.text
        left, right, y = _reach_of(step, frame)
        wide, high = frame.measure(text), frame.line
        if not newest and wide + 4 > right - left:
            continue
        room = right - left - wide - 8
        spots = [left + 4 + room * share for share in (1, 0, 0.5, 0.85, 0.7, 0.3, 0.15)]
        tops = [y - high - 2, y + 2, *(y + n * (high + 2) for n in (-2, 1, -3, 2, -4, 3))]
        box = placing.place([Box(x, top, x + wide, top + high) for top in tops for x in spots], must=newest)
        if box is not None:
            found.append(Words(box, text, "muted", ground=True))
    return found


def _band(first: Period, last: Period, frame: Frame) -> Box:
    left, right = frame.x(first.first_day.toordinal()), frame.x(last.last_day.toordinal() + 1)
    return Box(left, frame.plot.top, right, frame.plot.bottom)


def _band_words(bands: Sequence[Box], frame: Frame, placing: Placing) -> list[Words]:
    text = "chưa có số liệu"
    wide = frame.measure(text)
    found = []
    for band in bands:
        left, top = (band.left + band.right - wide) / 2, frame.bottom - frame.line - 2
        if wide + 4 > band.width:
            continue
        box = placing.place([Box(left, top, left + wide, top + frame.line)], must=False)
        if box is not None:
            found.append(Words(box, text, "muted"))
    return found


def _across(frame: Frame, low: float, high: float) -> Box:
    top, bottom = sorted((frame.at(low), frame.at(high)))
    return Box(frame.plot.left, top, frame.plot.right, bottom)


# Words


def _values(series: Series, points: Sequence[Point], frame: Frame, placing: Placing) -> list[Words]:
    """Write the numbers at their points, the newest first and in any case."""
    last = len(series.marks) - 1
    chosen = set(range(last + 1))
    if last >= MOST_LABELLED:
        by_value = sorted(chosen, key=lambda n: series.marks[n].value)
        chosen = {0, last, by_value[0], by_value[-1]}
    found = []
    for number in sorted(chosen, reverse=True):
        text = series.marks[number].text
        box = placing.place(_around(points[number], frame.measure(text), frame.line), must=number == last)
        if box is not None:
            found.append(Words(box, text, INKS[0], ground=True))
    return found


def _around(at: Point, wide: float, high: float) -> list[Box]:
    """Return the places for words about a point, the best first."""
    (x, y), gap = at, 6.0
    centred, right, left = x - wide / 2, x + gap, x - gap - wide
    above, below = y - gap - high, y + gap
    corners = [
        (centred, above), (centred, below), (right, y - high / 2), (left, y - high / 2), (right, above), (left, above),
        (right, below), (left, below), (centred, above - high), (centred, below + high), (right, above - high),
        (left, above - high), (right, below + high), (left, below + high), (centred, below + 2 * high),
        (centred, above - 2 * high),
    ]  # fmt: skip
    return [Box(begin, top, begin + wide, top + high) for begin, top in corners]


def _end_words(chart: LineChart, width: float, measure: Measure) -> list[str]:
    """Name each line with its last number, and when that was if it is not the newest of the chart."""
    found = []
    for series in chart.series:
        last = series.marks[-1] if series.marks else None
        text = (
            ""
            if last is None
            else f"  {last.text}" + (f" ({last.label})" if last.period != chart.newest.period else "")
        )
        found.append(cut(series.name, width * MOST_FOR_NAMES - LEAD - MARGIN - measure(text), measure) + text)
    return found


def _at_the_ends(
    points: Sequence[Sequence[Point]], ends: Sequence[str], frame: Frame, width: float
) -> tuple[list[Words], list[Line]]:
    """Write each line's name where it ends; names that would overlap are pushed apart, a thin line leads to them."""
    drawn = [(points[n][-1], ends[n], INKS[n % 6]) for n in range(len(ends)) if points[n]]
    half = frame.line / 2
    places = spread([y for (_x, y), _words, _ink in drawn], frame.line + 1, half, frame.plot.bottom - half)
    words, leads = list[Words](), list[Line]()
    for ((x, y), text, ink), place in zip(drawn, places, strict=True):
        begin = max(0.0, min(frame.plot.right + LEAD, width - frame.measure(text)))  # whole, even where it covers lines
        leads.append(Line(((x + 6, y), (frame.plot.right, y), (begin - 2, place)), ink, "dotted"))
        box = Box(begin, place - half, begin + frame.measure(text), place + half)
        words.append(Words(box, text, ink))
    return words, leads
