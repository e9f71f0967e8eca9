"""The papers of the file that the texts of a record name."""

from dataclasses import replace
from datetime import date

import pytest

from ict_desktop.records.documents import Document
from ict_desktop.records.tasks import Task
from ict_desktop.store.store import Store
from ict_desktop.work import keep
from ict_desktop.work.citations import cited_by
from tests.files import BY

TODAY = date(2017, 7, 10)
ARRIVED = Document(direction="den", number=15, symbol="TB – UBND", subject="Kết luận", dated_on=date(2017, 1, 20))


@pytest.fixture
def paper(sample: Store) -> Document:
    return keep.add(sample, ARRIVED, BY)


def found(store: Store, text: str) -> list[tuple[str, str]]:
    return [(each.name, each.document_id) for each in cited_by(store.connection, Task(source_document=text), TODAY)]


@pytest.mark.parametrize(
    "text",
    ["Thông báo số 15/TB-UBND ngày 20/01/2017", "Thông báo số 15/TB-UBND", "Thông báo số 15/TB-UBND ngày 21/01/2017"],
)
def test_a_paper_is_found_however_its_symbol_is_spelled(text: str, sample: Store, paper: Document):
    assert found(sample, text) == [("Thông báo số 15/TB-UBND", paper.id)]


@pytest.mark.parametrize("text", ["Thông báo số 15/TB-UBND ngày 20/01/2016", "16/TB-UBND", "15/TB-BCĐ", "không có"])
def test_another_year_number_or_symbol_is_another_paper(text: str, sample: Store, paper: Document):
    assert found(sample, text) == []


def test_without_a_year_the_newest_is_meant_with_one_that_year(sample: Store, paper: Document):
    newer = keep.add(sample, replace(ARRIVED, dated_on=date(2018, 2, 2)), BY)
    assert found(sample, "15/TB-UBND") == [("Văn bản số 15/TB-UBND", newer.id)]
    assert found(sample, "15/TB-UBND ngày 20/01/2017") == [("Văn bản số 15/TB-UBND", paper.id)]


def test_a_draft_is_found_by_the_symbol_its_letterhead_gives_it(sample: Store):
    draft = keep.add(sample, Document(number=7, subject="Kết luận"), BY)
    assert found(sample, "Thông báo số 07/TB-BCĐ") == [("Thông báo số 07/TB-BCĐ", draft.id)]


def test_the_year_may_stand_in_the_symbol(sample: Store):
    decision = replace(ARRIVED, number=9, symbol="2019/QĐ-UBND", dated_on=date(2019, 5, 5))
    kept = keep.add(sample, decision, BY)
    assert found(sample, "Quyết định số 09/2019/QĐ-UBND") == [("Quyết định số 09/2019/QĐ-UBND", kept.id)]


def test_a_paper_does_not_name_itself(sample: Store, paper: Document):
    itself = keep.change(sample, Document, paper.id, {"remark": "Bản gốc của 15/TB-UBND"}, BY)
    assert cited_by(sample.connection, itself, TODAY) == []
