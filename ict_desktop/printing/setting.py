"""Lines and rules put where they belong on the page, for what no running paragraph can say: heads and signatures."""

from dataclasses import dataclass, replace
from typing import Literal

from reportlab.platypus import Flowable

from ict_desktop.printing.fonts import balanced, face_of, lettered, width_of, wrapped
from ict_desktop.records.holding import held_together
from ict_desktop.records.paper_shape import rule_length
from ict_desktop.records.regimes import Lettering

ASCENT = 0.891  # of Liberation Serif, as a share of its size
DESCENT = 0.216

Colour = tuple[float, float, float]
BLACK: Colour = (0.0, 0.0, 0.0)


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
class Stamp:
    """A box of one line round a text that is centred in it."""

    text: str
    lettering: Lettering
    left: float
    right: float
    top: float
    height: float
    thickness: float
    colour: Colour = BLACK

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


Item = SetLine | Rule | Stamp


class Column:
    """Sets lines one under the other between two edges and remembers how far down it has come."""

    def __init__(self, left: float, width: float, line_spacing: float) -> None:
        self._left = left
        self._width = width
        self._line_spacing = line_spacing
        self.items: list[Item] = []
        self.depth = 0.0
        self.widths: list[float] = []

    def center(self, text: str, lettering: Lettering) -> None:
        """Set a text centred, on several lines of about equal length when it is long."""
        self._set(balanced(_shown(text, lettering), lettering, self._width), lettering, "center")

    def left(self, text: str, lettering: Lettering) -> None:
        """Set a text from the left edge."""
        self._set(wrapped(_shown(text, lettering), lettering, self._width), lettering, "left")

    def right(self, text: str, lettering: Lettering) -> None:
        """Set a text to the right edge."""
        height = lettering.size * self._line_spacing
        for line in wrapped(_shown(text, lettering), lettering, self._width):
            x = self._left + self._width - width_of(line, lettering)
            self.items.append(SetLine(line, lettering, x, "left", self.depth, height))
            self.depth += height

    def stamp(
        self, text: str, lettering: Lettering, size: tuple[float, float], thickness: float, colour: Colour
    ) -> None:
        """Set a text in a box of at least this width and of this height (points), centred."""
        shown = lettered(text, lettering)
        half = max(size[0], width_of(shown, lettering) + lettering.size) / 2
        center = self._left + self._width / 2
        box = Stamp(shown, lettering, center - half, center + half, self.depth, size[1], thickness, colour)
        self.items.append(box)
        self.depth = box.bottom

    def rule(self, share: float, thickness: float, gap: float) -> None:
        """Draw a rule under the last text, centred, as long as `share` of its lines."""
        half = rule_length(self.widths, share) / 2
        center = self._left + self._width / 2
        self.items.append(Rule(center - half, center + half, self.depth + gap, 2 * gap, thickness))
        self.depth += 3 * gap

    def line_across(self, thickness: float, gap: float) -> None:
        """Draw a rule from edge to edge with room below it."""
        self.items.append(Rule(self._left, self._left + self._width, self.depth, gap, thickness))
        self.depth += gap

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
        self.widths = [width_of(line, lettering) for line in lines]


def _shown(text: str, lettering: Lettering) -> str:
    return lettered(held_together(text), lettering)


class Setting(Flowable):
    """A flowable of set lines and rules. Higher than its page it goes on overleaf, between lines."""

    def __init__(
        self, items: list[Item], depth: float, before: float = 0.0, after: float = 0.0, whole: float = 0.0
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
        if len(below) == 1 and above and above[-1].top >= self.whole:
            below.insert(0, above.pop())
        if not above or not below:
            return []
        start = min(item.top for item in below)
        shifted: list[Item] = [replace(item, top=item.top - start) for item in below]
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
            if isinstance(item, Stamp):
                self._draw_stamp(item)
                continue
            canvas.setFont(face_of(item.lettering), item.lettering.size)
            baseline = self.height - item.top - baseline_below_top(item.lettering.size, item.height)
            if item.anchor == "center":
                canvas.drawCentredString(item.x, baseline, item.text)
            else:
                canvas.drawString(item.x, baseline, item.text)

    def _draw_stamp(self, stamp: Stamp) -> None:
        canvas, size = self.canv, stamp.lettering.size
        canvas.saveState()
        canvas.setStrokeColorRGB(*stamp.colour)
        canvas.setFillColorRGB(*stamp.colour)
        canvas.setLineWidth(stamp.thickness)
        bottom = self.height - stamp.bottom
        canvas.rect(stamp.left, bottom, stamp.right - stamp.left, stamp.height, stroke=1, fill=0)
        canvas.setFont(face_of(stamp.lettering), size)
        baseline = self.height - stamp.top - baseline_below_top(size, stamp.height)
        canvas.drawCentredString((stamp.left + stamp.right) / 2, baseline, stamp.text)
        canvas.restoreState()


def baseline_below_top(size: float, height: float) -> float:
    """Return how far below the top of a line of `height` its letters stand."""
    return (height - (ASCENT + DESCENT) * size) / 2 + ASCENT * size
