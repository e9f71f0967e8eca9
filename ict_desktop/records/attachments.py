"""Files kept beside a record."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from ict_desktop.records.record import Facts, Problems, missing


@dataclass(frozen=True, kw_only=True)
class Attachment:
    """A file kept inside the office's file beside a record; the bytes lie in `blob` under their SHA-256."""

    TABLE: ClassVar = "attachment"
    NOUN: ClassVar = "tệp đính kèm"
    ABOUT: ClassVar = Facts()

    id: str = ""
    record_table: str = ""
    record_id: str = ""
    name: str = ""
    sha256: str = ""
    size: int = 0
    added_on: date | None = None

    def caption(self) -> str:
        """Name the file."""
        return self.name

    def problems(self) -> Problems:
        """Require a name and the bytes."""
        return missing(self, {"name": "Tệp đính kèm chưa có tên.", "sha256": "Tệp đính kèm chưa có nội dung."})
