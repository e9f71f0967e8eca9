"""Kiểm thể thức from the command line: what asks is listed, what breaks the act is refused besides."""

from contextlib import closing
from pathlib import Path

import pytest

from ict_desktop.app import main
from ict_desktop.records.documents import Document
from ict_desktop.records.meetings import Meeting
from ict_desktop.store import table
from ict_desktop.store.opening import open_store
from ict_desktop.work import documents
from tests.files import BY, now

Said = pytest.CaptureFixture[str]
TODAY = ["--today", "2017-07-07"]


@pytest.fixture
def draft(sample_path: Path) -> Document:
    with closing(open_store(sample_path, now)) as store:
        return documents.start(store, table.every(store.connection, Meeting)[0].id, BY)


@pytest.mark.parametrize("name", ["{draft.id}", "conclusion:2017-07-07", "minutes:2017-07-07"])
def test_what_asks_is_listed_and_nothing_is_refused(name: str, sample_path: Path, draft: Document, capsys: Said):
    assert main(["check", str(sample_path), "--paper", name.format(draft=draft), *TODAY]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines
    assert all(line.startswith("Cần xem ") and line.endswith(")") for line in lines)


def test_what_breaks_the_act_is_refused_with_its_article(sample_path: Path, draft: Document, capsys: Said):
    with closing(open_store(sample_path, now)) as store:
        documents.change(store, draft.id, "symbol", "KH-BCĐ", BY)
    assert main(["check", str(sample_path), "--paper", draft.id, *TODAY]) == 1
    said = capsys.readouterr()
    assert "Chưa đạt 19." in said.out
    assert "Điều 8 Thông tư 01/2011/TT-BNV" in said.out
    assert said.err == "Còn 1 chỗ chưa đạt thể thức.\n"


def test_a_paper_that_is_not_there_is_told(sample_path: Path, capsys: Said):
    assert main(["check", str(sample_path), "--paper", "khong-co", *TODAY]) == 1
    assert "Không có văn bản “khong-co”" in capsys.readouterr().err
