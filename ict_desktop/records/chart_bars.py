"""The layout of numbers side by side: a bar each, its name before and its value behind, the target as an upright."""

from collections.abc import Sequence

from ict_desktop.records.chart_layout import (
    MARGIN,
    MOST_FOR_NAMES,
    Bar,
    Box,
    Layout,
    Line,
    Measure,
    Place,
    Words,
    cut,
)
from ict_desktop.records.chart_scale import Scale, scale_of
from ict_desktop.records.charts import BarChart

BAR_ROW, WIDEST_BAR_ROW = 1.7, 2.6
"""Least and greatest height of the row of a bar, in lines of text."""

BAR_SHARE = 0.62


def least_height(chart: BarChart, line: float) -> float:
    """Return the height a chart of bars needs: a row each."""
    return len(chart.marks) * line * BAR_ROW + 8


def lay_out_bars(chart: BarChart, width: float, height: float, measure: Measure, line: float) -> Layout:
    """Return where everything stands; bars begin at zero, and one far longer than all others is broken."""
    names = [cut(mark.label, width * MOST_FOR_NAMES, measure) for mark in chart.marks]
    left = max(map(measure, names), default=0.0) + 12
    behind = max((measure(mark.text) for mark in chart.marks), default=0.0) + 16
    plot = Box(left, 0.0, max(left + 40.0, width - behind), height)
    aims = [mark.target for mark in chart.marks if mark.target is not None]
    scale = scale_of([*(mark.value for mark in chart.marks), *aims], chart.lowest, None)
    row = min(height / max(1, len(chart.marks)), line * WIDEST_BAR_ROW)
    tops = [number * row for number in range(len(chart.marks))]
    bars = [_bar(chart, number, top, row, plot, scale) for number, top in enumerate(tops)]
    words = [
        Words(Box(left - 12 - measure(name), top + (row - line) / 2, left - 12, top + (row + line) / 2), name, "muted")
        for name, top in zip(names, tops, strict=True)
    ]
    targets, values = [], []
    for mark, top in zip(chart.marks, tops, strict=True):
        aim = None if mark.target is None else _x(mark.target, plot, scale)
        end = max(_x(mark.value, plot, scale), _x(0.0, plot, scale)) + MARGIN
        if aim is not None:
            targets.append(Line(((aim, top + row * 0.05), (aim, top + row * 0.95)), "text", "dashed", 1.5))
            if end - MARGIN < aim < end + measure(mark.text):
                end = aim + MARGIN  # the target does not run through the number
        box = Box(end, top + (row - line) / 2, end + measure(mark.text), top + (row + line) / 2)
        values.append(Words(box, mark.text, "text", ground=True))
    zero = _x(0.0, plot, scale)
    return Layout(
        width=width, height=height, plot=plot, bars=tuple(bars), targets=tuple(targets),
        grid=(Line(((zero, 0.0), (zero, row * len(tops))), "line"),),
        breaks=_breaks(scale, plot, row * len(tops)), words=(*words, *values),
        places=tuple(
            Place(Box(0.0, top, width, top + row), (bar.box.right, top + row / 2), mark)
            for mark, top, bar in zip(chart.marks, tops, bars, strict=True)
        ),
        notes=tuple(note for note in (scale.words(),) if note),
    )  # fmt: skip


def _bar(chart: BarChart, number: int, top: float, row: float, plot: Box, scale: Scale) -> Bar:
    start, end = sorted((_x(0.0, plot, scale), _x(chart.marks[number].value, plot, scale)))
    space = row * (1 - BAR_SHARE) / 2
    box = Box(start, top + space, max(end, start + 1), top + row - space)
    return Bar(box, 0, faint=chart.highlight not in (None, number))


def _x(value: float, plot: Box, scale: Scale) -> float:
    return plot.left + scale.share(value) * plot.width


def _breaks(scale: Scale, plot: Box, bottom: float) -> tuple[Box, ...]:
    found: Sequence[tuple[float, float]] = scale.breaks
    return tuple(Box(plot.left + a * plot.width, 0.0, plot.left + b * plot.width, bottom) for a, b in found)
