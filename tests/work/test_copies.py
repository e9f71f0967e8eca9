"""A copy is the issued paper itself with who certifies it; of a trích sao the part that was chosen."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pypdf
import pytest

from ict_desktop.printing.pdf import render_pdf
from ict_desktop.records.checks.verdict import Answer
from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Refused
from ict_desktop.records.letterheads import Letterhead
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.outline import Wanted
from ict_desktop.records.paper_kinds import CERTIFIED, COPIES, EXCERPT
from ict_desktop.records.paper_lines import annex_heading, printed_body
from ict_desktop.records.paper_places import texts_of
from ict_desktop.records.papers import Line, Paper
from ict_desktop.store import table
from ict_desktop.store.store import Store
from ict_desktop.work import documents, issuing, keep
from ict_desktop.work.papers import copies, edited
from ict_desktop.work.papers.begin import paper_of as paper_of_form
from ict_desktop.work.papers.checking import check_results
from ict_desktop.work.papers.frozen import frozen_paper
from tests.files import BY, RESOURCES

DAY, COPIED_ON = date(2017, 7, 10), date(2020, 6, 2)


@pytest.fixture
def issued(sample: Store) -> Document:
    meeting = table.every(sample.connection, Meeting)[0]
    draft = documents.start(sample, meeting.id, BY)
    keep.change(sample, Document, draft.id, {"number": 7, "dated_on": DAY}, BY)
    return issuing.issue(sample, draft.id, lambda paper: render_pdf(paper, RESOURCES / "fonts"), BY)


def begun(store: Store, original: Document, kind: str) -> Document:
    copy = copies.begin_copy(store, original.id, kind, BY)
    return keep.change(store, Document, copy.id, {"number": 3, "dated_on": COPIED_ON}, BY)


def paper_of(store: Store, document: Document) -> Paper:
    return documents.document_paper(store.connection, document, COPIED_ON)


def words_of_last_page(content: bytes) -> str:
    text = pypdf.PdfReader(BytesIO(content)).pages[-1].extract_text()
    return " ".join(text.replace("\xa0", " ").split())


def lines(paper: Paper) -> list[str]:
    return [piece.words for piece in printed_body(paper) if isinstance(piece, Line)]


@pytest.mark.parametrize("kind", COPIES)
def test_a_copy_says_what_the_paper_says_and_who_certifies_it(sample: Store, issued: Document, kind: str) -> None:
    original, copy = frozen_paper(sample.connection, issued), paper_of(sample, begun(sample, issued, kind))
    assert [line.upper() for line in lines(copy)] == [line.upper() for line in lines(original)]
    assert (copy.number, copy.symbol, copy.day) == (7, "TB-BCĐ", DAY), "head and rules stay those of the paper"
    assert copy.copy is not None
    assert (copy.copy.number, copy.copy.symbol, copy.copy.dated_on) == (3, f"{kind}-BCĐ", COPIED_ON)
    last = words_of_last_page(render_pdf(copy, RESOURCES / "fonts"))
    assert {CERTIFIED: "SAO Y", EXCERPT: "TRÍCH SAO"}[kind] in last
    assert f"Số: 03/{kind}-BCĐ" in last
    assert "Hà Tĩnh, ngày 02 tháng 6 năm 2020" in last


def test_a_trich_sao_prints_the_part_chosen_under_its_own_numbers(sample: Store, issued: Document) -> None:
    copy = begun(sample, issued, EXCERPT)
    shown = documents.document_outline(sample.connection, copy, COPIED_ON)
    kept = [Wanted(each.key, each.entry) for each in shown if each.entry.words.startswith("3. ")]
    edited.rewrite(sample, copy.id, shown, kept, "Chọn phần trích", BY)
    paper = paper_of(sample, copy)
    assert [line.partition(" ")[0] for line in lines(paper)] == ["3."]
    assert paper.annexes == ()


def test_a_copy_stays_what_it_was_whatever_becomes_of_the_records(sample: Store, issued: Document) -> None:
    copy = issuing.issue(sample, begun(sample, issued, CERTIFIED).id, lambda p: render_pdf(p, RESOURCES / "fonts"), BY)
    frozen = documents.frozen_pdf(sample.connection, copy)
    assert copy.letterhead_id is not None
    keep.change(sample, Letterhead, copy.letterhead_id, {"issuer": "BAN KHÁC"}, BY)
    assert documents.frozen_pdf(sample.connection, copy) == frozen


def test_what_was_not_issued_is_not_copied(sample: Store) -> None:
    draft = keep.add(sample, Document(kind="CV", subject="Mời họp"), BY)
    with pytest.raises(Refused, match="đã ban hành"):
        copies.begin_copy(sample, draft.id, CERTIFIED, BY)
    alone = keep.add(sample, Document(kind=CERTIFIED, subject="Sao"), BY)
    with pytest.raises(Refused, match="chưa ghi sao từ văn bản nào"):
        paper_of(sample, alone)


def test_a_trich_sao_that_takes_the_place_of_another_adds_no_word_to_the_paper_copied(
    sample: Store, issued: Document
) -> None:
    old = issuing.issue(sample, begun(sample, issued, EXCERPT).id, lambda _paper: b"%PDF", BY)
    new = paper_of(sample, issuing.correct(sample, old.id, BY))
    assert lines(new) == lines(paper_of(sample, old))
    assert "thay thế" not in lines(new)[-1]


def test_an_annex_of_a_trich_sao_is_called_what_the_paper_calls_it(sample: Store) -> None:
    report = keep.add(sample, replace(paper_of_form("report", period="2017-Q3"), number=4, dated_on=DAY), BY)
    whole = issuing.issue(sample, report.id, lambda _paper: b"%PDF", BY)
    assert len(frozen_paper(sample.connection, whole).annexes) == 3
    copy = begun(sample, whole, EXCERPT)
    shown = documents.document_outline(sample.connection, copy, COPIED_ON)
    last = max(place for place, each in enumerate(shown) if each.entry.style == "annex")
    kept = [Wanted(each.key, each.entry) for place, each in enumerate(shown) if place == 0 or place >= last]
    edited.rewrite(sample, copy.id, shown, kept, "Chọn phần trích", BY)
    paper = paper_of(sample, copy)
    assert [annex_heading(paper, 1), len(paper.annexes)] == ["Phụ lục III", 1]
    answers = {each.rule.code: each for each in check_results(sample.connection, copy, paper, COPIED_ON)}
    assert {answers[code].verdict.answer for code in ("47", "69")} == {Answer.NOT_APPLICABLE}


@pytest.mark.parametrize("kind", COPIES)
def test_a_copy_is_made_of_the_paper_and_of_no_copy(sample: Store, issued: Document, kind: str) -> None:
    copy = issuing.issue(sample, begun(sample, issued, kind).id, lambda _paper: b"%PDF", BY)
    with pytest.raises(Refused, match="văn bản gốc"):
        copies.begin_copy(sample, copy.id, CERTIFIED, BY)


def test_a_sao_y_is_not_worded_anew_and_says_what_to_make_instead(sample: Store, issued: Document) -> None:
    copy = begun(sample, issued, CERTIFIED)
    shown = documents.document_outline(sample.connection, copy, COPIED_ON)
    with pytest.raises(Refused, match="bản trích sao"):
        edited.rewrite(sample, copy.id, shown, [Wanted(shown[0].key, shown[0].entry)], "Sửa", BY)
    assert (copy.is_written(), begun(sample, issued, EXCERPT).is_written()) == (False, True)


def test_a_sign_the_face_lacks_is_named_in_what_certifies_a_copy(sample: Store, issued: Document) -> None:
    copy = begun(sample, issued, CERTIFIED)
    assert ("nơi nhận", "Sở 漢") in list(texts_of(paper_of(sample, replace(copy, recipients="Sở 漢"))))
