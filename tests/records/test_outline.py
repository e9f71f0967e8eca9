"""A typed text is read into an outline whose numbers are made; what is printed is what was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ict_desktop.records.holding import NO_BREAK
from ict_desktop.records.outline import (
    Entry,
    Style,
    changed_level,
    entries_of,
    labels_of,
    laid_out,
    letters,
    pasted_entries,
)
from ict_desktop.records.paper_lines import printed
from ict_desktop.records.papers import Line
from ict_desktop.records.plain_lines import paragraphs


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        (
            "Căn cứ Luật A;\nTheo đề nghị của Sở Nội vụ.\nTrân trọng.",
            (
                Entry("basis", "Căn cứ Luật A;"),
                Entry("basis", "Theo đề nghị của Sở Nội vụ."),
                Entry("paragraph", "Trân trọng."),
            ),
        ),
        (
            "I. Kết quả\n1. Đã làm.\na) Một\nb) Hai\n- Ba\nII. Việc tới\n1. Sẽ làm",
            (
                *(Entry("section", "Kết quả"), Entry("item", "Đã làm."), Entry("point", "Một"), Entry("point", "Hai")),
                *(Entry("dash", "Ba"), Entry("section", "Việc tới"), Entry("item", "Sẽ làm")),
            ),
        ),
        ("Nêu ý.\nCăn cứ Luật A;", (Entry("paragraph", "Nêu ý."), Entry("paragraph", "Căn cứ Luật A;"))),
        ("Căn cứ Kế hoạch 5, Sở báo cáo như sau:", (Entry("paragraph", "Căn cứ Kế hoạch 5, Sở báo cáo như sau:"),)),
        ("17. Mười bảy\n1. Một", (Entry("paragraph", "17. Mười bảy"), Entry("item", "Một"))),
        ("A. Phần\nI. Mục\nB. Phần", (Entry("part", "Phần"), Entry("section", "Mục"), Entry("part", "Phần"))),
        (
            "01. Một\n1.1. Hai\n2017. Năm",
            tuple(Entry("paragraph", text) for text in ("01. Một", "1.1. Hai", "2017. Năm")),
        ),
        ("  \n\n", ()),
    ],
)
def test_lines_become_the_entries_they_begin_like(text: str, entries: tuple[Entry, ...]):
    assert entries_of(text) == entries


def test_a_short_khoan_without_a_stop_is_the_title_of_its_points():
    entries = entries_of("1. Thời gian\n- Sáng;\n2. Giao Sở A:\na) Một\n3. Rà soát.\n- Hai\n4. Kết thúc\nChữ thường")
    styles = [entry.style for entry in entries]
    assert styles == ["item_title", "dash", "item", "point", "item", "dash", "item", "paragraph"]
    entries = entries_of("1. Yêu cầu\nĐúng trọng tâm.\n2. Giao Sở A báo cáo\nYêu cầu nghiêm túc thực hiện.")
    assert [entry.style for entry in entries] == ["item_title", "paragraph", "item", "paragraph"]


def test_a_list_that_is_typed_or_pasted_into_a_field_has_the_dots_of_word_processors():
    entries = entries_of("Yêu cầu:\n• Một;\n– Hai.")
    assert [(entry.style, entry.words) for entry in entries] == [
        ("paragraph", "Yêu cầu:"),
        ("dash", "Một;"),
        ("dash", "Hai."),
    ]
    assert entries_of("• Một", ("item", "point"))[0].words == "• Một", "where no list is looked for it stays"


@given(st.text(st.sampled_from("Căn cứIVX1290.a)đ-;: \n"), max_size=80))
def test_every_line_is_printed_as_it_was_typed_but_for_the_mark_of_a_basis(text: str):
    blocks, annexes = laid_out(entries_of(text))
    lines = [line.words.replace(NO_BREAK, " ") for line in printed(blocks) if isinstance(line, Line)]
    ends = ".;, "
    assert annexes == ()
    assert [line.rstrip(ends) for line in lines if line.rstrip(ends)] == [
        line.rstrip(ends) for line in paragraphs(text) if line.rstrip(ends)
    ]


@pytest.mark.parametrize(
    ("text", "styles", "said"),
    [
        ("3. Ba\n4. Bốn\n7. Bảy", ["item", "item", "paragraph"], ["Ba", "Bốn", "7. Bảy"]),
        ("c) Xê\nd) Dê\nđ) Đê", ["point", "point", "point"], ["Xê", "Dê", "Đê"]),
        (
            "II. Hai\n1.\tMột\n•\tChấm\n-  Gạch",
            ["section", "item_title", "dash", "dash"],
            ["Hai", "Một", "Chấm", "Gạch"],
        ),
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


def test_what_begins_anew_lets_what_is_below_it_begin_anew():
    styles = ("section", "item", "point", "point", "item_title", "point", "section", "item", "annex", "item")
    labels = ["I.", "1.", "a)", "b)", "2.", "a)", "II.", "1.", "", "1."]
    assert labels_of(Entry(style) for style in styles) == labels


def test_points_are_counted_by_the_letters_of_the_decree():
    assert [letters(number) for number in (1, 5, 6, 23, 24)] == ["a", "đ", "e", "y", "aa"]


def test_a_level_deeper_and_higher_ends_at_the_dash_and_at_the_chapter():
    entry = Entry("item", "Việc")
    assert changed_level(entry, deeper=True).style == "point"
    assert changed_level(Entry("dash"), deeper=True).style == "dash"
    assert changed_level(Entry("chapter"), deeper=False).style == "chapter"


def test_a_paragraph_begun_and_left_empty_is_neither_printed_nor_counted():
    entries = [Entry("item", "Một"), Entry("item", "  "), Entry("paragraph"), Entry("page_break"), Entry("item", "Hai")]
    blocks, _annexes = laid_out(entries)
    assert [type(block).__name__ for block in blocks] == ["NumberedItem", "PageBreak", "NumberedItem"]
    assert blocks == laid_out([Entry("item", "Một"), Entry("page_break"), Entry("item", "Hai")])[0]
