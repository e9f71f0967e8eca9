import functools
import sqlite3
import sys
import unicodedata
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCollator, QLocale

from ict_desktop.records.vietnamese import fold, name_key, nfc, one_line, quoted, same_words, sort_key, typed


def listed(text: str) -> list[str]:
    return [piece.strip() for piece in text.split(",")]


SYLLABLES = listed(
    "an,ăn,ân,ba,bà,bả,bã,bá,bạ,ban,dân,đài,đức,thọ,hồng,lĩnh,hương,khê,nghiệp,ủy,uỷ,hoà,hòa,hoá,quý,tuyến,truyền,Ất,Ỷ,"
    "công,nghệ,thông,tin,ngoéo,khuỷu,ơ,ở,ờ,ư,ừ,ứ,giếng,yến,y,xã,phường,huyện,thị,Hà,Tĩnh,Nghi,Xuân,Sở,Nội,vụ,GD-ĐT"
)
FIXTURE = listed(
    "An, Ăn, Ân, ba, bà, bả, bã, bá, bạ, bà an, ba em, Ban, Can Lộc, Cẩm Xuyên, Dân, Đài, Đức Thọ, Hồng Lĩnh,"
    " Hương Khê, Hương Sơn, Kỳ Anh, Lộc Hà, Nghi Xuân, Thạch Hà, Vũ Quang"
)
VOWELS = [
    unicodedata.normalize("NFC", vowel + tone)
    for vowel in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
    for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
]
LETTERS = [*VOWELS, *"bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX"]
SIGNS = list(" -–,;:!?.'\"“”()[]/\\&%•+<=>")

words = st.one_of(
    st.lists(st.sampled_from(SYLLABLES), max_size=4).map(" ".join),
    st.text(st.sampled_from(LETTERS + SIGNS + list("0123456789")), max_size=8),
)


def collator() -> QCollator:
    return QCollator(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))


# Only on Linux does QCollator ask ICU; elsewhere it asks the system, which sorts in its own way.
asks_icu = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="QCollator asks ICU on Linux only")


@asks_icu
@given(words, words)
def test_any_two_texts_sort_as_icu_sorts_them(first, second):
    mine = (sort_key(first) > sort_key(second)) - (sort_key(first) < sort_key(second))
    theirs = collator().compare(first, second)
    assert mine == (theirs > 0) - (theirs < 0)


@asks_icu
def test_every_vietnamese_letter_and_sign_sorts_as_icu_sorts_it():
    chars = [*LETTERS, *SIGNS, *"0123456789fjwzFJWZ", "°", "²", "…", "«", "€", "§"]
    assert sorted(chars, key=sort_key) == sorted(chars, key=functools.cmp_to_key(collator().compare))


def test_the_fixture_list_has_the_order_of_a_dictionary():
    assert sorted([*FIXTURE[9:], *FIXTURE[:9]], key=sort_key) == FIXTURE


def test_sqlite_and_python_sort_by_the_key_alike():
    keys = [sort_key(text) for text in [*FIXTURE, "a–b", "α", "字", "1", "", "\u20ac"]]
    with closing(sqlite3.connect(":memory:")) as connection:
        rows = connection.execute(
            f"SELECT column1 FROM (VALUES {','.join('(?)' for _ in keys)}) ORDER BY 1", keys
        ).fetchall()
    assert [row[0] for row in rows] == sorted(keys)


def test_letters_of_the_whole_text_count_before_any_tone():
    assert sort_key("bà an") < sort_key("ba em")


def test_both_normal_forms_and_unknown_letters_have_a_place():
    assert sort_key(unicodedata.normalize("NFD", "Đức Thọ")) == sort_key("Đức Thọ")
    assert sort_key("z") < sort_key("α") < sort_key("字")
    assert sort_key("-") < sort_key("☺") < sort_key("0")


def test_people_are_sorted_by_their_given_name_and_all_of_one_name_stand_together():
    people = ["Trần Thị Ánh", "Nguyễn Văn Hà", "Trần Văn Hà", "Bùi Thị Hạ", "Đặng Quốc Vinh"]
    assert sorted([*people[2:], *people[:2]], key=name_key) == people


def test_text_in_any_form_becomes_nfc_with_plain_line_ends():
    pasted = (
        unicodedata.normalize("NFD", "Hướng dẫn nghiệp vụ ") + "\r\nĐường\u00a0truyền\u200b\ufeff \rhết\u2029\tlùi \x00"
    )
    assert nfc(pasted) == "Hướng dẫn nghiệp vụ\nĐường truyền\nhết\n\tlùi"


def test_what_sqlite_cannot_hold_is_shown_as_a_broken_character():
    text = nfc("mất\ud800 nửa\udfff")
    assert text == "mất\ufffd nửa\ufffd"
    with closing(sqlite3.connect(":memory:")) as connection:
        assert connection.execute("SELECT ?", [text]).fetchone() == (text,)


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text):
    assert nfc(nfc(text)) == nfc(text)
    assert typed(typed(text)) == typed(text)
    assert unicodedata.is_normalized("NFC", nfc(text))


def test_a_space_just_typed_stays_while_typing():
    assert typed("Hà ") == "Hà "
    assert nfc("Hà ") == "Hà"


def test_one_line_joins_lines_and_runs_of_spaces():
    assert one_line(" Sở \n Nội\t vụ ") == "Sở Nội vụ"


def test_folding_takes_all_marks_and_the_bar_of_d():
    assert fold("Đường truyền ƯỚC Ủy uỷ") == "duong truyen uoc uy uy"
    assert {fold(letter) for letter in VOWELS} == set("aeiouy")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("ủy ban", "uỷ ban"),
        ("HÒA", "hoà"),
        ("hóa", "hoá"),
        ("Thúy", "thuý"),
        ("hỏa tốc", "hoả  tốc"),
        (unicodedata.normalize("NFD", "Ủy"), "uỷ"),
    ],
)
def test_words_are_the_same_wherever_the_tone_is_written(first, second):
    assert same_words(first, second)


@pytest.mark.parametrize(
    ("first", "second"), [("ban", "bàn"), ("đường", "Dương"), ("tháng", "thắng"), ("ba hà", "bà ha")]
)
def test_different_words_are_not_the_same(first, second):
    assert not same_words(first, second)


def test_what_was_typed_is_quoted_and_cut():
    assert quoted(" 31/\n02 ") == "“31/ 02”"
    assert len(quoted("x" * 100)) == 42
