"""Hours as they are typed, and the one form they are kept and printed in."""

import pytest

from ict_desktop.records.hours import hour_problem, hour_text
from ict_desktop.records.meetings import Meeting


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        *(("14h", "14 giờ 00"), ("14h30", "14 giờ 30"), ("7 giờ 30", "07 giờ 30"), ("7g30", "07 giờ 30")),
        *(("14:05", "14 giờ 05"), ("8", "08 giờ 00"), ("8h5", "08 giờ 05"), ("7 GIỜ 30 phút", "07 giờ 30")),
        *(("lúc 13 h 45", "13 giờ 45"), ("7 giờ rưỡi", "07 giờ 30"), ("  ", ""), ("0h", "00 giờ 00")),
    ],
)
def test_an_hour_is_kept_in_one_form_however_it_was_typed(typed: str, kept: str):
    assert hour_text(typed) == kept
    assert hour_text(kept) == kept


@pytest.mark.parametrize("typed", ["24h", "8h60", "sáng", "14h-16h", "8.30", "1430"])
def test_what_is_no_hour_is_told_with_an_example_or_the_range(typed: str):
    assert "hãy ghi" in hour_problem(typed).lower()


def test_a_meeting_does_not_end_before_it_begins():
    assert "ends_at" in Meeting(title="Họp", begins_at="14 giờ 00", ends_at="11 giờ 30").problems()
    assert Meeting(title="Họp", begins_at="9h", ends_at="11 giờ 30").problems() == {}
    assert set(Meeting(title="Họp", begins_at="chiều", ends_at="tối").problems()) == {"begins_at", "ends_at"}
