"""Văn bản of a meeting: notice, invitation or biên bản, what it says of number, date and signer, and the page itself."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ict_desktop.records.checks.sheet import Place
from ict_desktop.records.documents import Document
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.paper_kinds import EXTRACT, NOTICE
from ict_desktop.records.vietnamese import fold
from ict_desktop.screens.areas.issuing import issue_paper
from ict_desktop.screens.areas.meeting_choices import CHOICES, ForAgency, begin_words, page_of
from ict_desktop.screens.areas.notice_form import (
    build_notice_form,
    go_to,
    paper_deeds,
    paper_values,
    show_document,
)
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.paper_editor import PaperEditor
from ict_desktop.screens.shared.paper_panel import PaperPanel
from ict_desktop.widgets.form import FormScroll, RecordForm
from ict_desktop.widgets.page_parts import Chips, EmptyState
from ict_desktop.widgets.remembered import Splitter
from ict_desktop.widgets.tabs import Tabs
from ict_desktop.widgets.theme import CARD_PADDING, set_role
from ict_desktop.work import issuing
from ict_desktop.work.papers import of_meeting


class MeetingPapersTab(QWidget):
    """Which paper, its draft left, the page right; the last issued one shows its frozen bytes.

    The paper chosen stays in front, whatever tab or meeting is shown in between.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting = Meeting()
        self._document: Document | None = None
        self._which = NOTICE
        splitter = Splitter(Qt.Orientation.Horizontal, desk.memory, "meeting.papers", self)
        card = QFrame(splitter)
        set_role(card, "card")
        self._form = RecordForm(paper_deeds(desk), card)
        build_notice_form(self._form, desk)
        self._scroll = FormScroll(self._form, card, self._form.buttons)
        self._begin = EmptyState(card)
        self._kinds = Chips([(code, choice.word) for code, choice in CHOICES.items()], card)
        self._kinds.chosen.connect(self._choose)
        self._agency = ForAgency(desk, card)
        self._agency.chosen.connect(desk.deed(lambda: self.show_meeting(self._meeting)))
        self._begin.button.clicked.connect(desk.deed(self._start))
        self._panel = PaperPanel(desk, splitter)
        self._editor = PaperEditor(desk, self._panel)
        self._tabs = Tabs("Nội dung và thể thức của văn bản", card)
        self._tabs.addTab(self._editor, "Nội dung")
        self._tabs.addTab(self._scroll, "Thể thức")
        self._issue = self._panel.add_button("&Ban hành…", self.issue, primary=True)
        self._replace = self._panel.add_button("&Lập bản thay thế", self.replace)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        inside.addWidget(self._kinds)
        inside.addWidget(self._agency)
        inside.addWidget(self._tabs, 1)
        inside.addWidget(self._begin)
        self._panel.checks.listen(self)
        self._panel.checks.go.connect(self._go_to)
        self._panel.preview.clicked.connect(self._go_to_point)
        splitter.addWidget(card)
        splitter.addWidget(self._panel)
        splitter.share(532, 550)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(splitter)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the paper of a meeting."""
        self._meeting = meeting
        self._agency.setVisible(self._which == EXTRACT)
        if self._which == EXTRACT:
            self._agency.show_meeting(meeting.id)
        self._document = self._newest()
        document = self._document
        self._begin.show_words(*begin_words(self._which, self._is_several()))
        self._tabs.setVisible(document is not None)
        self._begin.setVisible(document is None)
        draft = document is not None and document.state == "nhap"
        self._form.setEnabled(draft)
        self._show_text(document if draft else None)
        self._issue.setVisible(draft)
        self._replace.setVisible(document is not None and document.state == "da_ban_hanh")
        if document is not None and (self._form.record_id != document.id):
            self._form.show_record(document.id, paper_values(self._desk, document))
        elif document is not None:
            self._form.refresh(paper_values(self._desk, document))
        self._render()

    def _show_text(self, document: Document | None) -> None:
        """Show the text of a draft to be changed; an issued paper has its formal parts alone."""
        another = document is not None and document.id != self._editor.document_id
        shown = document is not None and not self._editor.show_document(document)
        self._tabs.setTabVisible(0, shown)
        if not shown or another:
            self._tabs.setCurrentIndex(0 if shown else 1)

    def _newest(self) -> Document | None:
        if self._is_several():
            return None
        desk, agency_id = self._desk, self._agency.id if self._which == EXTRACT else None
        document = of_meeting.paper_named(desk.connection, self._which, self._meeting.id, desk.day, agency_id)
        return document if document.id else None

    def _is_several(self) -> bool:
        """Whether what is in front is a list, or several papers, and so no draft of its own."""
        return not CHOICES[self._which].begin or (self._which == EXTRACT and not self._agency.id)

    def _render(self) -> None:
        document, desk = self._document, self._desk
        if document is not None:
            show_document(self._panel, desk, document)
            return
        name = f"{fold(CHOICES[self._which].word).replace(' ', '-')}-{self._meeting.held_on or ''}".rstrip("-")
        several = self._is_several()
        source, drawn = page_of(desk, self._which, self._meeting.id, self._agency.id, several)
        self._panel.show_paper(source, name, drawn)

    def _choose(self, which: str) -> None:
        if not (self._desk.window.settle() and self._editor.leave()):
            self._kinds.choose(self._which)
            return
        self._which = which
        self.show_meeting(self._meeting)

    def _start(self) -> None:
        desk, which, agency_id = self._desk, self._which, self._agency.id if self._which == EXTRACT else None
        begun = desk.attempt(
            self, lambda: of_meeting.begin_paper(desk.store, which, self._meeting.id, desk.clerk, agency_id)
        )
        if begun is not None:
            self._tabs.setCurrentIndex(1)
            self._form.focus_first()

    def replace(self) -> None:
        """Begin the paper that will replace the issued one; what was changed in the meeting since goes into it."""
        document, desk = self._document, self._desk
        if document is not None:
            desk.attempt(self, lambda: issuing.correct(desk.store, document.id, desk.clerk))

    def _go_to(self, place: Place) -> None:
        """Put the cursor where a rule says something: into the text, or into a field beside it."""
        if self._tabs.isTabVisible(0) and self._editor.go_to(place):
            self._tabs.setCurrentIndex(0)
            return
        self._tabs.setCurrentIndex(1 if place.field in self._form.names() else self._tabs.currentIndex())
        go_to(self._form, self._panel, self._desk, place)

    def _go_to_point(self, page: int, at: QPointF) -> None:
        """Put the cursor into the paragraph that was clicked on the page of a draft."""
        if self._tabs.isTabVisible(0) and self._editor.go_to_point(page, at):
            self._tabs.setCurrentIndex(0)

    def print(self) -> None:
        """Print the page as soon as it is shown."""
        self._render()
        self._panel.print()

    def leave(self) -> bool:
        """Store what is being typed on the form; False when the user wants to stay."""
        return self._form.leave() and self._editor.leave()

    def issue(self) -> None:
        """Issue the paper as it is shown once the open field is stored."""
        if self._document is not None:
            issue_paper(self, self._desk, self._document.id, self._panel)
