"""A chart as plain data, and what drawing it needs to know: drawn by the kit on screen and by the printing room."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ict_desktop.records.numbers import number_text

MOST_TICKS = 4
"""The value axis is cut into at most so many steps: few lines, round numbers."""

LEAST_STEP = 1e-7
"""Numbers nearer than this are one number: the file keeps six decimals."""


@dataclass(frozen=True)
class Series:
    """One line or one set of bars: a value for each place on the axis (None: no data), and each value in words."""

    name: str
    values: tuple[float | None, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Chart:
    """A chart with places along the bottom (`labels`), one or more series, perhaps a target line.

    `inverted` puts small numbers at the top (ranks); `lowest` and `highest` bound the value axis where the kind of
    number does (0–100 %, 1–63); an axis of counts and percentages starts at zero. `ticks` names places of the value
    axis where numbers say less (Không, Có). `highlight` is the one bar the chart is about.
    """

    title: str
    subtitle: str
    kind: Literal["line", "bar"]
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    target: tuple[float | None, ...] = ()
    target_text: str = ""
    inverted: bool = False
    lowest: float | None = None
    highest: float | None = None
    ticks: tuple[tuple[float, str], ...] = ()
    highlight: int | None = None

    @property
    def is_empty(self) -> bool:
        """Say whether there is nothing to draw."""
        return all(value is None for series in self.series for value in series.values)


def value_ticks(chart: Chart) -> tuple[tuple[float, str], ...]:
    """Return the places of the value axis that carry a line and a number, from the lowest up.

    They are round numbers a step apart and reach beyond every value. Nobody is ranked 0th: ranks begin at 1.
    """
    if chart.ticks:
        return chart.ticks
    drawn = [v for series in chart.series for v in series.values if v is not None]
    drawn += [v for v in chart.target if v is not None]
    low = min(drawn, default=0.0) if chart.lowest is None else min([chart.lowest, *drawn])
    high = max(drawn, default=1.0)
    if chart.highest is not None and chart.highest <= 100 and not chart.inverted:
        high = max(high, chart.highest)
    whole = all(float(value).is_integer() for value in drawn)
    step = _round_step((high - low) / MOST_TICKS, whole)
    first = math.floor(low / step + 1e-9)
    last = max(first + 1, math.ceil(high / step - 1e-9))
    places = [round(number * step, 9) for number in range(first, last + 1)]
    if chart.inverted:
        places = [1.0, *(place for place in places if place > 1)]
    return tuple((place, number_text(place)) for place in places)


def _round_step(wanted: float, whole: bool) -> float:
    if wanted < LEAST_STEP:
        return 1.0
    power = 10.0 ** math.floor(math.log10(wanted))
    steps = [factor * power for factor in (1, 2, 2.5, 5, 10)]
    if whole:
        steps = [step for step in steps if step >= 1 and step.is_integer()] or [1.0]
    return next((step for step in steps if step >= wanted * (1 - 1e-9)), steps[-1])


def target_words_below(chart: Chart) -> bool:
    """Say on which side of the target line its words stand: where the last point and the number over it are not."""
    last = max(number for number, mark in enumerate(chart.target) if mark is not None)
    value = next((s.values[last] for s in chart.series if s.values[last] is not None), None)
    mark = chart.target[last] or 0.0
    return value is None or (value <= mark if chart.inverted else value >= mark)


def spread(places: Sequence[float], gap: float, low: float = -math.inf, high: float = math.inf) -> list[float]:
    """Push places apart until each is at least a gap from the next, keeping their order and moving them least.

    Only places that stand too near are moved, about their middle; all stay between `low` and `high` where they fit.
    """
    order = sorted(range(len(places)), key=lambda number: places[number])
    blocks: list[tuple[float, int]] = []
    for rank, number in enumerate(order):
        mean, size = places[number] - rank * gap, 1
        while blocks and blocks[-1][0] > mean:
            before, others = blocks.pop()
            mean, size = (mean * size + before * others) / (size + others), size + others
        blocks.append((mean, size))
    ceiling = high - (len(places) - 1) * gap
    shifted = [max(low, min(mean, ceiling)) for mean, size in blocks for _each in range(size)]
    moved = [0.0] * len(places)
    for rank, number in enumerate(order):
        moved[number] = shifted[rank] + rank * gap
    return moved


def in_words(chart: Chart) -> str:
    """Say what a chart shows, for a screen reader."""
    parts = [chart.title]
    for series in chart.series:
        pairs = [f"{label}: {text}" for label, text in zip(chart.labels, series.texts, strict=True) if text]
        if pairs:
            parts.append(f"{series.name}: {', '.join(pairs)}")
    return ". ".join(part for part in [*parts, chart.target_text] if part)
