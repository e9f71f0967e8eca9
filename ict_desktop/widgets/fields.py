"""The fields of the kit, right for Vietnamese hands. Their common contract is `Field` in field_text.py."""

from ict_desktop.records.vietnamese import Unreadable
from ict_desktop.widgets.field_choice import CheckField, ChoiceField, FixedChoiceField, MultiChoiceField
from ict_desktop.widgets.field_date import DateField, PeriodField
from ict_desktop.widgets.field_number import NumberField
from ict_desktop.widgets.field_text import Field, LongTextField, TextField

__all__ = [
    "CheckField",
    "ChoiceField",
    "DateField",
    "Field",
    "FixedChoiceField",
    "LongTextField",
    "MultiChoiceField",
    "NumberField",
    "PeriodField",
    "TextField",
    "Unreadable",
]
