"""Filling papers from the file, numbering them, and freezing them when they are issued."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.dates import date_in_words, date_official_short
from ict_desktop.records.documents import Attachment, Document, DocumentSeries, Letterhead
from ict_desktop.records.errors import Refused
from ict_desktop.records.meetings import Meeting, Opinion
from ict_desktop.records.papers import (
    Annex,
    Block,
    Heading,
    Masthead,
    NumberedItem,
    Paper,
    Paragraph,
    Signature,
    Table,
    TableColumn,
)
from ict_desktop.records.record import joined, shortened
from ict_desktop.records.vietnamese import fold
from ict_desktop.store import documents as stored
from ict_desktop.store import meetings as stored_meetings
from ict_desktop.store import table, writing
from ict_desktop.store.listing import Row, codes
from ict_desktop.store.store import Store
from ict_desktop.work import keep
from ict_desktop.work.files import bytes_of

NOTICE = "TB"


def conclusion_paper(
    connection: sqlite3.Connection,
    meeting_id: str,
    today: date,
    dated_on: date | None = None,
    document: Document | None = None,
) -> Paper:
    """Fill the Thông báo kết luận of a meeting with its annex of tasks.

    What `document` (else the meeting's notice in the file) says of number, date, signer and recipients is taken; what
    nobody has decided stays blank. `dated_on` dates the paper, overriding the document.
    """
    meeting = table.get(connection, Meeting, meeting_id)
    if meeting is None:
        raise Refused("Không tìm thấy hội nghị này. Hãy xem mã trong danh sách hội nghị.")
    draft = document or _draft_of(connection, meeting_id) or _issued_for(connection, meeting_id) or Document()
    letterhead = _letterhead(connection, draft, dated_on or draft.dated_on or today)
    day = dated_on or draft.dated_on
    kinds = dict(codes(connection, "document_kind"))
    tasks = stored_meetings.tasks_of(connection, meeting_id, (day or today).isoformat())
    return Paper(
        kind_name=kinds[NOTICE],
        title=(draft.subject or notice_subject(meeting),),
        drafted_on=today,
        masthead=Masthead(letterhead.superior, letterhead.issuer, _running_name(letterhead)),
        number=draft.number,
        symbol=draft.symbol or f"{NOTICE}-{letterhead.symbol}",
        place=draft.place or letterhead.place,
        dated_on=day,
        blocks=_body(connection, meeting),
        signature=_signature(draft, letterhead, meeting),
        recipients=_recipients(draft.recipients or letterhead.recipients, letterhead.archive_line),
        annexes=(_task_annex(meeting, tasks),) if tasks else (),
    )


def _draft_of(connection: sqlite3.Connection, meeting_id: str) -> Document | None:
    return _last_notice(connection, meeting_id, "nhap")


def _issued_for(connection: sqlite3.Connection, meeting_id: str) -> Document | None:
    return _last_notice(connection, meeting_id, "da_ban_hanh")


def _last_notice(connection: sqlite3.Connection, meeting_id: str, state: str) -> Document | None:
    found = table.every(connection, Document, "id", meeting_id=meeting_id, kind=NOTICE, direction="di", state=state)
    return found[-1] if found else None


def _letterhead(connection: sqlite3.Connection, draft: Document, day: date) -> Letterhead:
    """Return the draft's letterhead, else of those that hold on the day the usual one for notices, else the first."""
    every = table.every(connection, Letterhead, "name")
    by_id = {letterhead.id: letterhead for letterhead in every}
    usual = table.settings(connection).get("letterhead_TB", "")
    if draft.letterhead_id in by_id:
        return by_id[draft.letterhead_id]
    holding = [h for h in every if (h.valid_from or day) <= day <= (h.valid_to or day)]
    if not holding:
        raise Refused("Chưa có mẫu đầu văn bản nào còn hiệu lực. Hãy thêm trong Cài đặt, mục Mẫu đầu văn bản.")
    return next((letterhead for letterhead in holding if letterhead.id == usual), holding[0])


def _running_name(letterhead: Letterhead) -> str:
    return " ".join(letterhead.issuer.split())


def notice_subject(meeting: Meeting) -> str:
    """Return the trích yếu of a Thông báo kết luận: "Kết luận của <chức vụ, họ tên> tại <hội nghị>"."""
    chair = joined((meeting.chair_post, meeting.chair_name), " ")
    name = _within_sentence(meeting.title)
    return f"Kết luận của {chair} tại {name}" if chair else f"Kết luận {name}"


COMMON_NOUNS = (
    *("Hội nghị", "Cuộc họp", "Buổi làm việc", "Phiên họp"),
    *("Lãnh đạo", "Đại diện", "Đồng chí", "Các đồng chí", "Ông", "Bà"),
)
"""What a title or a list of people may begin with that is small within a sentence; names stay as they are."""


def _within_sentence(title: str) -> str:
    if title.startswith(tuple(f"{noun} " for noun in COMMON_NOUNS)):
        return title[0].lower() + title[1:]
    return title


def _body(connection: sqlite3.Connection, meeting: Meeting) -> tuple[Block, ...]:
    opinions = table.every(connection, Opinion, "position", meeting_id=meeting.id)
    conclusions = table.every(connection, Conclusion, "position", meeting_id=meeting.id)
    blocks: list[Block] = [Paragraph(_opening(connection, meeting))]
    if conclusions or meeting.assessment:
        blocks.append(Paragraph(_hinge(meeting, opinions)))
    if meeting.assessment:
        blocks += [Heading("I. Đánh giá chung"), Paragraph(meeting.assessment), Heading("II. Nhiệm vụ, giải pháp")]
    blocks += [NumberedItem(c.position, c.text, c.heading) for c in conclusions]
    blocks.append(Paragraph(_closing(connection)))
    return tuple(blocks)


def _opening(connection: sqlite3.Connection, meeting: Meeting) -> str:
    sessions = dict(codes(connection, "meeting_session"))
    session = sessions.get(meeting.session, "")
    when = date_in_words(meeting.held_on) if meeting.held_on else "ngày … tháng … năm …"
    start = f"{session} {when}" if session else when[0].upper() + when[1:]
    place = f", tại {meeting.place}" if meeting.place else ""
    chair = joined((meeting.chair_name, meeting.chair_post, meeting.chair_role))
    name = _within_sentence(meeting.title)
    what = f"đồng chí {chair} chủ trì {name}" if chair else f"đã diễn ra {name}"
    sentence = f"{start}{place}, {what}."
    if meeting.co_chairs:
        sentence += f" Đồng chủ trì có {_within_sentence(meeting.co_chairs)}."
    return sentence


def _hinge(meeting: Meeting, opinions: Sequence[Opinion]) -> str:
    heard = joined(dict.fromkeys(o.speaker_agency or o.speaker_name for o in opinions))
    chair = f"đồng chí {meeting.chair_name}" if meeting.chair_name else "chủ trì"
    start = f"Sau khi nghe ý kiến phát biểu của đại biểu {heard}, " if heard else "Sau khi thảo luận, "
    return f"{start}{chair} kết luận như sau:"


def _closing(connection: sqlite3.Connection) -> str:
    return table.settings(connection).get("notice_closing", "")


def _signature(draft: Document, letterhead: Letterhead, meeting: Meeting) -> Signature:
    """Return who signs: the chair where the letterhead is the committee's or names a title he holds, else nobody yet."""
    authority = (draft.signer_authority or letterhead.signer_authority).splitlines()
    title = fold(authority[-1].strip()) if authority else ""
    of_committee = "truong ban" in title or "pho ban" in title
    signs = of_committee or (title != "" and title in fold(meeting.chair_post))
    name = draft.signer_name or letterhead.signer_name or (meeting.chair_name if signs else "")
    by_chair = of_committee and name == meeting.chair_name
    deputy = any(word in fold(meeting.chair_role) for word in ("pho truong", "pho ban"))
    if by_chair and deputy and not draft.signer_authority and title == "truong ban":
        # A deputy signs for the head: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.7a.
        authority[-1:] = ["KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"]
    # Only a committee's signer adds the post he holds elsewhere: Phụ lục I, II.7b.
    post = draft.signer_post or letterhead.signer_post or (meeting.chair_post if by_chair else "")
    return Signature(authority=tuple(authority), name=name, post=tuple(post.splitlines()))


def _recipients(lines: str, archive_line: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in [*lines.splitlines(), archive_line] if line.strip())


def _task_annex(meeting: Meeting, tasks: Sequence[Row]) -> Annex:
    columns = (
        TableColumn("TT", 6, "center"),
        TableColumn("Nội dung nhiệm vụ", 40),
        TableColumn("Cơ quan chủ trì", 17),
        TableColumn("Cơ quan phối hợp", 15),
        TableColumn("Thời hạn", 18, "center"),  # a whole date in one line
        TableColumn("Sản phẩm", 14),
    )
    rows = tuple(
        (
            str(number),
            task["text"],
            task["lead_name"] or "",
            task["coordinating"] or "",
            _when(task),
            task["product"],
        )
        for number, task in enumerate(tasks, 1)
    )
    title = f"Danh mục nhiệm vụ giao tại {_within_sentence(meeting.title)}"
    return Annex(title=title, blocks=(Table(columns, rows),))


def _when(task: Row) -> str:
    """Return the deadline as the paper words it: the phrase until it was extended, else the date, else nothing."""
    if task["due_phrase"] and task["due"] == task["due_on"]:
        phrase: str = task["due_phrase"]
        return phrase[0].upper() + phrase[1:]
    try:
        return date_official_short(date.fromisoformat(task["due"])) if task["due"] else ""
    except ValueError as error:  # another program wrote it
        raise Refused(
            f"Hạn của nhiệm vụ “{shortened(task['text'])}” ghi “{task['due']}”, không đọc được thành ngày. "
            "Hãy sửa hạn của nhiệm vụ rồi in."
        ) from error


def document_paper(
    connection: sqlite3.Connection, document: Document, today: date, dated_on: date | None = None
) -> Paper:
    """Fill an outgoing paper: a notice of a meeting from the meeting, any other from its own text."""
    if document.direction != "di":
        raise Refused("Văn bản đến không in từ chương trình. Hãy mở bản quét đính kèm.")
    if document.kind == NOTICE and document.meeting_id:
        return conclusion_paper(connection, document.meeting_id, today, dated_on, document)
    letterhead = _letterhead(connection, document, dated_on or document.dated_on or today)
    kinds = dict(codes(connection, "document_kind"))
    abbreviation = "" if document.kind in ("CV", "THU", "KHAC") else f"{document.kind}-"
    return Paper(
        kind_name=kinds[document.kind],
        title=(document.subject,),
        drafted_on=today,
        masthead=Masthead(letterhead.superior, letterhead.issuer, _running_name(letterhead)),
        number=document.number,
        symbol=document.symbol or f"{abbreviation}{letterhead.symbol}",
        place=document.place or letterhead.place,
        dated_on=dated_on or document.dated_on,
        blocks=(Paragraph(document.body),) if document.body else (),
        signature=Signature(
            authority=tuple((document.signer_authority or letterhead.signer_authority).splitlines()),
            name=document.signer_name or letterhead.signer_name,
            post=tuple((document.signer_post or letterhead.signer_post).splitlines()),
        ),
        recipients=_recipients(document.recipients or letterhead.recipients, letterhead.archive_line),
    )


def frozen_pdf(connection: sqlite3.Connection, document: Document) -> bytes | None:
    """Return the bytes an issued paper was frozen with, or None while it is a draft."""
    return table.blob(connection, document.pdf_sha256) if document.pdf_sha256 else None


def scan(connection: sqlite3.Connection, document: Document) -> bytes | None:
    """Return the scanned PDF of the signed or received paper, or None."""
    return table.blob(connection, document.scan_sha256) if document.scan_sha256 else None


def keep_scan(store: Store, document_id: str, path: Path, by: str) -> Document:
    """Keep the scan of a paper that was signed or received; refuses what is no PDF or too large to keep."""
    content = bytes_of(path)
    if not content.startswith(b"%PDF"):
        raise Refused(f"Tệp “{path.name}” không phải PDF. Hãy chọn bản quét dạng PDF.")
    document = keep.found(store, Document, document_id)
    with store.action(f"Gắn bản quét của {shortened(document.caption(), 50)}", by):
        digest = writing.put_blob(store.connection, content)
        return keep.change(store, Document, document_id, {"scan_sha256": digest}, by)


def start_notice(store: Store, meeting_id: str, by: str) -> Document:
    """Return the draft of a meeting's Thông báo kết luận, begun with the usual letterhead when there is none yet."""
    draft = _draft_of(store.connection, meeting_id)
    if draft is not None:
        return draft
    meeting = keep.found(store, Meeting, meeting_id)
    letterhead = _letterhead(store.connection, Document(), store.now().date())
    series = [s for s in table.every(store.connection, DocumentSeries, "name") if s.kind == NOTICE]
    document = Document(
        kind=NOTICE,
        meeting_id=meeting_id,
        letterhead_id=letterhead.id,
        series_id=series[0].id if series else None,
        symbol=f"{NOTICE}-{letterhead.symbol}",
        place=letterhead.place,
        subject=notice_subject(meeting),
    )
    return keep.add(store, document, by, label="Soạn thông báo kết luận")


def suggested_number(connection: sqlite3.Connection, document: Document, today: date) -> int:
    """Return the next number of a paper's series in its year (from 01 each 1 January: Nghị định 30/2020/NĐ-CP, II.3)."""
    year = (document.dated_on or today).year
    used = stored.numbers(connection, document.symbol, year, except_id=document.id)
    first = 1
    if document.series_id:
        series = table.get(connection, DocumentSeries, document.series_id)
        first = series.first_number if series else 1
    return max([*used, first - 1]) + 1


def number_doubt(connection: sqlite3.Connection, document: Document, today: date) -> str:
    """Say in one sentence that a number is taken or leaves a gap in its series and year, or ""."""
    if document.number is None or document.direction != "di":
        return ""
    year = (document.dated_on or today).year
    if document.number in stored.numbers(connection, document.symbol, year, except_id=document.id):
        return f"Số {document.number:02d}/{document.symbol} đã dùng trong năm {year}. Hãy chọn số khác."
    expected = suggested_number(connection, document, today)
    if document.number > expected:
        return f"Bỏ trống từ số {expected:02d} đến số {document.number - 1:02d} của năm {year}."
    return ""


def issue(store: Store, document_id: str, pdf: bytes, by: str) -> Document:
    """Freeze a paper with the very bytes that were previewed; later edits change nothing, and undo stops here.

    The paper it replaces becomes "bị thay thế", its meeting "đã ban hành". Refuses without number or date, or with a
    number that is already taken.
    """
    document = keep.found(store, Document, document_id)
    if document.state != "nhap":
        raise Refused("Văn bản này đã ban hành. Muốn sửa, hãy lập bản đính chính.")
    if document.number is None or document.dated_on is None:
        raise Refused("Văn bản ban hành phải có số và ngày. Hãy ghi đủ rồi ban hành.")
    if document.number in stored.numbers(
        store.connection, document.symbol, document.dated_on.year, except_id=document.id, issued_only=True
    ):
        raise Refused(number_doubt(store.connection, document, store.now().date()))
    with store.action(f"Ban hành {shortened(document.caption(), 60)}", by, kind="fixed"):
        digest = writing.put_blob(store.connection, pdf)
        issued = keep.change(store, Document, document_id, {"state": "da_ban_hanh", "pdf_sha256": digest}, by)
        if document.replaces_id:
            keep.change(store, Document, document.replaces_id, {"state": "bi_thay_the"}, by)
        if document.meeting_id and document.kind == NOTICE:
            keep.change(store, Meeting, document.meeting_id, {"state": "da_ban_hanh"}, by)
    return issued


def correct(store: Store, document_id: str, by: str) -> Document:
    """Begin the paper that will replace an issued one; the old one stays as it is."""
    old = keep.found(store, Document, document_id)
    if old.state == "nhap":
        raise Refused("Văn bản này còn là bản nháp: cứ sửa trực tiếp, không cần đính chính.")
    new = replace(
        old, id="", state="nhap", number=None, dated_on=None, pdf_sha256=None, scan_sha256=None, replaces_id=old.id
    )
    return keep.add(store, new, by, label=f"Lập bản thay thế {shortened(old.caption(), 50)}")


def attachments(connection: sqlite3.Connection, table_name: str, record_id: str) -> list[Attachment]:
    """Return the files kept beside a record."""
    return table.every(connection, Attachment, "name", record_table=table_name, record_id=record_id)
