"""The people at the keyboard, and the filters they keep."""

from dataclasses import dataclass
from typing import ClassVar

from ict_desktop.records.columns import Column, headed, plain
from ict_desktop.records.record import Facts, Problems, missing


@dataclass(frozen=True, kw_only=True)
class Clerk:
    """Somebody who works at this keyboard; every action carries the name."""

    TABLE: ClassVar = "clerk"
    NOUN: ClassVar = "người nhập liệu"
    ABOUT: ClassVar = Facts(searched=False)

    id: str = ""
    name: str = ""
    active: bool = True

    def caption(self) -> str:
        """Name the clerk."""
        return self.name

    def problems(self) -> Problems:
        """Require a name."""
        return missing(self, {"name": "Chưa ghi tên người nhập liệu."})


@dataclass(frozen=True, kw_only=True)
class SavedView:
    """A filter kept by name on a page; `query` holds words, chip and the one value of a column as JSON."""

    TABLE: ClassVar = "saved_view"
    NOUN: ClassVar = "bộ lọc đã lưu"
    ABOUT: ClassVar = Facts(searched=False)

    id: str = ""
    page: str = ""
    name: str = ""
    query: str = ""

    def caption(self) -> str:
        """Name the filter."""
        return self.name

    def problems(self) -> Problems:
        """Require a name."""
        return missing(self, {"name": "Chưa đặt tên bộ lọc."})


CLERK_COLUMNS = headed(
    Clerk.TABLE,
    plain("name", width=30),
    Column("active", "", lambda row: "" if row["active"] else "đã nghỉ", 10),
)
