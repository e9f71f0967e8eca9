"""Which of many a typed name means."""

from datetime import date

import pytest

from ict_desktop.records.name_matching import MOST_OFFERED, Choices, Option, initials
from ict_desktop.records.vietnamese import Unreadable

DAY = date(2025, 7, 1)
DISTRICT = Option("old", "UBND huyện Can Lộc", valid_to=date(2025, 6, 30))
COMMUNE = Option("new", "UBND xã Can Lộc", valid_from=date(2025, 7, 1))
DEPARTMENT = Option("tt", "Sở Thông tin và Truyền thông", ("Sở TT-TT", "STTTT"))
CULTURE = Option("vh", "Sở Văn hóa, Thể thao và Du lịch", ("Sở VH,TT&DL",))
OFFICE = Option("vp", "Văn phòng Sở Thông tin và Truyền thông")


def found(words: str, *options: Option, day: date | None = None) -> list[object]:
    return [option.key for option in Choices(options).best_first(words, day)]


def chosen(text: str, *options: Option, day: date | None = None) -> object:
    return Choices(options).chosen(text, day).key


def test_marks_as_typed_come_first_then_names_that_begin_so_then_words_that_do():
    options = Option(1, "Con đường"), Option(2, "Dương Văn A"), Option(3, "Đường truyền")
    assert found("đường", *options) == [3, 1, 2]
    assert found("duong", *options) == [2, 3, 1]
    assert found("", *options) == [1, 2, 3]
    assert found("truyền thanh", *options) == []
    assert found("an", Option(1, "Sở Xây dựng Lan"), Option(2, "Huyện An")) == [2, 1]


def test_every_word_is_found_in_one_of_the_names():
    assert found("sttt", OFFICE, DEPARTMENT) == ["tt"]
    assert found("tt-tt thong tin", OFFICE, DEPARTMENT) == ["tt"]
    assert found("  THÔNG  tin ", OFFICE, DEPARTMENT) == ["vp", "tt"]


def test_signs_are_all_one_and_what_was_typed_without_a_blank_stands_together():
    assert found("Sở TT&TT", CULTURE, DEPARTMENT) == ["tt"]
    assert found("tt_tt", CULTURE, DEPARTMENT) == ["tt"]
    assert found("&", CULTURE, DEPARTMENT) == ["vh", "tt"]
    assert chosen("sở tt&tt", CULTURE, DEPARTMENT) == "tt"


def test_what_is_valid_on_the_day_comes_before_what_fits_better():
    assert found("ubnd", DISTRICT, COMMUNE, day=DAY) == ["new", "old"]
    assert found("huyện can lộc", DISTRICT, COMMUNE, day=DAY) == ["old"]
    assert found("", DISTRICT, COMMUNE, day=date(2025, 6, 30)) == ["old", "new"]
    assert found("", COMMUNE, DISTRICT, day=date(2025, 6, 30)) == ["old", "new"]
    assert found("", DISTRICT, COMMUNE) == ["old", "new"]


def test_no_more_are_offered_than_anybody_reads():
    many = [Option(number, f"a {number}") for number in range(MOST_OFFERED + 1)]
    assert len(found("a", *many)) == MOST_OFFERED
    assert found("", *many, DISTRICT, day=DAY) == list(range(MOST_OFFERED))


def test_the_other_name_by_which_it_was_found_is_told():
    assert DEPARTMENT.found_by("stttt") == "STTTT"
    assert DEPARTMENT.found_by("tt&tt") == "Sở TT-TT"
    assert DEPARTMENT.found_by("sở thông tin") == ""
    assert DEPARTMENT.found_by("") == ""


def test_ways_and_what_stands_beside_find_but_are_no_reason():
    person = Option(1, "Nguyễn Văn Tuấn", ("Sở Nội vụ",), "Giám đốc", ("Tuấn",))
    other = Option(2, "Trần Tuấn Anh")
    assert found("tuấn", other, person) == [1, 2]
    assert found("giam doc", other, person) == [1]
    assert person.found_by("tuấn") == ""
    assert person.found_by("noi vu") == "Sở Nội vụ"
    assert chosen("Tuấn", other, person) == 1


@pytest.mark.parametrize(
    ("name", "ways"),
    [
        ("Sở Giáo dục và Đào tạo", ("SGdvĐt", "SGdĐt")),
        ("UBND huyện Can Lộc", ("UBNDhCL",)),
        ("Sở Y tế", ("SYt",)),
        ("Công an", ()),
    ],
)
def test_a_name_is_found_by_its_initials(name: str, ways: tuple[str, ...]):
    assert initials(name) == ways


def test_what_is_not_valid_says_so():
    assert DISTRICT.lack_on(DAY) == "đến 30/06/2025"
    assert COMMUNE.lack_on(date(2025, 6, 1)) == "từ 01/07/2025"
    assert [option.lack_on(None) for option in (DISTRICT, COMMUNE)] == ["", ""]
    assert COMMUNE.lack_on(DAY) == ""
    assert DISTRICT.lack_on(date(2025, 6, 30)) == "", "its last day is one of its days"


def test_namesakes_are_told_apart_by_their_days_and_the_only_one_of_the_day_goes_by_the_name():
    before = Option("before", "Sở Nội vụ", valid_to=date(2025, 2, 28))
    after = Option("after", "Sở Nội vụ", valid_from=date(2025, 3, 1))
    both = Choices((before, after))
    assert [both.name_of(key, DAY) for key in ("before", "after")] == ["Sở Nội vụ (đến 28/02/2025)", "Sở Nội vụ"]
    assert both.name_of("before", date(2017, 7, 7)) == "Sở Nội vụ"
    assert both.name_of("before") == "Sở Nội vụ (đến 28/02/2025)"
    assert both.name_of("nowhere") == ""
    assert both.chosen("sở nội vụ", DAY).key == "after"
    assert both.chosen("Sở Nội vụ (đến 28/02/2025)", DAY).key == "before"
    with pytest.raises(Unreadable, match="có thể là 2 mục"):
        both.chosen("Sở Nội vụ")


def test_one_that_began_and_ended_is_known_by_its_end():
    assert Option(1, "Sở Nội vụ", valid_from=date(2010, 1, 1), valid_to=date(2025, 2, 28)).span == "đến 28/02/2025"


def test_namesakes_of_the_same_days_are_numbered_and_each_is_named_by_what_it_shows():
    shown = Choices([Option(1, "Nguyễn An"), Option(2, "Nguyễn An"), Option(3, "Lê An")])
    names = [shown.name_of(key, DAY) for key in (1, 2, 3)]
    assert names == ["Nguyễn An", "Nguyễn An (2)", "Lê An"]
    assert [shown.chosen(name, DAY).key for name in names] == [1, 2, 3]


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
    assert chosen(text, OFFICE, DEPARTMENT, Option("ub", "Ủy ban"), Option("db", "Ủy ban Dân tộc")) == key


def test_the_name_shown_counts_before_another_name():
    assert chosen("Can Lộc", Option(1, "Huyện Can Lộc", ("Can Lộc",)), Option(2, "Can Lộc")) == 2
    assert chosen("can loc", Option(1, "Hạt Can Lộc"), Option(2, "Huyện Can Lộc", ("Can Lộc",))) == 2


def test_a_text_of_none_or_of_several_is_not_guessed():
    with pytest.raises(Unreadable, match="Không có “Sở Y tế” trong danh sách"):
        chosen("Sở Y tế", OFFICE, DEPARTMENT)
    with pytest.raises(Unreadable, match="Không có “&” trong danh sách"):
        chosen("&", DEPARTMENT)
    with pytest.raises(Unreadable, match="có thể là 2 mục: “Văn phòng Sở Thông tin và Truyền thông”; “Sở Thông tin"):
        chosen("thông tin", OFFICE, DEPARTMENT)
    with pytest.raises(Unreadable, match="có thể là 2 mục"):
        chosen("STTTT", DEPARTMENT, Option("x", "Sở khác", ("sttTT",)))
    with pytest.raises(Unreadable, match="có thể là 2 mục"):
        chosen("can lộc", DISTRICT, COMMUNE, day=DAY)
