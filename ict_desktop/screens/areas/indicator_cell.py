"""Everything about one cell of the indicator grid: its value or target in a form, its history beside it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ict_desktop.records.figures import CellKey, amount_of
from ict_desktop.records.indicators import Indicator, Target, Value
from ict_desktop.records.periods import parse_period
from ict_desktop.screens.areas.indicator_forms import target_form, value_form
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.history import differences, when
from ict_desktop.screens.shared.record_dialog import RecordDialog
from ict_desktop.store import indicators as stored
from ict_desktop.store import ledger
from ict_desktop.widgets.form import FormScroll
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.row_table import RowTable
from ict_desktop.widgets.screen_room import take_size
from ict_desktop.widgets.theme import CARD_PADDING, set_role
from ict_desktop.work.grid import Cell

HISTORY_WIDTH = 400
LEAST_ROW = 30
HEADINGS = ("Lúc", "Người", "Thay đổi")


@guarded
class CellDialog(RecordDialog):
    """The form of a value, with everything that ever happened in its cell: old → new, when, who."""

    def __init__(self, parent: QWidget, desk: Desk, cell: Cell, whose: str) -> None:
        super().__init__(parent, desk, Value, lambda form: value_form(form, desk), cell_name(cell.key))
        self._cell = cell
        caption = QLabel(f"{cell.indicator.name} · {whose} · {parse_period(cell.key.period).name}", self)
        caption.setWordWrap(True)
        set_role(caption, "section")
        self.history = _history_table(self)
        beside = QVBoxLayout()
        title = QLabel("Lịch &sử của ô", self)
        title.setBuddy(self.history)
        set_role(title, "label")
        beside.addWidget(title)
        beside.addWidget(self.history, 1)
        layout, scroll = self.layout(), self.findChild(FormScroll)
        if isinstance(layout, QVBoxLayout) and scroll is not None:
            layout.removeWidget(scroll)
            both = QHBoxLayout()
            both.setSpacing(CARD_PADDING)
            both.addWidget(scroll, 1)
            both.addLayout(beside)
            layout.insertWidget(0, caption)
            layout.insertLayout(1, both, 1)
        take_size(self, self.width() + HISTORY_WIDTH + CARD_PADDING, self.height())
        self.form.saved.connect(self.show_history)
        self.show_history()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the number: what and when it is stands above."""
        super().showEvent(event)
        self.form.field("number").focus_target().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_history(self) -> None:
        """Show what happened in the cell, last first."""
        rows = history_rows(self._desk, self._cell)
        self.history.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.history.setItem(number, column, item)
        self.history.resizeRowsToContents()
        for number in range(len(rows)):
            self.history.setRowHeight(number, max(LEAST_ROW, self.history.rowHeight(number) + 4))


def history_rows(desk: Desk, cell: Cell) -> list[tuple[str, str, str]]:
    """Return when, who and what for every change of a cell, last first; a value deleted and entered again is one cell."""
    edits = [
        edit
        for value_id in stored.ids_ever_at(desk.connection, cell.key)
        for edit in ledger.history(desk.connection, Value.TABLE, value_id)
    ]
    edits.sort(key=lambda edit: edit.step.id, reverse=True)
    return [(when(edit.step.at), edit.step.clerk or "—", _in_words(desk, cell.indicator, edit)) for edit in edits]


def _in_words(desk: Desk, indicator: Indicator, edit: ledger.Edit) -> str:
    row = edit.new or edit.old
    if row is not None and None in (edit.old, edit.new):
        words = indicator.figure_text(amount_of(row["number"], row.get("nil")), row["field_size"])
        return f"Xóa {words}" if edit.new is None else f"Nhập {words}"
    return "; ".join(difference.words() for difference in differences(desk, edit))


def _history_table(parent: QWidget) -> RowTable:
    table = RowTable(HEADINGS, parent)
    table.setAccessibleName("Lịch sử của ô")
    table.setWordWrap(True)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for column in (0, 1):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
    table.setMinimumWidth(HISTORY_WIDTH)
    return table


def cell_name(key: CellKey) -> str:
    """Name a cell, so that what is being typed in one is not offered in another."""
    return f"{key.indicator_id} {key.agency_id or ''} {key.period}"


def edit_value(parent: QWidget, desk: Desk, cell: Cell, whose: str) -> None:
    """Show everything a cell holds: number, operands, score, scope, source, remark, and its history."""
    value_id = stored.value_at(desk.connection, cell.key)
    dialog = CellDialog(parent, desk, cell, whose)
    if value_id is None:
        dialog.add(Value(**cell.key.fields()))
    else:
        desk.attempt(parent, lambda: dialog.edit(value_id))
    dialog.deleteLater()


def edit_target(parent: QWidget, desk: Desk, cell: Cell) -> None:
    """Show the target of a cell with its period and source."""
    target_id = stored.target_at(desk.connection, cell.key)
    dialog = RecordDialog(parent, desk, Target, lambda form: target_form(form, desk), cell_name(cell.key))
    if target_id is None:
        dialog.add(Target(**cell.key.fields(), comparator=cell.indicator.usual_comparator()))
    else:
        desk.attempt(parent, lambda: dialog.edit(target_id))
    dialog.deleteLater()
