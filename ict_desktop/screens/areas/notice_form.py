"""The form of an outgoing paper's formal parts, and issuing it."""

import sqlite3
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel

from ict_desktop.records.checks.sheet import Place
from ict_desktop.records.checks.verdict import Result
from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Gone
from ict_desktop.records.paper_kinds import ADDRESSED
from ict_desktop.records.papers import Paper
from ict_desktop.records.record import Record
from ict_desktop.records.regimes import regime_note
from ict_desktop.records.stamps import CIRCULATIONS, URGENCIES
from ict_desktop.screens.areas.paper_following import (
    add_addressees,
    add_recipients,
    add_signer,
    name_letterhead,
    show_what_follows,
)
from ict_desktop.screens.areas.register_rows import add_answer_rows, add_incoming_rows, add_register_rows
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.keeping import deeds, values_of
from ict_desktop.screens.shared.paper_panel import PaperPanel
from ict_desktop.screens.shared.picking import (
    codes,
    day_of,
    document_series,
    documents,
    growing_codes,
    letterheads,
    meetings,
)
from ict_desktop.store import table
from ict_desktop.widgets.fields import (
    ChoiceField,
    DateField,
    FixedChoiceField,
    LongTextField,
    NumberField,
    TextField,
    TitleField,
)
from ict_desktop.widgets.form import Deeds, RecordForm, Values
from ict_desktop.work import documents as work
from ict_desktop.work.numbering import number_words
from ict_desktop.work.papers.checking import check_results
from ict_desktop.work.papers.draft import as_printed

MADE_OF = frozenset(
    {
        "meeting", "agenda_item", "attendance", "opinion", "conclusion", "task", "extension", "coordination", "agency",
        "holiday", "letterhead", "signer", "wording", "document_series", "setting", "evidence", "proposal", "paper_block",
        "agency_alias", "agency_succession", "person", "inspection",
    }
)  # fmt: skip
"""The tables a paper is written from."""


def build_notice_form(form: RecordForm, desk: Desk) -> None:
    """Add the rows every outgoing paper has: number, date, letterhead, subject, signer, recipients."""
    _add_head(form, desk)
    _add_closing(form, desk)


def _add_head(form: RecordForm, desk: Desk) -> None:
    number = form.row("number", NumberField(decimals=0, minimum=1, grouped=False), half=True)
    form.row("symbol", TextField(), half=True)
    doubt = form.note()
    dated = form.row("dated_on", DateField(lambda: desk.day), half=True)
    form.row("place", TextField(), half=True)
    regime = form.note()
    letterhead = form.row("letterhead_id", ChoiceField(letterheads(desk, day_of(form, desk, "dated_on"))))
    name_usual = name_letterhead(form, desk, form.note(), day_of(form, desk, "dated_on"))
    form.row("series_id", ChoiceField(document_series(desk)))
    form.row("subject", TitleField(), required=True)

    def judge() -> None:
        # A field is left once more when its window closes; the file is closed by then.
        document = table.get(desk.connection, Document, form.record_id) if desk.store.is_open() else None
        if document is None:
            doubt.setVisible(False)
            return
        doubt.setText(number_words(desk.connection, document, desk.day))
        doubt.setVisible(bool(doubt.text()))

    def name_regime() -> None:
        day = dated.known()
        regime.setText(regime_note(day, desk.day) if isinstance(day, date) else "")
        regime.setVisible(bool(regime.text()))

    number.left.connect(judge)
    form.saved.connect(judge)  # another day or symbol counts in another year or series
    form.shown.connect(judge)
    dated.left.connect(name_regime)
    form.shown.connect(name_regime)
    for signal in (letterhead.left, dated.left, form.shown):
        signal.connect(name_usual)


def _add_closing(form: RecordForm, desk: Desk) -> QLabel:
    """Add who signs and receives a paper, and its stamps; returns the heading of these."""
    form.section("Người ký")
    add_signer(form, desk, day_of(form, desk, "dated_on"))
    add_recipients(form, desk)
    stamps = form.section("Dấu, số bản")
    form.row("urgency", FixedChoiceField(_or_none(URGENCIES)), half=True)
    form.row("circulation", FixedChoiceField(_or_none(CIRCULATIONS)), half=True)
    form.row("drafter", TextField(), half=True)
    form.row("copies", NumberField(decimals=0, minimum=1), half=True)
    _follow(form, desk)
    show_what_follows(form, desk)
    return stamps


def _or_none(names: Mapping[str, str]) -> list[tuple[str, str]]:
    return [("", "Không"), *names.items()]


def _follow(form: RecordForm, desk: Desk) -> None:
    """Once a field is stored, show the words that follow from it: an emptied field shows what will be printed."""

    def show() -> None:
        # A field may be stored because the window closes; then the file is closed by now.
        if not form.isVisible() or form.is_new:
            return
        document = table.get(desk.connection, Document, form.record_id)
        if document is not None:
            form.refresh(paper_values(desk, document))

    # Later: while a field is being stored, its own words are not replaced.
    form.saved.connect(lambda: QTimer.singleShot(0, form, show))


def build_document_form(form: RecordForm, desk: Desk) -> None:
    """Add the rows of any paper, outgoing or incoming."""
    direction = form.row("direction", FixedChoiceField(codes(desk, "document_direction")), half=True)
    kind = form.row("kind", ChoiceField(growing_codes(desk, "document_kind"), allow_empty=False), half=True)
    _add_head(form, desk)
    add_incoming_rows(form, desk)
    grouping = add_addressees(form)
    form.row("body", LongTextField())
    lines = form.note("Mỗi dòng một đoạn. Dòng đầu “Căn cứ …”, dòng “I. …”, “1. …”, “a) …” in đúng kiểu của đề mục ấy.")
    stamps = _add_closing(form, desk)
    form.row("meeting_id", ChoiceField(meetings(desk)))
    form.row("replaces_id", ChoiceField(documents(desk)))
    add_answer_rows(form, desk)
    add_register_rows(form, desk, stamps)
    form.row("remark", LongTextField())

    def offer() -> None:
        goes_out = direction.known() == "di"
        addressed = goes_out and kind.known() in ADDRESSED
        form.offer("addressees", addressed)
        grouping.setVisible(addressed)
        # The text of a stored paper is written beside its page; a whole one may be pasted into a new paper.
        known = {name: form.given(name) for name in ("form", "meeting_id")}
        typed_here = form.is_new or not (goes_out and Document(kind=kind.known() or "", **known).has_form())
        form.offer("body", typed_here)
        lines.setVisible(typed_here)

    for signal in (direction.left, kind.left, form.shown, form.saved):
        signal.connect(offer)


def paper_deeds(desk: Desk) -> Deeds:
    """Tell a form of papers what it does: a draft keeps what was typed, what follows letterhead and meeting goes on so."""

    def change(record_id: str, name: str, value: object, began: object) -> None:
        work.change(desk.store, record_id, name, value, desk.clerk, {name: began})

    def create(record: Record) -> Record:
        return work.add(desk.store, Document(**values_of(record)), desk.clerk)

    return replace(deeds(desk, Document, create=create), change=change)


def paper_values(desk: Desk, document: Document) -> Values:
    """Return what the form of a paper shows: a stored draft with the words that will be printed."""
    return values_of(as_printed(desk.connection, document, desk.day) if document.id else document)


def show_document(panel: PaperPanel, desk: Desk, document: Document) -> None:
    """Show a paper as it lies in the file whenever it is asked for: its frozen bytes, or the draft with its words."""
    today, document_id = desk.day, document.id

    def stored(connection: sqlite3.Connection) -> Document:
        found = table.get(connection, Document, document_id)
        if found is None:
            raise Gone("Không còn văn bản này: bản ghi đã bị xóa. Có thể khôi phục trong Thùng rác.")
        return found

    def paper(connection: sqlite3.Connection) -> Paper:
        return work.document_paper(connection, stored(connection), today)

    def source(connection: sqlite3.Connection) -> Paper | bytes:
        frozen = work.frozen_pdf(connection, stored(connection))
        return frozen if frozen is not None else paper(connection)

    def check(connection: sqlite3.Connection, paper: Paper) -> tuple[Result, ...]:
        return check_results(connection, stored(connection), paper, today)

    def name() -> str:
        now = table.get(desk.connection, Document, document_id) or document
        return work.file_name(desk.connection, now, today)

    panel.show_paper(source, name, paper, key=document_id, check=check)


def go_to(form: RecordForm, panel: PaperPanel, desk: Desk, place: Place) -> None:
    """Go to the field a rule speaks of; what is no field of the form is said in the status bar."""
    if place.field in form.names():
        form.field(place.field).focus_target().setFocus(Qt.FocusReason.OtherFocusReason)
    else:
        desk.window.say(panel.checks.sentence_at(place))
