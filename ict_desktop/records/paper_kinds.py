"""What is known of each kind of paper by its code: which have a form of their own, whose words they say, who is addressed.

The forms are those of Nghị định 30/2020/NĐ-CP, Phụ lục III: Mẫu 1.4 for kinds with a name, 1.5 công văn, 1.7 giấy mời,
1.9 biên bản.
"""

NOTICE = "TB"
INVITATION = "GM"
MINUTES = "BB"
LETTER = "CV"
REPORT = "BC"
SUBMISSION = "TTr"

MEETING_PAPERS = {NOTICE: "thông báo kết luận", INVITATION: "giấy mời", MINUTES: "biên bản"}
"""Kinds that, of a meeting, take their words from it, and what a clerk calls them."""

NAMED = (NOTICE, REPORT, "KH", "CT", SUBMISSION, "HD", "CTr", "PA", "ĐA", "DA", "TC")
"""Kinds under Mẫu 1.4 whose text is typed."""

ADDRESSED = (LETTER, SUBMISSION, REPORT)
"""Kinds that say "Kính gửi": công văn, tờ trình, and a báo cáo to a higher body."""

ALWAYS_ADDRESSED = (LETTER, SUBMISSION)

WITHOUT_ABBREVIATION = (LETTER, "THU", "KHAC")
"""Kinds whose symbol does not name them: công văn and thư công have none (Nghị định 30/2020/NĐ-CP, Phụ lục III)."""


def has_form(kind: str, of_meeting: bool) -> bool:
    """Say whether a paper of this kind can be laid out here; any other is only registered with its scan."""
    return kind == LETTER or kind in NAMED or (of_meeting and kind in MEETING_PAPERS)
