"""The list of meetings."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from ict_desktop.records import meetings as rule
from ict_desktop.records.columns import Column
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.numbers import number_text
from ict_desktop.records.record import joined
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.keeping import ListSource, delete, narrowed
from ict_desktop.widgets.list_page import ListPage

CHIPS = (
    ("", "Tất cả"),
    ("nhap", "Nháp"),
    ("dang_hop", "Đang họp"),
    ("da_ket_luan", "Đã kết luận"),
    ("da_ban_hanh", "Đã ban hành"),
)


class MeetingList(ListPage):
    """All meetings, over the whole width; Enter or a double click on one opens it."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        columns = (
            *rule.COLUMNS,
            Column("proposals", "Kiến nghị", lambda row: row["proposals"], 8, right=True),
            Column("conclusions", "Kết luận", lambda row: row["conclusions"], 8, right=True),
        )
        super().__init__(
            "Hội nghị",
            "Thêm hội nghị   Ctrl+N",
            CHIPS,
            columns,
            ListSource(desk, Meeting.TABLE),
            desk.colours,
            desk.icons,
            desk.memory,
            Meeting.TABLE,
            parent=parent,
        )
        self._desk = desk
        self.header.add_how("hoi_nghi", desk.window.explain)
        self.side.hide()
        self.list.empty_words = "Chưa có hội nghị nào. Thêm hội nghị để ghi thành phần, ý kiến và kết luận."
        self.list.empty_button = "Thêm hội nghị"
        self.list.table.opened.connect(self.chosen)
        self.list.table.delete_asked.connect(self._remove)
        menu = QMenu(self)
        for words, deed in (
            ("&Mở hội nghị", lambda: self.chosen.emit(self.list.current_id())),
            ("&Xóa hội nghị", self._remove),
        ):
            menu.addAction(words).triggered.connect(desk.deed(deed))
        self.list.table.menu_asked.connect(menu.popup)

    def _remove(self) -> None:
        delete(self._desk, self, Meeting, self.list.current_id())

    def count(self) -> None:
        """Count the chips, and say how many wait for their paper."""

        def show(counts: Mapping[str, int]) -> None:
            self.chips.show_counts(counts)
            waiting = number_text(counts["da_ket_luan"])
            counted = f"{number_text(counts[''])} hội nghị · {waiting} đã kết luận, chờ ban hành"
            self.header.summary.set_words(joined((narrowed(self._desk, self, Meeting), counted), " · "))

        self.list.source.counts(self.list.asked, show)
