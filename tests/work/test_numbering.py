"""Numbers of papers: one count a series and year, what is wrong with a number, what is said of it at issue."""

from dataclasses import replace
from datetime import date

import pytest

from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Incomplete, Refused
from ict_desktop.records.letterheads import DocumentSeries, Letterhead
from ict_desktop.records.papers import Paper
from ict_desktop.store import table
from ict_desktop.store.store import Store
from ict_desktop.work import documents, issuing, keep, numbering
from ict_desktop.work.papers.begin import begin, paper_of
from ict_desktop.work.papers.draft import as_printed, letterhead_of
from tests.files import BY

TODAY = date(2017, 7, 10)
DAY = date(2017, 3, 1)


def pen(_paper: Paper) -> bytes:
    return b"%PDF"


@pytest.fixture
def series(sample: Store) -> DocumentSeries:
    return next(s for s in table.every(sample.connection, DocumentSeries) if s.symbol == "TB-BCĐ")


@pytest.fixture
def common(sample: Store) -> DocumentSeries:
    """One count for all papers of the committee, as its office decided."""
    for each in table.every(sample.connection, DocumentSeries):
        keep.remove(sample, DocumentSeries, each.id, BY)
    return keep.add(sample, DocumentSeries(name="Sổ chung", symbol="BCĐ"), BY)


def numbered(
    store: Store, number: int | None, day: date | None, symbol: str = "TB-BCĐ", direction: str = "di", kind: str = "TB"
) -> Document:
    document = Document(
        number=number, symbol=symbol, dated_on=day, direction=direction, kind=kind, subject="Văn bản", body="Nội dung."
    )
    return keep.add(store, document, BY)


def issued(store: Store, number: int, day: date, symbol: str = "BC-BCĐ", kind: str = "BC") -> Document:
    return issuing.issue(store, numbered(store, number, day, symbol, kind=kind).id, pen, BY)


def doubt(store: Store, number: int, day: date | None = None, kind: str = "TB") -> str:
    document = Document(number=number, kind=kind, dated_on=day, subject="Mới", body="Nội dung.")
    return numbering.number_words(store.connection, document, TODAY)


def suggested(store: Store, document: Document, today: date = TODAY) -> int:
    return numbering.count_of(store.connection, document, today).suggested


# Which number comes next


def test_the_next_number_follows_the_highest_of_its_series_and_year(sample: Store, series: DocumentSeries):
    new = Document(symbol="TB-BCĐ", subject="Mới", series_id=series.id)
    assert suggested(sample, new) == 1
    numbered(sample, 4, DAY)
    numbered(sample, 9, date(2016, 12, 31))
    numbered(sample, 30, DAY, "BC-BCĐ", kind="BC")
    numbered(sample, 99, DAY, direction="den")
    assert suggested(sample, new) == 5
    assert suggested(sample, new, date(2018, 1, 1)) == 1
    assert suggested(sample, replace(new, dated_on=date(2016, 5, 5))) == 10


def test_a_paper_does_not_count_itself(sample: Store):
    draft = numbered(sample, 5, DAY)
    assert suggested(sample, Document(symbol="TB-BCĐ", subject="Mới")) == 6
    assert suggested(sample, draft) == 1
    assert numbering.number_words(sample.connection, replace(draft, number=1), TODAY) == ""


def test_a_draft_without_a_date_uses_its_number_in_the_current_year_alone(sample: Store):
    numbered(sample, 5, None)
    new = Document(symbol="TB-BCĐ", subject="Mới")
    assert suggested(sample, new) == 6
    for year in (2016, 2018):
        assert suggested(sample, replace(new, dated_on=date(year, 5, 5))) == 1


def test_two_spellings_of_a_symbol_are_one_count(sample: Store):
    numbered(sample, 7, DAY, "TB – bcđ")
    assert suggested(sample, Document(subject="Mới")) == 8


def test_a_common_series_counts_all_kinds_together_and_begins_anew_each_year(sample: Store, common: DocumentSeries):
    issued(sample, 1, DAY)
    numbered(sample, 2, DAY, "", kind="KH")
    for kind in ("TB", "BC", "CV"):
        new = Document(kind=kind, subject="Mới")
        assert as_printed(sample.connection, new, TODAY).series_id == common.id
        assert suggested(sample, new) == 3
        assert suggested(sample, new, date(2018, 1, 1)) == 1
    assert doubt(sample, 1) == "Số 01 của năm 2017 đã dùng cho 01/BC-BCĐ cùng sổ. Hãy chọn số khác."


def test_a_paper_of_another_issuer_is_not_counted_in_the_common_series(sample: Store, common: DocumentSeries):
    issued(sample, 5, DAY)
    assert suggested(sample, Document(subject="Mới", symbol="TB-VP")) == 1
    assert suggested(sample, Document(subject="Mới", kind="CV", symbol="BCĐ-TH")) == 6


def test_a_kind_with_a_series_of_its_own_is_not_counted_in_the_common_one(sample: Store, common: DocumentSeries):
    own = keep.add(sample, DocumentSeries(name="Giấy mời", kind="GM", symbol="GM-BCĐ"), BY)
    issued(sample, 5, DAY)
    invitation = Document(kind="GM", subject="Mới")
    assert as_printed(sample.connection, invitation, TODAY).series_id == own.id
    assert suggested(sample, invitation) == 1


def test_a_series_may_belong_to_one_letterhead(sample: Store, common: DocumentSeries):
    office = next(h for h in table.every(sample.connection, Letterhead) if "Văn phòng" in h.name)
    own = keep.add(sample, DocumentSeries(name="Của Văn phòng", letterhead_id=office.id), BY)
    ours = Document(subject="Mới", letterhead_id=office.id)
    assert as_printed(sample.connection, ours, TODAY).series_id == own.id
    assert as_printed(sample.connection, Document(subject="Mới"), TODAY).series_id == common.id


def test_the_series_of_a_draft_follows_kind_and_letterhead_until_one_is_chosen(sample: Store, series: DocumentSeries):
    draft = keep.add(sample, Document(subject="Mới"), BY)
    assert as_printed(sample.connection, draft, TODAY).series_id == series.id
    draft = keep.change(sample, Document, draft.id, {"kind": "BC"}, BY)
    followed = as_printed(sample.connection, draft, TODAY).series_id
    assert followed not in (None, series.id)
    documents.change(sample, draft.id, "series_id", series.id, BY)
    chosen = keep.found(sample, Document, draft.id)
    assert chosen.series_id == as_printed(sample.connection, chosen, TODAY).series_id == series.id
    documents.change(sample, draft.id, "series_id", followed, BY)
    assert keep.found(sample, Document, draft.id).series_id is None, "what it follows anyway is not kept as chosen"


def test_a_paper_begun_in_a_form_counts_where_its_letterhead_does(sample: Store):
    usual = letterhead_of(sample.connection, Document(), TODAY)
    elsewhere = next(each for each in table.every(sample.connection, Letterhead) if each.id != usual.id)
    keep.add(sample, DocumentSeries(name="A trước tiên", kind="BC", letterhead_id=elsewhere.id), BY)
    begun = begin(sample, paper_of("report", period="2017-H1"), BY)
    printed = as_printed(sample.connection, begun, TODAY)
    counted = table.get(sample.connection, DocumentSeries, printed.series_id or "")
    assert counted is not None
    assert (counted.symbol, begun.series_id) == ("BC-BCĐ", None)


def test_issuing_writes_down_the_series_and_the_replacement_follows_again(sample: Store, series: DocumentSeries):
    first = issued(sample, 1, DAY, "", "TB")
    assert first.series_id == series.id
    assert issuing.correct(sample, first.id, BY).series_id is None


# A first number


def test_a_first_number_counts_only_in_its_year(sample: Store, series: DocumentSeries):
    keep.change(sample, DocumentSeries, series.id, {"first_number": 41, "first_year": 2017}, BY)
    new = Document(subject="Mới")
    assert suggested(sample, new) == 41
    assert doubt(sample, 41) == ""
    assert doubt(sample, 43) == "Bỏ trống số 41 đến số 42 của năm 2017."
    assert suggested(sample, new, date(2018, 1, 2)) == 1


def test_a_first_number_needs_its_year(sample: Store, series: DocumentSeries):
    with pytest.raises(Incomplete, match="năm nào"):
        keep.change(sample, DocumentSeries, series.id, {"first_number": 41}, BY)


# What is wrong with a number


def test_a_taken_number_and_a_gap_are_told(sample: Store):
    numbered(sample, 3, DAY)
    assert doubt(sample, 3) == "Số 03/TB-BCĐ đã dùng trong năm 2017. Hãy chọn số khác."
    assert doubt(sample, 4) == ""
    assert doubt(sample, 5) == "Bỏ trống số 04 của năm 2017."
    assert doubt(sample, 8) == "Bỏ trống số 04 đến số 07 của năm 2017."
    assert doubt(sample, 2) == "Bỏ trống số 01 của năm 2017."


def test_days_against_the_order_of_numbers_are_told(sample: Store):
    numbered(sample, 1, date(2017, 3, 5))
    numbered(sample, 2, date(2017, 3, 9))
    assert doubt(sample, 3, date(2017, 3, 9)) == ""
    assert doubt(sample, 3, DAY) == "Ghi ngày 01/03/2017, trước 02/TB-BCĐ ngày 09/03/2017 dù số lớn hơn."
    numbered(sample, 4, DAY)
    assert doubt(sample, 3, date(2017, 3, 10)) == "Ghi ngày 10/03/2017, sau 04/TB-BCĐ ngày 01/03/2017 dù số nhỏ hơn."
    assert doubt(sample, 3) == "", "a draft without a date is in no disorder"


def test_a_form_without_a_number_says_the_next_and_what_was_left_out(sample: Store):
    numbered(sample, 1, DAY)
    numbered(sample, 4, DAY)
    new = Document(subject="Mới")
    assert numbering.number_words(sample.connection, new, TODAY) == "Số tiếp theo: 05 (còn bỏ trống số 02 đến số 03)"
    assert numbering.number_words(sample.connection, replace(new, direction="den"), TODAY) == ""


def test_a_number_meant_for_a_draft_and_given_meanwhile_is_said_at_issue(sample: Store):
    draft = numbered(sample, 1, DAY, "", kind="BC")
    free = numbering.at_issue(sample.connection, draft, TODAY)
    assert (free.suggested, free.taken, free.doubts) == (1, "", ())
    issued(sample, 1, DAY)
    said = numbering.at_issue(sample.connection, draft, TODAY)
    assert said.suggested == 2
    assert said.taken == "Số 01/BC-BCĐ đã dùng trong năm 2017. Hãy chọn số khác. Số tiếp theo là 02."


def test_what_is_odd_at_issue_without_being_taken_is_asked(sample: Store):
    issued(sample, 1, date(2017, 3, 5))
    said = numbering.at_issue(sample.connection, numbered(sample, 3, DAY, "", kind="BC"), TODAY)
    assert said.taken == ""
    assert said.doubts == (
        "Bỏ trống số 02 của năm 2017.",
        "Ghi ngày 01/03/2017, trước 01/BC-BCĐ ngày 05/03/2017 dù số lớn hơn.",
    )


def test_a_number_issued_in_the_common_series_is_refused_for_any_kind(sample: Store, common: DocumentSeries):
    issued(sample, 1, DAY)
    other = numbered(sample, 1, DAY, "", kind="KH")
    with pytest.raises(Refused, match=r"Số 01 của năm 2017 đã dùng cho 01/BC-BCĐ cùng sổ"):
        issuing.issue(sample, other.id, pen, BY)


# Papers that come in


def test_papers_that_come_in_are_counted_by_the_year_they_came_in(sample: Store):
    def words(number: int | None = None, day: date | None = None) -> str:
        document = Document(direction="den", arrival_number=number, received_on=day, subject="Đến")
        return numbering.arrival_words(sample.connection, document, TODAY)

    assert words() == "Số đến tiếp theo: 01"
    arrived = Document(direction="den", arrival_number=4, received_on=date(2017, 1, 3), subject="Đến")
    keep.add(sample, replace(arrived, dated_on=date(2016, 12, 28)), BY)
    assert words() == "Số đến tiếp theo: 05"
    assert words(day=date(2016, 12, 30)) == "Số đến tiếp theo: 01"
    assert words(4) == "Số đến 04 đã dùng trong năm 2017. Hãy chọn số khác."
    assert words(5) == ""
    assert words(7) == "Bỏ trống số 05 đến số 06 của năm 2017."
    assert numbering.arrival_words(sample.connection, Document(subject="Đi"), TODAY) == ""
