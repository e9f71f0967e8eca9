"""The table of a list: two-line cells, status pills, columns that share the width, copying into Excel."""

from itertools import groupby

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ict_desktop.records.columns import Mark
from ict_desktop.widgets.guard import guarded, restored
from ict_desktop.widgets.icons import Icons
from ict_desktop.widgets.table_columns import LEAST_WIDTH, Arrangement, in_order, shared
from ict_desktop.widgets.table_model import ALIGNMENT, DISPLAY, MARK, RecordTableModel
from ict_desktop.widgets.theme import ROW_HEIGHT, TWO_LINE_ROW_HEIGHT, Colours
from ict_desktop.widgets.types import Index

Left = tuple[frozenset[str], int | None]
"""How a list was left: the rows chosen, and where it was scrolled to (None where the cursor was in sight)."""

OPENING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
_PADDING = 8
_PILL_AROUND = 34
CELLS_MEASURED = 30
"""Cells of a column that are looked at to see how wide it has to be."""

_SELECTED = QStyle.StateFlag.State_Selected
_FOCUSED = QStyle.StateFlag.State_HasFocus
_HOME, _END = QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd
_ELIDE = Qt.TextElideMode.ElideRight
_RIGHT = Qt.AlignmentFlag.AlignRight
_CENTRE = Qt.AlignmentFlag.AlignVCenter

MOST_MEASURED = 2_000
"""Letters of a text that are measured for its cell: two lines of the widest screen hold fewer."""


@guarded
class CellDelegate(QStyledItemDelegate):
    """Paints words on up to two lines, the last one cut with an ellipsis, and a status as a pill."""

    def __init__(self, colours: Colours, icons: Icons, lines: int) -> None:
        super().__init__()
        self._colours = colours
        self._icons = icons
        self._lines = lines

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell."""
        with restored(painter):
            self._paint(painter, option, index)

    def _paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & _SELECTED:
            painter.fillRect(rect, QColor(self._colours.accent_soft))
        elif index.row() % 2:
            painter.fillRect(rect, QColor(self._colours.stripe))
        mark = index.data(MARK)
        inside = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        if mark is None:
            self._words(painter, inside, str(index.data(DISPLAY) or ""), index)
        else:
            self._pill(painter, inside, mark)
        if state & _FOCUSED:
            painter.setPen(QColor(self._colours.focus))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _words(self, painter: QPainter, rect: QRect, text: str, index: Index) -> None:
        painter.setPen(QColor(self._colours.text))
        metrics = painter.fontMetrics()
        flat = " ".join(text[:MOST_MEASURED].split())
        if self._lines == 1 or metrics.horizontalAdvance(flat) <= rect.width():
            side = _RIGHT if index.data(ALIGNMENT) & _RIGHT else Qt.AlignmentFlag.AlignLeft
            painter.drawText(rect, side | _CENTRE, metrics.elidedText(flat, _ELIDE, rect.width()))
            return
        first = _first_line(flat, painter, rect.width())
        rest = metrics.elidedText(flat[len(first) :].strip(), _ELIDE, rect.width())
        top = rect.center().y() - metrics.lineSpacing()
        for number, line in enumerate((first.strip(), rest)):
            place = QRect(rect.left(), top + number * metrics.lineSpacing(), rect.width(), metrics.lineSpacing())
            # A face whose height is no whole number of pixels would lose its lowest row.
            place.adjust(0, -1, 0, 1)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | _CENTRE, line)

    def _pill(self, painter: QPainter, rect: QRect, mark: Mark) -> None:
        ink, ground = self._colours.status(mark.tone)
        metrics = painter.fontMetrics()
        word = metrics.elidedText(mark.word, _ELIDE, rect.width() - _PILL_AROUND)
        height = metrics.height() + 6
        width = metrics.horizontalAdvance(word) + _PILL_AROUND
        pill = QRectF(rect.left(), rect.center().y() - height / 2, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        icon = self._icons.icon(mark.icon, ink, 14)
        icon.paint(painter, QRect(int(pill.left()) + 7, int(pill.center().y()) - 7, 14, 14))
        painter.setPen(QColor(ink))
        painter.drawText(pill.adjusted(25, 0, -6, 0), _CENTRE, word)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Return the height of a row."""
        return QSize(60, TWO_LINE_ROW_HEIGHT if self._lines == 2 else ROW_HEIGHT)


def _first_line(text: str, painter: QPainter, width: int) -> str:
    layout = QTextLayout(text, painter.font())
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    length = line.textLength()
    layout.endLayout()
    return text[:length]


@guarded
class RecordTable(QTableView):
    """A list on screen. `opened` says that a row was chosen with Enter or a double click, `delete_asked` Delete.

    `arranged` says that the user moved, dragged, hid or showed a column.
    """

    opened = Signal(str)
    delete_asked = Signal()
    menu_asked = Signal(QPoint)
    """Where on the screen the deeds of the row with the cursor are asked for."""

    arranged = Signal()

    def __init__(self, model: RecordTableModel, colours: Colours, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "flush")
        self.setModel(model)
        self.records = model
        self.setAccessibleName(f"Danh sách theo {model.columns[0].heading.lower()}")
        lines = 2 if any(column.wraps for column in model.columns) else 1
        self._delegate = CellDelegate(colours, icons, lines)
        self.setItemDelegate(self._delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().hide()
        # A fixed height keeps a list of 100 000 rows from measuring each of them.
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        scale = max(1.0, self.fontMetrics().height() / 17)
        self.verticalHeader().setDefaultSectionSize(round((TWO_LINE_ROW_HEIGHT if lines == 2 else ROW_HEIGHT) * scale))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setTextElideMode(_ELIDE)
        self._widths: dict[str, int] = {}
        self._arranging = False
        self.horizontalHeader().setSectionsMovable(True)
        self.horizontalHeader().sectionMoved.connect(lambda *_told: self._moved())
        self.horizontalHeader().sectionResized.connect(self._dragged)
        self.doubleClicked.connect(lambda index: self.opened.emit(model.id_at(index.row()) or ""))

    def set_colours(self, colours: Colours, icons: Icons) -> None:
        """Take another scheme."""
        self._delegate = CellDelegate(colours, icons, 2 if any(c.wraps for c in self.records.columns) else 1)
        self.setItemDelegate(self._delegate)

    def selected_ids(self) -> list[str]:
        """Return the ids of the chosen rows, in the order of the list."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [record_id for row in rows if (record_id := self.records.id_at(row))]

    def left(self) -> Left:
        """Return which rows are chosen, and where the list was scrolled to while the cursor is out of sight."""
        in_sight = self.viewport().rect().intersects(self.visualRect(self.currentIndex()))
        return frozenset(self.selected_ids()), None if in_sight else self.verticalScrollBar().value()

    def leave(self, left: Left, choose: bool) -> None:
        """Scroll to where the list was, and where `choose` says so choose the rows again beside the one with the cursor."""
        chosen, scrolled = left
        if choose and len(chosen) > 1:
            again = QItemSelection()
            rows = (row for row, record_id in enumerate(self.records.ids) if record_id in chosen)
            for _run, group in groupby(enumerate(rows), lambda pair: pair[1] - pair[0]):
                run = [row for _number, row in group]
                last = self.records.columnCount() - 1
                again.select(self.records.index(run[0], 0), self.records.index(run[-1], last))
            self.selectionModel().select(again, QItemSelectionModel.SelectionFlag.Select)
        if scrolled is not None:
            self.verticalScrollBar().setValue(scrolled)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        self.share_width()

    # Columns

    def columns_shown(self) -> list[int]:
        """Return the numbers of the columns that are shown, from left to right."""
        header = self.horizontalHeader()
        every = [header.logicalIndex(place) for place in range(len(self.records.columns))]
        return [number for number in every if not header.isSectionHidden(number)]

    def show_column(self, number: int, wanted: bool) -> None:
        """Show or hide a column; the last one stays."""
        if wanted or self.columns_shown() != [number]:
            self._arranging = True
            self.setColumnHidden(number, not wanted)
            self._arranging = False
            self.share_width()
            self.arranged.emit()

    def arrange(self, wanted: Arrangement) -> None:
        """Let the columns stand as somebody left them."""
        names = [column.name for column in self.records.columns]
        header = self.horizontalHeader()
        self._arranging = True
        self._widths = dict(wanted.widths)
        for place, name in enumerate(in_order(names, wanted.order)):
            header.moveSection(header.visualIndex(names.index(name)), place)
        for number, name in enumerate(names):
            header.setSectionHidden(number, name in wanted.hidden)
        self._arranging = False
        self.share_width()

    def arrangement(self) -> Arrangement:
        """Return how the columns stand, as far as that was changed; what is sorted by is for the list to say."""
        names = [column.name for column in self.records.columns]
        header = self.horizontalHeader()
        order = tuple(names[header.logicalIndex(place)] for place in range(len(names)))
        return Arrangement(
            order=order if order != tuple(names) else (),
            hidden=frozenset(name for number, name in enumerate(names) if header.isSectionHidden(number)),
            widths=dict(self._widths),
        )

    def _moved(self) -> None:
        if not self._arranging:
            self.arranged.emit()

    def _dragged(self, number: int, _before: int, size: int) -> None:
        """Take the room of a border that is dragged from the columns right of it, so that all of them stay in sight."""
        if self._arranging or not size or not QGuiApplication.mouseButtons():
            return  # another style or another screen is no wish of the user's
        shown, width = self.columns_shown(), self.viewport().width()
        place = shown.index(number)
        right = shown[place + 1 :]
        left = sum(self.columnWidth(other) for other in shown[:place])
        sizes = {other: self.columnWidth(other) for other in shown}
        sizes[number] = min(max(size, LEAST_WIDTH), width - left - LEAST_WIDTH * len(right))
        if right:
            room = width - left - sizes[number]
            shares = shared(room, [sizes[other] for other in right], [LEAST_WIDTH] * len(right))
            sizes |= dict(zip(right, shares, strict=True))
        self._resize(sizes)
        self._widths |= {self.records.columns[other].name: sizes[other] for other in shown}
        self.arranged.emit()

    def _resize(self, sizes: dict[int, int]) -> None:
        self._arranging = True
        for number, size in sizes.items():
            self.setColumnWidth(number, size)
        self._arranging = False

    def share_width(self) -> None:
        """Give each column its share of the visible width, but headings, dates and numbers the room they need.

        Once a border was dragged, the columns keep the widths they were given, as shares.
        """
        columns, shown = self.records.columns, self.columns_shown()
        if self._widths:
            shares = [self._widths.get(columns[number].name) or self._needed(number) for number in shown]
            sizes = shared(self.viewport().width(), shares, [LEAST_WIDTH] * len(shown))
        else:
            shares = [columns[number].width for number in shown]
            sizes = shared(self.viewport().width(), shares, [self._needed(number) for number in shown])
        self._resize(dict(zip(shown, sizes, strict=True)))

    def _needed(self, number: int) -> int:
        """Return what a column cannot do without: its heading, and of its first cells the longest piece that holds."""
        column, model, metrics = self.records.columns[number], self.records, self.fontMetrics()
        cells = [
            str(model.data(model.index(row, number)) or "") for row in range(min(model.rowCount(), CELLS_MEASURED))
        ]
        pieces = {piece for cell in cells for piece in (cell.split() if column.wraps else [cell])}
        around = 2 * _PADDING + (_PILL_AROUND if column.mark is not None else 2)
        widest = max((metrics.horizontalAdvance(piece) for piece in pieces), default=0) + around
        return max(self.horizontalHeader().sectionSizeHint(number), min(widest, self.viewport().width() // 3))

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End go to the first and the last row; rows are all there is to go to."""
        row = {_HOME: 0, _END: self.records.rowCount() - 1}.get(action)
        if row is None:
            return super().moveCursor(action, modifiers)
        return self.records.index(row, max(0, self.currentIndex().column()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the deeds of the row: under the mouse, or at the row of the cursor for the key."""
        place = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.scrollTo(self.currentIndex())
            place = self.visualRect(self.currentIndex()).center()
        if self.currentIndex().isValid() and self.indexAt(place).isValid():
            self.menu_asked.emit(self.viewport().mapToGlobal(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F2 open, Delete asks to delete, Ctrl+C copies the chosen rows for Excel."""
        if event.key() in OPENING_KEYS and not event.modifiers():
            record_id = self.records.id_at(self.currentIndex().row())
            if record_id:
                self.opened.emit(record_id)
                return
        if event.key() == Qt.Key.Key_Delete and self.selected_ids():
            self.delete_asked.emit()
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.as_text())
            return
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # Alt with an arrow moves the row, where the list around the table can do that
            return
        super().keyPressEvent(event)

    def as_text(self) -> str:
        """Return the chosen rows under their headings, as they are shown: tabs between cells, as a spreadsheet takes it."""
        model, shown = self.records, self.columns_shown()
        lines = ["\t".join(model.columns[number].heading for number in shown)]
        for index in sorted(self.selectionModel().selectedRows(shown[0]), key=lambda i: i.row()):
            cells = [str(model.data(model.index(index.row(), number)) or "") for number in shown]
            lines.append("\t".join(" ".join(cell.split()) for cell in cells))
        return "\n".join(lines)
