"""Papers from the command line: an issued one is the only one under its number, whatever is asked for it."""

import json
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest

from ict_desktop.app import main
from ict_desktop.printing.pdf import render_pdf
from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.documents import Document
from ict_desktop.records.meetings import Meeting
from ict_desktop.store import table
from ict_desktop.store.opening import open_store
from ict_desktop.work import documents, keep, meetings
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
        document = documents.issue(store, draft.id, lambda paper: render_pdf(paper, FONTS), BY)
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
        new = documents.correct(store, document.id, BY)
    out = tmp_path / "tb.docx"
    for name in (new.id, f"conclusion:{meeting.id}"):
        assert main(["print", str(path), name, "-o", str(out)]) == 0
        said = docx_text(out)
        assert "Sửa về sau" in said
        assert "07/TB-BCĐ" not in said
        assert said.count("Người Khác") >= 3, "heading, first sentence and signature"
    assert main(["print", str(path), document.id, "-o", str(out)]) == 0
    assert "07/TB-BCĐ" in docx_text(out)


def test_a_draft_under_a_number_already_issued_is_refused(
    issued: tuple[Path, Meeting, Document], tmp_path: Path, capsys: Said
):
    path, _meeting, document = issued
    with closing(open_store(path, now)) as store:
        new = documents.correct(store, document.id, BY)
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


def test_a_registered_paper_is_written_as_its_scan(sample_path: Path, tmp_path: Path, capsys: Said):
    scan = tmp_path / "da-ky.pdf"
    scan.write_bytes(b"%PDF-1.7 da ky")
    with closing(open_store(sample_path, now)) as store:
        draft = keep.add(store, Document(kind="QĐ", subject="Thành lập", number=3, dated_on=date(2017, 7, 7)), BY)
        documents.register(store, draft.id, scan, BY)
    assert main(["print", str(sample_path), draft.id, "-o", str(tmp_path / "x.pdf")]) == 0
    assert (tmp_path / "x.pdf").read_bytes() == scan.read_bytes()
    assert main(["print", str(sample_path), draft.id, "-o", str(tmp_path / "x.docx")]) == 1
    assert "theo bản quét" in capsys.readouterr().err
