"""Which paper answers which: what is said of it, and how an answer is begun."""

import sqlite3
from datetime import date

from ict_desktop.records.dates import date_text
from ict_desktop.records.documents import Document
from ict_desktop.records.paper_kinds import LETTER
from ict_desktop.records.record import joined
from ict_desktop.store import table


def answer_words(connection: sqlite3.Connection, document: Document, day: date) -> list[str]:
    """Say what a paper answers, what answers it, and while nothing does by which day it is to be answered."""
    answered = table.get(connection, Document, document.answers_id or "")
    answers = table.every(connection, Document, "dated_on", answers_id=document.id) if document.id else []
    given = [other for other in answers if other.direction != document.direction and not other.is_draft()]
    return [
        *([f"trả lời {_named(answered)}"] if answered is not None else []),
        *(f"đã có trả lời {_named(other)}" for other in given),
        *([] if given else _waiting(document, day)),
    ]


def _waiting(document: Document, day: date) -> list[str]:
    due = document.answer_due_on
    if due is None or document.handled_on is not None or document.is_draft():
        return []
    late = f", quá hạn {(day - due).days} ngày" if due < day else ""
    return [f"chưa trả lời, hạn {date_text(due)}{late}"]


def _named(document: Document) -> str:
    number = f"số {document.numbered_name()}" if document.number is not None else ""
    dated = f"ngày {date_text(document.dated_on)}" if document.dated_on is not None else ""
    return joined((number, dated), " ") or "văn bản chưa ghi số"


def begun_answer(document: Document, day: date) -> Document:
    """Return the answer to a paper as it begins: our letter to who sent it, or what came in on a letter of ours."""
    if document.direction == "den":
        return Document(kind=LETTER, answers_id=document.id, addressees=document.sender, subject=document.subject)
    return Document(direction="den", kind=LETTER, answers_id=document.id, received_on=day)
