"""A draft does not go stale: what nobody typed follows letterhead and meeting, in the form, the list and the print."""

from dataclasses import replace
from datetime import date

import pytest

from ict_desktop.records import documents as rule
from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Incomplete
from ict_desktop.records.letterheads import Letterhead, Signer
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.papers import Paper
from ict_desktop.records.runs import words
from ict_desktop.records.wordings import CLOSING, RECIPIENTS, Wording
from ict_desktop.store import table
from ict_desktop.store.areas import DOCUMENTS
from ict_desktop.store.listing import Query, all_rows
from ict_desktop.store.store import Store
from ict_desktop.work import documents, issuing, keep
from ict_desktop.work.papers.draft import as_printed
from tests.files import BY, now

TODAY = now().date()


@pytest.fixture
def meeting(sample: Store) -> Meeting:
    return table.every(sample.connection, Meeting)[0]


@pytest.fixture
def draft(sample: Store, meeting: Meeting) -> Document:
    return documents.start(sample, meeting.id, BY)


def stored(store: Store, draft: Document) -> Document:
    found = table.get(store.connection, Document, draft.id)
    assert found is not None
    return found


def printed(store: Store, draft: Document) -> Paper:
    return documents.document_paper(store.connection, stored(store, draft), TODAY)


def form(store: Store, draft: Document) -> Document:
    return as_printed(store.connection, stored(store, draft), TODAY)


def letterhead(store: Store, name: str) -> Letterhead:
    return next(each for each in table.every(store.connection, Letterhead) if name in each.name)


def listed(store: Store) -> list[str]:
    (row,) = all_rows(store.connection, DOCUMENTS, Query())
    return [column.text(row) for column in rule.COLUMNS]


def test_another_chair_is_named_in_heading_first_sentence_and_signature(
    sample: Store, meeting: Meeting, draft: Document
) -> None:
    keep.change(sample, Meeting, meeting.id, {"chair_name": "Lê Văn An", "title": "Họp giao ban"}, BY)
    paper = printed(sample, draft)
    assert paper.title == ("Kết luận của Phó Chủ tịch UBND tỉnh Lê Văn An tại cuộc họp giao ban",)
    assert "đồng chí Lê Văn An" in str(paper.blocks[0]).replace("\\xa0", " ")
    assert paper.signature is not None
    assert paper.signature.name == "Lê Văn An"
    assert form(sample, draft).subject == paper.title[0]
    assert listed(sample)[:3] == ["…/TB-BCĐ", "", paper.title[0]]


def test_another_letterhead_brings_its_symbol_place_signer_and_recipients(sample: Store, draft: Document) -> None:
    office = letterhead(sample, "Văn phòng")
    keep.change(sample, Letterhead, office.id, {"place": "Nghi Xuân", "recipients": "Như trên"}, BY)
    documents.change(sample, draft.id, "letterhead_id", office.id, BY)
    paper = printed(sample, draft)
    assert (paper.symbol, paper.place, paper.recipients) == ("TB-VP", "Nghi Xuân", ("Như trên", "Lưu: VT"))
    assert paper.signature is not None
    assert (paper.signature.authority, paper.signature.name) == (("CHÁNH VĂN PHÒNG",), "")
    shown = form(sample, draft)
    assert (shown.symbol, shown.place, shown.signer_authority) == ("TB-VP", "Nghi Xuân", "CHÁNH VĂN PHÒNG")
    assert listed(sample)[0] == "…/TB-VP"


def test_words_typed_by_hand_stay_and_emptied_ones_follow_again(
    sample: Store, meeting: Meeting, draft: Document
) -> None:
    documents.change(sample, draft.id, "subject", "Kết luận riêng", BY)
    keep.change(sample, Meeting, meeting.id, {"chair_name": "Lê Văn An"}, BY)
    assert printed(sample, draft).title == ("Kết luận riêng",)
    documents.change(sample, draft.id, "subject", "", BY)
    assert "Lê Văn An" in printed(sample, draft).title[0]


@pytest.mark.parametrize("name", Document.FOLLOWING)
def test_the_words_a_field_shows_anyway_are_not_kept_as_typed(name: str, sample: Store, draft: Document) -> None:
    documents.change(sample, draft.id, name, "Khác", BY)
    assert getattr(stored(sample, draft), name) == "Khác"
    follows = getattr(as_printed(sample.connection, replace(stored(sample, draft), **{name: ""}), TODAY), name)
    documents.change(sample, draft.id, name, follows, BY)
    assert getattr(stored(sample, draft), name) == ""


def test_one_recipient_more_leaves_the_usual_ones(sample: Store, draft: Document) -> None:
    usual = form(sample, draft).recipients
    assert len(usual.splitlines()) >= 4
    documents.change(sample, draft.id, "recipients", f"{usual}\nSở Nội vụ", BY)
    lines = printed(sample, draft).recipients
    assert lines == (*usual.splitlines()[:-1], "Sở Nội vụ", "Lưu: VT")
    assert form(sample, draft).recipients == "\n".join(lines)


def test_a_letterhead_that_no_longer_holds_is_not_taken_for_a_new_draft(sample: Store, meeting: Meeting) -> None:
    usual = letterhead(sample, "Ban Chỉ đạo")
    keep.change(sample, Letterhead, usual.id, {"valid_to": date(2017, 1, 1)}, BY)
    begun = documents.start(sample, meeting.id, BY)
    assert begun.letterhead_id not in (None, usual.id)
    chosen = replace(begun, letterhead_id=usual.id)
    assert as_printed(sample.connection, chosen, TODAY).symbol == "TB-BCĐ", "one that is named stays"


def test_a_paper_without_a_letterhead_in_force_is_shown_as_it_lies_in_the_file(sample: Store) -> None:
    for each in table.every(sample.connection, Letterhead):
        keep.change(sample, Letterhead, each.id, {"valid_to": date(2016, 1, 1)}, BY)
    bare = keep.add(sample, Document(kind="BC", subject="Báo cáo"), BY)
    assert as_printed(sample.connection, bare, TODAY) == bare


def test_a_paper_that_came_in_takes_nothing_from_a_letterhead(sample: Store) -> None:
    came = keep.add(sample, Document(direction="den", kind="CV", subject="Công văn đến"), BY)
    assert as_printed(sample.connection, came, TODAY) == came


def test_undoing_a_typed_word_follows_again(sample: Store, draft: Document) -> None:
    documents.change(sample, draft.id, "place", "Nghi Xuân", BY)
    keep.undo(sample, BY)
    assert printed(sample, draft).place == "Hà Tĩnh"


def test_a_file_of_a_paper_is_called_by_its_number_or_as_a_draft(sample: Store, draft: Document) -> None:
    day = now().date()
    assert documents.file_name(sample.connection, draft, day) == "du-thao-thong-bao-ket-luan-cua-pho-chu-tich"
    numbered = replace(draft, number=5)
    assert documents.file_name(sample.connection, numbered, day) == "05-tb-bcd-ket-luan-cua-pho-chu-tich-ubnd"
    came_in = Document(direction="den", kind="CV", subject="Xin ý kiến", state="nhap")
    assert documents.file_name(sample.connection, came_in, day) == "cong-van-xin-y-kien"


def test_a_step_names_the_paper_by_the_words_it_will_print(sample: Store, draft: Document) -> None:
    documents.change(sample, draft.id, "remark", "Chờ", BY)
    changed = sample.next_undo()
    assert changed is not None
    assert "…/TB-BCĐ Kết luận của" in changed.label
    documents.add(sample, Document(kind="CV", subject="báo cáo tiến độ", addressees="Sở Nội vụ"), BY)
    added = sample.next_undo()
    assert added is not None
    assert "…/BCĐ báo cáo tiến độ" in added.label


@pytest.mark.parametrize(
    ("kind", "symbol"), [("CV", "BCĐ"), ("BC", "BC-BCĐ"), ("KHAC", "BCĐ"), ("QĐ", "QĐ-BCĐ"), ("TTr", "TTr-BCĐ")]
)
def test_a_symbol_names_the_kind_but_for_letters(kind: str, symbol: str, sample: Store) -> None:
    document = keep.add(sample, Document(kind=kind, subject="Về việc"), BY)
    assert form(sample, document).symbol == symbol
    assert listed(sample)[0].startswith("…")


@pytest.mark.parametrize(("name", "value"), [("kind", "BC"), ("meeting_id", None)])
def test_a_draft_that_is_no_notice_any_more_keeps_its_subject(
    name: str, value: str | None, sample: Store, draft: Document
) -> None:
    before = form(sample, draft).subject
    documents.change(sample, draft.id, name, value, BY)
    assert stored(sample, draft).subject == before
    assert printed(sample, draft).title == (before,)


def test_a_draft_whose_meeting_was_deleted_asks_for_a_subject_and_takes_it(
    sample: Store, meeting: Meeting, draft: Document
) -> None:
    keep.remove(sample, Meeting, meeting.id, BY, with_all=True)
    documents.change(sample, draft.id, "remark", "Chờ", BY)
    keep.change(sample, Document, draft.id, {"number": 7, "dated_on": date(2017, 7, 10)}, BY)
    with pytest.raises(keep.Incomplete, match="trích yếu"):
        issuing.issue(sample, draft.id, lambda _paper: b"pdf", BY)
    documents.change(sample, draft.id, "subject", "Kết luận", BY)
    assert printed(sample, draft).title == ("Kết luận",)


def test_signers_listed_under_a_letterhead_sign_while_they_hold_in_their_order(sample: Store, draft: Document) -> None:
    head = letterhead(sample, "Ban Chỉ đạo").id
    deputy = "KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN"
    past = Signer(letterhead_id=head, authority="TRƯỞNG BAN", name="Lê Văn Cũ", valid_to=date(2016, 12, 31))
    acting = Signer(letterhead_id=head, authority=deputy, name="Trần Thị Phó", post="GIÁM ĐỐC SỞ", valid_from=TODAY)
    for signer in (past, acting, replace(past, name="Sau", valid_to=None)):
        keep.add(sample, signer, BY)
    assert signed(sample, draft) == ("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "GIÁM ĐỐC SỞ", "Trần Thị Phó")
    documents.change(sample, draft.id, "dated_on", date(2016, 5, 5), BY)
    assert signed(sample, draft)[-1] == "Lê Văn Cũ"
    documents.change(sample, draft.id, "dated_on", TODAY, BY)
    documents.change(sample, draft.id, "signer_authority", "TRƯỞNG BAN", BY)
    assert signed(sample, draft) == ("TRƯỞNG BAN", "Sau"), "under another title its own signer, not the deputy's name"
    documents.change(sample, draft.id, "signer_authority", "TUQ. TRƯỞNG BAN\nCHÁNH VĂN PHÒNG", BY)
    assert signed(sample, draft) == ("TUQ. TRƯỞNG BAN", "CHÁNH VĂN PHÒNG", "")
    documents.change(sample, draft.id, "signer_authority", "", BY)
    assert signed(sample, draft)[-1] == "Trần Thị Phó"


def signed(store: Store, draft: Document) -> tuple[str, ...]:
    """Return what stands above the name, and the name."""
    signature = printed(store, draft).signature
    assert signature is not None
    return (*signature.authority, *signature.post, signature.name)


def test_a_letterheads_own_wording_goes_before_that_of_all(sample: Store, draft: Document) -> None:
    heads = [letterhead(sample, name).id for name in ("Ban Chỉ đạo", "Văn phòng")]
    assert last_words(sample, draft).startswith("Ban Chỉ đạo Công nghệ thông tin tỉnh thông báo để")
    every = keep.add(sample, Wording(form="notice", part=CLOSING, text="{Cơ quan} thông báo để biết."), BY)
    assert last_words(sample, draft) == "Ban Chỉ đạo Công nghệ thông tin tỉnh thông báo để biết."
    own = keep.add(sample, replace(every, id="", letterhead_id=heads[1], text="Nhận được thì báo {cơ quan}."), BY)
    assert last_words(sample, draft).endswith("thông báo để biết.")
    documents.change(sample, draft.id, "letterhead_id", heads[1], BY)
    assert last_words(sample, draft) == "Nhận được thì báo Văn phòng UBND tỉnh."
    keep.change(sample, Wording, own.id, {"text": ""}, BY)
    assert "Nhận được" not in last_words(sample, draft), "one that is left out is not printed"
    with pytest.raises(Incomplete):
        keep.change(sample, Wording, own.id, {"text": "{cơ qan}"}, BY)


def last_words(store: Store, draft: Document) -> str:
    """Return the last paragraph of the text."""
    last = printed(store, draft).blocks[-1]
    return words(getattr(last, "text", ""))


def test_recipients_are_those_of_the_letterhead_and_the_kind(sample: Store, meeting: Meeting) -> None:
    head = letterhead(sample, "Ban Chỉ đạo")
    keep.add(sample, Wording(letterhead_id=head.id, form="minutes", part=RECIPIENTS, text="{nơi nhận}\nLưu hồ sơ"), BY)
    lines = head.recipients.splitlines()
    kinds = {kind: documents.meeting_paper(sample.connection, meeting.id, TODAY, kind=kind) for kind in ("TB", "BB")}
    assert kinds["TB"].recipients == (*lines, "Lưu: VT")
    assert kinds["BB"].recipients == (*lines, "Lưu: hồ sơ")
    for kind in ("CV", "TTr", "BC", "KH"):
        paper = documents.document_paper(sample.connection, Document(kind=kind, letterhead_id=head.id), TODAY)
        assert (paper.recipients[0] == "Như trên") == (kind in ("CV", "TTr"))
    report = Document(kind="BC", letterhead_id=head.id, addressees="UBND tỉnh")
    assert documents.document_paper(sample.connection, report, TODAY).recipients == ("Như trên", "Lưu: VT")


def test_stamps_copies_and_address_stand_on_the_paper_and_hours_only_before_2020(sample: Store) -> None:
    head = letterhead(sample, "Ban Chỉ đạo")
    keep.change(sample, Letterhead, head.id, {"address": "Số 1, đường A; ĐT: 0239 000 000"}, BY)
    marked = Document(
        kind="CV", letterhead_id=head.id, subject="A", urgency="hoa_toc_hen_gio", circulation="luu_hanh_noi_bo"
    )
    paper = documents.document_paper(sample.connection, replace(marked, drafter="PL", copies=25), TODAY)
    assert (paper.urgency, paper.circulation) == ("HỎA TỐC HẸN GIỜ", "LƯU HÀNH NỘI BỘ")
    assert (paper.drafter, paper.copies, paper.address) == ("PL", 25, "Số 1, đường A; ĐT: 0239 000 000")
    assert documents.document_paper(sample.connection, replace(marked, kind="BC"), TODAY).address == ""
    assert replace(marked, dated_on=date(2020, 3, 4)).problems() == {}
    assert list(replace(marked, dated_on=date(2020, 3, 5)).problems()) == ["urgency"]


def test_a_new_paper_keeps_of_what_its_form_shows_only_what_was_typed(sample: Store) -> None:
    head = letterhead(sample, "Văn phòng")
    shown = as_printed(sample.connection, Document(kind="CV", letterhead_id=head.id, subject="A"), TODAY)
    assert (shown.symbol, shown.signer_authority) == ("VP", "CHÁNH VĂN PHÒNG")
    added = documents.add(sample, replace(shown, place="Nghi Xuân"), BY)
    assert (added.symbol, added.signer_authority, added.recipients) == ("", "", "")
    assert (added.place, added.subject) == ("Nghi Xuân", "A")
    arrived = documents.add(sample, Document(direction="den", kind="CV", subject="B", symbol="VP"), BY)
    assert arrived.symbol == "VP"


def test_a_letter_names_who_drafted_it_in_its_symbol_and_is_found_by_it(sample: Store) -> None:
    head = table.every(sample.connection, Letterhead, "name")[0]
    keep.change(sample, Letterhead, head.id, {"drafting_unit": "VX"}, BY)
    letter = documents.add(sample, Document(kind="CV", subject="Mời họp", letterhead_id=head.id), BY)
    report = documents.add(sample, Document(kind="BC", subject="Báo cáo", letterhead_id=head.id), BY)
    shown = {each.id: as_printed(sample.connection, each, date(2026, 7, 10)).symbol for each in (letter, report)}
    assert shown == {letter.id: f"{head.symbol}-VX", report.id: f"BC-{head.symbol}"}
    rows = {row["id"]: row for row in all_rows(sample.connection, DOCUMENTS, Query())}
    assert rule.COLUMNS[0].text(rows[letter.id]) == f"…/{head.symbol}-VX"
    keep.change(sample, Letterhead, head.id, {"drafting_unit": "TH"}, BY)
    found = all_rows(sample.connection, DOCUMENTS, Query(words=f"{head.symbol}-TH"))
    assert [row["id"] for row in found] == [letter.id]
