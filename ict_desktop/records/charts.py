"""A chart as plain data: drawn by the kit on screen and by the printing room on paper."""

from dataclasses import dataclass
from typing import Literal


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
    number does (0–100 %, 1–63); an axis of counts and percentages starts at zero.
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

    @property
    def is_empty(self) -> bool:
        """Say whether there is nothing to draw."""
        return all(value is None for series in self.series for value in series.values)
