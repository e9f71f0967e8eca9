"""Charts on paper: the layout of the screen as vectors, in black and greys, its words large enough to read."""

from dataclasses import replace
from datetime import date

import pytest

from ict_desktop.printing.docx import render_docx
from ict_desktop.printing.pdf import render_pdf
from ict_desktop.records.charts import BarChart, LineChart, Mark, Series, Step
from ict_desktop.records.papers import Annex, Drawing, Heading, PageBreak, Paragraph
from ict_desktop.records.periods import period_of
from tests.printing.drawn import MM, drawn
from tests.printing.samples import FONTS, notice

NAMES = ("Sở Nội vụ", "Sở Y tế", "Sở Xây dựng", "UBND huyện Vũ Quang", "UBND thị xã Kỳ Anh", "Văn phòng UBND tỉnh")


def mark(year, value, text=""):
    return Mark(str(year), f"năm {year}", value, text or f"{value:.0f}", period_of(date(year, 7, 1), "year"))


def over_time(count=6):
    series = tuple(
        Series(name, tuple(mark(year, 20 + 10 * place + (year * (place + 3)) % 9) for year in range(2012, 2018)))
        for place, name in enumerate(NAMES[:count])
    )
    return LineChart(
        title="Tỷ lệ dịch vụ công trực tuyến của các cơ quan, đơn vị",
        subtitle="Đơn vị tính: %",
        series=series,
        steps=(Step(date(2014, 1, 1), date(2018, 1, 1), 80, "80 %"),),
        lowest=0,
        highest=100,
    )


def side_by_side(count=20):
    marks = tuple(replace(mark(2016, 99 - place * 0.5), label=f"Xã số {place}", target=80.0) for place in range(count))
    return BarChart(title="Xếp hạng", subtitle="Điểm", marks=marks, highlight=3)


def pages_of(*blocks):
    return drawn(render_pdf(notice(blocks=(*blocks, Paragraph("Hết.")), annexes=()), FONTS))


def holding(pages, words):
    [page] = [page for page in pages if any(words in text.text for text in page.texts)]
    return page


@pytest.mark.parametrize("chart", [over_time(), over_time(1), side_by_side()], ids=["lines", "line", "bars"])
def test_a_chart_stands_inside_the_margins_with_its_words_above_and_beside(chart):
    page = holding(pages_of(Drawing(chart)), chart.title)
    title, subtitle = page.find(chart.title), page.find(chart.subtitle)
    assert (title.size, title.face) == (12, "Bold")
    assert title.bottom > subtitle.bottom
    assert abs(title.center - 112.5 * MM) < 0.5 * MM
    for thing in (*page.strokes, *page.shapes, *page.texts):
        assert thing.left >= 30 * MM - 0.5
        assert thing.right <= page.width - 15 * MM + 0.5
    assert min(text.size for text in page.texts) >= 8


def test_lines_are_told_apart_without_colour():
    page = holding(pages_of(Drawing(over_time())), "Tỷ lệ")
    assert all(len(set(stroke.colour)) == 1 for stroke in page.strokes)
    thick = {stroke.dashes for stroke in page.strokes if stroke.width > 1 and stroke.colour == (0, 0, 0)}
    assert len(thick) >= 6
    for name in NAMES:
        assert sum(text.text.startswith(name) for text in page.texts) == 1


def test_the_numbers_of_one_line_stand_at_its_points():
    page = holding(pages_of(Drawing(over_time(1))), "Tỷ lệ")
    for value in {each.text for each in over_time(1).series[0].marks}:
        assert any(text.text.strip() == value for text in page.texts)
    assert page.find("Mục tiêu 80 %")


def test_the_bar_the_chart_is_about_is_darker_than_the_others():
    page = holding(pages_of(Drawing(side_by_side())), "Xếp hạng")
    bars = [shape for shape in page.shapes if shape.drawn is None and shape.filled != (1, 1, 1)]
    shades = sorted({shape.filled[0] for shape in bars})
    assert len(bars) == 20
    assert len(shades) == 2
    assert sum(shape.filled[0] == shades[0] for shape in bars) == 1
    assert shades[1] - shades[0] > 0.3


@pytest.mark.parametrize("lines", range(0, 40, 3))
def test_a_chart_is_never_parted_from_its_title_and_its_heading(lines):
    filler = tuple(Paragraph(f"Dòng {number}.") for number in range(lines))
    chart = over_time()
    page = holding(pages_of(*filler, Heading("I. Biểu đồ"), Drawing(chart)), chart.title)
    assert page.find("I. BIỂU ĐỒ").bottom > page.find(chart.title).top
    assert page.find("2017").top < page.find(chart.title).bottom


def test_more_bars_than_a_page_holds_go_on_overleaf_and_none_is_lost():
    pages = drawn(render_pdf(notice(annexes=(Annex("Biểu đồ", (Drawing(side_by_side(150)),)),)), FONTS))[1:]
    assert len(pages) > 2
    names = [text.text for page in pages for text in page.texts if text.text.startswith("Xã số")]
    assert names == [f"Xã số {place}" for place in range(150)]
    bars = [shape for page in pages for shape in page.shapes if shape.filled not in (None, (1, 1, 1))]
    assert len(bars) == 150
    longest = [max(s.right for s in page.shapes if s.filled not in (None, (1, 1, 1))) for page in pages]
    assert longest == sorted(longest, reverse=True)  # one scale for all pages
    for page in pages:
        assert min(text.bottom for text in page.body) >= 20 * MM
        assert min(stroke.bottom for stroke in page.strokes) >= 20 * MM - 1


def test_a_chart_without_numbers_says_so():
    for chart in (LineChart(title="Trống"), BarChart(title="Trống")):
        assert holding(pages_of(Drawing(chart)), "Trống").find("Chưa có số liệu để vẽ biểu đồ.")


def test_a_title_of_two_hundred_words_and_a_height_of_a_metre_still_print():
    chart = replace(over_time(), title="từ " * 200)
    pages = pages_of(Drawing(chart, 1000))
    assert sum(page.words.count("từ") for page in pages) == 200
    assert all(text.bottom >= 20 * MM - 0.1 for page in pages for text in page.body)


def test_a_chart_that_ends_the_text_stands_on_the_page_of_the_signature():
    for height in range(40, 200, 20):
        pages = drawn(
            render_pdf(notice(blocks=(Paragraph("Như sau:"), Drawing(over_time(), height)), annexes=()), FONTS)
        )
        assert "TRƯỞNG BAN" in holding(pages, "Tỷ lệ").words


def test_what_follows_a_page_break_begins_a_page_and_breaks_side_by_side_leave_none_empty():
    pages = pages_of(Paragraph("Một."), PageBreak(), PageBreak(), Paragraph("Hai."))
    assert len(pages) == 2
    assert pages[1].body[0].text.startswith("Hai")
    ended = drawn(render_pdf(notice(blocks=(Paragraph("Một."), PageBreak()), annexes=()), FONTS))
    assert len(ended) == 1
    assert "Một./." in ended[0].words


def test_both_pens_take_every_block():
    blocks = (Drawing(over_time()), PageBreak(), Drawing(side_by_side()), Paragraph("Hết."))
    assert render_docx(notice(blocks=blocks), FONTS)
