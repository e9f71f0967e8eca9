"""What is known of each kind of paper by its code, and the forms papers are filled in.

The kinds are those of Nghị định 30/2020/NĐ-CP, Phụ lục III: Mẫu 1.4 for kinds with a name, 1.5 công văn, 1.7 giấy mời,
1.9 biên bản. A form says more than a kind: a công văn may be a letter that is typed, or one that urges an agency.
"""

from dataclasses import dataclass
from typing import Literal

NOTICE = "TB"
INVITATION = "GM"
MINUTES = "BB"
LETTER = "CV"
REPORT = "BC"
SUBMISSION = "TTr"
PLAN = "KH"

MEETING_PAPERS = {NOTICE: "thông báo kết luận", INVITATION: "giấy mời", MINUTES: "biên bản"}
"""Kinds that, of a meeting, take their words from it, and what a clerk calls them."""

NAMED = (NOTICE, REPORT, PLAN, "CT", SUBMISSION, "HD", "CTr", "PA", "ĐA", "DA", "TC")
"""Kinds under Mẫu 1.4 whose text is typed."""

ADDRESSED = (LETTER, SUBMISSION, REPORT)
"""Kinds that say "Kính gửi": công văn, tờ trình, and a báo cáo to a higher body."""

ALWAYS_ADDRESSED = (LETTER, SUBMISSION)

WITH_ADDRESS = (LETTER, INVITATION)
"""Kinds whose first page ends with the address of the issuer (Phụ lục III, Mẫu 1.5; giấy mời by practice)."""

WITHOUT_ABBREVIATION = (LETTER, "THU", "KHAC")
"""Kinds whose symbol does not name them: công văn and thư công have none (Nghị định 30/2020/NĐ-CP, Phụ lục III)."""

CERTIFIED, EXCERPT = "SY", "TrS"
COPIES = (CERTIFIED, EXCERPT)
"""Copies of a paper issued here: sao y, trích sao (Nghị định 30/2020/NĐ-CP, Điều 25); a sao lục is made of a copy."""

About = Literal["", "meeting", "agency", "inspection", "period", "document"]
"""Whose rows a form is filled from; "" for words that are typed."""


@dataclass(frozen=True)
class Form:
    """A form of a paper: its code, what a clerk calls it, its kind, what it is about."""

    code: str
    name: str
    kind: str
    about: About = ""


TYPED_LETTER, TYPED = "letter", "named"
POSTPONEMENT, EXTRACT = "postponement", "extract"
REMINDER, CORRECTION, REPORT_OF_PERIOD, PLAN_OF_YEAR = "reminder", "correction", "report", "plan"
INSPECTION_PLAN, INSPECTION_CONCLUSION = "inspection_plan", "inspection_conclusion"
COPY = "copy"

FORMS = {
    form.code: form
    for form in (
        Form("notice", "thông báo kết luận", NOTICE, "meeting"),
        Form("invitation", "giấy mời", INVITATION, "meeting"),
        Form("minutes", "biên bản", MINUTES, "meeting"),
        Form(POSTPONEMENT, "hoãn họp", LETTER, "meeting"),
        Form(EXTRACT, "trích giao", LETTER, "meeting"),
        Form(REMINDER, "công văn đôn đốc", LETTER, "agency"),
        Form(REPORT_OF_PERIOD, "báo cáo định kỳ", REPORT, "period"),
        Form(PLAN_OF_YEAR, "kế hoạch năm", PLAN, "period"),
        Form(INSPECTION_PLAN, "kế hoạch kiểm tra", PLAN, "inspection"),
        Form(INSPECTION_CONCLUSION, "thông báo kết luận kiểm tra", NOTICE, "inspection"),
        Form(CORRECTION, "công văn đính chính", LETTER, "document"),
        Form(COPY, "bản sao", CERTIFIED, "document"),
    )
}
"""The forms that are filled from the file's rows, by code, in the order they are offered."""

_OF_MEETING = {
    form.kind: form.code for form in FORMS.values() if form.about == "meeting" and form.kind in MEETING_PAPERS
}


def form_of(kind: str, form: str, of_meeting: bool) -> str:
    """Return the form a paper is filled in: its own, else that of its kind; "" where it has none.

    A paper without a form cannot be laid out here and is only registered with its scan.
    """
    if form:
        return form
    if of_meeting and kind in _OF_MEETING:
        return _OF_MEETING[kind]
    if kind in COPIES:
        return COPY
    if kind == LETTER:
        return TYPED_LETTER
    return TYPED if kind in NAMED else ""
