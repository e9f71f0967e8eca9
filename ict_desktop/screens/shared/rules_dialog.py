"""All rules with their answers, narrowed by answer, to be gone to and printed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QDialog, QHeaderView, QTableWidgetItem, QVBoxLayout, QWidget

from ict_desktop.records.checks.listed import HEADINGS, AnswerLine, lines_of
from ict_desktop.records.checks.sheet import NOWHERE, Place
from ict_desktop.records.checks.verdict import OPEN, Answer, Result
from ict_desktop.records.vietnamese import capitalised
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.dialogs import close_row
from ict_desktop.widgets.page_parts import Chips
from ict_desktop.widgets.row_table import RowTable
from ict_desktop.widgets.screen_room import take_size
from ict_desktop.widgets.theme import CARD_PADDING, GRID

_TONES = {Answer.PASSED: "good", Answer.FAILED: "bad", Answer.REVIEW: "warning"}
_ANSWER = HEADINGS.index("Kết quả")
_WIDTHS = (50, 190, 100, 380)
_OF_ANSWER = {
    answer.name: answer
    for answer in (Answer.FAILED, Answer.REVIEW, Answer.PASSED, Answer.UNKNOWN, Answer.NOT_APPLICABLE)
}


def _open_first(result: Result) -> int:
    answer = result.verdict.answer
    return OPEN.index(answer) if answer in OPEN else len(OPEN)


class RulesDialog(QDialog):
    """The rules as rows; `place` is where the clerk chose to go when it was accepted."""

    def __init__(
        self, parent: QWidget, desk: Desk, results: Sequence[Result], print_list: Callable[[QWidget], object]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Kiểm thể thức")
        take_size(self, 1040, 600)
        self._desk = desk
        self._results = tuple(results)
        self._listed: tuple[AnswerLine, ...] = ()
        self.place: Place = NOWHERE
        chips = [("", "Tất cả"), *((code, capitalised(answer.value)) for code, answer in _OF_ANSWER.items())]
        self.chips = Chips(chips, self)
        self.chips.chosen.connect(self._narrow)
        self.table = self._table()
        self.go_button = Button("Đế&n chỗ này", self)
        self.go_button.setAutoDefault(False)
        self.go_button.clicked.connect(self._go)
        printing = Button("&In danh sách…", self)
        printing.setAutoDefault(False)
        printing.clicked.connect(lambda: print_list(self))
        row = close_row(self)
        row.insertWidget(0, self.go_button)
        row.insertWidget(1, printing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        layout.addWidget(self.chips)
        layout.addWidget(self.table, 1)
        layout.addLayout(row)
        self.chips.show_counts(
            {"": len(self._results)}
            | {code: sum(r.verdict.answer is answer for r in self._results) for code, answer in _OF_ANSWER.items()}
        )
        self._narrow("")

    def _table(self) -> RowTable:
        table = RowTable(HEADINGS, self)
        table.setAccessibleName("Kết quả kiểm thể thức")
        table.setWordWrap(True)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(_WIDTHS):
            table.setColumnWidth(column, width)
        header.setSectionResizeMode(len(_WIDTHS) - 1, QHeaderView.ResizeMode.Stretch)
        table.setColumnWidth(len(_WIDTHS), 240)
        table.currentCellChanged.connect(lambda *_cells: self._follow())
        table.doubleClicked.connect(lambda _index: self._go())
        return table

    def _narrow(self, code: str) -> None:
        """Show the rules with one answer; all of them with what is open first."""
        wanted = _OF_ANSWER.get(code)
        chosen = [result for result in self._results if wanted is None or result.verdict.answer is wanted]
        self._listed = tuple(line for result in sorted(chosen, key=_open_first) for line in lines_of(result))
        self.table.setRowCount(len(self._listed))
        for number, line in enumerate(self._listed):
            tone = _TONES.get(line.result.verdict.answer)
            for column, text in enumerate(line.cells):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                if column == _ANSWER and tone:
                    item.setForeground(QColor(self._desk.colours.status(tone)[0]))
                self.table.setItem(number, column, item)
        self.table.resizeRowsToContents()
        for number in range(len(self._listed)):
            self.table.setRowHeight(number, self.table.rowHeight(number) + GRID)
        self.table.setCurrentCell(0, 0)
        self._follow()

    def _place(self) -> Place:
        row = self.table.currentRow()
        return self._listed[row].place if 0 <= row < len(self._listed) else NOWHERE

    def _follow(self) -> None:
        self.go_button.setEnabled(self._place() != NOWHERE)

    def _go(self) -> None:
        if self._place() != NOWHERE:
            self.place = self._place()
            self.accept()
