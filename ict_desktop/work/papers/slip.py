"""The phiếu trình that goes with a draft to whoever signs it: what is submitted, what with, what each level says of it.

It is no kind of the decree's: the form is what provincial offices use in practice, and most of it is written by hand.
"""

import sqlite3
from datetime import date

from ict_desktop.records.attachments import Attachment
from ict_desktop.records.checks.listed import summary
from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Refused
from ict_desktop.records.meeting_words import small
from ict_desktop.records.papers import Block, Dash, NumberedItem, Paper, Signature, Table, TableColumn
from ict_desktop.store import table
from ict_desktop.store.listing import codes
from ict_desktop.work.documents import document_paper
from ict_desktop.work.papers.checking import check_results
from ict_desktop.work.papers.draft import fill
from ict_desktop.work.papers.outgoing import named_paper

_TWO_LINES = 62
"""Dots that fill two lines of the page."""
MOST_NAMED = 3
LEVELS = ("Lãnh đạo phòng", "Lãnh đạo Văn phòng", "Lãnh đạo UBND tỉnh")
"""Those who say something of a draft before it is signed, in their order."""


def slip(connection: sqlite3.Connection, document: Document, today: date) -> Paper:
    """Return the phiếu trình of a draft; refuses a paper that was issued or came in."""
    if not document.is_draft():
        raise Refused("Phiếu trình chỉ đi kèm dự thảo. Văn bản này đã ban hành hoặc là văn bản đến.")
    filled = fill(connection, document, today)
    kind = dict(codes(connection, "document_kind"))[document.kind].lower()
    blocks: tuple[Block, ...] = (
        NumberedItem(1, f"Dự thảo {kind} “{filled.document.subject}”.", "Vấn đề trình"),
        NumberedItem(2, "", "Hồ sơ kèm theo"),
        *(Dash(line) for line in _enclosed(connection, document, kind)),
        NumberedItem(3, _by_hand(), "Ý kiến của các cơ quan, đơn vị liên quan"),
        NumberedItem(4, "", "Ý kiến của chuyên viên"),
        Dash(_by_hand("Về trình tự, thủ tục: ")),
        Dash(f"Về thể thức, kỹ thuật trình bày: {_form_words(connection, document, today)}"),
        Dash(_by_hand("Về thẩm quyền: ")),
        NumberedItem(5, "", "Thời gian giải quyết"),
        _times(),
        *(
            NumberedItem(number, _by_hand(), f"Ý kiến của {small(level)}")
            for number, level in enumerate(LEVELS, start=6)
        ),
    )
    return Paper(
        kind_name="Phiếu trình giải quyết công việc",
        title=(filled.document.subject,),
        drafted_on=today,
        masthead=filled.masthead,
        symbol=f"PTr-{filled.letterhead.symbol}",
        place=filled.letterhead.place,
        blocks=blocks,
        signature=Signature(("CHUYÊN VIÊN",)),
    )


def _by_hand(words: str = "") -> str:
    """Return words with dots to write on to the end of the second line; a dot of three is as wide as two letters."""
    return words + "…" * (_TWO_LINES - len(words) // 2)


def _enclosed(connection: sqlite3.Connection, document: Document, kind: str) -> list[str]:
    """Name what goes with the draft: itself, what it answers or takes the place of, the files kept beside it."""
    lines = [f"Dự thảo {kind}"]
    for other_id in (document.answers_id, document.replaces_id, document.corrects_id):
        other = table.get(connection, Document, other_id or "")
        lines += [named_paper(connection, other)] if other is not None else []
    lines += [each.name for each in table.every(connection, Attachment, record_table="document", record_id=document.id)]
    return [f"{line}{'.' if place == len(lines) else ';'}" for place, line in enumerate(lines, start=1)]


def _form_words(connection: sqlite3.Connection, document: Document, today: date) -> str:
    """Say what Kiểm thể thức leaves open of the draft."""
    try:
        paper = document_paper(connection, document, today)
    except Refused as refusal:
        return str(refusal)
    stands = summary(check_results(connection, document, paper, today), MOST_NAMED)
    if stands.is_clean:
        return "đã kiểm, không có điều nào cần xem."
    return f"đã kiểm, còn {stands.counts}: " + " ".join(sentence for sentence, _place in stands.named)


def _times() -> Table:
    columns = (
        TableColumn("Người giải quyết", 40),
        TableColumn("Ngày bắt đầu", 20, "center"),
        TableColumn("Ngày kết thúc", 20, "center"),
        TableColumn("Ký", 20, "center"),
    )
    return Table(columns, tuple((level, "", "", "") for level in ("Chuyên viên", *LEVELS)))
