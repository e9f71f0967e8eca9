"""The registers of papers: all columns of Phụ lục IV, signer and recipients as issued, in pages to be bound."""

from dataclasses import replace
from datetime import date

import pytest

from ict_desktop.printing.pdf import render_pdf
from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Refused
from ict_desktop.records.letterheads import DocumentSeries, Letterhead
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.paper_kinds import CORRECTION, INVITATION, POSTPONEMENT
from ict_desktop.records.papers import GroupRow, Paper, Paragraph, Table
from ict_desktop.store import table
from ict_desktop.store.store import Store
from ict_desktop.work import documents, issuing, keep
from ict_desktop.work.paper_registers import Wanted, paper_register, register_named
from ict_desktop.work.papers.begin import begin, paper_of
from tests.files import BY, RESOURCES
from tests.printing.drawn import MM, drawn

TODAY = date(2017, 12, 20)
DAY = date(2017, 3, 1)
ARRIVED = Document(
    direction="den", kind="CV", number=120, symbol="STTTT-CNTT", subject="Góp ý dự thảo", sender="Sở Thông tin",
    dated_on=DAY, received_on=date(2017, 3, 3), arrival_number=1,
)  # fmt: skip


def pen(_paper: Paper) -> bytes:
    return b"%PDF"


def issued(store: Store, number: int, day: date = DAY, kind: str = "TB", **values: object) -> Document:
    document = Document(kind=kind, number=number, dated_on=day, subject="Kết luận", body="Nội dung.")
    return issuing.issue(store, keep.add(store, replace(document, **values), BY).id, pen, BY)


def register(store: Store, direction: str = "di", year: int = 2017, **more: object) -> Paper:
    return paper_register(store.connection, replace(Wanted(direction, year, by="Lan"), **more), TODAY)


def lines(paper: Paper) -> list[dict[str, str]]:
    found = paper.blocks[-1]
    assert isinstance(found, Table)
    heads = [column.heading for column in found.columns]
    return [dict(zip(heads, row, strict=True)) for row in found.rows if not isinstance(row, GroupRow)]


def headings(paper: Paper) -> list[str]:
    found = paper.blocks[-1]
    assert isinstance(found, Table)
    return [row.text for row in found.rows if isinstance(row, GroupRow)]


def test_an_outgoing_paper_stands_in_ten_columns_as_it_was_issued(sample: Store):
    paper = issued(
        sample, 5, copies=20, signer_authority="TRƯỞNG BAN", signer_name="Đặng Quốc Vinh",
        recipients="- Như trên;\n- Sở Nội vụ;\n- Lưu: VT, CNTT.", addressees="UBND huyện A\nUBND huyện B", kind="BC",
    )  # fmt: skip
    keep.change(sample, Document, paper.id, {"sent_on": date(2017, 3, 2), "remark": "Gửi hỏa tốc"}, BY)
    for letterhead in table.every(sample.connection, Letterhead):
        keep.change(sample, Letterhead, letterhead.id, {"signer_name": "Người khác", "recipients": "Nơi khác"}, BY)
    (line,) = lines(register(sample))
    assert list(line.values()) == [
        "05/BC-BCĐ", "01/3/2017", "Báo cáo: Kết luận", "Đặng Quốc Vinh", "UBND huyện A; UBND huyện B; Sở Nội vụ",
        "VT, CNTT", "20", "02/3/2017", "", "Gửi hỏa tốc; Trước đó bỏ trống số 01 đến số 04",
    ]  # fmt: skip


def test_papers_to_those_invited_stand_in_the_register_with_their_names_and_so_does_the_correction(sample: Store):
    meeting = table.every(sample.connection, Meeting)[0]
    keep.change(sample, Meeting, meeting.id, {"place": "Hội trường", "first_planned_on": date(2017, 7, 5)}, BY)
    documents.start(sample, meeting.id, BY, INVITATION)
    about = paper_of(POSTPONEMENT, meeting_id=meeting.id)
    for number, draft in enumerate((documents.of_meeting(sample.connection, meeting.id, INVITATION), about), start=1):
        begun = draft if draft.id else begin(sample, draft, BY)
        keep.change(sample, Document, begun.id, {"number": number, "dated_on": date(2017, 7, 4)}, BY)
        sent = issuing.issue(sample, begun.id, pen, BY)
    keep.change(sample, Meeting, meeting.id, {"invited": "Người khác"}, BY)
    invitation, letter = lines(register(sample))
    assert invitation["Nơi nhận văn bản"] == letter["Nơi nhận văn bản"]
    assert invitation["Nơi nhận văn bản"].startswith("Đồng chí Nguyễn Việt Hùng, Phó Chủ tịch UBND huyện Nghi Xuân; ")
    correction = begin(sample, paper_of(CORRECTION, corrects_id=sent.id), BY)
    shown = documents.document_paper(sample.connection, correction, TODAY)
    assert [words.rstrip(";.") for words in shown.addressees] == invitation["Nơi nhận văn bản"].split("; ")


def test_somebody_called_luu_is_no_copy_for_the_archive(sample: Store):
    issued(sample, 5, recipients="- Lưu Thị Hà, chuyên viên;\n- Lưu VT, TCCB.")
    (line,) = lines(register(sample))
    assert list(line.values())[4:6] == ["Lưu Thị Hà, chuyên viên", "VT, TCCB"]


def test_drafts_other_years_and_papers_that_came_in_stand_not_in_the_register_of_a_year(sample: Store):
    issued(sample, 1)
    issued(sample, 9, date(2016, 12, 30))
    keep.add(sample, Document(number=2, dated_on=DAY, subject="Nháp"), BY)
    keep.add(sample, ARRIVED, BY)
    assert [line["Số, ký hiệu văn bản"] for line in lines(register(sample))] == ["01/TB-BCĐ"]
    assert [line["Số, ký hiệu văn bản"] for line in lines(register(sample, year=2016))] == ["09/TB-BCĐ"]


def test_gaps_and_days_in_disorder_are_noted(sample: Store):
    issued(sample, 1, date(2017, 3, 5))
    issued(sample, 2, DAY)
    issued(sample, 4, date(2017, 3, 9))
    assert [line["Ghi chú"] for line in lines(register(sample))] == [
        "", "Ghi ngày trước số 01 (05/3/2017)", "Trước đó bỏ trống số 03",
    ]  # fmt: skip


def test_a_double_that_lies_in_the_file_is_noted(sample: Store):
    issued(sample, 1)
    second = issued(sample, 2)
    sample.connection.execute("UPDATE document SET number = 1 WHERE id = ?", (second.id,))
    assert [line["Ghi chú"] for line in lines(register(sample))] == ["", "Trùng số"]


def test_what_replaces_and_what_was_replaced_name_each_other(sample: Store):
    old = issued(sample, 1)
    new = issuing.correct(sample, old.id, BY)
    keep.change(sample, Document, new.id, {"number": 2, "dated_on": date(2017, 3, 2)}, BY)
    issuing.issue(sample, new.id, pen, BY)
    assert [line["Ghi chú"] for line in lines(register(sample))] == [
        "Đã bị thay thế bằng 02/TB-BCĐ", "Thay thế 01/TB-BCĐ",
    ]  # fmt: skip


def test_each_series_has_its_heading_and_its_own_count_and_one_may_be_asked_for(sample: Store):
    issued(sample, 1)
    issued(sample, 1, kind="BC")
    issued(sample, 7, symbol="QĐ-SNV", kind="KH")
    every = register(sample)
    assert headings(every) == ["Báo cáo của Ban Chỉ đạo", "Thông báo của Ban Chỉ đạo", "Chưa có sổ: QĐ-SNV"]
    series = next(s for s in table.every(sample.connection, DocumentSeries) if s.symbol == "BC-BCĐ")
    one = register(sample, series_id=series.id)
    assert [line["Số, ký hiệu văn bản"] for line in lines(one)] == ["01/BC-BCĐ"]
    assert headings(one) == []
    assert series.name in one.title


def test_a_series_that_began_with_a_later_number_leaves_no_gap(sample: Store):
    series = next(s for s in table.every(sample.connection, DocumentSeries) if s.symbol == "TB-BCĐ")
    keep.change(sample, DocumentSeries, series.id, {"first_year": 2017}, BY)
    keep.change(sample, DocumentSeries, series.id, {"first_number": 41}, BY)
    issued(sample, 41)
    assert lines(register(sample))[0]["Ghi chú"] == ""


def test_a_paper_that_came_in_stands_with_its_handling_and_its_answer(sample: Store):
    arrived = keep.add(sample, replace(ARRIVED, handled_by="Văn phòng", handling="Đã hỏi ý kiến"), BY)
    keep.change(sample, Document, arrived.id, {"answer_due_on": date(2017, 3, 20)}, BY)
    late = keep.add(sample, replace(ARRIVED, arrival_number=4, answer_due_on=date(2017, 12, 15)), BY)
    keep.add(sample, replace(ARRIVED, arrival_number=None, number=None, symbol="", handled_on=DAY), BY)
    issued(sample, 3, kind="CV", addressees="Sở Thông tin", answers_id=arrived.id)
    first, second, third = lines(register(sample, "den"))
    assert list(first.values()) == [
        "01", "03/3/2017", "Công văn số 120/STTTT-CNTT ngày 01/3/2017, Sở Thông tin", "Góp ý dự thảo", "Văn phòng",
        "20/3/2017", "Đã hỏi ý kiến", "03/BCĐ", "",
    ]  # fmt: skip
    assert second["Tiến độ giải quyết"] == "Quá hạn 5 ngày"
    assert second["Ghi chú"] == "Trước đó bỏ trống số 02 đến số 03"
    assert (third["Số đến"], third["Tiến độ giải quyết"]) == ("", "Xong ngày 01/3/2017")
    keep.change(sample, Document, late.id, {"handled_on": date(2017, 12, 1)}, BY)
    assert lines(register(sample, "den"))[1]["Tiến độ giải quyết"] == "Xong ngày 01/12/2017"


def test_the_cover_says_year_numbers_days_who_and_when(sample: Store):
    issued(sample, 2)
    issued(sample, 11, date(2017, 6, 30))
    title = register(sample).title
    assert "Năm: 2017" in title
    assert "Từ ngày 01/3/2017 đến ngày 30/6/2017" in title
    assert "Từ số 02 đến số 11" in title
    assert title[-1] == "2 văn bản, lập ngày 20/12/2017, người lập: Lan"


@pytest.mark.parametrize("direction", ["di", "den"])
def test_a_year_without_papers_says_so(direction: str, sample: Store):
    assert register(sample, direction).blocks[-1] == Paragraph("Năm 2017 chưa có văn bản nào trong sổ này.")


@pytest.mark.parametrize(("sheet", "size"), [("A4", (842, 595)), ("A3", (1191, 842))])
def test_the_pages_lie_across_with_room_to_be_bound_and_the_headings_stand_on_each(
    sheet: str, size: tuple[int, int], sample: Store
):
    for number in range(1, 41):
        keep.add(sample, replace(ARRIVED, arrival_number=number), BY)
    content = render_pdf(register(sample, "den", sheet=sheet), RESOURCES / "fonts")
    pages = drawn(content)
    assert len(pages) > 2
    for page in pages:
        assert (round(page.width), round(page.height)) == size
        assert min(text.left for text in page.texts) >= 40 * MM - 1, "30 mm, and 10 to be bound"
    assert "SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN" in pages[0].words
    assert all("Tiến độ" in page.words for page in pages[1:])


def test_the_register_is_asked_for_by_name(sample: Store):
    issued(sample, 1)
    issued(sample, 1, kind="BC")
    assert len(lines(register_named(sample.connection, "out:2017", TODAY))) == 2
    assert len(lines(register_named(sample.connection, "out:2017:tb-bcđ", TODAY))) == 1
    assert register_named(sample.connection, "in:2017", TODAY).kind_name == "Sổ theo dõi giải quyết văn bản đến"
    for words in ("", "out", "out:17", "đi:2017"):
        with pytest.raises(Refused, match="register:out:2017"):
            register_named(sample.connection, words, TODAY)
    with pytest.raises(Refused, match="TB-BCĐ"):
        register_named(sample.connection, "out:2017:QĐ", TODAY)
