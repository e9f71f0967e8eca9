"""A typed text is read into the parts of a paper, line by line, and no word of it is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ict_desktop.records.outline import Entry, Style, changed_level, entries_of, labels_of, laid_out, pasted_entries
from ict_desktop.records.papers import (
    Basis,
    Block,
    Dash,
    Heading,
    Line,
    NumberedItem,
    Paragraph,
    Point,
    paragraphs,
    printed,
)
from ict_desktop.records.runs import words


def blocks_of(text: str) -> tuple[Block, ...]:
    return laid_out(entries_of(text))[0]


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
                *(Heading("I. Kết quả"), NumberedItem(1, "Đã làm."), Point("a", "Một"), Paragraph("đ) Hai")),
                Dash("Ba"),
            ),
        ),
        ("Nêu ý.\nCăn cứ Luật A;", (Paragraph("Nêu ý."), Paragraph("Căn cứ Luật A;"))),
        ("Căn cứ Kế hoạch 5, Sở báo cáo như sau:", (Paragraph("Căn cứ Kế hoạch 5, Sở báo cáo như sau:"),)),
        ("17. Mười bảy\n3. Ba", (Paragraph("17. Mười bảy"), Paragraph("3. Ba"))),
        ("01. Một\n1.1. Hai\n2017. Năm", tuple(map(Paragraph, ("01. Một", "1.1. Hai", "2017. Năm")))),
        ("  \n\n", ()),
    ],
)
def test_lines_become_the_parts_they_begin_like(text: str, blocks: tuple[Block, ...]):
    assert blocks_of(text) == blocks


@given(st.text(st.sampled_from("Căn cứIVX1290.a)đ-;: \n"), max_size=80))
def test_every_line_is_printed_as_it_was_typed_but_for_the_mark_of_a_basis(text: str):
    blocks = blocks_of(text)
    lines = [line.words for line in printed(blocks) if isinstance(line, Line)]
    ends = ".;, "
    assert [line.rstrip(ends) for line in lines if line.rstrip(ends)] == [
        line.rstrip(ends) for line in paragraphs(text) if line.rstrip(ends)
    ]


@pytest.mark.parametrize(
    ("text", "styles", "said"),
    [
        ("3. Ba\n4. Bốn\n7. Bảy", ["item", "item", "paragraph"], ["Ba", "Bốn", "7. Bảy"]),
        ("c) Xê\nd) Dê\nđ) Đê", ["point", "point", "point"], ["Xê", "Dê", "Đê"]),
        ("II. Hai\n1.\tMột\n•\tChấm\n-  Gạch", ["section", "item", "dash", "dash"], ["Hai", "Một", "Chấm", "Gạch"]),
        ("\uf0b7 Chấm\n§ Vuông\n– Dài", ["dash"] * 3, ["Chấm", "Vuông", "Dài"]),
        (
            "Căn cứ Luật A;\nMột\u200b\n\n   \nHai  ba",
            ["basis", "paragraph", "paragraph"],
            ["Căn cứ Luật A;", "Một", "Hai ba"],
        ),
        ("9. a\nB. Lớn\n1. b", ["item", "part", "item"], ["a", "Lớn", "b"]),
        ("V. Năm\nVI. Sáu", ["section", "section"], ["Năm", "Sáu"]),
        ("A. Một\nI. Hai", ["part", "section"], ["Một", "Hai"]),
    ],
)
def test_pasted_lines_take_the_level_their_numbers_say(text: str, styles: list[Style], said: list[str]):
    entries = pasted_entries(text)
    assert [entry.style for entry in entries] == styles
    assert [entry.words for entry in entries] == said


@given(st.text(st.sampled_from("Căn cứIVX1290.a)đ-•§;: \n\t"), max_size=80))
def test_no_word_that_is_pasted_is_lost(text: str):
    said = "".join(entry.words for entry in pasted_entries(text))
    letters = "".join(text.split())
    at = -1
    for letter in "".join(said.split()):  # in order, nothing but numbers and dots left out between
        at = letters.index(letter, at + 1)
    assert len(pasted_entries(text)) == len(paragraphs(text))


def test_tab_and_back_come_to_the_same_and_stop_at_the_ends():
    entry = Entry("section", "Một")
    for style in ("item_title", "item", "point", "dash", "dash"):
        entry = changed_level(entry, deeper=True)
        assert entry.style == style
    for style in ("point", "item", "item_title", "section", "part", "chapter", "chapter"):
        entry = changed_level(entry, deeper=False)
        assert entry.style == style
    assert changed_level(Entry("table"), deeper=True).style == "table"
    assert changed_level(Entry("paragraph", "x"), deeper=True).style == "item"


def test_numbers_begin_anew_under_what_stands_above_and_in_an_annex():
    styles: list[Style] = ["section", "item", "point", "item", "point", "section", "item_title", "annex", "item"]
    assert labels_of([Entry(style) for style in styles]) == ["I.", "1.", "a)", "2.", "a)", "II.", "1.", "", "1."]
    assert words(laid_out([Entry("point", "x")])[0][0].text) == "x"  # type: ignore[union-attr]
