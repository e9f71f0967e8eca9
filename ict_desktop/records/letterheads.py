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
    """A numbering series: papers of one kind, or of all kinds (`kind` empty), counted together from 01 each year.

    A draft counts in the series that fits its kind, symbol and letterhead (`records/numbering.py`). `first_number` is where
    the count begins in `first_year` alone: an office that begins in the middle of a year with the numbers of its old book.
    """

    TABLE: ClassVar = "document_series"
    NOUN: ClassVar = "sổ đăng ký văn bản"
    ABOUT: ClassVar = Facts(searched=False)

    id: str = ""
    name: str = ""
    kind: str | None = None
    symbol: str = ""
    first_number: int = 1
    first_year: int | None = None
    letterhead_id: str | None = None

    def caption(self) -> str:
        """Name the series."""
        return self.name

    def first_in(self, year: int) -> int:
        """Return the number the count begins with in a year."""
        return self.first_number if year == self.first_year else 1

    def problems(self) -> Problems:
        """Require a name, a number to start from, and the year that number is for."""
        found = missing(self, {"name": "Chưa đặt tên sổ đăng ký."})
        if self.first_number < 1:
            found["first_number"] = "Số bắt đầu phải từ 1 trở lên."
        elif self.first_number > 1 and self.first_year is None:
            found["first_year"] = (
                "Chưa ghi số bắt đầu dùng cho năm nào. Hãy ghi năm trước; các năm khác đều bắt đầu từ 01."
            )
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
