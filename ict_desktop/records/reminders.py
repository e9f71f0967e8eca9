"""How firmly a letter urges an agency: three levels, from a word of reminder to a demand to explain.

Real letters climb from nhắc nhở to phê bình to giải trình; what each level says stands in `records/wordings.py`.
"""

from dataclasses import dataclass

from ict_desktop.records.numbers import many, number_text
from ict_desktop.records.record import joined
from ict_desktop.records.tasks import DUE_SOON_DAYS, STALE_DAYS

SOON, SLOW, LATE = "sap_han", "cham", "qua_han"
"""The levels (`reminder_level`): something falls due, something is late, something has been late for long."""

LONG_LATE_DAYS = 30
"""From so many days past its deadline a task is urged at the highest level (the figures of real letters part there)."""

REPLY_DAYS = 5
"""Working days an agency has to report, where the letter names no day."""

SUBJECTS = {
    SOON: "nhắc thực hiện nhiệm vụ được giao sắp đến hạn",
    SLOW: "đôn đốc thực hiện nhiệm vụ được giao chậm tiến độ",
    LATE: "yêu cầu giải trình việc chưa hoàn thành nhiệm vụ quá hạn",
}
SUBJECT = "đôn đốc thực hiện nhiệm vụ được giao"

_ANNEXES = {SOON: "Nhiệm vụ sắp đến hạn", SLOW: "Nhiệm vụ chậm tiến độ", LATE: "Nhiệm vụ quá hạn"}


def annex_title(level: str, with_soon: bool) -> str:
    """Return what the annex of a letter is called; a firm one says where it also lists what falls due."""
    return _ANNEXES[level] + (", sắp đến hạn" if with_soon and level != SOON else "")


@dataclass(frozen=True)
class Urged:
    """How many tasks of an agency, or of several, a letter is about; `longest` is the most days one is late."""

    total: int
    done: int
    late: int
    long_late: int
    longest: int
    soon: int
    stale: int


def usual_level(urged: Urged) -> str:
    """Return the level that fits what is late: long, a while, or nothing yet."""
    if urged.long_late:
        return LATE
    return SLOW if urged.late else SOON


def urging_values(urged: Urged, level: str) -> dict[str, str]:
    """Return the figures a letter begins with, as its wording names them; a mere reminder is silent on what is late."""
    named = [
        (urged.late, f"{many(urged.late)} nhiệm vụ đã quá hạn{_longest(urged)}"),
        (urged.soon, f"{many(urged.soon)} nhiệm vụ đến hạn trong {DUE_SOON_DAYS} ngày tới"),
        (urged.stale, f"{many(urged.stale)} nhiệm vụ không có thời hạn đã quá {STALE_DAYS} ngày chưa báo cáo tiến độ"),
    ]
    done = (f"đã hoàn thành {many(urged.done)}",) if urged.done else ()
    return {
        "tổng số": many(urged.total),
        "hoàn thành": many(urged.done),
        "chưa hoàn thành": many(urged.total - urged.done),
        "tình hình": joined((*done, f"chưa hoàn thành {many(urged.total - urged.done)}")),
        "cụ thể": "; ".join(words for count, words in (named[1:] if level == SOON else named) if count),
    }


def _longest(urged: Urged) -> str:
    over = f", {many(urged.long_late)} nhiệm vụ quá hạn trên {LONG_LATE_DAYS} ngày" if urged.long_late else ""
    return f" (lâu nhất {number_text(urged.longest)} ngày{over})" if urged.longest else ""
