from datetime import datetime, timedelta

import pytest

from ict_desktop.records.disk_space import MEGABYTE
from ict_desktop.records.health import Fact, State, as_text, room_fact, state_of_backup, worst

NOW = datetime(2026, 11, 27, 9)


@pytest.mark.parametrize(
    ("age", "is_whole", "state"),
    [
        (0, True, State.GOOD),
        (7, True, State.GOOD),
        (8, True, State.ATTENTION),
        (0, None, State.ATTENTION),
        (0, False, State.BAD),
        (400, False, State.BAD),
    ],
)
def test_a_backup_is_judged_by_its_age_and_whether_it_is_as_it_was(age: int, is_whole: bool | None, state: State):
    assert state_of_backup(NOW - timedelta(days=age), is_whole, NOW) is state


def test_no_backup_wants_attention():
    assert state_of_backup(None, None, NOW) is State.ATTENTION


def test_a_full_disk_is_said_in_its_own_word():
    assert room_fact(MEGABYTE, 31 * MEGABYTE).judgement == "gần đầy"
    assert room_fact(MEGABYTE, 100 * MEGABYTE).state is State.ATTENTION
    assert (room_fact(MEGABYTE, 10**11).judgement, room_fact(MEGABYTE, 10**11).words) == ("tốt", "Còn 100 GB")
    assert room_fact(MEGABYTE, None).judgement == ""


def test_the_gravest_state_is_the_headline():
    good, attention, bad = (Fact("x", "y", state) for state in State)
    assert worst([]) is State.GOOD
    assert worst([good, Fact("x", "y")]) is State.GOOD
    assert worst([good, attention]) is State.ATTENTION
    assert worst([bad, attention]) is State.BAD


def test_the_text_says_state_and_words():
    text = as_text("Tình trạng", [("Tệp", [Fact("Cỡ", "1 MB"), Fact("Nguyên vẹn", "Có lỗi", State.BAD)])])
    assert text == "Tình trạng\n\nTệp\n- Cỡ: 1 MB\n- Nguyên vẹn: [hỏng] Có lỗi"
