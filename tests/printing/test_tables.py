"""Tables on paper: group rows, headings in two rows, columns wide enough for their words."""

from itertools import pairwise

import pytest

from ict_desktop.printing.pdf import render_pdf
from ict_desktop.records.papers import Annex, GroupRow, Heading, Paragraph, Table, TableColumn
from tests.printing.drawn import MM, drawn
from tests.printing.samples import FONTS, notice

COLUMNS = (
    TableColumn("STT", 1, "center"),
    TableColumn("Cơ quan, đơn vị", 6),
    TableColumn("Tổng số", 2, "right"),
    TableColumn("Đúng", 2, "right", "Đã xử lý"),
    TableColumn("Quá", 2, "right", "Đã xử lý"),
    TableColumn("Trước", 2, "right", "Còn lại"),
    TableColumn("Trong", 2, "right", "Còn lại"),
)


def rows(count, every):
    """Return a number of rows, a group before every so many of them."""
    found = []
    for number in range(count):
        if number % every == 0:
            found.append(GroupRow(f"Khối {number // every}"))
        found.append((f"{number}", "Ủy ban nhân dân xã", "5", "1", "2", "3", "4"))
    return tuple(found)


def annex_pages(*blocks):
    paper = notice(blocks=(Paragraph("Có phụ lục kèm theo."),), annexes=(Annex("Số liệu", blocks),))
    return drawn(render_pdf(paper, FONTS))[1:]


def row_order(page):
    """Return the first words of each row from the top."""
    cells = [text for text in page.body if text.size == 12 and text.left < 50 * MM and text.text.strip() != "STT"]
    return [text.text.strip() for text in sorted(cells, key=lambda text: -text.baseline)]


def test_columns_side_by_side_stand_under_their_common_heading_and_others_are_as_high_as_both():
    page = annex_pages(Table(COLUMNS, rows(3, 3)))[0]
    over, one, two = page.find("Đã xử lý"), page.find("Đúng"), page.find("Quá")
    assert over.bottom > max(one.top, two.top)
    assert over.center == pytest.approx((one.center + two.center) / 2, abs=0.5 * MM)
    whole = page.find("Tổng số")
    assert one.bottom < whole.baseline < over.top
    assert {text.face for text in (over, one, two, whole)} == {"Bold"}
    uprights = {round(s.left, 1): s for s in page.strokes if not s.is_level and s.top > over.top}
    inner = [s for s in page.strokes if not s.is_level and one.right < s.left < two.left and s.bottom < one.bottom]
    assert inner
    assert all(s.top < over.bottom for s in inner if s.top > one.top)
    assert len(uprights) == 6  # the edges of five columns over both rows and two groups


def test_both_rows_of_headings_stand_again_on_each_page():
    pages = annex_pages(Table(COLUMNS, rows(120, 10)))
    assert len(pages) > 3
    for page in pages:
        assert page.find("Đã xử lý")
        assert page.find("Đúng")


def test_headings_that_are_not_repeated_stand_once():
    pages = annex_pages(Table(COLUMNS, rows(120, 10), repeat_headings=False))
    assert sum("Đã xử lý" in page.words for page in pages) == 1


def test_a_group_is_one_bold_cell_over_all_columns():
    page = annex_pages(Table(COLUMNS, rows(4, 2)))[0]
    group = page.find("Khối 1")
    assert group.face == "Bold"
    crossing = [s for s in page.strokes if not s.is_level and s.bottom < group.baseline < s.top]
    assert len(crossing) == 2
    assert max(s.left for s in crossing) - min(s.left for s in crossing) == pytest.approx(165 * MM, abs=0.5)


@pytest.mark.parametrize("every", range(1, 8))
@pytest.mark.parametrize("lines", range(10))
def test_a_group_never_stands_last_on_a_page(every, lines):
    above = tuple(Paragraph(f"Dòng {number}.") for number in range(lines))
    pages = annex_pages(*above, Table(COLUMNS, rows(70, every)))
    assert len(pages) > 1
    for page in pages:
        assert not row_order(page)[-1].startswith("Khối")
    numbers = [name for page in pages for name in row_order(page) if name.isdigit()]
    assert numbers == [str(number) for number in range(70)]


def test_groups_of_groups_go_overleaf_together():
    table = Table(
        COLUMNS,
        tuple(
            row
            for number in range(40)
            for row in (GroupRow(f"Khối {number}"), GroupRow(f"Nhóm {number}"), ("1", "Xã", "1", "1", "1", "1", "1"))
        ),
    )
    for page in annex_pages(table):
        assert row_order(page)[-1] in ("1", "Xã")


def test_a_page_of_nothing_but_groups_is_printed_all_the_same():
    pages = annex_pages(Table(COLUMNS, tuple(GroupRow(f"Khối {number}") for number in range(100))))
    assert [name for page in pages for name in row_order(page)] == [f"Khối {number}" for number in range(100)]


def test_a_group_higher_than_a_page_loses_no_word():
    text = " ".join(f"từ{number}" for number in range(3000))
    pages = annex_pages(Table(COLUMNS, (GroupRow(text), ("1", "Xã", "1", "1", "1", "1", "1"))))
    assert [word for page in pages for word in page.words.split() if word.startswith("từ")] == text.split()


@pytest.mark.parametrize("count", range(20, 45))
def test_the_total_never_goes_overleaf_alone(count):
    table = Table(COLUMNS, rows(count, 100), ("", "Tổng cộng", "5", "1", "2", "3", "4"))
    page = annex_pages(table)[-1]
    total = page.find("Tổng cộng")
    assert [text for text in page.body if text.size == 12 and text.face == "Regular" and text.bottom > total.top]


def test_headings_higher_than_a_third_of_a_page_stand_once_and_whole():
    long = " ".join(f"tên{number}" for number in range(200))
    columns = (TableColumn("STT", 1), TableColumn(long, 1, group="Nhóm cột"), TableColumn("Ghi chú", 4))
    pages = annex_pages(Table(columns, (("1", "a", "b"),)))
    words = " ".join(page.words for page in pages).split()
    assert [word for word in words if word.startswith("tên")] == long.split()
    assert "Nhóm cột" in " ".join(words)


def test_no_word_of_a_heading_and_no_number_or_date_of_a_cell_is_parted_where_there_is_room():
    columns = (
        TableColumn("STT", 1, "center"),
        TableColumn("Nội dung", 60),
        TableColumn("Thời hạn", 1, "center"),
        TableColumn("Số tiền", 1, "right"),
    )
    page = annex_pages(Table(columns, (("100", "Rà soát", "30/9/2017", "15.000.000.000"),)))[0]
    for words in ("STT", "100", "30/9/2017", "15.000.000.000"):
        assert page.find(words)
    assert sum("Nội dung" in text.text for text in page.texts) == 1


def test_more_columns_than_there_is_room_for_still_print():
    columns = tuple(TableColumn("Nghiêng", 1) for _ in range(30))
    paper = notice(blocks=(Table(columns, (("1",) * 30,)), Paragraph("Hết.")), annexes=())
    page = drawn(render_pdf(paper, FONTS))[0]
    assert max(stroke.right for stroke in page.strokes) <= page.width - 15 * MM + 0.1


def test_a_number_and_its_unit_stay_on_a_line_of_a_cell_wide_enough_and_break_in_a_narrow_one():
    columns = (TableColumn("Rộng", 6), TableColumn("Hẹp", 1))
    for blanks in range(12):
        text = f"{'o ' * blanks}trị giá kinh phí là 15.000.000.000 đồng"
        page = drawn(render_pdf(notice(blocks=(Table(columns, ((text, "98 %"),)), Paragraph("x")), annexes=()), FONTS))[
            0
        ]
        assert sum("15.000.000.000 đồng" in line.text.replace("\u00a0", " ") for line in page.texts) == 1


@pytest.mark.parametrize("before", ["đồng chí ", ""])
def test_a_person_named_in_a_cell_stands_on_one_line(before):
    columns = (TableColumn("TT", 1), TableColumn("Người có ý kiến", 4), TableColumn("Nội dung", 5))
    for blanks in range(12):
        table = Table(columns, (("1", f"{'o ' * blanks}{before}Trần Thị Bích Ngọc, Giám đốc", "x"),))
        page = drawn(render_pdf(notice(blocks=(table, Paragraph("x")), annexes=()), FONTS))[0]
        assert sum("Trần Thị Bích Ngọc" in line.text for line in page.texts) == 1


@pytest.mark.parametrize("lines", range(0, 30, 3))
def test_a_table_above_the_signature_begins_below_the_text_and_its_headings_stand_once_on_a_page(lines):
    columns = (TableColumn("TT", 1, "center"), TableColumn("Nội dung", 9))
    rows = tuple((str(number), "chữ " * (40 + 30 * (number % 3))) for number in range(9))
    blocks = (*(Paragraph("chữ") for _ in range(lines)), Heading("I. Danh mục"), Table(columns, rows))
    pages = drawn(render_pdf(notice(blocks=blocks, annexes=()), FONTS))
    assert max(sum(text.text == "TT" for text in page.texts) for page in pages) == 1
    for page, after in pairwise(pages):
        bottom = min(text.bottom for text in page.body)
        needed = 35 * MM if "DANH MỤC" in after.words else 70 * MM  # heading and row; a row, the signature below it
        assert bottom - 20 * MM < needed, page.words[-20:]


@pytest.mark.parametrize("lines", range(24, 36))
def test_a_heading_stays_with_a_group_whose_last_row_would_go_overleaf(lines):
    table = Table(COLUMNS, (GroupRow("Khối 1"), *rows(2, 9)[1:]))
    blocks = (*(Paragraph("chữ") for _ in range(lines)), Heading("1. Danh mục", 3), table, Paragraph("Hết."))
    pages = annex_pages(*blocks)
    assert sum("1. Danh mục" in page.words and "Khối 1" in page.words for page in pages) == 1
