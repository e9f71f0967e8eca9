"""The columns of a list as somebody left them: their order, their widths, which are hidden, what is sorted by."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

LEAST_WIDTH = 40
"""Pixels a column keeps however far another one is dragged."""


@dataclass(frozen=True)
class Arrangement:
    """What was changed of a list's columns, by their names; whatever is not named stands as it does at first.

    `widths` are in pixels and count as shares of whatever width there is.
    """

    order: tuple[str, ...] = ()
    hidden: frozenset[str] = frozenset()
    widths: Mapping[str, int] = field(default_factory=dict)
    sorted_by: str = ""
    descending: bool = False

    def as_text(self) -> str:
        """Return it as it is kept; "" where nothing was changed."""
        if self == Arrangement():
            return ""
        return json.dumps(
            {
                "order": self.order,
                "hidden": sorted(self.hidden),
                "widths": dict(self.widths),
                "sorted_by": self.sorted_by,
                "descending": self.descending,
            }
        )


def read_arrangement(text: str, names: Sequence[str]) -> Arrangement:
    """Return what was kept, for the columns there are today.

    A column that is gone is passed over, a new one stands where it does at first; what cannot be read, or would hide
    every column, counts as nothing kept.
    """
    try:
        kept = json.loads(text) if text else {}
    except ValueError:
        return Arrangement()
    if not isinstance(kept, dict):
        return Arrangement()
    hidden = frozenset(_names(kept.get("hidden"), names))
    sorted_by = next((name for name in names if name == kept.get("sorted_by")), "")
    widths = kept.get("widths")
    return Arrangement(
        order=_names(kept.get("order"), names),
        hidden=hidden if len(hidden) < len(names) else frozenset(),
        widths={name: widths[name] for name in names if _is_width(widths.get(name))}
        if isinstance(widths, dict)
        else {},
        sorted_by=sorted_by,
        descending=kept.get("descending") is True and bool(sorted_by),
    )


def _names(found: object, known: Collection[str]) -> tuple[str, ...]:
    if not isinstance(found, list):
        return ()
    return tuple(dict.fromkeys(name for name in found if isinstance(name, str) and name in known))


def _is_width(found: object) -> bool:
    return isinstance(found, int) and not isinstance(found, bool) and LEAST_WIDTH <= found < 10_000


def in_order(names: Sequence[str], wanted: Sequence[str]) -> list[str]:
    """Return all names in the order wanted; one that is not named there stays behind the one it stood behind."""
    found = [name for name in wanted if name in names]
    for number, name in enumerate(names):
        if name not in found:
            found.insert(found.index(names[number - 1]) + 1 if number else 0, name)
    return found


def shared(width: int, shares: Sequence[int], needed: Sequence[int]) -> list[int]:
    """Divide a width by shares; a column that needs more takes it from those that have more than they need."""
    if sum(needed) >= width:
        needed = [width * need // (sum(needed) or 1) for need in needed]
    sizes = [max(width * share // (sum(shares) or 1), need) for share, need in zip(shares, needed, strict=True)]
    spare = [size - need for size, need in zip(sizes, needed, strict=True)]
    over = sum(sizes) - width
    if over > 0:
        sizes = [size + -over * left // (sum(spare) or 1) for size, left in zip(sizes, spare, strict=True)]
    sizes[-1] += width - sum(sizes)
    return sizes
