"""The field of a deadline: a day as people type it, or the words of a paper, which are read as the day they mean."""

import re
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ict_desktop.records.dates import date_text, parse_date
from ict_desktop.records.due import Proposal
from ict_desktop.records.vietnamese import Unreadable
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.field_base import Value
from ict_desktop.widgets.field_date import DateField
from ict_desktop.widgets.theme import GAP, set_role

_WITHOUT_YEAR = re.compile(r"\s*\d{1,2}\s*[/.\-]\s*\d{1,2}\s*")

OFFERED = 2
"""How many days a note offers at most."""


class DueField(DateField):
    """A deadline, or none. `reads` tells what words mean; a day without its year is read by it too.

    `words` are those the day was typed in, "" where it was typed as a day.
    """

    def __init__(
        self, today: Callable[[], date], reads: Callable[[str], Proposal], parent: QWidget | None = None
    ) -> None:
        self._reads = reads
        self.words = ""
        super().__init__(today, parent=parent)

    def read(self) -> date | None:
        """Read the day; raises `Unreadable`, with a question where the words leave the day open."""
        return self._read()[0]

    def _read(self) -> tuple[date | None, str]:
        text = self.draft_text()
        try:
            if not _WITHOUT_YEAR.fullmatch(text):
                return parse_date(text, self._today()), ""
        except Unreadable as problem:
            proposal = self._reads(text)
            if proposal.day is not None:
                return proposal.day, text
            if proposal.reading.outcome == "none":
                raise
            ask = " Nếu đúng, hãy ghi ngày ấy." if proposal.choices else ""
            raise Unreadable(proposal.sentence + ask) from problem
        day = self._reads(text).day
        return (day if day is not None else parse_date(text, self._today())), ""

    def write(self, value: Value) -> None:
        """Show a day; the words typed before belong to another."""
        self.words = ""
        super().write(value)

    def tidy(self) -> None:
        """Show the day the words mean, and keep the words for the one who asks."""
        if self.is_changed():
            try:
                self.words = self._read()[1]
            except Unreadable:
                self.words = ""
        super().tidy()


class DueNote(QWidget):
    """What the words of a deadline mean, with buttons for the days they offer.

    The room for both is always kept: nothing moves under a click when a sentence comes or goes.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = QLabel("", self)
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.label.setMinimumHeight(2 * self.label.fontMetrics().lineSpacing())
        set_role(self.label, "muted")
        self.buttons = [self._button() for _ in range(OFFERED)]
        self._days: list[date] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.label, 1)
        column = QVBoxLayout()
        column.setSpacing(2)
        for button in self.buttons:
            column.addWidget(button)
        column.addStretch(1)
        row.addLayout(column)

    def _button(self) -> Button:
        button = Button("", self)
        set_role(button, "quiet")
        button.setAutoDefault(False)
        kept = button.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        kept.setHorizontalPolicy(QSizePolicy.Policy.Fixed)
        button.setSizePolicy(kept)
        button.setMinimumWidth(button.fontMetrics().horizontalAdvance("Lấy 00/00/0000") + 3 * GAP)
        button.clicked.connect(lambda: self._choose(button))
        button.hide()
        return button

    def say(self, sentence: str, offered: list[date], warns: bool = False) -> None:
        """Show a sentence and the days to choose from."""
        self.label.setText(sentence)
        set_role(self.label, "problem" if warns else "muted")
        self._days = offered[:OFFERED]
        for number, button in enumerate(self.buttons):
            button.setVisible(number < len(self._days))
            if number < len(self._days):
                button.setText(f"Lấy {date_text(self._days[number])}")

    def _choose(self, button: Button) -> None:
        number = self.buttons.index(button)
        if number < len(self._days):
            self.chosen.emit(self._days[number])
