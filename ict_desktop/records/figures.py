"""Where a figure stands and what it says: ratios kept exactly, gaps told apart, one judgement that agrees with the text."""

from dataclasses import asdict, dataclass
from enum import Enum
from fractions import Fraction
from itertools import count
from typing import Any

from ict_desktop.records.numbers import MOST_DECIMALS, Number, exact, number_text, percent_text, rank_text, to_places

PERCENT, COUNT, RANK, SCALE, YES_NO, COMPUTED = "ty_le", "so_luong", "xep_hang", "thang_bac", "co_khong", "tinh_toan"
"""The kinds of indicators."""

COMPUTED_DECIMALS = 2
"""A computed ratio is kept exactly and shown with so many decimals, unless its target asks for more."""

COMPARATORS = {">=": "≥", "<=": "≤", "=": "=", "<": "<", ">": ">"}
"""How a target compares, as it is stored and as it is shown."""


@dataclass(frozen=True, slots=True)
class RowKey:
    """Whose figures: what is measured, for which agency (None: the province)."""

    indicator_id: str
    agency_id: str | None = None

    def at(self, period: str) -> "CellKey":
        """Return the place of the figure of a period (its code)."""
        return CellKey(self.indicator_id, self.agency_id, period)


@dataclass(frozen=True, slots=True)
class CellKey:
    """The place of a figure: what is measured, for which agency (None: the province), in which period (its code)."""

    indicator_id: str
    agency_id: str | None
    period: str

    @property
    def row(self) -> RowKey:
        """The row it stands in."""
        return RowKey(self.indicator_id, self.agency_id)

    def fields(self) -> dict[str, Any]:
        """Return the fields of a value or a target that say the place."""
        return asdict(self)


class Gap(Enum):
    """Why there is no number. The three are told apart wherever a figure is shown; the value says them in words.

    Statistical yearbooks print the second as "…" and the third as "-".
    """

    NOT_ENTERED = "chưa nhập"
    NO_DATA = "không có số liệu"
    NIL = "không phát sinh"


VERDICTS = {True: "đạt", False: "chưa đạt"}
"""What is said of a figure beside its target."""

Amount = Number | Gap
"""A number, or why there is none."""


def amount_of(number: float | None, nil: object) -> Amount:
    """Return what is stored as a number, or as an explicit nil in its place."""
    return Gap.NIL if nil else Gap.NOT_ENTERED if number is None else float(number)


def ratio(numerator: Amount, denominator: Amount) -> Fraction | Gap:
    """Compute A ÷ B × 100 of a computed indicator, exactly.

    Nothing is computed from what was not entered. Nil is not zero: where nothing arose on either side there was nothing
    to measure, and the ratio is nil itself. A number over zero, or over nil, has no ratio ("không có số liệu").
    """
    if Gap.NOT_ENTERED in (numerator, denominator):
        return Gap.NOT_ENTERED
    if Gap.NO_DATA in (numerator, denominator):
        return Gap.NO_DATA
    if isinstance(numerator, Gap):
        return Gap.NIL
    if isinstance(denominator, Gap):
        return Gap.NO_DATA if numerator else Gap.NIL
    return exact(numerator) / exact(denominator) * 100 if denominator else Gap.NO_DATA


def reached(comparator: str, target: Number, amount: Amount | None) -> bool | None:
    """Say whether a figure meets its target; None where there is no number.

    The figure is taken exactly, the target as it is shown (`number_text`); `value_text` shows the digits that tell, so that
    what is read and what is said never contradict each other.
    """
    if amount is None or isinstance(amount, Gap):
        return None
    # Of two decimal texts the larger is the larger float: numbers people entered need no fractions.
    number = amount if isinstance(amount, float | int) else exact(amount)
    aim = to_places(target, MOST_DECIMALS)
    mark: float | Fraction = float(aim) if isinstance(number, float | int) else Fraction(aim)
    if comparator == ">=":
        return number >= mark
    if comparator == "<=":
        return number <= mark
    if comparator == ">":
        return number > mark
    if comparator == "<":
        return number < mark
    return number == mark


def value_text(
    kind: str,
    amount: Amount | None,
    unit: str = "",
    field_size: int | None = None,
    aim: tuple[str, Number] | None = None,
) -> str:
    """Show a figure as its kind wants it: "98,62%", "17/63", "Có", "748", "không phát sinh"; "" for nothing entered.

    `aim` is the comparator and number of the target it stands beside: a figure that would look as if it met the target, or
    as if it did not, gets the digits that tell ("99,9995%" beside ≥ 100).
    """
    if amount is None or amount is Gap.NOT_ENTERED:
        return ""
    if isinstance(amount, Gap):
        return str(amount.value)
    if kind == YES_NO:
        return "Có" if amount else "Không"
    if kind == RANK and field_size:
        return rank_text(amount, field_size)
    text = number_text(amount, most=_decimals(amount, COMPUTED_DECIMALS if kind == COMPUTED else MOST_DECIMALS, aim))
    return percent_text(text) if unit == "%" else text


def _decimals(number: Number, usual: int, aim: tuple[str, Number] | None) -> int:
    """Return how many decimals a number needs so that its rounded text compares with its target as it does itself."""
    if aim is None:
        return usual
    comparator, target = aim
    verdict = reached(comparator, target, number)
    return next(n for n in count(usual) if reached(comparator, target, Fraction(to_places(number, n))) is verdict)


def target_text(comparator: str, number: Number, kind: str = "") -> str:
    """Show a target: "≤ 15"; for yes or no the answer wanted."""
    if kind == YES_NO and comparator in (">=", "=", "<="):
        return value_text(YES_NO, number)
    return f"{COMPARATORS.get(comparator, comparator)} {number_text(number)}"
