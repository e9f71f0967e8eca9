"""Is a file whole: pages, references, frozen bytes, schema; rows against the ledger, the ledger against itself; search."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from ict_desktop.records.columns import stored_date_text
from ict_desktop.records.kinds import noun_of
from ict_desktop.records.numbers import number_text
from ict_desktop.records.record import joined, shortened
from ict_desktop.store import chain, ledger, schema, search, sorting
from ict_desktop.store.differences import Difference, differences
from ict_desktop.store.schema import Odd

T = TypeVar("T")

MOST_PAGE_FAULTS = 5
"""SQLite names every cell of a torn page; the first few say enough."""

Tell = Callable[[int, str], None]
"""Told how far the looking is, in percent and words."""


@dataclass(frozen=True)
class Step:
    """A step of the ledger whose own text is not what it was when it was written."""

    id: int
    words: str


@dataclass(frozen=True)
class Findings:
    """What is wrong with a file; all empty when all is well.

    `data` are whole sentences about what cannot be mended here: pages, references, frozen bytes. `schema` is what is
    not as this program makes it. `rows` are records at odds with the ledger, `steps` steps of the ledger that were
    changed, `lost` how many are not there any more. `search` is only the index, which can be made again from the rows
    (`repair_search`) and says nothing against them.
    """

    data: tuple[str, ...] = ()
    schema: tuple[Odd, ...] = ()
    rows: tuple[Difference, ...] = ()
    steps: tuple[Step, ...] = ()
    lost: int = 0
    search: tuple[str, ...] = ()

    @property
    def is_all_well(self) -> bool:
        """Say whether nothing was found."""
        return self.is_data_whole and not self.search

    @property
    def is_data_whole(self) -> bool:
        """Say whether nothing but the index is off: only then may it be made again."""
        return not (self.data or self.schema or self.rows or self.steps or self.lost)


def examine(connection: sqlite3.Connection, tell: Tell = lambda _percent, _words: None) -> Findings:
    """Look at all of an open file, as far as it can be read: one damaged part does not hide another."""
    data: list[str] = []
    tell(5, "Đang đọc các trang…")
    data += _read(lambda: page_faults(connection, "integrity_check"), data)
    tell(35, "Đang xem các liên kết và tệp đính kèm…")
    data += _read(lambda: [*_broken_links(connection), *_blob_faults(connection)], data)
    odd = tuple(_read(lambda: schema.oddities(connection), data))
    tell(50, "Đang đối chiếu với sổ nhật ký…")
    health = next(iter(_read(lambda: [chain.look_over(connection)], data)), chain.Health())
    rows = _read(lambda: differences(connection, health, {odd.name for odd in odd if odd.kind == "table"}), data)
    steps = _read(lambda: _changed_steps(connection, health), data)
    tell(90, "Đang xem phần tìm kiếm…")
    # The search index follows from the columns, so it is compared only where they are the expected ones.
    index = [] if odd else _read(lambda: _search_faults(connection), data)
    return Findings(tuple(dict.fromkeys(data)), odd, tuple(rows), tuple(steps), health.lost, tuple(index))


def glance(connection: sqlite3.Connection) -> Findings:
    """Look at what a window looks at when it rests: the schema, and the pages without their indexes."""
    data: list[str] = []
    data += _read(lambda: page_faults(connection, "quick_check"), data)
    return Findings(tuple(data), tuple(_read(lambda: schema.oddities(connection), data)))


def _read(look: Callable[[], Iterable[T]], data: list[str]) -> list[T]:
    """Look at one part of a file; where that is damaged and cannot be read, this is what was found."""
    try:
        return list(look())
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF not in _DAMAGED:
            raise  # locked, stopped, no right to read: says nothing about the file
        data.append("Một phần của tệp bị hỏng, không đọc được.")
        return []


_DAMAGED = (
    sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_MISMATCH, sqlite3.SQLITE_TOOBIG,
)  # fmt: skip


def page_faults(connection: sqlite3.Connection, pragma: str) -> list[str]:
    """Return what SQLite itself finds wrong with the pages, by `integrity_check` or `quick_check`, as a sentence."""
    lines = [" ".join(str(row[0]).split()) for row in connection.execute(f"PRAGMA {pragma}({MOST_PAGE_FAULTS})")]
    return [] if lines == ["ok"] else [f"Cấu trúc tệp có lỗi: {'; '.join(lines)}."]


def _broken_links(connection: sqlite3.Connection) -> list[str]:
    broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    tables = ", ".join(sorted({noun_of(row[0]) for row in broken}))
    return [f"Có {number_text(len(broken))} liên kết trỏ tới bản ghi không còn ({tables})."] if broken else []


def _changed_steps(connection: sqlite3.Connection, health: chain.Health) -> list[Step]:
    found = []
    for number in sorted({*health.broken, *health.wrongly_undone}):
        label, clerk, at = connection.execute("SELECT label, clerk, at FROM action WHERE id = ?", (number,)).fetchone()
        when = joined((f"{stored_date_text(at[:10])} {at[11:16]}" if at else "", clerk))
        found.append(Step(number, f"Bước “{shortened(label, 60)}”{f' ({when})' if when else ''}"))
    return found


def _blob_faults(connection: sqlite3.Connection) -> list[str]:
    bad = [
        sha256
        for sha256, content in connection.execute("SELECT sha256, bytes FROM blob")
        if not isinstance(content, bytes) or hashlib.sha256(content).hexdigest() != sha256
    ]
    return [f"Nội dung của {number_text(len(bad))} tệp đính kèm hoặc văn bản đã ban hành bị thay đổi."] if bad else []


def _search_faults(connection: sqlite3.Connection) -> list[str]:
    found = []
    for table, key in ledger.tables(connection).items():
        missing = connection.execute(
            f"SELECT count(*) FROM {table} t WHERE NOT EXISTS (SELECT 1 FROM search_entry s "
            f"WHERE s.kind = '{table}' AND s.record_id = t.{key} AND s.text = {search.text_of(connection, table)})"
        ).fetchone()[0]
        if missing:
            found.append(f"Có {number_text(missing)} {noun_of(table)} chưa vào phần tìm kiếm.")
        left = connection.execute(
            f"SELECT count(*) FROM search_entry s WHERE s.kind = '{table}' "
            f"AND NOT EXISTS (SELECT 1 FROM {table} t WHERE t.{key} = s.record_id)"
        ).fetchone()[0]
        if left:
            found.append(f"Phần tìm kiếm còn {number_text(left)} {noun_of(table)} đã xóa.")
    counted = connection.execute("SELECT count(*) FROM search_entry").fetchone()[0]
    indexed = connection.execute("SELECT count(*) FROM search_index_docsize").fetchone()[0]
    if counted != indexed:
        found.append(f"Phần tìm kiếm có {number_text(indexed)} mục, dữ liệu có {number_text(counted)} mục.")
    return found


def repair_search(connection: sqlite3.Connection) -> None:
    """Make the search entries and sort keys again from the rows, inside a transaction of the caller."""
    search.rebuild(connection)
    sorting.fill_missing(connection)
