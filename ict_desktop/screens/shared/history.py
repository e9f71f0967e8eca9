"""Who changed what: the history of a record, the journal of all actions, and the trash."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLabel,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ict_desktop.records.columns import UNREADABLE, stored_date_text
from ict_desktop.records.dates import date_text
from ict_desktop.records.errors import Refused
from ict_desktop.records.kinds import BY_TABLE, noun_of
from ict_desktop.records.labels import label_of
from ict_desktop.records.numbers import number_text
from ict_desktop.records.record import joined, shortened
from ict_desktop.records.vietnamese import one_line
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.store import ledger, listing, table
from ict_desktop.store.table import column_types
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.dialogs import close_row
from ict_desktop.widgets.row_table import RowTable
from ict_desktop.widgets.screen_room import take_size
from ict_desktop.widgets.theme import CARD_PADDING, GRID, set_role
from ict_desktop.work import keep


def show_history(parent: QWidget, desk: Desk, table_name: str, record_id: str, caption: str) -> None:
    """Show what happened to a record, last first, and let one old value be put back."""
    dialog = History(parent, desk, table_name, record_id, caption)
    dialog.exec()
    dialog.deleteLater()


def show_journal(parent: QWidget, desk: Desk) -> None:
    """Show who did what in the file, last first."""
    rows = [(when(step.at), step.clerk or "—", step.label) for step in ledger.journal(desk.connection)]
    _Table(parent, "Nhật ký thao tác", ("Lúc", "Người", "Việc"), rows, (16, 14, 70)).exec()


CELL = 80
"""Letters of a value that are shown in a cell; a longer one is read whole under the pointer."""


@dataclass(frozen=True)
class Difference:
    """One field an edit changed, in whole words; of a whole record that came or went the field is ""."""

    edit: ledger.Edit
    field: str
    before: str
    after: str

    def words(self) -> str:
        """Say it in one line."""
        before, after = self.cells()
        return f"{self.label}: {before} → {after}" if self.field else after

    def cells(self) -> tuple[str, str]:
        """Return both sides cut to what fits a cell; where they begin alike, from shortly before they part."""
        sides = self.before, self.after
        alike = next((place for place, (a, b) in enumerate(zip(*sides, strict=False)) if a != b), min(map(len, sides)))
        if max(map(len, sides)) <= CELL or alike <= CELL // 2:  # told apart by their beginnings
            return shortened(self.before, CELL), shortened(self.after, CELL)
        begin = self.before.rfind(" ", 0, alike - CELL // 4) + 1
        return shortened(f"… {self.before[begin:]}", CELL), shortened(f"… {self.after[begin:]}", CELL)

    @property
    def label(self) -> str:
        """What the field is called."""
        return label_of(self.edit.table, self.field) if self.field else ""


def differences(desk: Desk, edit: ledger.Edit) -> list[Difference]:
    """Return what an edit changed, field by field; a reference is named, a date written as on the forms."""
    if edit.damaged:
        return [Difference(edit, "", "", "Sổ nhật ký bị hỏng ở chỗ này")]
    if edit.old is None or edit.new is None:
        return [Difference(edit, "", "", "Thêm mới" if edit.old is None else "Xóa")]
    before = {**edit.old, **listing.words_of(desk.connection, edit.table, edit.old)}
    after = {**edit.new, **listing.words_of(desk.connection, edit.table, edit.new)}
    kind = BY_TABLE.get(edit.table)
    types = column_types(kind) if kind else {}
    return [
        Difference(edit, name, _shown(before.get(name), types.get(name)), _shown(value, types.get(name)))
        for name, value in after.items()
        if edit.new.get(name) != edit.old.get(name)
    ]


def _shown(value: Any, kind: type | None) -> str:  # noqa: ANN401 - whatever JSON held
    if value in (None, ""):
        return "(trống)"
    if kind is bool:
        return "có" if value else "không"
    if kind is date:
        return stored_date_text(value)
    if kind is float:
        return number_text(value)
    return one_line(str(value))


def when(at: str) -> str:
    """Show a time of the ledger as "07/07/2017 09:30"."""
    if not at:
        return ""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:  # another program wrote into the ledger
        return f"{UNREADABLE} {at}"
    return f"{date_text(moment.date())} {moment:%H:%M}"


class _Table(QDialog):
    def __init__(
        self, parent: QWidget, title: str, headings: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        take_size(self, 860, 520)
        self.table = RowTable(headings, self)
        self.table.setAccessibleName(title)
        self.table.setWordWrap(True)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        total = sum(widths)
        for column, width in enumerate(widths):
            self.table.setColumnWidth(column, 820 * width // total)
        # A time is never cut: its day tells the rows apart.
        self.table.setColumnWidth(0, self.fontMetrics().horizontalAdvance(" 00/00/0000 00:00 ") + 2 * CARD_PADDING)
        self.table.horizontalHeader().setSectionResizeMode(len(widths) - 1, QHeaderView.ResizeMode.Stretch)
        self.fill(rows)
        self.note = QLabel("Chưa có gì." if not rows else "", self)
        set_role(self.note, "muted")
        self.buttons = close_row(self)
        self.buttons.insertWidget(0, self.note)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        layout.addWidget(self.table)
        layout.addLayout(self.buttons)

    def fill(self, rows: Sequence[Sequence[str]]) -> None:
        """Show rows in place of those that are there."""
        self.table.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(number, column, item)
        self.table.resizeRowsToContents()
        for number in range(len(rows)):
            self.table.setRowHeight(number, self.table.rowHeight(number) + GRID)


class History(_Table):
    """What happened to a record, a line for each field: when, who, from what to what; an old value can be put back."""

    HEADINGS = ("Lúc", "Người", "Việc", "Mục", "Trước", "Sau")

    def __init__(self, parent: QWidget, desk: Desk, table_name: str, record_id: str, caption: str) -> None:
        self._desk, self._of = desk, (table_name, record_id)
        self._lines: list[Difference] = []
        super().__init__(parent, f"Lịch sử: {caption}", self.HEADINGS, (), (16, 12, 24, 14, 30, 30))
        self.note.setText("")
        self._read()
        self.put_back_button = Button("&Lấy lại giá trị “Trước”", self)
        self.put_back_button.setAutoDefault(False)
        self.put_back_button.clicked.connect(self.put_back)
        self.buttons.insertWidget(2, self.put_back_button)
        self.table.currentCellChanged.connect(lambda *_cells: self._follow())
        self.table.setCurrentCell(0, 0)
        self._follow()

    def _read(self) -> None:
        found = ledger.history(self._desk.connection, *self._of)
        self._lines = [difference for edit in found for difference in differences(self._desk, edit)]
        steps = [line.edit.step for line in self._lines]
        self.fill(
            [
                (when(step.at), step.clerk or "—", step.label, line.label, *line.cells())
                for step, line in zip(steps, self._lines, strict=True)
            ]
        )
        for number, line in enumerate(self._lines):
            for column, whole in ((4, line.before), (5, line.after)):
                if (item := self.table.item(number, column)) is not None:
                    item.setToolTip(whole)

    @property
    def _chosen(self) -> Difference | None:
        row = self.table.currentRow()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def _follow(self) -> None:
        chosen = self._chosen
        known = chosen is not None and chosen.field and chosen.edit.table in BY_TABLE
        self.put_back_button.setEnabled(bool(known) and not self._desk.store.read_only)

    def put_back(self) -> None:
        """Give the field of the chosen line the value it had before."""
        chosen = self._chosen
        if chosen is None or chosen.edit.old is None:
            return
        kind, edit, value = BY_TABLE[chosen.edit.table], chosen.edit, chosen.edit.old.get(chosen.field)
        try:
            keep.put_value_back(self._desk.store, kind, edit.record_id, chosen.field, value, self._desk.clerk)
        except Refused as refusal:
            self.note.setText(str(refusal))
            return
        before, were = shortened(chosen.before, 40), len(self._lines)
        self._read()
        if len(self._lines) == were:
            self.note.setText(f"Mục {chosen.label} đang là “{before}”.")
            return
        self.table.setCurrentCell(0, 0)
        self.note.setText(f"Đã lấy lại “{before}” cho mục {chosen.label}.")


class Trash(_Table):
    """The deleted records; the chosen one comes back with its links."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        self._desk = desk
        self._edits = [edit for edit in ledger.trash(desk.connection) if edit.old is not None and not edit.damaged]
        rows = [(when(e.step.at), e.step.clerk or "—", noun_of(e.table), _caption(desk, e)) for e in self._edits]
        super().__init__(parent, "Thùng rác", ("Lúc xóa", "Người xóa", "Loại", "Bản ghi"), rows, (16, 14, 16, 60))
        self.note.setText("Thùng rác trống." if not rows else "Khôi phục trả lại bản ghi cùng các liên kết của nó.")
        self.restore_button = Button("&Khôi phục", self)
        set_role(self.restore_button, "primary")
        self.restore_button.setEnabled(bool(rows))
        self.restore_button.clicked.connect(self.restore)
        self.buttons.insertWidget(2, self.restore_button)
        self.table.cellActivated.connect(lambda _row, _column: self.restore())
        if rows:
            self.table.selectRow(0)
            self.table.setFocus()

    def restore(self) -> None:
        """Bring the chosen record back."""
        row = self.table.currentRow()
        if not 0 <= row < len(self._edits):
            return
        edit = self._edits[row]
        try:
            keep.restore(self._desk.store, edit.table, edit.record_id, self._desk.clerk)
        except Refused as refusal:
            self.note.setText(str(refusal))
            return
        left = {(e.table, e.record_id) for e in ledger.trash(self._desk.connection)}
        for number in reversed(range(len(self._edits))):
            if (self._edits[number].table, self._edits[number].record_id) not in left:
                self.table.removeRow(number)
                del self._edits[number]
        self.restore_button.setEnabled(bool(self._edits))
        self.note.setText(f"Đã khôi phục {noun_of(edit.table)}.")


def _caption(desk: Desk, edit: ledger.Edit) -> str:
    """Name a deleted record, and behind it what it belonged to: "748 (2017-H1) · Số dịch vụ công mức độ 3"."""
    kind, old = BY_TABLE.get(edit.table), edit.old or {}
    if kind is None:
        return str(old.get("name") or old.get("value") or edit.record_id)
    names = listing.words_of(desk.connection, edit.table, old) if kind.ABOUT.under is not None else {}
    belongs = (name for column, name in sorted(names.items()) if column.endswith("_id"))
    return joined((table.record_of(kind, old).caption(), *(shortened(name, 60) for name in belongs)), " · ")
