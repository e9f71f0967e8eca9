"""What a spreadsheet puts on the clipboard."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ict_desktop.records.pasted import read_block


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("1\t2\r\n3\t4\r\n", [["1", "2"], ["3", "4"]]),
        ("7", [["7"]]),
        ("1\n\n", [["1"], [""]]),
        ("\t5", [["", "5"]]),
        ('"12\n34"\t5', [["12\n34", "5"]]),
        ('"a\tb"\n"Sở ""X"""', [["a\tb"], ['Sở "X"']]),
        ('"chưa đóng\t5\n6', [['"chưa đóng', "5"], ["6"]]),
        ('5" đĩa\t6', [['5" đĩa', "6"]]),
        ('""\t"1.234"', [["", "1.234"]]),
        (" 98,6 \t 5", [["98,6", "5"]]),
        ("1\r2", [["1"], ["2"]]),
    ],
)
def test_a_block_is_read_cell_by_cell(text: str, rows: list[list[str]]):
    assert read_block(text) == rows


CELLS = some.text(some.sampled_from('ab1,."\t\n '), max_size=6)


@given(some.lists(some.lists(CELLS, min_size=2, max_size=3), min_size=1, max_size=3))
def test_what_a_spreadsheet_quotes_comes_back(rows: list[list[str]]):
    written = io.StringIO()
    csv.writer(written, delimiter="\t", lineterminator="\r\n", quoting=csv.QUOTE_ALL).writerows(rows)
    assert read_block(written.getvalue()) == [[cell.strip() for cell in row] for row in rows]
