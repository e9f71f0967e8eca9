"""Beginning a paper that is filled from the file: of which form, about which agency, period, inspection or paper."""

import sqlite3
from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QVBoxLayout, QWidget

from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Refused
from ict_desktop.records.labels import word_on_form
from ict_desktop.records.numbers import many
from ict_desktop.records.paper_kinds import (
    CORRECTION,
    FORMS,
    INSPECTION_CONCLUSION,
    INSPECTION_PLAN,
    PLAN_OF_YEAR,
    REMINDER,
    REPORT_OF_PERIOD,
)
from ict_desktop.records.papers import Paper
from ict_desktop.records.periods import parse_period
from ict_desktop.records.vietnamese import Unreadable, capitalised
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.destination import Destination
from ict_desktop.screens.shared.paper_dialog import show_paper
from ict_desktop.screens.shared.picking import agencies, codes, documents, inspections
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.dialogs import deed_row
from ict_desktop.widgets.fields import ChoiceField, Field, FixedChoiceField, PeriodField
from ict_desktop.widgets.scrolled import Scrolled
from ict_desktop.widgets.theme import CARD_PADDING, set_role
from ict_desktop.work.documents import document_paper
from ict_desktop.work.papers.begin import begin, begin_reminders, newest, paper_of, to_urge, usual_period
from ict_desktop.work.papers.pack import pack
from ict_desktop.work.urging import letters

OFFERED = (REMINDER, REPORT_OF_PERIOD, PLAN_OF_YEAR, INSPECTION_PLAN, INSPECTION_CONCLUSION, CORRECTION)
"""The forms that are begun anywhere; those of a meeting are begun on its page."""

EACH, TOGETHER = "each", "together"
MOST_NAMED = 8

_ASKED = {
    REMINDER: ("agency_id", "level", "letters"),
    CORRECTION: ("corrects_id",),
    INSPECTION_PLAN: ("inspection_id",),
    INSPECTION_CONCLUSION: ("inspection_id",),
    REPORT_OF_PERIOD: ("period",),
    PLAN_OF_YEAR: ("period",),
}
"""Form → the fields that say what it is about."""

_WANTED = {
    "period": "Chưa ghi kỳ. Hãy ghi như “6 tháng đầu năm 2017”, “quý III/2017”; kế hoạch năm chỉ ghi năm.",
    "inspection_id": "Chưa chọn đợt kiểm tra.",
    "corrects_id": "Chưa chọn văn bản đã ban hành cần đính chính.",
}


class BeginPaper(QDialog):
    """Asks of which form and about what; what is begun is shown on the page of papers.

    `offered` are the forms to choose from; `among` the agencies whose tasks were chosen (none: all with something late).
    """

    def __init__(self, parent: QWidget, desk: Desk, offered: Sequence[str], among: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self.setWindowTitle("Soạn công văn đôn đốc" if tuple(offered) == (REMINDER,) else "Soạn văn bản theo mẫu")
        self.setMinimumWidth(560)
        self._desk, self._among = desk, tuple(among)
        self.begun: Document | None = None
        self._is_choice = len(offered) > 1
        forms = [(code, capitalised(FORMS[code].name)) for code in offered]
        self.fields: dict[str, Field] = {
            "form": FixedChoiceField(forms),
            "period": PeriodField(lambda: desk.day),
            "inspection_id": ChoiceField(inspections(desk)),
            "corrects_id": ChoiceField(documents(desk)),
            "agency_id": ChoiceField(agencies(desk, lambda: desk.day)),
            "level": FixedChoiceField(
                lambda: [("", "Theo tình trạng của từng cơ quan"), *codes(desk, "reminder_level")()]
            ),
            "letters": FixedChoiceField([(EACH, "Mỗi cơ quan một công văn"), (TOGETHER, "Một công văn gửi chung")]),
        }
        self._rows = QFormLayout()
        self._rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for name, field in self.fields.items():
            label = {"form": "Mẫu văn bản", "letters": "Gửi"}.get(name) or word_on_form(Document.TABLE, name)
            field.focus_target().setAccessibleName(label)
            self._rows.addRow(label, field)
        self.note = QLabel("", self)
        self.note.setWordWrap(True)
        self._begin_with(offered)
        self._lay_out()
        for name in ("form", "agency_id", "level"):
            self.fields[name].left.connect(self._show_asked)
        self._show_asked()

    def _begin_with(self, offered: Sequence[str]) -> None:
        self.fields["form"].set_value(offered[0])
        self.fields["level"].set_value("")
        self.fields["letters"].set_value(EACH)
        self.fields["agency_id"].set_value(self._among[0] if len(self._among) == 1 else None)
        self._form_shown = ""

    def _lay_out(self) -> None:
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._rows)
        column.addWidget(self.note)
        column.addStretch(1)
        self.preview = Button("&Xem trước", self)
        self.preview.clicked.connect(self.show_papers)
        buttons = deed_row(self, "&Soạn", self.apply)
        buttons.insertWidget(0, self.preview)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        layout.addWidget(Scrolled(whole, self), 1)
        layout.addLayout(buttons)

    @property
    def form(self) -> str:
        """The form that is chosen."""
        return str(self.fields["form"].known() or "")

    def _show_asked(self) -> None:
        """Show the fields the form asks for, and who would be urged how."""
        asked = _ASKED[self.form]
        if self.form != self._form_shown:
            self._form_shown = self.form
            self.fields["period"].set_value(usual_period(self._desk.connection, self.form, self._desk.day).code)
        one = self.fields["agency_id"].known() is not None
        for name, field in self.fields.items():
            shown = (name == "form" and self._is_choice) or (name in asked and not (name == "letters" and one))
            self._rows.setRowVisible(field, shown)
        self._say(self._urged() if self.form == REMINDER else "")

    def _say(self, words: str, problem: bool = False) -> None:
        self.note.setText(words)
        set_role(self.note, "problem" if problem else "muted")

    def _urged(self) -> str:
        """Name the agencies that would be urged: how many tasks each, at which level."""
        only, level = self.fields["agency_id"].known(), self.fields["level"].known()
        names = dict(codes(self._desk, "reminder_level")())
        lines = [
            f"• {each.agency.caption()}: {many(len(each.at(firm)))} nhiệm vụ, mức {names[firm].lower()}"
            for each, firm in letters(self._desk.connection, self._desk.day, str(level or ""), self._among, only)
        ]
        if not lines:
            return "Không có nhiệm vụ nào quá hạn hoặc sắp đến hạn để đôn đốc."
        more = [f"• … và {many(len(lines) - MOST_NAMED)} cơ quan khác"] if len(lines) > MOST_NAMED else []
        return "\n".join([*lines[:MOST_NAMED], *more])

    # What is asked for

    def _about(self) -> Document:
        """Return the empty draft of what is chosen; raises `Refused` while something is missing."""
        values: dict[str, Any] = {}
        for name in _ASKED[self.form]:
            self.fields[name].commit()
            value = self.fields[name].value()
            if not value and name in _WANTED:
                raise Refused(_WANTED[name])
            if name != "letters" and value:
                values[name] = value
        return paper_of(self.form, **values)

    def _is_each(self, about: Document) -> bool:
        letters = self.fields["letters"].known()
        return about.form == REMINDER and about.agency_id is None and (letters == EACH or bool(self._among))

    def apply(self) -> None:
        """Begin the papers and close."""
        desk = self._desk
        try:
            about = self._about()
        except (Refused, Unreadable) as problem:
            self._say(str(problem), problem=True)
            return

        def deed() -> Document:
            if self._is_each(about):
                return begin_reminders(desk.store, about.level or "", desk.clerk, self._among)[0]
            return begin(desk.store, about, desk.clerk)

        self.begun = desk.attempt(self, deed) if desk.may_write(self) else None
        if self.begun is not None:
            self.accept()

    def show_papers(self) -> None:
        """Show what would be begun, all letters as one PDF, without storing anything."""
        try:
            about = self._about()
        except (Refused, Unreadable) as problem:
            self._say(str(problem), problem=True)
            return
        day, fonts, each, among = self._desk.day, self._desk.resources / "fonts", self._is_each(about), self._among

        def drafts(connection: sqlite3.Connection) -> list[Document]:
            wanted = to_urge(connection, day, about.level or "", among) if each else [about]
            return [newest(connection, one, day) for one in wanted]

        def source(connection: sqlite3.Connection) -> bytes:
            from ict_desktop.printing.pdf import render_pdf_pack  # reportlab, only when a paper is wanted

            return render_pdf_pack([document_paper(connection, one, day) for one in drafts(connection)], fonts)

        def alone(connection: sqlite3.Connection) -> Paper:
            return document_paper(connection, drafts(connection)[0], day)

        show_paper(self, self._desk, self.windowTitle(), source, f"{about.form}-{day}", None if each else alone)


def begin_paper(parent: QWidget, desk: Desk, offered: Sequence[str] = OFFERED, among: Sequence[str] = ()) -> None:
    """Ask what is to be begun, begin it, and go there."""
    dialog = BeginPaper(parent, desk, offered, among)
    dialog.exec()
    begun = dialog.begun
    dialog.deleteLater()
    if begun is not None:
        desk.window.open_page(Destination("documents", chip="nhap", record=begun.id))


def begin_about(parent: QWidget, desk: Desk, about: Document) -> None:
    """Begin a paper of which it is known what it is about, and go there."""
    if desk.may_write(parent) and (begun := desk.attempt(parent, lambda: begin(desk.store, about, desk.clerk))):
        desk.window.open_page(Destination("documents", chip="nhap", record=begun.id))


def show_pack(parent: QWidget, desk: Desk) -> None:
    """Show the pack for a meeting this month: tables, charts and what is late, as one PDF."""
    day, by = desk.day, desk.clerk
    month = parse_period(f"{day:%Y-%m}")

    def source(connection: sqlite3.Connection) -> Paper:
        return pack(connection, month, day, by)

    show_paper(parent, desk, "Tài liệu trước phiên họp", source, f"tai-lieu-phien-hop-{day:%Y-%m}", source)
