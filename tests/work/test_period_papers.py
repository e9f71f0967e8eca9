"""Reports, plans, packs, inspection papers and corrections: every figure is that of the page."""

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from ict_desktop.printing.pdf import render_pdf
from ict_desktop.records.agencies import Agency
from ict_desktop.records.charts import LineChart
from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Refused
from ict_desktop.records.inspections import Inspection
from ict_desktop.records.letterheads import Letterhead
from ict_desktop.records.meetings import Proposal
from ict_desktop.records.numbers import many
from ict_desktop.records.outline import Entry, leads_to
from ict_desktop.records.paper_kinds import (
    CORRECTION,
    INSPECTION_CONCLUSION,
    INSPECTION_PLAN,
    PLAN_OF_YEAR,
    REPORT_OF_PERIOD,
)
from ict_desktop.records.paper_lines import annex_heading
from ict_desktop.records.papers import Drawing, GroupRow, Paper, Table, rows_of
from ict_desktop.records.periods import parse_period
from ict_desktop.records.runs import words
from ict_desktop.records.tasks import BUCKETS, OPEN, Extension, Task
from ict_desktop.store import meetings as stored_meetings
from ict_desktop.store import table
from ict_desktop.store.opening import open_store
from ict_desktop.store.store import Store
from ict_desktop.work import documents, issuing, keep
from ict_desktop.work.overview import overview
from ict_desktop.work.papers.begin import begin, newest, paper_of, usual_period
from ict_desktop.work.papers.pack import pack
from tests.assigned import DAY, LEADS, assign, inspect, measure
from tests.files import BY, RESOURCES

FONTS = RESOURCES / "fonts"
HEADINGS = ("Kết quả kiểm tra", "Yêu cầu, kiến nghị")


@pytest.fixture
def store(sample_path: Path) -> Iterator[Store]:
    with closing(open_store(sample_path, lambda: datetime(2017, 8, 25, 9, 0))) as opened:
        assign(opened)
        measure(opened)
        inspect(opened)
        yield opened


def paper(store: Store, form: str, day: date = DAY, **about: str) -> Paper:
    return documents.document_paper(store.connection, newest(store.connection, paper_of(form, **about), day), day)


def lines(described: Paper) -> list[str]:
    blocks = [*described.blocks, *(block for annex in described.annexes for block in annex.blocks)]
    return [
        f"{getattr(block, 'heading', '')}{words(getattr(block, 'text', ''))}".replace("\u00a0", " ") for block in blocks
    ]


def said(described: Paper) -> str:
    return "\n".join(lines(described))


def tables(described: Paper) -> list[Table]:
    blocks = [*described.blocks, *(block for annex in described.annexes for block in annex.blocks)]
    return [block for block in blocks if isinstance(block, Table)]


@pytest.mark.parametrize("period", ["2017-08", "2017-Q3", "2017-H2", "2017-9M", "2017"])
def test_the_numbers_of_a_report_are_those_of_the_overview(period: str, store: Store) -> None:
    page, report = overview(store.connection, DAY), paper(store, REPORT_OF_PERIOD, period=period)
    told = said(report)
    for bucket, name in BUCKETS.items():
        assert f"{name.capitalize()}: {many(page.tasks[bucket])} nhiệm vụ" in told
    assert f"tổng số nhiệm vụ được giao là {many(page.total)} nhiệm vụ" in told
    assert f"đã hoàn thành {many(page.tasks['hoan_thanh'])}," in told
    assert f"Còn {many(page.tasks['qua_han'])} nhiệm vụ quá hạn" in told
    assert f"Còn {many(len(page.unanswered))} kiến nghị" in told
    for key in (*page.indicators, *page.stages):
        assert re.search(rf"{re.escape(key.said.cell.indicator.name)}[^\n]*: {re.escape(key.text)}", told)


def test_the_six_buckets_of_each_agency_sum_to_its_total_and_to_the_overview(store: Store) -> None:
    by_agency = tables(paper(store, REPORT_OF_PERIOD, period="2017-H2"))[0]
    rows = [list(map(int, row[2:9])) for row in rows_of([by_agency])]
    assert all(row[0] == sum(row[1:]) for row in rows)
    total = list(map(int, by_agency.total[2:9]))
    assert total == [sum(column) for column in zip(*rows, strict=True)]
    page = overview(store.connection, DAY)
    order = ("hoan_thanh_dung_han", "hoan_thanh_qua_han", "hoan_thanh_khong_thoi_han", "chua_hoan_thanh_trong_han")
    assert total[1:5] == [page.tasks[name] for name in order]
    assert by_agency.total[9] == "22,2"
    assert [column.group for column in by_agency.columns[3:9]] == ["Đã hoàn thành"] * 3 + ["Chưa hoàn thành"] * 3


def test_a_share_names_what_it_is_of(store: Store) -> None:
    told = said(paper(store, REPORT_OF_PERIOD, period="2017-H2"))
    assert "hoàn thành trên tổng số nhiệm vụ: 22,2% (2/9)" in told
    assert "đúng hạn trên số đã hoàn thành có thời hạn: 50,0% (1/2)" in told


def test_a_report_compares_a_figure_with_its_target_and_the_period_before(store: Store) -> None:
    report = paper(store, REPORT_OF_PERIOD, period="2017-H1")
    assert "748 dịch vụ (mục tiêu ≥ 800, chưa đạt; 6 tháng cuối năm 2016: 610 dịch vụ)" in said(report)
    row = next(row for row in rows_of(tables(report)) if row[1].endswith("mức độ 3"))
    assert row[2:] == ("610 dịch vụ", "748 dịch vụ", "6 tháng đầu năm 2017", "≥ 800", "chưa đạt")
    drawn = [block for annex in report.annexes for block in annex.blocks if isinstance(block, Drawing)]
    (chart,) = [block.chart for block in drawn]
    assert isinstance(chart, LineChart)
    assert [mark.text for mark in chart.series[0].marks] == ["500", "610", "748"]


def test_a_running_text_says_tasks_and_agencies_whole(store: Store) -> None:
    task = next(each for each in table.every(store.connection, Task) if each.due_on == date(2017, 8, 20))
    long = "Rà soát " + "hạ tầng kỹ thuật và phần mềm dùng chung, " * 12 + "báo cáo"
    keep.change(store, Task, task.id, {"text": long}, BY)
    moved = Extension(task_id=task.id, granted_on=date(2017, 8, 18), new_due_on=date(2017, 8, 21), reason="Chờ vốn")
    keep.add(store, moved, BY)
    told = said(paper(store, REPORT_OF_PERIOD, period="2017-08"))
    assert f"{long} ({LEADS[0]}; thời hạn 21/8/2017, đã gia hạn 1 lần, quá hạn 4 ngày)" in told.replace("\u00a0", " ")
    assert f"quá hạn nhất: {LEADS[0]} (02 nhiệm vụ); {LEADS[1]} (01 nhiệm vụ)." in told
    assert "Sở TT&TT" not in told


def test_the_annexes_call_an_agency_what_the_text_does(store: Store) -> None:
    report, plan = paper(store, REPORT_OF_PERIOD, period="2017-08"), paper(store, PLAN_OF_YEAR, period="2017")
    cells = {cell for described in (report, plan) for row in rows_of(tables(described)) for cell in row}
    heads = {row.text for each in tables(report) for row in each.rows if isinstance(row, GroupRow)}
    assert LEADS[0] in cells
    assert any(head.startswith(f"{LEADS[0]} (0") for head in heads), (
        "a few are counted with a zero before, as elsewhere"
    )
    assert not [each for each in cells | heads if "TT&TT" in each]


def test_the_worst_are_all_that_are_as_bad_or_nobody(store: Store) -> None:
    late = Task(text="Việc", kind="co_han", assigned_on=date(2017, 7, 1), due_on=date(2017, 8, 1))
    others = [keep.add(store, Agency(name=f"Trung tâm {n}"), BY) for n in range(4)]
    for each in others:
        keep.add(store, replace(late, lead_agency_id=each.id), BY)
    told = said(paper(store, REPORT_OF_PERIOD, period="2017-08"))
    assert all(f"{name} (01 nhiệm vụ)" in told for name in (LEADS[1], *(each.name for each in others)))
    keep.add(store, replace(late, lead_agency_id=keep.add(store, Agency(name="Trung tâm 4"), BY).id), BY)
    assert f"quá hạn nhất: {LEADS[0]} (02 nhiệm vụ)." in said(paper(store, REPORT_OF_PERIOD, period="2017-08"))


def test_what_is_ahead_is_told_of_its_own_days(store: Store) -> None:
    half, months = (said(paper(store, REPORT_OF_PERIOD, period=period)) for period in ("2017-H1", "2017-9M"))
    assert "nhiệm vụ đến hạn trong 6 tháng cuối năm 2017:" in half
    assert "nhiệm vụ đến hạn từ nay đến hết quý IV năm 2017:" in months


def test_a_proposal_answered_in_words_is_not_told_as_unanswered(store: Store) -> None:
    open_ones = stored_meetings.unanswered(store.connection, DAY.isoformat())
    keep.change(store, Proposal, open_ones[0]["id"], {"answer": "Tiếp thu."}, BY)
    assert len(stored_meetings.unanswered(store.connection, DAY.isoformat())) == len(open_ones) - 1


def test_a_standing_duty_is_said_to_be_one(store: Store) -> None:
    task = next(each for each in table.every(store.connection, Task) if each.lead_agency_id is None)
    keep.change(store, Task, task.id, {"kind": "thuong_xuyen"}, BY)
    rows = rows_of(tables(paper(store, REPORT_OF_PERIOD, period="2017-08")))
    assert any("Thường xuyên" in row for row in rows)


def test_incidents_are_summed_by_their_own_unit_only(store: Store) -> None:
    told = said(paper(store, REPORT_OF_PERIOD, period="2017-H1"))
    assert "87 lượt đơn vị, 2 cổng/trang, 1 phần mềm" in told
    assert "không ghi nhận sự cố" in said(paper(store, REPORT_OF_PERIOD, period="2017-08"))


def test_a_report_names_the_papers_and_meetings_of_its_period_alone(store: Store) -> None:
    number = {"number": 3, "dated_on": date(2017, 8, 1)}
    draft = keep.add(store, Document(kind="BC", subject="Tình hình an toàn thông tin", body="Nội dung."), BY)
    keep.change(store, Document, draft.id, number, BY)
    issuing.issue(store, draft.id, lambda drawn: render_pdf(drawn, FONTS), BY)
    august, july = paper(store, REPORT_OF_PERIOD, period="2017-08"), paper(store, REPORT_OF_PERIOD, period="2017-07")
    assert "Báo cáo số 03/BC-BCĐ ngày 01/8/2017, Tình hình an toàn thông tin." in said(august)
    assert "Trong kỳ chưa ban hành văn bản nào." in said(july)
    assert "Đã tổ chức 01 cuộc họp" in said(july)
    assert "Đã tổ chức" not in said(august)


def test_a_report_written_after_its_period_tells_how_the_period_ended(store: Store) -> None:
    """What was given, done or became late since is not told of it; what is ahead is as of the day of writing."""
    told, page = said(paper(store, REPORT_OF_PERIOD, period="2017-07")), overview(store.connection, date(2017, 7, 31))
    assert "số liệu tính đến ngày 31 tháng 7 năm 2017" in told
    assert f"tổng số nhiệm vụ được giao là {many(page.total)} nhiệm vụ" in told
    for bucket, name in BUCKETS.items():
        assert f"{name.capitalize()}: {many(page.tasks[bucket])} nhiệm vụ" in told
    still = sum(overview(store.connection, DAY).tasks[bucket] for bucket in OPEN)
    assert f"{many(still)} nhiệm vụ chưa hoàn thành tính đến ngày 25/8/2017, trong đó" in told
    assert page.tasks["qua_han"] != overview(store.connection, DAY).tasks["qua_han"]
    half = said(paper(store, REPORT_OF_PERIOD, period="2017-H1"))
    assert "Tính đến ngày 30 tháng 6 năm 2017 chưa có nhiệm vụ nào được giao." in half


def test_a_report_is_kept_to_its_day(store: Store) -> None:
    before = paper(store, REPORT_OF_PERIOD, date(2017, 7, 5), period="2017-H2")
    assert "chưa có nhiệm vụ nào được giao" in said(before)
    assert "Đã tổ chức" not in said(before)
    assert not any("cơ quan chủ trì" in annex.title for annex in before.annexes)


def test_a_report_is_addressed_where_it_goes_upward(store: Store) -> None:
    draft = begin(store, paper_of(REPORT_OF_PERIOD, period="2017-H1"), BY)
    assert paper(store, REPORT_OF_PERIOD, period="2017-H1").addressees == ()
    keep.change(store, Document, draft.id, {"addressees": "Ủy ban nhân dân tỉnh"}, BY)
    report = paper(store, REPORT_OF_PERIOD, period="2017-H1")
    assert report.addressees == ("Ủy ban nhân dân tỉnh",)
    assert said(report).count("kính gửi Ủy ban nhân dân tỉnh xem xét") == 1
    keep.change(store, Document, draft.id, {"addressees": "Kính gửi: Ủy ban nhân dân tỉnh"}, BY)
    assert paper(store, REPORT_OF_PERIOD, period="2017-H1") == report, "what was pasted with the form's own words"


def test_every_sentence_of_an_empty_file_is_whole(empty: Store, sample: Store) -> None:
    keep.add(empty, table.every(sample.connection, Letterhead)[0], BY)
    for form, period in ((REPORT_OF_PERIOD, "2017-H1"), (PLAN_OF_YEAR, "2018")):
        described = paper(empty, form, period=period)
        assert tables(described) == []
        assert described.annexes == ()
        assert "0/0" not in said(described)
        assert all(
            line == "" or line.rstrip().endswith((".", ":", "…", "…”")) or line[0].isupper()
            for line in lines(described)
        )
    bare = pack(empty.connection, parse_period("2017-07"), DAY)
    assert tables(bare) == []
    assert render_pdf(bare, FONTS).startswith(b"%PDF")


def test_the_pack_holds_table_charts_and_what_is_late(store: Store) -> None:
    described = pack(store.connection, parse_period("2017-08"), DAY)
    late = tables(described)[2]
    assert [row[4] for row in rows_of([late])] == ["Quá hạn 46 ngày", "Quá hạn 5 ngày", "Quá hạn 3 ngày"]
    assert any(isinstance(block, Drawing) for block in described.blocks)
    assert "Số liệu tính đến ngày 25/8/2017; lập ngày 25/8/2017" in described.title
    assert pack(store.connection, parse_period("2017-08"), DAY, BY).title[-1].endswith(f", người lập: {BY}")
    assert render_pdf(described, FONTS).startswith(b"%PDF")


def test_the_plan_of_a_year_names_who_leads_what_and_what_is_to_be_reached(store: Store) -> None:
    plan = paper(store, PLAN_OF_YEAR, period="2017")
    told = said(plan)
    assert f"{LEADS[0]}: chủ trì thực hiện 04 nhiệm vụ (số thứ tự 2–5)." in told
    assert "Phân công cơ quan chủ trì 01 nhiệm vụ chưa giao (số thứ tự 7)." in told
    assert "Phấn đấu đạt 01 mục tiêu của năm 2017" in told
    assert rows_of(tables(plan)[-1:])[0][2:] == ("748 dịch vụ (6 tháng đầu năm 2017)", "≥ 800", "năm 2017")
    with pytest.raises(Refused, match="chưa ghi năm"):
        paper(store, PLAN_OF_YEAR, period="2017-H1")


def test_an_inspection_has_its_plan_and_its_conclusion(store: Store) -> None:
    inspection = table.every(store.connection, Inspection)[0]
    plan = paper(store, INSPECTION_PLAN, inspection_id=inspection.id)
    assert plan.title[0].startswith("Kiểm tra việc triển khai")
    told = said(plan)
    assert "Căn cứ Quyết định số 15/QĐ-BCĐ ngày 01/8/2017 của Ban Chỉ đạo Công nghệ thông tin" in told
    assert "Nguyễn Văn An, Phó Giám đốc Sở, Trưởng đoàn;" in told
    assert [row[1:] for row in rows_of(tables(plan))] == [(LEADS[1], "08/8/2017"), (LEADS[2], "09/8/2017")]
    conclusion = paper(store, INSPECTION_CONCLUSION, inspection_id=inspection.id)
    assert conclusion.title[0].startswith("Kết luận kiểm tra việc triển khai")
    told = said(conclusion)
    assert told.count("Chưa có quy chế an toàn thông tin.") == 2
    assert "báo cáo kết quả bằng văn bản trước ngày ……" in told
    assert told.count("Ban hành quy chế an toàn thông tin.") == 2
    assert "tại 02 đơn vị. Kết quả như sau:" in told


def test_a_text_leads_to_each_of_several_annexes_by_its_number(store: Store) -> None:
    report, plan = paper(store, REPORT_OF_PERIOD, period="2017-Q3"), paper(store, PLAN_OF_YEAR, period="2017")
    for described, leads in (
        (report, {"Bảng số liệu chỉ tiêu tại": "Số liệu chỉ tiêu", "danh mục nhiệm vụ tại": "Danh mục nhiệm vụ"}),
        (plan, {"danh mục tại": "Danh mục nhiệm vụ", "mục tiêu của năm 2017 (tại": "Mục tiêu năm 2017"}),
    ):
        for lead, title in leads.items():
            place = next(n for n, annex in enumerate(described.annexes, start=1) if annex.title.startswith(title))
            assert f"{lead} {annex_heading(described, place)})" in said(described)
    assert leads_to([Entry("annex", "Danh mục", "only")]) == {"only": "Phụ lục kèm theo"}


def test_what_nobody_knows_of_an_inspection_is_left_to_be_written_by_hand(store: Store) -> None:
    begun = keep.add(store, Inspection(name="Kiểm tra năm 2018"), BY).id
    plan = said(paper(store, INSPECTION_PLAN, inspection_id=begun)).splitlines()
    assert "Thời gian: ……" in plan
    assert "Các đơn vị được kiểm tra chuẩn bị báo cáo, hồ sơ, bố trí cán bộ làm việc với Đoàn." in plan
    told = said(paper(store, INSPECTION_CONCLUSION, inspection_id=begun)).splitlines()
    assert any("tại …… đơn vị." in line for line in told)
    results, requests = (next(n for n, line in enumerate(told) if line.endswith(each)) for each in HEADINGS)
    assert (told[results + 1], told[requests + 1]) == ("……", "……")


def test_a_correction_names_the_paper_it_corrects_and_goes_to_its_readers(store: Store) -> None:
    readers = "Sở Nội vụ\nLưu Thị Hà, chuyên viên\nLưu: VT"
    written = Document(kind="BC", subject="Tình hình", body="Nội dung.", number=3, dated_on=DAY, recipients=readers)
    draft = keep.add(store, written, BY)
    with pytest.raises(Refused, match="còn là bản nháp"):
        begin(store, paper_of(CORRECTION, corrects_id=draft.id), BY)
    old = issuing.issue(store, draft.id, lambda drawn: render_pdf(drawn, FONTS), BY)
    begun = begin(store, paper_of(CORRECTION, corrects_id=old.id), BY)
    letter = documents.document_paper(store.connection, begun, DAY)
    assert letter.title == ("đính chính Báo cáo số 03/BC-BCĐ ngày 25/8/2017",)
    told = said(letter)
    assert "đã ban hành Báo cáo số 03/BC-BCĐ ngày 25/8/2017 về “Tình hình”." in told
    assert "đính chính Báo cáo số 03/BC-BCĐ như sau:" in told
    assert told.count("25/8/2017") == 1, "a paper is named in full once (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6b)"
    assert letter.addressees == ("Sở Nội vụ", "Lưu Thị Hà, chuyên viên")
    assert documents.frozen_pdf(store.connection, old), "the paper that is corrected stays in force"


def test_who_had_a_paper_is_written_to_without_what_it_was_sent_for(store: Store) -> None:
    lines = "Chủ tịch UBND tỉnh (để b/c);\nSở Y tế (để thực hiện)\nBan Quản lý (khu kinh tế)\nLưu: VT"
    typed = Document(kind="BC", subject="Tình hình", body="Nội dung.", number=3, dated_on=DAY, recipients=lines)
    old = issuing.issue(store, keep.add(store, typed, BY).id, lambda drawn: render_pdf(drawn, FONTS), BY)
    letter = documents.document_paper(store.connection, begin(store, paper_of(CORRECTION, corrects_id=old.id), BY), DAY)
    assert [line.strip(" ;") for line in letter.addressees] == [
        "Chủ tịch UBND tỉnh",
        "Sở Y tế",
        "Ban Quản lý (khu kinh tế)",
    ]


def test_as_above_stands_only_below_an_address(store: Store) -> None:
    for kind, addressed in (("KH", False), ("BC", True), ("TTr", True)):
        typed = Document(kind=kind, subject="Tình hình", body="Nội dung.", addressees="UBND tỉnh")
        described = documents.document_paper(store.connection, typed, DAY)
        assert bool(described.addressees) == addressed
        assert ("Như trên" in described.recipients) == addressed


@pytest.mark.parametrize("form", [REPORT_OF_PERIOD, PLAN_OF_YEAR, INSPECTION_PLAN, INSPECTION_CONCLUSION])
def test_every_such_paper_is_issued_and_frozen(form: str, store: Store) -> None:
    about = {"period": "2017"} if form in (REPORT_OF_PERIOD, PLAN_OF_YEAR) else {}
    if not about:
        about = {"inspection_id": table.every(store.connection, Inspection)[0].id}
    draft = begin(store, paper_of(form, **about), BY)
    keep.change(store, Document, draft.id, {"number": 5, "dated_on": DAY}, BY)
    issued = issuing.issue(store, draft.id, lambda drawn: render_pdf(drawn, FONTS), BY)
    assert documents.frozen_pdf(store.connection, issued)
    assert documents.frozen_paper(store.connection, issued) == documents.document_paper(store.connection, issued, DAY)
    assert newest(store.connection, paper_of(form, **about), DAY).id == issued.id


@pytest.mark.parametrize(
    ("day", "report", "plan"),
    [
        (date(2017, 7, 7), "2017-H1", "2018"),
        (date(2017, 6, 15), "2017-H1", "2017"),
        (date(2017, 12, 10), "2017-H2", "2018"),
        (date(2018, 1, 10), "2017-H2", "2018"),
    ],
)
def test_a_paper_is_proposed_for_the_period_that_ends_nearest(day: date, report: str, plan: str, empty: Store) -> None:
    assert usual_period(empty.connection, REPORT_OF_PERIOD, day).code == report
    assert usual_period(empty.connection, PLAN_OF_YEAR, day).code == plan
