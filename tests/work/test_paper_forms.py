"""Each kind of paper is printed in its form or not at all; what is issued stays, what has no form is registered."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from ict_desktop.printing.pdf import render_pdf
from ict_desktop.records.documents import REPLACED, Document
from ict_desktop.records.errors import Incomplete, Refused
from ict_desktop.records.meetings import Attendance, Meeting, Opinion
from ict_desktop.records.papers import Paper
from ict_desktop.store import table
from ict_desktop.store.store import Store
from ict_desktop.work import documents, issuing, keep
from ict_desktop.work.papers.draft import as_printed
from tests.files import BY, RESOURCES

DAY = date(2017, 7, 5)
SCAN = b"%PDF-1.7 ban quet da ky"


def pen(paper: Paper) -> bytes:
    return render_pdf(paper, RESOURCES / "fonts")


@pytest.fixture
def meeting(sample: Store) -> Meeting:
    found = table.every(sample.connection, Meeting)[0]
    return keep.change(sample, Meeting, found.id, {"place": "Hội trường UBND tỉnh"}, BY)


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    path = tmp_path / "da-ky.pdf"
    path.write_bytes(SCAN)
    return path


def stored(store: Store, document_id: str) -> Document:
    found = table.get(store.connection, Document, document_id)
    assert found is not None
    return found


def numbered(store: Store, draft: Document) -> Document:
    return keep.change(store, Document, draft.id, {"number": 7, "dated_on": DAY}, BY)


def begun(store: Store, meeting: Meeting, kind: str) -> Document:
    if kind == "CV":
        return keep.add(store, Document(kind="CV", subject="Đôn đốc", addressees="Sở Nội vụ", body="Đề nghị."), BY)
    return documents.start(store, meeting.id, BY, kind)


@pytest.mark.parametrize("kind", ["GM", "BB", "CV"])
def test_an_issued_paper_stays_as_it_was_whatever_is_changed_afterwards(kind: str, sample: Store, meeting: Meeting):
    issued = issuing.issue(sample, numbered(sample, begun(sample, meeting, kind)).id, pen, BY)
    frozen = documents.frozen_pdf(sample.connection, issued)
    keep.change(sample, Meeting, meeting.id, {"title": "Họp khác", "chair_name": "Người Khác", "place": "Nơi khác"}, BY)
    for each in table.every(sample.connection, Attendance):
        keep.change(sample, Attendance, each.id, {"full_name": "Ai Khác"}, BY)
    for said in table.every(sample.connection, Opinion):
        keep.change(sample, Opinion, said.id, {"text": "Lời khác"}, BY)
    again = stored(sample, issued.id)
    assert documents.frozen_pdf(sample.connection, again) == frozen
    assert pen(documents.document_paper(sample.connection, again, date(2026, 1, 1))) == frozen


@pytest.mark.parametrize(("kind", "state"), [("GM", "da_ket_luan"), ("BB", "da_ket_luan"), ("TB", "da_ban_hanh")])
def test_only_the_notice_of_its_conclusions_locks_a_meeting(kind: str, state: str, sample: Store, meeting: Meeting):
    issuing.issue(sample, numbered(sample, begun(sample, meeting, kind)).id, pen, BY)
    after = table.get(sample.connection, Meeting, meeting.id)
    assert after is not None
    assert after.state == state


def test_each_paper_of_a_meeting_has_its_own_draft_series_and_replacement(sample: Store, meeting: Meeting):
    drafts = {kind: documents.start(sample, meeting.id, BY, kind) for kind in ("TB", "GM", "BB")}
    assert {kind: documents.of_meeting(sample.connection, meeting.id, kind) for kind in drafts} == drafts
    series = {kind: as_printed(sample.connection, draft, DAY).series_id for kind, draft in drafts.items()}
    assert series["GM"] not in (None, series["TB"])
    old = issuing.issue(sample, numbered(sample, drafts["GM"]).id, pen, BY)
    new = issuing.correct(sample, old.id, BY)
    assert documents.of_meeting(sample.connection, meeting.id, "GM") == new
    assert documents.of_meeting(sample.connection, meeting.id, "TB") == drafts["TB"]


def test_a_draft_shows_the_words_of_its_form(sample: Store, meeting: Meeting):
    shown = {}
    for kind in ("GM", "BB"):
        draft = documents.start(sample, meeting.id, BY, kind)
        shown[kind] = documents.as_printed(sample.connection, draft, DAY)
    assert (shown["GM"].symbol, shown["GM"].recipients) == ("GM-BCĐ", "Như thành phần mời\nLưu: VT")
    assert shown["GM"].subject.startswith("Dự hội nghị triển khai")
    assert (shown["BB"].symbol, shown["BB"].recipients) == ("BB-BCĐ", "Lưu: VT, Hồ sơ")
    assert (shown["BB"].signer_authority, shown["BB"].signer_name) == ("CHỦ TỌA", "Đặng Quốc Vinh")


# What is refused


def test_an_invitation_to_nobody_is_refused_with_what_to_do(sample: Store, meeting: Meeting):
    for each in table.every(sample.connection, Attendance):
        keep.remove(sample, Attendance, each.id, BY)
    with pytest.raises(Refused, match="Hãy ghi đại biểu ở thẻ Thành phần"):
        documents.meeting_paper(sample.connection, meeting.id, DAY, kind="GM")


def test_an_invitation_without_a_day_is_refused_with_what_to_do(sample: Store, meeting: Meeting):
    keep.change(sample, Meeting, meeting.id, {"held_on": None}, BY)
    with pytest.raises(Refused, match="Hãy ghi Ngày họp"):
        documents.meeting_paper(sample.connection, meeting.id, DAY, kind="GM")


@pytest.mark.parametrize(
    ("kind", "change", "sentence"),
    [("GM", "place", "chưa có địa điểm"), ("BB", "people", "chưa ghi ai dự họp"), ("CV", "addressees", "Kính gửi")],
)
def test_what_lacks_an_essential_part_can_be_looked_at_but_not_issued(
    kind: str, change: str, sentence: str, sample: Store, meeting: Meeting
):
    draft = numbered(sample, begun(sample, meeting, kind))
    if change == "place":
        keep.change(sample, Meeting, meeting.id, {"place": ""}, BY)
    elif change == "addressees":
        keep.change(sample, Document, draft.id, {"addressees": ""}, BY)
    else:
        for each in table.every(sample.connection, Attendance):
            keep.remove(sample, Attendance, each.id, BY)
    assert documents.document_paper(sample.connection, stored(sample, draft.id), DAY).blocks
    with pytest.raises(Refused, match=sentence):
        issuing.issue(sample, draft.id, pen, BY)
    assert stored(sample, draft.id).is_draft()


@pytest.mark.parametrize("kind", ["QĐ", "NQ", "KHAC", "GM", "BB", "HĐ"])
def test_a_kind_without_a_form_is_neither_printed_nor_issued(kind: str, sample: Store):
    draft = keep.add(sample, Document(kind=kind, subject="Thành lập đoàn", number=3, dated_on=DAY), BY)
    for deed in (
        lambda: documents.document_paper(sample.connection, draft, DAY),
        lambda: issuing.issue(sample, draft.id, pen, BY),
    ):
        with pytest.raises(Refused, match="Hãy soạn bằng phần mềm văn bản, đăng ký số ở đây và gắn bản quét đã ký"):
            deed()
    assert stored(sample, draft.id) == draft


# What has no form is registered


def test_a_registered_paper_keeps_its_signed_scan_and_is_frozen_like_an_issued_one(sample: Store, scan: Path):
    old = keep.add(sample, Document(kind="QĐ", subject="Cũ", number=2, dated_on=DAY), BY)
    issuing.register(sample, old.id, scan, BY)
    draft = replace(issuing.correct(sample, old.id, BY), number=3, dated_on=DAY)
    keep.change(sample, Document, draft.id, {"number": 3, "dated_on": DAY}, BY)
    kept = issuing.register(sample, draft.id, scan, BY)
    assert (kept.state, kept.symbol, kept.is_frozen()) == ("da_ban_hanh", "QĐ-BCĐ", True)
    assert documents.frozen_pdf(sample.connection, kept) == issuing.scan(sample.connection, kept) == SCAN
    assert stored(sample, old.id).state == REPLACED
    with pytest.raises(Refused, match="giữ nguyên"):
        keep.change(sample, Document, kept.id, {"number": 4}, BY)
    with pytest.raises(Refused, match="theo bản quét"):
        documents.document_paper(sample.connection, kept, DAY)


def test_registering_asks_for_number_and_date_a_free_number_and_a_pdf(sample: Store, scan: Path, tmp_path: Path):
    draft = keep.add(sample, Document(kind="NQ", subject="Nghị quyết"), BY)
    with pytest.raises(Refused, match="phải có số và ngày"):
        issuing.register(sample, draft.id, scan, BY)
    numbered(sample, draft)
    text = tmp_path / "x.txt"
    text.write_text("x")
    with pytest.raises(Refused, match="không phải PDF"):
        issuing.register(sample, draft.id, text, BY)
    issuing.register(sample, draft.id, scan, BY)
    with pytest.raises(Refused, match="đã ban hành"):
        issuing.register(sample, draft.id, scan, BY)
    twin = keep.add(sample, Document(kind="NQ", subject="Trùng số", number=7, dated_on=DAY), BY)
    with pytest.raises((Refused, Incomplete), match="đã dùng trong năm 2017"):
        issuing.register(sample, twin.id, scan, BY)


def test_a_paper_with_a_form_is_issued_and_not_registered(sample: Store, scan: Path):
    draft = keep.add(sample, Document(kind="KH", subject="Kế hoạch", number=3, dated_on=DAY), BY)
    with pytest.raises(Refused, match="bấm Ban hành"):
        issuing.register(sample, draft.id, scan, BY)
    assert stored(sample, draft.id).is_draft()
