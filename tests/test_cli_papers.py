"""Papers from the command line: an issued one is the only one under its number, whatever is asked for it."""

import json
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any

import docx
import pypdf
import pytest

from ict_desktop.app import main
from ict_desktop.printing.pdf import render_pdf
from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.documents import Document
from ict_desktop.records.meetings import Meeting
from ict_desktop.store import table
from ict_desktop.store.opening import open_store
from ict_desktop.work import documents, issuing, keep, meetings
from ict_desktop.work.papers.asked import WAYS
from ict_desktop.work.papers.begin import begin_reminders
from tests.assigned import DAY, assign, inspect, measure
from tests.files import BY, RESOURCES, now, outside
from tests.printing.drawn import drawn

FONTS = RESOURCES / "fonts"
Said = pytest.CaptureFixture[str]


def shown(capsys: Said, path: Path) -> list[dict[str, Any]]:
    capsys.readouterr()
    assert main(["show", str(path), "documents", "--json"]) == 0
    rows: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return rows


def docx_text(path: Path) -> str:
    """Return every word of the body, those in tables too, with plain blanks."""
    body = docx.Document(str(path)).element.body
    return " ".join("".join(part.itertext()) for part in body.iter() if part.tag.endswith("}p")).replace("\u00a0", " ")


@pytest.fixture
def issued(sample_path: Path) -> tuple[Path, Meeting, Document]:
    """The sample with its notice issued as 07/TB-BCĐ, and a conclusion and the chair changed afterwards."""
    with closing(open_store(sample_path, now)) as store:
        meeting = table.every(store.connection, Meeting)[0]
        draft = documents.start(store, meeting.id, BY)
        keep.change(store, Document, draft.id, {"number": 7, "dated_on": meeting.held_on}, BY)
        document = issuing.issue(store, draft.id, lambda paper: render_pdf(paper, FONTS), BY)
        meetings.reopen(store, meeting.id, "Sửa về sau", BY)
        conclusion = table.every(store.connection, Conclusion, "position")[0]
        keep.change(store, Conclusion, conclusion.id, {"text": "Sửa về sau."}, BY)
        keep.change(store, Meeting, meeting.id, {"chair_name": "Người Khác"}, BY)
    return sample_path, meeting, document


@pytest.mark.parametrize("name", ["{document.id}", "conclusion:{meeting.id}", "conclusion:2017-07-07"])
def test_every_way_to_an_issued_paper_gives_the_frozen_one(
    name: str, issued: tuple[Path, Meeting, Document], tmp_path: Path
):
    path, meeting, document = issued
    wanted = name.format(document=document, meeting=meeting)
    pdf, docx = tmp_path / "tb.pdf", tmp_path / "tb.docx"
    assert main(["print", str(path), wanted, "-o", str(pdf)]) == 0
    with closing(open_store(path, now)) as store:
        assert pdf.read_bytes() == documents.frozen_pdf(store.connection, document)
    assert main(["print", str(path), wanted, "-o", str(docx)]) == 0
    said = docx_text(docx)
    assert "Số: 07/TB-BCĐ" in said
    assert "Đặng Quốc Vinh" in said
    assert "Sửa về sau" not in said
    assert "Người Khác" not in said


def test_an_issued_paper_is_not_printed_with_another_day(
    issued: tuple[Path, Meeting, Document], tmp_path: Path, capsys: Said
):
    path, _meeting, document = issued
    out = tmp_path / "tb.pdf"
    for ending in ("pdf", "docx"):
        out = tmp_path / f"tb.{ending}"
        assert main(["print", str(path), document.id, "-o", str(out), "--date", "2026-11-23"]) == 1
        assert "đã ban hành ngày 07/07/2017, không in với ngày khác" in capsys.readouterr().err
        assert not out.exists()
    assert main(["print", str(path), document.id, "-o", str(out), "--date", "2017-07-07"]) == 0


def test_a_paper_issued_before_its_value_was_kept_is_offered_as_pdf(
    issued: tuple[Path, Meeting, Document], tmp_path: Path, capsys: Said
):
    path, _meeting, document = issued
    with closing(outside(path)) as hand:
        hand.execute("UPDATE document SET paper_sha256 = NULL")
    assert main(["print", str(path), document.id, "-o", str(tmp_path / "tb.docx")]) == 1
    assert "Hãy dùng bản PDF đã ban hành" in capsys.readouterr().err
    assert main(["print", str(path), document.id, "-o", str(tmp_path / "tb.pdf")]) == 0


def test_a_correction_is_printed_as_a_new_paper_without_the_old_number(
    issued: tuple[Path, Meeting, Document], tmp_path: Path
):
    path, meeting, document = issued
    with closing(open_store(path, now)) as store:
        new = issuing.correct(store, document.id, BY)
    out = tmp_path / "tb.docx"
    for name in (new.id, f"conclusion:{meeting.id}"):
        assert main(["print", str(path), name, "-o", str(out), "--ghi-de"]) == 0
        said = docx_text(out)
        assert "Sửa về sau" in said
        assert "Số: 07/TB-BCĐ" not in said
        assert "thay thế Thông báo số 07/TB-BCĐ" in said.replace("\xa0", " ")
        assert said.count("Người Khác") >= 3, "heading, first sentence and signature"
    assert main(["print", str(path), document.id, "-o", str(out), "--ghi-de"]) == 0
    assert "07/TB-BCĐ" in docx_text(out)


def test_a_draft_under_a_number_already_issued_is_refused(
    issued: tuple[Path, Meeting, Document], tmp_path: Path, capsys: Said
):
    path, _meeting, document = issued
    with closing(open_store(path, now)) as store:
        new = issuing.correct(store, document.id, BY)
        keep.change(store, Document, new.id, {"number": 7, "dated_on": date(2017, 8, 1)}, BY)
    for ending in ("pdf", "docx"):
        assert main(["print", str(path), new.id, "-o", str(tmp_path / f"x.{ending}")]) == 1
        assert "Số 07/TB-BCĐ đã dùng trong năm 2017" in capsys.readouterr().err
    assert main(["print", str(path), new.id, "-o", str(tmp_path / "x.pdf"), "--date", "2018-08-01"]) == 0


def test_what_the_face_lacks_is_named_on_the_error_line(sample_path: Path, tmp_path: Path, capsys: Said):
    with closing(open_store(sample_path, now)) as store:
        conclusion = table.every(store.connection, Conclusion, "position")[2]
        keep.change(store, Conclusion, conclusion.id, {"text": "Giao 漢 ✓"}, BY)
    for ending in ("pdf", "docx"):
        assert main(["print", str(sample_path), "conclusion:2017-07-07", "-o", str(tmp_path / f"x.{ending}")]) == 0
        said = capsys.readouterr().err
        assert "“漢” (U+6F22) ở mục 3" in said
        assert "✓" not in said


def test_the_list_of_papers_shows_a_draft_with_the_words_it_would_be_issued_with(sample_path: Path, capsys: Said):
    with closing(open_store(sample_path, now)) as store:
        meeting = table.every(store.connection, Meeting)[0]
        draft = documents.start(store, meeting.id, BY)
        keep.change(store, Meeting, meeting.id, {"chair_name": "Người Khác"}, BY)
        assert draft.subject == ""
    (row,) = shown(capsys, sample_path)
    assert row["symbol"] == "TB-BCĐ"
    assert row["subject"].startswith("Kết luận của Phó Chủ tịch UBND tỉnh Người Khác tại hội nghị")
    assert row["recipients"].splitlines()[-1] == "Lưu: VT"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("conclusion:2017-07-07", "THÔNG BÁO"),
        ("invitation:2017-07-07", "trân trọng kính mời:"),
        ("minutes:2017-07-07", "Thư ký (người ghi biên bản)"),
        ("postponement:2017-07-07", "V/v hoãn hội nghị"),
        ("sign-in:2017-07-07", "Danh sách ký nhận"),
        ("absences:2017-07-07", "Không có đại biểu vắng mặt"),
        ("answers:2017-07-07", "Tiếp thu, giải trình"),
    ],
)
def test_each_paper_of_a_meeting_is_written_as_pdf_and_for_a_word_processor(
    name: str, words: str, sample_path: Path, tmp_path: Path
):
    pdf, docx_path = tmp_path / "x.pdf", tmp_path / "x.docx"
    assert main(["print", str(sample_path), name, "-o", str(pdf)]) == 0
    assert main(["print", str(sample_path), name, "-o", str(docx_path)]) == 0
    assert words.casefold() in " ".join(page.words for page in drawn(pdf.read_bytes())).casefold()
    assert words.casefold() in docx_text(docx_path).casefold()


def test_each_invited_and_each_agency_gets_a_paper_of_its_own_in_one_pdf(
    issued: tuple[Path, Meeting, Document], tmp_path: Path, capsys: Said
):
    path, _meeting, _document = issued
    invitations, extracts, one = tmp_path / "gm.pdf", tmp_path / "tg.pdf", tmp_path / "mot.docx"
    assert main(["print", str(path), "invitations:2017-07-07", "-o", str(invitations)]) == 0
    with pypdf.PdfReader(invitations) as reader:
        assert len(reader.pages) == 3
    assert main(["print", str(path), "extract:2017-07-07", "-o", str(extracts)]) == 0
    said = " ".join(page.words for page in drawn(extracts.read_bytes()))
    assert "nội dung giao tại Thông báo số 07/TB-BCĐ ngày 07 tháng 7 năm 2017 như sau:" in said
    assert "Trích Thông báo số 07/TB-BCĐ" in said
    assert "Sửa về sau" not in said
    assert main(["print", str(path), "extract:2017-07-07/Sở Nội vụ", "-o", str(one)]) == 0
    assert "trích gửi Sở Nội vụ" in docx_text(one)
    assert main(["print", str(path), "extract:2017-07-07/Không có", "-o", str(tmp_path / "x.pdf")]) == 1
    assert "Không có" in capsys.readouterr().err


def test_a_registered_paper_is_written_as_its_scan(sample_path: Path, tmp_path: Path, capsys: Said):
    scan = tmp_path / "da-ky.pdf"
    scan.write_bytes(b"%PDF-1.7 da ky")
    with closing(open_store(sample_path, now)) as store:
        draft = keep.add(store, Document(kind="QĐ", subject="Thành lập", number=3, dated_on=date(2017, 7, 7)), BY)
        issuing.register(store, draft.id, scan, BY)
    assert main(["print", str(sample_path), draft.id, "-o", str(tmp_path / "x.pdf")]) == 0
    assert (tmp_path / "x.pdf").read_bytes() == scan.read_bytes()
    assert main(["print", str(sample_path), draft.id, "-o", str(tmp_path / "x.docx")]) == 1
    assert "theo bản quét" in capsys.readouterr().err


# Papers about tasks, periods, inspections


@pytest.fixture
def assigned(sample_path: Path) -> Path:
    """The sample with its tasks given to agencies and its inspection carried out."""
    with closing(open_store(sample_path, now)) as store:
        assign(store)
        measure(store)
        inspect(store)
    return sample_path


def print_it(path: Path, name: str, out: Path, *more: str) -> int:
    return main(["print", str(path), name, "-o", str(out), "--today", DAY.isoformat(), *more])


def printed_words(path: Path) -> str:
    with pypdf.PdfReader(path) as reader:
        return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("reminder:Sở TT&TT", "V/v yêu cầu giải trình việc chưa hoàn thành nhiệm vụ quá hạn"),
        ("reminder:sở thông tin và truyền thông:sap_han", "V/v nhắc thực hiện nhiệm vụ được giao sắp đến hạn"),
        ("reminder:Sở Nội vụ:Quá hạn", "V/v yêu cầu giải trình"),
        ("reminder:all", "V/v yêu cầu giải trình"),
        ("report:2017-06", "tháng 6 năm 2017"),
        ("report:2017-Q2", "quý II năm 2017"),
        ("report:2017-H1", "6 tháng đầu năm 2017"),
        ("report:2017-9M", "9 tháng đầu năm 2017"),
        ("report:2017", "nhiệm vụ năm 2018"),
        ("plan:2018", "Hoạt động ứng dụng công nghệ thông tin năm 2018"),
        ("register:out:2017", "Sổ đăng ký văn bản đi"),
        ("register:in:2017", "Sổ theo dõi giải quyết văn bản đến"),
        ("pack:2017-08", "TÀI LIỆU PHỤC VỤ PHIÊN HỌP"),
        ("inspection-plan:{inspection}", "Kiểm tra việc triển khai"),
        ("inspection-conclusion:{inspection}", "Kết luận kiểm tra việc triển khai"),
    ],
)
def test_every_paper_about_tasks_periods_and_inspections_is_written_both_ways(
    name: str, words: str, assigned: Path, tmp_path: Path, capsys: Said
):
    assert main(["show", str(assigned), "inspections", "--json"]) == 0
    name = name.format(inspection=json.loads(capsys.readouterr().out)[0]["id"])
    pdf, docx_path = tmp_path / "x.pdf", tmp_path / "x.docx"
    assert print_it(assigned, name, pdf) == 0
    assert print_it(assigned, name, docx_path) == 0
    assert words.casefold() in printed_words(pdf).casefold()
    assert words.casefold() in " ".join(docx_text(docx_path).split()).casefold()


def test_letters_to_all_agencies_are_one_file_each_beginning_on_its_own_page(assigned: Path, tmp_path: Path):
    out = tmp_path / "don-doc.pdf"
    assert print_it(assigned, "reminders:", out) == 0
    with pypdf.PdfReader(out) as reader:
        assert len(reader.pages) == 6, "three letters, each with its annex"
    said = printed_words(out)
    assert said.count("Kính gửi:") == 3
    word = tmp_path / "don-doc.docx"
    assert print_it(assigned, "reminders:", word) == 0
    assert sum(line.text.startswith("Kính gửi:") for line in docx.Document(str(word)).paragraphs) == 3


def test_an_issued_letter_is_printed_as_it_was_frozen_and_a_correction_of_it_names_it(assigned: Path, tmp_path: Path):
    with closing(open_store(assigned, lambda: datetime(2017, 8, 25, 9, 0))) as store:
        draft = begin_reminders(store, "", BY)[0]
        keep.change(store, Document, draft.id, {"number": 9, "dated_on": DAY}, BY)
        document = issuing.issue(store, draft.id, lambda paper: render_pdf(paper, FONTS), BY)
        frozen = documents.frozen_pdf(store.connection, document)
    out = tmp_path / "cv.pdf"
    assert print_it(assigned, f"reminder:{document.agency_id}", out) == 0
    assert out.read_bytes() == frozen
    for corrected in (document.id, "09/BCĐ"):
        assert print_it(assigned, f"correction:{corrected}", tmp_path / "dc.pdf", "--ghi-de") == 0
        assert "đính chính Công văn số 09/BCĐ ngày 25/8/2017" in printed_words(tmp_path / "dc.pdf")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("reminder:", "Chưa ghi cơ quan sau “reminder:”"),
        ("reminder:Sở Không Có", "Không có “Sở Không Có” trong danh sách"),
        ("reminder:Sở", "có thể là"),
        ("reminder:Sở Nội vụ:gap", "Các mức: sap_han, cham, qua_han"),
        ("reminder:Sở Tài chính", "không có gì để đôn đốc"),
        ("report:", "Chưa ghi kỳ sau “report:”"),
        ("report:2017-13", "Không đọc được kỳ “2017-13”"),
        ("plan:2017-H1", "Kế hoạch năm chưa ghi năm"),
        ("inspection-plan:", "Chưa ghi mã đợt kiểm tra"),
        ("inspection-plan:khong-co", "không có đợt kiểm tra ứng với “khong-co”"),
        ("correction:khong-co", "không có văn bản đã ban hành ứng với “khong-co”"),
        ("pack:nam ngoai", "Không đọc được kỳ"),
        ("register:2017", "register:out:2017 (đi), register:in:2017 (đến)"),
        ("bao-cao:2017", "report:, plan:"),
    ],
)
def test_a_name_that_means_no_paper_is_refused_in_one_sentence(
    name: str, said: str, assigned: Path, tmp_path: Path, capsys: Said
):
    assert print_it(assigned, name, tmp_path / "x.pdf") == 1
    err = capsys.readouterr().err
    assert said in err
    assert err.count("\n") == 1
    assert "F4" not in err
    assert not (tmp_path / "x.pdf").exists()


def test_a_date_dates_the_paper_and_what_it_knows(assigned: Path, tmp_path: Path):
    out = tmp_path / "bc.pdf"
    assert print_it(assigned, "report:2017-H2", out, "--date", "2017-07-31") == 0
    assert "số liệu tính đến ngày 31 tháng 7 năm 2017" in printed_words(out)
    assert "đã hoàn thành 01, chưa hoàn thành 08" in printed_words(out)


def test_help_names_every_way_to_ask_for_a_paper(capsys: Said):
    assert main(["--help"]) == 0
    said = capsys.readouterr().out
    assert all(f"  {prefix}:" in said for prefix in WAYS)
    assert "--ghi-de" in said
