"""Letterheads and who signs under each, in Cài đặt."""

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ict_desktop.records.letterheads import LETTERHEAD_COLUMNS, SIGNER_COLUMNS, Letterhead, Signer
from ict_desktop.screens.shared.child_list import ChildList
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.store import table
from ict_desktop.widgets.dialogs import close_row
from ict_desktop.widgets.fields import DateField, LongTextField, TextField
from ict_desktop.widgets.form import RecordForm
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.screen_room import take_size
from ict_desktop.widgets.theme import CARD_PADDING

LETTERHEAD_HIDDEN = {"id"}
"""Fields of a letterhead that are not on its form."""
SIGNER_HIDDEN = {"id", "letterhead_id", "position"}
"""Fields of a signer that are not on the form."""

SIGNERS_HELP = (
    "Chưa có ai. Ghi những người ký theo mẫu này (trưởng, phó, người được ủy quyền) với thời gian được ký: văn bản lấy "
    "người đứng đầu danh sách còn hiệu lực vào ngày văn bản, chọn được người khác trên văn bản."
)


def letterhead_list(desk: Desk) -> ChildList:
    """Return the list of letterheads, from which each one's signers are opened."""
    heads = ChildList(
        desk, Letterhead, LETTERHEAD_COLUMNS, lambda form: letterhead_form(form, desk), Letterhead, noun="mẫu"
    )

    def show_signers() -> None:
        head = table.get(desk.connection, Letterhead, heads.list.current_id())
        if head is not None:
            dialog = SignersDialog(heads, desk, head)
            dialog.exec()
            dialog.deleteLater()

    heads.add_button("Người ký…", "Những người ký theo mẫu đang chọn", show_signers, on_row=True)
    heads.show_under()
    return heads


@guarded
class SignersDialog(QDialog):
    """Who may sign under one letterhead, in the order in which they are taken."""

    def __init__(self, parent: QWidget, desk: Desk, head: Letterhead) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Người ký theo mẫu {head.name}")
        take_size(self, 820, 460)
        self.signers = ChildList(
            desk,
            Signer,
            SIGNER_COLUMNS,
            lambda form: signer_form(form, desk),
            lambda: Signer(letterhead_id=head.id),
            help_words=SIGNERS_HELP,
        )
        self.signers.show_under(letterhead_id=head.id)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        layout.addWidget(self.signers, 1)
        layout.addLayout(close_row(self))


def letterhead_form(form: RecordForm, desk: Desk) -> None:
    """Add the rows of a letterhead."""
    form.row("name", TextField(), required=True)
    form.row("superior", LongTextField())
    form.row("issuer", LongTextField(), required=True)
    form.row("running_name", TextField(), hint="để trống: theo tên cơ quan ban hành")
    form.row("symbol", TextField(), half=True)
    form.row("place", TextField(), half=True, required=True)
    form.row("drafting_unit", TextField(), hint="ở ký hiệu công văn: VX trong 12/UBND-VX")
    form.row("address", TextField(), hint="in cuối trang đầu công văn, giấy mời")
    form.row("signer_authority", LongTextField(), hint="mỗi dòng một cấp")
    form.row("signer_post", TextField(), half=True)
    form.row("signer_name", TextField(), half=True)
    form.row("recipients", LongTextField(), hint="mỗi dòng một nơi")
    form.row("archive_line", TextField())
    form.row("valid_from", DateField(lambda: desk.day), half=True)
    form.row("valid_to", DateField(lambda: desk.day), half=True)


def signer_form(form: RecordForm, desk: Desk) -> None:
    """Add the rows of a signer."""
    form.row("authority", LongTextField(), required=True, hint="mỗi dòng một cấp")
    form.note(
        "TM. thay mặt tập thể · KT. ký thay người đứng đầu, dòng dưới ghi chức vụ của người ký · TL. thừa lệnh · "
        "TUQ. thừa ủy quyền · Q. quyền. Ví dụ: KT. TRƯỞNG BAN, dòng dưới PHÓ TRƯỞNG BAN."
    )
    form.row("post", TextField(), half=True)
    form.row("name", TextField(), half=True)
    form.row("ground", TextField(), hint="bắt buộc khi ký TUQ.")
    form.row("valid_from", DateField(lambda: desk.day), half=True)
    form.row("valid_to", DateField(lambda: desk.day), half=True)
