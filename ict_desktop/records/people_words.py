"""People of a meeting as papers name them: one in a sentence, those invited, those who were there."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ict_desktop.records.meeting_words import bare_name
from ict_desktop.records.meetings import Attendance
from ict_desktop.records.record import joined
from ict_desktop.records.vietnamese import capitalised, fold, one_line

RECORDER = "thu_ky"
"""The part in a meeting of the one who writes its biên bản."""

_OF_A_KIND = (
    (re.compile(r"Sở +(?=\S)"), "các sở: "),
    (re.compile(r"(?:UBND|Ủy ban nhân dân) +(huyện|thị xã|thành phố|xã|phường|thị trấn) +(?=\S)"), "UBND các {}: "),
)
"""How agencies of one kind begin, and what is said once before their own names."""


def person_words(name: str, post: str, agency: str) -> str:
    """Name somebody: "đồng chí Lê Văn An, Phó Giám đốc Sở Nội vụ"; without a name the post, or the agency alone."""
    who = bare_name(name)
    at = joined((_post_before(post, agency), one_line(agency)), " ")
    return joined((f"đồng chí {who}" if who else "", one_line(post) if fold(agency) in fold(post) else at))


def _post_before(post: str, agency: str) -> str:
    """Return the post without the words its agency begins with: "Giám đốc Sở" before "Sở Nội vụ" is "Giám đốc"."""
    first, second = one_line(post).split(), one_line(agency).split()
    counts = range(min(len(first), len(second)), 0, -1)
    shared = next((n for n in counts if fold(" ".join(first[-n:])) == fold(" ".join(second[:n]))), 0)
    return " ".join(first[: len(first) - shared])


@dataclass(frozen=True)
class _Invited:
    """Somebody as named alone, what is said once before all of the kind ("" where there is none), and the own name."""

    words: str
    kind: str = ""
    own: str = ""


def invitees(people: Sequence[Attendance], chair: str) -> list[str]:
    """Return who is invited, in the order of the list, nobody twice and not the chair; agencies of one kind on one line."""
    known = fold(bare_name(chair))
    lines: dict[str, list[_Invited]] = {}
    for each in people:
        if each.full_name and fold(bare_name(each.full_name)) == known:
            continue
        one = _invited(each)
        alike = lines.setdefault(one.kind or one.words, [])
        if one not in alike:
            alike.append(one)
    found = [
        kind + ", ".join(one.own for one in alike) if len(alike) > 1 else alike[0].words
        for kind, alike in lines.items()
    ]
    return [capitalised(words) for words in found]


def _invited(each: Attendance) -> _Invited:
    words = person_words(each.full_name, each.post, each.agency_name)
    agency = one_line(each.agency_name)
    for begins, before in _OF_A_KIND:
        found = begins.match(agency)
        if found is not None and not each.full_name and fold(agency) not in fold(each.post):
            kind = joined((_post_before(each.post, agency), before.format(*found.groups())), " ")
            return _Invited(words, kind, agency[found.end() :])
    return _Invited(words)


def attendance_lines(people: Sequence[Attendance], presences: Mapping[str, str]) -> list[str]:
    """Return how many belonged to the meeting and how each of them stood to it, counted, then who they were."""
    by_presence = {code: [each for each in people if each.presence == code] for code in presences}
    counted = [f"{presences[code].lower()} {len(those):02d}" for code, those in by_presence.items() if those]
    lines = [f"Thành phần tham dự: {len(people):02d} đại biểu; trong đó {', '.join(counted)}."] if people else []
    for code, those in by_presence.items():
        if those:
            lines.append(f"- {presences[code]}: {'; '.join(_who_was(each) for each in those)}.")
    return lines


def _who_was(each: Attendance) -> str:
    words = person_words(each.full_name, each.post, each.agency_name)
    return f"{words} (người đi thay: {one_line(each.substitute)})" if each.substitute else words


def recorders(people: Sequence[Attendance]) -> list[Attendance]:
    """Return who wrote the biên bản."""
    return [each for each in people if each.role == RECORDER]
