"""What the registers say of a paper beside the paper itself: rows of its form, those of papers that go out or came in."""

from PySide6.QtWidgets import QLabel

from ict_desktop.records.documents import Document
from ict_desktop.screens.areas.paper_following import document_on
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.picking import documents
from ict_desktop.store import table
from ict_desktop.widgets.fields import ChoiceField, DateField, LongTextField, NumberField, TextField
from ict_desktop.widgets.form import RecordForm
from ict_desktop.work.numbering import arrival_words

INCOMING = ("arrival_number", "received_on", "sender", "handled_by", "handling", "handled_on")
"""Rows of papers that came in."""

OUTGOING = (
    *("place", "letterhead_id", "series_id", "signer_authority", "recipients", "replaces_id"),
    *("urgency", "circulation", "drafter", "copies", "sent_on", "kept_by"),
)
"""Rows of papers that go out."""


def add_incoming_rows(form: RecordForm, desk: Desk) -> None:
    """Add what the register of incoming papers says (sổ theo dõi giải quyết văn bản đến, Nghị định 30/2020/NĐ-CP)."""
    heading = form.section("Văn bản đến")
    number = form.row("arrival_number", NumberField(decimals=0, minimum=1, grouped=False), half=True)
    received = form.row("received_on", DateField(lambda: desk.day, happened=True), half=True)
    said = form.note()
    form.row("sender", TextField())
    form.row("handled_by", TextField(), hint="nhiều nơi: nơi chủ trì ghi trước")
    form.row("handling", LongTextField())
    form.row("handled_on", DateField(lambda: desk.day, happened=True), half=True)

    def judge() -> None:
        # A field is left once more when its window closes; the file is closed by then.
        document = _document(form, desk) if desk.store.is_open() else None
        said.setText(arrival_words(desk.connection, document, desk.day) if document is not None else "")
        said.setVisible(bool(said.text()))
        heading.setVisible(form.field("direction").known() == "den")

    for signal in (number.left, received.left, form.field("direction").left, form.saved, form.shown):
        signal.connect(judge)


def _document(form: RecordForm, desk: Desk) -> Document | None:
    """Return the paper on the form: as it is stored, or what is known of a new one."""
    return document_on(form) if form.is_new else table.get(desk.connection, Document, form.record_id)


def add_answer_rows(form: RecordForm, desk: Desk) -> None:
    """Add which paper it answers, and by which day it is to be answered itself."""
    form.row("answers_id", ChoiceField(documents(desk)))
    form.row("answer_due_on", DateField(lambda: desk.day), half=True)


def add_register_rows(form: RecordForm, desk: Desk, stamps: QLabel) -> None:
    """Add what the register of outgoing papers says after the paper was signed (Phụ lục IV).

    `stamps` heads rows that papers going out alone have.
    """
    heading = form.section("Sổ đăng ký văn bản đi")
    form.row("sent_on", DateField(lambda: desk.day, happened=True), half=True)
    form.row("kept_by", TextField(), half=True)
    direction = form.field("direction")

    def offer() -> None:
        goes_out = direction.known() != "den"
        for shown in (heading, stamps):
            shown.setVisible(goes_out)
        for name in OUTGOING:
            form.offer(name, goes_out)
        for name in INCOMING:
            form.offer(name, not goes_out)

    for signal in (direction.left, form.shown):
        signal.connect(offer)
