"""The one place that connects to SQLite and names its errors.

No other library and no plain `open()` may touch a live file: closing any descriptor of it would drop this process's
locks.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

from ict_desktop.records.errors import Cancelled, Refused
from ict_desktop.records.record import shortened
from ict_desktop.records.vietnamese import sort_key
from ict_desktop.store.far import is_on_share
from ict_desktop.store.whole_file import journal_of

APPLICATION_ID = 0x49435431
"""Marks a file as ours (`ICT1`)."""

PATIENCE = 3.0
"""Seconds to wait for another program that is writing."""

MOMENT_MS = 200
"""How long to wait for a program that looks at the file just now, where it is wanted alone."""

MOST_HELD = 64_000_000
"""Bytes of a file up to which a copy of it can be had from memory when another is copied over it."""

ROOM_TO_GROW = 4_000
"""Pages of memory beyond twice those of the file."""

STEPS_BETWEEN_LOOKS = 10_000
"""Steps of SQLite's machine, about a millisecond, between two looks whether to stop."""

_ANOTHER_WRITES = "Tệp “{name}” đang được chương trình khác ghi. Hãy đóng chương trình đó rồi thử lại."
SENTENCES = {
    sqlite3.SQLITE_NOTADB: "Tệp “{name}” đã hỏng hoặc không phải tệp dữ liệu của chương trình. "
    "Hãy mở tệp khác hoặc khôi phục bản sao lưu.",
    sqlite3.SQLITE_CORRUPT: "Tệp “{name}” bị hỏng. Hãy giữ nguyên tệp này và khôi phục bản sao lưu gần nhất.",
    sqlite3.SQLITE_BUSY: _ANOTHER_WRITES,
    sqlite3.SQLITE_LOCKED: _ANOTHER_WRITES,
    sqlite3.SQLITE_SCHEMA: _ANOTHER_WRITES,
    sqlite3.SQLITE_FULL: "Ổ đĩa đã đầy nên chưa ghi được vào “{name}”. Hãy giải phóng dung lượng rồi thử lại.",
    sqlite3.SQLITE_READONLY: "Tệp “{name}” chỉ đọc được, không ghi được. Hãy lưu một bản sao vào nơi khác rồi làm việc.",
    sqlite3.SQLITE_CANTOPEN: "Không mở được tệp “{name}”. Hãy kiểm tra đường dẫn và quyền truy cập.",
    sqlite3.SQLITE_PERM: "Không có quyền mở tệp “{name}”. Hãy hỏi người quản trị máy.",
    sqlite3.SQLITE_IOERR: "Không đọc hoặc ghi được tệp “{name}” trên ổ đĩa. Hãy kiểm tra ổ đĩa rồi thử lại.",
}


class Connection(sqlite3.Connection):
    """A connection that keeps what was asked of the schema, which stays as it is while a file is open."""

    def __init__(self, *arguments: Any, **named: Any) -> None:  # noqa: ANN401 - as SQLite takes them
        super().__init__(*arguments, **named)
        self.references: dict[str, tuple[Reference, ...]] = {}


@dataclass(frozen=True)
class Reference:
    """A column that refers to a row of another table, by its key."""

    column: str
    table: str
    key: str


def references(connection: sqlite3.Connection, table: str) -> tuple[Reference, ...]:
    """Return which columns of a table refer to others; a connection of ours is asked once."""
    known = connection.references if isinstance(connection, Connection) else {}
    if table not in known:
        found = connection.execute(
            'SELECT "from", "table", (SELECT name FROM pragma_table_info(f."table") WHERE pk = 1) '
            "FROM pragma_foreign_key_list(?) f ORDER BY id, seq",
            (table,),
        )
        known[table] = tuple(Reference(*row) for row in found)
    return known[table]


@contextmanager
def named_errors(path: Path) -> Iterator[None]:
    """Turn what the user can mend (locked, full, damaged, read-only …) into a `Refused`; a bug stays a bug."""
    try:
        yield
    except (sqlite3.Error, UnicodeDecodeError) as error:
        sentence = sentence_of(error, path)
        if sentence is None:
            raise
        raise Refused(sentence) from error


def sentence_of(error: BaseException, path: Path) -> str | None:
    """Return what to say to the user of an error of SQLite she can mend; None where it is a bug."""
    code = getattr(error, "sqlite_errorcode", None)
    if isinstance(error, UnicodeDecodeError):
        code = sqlite3.SQLITE_CORRUPT  # not even the name of what is damaged, in SQLite's own words, can be read
    elif not isinstance(error, sqlite3.Error) or code is None:
        return None
    if code == sqlite3.SQLITE_IOERR_SHMSIZE:
        code = sqlite3.SQLITE_FULL  # the index of the -wal could not grow
    if code == sqlite3.SQLITE_ERROR and str(error).startswith(("no such table", "no such column", "unsupported file")):
        code = sqlite3.SQLITE_CORRUPT  # another program took a part of the file away
    sentence = SENTENCES.get(code & 0xFF)
    return sentence.format(name=path.name) if sentence is not None else None


@contextmanager
def stoppable(connection: sqlite3.Connection, is_stopped: Callable[[], bool]) -> Iterator[None]:
    """Let a long reading be stopped: raises `Cancelled` soon after `is_stopped` says so."""
    connection.set_progress_handler(is_stopped, STEPS_BETWEEN_LOOKS)
    try:
        yield
    except sqlite3.OperationalError as error:
        # What is interrupted while it sets a table-valued function up says no more than that this failed.
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_INTERRUPT or is_stopped():
            raise Cancelled from error
        raise
    finally:
        connection.set_progress_handler(None, 0)


@contextmanager
def patient(connection: sqlite3.Connection, seconds: float) -> Iterator[None]:
    """Wait so long, and no longer, for another program that is writing."""
    if seconds == PATIENCE:
        yield
        return
    connection.execute(f"PRAGMA busy_timeout = {round(seconds * 1000)}")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA busy_timeout = {round(PATIENCE * 1000)}")


def hold_in_memory(connection: sqlite3.Connection) -> None:
    """Read every page of a file that is not too large and keep them, whatever becomes of the file meanwhile."""
    pages, size = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    if pages * size <= MOST_HELD:
        connection.execute(f"PRAGMA cache_size = {2 * pages + ROOM_TO_GROW}")
        pages_of(connection)


def pages_of(connection: sqlite3.Connection) -> bytes:
    """Return the pages of a file as a connection sees them; raises `OSError` where they cannot be read."""
    try:
        return connection.serialize()
    except sqlite3.OperationalError as error:  # it comes without SQLite's code
        raise OSError("the pages of the file cannot be read") from error


def connect(path: Path, options: str = "mode=rw") -> sqlite3.Connection:
    """Open a connection with our settings; nothing is created and nothing written yet."""
    return _settled(_plain_connection(path, options))


def make_for_owner(path: Path) -> None:
    """Make an empty file that its owner alone can read; SQLite fills it and gives the same right to its -wal and -shm.

    On Windows the rights come from the folder, and the profile's folders are their owner's already. Raises `OSError`
    where there is one of that name or none can be made.
    """
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def copy_into(connection: sqlite3.Connection, path: Path) -> None:
    """Write one state of an open file to a new file of its owner alone.

    The path goes as the bytes the system knows it by: a name that is not UTF-8 is no text Python would hand to SQLite.
    """
    with suppress(OSError):  # SQLite itself says why there can be none
        make_for_owner(path)
    connection.execute("VACUUM INTO CAST(? AS TEXT)", (os.fsencode(path),))


def is_copy_whole(connection: sqlite3.Connection, path: Path) -> bool:
    """Check the pages of a copy through the connection that wrote it: what stops that one stops this too."""
    connection.execute("ATTACH ? AS copy", (address_of(path.resolve(), "mode=ro&immutable=1"),))
    try:
        return bool(connection.execute("PRAGMA copy.integrity_check").fetchone()[0] == "ok")
    finally:
        connection.execute("DETACH copy")


def connect_to_main_file(path: Path) -> sqlite3.Connection:
    """Open the file alone, without its -wal and without a lock, to look at what lies on the disk."""
    return _plain_connection(path, "mode=ro&immutable=1")


@contextmanager
def alone(path: Path) -> Iterator[sqlite3.Connection]:
    """Hold a file for reading that nobody else has open, without writing to it; SQLite says busy where somebody has.

    Without our settings, which would read the file before it is held: a file in WAL mode is alone from the first look on
    or not at all.
    """
    connection = _plain_connection(path, "mode=rw")
    try:
        connection.execute(f"PRAGMA busy_timeout = {MOMENT_MS}")
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        yield connection
        connection.execute("ROLLBACK")
    finally:
        connection.close()


def connect_to_memory(name: str) -> sqlite3.Connection:
    """Open a database in memory, with our settings, that every connection of this process finds under its name."""
    address = f"file:{name}?mode=memory&cache=shared"
    return _settled(
        _readable(sqlite3.connect(address, uri=True, isolation_level=None, timeout=PATIENCE, factory=Connection))
    )


def _settled(connection: sqlite3.Connection) -> sqlite3.Connection:
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA recursive_triggers = OFF")
        # For ORDER BY only: nothing in the file may name a function that other tools do not have.
        connection.create_function("vietnamese_key", 1, _vietnamese_key, deterministic=True)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def address_of(path: PurePath, options: str) -> str:
    """Return the address SQLite opens a whole path by.

    The server of a share goes into the path: SQLite refuses every address that names a machine. On Windows a drive
    letter that stands for a share becomes such a path as well, as soon as it is followed.
    """
    whole = path.as_uri()
    local = whole if whole.startswith("file:///") else whole.replace("file://", "file:////", 1)
    return f"{local}?{options}"


def _plain_connection(path: Path, options: str) -> sqlite3.Connection:
    address = address_of(path.resolve(), options)
    # Statements begin their transactions themselves (BEGIN IMMEDIATE), so Python's implicit ones are switched off.
    return _readable(sqlite3.connect(address, uri=True, isolation_level=None, timeout=PATIENCE, factory=Connection))


def _readable(connection: sqlite3.Connection) -> sqlite3.Connection:
    # A damaged text must not keep the others from being read; `check` names it.
    connection.text_factory = lambda content: content.decode("utf-8", "replace")
    return connection


def _vietnamese_key(value: str | float | bytes | None) -> str | float | bytes | None:
    return sort_key(value) if isinstance(value, str) else value


def look_at_header(path: Path, newest_version: int) -> None:
    """Refuse a file that is not ours or is newer than this program, without writing a byte beside or into it.

    `immutable=1` reads the main file alone: no lock, no -wal, no -shm. Version and application id are only ever
    written with a rollback journal, so they stand in the main file.
    """
    try:
        if path.is_dir():
            raise Refused(f"“{path.name}” là thư mục, không phải tệp dữ liệu. Hãy chọn tệp có đuôi .ict.")
        if not path.is_file():
            raise Refused(
                f"Không tìm thấy tệp “{path.name}” trong thư mục {folder_of(path)}. Hãy kiểm tra lại tên tệp."
            )
        if path.stat().st_size == 0:
            raise Refused(f"Tệp “{path.name}” rỗng, không có dữ liệu. Hãy khôi phục bản sao lưu gần nhất.")
    except OSError as error:  # a folder that may not be entered, a name that is too long
        raise Refused(SENTENCES[sqlite3.SQLITE_CANTOPEN].format(name=shortened(path.name, 80))) from error
    with named_errors(path):
        application, version = _marks(path)
    if application != APPLICATION_ID:
        raise Refused(f"Tệp “{path.name}” là dữ liệu của chương trình khác. Hãy chọn tệp có đuôi .ict.")
    if version > newest_version:
        raise newer(path)


def _marks(path: Path) -> tuple[int, int]:
    """Return the application id and the version that stand in a file's header."""
    try:
        return _marks_in(path, "mode=ro&immutable=1")
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CORRUPT:
            raise
        # Half of its -wal is folded back, by a program at work or one that was stopped: the main file alone is not
        # whole, both together are. Or a step was broken off while it was written (an upgrade, any step on a share):
        # SQLite takes back the half of it by its journal, as at every opening. Without either the folding has just
        # ended, or the file is damaged indeed.
        if journal_of(path).exists():
            return _marks_in(path, "mode=ro")
        return _marks_in(path, "mode=rw" if journal_of(path, "-journal").exists() else "mode=ro&immutable=1")


def _marks_in(path: Path, options: str) -> tuple[int, int]:
    # Without our settings: they would read the whole schema, a twentieth of the start.
    connection = _plain_connection(path, options)
    try:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    finally:
        connection.close()
    return application, version


def folder_of(path: Path) -> str:
    """Name the folder of a path in a sentence: whole, also where only the file's name was given."""
    return f"“{path.absolute().parent}”"


def newer(path: Path) -> Refused:
    """Say that a file was written by a newer program."""
    return Refused(
        f"Tệp “{path.name}” do bản mới hơn của chương trình tạo ra. Hãy cài bản mới để mở; tệp được giữ nguyên."
    )


def open_for_work(path: Path) -> tuple[sqlite3.Connection, bool]:
    """Open a file of ours for writing, or for viewing where it cannot be written; the flag says which (True: viewing)."""
    with named_errors(path):
        if writable(path):
            connection = connect(path)
            try:
                connection.execute("BEGIN IMMEDIATE")
                connection.execute("ROLLBACK")
            except sqlite3.OperationalError as error:
                connection.close()
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_READONLY:
                    raise
            else:
                return connection, False
        return open_for_viewing(path), True


def open_beside(path: Path) -> sqlite3.Connection:
    """Open a file in which another program is at work, to see what that one writes and to write nothing."""
    with named_errors(path):
        return _proven(connect(path, "mode=ro")) if writable(path) else open_for_viewing(path)


def open_for_viewing(path: Path) -> sqlite3.Connection:
    """Open a file where it cannot be written, with what its journal says of it; refuses where that cannot be read.

    Without a -wal only `immutable=1` opens a WAL file in a folder that cannot be written.
    """
    journals = (journal_of(path, ending) for ending in ("-wal", "-journal"))
    waiting = next((journal for journal in journals if journal.exists() and journal.stat().st_size), None)
    if waiting is None:
        return _proven(connect(path, "mode=ro&immutable=1"))
    try:
        return _proven(connect(path, "mode=ro"))
    except sqlite3.OperationalError as error:
        raise Refused(
            f"Tệp “{path.name}” ở nơi chỉ đọc và còn phần chưa gộp trong “{waiting.name}”. "
            "Hãy chép cả hai tệp sang nơi ghi được rồi mở."
        ) from error


def _proven(connection: sqlite3.Connection) -> sqlite3.Connection:
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def writable(path: Path) -> bool:
    """Say whether the file and its folder (for the journal) can be written."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def use_journal(connection: sqlite3.Connection, path: Path) -> None:
    """Choose the journal: WAL on a disk of this machine, a rollback journal on a share (WAL needs shared memory)."""
    connection.execute(f"PRAGMA journal_mode = {'DELETE' if is_on_share(path) else 'WAL'}")
    connection.execute("PRAGMA journal_size_limit = 0")
    # The -wal is folded into the file by `Store.checkpoint` only, which looks first whether the path is still the file.
    connection.execute("PRAGMA wal_autocheckpoint = 0")


def library_version() -> str:
    """Return the version of the SQLite in use."""
    return sqlite3.sqlite_version
