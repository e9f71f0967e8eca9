"""The backups of a file: when, how large, still unchanged; one of them can be opened as a copy."""

import os
import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
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
from ict_desktop.store.backup import Backup, Tell, backups, copy_to, is_unchanged
from ict_desktop.store.sqlite import make_for_owner
from ict_desktop.widgets import messages
from ict_desktop.widgets.theme import CARD_PADDING, set_role

FILES = "Tệp hồ sơ (*.ict)"

OFFERED = 8
"""Backups offered where no file is open: the newest ones, and older ones until one is whole."""


@dataclass(frozen=True)
class Checked:
    """A backup that was compared with its SHA-256: "good", "changed", or "unknown" where no SHA-256 lies beside it."""

    backup: Backup
    state: str


def look_for(folders: Sequence[Path], stem: str) -> list[Checked]:
    """Return the backups of a file (of any file where it has none) in some folders, the newest whole one first."""
    found = {backup.path: backup for folder in folders for backup in backups_in(folder, stem)}
    if not found and stem:
        return look_for(folders, "")
    checked: list[Checked] = []
    for backup in sorted(found.values(), key=lambda entry: _stamp(entry.path), reverse=True):
        if len(checked) >= OFFERED and any(entry.state == "good" for entry in checked):
            break
        checked.append(Checked(backup, _state(backup)))
    return sorted(checked, key=lambda entry: ("good", "unknown", "changed").index(entry.state))


def backups_in(folder: Path, stem: str) -> list[Backup]:
    """Return the backups of a file, newest first; none where the folder cannot be looked into."""
    with suppress(OSError):
        return backups(folder, stem)
    return []


def _state(backup: Backup) -> str:
    if not backup.sha256:
        return "unknown"
    with suppress(OSError):
        return "good" if is_unchanged(backup) else "changed"
    return "changed"


def backup_words(checked: Checked) -> str:
    """Return a line for a checked backup: when, whether it is whole, how large, its name."""
    state = {"good": "✓ nguyên vẹn", "changed": "✕ đã bị thay đổi hoặc hỏng", "unknown": "không có mã kiểm tra"}
    backup = checked.backup
    size = f"{number_text(round(backup.size / 1024))} KB"
    return "   ".join((taken_at(backup.path), state[checked.state], size, backup.path.name)).strip()


def restore(backup: Backup, target: Path, tell: Tell) -> Path:
    """Copy a backup to a file of its own, whole or not at all; refuses to write over another one."""
    if target.exists():
        raise Refused(f"Đã có tệp “{target.name}”. Hãy đặt tên khác để không ghi đè.")
    if _state(backup) == "changed":
        raise Refused("Bản sao đã bị thay đổi hoặc hỏng nên không khôi phục. Hãy chọn bản khác.")
    draft = target.with_name(f"{target.name}.dang-ghi")
    try:
        tell(10, f"Đang khôi phục {target.name}…")
        draft.unlink(missing_ok=True)
        make_for_owner(draft)
        shutil.copyfile(backup.path, draft)
        os.replace(draft, target)
    except OSError as error:
        raise Refused(f"Không ghi được “{target}”. Hãy chọn thư mục khác.") from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
    return target


def ending(name: str) -> Path:
    """Return a chosen name as the path of an office file."""
    path = Path(name)
    return path if path.suffix == ".ict" else path.with_name(f"{path.name}.ict")


def save_copy(parent: QWidget, desk: Desk, copied: Callable[[Path], None]) -> None:
    """Save a whole, checked copy of the open file where the user says; `copied` is told where it lies."""
    path = desk.store.path
    name, _filter = QFileDialog.getSaveFileName(parent, "Lưu bản sao", f"{path.stem}-ban-sao.ict", FILES)
    if not name:
        return
    target = ending(name)

    def saved(_digest: str) -> None:
        desk.say(f"Đã lưu {target.name}")
        copied(target)

    def refused(refusal: Refused) -> None:
        desk.say("Chưa lưu được bản sao")
        messages.refuse(parent, str(refusal))

    desk.work(
        "Đang lưu bản sao…",
        lambda connection, tell: copy_to(connection, path, target, tell),
        saved,
        refused,
    )


class BackupsDialog(QDialog):
    """The backups in the backup folder, newest first."""

    def __init__(self, parent: QWidget, desk: Desk, folder: Path, program: Program) -> None:
        super().__init__(parent)
        self.setWindowTitle("Các bản sao lưu")
        self.resize(720, 420)
        self._window = parent
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
        target = ending(name)
        self.accept()
        self._desk.work(
            f"Đang khôi phục {target.name}…",
            lambda _connection, tell: restore(backup, target, tell),
            lambda path: self._desk.attempt(self._window, lambda: self._program.open_file(path)),
            lambda refusal: messages.refuse(self._window, str(refusal)),
        )

    def open_folder(self) -> None:
        """Show the folder in the system's file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def taken_at(path: Path) -> str:
    """Return when a backup was taken, from the end of its name: "…-20170707-090000.ict" → "07/07/2017 09:00"."""
    try:
        return f"{datetime.strptime(_stamp(path), '%Y%m%d-%H%M%S'):%d/%m/%Y %H:%M}"
    except ValueError:
        return ""  # renamed by hand


def _stamp(path: Path) -> str:
    return "-".join(path.stem.rsplit("-", 2)[-2:])
