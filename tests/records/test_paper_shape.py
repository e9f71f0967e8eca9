"""Which pages lie across."""

from datetime import date

import pytest

from ict_desktop.records.paper_shape import pages_across
from ict_desktop.records.papers import Annex, GroupRow, Masthead, Paper, Paragraph, Table, TableColumn

TASKS = tuple(
    TableColumn(*column) for column in (("TT", 1), ("Nội dung", 7), ("Chủ trì", 3), ("Phối hợp", 3), ("Hạn", 2))
)
WIDE = tuple(TableColumn(f"Nghiêng {number}", 1) for number in range(10))
ROW = ("1", "Rà soát kế hoạch", "Sở Nội vụ", "Sở Y tế", "30/9/2017")


def paper(*annexes, **changes):
    return Paper("Thông báo", (), date(2026, 1, 1), masthead=Masthead("", "Ban"), annexes=annexes, **changes)


def annex(columns, *rows, landscape=False):
    return Annex("Danh mục", (Paragraph("Như sau:"), Table(columns, rows)), landscape=landscape)


def test_an_annex_of_few_columns_stands_upright_and_one_of_many_lies_across():
    assert pages_across(paper(annex(TASKS, ROW), annex(WIDE))) == (False, False, True)


def test_somebody_who_asks_for_it_gets_pages_that_lie_across():
    assert pages_across(paper(annex(TASKS, ROW, landscape=True))) == (False, True)


@pytest.mark.parametrize(("words", "lies"), [(20, False), (90, True)])
def test_rows_of_many_lines_lie_across(words, lies):
    row = ("1", "chữ " * words, "", "", "")
    assert pages_across(paper(annex(TASKS, GroupRow("x" * 900), row))) == (False, lies)


def test_the_text_of_an_official_paper_stands_upright_and_a_list_turns_for_its_columns():
    blocks = (Table(WIDE, ()),)
    assert pages_across(paper(blocks=blocks)) == (False,)
    assert pages_across(Paper("Sổ đăng ký", (), date(2026, 1, 1), blocks)) == (True,)


def test_a_table_without_rows_and_a_row_without_cells_are_no_trouble():
    assert pages_across(paper(annex(TASKS), annex(TASKS, ()), annex(()))) == (False, False, False, False)
