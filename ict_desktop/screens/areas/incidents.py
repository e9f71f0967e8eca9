"""Sự cố an toàn thông tin: single incidents and lines that count many in a period."""

from PySide6.QtWidgets import QWidget

from ict_desktop.records import incidents as rule
from ict_desktop.records.incidents import Incident
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.picking import agencies, codes, day_of, growing_codes, systems
from ict_desktop.screens.shared.record_page import RecordPage
from ict_desktop.widgets.fields import (
    ChoiceField,
    DateField,
    FixedChoiceField,
    LongTextField,
    NumberField,
    PeriodField,
    TextField,
)
from ict_desktop.widgets.form import RecordForm

HIDDEN = {"id"}
"""Fields of an incident that are not on its form."""

CHIPS = (("", "Tất cả"), ("dang_xu_ly", "Đang xử lý"), ("don_le", "Sự cố đơn lẻ"), ("tong_hop", "Số liệu tổng hợp"))


class IncidentsPage(RecordPage):
    """The page of incidents."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            desk,
            Incident,
            "Sự cố an toàn thông tin",
            "Ghi sự cố",
            CHIPS,
            rule.COLUMNS,
            frozenset({"agency", "information_system"}),
            parent=parent,
        )
        self.list.empty_words = (
            "Chưa ghi sự cố nào. Ghi từng sự cố, hoặc một dòng tổng hợp cho cả kỳ (ví dụ số lượt đơn vị nhiễm mã độc)."
        )
        self.subtitle = lambda incident: incident.handled_by
        self.header.add_how("su_co_trang", desk.window.explain)
        build_form(self.form, desk)
        self.add_attachments()


def build_form(form: RecordForm, desk: Desk) -> None:
    """Add the rows of an incident."""
    form.row("text", LongTextField(), required=True)
    form.row("kind", ChoiceField(growing_codes(desk, "incident_kind"), allow_empty=False), half=True)
    form.row("severity", FixedChoiceField(codes(desk, "incident_severity")), half=True)
    form.row("occurred_on", DateField(lambda: desk.day, happened=True), half=True, hint="sự cố đơn lẻ")
    form.row("period", PeriodField(lambda: desk.day), half=True, hint="số liệu tổng hợp")
    form.row("count", NumberField(minimum=0, allow_empty=False), half=True)
    form.row("count_unit", FixedChoiceField(codes(desk, "count_unit")), half=True)
    form.row("agency_id", ChoiceField(agencies(desk, day_of(form, desk, "occurred_on", "period", "found_on"))))
    form.row("system_id", ChoiceField(systems(desk)))
    form.row("found_on", DateField(lambda: desk.day, happened=True), half=True)
    form.row("reported_on", DateField(lambda: desk.day, happened=True), half=True)
    form.row("resolved_on", DateField(lambda: desk.day, happened=True), half=True)
    form.row("handled_by", LongTextField())
    form.row("measures", LongTextField())
    form.row("remark", TextField())
