"""Chỉ tiêu: the province's indicators over periods, one indicator over agencies, and the catalogue."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ict_desktop.records import indicators as rule
from ict_desktop.records.figures import RowKey
from ict_desktop.records.indicators import Indicator, Target, Value
from ict_desktop.screens.areas.indicator_forms import build_form, target_form, value_form
from ict_desktop.screens.areas.indicator_tabs import AgenciesTab, ProvinceTab
from ict_desktop.screens.shared.area import Area
from ict_desktop.screens.shared.child_list import ChildList
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.record_page import RecordPage
from ict_desktop.store import table
from ict_desktop.widgets.tabs import Tabs
from ict_desktop.widgets.theme import PAGE_MARGIN_X, Colours
from ict_desktop.work.registers import Printable


class IndicatorsPage(QWidget, Area):
    """The page of indicators."""

    name = "Chỉ tiêu"
    concerned = frozenset({"indicator", "target", "value", "agency", "period_rule"})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.tabs = Tabs("Các bảng chỉ tiêu", self)
        self.province = ProvinceTab(desk, self.tabs.room)
        self.agencies = AgenciesTab(desk, self.tabs.room)
        self.catalogue = CataloguePage(desk, self.tabs.room)
        for widget, title in (
            (self.province, "Toàn tỉnh"),
            (self.agencies, "Theo đơn vị"),
            (self.catalogue, "Danh mục chỉ tiêu"),
        ):
            self.tabs.addTab(widget, title)
        self.tabs.setObjectName("grouped")
        self.tabs.setStyleSheet(f"#grouped::tab-bar {{ left: {PAGE_MARGIN_X - 8}px; }}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self.tabs)
        self.tabs.currentChanged.connect(self._tab_changed)
        for tab in (self.province, self.agencies):
            tab.catalogue_asked.connect(self.add_indicator)

    @property
    def front(self) -> "ProvinceTab | AgenciesTab | CataloguePage":
        """The tab in front."""
        return (self.province, self.agencies, self.catalogue)[self.tabs.currentIndex()]

    def _tab_changed(self, _number: int) -> None:
        """Take in what is being typed on the tab that went behind, then show the other one."""
        for tab in (self.province, self.agencies):
            tab.panel.grid.commit_open()
        self.reload()

    def reload(self) -> None:
        """Show the tab in front again."""
        self.front.reload()

    def show_chip(self, code: str) -> None:
        """Show a group of indicators."""
        self.front.show_chip(code)

    def show_record(self, record_id: str) -> None:
        """Go to an indicator, or to the cell of a value."""
        value = table.get(self._desk.connection, Value, record_id)
        if value is not None and value.agency_id is not None:
            self.tabs.setCurrentWidget(self.agencies)
            if self.agencies.show_cell(value.key()):
                self.agencies.panel.grid.setFocus()
                return
        row = RowKey(record_id if value is None else value.key().indicator_id)
        self.tabs.setCurrentWidget(self.province)
        self.province.show_chip("")
        panel = self.province.panel
        if not (panel.to_row(row) if value is None else panel.to_cell(row.at(value.period))):
            self.tabs.setCurrentWidget(self.catalogue)
            self.catalogue.show_record(row.indicator_id)

    def show_words(self, words: str) -> None:
        """Show the indicators whose name holds some words."""
        self.front.show_words(words)

    def show_rows(self, chip: str, words: str, only: tuple[str, str | None] | None) -> None:  # noqa: ARG002 - no rows
        """Show the indicators of the province in a group that hold some words."""
        self.tabs.setCurrentWidget(self.province)
        self.province.show_words(words)
        self.province.show_chip(chip)

    def new_record(self) -> None:
        """Ctrl+N: to the first empty cell, or a new indicator in the catalogue."""
        self.front.new_record()

    def add_indicator(self) -> None:
        """Begin a new indicator in the catalogue."""
        self.tabs.setCurrentWidget(self.catalogue)
        self.catalogue.new_record()

    def place(self) -> tuple[str, str]:
        """Return the indicator of the row the cursor is on."""
        if self.front is self.catalogue:
            return "", self.catalogue.place()[1]
        line = self.province.panel.line_here()
        return "", line.row.indicator_id if line is not None else ""

    def come_back(self, record_id: str) -> None:
        """Go to an indicator that is still there."""
        if table.get(self._desk.connection, Indicator, record_id) is not None:
            self.show_record(record_id)

    def take_keyboard(self) -> None:
        """Let the tab in front take the keyboard."""
        self.front.take_keyboard()

    def focus_search(self) -> None:
        """Go to the search box of the tab in front."""
        self.front.focus_search()

    def leave(self) -> bool:
        """Take in what is being typed; False when something could not be stored and is to be mended first."""
        return self.province.panel.leave() and self.agencies.panel.leave() and self.catalogue.leave()

    def printable(self) -> Printable:
        """Return the rows of the tab in front as they are shown."""
        return self.front.printable()

    def set_colours(self, colours: Colours) -> None:
        """Take another scheme."""
        self.province.panel.set_colours(colours)
        self.agencies.panel.set_colours(colours)
        self.catalogue.set_colours(colours)


class CataloguePage(RecordPage):
    """The catalogue: what each indicator means, its targets and all its values."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            desk,
            Indicator,
            "Danh mục chỉ tiêu",
            "Thêm chỉ tiêu",
            (("", "Tất cả"),),
            rule.COLUMNS,
            frozenset({"target", "value"}),
            parent=parent,
        )
        self.list.empty_words = "Chưa có chỉ tiêu nào. Thêm chỉ tiêu, rồi nhập số liệu ở thẻ Toàn tỉnh."
        self.header.add_how("chi_tieu", desk.window.explain)
        self.subtitle = lambda indicator: indicator.definition
        build_form(self.form, desk)
        self.add_tab(
            "Số liệu",
            ChildList(
                desk,
                Value,
                rule.VALUE_COLUMNS,
                lambda form: value_form(form, desk),
                lambda: Value(indicator_id=self.list.current_id()),
                help_words="Chưa có số liệu. Nhập nhanh ở thẻ Toàn tỉnh hoặc Theo đơn vị.",
                noun="số liệu",
            ),
            "indicator_id",
        )
        self.add_tab(
            "Mục tiêu",
            ChildList(
                desk,
                Target,
                rule.TARGET_COLUMNS,
                lambda form: target_form(form, desk),
                lambda: Target(indicator_id=self.list.current_id()),
                help_words="Chưa đặt mục tiêu cho kỳ nào.",
                noun="mục tiêu",
            ),
            "indicator_id",
        )
