"""Security incidents: single ones, and lines that count many in a period."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import ClassVar

from ict_desktop.records.columns import (
    FIELD,
    Column,
    Row,
    headed,
    named,
    plain,
    stored_date_text,
    stored_day,
    stored_period_text,
)
from ict_desktop.records.cut_offs import PeriodRule, days_of
from ict_desktop.records.numbers import exact, number_text
from ict_desktop.records.periods import Period, is_period, parse_period
from ict_desktop.records.record import Facts, Problems, misread, out_of_order, shortened


@dataclass(frozen=True, kw_only=True)
class Incident:
    """One incident, or an aggregate line ("87 lượt đơn vị" in a half-year) counted in its own unit.

    A single incident has a date (`occurred_on`) and count 1; an aggregate has a `period` ("2017-H1").
    """

    TABLE: ClassVar = "incident"
    NOUN: ClassVar = "sự cố"
    ABOUT: ClassVar = Facts(named_by="text", sorted_by="text", page="incidents")

    id: str = ""
    kind: str = "khac"
    text: str = ""
    occurred_on: date | None = None
    period: str = ""
    agency_id: str | None = None
    system_id: str | None = None
    count: float = 1.0
    count_unit: str = "su_co"
    severity: str = ""
    found_on: date | None = None
    reported_on: date | None = None
    resolved_on: date | None = None
    measures: str = ""
    handled_by: str = ""
    remark: str = ""

    def caption(self) -> str:
        """Show the words, and how many there were."""
        how_many = f" (số lượng {number_text(self.count)})" if self.count != 1 else ""
        return f"{shortened(self.text)}{how_many}" if self.text else self.NOUN

    def problems(self) -> Problems:
        """Require words, a date or a period, a count above zero, and dates in order."""
        found: Problems = {}
        if not self.text:
            found["text"] = "Chưa mô tả sự cố."
        if self.occurred_on is None and not self.period:
            found["occurred_on"] = "Chưa ghi ngày xảy ra. Với số liệu tổng hợp, hãy ghi kỳ báo cáo."
        if self.count <= 0:
            found["count"] = "Số lượng phải lớn hơn 0."
        found |= misread(self, "period")
        for first, then, sentence in self._orders():
            if then not in found and out_of_order(getattr(self, first), getattr(self, then)):
                found[then] = f"{sentence} Sửa lại một trong hai ngày."
        return found

    @staticmethod
    def _orders() -> tuple[tuple[str, str, str], ...]:
        """Return which day comes before which: it happens, is found, is reported; it is put right after it was found."""
        return (
            ("occurred_on", "found_on", "Ngày phát hiện đứng trước ngày xảy ra."),
            ("found_on", "reported_on", "Ngày báo cáo đứng trước ngày phát hiện."),
            ("occurred_on", "reported_on", "Ngày báo cáo đứng trước ngày xảy ra."),
            ("found_on", "resolved_on", "Ngày khắc phục đứng trước ngày phát hiện."),
            ("occurred_on", "resolved_on", "Ngày khắc phục đứng trước ngày xảy ra."),
        )


@dataclass(frozen=True)
class Counted:
    """The incidents of a period as they are summed: what is added up, and what is already in a line that is.

    `inside` maps the id of a row that is not added to the row that holds it.
    """

    rows: tuple[Row, ...]
    inside: Mapping[str, Row]

    def sums(self) -> dict[str, float]:
        """Return the sum of each unit of count, by its name, in the order of the rows."""
        found: dict[str, Fraction] = {}
        for row in self.rows:
            if row["id"] not in self.inside:
                found[row["unit_name"]] = found.get(row["unit_name"], Fraction(0)) + exact(row["count"])
        return {unit: float(total) for unit, total in found.items()}

    def words(self) -> str:
        """Say the sums, and what was taken where a whole and parts of it are known: "gồm …, không cộng …"."""
        total = ", ".join(f"{number_text(total)} {unit}" for unit, total in self.sums().items())
        taken: dict[str, list[str]] = {}
        for row in self.rows:
            if row["id"] in self.inside:
                taken.setdefault(when(self.inside[row["id"]]), []).append(when(row))
        said = [f"gồm số của {whole}, không cộng {', '.join(dict.fromkeys(parts))}" for whole, parts in taken.items()]
        return f"{total} ({'; '.join(said)})" if said else total


def counted(rows: Sequence[Row], rules: Sequence[PeriodRule]) -> Counted:
    """Say which incidents are added up: never a line and what is already in it.

    A line for a period holds lines for parts of that period, and single incidents dated within it, that are of the same
    kind and unit and of the same agency and system, or of any where the line names none.
    """
    lines = [(row, parse_period(row["period"])) for row in rows if not row["occurred_on"] and is_period(row["period"])]
    lines.sort(key=lambda line: -line[1].length())
    inside: dict[str, Row] = {}
    for row in rows:
        for line, period in lines:
            if line is not row and _is_part(row, period, rules) and _same_count(row, line):
                inside[row["id"]] = line
                break
    return Counted(tuple(rows), inside)


def _is_part(row: Row, period: Period, rules: Sequence[PeriodRule]) -> bool:
    if row["occurred_on"]:
        first, last = days_of(period, rules)
        return first <= date.fromisoformat(row["occurred_on"]) <= last
    if not is_period(row["period"]):
        return False
    part = parse_period(row["period"])
    return period.holds(part) and part != period


def _same_count(part: Row, whole: Row) -> bool:
    same = all(part[name] == whole[name] for name in ("kind", "count_unit"))
    return same and all(whole[name] in (None, part[name]) for name in ("agency_id", "system_id"))


def when(row: Row) -> str:
    """Show the day of an incident, or the period of a line."""
    if row["occurred_on"]:
        return stored_date_text(row["occurred_on"])
    return stored_period_text(row["period"])


COLUMNS = headed(
    Incident.TABLE,
    plain("text", "Sự cố", 36, wraps=True),
    named("kind", "Loại", 18),
    Column(
        "occurred_on", "Ngày, kỳ", lambda row: stored_day(row["occurred_on"]) or stored_period_text(row["period"]), 13
    ),
    Column(
        "count",
        FIELD,
        lambda row: row["count"],
        16,
        right=True,
        words=lambda row: f"{number_text(row['count'])} {row['count_unit_name']}",
    ),
)
