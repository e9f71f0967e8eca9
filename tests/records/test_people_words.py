"""Those of a meeting as its papers name them: as an office writes it, nobody twice, counted from the rows."""

import pytest

from ict_desktop.records.meetings import Attendance
from ict_desktop.records.people_words import attendance_lines, invitees, person_words

NAMES = {
    "co_mat": "Có mặt",
    "di_thay": "Cử người đi thay",
    "vang_co_ly_do": "Vắng có lý do",
    "vang_khong_ly_do": "Vắng không lý do",
}


@pytest.mark.parametrize(
    ("name", "post", "agency", "words"),
    [
        ("Lê An", "Phó Giám đốc", "Sở Nội vụ", "đồng chí Lê An, Phó Giám đốc Sở Nội vụ"),
        ("Đồng chí Lê An", "Phó Giám đốc Sở", "Sở Nội vụ", "đồng chí Lê An, Phó Giám đốc Sở Nội vụ"),
        ("Lê An", "Giám đốc Sở Nội vụ", "Sở Nội vụ", "đồng chí Lê An, Giám đốc Sở Nội vụ"),
        ("", "Chủ tịch UBND huyện", "UBND huyện Nghi Xuân", "Chủ tịch UBND huyện Nghi Xuân"),
        ("", "", "Sở Nội vụ", "Sở Nội vụ"),
        ("Lê An", "", "", "đồng chí Lê An"),
    ],
)
def test_somebody_is_named_once_with_post_and_agency(name: str, post: str, agency: str, words: str):
    assert person_words(name, post, agency) == words


def test_agencies_of_one_kind_stand_on_one_line_and_nobody_stands_twice():
    people = [
        Attendance(full_name="Đặng Quốc Vinh", post="Phó Chủ tịch", agency_name="UBND tỉnh"),
        Attendance(post="Giám đốc", agency_name="Sở Y tế"),
        Attendance(full_name="Lê An", post="Phó Giám đốc", agency_name="Sở Nội vụ"),
        Attendance(post="Giám đốc Sở", agency_name="Sở Xây dựng"),
        Attendance(post="Giám đốc", agency_name="Sở Y tế"),
        Attendance(agency_name="UBND huyện Đức Thọ"),
        Attendance(agency_name="Ủy ban nhân dân huyện Can Lộc"),
        Attendance(agency_name="UBND thị xã Kỳ Anh"),
        Attendance(full_name="Lê  An", post="Phó Giám đốc", agency_name="Sở Nội vụ"),
    ]
    assert invitees(people, "đồng chí Đặng Quốc Vinh") == [
        "Giám đốc các sở: Y tế, Xây dựng",
        "Đồng chí Lê An, Phó Giám đốc Sở Nội vụ",
        "UBND các huyện: Đức Thọ, Can Lộc",
        "UBND thị xã Kỳ Anh",
    ]


def test_those_who_were_there_are_counted_from_the_rows():
    people = [
        *(Attendance(full_name=name, agency_name="Sở Nội vụ") for name in ("An", "Bình", "Cúc")),
        Attendance(full_name="Dũng", agency_name="Sở Y tế", presence="di_thay", substitute="bà Hà"),
        Attendance(agency_name="Sở Tài chính", presence="vang_khong_ly_do"),
    ]
    assert attendance_lines(people, NAMES) == [
        "Thành phần tham dự: 05 đại biểu; trong đó có mặt 03, cử người đi thay 01, vắng không lý do 01.",
        "- Có mặt: đồng chí An, Sở Nội vụ; đồng chí Bình, Sở Nội vụ; đồng chí Cúc, Sở Nội vụ.",
        "- Cử người đi thay: đồng chí Dũng, Sở Y tế (người đi thay: bà Hà).",
        "- Vắng không lý do: Sở Tài chính.",
    ]
    assert attendance_lines([], NAMES) == []
