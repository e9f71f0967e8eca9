"""Which period the figures of a day belong to, under dated rules of when a period is cut off ("thời gian chốt số liệu").

Nghị định 09/2019/NĐ-CP leaves the dates to regulations; until an office enters its own, calendar periods hold. What a
period is called, and which periods are parts of it, never depends on the rules (`Period.holds`).
"""

from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, ClassVar

from ict_desktop.records.columns import Column, Row, dated, headed, named, plain
from ict_desktop.records.periods import Kind, Period, kind_of, period_of
from ict_desktop.records.record import Facts, Problems, missing

FARTHEST = 2
"""A cut-off lies at most so many months before or after the last month of its period."""

MOST_SPANS = 2
"""So many periods of a rule are named in a list."""

_A_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class PeriodRule:
    """Where a reporting period is cut off, from a day on: months relative to the period, and the day of the month.

    `to_month` counts from the period's last month, `to_day` 31 is the last day of any month. `from_month` 0 is the
    period's own first month, -1 the month before. Periods leave no gap: the first day is the one after the cut-off of
    the period before, so `from_…` repeats in the words of the regulation what `to_…` says; where they differ `to_…` counts.
    """

    TABLE: ClassVar = "period_rule"
    NOUN: ClassVar = "quy định chốt số liệu"
    ABOUT: ClassVar = Facts(named_by="source", searched=False)

    id: str = ""
    period_kind: str = "half"
    valid_from: date | None = None
    from_month: int = 0
    from_day: int = 1
    to_month: int = 0
    to_day: int = 31
    source: str = ""

    def caption(self) -> str:
        """Name the rule by its source."""
        return self.source or "quy định chốt số liệu"

    def problems(self) -> Problems:
        """Require the day it starts to hold, days of a month, and a cut-off near the period."""
        found = missing(self, {"valid_from": "Chưa ghi ngày bắt đầu áp dụng."})
        for name in ("from_day", "to_day"):
            if not 1 <= getattr(self, name) <= 31:
                found[name] = "Ngày trong tháng chỉ từ 1 đến 31."
        if abs(self.to_month) > FARTHEST:
            found["to_month"] = f"Ngày chốt chỉ cách tháng cuối kỳ tối đa {FARTHEST} tháng."
        return found

    def spans(self) -> str:
        """Say what the rule makes of a year: "15/12 – 14/6, 15/6 – 14/12"; of quarters and months the first ones."""
        year = 2001 if self.valid_from is None else self.valid_from.year + 1
        period = period_of(date(year, 1, 1), kind_of(self.period_kind))
        said: list[str] = []
        while period.first_day.year == year and len(said) < MOST_SPANS:
            first, last = days_of(period, [replace(self, valid_from=date.min)])
            said.append(f"{first.day}/{first.month} – {last.day}/{last.month}")
            period = period.next()
        return f"{', '.join(said)}{', …' if period.first_day.year == year else ''}"

    def cut_off(self, period: Period) -> date:
        """Return the last day of a period under this rule."""
        months = max(-FARTHEST, min(self.to_month, FARTHEST))
        year, month = divmod(period.last_day.year * 12 + period.last_day.month - 1 + months, 12)
        return date(year, month + 1, min(max(self.to_day, 1), monthrange(year, month + 1)[1]))


def adjoining(values: Mapping[str, Any], rule: PeriodRule) -> dict[str, Any]:
    """Return what is to change in a rule, so that its first day stays the one after the cut-off whichever is changed.

    What another tool left apart is put together by the cut-off.
    """
    changed = replace(rule, **values)
    ends, begins = values.keys() & {"to_month", "to_day"}, values.keys() & {"from_month", "from_day"}
    if begins and not ends:
        is_first = changed.from_day == 1
        month, day = (changed.from_month, 31) if is_first else (changed.from_month + 1, changed.from_day - 1)
        return {**values, "to_month": month, "to_day": day}
    month, day = _day_after(changed.to_month, changed.to_day)
    if begins or (changed.from_month, changed.from_day) == (month, day):
        return dict(values)
    return {**values, "from_month": month, "from_day": day}


def _day_after(to_month: int, to_day: int) -> tuple[int, int]:
    """Return month and day, counted from a period's first month, that come after the cut-off of the period before."""
    return (to_month, 1) if to_day >= 31 else (to_month - 1, to_day + 1)


def last_day_of(period: Period, rules: Iterable[PeriodRule]) -> date:
    """Return the last day whose figures belong to a period.

    A period is over on the first day on which the rule then in force says so. A rule that comes later never opens a
    period again that was over, and never closes one on a day before it was in force.
    """
    holding = sorted(
        (rule for rule in rules if rule.period_kind == period.kind and rule.valid_from is not None),
        key=lambda rule: (rule.valid_from, rule.id),
    )
    begins = date.min
    ends = [*(rule.valid_from or date.min for rule in holding), date.max]
    for rule, end in zip((None, *holding), ends, strict=True):
        cut_off = period.last_day if rule is None else rule.cut_off(period)
        over_on = max(begins, cut_off + _A_DAY)
        if over_on < end:
            return over_on - _A_DAY
        begins = end
    return date.max


def period_on(day: date, kind: Kind, rules: Sequence[PeriodRule]) -> Period:
    """Return the period of a kind that a day belongs to under the rules: every day belongs to exactly one.

    Nine months are reported within a year: a day belongs to the nine months of its year, those of December too.
    """
    if kind == "nine_months":
        year = period_on(day, "year", rules)
        return period_of(year.first_day, kind)
    period = period_of(day, kind)
    for _step in range(FARTHEST + 1):
        period = period.previous()
    while last_day_of(period, rules) < day:
        period = period.next()
    return period


def days_of(period: Period, rules: Sequence[PeriodRule]) -> tuple[date, date]:
    """Return the first and last day whose figures belong to a period; the first is after the last where no day does."""
    if period.kind == "nine_months":
        return days_of(period_of(period.first_day, "year"), rules)[0], last_day_of(period, rules)
    return last_day_of(period.previous(), rules) + _A_DAY, last_day_of(period, rules)


def _spans_of(row: Row) -> str:
    values = {name: row[name] for name in ("period_kind", "from_month", "from_day", "to_month", "to_day")}
    return PeriodRule(**values, valid_from=date.fromisoformat(row["valid_from"])).spans()


RULE_COLUMNS = headed(
    PeriodRule.TABLE,
    named("period_kind", "Kỳ", 12),
    dated("valid_from", "Áp dụng từ", 12),
    Column("to_day", "Tính từ ngày – đến ngày", _spans_of, 24),
    plain("source", width=26, wraps=True),
)
