"""Ý kiến, kiến nghị: what each speaker said, what was asked for, and which conclusion answers it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ict_desktop.records import meetings as rule
from ict_desktop.records.agencies import Agency, Person
from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.meetings import Meeting, Opinion, Proposal, ProposalAnswer
from ict_desktop.records.record import shortened
from ict_desktop.screens.areas.evidence import add_paper_of
from ict_desktop.screens.shared.child_list import ChildList
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.picking import agencies, day_of_meeting, opinions, people
from ict_desktop.store import table
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.dialogs import deed_row
from ict_desktop.widgets.fields import ChoiceField, KnownWordsField, LongTextField, TextField
from ict_desktop.widgets.form import RecordForm
from ict_desktop.widgets.remembered import Splitter
from ict_desktop.widgets.screen_room import take_size
from ict_desktop.widgets.theme import CARD_PADDING, set_role
from ict_desktop.work import meetings as work

HIDDEN = {"id", "meeting_id", "position"}
"""Fields of an opinion that are not on its form."""

OFFERED = 60
"""Letters of an opinion that are shown on the button that takes its words into a proposal."""

PROPOSAL_HIDDEN = {"id", "position"}
"""Fields of a proposal that are not on its form."""


class OpinionsTab(QWidget):
    """Opinions left, the proposals of the chosen one right."""

    KINDS = frozenset({Opinion.TABLE, Proposal.TABLE, ProposalAnswer.TABLE})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting = Meeting()
        self._sum = QLabel("", self)
        set_role(self._sum, "muted")
        splitter = Splitter(Qt.Orientation.Horizontal, desk.memory, "meeting.opinions", self)
        self._opinions = ChildList(
            desk,
            Opinion,
            rule.OPINION_COLUMNS,
            lambda form: build_form(form, desk),
            lambda: Opinion(meeting_id=self._meeting.id),
            help_words="Chưa ghi ý kiến nào. Phím Insert thêm một ý kiến.",
            parent=splitter,
        )
        self._proposals = ChildList(
            desk,
            Proposal,
            rule.PROPOSAL_COLUMNS,
            lambda form: proposal_form(form, desk, self._meeting.id),
            lambda: Proposal(opinion_id=self._opinions.list.current_id()),
            help_words="Ý kiến này chưa có kiến nghị. Mỗi điều người phát biểu đề nghị là một kiến nghị.",
            parent=splitter,
        )
        self._proposals.add_button("&Gắn kết luận…", "Chọn kết luận trả lời kiến nghị này", self.link, on_row=True)
        self._proposals.add_button("Gắn &văn bản…", "Chọn văn bản trả lời kiến nghị này", self.tie, on_row=True)
        splitter.addWidget(self._opinions)
        splitter.addWidget(self._proposals)
        splitter.share(600, 480)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self._sum)
        layout.addWidget(splitter, 1)
        self._opinions.current_changed.connect(self._show_proposals)
        # What was just said is followed by what was asked for: Insert now adds a proposal.
        self._opinions.added.connect(lambda _id: self._proposals.list.take_keyboard())

    def show_meeting(self, meeting: Meeting) -> None:
        """Show what was said at a meeting."""
        self._meeting = meeting
        coverage = work.coverage(self._desk.connection, meeting.id, self._desk.today)
        self._sum.setText(coverage.sentence())
        self._opinions.show_under(meeting_id=meeting.id)
        self._show_proposals(self._opinions.list.current_id())

    def show_inside(self, kind: str, record_id: str) -> None:
        """Go to an opinion, a proposal, or the proposal an answer is of."""
        connection = self._desk.connection
        if kind == Opinion.TABLE:
            self._opinions.show_record(record_id)
            return
        if kind == ProposalAnswer.TABLE:
            answer = table.get(connection, ProposalAnswer, record_id)
            record_id = (answer.proposal_id if answer is not None else "") or ""
        proposal = table.get(connection, Proposal, record_id)
        if proposal is not None and self._opinions.show_record(proposal.opinion_id or ""):
            self._proposals.show_record(record_id)

    def _show_proposals(self, opinion_id: str) -> None:
        self._proposals.setEnabled(bool(opinion_id))
        self._proposals.show_under(opinion_id=opinion_id)

    def add(self) -> str:
        """Add an opinion."""
        return self._opinions.add()

    def tie(self) -> None:
        """Choose a paper that answers the chosen proposal."""
        if add_paper_of(self, self._desk, self._proposals.list.current_id()):
            self._proposals.reload()

    def link(self) -> None:
        """Choose which conclusions answer the chosen proposal."""
        proposal_id = self._proposals.list.current_id()
        if not proposal_id:
            return
        dialog = LinkDialog(self, self._desk, self._meeting.id, proposal_id)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            chosen = dialog.chosen()
            self._desk.attempt(self, lambda: work.answer(self._desk.store, proposal_id, chosen, self._desk.clerk))
        dialog.deleteLater()


class LinkDialog(QDialog):
    """The conclusions of a meeting, those that answer a proposal ticked."""

    def __init__(self, parent: QWidget, desk: Desk, meeting_id: str, proposal_id: str) -> None:
        super().__init__(parent)
        self.setWindowTitle("Kết luận trả lời kiến nghị")
        take_size(self, 620, 460)
        proposal = table.get(desk.connection, Proposal, proposal_id)
        words = QLabel(proposal.text if proposal else "", self)
        words.setWordWrap(True)
        set_role(words, "section")
        answered = {a.conclusion_id for a in table.every(desk.connection, ProposalAnswer, proposal_id=proposal_id)}
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        self._boxes: dict[str, QCheckBox] = {}
        for conclusion in table.every(desk.connection, Conclusion, "position", meeting_id=meeting_id):
            box = QCheckBox(conclusion.caption(), inside)
            box.setToolTip(conclusion.text)
            box.setChecked(conclusion.id in answered)
            self._boxes[conclusion.id] = box
            column.addWidget(box)
        if not self._boxes:
            column.addWidget(QLabel("Hội nghị chưa có kết luận nào. Hãy ghi kết luận trước.", inside))
        column.addStretch()
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        layout.addWidget(words)
        layout.addWidget(area, 1)
        layout.addLayout(deed_row(self, "&Gắn"))

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the ticked conclusions."""
        return tuple(conclusion_id for conclusion_id, box in self._boxes.items() if box.isChecked())


def build_form(form: RecordForm, desk: Desk) -> None:
    """Add the rows of an opinion; choosing an agency writes its name as of that day."""
    day = day_of_meeting(form, desk)
    speaker = KnownWordsField(people(desk, day))
    form.row("speaker_name", speaker)
    post = form.row("speaker_post", TextField(), half=True)
    name = form.row("speaker_agency", TextField(), half=True)
    agency = form.row("agency_id", ChoiceField(agencies(desk, day)))
    form.row("text", LongTextField())

    def take_name() -> None:
        chosen = table.get(desk.connection, Agency, agency.known() or "")
        if form.is_new and not name.known() and chosen is not None:
            form.take(name, chosen.name)

    def take_person(person_id: str) -> None:
        person = table.get(desk.connection, Person, person_id)
        if person is not None:
            home = table.get(desk.connection, Agency, person.agency_id or "")
            form.take_all({post: person.post, name: home.name if home else "", agency: person.agency_id})

    agency.left.connect(take_name)
    speaker.chosen.connect(take_person)


def proposal_form(form: RecordForm, desk: Desk, meeting_id: str) -> None:
    """Add the rows of a proposal."""
    text = form.row("text", LongTextField(), required=True)
    offer = Button("", form)
    form.beside(offer)
    opinion = form.row("opinion_id", ChoiceField(opinions(desk, meeting_id)))
    form.row("answer", LongTextField(), hint="nếu không trả lời bằng kết luận")
    form.row("remark", TextField())

    def said() -> str:
        found = table.get(desk.connection, Opinion, opinion.known() or "")
        return found.text if found is not None else ""

    def show_offer() -> None:
        words = said()
        offer.setVisible(form.is_new and bool(words) and not text.draft_text().strip())
        offer.setText(f"Lấy từ ý kiến: “{shortened(words, OFFERED).replace('&', '&&')}”")
        offer.setToolTip(words)

    def take() -> None:
        form.take(text, said())
        text.focus_target().setFocus(Qt.FocusReason.OtherFocusReason)
        show_offer()

    set_role(offer, "quiet")
    offer.clicked.connect(take)
    form.shown.connect(show_offer)
    for field in (text, opinion):
        field.edited.connect(show_offer)
