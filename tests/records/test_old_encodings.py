"""Text of an old encoding is recognised by what it would be, and text that is Unicode is never taken for one."""

import re

import pytest

from ict_desktop.records.old_encodings import TCVN3, VNI, old_reading
from tests.files import RESOURCES

SOFT = "\u00ad"


@pytest.mark.parametrize(
    ("encoding", "old", "unicode"),
    [
        (TCVN3, "Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp", "Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập"),
        (TCVN3, f"§{SOFT}êng truyÒn", "Đường truyền"),
        (TCVN3, "QuyÕt ®Þnh sè 1961/Q§-UBND · V¨n b¶n", "Quyết định số 1961/QĐ-UBND · Văn bản"),
        (TCVN3, "TØNH Hµ TÜnh", "TỈNH Hà Tĩnh"),
        (VNI, "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        (VNI, "Ñôn vò: UÛY BAN NHAÂN DAÂN", "Đơn vị: ỦY BAN NHÂN DÂN"),
        (VNI, "coâng taùc öùng duïng coâng ngheä\nthoâng tin", "công tác ứng dụng công nghệ\nthông tin"),
    ],
)
def test_an_old_text_is_read(encoding: str, old: str, unicode: str) -> None:
    reading = old_reading(old)
    assert reading is not None
    assert (reading.encoding, reading.text) == (encoding, unicode)


@pytest.mark.parametrize(
    "text",
    [
        "giá trị 100 %", "giá bán là 5", "Hà Tiên, Vân Đồn", "café, naïve, Müller, São Paulo", "Microsoft Windows® 2011",
        "§ 5 ± 3 °C, 5×7, 10 µm", "© 2017 «trích»", "", "2017", "gia\u0301 tri\u0323",
    ],
)  # fmt: skip
def test_text_that_is_unicode_is_left_alone(text: str) -> None:
    assert old_reading(text) is None


def test_no_sentence_of_the_help_is_taken_for_an_old_one() -> None:
    words = " ".join(path.read_text("utf-8") for path in sorted((RESOURCES / "help").glob("*.html")))
    sentences = re.split(r"[.;:<>\n]+", words)
    assert len(sentences) > 1000
    assert not [each for each in sentences if old_reading(each)]
