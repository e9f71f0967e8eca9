from datetime import date

import pytest

from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.meetings import AgendaItem, Attendance, Meeting, Opinion, post_at


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


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (Meeting(title="A", held_on=date(2017, 7, 7), ends_on=date(2017, 7, 6)), "ends_on"),
        (Meeting(title="A", begins_at="9h", ends_at="8h"), "ends_at"),
        (
            Meeting(title="A", held_on=date(2017, 7, 7), ends_on=date(2017, 7, 7), begins_at="9h", ends_at="8h"),
            "ends_at",
        ),
        (Meeting(title="A", begins_at="sớm"), "begins_at"),
        (AgendaItem(text="A", begins_at="9h", ends_at="8h"), "ends_at"),
        (AgendaItem(text="A", ends_at="25h"), "ends_at"),
        (Conclusion(text="A", meeting_id="m", votes_for=35, votes_of=34), "votes_of"),
        (
            Conclusion(text="A", meeting_id="m", votes_for=30, votes_against=3, votes_abstained=2, votes_of=34),
            "votes_of",
        ),
        (Conclusion(text="A", meeting_id="m", votes_against=-1), "votes_against"),
    ],
)
def test_what_cannot_be_so_is_said_at_its_field(record: Meeting | AgendaItem | Conclusion, field: str):
    assert list(record.problems()) == [field]


def test_a_meeting_of_two_days_may_end_at_an_earlier_hour_and_a_vote_need_not_be_whole():
    two_days = Meeting(title="A", held_on=date(2017, 7, 6), ends_on=date(2017, 7, 7), begins_at="14h", ends_at="11h")
    assert two_days.problems() == {}
    assert Conclusion(text="A", meeting_id="m", votes_for=3).problems() == {}
    assert Conclusion(text="A", meeting_id="m", votes_for=34, votes_of=34).problems() == {}
