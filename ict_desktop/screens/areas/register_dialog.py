"""In sổ đăng ký văn bản: the year, the series and the sheet are chosen above, the pages stand below."""

import sqlite3
from typing import cast

from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QVBoxLayout, QWidget

from ict_desktop.records.letterheads import DocumentSeries
from ict_desktop.records.papers import Paper
from ict_desktop.records.regimes import Sheet
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.paper_panel import PaperPanel
from ict_desktop.widgets.dialogs import close_row
from ict_desktop.widgets.fields import Field, FixedChoiceField, NumberField
from ict_desktop.widgets.screen_room import take_size
from ict_desktop.widgets.scrolled import Scrolled
from ict_desktop.widgets.theme import CARD_PADDING, set_role
from ict_desktop.work.paper_registers import NAMES, Wanted, paper_register

ALL = ""
"""The choice of all series."""


class RegisterDialog(QDialog):
    """Shows the register of a year as it prints, drawn anew when something else is chosen."""

    def __init__(self, parent: QWidget, desk: Desk, direction: str, year: int) -> None:
        super().__init__(parent)
        self.setWindowTitle("In sổ đăng ký văn bản")
        take_size(self, 1000, 660)
        self._desk = desk
        self._shown: Wanted | None = None
        series = [(ALL, "Tất cả"), *((each.key, each.name) for each in desk.lists.of(DocumentSeries.TABLE).options)]
        self.direction = FixedChoiceField(lambda: list(NAMES.items()))
        self.year = NumberField(decimals=0, minimum=1900, maximum=2199, allow_empty=False, grouped=False)
        self.series = FixedChoiceField(lambda: series)
        self.sheet = FixedChoiceField(lambda: [("A4", "A4 ngang"), ("A3", "A3 ngang")])
        self.panel = PaperPanel(desk)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        inside = QWidget(self)
        register = QVBoxLayout(inside)
        register.setContentsMargins(0, 0, 0, 0)
        register.addLayout(self._choices(direction, year))
        register.addWidget(self.panel, 1)
        layout.addWidget(Scrolled(inside, self), 1)
        layout.addLayout(close_row(self))
        self._draw()

    def _choices(self, direction: str, year: int) -> QGridLayout:
        grid = QGridLayout()
        chosen: list[tuple[str, Field, object, int]] = [
            ("In sổ", self.direction, direction, 4),
            ("Năm", self.year, year, 1),
            ("Sổ đăng ký", self.series, ALL, 4),
            ("Khổ giấy", self.sheet, "A4", 2),
        ]
        for column, (words, field, value, share) in enumerate(chosen):
            label = QLabel(words, self)
            set_role(label, "label")
            label.setBuddy(field.focus_target())
            field.focus_target().setAccessibleName(words)
            field.set_value(value)
            grid.addWidget(label, 0, column)
            grid.addWidget(field, 1, column)
            grid.setColumnStretch(column, share)
            field.left.connect(self._draw)
        return grid

    def _draw(self) -> None:
        """Draw the register that is chosen, where it is another one than is shown."""
        direction, year = str(self.direction.known()), self.year.known()
        self.series.setEnabled(direction == "di")
        if not isinstance(year, int):
            self.panel.show_notice("Hãy ghi năm của sổ.")
            return
        series_id = str(self.series.known() or "") or None
        sheet = cast("Sheet", self.sheet.known())
        wanted = Wanted(direction, year, series_id if direction == "di" else None, sheet, self._desk.clerk)
        if wanted == self._shown:
            return
        self._shown = wanted
        today = self._desk.day

        def fill(connection: sqlite3.Connection) -> Paper:
            return paper_register(connection, wanted, today)

        self.panel.show_filled(fill, f"so-van-ban-{direction}-{year}")


def print_register(parent: QWidget, desk: Desk, direction: str, year: int) -> None:
    """Show a register as the pages it prints on."""
    dialog = RegisterDialog(parent, desk, direction, year)
    dialog.exec()
    dialog.panel.leave()
    dialog.deleteLater()
