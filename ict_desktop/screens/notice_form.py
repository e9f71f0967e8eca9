"""The form of an outgoing paper's formal parts, and issuing it."""

from PySide6.QtWidgets import QWidget

from ict_desktop.records.documents import Document
from ict_desktop.screens.desk import Desk
from ict_desktop.screens.keeping import code_choices
from ict_desktop.screens.paper_panel import PaperPanel
from ict_desktop.store import listing, table
from ict_desktop.widgets import messages
from ict_desktop.widgets.fields import ChoiceField, DateField, FixedChoiceField, LongTextField, NumberField, TextField
from ict_desktop.widgets.form import RecordForm
from ict_desktop.work import documents as work


def build_notice_form(form: RecordForm, desk: Desk) -> None:
    """Add the rows every outgoing paper has: number, date, letterhead, subject, signer, recipients."""
    number = form.row("number", "Số", NumberField(decimals=0, minimum=1), half=True)
    form.row("symbol", "Ký hiệu", TextField(), half=True)
    doubt = form.note()
    form.row("dated_on", "Ngày văn bản", DateField(lambda: desk.day), half=True)
    form.row("place", "Địa danh", TextField(), half=True)
    form.row("letterhead_id", "Mẫu đầu văn bản", ChoiceField(listing.choices(desk.connection, "letterhead")))
    form.row("series_id", "Sổ số", ChoiceField(listing.choices(desk.connection, "document_series")))
    form.row("subject", "Trích yếu *", LongTextField())
    form.section("Người ký")
    form.row("signer_authority", "Quyền hạn, chức vụ (mỗi dòng một cấp)", LongTextField())
    form.row("signer_post", "Chức vụ ghi trên họ tên", TextField(), half=True)
    form.row("signer_name", "Họ và tên", TextField(), half=True)
    form.row("recipients", "Nơi nhận (mỗi dòng một nơi)", LongTextField())

    def judge() -> None:
        document = table.get(desk.connection, Document, form.record_id)
        if document is None:
            doubt.setText("")
            return
        sentence = work.number_doubt(desk.connection, document, desk.day)
        if document.number is None:
            sentence = f"Số tiếp theo: {work.suggested_number(desk.connection, document, desk.day):02d}"
        doubt.setText(sentence)

    number.left.connect(judge)
    form.shown.connect(judge)


def build_document_form(form: RecordForm, desk: Desk) -> None:
    """Add the rows of any paper, outgoing or incoming."""
    form.row("direction", "Chiều", FixedChoiceField(code_choices(desk, "document_direction")), half=True)
    form.row("kind", "Loại", ChoiceField(code_choices(desk, "document_kind"), allow_empty=False), half=True)
    build_notice_form(form, desk)
    form.row("body", "Nội dung", LongTextField())
    form.row("meeting_id", "Của hội nghị", ChoiceField(listing.choices(desk.connection, "meeting")))
    form.row("replaces_id", "Thay thế văn bản", ChoiceField(listing.choices(desk.connection, "document")))
    form.section("Văn bản đến")
    form.row("sender", "Nơi gửi", TextField())
    form.row("received_on", "Ngày đến", DateField(lambda: desk.day), half=True)
    form.row("answer_due_on", "Hạn trả lời", DateField(lambda: desk.day), half=True)
    form.row("remark", "Ghi chú", LongTextField())


def issue_paper(parent: QWidget, desk: Desk, document_id: str, panel: PaperPanel) -> None:
    """Ask, then freeze the very bytes that are shown."""
    document = table.get(desk.connection, Document, document_id)
    if document is None or not panel.content:
        return
    if not messages.confirm(
        parent,
        f"Ban hành {document.caption()}?",
        "&Ban hành",
        "Bản in đang xem được giữ nguyên từng byte. Sau đó không sửa và không hoàn tác được, chỉ lập bản thay thế.",
    ):
        return
    issued = desk.attempt(parent, lambda: work.issue(desk.store, document_id, panel.content, desk.clerk))
    if issued is not None:
        desk.say("Đã ban hành văn bản")
