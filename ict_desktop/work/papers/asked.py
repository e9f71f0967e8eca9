"""What `print` calls the papers of a file: a prefix says of what, the words behind it of which record or period.

A name leads to one paper of the file (issued, draft, or as it would begin today), to several that print as one, or to a
list without a number.
"""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ict_desktop.records import paper_kinds
from ict_desktop.records.agencies import Agency
from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Refused
from ict_desktop.records.inspections import Inspection
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.paper_kinds import INVITATION, MINUTES, NOTICE
from ict_desktop.records.papers import Paper
from ict_desktop.records.periods import Period, parse_period
from ict_desktop.records.vietnamese import Unreadable, same_words
from ict_desktop.store import table
from ict_desktop.store.choices import read
from ict_desktop.store.listing import codes
from ict_desktop.work.paper_registers import register_named
from ict_desktop.work.papers import of_meeting
from ict_desktop.work.papers.begin import newest, paper_of, to_urge
from ict_desktop.work.papers.meeting_lists import MEETING_LISTS
from ict_desktop.work.papers.pack import pack
from ict_desktop.work.papers.slip import slip

ALL = "all"
"""What stands in place of an agency where one letter goes to all that are to be urged."""

Named = Document | Sequence[Document] | Sequence[Paper] | Paper
"""One paper of the file, several that print as one PDF, or a list."""


@dataclass(frozen=True)
class Asked:
    """What stands behind a prefix, in which file, today, and the day the paper is to be dated, if any."""

    connection: sqlite3.Connection
    prefix: str
    words: str
    today: date
    dated_on: date | None = None

    @property
    def day(self) -> date:
        """The day the paper speaks of."""
        return self.dated_on or self.today


@dataclass(frozen=True)
class Way:
    """How a prefix is asked for, for the help: what stands behind it, which paper it is, and what finds it."""

    behind: str
    name: str
    find: Callable[[Asked], Named]


def named(connection: sqlite3.Connection, name: str, today: date, dated_on: date | None = None) -> Named:
    """Return what a name means: the id of a paper, or a prefix with its words; refuses what is neither."""
    prefix, parted, words = name.partition(":")
    if parted and prefix in WAYS:
        return WAYS[prefix].find(Asked(connection, prefix, words.strip(), today, dated_on))
    found = table.get(connection, Document, name)
    if found is None:
        ways = ", ".join(f"{way}:" for way in WAYS)
        raise Refused(
            f"Không có văn bản “{name}”. Ghi mã văn bản (xem bằng lệnh show … documents), hoặc một trong: {ways}."
        )
    return found


def _of_meeting(which: str) -> Callable[[Asked], Named]:
    return lambda asked: of_meeting.paper_named(asked.connection, which, meeting_id(asked), asked.day)


def _invitations(asked: Asked) -> Named:
    return of_meeting.invitations(asked.connection, meeting_id(asked), asked.today, asked.dated_on)


def _extract(asked: Asked) -> Named:
    words, parted, agency = asked.words.partition("/")
    found = meeting_id(replace(asked, words=words.strip()))
    if not parted:
        return of_meeting.extracts(asked.connection, found, asked.day)
    agency_id = _agency_id(asked, agency.strip())
    return of_meeting.paper_named(asked.connection, paper_kinds.EXTRACT, found, asked.day, agency_id)


def _list_of_meeting(asked: Asked) -> Named:
    return MEETING_LISTS[asked.prefix](asked.connection, meeting_id(asked), asked.day, "")


def meeting_id(asked: Asked) -> str:
    """Return the id a text stands for: the whole id, the only one that begins so, or the only meeting of a day."""
    every = table.every(asked.connection, Meeting)
    return _only(asked, "hội nghị", "meetings", [(each.id, str(each.held_on or "")) for each in every])


def _only(asked: Asked, noun: str, kind: str, known: Sequence[tuple[str, str]]) -> str:
    """Return the one id of (id, other name) pairs that is meant; refuses none and several."""
    if not asked.words:
        raise Refused(f"Chưa ghi mã {noun} sau “{asked.prefix}:”. Hãy xem mã bằng lệnh show … {kind}.")
    whole = [key for key, name in known if asked.words == key or same_words(name, asked.words)]
    matching = whole or [key for key, _name in known if key.startswith(asked.words)]
    if len(matching) != 1:
        count = "không có" if not matching else f"có {len(matching)}"
        raise Refused(f"Có thể là nhầm mã: {count} {noun} ứng với “{asked.words}”. Hãy xem mã bằng lệnh show … {kind}.")
    return matching[0]


def _reminder(asked: Asked) -> Named:
    name, parted, level = asked.words.rpartition(":")
    if not parted:
        name, level = asked.words, ""
    agency = None if name.strip() == ALL else _agency_id(asked, name.strip())
    about = paper_of(paper_kinds.REMINDER, agency_id=agency, level=_level(asked, level.strip()))
    return newest(asked.connection, about, asked.day)


def _reminders(asked: Asked) -> Named:
    level = _level(asked, asked.words) or ""
    return [newest(asked.connection, each, asked.day) for each in to_urge(asked.connection, asked.day, level)]


def _level(asked: Asked, words: str) -> str | None:
    if not words:
        return None
    levels = codes(asked.connection, "reminder_level")
    for code, name in levels:
        if words == code or same_words(name, words):
            return code
    raise Refused(f"Không có mức đôn đốc “{words}”. Các mức: {', '.join(code for code, _name in levels)}.")


def _agency_id(asked: Asked, words: str) -> str:
    if not words:
        raise Refused(
            f"Chưa ghi cơ quan sau “{asked.prefix}:”. Hãy ghi tên, tên viết tắt hoặc mã (xem bằng show … agencies)."
        )
    if table.get(asked.connection, Agency, words) is not None:
        return words
    try:
        return str(read(asked.connection, "agency").chosen(words, asked.day).key)
    except Unreadable as error:
        raise Refused(str(error).replace(" (F4 mở danh sách)", "")) from error


def _of_period(form: str) -> Callable[[Asked], Named]:
    return lambda asked: newest(asked.connection, paper_of(form, period=_period(asked).code), asked.day)


def _period(asked: Asked) -> Period:
    if not asked.words:
        raise Refused(f"Chưa ghi kỳ sau “{asked.prefix}:”. Hãy ghi như 2017, 2017-H1, 2017-Q2, 2017-9M hoặc 2017-06.")
    try:
        return parse_period(asked.words)
    except Unreadable as error:
        raise Refused(f"{error} Cũng đọc được 2017-H1, 2017-Q3, 2017-9M, 2017-07.") from error


def _of_inspection(form: str) -> Callable[[Asked], Named]:
    def find(asked: Asked) -> Named:
        every = table.every(asked.connection, Inspection)
        inspection_id = _only(asked, "đợt kiểm tra", "inspections", [(each.id, each.name) for each in every])
        return newest(asked.connection, paper_of(form, inspection_id=inspection_id), asked.day)

    return find


def _correction(asked: Asked) -> Named:
    issued = [each for each in table.every(asked.connection, Document, direction="di") if not each.is_draft()]
    known = [(each.id, each.numbered_name()) for each in issued]
    corrected = _only(asked, "văn bản đã ban hành", "documents", known)
    return newest(asked.connection, paper_of(paper_kinds.CORRECTION, corrects_id=corrected), asked.day)


def _slip(asked: Asked) -> Named:
    document = table.get(asked.connection, Document, asked.words)
    if document is None:
        raise Refused(f"Không có dự thảo “{asked.words}”. Hãy xem mã bằng lệnh show … documents.")
    return slip(asked.connection, document, asked.day)


def _pack(asked: Asked) -> Named:
    return pack(asked.connection, _period(asked), asked.day)


WAYS: Mapping[str, Way] = {
    "conclusion": Way("HỘI_NGHỊ", "thông báo kết luận", _of_meeting(NOTICE)),
    "invitation": Way("HỘI_NGHỊ", "giấy mời", _of_meeting(INVITATION)),
    "minutes": Way("HỘI_NGHỊ", "biên bản", _of_meeting(MINUTES)),
    "invitations": Way("HỘI_NGHỊ", "giấy mời, mỗi người được mời một bản, trong một tệp", _invitations),
    "postponement": Way("HỘI_NGHỊ", "công văn hoãn, lùi thời gian họp", _of_meeting(paper_kinds.POSTPONEMENT)),
    "extract": Way(
        "HỘI_NGHỊ[/CƠ_QUAN]",
        "trích giao từ thông báo đã ban hành cho một cơ quan; không ghi cơ quan: mọi cơ quan, trong một tệp",
        _extract,
    ),
    "sign-in": Way("HỘI_NGHỊ", "danh sách ký nhận", _list_of_meeting),
    "absences": Way("HỘI_NGHỊ", "danh sách vắng mặt, cử người dự thay", _list_of_meeting),
    "answers": Way("HỘI_NGHỊ", "bảng tổng hợp ý kiến, tiếp thu, giải trình", _list_of_meeting),
    "reminder": Way(
        "CƠ_QUAN[:MỨC]",
        "công văn đôn đốc một cơ quan (all: một công văn gửi chung); MỨC là sap_han, cham, qua_han",
        _reminder,
    ),
    "reminders": Way("[MỨC]", "công văn đôn đốc mọi cơ quan có việc quá hạn, sắp đến hạn, trong một tệp", _reminders),
    "report": Way(
        "KỲ",
        "báo cáo định kỳ; KỲ như 2017-06, 2017-Q2, 2017-H1, 2017-9M, 2017",
        _of_period(paper_kinds.REPORT_OF_PERIOD),
    ),
    "plan": Way("NĂM", "kế hoạch năm", _of_period(paper_kinds.PLAN_OF_YEAR)),
    "inspection-plan": Way("ĐỢT", "kế hoạch kiểm tra", _of_inspection(paper_kinds.INSPECTION_PLAN)),
    "inspection-conclusion": Way(
        "ĐỢT", "thông báo kết luận kiểm tra", _of_inspection(paper_kinds.INSPECTION_CONCLUSION)
    ),
    "correction": Way("VĂN_BẢN", "công văn đính chính một văn bản đã ban hành", _correction),
    "register": Way(
        "out:NĂM[:KÝ_HIỆU]",
        "sổ đăng ký văn bản đi của một năm (của một sổ: TB-BCĐ); register:in:NĂM: sổ theo dõi văn bản đến",
        lambda asked: register_named(asked.connection, asked.words, asked.day),
    ),
    "slip": Way("VĂN_BẢN", "phiếu trình của một dự thảo", _slip),
    "pack": Way("KỲ", "tài liệu trước phiên họp: bảng, biểu đồ, danh mục quá hạn", _pack),
}
"""Prefix → how it is asked for."""
