"""Information systems and who is connected to whom."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from ict_desktop.records.columns import Column, headed, named, plain
from ict_desktop.records.record import Facts, Problems, missing


@dataclass(frozen=True, kw_only=True)
class InformationSystem:
    """A system in use or planned; security level 1–5 by Nghị định 85/2016/NĐ-CP, articles 7–11."""

    TABLE: ClassVar = "information_system"
    NOUN: ClassVar = "hệ thống thông tin"
    ABOUT: ClassVar = Facts(sorted_by="name", page="systems")

    id: str = ""
    name: str = ""
    owner_agency_id: str | None = None
    kind: str = "khac"
    address: str = ""
    security_level: int | None = None
    state: str = "dang_hoat_dong"
    remark: str = ""

    def caption(self) -> str:
        """Name the system."""
        return self.name

    def problems(self) -> Problems:
        """Require a name and a level between 1 and 5 where one is given."""
        found = missing(self, {"name": "Chưa có tên hệ thống."})
        if self.security_level is not None and not 1 <= self.security_level <= 5:
            found["security_level"] = "Cấp độ an toàn chỉ từ 1 đến 5 (Nghị định 85/2016/NĐ-CP)."
        return found


@dataclass(frozen=True, kw_only=True)
class SystemLink:
    """A connection between agencies or systems, proposed, being built or working."""

    TABLE: ClassVar = "system_link"
    NOUN: ClassVar = "kết nối liên thông"
    ABOUT: ClassVar = Facts(sorted_by="name", page="links")

    id: str = ""
    name: str = ""
    state: str = "de_xuat"
    since: date | None = None
    remark: str = ""

    def caption(self) -> str:
        """Name the connection."""
        return self.name

    def problems(self) -> Problems:
        """Require a name."""
        return missing(self, {"name": "Chưa ghi tên kết nối."})


@dataclass(frozen=True, kw_only=True)
class LinkMember:
    """One end of a connection: an agency, or one of its systems."""

    TABLE: ClassVar = "link_member"
    NOUN: ClassVar = "bên tham gia kết nối"
    ABOUT: ClassVar = Facts(under=("system_link", "link_id"), named_by="remark")

    id: str = ""
    link_id: str | None = None
    agency_id: str | None = None
    system_id: str | None = None
    remark: str = ""

    def caption(self) -> str:
        """Say what it is; the agency or system carries the name."""
        return "bên tham gia"

    def problems(self) -> Problems:
        """Require an agency or a system."""
        if self.agency_id or self.system_id:
            return {}
        return {"agency_id": "Chưa chọn đơn vị hoặc hệ thống tham gia kết nối."}


COLUMNS = headed(
    InformationSystem.TABLE,
    plain("name", "Hệ thống", 34, wraps=True),
    named("kind", width=18),
    named("owner_agency_id", "Chủ quản", 18, missing="—"),
    Column("security_level", "Cấp độ", lambda row: row["security_level"] or None, 12, missing="chưa xác định"),
)

LINK_COLUMNS = headed(
    SystemLink.TABLE,
    plain("name", "Kết nối liên thông", 34, wraps=True),
    plain("members", "Các bên", 26, wraps=True),
    named("state", width=14),
)

MEMBER_COLUMNS = headed(
    LinkMember.TABLE,
    named("agency_id", width=24),
    named("system_id", width=24),
)
