"""The words about a meeting that follow from its record: what it is called, and what its papers say of it.

A title, a place or a name is put into a sentence as an office would write it there: "Họp giao ban" is "cuộc họp giao
ban", "Tại Hội trường" is "tại Hội trường", and no word stands twice because two fields both say it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ict_desktop.records.meetings import AgendaItem, Meeting, Opinion
from ict_desktop.records.record import joined
from ict_desktop.records.vietnamese import capitalised, fold, one_line

_GATHERINGS = (
    *("Hội nghị", "Hội thảo", "Hội ý", "Cuộc họp", "Cuộc làm việc", "Buổi làm việc", "Buổi họp", "Phiên họp"),
    *("Kỳ họp", "Tọa đàm", "Toạ đàm", "Lễ", "Lớp tập huấn", "Đợt", "Chương trình", "Phiên giao ban"),
)
"""What the title of a gathering may begin with; small within a sentence."""

_PEOPLE = ("Lãnh đạo", "Đại diện", "Đồng chí", "Các đồng chí", "Ông", "Bà", "Thủ trưởng", "Các")
"""What a list of people may begin with that is small within a sentence; names stay as they are."""

_PERSONS = ("Đồng chí", "Các đồng chí", "Ông", "Bà")

_NOUNS = {"hoi_nghi": "hội nghị", "cuoc_hop": "cuộc họp", "buoi_lam_viec": "buổi làm việc"}
_BY_FIRST_WORD = (("Họp ", "cuộc họp "), ("Làm việc ", "buổi làm việc "))
_DOING = (
    *("Triển khai", "Tổng kết", "Sơ kết", "Đánh giá", "Kiểm điểm", "Rà soát", "Tập huấn", "Bàn", "Nghe", "Xem xét"),
    *("Thông qua", "Quán triệt", "Công bố", "Góp ý", "Thẩm định", "Trao đổi", "Thảo luận", "Kiểm tra", "Giải quyết"),
    "Giao ban",
)
"""Verbs a title may begin with where it leaves out what it is a title of."""

_REPORTING = ("Báo cáo", "Trình bày", "Giới thiệu", "Thuyết minh", "Phổ biến", "Quán triệt", "Thông qua", "Trình")
"""Verbs of a matter that say what its reporter does."""

_COMMON = ("Tình hình", "Kết quả", "Công tác", "Dự thảo", "Tiến độ", "Nội dung", "Phương án", "Việc", "Các", "Một số")
"""Nouns a matter may begin with that are small within a sentence."""

MANY = 6
"""More speakers or reports than these are not named one by one."""

_TITLE_OF_ADDRESS = re.compile(r"\A(?:các )?(?:đồng chí|đ/c|ông|bà)\.? +(?=\w)", re.IGNORECASE)
_AT = re.compile(r"\A(?:tại|ở|địa điểm) *:? +", re.IGNORECASE)
_SPOKEN_FOR = re.compile(r"\A(?:đại biểu|đại diện) +(?=\w)", re.IGNORECASE)
_AGENCY = re.compile(
    r"(?:Sở|Ban|Bộ|Cục|Chi cục|UBND|HĐND|Ủy ban|Uỷ ban|Hội|Liên đoàn|Văn phòng|Công an|Thanh tra|Trung tâm|Tổ|Đoàn|"
    r"Tập đoàn|Tổng công ty|Công ty|VNPT|Viettel|Mặt trận|Báo|Đài|Trường|Viện|Bệnh viện)\b"
)
"""How what is no person begins, though each of its words may have a capital ("Sở Công Thương")."""

_FULL_NAME = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){1,4}(?=,|\Z)")
_NAME_AND_POST = re.compile(r"(?P<name>[^,]+?)(?:, *| [-–] )(?P<post>[^,].*)")
_CO_CHAIRED = re.compile(r"\Ađồng chủ trì *(?:có|:)? *:? *", re.IGNORECASE)


def gathering(meeting: Meeting) -> str:
    """Name the meeting within a sentence: "hội nghị triển khai …", "cuộc họp giao ban"."""
    title = inside(meeting.title)
    if _begins(title, _GATHERINGS):
        return title if title.isupper() else small(title)
    for first, instead in _BY_FIRST_WORD:
        if title.startswith(first):
            return instead + title.removeprefix(first)
    return f"{noun(meeting)} {small(title) if _begins(title, _DOING) else title}".strip()


def noun(meeting: Meeting) -> str:
    """Return what kind of gathering it is: as its title says ("phiên họp", "tọa đàm"), else as its kind does."""
    title = inside(meeting.title)
    named = max((word for word in _GATHERINGS if _begins(title, (word,))), key=len, default="")
    by_first_word = next((instead.strip() for first, instead in _BY_FIRST_WORD if title.startswith(first)), "")
    return named.lower() or by_first_word or _NOUNS.get(meeting.kind, _NOUNS["hoi_nghi"])


def subject(form: str, meeting: Meeting) -> str:
    """Return the trích yếu of a paper about the meeting, by its form (`records/paper_kinds.py`)."""
    name = gathering(meeting)
    match form:
        case "invitation":
            return f"Họp {name.removeprefix('cuộc họp ')}" if name.startswith("cuộc họp ") else f"Dự {name}"
        case "minutes":
            return capitalised(name)
        case "postponement":
            said = put_off_words(meeting, name)
            return said.replace("hoãn cuộc họp ", "hoãn họp ").replace("thời gian tổ chức cuộc họp ", "thời gian họp ")
        case "extract":
            return f"trích gửi nội dung giao tại kết luận {name}"
    return _notice_subject(meeting)


def put_off(meeting: Meeting) -> tuple[date | None, date | None]:
    """Return the day people were invited for and the new one, None where it is not known yet.

    Until another day is written down, the day of the meeting is the one that is put off.
    """
    old = meeting.first_planned_on or meeting.held_on
    return old, meeting.held_on if meeting.held_on != old else None


def put_off_words(meeting: Meeting, name: str) -> str:
    """Say what is done to a meeting of a name: put off, held later or, where the new day is earlier, at another time."""
    old, new = put_off(meeting)
    if new is None:
        return f"hoãn {name}"
    return f"{'lùi' if old is None or new > old else 'thay đổi'} thời gian tổ chức {name}"


def _notice_subject(meeting: Meeting) -> str:
    """Return "Kết luận của <chức vụ, họ tên> tại <hội nghị>"."""
    name, post = chair_name(meeting), inside(meeting.chair_post)
    who = name if fold(name).startswith(fold(post)) else joined((post, name), " ")
    who = concluder(meeting) if meeting.concluded_by else who
    return f"Kết luận của {who} tại {gathering(meeting)}" if who else f"Kết luận {gathering(meeting)}"


def chair_name(meeting: Meeting) -> str:
    """Return the chair's name without the "đồng chí" the sentences put before it."""
    return bare_name(meeting.chair_name)


def bare_name(name: str) -> str:
    """Return a name without the "đồng chí" or "ông" somebody typed before it."""
    return _TITLE_OF_ADDRESS.sub("", inside(name), count=1)


def parted(meeting: Meeting) -> Meeting:
    """Return a meeting whose chair's name says the name alone: "Lê An - Phó Chủ tịch" typed as one is name and post."""
    found = _NAME_AND_POST.fullmatch(inside(meeting.chair_name))
    if found is None:
        return meeting
    return replace(meeting, chair_name=found["name"], chair_post=meeting.chair_post or found["post"])


def address(name: str) -> str:
    """Return what stands before a name in a sentence: "ông" or "bà" where somebody typed that, else "đồng chí"."""
    typed, _blank, rest = inside(name).partition(" ")
    return typed.lower() if rest and typed.lower() in ("ông", "bà") else "đồng chí"


def addressed_chair(meeting: Meeting) -> str:
    """Name the chair within a sentence: "đồng chí Lê An, Phó Chủ tịch UBND tỉnh"; "" when nothing is known."""
    return f"{address(meeting.chair_name)} {chair(meeting)}" if chair(meeting) else ""


def chair(meeting: Meeting) -> str:
    """Name the chair with post and part in the committee, "" when nothing is known."""
    return joined(dict.fromkeys((chair_name(meeting), inside(meeting.chair_post), inside(meeting.chair_role))))


def beside_chair(meeting: Meeting) -> str:
    """Name who chaired along, as within a sentence."""
    return "; ".join(_each_beside(meeting))


def _each_beside(meeting: Meeting) -> list[str]:
    """Name each who chaired along as within a sentence: a person as "đồng chí Lê Văn An, Giám đốc …"."""
    beside = _CO_CHAIRED.sub("", inside(meeting.co_chairs), count=1)
    named = re.split(r"; *|, (?=đồng chí )| và (?=đồng chí )", beside)
    return [_who(words) for words in named if words]


def chairing_apart(meeting: Meeting) -> str:
    """Name who chaired along where that is not said in one clause with the chair."""
    return "" if chairing_together(meeting) else beside_chair(meeting)


def _who(words: str) -> str:
    return f"đồng chí {words}" if _is_person(words) else within(words)


def _is_person(words: str) -> bool:
    """Say whether words begin with the bare name of a person: "Lê Văn An, Giám đốc …", not "Sở Công Thương"."""
    found = _FULL_NAME.match(words)
    if found is None or _AGENCY.match(words) or _begins(words, _PEOPLE):
        return False
    return all(word[0].isupper() and word[1:].islower() for word in found[0].split())


def names_beside(meeting: Meeting) -> list[str]:
    """Return the names of those who chaired along, as far as they are people."""
    return [bare_name(words.partition(",")[0]) for words in _each_beside(meeting)]


def chairing_together(meeting: Meeting) -> str:
    """Name all who chaired in one clause, "đồng chí A, … và đồng chí B, …"; "" where one chaired alone.

    It is said of people: leaders of an agency who are not named have a sentence of their own (`chairing_apart`).
    """
    beside = _each_beside(meeting)
    if not beside or not all(_begins(words, _PERSONS) for words in beside):
        return ""
    *others, last = (*([addressed_chair(meeting)] if chair(meeting) else []), *beside)
    return joined(("; ".join(others), last), " và ")


def concluder(meeting: Meeting) -> str:
    """Name who concluded, as within a sentence: whoever is written down, else the chair; "" where nobody is known."""
    if meeting.concluded_by:
        return _who(inside(meeting.concluded_by))
    name = chair_name(meeting)
    return f"{address(meeting.chair_name)} {name}" if name else ""


def within(words: str) -> str:
    """Return words as they stand within a sentence: small where they begin with people in general."""
    return small(words) if _begins(words, _PEOPLE) else words


def place(meeting: Meeting) -> str:
    """Return where it is held, without the "tại" or "địa điểm" somebody typed before it."""
    return _AT.sub("", inside(meeting.place), count=1)


def heard(agenda: Sequence[AgendaItem], opinions: Sequence[Opinion]) -> str:
    """Say what was heard: "Sở Nội vụ báo cáo …; ý kiến phát biểu của đại biểu …", "" where nothing is known."""
    reports = [f"{within(inside(each.reporter))} {_reported(each.text)}" for each in agenda if each.reporter]
    if len(reports) > MANY:
        who = joined(dict.fromkeys(within(inside(each.reporter)) for each in agenda if each.reporter))
        reports = [f"báo cáo của {who}"]
    said = spoken(opinions)
    return joined((*reports, said), "; " if len(reports) > 1 else ", ")


def _reported(text: str) -> str:
    """Return what a reporter did with a matter: "báo cáo kết quả …", "báo cáo về việc triển khai …"."""
    matter = inside(text)
    if _begins(matter, ("Nghe",)):
        matter = capitalised(matter[len("Nghe ") :])
    if _begins(matter, _REPORTING):
        return small(matter)
    if _begins(matter, _DOING):
        return f"báo cáo về việc {small(matter)}"
    return f"báo cáo {small(matter)}" if _begins(matter, _COMMON) else f"báo cáo về {matter}"


def speakers(opinions: Sequence[Opinion]) -> list[str]:
    """Name who spoke, each once: the agency, else the person."""
    return list(dict.fromkeys(_SPOKEN_FOR.sub("", inside(o.speaker_agency or o.speaker_name)) for o in opinions))


def spoken(opinions: Sequence[Opinion]) -> str:
    """Say whose opinions were heard; of many only that they spoke."""
    who = speakers(opinions)
    if len(who) > MANY:
        return "ý kiến phát biểu của các đại biểu"
    together = [within(words) for words in who if _begins(words, _PEOPLE)]
    alone = [words for words in who if not _begins(words, _PEOPLE)]
    said = joined((f"đại biểu {joined(alone)}" if alone else "", *together))
    return f"ý kiến phát biểu của {said}" if said else ""


def annex_title(meeting: Meeting) -> str:
    """Name the list of tasks that were given."""
    return f"Danh mục nhiệm vụ giao tại {gathering(meeting)}"


def inside(text: str) -> str:
    """Return a text as it stands inside a sentence: on one line, without the stop it ends with."""
    return one_line(text).rstrip(".;:, ")


def _begins(text: str, words: Sequence[str]) -> bool:
    return any(
        text.casefold().startswith(f"{word} ".casefold()) or text.casefold() == word.casefold() for word in words
    )


def small(text: str) -> str:
    """Return words as they stand within a sentence."""
    return text[:1].lower() + text[1:]
