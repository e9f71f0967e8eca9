"""Making, opening and bringing up to date: how an office file becomes a `Store`."""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import suppress
from itertools import chain, count
from pathlib import Path

from ict_desktop.records.errors import Refused
from ict_desktop.store import companion, schema, sorting, sqlite
from ict_desktop.store.holding import Mark
from ict_desktop.store.migrating import MIGRATION_NAMES, is_older, migrate, pending, unknown
from ict_desktop.store.schema import Odd
from ict_desktop.store.store import Clock, Store
from ict_desktop.store.whole_file import JOURNALS, put_in_place, refuse_taken, taken


def create_store(path: Path, now: Clock, fill: Callable[[Store], None] = lambda _store: None) -> Store:
    """Make a new file and open it; refuses to overwrite. `fill` stores its first rows.

    It is made beside its place and moved there last: a file that is there is whole, whatever stopped its making.
    """
    folder = sqlite.folder_of(path)
    try:
        if not path.parent.is_dir():
            raise Refused(f"Không có thư mục {folder}. Hãy chọn thư mục khác.")
        if path.is_dir():
            raise Refused(f"“{path.name}” là thư mục. Hãy đặt tên cho tệp dữ liệu.")
        refuse_taken(path)
    except OSError as error:  # a folder that may not be entered, a name that is too long
        raise Refused(f"Không ghi được vào thư mục {folder}. Hãy chọn thư mục khác hoặc tên ngắn hơn.") from error
    draft = path.with_name(path.name + ".moi")
    try:
        with sqlite.named_errors(path):
            _remove_with_journal(draft)
            _make(draft, path, now, fill)
        put_in_place(draft, path)
    except FileExistsError as error:
        raise taken(path, path) from error
    except OSError as error:
        raise Refused(f"Không ghi được vào thư mục {folder}. Hãy chọn thư mục khác.") from error
    finally:
        with suppress(OSError):
            _remove_with_journal(draft)
    return open_store(path, now)


def _make(draft: Path, path: Path, now: Clock, fill: Callable[[Store], None]) -> None:
    sqlite.make_for_owner(draft)
    connection = sqlite.connect(draft)
    try:
        connection.execute(f"PRAGMA application_id = {sqlite.APPLICATION_ID}")
        migrate(connection, now().isoformat(timespec="seconds"))
        sqlite.use_journal(connection, path)
        store = Store(connection, path, now, read_only=False, lies_at=draft)
        fill(store)
        if not store.checkpoint():
            raise Refused(sqlite.SENTENCES[sqlite3.SQLITE_FULL].format(name=path.name))
    finally:
        connection.close()


def _remove_with_journal(path: Path) -> None:
    for ending in ("", *JOURNALS):
        path.with_name(path.name + ending).unlink(missing_ok=True)


WhoHolds = Callable[[], Mark | None]
"""Asked, once it is known that the path is a file of ours, who works in it; the file is then for viewing only."""


def _nobody() -> None:
    return None


def open_as_it_is(path: Path) -> tuple[sqlite3.Connection, bool]:
    """Open a file of ours without writing to it, not even to bring it up to date; the flag says: for viewing only."""
    sqlite.look_at_header(path, len(MIGRATION_NAMES))
    return _opened(path, None)


def _opened(path: Path, holder: Mark | None) -> tuple[sqlite3.Connection, bool]:
    if companion.is_backup(path):  # opening it for work would change it, and it would be one no more
        with sqlite.named_errors(path):
            connection, read_only = sqlite.open_for_viewing(path), True
    else:
        connection, read_only = sqlite.open_for_work(path) if holder is None else (sqlite.open_beside(path), True)
    try:
        with sqlite.named_errors(path):
            if unknown(connection):
                raise sqlite.newer(path)
            if pending(connection) and not is_older(connection):
                raise Refused(sqlite.SENTENCES[sqlite3.SQLITE_CORRUPT].format(name=path.name))
    except BaseException:
        connection.close()
        raise
    return connection, read_only


BeforeUpgrade = Callable[[sqlite3.Connection], None]
"""Told of an older file before anything is done to it; what it raises leaves the file as it is."""


def open_store(
    path: Path,
    now: Clock,
    held_by: WhoHolds = _nobody,
    before_upgrade: BeforeUpgrade = lambda _connection: None,
) -> Store:
    """Open a file of ours: refused when it is not ours, newer, damaged or locked; migrated (after a copy) when older.

    One that another works in, as `held_by` says, is opened beside that one, for viewing only; a backup, alone.
    """
    sqlite.look_at_header(path, len(MIGRATION_NAMES))
    is_backup = companion.is_backup(path)
    holder = None if is_backup else held_by()
    connection, read_only = _opened(path, holder)
    try:
        with sqlite.named_errors(path):
            older = bool(pending(connection))
            odd = schema.foreign_to_older(connection) if older else schema.at_opening(connection)
            foreign = tuple(one for one in odd if one.runs)
            _refuse_unreadable(path, odd)
            if older:
                if holder is not None:
                    raise Refused(_OLDER_AND_HELD.format(name=path.name, who=holder.words()))
                if trigger := next(
                    (one for one in foreign if one.kind == "trigger"), None
                ):  # an upgrade would set it off
                    raise Refused(_WILL_NOT_UPGRADE.format(name=path.name, what=trigger.words()))
                _refuse_read_only(path, read_only, is_backup)
                before_upgrade(connection)
                _bring_up_to_date(connection, path, now)
            if foreign:
                connection.execute("PRAGMA query_only = ON")
            elif not read_only:
                sqlite.use_journal(connection, path)
                _fill_keys(connection)
    except BaseException:
        connection.close()
        raise
    return Store(connection, path, now, read_only or bool(foreign), foreign=foreign, holder=holder, is_backup=is_backup)


_OLDER_AND_HELD = (
    "Tệp “{name}” do bản cũ của chương trình tạo ra và đang {who}, nên chưa nâng cấp được. "
    "Hãy đóng tệp ở đó rồi mở lại."
)

_WILL_NOT_UPGRADE = (
    "Tệp “{name}” do bản cũ của chương trình tạo ra và có {what} không phải của chương trình, nên chưa nâng cấp. "
    "Hãy khôi phục bản sao lưu trước đó."
)


def _refuse_unreadable(path: Path, odd: Iterable[Odd]) -> None:
    """Refuse a file in which a table of ours is another one or a view: nothing read from it could be trusted."""
    broken = [one.words() for one in sorted(odd, key=lambda one: one.how != schema.DISGUISED) if one.breaks_reading]
    if broken:
        raise Refused(f"Tệp “{path.name}” bị hỏng hoặc bị sửa: {broken[0]}. Hãy khôi phục bản sao lưu gần nhất.")


def _fill_keys(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    # A program that was killed inside an action leaves nothing, but a tool may have written a stale row here.
    connection.execute("DELETE FROM running_action")
    connection.execute("DELETE FROM replaced_row")
    sorting.fill_missing(connection)
    connection.execute("COMMIT")


def _refuse_read_only(path: Path, read_only: bool, is_backup: bool) -> None:
    if is_backup:
        raise Refused(
            f"Bản sao lưu “{path.name}” do bản cũ của chương trình tạo ra nên không xem ngay được. "
            "Hãy khôi phục thành tệp mới (Tệp → Các bản sao lưu) rồi mở tệp đó."
        )
    if read_only:
        raise Refused(
            f"Tệp “{path.name}” do bản cũ của chương trình tạo ra và nằm ở nơi chỉ đọc. "
            "Hãy chép tệp sang nơi ghi được rồi mở."
        )


def _bring_up_to_date(connection: sqlite3.Connection, path: Path, now: Clock) -> None:
    copy = _free_name(path.with_name(f"{path.stem}-truoc-nang-cap-{now():%Y%m%d-%H%M%S}.ict"))
    try:
        sqlite.copy_into(connection, copy)
        migrate(connection, now().isoformat(timespec="seconds"))
    except BaseException:
        with suppress(OSError):
            copy.unlink(missing_ok=True)  # half written, or of a file that stays as it was
        raise


def _free_name(path: Path) -> Path:
    """Return the path, or the first of its numbered fellows that is not taken: two copies may fall into one second."""
    numbered = (path.with_stem(f"{path.stem}-{number}") for number in count(2))
    return next(name for name in chain([path], numbered) if not name.exists())
