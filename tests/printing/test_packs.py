"""Several papers in one PDF: each as it would be alone, with a bookmark."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from ict_desktop.printing.pdf import render_pdf, render_pdf_pack
from ict_desktop.records.papers import Annex, Paragraph
from tests.printing.drawn import drawn
from tests.printing.samples import FONTS, notice, task_table

LETTERS = tuple(
    notice(
        head="letter",
        kind_name="Công văn",
        title=(f"V/v đôn đốc {name}",),
        addressees=(name,),
        annexes=(Annex("Danh mục nhiệm vụ quá hạn", (task_table(40),)),),
        dated_on=day,
        number=number,
    )
    for number, (name, day) in enumerate(
        (("Sở Nội vụ", date(2026, 3, 1)), ("Sở Y tế", date(2017, 3, 1)), ("UBND huyện Vũ Quang", date(2026, 3, 1))), 1
    )
)


def test_each_paper_of_a_pack_is_drawn_as_it_is_alone():
    alone = [page for letter in LETTERS for page in drawn(render_pdf(letter, FONTS))]
    assert drawn(render_pdf_pack(LETTERS, FONTS)) == alone


def test_a_reader_finds_each_paper_and_its_annexes_by_a_bookmark():
    reader = PdfReader(BytesIO(render_pdf_pack(LETTERS, FONTS)))
    found = []
    for entry in reader.outline:
        found += [("annex", each) for each in entry] if isinstance(entry, list) else [("paper", entry)]
    titles = [(level, entry.title) for level, entry in found]
    assert titles == [
        pair
        for name in ("Sở Nội vụ", "Sở Y tế", "UBND huyện Vũ Quang")
        for pair in (("paper", f"Công văn V/v đôn đốc {name}"), ("annex", "Phụ lục: Danh mục nhiệm vụ quá hạn"))
    ]
    pages = [reader.get_destination_page_number(entry) for _level, entry in found]
    texts = [reader.pages[page].extract_text() for page in pages]
    assert all("Kính gửi" in text for text in texts[::2])
    assert all("Phụ lục" in text for text in texts[1::2])


def test_the_same_pack_gives_the_same_bytes():
    assert render_pdf_pack(LETTERS, FONTS) == render_pdf_pack(LETTERS, FONTS)


def test_a_pack_of_one_is_the_paper():
    assert render_pdf_pack(LETTERS[:1], FONTS) == render_pdf(LETTERS[0], FONTS)


def test_a_paper_on_one_section_has_no_outline_to_open():
    assert PdfReader(BytesIO(render_pdf(notice(annexes=()), FONTS))).outline == []


def test_a_pack_of_upright_and_lying_papers_keeps_each_paper_as_it_is():
    lying = replace(notice(annexes=()), landscape=True, blocks=(Paragraph("Nội dung. " * 900),))
    pages = drawn(render_pdf_pack((LETTERS[0], lying, LETTERS[1]), FONTS))
    sides = "".join("_" if page.width > page.height else "|" for page in pages)
    assert sides.strip("|").strip("_") == ""
    assert sides.count("_") > 1


def test_sixty_letters_are_one_file():
    pages = drawn(render_pdf_pack([replace(LETTERS[0], number=number) for number in range(1, 61)], FONTS))
    assert [page.words for page in pages if "Số: 60/TB" in page.words]
    assert sum("Kính gửi:" in page.words for page in pages) == 60


def test_a_pack_of_nothing_is_refused():
    with pytest.raises(ValueError, match="paper"):
        render_pdf_pack((), FONTS)
