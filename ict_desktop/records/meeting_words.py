"""The words about a meeting that follow from its record: what it is called, and what its papers say of it.

A title, a place or a name is put into a sentence as an office would write it there: "Họp giao ban" is "cuộc họp giao
ban", "Tại Hội trường" is "tại Hội trường", and no word stands twice because two fields both say it.
"""

import re
from collections.abc import Sequence

from ict_desktop.records.dates import date_in_words, weekday
from ict_desktop.records.hours import hour_words
from ict_desktop.records.meetings import Meeting, Opinion
from ict_desktop.records.paper_kinds import INVITATION, MINUTES
from ict_desktop.records.record import joined
from ict_desktop.records.vietnamese import capitalised, fold, one_line

_GATHERINGS = (
    *("Hội nghị", "Hội thảo", "Hội ý", "Cuộc họp", "Cuộc làm việc", "Buổi làm việc", "Buổi họp", "Phiên họp"),
    *("Kỳ họp", "Tọa đàm", "Toạ đàm", "Lễ", "Lớp tập huấn", "Đợt", "Chương trình", "Phiên giao ban", "Giao ban"),
)
"""What the title of a gathering may begin with; small within a sentence."""

_PEOPLE = ("Lãnh đạo", "Đại diện", "Đồng chí", "Các đồng chí", "Ông", "Bà", "Thủ trưởng", "Các")
"""What a list of people may begin with that is small within a sentence; names stay as they are."""

_NOUNS = {"hoi_nghi": "hội nghị", "cuoc_hop": "cuộc họp", "buoi_lam_viec": "buổi làm việc"}
_BY_FIRST_WORD = (("Họp ", "cuộc họp "), ("Làm việc ", "buổi làm việc "))
_DOING = (
    *("Triển khai", "Tổng kết", "Sơ kết", "Đánh giá", "Kiểm điểm", "Rà soát", "Tập huấn", "Bàn", "Nghe", "Xem xét"),
    *("Thông qua", "Quán triệt", "Công bố", "Góp ý", "Thẩm định", "Trao đổi", "Thảo luận", "Kiểm tra", "Giải quyết"),
)
"""Verbs a title may begin with where it leaves out what it is a title of."""

_UNKNOWN_DAY = "ngày … tháng … năm …"
_TITLE_OF_ADDRESS = re.compile(r"(?:các )?(?:đồng chí|đ/c|ông|bà)\.? +(?=\w)", re.IGNORECASE)
_AT = re.compile(r"(?:tại|ở|địa điểm) *:? +", re.IGNORECASE)
_SPOKEN_FOR = re.compile(r"(?:đại biểu|đại diện) +(?=\w)", re.IGNORECASE)
_CO_CHAIRED = re.compile(r"đồng chủ trì *(?:có|:)? *:? *", re.IGNORECASE)


def gathering(meeting: Meeting) -> str:
    """Name the meeting within a sentence: "hội nghị triển khai …", "cuộc họp giao ban"."""
    title = _inside(meeting.title)
    if _begins(title, _GATHERINGS):
        return title if title.isupper() else _small(title)
    for first, instead in _BY_FIRST_WORD:
        if title.startswith(first):
            return instead + title.removeprefix(first)
    return f"{noun(meeting)} {_small(title) if _begins(title, _DOING) else title}".strip()


def noun(meeting: Meeting) -> str:
    """Return what kind of gathering it is: "hội nghị", "cuộc họp", "buổi làm việc"."""
    return _NOUNS.get(meeting.kind, _NOUNS["hoi_nghi"])


def subject(kind: str, meeting: Meeting) -> str:
    """Return the trích yếu of a kind of paper about the meeting."""
    name = gathering(meeting)
    if kind == INVITATION:
        return f"Họp {name.removeprefix('cuộc họp ')}" if name.startswith("cuộc họp ") else f"Dự {name}"
    return capitalised(name) if kind == MINUTES else _notice_subject(meeting)


def _notice_subject(meeting: Meeting) -> str:
    """Return "Kết luận của <chức vụ, họ tên> tại <hội nghị>"."""
    name, post = chair_name(meeting), _inside(meeting.chair_post)
    who = name if fold(name).startswith(fold(post)) else joined((post, name), " ")
    return f"Kết luận của {who} tại {gathering(meeting)}" if who else f"Kết luận {gathering(meeting)}"


def chair_name(meeting: Meeting) -> str:
    """Return the chair's name without the "đồng chí" the sentences put before it."""
    return bare_name(meeting.chair_name)


def bare_name(name: str) -> str:
    """Return a name without the "đồng chí" or "ông" somebody typed before it."""
    return _TITLE_OF_ADDRESS.sub("", _inside(name), count=1)


def chair(meeting: Meeting) -> str:
    """Name the chair with post and part in the committee, "" when nothing is known."""
    return joined(dict.fromkeys((chair_name(meeting), _inside(meeting.chair_post), _inside(meeting.chair_role))))


def beside_chair(meeting: Meeting) -> str:
    """Name who chaired along, as within a sentence."""
    beside = _CO_CHAIRED.sub("", _inside(meeting.co_chairs), count=1)
    return _small(beside) if _begins(beside, _PEOPLE) else beside


def place(meeting: Meeting) -> str:
    """Return where it is held, without the "tại" or "địa điểm" somebody typed before it."""
    return _AT.sub("", _inside(meeting.place), count=1)


def beginning(meeting: Meeting, session: str) -> str:
    """Return "08 giờ 00, sáng thứ Sáu, ngày 07 tháng 7 năm 2017", without what is not known."""
    day, hour = meeting.held_on, hour_words(meeting.begins_at)
    return joined((hour, f"{session.lower()} {weekday(day)}".strip(), date_in_words(day)) if day else (hour,))


def session_day(meeting: Meeting, session: str) -> str:
    """Return "sáng ngày 07 tháng 7 năm 2017"; `session` is "Sáng", "Cả ngày" …."""
    day = held_day(meeting)
    part = _small(session)
    return joined((part, day.removeprefix("ngày ") if fold(part).endswith("ngay") else day), " ")


def held_day(meeting: Meeting) -> str:
    """Return the day it was held in words, blanks where it is not known."""
    return date_in_words(meeting.held_on) if meeting.held_on else _UNKNOWN_DAY


def speakers(opinions: Sequence[Opinion]) -> str:
    """Name who spoke, each once: the agency, else the person."""
    return joined(dict.fromkeys(_SPOKEN_FOR.sub("", _inside(o.speaker_agency or o.speaker_name)) for o in opinions))


def meeting_values(meeting: Meeting, session: str, opinions: Sequence[Opinion] = ()) -> dict[str, str]:
    """Return what the placeholders of a wording stand for (`records/wordings.MEETING`), "" where it is not known."""
    return {
        "hội nghị": gathering(meeting),
        "loại họp": noun(meeting),
        "ngày họp": session_day(meeting, session),
        "ngày": held_day(meeting),
        "thời gian": beginning(meeting, session),
        "giờ kết thúc": hour_words(meeting.ends_at) or "… giờ …",
        "nơi": place(meeting),
        "chủ trì": chair(meeting),
        "tên chủ trì": chair_name(meeting),
        "chức vụ chủ trì": _inside(meeting.chair_post),
        "chức danh chủ trì": _inside(meeting.chair_role),
        "đồng chủ trì": beside_chair(meeting),
        "đại biểu phát biểu": speakers(opinions),
    }


def annex_title(meeting: Meeting) -> str:
    """Name the list of tasks that were given."""
    return f"Danh mục nhiệm vụ giao tại {gathering(meeting)}"


def _inside(text: str) -> str:
    """Return a text as it stands inside a sentence: on one line, without the stop it ends with."""
    return one_line(text).rstrip(".;:, ")


def _begins(text: str, words: Sequence[str]) -> bool:
    return any(
        text.casefold().startswith(f"{word} ".casefold()) or text.casefold() == word.casefold() for word in words
    )


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
