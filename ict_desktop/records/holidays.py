"""Days off, and days worked in exchange."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from ict_desktop.records.columns import Column, dated, headed, plain
from ict_desktop.records.record import Facts, Problems, missing


@dataclass(frozen=True, kw_only=True)
class Holiday:
    """A day off, or a Saturday worked in exchange, by the yearly decision."""

    TABLE: ClassVar = "holiday"
    NOUN: ClassVar = "ngày nghỉ"
    ABOUT: ClassVar = Facts(searched=False)

    id: str = ""
    day: date | None = None
    name: str = ""
    working: bool = False

    def caption(self) -> str:
        """Name the day."""
        return self.name

    def problems(self) -> Problems:
        """Require the day and its name."""
        return missing(self, {"day": "Chưa ghi ngày.", "name": "Chưa ghi tên ngày nghỉ."})


HOLIDAY_COLUMNS = headed(
    Holiday.TABLE,
    dated("day", width=12),
    plain("name", width=30),
    Column("working", "", lambda row: "làm bù" if row["working"] else "nghỉ", 10),
)
