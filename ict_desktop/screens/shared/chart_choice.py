"""Choosing the chart of an indicator for the text of a paper."""

from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from ict_desktop.records.outline import Entry
from ict_desktop.records.papers import Drawing
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.widgets import messages
from ict_desktop.widgets.dialogs import LEAST_WIDTH, deed_row
from ict_desktop.widgets.fields import FixedChoiceField
from ict_desktop.widgets.theme import CARD_PADDING
from ict_desktop.work.charts import every_trend

NONE_YET = "Chưa có chỉ tiêu nào có số liệu để vẽ. Hãy nhập số liệu ở trang Chỉ tiêu rồi thêm biểu đồ."


def chosen_chart(parent: QWidget, desk: Desk) -> Entry | None:
    """Ask which indicator's figures over time are to be drawn; None where none was chosen."""
    drawn = {str(number): chart for number, chart in enumerate(every_trend(desk.connection))}
    if not drawn:
        messages.inform(parent, NONE_YET)
        return None
    dialog = ChartDialog(parent, [(key, chart.title) for key, chart in drawn.items()])
    chosen = drawn[dialog.key()] if dialog.exec() == QDialog.DialogCode.Accepted else None
    dialog.deleteLater()
    return Entry("drawing", chosen.title, content=Drawing(chosen)) if chosen is not None else None


class ChartDialog(QDialog):
    """Offers the indicators that have figures."""

    def __init__(self, parent: QWidget, offered: list[tuple[str, str]]) -> None:
        super().__init__(parent)
        self.setWindowTitle("Thêm biểu đồ")
        self.setMinimumWidth(LEAST_WIDTH)
        self.field = FixedChoiceField(tuple(offered), self)
        self.field.set_value(offered[0][0])
        self.field.focus_target().setAccessibleName("Chỉ tiêu")
        label = QLabel("&Chỉ tiêu", self)
        label.setBuddy(self.field.focus_target())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        layout.addWidget(label)
        layout.addWidget(self.field)
        layout.addLayout(deed_row(self, "&Thêm"))
        self.field.focus_target().setFocus()

    def key(self) -> str:
        """Return what is chosen."""
        return str(self.field.known())
