"""The forms of an indicator, and of one value of it."""

from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.picking import agencies, codes, day_of, indicators
from ict_desktop.widgets.fields import (
    CheckField,
    ChoiceField,
    DateField,
    FixedChoiceField,
    LongTextField,
    NumberField,
    PeriodField,
    TextField,
    TitleField,
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
    others = indicators(desk, day_of(form, desk, "valid_to"))
    form.row("name", TitleField(), required=True)
    form.row("group_code", FixedChoiceField(codes(desk, "indicator_group")), half=True)
    form.row("code", TextField(), half=True)
    form.row("kind", FixedChoiceField(codes(desk, "indicator_kind")), half=True)
    form.row("unit", TextField(), half=True)
    form.row("direction", FixedChoiceField(codes(desk, "indicator_direction")), half=True)
    form.row("period_type", FixedChoiceField(codes(desk, "period_type")), half=True)
    form.row("minimum", NumberField(), half=True)
    form.row("maximum", NumberField(), half=True)
    form.row("definition", LongTextField())
    form.section("Chỉ tiêu tính toán: tử số ÷ mẫu số × 100")
    form.row("numerator_id", ChoiceField(others))
    form.row("denominator_id", ChoiceField(others))
    form.section("Hiệu lực")
    form.row("valid_from", DateField(lambda: desk.day), half=True)
    form.row("valid_to", DateField(lambda: desk.day), half=True)
    form.row("predecessor_id", ChoiceField(others))
    form.row("position", NumberField(decimals=0, allow_empty=False), half=True)
    form.row("remark", LongTextField())


def value_form(form: RecordForm, desk: Desk) -> None:
    """Add the rows of a value."""
    day = day_of(form, desk, "period")
    form.row("indicator_id", ChoiceField(indicators(desk, day), allow_empty=False), required=True)
    form.row("agency_id", ChoiceField(agencies(desk, day)), hint="để trống: toàn tỉnh")
    form.row("period", PeriodField(lambda: desk.day), half=True, required=True)
    form.row("number", NumberField(), half=True, required=True)
    form.row("nil", CheckField("Trong kỳ không phát sinh"))
    form.row("numerator", NumberField(), half=True)
    form.row("denominator", NumberField(), half=True)
    form.row("field_size", NumberField(decimals=0, minimum=1), half=True)
    form.row("score", NumberField(), half=True)
    form.row("scope", TextField())
    form.row("source_document", LongTextField())
    form.row("remark", LongTextField())


def target_form(form: RecordForm, desk: Desk) -> None:
    """Add the rows of a target."""
    day = day_of(form, desk, "period")
    form.row("agency_id", ChoiceField(agencies(desk, day)), hint="để trống: toàn tỉnh")
    form.row("period", PeriodField(lambda: desk.day), half=True, required=True)
    form.row("comparator", FixedChoiceField(codes(desk, "comparator")), half=True)
    form.row("number", NumberField(), half=True, required=True)
    form.row("source", TextField())
