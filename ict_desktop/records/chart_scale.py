"""The value axis of a chart: where a number stands on it, its round ticks, and what is left out for an outlier."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ict_desktop.records.numbers import number_text

MOST_TICKS = 4
"""The value axis is cut into at most so many steps: few lines, round numbers."""

LEAST_STEP = 1e-7
"""Numbers nearer than this are one number: the file keeps six decimals."""

FLATTENED = 3
"""Empty room so many times as long as all other numbers need together is left out of the axis."""

MOST_OUTLIERS = 3
"""One number in so many may stand beyond the empty room; if more do, they are no outliers."""

OUTLIER_SHARE, BREAK_SHARE = 0.12, 0.06
"""Shares of the axis that numbers beyond a break take, and the break itself."""

Ticks = tuple[tuple[float, str], ...]


@dataclass(frozen=True)
class Stretch:
    """A piece of the axis: numbers from `low` to `high` stand between two shares of its length."""

    low: float
    high: float
    first: float
    last: float

    def share(self, value: float) -> float:
        """Return where a number of this piece stands."""
        if self.high <= self.low:
            return (self.first + self.last) / 2
        return self.first + (value - self.low) / (self.high - self.low) * (self.last - self.first)


@dataclass(frozen=True)
class Scale:
    """The whole axis, from the lowest number up, and the ticks on it."""

    stretches: tuple[Stretch, ...]
    ticks: Ticks

    def share(self, value: float) -> float:
        """Return where a number stands, from 0 at the low end of the axis to 1."""
        for stretch in self.stretches:
            if value <= stretch.high:
                return max(0.0, stretch.share(max(value, stretch.low)))
        return self.stretches[-1].last

    @property
    def breaks(self) -> tuple[tuple[float, float], ...]:
        """The shares of the axis between which numbers are left out."""
        return tuple((before.last, after.first) for before, after in pairwise(self.stretches))

    def words(self) -> str:
        """Say which numbers are left out, or ""."""
        parts = [f"{number_text(a.high)} đến {number_text(b.low)}" for a, b in pairwise(self.stretches)]
        return f"Trục bị ngắt quãng từ {' và từ '.join(parts)} vì có số lớn hoặc nhỏ hơn hẳn." if parts else ""


def scale_of(
    numbers: Sequence[float],
    lowest: float | None,
    highest: float | None,
    inverted: bool = False,
    named: Ticks = (),
) -> Scale:
    """Return the axis that holds all numbers, in round steps.

    It reaches down to `lowest` (zero, or the first rank) and up to `highest` where that is a bound of up to 100.
    Room that one outlier needs and nobody else is left out: all others would lie flat.
    """
    if named:
        return Scale((Stretch(min(p for p, _w in named), max(p for p, _w in named), 0.0, 1.0),), named)
    reach = highest if highest is not None and highest <= 100 and not inverted else None
    below, main, above = _apart(sorted(numbers), lowest, reach)
    ticks = value_ticks(main, lowest, reach, inverted)
    axis = [min([ticks[0][0], *main]), max([ticks[-1][0], *main])]
    groups = [*below, axis, *above]
    taken = (OUTLIER_SHARE + BREAK_SHARE) * (len(groups) - 1)
    stretches, at = list[Stretch](), 0.0
    for group in groups:
        width = 1 - taken if group is axis else OUTLIER_SHARE
        stretches.append(Stretch(group[0], group[-1], at, at + width))
        at += width + BREAK_SHARE
    beyond = sorted({number for group in (*below, *above) for number in (group[0], group[-1])})
    outside = [(number, number_text(number)) for number in beyond]
    return Scale(tuple(stretches), tuple(sorted([*ticks, *outside])))


def _apart(
    ordered: list[float], lowest: float | None, reach: float | None
) -> tuple[list[list[float]], list[float], list[list[float]]]:
    """Part the numbers into outliers below, the others, and outliers above, each in order."""
    main, below, above = ordered, list[list[float]](), list[list[float]]()
    for _twice in range(2):
        count = _outliers(main, lowest, reach)
        if count:
            above.insert(0, main[-count:])
            main = main[:-count]
    if main and (lowest is None or main[0] < lowest):
        count = _outliers([-n for n in reversed(main)], None, None if lowest is None else -lowest)
        if count:
            below.append(main[:count])
            main = main[count:]
    return below, main, above


def _outliers(ordered: Sequence[float], lowest: float | None, reach: float | None) -> int:
    """Count the numbers at the upper end beyond empty room that flattens all the others; 0 where there is none."""
    for count in range(1, len(ordered) // MOST_OUTLIERS + 1):
        last = ordered[-count - 1]
        low = ordered[0] if lowest is None else min(lowest, ordered[0])
        high = last if reach is None else max(reach, last)
        if ordered[0] < last and ordered[-count] - high > FLATTENED * (high - low):
            return count
    return 0


def value_ticks(numbers: Sequence[float], lowest: float | None, reach: float | None, inverted: bool = False) -> Ticks:
    """Return the places of the value axis that carry a line and a number, from the lowest up.

    They are round numbers a step apart and reach beyond every number. Nobody is ranked 0th: ranks begin at 1.
    """
    low = min(numbers, default=0.0) if lowest is None else min([lowest, *numbers])
    high = max(numbers, default=1.0)
    if reach is not None:
        high = max(high, reach)
    whole = all(float(value).is_integer() for value in numbers)
    step = _round_step((high - low) / MOST_TICKS, whole)
    first = math.floor(low / step + 1e-9)
    last = max(first + 1, math.ceil(high / step - 1e-9))
    places = [round(number * step, 9) for number in range(first, last + 1)]
    if inverted:
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
