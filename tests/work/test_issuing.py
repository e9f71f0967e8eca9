"""A paper is issued once, as it lies in the file at that moment, and never under a number that is taken."""

import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Refused
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.paper_lines import printed_body
from ict_desktop.records.paper_text import fingerprint, paper_of, paper_text
from ict_desktop.records.papers import Paper
from ict_desktop.store import table
from ict_desktop.store.opening import open_store
from ict_desktop.store.store import Store
from ict_desktop.work import documents, issuing, keep, meetings
from ict_desktop.work.papers.frozen import frozen_paper
from tests.files import BY, now, outside

DAY = date(2017, 7, 10)


def pen(paper: Paper) -> bytes:
    return b"%PDF " + paper_text(paper).encode()


@pytest.fixture
def meeting(sample: Store) -> Meeting:
    return table.every(sample.connection, Meeting)[0]


@pytest.fixture
def draft(sample: Store, meeting: Meeting) -> Document:
    begun = documents.start(sample, meeting.id, BY)
    return keep.change(sample, Document, begun.id, {"number": 7, "dated_on": DAY}, BY)


@pytest.fixture
def other(sample: Store, sample_path: Path) -> Iterator[Store]:
    """A second window on the same file."""
    store = open_store(sample_path, now)
    yield store
    store.close()


def paper_of_row(store: Store, document_id: str) -> Paper:
    document = table.get(store.connection, Document, document_id)
    assert document is not None
    return documents.document_paper(store.connection, document, now().date())


def test_the_bytes_are_made_of_the_row_as_it_is_inside_the_deed(sample: Store, draft: Document) -> None:
    keep.change(sample, Document, draft.id, {"number": 9, "place": "Nghi Xuân"}, BY)
    issued = issuing.issue(sample, draft.id, pen, BY)
    assert issued.number == 9
    frozen = documents.frozen_pdf(sample.connection, issued)
    assert frozen is not None
    kept = paper_of(frozen.removeprefix(b"%PDF ").decode())
    assert (kept.number, kept.place) == (9, "Nghi Xuân")
    assert frozen_paper(sample.connection, issued) == kept


def test_what_was_taken_from_the_records_stands_in_the_row_of_the_issued_paper(sample: Store, draft: Document) -> None:
    paper = paper_of_row(sample, draft.id)
    issued = issuing.issue(sample, draft.id, pen, BY)
    assert (issued.symbol, issued.place, issued.subject) == ("TB-BCĐ", paper.place, paper.title[0])
    assert (issued.signer_authority, issued.signer_name) == ("TRƯỞNG BAN", "Đặng Quốc Vinh")
    assert tuple(issued.recipients.splitlines()) == paper.recipients


def test_another_paper_than_the_one_that_was_seen_is_not_issued(sample: Store, draft: Document, other: Store) -> None:
    seen = fingerprint(paper_of_row(sample, draft.id))
    conclusion = table.every(other.connection, Conclusion, "position")[0]
    keep.change(other, Conclusion, conclusion.id, {"text": "Câu sửa ở cửa sổ khác."}, BY)
    with pytest.raises(Refused, match="xem lại bản in"):
        issuing.issue(sample, draft.id, pen, BY, seen)
    assert table.get(sample.connection, Document, draft.id) == draft
    assert sample.connection.execute("SELECT count(*) FROM blob").fetchone() == (0,)
    seen = fingerprint(paper_of_row(sample, draft.id))
    issued = issuing.issue(sample, draft.id, pen, BY, seen)
    assert fingerprint(frozen_paper(sample.connection, issued)) == seen


def test_a_pen_that_fails_issues_nothing(sample: Store, draft: Document, meeting: Meeting) -> None:
    def broken(_paper: Paper) -> bytes:
        raise Refused("Thiếu phông chữ.")

    with pytest.raises(Refused, match="Thiếu phông"):
        issuing.issue(sample, draft.id, broken, BY)
    assert table.get(sample.connection, Document, draft.id) == draft
    assert table.get(sample.connection, Meeting, meeting.id) == meeting


def test_two_windows_cannot_issue_one_number_twice(sample: Store, draft: Document, other: Store) -> None:
    rival = keep.add(other, Document(kind="BC", symbol="TB-BCĐ", number=7, dated_on=DAY, subject="Khác"), BY)
    said: list[str] = []
    opened, go = threading.Event(), threading.Event()

    def issue_elsewhere() -> None:
        with closing(open_store(sample.path, now)) as store:
            opened.set()
            go.wait(60)
            try:
                issuing.issue(store, rival.id, pen, BY)
            except Refused as refusal:
                said.append(str(refusal))

    window = threading.Thread(target=issue_elsewhere)
    window.start()
    assert opened.wait(60)

    def slow(paper: Paper) -> bytes:
        go.set()  # the other window wants to issue while this one is at it
        return pen(paper)

    issuing.issue(sample, draft.id, slow, BY)
    window.join()
    assert said == ["Số 07/TB-BCĐ đã dùng trong năm 2017. Hãy chọn số khác."]
    numbers = sample.connection.execute("SELECT count(*) FROM document WHERE number = 7 AND state <> 'nhap'")
    assert numbers.fetchone() == (1,)


def test_a_number_that_follows_the_letterhead_is_taken_too(sample: Store, draft: Document, meeting: Meeting) -> None:
    second = keep.add(sample, Document(meeting_id=meeting.id, number=7, dated_on=DAY), BY)
    assert (draft.symbol, second.symbol) == ("", "")
    issuing.issue(sample, draft.id, pen, BY)
    with pytest.raises(Refused, match="Số 07/TB-BCĐ đã dùng"):
        issuing.issue(sample, second.id, pen, BY)


@pytest.mark.parametrize(
    ("deed", "said"),
    [
        ({"state": "da_ban_hanh"}, "đã ban hành"),
        ({"number": None}, "phải có số và ngày"),
        ({"dated_on": None}, "phải có số và ngày"),
        ({"direction": "den"}, "Văn bản đến không ban hành"),
    ],
)
def test_what_another_window_did_meanwhile_is_looked_at_inside_the_deed(
    deed: dict[str, object], said: str, sample: Store, draft: Document, other: Store
) -> None:
    seen = fingerprint(paper_of_row(sample, draft.id))
    keep.change(other, Document, draft.id, {"subject": "Khác", **deed}, BY)
    with pytest.raises(Refused, match=said):
        issuing.issue(sample, draft.id, pen, BY, seen)


def test_a_draft_deleted_meanwhile_is_said(sample: Store, draft: Document, other: Store) -> None:
    keep.remove(other, Document, draft.id, BY)
    with pytest.raises(Refused, match="đã bị xóa"):
        issuing.issue(sample, draft.id, pen, BY)


def test_an_issued_row_without_its_bytes_is_never_drawn_from_todays_rows(sample: Store, draft: Document) -> None:
    issued = issuing.issue(sample, draft.id, pen, BY)
    with closing(outside(sample.path)) as hand:
        hand.execute("UPDATE document SET pdf_sha256 = NULL, paper_sha256 = NULL")
    bare = replace(issued, pdf_sha256=None, paper_sha256=None)
    with pytest.raises(Refused, match="không giữ bản in"):
        documents.frozen_pdf(sample.connection, bare)
    with pytest.raises(Refused, match="chưa giữ nội dung"):
        documents.document_paper(sample.connection, bare, DAY)


def test_a_kept_value_that_cannot_be_read_is_said(sample: Store, draft: Document) -> None:
    issued = issuing.issue(sample, draft.id, pen, BY)
    broken = replace(issued, paper_sha256=issued.pdf_sha256)
    with pytest.raises(Refused, match="bị hỏng"):
        frozen_paper(sample.connection, broken)


def test_a_correction_follows_the_records_again_and_keeps_what_was_typed(
    sample: Store, draft: Document, meeting: Meeting
) -> None:
    keep.change(sample, Document, draft.id, {"recipients": "Các sở", "place": "Nghi Xuân"}, BY)
    old = issuing.issue(sample, draft.id, pen, BY)
    meetings.reopen(sample, meeting.id, "Ghi nhầm người chủ trì", BY)
    keep.change(sample, Meeting, meeting.id, {"chair_name": "Lê Văn An"}, BY)
    new = issuing.correct(sample, old.id, BY)
    paper = documents.document_paper(sample.connection, new, DAY)
    assert (paper.number, paper.dated_on, paper.place) == (None, None, "Nghi Xuân")
    assert paper.recipients == ("Các sở", "Lưu: VT")
    assert "Lê Văn An" in paper.title[0]
    assert paper.signature is not None
    assert paper.signature.name == "Lê Văn An"
    assert documents.meeting_paper(sample.connection, meeting.id, DAY) == paper
    assert documents.document_paper(sample.connection, old, DAY).number == 7


def test_a_replacement_begins_without_what_the_register_noted_of_the_old_paper(sample: Store, draft: Document) -> None:
    old = issuing.issue(sample, draft.id, pen, BY)
    noted = {"sent_on": DAY, "kept_by": "Văn thư", "handled_on": DAY, "remark": "Đã gửi bản giấy"}
    keep.change(sample, Document, old.id, noted, BY)
    new = issuing.correct(sample, old.id, BY)
    assert [getattr(new, name) for name in noted] == [getattr(Document(), name) for name in noted]


def last_words(paper: Paper) -> str:
    return printed_body(paper)[-1].words  # type: ignore[union-attr]


def test_a_replacement_names_what_it_replaces_and_is_named_there(
    sample: Store, draft: Document, meeting: Meeting
) -> None:
    old = issuing.issue(sample, draft.id, pen, BY)
    assert documents.instead_of(sample.connection, old) == []
    meetings.reopen(sample, meeting.id, "Ghi nhầm", BY)
    new = issuing.correct(sample, old.id, BY)
    words = last_words(documents.document_paper(sample.connection, new, DAY)).replace("\xa0", " ")
    assert words == "Thông báo này thay thế Thông báo số 07/TB-BCĐ ngày 10/7/2017./."
    assert documents.instead_of(sample.connection, old) == [], "a draft takes the place of nothing yet"
    keep.change(sample, Document, new.id, {"number": 8, "dated_on": DAY}, BY)
    issued = issuing.issue(sample, new.id, pen, BY)
    assert documents.instead_of(sample.connection, old) == [issued]


def test_the_code_at_the_foot_is_printed_where_the_office_wants_it_and_leads_back(
    sample: Store, draft: Document
) -> None:
    assert paper_of_row(sample, draft.id).code == ""
    keep.set_setting(sample, documents.CODE_SETTING, "1", BY)
    seen = paper_of_row(sample, draft.id)
    issued = issuing.issue(sample, draft.id, pen, BY, fingerprint(seen))
    frozen = frozen_paper(sample.connection, issued)
    assert frozen.code == seen.code != ""
    keep.set_setting(sample, documents.CODE_SETTING, "", BY)
    assert frozen_paper(sample.connection, issued).code == frozen.code
    assert documents.by_code(sample.connection, frozen.code.lower().replace("-", " ")).id == draft.id
    with pytest.raises(Refused, match="Không có văn bản mang mã"):
        documents.by_code(sample.connection, "0000-0000")


def test_number_and_day_are_given_as_one_step(sample: Store, meeting: Meeting) -> None:
    begun = documents.start(sample, meeting.id, BY)
    documents.number(sample, begun.id, 3, DAY, BY)
    kept = table.get(sample.connection, Document, begun.id)
    assert kept is not None
    assert (kept.number, kept.dated_on) == (3, DAY)
    keep.undo(sample, BY)
    assert table.get(sample.connection, Document, begun.id) == begun


def replacement(store: Store, old: Document, number: int) -> Document:
    new = keep.add(store, Document(kind="TB", subject="Khác", replaces_id=old.id, letterhead_id=old.letterhead_id), BY)
    return keep.change(store, Document, new.id, {"number": number, "dated_on": DAY}, BY)


def test_a_paper_asked_to_be_replaced_twice_has_one_draft(sample: Store, draft: Document) -> None:
    old = issuing.issue(sample, draft.id, pen, BY)
    assert issuing.correct(sample, old.id, BY).id == issuing.correct(sample, old.id, BY).id


def test_a_paper_is_replaced_once_and_then_its_replacement_is(sample: Store, draft: Document, other: Store) -> None:
    old = issuing.issue(sample, draft.id, pen, BY)
    first, second = replacement(sample, old, 8), replacement(other, old, 9)
    issuing.issue(sample, first.id, pen, BY)
    with pytest.raises(Refused, match=r"07/TB-BCĐ .*đã được thay thế bằng .*08/TB-BCĐ"):
        issuing.issue(other, second.id, pen, BY)
    with pytest.raises(Refused, match=r"đã được thay thế bằng .*08/TB-BCĐ"):
        issuing.correct(sample, old.id, BY)
    assert documents.instead_of(sample.connection, old) == [table.get(sample.connection, Document, first.id)]
    assert issuing.correct(sample, first.id, BY).replaces_id == first.id


def test_only_an_issued_paper_is_replaced(sample: Store, draft: Document) -> None:
    old = issuing.issue(sample, draft.id, pen, BY)
    begun = keep.add(sample, Document(kind="TB", subject="Nháp", letterhead_id=old.letterhead_id), BY)
    new = replacement(sample, begun, 8)
    with pytest.raises(Refused, match="bản nháp"):
        issuing.issue(sample, new.id, pen, BY)
    kept = table.get(sample.connection, Document, begun.id)
    assert kept is not None
    assert kept.state == "nhap"
