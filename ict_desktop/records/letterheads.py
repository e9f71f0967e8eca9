"""Under which name an office writes: letterheads, and the series its papers are numbered in."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from ict_desktop.records.columns import headed, named, plain
from ict_desktop.records.record import Facts, Problems, missing, out_of_order


@dataclass(frozen=True, kw_only=True)
class Letterhead:
    """Superior, issuer, place and signer of a kind of paper, between two dates.

    `signer_authority` holds the lines above the name ("TRƯỞNG BAN"), one per line; `signer_post` the other post
    written above the name when the agency's own seal is used (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.7c).
    """

    TABLE: ClassVar = "letterhead"
    NOUN: ClassVar = "mẫu đầu văn bản"
    ABOUT: ClassVar = Facts(searched=False)

    id: str = ""
    name: str = ""
    superior: str = ""
    issuer: str = ""
    symbol: str = ""
    place: str = ""
    signer_authority: str = ""
    signer_post: str = ""
    signer_name: str = ""
    recipients: str = ""
    archive_line: str = ""
    valid_from: date | None = None
    valid_to: date | None = None

    def caption(self) -> str:
        """Name the letterhead."""
        return self.name

    def problems(self) -> Problems:
        """Require a name, an issuer and a place; dates in order."""
        found = missing(
            self,
            {
                "name": "Chưa đặt tên mẫu.",
                "issuer": "Chưa ghi cơ quan ban hành.",
                "place": "Chưa ghi địa danh đứng trước ngày tháng.",
            },
        )
        if out_of_order(self.valid_from, self.valid_to):
            found["valid_to"] = "Ngày kết thúc đứng trước ngày bắt đầu. Sửa lại một trong hai ngày."
        return found


@dataclass(frozen=True, kw_only=True)
class DocumentSeries:
    """A numbering series: one kind (or all kinds, when `kind` is empty) under one symbol, from 01 each year."""

    TABLE: ClassVar = "document_series"
    NOUN: ClassVar = "sổ đăng ký văn bản"
    ABOUT: ClassVar = Facts(searched=False)

    id: str = ""
    name: str = ""
    kind: str | None = None
    symbol: str = ""
    first_number: int = 1

    def caption(self) -> str:
        """Name the series."""
        return self.name

    def problems(self) -> Problems:
        """Require a name and a number to start from."""
        found = missing(self, {"name": "Chưa đặt tên sổ đăng ký."})
        if self.first_number < 1:
            found["first_number"] = "Số bắt đầu phải từ 1 trở lên."
        return found


LETTERHEAD_COLUMNS = headed(
    Letterhead.TABLE,
    plain("name", width=26),
    plain("issuer", width=30, wraps=True),
    plain("symbol", width=10),
)

SERIES_COLUMNS = headed(
    DocumentSeries.TABLE,
    plain("name", "Sổ đăng ký", 30),
    named("kind", width=16, missing="mọi loại"),
    plain("symbol", width=12),
)
