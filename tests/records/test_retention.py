"""Which backups stay: the newest, then one a day, a week, a month; never by how long ago the clock says they were."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from ict_desktop.records.retention import (
    DAYS,
    GIGABYTE,
    HELD,
    LAST,
    LEAST,
    MONTHS,
    WEEKS,
    Reason,
    dropped,
    keeping_words,
    most_bytes,
)

START = datetime(2024, 1, 1, 8)
ROOMY = 10**15


@dataclass(frozen=True)
class Copy:
    taken: datetime
    size: int = 100
    reason: Reason = Reason.CHANGES


def worked(days: int, a_day: int = 8, start: datetime = START) -> list[Copy]:
    return [Copy(start + timedelta(days=day, hours=hour)) for day in range(days) for hour in range(a_day)]


def kept(copies: list[Copy], now: datetime, most: int = ROOMY) -> list[Copy]:
    gone = dropped(copies, now, most)
    return sorted((copy for copy in copies if copy not in gone), key=lambda copy: copy.taken)


def kept_as_they_come(copies: list[Copy]) -> list[Copy]:
    """Keep house after every copy, as the program does."""
    there: list[Copy] = []
    for copy in copies:
        there = kept([*there, copy], copy.taken)
    return there


def test_the_newest_stay_then_one_a_day_a_week_and_a_month_each_the_last_of_its_time():
    copies = worked(3 * 365)
    now = copies[-1].taken
    stays = kept(copies, now)
    assert stays[-LAST:] == copies[-LAST:]
    assert len(stays) <= LAST + DAYS + WEEKS + MONTHS
    days = {copy.taken.date() for copy in stays}
    assert {(now - timedelta(days=back)).date() for back in range(DAYS)} <= days
    weeks = {copy.taken.isocalendar()[:2] for copy in stays}
    assert {(now - timedelta(weeks=back)).isocalendar()[:2] for back in range(WEEKS)} <= weeks
    months = sorted({(copy.taken.year, copy.taken.month) for copy in stays})
    assert len(months) == MONTHS
    for copy in stays[:-LAST]:
        assert copy.taken.hour == 15, "the last one of its day stands for it"


def test_what_is_kept_step_by_step_is_what_would_be_kept_at_once():
    copies = worked(200, a_day=4)
    assert kept_as_they_come(copies) == kept(copies, copies[-1].taken)


def test_an_office_that_works_once_a_month_keeps_every_copy_for_years():
    monthly = [Copy(START + timedelta(days=31 * month)) for month in range(LAST)]
    assert kept_as_they_come(monthly) == monthly


@pytest.mark.parametrize("years", [1, 30])
def test_a_clock_set_forward_drops_nothing_but_what_one_more_copy_would(years: int):
    copies = worked(60)
    before = kept_as_they_come(copies)
    jumped = Copy(copies[-1].taken + timedelta(days=365 * years))
    lost = set(before) - set(kept([*before, jumped], jumped.taken))
    assert len(lost) <= 4, "at most the last of each row that the new one pushes on"
    assert all(copy.taken < copies[-1].taken - timedelta(days=2) for copy in lost)


def test_a_clock_set_back_drops_nothing_that_is_newer_and_the_newest_stays_when_it_is_right_again():
    copies = kept_as_they_come(worked(60))
    back = [Copy(START - timedelta(days=400) + timedelta(hours=hour)) for hour in range(300)]
    there = copies
    for copy in back:
        there = kept([*there, copy], copy.taken)
    assert set(copies) <= set(there)
    assert len(there) <= len(copies) + LAST + DAYS + WEEKS + MONTHS
    right = Copy(copies[-1].taken + timedelta(hours=1))
    after = kept([*there, right], right.taken)
    assert after[-LAST:] == [*copies, right][-LAST:]


def test_for_room_the_oldest_go_first_and_the_newest_stay_however_large():
    copies = [Copy(START + timedelta(hours=hour), size=100) for hour in range(30)]
    assert kept(copies, copies[-1].taken, most=1000) == copies[-10:]
    assert kept(copies, copies[-1].taken, most=0) == copies[-LEAST:]


def test_what_was_made_by_hand_or_before_an_upgrade_or_restore_stays_beyond_all_others():
    special = [
        Copy(START + timedelta(minutes=number), reason=reason)
        for number, reason in enumerate(reason for reason, most in HELD.items() for _ in range(most + 3))
    ]
    later = worked(400, start=START + timedelta(days=30))
    stays = kept([*special, *later], later[-1].taken, most=10)
    for reason, most in HELD.items():
        newest = [copy for copy in special if copy.reason is reason][-most:]
        assert [copy for copy in stays if copy.reason is reason] == newest


def test_the_room_is_what_the_office_chose_or_follows_from_the_file():
    assert most_bytes("", 1000) == 2 * GIGABYTE
    assert most_bytes("", GIGABYTE) == 20 * GIGABYTE
    assert most_bytes("5", GIGABYTE) == 5 * GIGABYTE
    for nonsense in ("0", "-3", "năm", "1e9", "٣", "9" * 400):
        assert most_bytes(nonsense, 0) == 2 * GIGABYTE, nonsense


def test_the_rule_is_said_with_its_own_numbers():
    words = keeping_words(2_500_000_000)
    for number in (LAST, DAYS, WEEKS, MONTHS, *HELD.values()):
        assert f"{number} " in words
    assert "2,5 GB" in words


def test_the_rule_is_the_one_an_office_was_told():
    assert keeping_words(2 * GIGABYTE) == (
        "Giữ lại: 40 bản gần nhất; rồi mỗi ngày một bản (14 ngày), mỗi tuần một bản (8 tuần), "
        "mỗi tháng một bản (24 tháng); riêng 20 bản theo yêu cầu, 10 bản trước nâng cấp và 10 bản trước khôi phục. "
        "Tất cả không quá 2 GB, quá thì bỏ bản cũ nhất trước."
    )


def test_every_reason_has_words_of_its_own():
    words = sorted(reason.words for reason in Reason)
    assert all(one != other for one, other in pairwise(words))
