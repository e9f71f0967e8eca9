"""Chỉ tiêu: the province's indicators over periods, one indicator over agencies, and the catalogue."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QTabWidget, QVBoxLayout, QWidget

from ict_desktop.records import indicators as rule
from ict_desktop.records.columns import Column, plain
from ict_desktop.records.indicators import RANK, Indicator, Target, Value
from ict_desktop.records.periods import Period, parse_period, period_of
from ict_desktop.records.vietnamese import fold
from ict_desktop.screens.child_list import ChildList
from ict_desktop.screens.desk import Desk
from ict_desktop.screens.indicator_forms import build_form, target_form, value_form
from ict_desktop.screens.indicator_grid import GridPanel
from ict_desktop.screens.keeping import code_choices
from ict_desktop.screens.record_page import RecordPage
from ict_desktop.store import indicators as stored
from ict_desktop.store import listing, table
from ict_desktop.store.areas import AGENCIES, INDICATORS
from ict_desktop.store.listing import Query, Row
from ict_desktop.widgets.page_parts import Chips, PageHeader, SearchBox
from ict_desktop.widgets.theme import GAP, PAGE_MARGIN_X, PAGE_MARGIN_Y, Colours
from ict_desktop.work import indicators as work

COLUMN_WIDTH = 116
"""Pixels a column of numbers needs; what the window has room for decides how many periods are shown."""

FEWEST_PERIODS = 3


class IndicatorsPage(QWidget):
    """The page of indicators."""

    name = "Chỉ tiêu"
    concerned = frozenset({"indicator", "target", "value", "agency", "indicator_group"})

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.province = ProvinceTab(desk)
        self.agencies = AgenciesTab(desk)
        self.catalogue = CataloguePage(desk)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
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
        self.tabs.currentChanged.connect(lambda _number: self.reload())

    @property
    def front(self) -> "ProvinceTab | AgenciesTab | CataloguePage":
        """The tab in front."""
        return (self.province, self.agencies, self.catalogue)[self.tabs.currentIndex()]

    def reload(self) -> None:
        """Show the tab in front again."""
        self.front.reload()

    def show_chip(self, code: str) -> None:
        """Show a group of indicators."""
        self.front.show_chip(code)

    def show_record(self, record_id: str) -> None:
        """Go to an indicator (or the indicator of a value)."""
        value = table.get(self._desk.connection, Value, record_id)
        wanted = (value.indicator_id or "") if value is not None else record_id
        self.tabs.setCurrentWidget(self.province)
        self.province.show_chip("")
        if not self.province.panel.to_line(wanted):
            self.tabs.setCurrentWidget(self.catalogue)
            self.catalogue.show_record(wanted)

    def show_words(self, words: str) -> None:
        """Show the indicators whose name holds some words."""
        self.front.show_words(words)

    def new_record(self) -> None:
        """Ctrl+N: to the first empty cell, or a new indicator in the catalogue."""
        self.front.new_record()

    def focus_search(self) -> None:
        """Go to the search box of the tab in front."""
        self.front.focus_search()

    def leave(self) -> bool:
        """Take in what is being typed."""
        self.province.panel.grid.setFocus()
        return self.catalogue.leave()

    def printable(self) -> tuple[str, Sequence[Column], list[Row]]:
        """Return the list of indicators with their latest numbers."""
        return self.front.printable()

    def set_colours(self, colours: Colours) -> None:
        """Take another scheme."""
        self.province.panel.set_colours(colours)
        self.agencies.panel.set_colours(colours)
        self.catalogue.set_colours(colours)


class _GridTab(QWidget):
    """What both grids share: header, search, the panel, printing what is shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.words = ""
        self._fitting = 0
        self.header = PageHeader("Chỉ tiêu", "Nhập số liệu   Ctrl+N", self)
        self.search = SearchBox(parent=self)
        self.header.add_tool(self.search)
        self.panel = self.make_panel()
        self.bar = QHBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PAGE_MARGIN_X, PAGE_MARGIN_Y, PAGE_MARGIN_X, PAGE_MARGIN_Y)
        layout.setSpacing(GAP)
        layout.addWidget(self.header)
        layout.addLayout(self.bar)
        layout.addWidget(self.panel, 1)
        self.header.primary.clicked.connect(self.new_record)
        self.header.primary.setEnabled(not desk.store.read_only)
        self.search.searched.connect(self._search)
        self.search.down.connect(lambda: self.panel.grid.setFocus(Qt.FocusReason.OtherFocusReason))

    def make_panel(self) -> GridPanel:
        """Make the grid with its chart."""
        return GridPanel(self.desk)

    def reload(self) -> None:
        """Show the rows again."""
        raise NotImplementedError

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many periods as there is room for."""
        super().resizeEvent(event)
        fitting = columns_fitting(self.panel.room())
        if fitting != self._fitting and self.isVisible():
            self._fitting = fitting
            QTimer.singleShot(0, self.reload)

    def _search(self, words: str) -> None:
        self.words = words
        self.reload()

    def fits(self, name: str) -> bool:
        """Say whether a name holds the words searched for, marks aside."""
        return all(word in fold(name) for word in fold(self.words).split())

    def show_words(self, words: str) -> None:
        """Search for words."""
        self.search.setText(words)
        self.search.search_now()

    def new_record(self) -> None:
        """Go to the first empty cell."""
        self.panel.to_first_empty()

    def focus_search(self) -> None:
        """Go to the search box."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def printable(self) -> tuple[str, Sequence[Column], list[Row]]:
        """Return the grid as a list."""
        model = self.panel.model
        columns = [Column("name", "Chỉ tiêu", lambda row: row["name"], 40)]
        columns += [plain(f"c{number}", heading, 12, right=True) for number, heading in enumerate(model.columns)]
        rows = [
            {"name": name} | {f"c{n}": model.cell(row, n).text for n in range(len(model.columns))}
            for row, name in enumerate(model.rows)
        ]
        return self.title(), columns, rows

    def title(self) -> str:
        """Name the grid for print."""
        return "Chỉ tiêu"


class _ProvincePanel(GridPanel):
    """The grid of the province; below, the trend of a row, or all ranks together when only ranks are shown."""

    def draw(self, indicator: Indicator, agency_id: str | None, column: int) -> None:
        """Draw the trend, or the ranks."""
        shown = [line[0] for line in self.lines]
        if len(shown) > 1 and all(other.kind == RANK for other in shown):
            self.chart.show_chart(work.ranking(self.desk.connection, shown))
        else:
            super().draw(indicator, agency_id, column)


class ProvinceTab(_GridTab):
    """Indicators × periods of the whole province, with targets; trend or all ranks below."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._group = ""
        self.chips = Chips((("", "Tất cả"), *code_choices(desk, "indicator_group")), self)
        self.bar.addWidget(self.chips)
        self.chips.chosen.connect(self.show_chip)

    def make_panel(self) -> GridPanel:
        """Make the grid with trends and ranks below."""
        return _ProvincePanel(self.desk)

    def reload(self) -> None:
        """Show the indicators of the chosen group."""
        known = all_indicators(self.desk)
        shown = [i for i in known if (not self._group or i.group_code == self._group) and self.fits(i.name)]
        cells = work.grid(self.desk.connection, shown)
        periods = periods_shown(self.desk, shown, self.panel.room())
        self.panel.show_lines([(i, None, i.name) for i in shown], periods, cells, with_target=True)
        self.chips.show_counts(
            {"": len(known)} | {code: sum(i.group_code == code for i in known) for code in self.chips.codes if code},
            hide_empty=True,
        )
        judged = [cell for (_i, agency, _p), cell in cells.items() if agency is None and cell.reached is not None]
        reached = sum(cell.reached is True for cell in judged)
        self.header.summary.set_words(
            f"{len(shown)} chỉ tiêu · {reached} đạt mục tiêu, {len(judged) - reached} chưa đạt"
            if judged
            else f"{len(shown)} chỉ tiêu · chưa đặt mục tiêu: gõ vào cột Mục tiêu, ví dụ ≥ 100"
        )
        if not known:
            self.header.summary.set_words("Chưa có chỉ tiêu nào. Thêm ở thẻ Danh mục chỉ tiêu.")
        self.panel.redraw()

    def show_chip(self, code: str) -> None:
        """Show the indicators of a group."""
        self._group = code if code in self.chips.codes else ""
        self.chips.choose(self._group)
        self.reload()


class _ComparisonPanel(GridPanel):
    """The grid of one indicator over agencies; below, the agencies compared in the period of the cursor."""

    def draw(self, indicator: Indicator, agency_id: str | None, column: int) -> None:
        """Compare the agencies in the period of the column."""
        place = self.columns[column] if 0 <= column < len(self.columns) else None
        if place is None or place.is_target:
            super().draw(indicator, agency_id, column)
            return
        chart = work.comparison(self.desk.connection, indicator.id, place.period)
        if chart is None or chart.is_empty:
            chart = work.trend(self.desk.connection, indicator.id, agency_id)
        self.chart.show_chart(chart)


class AgenciesTab(_GridTab):
    """Agencies × periods of one indicator."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._choice = QComboBox(self)
        self._choice.setAccessibleName("Chỉ tiêu")
        self._choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._block = QComboBox(self)
        self._block.setAccessibleName("Khối đơn vị")
        for code, name in code_choices(desk, "agency_block"):
            self._block.addItem(name, code)
        self.bar.addWidget(QLabel("Chỉ tiêu"))
        self.bar.addWidget(self._choice, 1)
        self.bar.addWidget(QLabel("Khối"))
        self.bar.addWidget(self._block)
        self._choice.activated.connect(lambda _n: self.reload())
        self._block.activated.connect(lambda _n: self.reload())

    def make_panel(self) -> GridPanel:
        """Make the grid with the comparison below."""
        return _ComparisonPanel(self.desk)

    def reload(self) -> None:
        """Show the agencies of the chosen block."""
        known = all_indicators(self.desk)
        chosen = self._choice.currentData()
        self._choice.clear()
        for each in known:
            self._choice.addItem(each.name, each.id)
        self._choice.setCurrentIndex(max(0, self._choice.findData(chosen)))
        indicator = next((i for i in known if i.id == self._choice.currentData()), None)
        if indicator is None:
            self.panel.show_lines([], [], {}, with_target=False)
            self.header.summary.set_words("Chưa có chỉ tiêu nào. Thêm ở thẻ Danh mục chỉ tiêu.")
            return
        cells = work.grid(self.desk.connection, [indicator])
        counted = {agency for (_i, agency, _p), cell in cells.items() if agency is not None and cell.number is not None}
        block = {"block": self._block.currentData()}
        query = Query("hien_nay", where=block, day=self.desk.today)
        rows = listing.all_rows(self.desk.connection, AGENCIES, query)
        lines = [(indicator, str(row["id"]), str(row["name"])) for row in rows if self.fits(row["name"])]
        self.panel.show_lines(lines, periods_shown(self.desk, [indicator], self.panel.room()), cells, with_target=True)
        self.header.summary.set_words(f"{len(lines)} đơn vị · {len(counted)} đơn vị đã có số liệu")
        self.panel.redraw()

    def show_chip(self, code: str) -> None:
        """Show an indicator by its id."""
        place = self._choice.findData(code)
        if place >= 0:
            self._choice.setCurrentIndex(place)
        self.reload()

    def title(self) -> str:
        """Name the grid for print."""
        return f"Chỉ tiêu {self._choice.currentText()}"


class CataloguePage(RecordPage):
    """The catalogue: what each indicator means, its targets and all its values."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            Indicator,
            "Danh mục chỉ tiêu",
            "Thêm chỉ tiêu",
            (("", "Tất cả"),),
            rule.COLUMNS,
            frozenset({"target", "value"}),
        )
        self.list.empty_words = "Chưa có chỉ tiêu nào. Thêm chỉ tiêu, rồi nhập số liệu ở thẻ Toàn tỉnh."
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


def all_indicators(desk: Desk) -> list[Indicator]:
    """Return every indicator in the order of groups and places."""
    rows = listing.ids(desk.connection, INDICATORS, Query(day=desk.today))
    return [found for row in rows if (found := table.get(desk.connection, Indicator, row)) is not None]


def periods_shown(desk: Desk, indicators: Sequence[Indicator], room: int) -> list[Period]:
    """Return the periods of the columns: the newest in use, and that of today for each kind of period measured.

    `room` is the width for all columns in pixels; two columns are kept for the target and what became of it.
    """
    kinds = {indicator.period_type for indicator in indicators}
    found = {code: parse_period(code) for code in stored.periods_in_use(desk.connection)}
    found = {code: period for code, period in found.items() if period.kind in kinds}
    for kind in kinds:
        now = period_of(desk.day, kind)  # type: ignore[arg-type]
        found.setdefault(now.code, now)
        before = now.previous()
        found.setdefault(before.code, before)
    ordered = sorted(found.values(), key=lambda period: (period.last_day, period.code))
    return ordered[-columns_fitting(room) :]


def columns_fitting(room: int) -> int:
    """Return how many periods a width in pixels has room for, beside the two columns of the target."""
    return max(FEWEST_PERIODS, room // COLUMN_WIDTH - 2)
