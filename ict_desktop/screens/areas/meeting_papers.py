"""Văn bản of a meeting: notice, invitation or biên bản, what it says of number, date and signer, and the page itself."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ict_desktop.records.documents import Document
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.paper_kinds import INVITATION, MEETING_PAPERS, MINUTES, NOTICE
from ict_desktop.records.vietnamese import capitalised, fold
from ict_desktop.screens.areas.issuing import issue_paper
from ict_desktop.screens.areas.notice_form import (
    build_notice_form,
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
from ict_desktop.work import documents as work

BEGIN = {NOTICE: "S&oạn thông báo kết luận", INVITATION: "S&oạn giấy mời", MINUTES: "S&oạn biên bản"}
"""The button that begins the draft of each paper of a meeting."""


class MeetingPapersTab(QWidget):
    """Which paper, its draft left, the page right; the last issued one shows its frozen bytes.

    The paper chosen stays in front, whatever tab or meeting is shown in between.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._meeting = Meeting()
        self._document: Document | None = None
        self._kind = NOTICE
        card = QFrame(self)
        set_role(card, "card")
        self._form = RecordForm(paper_deeds(desk), card)
        build_notice_form(self._form, desk)
        self._scroll = FormScroll(self._form, card, self._form.buttons)
        self._begin = EmptyState(card)
        self._kinds = Chips([(kind, capitalised(name)) for kind, name in MEETING_PAPERS.items()], card)
        self._kinds.chosen.connect(self._choose)
        self._begin.button.clicked.connect(desk.deed(self._start))
        self._panel = PaperPanel(desk)
        self._editor = PaperEditor(desk, self._panel)
        self._tabs = Tabs("Nội dung và thể thức của văn bản", card)
        self._tabs.addTab(self._editor, "Nội dung")
        self._tabs.addTab(self._scroll, "Thể thức")
        self._issue = self._panel.add_button("&Ban hành…", self.issue, primary=True)
        self._replace = self._panel.add_button("&Lập bản thay thế", self.replace)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        inside.addWidget(self._kinds)
        inside.addWidget(self._tabs, 1)
        inside.addWidget(self._begin)
        splitter = Splitter(Qt.Orientation.Horizontal, desk.memory, "meeting.papers", self)
        splitter.addWidget(card)
        splitter.addWidget(self._panel)
        splitter.share(532, 550)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(splitter)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the paper of a meeting."""
        self._meeting = meeting
        self._document = self._newest()
        document, name = self._document, MEETING_PAPERS[self._kind]
        words = f"Bản in lấy từ nội dung hội nghị. Soạn {name} để ghi số, ngày, người ký và nơi nhận."
        self._begin.show_words(words, BEGIN[self._kind])
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
        shown = document is not None and not self._editor.show_document(document)
        self._tabs.setTabVisible(0, shown)
        if not shown:
            self._tabs.setCurrentIndex(1)

    def _newest(self) -> Document | None:
        document = work.of_meeting(self._desk.connection, self._meeting.id, self._kind)
        return document if document.id else None

    def _render(self) -> None:
        document, kind, meeting_id, today = self._document, self._kind, self._meeting.id, self._desk.day
        name = f"{fold(MEETING_PAPERS[kind]).replace(' ', '-')}-{self._meeting.held_on or ''}".rstrip("-")
        if document is not None:
            show_document(self._panel, self._desk, document.id, name)
        else:
            self._panel.show_filled(
                lambda connection: work.meeting_paper(connection, meeting_id, today, kind=kind), name
            )

    def _choose(self, kind: str) -> None:
        if not (self._desk.window.settle() and self._editor.leave()):
            self._kinds.choose(self._kind)
            return
        self._kind = kind
        self.show_meeting(self._meeting)

    def _start(self) -> None:
        desk = self._desk
        if desk.attempt(self, lambda: work.start(desk.store, self._meeting.id, desk.clerk, self._kind)) is not None:
            self._form.focus_first()

    def replace(self) -> None:
        """Begin the paper that will replace the issued one; what was changed in the meeting since goes into it."""
        document, desk = self._document, self._desk
        if document is not None:
            desk.attempt(self, lambda: work.correct(desk.store, document.id, desk.clerk))

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
