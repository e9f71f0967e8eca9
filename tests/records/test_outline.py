"""A typed text is read into the parts of a paper, line by line, and no word of it is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ict_desktop.records.outline import blocks_of
from ict_desktop.records.papers import Basis, Block, Heading, NumberedItem, Paragraph, Point, Table, paragraphs, printed


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        (
            "Căn cứ Luật A;\nTheo đề nghị của Sở Nội vụ.\nTrân trọng.",
            (Basis("Căn cứ Luật A;"), Basis("Theo đề nghị của Sở Nội vụ."), Paragraph("Trân trọng.")),
        ),
        (
            "I. Kết quả\n1. Đã làm.\na) Một\nđ) Hai\n- Ba",
            (
                *(Heading("I. Kết quả"), NumberedItem(1, "Đã làm."), Point("a", "Một"), Point("đ", "Hai")),
                Paragraph("- Ba"),
            ),
        ),
        ("Nêu ý.\nCăn cứ Luật A;", (Paragraph("Nêu ý."), Paragraph("Căn cứ Luật A;"))),
        ("Căn cứ Kế hoạch 5, Sở báo cáo như sau:", (Paragraph("Căn cứ Kế hoạch 5, Sở báo cáo như sau:"),)),
        ("17. Mười bảy\n3. Ba", (NumberedItem(17, "Mười bảy"), NumberedItem(3, "Ba"))),
        ("01. Một\n1.1. Hai\n2017. Năm", tuple(map(Paragraph, ("01. Một", "1.1. Hai", "2017. Năm")))),
        ("  \n\n", ()),
    ],
)
def test_lines_become_the_parts_they_begin_like(text: str, blocks: tuple[Block, ...]):
    assert blocks_of(text) == blocks


@given(st.text(st.sampled_from("Căn cứIVX1290.a)đ-;: \n"), max_size=80))
def test_every_line_is_printed_as_it_was_typed_but_for_the_mark_of_a_basis(text: str):
    blocks = blocks_of(text)
    lines = [line.text for line in printed(blocks) if not isinstance(line, Table)]  # type: ignore[union-attr]
    ends = ".;, "
    assert [line.rstrip(ends) for line in lines if line.rstrip(ends)] == [
        line.rstrip(ends) for line in paragraphs(text) if line.rstrip(ends)
    ]
