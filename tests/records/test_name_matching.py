"""Which of many a typed name means."""

from datetime import date

import pytest

from ict_desktop.records.name_matching import MOST_OFFERED, Option, best_first, chosen_key, told_apart
from ict_desktop.records.vietnamese import Unreadable

DAY = date(2025, 7, 1)
DISTRICT = Option("old", "UBND huyện Can Lộc", valid_to=date(2025, 6, 30))
COMMUNE = Option("new", "UBND xã Can Lộc", valid_from=date(2025, 7, 1))
DEPARTMENT = Option("tt", "Sở Thông tin và Truyền thông", ("Sở TT-TT", "STTTT"))
OFFICE = Option("vp", "Văn phòng Sở Thông tin và Truyền thông")


def found(words: str, *options: Option, day: date | None = None) -> list[object]:
    return [option.key for option in best_first(words, options, day)]


def test_marks_as_typed_come_first_then_names_that_begin_so():
    options = Option(1, "Con đường"), Option(2, "Dương Văn A"), Option(3, "Đường truyền")
    assert found("đường", *options) == [3, 1, 2]
    assert found("duong", *options) == [2, 3, 1]
    assert found("", *options) == [1, 2, 3]
    assert found("truyền thanh", *options) == []


def test_every_word_is_found_in_one_of_the_names():
    assert found("sttt", OFFICE, DEPARTMENT) == ["tt"]
    assert found("tt-tt thong tin", OFFICE, DEPARTMENT) == ["tt"]
    assert found("  THÔNG  tin ", OFFICE, DEPARTMENT) == ["vp", "tt"]


def test_what_is_valid_on_the_day_comes_before_what_fits_better():
    assert found("ubnd", DISTRICT, COMMUNE, day=DAY) == ["new", "old"]
    assert found("huyện can lộc", DISTRICT, COMMUNE, day=DAY) == ["old"]
    assert found("", DISTRICT, COMMUNE, day=date(2025, 6, 30)) == ["old", "new"]
    assert found("", COMMUNE, DISTRICT, day=date(2025, 6, 30)) == ["old", "new"]
    assert found("", DISTRICT, COMMUNE) == ["old", "new"]


def test_no_more_are_offered_than_anybody_reads():
    assert len(best_first("a", [Option(number, f"a {number}") for number in range(MOST_OFFERED + 1)])) == MOST_OFFERED


def test_what_is_not_valid_is_shown_with_its_day_and_found_without_it():
    shown = told_apart([DISTRICT, COMMUNE], DAY)
    assert [option.name for option in shown] == ["UBND huyện Can Lộc (đến 30/06/2025)", "UBND xã Can Lộc"]
    assert told_apart([COMMUNE], date(2025, 6, 1))[0].name == "UBND xã Can Lộc (từ 01/07/2025)"
    assert told_apart([DISTRICT, COMMUNE]) == (DISTRICT, COMMUNE)
    other = Option("gt", "Hạt giao thông UBND huyện Can Lộc")
    assert chosen_key("UBND huyện Can Lộc", (other, *shown)) == "old"


def test_entries_of_one_name_are_numbered_and_each_is_named_by_what_it_shows():
    shown = told_apart([Option(1, "Nguyễn An"), Option(2, "Nguyễn An"), Option(3, "Lê An")])
    assert [option.name for option in shown] == ["Nguyễn An", "Nguyễn An (2)", "Lê An"]
    assert [chosen_key(option.name, shown) for option in shown] == [1, 2, 3]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Sở Thông tin và Truyền thông", "tt"),
        ("so thong tin va truyen thong", "tt"),
        (" SỞ  thông tin và Truyền thông", "tt"),
        ("stttt", "tt"),
        ("văn phòng", "vp"),
        ("phong thong tin", "vp"),
        ("Uỷ ban", "ub"),
    ],
)
def test_a_text_names_by_its_words_then_without_marks_then_by_a_part(text: str, key: str):
    assert chosen_key(text, (OFFICE, DEPARTMENT, Option("ub", "Ủy ban"), Option("db", "Ủy ban Dân tộc"))) == key


def test_the_name_shown_counts_before_another_name():
    assert chosen_key("Can Lộc", (Option(1, "Huyện Can Lộc", ("Can Lộc",)), Option(2, "Can Lộc"))) == 2
    assert chosen_key("can loc", (Option(1, "Hạt Can Lộc"), Option(2, "Huyện Can Lộc", ("Can Lộc",)))) == 2


def test_a_text_of_none_or_of_several_is_not_guessed():
    with pytest.raises(Unreadable, match="Không có “Sở Y tế” trong danh sách"):
        chosen_key("Sở Y tế", (OFFICE, DEPARTMENT))
    with pytest.raises(Unreadable, match="có thể là 2 mục: “Văn phòng Sở Thông tin và Truyền thông”; “Sở Thông tin"):
        chosen_key("thông tin", (OFFICE, DEPARTMENT))
    with pytest.raises(Unreadable, match="có thể là 2 mục"):
        chosen_key("STTTT", (DEPARTMENT, Option("x", "Sở khác", ("sttTT",))))
