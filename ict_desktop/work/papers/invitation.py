"""The giấy mời to a meeting (Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.7), one for all or one for each invited."""

import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from ict_desktop.records.errors import Refused
from ict_desktop.records.holding import held_together
from ict_desktop.records.meeting_days import matter_hours, time_words
from ict_desktop.records.meeting_words import addressed_chair, beside_chair, place, within
from ict_desktop.records.meetings import AgendaItem, Meeting
from ict_desktop.records.outline import Entry, entries_of, labels_of
from ict_desktop.records.papers import Block, Dash, Paper, Paragraph, Point
from ict_desktop.records.people_words import one_by_one
from ict_desktop.records.plain_lines import paragraphs, plain
from ict_desktop.records.record import joined
from ict_desktop.records.runs import words
from ict_desktop.records.vietnamese import capitalised, fold
from ict_desktop.records.wording_text import BY_HAND
from ict_desktop.records.wordings import HINGE, NOTE, OPENING
from ict_desktop.store import table
from ict_desktop.store.listing import codes
from ict_desktop.work.papers.draft import Filled, Parts
from ict_desktop.work.papers.invited import MARKS, heads, invited_to, lines_of
from ict_desktop.work.papers.notice import based_on, values_of

_BY_MATTER = "Các đại biểu được mời theo từng nội dung dưới đây"
_INVITES = re.compile(r"\bmoi\b[^.;]*:")


def parts(connection: sqlite3.Connection, filled: Filled, _today: date) -> Parts:
    """Return who is invited to what, who chairs, when, where; refuses where nobody is invited or no day is set."""
    meeting = filled.of
    agenda = table.every(connection, AgendaItem, "position", meeting_id=meeting.id)
    invited = invited_to(connection, meeting)
    under_headings = _under_headings(meeting)
    if not invited and not any(item.invited for item in agenda):
        raise Refused("Giấy mời chưa có người được mời. Hãy ghi đại biểu ở thẻ Thành phần của hội nghị.")
    if meeting.held_on is None:
        raise Refused("Giấy mời chưa có ngày họp. Hãy ghi Ngày họp ở thẻ Chuẩn bị của hội nghị.")
    values = values_of(connection, meeting)

    def said(part: str) -> str:
        return held_together(filled.wording(connection, "invitation", part, values), (meeting.chair_name,))

    entries = [
        *based_on(meeting),
        *(
            [Entry("paragraph", said(OPENING), "meeting/invited"), *under_headings]
            if under_headings
            else listed(said(OPENING), invited or [_BY_MATTER], "meeting/invited")
        ),
        Entry("paragraph", said(HINGE), "meeting/title"),
        *_matters(agenda),
        *_particulars(connection, meeting),
        Entry("paragraph", said(NOTE), "wording/note"),
    ]
    lacking = (
        ""
        if place(meeting) or meeting.connections
        else "Giấy mời chưa có địa điểm. Hãy ghi Địa điểm ở thẻ Chuẩn bị của hội nghị."
    )
    return Parts(tuple(entries), lacking=lacking)


def _under_headings(meeting: Meeting) -> list[Entry]:
    """Return those invited under the headings they are typed below, "1." and "a)" as levels; nothing without a heading."""
    typed = lines_of(meeting)
    if not any(heads(entry.words) for entry in typed):
        return []
    found: list[Entry] = []
    for number, (entry, label) in enumerate(zip(typed, labels_of(typed), strict=True), start=1):
        line, origin = capitalised(entry.words.lstrip("-–•+ ")), f"meeting/invited/{number}"
        if not heads(line):
            ended = f"{line.rstrip(MARKS)}{'.' if number == len(typed) else ';'}"
            found.append(Entry("point" if entry.style == "point" else "dash", ended, origin))
        elif entry.style == "item":  # its number is no khoản's: those count the matters
            found.append(Entry("paragraph", f"{label} {line}", origin))
        else:
            found.append(Entry(entry.style, line, origin))
    return found


def _matters(agenda: Sequence[AgendaItem]) -> list[Entry]:
    """Return the agenda; where matters have hours, reporters or people of their own, each as a khoản with these."""
    if not any(_own(item) for item in agenda):
        return listed("Nội dung:", [item.text for item in agenda], "meeting/agenda")
    alone = len(agenda) == 1  # one matter needs no number
    entries = [] if alone else [Entry("paragraph", "Nội dung:", "meeting/agenda")]
    for item in agenda:
        origin = f"agenda_item/{item.id}"
        first, *more = paragraphs(item.text) or ("",)
        said = f"{first.rstrip(MARKS)}."
        entries.append(Entry("paragraph", f"Nội dung: {said}", origin) if alone else Entry("item", said, origin))
        below = entries_of("\n".join(more), ("point", "dash"))
        entries += [replace(entry, origin=f"{origin}/{place}") for place, entry in enumerate(below, start=2)]
        entries += [Entry("dash", line, f"{origin}/{name}") for name, line in _own(item)]
    return entries


def _own(item: AgendaItem) -> list[tuple[str, str]]:
    """Return what is said of a matter alone: its hours, who reports, who is invited to it."""
    lines = [line.lstrip("-–•+ ").rstrip(MARKS) for line in paragraphs(item.invited)]
    invited = joined((*lines[:1], *map(within, lines[1:])), "; ")
    said = (
        ("hours", "Thời gian", matter_hours(item)),
        ("reporter", "Đơn vị báo cáo", plain(item.reporter).rstrip(MARKS)),
        ("invited", "Mời dự", invited),
    )
    return [(name, f"{label}: {about}.") for name, label, about in said if about]


def _particulars(connection: sqlite3.Connection, meeting: Meeting) -> Iterator[Entry]:
    """Return who chairs, how, when and where it is held, its documents and whom to ask."""
    sessions = dict(codes(connection, "meeting_session"))
    where = capitalised(place(meeting))
    connected = [capitalised(line.lstrip("-–•+ ")) for line in paragraphs(meeting.connections)]
    for name, label, about in (
        ("chair", "Chủ trì", capitalised(addressed_chair(meeting))),
        ("co_chairs", "Đồng chủ trì", capitalised(beside_chair(meeting))),
        ("mode", "Hình thức", capitalised(plain(meeting.mode).rstrip(MARKS))),
        ("held_on", "Thời gian", capitalised(time_words(meeting, sessions))),
    ):
        if about:
            yield Entry("paragraph", held_together(f"{label}: {about}.", (meeting.chair_name,)), f"meeting/{name}")
    yield from listed(
        "Địa điểm:", [*([where] if where else [BY_HAND] if not connected else []), *connected], "meeting/place"
    )
    for name, label, about in (
        ("materials", "Tài liệu", capitalised(plain(meeting.materials))),
        ("contact", "Đầu mối liên hệ", capitalised(plain(meeting.contact))),
    ):
        if about:
            yield Entry("paragraph", f"{label}: {about.rstrip(MARKS)}.", f"meeting/{name}")


def listed(label: str, texts: Sequence[str], origin: str) -> list[Entry]:
    """Return one text on the line of its label, several below it each with its dash; nothing for none."""
    ended = [plain(text).rstrip(MARKS) for text in texts]
    if len(ended) < 2:
        return [Entry("paragraph", f"{label} {text}{'' if text == BY_HAND else '.'}", origin) for text in ended]
    marks = [*[";"] * (len(ended) - 1), "."]
    lines = (f"{text}{mark}" for text, mark in zip(ended, marks, strict=True))
    return [
        Entry("paragraph", label, origin),
        *(Entry("dash", line, f"{origin}/{number}") for number, line in enumerate(lines, start=1)),
    ]


def one_for_each(paper: Paper) -> list[Paper]:
    """Return an invitation once for each it invites, in the order of its list; number, day and signer are the same."""
    place = next((n for n, block in enumerate(paper.blocks) if _invites(block)), None)
    if place is None:
        raise Refused(
            "Giấy mời này không còn đoạn “… kính mời:” nên không tách được cho từng người. Hãy lấy lại đoạn ấy."
        )
    lead, _colon, said = _words(paper.blocks[place]).partition(":")
    end = place + 1
    while not said.strip() and end < len(paper.blocks) and _lists(paper.blocks[end]):
        end += 1
    below = [_words(block) for block in paper.blocks[place + 1 : end]]
    named = [said] if said.strip() else [words for words in below if not heads(words)]
    everybody = [each for line in named for each in one_by_one(line)]
    return [
        replace(paper, blocks=(*paper.blocks[:place], Paragraph(f"{lead}: {capitalised(each)}."), *paper.blocks[end:]))
        for each in dict.fromkeys(everybody)
    ]


def _invites(block: Block) -> bool:
    return isinstance(block, Paragraph) and _INVITES.search(fold(_words(block))) is not None


def _lists(block: Block) -> bool:
    """Say whether a block belongs to the list of those invited: a line of it, or a heading within it."""
    return isinstance(block, Dash | Point) or (isinstance(block, Paragraph) and heads(_words(block)))


def _words(block: Block) -> str:
    return words(block.text) if isinstance(block, Paragraph | Dash | Point) else ""
