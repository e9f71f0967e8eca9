"""Papers of many lengths as LibreOffice lays out their DOCX: the pages and words of the PDF, no signature alone.

WORD_SWEEP_STEP=1 tries all 60 lengths of each paper (some minutes), otherwise four of them are tried.
"""

import os
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from ict_desktop.records.papers import (
    Annex,
    Basis,
    Block,
    Dash,
    Drawing,
    GroupRow,
    Heading,
    NumberedItem,
    PageBreak,
    Paper,
    Paragraph,
    Signature,
    Table,
    TableColumn,
)
from ict_desktop.records.runs import Run
from tests.printing.samples import notice, task_table
from tests.printing.test_charts import over_time, side_by_side
from tests.printing.word_processor import asks_libreoffice, pages_in_pdf, pages_in_word

pytestmark = asks_libreoffice

LENGTHS = range(0, 60, int(os.environ.get("WORD_SWEEP_STEP", "15")))
OLD, NEW = date(2017, 7, 7), date(2026, 7, 7)
SENTENCE = "Đề nghị các cơ quan khẩn trương hoàn thành nhiệm vụ được giao."
ENDS: dict[str, tuple[Block, ...]] = {
    "short": (Paragraph(SENTENCE),),
    "long": (Paragraph(" ".join([SENTENCE] * 10)),),
    "table": (Heading("I. Bảng"), task_table(4)),
    "long table": (task_table(45),),
    "dashes": tuple(Dash(SENTENCE) for _ in range(5)),
    "headings": (Heading("I. Mục cuối"), Heading("1. Khoản cuối", 3), Paragraph(SENTENCE)),
}
HEADINGS = {word for column in task_table(1).columns for word in column.heading.split()}
MINUTES = {
    "kind_name": "Biên bản",
    "head": "minutes",
    "recorder": Signature(("Thư ký",), "Nguyễn Thị Lan"),
    "signature": Signature(("Chủ tọa",), "Đặng Quốc Vinh"),
}
LETTER = {"kind_name": "Công văn", "head": "letter", "addressees": ("Sở Nội vụ", "Sở Tài chính"), "number": 12}
PAPERS: tuple[tuple[str, dict[str, object], int, date], ...] = (
    ("short", {}, 5, NEW),
    ("table", {}, 4, OLD),
    ("long", {}, 60, NEW),
    ("table", {}, 60, NEW),
    ("headings", {}, 30, OLD),
    ("short", MINUTES, 2, NEW),
    ("table", MINUTES, 4, OLD),
    ("long table", {}, 3, NEW),
    ("dashes", LETTER, 20, NEW),
)


def of_length(place: int, length: int) -> Paper:
    end, form, recipients, day = PAPERS[place]
    blocks = (*(Paragraph("chữ") for _ in range(length)), *ENDS[end])
    names = tuple(f"UBND các huyện, thành phố, thị xã số {number}" for number in range(recipients))
    return notice(annexes=(), dated_on=day, blocks=blocks, recipients=names, **form)


@pytest.fixture(scope="module")
def swept(tmp_path_factory):
    """Each paper in each length as its pages in LibreOffice."""
    papers = {f"{place}-{length}": of_length(place, length) for place in range(len(PAPERS)) for length in LENGTHS}
    pages = pages_in_word(papers, tmp_path_factory.mktemp("sweep"))
    return {name: (paper, pages[name]) for name, paper in papers.items()}


def without_number(lines: list[str]) -> list[str]:
    return [line for line in lines if not line.isdigit()]


def test_no_signature_stands_alone_or_is_parted(swept):
    wrong = []
    for name, (_paper, pages) in swept.items():
        [place] = [place for place, lines in enumerate(pages) if any("Đặng Quốc Vinh" in line for line in lines)]
        lines = without_number(pages[place])
        begun = [n for n, line in enumerate(lines) if line in ("Nơi nhận:", "TRƯỞNG BAN") or "THƯ KÝ" in line]
        above = [line for line in lines[: begun[0]] if not set(line.split()) <= HEADINGS] if begun else []
        if not begun or (place and not above):
            wrong.append(name)
    assert wrong == []


def test_no_heading_is_the_last_of_a_page(swept):
    last = {name: [without_number(lines)[-1] for lines in pages] for name, (_paper, pages) in swept.items()}
    assert [name for name, ends in last.items() if any(end.startswith(("I. ", "1. Khoản")) for end in ends)] == []


def test_every_length_has_the_words_of_its_pdf_and_nearly_all_its_pages(swept):
    longer = []
    for name, (paper, pages) in swept.items():
        ours = pages_in_pdf(paper)
        if len(ours) != len(pages):
            longer.append(name)
        said, wanted = (
            Counter(word for lines in each for line in without_number(lines) for word in line.split())
            for each in (pages, ours)
        )
        # Headings stand again where a table goes on overleaf, which may be a row later.
        short = {word for word in wanted if said[word] < wanted[word]}
        assert {word for word in short if word not in HEADINGS or not said[word]} == set(), name
    assert len(longer) <= len(swept) * 0.05, longer


def every_block() -> Paper:
    columns = (
        TableColumn("TT", 1, "center"),
        TableColumn("Cơ quan", 5),
        TableColumn("Đã xong", 2, "center", "Số nhiệm vụ"),
        TableColumn("Chưa xong", 2, "center", "Số nhiệm vụ"),
    )
    rows = (GroupRow("I. Sở, ban, ngành"), ("1", "Sở Nội vụ", "3", "4"), ("2", "Sở Tài chính", "1", "0"))
    table = Table(columns, rows, total=("", "Cộng", "4", "4"))
    words = (Run("Sở Nội vụ ", bold=True), Run("hoàn thành "), Run("đúng hạn", italic=True), Run("."))
    blocks = (
        Basis("Căn cứ Nghị định số 30/2020/NĐ-CP"), Heading("Phần I\nđánh giá", 1), Paragraph(words), table,
        Drawing(over_time()), PageBreak(), Drawing(side_by_side()), NumberedItem(1, "Trang mới.", "Tiêu đề khoản"),
        Dash("gạch đầu dòng"),
    )  # fmt: skip
    return notice(
        number=5, dated_on=NEW, blocks=blocks, urgency="Hỏa tốc", circulation="Lưu hành nội bộ", drafter="PL",
        copies=300, code="K7Q-2M", address="Số 1 đường Nguyễn Tất Thành, thành phố Hà Tĩnh; điện thoại: 0239 3855 555",
        annexes=(Annex("Danh mục nhiệm vụ", (task_table(40),), landscape=True), Annex("Tổng hợp", (table,))),
    )  # fmt: skip


@pytest.mark.parametrize("day", [OLD, NEW], ids=["2017", "2026"])
def test_every_block_and_mark_is_shown_on_the_page_where_the_pdf_has_it(day, tmp_path):
    paper = replace(every_block(), dated_on=day)
    ours, theirs = pages_in_pdf(paper), pages_in_word({"every": paper}, tmp_path)["every"]
    for number, (wanted, shown) in enumerate(zip(ours, theirs, strict=True), start=1):
        words = (sorted(word for line in lines for word in line.split()) for lines in (wanted, shown))
        assert next(words) == next(words), number
