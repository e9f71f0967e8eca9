"""Who signs a paper: what was typed, what the letterhead says, or the chair where the title above the name is his."""

from ict_desktop.records.documents import Document
from ict_desktop.records.letterheads import Letterhead
from ict_desktop.records.meeting_words import chair_name
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.paper_kinds import MINUTES
from ict_desktop.records.papers import Signature
from ict_desktop.records.vietnamese import fold, one_line


def signature(document: Document, letterhead: Letterhead, meeting: Meeting | None) -> Signature:
    """Return who signs: what was typed, else the letterhead's signer, else the chair under a title that is his.

    A committee's title is his by his part in it; any other only where his post names it, for the same issuer. Where
    nobody is known the room for the name stays empty. A biên bản is signed by whoever chaired, whoever issues it.
    """
    if document.kind == MINUTES and meeting is not None:
        authority = document.signer_authority.splitlines() or ["CHỦ TỌA"]
        return Signature(tuple(authority), document.signer_name or chair_name(meeting), _lines(document.signer_post))
    authority = (document.signer_authority or letterhead.signer_authority).splitlines()
    title = fold(authority[-1].strip()) if authority else ""
    of_committee = "truong ban" in title or title.startswith("pho ban")
    chair = chair_name(meeting) if meeting is not None and _may_sign(title, of_committee, letterhead, meeting) else ""
    name = document.signer_name or letterhead.signer_name or chair
    own_post = ""
    if meeting is not None and of_committee and chair != "" and name == chair:
        own_post = meeting.chair_post  # only a committee's signer adds it: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.7c
        if title == "truong ban" and not document.signer_authority and _is_deputy(meeting.chair_role):
            authority[-1:] = ["KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"]  # a deputy signs for the head: there, II.7b
    post = document.signer_post or letterhead.signer_post or own_post
    return Signature(authority=tuple(authority), name=name, post=_lines(post))


def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.splitlines())


def _may_sign(title: str, of_committee: bool, letterhead: Letterhead, meeting: Meeting) -> bool:
    if not of_committee:
        return _holds(title, meeting.chair_post, letterhead.issuer)
    role = fold(meeting.chair_role)
    if title.startswith("pho"):
        return not role or _is_deputy(role)
    return not role or "truong" in role or _is_deputy(role)


def _is_deputy(role: str) -> bool:
    return any(word in fold(role) for word in ("pho truong", "pho ban"))


def _holds(title: str, post: str, issuer: str) -> bool:
    """Say whether a post is this title at this issuer: "Giám đốc Sở Nội vụ" is no GIÁM ĐỐC of another Sở."""
    held = _spelled_out(post)
    if not title or not held.startswith(title):
        return False
    where = held.removeprefix(title).strip()
    return where == "" or where in _spelled_out(issuer)


def _spelled_out(text: str) -> str:
    return fold(one_line(text)).replace("ubnd", "uy ban nhan dan").replace("hdnd", "hoi dong nhan dan")
