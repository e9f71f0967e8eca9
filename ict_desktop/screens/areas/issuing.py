"""Issuing a paper: number and day are asked for where they are missing, then all is confirmed as it stands on the page."""

from datetime import date

from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from ict_desktop.records.checks.listed import Summary, summary
from ict_desktop.records.dates import date_text
from ict_desktop.records.documents import Document
from ict_desktop.records.paper_lines import number_text, place_line, recipient_lines
from ict_desktop.records.papers import Paper
from ict_desktop.records.record import joined
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.paper_panel import Drawn, PaperPanel
from ict_desktop.store import table
from ict_desktop.widgets import messages
from ict_desktop.widgets.dialogs import deed_row
from ict_desktop.widgets.fields import DateField, NumberField
from ict_desktop.widgets.screen_room import take_size
from ict_desktop.widgets.theme import CARD_PADDING, set_role
from ict_desktop.work import documents as work
from ict_desktop.work import issuing
from ict_desktop.work.numbering import at_issue
from ict_desktop.work.papers.checking import check_results

_NAMED = 4
"""Rules that are named before a paper is issued."""

KEPT = "Văn bản được giữ đúng như bản đang xem. Sau đó không sửa và không hoàn tác được, chỉ lập bản thay thế."


def issue_paper(parent: QWidget, desk: Desk, document_id: str, panel: PaperPanel) -> None:
    """Show the paper with the words that are stored, ask, then issue that very paper; another one is shown again."""
    panel.do(lambda drawn: _ask(parent, desk, document_id, panel, drawn))


def _ask(parent: QWidget, desk: Desk, document_id: str, panel: PaperPanel, drawn: Drawn) -> None:
    document = table.get(desk.connection, Document, document_id)
    if document is None or drawn.paper is None:
        messages.refuse(parent, "Văn bản này vừa được ban hành hoặc bị xóa ở cửa sổ khác nên chưa ban hành.")
        return
    if drawn.lacking:
        messages.refuse(parent, f"{drawn.lacking} Văn bản chưa ban hành.")
        return
    if document.number is None or document.dated_on is None:
        if NumberDialog(parent, desk, document).exec() == QDialog.DialogCode.Accepted:
            issue_paper(parent, desk, document_id, panel)  # drawn anew with them, then asked about
        return
    told = at_issue(desk.connection, document, desk.day)
    if told.taken:
        messages.refuse(parent, f"{told.taken} Văn bản chưa ban hành.")
        return
    still_open = open_words(summary(check_results(desk.connection, document, drawn.paper, desk.day), _NAMED))
    stands = drawn.paper.copy or drawn.paper  # of a copy what is issued is its mark, not the paper copied
    question = f"Ban hành {stands.kind_name.lower()} số {number_text(stands)}?"
    if not messages.confirm(
        parent, question, "&Ban hành", "\n".join([*as_it_stands(stands), *told.doubts, *still_open, KEPT])
    ):
        return
    issued = desk.attempt(parent, lambda: issuing.issue(desk.store, document_id, _pen(desk), desk.clerk, drawn.seen))
    if issued is not None:
        desk.window.say("Đã ban hành văn bản")
    else:
        panel.draw_again()


def as_it_stands(paper: Paper) -> list[str]:
    """Say of a paper what is confirmed when it is issued: trích yếu, day, who signs, who receives it."""
    day = date_text(paper.dated_on) if paper.dated_on else ""
    lines = [" ".join(paper.title), place_line(paper) or f"Ngày {day}"]
    if paper.signature is not None:
        signed = joined((*paper.signature.authority, *paper.signature.post, paper.signature.name), " / ")
        lines.append(f"Người ký: {signed or 'chưa có, để trống'}")
    received = recipient_lines(paper)
    lines.append(f"Nơi nhận: {len(received)} nơi" if received else "Nơi nhận: chưa có")
    return [line for line in lines if line]


def open_words(stands: Summary) -> list[str]:
    """Name what Kiểm thể thức leaves open, in the words of the strip above the page, for the clerk to agree to."""
    if stands.is_clean:
        return []
    more = [f"… và {stands.more} điều nữa"] if stands.more else []
    return [f"Kiểm thể thức còn {stands.counts}:", *(f"• {sentence}" for sentence, _place in stands.named), *more]


class NumberDialog(QDialog):
    """Asks for number and day of a draft that has none; the next number of its series and today stand there."""

    def __init__(self, parent: QWidget, desk: Desk, document: Document) -> None:
        super().__init__(parent)
        self.setWindowTitle("Số và ngày văn bản")
        take_size(self, 420, 240)
        self._desk, self._document = desk, document
        words = QLabel("Văn bản chưa có đủ số và ngày. Ghi xong, trang được vẽ lại để xem trước khi ban hành.", self)
        words.setWordWrap(True)
        set_role(words, "muted")
        self.number = NumberField(decimals=0, minimum=1, grouped=False)
        self.dated_on = DateField(lambda: desk.day)
        self.number.set_value(document.number or at_issue(desk.connection, document, desk.day).suggested)
        self.dated_on.set_value(document.dated_on or desk.day)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        layout.addWidget(words)
        for caption, field in (("&Số văn bản", self.number), ("&Ngày ký", self.dated_on)):
            label = QLabel(caption, self)
            label.setBuddy(field.focus_target())
            field.focus_target().setAccessibleName(caption.replace("&", ""))
            layout.addWidget(label)
            layout.addWidget(field)
        layout.addStretch()
        layout.addLayout(deed_row(self, "&Ghi vào văn bản", self.keep))
        self.number.focus_target().setFocus()

    def keep(self) -> None:
        """Store both; what cannot be read keeps the dialog open with its sentence."""
        desk, document = self._desk, self._document
        number, day = self.number.value(), self.dated_on.value()
        if not isinstance(number, int | float) or not isinstance(day, date):
            messages.refuse(self, "Ghi số văn bản (từ 1 trở lên) và ngày ký, ví dụ 07/7/2017.")
            return

        def store() -> bool:
            work.number(desk.store, document.id, int(number), day, desk.clerk)
            return True

        if desk.attempt(self, store):
            self.accept()


def _pen(desk: Desk) -> issuing.Render:
    from ict_desktop.printing.pdf import render_pdf  # reportlab, only when a paper is wanted

    return lambda paper: render_pdf(paper, desk.resources / "fonts")
