"""The two grids of the indicator page: indicators × periods of the province, agencies × periods of one indicator."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from ict_desktop.records.agencies import Agency
from ict_desktop.records.columns import plain
from ict_desktop.records.figures import RANK, CellKey, RowKey
from ict_desktop.records.indicators import Indicator
from ict_desktop.records.numbers import number_text
from ict_desktop.records.periods import Kind, Period, parse_period, period_of
from ict_desktop.records.vietnamese import fold
from ict_desktop.screens.areas.indicator_cells import Line, Sheet, summary
from ict_desktop.screens.areas.indicator_grid import GridPanel
from ict_desktop.screens.areas.indicator_period import PeriodBox
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.keeping import code_choices
from ict_desktop.store import listing, table
from ict_desktop.store.areas import AGENCIES, INDICATORS
from ict_desktop.store.listing import Query
from ict_desktop.widgets.field_box import FixedChoiceField
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.page_parts import Chips, EmptyState, PageHeader, SearchBox
from ict_desktop.widgets.theme import GAP, PAGE_MARGIN_X, PAGE_MARGIN_Y
from ict_desktop.work import charts
from ict_desktop.work.grid import Grid, grid, this_periods
from ict_desktop.work.registers import Printable

NO_INDICATORS = "Chưa có chỉ tiêu nào. Hãy thêm chỉ tiêu vào danh mục, rồi trở lại đây nhập số liệu từng kỳ."


@guarded
class GridTab(QWidget):
    """What both grids share: header, search, the period looked at, the panel, printing what is shown."""

    catalogue_asked = Signal()

    rows_are = "Chỉ tiêu"

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, beside: bool = False) -> None:
        super().__init__(parent)
        self.desk = desk
        self.words = ""
        self._opened: set[str] = set()
        self.header = PageHeader("Chỉ tiêu", "Nhập số liệu   Ctrl+N", self)
        self.search = SearchBox(parent=self)
        self.when = PeriodBox(desk, self)
        self.header.add_how("dat_muc_tieu", desk.window.explain)
        self.header.add_tool(self.when)
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
        layout.addWidget(self.when.problem)
        layout.addLayout(self.bar)
        layout.addWidget(self._body, 1)
        self.header.primary.clicked.connect(self.new_record)
        self.header.primary.setEnabled(not desk.store.read_only)
        self.search.searched.connect(self._search)
        self.search.down.connect(lambda: self.panel.grid.setFocus(Qt.FocusReason.OtherFocusReason))
        self.when.chosen.connect(self._open_period)
        self.when.entered.connect(self._enter_period)
        self.panel.stale.connect(self.reload)

    def make_panel(self, beside: bool) -> GridPanel:
        """Make the grid with its chart."""
        return GridPanel(self.desk, beside)

    def reload(self) -> None:
        """Show the rows again."""
        raise NotImplementedError

    def _open_period(self) -> None:
        """Give the period asked for a column, and bring it into sight; without one, back to the newest figures."""
        if self.when.period is not None:
            self._opened.add(self.when.period.code)
        self.reload()
        if self.when.period is not None:
            self.panel.to_column(self.when.period.code)

    def _enter_period(self) -> None:
        """Go on where the period asked for has no number yet."""
        if self._body.currentWidget() is self.panel:
            self.panel.to_first_empty(self.when.period.code if self.when.period else "")

    def sheet(self, lines: Sequence[Line], cells: Grid) -> Sheet:
        """Put together what the grid shows: columns, and what counts for each row."""
        rows, asked = [line.row for line in lines], self.when.period
        kinds = {row: cells.indicators[row.indicator_id].measured_in() for row in rows}
        now = this_periods(self.desk.connection, self.desk.day)
        if asked is None:
            said = cells.headlines(rows, now)
        else:
            said = {row: cells.headline(row.at(_as_kind(asked, kind).code)) for row, kind in kinds.items()}
        used = {cell.key.period for row in rows for cell in cells.rows.get(row, ())}
        periods = tuple(self._periods(used, set(kinds.values()), now))
        return Sheet(self.rows_are, tuple(lines), periods, cells, said, frozenset(self._opened))

    def _periods(self, used: Collection[str], kinds: Collection[Kind], now: Mapping[Kind, Period]) -> list[Period]:
        """Return the periods of the columns in time order: those with figures or targets, those opened, and today's.

        The period before today's stands there where nothing newer would be out of sight for it.
        """
        found = {code: parse_period(code) for code in {*used, *self._opened}}
        for kind in kinds:
            last = max((found[code] for code in used if found[code].kind == kind), key=Period.place, default=None)
            before = now[kind].previous()
            if last is None or last.place() >= before.previous().place():
                found.setdefault(before.code, before)
            found.setdefault(now[kind].code, now[kind])
        return sorted(found.values(), key=Period.place)

    def at_period(self) -> str:
        """Say which period was asked for, for the summary of the page."""
        return f", xét tại {self.when.period.name}" if self.when.period else ""

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
            self.show_empty(NO_INDICATORS, "" if self.desk.store.read_only else "Thê&m chỉ tiêu")
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

    def take_keyboard(self) -> None:
        """Take the keyboard: the grid, or what stands in its place."""
        shown = self.panel.grid if self._body.currentWidget() is self.panel else self.empty.button
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_search(self) -> None:
        """Go to the search box."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def printable(self) -> Printable:
        """Return the columns in sight as a list."""
        model, shown = self.panel.model, self.panel.columns_in_sight()
        columns = [plain("name", self.rows_are, 40, wraps=True)]
        columns += [plain(f"c{number}", model.columns[number], 12, right=True) for number in shown]
        rows = [
            {"name": name} | {f"c{number}": model.cell(row, number).text for number in shown}
            for row, name in enumerate(model.rows)
        ]
        narrowed = f"có “{self.words}”" if self.words else ""
        return Printable("dòng", f"Danh sách {self.title().lower()}", columns, rows, narrowed)

    def title(self) -> str:
        """Name the grid for print."""
        return "Chỉ tiêu"


class _ProvincePanel(GridPanel):
    """The grid of the province; below, the trend of a row, or all ranks together when only ranks are shown."""

    def draw(self, line: Line, column: int) -> None:
        """Draw the trend, or the ranks."""
        shown = self.sheet.cells.indicators.values()
        if len(shown) > 1 and all(other.kind == RANK for other in shown):
            self.chart.show_chart(charts.ranking(self.sheet.cells))
        else:
            super().draw(line, column)


class ProvinceTab(GridTab):
    """Indicators × periods of the whole province, with targets; trend or all ranks below."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
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
            hide_empty=self.chips.codes,
        )
        cells = grid(self.desk.connection, shown, province_only=True)
        sheet = self.sheet([Line(RowKey(indicator.id), indicator.name) for indicator in shown], cells)
        self.panel.show_sheet(sheet)
        if not shown:
            self.show_nothing_found(bool(known))
            return
        self.show_empty("")
        self.header.summary.set_words(f"{number_text(len(shown))} chỉ tiêu · {summary(sheet)}{self.at_period()}")
        self.panel.redraw()

    def show_chip(self, code: str) -> None:
        """Show the indicators of a group."""
        self._group = code if code in self.chips.codes else ""
        self.chips.choose(self._group)
        self.reload()


class _ComparisonPanel(GridPanel):
    """The grid of one indicator over agencies; beside it, the agencies compared in the period of the cursor."""

    def draw(self, line: Line, column: int) -> None:
        """Compare the agencies in the period of the column; without numbers there, draw the trend of the agency."""
        slot = self.sheet.slot(column)
        chart = None
        if slot is not None and not slot.is_target:
            shown = {each.row for each in self.sheet.lines}
            chart = charts.comparison(self.sheet.cells, line.row.at(slot.period), shown)
        if chart is None or chart.is_empty:
            super().draw(line, column)
        else:
            self.chart.show_chart(chart)


class AgenciesTab(GridTab):
    """Agencies × periods of one indicator."""

    rows_are = "Đơn vị"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, beside=True)
        self._known: Sequence[Indicator] = ()
        self.indicator = FixedChoiceField(lambda: [(each.id, each.name) for each in self._known], self)
        blocks = code_choices(desk, "agency_block")
        self.block = FixedChoiceField((*blocks, ("", "Tất cả các khối")), self)
        self.block.set_value(blocks[0][0])
        self.block.box.setMinimumContentsLength(max(len(name) for _code, name in blocks))
        for words, field, stretch in (("&Chỉ tiêu", self.indicator, 1), ("K&hối", self.block, 0)):
            label = QLabel(words, self)
            label.setBuddy(field.focus_target())
            field.focus_target().setAccessibleName(words.replace("&", ""))
            self.bar.addWidget(label)
            self.bar.addWidget(field, stretch)
            field.edited.connect(self.reload)

    def make_panel(self, beside: bool) -> GridPanel:
        """Make the grid with the comparison beside it."""
        return _ComparisonPanel(self.desk, beside)

    def reload(self) -> None:
        """Show the agencies of the chosen block."""
        known = all_indicators(self.desk)
        self._offer(known)
        indicator = next((i for i in known if i.id == self.indicator.read()), None)
        for box in (self.indicator, self.block):
            box.setEnabled(indicator is not None)
        if indicator is None:
            self.panel.show_sheet(self.sheet([], grid(self.desk.connection, [])))
            self.show_nothing_found(known=False)
            return
        cells = grid(self.desk.connection, [indicator])
        counted = {row for row, known in cells.rows.items() if any(cell.is_known for cell in known)}
        lines = self._agencies(indicator, counted)
        self.panel.show_sheet(self.sheet(lines, cells))
        with_numbers = sum(line.row in counted for line in lines)
        self.header.summary.set_words(f"{number_text(len(lines))} đơn vị · {with_numbers} đơn vị đã có số liệu")
        if lines:
            self.show_empty("")
            self.panel.redraw()
        else:
            self.show_nothing_found(known=True)

    def _offer(self, known: Sequence[Indicator]) -> None:
        chosen = self.indicator.read()
        self._known = known
        self.indicator.look_again()
        self.indicator.set_value(chosen if chosen in {each.id for each in known} else known[0].id if known else None)

    def _agencies(self, indicator: Indicator, counted: Collection[RowKey]) -> list[Line]:
        """Return the agencies of today, and those gone since that have figures."""
        block = self.block.read()
        where = {"block": block} if block else {}
        day = self.desk.today
        alive = set(listing.ids(self.desk.connection, AGENCIES, Query("hien_nay", where=where, day=day)))
        rows = listing.all_rows(self.desk.connection, AGENCIES, Query(where=where, day=day))
        if not block:
            order = [code for code, _name in code_choices(self.desk, "agency_block")]
            rows.sort(key=lambda row: order.index(row["block"]))
        lines = [Line(RowKey(indicator.id, row["id"]), row["name"]) for row in rows if self.fits(row["name"])]
        return [line for line in lines if line.row.agency_id in alive or line.row in counted]

    def show_chip(self, code: str) -> None:
        """Show an indicator by its id."""
        if self.indicator.text_of(code):
            self.indicator.set_value(code)
        self.reload()

    def show_cell(self, key: CellKey) -> bool:
        """Go to the cell of an agency; says whether it is shown."""
        agency = table.get(self.desk.connection, Agency, key.agency_id or "")
        if agency is None:
            return False
        self.block.set_value(agency.block)
        self.reload()
        self.show_chip(key.indicator_id)
        return self.panel.to_cell(key)

    def title(self) -> str:
        """Name the grid for print."""
        return f"Chỉ tiêu {self.indicator.draft_text()}"


def _as_kind(asked: Period, kind: Kind) -> Period:
    """Return the period asked for, in the kind an indicator is measured in: the year or half it ends in."""
    return asked if asked.kind == kind else period_of(asked.last_day, kind)


def all_indicators(desk: Desk) -> list[Indicator]:
    """Return every indicator in the order of groups and places."""
    rows = listing.ids(desk.connection, INDICATORS, Query(day=desk.today))
    return [found for row in rows if (found := table.get(desk.connection, Indicator, row)) is not None]
