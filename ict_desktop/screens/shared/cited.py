"""The papers that the texts of a record name, as buttons that open them."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ict_desktop.records.record import Record
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.destination import Destination
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.flow import FlowLayout
from ict_desktop.widgets.theme import GRID, set_role
from ict_desktop.work.citations import Cited, cited_by

MOST = 6
"""Papers offered at most: a text that names more is a list of them."""


class CitedPapers(QWidget):
    """A line of buttons "Mở Thông báo số 15/TB-UBND"; it takes no room where nothing is named."""

    def __init__(self, desk: Desk, parent: QWidget, leave: Callable[[], bool] = lambda: True) -> None:
        """`leave` makes ready to go away, False where the clerk is to stay."""
        super().__init__(parent)
        self._desk = desk
        self._leave = leave
        self._line = FlowLayout(self, GRID)
        self._shown: list[Cited] = []
        self.buttons: list[Button] = []
        self.hide()

    def show_record(self, record: Record | None) -> None:
        """Show the papers a record names."""
        found = cited_by(self._desk.connection, record, self._desk.day)[:MOST] if record is not None else []
        if found == self._shown:
            return
        self._shown = found
        for button in self.buttons:
            self._line.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(cited) for cited in found]
        self.setVisible(bool(found))

    def _button(self, cited: Cited) -> Button:
        button = Button(f"Mở {cited.name}".replace("&", "&&"), self)
        set_role(button, "quiet")
        button.clicked.connect(lambda: self._open(cited))
        self._line.addWidget(button)
        return button

    def _open(self, cited: Cited) -> None:
        if self._leave():
            self._desk.window.open_page(Destination("documents", record=cited.document_id))
