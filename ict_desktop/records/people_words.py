"""People of a meeting as papers name them: one in a sentence, those invited, those who were there."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from ict_desktop.records.meeting_words import address, bare_name, inside, small
from ict_desktop.records.meetings import Attendance
from ict_desktop.records.plain_lines import plain
from ict_desktop.records.post_ranks import is_leading, rank
from ict_desktop.records.record import joined
from ict_desktop.records.vietnamese import capitalised, fold, one_line

RECORDER = "thu_ky"
"""The part in a meeting of the one who writes its biên bản."""

STOOD_IN = "di_thay"
THERE = ("co_mat", STOOD_IN)
"""Presences of which somebody was there: the invited, or who came instead."""

_LED, _SPOKEN_FOR = "lãnh đạo", "đại diện"

FEW = 6
"""Up to so many a sentence names those who were there; of more it names the agencies."""

_OF_A_KIND = (
    (re.compile(r"Sở +(?=\S)"), "các sở: "),
    (
        re.compile(r"(?:UBND|Ủy ban nhân dân) +(huyện|thị xã|thành phố|xã|phường|thị trấn|đặc khu) +(?=\S)"),
        "UBND các {}: ",
    ),
)
"""How agencies of one kind begin, and what is said once before their own names."""

_IS_A_GROUP = re.compile(
    r"(?:các|lãnh đạo|đại diện|thường trực|thành viên|thủ trưởng|toàn thể|đại biểu|cán bộ|công chức|chuyên viên|"
    r"trưởng|phó|giám đốc|chủ tịch|bí thư|chánh)\b",
    re.IGNORECASE,
)
"""How a row begins that names people, not their agency."""

_SEVERAL = re.compile(r"(?i)^(?P<post>.*?)(?:(?P<so>các sở)|UBND các (?P<unit>[^:;,]+)): +(?P<names>.+)$")


def person_words(name: str, post: str, agency: str) -> str:
    """Name somebody: "đồng chí Lê Văn An, Phó Giám đốc Sở Nội vụ"; without a name the post, or the agency alone."""
    who = bare_name(name)
    return joined((f"{address(name)} {who}" if who else "", standing(post, agency)))


def standing(post: str, agency: str) -> str:
    """Return a post at its agency: "Giám đốc Sở Nội vụ"; what both say is said once."""
    post, agency = inside(post), inside(agency)
    at = joined((_post_before(post, agency), one_line(agency)), " ")
    return one_line(post) if fold(agency) in fold(post) else at


def _post_before(post: str, agency: str) -> str:
    """Return the post without the words its agency begins with: "Giám đốc Sở" before "Sở Nội vụ" is "Giám đốc"."""
    first, second = one_line(post).split(), one_line(agency).split()
    counts = range(min(len(first), len(second)), 0, -1)
    shared = next((n for n in counts if fold(" ".join(first[-n:])) == fold(" ".join(second[:n]))), 0)
    return " ".join(first[: len(first) - shared])


# Those invited


@dataclass(frozen=True)
class _Named:
    """Somebody as named alone, what is said once before all of the kind ("" where there is none), and the own name."""

    words: str
    kind: str = ""
    own: str = ""


def invitees(people: Sequence[Attendance], chair: str) -> list[str]:
    """Return who is invited, in the order of the list, nobody twice and not the chair; agencies of one kind on one line."""
    known = fold(bare_name(chair))
    invited = [each for each in people if not each.full_name or fold(bare_name(each.full_name)) != known]
    return [capitalised(words) for words in _together(_invited(each) for each in invited)]


def _together(named: Iterable[_Named]) -> list[str]:
    """Return the names, those of one kind as one, nobody twice."""
    lines: dict[str, list[_Named]] = {}
    for one in named:
        alike = lines.setdefault(one.kind or one.words, [])
        if one not in alike:
            alike.append(one)
    return [kind + _listed(alike) if len(alike) > 1 else alike[0].words for kind, alike in lines.items()]


def _listed(alike: Sequence[_Named]) -> str:
    """Return own names side by side, parted by what none of them holds: "Văn hóa, Thể thao và Du lịch" is one."""
    return ("; " if any("," in one.own for one in alike) else ", ").join(one.own for one in alike)


def _invited(each: Attendance) -> _Named:
    words = person_words(each.full_name, each.post, each.agency_name)
    if each.full_name or fold(one_line(each.agency_name)) in fold(each.post):
        return _Named(words)
    return _of_a_kind(words, _post_before(each.post, each.agency_name), each.agency_name)


def _of_a_kind(words: str, before: str, agency: str) -> _Named:
    """Return an agency as it stands alone, and beside others of its kind behind the same words."""
    agency = one_line(agency)
    for begins, kind in _OF_A_KIND:
        if found := begins.match(agency):
            return _Named(words, joined((before, kind.format(*found.groups())), " "), agency[found.end() :])
    return _Named(words)


def agencies_together(names: Sequence[str]) -> list[str]:
    """Return lines of agencies, those of one kind on one line where the first stood: "Các sở: Nội vụ, Y tế".

    A group of agencies may stand on one line (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.9); a line that says what it is sent
    for, "(để b/c)", stays alone.
    """
    bare = [name.strip().lstrip("-–• ").rstrip(";. ") for name in names]
    named = [_Named(name) if "(" in name else _of_a_kind(name, "", name) for name in bare if name]
    return [capitalised(line) for line in _together(named)]


def one_by_one(line: str) -> list[str]:
    """Return what a line names together each alone: "Giám đốc các sở: Y tế, Xây dựng" are two directors."""
    line = plain(line).rstrip(".;, ")
    found = _SEVERAL.match(line)
    if found is None:
        return [line] if line else []
    names = re.split(r"; *" if ";" in found["names"] else r", *", found["names"])
    kind = "Sở" if found["so"] else f"UBND {found['unit']}"
    return [joined((found["post"].strip(), kind, name.strip()), " ") for name in names if name.strip()]


# Those who were there


def attended(people: Sequence[Attendance], apart: Collection[str]) -> str:
    """Say who was there, in the order of their posts: a few by name, of many the agencies; not those named `apart`."""
    known = {fold(bare_name(name)) for name in apart}
    there = [
        each
        for each in people
        if each.presence in THERE and each.role != RECORDER and fold(bare_name(each.full_name)) not in known
    ]
    by_name = len(there) <= FEW and all(each.full_name or each.substitute for each in there)
    there = sorted(there, key=lambda each: _order(each, by_name, there))
    if by_name:
        if there and all(_address(each) != "đồng chí" for each in there):
            return "; ".join(dict.fromkeys(f"{_address(each)} {_came(each)}" for each in there))
        named = list(dict.fromkeys(_came(each) for each in there))
        return f"{'các đồng chí: ' if len(named) > 1 else 'đồng chí '}{'; '.join(named)}" if named else ""
    return "; ".join(_behind_one_word(_together(_agency(each, there) for each in there)))


def _order(each: Attendance, by_name: bool, there: Sequence[Attendance]) -> tuple[int, int]:
    """Return where somebody is named: by post; agencies as they are listed, those led before those spoken for."""
    post = came(each)[1] or (each.substitute and "người đi thay")
    level, of_post = rank(post, each.agency_name)
    return (level, of_post) if by_name else (level, 0 if _is_led(each, there) else 1)


def _behind_one_word(lines: Iterable[str]) -> list[str]:
    """Return single agencies that follow one another behind one "lãnh đạo" or "đại diện"."""
    found: list[str] = []
    for line in lines:
        word = next((word for word in (_LED, _SPOKEN_FOR) if line.startswith(f"{word} ")), "")
        is_alike = bool(found and word) and found[-1].startswith(f"{word} ") and ":" not in found[-1] + line
        if is_alike and "," not in line:
            found[-1] += f", {line.removeprefix(word).strip()}"
        else:
            found.append(line)
    return found


def came(each: Attendance) -> tuple[str, str]:
    """Return name and post of who came, himself or instead of another ("bà Lan, Phó Giám đốc")."""
    if each.presence == STOOD_IN and each.substitute:
        name, _comma, post = one_line(each.substitute).partition(",")
        return bare_name(name), post.strip()
    return bare_name(each.full_name), one_line(each.post)


def _address(each: Attendance) -> str:
    return address(each.substitute if each.presence == STOOD_IN and each.substitute else each.full_name)


def _came(each: Attendance) -> str:
    """Name who came within a list of people."""
    name, post = came(each)
    return joined((name, standing(post, each.agency_name)))


def _agency(each: Attendance, there: Sequence[Attendance]) -> _Named:
    """Name the agency of somebody, led by those who came or only spoken for."""
    if not each.agency_name:
        return _Named(person_words(each.full_name, each.post, ""))
    if _IS_A_GROUP.match(each.agency_name):
        return _Named(small(one_line(each.agency_name)))
    word = _LED if _is_led(each, there) else _SPOKEN_FOR
    return _of_a_kind(f"{word} {one_line(each.agency_name)}", word, each.agency_name)


def _is_led(each: Attendance, there: Sequence[Attendance]) -> bool:
    """Say whether all who came of somebody's agency lead it; a group of people is its own."""
    if not each.agency_name or _IS_A_GROUP.match(each.agency_name):
        return True
    of_it = [other for other in there if other.agency_name == each.agency_name]
    return all(other.presence != STOOD_IN and is_leading(other.post) for other in of_it)


def attendance_lines(people: Sequence[Attendance], presences: Mapping[str, str]) -> list[str]:
    """Return how many of those who belonged to the meeting were there, then who they were and who was absent."""
    by_presence = {code: [each for each in people if each.presence == code] for code in presences}
    lines = [_counted(len(people), by_presence, presences)] if people else []
    if not are_counted(people):
        lines = ["Thành phần tham dự:"]
    for code, those in by_presence.items():
        if those:
            lines.append(f"- {presences[code]}: {'; '.join(_who_was(each) for each in those)}.")
    return lines


def are_counted(people: Sequence[Attendance]) -> bool:
    """Say whether it is known how many belong to a meeting: of a group ("lãnh đạo các sở") nobody has said so."""
    return not any(_is_group(each) for each in people)


def _counted(total: int, by_presence: Mapping[str, Sequence[Attendance]], presences: Mapping[str, str]) -> str:
    """Return "Thành phần tham dự: có mặt 34/36 đại biểu (trong đó cử người đi thay 02); vắng có lý do 02."."""
    there = sum(len(those) for code, those in by_presence.items() if code in THERE)
    stood_in = len(by_presence.get(STOOD_IN, ()))
    within = f" (trong đó {presences[STOOD_IN].lower()} {stood_in:02d})" if stood_in else ""
    absent = [
        f"{presences[code].lower()} {len(those):02d}"
        for code, those in by_presence.items()
        if those and code not in THERE
    ]
    return f"{joined((f'Thành phần tham dự: có mặt {there:02d}/{total:02d} đại biểu{within}', *absent), '; ')}."


def _is_group(each: Attendance) -> bool:
    return not each.full_name and not each.post and _IS_A_GROUP.match(each.agency_name) is not None


def _who_was(each: Attendance) -> str:
    words = person_words(each.full_name, each.post, each.agency_name)
    words = small(words) if _is_group(each) else words
    if each.presence in THERE:
        return f"{words} (người đi thay: {one_line(each.substitute)})" if each.substitute else words
    return f"{words} ({one_line(each.remark).rstrip('.;, ')})" if each.remark else words


def recorders(people: Sequence[Attendance]) -> list[Attendance]:
    """Return who wrote the biên bản."""
    return [each for each in people if each.role == RECORDER]
