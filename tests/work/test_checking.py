"""What the file knows of a paper beside its words: numbers, agencies of the day, tasks, what was concluded."""

from dataclasses import replace
from datetime import date

import pytest

from ict_desktop.records.agencies import Agency
from ict_desktop.records.checks.entries import entry_at, places_of
from ict_desktop.records.checks.sheet import NOWHERE, Place
from ict_desktop.records.checks.verdict import Answer, Finding
from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.documents import Document
from ict_desktop.records.letterheads import Letterhead, Signer
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.outline import Entry, Wanted, laid_out
from ict_desktop.records.papers import Annex, Table, TableColumn
from ict_desktop.records.tasks import Task
from ict_desktop.store import table
from ict_desktop.store.store import Store
from ict_desktop.work import documents, issuing, keep, tasks
from ict_desktop.work.papers import edited
from ict_desktop.work.papers.checking import check_results, known_of, open_findings
from tests.files import BY

TODAY = date(2017, 7, 7)
LATER = date(2026, 9, 15)


@pytest.fixture
def meeting(sample: Store) -> Meeting:
    return table.every(sample.connection, Meeting)[0]


@pytest.fixture
def draft(sample: Store, meeting: Meeting) -> Document:
    return documents.start(sample, meeting.id, BY)


def found(store: Store, document: Document, code: str, today: date = TODAY) -> list[Finding]:
    stored = table.get(store.connection, Document, document.id) or document
    return [each for each in open_findings(store.connection, stored, today) if each.code == code]


@pytest.mark.parametrize("kind", ["TB", "GM", "BB"])
def test_the_papers_of_the_sample_break_no_act(kind: str, sample: Store, meeting: Meeting):
    document = documents.of_meeting(sample.connection, meeting.id, kind)
    open_ones = open_findings(sample.connection, document, TODAY)
    assert not any(each.warns for each in open_ones)
    assert not {each.code for each in open_ones} & {"49", "65", "78"}  # what the file itself begins with


def test_a_number_that_another_paper_has_is_told(sample: Store, draft: Document):
    keep.add(sample, replace(draft, id="", meeting_id=None, number=7, dated_on=TODAY, subject="Khác"), BY)
    documents.change(sample, draft.id, "number", 7, BY)
    assert [each.place for each in found(sample, draft, "24")] == [Place("number")]
    documents.change(sample, draft.id, "number", 8, BY)
    assert found(sample, draft, "24") == []


def test_a_letterhead_or_a_signer_who_holds_no_more_is_told_before_issuing(sample: Store, draft: Document):
    assert found(sample, draft, "N18") == []
    head = draft.letterhead_id or ""
    ended, name = date(2017, 6, 30), "Lê Văn Mẫu"
    keep.add(
        sample, Signer(letterhead_id=head, authority="KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN", name=name, valid_to=ended), BY
    )
    documents.change(sample, draft.id, "signer_name", name, BY)
    assert [each.place for each in found(sample, draft, "N18")] == [Place("signer_name")]
    keep.change(sample, Letterhead, head, {"valid_to": ended}, BY)
    assert [each.place for each in found(sample, draft, "N18")] == [Place("letterhead_id"), Place("signer_name")]
    documents.change(sample, draft.id, "dated_on", ended, BY)
    assert found(sample, draft, "N18") == []


def test_an_agency_that_had_ended_is_named_with_its_successor(sample: Store, draft: Document):
    assert found(sample, draft, "N14") == []
    said = [each.sentence for each in found(sample, draft, "N14", LATER)]
    assert any("Sở Thông tin và Truyền thông" in each and "Sở Khoa học và Công nghệ" in each for each in said)


def test_a_task_without_lead_or_deadline_is_shown_at_its_row_of_the_annex(sample: Store, draft: Document):
    told = found(sample, draft, "N6")
    assert told
    assert [each.place for each in told] == [Place(annex=1, block=0, row=row) for row in range(len(told))]
    lead = table.every(sample.connection, Agency)[0]
    rows = table.every(sample.connection, Task)
    for row in rows:
        tasks.change(sample, row.id, {"lead_agency_id": lead.id, "due_phrase": "trong quý IV năm 2017"}, BY)
    assert found(sample, draft, "N6") == []


def test_a_lead_that_is_not_among_the_recipients_is_told(sample: Store, draft: Document):
    agency = keep.add(sample, Agency(name="Trường Đại học Hà Tĩnh"), BY)
    documents.change(sample, draft.id, "recipients", "Sở Nội vụ", BY)
    row = table.every(sample.connection, Task)[0]
    tasks.change(sample, row.id, {"lead_agency_id": agency.id}, BY)
    assert any(agency.name in each.sentence for each in found(sample, draft, "66"))
    documents.change(sample, draft.id, "recipients", agency.name, BY)
    assert not any(agency.name in each.sentence for each in found(sample, draft, "66"))


def test_words_that_order_more_than_was_concluded_are_shown_where_they_stand(sample: Store, draft: Document):
    conclusion = table.every(sample.connection, Conclusion, "position")[0]
    keep.change(sample, Conclusion, conclusion.id, {"text": "Sở Nội vụ nghiên cứu, đề xuất quy chế."}, BY)
    shown = documents.document_outline(sample.connection, draft, TODAY)
    place = next(n for n, each in enumerate(shown) if each.entry.origin == f"conclusion/{conclusion.id}")
    wanted = [Wanted(each.key, each.entry) for each in shown]
    stronger = replace(shown[place].entry, text="Sở Nội vụ ban hành quy chế.")
    edited.rewrite(
        sample, draft.id, shown, [*wanted[:place], Wanted(shown[place].key, stronger), *wanted[place + 1 :]], "Sửa", BY
    )
    (told,) = found(sample, draft, "N8")
    entries = edited.printed(documents.document_outline(sample.connection, draft, TODAY))
    assert entry_at(entries, told.place) == place
    assert "nghiên cứu, đề xuất" in told.sentence


def test_what_replaces_a_paper_is_of_its_kind(sample: Store, draft: Document):
    plan = keep.add(sample, Document(kind="KH", subject="Kế hoạch năm", state="nhap"), BY)
    keep.change(sample, Document, draft.id, {"replaces_id": plan.id}, BY)
    assert "Kế hoạch" in found(sample, draft, "76")[0].sentence


def test_an_issued_paper_is_judged_as_it_was_frozen(sample: Store, draft: Document):
    documents.change(sample, draft.id, "number", 5, BY)
    documents.change(sample, draft.id, "dated_on", TODAY, BY)
    issued = issuing.issue(sample, draft.id, lambda _paper: b"%PDF-1.4 trang", BY)
    known = known_of(sample.connection, issued, LATER)
    assert not known.draft
    results = check_results(
        sample.connection, issued, documents.document_paper(sample.connection, issued, LATER), LATER
    )
    answers = {result.rule.code: result.verdict.answer for result in results}
    assert answers["27"] is Answer.NOT_APPLICABLE
    assert answers["17"] is Answer.PASSED


def test_a_place_of_the_paper_is_an_entry_of_its_outline():
    cells = Table((TableColumn("Việc", 1),), (("Rà soát",),))
    entries = (
        Entry("section", "Một"),
        Entry("item", "Hai"),
        Entry("table", "Bảng trống"),
        Entry("paragraph", " "),
        Entry("paragraph", "Ba"),
        Entry("annex", "Danh sách"),
        Entry("table", "Bảng", "", cells),
    )
    blocks, annexes = laid_out(entries)
    for number, place in enumerate(places_of(entries)):
        assert (place.block is None) == (number in (2, 3, 5))
        if place.block is not None:
            block = (blocks if not place.annex else annexes[place.annex - 1].blocks)[place.block]
            assert entries[number].words.split()[0] in str(block) or block is cells
    assert isinstance(annexes[0], Annex)
    assert [entry_at(entries, place) for place in (Place(block=2), Place(annex=1), Place(annex=1, block=0, row=0))] == [
        4,
        5,
        6,
    ]
    assert entry_at(entries, Place("number")) is None
    assert entry_at(entries, NOWHERE) is None
    assert entry_at(entries, Place(block=9)) is None
