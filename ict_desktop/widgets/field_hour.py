"""The field for an hour of the day: typed as people type it, shown as papers word it."""

from ict_desktop.records.hours import hour_text, hour_words
from ict_desktop.widgets.field_base import Value
from ict_desktop.widgets.field_text import TextField


class HourField(TextField):
    """An hour as "14 giờ 00", "" when empty."""

    def read(self) -> str:
        """Return the hour; raises `Unreadable`."""
        return hour_text(self.draft_text())

    def text_of(self, value: Value) -> str:
        """Return the hour; what is none (from another tool) as it stands."""
        return hour_words(str(value or ""))
