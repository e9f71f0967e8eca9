"""Security incidents: single ones, and lines that count many in a period."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from ict_desktop.records.columns import Column, Row, named, plain, stored_date_text
from ict_desktop.records.meetings import period_problem
from ict_desktop.records.numbers import number_text
from ict_desktop.records.periods import parse_period
from ict_desktop.records.record import Problems, out_of_order, shortened


@dataclass(frozen=True, kw_only=True)
class Incident:
    """One incident, or an aggregate line ("87 lượt đơn vị" in a half-year) counted in its own unit.

    A single incident has a date (`occurred_on`) and count 1; an aggregate has a `period` ("2017-H1").
    """

    TABLE: ClassVar = "incident"
    NOUN: ClassVar = "sự cố"

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
        """Show the count and the words."""
        return f"{number_text(self.count)} × {shortened(self.text)}" if self.text else "sự cố"

    def problems(self) -> Problems:
        """Require words, a date or a period, a count above zero, and dates in order."""
        found: Problems = {}
        if not self.text:
            found["text"] = "Chưa mô tả sự cố."
        if self.occurred_on is None and not self.period:
            found["occurred_on"] = "Chưa ghi ngày xảy ra. Với số liệu tổng hợp, hãy ghi kỳ báo cáo."
        if self.count <= 0:
            found["count"] = "Số lượng phải lớn hơn 0."
        sentence = period_problem(self.period)
        if sentence:
            found["period"] = sentence
        if out_of_order(self.found_on, self.resolved_on):
            found["resolved_on"] = "Ngày khắc phục đứng trước ngày phát hiện. Sửa lại một trong hai ngày."
        return found


def _when(row: Row) -> str:
    if row["occurred_on"]:
        return stored_date_text(row["occurred_on"])
    return parse_period(row["period"]).short if row["period"] else ""


COLUMNS = (
    plain("text", "Sự cố", 36, wraps=True),
    named("kind", "Loại", 18),
    Column("occurred_on", "Ngày, kỳ", _when, 13),
    Column("count", "Số lượng", lambda row: f"{number_text(row['count'])} {row['count_unit_name']}", 16, right=True),
)
