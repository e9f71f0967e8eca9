"""What the faces can show and how lines are broken with them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ict_desktop.printing.fonts import (
    BOLD,
    BOLD_ITALIC,
    ITALIC,
    REGULAR,
    balanced,
    load_faces,
    printable,
    width_of,
    wrapped,
)
from ict_desktop.records.regimes import Lettering
from tests.printing.samples import FONTS

TONES = "\u0300\u0301\u0303\u0309\u0323"
VOWELS = "aăâeêioôơuưy"
VIETNAMESE = [unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in ("", *TONES)] + ["đ"]
PLAIN = Lettering(12)


@pytest.fixture(autouse=True)
def faces():
    load_faces(FONTS)


@pytest.mark.parametrize("face", [REGULAR, BOLD, ITALIC, BOLD_ITALIC])
def test_every_vietnamese_letter_is_in_every_face(face):
    letters = "".join(VIETNAMESE) + "".join(VIETNAMESE).upper()
    assert len(set(letters)) == 2 * 73
    assert printable(letters, face) == letters
    assert printable(unicodedata.normalize("NFD", letters), face) == letters


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("bảo\u2011đảm", "bảo-đảm"),
        ("☑ xong, ☐ chưa, ✗ bỏ, ✓", "√ xong, □ chưa, × bỏ, √"),
        ("\uf0b7 gạch đầu dòng", "• gạch đầu dòng"),
        ("👍 tốt", "[U+1F44D] tốt"),
        ("ＡⅣ ﬁ", "AIV ﬁ"),
        ("10⁵ 3① ㎡", "10⁵ 3[U+2460] [U+33A1]"),
        ("a\u200bb\ufeffc\u00add\x00\ufe0f", "abcd"),
        ("a\u2003b\u00a0c", "a b\u00a0c"),
        ("\ud800", ""),
        ("中文", "[U+4E2D][U+6587]"),
        ("dòng một\ndòng hai", "dòng một\ndòng hai"),
    ],
)
def test_what_the_face_lacks_is_replaced_and_never_silently_lost(given, shown):
    assert printable(given, REGULAR).replace("\u2003", " ") == shown


@given(st.text(max_size=200), st.floats(30, 300))
def test_broken_lines_fit_and_keep_every_character(text, width):
    shown = printable(text, REGULAR)
    lines = wrapped(shown, PLAIN, width)
    assert "".join("".join(lines).split()) == "".join(shown.split())
    for line in lines:
        assert width_of(line, PLAIN) <= width + 0.001 or len(line.strip()) == 1


def test_a_word_longer_than_the_line_is_broken_between_letters():
    lines = wrapped("https://" + "x" * 200, PLAIN, 100)
    assert len(lines) > 5
    assert all(width_of(line, PLAIN) <= 100 for line in lines)


def test_a_run_of_blanks_to_be_filled_by_hand_is_kept_and_not_broken():
    assert wrapped("ngày      tháng      năm 2026", PLAIN, 400) == ["ngày      tháng      năm 2026"]
    assert wrapped("số       /TB ngày      tháng", PLAIN, 60)[0] == "số       /TB"


def test_centred_lines_are_as_few_as_possible_and_of_about_equal_length():
    text = "BAN CHỈ ĐẠO CÔNG NGHỆ THÔNG TIN TỈNH HÀ TĨNH"
    lines = balanced(text, PLAIN, 220)
    assert len(lines) == len(wrapped(text, PLAIN, 220)) == 2
    assert " ".join(lines) == text
    first, second = (width_of(line, PLAIN) for line in lines)
    assert abs(first - second) < 60
