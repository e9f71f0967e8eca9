"""What is never broken over a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ict_desktop.records.holding import LONGEST, NO_BREAK, held_in_cell, held_in_title, held_together


def shown(text, names=()):
    return held_together(text, names).replace(NO_BREAK, "_")


@pytest.mark.parametrize(
    "held",
    [
        "ngày 07 tháng 7 năm 2017", "Ngày 07 tháng 7 năm 2017", "05 tháng 01 năm 2017", "tháng 7 năm 2017", "năm 2017",
        "quý III/2017", "quý IV năm 2017", "tháng 7/2017", "ngày 07/7/2017", "ngày 30-9-2017", "ngày 30/9", "thứ Hai",
        "14 giờ 30 phút", "08 giờ 00", "06 tháng", "05 ngày làm việc",
        "số 05/QĐ-UBND", "Số: 05", "số 30/2020/NĐ-CP", "Phụ lục I", "Mẫu số 01", "Bảng 2.1", "trang 15", "lần thứ 2",
        "khoản 2", "Điều 5", "điểm a", "điểm đ", "Chương II", "Mục 3",
        "15.000 đồng", "3 tỷ đồng", "98,62 %", "12 cơ quan", "2016 - 2020", "10 km", "100 Mbps",
        "TP. Hồ Chí Minh", "TX. Hồng Lĩnh", "ThS. Lê Văn An", "KT. Trưởng Ban",
        "Đặng Quốc Vinh", "Nguyễn Thị Minh Khai", "Hà Tĩnh",
    ],
)  # fmt: skip
def test_words_that_belong_together_are_held_in_the_middle_of_a_sentence(held):
    expected = held.replace(" ", "_")
    assert f" {expected}" in shown(f"Theo văn bản và {held}, các cơ quan thực hiện")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("điểm a khoản 2 Điều 103 Chương XII", "điểm_a khoản_2 Điều_103 Chương_XII"),
        ("nhiệm vụ 6 tháng đầu năm 2017", "nhiệm vụ 6_tháng đầu_năm_2017"),
        ("chuyển đổi số 6 tháng cuối năm", "chuyển đổi số 6_tháng cuối_năm"),
        ("Công văn số 6 ngày 07/7/2017", "Công văn số_6 ngày_07/7/2017"),
        ("tại trang 5 và mục 3 năm 2017", "tại trang_5 và mục_3 năm_2017"),
        ("giai đoạn 2021 - 2025", "giai_đoạn_2021_-_2025"),
        ("Nghị định 30/2020/NĐ-CP", "Nghị định_30/2020/NĐ-CP"),
        ("đồng chí Y Thông Ê Ban, Phó Trưởng Ban", "đồng chí Y_Thông_Ê_Ban, Phó Trưởng Ban"),
        ("ông Sùng A Páo và bà Vi Thị Hoa", "ông Sùng_A_Páo và bà Vi_Thị_Hoa"),
    ],
)
def test_a_chain_is_held_link_by_link(text, expected):
    assert shown(text) == expected


@pytest.mark.parametrize(
    "text",
    ["Tiếp tục thực hiện nghị quyết", "mục tiêu chung", "phần mềm quản lý", "điều hành", "quý vị đại biểu", "số liệu"],
)
def test_other_words_break_as_they_did(text):
    assert held_together(text) == text


def test_names_that_are_given_are_held_wherever_they_stand():
    assert shown("giao Y Ban thực hiện", ("Y Ban",)) == "giao Y_Ban thực hiện"


@given(st.text(alphabet="aA1 /.,ngàysốkhoản TPNguyễnVăn", max_size=200))
def test_a_text_keeps_its_length_and_its_words(text):
    held = held_together(text, ("aA 1",))
    assert len(held) == len(text)
    assert held.replace(NO_BREAK, " ") == text.replace(NO_BREAK, " ")
    assert held_together(held) == held


def test_what_is_longer_than_a_line_can_spare_may_break():
    name = " ".join(["Nguyễn"] * 12)
    assert len(name) > LONGEST
    assert held_together(name, (name,)) != name.replace(" ", NO_BREAK)


def test_no_line_of_a_subject_ends_in_a_word_that_leads_on():
    subject = "Kết luận của Trưởng Ban về việc giao nhiệm vụ cho các sở và UBND huyện ngày 07/7/2017"
    held = held_in_title(subject).replace(NO_BREAK, "_")
    assert held == "Kết_luận của_Trưởng_Ban về_việc_giao nhiệm_vụ cho_các_sở và_UBND_huyện ngày_07/7/2017"


def test_no_line_of_a_subject_ends_within_a_usual_word():
    subject = "Kết luận tại phiên họp về phát triển khoa học, công nghệ và chuyển đổi số của Ban Chỉ đạo"
    held = held_in_title(subject).replace(NO_BREAK, "_")
    assert held == ("Kết_luận tại_phiên_họp về_phát_triển khoa_học, công_nghệ và_chuyển_đổi_số của_Ban_Chỉ_đạo")


@pytest.mark.parametrize("name", ["Nguyễn Thanh Phượng", "Lê Văn An"])
def test_a_cell_holds_numbers_and_the_names_of_people(name):
    assert held_in_cell("15.000.000 đồng") == f"15.000.000{NO_BREAK}đồng"
    assert held_in_cell(f"{name}, Giám đốc") == f"{name.replace(' ', NO_BREAK)}, Giám đốc"
    assert held_in_cell("Rà soát hồ sơ") == "Rà soát hồ sơ"


def test_the_number_of_an_article_is_its_own_whatever_word_comes_next():
    assert held_together("theo khoản 2 Điều 10 Bộ luật Dân sự").count(NO_BREAK) == 2
