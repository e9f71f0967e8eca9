"""Is a file whole: pages, references, the search index, the frozen bytes, and the schema of this program."""

import hashlib
import sqlite3
from dataclasses import dataclass

from ict_desktop.store import ledger, search, sorting
from ict_desktop.store.migrating import migrate


@dataclass(frozen=True)
class Findings:
    """What is wrong with a file, one Vietnamese sentence each; both empty when all is well.

    `data` calls for a backup; `search` is only the index, which can be made again from the rows (`repair_search`).
    """

    data: tuple[str, ...] = ()
    search: tuple[str, ...] = ()


def examine(connection: sqlite3.Connection) -> Findings:
    """Look at all of an open file."""
    found = []
    integrity = [row[0] for row in connection.execute("PRAGMA integrity_check(5)")]
    if integrity != ["ok"]:
        # Nothing read from a damaged file can be trusted, so nothing more is looked at.
        return Findings((f"Cấu trúc tệp có lỗi: {'; '.join(' '.join(line.split()) for line in integrity)}.",))
    broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    if broken:
        tables = ", ".join(sorted({row[0] for row in broken}))
        found.append(f"Có {len(broken)} liên kết trỏ tới bản ghi không còn (bảng {tables}).")
    odd = _schema_faults(connection)
    # The search index follows from the columns, so it is compared only where they are the expected ones.
    return Findings((*found, *odd, *_blob_faults(connection)), () if odd else tuple(_search_faults(connection)))


def _schema_faults(connection: sqlite3.Connection) -> list[str]:
    expected = sqlite3.connect(":memory:", isolation_level=None)
    try:
        migrate(expected, "")
        wanted, present = _schema(expected), _schema(connection)
    finally:
        expected.close()
    odd = sorted({name for name in wanted.keys() | present.keys() if wanted.get(name) != present.get(name)})
    if not odd:
        return []
    return [f"Lược đồ khác với chương trình: {', '.join(odd[:5])}{' …' if len(odd) > 5 else ''}."]


def _schema(connection: sqlite3.Connection) -> dict[str, str]:
    return dict(
        connection.execute(
            "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' "
            "AND name NOT LIKE '%sqlite_migrations%'"
        ).fetchall()
    )


def _blob_faults(connection: sqlite3.Connection) -> list[str]:
    bad = [
        sha256
        for sha256, content in connection.execute("SELECT sha256, bytes FROM blob")
        if hashlib.sha256(content).hexdigest() != sha256
    ]
    return [f"Nội dung của {len(bad)} tệp đính kèm hoặc văn bản đã ban hành bị thay đổi."] if bad else []


def _search_faults(connection: sqlite3.Connection) -> list[str]:
    found = []
    for table, key in ledger.tables(connection).items():
        missing = connection.execute(
            f"SELECT count(*) FROM {table} t WHERE NOT EXISTS (SELECT 1 FROM search_entry s "
            f"WHERE s.kind = '{table}' AND s.record_id = t.{key} AND s.text = {search.text_of(connection, table)})"
        ).fetchone()[0]
        if missing:
            found.append(f"Có {missing} bản ghi của bảng {table} chưa vào chỉ mục tìm kiếm.")
        left = connection.execute(
            f"SELECT count(*) FROM search_entry s WHERE s.kind = '{table}' "
            f"AND NOT EXISTS (SELECT 1 FROM {table} t WHERE t.{key} = s.record_id)"
        ).fetchone()[0]
        if left:
            found.append(f"Chỉ mục tìm kiếm còn {left} bản ghi đã xóa của bảng {table}.")
    counted = connection.execute("SELECT count(*) FROM search_entry").fetchone()[0]
    indexed = connection.execute("SELECT count(*) FROM search_index_docsize").fetchone()[0]
    if counted != indexed:
        found.append(f"Chỉ mục tìm kiếm có {indexed} mục, dữ liệu có {counted} mục.")
    return found


def repair_search(connection: sqlite3.Connection) -> None:
    """Make the search entries and sort keys again from the rows, inside a transaction of the caller."""
    search.rebuild(connection)
    sorting.fill_missing(connection)
