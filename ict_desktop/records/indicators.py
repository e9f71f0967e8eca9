"""Indicators, their targets and values."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Any, ClassVar

from ict_desktop.records.columns import FIELD, Column, Percent, Raw, Row, headed, named, plain, stored_period_text
from ict_desktop.records.dates import date_text
from ict_desktop.records.figures import (
    COMPUTED,
    COMPUTED_DECIMALS,
    COUNT,
    PERCENT,
    RANK,
    SCALE,
    YES_NO,
    Amount,
    CellKey,
    Gap,
    amount_of,
    target_text,
    value_text,
)
from ict_desktop.records.numbers import Number, decimals_of, exact, number_text, percent_text, to_places
from ict_desktop.records.periods import Kind, Period, kind_of, parse_period, period_words
from ict_desktop.records.record import Facts, Problems, misread, missing, out_of_order

LEAST_PERCENT = 10
"""Beside a target or a last value of so many percent, one percent and less is rather a share that lost its ×100."""


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """Something measured period after period, as defined between two dates.

    Kinds: percent, count, rank (lower is better, of a field), scale (a stage up to `maximum`), yes-no (1 or 0) and
    computed (`numerator_id` / `denominator_id` × 100, never stored). A changed definition is a new indicator whose
    `predecessor_id` names the old one.
    """

    TABLE: ClassVar = "indicator"
    NOUN: ClassVar = "chỉ tiêu"
    ABOUT: ClassVar = Facts(
        sorted_by="name",
        numbered_in="group_code",
        page="indicators",
        ways=(("predecessor_id",), ("numerator_id", "denominator_id")),
    )

    id: str = ""
    group_code: str = "khac"
    code: str = ""
    name: str = ""
    unit: str = ""
    kind: str = COUNT
    direction: str = "tang"
    period_type: str = "half"
    definition: str = ""
    minimum: float | None = None
    maximum: float | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    predecessor_id: str | None = None
    numerator_id: str | None = None
    denominator_id: str | None = None
    position: int = 0
    remark: str = ""

    def caption(self) -> str:
        """Name the indicator."""
        return self.name

    def measured_in(self) -> Kind:
        """Return the kind of period its figures are of, whatever another tool wrote there."""
        return kind_of(self.period_type)

    def figure_text(self, amount: Amount, field_size: int | None, aim: tuple[str, Number] | None = None) -> str:
        """Show one of its figures, with the digits that tell beside a target (`value_text`)."""
        return value_text(self.kind, amount, self.unit, field_size, aim)

    def target_text(self, target: "Target | None") -> str:
        """Show one of its targets, "" for none."""
        return (
            "" if target is None or target.number is None else target_text(target.comparator, target.number, self.kind)
        )

    def dated_target_text(self, target: "Target") -> str:
        """Show one of its targets with the period it is for: "≥ 100 (2030)"."""
        return f"{self.target_text(target)} ({parse_period(target.period).short})"

    def usual_comparator(self) -> str:
        """Return how a target compares when nobody says: at least, or at most where less is better."""
        return "<=" if self.direction == "giam" else ">="

    def problems(self) -> Problems:
        """Require a name, limits and dates in order, and both operands of a computed indicator."""
        found = missing(self, {"name": "Chưa có tên chỉ tiêu."})
        if self.minimum is not None and self.maximum is not None and self.maximum < self.minimum:
            found["maximum"] = "Số cao nhất nhỏ hơn số thấp nhất. Sửa lại một trong hai."
        if out_of_order(self.valid_from, self.valid_to):
            found["valid_to"] = "Ngày hết hiệu lực đứng trước ngày bắt đầu. Sửa lại một trong hai ngày."
        if self.kind == COMPUTED and not (self.numerator_id and self.denominator_id):
            found["numerator_id"] = "Chỉ tiêu tính toán cần đủ chỉ tiêu tử số và chỉ tiêu mẫu số."
        for name, words in (("numerator_id", "tử số"), ("denominator_id", "mẫu số"), ("predecessor_id", "chỉ tiêu cũ")):
            if self.id and getattr(self, name) == self.id:
                found[name] = f"Chỉ tiêu không thể là {words} của chính nó. Hãy chọn chỉ tiêu khác."
        return found

    def out_of_force(self, period: Period) -> str:
        """Say in one sentence that the indicator did not hold in a period, or "". Old figures may be entered late."""
        if self.valid_to is not None and self.valid_to < period.first_day:
            return f"Chỉ tiêu hết hiệu lực từ {date_text(self.valid_to)}. Hãy kiểm tra lại kỳ."
        if self.valid_from is not None and self.valid_from > period.last_day:
            return f"Chỉ tiêu chỉ có hiệu lực từ {date_text(self.valid_from)}. Hãy kiểm tra lại kỳ."
        return ""


@dataclass(frozen=True, kw_only=True)
class Target:
    """What an indicator should reach in a period, for an agency or (without one) the whole province."""

    TABLE: ClassVar = "target"
    NOUN: ClassVar = "mục tiêu"
    ABOUT: ClassVar = Facts(under=("indicator", "indicator_id"), named_by="period")

    id: str = ""
    indicator_id: str | None = None
    agency_id: str | None = None
    period: str = ""
    comparator: str = ">="
    number: float | None = None
    source: str = ""

    def caption(self) -> str:
        """Show the comparator and the number."""
        return target_text(self.comparator, self.number or 0.0)

    def key(self) -> CellKey:
        """Return the place it is set for."""
        return CellKey(self.indicator_id or "", self.agency_id, self.period)

    def problems(self) -> Problems:
        """Require the indicator, the period and the number."""
        found = missing(
            self,
            {
                "indicator_id": "Chưa chọn chỉ tiêu.",
                "period": "Chưa ghi kỳ của mục tiêu.",
                "number": "Chưa ghi mức phải đạt.",
            },
        )
        return found | misread(self, "period")


@dataclass(frozen=True, kw_only=True)
class Value:
    """What was measured in a period, for an agency or (without one) the whole province.

    Ranks carry `field_size` ("17/63") and perhaps a score; percentages may carry numerator and denominator; `scope`
    says what was counted where practice differs. `nil` is an explicit "không phát sinh" in place of a number: it is no
    zero, and it is not the same as nothing entered.
    """

    TABLE: ClassVar = "value"
    NOUN: ClassVar = "số liệu"
    ABOUT: ClassVar = Facts(under=("indicator", "indicator_id"), named_by="period")

    id: str = ""
    indicator_id: str | None = None
    agency_id: str | None = None
    period: str = ""
    number: float | None = None
    nil: bool = False
    numerator: float | None = None
    denominator: float | None = None
    field_size: int | None = None
    score: float | None = None
    scope: str = ""
    remark: str = ""
    source_document: str = ""

    def caption(self) -> str:
        """Show the number and the period."""
        number = Gap.NIL.value if self.nil else "chưa có" if self.number is None else number_text(self.number)
        return f"{number} ({period_words(self.period)})"

    def key(self) -> CellKey:
        """Return the place it stands in."""
        return CellKey(self.indicator_id or "", self.agency_id, self.period)

    def problems(self) -> Problems:
        """Require the indicator, the period and a number or nil; a rank within its field, a rate as its two parts say."""
        found = missing(self, {"indicator_id": "Chưa chọn chỉ tiêu.", "period": "Chưa ghi kỳ số liệu."})
        if self.number is None and not self.nil:
            found["number"] = "Chưa ghi số liệu. Nếu trong kỳ không phát sinh, hãy đánh dấu ô “Không phát sinh”."
        if self.nil and self.number is not None:
            found["number"] = "Đã đánh dấu không phát sinh thì không ghi số liệu. Hãy xóa số hoặc bỏ đánh dấu."
        if self.field_size is not None and self.number is not None:
            if not 1 <= self.number <= self.field_size:
                found["number"] = f"Thứ hạng phải từ 1 đến {self.field_size}."
            elif self.number % 1:
                found["number"] = f"Thứ hạng là số nguyên từ 1 đến {self.field_size}. Hãy ghi lại số này."
        if self.denominator == 0:
            found["denominator"] = "Mẫu số bằng 0 thì không tính được tỷ lệ. Hãy để trống hoặc ghi số khác 0."
        elif (sentence := self._contradiction()) and "number" not in found:
            found["number"] = sentence
        return found | misread(self, "period")

    def is_percentage(self) -> bool:
        """Say whether the number is numerator ÷ denominator × 100, rounded as it is; False where a part is missing."""
        return self._is_share_times(100)

    def _is_share_times(self, scale: int) -> bool:
        if self.number is None or self.numerator is None or not self.denominator:
            return False
        share = exact(self.numerator) / exact(self.denominator) * scale
        return exact(self.number) == Fraction(to_places(share, decimals_of(self.number)))

    def _contradiction(self) -> str:
        """Say that number, numerator and denominator do not fit (98 beside 1 of 100), or "".

        A score or a quantity per head is A ÷ B as it is.
        """
        if self.number is None or self.numerator is None or not self.denominator:
            return ""
        if self.is_percentage() or self._is_share_times(1):
            return ""
        share = exact(self.numerator) / exact(self.denominator) * 100
        is_so = percent_text(number_text(share, most=2))
        return (
            f"{number_text(self.numerator)} trên {number_text(self.denominator)} là {is_so}, "
            f"không phải {number_text(self.number)}. Hãy sửa tử số hoặc mẫu số, số liệu sẽ tính theo."
        )


def in_place_of(values: Mapping[str, Any], before: Value) -> dict[str, Any]:
    """Return what is to change in a value and what follows from it.

    A number takes "không phát sinh" away, and the other way. Where number, numerator and denominator said the same, the
    number goes with its two parts when one of them is changed.
    """
    if values.get("nil") and "number" not in values:
        return {**values, "number": None}
    if values.get("number") is not None and "nil" not in values:
        return {**values, "nil": False}
    after = replace(before, **values)
    parts = None not in (before.numerator, after.numerator) and before.denominator and after.denominator
    if before.number is None or not parts or "number" in values or "number" in before.problems():
        return dict(values)
    scale = 100 if before.is_percentage() else 1
    share = exact(after.numerator or 0.0) / exact(after.denominator or 1.0) * scale
    return {**values, "number": float(to_places(share, max(COMPUTED_DECIMALS, decimals_of(before.number))))}


def suspicious(indicator: Indicator, number: float, previous: float | None = None, target: float | None = None) -> str:
    """Say in one sentence why a number looks wrong, or "". Saving stays allowed.

    Out of range, decimals in a count or a rank, 0,92 where 92 % may be meant, ten times the one before (`previous`).
    `target` is the number of the target that counts.
    """
    low, high = indicator.minimum, indicator.maximum
    if low is not None and number < low:
        return f"Nhỏ hơn mức thấp nhất {number_text(low)}. Hãy kiểm tra lại."
    if high is not None and number > high:
        return f"Lớn hơn mức cao nhất {number_text(high)}. Hãy kiểm tra lại."
    if indicator.kind in (COUNT, PERCENT, SCALE) and number < 0 and low is None:
        return "Số âm. Hãy kiểm tra lại dấu trừ."
    if indicator.kind in (COUNT, RANK, SCALE) and number % 1:
        what = {COUNT: "Số lượng", RANK: "Thứ hạng", SCALE: "Mức"}[indicator.kind]
        return f"{what} thường là số nguyên. Hãy kiểm tra lại dấu phẩy."
    if indicator.kind == PERCENT and 0 < number <= 1 and max(target or 0.0, previous or 0.0) >= LEAST_PERCENT:
        return f"Có thể là {percent_text(number_text(exact(number) * 100))}. Hãy kiểm tra lại."
    if indicator.kind != RANK and previous and number and not 0.1 < abs(number / previous) < 10:
        before = value_text(indicator.kind, previous)
        return f"Chênh hơn 10 lần so với kỳ trước ({before}). Hãy kiểm tra lại dấu phẩy."
    return ""


COLUMNS = headed(
    Indicator.TABLE,
    plain("name", "Chỉ tiêu", 40, wraps=True),
    named("group_code", width=18),
    named("kind", width=12),
    named("period_type", "Kỳ", 10),
)


def _number(row: Row) -> Raw:
    """Return the number of a row of values; what is none to count with in its words: "Có", "không phát sinh"."""
    amount = amount_of(row["number"], row["nil"])
    if isinstance(amount, Gap) or row["indicator_kind"] == YES_NO:
        return _number_words(row)
    return Percent(amount) if row["indicator_unit"] == "%" else float(amount)


def _number_words(row: Row) -> str:
    return value_text(
        row["indicator_kind"], amount_of(row["number"], row["nil"]), row["indicator_unit"], row["field_size"]
    )


VALUE_COLUMNS = headed(
    Value.TABLE,
    Column("period", FIELD, lambda row: stored_period_text(row["period"]), 14),
    named("agency_id", width=22, missing="Toàn tỉnh"),
    Column("number", FIELD, _number, 12, right=True, words=_number_words),
    plain("remark", width=22, wraps=True),
)

TARGET_COLUMNS = headed(
    Target.TABLE,
    Column("period", FIELD, lambda row: stored_period_text(row["period"]), 14),
    named("agency_id", width=22, missing="Toàn tỉnh"),
    Column(
        "number",
        "Mức",
        lambda row: target_text(row["comparator"], row["number"], row["indicator_kind"]),
        12,
        right=True,
    ),
    plain("source", width=22, wraps=True),
)
