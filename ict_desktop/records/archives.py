"""What is in the archive an office moves to a new PC with: its list of contents, written and read without trust."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime

from ict_desktop.records.archive_ending import ENDING
from ict_desktop.records.vietnamese import one_line

FORMAT = 1
"""How archives are put together; a program refuses a higher number than its own."""

LARGEST_LIST = 256_000
"""Bytes of the list of contents, and of the preferences."""

MOST_TABLES = 500
LONGEST_TEXT = 300
LONGEST_NAME = 100
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f\ud800-\udfff]+')
_TABLE = re.compile(r"[a-z]+(_[a-z]+)*")
_SHA256 = re.compile(r"[0-9a-f]{64}")

Preferences = Mapping[str, str | list[str]]
"""What belongs to the clerk and not to the machine: key → value."""


class NewerArchive(ValueError):  # noqa: N818 - no error: the program is older than the archive
    """The list of contents says that a newer program wrote the archive."""


@dataclass(frozen=True)
class Member:
    """A part of an archive: its size in bytes and its SHA-256."""

    size: int
    sha256: str


@dataclass(frozen=True, kw_only=True)
class Contents:
    """What an archive says of itself. `counts` are rows per table of the office file, `file_name` its plain name."""

    file_name: str
    office: str
    made_at: datetime
    by: str
    pc: str
    program: str
    counts: Mapping[str, int]
    data: Member
    preferences: Member


def archive_name(file_stem: str, day: date) -> str:
    """Return how the archive of a file is named: "HoSo-chuyen-may-20261127.ictz"."""
    return f"{file_stem}-chuyen-may-{day:%Y%m%d}{ENDING}"


def plain_name(file_name: str) -> str:
    """Return the name of an office file as every system takes it: no folder, nothing unprintable, not too long."""
    stem = _NOT_IN_NAMES.sub("-", one_line(file_name.removesuffix(".ict")))[:LONGEST_NAME].strip(" .")
    return f"{stem or 'HoSo'}.ict"


def as_json(contents: Contents) -> bytes:
    """Return the list of contents as it lies in the archive."""
    listed = {"format": FORMAT, **asdict(contents), "made_at": contents.made_at.isoformat(timespec="seconds")}
    return json.dumps(listed, ensure_ascii=False, indent=1).encode()


def read_contents(listed: bytes) -> Contents:
    """Read a list of contents; raises `NewerArchive`, or `ValueError` where it is not as this program writes it."""
    found = _dictionary(listed)
    if _number(found.get("format"), 1_000_000) > FORMAT:
        raise NewerArchive
    counts = found.get("counts")
    if not isinstance(counts, dict) or len(counts) > MOST_TABLES or not all(map(_TABLE.fullmatch, counts)):
        raise ValueError("counts")
    file_name = _text(found.get("file_name"))
    made_at = datetime.fromisoformat(_text(found.get("made_at")))
    if file_name != plain_name(file_name) or made_at.tzinfo is not None:
        raise ValueError("file_name or made_at")
    return Contents(
        file_name=file_name,
        office=_text(found.get("office")),
        made_at=made_at,
        by=_text(found.get("by")),
        pc=_text(found.get("pc")),
        program=_text(found.get("program")),
        counts={table: _number(count, 10**9) for table, count in counts.items()},
        data=_member(found.get("data")),
        preferences=_member(found.get("preferences")),
    )


def read_preferences(listed: bytes) -> dict[str, str | list[str]]:
    """Read the preferences of an archive; raises `ValueError` where they are anything but texts and lists of texts."""
    found = _dictionary(listed)
    for value in found.values():
        if not isinstance(value, str) and not (isinstance(value, list) and all(isinstance(v, str) for v in value)):
            raise ValueError("preferences")
    return found


def _dictionary(listed: bytes) -> dict[str, str | list[str]]:
    try:
        found = json.loads(listed.decode())
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(found, dict):
        raise ValueError("no dictionary")
    return found


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_TEXT or one_line(value) != value:
        raise ValueError("text")
    return value


def _number(value: object, most: int) -> int:
    if type(value) is not int or not 0 <= value <= most:
        raise ValueError("number")
    return value


def _member(value: object) -> Member:
    if not isinstance(value, dict) or not _SHA256.fullmatch(str(value.get("sha256"))):
        raise ValueError("member")
    return Member(_number(value.get("size"), 2**50), value["sha256"])
