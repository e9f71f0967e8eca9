"""Lines and rules put where they belong on the page, for what no running paragraph can say: heads and signatures."""

from dataclasses import dataclass, replace
from typing import Literal

from reportlab.platypus import Flowable

from ict_desktop.printing.fonts import balanced, face_of, lettered, width_of, wrapped
from ict_desktop.records.regimes import Lettering

ASCENT = 0.891  # of Liberation Serif, as a share of its size
DESCENT = 0.216


@dataclass(frozen=True)
class SetLine:
    """One line of text: `x` is its left end or its centre, `top` and `height` run downwards in points."""

    text: str
    lettering: Lettering
    x: float
    anchor: Literal["left", "center"]
    top: float
    height: float

    @property
    def bottom(self) -> float:
        """Where the next thing may begin."""
        return self.top + self.height


@dataclass(frozen=True)
class Rule:
    """A drawn line (never an underline) from `left` to `right` at `top`, with the room below it in `height`."""

    left: float
    right: float
    top: float
    height: float
    thickness: float

    @property
    def bottom(self) -> float:
        """Where the next thing may begin."""
        return self.top + self.height


class Column:
    """Sets lines one under the other between two edges and remembers how far down it has come."""

    def __init__(self, left: float, width: float, line_spacing: float) -> None:
        self._left = left
        self._width = width
        self._line_spacing = line_spacing
        self.items: list[SetLine | Rule] = []
        self.depth = 0.0
        self.widest = 0.0

    def center(self, text: str, lettering: Lettering) -> None:
        """Set a text centred, on several lines of about equal length when it is long."""
        self._set(balanced(lettered(text, lettering), lettering, self._width), lettering, "center")

    def left(self, text: str, lettering: Lettering) -> None:
        """Set a text from the left edge."""
        self._set(wrapped(lettered(text, lettering), lettering, self._width), lettering, "left")

    def rule(self, share: float, thickness: float, gap: float) -> None:
        """Draw a rule under the last text, centred, as long as `share` of its widest line."""
        half = self.widest * share / 2
        center = self._left + self._width / 2
        self.items.append(Rule(center - half, center + half, self.depth + gap, 2 * gap, thickness))
        self.depth += 3 * gap

    def skip(self, points: float) -> None:
        """Leave room."""
        self.depth += points

    def skip_to(self, depth: float) -> None:
        """Go down to a depth, never up."""
        self.depth = max(self.depth, depth)

    def _set(self, lines: list[str], lettering: Lettering, anchor: Literal["left", "center"]) -> None:
        x = self._left + (self._width / 2 if anchor == "center" else 0)
        height = lettering.size * self._line_spacing
        for line in lines:
            self.items.append(SetLine(line, lettering, x, anchor, self.depth, height))
            self.depth += height
        self.widest = max((width_of(line, lettering) for line in lines), default=0.0)


class Setting(Flowable):
    """A flowable of set lines and rules. Higher than its page it goes on overleaf, between lines."""

    def __init__(
        self, items: list[SetLine | Rule], depth: float, before: float = 0.0, after: float = 0.0, whole: float = 0.0
    ) -> None:
        """`whole` is how far down it must not be parted."""
        super().__init__()
        self.items = items
        self.depth = depth
        self.whole = whole
        self.spaceBefore = before
        self.spaceAfter = after

    def above(self, other: "Setting") -> "Setting":
        """Return this with another below it, as one."""
        start = self.depth + other.spaceBefore
        lower = [replace(item, top=item.top + start) for item in other.items]
        return Setting([*self.items, *lower], start + other.depth, self.spaceBefore, other.spaceAfter)

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """Say how much room it takes."""
        self.width, self.height = available_width, self.depth
        return self.width, self.height

    def split(self, _available_width: float, available_height: float) -> list[Flowable]:
        """Part at a height; nothing when not even the first line fits."""
        if available_height < self.whole:
            return []
        above = [item for item in self.items if item.bottom <= available_height]
        below = [item for item in self.items if item.bottom > available_height]
        if not above or not below:
            return []
        start = min(item.top for item in below)
        shifted: list[SetLine | Rule] = [replace(item, top=item.top - start) for item in below]
        first = Setting(above, max(item.bottom for item in above), self.spaceBefore)
        return [first, Setting(shifted, self.depth - start, after=self.spaceAfter)]

    def draw(self) -> None:
        """Draw on the canvas reportlab has placed at the lower left corner of the room taken."""
        canvas = self.canv
        for item in self.items:
            if isinstance(item, Rule):
                canvas.setLineWidth(item.thickness)
                canvas.line(item.left, self.height - item.top, item.right, self.height - item.top)
                continue
            canvas.setFont(face_of(item.lettering), item.lettering.size)
            baseline = self.height - item.top - baseline_below_top(item.lettering.size, item.height)
            if item.anchor == "center":
                canvas.drawCentredString(item.x, baseline, item.text)
            else:
                canvas.drawString(item.x, baseline, item.text)


def baseline_below_top(size: float, height: float) -> float:
    """Return how far below the top of a line of `height` its letters stand."""
    return (height - (ASCENT + DESCENT) * size) / 2 + ASCENT * size
