"""Papers that wait for an answer, and papers that show what became of a task or a proposal."""

from dataclasses import replace
from datetime import date

import pytest

from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Incomplete
from ict_desktop.records.evidence import Evidence
from ict_desktop.records.meetings import Proposal
from ict_desktop.records.papers import Paper
from ict_desktop.records.tasks import Task
from ict_desktop.store import listing, table
from ict_desktop.store.areas import DOCUMENTS, EVIDENCE, PROPOSALS
from ict_desktop.store.listing import Query
from ict_desktop.store.store import Store
from ict_desktop.work import issuing, keep
from ict_desktop.work.answers import answer_words, begun_answer
from tests.files import BY

DUE = date(2017, 7, 5)
ASKED = Document(direction="den", number=20, symbol="STTTT", subject="Xin ý kiến", answer_due_on=DUE)


def pen(_paper: Paper) -> bytes:
    return b"%PDF"


def waiting(store: Store, chip: str = "chua_tra_loi", day: str = "2017-07-07") -> list[str]:
    return listing.ids(store.connection, DOCUMENTS, Query(chip, day=day))


def letter(store: Store, **values: object) -> Document:
    document = Document(kind="CV", subject="Trả lời", body="Nội dung.", addressees="Sở Thông tin", number=1)
    return keep.add(store, replace(document, dated_on=date(2017, 7, 6), **values), BY)


def test_a_paper_that_came_in_waits_until_our_answer_is_issued(sample: Store):
    asked = keep.add(sample, ASKED, BY)
    keep.add(sample, replace(ASKED, answer_due_on=None), BY)
    assert waiting(sample) == [asked.id]
    answer = letter(sample, answers_id=asked.id)
    assert waiting(sample) == [asked.id], "a draft is no answer"
    issuing.issue(sample, answer.id, pen, BY)
    assert waiting(sample) == []


def test_it_waits_no_more_once_it_is_said_to_be_dealt_with(sample: Store):
    asked = keep.add(sample, ASKED, BY)
    keep.change(sample, Document, asked.id, {"handled_on": DUE}, BY)
    assert waiting(sample) == []


def test_a_paper_of_ours_that_asks_for_a_reply_waits_for_one_that_comes_in(sample: Store):
    ours = letter(sample, answer_due_on=date(2017, 7, 20))
    assert waiting(sample) == [], "a draft asks nobody"
    issuing.issue(sample, ours.id, pen, BY)
    assert waiting(sample) == [ours.id]
    letter(sample, number=2, answers_id=ours.id)
    assert waiting(sample) == [ours.id], "what we write ourselves is no reply"
    keep.add(sample, replace(ASKED, answer_due_on=None, answers_id=ours.id), BY)
    assert waiting(sample) == []


def test_only_what_is_late_is_overdue(sample: Store):
    asked = keep.add(sample, ASKED, BY)
    assert waiting(sample, "qua_han_tra_loi", "2017-07-05") == []
    assert waiting(sample, "qua_han_tra_loi", "2017-07-06") == [asked.id]


def test_a_reply_of_an_issued_paper_may_still_be_tied_to_it(sample: Store):
    issued = issuing.issue(sample, letter(sample).id, pen, BY)
    asked = keep.add(sample, ASKED, BY)
    assert keep.change(sample, Document, issued.id, {"answers_id": asked.id}, BY).answers_id == asked.id
    assert waiting(sample) == []


def test_two_papers_do_not_answer_each_other_in_a_circle(sample: Store):
    asked = keep.add(sample, ASKED, BY)
    answer = letter(sample, answers_id=asked.id)
    with pytest.raises(Incomplete, match="đi một vòng"):
        keep.change(sample, Document, asked.id, {"answers_id": answer.id}, BY)


def test_a_paper_is_shown_at_the_task_and_at_the_proposal_it_is_evidence_for(sample: Store):
    paper = keep.add(sample, replace(ASKED, sender="Sở Thông tin", dated_on=date(2017, 7, 1)), BY)
    task, proposal = table.every(sample.connection, Task)[0], table.every(sample.connection, Proposal)[0]
    keep.add(sample, Evidence(document_id=paper.id, task_id=task.id), BY)
    keep.add(sample, Evidence(document_id=paper.id, proposal_id=proposal.id), BY)
    (row,) = listing.all_rows(sample.connection, EVIDENCE, Query(where={"task_id": task.id}))
    assert (row["paper_number"], row["paper_day"], row["paper_sender"]) == ("20/STTTT", "2017-07-01", "Sở Thông tin")
    shown = {row["id"]: row["papers"] for row in listing.all_rows(sample.connection, PROPOSALS, Query())}
    assert shown.pop(proposal.id) == "20/STTTT"
    assert set(shown.values()) == {None}


def test_a_deleted_paper_takes_its_ties_along_and_an_undo_brings_them_back(sample: Store):
    paper = keep.add(sample, ASKED, BY)
    task = table.every(sample.connection, Task)[0]
    tie = keep.add(sample, Evidence(document_id=paper.id, task_id=task.id), BY)
    assert keep.hanging_on(sample, Document, paper.id).goes == "1 minh chứng"
    keep.remove(sample, Document, paper.id, BY, with_all=True)
    assert table.get(sample.connection, Evidence, tie.id) is None
    keep.undo(sample, BY)
    assert table.get(sample.connection, Evidence, tie.id) == tie


def test_evidence_goes_with_the_only_thing_it_tells_of_and_stays_with_the_other(sample: Store):
    paper = keep.add(sample, ASKED, BY)
    one, other = table.every(sample.connection, Task)[:2]
    proposal = table.every(sample.connection, Proposal)[0]
    alone = keep.add(sample, Evidence(document_id=paper.id, task_id=one.id), BY)
    both = keep.add(sample, Evidence(document_id=paper.id, task_id=other.id, proposal_id=proposal.id), BY)
    assert "1 minh chứng" in keep.hanging_on(sample, Task, one.id).goes
    assert "1 minh chứng (mục “Nhiệm vụ”)" in keep.hanging_on(sample, Task, other.id).loses
    for task in (one, other):
        keep.remove(sample, Task, task.id, BY, with_all=True)
    kept = table.every(sample.connection, Evidence)
    assert kept == [replace(both, task_id=None)]
    keep.undo(sample, BY)
    keep.undo(sample, BY)
    assert {each.id for each in table.every(sample.connection, Evidence)} == {alone.id, both.id}


def test_a_paper_says_what_it_answers_and_what_answers_it(sample: Store):
    def words(document: Document, day: date = date(2017, 7, 7)) -> list[str]:
        found = table.get(sample.connection, Document, document.id)
        assert found is not None
        return answer_words(sample.connection, found, day)

    asked = keep.add(sample, replace(ASKED, dated_on=date(2017, 7, 1)), BY)
    assert words(asked, DUE) == ["chưa trả lời, hạn 05/07/2017"]
    assert words(asked) == ["chưa trả lời, hạn 05/07/2017, quá hạn 2 ngày"]
    answer = letter(sample, answers_id=asked.id)
    assert words(answer) == ["trả lời số 20/STTTT ngày 01/07/2017"]
    assert len(words(asked)) == 1, "a draft is no answer"
    issuing.issue(sample, answer.id, pen, BY)
    assert words(asked) == ["đã có trả lời số 01/BCĐ ngày 06/07/2017"]
    assert words(keep.add(sample, replace(ASKED, answer_due_on=None), BY)) == []


def test_an_answer_begins_with_whom_it_goes_to_and_what_it_is_about():
    ours = begun_answer(replace(ASKED, id="1", sender="Sở Thông tin"), DUE)
    assert (ours.direction, ours.kind, ours.answers_id) == ("di", "CV", "1")
    assert (ours.addressees, ours.subject) == ("Sở Thông tin", "Xin ý kiến")
    theirs = begun_answer(replace(ours, id="2"), DUE)
    assert (theirs.direction, theirs.answers_id, theirs.received_on) == ("den", "2", DUE)


def test_a_paper_is_found_by_its_number_of_arrival_as_the_list_shows_it(sample: Store):
    paper = keep.add(sample, replace(ASKED, arrival_number=45), BY)
    keep.add(sample, replace(ASKED, arrival_number=46), BY)
    assert listing.ids(sample.connection, DOCUMENTS, Query(words="đến số 45")) == [paper.id]
    keep.change(sample, Document, paper.id, {"arrival_number": 47}, BY)
    assert listing.ids(sample.connection, DOCUMENTS, Query(words="den so 47")) == [paper.id]
