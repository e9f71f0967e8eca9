"""A typed text is read into an outline whose numbers are made; what is printed is what was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ict_desktop.records.outline import Entry, changed_level, entries_of, labels_of, laid_out, letters
from ict_desktop.records.papers import Line, paragraphs, printed


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


@given(st.text(st.sampled_from("Căn cứIVX1290.a)đ-;: \n"), max_size=80))
def test_every_line_is_printed_as_it_was_typed_but_for_the_mark_of_a_basis(text: str):
    blocks, annexes = laid_out(entries_of(text))
    lines = [line.words for line in printed(blocks) if isinstance(line, Line)]
    ends = ".;, "
    assert annexes == ()
    assert [line.rstrip(ends) for line in lines if line.rstrip(ends)] == [
        line.rstrip(ends) for line in paragraphs(text) if line.rstrip(ends)
    ]


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
