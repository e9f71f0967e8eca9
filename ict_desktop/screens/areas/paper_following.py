"""What a form of a paper shows for the words nobody has typed: those that will be printed, also on one not yet stored."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Refused
from ict_desktop.records.letterheads import Signer
from ict_desktop.records.name_matching import Choices, Option
from ict_desktop.records.people_words import agencies_together
from ict_desktop.records.post_order import SETTING, lines_by_post, post_order
from ict_desktop.records.recipients import recipients
from ict_desktop.records.signing import lines_of
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.picking import Day
from ict_desktop.store import table
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.field_base import Field
from ict_desktop.widgets.fields import KnownWordsField, LongTextField, TextField
from ict_desktop.widgets.form import RecordForm, Values
from ict_desktop.widgets.question import Question
from ict_desktop.widgets.theme import set_role
from ict_desktop.work.papers.draft import as_printed, letterhead_of, signers_of

LEADING = ("direction", "kind", "letterhead_id", "dated_on", "meeting_id", "addressees", "signer_authority")
"""Fields that others follow."""


def document_on(form: RecordForm) -> Document:
    """Return the paper as it stands on its form, as far as it can be read."""
    known = {name: value for name in form.names() if (value := form.field(name).known()) is not None}
    values: Values = {name: form.given(name) for name in Document.__dataclass_fields__ if form.given(name) is not None}
    return Document(**{**values, **known})


def show_what_follows(form: RecordForm, desk: Desk) -> None:
    """On a new paper, show in each field that was not typed in what will be printed there."""
    shown: dict[str, object] = {}

    def begin() -> None:
        shown.clear()
        show()

    def show() -> None:
        if not form.is_new or not desk.store.is_open():
            return
        here = document_on(form)
        typed = {name: value for name in Document.FOLLOWING if (value := getattr(here, name)) != shown.get(name, "")}
        empty = {name: typed.get(name, "") for name in Document.FOLLOWING}
        printed = as_printed(desk.connection, replace(here, **empty), desk.day)
        for name in Document.FOLLOWING:
            if name not in typed and name in form.names():
                shown[name] = getattr(printed, name)
                form.field(name).set_value(shown[name])

    for name in LEADING:
        if name in form.names():
            form.field(name).left.connect(show)
    form.shown.connect(begin)


def name_letterhead(form: RecordForm, desk: Desk, note: QLabel, day: Day) -> Callable[[], None]:
    """Return what says in a note under which letterhead a paper is printed where none is chosen."""

    def name() -> None:
        note.setText(_taken(desk, day()) if _follows(form) and desk.store.is_open() else "")
        note.setVisible(bool(note.text()))

    return name


def _follows(form: RecordForm) -> bool:
    outgoing = (form.field("direction").known() if "direction" in form.names() else form.given("direction")) == "di"
    return outgoing and not form.field("letterhead_id").known()


def _taken(desk: Desk, day: date) -> str:
    try:
        return f"In theo mẫu thường dùng: {letterhead_of(desk.connection, Document(), day).name}."
    except Refused as refusal:
        return str(refusal)


def add_signer(form: RecordForm, desk: Desk, day: Day) -> None:
    """Add the rows of who signs; one chosen from those of the letterhead brings title and post along."""

    def signers() -> dict[str, Signer]:
        document = Document(letterhead_id=form.field("letterhead_id").known())
        try:
            head = letterhead_of(desk.connection, document, day())
        except Refused:
            return {}
        return {str(place): each for place, each in enumerate(signers_of(desk.connection, head, day()))}

    def ask(_words: str, _key: object) -> Choices:
        known = signers() if desk.store.is_open() else {}
        return Choices(_option(key, each) for key, each in known.items() if each.authority)

    authority = form.row("signer_authority", LongTextField(), hint="mỗi dòng một cấp")
    post = form.row("signer_post", TextField(), half=True)
    tables = frozenset({"letterhead", Signer.TABLE})
    name = KnownWordsField(Question(ask, day, Signer.NOUN, tables=tables))
    form.row("signer_name", name, half=True)

    def take(key: str) -> None:
        if (signer := signers().get(key)) is not None:
            values: dict[Field, object] = {authority: signer.authority, post: signer.post, name: signer.name}
            form.take_all(values)

    name.chosen.connect(take)


def add_recipients(form: RecordForm, desk: Desk) -> None:
    """Add the row of who receives a paper, and what puts those that name a post in the office's order."""
    field = form.row("recipients", LongTextField(), hint="mỗi dòng một nơi")

    def order() -> None:
        posts = post_order(table.settings(desk.connection).get(SETTING, ""))
        lines = str(field.known() or "").splitlines()
        form.take_all({field: "\n".join(recipients("\n".join(lines_by_post(lines, posts))))})

    _offer(form, {"Xếp nơi nhận theo chức vụ": order, "Gộp cơ quan cùng loại": _joining(form, field)})


def add_addressees(form: RecordForm) -> QWidget:
    """Add the row of whom a paper is addressed to; returns what puts agencies of one kind on one line."""
    field = form.row("addressees", LongTextField(), hint="mỗi dòng một nơi")
    return _offer(form, {"Gộp cơ quan cùng loại ở Kính gửi": _joining(form, field)})


def _joining(form: RecordForm, field: Field) -> Callable[[], None]:
    """Return what puts the agencies of one kind that a field lists on one line."""

    def join() -> None:
        form.take_all({field: "\n".join(agencies_together(str(field.known() or "").splitlines()))})

    return join


def _offer(form: RecordForm, deeds: Mapping[str, Callable[[], None]]) -> QWidget:
    """Put buttons under the row added last."""
    box = QWidget(form)
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 4)
    for words, deed in deeds.items():
        button = Button(words, box)
        set_role(button, "quiet")
        button.clicked.connect(deed)
        row.addWidget(button)
    row.addStretch()
    form.beside(box)
    return box


def _option(key: str, signer: Signer) -> Option:
    title = " – ".join(lines_of(signer.authority))
    if not signer.name:
        return Option(key, title, beside=signer.ground)
    return Option(key, signer.name, beside=title)
