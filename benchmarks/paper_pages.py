"""Papers against floors of the same words: bare reportlab paragraphs, and strings put on a canvas one by one.

`python -m benchmarks.paper_pages` draws the annex alone and prints the peak of its memory (MB).
"""

import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from io import BytesIO
from itertools import chain
from pathlib import Path

from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph as Bare
from reportlab.platypus import SimpleDocTemplate

from ict_desktop.printing.fonts import BOLD, BOLD_ITALIC, FACES, ITALIC, REGULAR
from ict_desktop.printing.pdf import render_pdf
from ict_desktop.printing.tables import grid
from ict_desktop.records.papers import (
    MOTTO,
    NATIONAL_TITLE,
    Annex,
    Masthead,
    NumberedItem,
    Paper,
    Paragraph,
    Signature,
    Table,
    TableColumn,
)
from ict_desktop.records.regimes import DECREE_30

ROWS_ON_A_PAGE = 20
FONTS = Path(__file__).resolve().parents[1] / "resources" / "fonts"
WORDS = (
    "Giao Sở Thông tin và Truyền thông chủ trì, phối hợp với Sở Nội vụ và các cơ quan, đơn vị liên quan rà soát, tham mưu "
    "Ủy ban nhân dân tỉnh ban hành kế hoạch ứng dụng công nghệ thông tin theo Quyết định số 05/QĐ-UBND, báo cáo kết quả "
    "trước ngày 30 tháng 9 năm 2017, trong đó làm rõ kinh phí 15.000 triệu đồng và trách nhiệm từng đơn vị. "
)
TASK = "Rà soát, tham mưu Ủy ban nhân dân tỉnh ban hành kế hoạch ứng dụng công nghệ thông tin"
RUNNING = ("UBND TỈNH HÀ TĨNH", "Số:        /TB-BCĐ")
HEADINGS = ("BAN CHỈ ĐẠO", "CÔNG NGHỆ THÔNG TIN", NATIONAL_TITLE, MOTTO, "THÔNG BÁO", "TRƯỞNG BAN", "Đặng Quốc Vinh")
RECIPIENTS = ("Chủ tịch UBND tỉnh", "Các thành viên Ban Chỉ đạo", "Các sở, ban, ngành", "Lưu: VT, VX")


def notice(blocks: tuple[NumberedItem | Paragraph, ...], annexes: tuple[Annex, ...] = ()) -> Paper:
    """Return an official paper with this text."""
    return Paper(
        kind_name="Thông báo",
        title=("Kết luận của Trưởng Ban Chỉ đạo Công nghệ thông tin tỉnh",),
        drafted_on=date(2026, 11, 23),
        blocks=blocks,
        masthead=Masthead("UBND tỉnh Hà Tĩnh", "Ban Chỉ đạo\nCông nghệ thông tin"),
        symbol="TB-BCĐ",
        place="Hà Tĩnh",
        signature=Signature(("Trưởng Ban",), "Đặng Quốc Vinh"),
        recipients=RECIPIENTS,
        annexes=annexes,
    )


def three_pages() -> Paper:
    """Return a paper of three pages of running text."""
    return notice(tuple(NumberedItem(number, WORDS) for number in range(1, 20)))


def long_annex() -> Paper:
    """Return a paper with a table of 2 000 rows."""
    columns = (
        TableColumn("TT", 1, "center"),
        TableColumn("Nội dung nhiệm vụ", 7),
        TableColumn("Cơ quan chủ trì", 3.4),
        TableColumn("Thời hạn", 2.4, "center"),
    )
    rows = tuple((str(number), TASK, "Sở Thông tin và Truyền thông", "30/9/2017") for number in range(1, 2001))
    return notice((Paragraph("Có danh mục kèm theo."),), (Annex("Danh mục nhiệm vụ", (Table(columns, rows),)),))


def bare_paragraphs(paper: Paper) -> None:
    """Set the same text in the same faces with reportlab alone, a paragraph each."""
    texts = [(f"{block.number}. {block.text}", REGULAR) for block in paper.blocks if isinstance(block, NumberedItem)]
    texts += [(text, REGULAR) for text in (*paper.recipients, *RUNNING)]
    texts += [(text, BOLD) for text in (*paper.title, *HEADINGS)]
    texts += [("Hà Tĩnh, ngày      tháng      năm 2026", ITALIC), ("Nơi nhận:", BOLD_ITALIC)]
    styles = {
        face: ParagraphStyle(
            face, fontName=face, fontSize=14, leading=16.1, alignment=TA_JUSTIFY, spaceBefore=6, firstLineIndent=28
        )
        for face in FACES
    }
    document = SimpleDocTemplate(BytesIO(), leftMargin=85, rightMargin=42, topMargin=57, bottomMargin=57)
    document.build([Bare(text, styles[face]) for text, face in texts])


def bare_strings(rows: list[list[str]]) -> None:
    """Put the lines of the rows on a canvas, page by page, without a rule or a look at their width."""
    canvas = Canvas(BytesIO())
    for start in range(0, len(rows), ROWS_ON_A_PAGE):
        canvas.setFont(REGULAR, 12)
        depth = 800
        for row in rows[start : start + ROWS_ON_A_PAGE]:
            for line in row:
                canvas.drawString(90, depth, line)
                depth -= 3
        canvas.showPage()
    canvas.save()


def lines_of(paper: Paper) -> list[list[str]]:
    """Return the lines of each row of the annex as they are broken on paper."""
    [table] = (block for block in paper.annexes[0].blocks if isinstance(block, Table))
    return [list(chain.from_iterable(row.cells)) for row in grid(table, DECREE_30, 467, 728).rows]


def milliseconds(deed: Callable[[], object]) -> float:
    """Return how long a deed takes."""
    started = time.perf_counter()
    deed()
    return (time.perf_counter() - started) * 1000


def ratios(rounds: int) -> dict[str, list[float]]:
    """Return how many times as long as its floor each paper takes, in turn with it."""
    paper, annex = three_pages(), long_annex()
    render_pdf(paper, FONTS)  # loads the faces
    lines = lines_of(annex)
    pairs = {
        "paper of 3 pages as PDF / bare reportlab paragraphs": (
            lambda: render_pdf(paper, FONTS),
            lambda: bare_paragraphs(paper),
        ),
        "annex of 2 000 rows as PDF / strings on a canvas": (
            lambda: render_pdf(annex, FONTS),
            lambda: bare_strings(lines),
        ),
    }
    return {
        name: [milliseconds(ours) / milliseconds(floor) for _ in range(rounds)] for name, (ours, floor) in pairs.items()
    }


def peak_of_annex() -> float:
    """Return the greatest resident memory (MB) of a process that draws the annex and nothing else."""
    words = [sys.executable, "-m", "benchmarks.paper_pages"]
    return float(subprocess.run(words, capture_output=True, text=True, check=True).stdout)


if __name__ == "__main__":
    render_pdf(long_annex(), FONTS)
    with open("/proc/self/status", encoding="ascii") as status:  # getrusage counts what stood here before exec, too
        print(next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024)
