"""What the placeholders of a meeting's wordings stand for (`records/wordings.MEETING`)."""

from collections.abc import Sequence

from ict_desktop.records.hours import hour_words
from ict_desktop.records.meeting_days import Sessions, beginning, day_words, held_days, last_day
from ict_desktop.records.meeting_words import (
    addressed_chair,
    beside_chair,
    chair,
    chair_name,
    chairing_apart,
    chairing_together,
    concluder,
    gathering,
    heard,
    inside,
    names_beside,
    noun,
    place,
    speakers,
)
from ict_desktop.records.meetings import AgendaItem, Attendance, Meeting, Opinion
from ict_desktop.records.people_words import attended
from ict_desktop.records.record import joined


def meeting_values(
    meeting: Meeting,
    sessions: Sessions,
    opinions: Sequence[Opinion] = (),
    agenda: Sequence[AgendaItem] = (),
    people: Sequence[Attendance] = (),
) -> dict[str, str]:
    """Return the values of a meeting by placeholder, "" for what is not known."""
    return {
        "hội nghị": gathering(meeting),
        "loại họp": noun(meeting),
        "ngày họp": held_days(meeting, sessions),
        "ngày": day_words(meeting.held_on),
        "ngày cuối": day_words(last_day(meeting)),
        "thời gian": beginning(meeting, sessions),
        "giờ kết thúc": hour_words(meeting.ends_at) or "… giờ …",
        "nơi": place(meeting),
        "chủ trì": chair(meeting),
        "người chủ trì": addressed_chair(meeting),
        "tên chủ trì": chair_name(meeting),
        "chức vụ chủ trì": inside(meeting.chair_post),
        "chức danh chủ trì": inside(meeting.chair_role),
        "đồng chủ trì": beside_chair(meeting),
        "các đồng chí chủ trì": chairing_together(meeting),
        "cùng chủ trì": chairing_apart(meeting),
        "người kết luận": concluder(meeting),
        "đại biểu phát biểu": joined(speakers(opinions)),
        "đã nghe": heard(agenda, opinions),
        "đại biểu dự": attended(people, (meeting.chair_name, *names_beside(meeting))),
    }
