"""Every head in both regimes, measured on the page against the elements of Nghị định 30/2020/NĐ-CP and Thông tư 01/2011.

Relations are held within half a millimetre.
"""

import unicodedata
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from ict_desktop.printing.pdf import render_pdf
from ict_desktop.records.papers import (
    Annex,
    Basis,
    Dash,
    GroupRow,
    Heading,
    Masthead,
    NumberedItem,
    Paragraph,
    Point,
    Signature,
    Table,
    TableColumn,
)
from tests.printing.drawn import MM, drawn
from tests.printing.samples import FONTS, notice, task_table

NEAR = 0.5 * MM
OLD, NEW = date(2017, 2, 3), date(2026, 2, 3)
LONG = "Nội dung văn bản được căn đều hai bên lề của trang giấy, không để dòng nào ngắn hơn. " * 5
ADDRESS = "Số 66 đường Phan Đình Phùng, thành phố Hà Tĩnh; ĐT: 0239.3855.555"
COLUMNS = (
    TableColumn("TT", 1, "center"),
    TableColumn("Cơ quan", 5),
    TableColumn("Đúng hạn", 2, "right", "Đã xử lý"),
    TableColumn("Quá hạn", 2, "right", "Đã xử lý"),
)
ROWS = (GroupRow("I. Sở, ban, ngành"), ("1", "Sở Nội vụ", "5", "2"), GroupRow("II. Huyện"), ("2", "Vũ Quang", "1", "0"))


def whole(head, day):
    """Return a paper that has every element its head knows, with one annex that lies across and one upright."""
    annexes = (Annex("Danh mục nhiệm vụ", (task_table(60),)), Annex("Số liệu", (task_table(50),), landscape=True))
    return notice(
        head=head,
        number=5,
        dated_on=day,
        blocks=(
            Basis("Căn cứ Luật Công nghệ thông tin"),
            Basis("Theo đề nghị của Sở Thông tin và Truyền thông"),
            Paragraph(LONG * 2),
            Heading("Phần I\nKết quả", 1),
            Heading("I. Nhiệm vụ"),
            NumberedItem(1, LONG, "Tiêu đề khoản"),
            Point("a", LONG),
            Dash(LONG),
            Table(COLUMNS, ROWS, ("", "Cộng", "6", "2")),
            *(NumberedItem(number, LONG) for number in range(2, 9)),
            Paragraph(LONG),
        ),
        addressees=("Sở Nội vụ", "UBND huyện Vũ Quang"),
        recorder=Signature(("Thư ký",), "Nguyễn Văn An") if head == "minutes" else None,
        urgency="Thượng khẩn",
        circulation="Lưu hành nội bộ",
        address=ADDRESS,
        drafter="PL",
        copies=300,
        code="A1B2C3",
        annexes=annexes,
    )


PAPERS = [(head, day) for head in ("kind", "letter", "minutes") for day in (OLD, NEW)]
every = pytest.mark.parametrize(("head", "day"), PAPERS, ids=[f"{head}-{day.year}" for head, day in PAPERS])


@pytest.fixture(scope="module")
def printed():
    return {(head, day): drawn(render_pdf(whole(head, day), FONTS)) for head, day in PAPERS}


def sections(pages):
    """Return the pages of the text and of each annex."""
    starts = [0, *(n for n, page in enumerate(pages) if any(t.text.startswith("Phụ lục I") for t in page.texts))]
    return [pages[start:end] for start, end in zip(starts, [*starts[1:], len(pages)], strict=True)]


def downwards(page):
    """Return the rules of a page from its top."""
    return sorted(page.levels, key=lambda rule: -rule.top)


def number_of(page, day):
    """Return the page number, found where the regime puts it, or None."""
    place = [t for t in page.texts if t.text.isdigit() and t.size == 14]
    if day >= date(2020, 3, 5):
        found = [t for t in place if t.baseline > page.height - 20 * MM]
        assert all(abs(t.center - (15 * MM + page.width) / 2) < NEAR for t in found)
    else:
        found = [t for t in place if t.baseline < 20 * MM]
        assert all(abs(t.right - (page.width - 15 * MM)) < NEAR for t in found)
    assert len(found) <= 1
    return found[0] if found else None


@every
def test_the_masthead_is_the_decrees(printed, head, day):
    page = printed[head, day][0]
    national, motto = page.find("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), page.find("Độc lập - Tự do - Hạnh phúc")
    superior, issuer = page.find("ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH"), page.find("CÔNG NGHỆ THÔNG TIN")
    number = page.find("Số: 05/TB-BCĐ")
    assert 12 <= national.size <= 13
    assert 13 <= motto.size <= 14
    assert (national.face, motto.face, superior.face, issuer.face, number.face) == (
        "Bold", "Bold", "Regular", "Bold", "Regular",
    )  # fmt: skip
    assert {superior.size, issuer.size} <= {12, 13}
    assert number.size == 13
    assert abs(national.center - motto.center) < NEAR
    assert max(abs(each.center - superior.center) for each in (issuer, number)) < NEAR
    short, long = sorted(downwards(page)[:2], key=lambda rule: rule.length)
    assert abs(long.length - (motto.right - motto.left)) < NEAR
    assert 1 / 3 <= short.length / (issuer.right - issuer.left) <= 1 / 2
    assert abs((short.left + short.right) / 2 - issuer.center) < NEAR
    assert abs(national.baseline - superior.baseline) < NEAR


@every
def test_the_date_stands_level_with_the_number_except_on_minutes(printed, head, day):
    page = printed[head, day][0]
    if head == "minutes":
        assert "Hà Tĩnh, ngày" not in page.words
        return
    date_line = page.find(f"Hà Tĩnh, ngày 03 tháng 02 năm {day.year}")
    assert (date_line.size, date_line.face) == (13, "Italic")
    assert abs(date_line.baseline - page.find("Số: 05").baseline) < NEAR
    assert abs(date_line.center - page.find("Độc lập - Tự do").center) < NEAR


@every
def test_the_stamp_of_urgency_is_a_red_box_of_its_size_under_number_and_subject(printed, head, day):
    page = printed[head, day][0]
    text = page.find("THƯỢNG KHẨN")
    [box] = [box for box in page.boxes if box.drawn == (1, 0, 0)]
    assert (text.size, text.face, text.colour) == (13, "Bold", (1, 0, 0))
    assert abs(box.width - 40 * MM) < NEAR
    assert abs(box.height - 8 * MM) < NEAR
    assert abs(box.center - page.find("Số: 05").center) < NEAR
    assert abs(text.center - box.center) < NEAR
    assert box.bottom < text.bottom < text.top < box.top
    above = page.find("V/v Kết luận") if head == "letter" else page.find("Số: 05")
    assert box.top < above.bottom


@every
def test_the_mark_of_circulation_is_boxed_in_the_top_margin_right_of_the_middle(printed, head, day):
    first, *others = printed[head, day]
    text = first.find("LƯU HÀNH NỘI BỘ")
    [box] = [box for box in first.boxes if box.drawn == (0, 0, 0)]
    assert (text.size, text.face) == (13, "Bold")
    assert box.bottom > first.height - 20 * MM
    assert box.top < first.height
    assert box.center > first.width / 2
    assert abs(text.center - box.center) < NEAR
    assert not any(page.boxes for page in others)


@every
def test_everything_but_the_urgent_stamp_is_black(printed, head, day):
    for page in printed[head, day]:
        assert {text.colour for text in page.texts if text.text != "THƯỢNG KHẨN"} == {(0, 0, 0)}
        assert {stroke.colour for stroke in page.strokes} <= {(0, 0, 0)}


@every
def test_kind_and_subject_are_where_the_head_has_them(printed, head, day):
    page = printed[head, day][0]
    if head == "letter":
        about = [page.find(words) for words in ("V/v Kết luận của Trưởng Ban", "tại hội nghị")]
        number = page.find("Số: 05")
        assert "THÔNG BÁO" not in page.words
        assert all(12 <= line.size <= 13 and line.face == "Regular" for line in about)
        assert all(abs(line.center - number.center) < NEAR for line in about)
        assert 6 <= number.bottom - about[0].top < 6 + 1.5
        return
    kind, title = page.find("THÔNG BÁO"), page.find("Kết luận của Trưởng Ban Chỉ đạo")
    assert [(line.size, line.face) for line in (kind, title)] == [(14, "Bold")] * 2
    assert all(abs(line.center - 112.5 * MM) < NEAR for line in (kind, title))
    rule = downwards(page)[2]
    assert 1 / 3 <= rule.length / (title.right - title.left) <= 1 / 2
    assert abs((rule.left + rule.right) / 2 - 112.5 * MM) < NEAR


@every
def test_those_written_to_stand_under_the_colon(printed, head, day):
    page = printed[head, day][0]
    heading = page.find("Kính gửi:")
    one, two = page.find("- Sở Nội vụ;"), page.find("- UBND huyện Vũ Quang.")
    assert {(line.size, line.face) for line in (heading, one, two)} == {(14, "Regular")}
    assert abs(one.left - two.left) < NEAR
    assert abs(one.left - heading.right) < 1.5 * MM


@every
def test_the_grounds_are_set_as_the_regime_has_them(printed, head, day):
    page = printed[head, day][0]
    first, last = page.find("Căn cứ Luật Công nghệ thông tin;"), page.find("Theo đề nghị của Sở")
    assert {first.face, last.face} == {"Italic" if day == NEW else "Regular"}
    assert last.text.strip().endswith("." if day == NEW else ",")


@every
def test_running_text_is_justified_indented_and_spaced(printed, head, day):
    pages, found = sections(printed[head, day])[0], 0
    for page in pages:
        left, right = 30 * MM, page.width - 15 * MM
        body = [
            t for t in page.texts if (t.size, t.face) == (14, "Regular") and t.text.startswith(("Nội dung", "không"))
        ]
        body += [t for t in page.texts if t.text.startswith(("2. Nội", "a) Nội", "- Nội"))]
        assert all(abs(t.left - left) < NEAR or abs(t.left - left - 10 * MM) < NEAR for t in body)
        assert all(abs(t.right - right) < NEAR for t in body if len(t.text) > 60)
        found += sum(len(t.text) > 60 for t in body)
        lines = sorted({round(t.baseline, 1) for t in body}, reverse=True)
        gaps = [above - below for above, below in pairwise(lines)]
        assert all(gap >= 14 * 1.1 - 0.1 for gap in gaps)
    assert found > 2 * len(pages), "enough of the text is looked at"


@every
def test_headings_and_parts_are_bold_and_in_their_places(printed, head, day):
    pages = sections(printed[head, day])[0]

    def found(words):
        [text] = [text for page in pages for text in page.texts if text.text.strip() == words]
        return text

    for words, centred in (("Phần I", True), ("KẾT QUẢ", True), ("I. NHIỆM VỤ", False), ("1. Tiêu đề khoản", False)):
        text = found(words)
        assert (text.size, text.face) == (14, "Bold")
        assert abs(text.center - 112.5 * MM) < NEAR if centred else abs(text.left - 40 * MM) < NEAR


@every
def test_signature_and_recipients_stand_level(printed, head, day):
    pages = sections(printed[head, day])[0]
    [page] = [page for page in pages if "Nơi nhận:" in page.words]
    post, name = page.find("TRƯỞNG BAN"), page.find("Đặng Quốc Vinh")
    heading, last = page.find("Nơi nhận:"), page.find("- Lưu: VT, VX.")
    assert (heading.size, heading.face, round(heading.left / MM)) == (12, "BoldItalic", 30)
    assert (last.size, last.face, round(last.left / MM)) == (11, "Regular", 30)
    assert [(line.size, line.face) for line in (post, name)] == [(14, "Bold")] * 2
    assert post.center > page.width / 2
    assert abs(post.center - name.center) < NEAR
    if head == "minutes":
        recorder = page.find("THƯ KÝ")
        assert abs(recorder.baseline - post.baseline) < NEAR
        assert recorder.center < page.width / 2
        assert heading.top < name.bottom
    else:
        assert abs(heading.baseline - post.baseline) < NEAR
    mark = page.find("PL.(300)" if day == NEW else "PL.300")
    assert (mark.size, mark.face) == (11, "Regular")
    assert mark.baseline < last.baseline
    assert abs(mark.right - 110 * MM) < NEAR


@every
def test_the_address_stands_at_the_foot_of_the_first_page_under_a_full_rule(printed, head, day):
    first, *others = printed[head, day]
    text = first.find(ADDRESS)
    [rule] = [rule for rule in first.levels if abs(rule.length - 165 * MM) < NEAR and rule.top < 40 * MM]
    assert (text.size, text.face) == (11, "Regular")
    assert text.top < rule.bottom
    assert text.bottom >= 20 * MM
    assert min(t.bottom for t in first.texts if t is not text and t.baseline > 20 * MM) > rule.top
    assert not any("Phan Đình Phùng" in page.words for page in others)


@every
def test_each_section_numbers_its_own_pages_and_not_its_first(printed, head, day):
    parts = sections(printed[head, day])
    assert len(parts) == 3
    for pages in parts:
        assert len(pages) > 1
        assert number_of(pages[0], day) is None
        numbers = [number_of(page, day) for page in pages[1:]]
        assert [number and number.text for number in numbers] == [str(n) for n in range(2, len(pages) + 1)]
    assert [pages[0].width > pages[0].height for pages in parts] == [False, False, True]


@every
def test_each_annex_is_headed_in_its_three_lines(printed, head, day):
    page = sections(printed[head, day])[1][0]
    name, title, reference = page.find("Phụ lục I"), page.find("DANH MỤC NHIỆM VỤ"), page.find("(Kèm theo Thông báo")
    assert [(line.size, line.face) for line in (name, title, reference)] == [
        (14, "Bold"), (14, "Bold"), (14, "Italic"),
    ]  # fmt: skip
    assert max(abs(line.center - 112.5 * MM) for line in (name, title, reference)) < NEAR
    assert f"số 05/TB-BCĐ ngày 03 tháng 02 năm {day.year} của" in page.words


@every
def test_the_code_of_an_issued_paper_stands_small_below_each_page(printed, head, day):
    for page in printed[head, day]:
        code = page.find("Mã tra cứu: A1B2C3")
        assert 8 <= code.size <= 10
        assert code.top < 20 * MM


@every
def test_all_words_are_composed_and_none_is_lost(printed, head, day):
    text = " ".join(page.words for page in printed[head, day])
    assert unicodedata.is_normalized("NFC", text)
    for words in (LONG.strip(), "1. Tiêu đề khoản", "II. Huyện", "Đã xử lý", "- UBND các huyện, thành phố, thị xã;"):
        assert words in text.replace("\u00a0", " ")


def test_a_level_the_act_does_not_name_gets_a_box_that_holds_it():
    page = drawn(render_pdf(replace(whole("kind", OLD), urgency="Hỏa tốc hẹn giờ"), FONTS))[0]
    text = page.find("HỎA TỐC HẸN GIỜ")
    [box] = [box for box in page.boxes if box.drawn == (1, 0, 0)]
    assert box.left < text.left < text.right < box.right


@pytest.mark.parametrize(("level", "width"), [("KHẨN", 20), ("khẩn", 20), ("HỎA TỐC", 30), ("HOẢ TỐC", 30)])
def test_each_level_has_the_width_of_the_act_however_it_is_typed(level, width):
    page = drawn(render_pdf(replace(whole("letter", NEW), urgency=level), FONTS))[0]
    [box] = [box for box in page.boxes if box.drawn == (1, 0, 0)]
    assert abs(box.width - width * MM) < NEAR


def test_a_paper_without_those_fields_has_no_box_no_mark_and_no_foot():
    pages = drawn(render_pdf(notice(annexes=()), FONTS))
    assert not any(page.boxes for page in pages)
    assert "PL" not in " ".join(page.words for page in pages)
    assert all(t.baseline > 20 * MM for page in pages for t in page.texts)


def test_a_masthead_alone_is_a_paper():
    [page] = drawn(render_pdf(notice(title=(), blocks=(), signature=None, recipients=(), annexes=()), FONTS))
    assert page.find("THÔNG BÁO")
    assert notice().masthead == Masthead(
        "Ủy ban nhân dân tỉnh Hà Tĩnh", "Ban Chỉ đạo\nCông nghệ thông tin", "Ban Chỉ đạo Công nghệ thông tin tỉnh"
    )
