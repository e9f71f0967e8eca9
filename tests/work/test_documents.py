"""Papers are filled from what the file says and nothing else; numbers run by year; what is issued is frozen."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from ict_desktop.records.agencies import Agency
from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Refused
from ict_desktop.records.letterheads import DocumentSeries, Letterhead
from ict_desktop.records.meeting_words import subject
from ict_desktop.records.meetings import Meeting, Opinion
from ict_desktop.records.paper_kinds import NOTICE
from ict_desktop.records.paper_text import paper_text
from ict_desktop.records.papers import Heading, NumberedItem, Paper, Paragraph, Table
from ict_desktop.records.tasks import Coordination, Extension, Task
from ict_desktop.store import table
from ict_desktop.store.store import Store
from ict_desktop.work import documents, issuing, keep, numbering
from ict_desktop.work import meetings as work_meetings
from tests.files import BY, now

TODAY = date(2017, 7, 10)
TODAY_OF_FILE = now().date()


@pytest.fixture
def meeting(sample: Store) -> Meeting:
    return table.every(sample.connection, Meeting)[0]


def paper_of(store: Store, meeting: Meeting, dated_on: date | None = None) -> Paper:
    return documents.meeting_paper(store.connection, meeting.id, TODAY, dated_on)


def texts_of(paper: Paper) -> list[str]:
    """Return what the blocks say, with plain blanks where a name or a date is held together."""
    texts = [block.text for block in paper.blocks if isinstance(block, Paragraph | Heading | NumberedItem)]
    return [text.replace("\u00a0", " ") for text in texts]


def annex_rows(paper: Paper) -> list[tuple[str, ...]]:
    tables = [block for annex in paper.annexes for block in annex.blocks if isinstance(block, Table)]
    return [row for each in tables for row in each.rows]


# The notice of a meeting


def test_the_conclusions_stand_in_the_paper_exactly_as_in_the_file(sample: Store, meeting: Meeting):
    stored = table.every(sample.connection, Conclusion, "position", meeting_id=meeting.id)
    items = [block for block in paper_of(sample, meeting).blocks if isinstance(block, NumberedItem)]
    assert [(item.number, item.text, item.heading) for item in items] == [
        (c.position, c.text, c.heading) for c in stored
    ]
    assert len(items) == 9


def test_the_opening_says_when_who_and_what(sample: Store, meeting: Meeting):
    opening = texts_of(paper_of(sample, meeting))[0]
    assert opening.startswith("Sáng ngày 07 tháng 7 năm 2017, đồng chí Đặng Quốc Vinh, Phó Chủ tịch UBND tỉnh, ")
    assert "chủ trì hội nghị triển khai nhiệm vụ 6 tháng cuối năm 2017" in opening
    assert opening.endswith("Đồng chủ trì có lãnh đạo Sở Thông tin và Truyền thông.")


def test_a_paper_without_decisions_stays_blank_where_nobody_decided(sample: Store, meeting: Meeting):
    paper = paper_of(sample, meeting)
    assert (paper.number, paper.dated_on) == (None, None)
    assert paper.symbol == "TB-BCĐ"
    assert paper.drafted_on == TODAY


def test_no_agency_and_no_date_is_invented_in_the_annex(sample: Store, meeting: Meeting):
    stored = {task.text: task for task in table.every(sample.connection, Task)}
    rows = annex_rows(paper_of(sample, meeting))
    assert [row[0] for row in rows] == [str(number) for number in range(1, 10)]
    for _number, text, lead, coordinating, when, product in rows:
        task = stored[text]
        assert (lead == "") == (task.lead_agency_id is None)
        assert coordinating == ""
        assert (when == "") == (task.due_on is None and not task.due_phrase)
        assert product == task.product
    assert [when for *_rest, when, _product in rows if when] == ["Trong năm 2017"]


def test_the_agency_of_a_task_is_named_as_it_is_called_now(sample: Store, meeting: Meeting):
    task = table.every(sample.connection, Task)[0]
    agency = keep.add(sample, Agency(name="Sở Thông tin và Truyền thông", short_name="Sở TTTT"), BY)
    other = keep.add(sample, Agency(name="Văn phòng UBND tỉnh", short_name="VP UBND"), BY)
    keep.change(sample, Task, task.id, {"lead_agency_id": agency.id, "due_on": date(2017, 9, 3)}, BY)
    keep.add(sample, Coordination(task_id=task.id, agency_id=other.id), BY)
    assert annex_rows(paper_of(sample, meeting))[0][2:5] == ("Sở Thông tin và Truyền thông", "VP UBND", "03/9/2017")
    keep.change(sample, Agency, agency.id, {"name": "Sở Khoa học và Công nghệ"}, BY)
    assert annex_rows(paper_of(sample, meeting))[0][2] == "Sở Khoa học và Công nghệ"


def test_a_deadline_is_worded_as_in_the_conclusion_until_it_is_extended(sample: Store, meeting: Meeting):
    task = next(task for task in table.every(sample.connection, Task) if task.due_phrase)
    extension = Extension(
        task_id=task.id, granted_on=date(2017, 7, 9), new_due_on=date(2018, 2, 5), reason="Chờ kinh phí"
    )
    keep.add(sample, extension, BY)
    assert [row[4] for row in annex_rows(paper_of(sample, meeting)) if row[4]] == ["05/02/2018"]
    before = paper_of(sample, meeting, date(2017, 7, 8))
    assert [row[4] for row in annex_rows(before) if row[4]] == ["Trong năm 2017"]


def test_words_that_no_longer_mean_the_deadline_are_not_printed(sample: Store, meeting: Meeting):
    task = next(task for task in table.every(sample.connection, Task) if task.due_phrase)
    keep.change(sample, Task, task.id, {"due_on": date(2017, 11, 15)}, BY)
    assert [row[4] for row in annex_rows(paper_of(sample, meeting)) if row[4]] == ["15/11/2017"]
    keep.change(sample, Task, task.id, {"due_on": date(2017, 12, 31)}, BY)
    assert [row[4] for row in annex_rows(paper_of(sample, meeting)) if row[4]] == ["Trong năm 2017"]


@pytest.mark.parametrize(("closure", "stays"), [("chuyen", False), ("huy", False), ("tra_lai", True)])
def test_a_task_that_left_the_count_leaves_the_annex_from_that_day(
    closure: str, stays: bool, sample: Store, meeting: Meeting
):
    task = table.every(sample.connection, Task)[0]
    left = {"closure": closure, "closure_on": date(2017, 8, 1), "closure_reason": "Sáp nhập"}
    keep.change(sample, Task, task.id, left, BY)
    before, after = (annex_rows(paper_of(sample, meeting, day)) for day in (date(2017, 7, 31), date(2017, 8, 1)))
    assert [len(before), len(after)] == [9, 9 if stays else 8]
    assert [row[0] for row in after] == [str(number) for number in range(1, len(after) + 1)]


def test_a_meeting_with_nothing_but_its_title_makes_a_paper(sample: Store):
    bare = keep.add(sample, Meeting(title="Cuộc họp giao ban"), BY)
    paper = paper_of(sample, bare)
    assert paper.title == ("Kết luận cuộc họp giao ban",)
    assert paper.annexes == ()
    assert not [block for block in paper.blocks if isinstance(block, NumberedItem | Heading)]
    words = " ".join(texts_of(paper))
    assert "Ngày … tháng … năm …, đã diễn ra cuộc họp giao ban." in words
    assert "kết luận như sau" not in words
    assert "đồng chí" not in words
    assert paper.signature is not None
    assert (paper.signature.name, paper.signature.post) == ("", ())


@pytest.mark.parametrize(
    ("co_chairs", "words"),
    [
        ("Nguyễn Văn An, Giám đốc Sở", "và đồng chí Nguyễn Văn An, Giám đốc Sở đồng chủ trì"),
        ("Lãnh đạo Sở Nội vụ", "Đồng chủ trì có lãnh đạo Sở Nội vụ."),
        ("Bà Nguyễn Thị Ba", "và bà Nguyễn Thị Ba đồng chủ trì"),
        ("Bàng Văn Bốn", "và đồng chí Bàng Văn Bốn đồng chủ trì"),
    ],
)
def test_a_name_keeps_its_capitals_in_a_sentence(co_chairs: str, words: str, sample: Store, meeting: Meeting):
    keep.change(sample, Meeting, meeting.id, {"co_chairs": co_chairs}, BY)
    assert words in texts_of(paper_of(sample, meeting))[0]


def test_opinions_are_heard_once_each_and_an_assessment_divides_the_paper(sample: Store, meeting: Meeting):
    keep.add(sample, Opinion(meeting_id=meeting.id, speaker_name="Lê Văn Năm", speaker_agency="Sở Nội vụ"), BY)
    texts = texts_of(paper_of(sample, meeting))
    assert texts[1].startswith(
        "Tham dự hội nghị có các đồng chí: Nguyễn Quốc Anh, Phó Giám đốc Sở Giáo dục và Đào tạo;"
    )
    assert texts[2] == (
        "Sau khi nghe ý kiến phát biểu của đại biểu UBND huyện Nghi Xuân, Sở Giáo dục và Đào tạo, Sở Nội vụ, "
        "đồng chí Đặng Quốc Vinh kết luận như sau:"
    )
    assert texts[3:6] == ["I. Đánh giá chung", meeting.assessment, "II. Nhiệm vụ, giải pháp"]
    keep.change(sample, Meeting, meeting.id, {"assessment": ""}, BY)
    assert not [block for block in paper_of(sample, meeting).blocks if isinstance(block, Heading)]


def test_the_head_signs_with_the_title_and_the_post(sample: Store, meeting: Meeting):
    signature = paper_of(sample, meeting).signature
    assert signature is not None
    assert (signature.authority, signature.name, signature.post) == (
        ("TRƯỞNG BAN",),
        "Đặng Quốc Vinh",
        ("Phó Chủ tịch UBND tỉnh",),
    )


def test_a_deputy_signs_for_the_head(sample: Store, meeting: Meeting):
    keep.change(sample, Meeting, meeting.id, {"chair_role": "Phó trưởng Ban Chỉ đạo CNTT tỉnh"}, BY)
    signature = paper_of(sample, meeting).signature
    assert signature is not None
    assert signature.authority == ("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN")


def letterhead_named(store: Store, name: str) -> Letterhead:
    return next(each for each in table.every(store.connection, Letterhead) if name in each.name)


def test_a_letterhead_that_already_signs_for_somebody_is_left_alone(sample: Store, meeting: Meeting):
    keep.change(sample, Meeting, meeting.id, {"chair_role": "Phó Trưởng ban"}, BY)
    head = keep.add(
        sample,
        replace(letterhead_named(sample, "UBND tỉnh"), id="", signer_authority="TM. BAN CHỈ ĐẠO\nTRƯỞNG BAN"),
        BY,
    )
    draft = documents.start(sample, meeting.id, BY)
    keep.change(sample, Document, draft.id, {"letterhead_id": head.id}, BY)
    signature = paper_of(sample, meeting).signature
    assert signature is not None
    assert signature.authority == ("TM. BAN CHỈ ĐẠO", "KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN")
    other = "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"
    keep.change(sample, Letterhead, head.id, {"signer_authority": other}, BY)
    signature = paper_of(sample, meeting).signature
    assert signature is not None
    assert signature.authority == tuple(other.splitlines())


def test_another_letterhead_changes_masthead_symbol_and_signer(sample: Store, meeting: Meeting):
    office = letterhead_named(sample, "Văn phòng")
    keep.set_setting(sample, "letterhead_TB", office.id, BY)
    paper = paper_of(sample, meeting)
    assert paper.masthead is not None
    assert (paper.masthead.superior, paper.masthead.issuer) == ("UBND tỉnh Hà Tĩnh", "Văn phòng")
    assert paper.symbol == "TB-VP"
    assert paper.signature is not None
    assert paper.signature.authority == ("CHÁNH VĂN PHÒNG",)


def test_a_file_without_letterheads_says_what_to_do(sample: Store, meeting: Meeting):
    for letterhead in table.every(sample.connection, Letterhead):
        keep.remove(sample, Letterhead, letterhead.id, BY, with_all=True)
    with pytest.raises(Refused, match="Cài đặt"):
        paper_of(sample, meeting)


def test_what_the_draft_says_goes_before_letterhead_and_meeting(sample: Store, meeting: Meeting):
    draft = documents.start(sample, meeting.id, BY)
    own = {
        "number": 7,
        "symbol": "TB-ABC",
        "dated_on": date(2017, 7, 9),
        "place": "Cẩm Xuyên",
        "subject": "Kết luận riêng",
        "signer_authority": "CHỦ TRÌ",
        "signer_name": "Lê Văn Năm",
        "recipients": "Như trên",
    }
    keep.change(sample, Document, draft.id, own, BY)
    paper = paper_of(sample, meeting)
    assert (paper.number, paper.symbol, paper.dated_on) == (7, "TB-ABC", date(2017, 7, 9))
    assert (paper.place, paper.title, paper.recipients) == ("Cẩm Xuyên", ("Kết luận riêng",), ("Như trên", "Lưu: VT"))
    assert paper.signature is not None
    assert (paper.signature.authority, paper.signature.name) == (("CHỦ TRÌ",), "Lê Văn Năm")
    assert paper.signature.post == (), "the chair's post does not pass to somebody else"
    assert paper_of(sample, meeting, date(2026, 11, 23)).dated_on == date(2026, 11, 23)


def test_each_of_two_drafts_of_one_meeting_is_printed_with_its_own_words(sample: Store, meeting: Meeting):
    first = documents.start(sample, meeting.id, BY)
    second = keep.add(sample, replace(first, id="", subject="Bản thứ hai", signer_name="Lê Văn Năm"), BY)
    for document in (first, second):
        paper = documents.document_paper(sample.connection, document, TODAY)
        assert paper.title == (document.subject or subject(NOTICE, meeting),)
        assert paper.signature is not None
        assert paper.signature.name == (document.signer_name or meeting.chair_name)


def test_beginning_a_notice_twice_gives_the_same_draft(sample: Store, meeting: Meeting):
    first = documents.start(sample, meeting.id, BY)
    assert documents.start(sample, meeting.id, BY) == first
    assert (first.subject, first.symbol, first.place) == ("", "", ""), "nothing is copied that could go stale"
    assert (
        paper_of(sample, meeting)
        .title[0]
        .startswith("Kết luận của Phó Chủ tịch UBND tỉnh Đặng Quốc Vinh tại hội nghị triển khai")
    )
    assert first.series_id is None, "it follows kind and letterhead"


def test_a_meeting_that_is_not_there_is_refused(sample: Store):
    with pytest.raises(Refused, match="Không tìm thấy hội nghị"):
        documents.meeting_paper(sample.connection, "khong-co", TODAY)


# Other papers


@pytest.mark.parametrize(("kind", "symbol"), [("BC", "BC-BCĐ"), ("CV", "BCĐ"), ("KH", "KH-BCĐ")])
def test_another_paper_is_filled_from_its_own_text(kind: str, symbol: str, sample: Store):
    document = keep.add(sample, Document(kind=kind, subject="Về việc thử", body="Đoạn một.\nĐoạn hai."), BY)
    paper = documents.document_paper(sample.connection, document, TODAY, date(2017, 8, 1))
    assert (paper.symbol, paper.title, paper.dated_on) == (symbol, ("Về việc thử",), date(2017, 8, 1))
    assert texts_of(paper) == ["Đoạn một.", "Đoạn hai."]


def test_a_paper_that_came_in_is_not_printed(sample: Store):
    document = keep.add(sample, Document(direction="den", subject="Công văn đến"), BY)
    with pytest.raises(Refused, match="bản quét"):
        documents.document_paper(sample.connection, document, TODAY)


# Issuing


def pen(paper: Paper) -> bytes:
    """Draw a paper well enough for the tests of this room."""
    return b"%PDF " + paper_text(paper).encode()


def numbered_draft(store: Store, meeting: Meeting, number: int = 1) -> Document:
    draft = documents.start(store, meeting.id, BY)
    return keep.change(store, Document, draft.id, {"number": number, "dated_on": date(2017, 7, 10)}, BY)


def issued(store: Store, meeting: Meeting, number: int = 1) -> Document:
    return issuing.issue(store, numbered_draft(store, meeting, number).id, pen, BY)


def test_issuing_keeps_the_very_bytes_and_later_edits_do_not_touch_them(sample: Store, meeting: Meeting):
    seen = documents.document_paper(sample.connection, numbered_draft(sample, meeting), TODAY_OF_FILE)
    document = issued(sample, meeting)
    assert document.state == "da_ban_hanh"
    assert table.every(sample.connection, Meeting)[0].state == "da_ban_hanh"
    work_meetings.reopen(sample, meeting.id, "Ghi nhầm người chủ trì", BY)
    keep.change(sample, Meeting, meeting.id, {"chair_name": "Người khác"}, BY)
    again = table.get(sample.connection, Document, document.id)
    assert again is not None
    assert documents.frozen_pdf(sample.connection, again) == pen(seen)
    for day in (None, again.dated_on):
        assert documents.document_paper(sample.connection, again, TODAY, day) == seen
        assert documents.meeting_paper(sample.connection, meeting.id, TODAY, day) == seen


def test_an_issued_paper_is_neither_changed_nor_deleted_but_may_get_a_remark(sample: Store, meeting: Meeting):
    document = issued(sample, meeting)
    for values in ({"subject": "Trích yếu khác"}, {"number": 9}, {"remark": "Đã gửi", "dated_on": date(2017, 7, 11)}):
        with pytest.raises(Refused, match="lập bản thay thế"):
            keep.change(sample, Document, document.id, values, BY)
    with pytest.raises(Refused, match="lập bản thay thế"):
        keep.remove(sample, Document, document.id, BY, with_all=True)
    assert keep.change(sample, Document, document.id, {"remark": "Đã gửi"}, BY) == replace(document, remark="Đã gửi")


@pytest.mark.parametrize("kind", [Meeting, Letterhead, DocumentSeries])
def test_what_an_issued_paper_names_is_not_deleted(kind: type[Meeting], sample: Store, meeting: Meeting):
    document = issued(sample, meeting)
    named = {Meeting: document.meeting_id, Letterhead: document.letterhead_id, DocumentSeries: document.series_id}[kind]
    assert named
    with pytest.raises(Refused, match="đã ban hành"):
        keep.remove(sample, kind, named, BY, with_all=True)
    assert table.get(sample.connection, Document, document.id) == document


def test_an_issued_paper_cannot_be_undone_nor_issued_again(sample: Store, meeting: Meeting):
    document = issued(sample, meeting)
    assert sample.next_undo() is None
    with pytest.raises(Refused, match="đính chính"):
        sample.undo(BY)
    with pytest.raises(Refused, match="đã ban hành"):
        issuing.issue(sample, document.id, lambda _paper: b"other", BY)
    assert documents.frozen_pdf(sample.connection, document) != b"other"


@pytest.mark.parametrize("values", [{"number": 1}, {"dated_on": date(2017, 7, 10)}, {}])
def test_a_paper_without_number_or_date_is_not_issued(values: dict[str, object], sample: Store, meeting: Meeting):
    draft = documents.start(sample, meeting.id, BY)
    keep.change(sample, Document, draft.id, values, BY)
    with pytest.raises(Refused, match="số và ngày"):
        issuing.issue(sample, draft.id, pen, BY)
    assert sample.connection.execute("SELECT count(*) FROM blob").fetchone() == (0,)


def test_a_number_already_issued_in_the_year_is_refused(sample: Store, meeting: Meeting):
    issued(sample, meeting, 3)
    other = keep.add(
        sample, Document(symbol="TB-BCĐ", number=3, dated_on=date(2017, 12, 31), subject="Khác", kind="BC"), BY
    )
    with pytest.raises(Refused, match="Số 03/TB-BCĐ đã dùng trong năm 2017"):
        issuing.issue(sample, other.id, pen, BY)
    keep.change(sample, Document, other.id, {"dated_on": date(2018, 1, 2)}, BY)
    assert issuing.issue(sample, other.id, pen, BY).state == "da_ban_hanh"


@pytest.mark.parametrize("symbol", ["TB–BCĐ", "TB - BCĐ", "tb-bcđ", "TB−BCĐ", "TB\u2010BCĐ"])
def test_a_number_is_taken_however_the_dash_and_the_letters_of_its_symbol_are_written(
    symbol: str, sample: Store, meeting: Meeting
):
    issued(sample, meeting, 3)
    other = keep.add(
        sample, Document(symbol=symbol, number=3, dated_on=date(2017, 12, 31), subject="Khác", kind="BC"), BY
    )
    assert "đã dùng trong năm 2017" in numbering.number_words(sample.connection, other, TODAY)
    with pytest.raises(Refused, match="đã dùng trong năm 2017"):
        issuing.issue(sample, other.id, pen, BY)
    assert numbering.count_of(sample.connection, replace(other, number=None), TODAY).suggested == 4


def test_a_correction_is_a_new_paper_that_takes_the_place_of_the_old(sample: Store, meeting: Meeting):
    old = issued(sample, meeting)
    new = issuing.correct(sample, old.id, BY)
    assert (new.replaces_id, new.state, new.number, new.dated_on, new.pdf_sha256) == (old.id, "nhap", None, None, None)
    assert table.get(sample.connection, Document, old.id) == old
    keep.change(sample, Document, new.id, {"number": 2, "dated_on": date(2017, 7, 20)}, BY)
    frozen = documents.frozen_pdf(sample.connection, old)
    issuing.issue(sample, new.id, pen, BY)
    replaced = table.get(sample.connection, Document, old.id)
    assert replaced is not None
    assert replaced.state == "bi_thay_the"
    assert documents.frozen_pdf(sample.connection, replaced) == frozen
    with pytest.raises(Refused, match="bản nháp"):
        issuing.correct(sample, issuing.correct(sample, new.id, BY).id, BY)


def test_the_paper_of_a_meeting_keeps_its_number_after_it_was_issued(sample: Store, meeting: Meeting):
    issued(sample, meeting, 7)
    paper = paper_of(sample, meeting)
    assert (paper.number, paper.dated_on) == (7, date(2017, 7, 10))


def test_the_signed_scan_is_kept_beside_the_frozen_page(sample: Store, meeting: Meeting, tmp_path: Path):
    document = issued(sample, meeting)
    path = tmp_path / "da-ky.pdf"
    path.write_bytes(b"%PDF-1.7 da ky")
    kept = issuing.keep_scan(sample, document.id, path, BY)
    assert issuing.scan(sample.connection, kept) == b"%PDF-1.7 da ky"
    assert documents.frozen_pdf(sample.connection, kept) == documents.frozen_pdf(sample.connection, document)
    assert sample.undo(BY).startswith("Gắn bản quét")
    path.write_bytes(b"PK\x03\x04")
    with pytest.raises(Refused, match="không phải PDF"):
        issuing.keep_scan(sample, document.id, path, BY)
    with pytest.raises(Refused, match="Không đọc được"):
        issuing.keep_scan(sample, document.id, tmp_path / "khong-co.pdf", BY)
