"""The table of a list: two-line cells, status pills, columns that share the width, copying into Excel."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
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
from ict_desktop.widgets.table_model import ALIGNMENT, DISPLAY, MARK, RecordTableModel
from ict_desktop.widgets.theme import ROW_HEIGHT, TWO_LINE_ROW_HEIGHT, Colours

Index = QModelIndex | QPersistentModelIndex

OPENING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
_PADDING = 8
_PILL_AROUND = 34
CELLS_MEASURED = 30
"""Cells of a column that are looked at to see how wide it has to be."""

_SELECTED = QStyle.StateFlag.State_Selected
_FOCUSED = QStyle.StateFlag.State_HasFocus
_ELIDE = Qt.TextElideMode.ElideRight
_RIGHT = Qt.AlignmentFlag.AlignRight
_CENTRE = Qt.AlignmentFlag.AlignVCenter


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
        flat = " ".join(text.split())
        if self._lines == 1 or metrics.horizontalAdvance(flat) <= rect.width():
            side = _RIGHT if index.data(ALIGNMENT) & _RIGHT else Qt.AlignmentFlag.AlignLeft
            painter.drawText(rect, side | _CENTRE, metrics.elidedText(flat, _ELIDE, rect.width()))
            return
        first = _first_line(flat, painter, rect.width())
        rest = metrics.elidedText(flat[len(first) :].strip(), _ELIDE, rect.width())
        top = rect.center().y() - metrics.lineSpacing()
        for number, line in enumerate((first.strip(), rest)):
            place = QRect(rect.left(), top + number * metrics.lineSpacing(), rect.width(), metrics.lineSpacing())
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
    """A list on screen. `opened` says that a row was chosen with Enter or a double click, `delete_asked` Delete."""

    opened = Signal(str)
    delete_asked = Signal()

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
        self.doubleClicked.connect(lambda index: self.opened.emit(model.id_at(index.row()) or ""))

    def set_colours(self, colours: Colours, icons: Icons) -> None:
        """Take another scheme."""
        self._delegate = CellDelegate(colours, icons, 2 if any(c.wraps for c in self.records.columns) else 1)
        self.setItemDelegate(self._delegate)

    def selected_ids(self) -> list[str]:
        """Return the ids of the chosen rows, in the order of the list."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [record_id for row in rows if (record_id := self.records.id_at(row))]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        self.share_width()

    def share_width(self) -> None:
        """Give each column its share of the visible width, but headings, dates and numbers the room they need."""
        columns, width = self.records.columns, self.viewport().width()
        needed = [self._needed(number) for number in range(len(columns))]
        for number, size in enumerate(shared(width, [column.width for column in columns], needed)):
            self.setColumnWidth(number, size)

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
        """Return the chosen rows under their headings, tabs between cells, as a spreadsheet takes them."""
        model = self.records
        lines = ["\t".join(column.heading for column in model.columns)]
        for index in sorted(self.selectionModel().selectedRows(), key=lambda i: i.row()):
            cells = [str(model.data(model.index(index.row(), n)) or "") for n in range(len(model.columns))]
            lines.append("\t".join(" ".join(cell.split()) for cell in cells))
        return "\n".join(lines)


def shared(width: int, shares: Sequence[int], needed: Sequence[int]) -> list[int]:
    """Divide a width by shares; a column that needs more takes it from those that have more than they need."""
    if sum(needed) >= width:
        needed = [width * need // (sum(needed) or 1) for need in needed]
    sizes = [max(width * share // sum(shares), need) for share, need in zip(shares, needed, strict=True)]
    spare = [size - need for size, need in zip(sizes, needed, strict=True)]
    over = sum(sizes) - width
    if over > 0:
        sizes = [size + -over * left // (sum(spare) or 1) for size, left in zip(sizes, spare, strict=True)]
    sizes[-1] += width - sum(sizes)
    return sizes
