"""Under which name an office writes: letterheads, and the series its papers are numbered in."""

import re
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from ict_desktop.records.columns import FIELD, Column, dated, headed, named, plain
from ict_desktop.records.record import Facts, Problems, joined, missing, out_of_order
from ict_desktop.records.signing import authority_faults, lines_of, signs_as
from ict_desktop.records.vietnamese import one_line


@dataclass(frozen=True, kw_only=True)
class Letterhead:
    """Superior, issuer, place and usual signer of a kind of paper, between two dates.

    `running_name` is the issuer as a sentence names it, empty where the capitals of `issuer` say it; `address` the line at
    the foot of a công văn or giấy mời; `drafting_unit` who drafts its công văn, in their symbol ("VX" in "12/UBND-VX").
    `signer_authority` holds the lines above the name ("TRƯỞNG BAN"), one per line; `signer_post` the other post written
    above the name when the agency's own seal is used (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.7c). Of the `Signer`s listed
    under it the first that holds on the paper's day goes before that one.
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
    running_name: str = ""
    address: str = ""
    drafting_unit: str = ""

    @property
    def called(self) -> str:
        """The issuer within a sentence: "Ban Chỉ đạo Công nghệ thông tin tỉnh"."""
        return one_line(self.running_name) or issuer_in_words(self.issuer)

    @property
    def told(self) -> str:
        """Who is told in a sentence: the sectors and places where these are among its usual recipients, else its units."""
        far = "sở, ban, ngành" in one_line(self.recipients).casefold()
        return f"các {'sở, ban, ngành, địa phương và' if far else 'cơ quan,'} đơn vị liên quan"

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
class Signer:
    """Somebody who may sign under a letterhead between two dates; in the order in which they are taken.

    `authority` are the lines above the name ("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"), `post` the post written above the name
    (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.7c). `ground` names the written act without which nobody signs as TUQ.
    (Điều 13 khoản 3).
    """

    TABLE: ClassVar = "signer"
    NOUN: ClassVar = "người ký"
    ABOUT: ClassVar = Facts(under=("letterhead", "letterhead_id"), numbered_in="letterhead_id", searched=False)

    id: str = ""
    letterhead_id: str | None = None
    position: int = 0
    authority: str = ""
    post: str = ""
    name: str = ""
    ground: str = ""
    valid_from: date | None = None
    valid_to: date | None = None

    def caption(self) -> str:
        """Show the title and the name: "KT. TRƯỞNG BAN – PHÓ TRƯỞNG BAN, Lê Văn An"."""
        return joined((" – ".join(lines_of(self.authority)), self.name))

    def problems(self) -> Problems:
        """Require an authority that somebody may sign by, for TUQ. its written act; dates in order."""
        found = missing(self, {"authority": "Chưa ghi quyền hạn, chức vụ của người ký."})
        if wrong := authority_faults(lines_of(self.authority)):
            found["authority"] = wrong[0]
        elif signs_as(self.authority, "TUQ") and not self.ground:
            found["ground"] = "Ký thừa ủy quyền (TUQ.) phải có văn bản ủy quyền. Hãy ghi số, ngày của văn bản ấy."
        if out_of_order(self.valid_from, self.valid_to):
            found["valid_to"] = "Ngày kết thúc đứng trước ngày bắt đầu. Sửa lại một trong hai ngày."
        return found


def issuer_in_words(issuer: str) -> str:
    """Return an issuer of the masthead as a sentence names it: capitals become the words of a name, acronyms stay.

    "BAN CHỈ ĐẠO CÔNG NGHỆ THÔNG TIN" is "Ban Chỉ đạo Công nghệ thông tin" (Nghị định 30/2020/NĐ-CP, Phụ lục II, IV.1).
    """
    lines = [one_line(line) for line in issuer.splitlines() if line.strip()]
    if not issuer.isupper():
        return " ".join(lines)
    return _spelled(" ".join(lines))


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


_KINDS = (
    *("Ban Chỉ đạo", "Ban Chỉ huy", "Ban Quản lý", "Ủy ban nhân dân", "Hội đồng nhân dân", "Văn phòng", "Tổ công tác"),
    *("Tổ giúp việc", "Hội đồng", "Tổng cục", "Ủy ban", "Sở", "Ban", "Cục", "Chi cục", "Trung tâm", "Công an", "Bộ"),
    *("Phòng", "Đoàn", "Tổ", "Công ty"),
)
"""How the kinds of agencies are written; the field that follows begins with a capital."""

_PLACES = ("Thành phố", "Thị xã", "Thị trấn", "Tỉnh", "Huyện", "Quận", "Xã", "Phường")
_SHORT = frozenset({"UBND", "HĐND", "CNTT", "TT&TT", "KH&CN", "TP"})


def _spelled(capitals: str) -> str:
    words = [word if word in _SHORT else word.lower() for word in capitals.split()]
    text = " ".join(words)
    kind = next((kind for kind in _KINDS if text.startswith(f"{kind.lower()} ") or text == kind.lower()), "")
    field, place, name = text.removeprefix(kind.lower()).strip(), "", ""
    for each in _PLACES:
        before, found, after = f" {field} ".partition(f" {each.lower()} ")
        if found and not before.endswith(" và"):  # "Lao động - Thương binh và Xã hội" names no xã
            field, place, name = before.strip(), each.lower(), after.strip().title()
            break
    field = re.sub(r"((?:^|[,-]|và) *)(\w)", lambda found: found[1] + found[2].upper(), field)
    return joined((kind, field, place, name), " ")


LETTERHEAD_COLUMNS = headed(
    Letterhead.TABLE,
    plain("name", width=26),
    plain("issuer", width=30, wraps=True),
    plain("symbol", width=10),
)

SIGNER_COLUMNS = headed(
    Signer.TABLE,
    Column("authority", FIELD, lambda row: " – ".join(lines_of(row["authority"])), 26, wraps=True),
    plain("post", width=22, wraps=True),
    plain("name", width=18),
    dated("valid_from", width=12),
    dated("valid_to", width=12),
)

SERIES_COLUMNS = headed(
    DocumentSeries.TABLE,
    plain("name", "Sổ đăng ký", 30),
    named("kind", width=16, missing="mọi loại"),
    plain("symbol", width=12),
)
