"""The fields of the kit, right for Vietnamese hands. Their common contract is `Field` in field_base.py."""

from ict_desktop.records.vietnamese import Unreadable
from ict_desktop.widgets.field_base import Field
from ict_desktop.widgets.field_box import CheckField, FixedChoiceField
from ict_desktop.widgets.field_choice import ChoiceField, MultiChoiceField
from ict_desktop.widgets.field_date import DateField, PeriodField
from ict_desktop.widgets.field_due import DueField
from ict_desktop.widgets.field_hour import HourField
from ict_desktop.widgets.field_known import KnownWordsField
from ict_desktop.widgets.field_number import NumberField
from ict_desktop.widgets.field_text import LongTextField, TextField, TitleField

__all__ = [
    "CheckField",
    "ChoiceField",
    "DateField",
    "DueField",
    "Field",
    "FixedChoiceField",
    "HourField",
    "KnownWordsField",
    "LongTextField",
    "MultiChoiceField",
    "NumberField",
    "PeriodField",
    "TextField",
    "TitleField",
    "Unreadable",
]
