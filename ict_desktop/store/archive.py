"""The archive an office moves to a new PC with: written whole, read without trust, unpacked whole or not at all.

A zip of three parts in this order: the list of contents, the preferences, a checked copy of the office file (the bytes
of attachments and issued papers lie inside it). The parts are stored as they are, not compressed: what is unpacked is
never larger than the archive, and nothing has to be guessed about it.
"""

import hashlib
import json
import os
import sqlite3
import struct
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, BinaryIO
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from ict_desktop.records import archives
from ict_desktop.records.archive_ending import ENDING
from ict_desktop.records.archives import LARGEST_LIST, Contents, Member, NewerArchive
from ict_desktop.records.errors import Refused
from ict_desktop.records.kinds import BY_TABLE
from ict_desktop.records.numbers import number_text
from ict_desktop.records.record import joined
from ict_desktop.records.version import VERSION
from ict_desktop.records.vietnamese import one_line
from ict_desktop.store import disk, ledger, sqlite, table
from ict_desktop.store.backup import Tell, copy_to
from ict_desktop.store.checking import examine, page_faults
from ict_desktop.store.finding_words import phrases
from ict_desktop.store.migrating import MIGRATION_NAMES, pending, unknown
from ict_desktop.store.whole_file import put_in_place, refuse_taken, taken

CONTENTS, PREFERENCES, DATA = PARTS = ("noi-dung.json", "tuy-chon.json", "ho-so.ict")

PIECE = 1 << 20

_END = struct.Struct("<4s4H2LH")
"""The last record of a zip: its mark, …, how many parts, …, how long a remark is."""

_UNREADABLE = (BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError, OverflowError, struct.error)
"""What reading a zip or a list that was damaged or made up raises."""


@dataclass(frozen=True)
class Origin:
    """When, by whom and on which PC an archive is made."""

    at: datetime
    by: str
    pc: str


@dataclass(frozen=True)
class Packed:
    """An archive that was written and read back."""

    path: Path
    size: int
    contents: Contents


@dataclass(frozen=True)
class Unpacked:
    """An office file that came out of an archive; `findings` are what the old PC would find in it as well."""

    path: Path
    contents: Contents
    preferences: archives.Preferences
    findings: tuple[str, ...]


def amount(counts: Mapping[str, int]) -> str:
    """Return "1.234 bản ghi, 56 tệp đính kèm" for rows per table; code lists and settings are no records."""
    records = sum(count for name, count in counts.items() if name in BY_TABLE and name != "attachment")
    return f"{number_text(records)} bản ghi, {number_text(counts.get('attachment', 0))} tệp đính kèm"


# Packing


def weighed(connection: sqlite3.Connection) -> tuple[dict[str, int], int]:
    """Return the rows per table of an open file, and about how many bytes its archive will have."""
    return ledger.counts(connection), disk.size_of(connection)


def pack(
    connection: sqlite3.Connection,
    source: Path,
    target: Path,
    origin: Origin,
    preferences: archives.Preferences,
    tell: Tell,
) -> Packed:
    """Write the archive of an open file; refuses to write over anything, and leaves nothing half done."""
    refuse_taken(target, ("",))
    disk.need_room(target.parent, 2 * disk.size_of(connection) + 2 * LARGEST_LIST)
    try:
        with disk.workplace(target.parent) as place:
            data = place / DATA
            digest = _copied(connection, source, data, target, _part_of(tell, 0, 50))
            chosen = json.dumps(preferences, ensure_ascii=False, indent=1).encode()
            contents = _contents_of(data, digest, source, origin, chosen)
            made = place / f"goi{ENDING}"
            _write(made, contents, chosen, data, _part_of(tell, 50, 75))
            _proven(made, _part_of(tell, 75, 100))
            put_in_place(made, target)
    except FileExistsError as error:
        raise taken(target, target) from error
    except OSError as error:  # a folder that may not be written, a stick that was pulled out
        raise Refused(
            f"Không ghi được vào thư mục {sqlite.folder_of(target)}. Hãy chọn thư mục khác hoặc kiểm tra chỗ trống."
        ) from error
    return Packed(target, target.stat().st_size, contents)


def _copied(connection: sqlite3.Connection, source: Path, data: Path, target: Path, tell: Tell) -> str:
    """Write the checked copy; what the disk refuses is said of the archive that was chosen, not of the place of work."""
    try:
        return copy_to(connection, source, data, tell)
    except Refused as refusal:
        cause = refusal.__cause__
        if isinstance(cause, OSError):
            raise cause from refusal
        sentence = sqlite.sentence_of(cause, target) if isinstance(cause, sqlite3.Error) else None
        if sentence is not None and f"“{data.name}”" in str(refusal):
            raise Refused(sentence) from cause
        raise


def _contents_of(data: Path, digest: str, source: Path, origin: Origin, preferences: bytes) -> Contents:
    with closing(sqlite.connect(data, "mode=ro&immutable=1")) as copy:
        counts = ledger.counts(copy)
        settings = table.settings(copy)
    office = joined((settings.get("committee_short", ""), settings.get("province", "")))
    return Contents(
        file_name=archives.plain_name(source.name),
        office=_line(office),
        made_at=origin.at,
        by=_line(origin.by),
        pc=_line(origin.pc),
        program=VERSION,
        counts=counts,
        data=Member(data.stat().st_size, digest),
        preferences=Member(len(preferences), hashlib.sha256(preferences).hexdigest()),
    )


def _line(text: str) -> str:
    return one_line(text)[: archives.LONGEST_TEXT].strip()


def _write(made: Path, contents: Contents, preferences: bytes, data: Path, tell: Tell) -> None:
    at = contents.made_at.timetuple()[:6]
    with made.open("xb") as stream:
        with ZipFile(stream, "w", ZIP_STORED) as zipped:
            zipped.writestr(ZipInfo(CONTENTS, at), archives.as_json(contents))
            zipped.writestr(ZipInfo(PREFERENCES, at), preferences)
            part = ZipInfo(DATA, at)
            part.file_size = contents.data.size  # so that a large one is written as such
            with data.open("rb") as source, zipped.open(part, "w") as target:
                _copy(source, target.write, contents.data, tell, "Đang ghi gói…")
        stream.flush()
        os.fsync(stream.fileno())
    made.chmod(0o600)


def _proven(made: Path, tell: Tell) -> None:
    """Read back what was written, as the new PC will."""
    with _opened(made) as zipped:
        contents = _listed(zipped, made)
        with _reading(made), zipped.open(DATA) as source:
            _copy(source, lambda _piece: None, contents.data, tell, "Đang kiểm tra gói…")


# Looking


def look_into(path: Path) -> Contents:
    """Return what an archive says of itself; refuses one that is damaged, foreign or newer with a sentence."""
    with _opened(path) as zipped:
        return _listed(zipped, path)


@contextmanager
def _opened(path: Path) -> Iterator[ZipFile]:
    """Open an archive of exactly our shape; what it holds is still to be proven."""
    try:
        stream = path.open("rb")
    except OSError as error:
        raise Refused(f"Không đọc được gói “{path.name}”. Hãy kiểm tra ổ đĩa rồi thử lại.") from error
    with stream:
        with _reading(path):
            size = _refuse_odd_frame(stream, path)
            zipped = ZipFile(stream)
            _refuse_odd_parts(zipped, size)
        with zipped:
            yield zipped


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    """Say in a sentence what is wrong with an archive that is being read."""
    try:
        yield
    except NewerArchive as error:
        raise Refused(
            f"Gói “{path.name}” do bản mới hơn của chương trình tạo ra. Hãy cài bản mới trên máy này rồi mở lại."
        ) from error
    except _UNREADABLE as error:
        raise _damaged(path) from error


def _damaged(path: Path) -> Refused:
    return Refused(f"Gói “{path.name}” bị hỏng hoặc chép chưa trọn. Hãy chép lại từ máy cũ.")


def _refuse_odd_frame(stream: BinaryIO, path: Path) -> int:
    """Refuse what is no archive before a library reads its list of parts; returns the size in bytes."""
    if stream.read(4) != b"PK\x03\x04":
        raise Refused(f"“{path.name}” không phải gói chuyển máy của chương trình. Hãy chọn tệp có đuôi {ENDING}.")
    size = stream.seek(0, os.SEEK_END)
    stream.seek(max(0, size - _END.size))
    mark, *_disks, parts, _length, _place, remark = _END.unpack(stream.read())
    if mark != b"PK\x05\x06" or parts > len(PARTS) or remark:
        raise BadZipFile("not as we write it")
    return size


def _refuse_odd_parts(zipped: ZipFile, size: int) -> None:
    parts = zipped.infolist()
    stored = all(part.compress_type == ZIP_STORED and part.compress_size == part.file_size for part in parts)
    inside = all(0 <= part.header_offset < size for part in parts) and sum(part.file_size for part in parts) < size
    if [part.orig_filename for part in parts] != list(PARTS) or not stored or not inside:
        raise BadZipFile("not as we write it")
    if any(part.file_size > LARGEST_LIST for part in parts[:2]):
        raise BadZipFile("absurd lists")


def _listed(zipped: ZipFile, path: Path) -> Contents:
    with _reading(path):
        contents = archives.read_contents(zipped.read(CONTENTS))
        sizes = [zipped.getinfo(name).file_size for name in (PREFERENCES, DATA)]
        if sizes != [contents.preferences.size, contents.data.size]:
            raise BadZipFile("other sizes than listed")
        return contents


# Unpacking


def unpack(path: Path, target: Path, tell: Tell, is_stopped: Callable[[], bool] = lambda: False) -> Unpacked:
    """Bring the office file out of an archive, proven against hash and counts; never in place of another file.

    `is_stopped` is asked while the file is checked, where nothing is told for seconds.
    """
    with _opened(path) as zipped:
        contents = _listed(zipped, path)
        refuse_taken(target)
        disk.need_room(target.parent, contents.data.size)
        try:
            with disk.workplace(target.parent) as place:
                made = place / target.name
                preferences = _preferences(zipped, path, contents)
                _write_out(zipped, path, made, contents.data, _part_of(tell, 0, 60))
                findings = _examined(made, path, contents, _part_of(tell, 60, 100), is_stopped)
                tell(100, "Đang đặt tệp vào chỗ…")
                put_in_place(made, target)
        except FileExistsError as error:
            raise taken(target, target) from error
        except OSError as error:
            raise Refused(f"Không ghi được “{target}”. Hãy chọn thư mục khác hoặc kiểm tra chỗ trống.") from error
    return Unpacked(target, contents, preferences, findings)


def _preferences(zipped: ZipFile, path: Path, contents: Contents) -> archives.Preferences:
    with _reading(path):
        listed = zipped.read(PREFERENCES)
        if hashlib.sha256(listed).hexdigest() != contents.preferences.sha256:
            raise BadZipFile("other bytes than listed")
        return archives.read_preferences(listed)


def _write_out(zipped: ZipFile, path: Path, made: Path, member: Member, tell: Tell) -> None:
    with made.open("xb") as stream:
        made.chmod(0o600)
        with _reading(path), zipped.open(DATA) as source:
            _copy(source, stream.write, member, tell, "Đang chép dữ liệu…")
        stream.flush()
        os.fsync(stream.fileno())  # or a power cut could leave half a file under its final name


def _examined(
    made: Path, path: Path, contents: Contents, tell: Tell, is_stopped: Callable[[], bool]
) -> tuple[str, ...]:
    """Open what was unpacked and compare it with the list; returns what a check finds, which the old PC has as well."""
    sqlite.look_at_header(made, len(MIGRATION_NAMES))
    with (
        sqlite.named_errors(made),
        closing(sqlite.connect(made, "mode=ro&immutable=1")) as connection,
        sqlite.stoppable(connection, is_stopped),
    ):
        if unknown(connection):
            raise sqlite.newer(made)
        tell(5, "Đang kiểm tra dữ liệu…")
        if page_faults(connection, "quick_check"):
            raise _damaged(path)
        tell(30, "Đang đếm bản ghi…")
        if ledger.counts(connection) != contents.counts:
            raise Refused(f"Số bản ghi trong gói “{path.name}” không khớp với máy cũ. Hãy làm lại gói trên máy cũ.")
        if pending(connection):  # an older program's: its tables are not those a check knows
            return ()
        return tuple(phrases(examine(connection, _part_of(tell, 30, 100))))


# Both ways


def _copy(source: IO[bytes], write: Callable[[bytes], object], member: Member, tell: Tell, words: str) -> None:
    """Hand on a part piece by piece; raises `BadZipFile` where it is not what was listed."""
    digest, done = hashlib.sha256(), 0
    while piece := source.read(PIECE):
        done += len(piece)
        digest.update(piece)
        write(piece)
        tell(100 * done // max(1, member.size), words)
    if digest.hexdigest() != member.sha256 or done != member.size:
        raise BadZipFile("other bytes than listed")


def _part_of(tell: Tell, start: int, end: int) -> Tell:
    """Return where a part of the work reports to, on the scale of the whole."""
    return lambda percent, words: tell(start + (end - start) * percent // 100, words)
