"""The same paper as DOCX: the words of the PDF, in named styles, opened again with python-docx."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn

from ict_desktop.printing import ooxml
from ict_desktop.printing.docx import render_docx
from ict_desktop.printing.pdf import render_pdf
from ict_desktop.records.papers import MOTTO, NATIONAL_TITLE, Annex, Heading, Paper, Paragraph, Point
from tests.printing.drawn import drawn
from tests.printing.samples import CONCLUSIONS, FONTS, notice, task_table

DATED = {"number": 5, "dated_on": date(2026, 2, 3)}
TWO_ANNEXES = (
    Annex("Danh mục nhiệm vụ", (task_table(60),), landscape=True),
    Annex("Danh sách đơn vị", (Heading("Phần I\nđơn vị", 1), Point("a", "Sở <Nội vụ> & bạn"), task_table(2))),
)


def opened(paper):
    return docx.Document(BytesIO(render_docx(paper, FONTS)))


def words_of(document):
    body = document.element.body
    return Counter(word for p in body.iter(qn("w:p")) for word in "".join(t.text for t in p.iter(qn("w:t"))).split())


def words_of_pdf(paper):
    pages = drawn(render_pdf(paper, FONTS))
    return Counter(word for page in pages for text in page.body for word in text.text.split())


@pytest.mark.parametrize("paper", [notice(**DATED), notice(), notice(annexes=(TWO_ANNEXES[1],))], ids=range(3))
def test_it_says_word_for_word_what_the_pdf_says(paper):
    assert words_of(opened(paper)) == words_of_pdf(paper)


def test_the_parts_stand_in_their_named_styles():
    document = opened(notice(**DATED))
    head = document.tables[0]
    left, right = head.rows[0].cells
    assert [p.style.name for p in right.paragraphs[:2]] == ["Quốc hiệu", "Tiêu ngữ"]
    assert [p.text for p in right.paragraphs[:2]] == [NATIONAL_TITLE, MOTTO]
    assert [p.style.name for p in left.paragraphs[:3]] == ["Cơ quan chủ quản", "Cơ quan ban hành", "Cơ quan ban hành"]
    assert head.rows[1].cells[0].text == "Số: 05/TB-BCĐ"
    assert head.rows[1].cells[1].text == "Hà Tĩnh, ngày 03 tháng 02 năm 2026"
    names = [p.style.name for p in document.paragraphs if p.text]
    assert names[:3] == ["Tên loại", "Trích yếu", "Trích yếu"]
    assert set(names[3:14]) == {"Nội dung"}
    body = document.styles["Nội dung"]
    assert body.font.size.pt == 14
    assert body.paragraph_format.first_line_indent.mm == pytest.approx(10, abs=0.05)
    assert body.paragraph_format.space_before.pt == 6


def test_every_style_names_times_new_roman_for_all_scripts_and_vietnamese():
    document = opened(notice())
    for name, _ in ooxml.STYLES.values():
        fonts = document.styles[name].element.rPr.find(qn("w:rFonts"))
        assert {fonts.get(qn(f"w:{kind}")) for kind in ("ascii", "hAnsi", "eastAsia", "cs")} == {"Times New Roman"}
        assert document.styles[name].element.rPr.find(qn("w:lang")).get(qn("w:val")) == "vi-VN"


def test_margins_are_the_decrees_and_never_a_twip_less():
    for section in opened(notice(annexes=TWO_ANNEXES)).sections:
        measured = [section.top_margin.mm, section.bottom_margin.mm, section.left_margin.mm, section.right_margin.mm]
        assert measured == pytest.approx([20, 20, 30, 15], abs=0.05)
        assert all(value >= least for value, least in zip(measured, (20, 20, 30, 15), strict=True))


def test_each_annex_is_a_section_of_its_own_with_its_own_page_numbers():
    document = opened(notice(annexes=TWO_ANNEXES))
    assert len(document.sections) == 3
    assert [section.page_width > section.page_height for section in document.sections] == [False, True, False]
    assert all(section.different_first_page_header_footer for section in document.sections)
    assert [section.header.is_linked_to_previous for section in document.sections] == [False, True, True]
    starts = [n.get(qn("w:start")) for n in document.element.body.iter(qn("w:pgNumType"))]
    assert starts == ["1", "1", "1"]
    header = document.sections[0].header.paragraphs
    assert len(header) == 1
    assert header[0].style.name == "Số trang"
    fields = [
        field.get(qn("w:instr")).strip() for field in document.sections[0].header._element.iter(qn("w:fldSimple"))
    ]
    assert fields == ["PAGE"]
    assert "".join(paragraph.text for paragraph in document.sections[0].first_page_header.paragraphs) == ""


def test_a_table_repeats_its_headings_and_parts_no_row():
    document = opened(notice(annexes=(Annex("Danh mục", (task_table(60),)),)))
    table = document.tables[-1]
    assert len(table.rows) == 61
    assert [cell.text for cell in table.rows[0].cells][:2] == ["TT", "Nội dung nhiệm vụ"]
    marked = [bool(row._tr.xpath("w:trPr/w:tblHeader")) for row in table.rows]
    assert marked == [True] + [False] * 60
    assert table.style.element.xpath("w:trPr/w:cantSplit")
    assert not table._tbl.xpath(".//w:cantSplit")


def test_a_row_higher_than_half_a_page_may_part():
    long = " ".join(["Rà soát, báo cáo tiến độ."] * 200)
    document = opened(notice(blocks=(replace(task_table(2), rows=(("1", long, "", "", ""), ("2", "b", "", "", ""))),)))
    parted = [row._tr.xpath("w:trPr/w:cantSplit/@w:val") for row in document.tables[1].rows]
    assert parted == [[], ["0"], []]


def test_the_last_paragraph_is_kept_with_the_signature():
    document = opened(notice(**DATED))
    last = [p for p in document.paragraphs if p.style.name == "Nội dung"][-1]
    assert last.text.endswith("./.")
    assert last.paragraph_format.keep_with_next is True
    signed = document.tables[1].rows[-1]
    assert signed.cells[0].paragraphs[0].text == "Nơi nhận:"
    assert [p.text for p in signed.cells[1].paragraphs] == ["TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND TỈNH", "Đặng Quốc Vinh"]


def test_markup_and_characters_xml_forbids_do_no_harm():
    document = opened(notice(blocks=(Paragraph("<b>a</b> & \x00\x07\ud800\ufffe</w:p>", "Sở:"),)))
    text = next(p.text for p in document.paragraphs if p.style.name == "Nội dung")
    assert text == "Sở: <b>a</b> & \ufffd</w:p>./."


def test_the_properties_and_the_archive_carry_the_papers_day():
    content = render_docx(notice(**DATED), FONTS)
    properties = docx.Document(BytesIO(content)).core_properties
    assert properties.created.replace(tzinfo=None) == datetime(2026, 2, 3)
    assert properties.author == "Ban Chỉ đạo Công nghệ thông tin tỉnh"
    assert properties.title.startswith("Thông báo Kết luận")
    assert {member.date_time for member in ZipFile(BytesIO(content)).infolist()} == {(2026, 2, 3, 0, 0, 0)}
    assert content == render_docx(notice(**DATED), FONTS)


def test_a_list_without_a_masthead_has_its_footer_on_every_page():
    paper = Paper("Danh sách", ("Tất cả",), date(2017, 7, 7), (task_table(3),), landscape=True, page_footer="3 dòng")
    document = opened(paper)
    section = document.sections[0]
    assert section.page_width > section.page_height
    for footer in (section.footer, section.first_page_footer):
        assert [p.text.strip() for p in footer.paragraphs] == ["3 dòng"]
    assert len(document.tables) == 1


def test_the_nine_conclusions_stand_in_it_as_they_were_written():
    texts = [p.text.replace("\u00a0", " ") for p in opened(notice()).paragraphs]
    for number, conclusion in enumerate(CONCLUSIONS, start=1):
        assert f"{number}. {conclusion}" in texts
