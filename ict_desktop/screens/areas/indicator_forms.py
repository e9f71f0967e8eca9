"""The forms of an indicator, and of one value of it."""

from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.keeping import agency_choices, code_choices
from ict_desktop.store import listing
from ict_desktop.widgets.fields import (
    CheckField,
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
"""Fields of an indicator that are not on its form."""

VALUE_HIDDEN = {"id"}
"""Fields of a value that are not on its form."""

TARGET_HIDDEN = {"id", "indicator_id"}
"""Fields of a target that are not on its form."""


def build_form(form: RecordForm, desk: Desk) -> None:
    """Add the rows of an indicator."""
    others = listing.choices(desk.connection, "indicator")
    form.row("name", "Tên chỉ tiêu *", LongTextField())
    form.row("group_code", "Nhóm", FixedChoiceField(code_choices(desk, "indicator_group")), half=True)
    form.row("code", "Mã", TextField(), half=True)
    form.row("kind", "Loại", FixedChoiceField(code_choices(desk, "indicator_kind")), half=True)
    form.row("unit", "Đơn vị tính", TextField(), half=True)
    form.row("direction", "Cách đánh giá", FixedChoiceField(code_choices(desk, "indicator_direction")), half=True)
    form.row("period_type", "Kỳ", FixedChoiceField(code_choices(desk, "period_type")), half=True)
    form.row("minimum", "Số thấp nhất có thể", NumberField(), half=True)
    form.row("maximum", "Số cao nhất có thể", NumberField(), half=True)
    form.row("definition", "Định nghĩa, cách tính", LongTextField())
    form.section("Chỉ tiêu tính toán: tử số ÷ mẫu số × 100")
    form.row("numerator_id", "Tử số", ChoiceField(others))
    form.row("denominator_id", "Mẫu số", ChoiceField(others))
    form.section("Hiệu lực")
    form.row("valid_from", "Từ ngày", DateField(lambda: desk.day), half=True)
    form.row("valid_to", "Đến ngày", DateField(lambda: desk.day), half=True)
    form.row("predecessor_id", "Thay cho chỉ tiêu", ChoiceField(others))
    form.row("position", "Thứ tự trong nhóm", NumberField(decimals=0, allow_empty=False), half=True)
    form.row("remark", "Ghi chú", LongTextField())


def value_form(form: RecordForm, desk: Desk) -> None:
    """Add the rows of a value."""
    form.row(
        "indicator_id", "Chỉ tiêu *", ChoiceField(listing.choices(desk.connection, "indicator"), allow_empty=False)
    )
    form.row("agency_id", "Đơn vị (để trống: toàn tỉnh)", ChoiceField(agency_choices(desk)))
    form.row("period", "Kỳ *", PeriodField(lambda: desk.day), half=True)
    form.row("number", "Số liệu *", NumberField(), half=True)
    form.row("nil", "Không phát sinh", CheckField("Trong kỳ không phát sinh"))
    form.row("numerator", "Tử số", NumberField(), half=True)
    form.row("denominator", "Mẫu số", NumberField(), half=True)
    form.row("field_size", "Số đơn vị được xếp hạng", NumberField(decimals=0, minimum=1), half=True)
    form.row("score", "Điểm", NumberField(), half=True)
    form.row("scope", "Phạm vi", TextField())
    form.row("source_document", "Văn bản nguồn", LongTextField())
    form.row("remark", "Ghi chú", LongTextField())


def target_form(form: RecordForm, desk: Desk) -> None:
    """Add the rows of a target."""
    form.row("agency_id", "Đơn vị (để trống: toàn tỉnh)", ChoiceField(agency_choices(desk)))
    form.row("period", "Kỳ *", PeriodField(lambda: desk.day), half=True)
    form.row("comparator", "So sánh", FixedChoiceField(code_choices(desk, "comparator")), half=True)
    form.row("number", "Mức phải đạt *", NumberField(), half=True)
    form.row("source", "Căn cứ", TextField())
