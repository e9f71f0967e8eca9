"""What belongs together stays together: a signature, a name, a date."""

import pytest

from ict_desktop.printing.pdf import render_pdf
from ict_desktop.records.holding import held_together
from ict_desktop.records.papers import Paragraph
from tests.printing.drawn import drawn
from tests.printing.samples import FONTS, notice


def pages_of(paper):
    return drawn(render_pdf(paper, FONTS))


@pytest.mark.parametrize("words", range(0, 900, 60))
@pytest.mark.parametrize("places", [60, 120])
def test_a_list_of_recipients_longer_than_a_page_goes_on_overleaf_and_the_signature_stays_whole(words, places):
    recipients = tuple(f"Ủy ban nhân dân xã số {place}" for place in range(places))
    pages = pages_of(notice(blocks=(Paragraph("chữ " * (words + 1)),), recipients=recipients, annexes=()))
    [signed] = [page for page in pages if "TRƯỞNG BAN" in page.words]
    assert "Đặng Quốc Vinh" in signed.words
    assert "Nơi nhận:" in signed.words
    assert "chữ./." in signed.words
    named = " ".join(page.words for page in pages)
    assert all(f"xã số {place}" in named for place in range(places))


@pytest.mark.parametrize("width", range(1, 24))
def test_a_name_and_a_date_stand_on_one_line_each_wherever_the_line_ends(width):
    text = held_together(
        f"{'o' * width} chủ trì ngày 07 tháng 7 năm 2017, đồng chí Đặng Quốc Vinh", ("Đặng Quốc Vinh",)
    )
    paper = notice(
        blocks=(Paragraph(f"{'chữ ' * 10}{text} {'chữ ' * 20}"),), annexes=(), title=(f"{'o' * width} {text}",)
    )
    texts = [text.text for page in pages_of(paper) for text in page.texts]
    for held in ("ngày 07 tháng 7 năm 2017", "Đặng Quốc Vinh"):
        assert sum(held in line for line in texts) == 2 + (held == "Đặng Quốc Vinh")
