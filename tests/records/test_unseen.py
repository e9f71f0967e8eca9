"""What nobody sees becomes what it stood for; no two words and no two numbers ever meet."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ict_desktop.records.unseen import has_old_letters, seen
from ict_desktop.records.vietnamese import nfc, one_line, typed

SOFT = "\u00ad"
BORDERS = [
    *(chr(code) for code in (*range(0x00, 0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0))),
    *"\u00a0\u061c\u1680\u180e\u2000\u2007\u200b\u200e\u200f\u2028\u2029\u202a\u202e\u202f\u2061\u2066\u2069\u2800\u3000",
    *"\ufdd0\ufdef\uffff\U0001fffe\U0010ffff",
]
JOINERS = [*"\u200c\u200d\u2060\ufeff\ufffe", SOFT]


@pytest.mark.parametrize(
    ("pasted", "wanted"),
    [
        (f"số 1961/QĐ{SOFT}UBND, giai đoạn 2011{SOFT}2020", "số 1961/QĐ-UBND, giai đoạn 2011-2020"),
        (f"05{SOFT}TB, TB{SOFT}BCĐ, Hà{SOFT}Tĩnh", "05-TB, TB-BCĐ, Hà-Tĩnh"),
        (f"giai đoạn 2011 {SOFT} 2020", "giai đoạn 2011 - 2020"),
        (f"thông{SOFT}\ntin", "thông\ntin"),
        (f"inter{SOFT}net, thô{SOFT}ng", "internet, thông"),
        (f"công{SOFT}tác", "công-tác"),
        ("đạt kết quả\x0bGiao Sở Nội vụ", "đạt kết quả\nGiao Sở Nội vụ"),
        ("số 1961/QĐ\ufffeUBND, 2011\x022020, inter\ufffenet", "số 1961/QĐ-UBND, 2011-2020, internet"),
        ("giai đoạn 2011\ufffe\n2020, thông\ufffe\ntin", "giai đoạn 2011-\n2020, thông\ntin"),
        ("Sở\uffffNội vụ\ufdd0, \U0001fffehết", "Sở Nội vụ, hết"),
        ("hết trang\x0cPhần II", "hết trang\nPhần II"),
        ("Ô một\x07Ô hai\x07", "Ô một Ô hai"),
        ("QĐ\u2011UBND", "QĐ-UBND"),
        ("2011\x962020 \x93trích\x94", "2011–2020 “trích”"),
        ("Sở\u200bNội vụ", "Sở Nội vụ"),
        ("kế\u200dt quả", "kết quả"),
        ("\ufeffSở Y tế", "Sở Y tế"),
        ("hỏng \ud83d ký tự", "hỏng \ufffd ký tự"),
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
    ],
)
def test_pasted_text_keeps_what_its_unseen_characters_stood_for(pasted: str, wanted: str):
    assert nfc(pasted) == wanted


@pytest.mark.parametrize("border", BORDERS + JOINERS, ids=lambda char: f"{ord(char):04x}")
@pytest.mark.parametrize(("first", "second"), [("2011", "2020"), ("quả", "giao"), ("QĐ", "UBND"), ("7", "Giao")])
def test_no_two_words_or_numbers_ever_meet(border: str, first: str, second: str):
    clean = nfc(first + border + second)
    assert clean.startswith(first)
    assert clean.endswith(second)
    assert len(clean) > len(first + second)
    assert not clean[len(first) : -len(second)].isalnum()


@given(st.text(st.sampled_from([*"aàđĐ 5.\n\u0301", *BORDERS, *JOINERS, "\ud800", "👩", "®"]), max_size=12))
def test_text_that_was_cleaned_stays_as_it_is_and_loses_no_letter(text: str):
    clean = seen(text)
    assert seen(clean) == clean
    assert letters_of(clean) == letters_of(text)


def letters_of(text: str) -> list[str]:
    """Letters and digits without their marks: a mark may join the letter before it, never go with it."""
    return [char for char in unicodedata.normalize("NFD", text) if char.isalnum()]


OLD = [
    f"§{SOFT}êng truyÒn",
    f"®{SOFT}îc giao nhiÖm vô",
    f"Tr{SOFT}ëng ban",
    f"n{SOFT}íc",
    f"th{SOFT} ký",
    f"L{SOFT}u: VT",
]


@pytest.mark.parametrize("text", OLD)
def test_text_of_the_old_code_page_is_kept_to_the_last_character(text: str):
    assert typed(text) == text
    assert one_line(text) == text


def test_old_letters_are_recognised_and_never_seen_in_clean_text():
    assert has_old_letters(OLD[0])
    assert has_old_letters("Uû ban nh©n d©n tØnh Hµ TÜnh")
    for clean in (
        "Ủy ban nhân dân tỉnh Hà Tĩnh",
        "giá trị 100 %",
        "§ 5 ± 3 °C, 5×7",
        "A. B – C «trích»",
        "Hà Tiên, Vân Đồn",
    ):
        assert not has_old_letters(clean)


@given(st.text(max_size=30))
def test_any_text_at_all_can_be_cleaned(text: str):
    assert nfc(nfc(text)) == nfc(text)


def test_a_soft_hyphen_between_two_numbers_is_a_hyphen_beside_any_other_sign():
    assert has_old_letters(text := f"Microsoft Windows® 2011{SOFT}2020")
    assert seen(text) == "Microsoft Windows® 2011-2020"
    assert SOFT in seen(OLD[0])
