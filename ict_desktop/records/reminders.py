"""How firmly a letter urges an agency: three levels, from a word of reminder to a demand to explain.

Real letters climb from nhắc nhở to phê bình to giải trình; what each level says stands here once.
"""

from dataclasses import dataclass

from ict_desktop.records.numbers import many, number_text
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
    LATE: "giải trình việc chưa hoàn thành nhiệm vụ quá hạn",
}
SUBJECT = "đôn đốc thực hiện nhiệm vụ được giao"

ANNEXES = {
    SOON: "Nhiệm vụ sắp đến hạn",
    SLOW: "Nhiệm vụ chậm tiến độ, sắp đến hạn",
    LATE: "Nhiệm vụ quá hạn, sắp đến hạn",
}


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


def figures(urged: Urged, level: str, who: str, day: str) -> str:
    """Say the figures a letter begins with; `who` leads the tasks ("Sở Nội vụ", "các cơ quan")."""
    named = [
        (urged.late, f"{many(urged.late)} nhiệm vụ đã quá hạn{_longest(urged)}"),
        (urged.soon, f"{many(urged.soon)} nhiệm vụ đến hạn trong {DUE_SOON_DAYS} ngày tới"),
        (
            urged.stale,
            f"{many(urged.stale)} nhiệm vụ không có thời hạn đã quá {STALE_DAYS} ngày chưa báo cáo tiến độ",
        ),
    ]
    wanted = named[1:] if level == SOON else named
    told = "; ".join(words for count, words in wanted if count)
    still = urged.total - urged.done
    return (
        f"Qua theo dõi việc thực hiện nhiệm vụ được giao, tính đến {day}, {who} chủ trì {many(urged.total)} nhiệm "
        f"vụ, đã hoàn thành {many(urged.done)}, chưa hoàn thành {many(still)}"
        f"{f', trong đó có {told}' if told else ''}."
    )


def _longest(urged: Urged) -> str:
    over = f", {many(urged.long_late)} nhiệm vụ quá hạn trên {LONG_LATE_DAYS} ngày" if urged.long_late else ""
    return f" (lâu nhất {number_text(urged.longest)} ngày{over})" if urged.longest else ""


def requests(level: str, who: str, issuer: str, until: str) -> tuple[tuple[str, str], ...]:
    """Return what a letter asks, paragraph by paragraph, each under its own name."""
    if level == SOON:
        return (
            (
                "request",
                f"{issuer} đề nghị {who} rà soát, tập trung hoàn thành đúng thời hạn các nhiệm vụ tại Phụ lục kèm theo; "
                f"cập nhật kết quả thực hiện và báo cáo bằng văn bản trước {until}.",
            ),
            (
                "difficulty",
                "Trường hợp có khó khăn, vướng mắc không thể hoàn thành đúng hạn, đề nghị báo cáo rõ lý do và đề xuất "
                "thời hạn mới trước ngày đến hạn.",
            ),
        )
    if level == SLOW:
        return (
            (
                "request",
                f"{issuer} phê bình {who} để chậm tiến độ các nhiệm vụ tại Phụ lục kèm theo; đề nghị người đứng đầu "
                f"trực tiếp chỉ đạo hoàn thành dứt điểm, cập nhật kết quả thực hiện và báo cáo bằng văn bản trước {until}.",
            ),
            (
                "difficulty",
                "Báo cáo nêu rõ nguyên nhân chậm của từng nhiệm vụ, trách nhiệm của tập thể, cá nhân liên quan, giải pháp "
                "khắc phục và thời hạn hoàn thành.",
            ),
        )
    return (
        (
            "request",
            f"{issuer} yêu cầu người đứng đầu {who} giải trình bằng văn bản việc chưa hoàn thành các nhiệm vụ quá hạn tại "
            f"Phụ lục kèm theo, gửi trước {until}.",
        ),
        (
            "difficulty",
            "Văn bản giải trình nêu rõ lý do của từng nhiệm vụ, trách nhiệm của người đứng đầu và cá nhân được phân công, "
            "thời hạn cam kết hoàn thành. Kết quả giải trình là căn cứ xem xét, đánh giá mức độ hoàn thành nhiệm vụ và "
            "thi đua trong năm.",
        ),
    )


def closing(level: str, who: str) -> str:
    """Return how a letter ends."""
    return f"Đề nghị {who} quan tâm thực hiện." if level == SOON else f"Yêu cầu {who} nghiêm túc thực hiện."
