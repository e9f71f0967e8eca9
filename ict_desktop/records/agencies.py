"""Agencies and people, each with the dates between which it existed under that name."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from ict_desktop.records.columns import Column, Row, dated, headed, named, plain, stored_date_text
from ict_desktop.records.record import Facts, Problems, joined, missing, out_of_order
from ict_desktop.records.vietnamese import name_key

_DATES = "Ngày kết thúc đứng trước ngày bắt đầu. Sửa lại một trong hai ngày."


@dataclass(frozen=True, kw_only=True)
class Agency:
    """A department, district, commune, party body or enterprise, as it was named between two dates.

    A rename or merger is a new agency with a `Succession`, so that old papers keep the old name. `confirmed` is
    false where the name or a date is believed but not yet checked against a decision.
    """

    TABLE: ClassVar = "agency"
    NOUN: ClassVar = "đơn vị"
    ABOUT: ClassVar = Facts(sorted_by="name", page="agencies", ways=(("parent_id",),))

    id: str = ""
    name: str = ""
    short_name: str = ""
    symbol: str = ""
    code: str = ""
    block: str = "so_nganh"
    parent_id: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    phone: str = ""
    email: str = ""
    address: str = ""
    position: int = 0
    confirmed: bool = True
    remark: str = ""

    def caption(self) -> str:
        """Name the agency as a clerk would: the short name where there is one."""
        return self.short_name or self.name

    def problems(self) -> Problems:
        """Require a name, dates in order, and a parent other than itself."""
        found = missing(self, {"name": "Chưa có tên đơn vị. Hãy ghi tên đầy đủ."})
        if out_of_order(self.valid_from, self.valid_to):
            found["valid_to"] = _DATES
        if self.parent_id is not None and self.parent_id == self.id:
            found["parent_id"] = "Đơn vị không thể trực thuộc chính nó. Hãy chọn đơn vị khác hoặc để trống."
        return found


@dataclass(frozen=True, kw_only=True)
class Alias:
    """Another spelling of an agency's name seen in papers (`Sở TT-TT`, `STTTT`)."""

    TABLE: ClassVar = "agency_alias"
    NOUN: ClassVar = "tên gọi khác"
    ABOUT: ClassVar = Facts(under=("agency", "agency_id"))

    id: str = ""
    agency_id: str | None = None
    name: str = ""

    def caption(self) -> str:
        """Show the spelling itself."""
        return self.name

    def problems(self) -> Problems:
        """Require the spelling and the agency it stands for."""
        return missing(self, {"name": "Chưa ghi tên gọi khác.", "agency_id": "Chưa chọn đơn vị."})


@dataclass(frozen=True, kw_only=True)
class Succession:
    """Which agency took over which field of an older one, and from when (many to many)."""

    TABLE: ClassVar = "agency_succession"
    NOUN: ClassVar = "đơn vị kế thừa"
    ABOUT: ClassVar = Facts(
        under=("agency", "old_agency_id"), named_by="scope", links=("old_agency_id", "new_agency_id")
    )

    id: str = ""
    old_agency_id: str | None = None
    new_agency_id: str | None = None
    effective_on: date | None = None
    scope: str = ""
    confirmed: bool = True

    def caption(self) -> str:
        """Name the field that passed over."""
        return self.scope or "kế thừa"

    def problems(self) -> Problems:
        """Require two different agencies."""
        found = missing(self, {"old_agency_id": "Chưa chọn đơn vị cũ.", "new_agency_id": "Chưa chọn đơn vị tiếp nhận."})
        if not found and self.old_agency_id == self.new_agency_id:
            found["new_agency_id"] = "Đơn vị tiếp nhận trùng với đơn vị cũ. Hãy chọn đơn vị khác."
        return found


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody of an agency with a post, and perhaps a role in the committee, between two dates."""

    TABLE: ClassVar = "person"
    NOUN: ClassVar = "người"
    ABOUT: ClassVar = Facts(named_by="full_name", sorted_by="full_name", sort_key=name_key, page="people")

    id: str = ""
    full_name: str = ""
    post: str = ""
    agency_id: str | None = None
    committee_role: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    phone: str = ""
    email: str = ""
    remark: str = ""

    def caption(self) -> str:
        """Name the person with the post."""
        return joined((self.full_name, self.post))

    def problems(self) -> Problems:
        """Require a name and dates in order."""
        found = missing(self, {"full_name": "Chưa ghi họ và tên."})
        if out_of_order(self.valid_from, self.valid_to):
            found["valid_to"] = _DATES
        return found


def holds_on(valid_from: date | None, valid_to: date | None, day: date) -> bool:
    """Say whether what holds between two days, each perhaps unknown, holds on a day; both ends count."""
    return (valid_from or day) <= day <= (valid_to or day)


def existed(row: Row) -> str:
    """Say between which dates something existed: "từ 01/07/2025", "đến 30/06/2025", or "" when neither is known."""
    start = f"từ {stored_date_text(row['valid_from'])}" if row["valid_from"] else ""
    end = f"đến {stored_date_text(row['valid_to'])}" if row["valid_to"] else ""
    return joined((start, end), " ")


COLUMNS = headed(
    Agency.TABLE,
    plain("name", "Tên đơn vị", 36, wraps=True),
    plain("short_name", width=16),
    named("block", width=16),
    Column("valid_to", "Thời gian", existed, 18, wraps=True),
)

PEOPLE_COLUMNS = headed(
    Person.TABLE,
    plain("full_name", width=22),
    plain("post", width=22, wraps=True),
    named("agency_id", width=22),
    plain("committee_role", "Trong Ban Chỉ đạo", 18),
)

ALIAS_COLUMNS = headed(
    Alias.TABLE,
    plain("name", width=30),
)

SUCCESSION_COLUMNS = headed(
    Succession.TABLE,
    named("new_agency_id", width=24),
    dated("effective_on", width=12),
    plain("scope", "Lĩnh vực", 24, wraps=True),
)
