"""What the layout of a chart is made of, in the units of its pen: pixels on screen, points on paper.

The origin is the upper left corner. A pen draws these things as they stand and decides nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from ict_desktop.records.charts import Mark

Measure = Callable[[str], float]
"""Returns the width of words in the face of the chart."""

Point = tuple[float, float]
Ink = int | Literal["text", "muted", "line", "band"]
"""A colour: the number of a series, or what it is for."""

Shape = Literal["dot", "square", "triangle", "diamond", "hollow", "hollow square"]
SHAPES: tuple[Shape, ...] = ("dot", "square", "triangle", "diamond", "hollow", "hollow square")

MOST_FOR_NAMES = 0.45
"""The share of the width that names beside lines or bars may take; longer ones are cut."""

MARGIN = 6.0


class Box(NamedTuple):
    """A rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How high it is."""
        return self.bottom - self.top

    def meets(self, other: "Box") -> bool:
        """Say whether two boxes share more than an edge."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def is_inside(self, other: "Box") -> bool:
        """Say whether this box lies within another."""
        return (
            other.left <= self.left
            and self.right <= other.right
            and other.top <= self.top
            and self.bottom <= other.bottom
        )

    def crossed_by(self, start: Point, end: Point) -> bool:
        """Say whether a straight line runs through the box."""
        first, last = 0.0, 1.0
        for begin, stop, low, high in (
            (start[0], end[0], self.left, self.right),
            (start[1], end[1], self.top, self.bottom),
        ):
            length = stop - begin
            if not length:
                if not low < begin < high:
                    return False
                continue
            enters, leaves = sorted(((low - begin) / length, (high - begin) / length))
            first, last = max(first, enters), min(last, leaves)
        return first < last


@dataclass(frozen=True)
class Words:
    """A text that fills its box; on `ground` what lies behind it is covered."""

    box: Box
    text: str
    ink: Ink
    ground: bool = False


@dataclass(frozen=True)
class Line:
    """Joined points."""

    points: tuple[Point, ...]
    ink: Ink
    style: Literal["solid", "dashed", "dotted"] = "solid"
    width: float = 1.0


@dataclass(frozen=True)
class Dot:
    """A point that shows a number."""

    at: Point
    ink: Ink
    shape: Shape = "dot"
    size: float = 8.0


@dataclass(frozen=True)
class Bar:
    """A bar; a `faint` one is not the one the chart is about."""

    box: Box
    ink: Ink
    faint: bool = False


@dataclass(frozen=True)
class Place:
    """Where one number can be pointed at: the box that answers, the point it shows, the number and its line."""

    box: Box
    at: Point
    mark: Mark
    series: str = ""


@dataclass(frozen=True, kw_only=True)
class Layout:
    """Everything that is drawn, from the ground up: bands, grid, bars, targets, lines, dots, breaks, words.

    `notes` are sentences the drawing needs: that the axis is broken, that lines lie on one another.
    """

    width: float
    height: float
    plot: Box
    bands: tuple[Box, ...] = ()
    grid: tuple[Line, ...] = ()
    bars: tuple[Bar, ...] = ()
    targets: tuple[Line, ...] = ()
    lines: tuple[Line, ...] = ()
    dots: tuple[Dot, ...] = ()
    breaks: tuple[Box, ...] = ()
    words: tuple[Words, ...] = ()
    places: tuple[Place, ...] = ()
    notes: tuple[str, ...] = ()


def places_at(layout: Layout, at: Point, reach: float = 10.0) -> list[Place]:
    """Return what a pointer shows: the numbers whose box it is in, the nearest first; those on one point together."""
    x, y = at
    hit = [p for p in layout.places if p.box.left - 0.5 <= x <= p.box.right and p.box.top <= y <= p.box.bottom]
    if not hit:
        return []
    hit.sort(key=lambda place: (place.at[0] - x) ** 2 + (place.at[1] - y) ** 2)
    first = hit[0]
    near = [p for p in hit if abs(p.at[0] - first.at[0]) < reach and abs(p.at[1] - first.at[1]) < reach]
    return [p for p in near if p.mark.value == first.mark.value and p.mark.period == first.mark.period]


def jagged(box: Box) -> list[tuple[Point, ...]]:
    """Return the two edges of a break as zigzag lines, along its longer side."""
    tooth, bite = 6.0, 2.0
    lies = box.width >= box.height
    length = box.width if lies else box.height
    found: list[tuple[Point, ...]] = []
    for edge in (box.top + bite, box.bottom - bite) if lies else (box.left + bite, box.right - bite):
        steps = [(n * tooth, edge + (bite if n % 2 else -bite)) for n in range(int(length / tooth) + 1)]
        found.append(tuple((box.left + along, at) if lies else (at, box.top + along) for along, at in steps))
    return found


def cut(words: str, width: float, measure: Measure) -> str:
    """Shorten words to a width with "…" at their end."""
    if measure(words) <= width:
        return words
    low, high = 0, len(words)
    while low < high:
        half = (low + high + 1) // 2
        low, high = (half, high) if measure(words[:half].rstrip() + "…") <= width else (low, half - 1)
    return words[:low].rstrip() + "…"


class Placing:
    """Finds room for words: not outside the plot, not over other words, not across a target, rather not on a line."""

    OUTSIDE, ON_WORDS, ON_TARGET, ON_DOT, ON_LINE = 1000, 100, 100, 10, 1

    def __init__(self, area: Box) -> None:
        self._area = area
        self._words: list[Box] = []
        self._dots: list[Box] = []
        self._targets: list[tuple[Point, Point]] = []
        self._lines: list[tuple[Point, Point]] = []

    def take_words(self, box: Box) -> None:
        """Note where words stand."""
        self._words.append(box)

    def take_dots(self, dots: Sequence[Dot]) -> None:
        """Note where dots stand."""
        self._dots += [Box(d.at[0] - d.size / 2, d.at[1] - d.size / 2, d.at[0] + d.size / 2, d.at[1] + d.size / 2)
                       for d in dots]  # fmt: skip

    def take_lines(self, lines: Sequence[Line], are_targets: bool = False) -> None:
        """Note where lines run."""
        into = self._targets if are_targets else self._lines
        for line in lines:
            into += list(zip(line.points, line.points[1:], strict=False))

    def place(self, candidates: Sequence[Box], must: bool) -> Box | None:
        """Return the best place for words, first ones preferred; None where they would cover or be cut, unless a must.

        The place is noted as taken.
        """
        moved = [self._moved_in(box) if must else box for box in candidates]
        costs = [self._cost(box) for box in moved]
        best = min(range(len(moved)), key=costs.__getitem__)
        if costs[best] >= self.ON_WORDS and not must:
            return None
        self.take_words(moved[best])
        return moved[best]

    def _moved_in(self, box: Box) -> Box:
        area = self._area
        left = max(area.left, min(box.left, area.right - box.width))
        top = max(area.top, min(box.top, area.bottom - box.height))
        return Box(left, top, left + box.width, top + box.height)

    def _cost(self, box: Box) -> int:
        return (
            self.OUTSIDE * (not box.is_inside(self._area))
            + self.ON_WORDS * sum(box.meets(other) for other in self._words)
            + self.ON_TARGET * sum(box.crossed_by(*line) for line in self._targets)
            + self.ON_DOT * sum(box.meets(other) for other in self._dots)
            + self.ON_LINE * sum(box.crossed_by(*line) for line in self._lines)
        )
