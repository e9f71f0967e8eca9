"""Files outside the office's own."""

import stat
from pathlib import Path

import pytest

from ict_desktop.records.errors import Refused
from ict_desktop.work import files


def test_a_file_is_written_whole_over_an_older_one(tmp_path: Path):
    path = tmp_path / "thông báo.pdf"
    path.write_bytes(b"older")
    files.write_whole(path, b"%PDF")
    assert [(entry.name, entry.read_bytes()) for entry in tmp_path.iterdir()] == [("thông báo.pdf", b"%PDF")]


def test_what_cannot_be_written_is_refused_and_nothing_stays(tmp_path: Path):
    (tmp_path / "tb.pdf").mkdir()
    for path in (tmp_path / "tb.pdf", tmp_path / "khong-co" / "tb.pdf"):
        with pytest.raises(Refused, match="Không ghi được"):
            files.write_whole(path, b"%PDF")
    assert [entry.name for entry in tmp_path.iterdir()] == ["tb.pdf"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Công văn 12.pdf", "Công văn 12.pdf"),
        ("12/CV-STTTT.docx", "12-CV-STTTT.docx"),
        ('a:b*c?"d".txt', "a-b-c-d-.txt"),
        ("dài" * 100 + ".pdf", ("dài" * 100)[:80] + ".pdf"),
        ("không đuôi", "không đuôi"),
    ],
)
def test_a_copy_to_look_at_has_its_own_name_where_the_disk_allows(name: str, shown: str, tmp_path: Path):
    path = files.copy_to_open(tmp_path, name, b"x")
    assert (path.name, path.read_bytes()) == (shown, b"x")
    assert files.copy_to_open(tmp_path, name, b"y").read_bytes() == b"y"
    files.forget_opened(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_copy_to_look_at_is_for_reading_only(tmp_path: Path):
    # What were written into it would be lost at the next start; word processors ask for another place instead.
    path = files.copy_to_open(tmp_path, "Báo cáo.docx", b"PK")
    assert not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    path.with_name(".~lock.Báo cáo.docx#").write_bytes(b"Lan")  # what they lay beside it
    files.forget_opened(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_gone_is_refused(tmp_path: Path):
    with pytest.raises(Refused, match="Không ghi được"):
        files.copy_to_open(tmp_path / "khong-co", "a.pdf", b"x")
