"""Everything about one cell of the indicator grid: its value or target in a form, its history beside it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ict_desktop.records.figures import Gap, value_text
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
from ict_desktop.widgets.screen_room import take_size
from ict_desktop.widgets.theme import CARD_PADDING, set_role

HISTORY_WIDTH = 400
LEAST_ROW = 30
HEADINGS = ("Lúc", "Người", "Thay đổi")


@guarded
class CellDialog(RecordDialog):
    """The form of a value, with everything that ever happened in its cell: old → new, when, who."""

    def __init__(
        self, parent: QWidget, desk: Desk, indicator: Indicator, agency_id: str | None, period: str, whose: str
    ) -> None:
        self._at = (indicator.id, agency_id, period)
        super().__init__(parent, desk, Value, lambda form: value_form(form, desk), cell_name(*self._at))
        self._indicator = indicator
        caption = QLabel(f"{indicator.name} · {whose} · {parse_period(period).name}", self)
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
        rows = history_rows(self._desk, self._indicator, *self._at[1:])
        self.history.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.history.setItem(number, column, item)
        self.history.resizeRowsToContents()
        for number in range(len(rows)):
            self.history.setRowHeight(number, max(LEAST_ROW, self.history.rowHeight(number) + 4))


def history_rows(desk: Desk, indicator: Indicator, agency_id: str | None, period: str) -> list[tuple[str, str, str]]:
    """Return when, who and what for every change of a cell, last first; a value deleted and entered again is one cell."""
    edits = [
        edit
        for value_id in stored.ids_ever_at(desk.connection, indicator.id, agency_id, period)
        for edit in ledger.history(desk.connection, Value.TABLE, value_id)
    ]
    edits.sort(key=lambda edit: edit.step.id, reverse=True)
    return [(when(edit.step.at), edit.step.clerk or "—", _in_words(desk, indicator, edit)) for edit in edits]


def _in_words(desk: Desk, indicator: Indicator, edit: ledger.Edit) -> str:
    if edit.old is None and edit.new is not None:
        return f"Nhập {_shown(indicator, edit.new)}"
    if edit.new is None and edit.old is not None:
        return f"Xóa {_shown(indicator, edit.old)}"
    return "; ".join(difference.words() for difference in differences(desk, edit))


def _shown(indicator: Indicator, row: dict[str, object]) -> str:
    number, size = row.get("number"), row.get("field_size")
    return value_text(
        indicator.kind,
        float(number) if isinstance(number, int | float) else Gap.NIL if row.get("nil") else None,
        indicator.unit,
        size if isinstance(size, int) else None,
    )


def _history_table(parent: QWidget) -> QTableWidget:
    table = QTableWidget(0, len(HEADINGS), parent)
    table.setHorizontalHeaderLabels(list(HEADINGS))
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setWordWrap(True)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for column in (0, 1):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
    table.setMinimumWidth(HISTORY_WIDTH)
    return table


def cell_name(indicator_id: str, agency_id: str | None, period: str) -> str:
    """Name a cell, so that what is being typed in one is not offered in another."""
    return f"{indicator_id} {agency_id or ''} {period}"


def edit_value(
    parent: QWidget, desk: Desk, indicator: Indicator, agency_id: str | None, period: str, whose: str
) -> None:
    """Show everything a cell holds: number, operands, score, scope, source, remark, and its history."""
    value_id = stored.value_at(desk.connection, indicator.id, agency_id, period)
    dialog = CellDialog(parent, desk, indicator, agency_id, period, whose)
    if value_id is None:
        dialog.add(Value(indicator_id=indicator.id, agency_id=agency_id, period=period))
    else:
        desk.attempt(parent, lambda: dialog.edit(value_id))
    dialog.deleteLater()


def edit_target(parent: QWidget, desk: Desk, indicator: Indicator, agency_id: str | None, period: str) -> None:
    """Show the target of a cell with its period and source."""
    target_id = stored.target_at(desk.connection, indicator.id, agency_id, period)
    name = cell_name(indicator.id, agency_id, period)
    dialog = RecordDialog(parent, desk, Target, lambda form: target_form(form, desk), name)
    if target_id is None:
        comparator = "<=" if indicator.direction == "giam" else ">="
        dialog.add(Target(indicator_id=indicator.id, agency_id=agency_id, period=period, comparator=comparator))
    else:
        desk.attempt(parent, lambda: dialog.edit(target_id))
    dialog.deleteLater()
