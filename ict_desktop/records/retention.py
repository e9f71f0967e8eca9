"""Why a backup was made, and which backups stay when a new one has come."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from enum import Enum
from typing import Protocol, TypeVar


class Reason(Enum):
    """Why a backup was made; the value is what stands beside the copy."""

    ASKED = "theo-yeu-cau"
    START = "khi-mo"
    DAY = "dau-ngay"
    CHANGES = "dinh-ky"
    UPGRADE = "truoc-nang-cap"
    RESTORE = "truoc-khoi-phuc"
    UNKNOWN = ""

    @property
    def words(self) -> str:
        """The reason as the list of backups shows it."""
        return _WORDS[self]


_WORDS = {
    Reason.ASKED: "Theo yêu cầu",
    Reason.START: "Khi mở, có thay đổi",
    Reason.DAY: "Đầu ngày",
    Reason.CHANGES: "30 phút có thay đổi",
    Reason.UPGRADE: "Trước khi nâng cấp",
    Reason.RESTORE: "Trước khi khôi phục",
    Reason.UNKNOWN: "Không rõ",
}

LAST, DAYS, WEEKS, MONTHS = 40, 14, 8, 24
"""How many of the newest copies stay, then how many days, weeks and months that have one keep their last one."""

HELD = {Reason.ASKED: 20, Reason.UPGRADE: 10, Reason.RESTORE: 10}
"""How many of the copies that were made for a purpose stay beyond that, whatever room they take."""

LEAST = 5
"""The newest copies stay however large they are."""

USUAL_GIGABYTES = 2
TIMES_THE_FILE = 20
GIGABYTE = 1_000_000_000


class Copy(Protocol):
    """What the rule asks of a backup."""

    @property
    def taken(self) -> datetime:
        """When it was made, by the clock of then."""
        ...

    @property
    def size(self) -> int:
        """Bytes."""
        ...

    @property
    def reason(self) -> Reason:
        """Why it was made."""
        ...


C = TypeVar("C", bound=Copy)

_Bucket = Callable[[datetime], object]
_BUCKETS: tuple[tuple[_Bucket, int], ...] = (
    (lambda taken: taken.date(), DAYS),
    (lambda taken: taken.isocalendar()[:2], WEEKS),
    (lambda taken: (taken.year, taken.month), MONTHS),
)


def most_bytes(chosen: str, newest: int) -> int:
    """Return how much room all copies may take: the gigabytes an office has chosen, else 2 GB or 20 times the newest."""
    if chosen.isascii() and chosen.isdigit() and len(chosen) <= 5 and int(chosen):
        return int(chosen) * GIGABYTE
    return max(USUAL_GIGABYTES * GIGABYTE, TIMES_THE_FILE * newest)


def dropped(copies: Iterable[C], now: datetime, most: int) -> list[C]:
    """Return which copies of one file need not stay, oldest last, when all of them may take `most` bytes.

    Counted are copies, and days, weeks and months that have one; never how long ago they are: a clock that was set
    forward makes nothing old, and an office that works once a month keeps its fortnight. What a clock set back makes lie
    in the future stays and is not counted. For room the oldest go first; the newest `LEAST` and those made by hand or
    before an upgrade or restore (`HELD`) stay in any case.
    """
    past = sorted((copy for copy in copies if copy.taken <= now), key=lambda copy: copy.taken, reverse=True)
    held = {
        number
        for reason, most_held in HELD.items()
        for number in [n for n, copy in enumerate(past) if copy.reason is reason][:most_held]
    }
    kept = held | set(range(min(LAST, len(past)))) | {n for key, count in _BUCKETS for n in _firsts(past, key, count)}
    room = most
    for number in sorted(kept):
        room -= past[number].size
        if room < 0 and number >= LEAST and number not in held:
            room += past[number].size
            kept.discard(number)
    return [copy for number, copy in enumerate(past) if number not in kept]


def _firsts(past: Sequence[Copy], key: _Bucket, count: int) -> list[int]:
    """Return the places of the newest copy of each of the last so many days, weeks or months."""
    found: dict[object, int] = {}
    for number, copy in enumerate(past):
        found.setdefault(key(copy.taken), number)
    return list(found.values())[:count]


def keeping_words(most: int) -> str:
    """Say the rule in a line, for the list of backups."""
    gigabytes = f"{most / GIGABYTE:.1f}".rstrip("0").rstrip(".").replace(".", ",")
    return (
        f"Giữ lại: {LAST} bản gần nhất; rồi mỗi ngày một bản ({DAYS} ngày), mỗi tuần một bản ({WEEKS} tuần), mỗi tháng một "
        f"bản ({MONTHS} tháng); riêng {HELD[Reason.ASKED]} bản theo yêu cầu, {HELD[Reason.UPGRADE]} bản trước nâng cấp và "
        f"{HELD[Reason.RESTORE]} bản trước khôi phục. Tất cả không quá {gigabytes} GB, quá thì bỏ bản cũ nhất trước."
    )
