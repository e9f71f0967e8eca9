"""Văn bản: drafts, issued and incoming papers; the preview is the very PDF."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from ict_desktop.records import documents as rule
from ict_desktop.records.checks.sheet import Place
from ict_desktop.records.dates import date_text
from ict_desktop.records.documents import Document
from ict_desktop.records.paper_blocks import PaperBlock
from ict_desktop.records.paper_kinds import CERTIFIED, COPIES, CORRECTION, EXCERPT
from ict_desktop.records.record import joined
from ict_desktop.screens.areas.begin_paper import begin_about, begin_paper
from ict_desktop.screens.areas.evidence import shown_by
from ict_desktop.screens.areas.issuing import issue_paper
from ict_desktop.screens.areas.notice_form import (
    MADE_OF,
    build_document_form,
    go_to,
    paper_deeds,
    paper_values,
    show_document,
)
from ict_desktop.screens.areas.register_dialog import print_register
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.paper_editor import PaperEditor
from ict_desktop.screens.shared.paper_panel import PaperPanel
from ict_desktop.screens.shared.record_page import RecordPage
from ict_desktop.store import table
from ict_desktop.widgets import messages
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.form import Values
from ict_desktop.widgets.remembered import Splitter
from ict_desktop.widgets.theme import Colours, set_role
from ict_desktop.work import documents as work
from ict_desktop.work import issuing
from ict_desktop.work.answers import answer_words, begun_answer
from ict_desktop.work.papers.begin import paper_of
from ict_desktop.work.papers.copies import begin_copy
from ict_desktop.work.papers.draft import as_printed

HIDDEN = {
    *("id", "state", "pdf_sha256", "paper_sha256", "scan_sha256"),
    *("form", "agency_id", "inspection_id", "period", "level", "corrects_id", "copied_id"),
}
"""Fields of a paper that are not on its form: the state is reached by issuing, the hashes belong to bytes kept, what it is
about is chosen where it is begun."""

CHIPS = (
    ("", "Tất cả"),
    ("nhap", "Bản nháp"),
    ("da_ban_hanh", "Đã ban hành"),
    ("bi_thay_the", "Bị thay thế"),
    ("den", "Văn bản đến"),
    ("chua_tra_loi", "Chưa trả lời"),
    ("qua_han_tra_loi", "Quá hạn trả lời"),
)


class DocumentsPage(RecordPage):
    """The page of papers; while the text of a draft is written it has the room of the list too."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            desk, Document, "Văn bản", "Thêm văn bản", CHIPS, rule.COLUMNS, MADE_OF, paper_deeds(desk), parent=parent
        )
        self.list.empty_words = (
            "Chưa có văn bản nào. Thông báo kết luận được soạn từ trang Hội nghị; công văn "
            "đôn đốc, báo cáo, kế hoạch soạn theo mẫu; văn bản khác và văn bản đến thêm tại đây."
        )
        self.start = Document
        self.values = lambda document: paper_values(desk, document)
        self.subtitle = lambda document: joined(self._said_of(document), " · ")
        build_document_form(self.form, desk)
        self._panel = PaperPanel(desk)
        self._writing = False
        self._paper = self._build_paper()
        self._edit = self._panel.add_button("Sửa nội d&ung", self.write_text)
        self._issue = self._panel.add_button("&Ban hành…", self.issue, primary=True)
        self._register = self._panel.add_button("Đăng ký đã &ban hành…", self.register, primary=True)
        self._replace = self._panel.add_button("&Lập bản thay thế", self.replace_issued)
        self._add_scan = self.add_deed("&Gắn bản quét…", self.add_scan)
        self.add_deed("Ghi văn bản t&rả lời", self.answer)
        self.add_deed("In &sổ đăng ký văn bản…", self.print_register)
        self._copies = [
            self.add_deed(words, partial(self.copy_issued, kind))
            for words, kind in (("Lập bản sao &y", CERTIFIED), ("Lập bản &trích sao", EXCERPT))
        ]
        self._show_scan = self.menu.addAction("Xem &bản quét")
        self._show_scan.setCheckable(True)
        self._show_scan.triggered.connect(lambda _checked: self._render())
        self._correct = self.add_deed("Lập công văn đí&nh chính", self.correct)
        form = Button("Soạn theo &mẫu…", self)
        set_role(form, "quiet")
        form.clicked.connect(desk.deed(lambda: begin_paper(self, desk)))
        self.header.add_tool(form)
        self._panel.checks.listen(self)
        self._panel.checks.go.connect(self._go_to)
        self.tabs.insertTab(0, self._paper, "Bản in")
        self.tabs.setCurrentIndex(0)
        self.seldom = frozenset({"qua_han_tra_loi"})
        self.add_tab("Minh chứng", shown_by(desk, lambda: self.record.id if self.record else ""), "document_id")
        self.add_attachments()
        self.tabs.currentChanged.connect(lambda _number: self._render())
        self.on_show.append(self._show_paper)
        self.splitter.share(520, 580)

    def _said_of(self, document: Document) -> list[str]:
        answers = answer_words(self.desk.connection, document, self.desk.day)
        return [_about(document), *self._named_by(document), *answers]

    def _named_by(self, document: Document) -> list[str]:
        """Say which issued papers take the place of this one or correct it."""
        others = work.instead_of(self.desk.connection, document)
        return [
            f"{'thay bằng' if other.replaces_id == document.id else 'đính chính tại'} số {other.numbered_name()} "
            f"ngày {date_text(other.dated_on)}"
            for other in others
            if other.number is not None and other.dated_on is not None
        ]

    def _build_paper(self) -> Splitter:
        """Put the text of a draft beside its page; it is shown while it is written."""
        self._editor = PaperEditor(self.desk, self._panel)
        self._panel.preview.clicked.connect(self._go_to_point)
        self._text = QFrame(self.side)
        self._back = Button("‹ Các &văn bản", self.tabs)
        set_role(self._back, "quiet")
        self._back.clicked.connect(self.desk.deed(self.step_back))
        self._back.hide()
        self.tabs.setCornerWidget(self._back)
        inside = QVBoxLayout(self._text)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._editor, 1)
        paper = Splitter(Qt.Orientation.Horizontal, self.desk.memory, "documents.text", self.side)
        paper.addWidget(self._text)
        paper.addWidget(self._panel)
        paper.share(520, 540)
        self._text.hide()
        return paper

    def write_text(self) -> None:
        """Give the text of the draft the whole page."""
        document = self.record
        if not isinstance(document, Document):
            return
        if refusal := self._editor.show_document(document):
            messages.refuse(self, refusal)
            return
        self._write(True)
        self.tabs.setCurrentWidget(self._paper)
        self._editor.outline.text.setFocus()

    def _write(self, on: bool) -> None:
        self._writing = on
        self._text.setVisible(on)
        self._back.setVisible(on)
        self._edit.setVisible(not on and self._is_written())
        for beside in (self.list, self.chips, self.header):
            beside.setVisible(not on)

    def _is_written(self) -> bool:
        return isinstance(self.record, Document) and self.record.is_written()

    def step_back(self) -> bool:
        """Go back from the text of a draft to the list it was chosen from."""
        if not (self._writing and self._editor.leave()):
            return self._writing
        self._write(False)
        self.list.take_keyboard()
        return True

    def leave(self) -> bool:
        """Make ready to leave the page; False when the user wants to stay."""
        return super().leave() and self._editor.leave()

    def reload(self) -> None:
        """Show the list and the paper again; a draft that is gone leaves the room to the list."""
        super().reload()
        if self._writing and self.record is None:
            self._write(False)

    def set_colours(self, colours: Colours) -> None:
        """Take another scheme."""
        super().set_colours(colours)
        self._editor.set_colours(colours)

    def _show(self, record_id: str) -> None:
        if self._writing and self.record is not None and record_id != self.record.id and not self._editor.leave():
            self.list.select(self.record.id)
            return
        super()._show(record_id)

    def new_record(self) -> None:
        """Begin a new paper on its form."""
        if self._writing and not (self.desk.may_write(self) and self.step_back() and not self._writing):
            return
        super().new_record()

    def begin(self, values: Values) -> None:
        """Begin a new paper on its form."""
        if self._writing:
            self._write(False)
        super().begin(values)
        self.form.open_only(None)
        self.tabs.setTabEnabled(0, False)
        self.tabs.setTabEnabled(1, True)
        self.tabs.setCurrentIndex(1)
        self.form.focus_first()

    def _show_paper(self, document: Document) -> None:
        self._caption.setText(as_printed(self.desk.connection, document, self.desk.day).caption())
        draft = document.is_draft()
        self.form.open_only(Document.STILL_OPEN if document.is_frozen() else None)
        if self._writing and (not self._is_written() or self._editor.show_document(document)):
            self._write(False)
        self._edit.setVisible(not self._writing and self._is_written())
        self._issue.setVisible(draft and document.has_form())
        self._register.setVisible(draft and not document.has_form())
        self._add_scan.setVisible(not draft)
        self._show_scan.setVisible(document.scan_sha256 is not None and document.direction == "di")
        self._show_scan.setChecked(False)
        self._replace.setVisible(document.state == "da_ban_hanh" and document.direction == "di")
        for each in self._copies:
            each.setVisible(document.is_frozen() and document.has_form() and document.kind not in COPIES)
        self._correct.setVisible(document.is_frozen() and document.direction == "di")
        self._render()

    def _render(self) -> None:
        document = self.record
        if not isinstance(document, Document) or self.tabs.currentWidget() is not self._paper:
            return
        scan = issuing.scan(self.desk.connection, document)
        if scan is not None and (self._show_scan.isChecked() or document.direction == "den"):
            name = work.file_name(self.desk.connection, document, self.desk.day)
            self._panel.show_paper(lambda _connection: scan, f"{name}-ban-quet")
        elif document.direction == "den":
            self._panel.show_notice(
                "Chưa có bản quét của văn bản đến này. Thao tác khác → Gắn bản quét để chọn tệp PDF."
            )
        else:
            show_document(self._panel, self.desk, document)

    def show_inside(self, kind: str, record_id: str) -> None:
        """Go to what stands under the paper in front; to a paragraph in the text of a draft, else on the page."""
        block = table.get(self.desk.connection, PaperBlock, record_id) if kind == PaperBlock.TABLE else None
        if block is None:
            super().show_inside(kind, record_id)
        elif self._is_written():
            self.write_text()
            self._editor.outline.go_to_row(record_id)
        else:
            self.tabs.setCurrentWidget(self._paper)
            self._panel.do(lambda _drawn: self._panel.preview.show_words(block.text))

    def _go_to_point(self, page: int, at: QPointF) -> None:
        """Put the cursor into the paragraph that was clicked on the page, while the text is being written."""
        if self._writing:
            self._editor.go_to_point(page, at)

    def _go_to(self, place: Place) -> None:
        """Put the cursor where a rule says something: into a field, or into the text."""
        if place.field not in self.form.names() and self._is_written():
            self.write_text()
            if self._editor.go_to(place):
                return
        if place.field in self.form.names():
            self.tabs.setCurrentIndex(1)
        go_to(self.form, self._panel, self.desk, place)

    def issue(self) -> None:
        """Issue the paper as it is shown once the open field is stored."""
        if self.record is not None:
            issue_paper(self, self.desk, self.record.id, self._panel)

    def replace_issued(self) -> None:
        """Begin the paper that replaces the issued one."""
        if self.record is None:
            return
        record_id, desk = self.record.id, self.desk
        new = desk.attempt(self, lambda: issuing.correct(desk.store, record_id, desk.clerk))
        if new is not None:
            self.show_record(new.id)

    def copy_issued(self, kind: str) -> None:
        """Begin a copy of the issued paper, of a trích sao with its whole text to choose from."""
        if self.record is None:
            return
        record_id, desk = self.record.id, self.desk
        new = desk.attempt(self, lambda: begin_copy(desk.store, record_id, kind, desk.clerk))
        if new is not None:
            self.show_record(new.id)

    def correct(self) -> None:
        """Begin the letter that corrects a slip of the issued paper."""
        if self.record is not None:
            begin_about(self, self.desk, paper_of(CORRECTION, corrects_id=self.record.id))

    def add_scan(self) -> None:
        """Keep the scanned PDF of the signed or received paper with it."""
        if path := self._scan_chosen():
            self._keep(
                lambda record_id, desk: issuing.keep_scan(desk.store, record_id, path, desk.clerk), "Đã gắn bản quét"
            )

    def register(self) -> None:
        """Keep a paper that was written elsewhere as issued, with its signed scan, once the clerk agrees."""
        details = "Số, ngày và bản quét được giữ nguyên từ đây: không sửa và không hoàn tác được, chỉ lập bản thay thế."
        path = self._scan_chosen()
        if path and messages.confirm(self, f"Đăng ký {self._caption.text()} đã ban hành?", "Đăng &ký", details):
            self._keep(lambda record_id, desk: issuing.register(desk.store, record_id, path, desk.clerk), "Đã đăng ký")

    def _scan_chosen(self) -> Path | None:
        if self.record is None or not self.desk.may_write(self):
            return None
        folder = str(self.desk.outside)
        name, _filter = QFileDialog.getOpenFileName(self, "Chọn bản quét đã ký", folder, "PDF (*.pdf)")
        return Path(name) if name else None

    def _keep(self, deed: Callable[[str, Desk], Document], done: str) -> None:
        record_id, desk = self.record.id if self.record is not None else "", self.desk
        if desk.attempt(self, lambda: deed(record_id, desk)) is not None:
            desk.window.say(done)

    def answer(self) -> None:
        """Begin the paper that answers the one in front: ours, or one that came in."""
        if isinstance(self.record, Document) and self.desk.may_write(self) and self.form.leave():
            self.begin(self.values(begun_answer(self.record, self.desk.day)))

    def print_register(self) -> None:
        """Show the register the paper in front stands in, as it prints."""
        document = self.record if isinstance(self.record, Document) else Document()
        day = (document.received_on if document.direction == "den" else None) or document.dated_on or self.desk.day
        print_register(self, self.desk, document.direction, day.year)

    def print(self) -> bool:
        """Print the paper in front; False when its form or files are in front."""
        if self.tabs.currentWidget() is self._paper and self._panel.content:
            self._panel.print()
            return True
        return False


def _about(document: Document) -> str:
    dated = f"ngày {date_text(document.dated_on)}" if document.dated_on else "chưa ghi ngày"
    return joined((document.sender, dated), " · ")
