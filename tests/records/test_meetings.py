import pytest

from ict_desktop.records.meetings import Attendance, Opinion, post_at


@pytest.mark.parametrize(
    ("post", "agency", "said"),
    [
        ("Phó Chủ tịch", "UBND huyện Nghi Xuân", "Phó Chủ tịch UBND huyện Nghi Xuân"),
        ("Phó Chủ tịch UBND huyện", "UBND huyện Nghi Xuân", "Phó Chủ tịch UBND huyện Nghi Xuân"),
        ("Giám đốc Sở Nội vụ", "Sở Nội vụ", "Giám đốc Sở Nội vụ"),
        ("Phó Chủ tịch UBND tỉnh", "UBND huyện Nghi Xuân", "Phó Chủ tịch UBND tỉnh UBND huyện Nghi Xuân"),
        ("Phó Trưởng ban", "Ban Tổ chức Tỉnh ủy", "Phó Trưởng ban Tổ chức Tỉnh ủy"),
        ("", "Sở Y tế", "Sở Y tế"),
        ("Chuyên viên", "", "Chuyên viên"),
    ],
)
def test_what_post_and_agency_both_say_stands_once(post: str, agency: str, said: str):
    assert post_at(post, agency) == said


def test_people_are_named_with_their_post_at_their_agency():
    opinion = Opinion(speaker_name="Lê A", speaker_post="Phó Chủ tịch UBND huyện", speaker_agency="UBND huyện B")
    assert opinion.caption() == "Lê A, Phó Chủ tịch UBND huyện B"
    attendance = Attendance(full_name="Lê A", post="Giám đốc", agency_name="Sở Nội vụ")
    assert attendance.caption() == "Lê A, Giám đốc Sở Nội vụ"
