"""The two grids of the indicator page: indicators × periods of the province, agencies × periods of one indicator."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from ict_desktop.records.agencies import Agency
from ict_desktop.records.columns import Column, plain
from ict_desktop.records.figures import RANK
from ict_desktop.records.indicators import Indicator, Value
from ict_desktop.records.periods import Period, parse_period, period_of
from ict_desktop.records.vietnamese import fold
from ict_desktop.screens.desk import Desk
from ict_desktop.screens.indicator_grid import GridPanel
from ict_desktop.screens.keeping import code_choices
from ict_desktop.store import indicators as stored
from ict_desktop.store import listing, table
from ict_desktop.store.areas import AGENCIES, INDICATORS
from ict_desktop.store.listing import Query, Row
from ict_desktop.widgets.page_parts import Chips, EmptyState, PageHeader, SearchBox
from ict_desktop.widgets.theme import GAP, PAGE_MARGIN_X, PAGE_MARGIN_Y
from ict_desktop.work import charts
from ict_desktop.work import indicators as work

COLUMN_WIDTH = 116
"""Pixels a column of numbers needs; what the window has room for decides how many periods are shown."""

NO_INDICATORS = "Chưa có chỉ tiêu nào. Hãy thêm chỉ tiêu vào danh mục, rồi trở lại đây nhập số liệu từng kỳ."


class GridTab(QWidget):
    """What both grids share: header, search, the panel, what an empty one says, printing what is shown."""

    catalogue_asked = Signal()

    rows_are = "Chỉ tiêu"
    fewest_periods = 3

    def __init__(self, desk: Desk, beside: bool = False) -> None:
        super().__init__()
        self.desk = desk
        self.words = ""
        self._fitting = 0
        self.header = PageHeader("Chỉ tiêu", "Nhập số liệu   Ctrl+N", self)
        self.search = SearchBox(parent=self)
        self.header.add_tool(self.search)
        self.panel = self.make_panel(beside)
        self.empty = EmptyState(self)
        self.empty.button.clicked.connect(self._empty_button)
        self._body = QStackedWidget(self)
        self._body.addWidget(self.panel)
        self._body.addWidget(self.empty)
        self.bar = QHBoxLayout()
        self.bar.setSpacing(GAP)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PAGE_MARGIN_X, PAGE_MARGIN_Y, PAGE_MARGIN_X, PAGE_MARGIN_Y)
        layout.setSpacing(GAP)
        layout.addWidget(self.header)
        layout.addLayout(self.bar)
        layout.addWidget(self._body, 1)
        self.header.primary.clicked.connect(self.new_record)
        self.header.primary.setEnabled(not desk.store.read_only)
        self.search.searched.connect(self._search)
        self.search.down.connect(lambda: self.panel.grid.setFocus(Qt.FocusReason.OtherFocusReason))

    def make_panel(self, beside: bool) -> GridPanel:
        """Make the grid with its chart."""
        return GridPanel(self.desk, beside)

    def reload(self) -> None:
        """Show the rows again."""
        raise NotImplementedError

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many periods as there is room for."""
        super().resizeEvent(event)
        fitting = columns_fitting(self.panel.room(), self.fewest_periods)
        if fitting != self._fitting and self.isVisible():
            self._fitting = fitting
            QTimer.singleShot(0, self, self.reload)

    def periods(self, indicators: Sequence[Indicator]) -> list[Period]:
        """Return the periods of the columns: the newest in use, and that of today for each kind of period measured."""
        kinds = {indicator.period_type for indicator in indicators}
        found = {code: parse_period(code) for code in stored.periods_in_use(self.desk.connection)}
        found = {code: period for code, period in found.items() if period.kind in kinds}
        for kind in kinds:
            now = period_of(self.desk.day, kind)  # type: ignore[arg-type]
            for period in (now.previous(), now):
                found.setdefault(period.code, period)
        ordered = sorted(found.values(), key=Period.place)
        return ordered[-columns_fitting(self.panel.room(), self.fewest_periods) :]

    def show_empty(self, words: str, button: str = "") -> None:
        """Say in place of the grid why there is nothing; "" shows the grid."""
        self.empty.show_words(words, button)
        self._body.setCurrentWidget(self.empty if words else self.panel)

    def _empty_button(self) -> None:
        if self.words:
            self.search.clear()
            self.search.search_now()
        else:
            self.catalogue_asked.emit()

    def show_nothing_found(self, known: bool) -> None:
        """Say that there is no indicator yet, or none that fits the words searched for."""
        if not known:
            self.header.summary.set_words("Chưa có chỉ tiêu nào")
            self.show_empty(NO_INDICATORS, "" if self.desk.store.read_only else "&Thêm chỉ tiêu")
        else:
            self.show_empty(f"Không có dòng nào khớp “{self.words}”." if self.words else "Không có dòng nào.",
                            "&Bỏ tìm kiếm" if self.words else "")  # fmt: skip

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
        """Go to the first empty cell; without indicators, to where they are added."""
        if self._body.currentWidget() is self.panel:
            self.panel.to_first_empty()
        elif not self.words:
            self.catalogue_asked.emit()

    def focus_search(self) -> None:
        """Go to the search box."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def printable(self) -> tuple[str, Sequence[Column], list[Row]]:
        """Return the grid as a list."""
        model = self.panel.model
        columns = [plain("name", self.rows_are, 40, wraps=True)]
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
            self.chart.show_chart(charts.ranking(self.desk.connection, shown))
        else:
            super().draw(indicator, agency_id, column)


class ProvinceTab(GridTab):
    """Indicators × periods of the whole province, with targets; trend or all ranks below."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._group = ""
        self.chips = Chips((("", "Tất cả"), *code_choices(desk, "indicator_group")), self)
        self.bar.addWidget(self.chips)
        self.chips.chosen.connect(self.show_chip)

    def make_panel(self, beside: bool) -> GridPanel:
        """Make the grid with trends and ranks below."""
        return _ProvincePanel(self.desk, beside)

    def reload(self) -> None:
        """Show the indicators of the chosen group."""
        known = all_indicators(self.desk)
        in_group = [i for i in known if not self._group or i.group_code == self._group]
        shown = [i for i in in_group if self.fits(i.name)]
        self.chips.show_counts(
            {"": len(known)} | {code: sum(i.group_code == code for i in known) for code in self.chips.codes if code},
            hide_empty=True,
        )
        cells = work.grid(self.desk.connection, shown)
        lines = [(indicator, None, indicator.name) for indicator in shown]
        self.panel.show_lines(self.rows_are, lines, self.periods(shown), cells, with_target=True)
        if not shown:
            self.show_nothing_found(bool(known))
            return
        self.show_empty("")
        self.header.summary.set_words(f"{len(shown)} chỉ tiêu · {self._reached(cells, shown)}")
        self.panel.redraw()

    def _reached(self, cells: work.Grid, shown: Sequence[Indicator]) -> str:
        """Say how many of the rows meet the target they show."""
        aimed = [cells.get((i.id, None, self.panel.target_period(i, None)), work.Cell()) for i in shown]
        found = [cell.reached for cell in aimed if cell.target]
        if not found:
            return "chưa đặt mục tiêu: gõ vào cột Mục tiêu, ví dụ ≥ 100"
        parts = (("đạt mục tiêu", True), ("chưa đạt", False), ("chưa có số liệu", None))
        return ", ".join(f"{found.count(what)} {words}" for words, what in parts if what is True or what in found)

    def show_chip(self, code: str) -> None:
        """Show the indicators of a group."""
        self._group = code if code in self.chips.codes else ""
        self.chips.choose(self._group)
        self.reload()


class _ComparisonPanel(GridPanel):
    """The grid of one indicator over agencies; beside it, the agencies compared in the period of the cursor."""

    def draw(self, indicator: Indicator, agency_id: str | None, column: int) -> None:
        """Compare the agencies in the period of the column; without numbers there, draw the trend of the agency."""
        place = self.columns[column] if 0 <= column < len(self.columns) else None
        chart = None
        if place is not None and not place.is_target:
            shown = {agency for _i, agency, _name in self.lines if agency}
            chart = charts.comparison(self.desk.connection, indicator.id, place.period, agency_id, shown)
        if chart is None or chart.is_empty:
            super().draw(indicator, agency_id, column)
        else:
            self.chart.show_chart(chart)


class AgenciesTab(GridTab):
    """Agencies × periods of one indicator."""

    rows_are = "Đơn vị"
    fewest_periods = 2

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, beside=True)
        self.indicator = QComboBox(self)
        self.indicator.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.block = QComboBox(self)
        for code, name in (*code_choices(desk, "agency_block"), ("", "Tất cả các khối")):
            self.block.addItem(name, code)
        for words, box, stretch in (("Chỉ &tiêu", self.indicator, 1), ("&Khối", self.block, 0)):
            label = QLabel(words, self)
            label.setBuddy(box)
            box.setAccessibleName(words.replace("&", ""))
            self.bar.addWidget(label)
            self.bar.addWidget(box, stretch)
            box.activated.connect(lambda _number: self.reload())

    def make_panel(self, beside: bool) -> GridPanel:
        """Make the grid with the comparison beside it."""
        return _ComparisonPanel(self.desk, beside)

    def reload(self) -> None:
        """Show the agencies of the chosen block."""
        known = all_indicators(self.desk)
        self._offer(known)
        indicator = next((i for i in known if i.id == self.indicator.currentData()), None)
        for box in (self.indicator, self.block):
            box.setEnabled(indicator is not None)
        if indicator is None:
            self.panel.show_lines(self.rows_are, [], [], {}, with_target=True)
            self.show_nothing_found(known=False)
            return
        cells = work.grid(self.desk.connection, [indicator])
        periods = self.periods([indicator])
        codes = {period.code for period in periods}
        counted = {a for (_i, a, period), cell in cells.items() if a and period in codes and cell.number is not None}
        lines = self._agencies(indicator, counted)
        self.panel.show_lines(self.rows_are, lines, periods, cells, with_target=True)
        with_numbers = sum(agency in counted for _i, agency, _name in lines)
        self.header.summary.set_words(f"{len(lines)} đơn vị · {with_numbers} đơn vị đã có số liệu")
        if lines:
            self.show_empty("")
            self.panel.redraw()
        else:
            self.show_nothing_found(known=True)

    def _offer(self, known: Sequence[Indicator]) -> None:
        chosen = self.indicator.currentData()
        self.indicator.clear()
        for each in known:
            self.indicator.addItem(each.name, each.id)
        self.indicator.setCurrentIndex(max(0, self.indicator.findData(chosen)) if known else -1)

    def _agencies(self, indicator: Indicator, counted: Collection[str]) -> list[tuple[Indicator, str | None, str]]:
        """Return the agencies of today, and those gone since that have numbers in the periods shown."""
        block = self.block.currentData()
        where = {"block": block} if block else {}
        day = self.desk.today
        alive = set(listing.ids(self.desk.connection, AGENCIES, Query("hien_nay", where=where, day=day)))
        rows = listing.all_rows(self.desk.connection, AGENCIES, Query(where=where, day=day))
        if not block:
            order = [code for code, _name in code_choices(self.desk, "agency_block")]
            rows.sort(key=lambda row: order.index(row["block"]))
        return [
            (indicator, str(row["id"]), str(row["name"]))
            for row in rows
            if (row["id"] in alive or row["id"] in counted) and self.fits(row["name"])
        ]

    def show_chip(self, code: str) -> None:
        """Show an indicator by its id."""
        place = self.indicator.findData(code)
        if place >= 0:
            self.indicator.setCurrentIndex(place)
        self.reload()

    def show_value(self, value: Value) -> bool:
        """Go to the cell of a value; says whether it is shown."""
        agency = table.get(self.desk.connection, Agency, value.agency_id or "")
        if agency is None:
            return False
        self.block.setCurrentIndex(max(0, self.block.findData(agency.block)))
        self.reload()
        self.show_chip(value.indicator_id or "")
        return self.panel.to_line(value.indicator_id or "", agency.id, value.period)

    def title(self) -> str:
        """Name the grid for print."""
        return f"Chỉ tiêu {self.indicator.currentText()}"


def all_indicators(desk: Desk) -> list[Indicator]:
    """Return every indicator in the order of groups and places."""
    rows = listing.ids(desk.connection, INDICATORS, Query(day=desk.today))
    return [found for row in rows if (found := table.get(desk.connection, Indicator, row)) is not None]


def columns_fitting(room: int, fewest: int) -> int:
    """Return how many periods a width in pixels has room for, beside the two columns of the target."""
    return max(fewest, room // COLUMN_WIDTH - 2)
