"""Văn bản: drafts, issued and incoming papers; the preview is the very PDF."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from ict_desktop.records import documents as rule
from ict_desktop.records.dates import date_text
from ict_desktop.records.documents import Document
from ict_desktop.records.record import joined
from ict_desktop.screens.areas.evidence import shown_by
from ict_desktop.screens.areas.issuing import issue_paper
from ict_desktop.screens.areas.notice_form import (
    MADE_OF,
    build_document_form,
    paper_deeds,
    paper_values,
    show_document,
)
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.paper_panel import PaperPanel
from ict_desktop.screens.shared.record_page import RecordPage
from ict_desktop.widgets import messages
from ict_desktop.work import documents as work
from ict_desktop.work.papers.draft import as_printed

HIDDEN = {
    *("id", "state", "pdf_sha256", "paper_sha256", "scan_sha256"),
    *("form", "agency_id", "inspection_id", "period"),
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
    """The page of papers."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            Document,
            "Văn bản",
            "Thêm văn bản",
            CHIPS,
            rule.COLUMNS,
            MADE_OF,
            paper_deeds(desk),
        )
        self.list.empty_words = (
            "Chưa có văn bản nào. Thông báo kết luận được soạn từ trang Hội nghị; "
            "văn bản khác và văn bản đến thêm tại đây."
        )
        self.start = Document
        self.values = lambda document: paper_values(desk, document)
        self.subtitle = _about
        build_document_form(self.form, desk)
        self._panel = PaperPanel(desk)
        self._issue = self._panel.add_button("&Ban hành…", self.issue, primary=True)
        self._register = self._panel.add_button("Đăng ký đã &ban hành…", self.register, primary=True)
        self._replace = self._panel.add_button("&Lập bản thay thế", self.replace_issued)
        self._add_scan = self.add_deed("&Gắn bản quét…", self.add_scan)
        self._show_scan = self.menu.addAction("Xem &bản quét")
        self._show_scan.setCheckable(True)
        self._show_scan.triggered.connect(lambda _checked: self._render())
        self.tabs.insertTab(0, self._panel, "Bản in")
        self.tabs.setCurrentIndex(0)
        self.seldom = frozenset({"qua_han_tra_loi"})
        self.add_tab("Minh chứng", shown_by(desk, lambda: self.record.id if self.record else ""), "document_id")
        self.add_attachments()
        self.tabs.currentChanged.connect(lambda _number: self._render())
        self.on_show.append(self._show_paper)
        self.splitter.share(520, 580)

    def new_record(self) -> None:
        """Begin a new paper on its form."""
        super().new_record()
        if not self.form.is_new:
            return
        self.form.open_only(None)
        self.tabs.setTabEnabled(0, False)
        self.tabs.setTabEnabled(1, True)
        self.tabs.setCurrentIndex(1)
        self.form.focus_first()

    def _show_paper(self, document: Document) -> None:
        self._caption.setText(as_printed(self.desk.connection, document, self.desk.day).caption())
        draft = document.is_draft()
        self.form.open_only(Document.STILL_OPEN if document.is_frozen() else None)
        self._issue.setVisible(draft and document.has_form())
        self._register.setVisible(draft and not document.has_form())
        self._add_scan.setVisible(not draft)
        self._show_scan.setVisible(document.scan_sha256 is not None and document.direction == "di")
        self._show_scan.setChecked(False)
        self._replace.setVisible(document.state == "da_ban_hanh" and document.direction == "di")
        self._render()

    def _render(self) -> None:
        document = self.record
        if not isinstance(document, Document) or self.tabs.currentWidget() is not self._panel:
            return
        scan = work.scan(self.desk.connection, document)
        name = f"van-ban-{document.symbol or document.kind}-{document.number or 'nhap'}".replace("/", "-").lower()
        if scan is not None and (self._show_scan.isChecked() or document.direction == "den"):
            self._panel.show_paper(lambda _connection: scan, f"{name}-ban-quet")
        elif document.direction == "den":
            self._panel.show_notice(
                "Chưa có bản quét của văn bản đến này. Thao tác khác → Gắn bản quét để chọn tệp PDF."
            )
        else:
            show_document(self._panel, self.desk, document.id, name)

    def issue(self) -> None:
        """Issue the paper as it is shown once the open field is stored."""
        if self.record is not None:
            issue_paper(self, self.desk, self.record.id, self._panel)

    def replace_issued(self) -> None:
        """Begin the paper that replaces the issued one."""
        if self.record is None:
            return
        record_id, desk = self.record.id, self.desk
        new = desk.attempt(self, lambda: work.correct(desk.store, record_id, desk.clerk))
        if new is not None:
            self.show_record(new.id)

    def add_scan(self) -> None:
        """Keep the scanned PDF of the signed or received paper with it."""
        if path := self._scan_chosen():
            self._keep(
                lambda record_id, desk: work.keep_scan(desk.store, record_id, path, desk.clerk), "Đã gắn bản quét"
            )

    def register(self) -> None:
        """Keep a paper that was written elsewhere as issued, with its signed scan, once the clerk agrees."""
        details = "Số, ngày và bản quét được giữ nguyên từ đây: không sửa và không hoàn tác được, chỉ lập bản thay thế."
        path = self._scan_chosen()
        if path and messages.confirm(self, f"Đăng ký {self._caption.text()} đã ban hành?", "Đăng &ký", details):
            self._keep(lambda record_id, desk: work.register(desk.store, record_id, path, desk.clerk), "Đã đăng ký")

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

    def print(self) -> bool:
        """Print the paper in front; False when its form or files are in front."""
        if self.tabs.currentWidget() is self._panel and self._panel.content:
            self._panel.print()
            return True
        return False


def _about(document: Document) -> str:
    dated = f"ngày {date_text(document.dated_on)}" if document.dated_on else "chưa ghi ngày"
    return joined((document.sender, dated), " · ")
