"""How papers of each form begin and end: công văn, biên bản, căn cứ; under both regimes, in PDF and DOCX."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from docx import Document

from ict_desktop.printing.docx import render_docx
from ict_desktop.printing.pdf import render_pdf
from ict_desktop.records.papers import Basis, Paper, Paragraph, Signature
from tests.printing.drawn import MM, Page, drawn
from tests.printing.samples import FONTS, notice

OLD, NEW = date(2017, 7, 7), date(2026, 11, 23)
SHORT = (Paragraph("Đề nghị các cơ quan khẩn trương hoàn thành nhiệm vụ được giao."),)


def letter(**changes: object) -> Paper:
    """Return a công văn to three agencies, some parts replaced."""
    paper = notice(
        kind_name="Công văn",
        head="letter",
        symbol="BCĐ",
        number=12,
        dated_on=NEW,
        title=("Đôn đốc thực hiện nhiệm vụ 6 tháng cuối năm",),
        addressees=("Sở Nội vụ", "Sở Tài chính", "UBND huyện Nghi Xuân"),
        annexes=(),
        blocks=SHORT,
    )
    return replace(paper, **changes)  # type: ignore[arg-type]


def minutes(**changes: object) -> Paper:
    """Return a biên bản with its two signatures."""
    paper = notice(
        kind_name="Biên bản",
        head="minutes",
        dated_on=NEW,
        title=("Hội nghị triển khai nhiệm vụ",),
        annexes=(),
        blocks=SHORT,
        recorder=Signature(("Thư ký",), "Nguyễn Thị Lan"),
        signature=Signature(("Chủ tọa",), "Đặng Quốc Vinh"),
        recipients=("Lưu: VT, Hồ sơ",),
    )
    return replace(paper, **changes)  # type: ignore[arg-type]


def first_page(paper: Paper) -> Page:
    return drawn(render_pdf(paper, FONTS))[0]


def docx_texts(paper: Paper) -> list[str]:
    document = Document(BytesIO(render_docx(paper, FONTS)))
    texts = document.element.body.xpath(".//w:p")
    return [line for p in texts if (line := "".join(t.text or "" for t in p.xpath(".//w:t")))]


def test_a_letter_names_its_subject_under_the_number_and_not_its_kind():
    page = first_page(letter())
    number, about = page.find("Số: 12/BCĐ"), page.find("V/v Đôn đốc")
    assert (about.size, about.face.endswith("Regular")) == (12, True)
    assert about.center == pytest.approx(number.center, abs=0.5 * MM)
    assert number.bottom - about.top >= 6
    assert "CÔNG VĂN" not in page.words


@pytest.mark.parametrize("typed", ["V/v đôn đốc", "v/v: đôn đốc", "Về việc đôn đốc", "đôn đốc"])
def test_about_is_said_once_however_it_was_typed(typed: str):
    assert first_page(letter(title=(typed,))).words.count("V/v đôn đốc") == 1


def test_several_addressees_stand_below_with_their_dashes_under_the_colon():
    page = first_page(letter())
    heading = page.find("Kính gửi:")
    names = [page.find(f"- {name}") for name in ("Sở Nội vụ;", "Sở Tài chính;", "UBND huyện Nghi Xuân.")]
    assert {name.left for name in names} == {names[0].left}
    assert heading.right - 5 < names[0].left <= heading.right
    assert all(name.top <= heading.bottom + 3 for name in names)
    assert (heading.size, names[0].size) == (14, 14)


def test_one_addressee_stands_on_the_same_line_without_a_dash():
    page = first_page(letter(addressees=("Ủy ban nhân dân tỉnh;",)))
    assert page.find("Ủy ban nhân dân tỉnh").baseline == page.find("Kính gửi:").baseline
    assert "- Ủy" not in page.words


def test_minutes_have_no_place_and_date_and_two_signatures_over_the_recipients():
    page = first_page(minutes())
    assert "Hà Tĩnh, ngày" not in page.words
    recorder, chair = page.find("THƯ KÝ"), page.find("CHỦ TỌA")
    assert recorder.baseline == chair.baseline
    assert recorder.right < chair.left
    assert page.find("Nơi nhận:").top < page.find("Nguyễn Thị Lan").bottom


@pytest.mark.parametrize(("day", "face", "end"), [(OLD, "Regular", ","), (NEW, "Italic", ".")])
def test_the_last_basis_ends_and_is_set_as_the_regime_of_the_day_says(day: date, face: str, end: str):
    bases = (Basis("Căn cứ Luật Công nghệ thông tin;"), Basis("Theo đề nghị của Sở Nội vụ"))
    page = first_page(notice(dated_on=day, number=1, blocks=(*bases, *SHORT)))
    assert page.find("Căn cứ Luật Công nghệ thông tin;").face.endswith(face)
    assert page.find(f"Theo đề nghị của Sở Nội vụ{end}").face.endswith(face)


@pytest.mark.parametrize("day", [OLD, NEW])
def test_the_page_number_stands_where_the_regime_of_the_day_says(day: date):
    paper = notice(dated_on=day, number=1, annexes=(), blocks=SHORT * 60)
    first, second = drawn(render_pdf(paper, FONTS))[:2]
    number = next(text for text in second.texts if text.text == "2")
    assert not any(text.text == "1" for text in first.texts)
    if day == OLD:
        assert number.right == pytest.approx(second.width - 15 * MM, abs=0.5)
        assert number.baseline < 20 * MM
    else:
        assert number.center == pytest.approx((30 + (210 - 15)) / 2 * MM, abs=0.5)
        assert number.baseline > second.height - 20 * MM


@pytest.mark.parametrize("paper", [letter(), letter(addressees=("Sở Nội vụ",)), minutes(), letter(dated_on=OLD)])
def test_the_word_file_says_what_the_page_says(paper: Paper):
    words = " ".join(" ".join(docx_texts(paper)).split())
    for text in (line for page in drawn(render_pdf(paper, FONTS)) for line in page.words.split()):
        assert text.casefold() in words.casefold()


def test_the_word_file_numbers_pages_where_the_regime_says():
    for day, place in ((OLD, "footer"), (NEW, "header")):
        section = Document(BytesIO(render_docx(notice(dated_on=day, number=1), FONTS))).sections[0]
        fields = {name: len(getattr(section, name)._element.xpath(".//w:fldSimple")) for name in ("header", "footer")}
        assert fields == {"header": 0, "footer": 0} | {place: 1}
