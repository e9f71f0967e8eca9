"""Who signs a paper: what was typed, who of its letterhead signs on the day, or the chair where the title is his."""

from collections.abc import Sequence
from datetime import date

from ict_desktop.records.agencies import holds_on
from ict_desktop.records.documents import Document
from ict_desktop.records.letterheads import Letterhead, Signer
from ict_desktop.records.meeting_words import chair_name
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.paper_kinds import MINUTES
from ict_desktop.records.papers import Signature
from ict_desktop.records.signing import is_deputy_title, lines_of, mark_of, title_of, without_degrees
from ict_desktop.records.vietnamese import fold, one_line


def usual_signer(letterhead: Letterhead) -> Signer:
    """Return the signer a letterhead itself names, who signs where nobody listed under it does."""
    return Signer(
        letterhead_id=letterhead.id,
        authority=letterhead.signer_authority,
        post=letterhead.signer_post,
        name=letterhead.signer_name,
    )


def signing_on(letterhead: Letterhead, listed: Sequence[Signer], day: date) -> list[Signer]:
    """Return who may sign under a letterhead on a day: those listed that hold then, in their order, then the usual one."""
    holding = [each for each in listed if holds_on(each.valid_from, each.valid_to, day)]
    usual = usual_signer(letterhead)
    return [*holding, *([usual] if usual.authority or not holding else [])]


def signature(
    document: Document, letterhead: Letterhead, meeting: Meeting | None, signers: Sequence[Signer] = ()
) -> Signature:
    """Return who signs: what was typed, else the first of `signers` (`signing_on`), else the chair under his own title.

    Under lines that were typed only a signer of these very lines is named. A committee's title is the chair's by his part
    in it; any other only where his post names it, for the same issuer. Where nobody is known the room for the name stays
    empty. A biên bản is signed by whoever chaired, whoever issues it.
    """
    if document.kind == MINUTES and meeting is not None:
        authority = list(lines_of(document.signer_authority)) or ["CHỦ TỌA"]
        return Signature(tuple(authority), document.signer_name or chair_name(meeting), lines_of(document.signer_post))
    signer = _signer(document.signer_authority, signers or (usual_signer(letterhead),))
    authority = list(lines_of(document.signer_authority or signer.authority))
    title = fold(title_of(authority[-1])) if authority else ""
    of_committee = title == "truong ban" or title.startswith(("truong ban ", "pho ban", "pho truong ban"))
    chair = ""
    if meeting is not None and _may_sign(authority, of_committee, letterhead, meeting):
        chair = without_degrees(chair_name(meeting))
    name = document.signer_name or without_degrees(signer.name) or chair
    own_post = ""
    if meeting is not None and chair != "" and name == chair:
        if of_committee:
            own_post = meeting.chair_post  # only a committee's signer adds it: Phụ lục I, II.7c
        if not document.signer_authority and _signs_for_head(title, of_committee, meeting):
            head = title_of(authority[-1])
            authority[-1:] = [f"KT. {head}", f"PHÓ {head}"]  # a deputy signs for the head: there, II.7b
    return Signature(tuple(authority), name, lines_of(document.signer_post or signer.post or own_post))


def _signer(typed: str, signers: Sequence[Signer]) -> Signer:
    if not typed:
        return signers[0]
    wanted = fold(" ".join(lines_of(typed)))
    return next((each for each in signers if fold(" ".join(lines_of(each.authority))) == wanted), Signer())


def _may_sign(authority: Sequence[str], of_committee: bool, letterhead: Letterhead, meeting: Meeting) -> bool:
    """Say whether the title is the chair's own, or that of the head whose place he, a deputy, takes."""
    title = fold(title_of(authority[-1])) if authority else ""
    if not of_committee:
        acting = bool(authority) and mark_of(authority[-1]) == "Q"
        return _holds(title, meeting.chair_post, letterhead.issuer, acting)
    role = fold(meeting.chair_role)
    if is_deputy_title(authority[-1]):
        return not role or _is_deputy(role)
    return not role or "truong" in role or _is_deputy(role)


def _is_deputy(role: str) -> bool:
    return any(word in fold(role) for word in ("pho truong", "pho ban"))


def _signs_for_head(title: str, of_committee: bool, meeting: Meeting) -> bool:
    """Say whether he signs KT.: a committee's deputy under its head's title, a deputy in charge of the whole office."""
    if of_committee:
        return title == "truong ban" and _is_deputy(meeting.chair_role)
    return not title.startswith("pho ") and _spelled_out(meeting.chair_post).startswith(f"pho {title}")


_IN_CHARGE = ("phu trach", "dieu hanh")
"""How a deputy is called who runs an office that has no head (Nghị định 30/2020/NĐ-CP, Điều 13 khoản 1)."""


def _holds(title: str, post: str, issuer: str, acting: bool = False) -> bool:
    """Say whether a post is this title at this issuer: "Giám đốc Sở Nội vụ" is no GIÁM ĐỐC of another Sở.

    "Q." is the title of who is "Quyền Giám đốc"; a deputy "phụ trách" holds the title of the head, to sign for him.
    """
    held = _spelled_out(post)
    quyen = next((begin for begin in ("quyen ", "q. ", "q.") if held.startswith(begin)), "")
    in_charge = next((words for words in _IN_CHARGE if f" {words}" in held), "")
    if not title or acting != bool(quyen):
        return False
    held = held.removeprefix(quyen)
    if in_charge:
        held = one_line(held.replace(in_charge, " "))
        held = held if title.startswith("pho ") else held.removeprefix("pho ")
    if not held.startswith(title):
        return False
    where = held.removeprefix(title).strip()
    return where == "" or where in _spelled_out(issuer)


def _spelled_out(text: str) -> str:
    return fold(one_line(text)).replace("ubnd", "uy ban nhan dan").replace("hdnd", "hoi dong nhan dan")
