"""The backups of a file: when, how large, still unchanged; one of them can be opened as a copy."""

import shutil
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ict_desktop.records.errors import Refused
from ict_desktop.records.numbers import number_text
from ict_desktop.screens.desk import Desk, Program
from ict_desktop.store.backup import Backup, backups, copy_to, is_unchanged
from ict_desktop.widgets import messages
from ict_desktop.widgets.theme import CARD_PADDING, set_role

FILES = "Tệp hồ sơ (*.ict)"


def save_copy(parent: QWidget, desk: Desk) -> None:
    """Save a whole, checked copy of the open file where the user says."""
    path = desk.store.path
    name, _filter = QFileDialog.getSaveFileName(parent, "Lưu bản sao", f"{path.stem}-ban-sao.ict", FILES)
    if not name:
        return
    target = Path(name) if name.endswith(".ict") else Path(f"{name}.ict")

    def refused(refusal: Refused) -> None:
        desk.say("Chưa lưu được bản sao")
        messages.refuse(parent, str(refusal))

    desk.work(
        "Đang lưu bản sao…",
        lambda connection, tell: copy_to(connection, path, target, tell),
        lambda _digest: desk.say(f"Đã lưu {target.name}"),
        refused,
    )


class BackupsDialog(QDialog):
    """The backups in the backup folder, newest first."""

    def __init__(self, parent: QWidget, desk: Desk, folder: Path, program: Program) -> None:
        super().__init__(parent)
        self.setWindowTitle("Các bản sao lưu")
        self.resize(720, 420)
        self._desk = desk
        self._program = program
        self._folder = folder
        self._found: list[Backup] = backups(folder, desk.store.path.stem) if folder.is_dir() else []
        self._rows = QTableWidget(len(self._found), 3, self)
        self._rows.setHorizontalHeaderLabels(["Lúc", "Cỡ (KB)", "Tên tệp"])
        self._rows.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._rows.setTabKeyNavigation(False)
        self._rows.verticalHeader().hide()
        self._rows.setAccessibleName("Các bản sao lưu")
        self._rows.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._rows.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        for number, backup in enumerate(self._found):
            words = (taken_at(backup.path), number_text(backup.size / 1024, 0), backup.path.name)
            for column, text in enumerate(words):
                self._rows.setItem(number, column, QTableWidgetItem(text))
        self._rows.resizeColumnToContents(0)
        if self._found:
            self._rows.selectRow(0)
        where = f"Thư mục: {folder}" if self._found else f"Chưa có bản sao lưu nào trong {folder}."
        self._note = QLabel(where, self)
        self._note.setWordWrap(True)
        set_role(self._note, "muted")
        buttons = QHBoxLayout()
        for text, deed in (
            ("&Kiểm tra", self.check),
            ("Khôi phục thành &tệp mới…", self.restore),
            ("&Mở thư mục", self.open_folder),
        ):
            button = QPushButton(text, self)
            button.setEnabled(bool(self._found) or deed == self.open_folder)
            button.clicked.connect(lambda _checked=False, deed=deed: deed())
            buttons.addWidget(button)
        buttons.addStretch()
        close = QPushButton("Đón&g", self)
        close.clicked.connect(self.accept)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        layout.addWidget(self._rows, 1)
        layout.addWidget(self._note)
        layout.addLayout(buttons)

    @property
    def _chosen(self) -> Backup | None:
        row = self._rows.currentRow()
        return self._found[row] if 0 <= row < len(self._found) else None

    def check(self) -> None:
        """Say whether the chosen backup still has the bytes it was written with."""
        if self._chosen is not None:
            good = is_unchanged(self._chosen)
            self._note.setText(
                "Bản sao nguyên vẹn." if good else "Bản sao đã bị thay đổi hoặc hỏng. Hãy chọn bản khác."
            )

    def restore(self) -> None:
        """Copy the chosen backup to a new file and open it; the present file stays as it is."""
        backup = self._chosen
        if backup is None:
            return
        name, _filter = QFileDialog.getSaveFileName(self, "Khôi phục thành tệp mới", "khoi-phuc.ict", FILES)
        if not name:
            return
        target = Path(name) if name.endswith(".ict") else Path(f"{name}.ict")
        if self._desk.attempt(self, lambda: _copy(backup, target)):
            self.accept()
            self._desk.attempt(self, lambda: self._program.open_file(target))

    def open_folder(self) -> None:
        """Show the folder in the system's file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def taken_at(path: Path) -> str:
    """Return when a backup was taken, from the end of its name: "…-20170707-090000.ict" → "07/07/2017 09:00"."""
    stamp = "-".join(path.stem.rsplit("-", 2)[-2:])
    try:
        return f"{datetime.strptime(stamp, '%Y%m%d-%H%M%S'):%d/%m/%Y %H:%M}"
    except ValueError:
        return ""  # renamed by hand


def _copy(backup: Backup, target: Path) -> bool:
    if target.exists():
        raise Refused(f"Đã có tệp “{target.name}”. Hãy đặt tên khác để không ghi đè.")
    if not is_unchanged(backup):
        raise Refused("Bản sao đã bị thay đổi hoặc hỏng nên không khôi phục. Hãy chọn bản khác.")
    try:
        shutil.copyfile(backup.path, target)
    except OSError as error:
        raise Refused(f"Không ghi được “{target}”. Hãy chọn thư mục khác.") from error
    return True
