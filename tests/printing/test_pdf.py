"""The official paper as PDF, read back from what is drawn (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""

import os
import subprocess
import sys
import unicodedata
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from ict_desktop.printing.pdf import render_pdf
from ict_desktop.records.papers import (
    Annex,
    Heading,
    Masthead,
    NumberedItem,
    Paper,
    Paragraph,
    Point,
    Signature,
    Table,
    TableColumn,
)
from tests.golden.compare import assert_golden
from tests.printing.drawn import MM, drawn, picture
from tests.printing.samples import CONCLUSIONS, FONTS, notice, task_table

DATED = {"number": 5, "dated_on": date(2026, 2, 3)}
LONG_ISSUER = (
    "Ban Chỉ đạo xây dựng chính quyền điện tử, đô thị thông minh, cải cách hành chính "
    "và ứng dụng công nghệ thông tin tỉnh"
)


def pages_of(paper):
    return drawn(render_pdf(paper, FONTS))


def register():
    subtitle = ("Nhiệm vụ quá hạn của Sở Nội vụ",)
    footer = "In ngày 07/7/2017 · 60 nhiệm vụ"
    day = date(2017, 7, 7)
    return Paper("Danh sách nhiệm vụ", subtitle, day, (task_table(60),), landscape=True, page_footer=footer)


def assert_inside_margins(pages):
    for page in pages:
        right = page.width - 15 * MM
        for text in page.body:
            assert text.left >= 30 * MM - 0.1, text
            assert text.right <= right + 0.1, text
            assert text.top <= page.height - 20 * MM + 2, text
            assert text.bottom >= 20 * MM - 0.1, text
        for stroke in page.strokes:
            assert stroke.left >= 30 * MM - 0.1
            assert stroke.right <= right + 0.1
            assert stroke.top <= page.height - 20 * MM + 0.1
            assert stroke.bottom >= 20 * MM - 0.1


def assert_nothing_overlaps(pages):
    for page in pages:
        rows = sorted(page.texts, key=lambda text: -text.baseline)
        for place, one in enumerate(rows):
            for other in rows[place + 1 :]:
                if other.top <= one.bottom + 0.1:
                    break
                apart = other.left >= one.right - 0.3 or one.left >= other.right - 0.3
                assert apart, f"{one} lies on {other}"


@pytest.mark.parametrize(
    ("name", "paper"),
    [
        ("notice_dated.txt", notice(**DATED)),
        ("notice_undated.txt", notice()),
        ("register_landscape.txt", register()),
    ],
)
def test_every_line_stands_where_its_golden_file_says(name, paper):
    assert_golden(name, picture(pages_of(paper)))


@pytest.mark.parametrize(
    "paper",
    [
        notice(**DATED),
        notice(annexes=(Annex("Danh mục nhiệm vụ", (task_table(60),), landscape=True),)),
        notice(annexes=(Annex("Danh mục nhiệm vụ", (task_table(300),)),)),
        notice(masthead=Masthead("Ủy ban nhân dân tỉnh Hà Tĩnh", LONG_ISSUER)),
        notice(signature=Signature(("KT. Trưởng Ban", "Phó Trưởng Ban thường trực"))),
        notice(signature=None, recipients=()),
        notice(blocks=()),
        notice(blocks=(Paragraph("Một văn bản rất dài. " * 240),)),
        notice(annexes=(Annex("Danh mục", (task_table(3, "Nội dung " * 560),)),)),
        notice(annexes=(Annex("Danh mục", (task_table(3, "https://" + "x" * 300),)),)),
        notice(recipients=tuple(f"Ủy ban nhân dân xã số {place}" for place in range(120))),
    ],
    ids=range(11),
)
def test_nothing_leaves_the_margins_and_nothing_overlaps(paper):
    pages = pages_of(paper)
    assert_inside_margins(pages)
    assert_nothing_overlaps(pages)


def test_the_text_area_keeps_the_margins_of_the_decree():
    pages = pages_of(notice(blocks=(Paragraph("Nội dung văn bản được căn đều hai bên. " * 200),)))
    middle = pages[1]
    assert (round(middle.width / MM), round(middle.height / MM)) == (210, 297)
    left = min(text.left for text in middle.body) / MM
    right = (middle.width - max(text.right for text in middle.body)) / MM
    top = (middle.height - max(text.top for text in middle.body)) / MM
    bottom = min(text.bottom for text in middle.body) / MM
    assert 30 <= left <= 35
    assert 15 <= round(right, 2) <= 20
    assert 19.8 <= top <= 25
    assert 20 <= bottom <= 26.1  # less than a line above the edge


def test_the_masthead_has_sizes_weights_and_rules_of_the_decree():
    page = pages_of(notice(**DATED))[0]
    national, motto = page.find("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), page.find("Độc lập - Tự do - Hạnh phúc")
    superior, issuer = page.find("ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH"), page.find("CÔNG NGHỆ THÔNG TIN")
    number, place = page.find("Số: 05/TB-BCĐ"), page.find("Hà Tĩnh, ngày 03 tháng 02 năm 2026")
    assert [(text.size, text.face) for text in (national, motto)] == [(12, "Bold"), (13, "Bold")]
    assert [(text.size, text.face) for text in (superior, issuer)] == [(12, "Regular"), (12, "Bold")]
    assert [(text.size, text.face) for text in (number, place)] == [(13, "Regular"), (13, "Italic")]
    assert number.baseline == pytest.approx(place.baseline)
    assert national.center == pytest.approx(motto.center) == pytest.approx(place.center)
    assert superior.center == pytest.approx(issuer.center) == pytest.approx(number.center)
    agency_rule, motto_rule = sorted(page.levels[:2], key=lambda rule: rule.left)
    assert motto_rule.length == pytest.approx(motto.right - motto.left)
    assert 1 / 3 <= agency_rule.length / (issuer.right - issuer.left) <= 1 / 2
    assert (agency_rule.left + agency_rule.right) / 2 == pytest.approx(issuer.center)
    assert motto_rule.top < motto.baseline
    assert agency_rule.top < issuer.baseline


def test_the_title_is_centred_bold_fourteen_with_a_short_rule():
    page = pages_of(notice(**DATED))[0]
    kind, last = page.find("THÔNG BÁO"), page.find("tại hội nghị ngày 07 tháng 7 năm 2017")
    widest = page.find("Kết luận của Trưởng Ban Chỉ đạo")
    assert [(text.size, text.face) for text in (kind, widest, last)] == [(14, "Bold")] * 3
    rule = page.levels[2]
    assert 1 / 3 <= rule.length / (widest.right - widest.left) <= 1 / 2
    assert (rule.left + rule.right) / 2 == pytest.approx(kind.center) == pytest.approx(112.5 * MM)


def test_the_body_is_fourteen_justified_and_indented_one_centimetre():
    page = pages_of(notice(**DATED))[0]
    first, second = page.find("Sáng ngày 07"), page.find("UBND tỉnh, Trưởng Ban")
    assert {(text.size, text.face) for text in (first, second)} == {(14, "Regular")}
    assert first.left == pytest.approx(40 * MM, abs=0.1)
    assert second.left == pytest.approx(30 * MM, abs=0.1)
    assert first.right == pytest.approx(195 * MM, abs=0.1)
    before = page.find("4. Từng bước").baseline - page.find("5. Nghiên cứu").baseline
    assert before == pytest.approx(14 * 1.15 + 6)


def test_the_text_ends_with_its_mark_and_the_signature_stands_level_with_the_recipients():
    page = pages_of(notice(**DATED))[0]
    assert page.find("thực hiện./.")
    heading, authority = page.find("Nơi nhận:"), page.find("TRƯỞNG BAN")
    post, name, line = page.find("PHÓ CHỦ TỊCH UBND TỈNH"), page.find("Đặng Quốc Vinh"), page.find("- Lưu: VT, VX.")
    assert (heading.size, heading.face) == (12, "BoldItalic")
    assert (line.size, line.face, line.left) == (11, "Regular", pytest.approx(30 * MM, abs=0.1))
    assert {(text.size, text.face) for text in (authority, post)} == {(14, "Bold")}
    assert abs(heading.top - authority.top) < 3
    assert authority.center > 105 * MM
    assert authority.center == pytest.approx(post.center)
    assert (authority.baseline - post.baseline) / MM > 28
    assert name.baseline < post.baseline
    assert page.find("- UBND các huyện, thành phố, thị xã;")


def test_a_long_agency_name_wraps_and_number_and_date_stay_on_one_line_below_it():
    page = pages_of(notice(masthead=Masthead("Ủy ban nhân dân tỉnh Hà Tĩnh", LONG_ISSUER)))[0]
    number, place = page.find("/TB-BCĐ"), page.find("ngày      tháng      năm 2026")
    issuer = [text for text in page.texts if text.face == "Bold" and text.size == 12 and text.center < number.right]
    assert len(issuer) >= 4
    assert min(text.bottom for text in issuer) > number.top
    assert number.baseline == pytest.approx(place.baseline)
    assert page.find("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    assert_nothing_overlaps([page])


def test_an_undated_paper_leaves_number_and_day_blank():
    pages = pages_of(notice())
    assert pages[0].find("Số:        /TB-BCĐ")
    assert pages[0].find("Hà Tĩnh, ngày      tháng      năm 2026")
    assert "(Kèm theo Thông báo số /TB-BCĐ ngày tháng năm 2026 của" in pages[1].words


def test_page_numbers_stand_in_the_top_margin_from_the_second_page_and_begin_anew_in_each_annex():
    annexes = (
        Annex("Một", (task_table(60),)),
        Annex("Hai", (task_table(2),)),
        Annex("Ba", (task_table(60),), landscape=True),
    )
    body = tuple(Paragraph("Nội dung. " * 150) for _ in range(6))
    pages = pages_of(notice(blocks=body, annexes=annexes))
    starts = [0, *(place for place, page in enumerate(pages) if page.texts[0].text.startswith("Phụ lục"))]
    assert len(starts) == 4
    for start, end in zip(starts, [*starts[1:], len(pages)], strict=True):
        assert pages[start].page_number is None
        for place in range(start + 1, end):
            number = pages[place].page_number
            assert number is not None
            assert number.text == str(place - start + 1)
            assert 13 <= number.size <= 14
            assert number.face == "Regular"
            assert number.center == pytest.approx((15 * MM + pages[place].width) / 2)
    assert [pages[place].texts[0].text for place in starts[1:]] == ["Phụ lục I", "Phụ lục II", "Phụ lục III"]
    assert pages[starts[3]].width > pages[starts[3]].height


def test_a_single_annex_has_no_number_and_names_the_paper_it_goes_with():
    page = pages_of(notice(**DATED))[1]
    heading, title = page.find("Phụ lục"), page.find("DANH MỤC NHIỆM VỤ")
    assert heading.text == "Phụ lục"
    assert [(text.size, text.face) for text in (heading, title)] == [(14, "Bold")] * 2
    reference = "(Kèm theo Thông báo số 05/TB-BCĐ ngày 03 tháng 02 năm 2026 của Ban Chỉ đạo Công nghệ thông tin tỉnh)"
    assert reference in page.words
    assert page.find("(Kèm theo").face == "Italic"


@pytest.mark.parametrize("words", range(0, 400, 10))
def test_the_signature_is_never_alone_on_a_page(words):
    blocks = (*(Paragraph(text) for text in CONCLUSIONS), Paragraph("chữ " * (words + 1)))
    pages = pages_of(notice(blocks=blocks, annexes=()))
    [signed] = [page for page in pages if "TRƯỞNG BAN" in page.words and "Nơi nhận:" in page.words]
    authority, name = signed.find("TRƯỞNG BAN"), signed.find("Đặng Quốc Vinh")
    above = {text.baseline for text in signed.body if text.size == 14 and text.baseline > authority.top}
    assert name.baseline < authority.baseline
    assert "./." in signed.words
    assert len(above) >= min(2, len("chữ " * words) // 60 + 1)
    assert_inside_margins(pages)


@pytest.mark.parametrize("count", range(10, 30))
def test_a_table_at_the_end_of_the_text_leaves_its_last_row_with_the_signature(count):
    pages = pages_of(notice(blocks=(task_table(count),), annexes=()))
    [signed] = [page for page in pages if "Nơi nhận:" in page.words]
    assert any(text.text == str(count) for text in signed.body)
    assert signed.find("Nội dung nhiệm vụ").baseline > signed.find("TRƯỞNG BAN").top


@pytest.mark.parametrize("lines", range(20, 40))
def test_a_heading_is_never_the_last_line_of_a_page(lines):
    filler = tuple(Paragraph(f"Dòng {place}.") for place in range(lines))
    blocks = (*filler, Heading("II. Nhiệm vụ"), NumberedItem(1, "Nội dung. " * 30, "Tiêu đề khoản"), Paragraph("Hết."))
    pages = pages_of(notice(blocks=blocks, annexes=()))
    for page in pages:
        last = min((text for text in page.body), key=lambda text: text.baseline)
        assert "NHIỆM VỤ" not in last.text
        assert "Tiêu đề khoản" not in last.text


def test_three_hundred_rows_are_all_there_under_repeated_headings_and_no_row_is_parted():
    pages = pages_of(notice(annexes=(Annex("Danh mục", (task_table(300),)),)))[1:]
    numbers = []
    for page in pages:
        assert page.find("Nội dung nhiệm vụ")
        rules = sorted({round(rule.top, 1) for rule in page.levels})
        cells = [text for text in page.body if text.size == 12]
        assert min(text.bottom for text in cells) > rules[0]
        numbers += [int(text.text) for text in cells if text.text.isdigit() and text.left < 45 * MM]
    assert numbers == list(range(1, 301))


def test_a_row_higher_than_a_page_flows_between_its_lines_and_loses_no_word():
    long = " ".join(f"từ{place}" for place in range(2000))
    table = Table((TableColumn("TT", 1), TableColumn("Nội dung", 5), TableColumn("Ghi chú", 2)), (("1", long, "x"),))
    pages = pages_of(notice(annexes=(Annex("Danh mục", (table,)),)))[1:]
    assert len(pages) > 2
    found = [word for page in pages for word in page.words.split() if word.startswith("từ")]
    assert found == long.split()
    assert_inside_margins(pages)
    assert_nothing_overlaps(pages)


@pytest.mark.parametrize("words", range(310, 370, 5))
def test_of_a_row_that_goes_on_overleaf_three_lines_at_least_stand_on_either_page(words):
    long = " ".join(f"từ{place:03}" for place in range(words))
    rows = (*((f"{place}", "Ngắn", "") for place in range(6)), ("6", long, "x"))
    table = Table((TableColumn("TT", 1), TableColumn("Nội dung", 5), TableColumn("Ghi chú", 2)), rows)
    pages = pages_of(notice(annexes=(Annex("Danh mục", (table,)),)))[1:]
    lines = [len({text.baseline for text in page.body if text.text.startswith("từ")}) for page in pages]
    assert all(count >= 3 for count in lines if count), lines


def test_a_list_without_a_masthead_has_a_title_a_footer_and_no_official_parts():
    pages = pages_of(register())
    assert pages[0].width > pages[0].height
    assert pages[0].find("DANH SÁCH NHIỆM VỤ").face == "Bold"
    words = " ".join(page.words for page in pages)
    assert "CỘNG HÒA" not in words
    assert "Số:" not in words
    assert "./." not in words
    for page in pages:
        assert page.find("In ngày 07/7/2017").baseline < 20 * MM


def test_markup_quotes_tabs_and_line_ends_are_plain_text():
    text = '<b>đậm</b> & </para> "nháy"\tsau tab\nĐoạn mới &amp;'
    pages = pages_of(
        notice(blocks=(Paragraph(text), Point("a", "<i>"), NumberedItem(1, "1 < 2 > 0", "<u>")), annexes=())
    )
    words = " ".join(page.words for page in pages)
    assert '<b>đậm</b> & </para> "nháy" sau tab' in words
    assert "a) <i>" in words
    assert "1. <u>" in words
    assert pages[0].find("Đoạn mới &amp;").left == pytest.approx(40 * MM, abs=0.1)


def test_text_copied_from_the_file_is_the_text_that_was_written():
    letters = "Đ đ ặ ữ ợ Ệ ẵ Ỹ ử Ạ ị ỗ quyết định Nghị quyết HỘI ĐỒNG thủy lợi"
    decomposed = unicodedata.normalize("NFD", letters)
    paper = notice(
        title=(letters,),
        blocks=(Paragraph(letters, "ặ Đ:"), Paragraph(decomposed), *map(Paragraph, CONCLUSIONS)),
        place="Đặng Ợ",
        **DATED,
    )
    reader = PdfReader(BytesIO(render_pdf(paper, FONTS)))
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert text.count(letters) == 3
    assert "ặ Đ:" in text
    assert "Đặng Ợ, ngày 03" in text
    for conclusion in CONCLUSIONS[:-1]:
        assert conclusion in text
    assert unicodedata.is_normalized("NFC", text)


def test_all_faces_are_embedded_subsets_and_no_other_is_named():
    reader = PdfReader(BytesIO(render_pdf(notice(**DATED), FONTS)))
    names = set()
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():
            font = font.get_object()
            names.add(font["/BaseFont"])
            assert "/FontFile2" in font["/FontDescriptor"].get_object()
    assert all("+LiberationSerif" in name for name in names)
    assert b"Helvetica" not in render_pdf(notice(), FONTS)


def test_the_properties_are_the_papers_and_not_the_clocks():
    reader = PdfReader(BytesIO(render_pdf(notice(**DATED), FONTS)))
    assert reader.metadata.title.startswith("Thông báo Kết luận của Trưởng Ban")
    assert reader.metadata.author == "Ban Chỉ đạo Công nghệ thông tin tỉnh"
    assert reader.metadata.subject == "Thông báo"
    assert reader.metadata.creation_date.date() == date(2026, 2, 3)
    assert reader.trailer["/Root"]["/Lang"] == "vi-VN"


def test_the_same_paper_gives_the_same_bytes_in_another_process():
    program = (
        "import sys, hashlib; from tests.printing.samples import FONTS, notice;"
        "from ict_desktop.printing.pdf import render_pdf; from ict_desktop.printing.docx import render_docx;"
        "print(hashlib.sha256(render_pdf(notice(), FONTS) + render_docx(notice(), FONTS)).hexdigest())"
    )
    sums = set()
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": f"Asia/{'Tokyo' if seed == '1' else 'Kolkata'}"}
        root = Path(__file__).parents[2]
        command = [sys.executable, "-c", program]
        done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=True)
        sums.add(done.stdout)
    assert len(sums) == 1


ANY_TEXT = st.text(max_size=300) | st.text(alphabet="aĐặ \n\t<&>x", max_size=900)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ANY_TEXT, min_size=12, max_size=12))
def test_any_text_prints_inside_the_margins(texts):
    lines = iter(texts)
    columns = (TableColumn(next(lines), 1, "center"), TableColumn("Nội dung", 4), TableColumn("", 1, "right"))
    rows = ((next(lines), next(lines), "1,5"), ("", next(lines), ""))
    paper = Paper(
        kind_name=next(lines),
        title=(next(lines),),
        drafted_on=date(2026, 1, 1),
        blocks=(Heading("I. " + texts[0]), Paragraph(next(lines), next(lines)), NumberedItem(1, next(lines), texts[1])),
        masthead=Masthead(texts[2], next(lines)),
        symbol="TB",
        signature=Signature((next(lines),), next(lines)),
        recipients=tuple(texts[:4]),
        annexes=(Annex(texts[3], (Table(columns, rows, ("", texts[4], "")),)),),
    )
    pages = pages_of(paper)
    assert_inside_margins(pages)
    assert_nothing_overlaps(pages)
