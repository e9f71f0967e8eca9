"""A picture in a paper stands over the width of the text, in order, in PDF and DOCX alike."""

from base64 import b64encode
from datetime import date
from io import BytesIO

import docx
import pytest
from PIL import Image
from pypdf import PdfReader

from ict_desktop.printing.docx import render_docx
from ict_desktop.printing.pdf import render_pdf
from ict_desktop.records.paper_text import paper_of, paper_text
from ict_desktop.records.papers import Paper, Paragraph, Picture, Signature
from tests.printing.samples import FONTS

DAY = date(2026, 11, 27)
MM = 72 / 25.4


def picture(width: int, height: int) -> Picture:
    content = BytesIO()
    Image.new("P", (width, height)).save(content, "PNG")
    return Picture(b64encode(content.getvalue()).decode("ascii"))


def paper(*pictures: Picture, signature: Signature | None = None) -> Paper:
    blocks = tuple(block for each in pictures for block in (Paragraph("Trước hình"), each))
    return Paper(kind_name="Hướng dẫn", title=("Thử",), drafted_on=DAY, blocks=blocks, signature=signature)


def drawn_sizes(pdf: bytes) -> list[tuple[float, float]]:
    """Return width and height, in millimetres, of each picture as it stands on its page."""
    found = []

    def see(operator: bytes, operands: object, matrix: list[float], _text: object) -> None:
        del operands
        if operator == b"Do":
            found.append((matrix[0] / MM, matrix[3] / MM))

    for page in PdfReader(BytesIO(pdf)).pages:
        page.extract_text(visitor_operand_before=see)
    return found


@pytest.mark.parametrize(("size", "wanted"), [((724, 480), (165, 109)), ((100, 60), (35, 21))])
def test_a_picture_is_as_wide_as_the_text_and_never_larger_than_it_is(size: tuple[int, int], wanted: tuple[int, int]):
    ((width, height),) = drawn_sizes(render_pdf(paper(picture(*size)), FONTS))
    assert (width, height) == pytest.approx(wanted, abs=1)


def test_a_high_picture_leaves_room_on_its_page():
    ((width, height),) = drawn_sizes(render_pdf(paper(picture(400, 1600)), FONTS))
    assert height < 297 / 2
    assert width / height == pytest.approx(400 / 1600, rel=0.01)


def test_a_signature_may_follow_a_picture():
    signed = paper(picture(724, 480), picture(724, 480), signature=Signature(("CHÁNH VĂN PHÒNG",), "Nguyễn Văn An"))
    assert len(drawn_sizes(render_pdf(signed, FONTS))) == 2


def test_a_word_processor_gets_the_pictures_in_their_order():
    document = docx.Document(BytesIO(render_docx(paper(picture(724, 480), picture(100, 60)), FONTS)))
    assert [round(shape.width.mm) for shape in document.inline_shapes] == [165, 35]
    body = [bool(part.xpath(".//w:drawing")) for part in document.element.body if part.tag.endswith("}p")]
    assert [number for number, is_picture in enumerate(body) if is_picture] == [len(body) - 3, len(body) - 1]


def test_a_paper_with_a_picture_is_kept_as_text():
    whole = paper(picture(8, 8))
    assert paper_of(paper_text(whole)) == whole
