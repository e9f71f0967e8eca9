"""`check` names what is wrong with a file, and looks without touching."""

import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from ict_desktop.app import main
from ict_desktop.store import checking
from ict_desktop.store.store import Store
from ict_desktop.work import keep
from tests.files import dump, outside


def spoil(path: Path, *statements: str) -> None:
    """Do to a file what only a tool that checks nothing can do."""
    with closing(sqlite3.connect(path, isolation_level=None)) as hand:
        for statement in statements:
            hand.execute(statement)
        hand.execute("PRAGMA journal_mode = DELETE")


def dangling(path: Path) -> None:
    spoil(path, "UPDATE task SET conclusion_id = 'khong-con' WHERE id = (SELECT min(id) FROM task)")


def missing_entry(path: Path) -> None:
    spoil(path, "DELETE FROM search_entry WHERE kind = 'task' AND record_id = (SELECT min(id) FROM task)")


def stale_entry(path: Path) -> None:
    spoil(path, "UPDATE search_entry SET text = 'khác' WHERE kind = 'task'")


def left_entry(path: Path) -> None:
    spoil(path, "INSERT INTO search_entry (kind, record_id, text) VALUES ('task', 'da-xoa', 'việc')")


def thin_index(path: Path) -> None:
    spoil(path, "DELETE FROM search_index_docsize WHERE id = (SELECT min(id) FROM search_index_docsize)")


def changed_bytes(path: Path) -> None:
    digest = hashlib.sha256(b"%PDF").hexdigest()
    with closing(outside(path)) as hand:
        trigger = hand.execute("SELECT sql FROM sqlite_schema WHERE name = 'blob_never_changes'").fetchone()[0]
    spoil(
        path,
        f"INSERT INTO blob VALUES ('{digest}', x'25504446')",
        "DROP TRIGGER blob_never_changes",
        "UPDATE blob SET bytes = x'25504445'",
        trigger,
    )


def extra_column(path: Path) -> None:
    spoil(path, "ALTER TABLE task ADD COLUMN note TEXT")


def missing_trigger(path: Path) -> None:
    spoil(path, "DROP TRIGGER task_ledger_changed")


def extra_table(path: Path) -> None:
    spoil(path, "CREATE TABLE mine (id TEXT)")


def torn_page(path: Path) -> None:
    spoil(path)
    with closing(outside(path)) as hand:
        root = hand.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'task'").fetchone()[0]
        size = hand.execute("PRAGMA page_size").fetchone()[0]
    content = bytearray(path.read_bytes())
    content[(root - 1) * size + 8 : (root - 1) * size + 40] = b"\xff" * 32
    path.write_bytes(content)


def wrong_count_of_free_pages(path: Path) -> None:
    spoil(path)
    content = bytearray(path.read_bytes())
    free = int.from_bytes(content[36:40], "big")
    content[36:40] = (free + 5).to_bytes(4, "big")
    path.write_bytes(content)


SPOILED = {
    dangling: "1 liên kết trỏ tới bản ghi không còn (nhiệm vụ)",
    missing_entry: "1 nhiệm vụ chưa vào phần tìm kiếm",
    stale_entry: "9 nhiệm vụ chưa vào phần tìm kiếm",
    left_entry: "còn 1 nhiệm vụ đã xóa",
    thin_index: "Phần tìm kiếm có",
    changed_bytes: "Nội dung của 1 tệp đính kèm hoặc văn bản đã ban hành bị thay đổi",
    extra_column: "Khung dữ liệu khác với chương trình: cột lạ “task.note”",
    missing_trigger: "Khung dữ liệu khác với chương trình: thiếu trigger “task_ledger_changed” trên bảng “task”",
    extra_table: "Khung dữ liệu khác với chương trình: bảng lạ “mine”",
    torn_page: "bị hỏng",
    wrong_count_of_free_pages: "Cấu trúc tệp có lỗi",
}


@pytest.mark.parametrize(("harm", "words"), SPOILED.items(), ids=[harm.__name__ for harm in SPOILED])
def test_check_names_what_is_wrong_and_touches_nothing(
    harm: Callable[[Path], None], words: str, sample_path: Path, capsys: pytest.CaptureFixture[str]
):
    harm(sample_path)
    before = (sample_path.read_bytes(), sorted(sample_path.parent.iterdir()))
    assert main(["check", str(sample_path)]) == 1
    said = capsys.readouterr()
    assert words in said.err
    assert said.err.count("\n") == 1
    assert said.out == ""
    assert (sample_path.read_bytes(), sorted(sample_path.parent.iterdir())) == before


def test_a_whole_file_is_called_whole_and_not_touched(sample_path: Path, capsys: pytest.CaptureFixture[str]):
    before = (sample_path.read_bytes(), sorted(sample_path.parent.iterdir()))
    assert main(["check", str(sample_path)]) == 0
    assert capsys.readouterr().out == "Tệp “mau.ict” nguyên vẹn.\n"
    assert (sample_path.read_bytes(), sorted(sample_path.parent.iterdir())) == before


def test_a_row_written_by_hand_is_no_fault(full: Store):
    assert checking.examine(full.connection) == checking.Findings()


def test_repairing_makes_the_search_whole_again(sample: Store):
    sample.connection.execute("DELETE FROM search_entry WHERE kind = 'task'")
    sample.connection.execute("UPDATE search_entry SET text = '' WHERE kind = 'agency'")
    before = dump(sample.connection)
    found = checking.examine(sample.connection)
    assert found.search
    assert not found.data
    keep.repair_search(sample)
    assert checking.examine(sample.connection) == checking.Findings()
    assert dump(sample.connection) == before
