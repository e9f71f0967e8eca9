"""Tệp → Các bản sao lưu: when, why, how large, whole or not; what restoring one would lose, and the two ways to do it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLabel,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ict_desktop.records.disk_space import size_text
from ict_desktop.records.errors import Refused
from ict_desktop.records.numbers import number_text
from ict_desktop.records.record import joined
from ict_desktop.records.retention import keeping_words
from ict_desktop.screens.file.backing_up import BackingUp
from ict_desktop.screens.file.backups import STATES, state_of, taken_at, whose_words
from ict_desktop.screens.file.restoring import ask_and_restore, lost_words, restore_as_file, step_words
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.store.backup import Backup
from ict_desktop.store.keeping_backups import Places, backups_at, room_for
from ict_desktop.store.restoring import Lost, what_would_be_lost
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.dialogs import many_deeds_row
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.row_table import RowTable
from ict_desktop.widgets.screen_room import take_size
from ict_desktop.widgets.scrolled import Scrolled
from ict_desktop.widgets.theme import CARD_PADDING, GRID, set_role

if TYPE_CHECKING:
    from ict_desktop.widgets.background import Job, Progress

LINE = 26
"""Height of a line, in logical pixels."""

LINES_SHOWN = 3
"""Lines of copies that are seen on the smallest screen."""

STEPS_SHOWN = 4
"""Lines of what would be lost that are seen without scrolling."""

STATE = 3
"""The column that says whether a copy is whole."""


@guarded
class BackupsDialog(QDialog):
    """The backups of the open file, newest first, each checked as soon as the dialog stands."""

    def __init__(self, parent: QWidget, desk: Desk, backing_up: BackingUp) -> None:
        super().__init__(parent)
        self.setWindowTitle("Các bản sao lưu")
        take_size(self, 860, 470)
        self._parent = parent
        self._desk = desk
        self._backing_up = backing_up
        self._open = True
        self._found: list[Backup] = []
        self._origin = backing_up.origin
        self._states: dict[Path, str] = {}
        self._checking: Job | None = None
        self.rows = _table(self, "Các bản sao lưu", ("Lúc", "Lý do", "Dung lượng", "Tình trạng"), 3)
        self.rows.setMinimumHeight((LINES_SHOWN + 1) * LINE + GRID)
        self.rows.itemSelectionChanged.connect(self._chosen_changed)
        self.lost = QLabel("", self)
        self.lost.setWordWrap(True)
        self.lost.setTextFormat(Qt.TextFormat.PlainText)
        self.steps = _table(self, "Các thao tác sẽ mất", ("Thao tác mới hơn bản lưu", "Người", "Lúc"), 0)
        self.steps.setFixedHeight((STEPS_SHOWN + 1) * LINE + GRID)
        self.steps.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.steps.hide()
        self.note = QLabel("Đang tìm các bản sao lưu…", self)
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.note, "muted")
        self.into_file = self._button("Khôi phục vào tệp đang &dùng…", self.restore_into_file)
        self.as_file = self._button("Khôi phục thành &tệp mới…", self.restore_as_file)
        self.check_all = self._button("&Kiểm tra tất cả", self.check)
        set_role(self.into_file, "primary")
        folder = self._button("&Mở thư mục", self.open_folder)
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.rows, 1)
        for part in (self.lost, self.steps, self.note):
            column.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        layout.setSpacing(GRID)
        layout.addWidget(Scrolled(whole, self), 1)
        layout.addLayout(many_deeds_row(self, (self.into_file, self.as_file, self.check_all, folder)))
        self._offer()
        self._look()

    def _button(self, text: str, deed: Callable[[], None]) -> Button:
        button = Button(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: deed())
        return button

    # Looking

    def _look(self) -> None:
        places, stem, origin = self._backing_up.places, self._desk.store.path.stem, self._origin

        def look(_progress: Progress) -> tuple[list[Backup], str]:
            return backups_at(places, stem, origin), places.missing()

        self._desk.background.run(look, partial(self._show, places), self._refused)

    def _refused(self, refusal: Refused) -> None:
        if self._open:
            self.note.setText(str(refusal))

    def _show(self, places: Places, answer: tuple[list[Backup], str]) -> None:
        if not self._open:
            return
        self._found, missing = answer
        self.rows.setRowCount(len(self._found))
        for number, backup in enumerate(self._found):
            state = self._state_words(backup, "chưa kiểm tra")
            texts = (taken_at(backup), backup.reason.words, size_text(backup.size), state)
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(str(backup.path))
                self.rows.setItem(number, column, item)
        room = room_for(self._desk.connection, self._found[0].size if self._found else 0)
        where = f"Thư mục: {' · '.join(str(folder) for folder in places.both())}."
        none = "" if self._found else "Chưa có bản sao lưu nào."
        self.note.setText("\n".join(words for words in (none, missing, f"{where} {keeping_words(room)}") if words))
        if self._found:
            self.rows.selectRow(0)
        self._offer()
        self.check()

    def check(self) -> None:
        """Check every copy against its SHA-256, newest first, beside the window; each says at once how it is."""
        if self._checking is None:
            self._states.clear()
            self._check_next()

    def _check_next(self) -> None:
        """Check one more copy: what is asked meanwhile about a chosen one comes between."""
        waiting = next((number for number, copy in enumerate(self._found) if copy.path not in self._states), None)
        self._checking = None
        if waiting is None or not self._open:
            self._say_damaged()
            return
        backup = self._found[waiting]
        self._tell(waiting, "đang kiểm tra…")
        self._checking = self._desk.background.run(
            lambda progress: state_of(backup, progress), partial(self._checked, waiting, backup)
        )

    def _checked(self, number: int, backup: Backup, state: str) -> None:
        if not self._open:
            return
        self._states[backup.path] = state
        self._tell(number, STATES[state], bad=state == "changed")
        self._offer()
        self._check_next()

    def _tell(self, number: int, words: str, bad: bool = False) -> None:
        item = self.rows.item(number, STATE)
        if item is not None:
            item.setText(self._state_words(self._found[number], words))
            item.setForeground(QColor(self._desk.colours.bad if bad else self._desk.colours.text))

    def _state_words(self, backup: Backup, words: str) -> str:
        whose = whose_words(backup, self._desk.store.path.stem, self._origin)
        return joined((words, whose), " · ")

    def _say_damaged(self) -> None:
        bad = sum(state == "changed" for state in self._states.values())
        if bad:
            self._desk.window.say(f"{number_text(bad)} bản sao lưu bị hỏng")

    # What is chosen

    @property
    def chosen(self) -> Backup | None:
        """The copy that is chosen."""
        row = self.rows.currentRow()
        return self._found[row] if 0 <= row < len(self._found) else None

    def _chosen_changed(self) -> None:
        self._offer()
        backup = self.chosen
        self.lost.setText("")
        self.steps.hide()
        if backup is None:
            return

        def refused(refusal: Refused) -> None:
            if self._open and self.chosen is backup:
                self.lost.setText(str(refusal))

        self._desk.read(
            lambda connection: what_would_be_lost(connection, backup.path), partial(self._show_lost, backup), refused
        )

    def _show_lost(self, backup: Backup, lost: Lost) -> None:
        if not self._open or self.chosen is not backup:
            return
        self.lost.setText(lost_words(lost))
        self.steps.setRowCount(len(lost.last))
        self.steps.setVisible(bool(lost.last))
        for number, step in enumerate(lost.last):
            for column, text in enumerate(step_words(step)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.steps.setItem(number, column, item)

    def _offer(self) -> None:
        """Offer what can be done with the chosen copy; one that is damaged is for looking at only."""
        backup = self.chosen
        usable = backup is not None and self._states.get(backup.path) != "changed"
        self.as_file.setEnabled(usable)
        self.into_file.setEnabled(usable and not self._desk.store.read_only)
        self.check_all.setEnabled(bool(self._found))

    # Deeds

    def restore_into_file(self) -> None:
        """Put the chosen copy in the place of the open file, once it is said again what would be lost."""
        if (backup := self.chosen) is not None:
            self.accept()
            ask_and_restore(self._parent, self._desk, self._backing_up, backup)

    def restore_as_file(self) -> None:
        """Copy the chosen backup to a new file; the present file stays as it is."""
        if (backup := self.chosen) is not None:
            self.accept()
            restore_as_file(self._parent, self._desk, backup)

    def open_folder(self) -> None:
        """Show the folder of the chosen copy, or where the next one goes, in the system's file manager."""
        backup = self.chosen
        folder = backup.path.parent if backup is not None else self._backing_up.places.next()
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def done(self, result: int) -> None:
        """Close; what is still being checked will not be shown."""
        self._open = False
        if self._checking is not None:
            self._checking.cancel()
        super().done(result)


def _table(parent: QWidget, name: str, headings: Iterable[str], stretched: int) -> RowTable:
    table = RowTable(headings, parent)
    table.setAccessibleName(name)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.verticalHeader().setDefaultSectionSize(LINE)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    wide = table.fontMetrics().horizontalAdvance("  00/00/0000 00:00  ") + 2 * CARD_PADDING
    for column in range(table.columnCount()):
        table.setColumnWidth(column, wide)
    header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
    return table
