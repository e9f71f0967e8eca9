"""Papers of unusual size: nothing leaves the margins, nothing lies on anything, nothing is lost, nothing stands alone."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ict_desktop.printing.pdf import render_pdf
from ict_desktop.records.charts import BarChart, Mark
from ict_desktop.records.papers import (
    Annex,
    Basis,
    Dash,
    Drawing,
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
from ict_desktop.records.periods import period_of
from ict_desktop.records.runs import Run
from tests.printing.drawn import MM, drawn
from tests.printing.samples import CONCLUSIONS, FONTS, notice, task_table
from tests.printing.test_pdf import assert_nothing_overlaps

OLD, NEW = date(2017, 7, 7), date(2026, 2, 3)
HEADS = ("kind", "letter", "minutes")
SUBJECT = " ".join(f"từ{number:03}" for number in range(200))
NAME = "Công Tằng Tôn Nữ Thị Minh Khai\nNguyễn Phúc Bảo Long\nHồ Thị Kim Ngân\nĐặng Quốc Vinh"
FULL = {
    "urgency": "Thượng khẩn",
    "circulation": "Xem xong trả lại",
    "address": "Số 66 đường Phan Đình Phùng",
    "drafter": "PL",
    "copies": 300,
    "code": "A1B2",
}


def commune(count):
    return tuple(f"Ủy ban nhân dân xã số {number:02}" for number in range(count))


EXTREMES = {
    "a subject of 200 words": {"title": (SUBJECT,)},
    "60 recipients": {"recipients": commune(60)},
    "60 written to": {"addressees": commune(60)},
    "300 tasks": {"annexes": (Annex("Danh mục", (task_table(300),)),)},
    "names of four lines": {
        "signature": Signature(
            ("KT. Trưởng Ban", "Phó Trưởng Ban"), NAME, ("Phó Chủ tịch\nỦy ban nhân dân\ntỉnh Hà Tĩnh",)
        ),
        "masthead": Masthead("Ủy ban nhân dân\ntỉnh Hà Tĩnh", "Ban\nChỉ đạo\nCông nghệ\nthông tin"),
    },
    "one word": {"title": (), "blocks": (Paragraph("Có"),), "recipients": ("Lưu: VT",)},
    "60 pages": {"blocks": tuple(NumberedItem(number, CONCLUSIONS[number % 9] * 6) for number in range(1, 360))},
    "60 annexes": {"annexes": tuple(Annex(f"Danh mục {number}", (Paragraph("Nội dung."),)) for number in range(60))},
    "an address of ten lines": {"address": "\n".join(["Số 66 đường Phan Đình Phùng, thành phố Hà Tĩnh"] * 10)},
    "a stamp of a sentence": {"circulation": "Lưu hành nội bộ trong phạm vi Ban Chỉ đạo", "urgency": "Hỏa tốc hẹn giờ"},
    "a copy": {
        "copy": notice(kind_name="Sao y", symbol="SY-BCĐ", title=(), blocks=(), annexes=(), recipients=commune(40))
    },
    "a word of 900 letters": {"blocks": (Paragraph("x" * 900), Point("a", "y" * 900)), "title": ("z" * 300,)},
}


def paper(head, day, changes):
    recorder = Signature(("Thư ký",), "Nguyễn Văn An") if head == "minutes" else None
    return notice(
        **{"head": head, "recorder": recorder, "dated_on": day, "number": 12, "annexes": (), **FULL, **changes}
    )


def assert_inside(pages):
    """Everything stays inside the margins but what belongs there: number, code, mark of circulation."""
    for page in pages:
        outside = [t for t in page.texts if t.baseline > page.height - 20 * MM or t.baseline < 20 * MM]
        assert all(t.text.isdigit() or t.text.startswith(("Mã tra", "XEM", "LƯU")) for t in outside), outside
        for thing in (*(t for t in page.texts if t not in outside), *page.strokes):
            assert thing.left >= 30 * MM - 0.01, thing
            assert thing.right <= page.width - 15 * MM + 0.1, thing
            assert thing.bottom >= 20 * MM, thing
            assert thing.top <= page.height - 20 * MM + 2, thing


@pytest.mark.parametrize("day", [OLD, NEW], ids=["2017", "2026"])
@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("changes", EXTREMES.values(), ids=EXTREMES)
def test_nothing_leaves_the_margins_and_nothing_lies_on_anything(head, day, changes):
    pages = drawn(render_pdf(paper(head, day, changes), FONTS))
    assert_inside(pages)
    assert_nothing_overlaps(pages)
    words = " ".join(page.words for page in pages)
    assert "Nơi nhận:" in words
    last = "Đặng Quốc Vinh"
    assert last in words


def test_sixty_pages_are_numbered_to_the_last():
    pages = drawn(render_pdf(paper("kind", NEW, EXTREMES["60 pages"]), FONTS))
    assert len(pages) >= 60
    numbers = [page.page_number for page in pages[1:]]
    assert [number and number.text for number in numbers] == [str(number) for number in range(2, len(pages) + 1)]


def test_a_subject_of_two_hundred_words_is_whole_and_its_lines_are_alike():
    page = drawn(render_pdf(paper("kind", NEW, {"title": (SUBJECT,)}), FONTS))[0]
    lines = [text for text in page.texts if text.text.startswith("từ")]
    assert " ".join(line.text for line in lines) == SUBJECT
    lengths = [line.right - line.left for line in lines]
    assert max(lengths[:-1]) - min(lengths[:-1]) < 20 * MM
    assert lengths[-1] > lengths[0] / 2


@pytest.mark.parametrize("words", range(2, 40))
def test_the_lines_of_a_subject_are_about_equally_long(words):
    syllables = notice().title[0].split()
    subject = " ".join(syllables[number % len(syllables)] for number in range(words))
    page = drawn(render_pdf(paper("kind", NEW, {"title": (subject,)}), FONTS))[0]
    kind, body = page.find("THÔNG BÁO"), page.find("Sáng ngày")
    lines = [t for t in page.texts if t.size == 14 and t.face == "Bold" and body.top < t.baseline < kind.bottom]
    lengths = [line.right - line.left for line in lines]
    assert max(lengths) - min(lengths) < 30 * MM


@pytest.mark.parametrize("count", [23, 30, 45, 60, 120])
@pytest.mark.parametrize("words", range(0, 700, 50))
def test_many_recipients_never_push_the_signature_away_from_the_text(words, count):
    blocks = (Paragraph("Mở đầu. " * 8), Paragraph("chữ " * (words + 1)))
    pages = drawn(render_pdf(notice(blocks=blocks, recipients=commune(count), annexes=()), FONTS))
    [signed] = [number for number, page in enumerate(pages) if "TRƯỞNG BAN" in page.words]
    page = pages[signed]
    assert {"Nơi nhận:", "chữ./."} <= {text.text.strip().split(" ")[-1] for text in page.texts} | {"Nơi nhận:"}
    assert page.find("Đặng Quốc Vinh").bottom >= 20 * MM
    named = " ".join(each.words for each in pages)
    assert all(f"xã số {number:02}" in named for number in range(count))
    if signed:  # the text went on overleaf because the page before was full
        text = [t for t in pages[signed - 1].body if t.size == 14]
        assert min(t.bottom for t in text) < 20 * MM + 230


@pytest.mark.parametrize("words", range(0, 420, 6))
def test_the_signature_never_stands_alone_at_seventy_lengths(words):
    blocks = (*(Paragraph(text) for text in CONCLUSIONS), Paragraph("chữ " * (words + 1)))
    pages = drawn(render_pdf(paper("kind", NEW, {"blocks": blocks}), FONTS))
    [signed] = [page for page in pages if "TRƯỞNG BAN" in page.words]
    above = {t.baseline for t in signed.body if (t.size, t.face) == (14, "Regular") and not t.text.isdigit()}
    assert len(above) >= min(2, words // 20 + 1)
    assert "./." in signed.words
    assert "Đặng Quốc Vinh" in signed.words


@pytest.mark.parametrize("lines", range(60))
def test_a_heading_or_a_lead_in_never_stands_last_at_sixty_lengths(lines):
    filler = tuple(Paragraph(f"Dòng {number}.") for number in range(lines))
    table = Table((TableColumn("TT", 1), TableColumn("Nội dung", 5)), (("1", "Việc"),))
    blocks = (
        *filler,
        Heading("Phần I\nKết quả", 1),
        Heading("I. Nhiệm vụ"),
        NumberedItem(1, "Các cơ quan thực hiện như sau:", "Tiêu đề"),
        Point("a", "Nội dung. " * 40),
        Paragraph("Số liệu như sau:"),
        table,
        Paragraph("Hết."),
    )
    for page in drawn(render_pdf(paper("kind", NEW, {"blocks": blocks, "address": ""}), FONTS)):
        last = min((t for t in page.texts if t.baseline > 20 * MM), key=lambda text: text.baseline)
        assert not last.text.endswith((":", "Phần I", "KẾT QUẢ", "NHIỆM VỤ", "Tiêu đề")), last


@pytest.mark.parametrize("width", range(0, 66))
def test_names_dates_numbers_and_parts_never_break_wherever_the_line_ends(width):
    held = (
        "ngày 07 tháng 7 năm 2017", "đồng chí Trần Thị Bích Ngọc", "số 05/QĐ-UBND", "điểm a", "khoản 2", "Điều 5",
        "15.000.000 đồng", "TP. Hà Tĩnh", "98,62 %", "ngày 30/9/2017",
    )  # fmt: skip
    parts = [phrase.removeprefix("đồng chí ") for phrase in held]
    text = f"{'o' * width} " + " theo văn bản ".join(held)
    plain = notice(blocks=(Paragraph(text), Paragraph((Run(text, bold=True), Run(" hết"))), Paragraph("x")), annexes=())
    for letter in (plain, replace(plain, head="letter", title=(f"V/v {'o ' * (width % 20)}xem xét {held[2]}",))):
        lines = [text.text for page in drawn(render_pdf(letter, FONTS)) for text in page.texts]
        joined = " ".join(lines)
        for part in parts:
            assert sum(line.count(part) for line in lines) == joined.count(part) >= 2


ANY_TEXT = st.text(max_size=300) | st.text(alphabet="aĐặ \n\t\u00a0<&>x5", max_size=900)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ANY_TEXT, min_size=14, max_size=14), st.sampled_from([OLD, NEW]), st.sampled_from(HEADS))
def test_any_text_in_any_element_prints_inside_the_margins(texts, day, head):
    lines = iter(texts)
    columns = (TableColumn(next(lines), 1, "center", texts[0]), TableColumn(texts[1], 4, "left", texts[0]))
    table = Table(columns, (GroupRow(next(lines)), ("1", next(lines)), GroupRow("Cuối")), ("", texts[2]))
    chart = BarChart(
        title=next(lines),
        subtitle=next(lines),
        marks=(Mark(next(lines), "", 5, "5", period_of(date(2017, 1, 1), "year")),),
    )
    written = replace(
        paper(head, day, {}),
        blocks=(
            Dash(next(lines)),
            Basis(next(lines)),
            Paragraph((Run(next(lines), italic=True),)),
            table,
            Drawing(chart),
        ),
        addressees=(next(lines), texts[3]),
        drafter=next(lines),
        address=next(lines)[:200],
        code=next(lines)[:8],
        annexes=(Annex(texts[5], (table, Drawing(chart))),),
    )
    pages = drawn(render_pdf(written, FONTS))
    for page in pages:
        for thing in (*(t for t in page.texts if 20 * MM < t.baseline < page.height - 20 * MM), *page.strokes):
            assert thing.left >= 30 * MM - 0.1, thing
            assert thing.right <= page.width - 15 * MM + 0.1, thing
            assert thing.bottom >= 20 * MM - 0.1, thing
    assert_nothing_overlaps([replace(page, texts=tuple(t for t in page.texts if t.size != 9)) for page in pages])
