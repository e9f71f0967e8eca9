"""Whose file it is: provinces as they are typed, and the words of one province's directory in another."""

import pytest

from ict_desktop.records.offices import CITY, PROVINCE, Province, became, issuer_lines, moved, province_of, title_of

HERE = Province("Hà Tĩnh")
HUE = Province("Huế", CITY)
SAIGON = Province("Hồ Chí Minh", CITY, ("Bình Dương",), "Thành phố Hồ Chí Minh")
TRI = Province("Quảng Trị", PROVINCE, ("Quảng Bình",))
KNOWN = (HERE, HUE, SAIGON, TRI)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Hà Tĩnh", HERE),
        ("  tỉnh  hà tĩnh ", HERE),
        ("Huế", HUE),
        ("TP. Huế", HUE),
        ("TP Hồ Chí Minh", SAIGON),
        ("Thành phố Hồ Chí Minh", SAIGON),
        ("Quảng Bình", Province("Quảng Bình")),
        ("Thành phố Quảng Trị", Province("Quảng Trị", CITY)),
        ("Tỉnh", Province("Tỉnh")),
    ],
)
def test_a_province_is_read_as_it_is_typed(typed: str, found: Province) -> None:
    assert province_of(typed, KNOWN) == found


def test_a_province_of_earlier_days_leads_to_the_one_it_is_part_of() -> None:
    assert became("tỉnh Quảng Bình", KNOWN) is TRI
    assert became("Quảng Trị", KNOWN) is None
    assert became("Không có", KNOWN) is None


def test_the_setting_says_the_kind_where_it_is_no_province() -> None:
    assert [title_of(one.setting) for one in (HERE, SAIGON)] == ["Tỉnh Hà Tĩnh", "Thành phố Hồ Chí Minh"]
    assert title_of("") == ""
    assert (HERE.place, SAIGON.place) == ("Hà Tĩnh", "Thành phố Hồ Chí Minh")


@pytest.mark.parametrize(
    ("text", "there", "wanted"),
    [
        ("UBND tỉnh Hà Tĩnh", TRI, "UBND tỉnh Quảng Trị"),
        ("UBND tỉnh Hà Tĩnh", HUE, "UBND thành phố Huế"),
        ("Tỉnh ủy Hà Tĩnh", HUE, "Thành ủy Huế"),
        ("Các sở, ban, ngành cấp tỉnh", HUE, "Các sở, ban, ngành cấp thành phố"),
        ("Công an tỉnh", TRI, "Công an tỉnh"),
        ("UBND tỉnh Hà Tĩnh", HERE, "UBND tỉnh Hà Tĩnh"),
    ],
)
def test_words_of_the_directory_read_as_in_the_other_province(text: str, there: Province, wanted: str) -> None:
    assert moved(text, HERE, there) == wanted


@pytest.mark.parametrize(
    ("committee", "lines"),
    [
        ("Ban Chỉ đạo chuyển đổi số tỉnh Quảng Trị", "Ban Chỉ đạo\nchuyển đổi số"),
        ("Ban Chỉ đạo chuyển đổi số tỉnh", "Ban Chỉ đạo\nchuyển đổi số"),
        ("Ban Chỉ đạo 06", "Ban Chỉ đạo\n06"),
        ("Tổ công tác Đề án 06", "Tổ công tác Đề án 06"),
        ("Ban Chỉ đạo", "Ban Chỉ đạo"),
    ],
)
def test_the_masthead_names_the_committee_without_its_province(committee: str, lines: str) -> None:
    assert issuer_lines(committee, TRI) == lines
