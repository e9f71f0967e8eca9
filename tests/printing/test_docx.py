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
from ict_desktop.printing.docx import render_docx, render_docx_pack
from ict_desktop.printing.pdf import render_pdf
from ict_desktop.records.holding import NO_BREAK
from ict_desktop.records.papers import (
    MOTTO,
    NATIONAL_TITLE,
    Annex,
    Drawing,
    GroupRow,
    Heading,
    PageBreak,
    Paper,
    Paragraph,
    Point,
    Table,
    TableColumn,
)
from ict_desktop.records.runs import Run
from tests.printing.drawn import MM, drawn
from tests.printing.samples import CONCLUSIONS, FONTS, notice, task_table
from tests.printing.test_charts import over_time

DATED = {"number": 5, "dated_on": date(2026, 2, 3)}
TWO_ANNEXES = (
    Annex("Danh mục nhiệm vụ", (task_table(60),), landscape=True),
    Annex("Danh sách đơn vị", (Heading("Phần I\nđơn vị", 1), Point("a", "Sở <Nội vụ> & bạn"), task_table(2))),
)


def opened(paper):
    return docx.Document(BytesIO(render_docx(paper, FONTS)))


def words_of(document):
    body = document.element.body
    return Counter(
        word
        for p in body.iter(qn("w:p"))
        for word in "".join(t.text or "-" for t in p.iter(qn("w:t"), qn("w:noBreakHyphen"))).split()
    )


def words_of_pdf(paper):
    pages = drawn(render_pdf(paper, FONTS))
    return Counter(word for page in pages for text in page.body for word in text.text.split())


@pytest.mark.parametrize("paper", [notice(**DATED), notice(), notice(annexes=(TWO_ANNEXES[1],))], ids=range(3))
def test_it_says_word_for_word_what_the_pdf_says(paper):
    assert words_of(opened(paper)) == words_of_pdf(paper)


def test_no_line_breaks_within_the_number_of_a_paper() -> None:
    words = "Kế hoạch số 05/KH-UBND, Công văn 1822-CV/BTGTU và 12/2020/NĐ-CP, kinh tế - xã hội"
    [line] = [p for p in opened(notice(blocks=(Paragraph(words),))).paragraphs if "05/KH" in p.text]
    assert line.text.replace("\u00a0", " ").rstrip("./") == words
    assert len(line._p.findall(".//" + qn("w:noBreakHyphen"))) == 2


def test_an_undated_draft_leaves_the_same_room_for_its_day_and_number_as_the_pdf() -> None:
    text = "".join(each.text or "" for each in opened(notice()).element.body.iter(qn("w:t")))
    assert text.count(f"ngày{NO_BREAK * 6}tháng{NO_BREAK * 6}năm") == 2
    assert f"Số: {NO_BREAK * 7}/" in text


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


def test_a_table_repeats_its_headings_and_its_rows_are_whole():
    document = opened(notice(annexes=(Annex("Danh mục", (task_table(60),)),)))
    table = document.tables[-1]
    assert len(table.rows) == 61
    assert [cell.text for cell in table.rows[0].cells][:2] == ["TT", "Nội dung nhiệm vụ"]
    marked = [bool(row._tr.xpath("w:trPr/w:tblHeader")) for row in table.rows]
    assert marked == [True] + [False] * 60
    assert table.style.element.xpath("w:trPr/w:cantSplit")
    whole = [bool(row._tr.xpath("w:trPr/w:cantSplit")) for row in table.rows]
    assert whole == [False, *[True] * 58, False, True]  # kept with the next, LibreOffice would lose what follows


def test_what_is_held_together_may_part_in_a_cell_it_does_not_fit():
    columns = (TableColumn("Rộng", 135), TableColumn("Hẹp", 30))
    table = Table(columns, (("theo Quyết định số 60/QĐ-UBND",) * 2,))
    wide, narrow = opened(notice(blocks=(table, Paragraph("x")))).tables[1].rows[1].cells
    assert "số\u00a060/QĐ" in wide.text
    assert "số 60/QĐ" in narrow.text


def test_a_row_higher_than_half_a_page_may_part():
    long = " ".join(["Rà soát, báo cáo tiến độ."] * 200)
    document = opened(notice(blocks=(replace(task_table(2), rows=(("1", long, "", "", ""), ("2", "b", "", "", ""))),)))
    parted = [row._tr.xpath("w:trPr/w:cantSplit/@w:val") for row in document.tables[1].rows[:3]]
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


# Blocks and marks


def test_no_room_is_added_that_no_style_asks_for():
    document = opened(notice(kind_name="Biên bản", head="minutes", **DATED))
    assert not document.styles.element.xpath("w:docDefaults/w:pPrDefault")
    first = next(p for p in document.paragraphs if p.style.name == "Nội dung")
    gap = first._p.getprevious().xpath("w:pPr/w:spacing")[0]
    # 4 pt and the 6 above the text are the 10 of the PDF.
    assert (gap.get(qn("w:line")), gap.get(qn("w:lineRule")), first.style.paragraph_format.space_before.pt) == (
        "80", "exact", 6,
    )  # fmt: skip


def test_the_signature_below_a_table_is_its_last_row_so_that_it_never_goes_overleaf_alone():
    listed = notice(masthead=None, blocks=(task_table(60),), annexes=(), recipients=())
    [table] = opened(listed).tables
    last = table.rows[-1]
    assert "Đặng Quốc Vinh" in [p.text for p in last.cells[0].tables[0].rows[0].cells[1].paragraphs]
    assert last._tr.xpath("w:trPr/w:cantSplit")
    assert set(last._tr.xpath("w:tc/w:tcPr/w:tcBorders/*/@w:val")) == {"nil"}
    for row in table.rows[-3:-1]:
        assert all(p.paragraph_format.keep_with_next for cell in row.cells for p in cell.paragraphs)


def test_a_long_list_of_those_written_to_may_go_on_overleaf():
    letter = notice(head="letter", addressees=tuple(f"Sở số {number}" for number in range(60)), annexes=())
    listed = [p for p in opened(letter).paragraphs if p.style.name == "Kính gửi"]
    assert len(listed) == 61
    kept = [bool(p.paragraph_format.keep_with_next) for p in listed]
    assert kept == [True, True, *[False] * 57, True, True]


def test_rules_are_as_long_as_the_decree_says():
    paragraphs = opened(notice()).element.body.iter(qn("w:p"))
    rules = [p for p in paragraphs if p.xpath("w:pPr/w:pBdr/w:top")]
    page = drawn(render_pdf(notice(), FONTS))[0]
    drawn_lengths = sorted(rule.length for rule in page.levels[:3])
    rooms = {"issuer": (165 - 90) * MM, "motto": 90 * MM, "title": 165 * MM}
    lengths = []
    for rule, room in zip(rules, rooms.values(), strict=True):
        indent = rule.pPr.ind
        lengths.append(room - indent.left.pt - indent.right.pt)
    assert sorted(lengths) == pytest.approx(drawn_lengths, abs=0.5)


def test_two_rows_of_headings_repeat_and_a_group_stays_with_its_first_row():
    columns = (
        TableColumn("TT", 1),
        TableColumn("Đã xong", 2, group="Số nhiệm vụ"),
        TableColumn("Chưa xong", 2, group="Số nhiệm vụ"),
    )
    table = Table(columns, (GroupRow("I. Sở"), ("1", "2", "3"), ("2", "2", "3"), ("3", "1", "1")))
    upper, lower, group, *rows, _signed = opened(notice(blocks=(table,), annexes=())).tables[1]._tbl.tr_lst
    assert upper.xpath("w:tc/w:tcPr/w:gridSpan/@w:val") == ["2"]
    assert upper.xpath("w:tc/w:tcPr/w:vMerge/@w:val") == ["restart"]
    assert lower.xpath("w:tc/w:tcPr/w:vMerge/@w:val") == ["continue"]
    assert all(row.xpath("w:trPr/w:tblHeader") for row in (upper, lower))
    assert group.xpath("w:tc/w:tcPr/w:gridSpan/@w:val") == ["3"]
    kept = [bool(row.xpath(".//w:keepNext")) for row in (group, *rows)]
    assert kept == [True, False, True, True], "a group with its row, the last row with the one before and the signature"


def test_words_in_bold_and_italics_are_runs_of_their_own():
    text = (Run("Sở Nội vụ", bold=True), Run(" làm "), Run("ngay", italic=True))
    runs = next(p for p in opened(notice(blocks=(Paragraph(text),))).paragraphs if "làm" in p.text).runs
    assert [(run.text, run.bold, run.italic) for run in runs] == [
        ("Sở Nội vụ", True, None),
        (" làm ", None, None),
        ("ngay./.", None, True),
    ]


def test_a_page_break_begins_the_next_paragraph_and_is_none_of_its_own():
    blocks = (Paragraph("Một."), PageBreak(), PageBreak(), Paragraph("Hai."), PageBreak())
    body = [p for p in opened(notice(blocks=blocks, annexes=())).paragraphs if p.style.name == "Nội dung"]
    assert [(p.text, p.paragraph_format.page_break_before) for p in body] == [("Một.", None), ("Hai./.", True)]


def test_stamps_address_code_and_the_mark_of_the_drafter_stand_in_their_cells():
    paper = notice(
        **DATED, urgency="Khẩn", circulation="Lưu hành nội bộ", address="Số 1", drafter="PL", copies=300, code="K7Q",
        annexes=TWO_ANNEXES,
    )  # fmt: skip
    document = opened(paper)
    [stamp] = [p for p in document.tables[0].rows[1].cells[0].paragraphs if p.text == "KHẨN"]
    assert str(stamp.style.font.color.rgb) == "FF0000"
    assert len(stamp._p.xpath("w:pPr/w:pBdr/*")) == 4
    width = 75 - stamp.paragraph_format.left_indent.mm - stamp.paragraph_format.right_indent.mm
    assert width == pytest.approx(20, abs=0.1)
    assert document.tables[1].rows[0].cells[0].paragraphs[-1].text == "PL.(300)"
    body, first, second = document.sections
    assert [p.text for p in body.first_page_header.paragraphs] == ["LƯU HÀNH NỘI BỘ"]
    assert [p.text for p in body.first_page_footer.paragraphs if p.text] == ["Số 1", "Mã tra cứu: K7Q"]
    for annex in (first, second):
        assert "".join(p.text for p in annex.first_page_header.paragraphs) == ""
        assert [p.text for p in annex.first_page_footer.paragraphs] == ["Mã tra cứu: K7Q"]


def test_before_2020_the_page_number_stands_in_the_lower_right_corner():
    document = opened(notice(dated_on=date(2017, 7, 7), code="K7Q"))
    section = document.sections[0]
    assert "".join(p.text for p in section.header.paragraphs) == ""
    [line] = section.footer.paragraphs
    assert line._p.xpath(".//w:fldSimple/@w:instr") == [" PAGE "]
    assert line._p.xpath("w:pPr/w:tabs/w:tab/@w:val") == ["right"]
    assert line._p.xpath(".//w:fldSimple//w:i/@w:val") == ["0"], "upright beside a foot in italics"


def test_a_chart_is_one_group_of_shapes_with_its_words_as_text():
    document = opened(notice(blocks=(Drawing(over_time()),), annexes=()))
    [group] = document.element.body.xpath(".//w:drawing")
    boxes = ["".join(t.text for t in box.iter(qn("w:t"))) for box in group.iter(qn("w:txbxContent"))]
    page = drawn(render_pdf(notice(blocks=(Drawing(over_time()),), annexes=()), FONTS))[0]
    assert len(boxes) > 5
    assert set(boxes) <= {text.text for text in page.texts}
    assert not document.inline_shapes, "no picture of it"


def test_a_pack_holds_each_paper_with_its_own_numbers_and_refuses_two_regimes():
    papers = [notice(number=number, **{"dated_on": date(2026, 2, 3)}) for number in (5, 6)]
    document = docx.Document(BytesIO(render_docx_pack(papers, FONTS)))
    assert len(document.sections) == 4
    assert [n.get(qn("w:start")) for n in document.element.body.iter(qn("w:pgNumType"))] == ["1"] * 4
    texts = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert [f"Số: 0{number}/TB-BCĐ" in texts for number in (5, 6)] == [True, True]
    with pytest.raises(ValueError, match="one regime"):
        render_docx_pack([notice(), notice(dated_on=date(2017, 7, 7))], FONTS)
