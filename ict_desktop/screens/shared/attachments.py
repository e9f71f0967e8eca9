"""Files kept beside a record: add, open a copy, save, delete."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ict_desktop.records.attachments import Attachment
from ict_desktop.records.columns import Column, dated, plain
from ict_desktop.records.file_kinds import LOOKED_AT, kind_of, name_on_disk, shown_name
from ict_desktop.records.numbers import to_places
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.keeping import ListSource, delete
from ict_desktop.store import table
from ict_desktop.widgets import messages
from ict_desktop.widgets.buttons import Button, show_deeds
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.list_page import Asked, RecordList
from ict_desktop.widgets.saving import ask_where
from ict_desktop.widgets.theme import set_role
from ict_desktop.work import keep
from ict_desktop.work.files import bytes_of, copy_to_open, write_whole

COLUMNS = (
    Column("name", "Tên tệp", lambda row: shown_name(row["name"]), 26, wraps=True),
    plain("kind", "Loại tệp", 20, wraps=True),
    Column("size", "Dung lượng (KB)", lambda row: float(to_places(row["size"] / 1024, 1)), 10, right=True),
    dated("added_on", "Ngày thêm", 12),
)


ADD = "Thêm tệp…"


class AttachmentSource(ListSource):
    """The files of a record, each with what it is; that is asked of the bytes once, for they never change."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Attachment.TABLE)
        self._beginnings: dict[str, bytes] = {}

    def ids(self, asked: Asked) -> list[str]:
        """Return the ids that fit, in order; what a file is stands in no column of the table."""
        if asked.order != "kind":
            return super().ids(asked)
        by_name = super().ids(replace(asked, order="name", descending=False))
        kinds = {record_id: row["kind"] for record_id, row in self.rows(by_name).items()}
        return sorted(by_name, key=lambda record_id: kinds[record_id], reverse=asked.descending)

    def rows(self, ids: Sequence[str]) -> Mapping[str, Mapping[str, Any]]:
        """Return the rows of some ids."""
        return {record_id: {**row, "kind": self._kind(row)} for record_id, row in super().rows(ids).items()}

    def _kind(self, row: Mapping[str, Any]) -> str:
        digest = row["sha256"]
        if digest not in self._beginnings:
            self._beginnings[digest] = table.beginning(self._desk.connection, digest, LOOKED_AT)
        return kind_of(row["name"], self._beginnings[digest]).words


@guarded
class AttachmentList(QWidget):
    """The files of one record."""

    def __init__(self, desk: Desk, record_table: str) -> None:
        super().__init__()
        self._desk = desk
        self._table = record_table
        self._record_id = ""
        self._shown_at = -1
        self._source = AttachmentSource(desk)
        self.list = RecordList(COLUMNS, self._source, desk.colours, desk.icons, desk.memory, Attachment.TABLE)
        self.list.empty_words = "Chưa có tệp nào. Bản quét, công văn trả lời có thể giữ ngay trong hồ sơ này."
        self.list.empty_button = ADD
        self.list.empty.button.clicked.connect(desk.deed(self.add))
        self.list.table.opened.connect(self.open)
        self.list.table.delete_asked.connect(self.remove)
        buttons = QHBoxLayout()
        self.list.table.menu_asked.connect(lambda place: show_deeds(self, buttons, place))
        self._on_row: list[Button] = []
        # No letters of Alt: the menus have these. Each has a key of its own.
        for text, tip, deed in (
            (ADD, "Insert", self.add),
            ("Mở", "Enter", self._open_current),
            ("Lưu ra…", "Lưu một bản ra ngoài hồ sơ", self.save),
            ("Xóa", "Delete", self.remove),
        ):
            button = Button(text, self)
            set_role(button, "quiet")
            button.setToolTip(tip)
            button.clicked.connect(desk.deed(deed))
            buttons.addWidget(button)
            self._on_row += [button] if text != ADD else []
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addLayout(buttons)
        layout.addWidget(self.list, 1)

    @property
    def count(self) -> int:
        """How many files there are."""
        return len(self.list.model.ids)

    of_kind = Attachment.TABLE

    def show_record(self, record_id: str) -> bool:
        """Put the cursor on a file, and the keyboard with it; says whether it is there."""
        there = self.list.select(record_id)
        if there:
            self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return there

    def show_under(self, record_id: str) -> None:
        """Show the files of a record."""
        self._record_id = record_id
        self._shown_at = self._desk.connection.total_changes
        self._source.where = {"record_table": self._table, "record_id": record_id}
        self.list.ask_all()
        self._enable()

    def _enable(self) -> None:
        for button in self._on_row:
            button.setEnabled(bool(self.count))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Insert adds."""
        if event.key() == Qt.Key.Key_Insert:
            self.add()
        else:
            super().keyPressEvent(event)

    def add(self) -> None:
        """Choose files and keep them."""
        if not self._desk.may_write(self):
            return
        names, _filter = QFileDialog.getOpenFileNames(self, "Chọn tệp đính kèm", str(self._desk.outside))
        for name in names:
            self._desk.attempt(self, partial(self.keep_file, Path(name)))
        self._reload()

    def _reload(self) -> None:
        """Show the files afresh, where the notice of a change has not done so already."""
        if self._shown_at != self._desk.connection.total_changes:
            self.show_under(self._record_id)

    def keep_file(self, path: Path) -> str:
        """Keep a file's bytes in the office file; returns the attachment's id."""
        content = bytes_of(path)
        desk = self._desk
        return keep.attach(desk.store, self._table, self._record_id, path.name, content, desk.day, desk.clerk)

    def _open_current(self) -> None:
        self.open(self.list.current_id())

    def open(self, attachment_id: str) -> None:
        """Open a copy with the system's program for it; what could do harm there is asked about first."""
        content = self._content(attachment_id)
        if content is None or not self._may_open(*content):
            return
        path = self._desk.attempt(self, lambda: copy_to_open(self._desk.data, *content))
        if path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _may_open(self, name: str, content: bytes) -> bool:
        kind = kind_of(name, content)
        if not kind.doubt:
            return True
        words = f"Mở tệp “{shown_name(name)}”? {kind.doubt} Chỉ mở khi biết chắc ai gửi và để làm gì."
        answer = messages.choose_with_care(self, words, "Lưu &ra…", "&Vẫn mở")
        if answer == 0:
            self._save(name, content)
        return answer == 1

    def save(self) -> None:
        """Save a copy where the user says."""
        content = self._content(self.list.current_id())
        if content is not None:
            self._save(*content)

    def _save(self, name: str, content: bytes) -> None:
        named = name_on_disk(name)
        # What may do harm where it is opened gets no ending that it was not given.
        ending = "" if kind_of(name, content).doubt else Path(named).suffix
        chosen = ask_where(self, "Lưu tệp đính kèm", self._desk.proposed(named), ending)
        if chosen is not None:
            self._desk.attempt(self, lambda: write_whole(chosen, content))

    def remove(self) -> None:
        """Delete the chosen file from the record."""
        record_id = self.list.current_id()
        if record_id and delete(self._desk, self, Attachment, record_id):
            self._reload()

    def _content(self, attachment_id: str) -> tuple[str, bytes] | None:
        found = table.get(self._desk.connection, Attachment, attachment_id) if attachment_id else None
        content = table.blob(self._desk.connection, found.sha256) if found else None
        return (found.name, content) if found and content is not None else None
