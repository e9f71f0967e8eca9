"""The words of a paper that follow from its parts (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""

from datetime import date

import pytest

from ict_desktop.records.holding import NO_BREAK
from ict_desktop.records.paper_lines import (
    annex_heading,
    annex_reference,
    date_words,
    ended,
    keeps_with_next,
    number_line,
    place_line,
    printed,
    printed_body,
    recipient_lines,
    roman,
)
from ict_desktop.records.papers import (
    Annex,
    Heading,
    Line,
    Masthead,
    NumberedItem,
    Paper,
    Paragraph,
    Point,
    Table,
    TableColumn,
)
from ict_desktop.records.plain_lines import paragraphs
from ict_desktop.records.runs import Run

HEAD = Masthead("UBND tỉnh Hà Tĩnh", "Ban Chỉ đạo\nCNTT", "Ban Chỉ đạo CNTT tỉnh")


def paper(**parts):
    return Paper(**{"kind_name": "Thông báo", "title": ("Kết luận",), "drafted_on": date(2017, 7, 7)} | parts)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2017, 7, 7), "ngày 07 tháng 7 năm 2017"),
        (date(2020, 2, 3), "ngày 03 tháng 02 năm 2020"),
        (date(2020, 1, 31), "ngày 31 tháng 01 năm 2020"),
        (date(2018, 11, 12), "ngày 12 tháng 11 năm 2018"),
    ],
)
def test_days_below_ten_and_the_first_two_months_take_a_zero(day, words):
    assert date_words(day, 1999) == words


def test_an_undated_paper_leaves_room_for_day_and_month_in_the_year_it_is_drafted():
    room = "Hà Tĩnh, ngày      tháng      năm 2017"
    assert place_line(paper(place="Hà Tĩnh")) == room.replace(" " * 6, NO_BREAK * 6)
    assert place_line(paper(place=" ", dated_on=date(2017, 7, 7))) == "ngày 07 tháng 7 năm 2017"


def test_numbers_below_ten_take_a_zero_and_a_missing_one_leaves_room():
    assert number_line(paper(number=5, symbol="TB-BCĐ")) == "Số: 05/TB-BCĐ"
    assert number_line(paper(number=118, symbol="TB-VP")) == "Số: 118/TB-VP"
    assert number_line(paper(symbol="TB-BCĐ")) == f"Số: {NO_BREAK * 7}/TB-BCĐ"


def test_recipients_get_their_dashes_and_stops_however_they_were_typed():
    typed = ("Chủ tịch UBND tỉnh", "- Các thành viên BCĐ;", "", " Lưu: VT, VX. ")
    expected = ("- Chủ tịch UBND tỉnh;", "- Các thành viên BCĐ;", "- Lưu: VT, VX.")
    assert recipient_lines(paper(recipients=typed)) == expected


@pytest.mark.parametrize(
    ("text", "closed"),
    [("thực hiện.", "thực hiện./."), ("thực hiện", "thực hiện./."), ("thực hiện./.", "thực hiện./."), ("a;", "a./.")],
)
def test_the_text_is_closed_once(text, closed):
    assert ended(text) == closed


def test_the_last_paragraph_of_an_official_paper_is_closed_and_nothing_else():
    blocks = (Paragraph("Một."), NumberedItem(2, "Hai.\nBa."))
    closed = printed_body(paper(blocks=blocks, masthead=HEAD))
    assert [line.text for line in closed] == ["Một.", "2. Hai.", "Ba./."]
    assert printed_body(paper(blocks=blocks))[-1] == Line("body", "Ba.")
    table = Table((TableColumn("TT", 1),), (("1",),))
    assert printed_body(paper(blocks=(Paragraph("Như sau:"), table), masthead=HEAD))[0] == Line("body", "Như sau:")
    assert printed_body(paper(blocks=(Paragraph("", "Chỉ đậm"),), masthead=HEAD)) == [
        Line("body", (Run("Chỉ đậm./.", bold=True),))
    ]


def test_blocks_become_lines_in_their_order_and_style():
    blocks = (
        Heading("Phần I\nKết quả", 1),
        Heading("I. Đánh giá", 2),
        NumberedItem(1, "Nội dung", "Tiêu đề"),
        Point("đ", "điểm\n\n  tiếp\ttheo "),
        Paragraph("việc\nnữa", "Sở Nội vụ:"),
        Paragraph("  \n"),
    )
    assert printed(blocks) == [
        Line("part", "Phần\u00a0I"),
        Line("part_title", "Kết quả"),
        Line("section", "I. Đánh giá"),
        Line("item_heading", "1. Tiêu đề"),
        Line("body", "Nội dung"),
        Line("body", "đ) điểm"),
        Line("body", "tiếp theo"),
        Line("body", (Run("Sở Nội vụ:", bold=True), Run(" việc"))),
        Line("body", "nữa"),
    ]


def test_paragraphs_are_composed_and_split_at_every_kind_of_line_end():
    assert paragraphs("Đa\u0323i\r\nhai\u2028ba\n\n") == ("Đại", "hai", "ba")


def test_a_heading_a_lead_in_and_a_short_line_in_bold_stay_with_what_follows():
    for text in ("kết luận như sau:", (Run("39. Về ", bold=True), Run("hạ tầng", bold=True, italic=True))):
        assert keeps_with_next(Line("body", text))
    assert keeps_with_next(Line("section", "I. KẾT QUẢ"))
    for text in ("", "Có.", (Run("Sở Nội vụ:", bold=True), Run(" rà soát.")), (Run("chữ " * 90, bold=True),)):
        assert not keeps_with_next(Line("body", text))


def test_annexes_are_numbered_in_roman_only_when_there_are_several():
    one = Annex("Danh mục", ())
    assert annex_heading(paper(annexes=(one,)), 1) == "Phụ lục"
    assert annex_heading(paper(annexes=(one, one)), 2) == "Phụ lục II"
    assert [roman(number) for number in (4, 9, 14, 40, 99)] == ["IV", "IX", "XIV", "XL", "XCIX"]


def test_an_annex_names_the_paper_it_goes_with():
    dated = paper(number=5, symbol="TB-BCĐ", dated_on=date(2017, 7, 7), masthead=HEAD)
    expected = "(Kèm theo Thông báo số 05/TB-BCĐ ngày 07 tháng 7 năm 2017 của Ban Chỉ đạo CNTT tỉnh)"
    assert annex_reference(dated, Annex("Danh mục", ())).replace("\u00a0", " ") == expected
    assert annex_reference(dated, Annex("Danh mục", (), "(Kèm theo Kế hoạch)")) == "(Kèm theo Kế hoạch)"
    assert annex_reference(paper(), Annex("Danh mục", ())) == ""
    assert Masthead("", "Sở\nNội vụ").running_name == "Sở Nội vụ"
