"""Indicators, their targets and values."""

import re
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from ict_desktop.records.columns import Column, named, plain
from ict_desktop.records.meetings import period_problem
from ict_desktop.records.numbers import number_text, parse_number, rank_text
from ict_desktop.records.periods import parse_period
from ict_desktop.records.record import Problems, missing, out_of_order
from ict_desktop.records.vietnamese import Unreadable, fold, one_line, quoted

PERCENT, COUNT, RANK, SCALE, YES_NO, COMPUTED = "ty_le", "so_luong", "xep_hang", "thang_bac", "co_khong", "tinh_toan"
COMPUTED_DECIMALS = 2
"""A computed ratio is kept exactly and shown with at most so many decimals."""

COMPARATORS = {">=": "≥", "<=": "≤", "=": "="}


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """Something measured period after period, as defined between two dates.

    Kinds: percent, count, rank (lower is better, of a field), scale (a stage up to `maximum`), yes-no (1 or 0) and
    computed (`numerator_id` / `denominator_id` × 100, never stored). A changed definition is a new indicator whose
    `predecessor_id` names the old one.
    """

    TABLE: ClassVar = "indicator"
    NOUN: ClassVar = "chỉ tiêu"

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

    def problems(self) -> Problems:
        """Require a name, limits and dates in order, and both operands of a computed indicator."""
        found = missing(self, {"name": "Chưa có tên chỉ tiêu."})
        if self.minimum is not None and self.maximum is not None and self.maximum < self.minimum:
            found["maximum"] = "Giá trị lớn nhất nhỏ hơn giá trị nhỏ nhất. Sửa lại một trong hai."
        if out_of_order(self.valid_from, self.valid_to):
            found["valid_to"] = "Ngày hết hiệu lực đứng trước ngày bắt đầu. Sửa lại một trong hai ngày."
        if self.kind == COMPUTED and not (self.numerator_id and self.denominator_id):
            found["numerator_id"] = "Chỉ tiêu tính toán cần đủ chỉ tiêu tử số và chỉ tiêu mẫu số."
        return found


@dataclass(frozen=True, kw_only=True)
class Target:
    """What an indicator should reach in a period, for an agency or (without one) the whole province."""

    TABLE: ClassVar = "target"
    NOUN: ClassVar = "mục tiêu"

    id: str = ""
    indicator_id: str | None = None
    agency_id: str | None = None
    period: str = ""
    comparator: str = ">="
    number: float | None = None
    source: str = ""

    def caption(self) -> str:
        """Show the comparator and the number."""
        return f"{COMPARATORS.get(self.comparator, self.comparator)} {number_text(self.number or 0)}"

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
        return found | _period(self.period)


@dataclass(frozen=True, kw_only=True)
class Value:
    """What was measured in a period, for an agency or (without one) the whole province.

    Ranks carry `field_size` ("17/63") and perhaps a score; percentages may carry numerator and denominator; `scope`
    says what was counted where practice differs.
    """

    TABLE: ClassVar = "value"
    NOUN: ClassVar = "số liệu"

    id: str = ""
    indicator_id: str | None = None
    agency_id: str | None = None
    period: str = ""
    number: float | None = None
    numerator: float | None = None
    denominator: float | None = None
    field_size: int | None = None
    score: float | None = None
    scope: str = ""
    remark: str = ""
    source_document: str = ""

    def caption(self) -> str:
        """Show the number and the period."""
        number = "chưa có" if self.number is None else number_text(self.number)
        return f"{number} ({self.period})"

    def problems(self) -> Problems:
        """Require the indicator, the period and the number; a rank lies within its field."""
        found = missing(
            self,
            {
                "indicator_id": "Chưa chọn chỉ tiêu.",
                "period": "Chưa ghi kỳ số liệu.",
                "number": "Chưa ghi số liệu.",
            },
        )
        if self.field_size is not None and self.number is not None and not 1 <= self.number <= self.field_size:
            found["number"] = f"Thứ hạng phải từ 1 đến {self.field_size}."
        if self.denominator == 0:
            found["denominator"] = "Mẫu số bằng 0 thì không tính được tỷ lệ. Hãy để trống hoặc ghi số khác 0."
        return found | _period(self.period)


def _period(code: str) -> Problems:
    sentence = period_problem(code)
    return {"period": sentence} if sentence else {}


def value_text(kind: str, number: float | None, unit: str = "", field_size: int | None = None) -> str:
    """Show a value as its kind wants it: "98,62 %", "17/63", "Có", "748"."""
    if number is None:
        return ""
    if kind == YES_NO:
        return "Có" if number else "Không"
    if kind == RANK and field_size:
        return f"{number_text(number)}/{field_size}"
    if kind == COMPUTED:
        number = round(number, COMPUTED_DECIMALS)
    if unit == "%":
        return f"{number_text(number)} %"
    return number_text(number)


def reached(comparator: str, target: float, number: float | None) -> bool | None:
    """Say whether a value meets its target; None when there is no value."""
    if number is None:
        return None
    if comparator == ">=":
        return number >= target
    if comparator == "<=":
        return number <= target
    return number == target


def ratio(numerator: float | None, denominator: float | None) -> float | None:
    """Compute A/B×100 of a computed indicator; None ("không có số liệu") without both or when B is zero."""
    if numerator is None or not denominator:
        return None
    return numerator / denominator * 100


def suspicious(kind: str, number: float, previous: float | None, minimum: float | None, maximum: float | None) -> str:
    """Say in one sentence why a value looks wrong (out of range, ×10 of the last one), or "". Saving stays allowed."""
    if minimum is not None and number < minimum:
        return f"Nhỏ hơn mức thấp nhất {number_text(minimum)}. Hãy kiểm tra lại."
    if maximum is not None and number > maximum:
        return f"Lớn hơn mức cao nhất {number_text(maximum)}. Hãy kiểm tra lại."
    if kind != RANK and previous and number and (abs(number / previous) >= 10 or abs(number / previous) <= 0.1):
        return f"Chênh hơn 10 lần so với kỳ trước ({number_text(previous)}). Hãy kiểm tra lại dấu phẩy."
    return ""


@dataclass(frozen=True)
class Reading:
    """What was typed into a cell of the grid: a number (None: emptied) and, for a rank, the size of the field."""

    number: float | None
    field_size: int | None = None


_YES, _NO = ("co", "1", "x", "dat"), ("khong", "0")


def read_value(text: str, indicator: Indicator) -> Reading:
    """Read a cell as its indicator wants it: "17/63" for a rank, "Có" or "Không", "98,62 %". Raises `Unreadable`."""
    words = one_line(text)
    if not words:
        return Reading(None)
    if indicator.kind == YES_NO:
        if fold(words) in _YES + _NO:
            return Reading(1.0 if fold(words) in _YES else 0.0)
        raise Unreadable(f"Không hiểu {quoted(words)}. Hãy ghi Có hoặc Không.")
    if indicator.kind == RANK and "/" in words:
        rank, size = words.split("/", 1)
        number, field_size = parse_number(rank), parse_number(size)
        if number is None or field_size is None or field_size != int(field_size):
            raise Unreadable(f"Không hiểu {quoted(words)}. Hãy ghi thứ hạng như 17/63.")
        return Reading(number, int(field_size))
    return Reading(parse_number(words))


_COMPARATOR = re.compile(r"(>=|<=|=|≥|≤|>|<)?\s*(.+)")
_MEANT = {"≥": ">=", "≤": "<=", ">": ">=", "<": "<="}


def read_target(text: str, direction: str) -> tuple[str, float | None]:
    """Read a target, "≥ 100" or "<= 10"; a bare number is meant in the direction of the indicator."""
    words = one_line(text)
    usual = "<=" if direction == "giam" else ">="
    found = _COMPARATOR.fullmatch(words)
    if found is None:
        return usual, None
    sign = found[1] or usual
    return _MEANT.get(sign, sign), parse_number(found[2])


COLUMNS = (
    plain("name", "Chỉ tiêu", 40, wraps=True),
    named("group_code", "Nhóm", 18),
    named("kind", "Loại", 12),
    named("period_type", "Kỳ", 10),
)

VALUE_COLUMNS = (
    Column("period", "Kỳ", lambda row: parse_period(row["period"]).short, 14),
    named("agency_id", "Đơn vị", 22, missing="Toàn tỉnh"),
    Column(
        "number",
        "Số liệu",
        lambda row: rank_text(row["number"], row["field_size"]) if row["field_size"] else number_text(row["number"]),
        12,
        right=True,
    ),
    plain("remark", "Ghi chú", 22, wraps=True),
)

TARGET_COLUMNS = (
    Column("period", "Kỳ", lambda row: parse_period(row["period"]).short, 14),
    named("agency_id", "Đơn vị", 22, missing="Toàn tỉnh"),
    Column(
        "number",
        "Mức",
        lambda row: f"{COMPARATORS.get(row['comparator'], row['comparator'])} {number_text(row['number'])}",
        12,
        right=True,
    ),
    plain("source", "Căn cứ", 22, wraps=True),
)
