"""Those of a meeting as its papers name them: as an office writes it, nobody twice, counted from the rows."""

import pytest

from ict_desktop.records.meetings import Attendance
from ict_desktop.records.people_words import (
    agencies_together,
    attendance_lines,
    attended,
    invitees,
    one_by_one,
    person_words,
)

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
        "Thành phần tham dự: có mặt 04/05 đại biểu (trong đó cử người đi thay 01); vắng không lý do 01.",
        "- Có mặt: đồng chí An, Sở Nội vụ; đồng chí Bình, Sở Nội vụ; đồng chí Cúc, Sở Nội vụ.",
        "- Cử người đi thay: đồng chí Dũng, Sở Y tế (người đi thay: bà Hà).",
        "- Vắng không lý do: Sở Tài chính.",
    ]
    assert attendance_lines([], NAMES) == []


def test_a_few_who_came_are_named_in_the_order_of_their_posts_without_chair_and_recorder():
    people = [
        Attendance(full_name="Cao Cường", post="Phó Giám đốc", agency_name="Sở Nội vụ"),
        Attendance(full_name="Lê An", post="Phó Chủ tịch UBND tỉnh", agency_name="UBND tỉnh"),
        Attendance(full_name="Đỗ Dũng", post="Chủ tịch", agency_name="UBND huyện Đức Thọ"),
        Attendance(full_name="Bùi Bình", post="Giám đốc", agency_name="Sở Y tế"),
        Attendance(full_name="Hà Hà", post="Chuyên viên", agency_name="Sở Y tế", role="thu_ky"),
        Attendance(full_name="Vũ Vắng", agency_name="Sở Tài chính", presence="vang_co_ly_do"),
        Attendance(full_name="Kim", agency_name="Sở Xây dựng", presence="di_thay", substitute="bà Lan, Phó Giám đốc"),
    ]
    assert attended(people, ["đồng chí Lê An"]) == (
        "các đồng chí: Bùi Bình, Giám đốc Sở Y tế; Cao Cường, Phó Giám đốc Sở Nội vụ; "
        "Lan, Phó Giám đốc Sở Xây dựng; Đỗ Dũng, Chủ tịch UBND huyện Đức Thọ"
    )
    assert attended(people[3:4], []) == "đồng chí Bùi Bình, Giám đốc Sở Y tế"
    assert attended(people[5:6], []) == ""


def test_of_many_who_came_the_agencies_are_named_led_or_only_spoken_for():
    heads = [
        Attendance(full_name=f"A{n}", post="Giám đốc", agency_name=f"Sở {n}") for n in ("Nội vụ", "Y tế", "Xây dựng")
    ]
    people = [
        Attendance(agency_name="Các thành viên Ban Chỉ đạo"),
        *heads,
        Attendance(full_name="B", post="Chuyên viên", agency_name="Sở Tài chính"),
        Attendance(full_name="C", post="Chánh Văn phòng", agency_name="Văn phòng UBND tỉnh"),
        Attendance(full_name="D", post="Trưởng phòng", agency_name="Công an tỉnh"),
        Attendance(full_name="E", post="Phó Chủ tịch", agency_name="UBND huyện Can Lộc"),
        Attendance(full_name="G", post="Chủ tịch", agency_name="UBND huyện Đức Thọ"),
    ]
    assert attended(people, []) == (
        "các thành viên Ban Chỉ đạo; lãnh đạo các sở: Nội vụ, Y tế, Xây dựng; lãnh đạo Văn phòng UBND tỉnh; "
        "đại diện Sở Tài chính, Công an tỉnh; lãnh đạo UBND các huyện: Can Lộc, Đức Thọ"
    )


@pytest.mark.parametrize(
    ("line", "each"),
    [
        ("Giám đốc các sở: Y tế, Xây dựng;", ["Giám đốc Sở Y tế", "Giám đốc Sở Xây dựng"]),
        (
            "các sở: Nội vụ; Văn hóa, Thể thao và Du lịch",
            ["Sở Nội vụ", "Sở Văn hóa, Thể thao và Du lịch"],
        ),
        ("Chủ tịch UBND các huyện: Đức Thọ, Can Lộc.", ["Chủ tịch UBND huyện Đức Thọ", "Chủ tịch UBND huyện Can Lộc"]),
        ("Đồng chí Lê An, Phó Giám đốc Sở Nội vụ;", ["Đồng chí Lê An, Phó Giám đốc Sở Nội vụ"]),
        ("Lãnh đạo các Văn phòng: Tỉnh ủy, HĐND", ["Lãnh đạo các Văn phòng: Tỉnh ủy, HĐND"]),
        ("", []),
    ],
)
def test_a_line_that_names_several_is_parted_into_each(line: str, each: list[str]):
    assert one_by_one(line) == each


def test_a_name_with_a_comma_stays_one_among_others_of_its_kind():
    people = [Attendance(agency_name=f"Sở {name}") for name in ("Văn hóa, Thể thao và Du lịch", "Nội vụ")]
    assert invitees(people, "") == ["Các sở: Văn hóa, Thể thao và Du lịch; Nội vụ"]
    assert one_by_one(invitees(people, "")[0]) == ["Sở Văn hóa, Thể thao và Du lịch", "Sở Nội vụ"]


def test_agencies_stand_as_they_are_listed_whether_a_head_or_a_deputy_came():
    people = [
        *(Attendance(agency_name=f"Sở {name}", post="Phó Giám đốc") for name in ("Tài chính", "Nội vụ")),
        Attendance(agency_name="Công an tỉnh", post="Phó Giám đốc"),
        Attendance(agency_name="VNPT Lâm Đồng", post="Giám đốc"),
        Attendance(agency_name="Trưởng, phó các phòng thuộc Sở"),
    ]
    assert attended(people, []) == (
        "lãnh đạo các sở: Tài chính, Nội vụ; lãnh đạo Công an tỉnh, VNPT Lâm Đồng; trưởng, phó các phòng thuộc Sở"
    )


def test_where_groups_came_nobody_counts_them():
    people = [Attendance(agency_name="Các thành viên Ban Chỉ đạo"), Attendance(agency_name="Lãnh đạo UBND các xã")]
    assert attendance_lines(people, {"co_mat": "Có mặt"}) == [
        "Thành phần tham dự:",
        "- Có mặt: các thành viên Ban Chỉ đạo; lãnh đạo UBND các xã.",
    ]


def test_agencies_of_one_kind_stand_on_one_line_and_what_is_said_of_one_stays_with_it():
    lines = [
        "- Sở Nội vụ;",
        "UBND xã An Phú",
        "Công an tỉnh",
        "Sở Y tế",
        "Sở Tài chính (để b/c)",
        "UBND xã Tri Tôn",
        "",
    ]
    joined = ["Các sở: Nội vụ, Y tế", "UBND các xã: An Phú, Tri Tôn", "Công an tỉnh", "Sở Tài chính (để b/c)"]
    assert agencies_together(lines) == joined
    assert agencies_together(joined) == joined
