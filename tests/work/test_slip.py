"""The phiếu trình says what is submitted, what goes with it, and what Kiểm thể thức leaves open."""

from dataclasses import replace
from datetime import date

import pytest

from ict_desktop.records.attachments import Attachment
from ict_desktop.records.checks.listed import summary
from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Refused
from ict_desktop.records.paper_lines import printed_body
from ict_desktop.records.papers import Line, Paper, Table
from ict_desktop.store import table, writing
from ict_desktop.store.store import Store
from ict_desktop.work import documents, issuing, keep
from ict_desktop.work.papers.asked import named
from ict_desktop.work.papers.checking import check_results
from ict_desktop.work.papers.slip import slip
from tests.files import BY

DAY = date(2026, 7, 10)


@pytest.fixture
def draft(sample: Store) -> Document:
    letter = Document(kind="CV", subject="báo cáo tiến độ", addressees="Sở Nội vụ", body="Đề nghị Sở Nội vụ báo cáo.")
    return documents.add(sample, letter, BY)


def words_of(paper: Paper) -> list[str]:
    return [piece.words.replace("\xa0", " ") for piece in printed_body(paper) if isinstance(piece, Line)]


def test_it_names_the_draft_and_all_that_goes_with_it(sample: Store, draft: Document) -> None:
    digest = writing.put_blob(sample.connection, b"So lieu")
    kept = Attachment(record_table="document", record_id=draft.id, name="So lieu.xlsx", sha256=digest, size=7)
    keep.add(sample, kept, BY)
    said = words_of(slip(sample.connection, draft, DAY))
    assert said[:4] == [
        "1. Vấn đề trình",
        "Dự thảo công văn “báo cáo tiến độ”.",
        "2. Hồ sơ kèm theo",
        "- Dự thảo công văn;",
    ]
    assert said[4] == "- So lieu.xlsx."


def test_it_says_what_the_check_of_form_leaves_open(sample: Store, draft: Document) -> None:
    body = "Đoạn một ……\nĐoạn hai ……\nĐoạn ba ……"
    keep.change(sample, Document, draft.id, {"body": body}, BY)
    open_one = replace(draft, body=body)
    paper = documents.document_paper(sample.connection, open_one, DAY)
    stands = summary(check_results(sample.connection, open_one, paper, DAY))
    assert not stands.is_clean
    said = next(line for line in words_of(slip(sample.connection, open_one, DAY)) if line.startswith("- Về thể thức"))
    assert f"đã kiểm, còn {stands.counts}: {stands.named[0][0]}" in said, "as the strip above the page counts"


def test_every_level_has_its_row_and_its_room(sample: Store, draft: Document) -> None:
    paper = named(sample.connection, f"slip:{draft.id}", DAY)
    assert isinstance(paper, Paper)
    rows = next(block for block in paper.blocks if isinstance(block, Table)).rows
    assert [row[0] for row in rows] == ["Chuyên viên", "Lãnh đạo phòng", "Lãnh đạo Văn phòng", "Lãnh đạo UBND tỉnh"]  # type: ignore[index]


def test_what_was_issued_has_none(sample: Store, draft: Document) -> None:
    keep.change(sample, Document, draft.id, {"number": 1, "dated_on": DAY}, BY)
    issued = issuing.issue(sample, draft.id, lambda _paper: b"%PDF", BY)
    with pytest.raises(Refused, match="dự thảo"):
        slip(sample.connection, issued, DAY)
    assert table.get(sample.connection, Document, issued.id) == issued


def test_its_last_line_is_left_to_be_written_on(sample: Store, draft: Document) -> None:
    assert not words_of(slip(sample.connection, draft, DAY))[-1].endswith("./.")
