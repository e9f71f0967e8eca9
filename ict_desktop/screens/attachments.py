"""Files kept beside a record: add, open a copy, save, delete."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ict_desktop.records.columns import Column, dated, plain
from ict_desktop.records.documents import Attachment
from ict_desktop.records.numbers import number_text
from ict_desktop.screens.desk import Desk
from ict_desktop.screens.keeping import ListSource, delete
from ict_desktop.store import table
from ict_desktop.widgets.list_page import RecordList
from ict_desktop.widgets.theme import set_role
from ict_desktop.work import keep
from ict_desktop.work.files import bytes_of, copy_to_open, write_whole

COLUMNS = (
    plain("name", "Tên tệp", 30),
    Column("size", "Cỡ (KB)", lambda row: number_text(row["size"] / 1024, most=1), 10, right=True),
    dated("added_on", "Ngày thêm", 12),
)


class AttachmentList(QWidget):
    """The files of one record."""

    def __init__(self, desk: Desk, record_table: str) -> None:
        super().__init__()
        self._desk = desk
        self._table = record_table
        self._record_id = ""
        self._source = ListSource(desk, Attachment.TABLE)
        self.list = RecordList(COLUMNS, self._source, desk.colours, desk.icons, desk.memory, Attachment.TABLE)
        self.list.empty_words = "Chưa có tệp nào. Bản quét, công văn trả lời có thể giữ ngay trong hồ sơ này."
        self.list.empty_button = "&Thêm tệp…"
        self.list.empty.button.clicked.connect(desk.deed(self.add))
        self.list.table.opened.connect(self.open)
        self.list.table.delete_asked.connect(self.remove)
        buttons = QHBoxLayout()
        for text, deed in (
            ("&Thêm tệp…", self.add),
            ("&Mở", self._open_current),
            ("&Lưu ra…", self.save),
            ("&Xóa", self.remove),
        ):
            button = QPushButton(text, self)
            set_role(button, "quiet")
            button.clicked.connect(desk.deed(deed))
            buttons.addWidget(button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addLayout(buttons)
        layout.addWidget(self.list, 1)

    @property
    def count(self) -> int:
        """How many files there are."""
        return len(self.list.model.ids)

    def show_under(self, record_id: str) -> None:
        """Show the files of a record."""
        self._record_id = record_id
        self._source.where = {"record_table": self._table, "record_id": record_id}
        self.list.ask_all()

    def add(self) -> None:
        """Choose files and keep them."""
        names, _filter = QFileDialog.getOpenFileNames(self, "Chọn tệp đính kèm")
        for name in names:
            self._desk.attempt(self, partial(self.keep_file, Path(name)))
        self.list.reload()

    def keep_file(self, path: Path) -> str:
        """Keep a file's bytes in the office file; returns the attachment's id."""
        content = bytes_of(path)
        desk = self._desk
        return keep.attach(desk.store, self._table, self._record_id, path.name, content, desk.day, desk.clerk)

    def _open_current(self) -> None:
        self.open(self.list.current_id())

    def open(self, attachment_id: str) -> None:
        """Open a copy with the system's program for it."""
        content = self._content(attachment_id)
        if content is None:
            return
        path = self._desk.attempt(self, lambda: copy_to_open(self._desk.data, *content))
        if path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def save(self) -> None:
        """Save a copy where the user says."""
        content = self._content(self.list.current_id())
        if content is None:
            return
        name, _filter = QFileDialog.getSaveFileName(self, "Lưu tệp đính kèm", content[0])
        if name:
            self._desk.attempt(self, lambda: write_whole(Path(name), content[1]))

    def remove(self) -> None:
        """Delete the chosen file from the record."""
        record_id = self.list.current_id()
        if record_id and delete(self._desk, self, Attachment, record_id):
            self.list.reload()

    def _content(self, attachment_id: str) -> tuple[str, bytes] | None:
        found = table.get(self._desk.connection, Attachment, attachment_id) if attachment_id else None
        content = table.blob(self._desk.connection, found.sha256) if found else None
        return (found.name, content) if found and content is not None else None
