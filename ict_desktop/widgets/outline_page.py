"""The page of the outline editor: one text block a paragraph, numbers and kinds painted beside it, never typed."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from ict_desktop.records.outline import Entry
from ict_desktop.records.runs import Run, Text, runs_of, text_of, words
from ict_desktop.widgets.composing import upto, utf16_length
from ict_desktop.widgets.guard import drawing, guarded
from ict_desktop.widgets.outline_lines import (
    HEADINGS,
    KIND_WORDS,
    PLACES,
    OutlineLine,
    fixed_words,
    labels_of_lines,
)
from ict_desktop.widgets.theme import LABEL_POINTS, Colours

GUTTER, STRIPE, BETWEEN, BELOW = 76, 4, 5, 16
"""Logical pixels: the gutter and its stripe, the room above and below a paragraph, and under the last."""

LEAST_WIDTH, LEAST_HEIGHT = 320, 280
"""Logical pixels: room for a paragraph with what is said of it; on a smaller screen the page scrolls."""

KEPT = QTextCursor.MoveMode.KeepAnchor


@guarded
class Gutter(QWidget):
    """The strip left of the text that names each paragraph."""

    def __init__(self, page: "OutlinePage") -> None:
        super().__init__(page)
        self._page = page

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the names of the paragraphs in sight."""
        with drawing(self) as painter:
            self._page.paint_gutter(painter, event.rect())


@guarded
class OutlinePage(QTextEdit):
    """Holds the lines and keeps the blocks of the text like them; `resized` says that it has another width."""

    resized = Signal()

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colours = colours
        self.lines: list[OutlineLine] = [OutlineLine(Entry("paragraph"))]
        self.labels: list[str] = [""]
        self.writing = False
        self.note_height = 0
        self.gutter = Gutter(self)
        self._in_hand = 0
        self.setStyleSheet(
            f"QTextEdit {{ min-width: {LEAST_WIDTH}px; min-height: {LEAST_HEIGHT}px; }}"
        )  # the sheet of the program sets another
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)
        self.document().setDocumentMargin(8)
        self.setViewportMargins(GUTTER, 0, 0, 0)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.gutter.update())
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.gutter.update())

    # What stands where

    def in_hand(self) -> int:
        """Return which line the cursor is in."""
        return self.textCursor().blockNumber()

    @property
    def line(self) -> OutlineLine:
        """The line the cursor is in."""
        return self.lines[min(self.in_hand(), len(self.lines) - 1)]

    def offset(self) -> int:
        """Return how many letters stand before the cursor in its line."""
        cursor = self.textCursor()
        return len(upto(cursor.block().text(), cursor.positionInBlock()))

    def chosen(self) -> tuple[int, int]:
        """Return the first and the last line of what is selected."""
        cursor = self.textCursor()
        document = self.document()
        first = document.findBlock(cursor.selectionStart()).blockNumber()
        return first, document.findBlock(cursor.selectionEnd()).blockNumber()

    def place_of(self, number: int, offset: int) -> int:
        """Return the place in the text of a letter of a line."""
        block = self.document().findBlockByNumber(number)
        return block.position() + utf16_length(block.text()[:offset])

    def put_cursor(self, number: int, offset: int) -> None:
        """Put the cursor before a letter of a line."""
        cursor = self.textCursor()
        cursor.setPosition(self.place_of(min(max(number, 0), len(self.lines) - 1), offset))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def read_line(self, number: int) -> bool:
        """Take what stands in a block into its line; returns whether it is something else than before."""
        line = self.lines[number]
        if line.is_fixed:
            return False
        before = line.text
        line.text = self._text_in(self.document().findBlockByNumber(number), line)
        return before != line.text

    def _text_in(self, block: QTextBlock, line: OutlineLine) -> Text:
        if line.style in HEADINGS:
            return line.text if block.text() == words(line.text) else block.text()
        runs = []
        part = block.begin()
        while not part.atEnd():
            fragment = part.fragment()
            form = fragment.charFormat()
            runs.append(Run(fragment.text(), form.fontWeight() >= QFont.Weight.DemiBold, form.fontItalic()))
            part += 1
        return text_of(runs)

    # Writing

    @contextmanager
    def quietly(self) -> Iterator[None]:
        """Change the text without taking it for something typed."""
        was, self.writing = self.writing, True
        try:
            yield
        finally:
            self.writing = was

    def put_lines(self, first: int, end: int, lines: Sequence[OutlineLine]) -> None:
        """Put other lines in the place of those from `first` up to `end`, in the text too."""
        self.show_note(0)
        if not lines and end - first == len(self.lines):
            lines = [OutlineLine(Entry("paragraph"))]
        self.lines[first:end] = lines
        if not lines or first == end:  # no block of their own to write into: the neighbour is written anew with them
            beside = first - 1 if first > 0 else first + len(lines)
            low, high = min(beside, first), max(beside + 1, first + len(lines))
            self._write(low, high - low - len(lines) + end - first, self.lines[low:high])
        else:
            self._write(first, end - first, lines)
        self.relabel()

    def _write(self, first: int, count: int, lines: Sequence[OutlineLine]) -> None:
        """Write lines over `count` blocks of the text."""
        document = self.document()
        last = document.findBlockByNumber(first + count - 1)
        cursor = QTextCursor(document.findBlockByNumber(first))
        with self.quietly():
            cursor.beginEditBlock()
            cursor.setPosition(last.position() + last.length() - 1, KEPT)
            cursor.removeSelectedText()
            for place, line in enumerate(lines):
                if place:
                    cursor.insertBlock()
                cursor.setBlockFormat(self.block_format(line))
                cursor.setBlockCharFormat(self._letters(line, Run("")))
                self._write_words(cursor, line)
            cursor.endEditBlock()

    def write_all(self) -> None:
        """Write the whole text anew."""
        self._write(0, self.document().blockCount(), self.lines)

    def _write_words(self, cursor: QTextCursor, line: OutlineLine) -> None:
        if line.is_fixed:
            cursor.insertText(fixed_words(line), self._letters(line, Run("")))
            return
        for run in runs_of(line.text):
            cursor.insertText(run.text, self._letters(line, run))

    def block_format(self, line: OutlineLine, note: int = 0) -> QTextBlockFormat:
        """Return how a paragraph stands on the page."""
        made = QTextBlockFormat()
        made.setLeftMargin(PLACES.get(line.style, (0, 0))[1])
        # Qt lets the room below one block and above the next fall together: all of it stands below.
        made.setBottomMargin(2 * BETWEEN + note)
        return made

    def _letters(self, line: OutlineLine, run: Run) -> QTextCharFormat:
        made = QTextCharFormat()
        bold = line.style in HEADINGS or run.bold
        made.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        made.setFontItalic(run.italic)
        if line.is_fixed:
            made.setForeground(QColor(self.colours.muted))
            made.setFontStrikeOut(line.is_out)
        return made

    def relabel(self) -> None:
        """Give the lines their numbers again, and paint only where one is another."""
        labels = labels_of_lines(self.lines)
        if labels != self.labels:
            self.labels = labels
            self.viewport().update()
        self.gutter.update()

    def show_note(self, height: int) -> None:
        """Make room under the line in hand for what is said of it, and only there; 0 for nothing."""
        number = self.in_hand()
        if (number, height) == (self._in_hand, self.note_height):
            return
        with self.quietly():
            for place, note in ((self._in_hand, 0), (number, height)):
                if place < len(self.lines):
                    block = self.document().findBlockByNumber(place)
                    wanted = self.block_format(self.lines[place], note)
                    if block.blockFormat().bottomMargin() != wanted.bottomMargin():
                        QTextCursor(block).setBlockFormat(wanted)
            # Qt leaves no room of its own below the last block.
            root = self.document().rootFrame()
            form = root.frameFormat()
            form.setBottomMargin(BELOW + (height if number == len(self.lines) - 1 else 0))
            root.setFrameFormat(form)
        self._in_hand, self.note_height = number, height
        self._bring_note()

    def _bring_note(self) -> None:
        """Bring the whole of the paragraph in hand into sight with what is said of it, as far as there is room."""
        place = self.rect_of(self.document().findBlockByNumber(self.in_hand()))
        below = place.bottom() - self.viewport().height()
        if self.note_height and 0 < below <= self.note_height + 2 * BETWEEN and place.top() > below:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + round(below) + 1)

    def note_place(self) -> QRect:
        """Return where that room is, in the viewport."""
        found = self.rect_of(self.document().findBlockByNumber(self.in_hand()))
        left = int(found.left()) + PLACES.get(self.line.style, (0, 0))[1]
        bottom = int(found.bottom()) - BETWEEN
        return QRect(left, bottom - self.note_height, self.note_width(), self.note_height)

    def note_width(self) -> int:
        """Return how wide that room is."""
        return self.viewport().width() - 8 - PLACES.get(self.line.style, (0, 0))[1] - 10

    # Painting

    def rect_of(self, block: QTextBlock) -> QRectF:
        """Return where a block stands in the viewport, with the room around it."""
        place = self.document().documentLayout().blockBoundingRect(block)
        top = place.top() - self.verticalScrollBar().value() - BETWEEN
        return QRectF(place.left(), top, place.width(), place.height() + block.blockFormat().bottomMargin())

    def in_sight(self, area: QRect) -> Iterator[tuple[int, QTextBlock, QRectF]]:
        """Yield the blocks that an area of the viewport shows, with their numbers and places."""
        block = self.cursorForPosition(area.topLeft()).block()
        while block.isValid():
            place = self.rect_of(block)
            if place.top() > area.bottom():
                return
            if block.blockNumber() < len(self.lines):
                yield block.blockNumber(), block, place
            block = block.next()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, its numbers, a hairline between paragraphs, and a frame around the one in hand."""
        super().paintEvent(event)
        with drawing(self.viewport()) as painter:
            for number, block, place in self.in_sight(event.rect()):
                self._paint_number(painter, number, block, place)
                painter.setPen(QColor(self.colours.line))
                painter.drawLine(QPointF(0, place.bottom()), QPointF(self.viewport().width(), place.bottom()))
            if not self.isReadOnly():
                self._paint_frame(painter)

    def _paint_number(self, painter: QPainter, number: int, block: QTextBlock, place: QRectF) -> None:
        label, line = self.labels[number], self.lines[number]
        if not label:
            return
        font = QFont(self.font())
        font.setBold(line.style in HEADINGS)
        painter.setFont(font)
        painter.setPen(QColor(self.colours.muted if line.is_empty else self.colours.text))
        left = place.left() + PLACES[line.style][0]
        painter.drawText(QPointF(left, place.top() + BETWEEN + self._ascent(block, font)), label)

    def _ascent(self, block: QTextBlock, font: QFont) -> float:
        layout = block.layout()
        return layout.lineAt(0).ascent() if layout.lineCount() else QFontMetrics(font).ascent()

    def _paint_frame(self, painter: QPainter) -> None:
        place = self.rect_of(self.document().findBlockByNumber(self.in_hand()))
        focused = self.hasFocus()
        painter.setPen(QPen(QColor(self.colours.accent if focused else self.colours.field_line), 2 if focused else 1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(QRectF(2, place.top() + 1, self.viewport().width() - 4, place.height() - 2), 5, 5)

    def paint_gutter(self, painter: QPainter, area: QRect) -> None:
        """Paint what each paragraph is, and a stripe by one that was changed or whose record says something else."""
        font = QFont(self.font())
        font.setPointSize(LABEL_POINTS)
        painter.setFont(font)
        tones = {"changed": self.colours.accent, "both": self.colours.warning, "gone": self.colours.warning}
        for number, block, place in self.in_sight(QRect(0, area.top(), 1, area.height())):
            line = self.lines[number]
            painter.setPen(QColor(self.colours.text if number == self.in_hand() else self.colours.muted))
            where = QRectF(STRIPE + 6, place.top() + BETWEEN, GUTTER - STRIPE - 6, self._line_height(block))
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, "Đã bỏ" if line.is_out else KIND_WORDS[line.style])
            if line.state in tones:
                painter.fillRect(QRectF(0, place.top() + 1, STRIPE, place.height() - 2), QColor(tones[line.state]))

    def _line_height(self, block: QTextBlock) -> float:
        layout = block.layout()
        return layout.lineAt(0).height() if layout.lineCount() else float(self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the gutter be as high as the text."""
        super().resizeEvent(event)
        self.resized.emit()
        inside = self.viewport().geometry()
        self.gutter.setGeometry(inside.left() - GUTTER, inside.top(), GUTTER, inside.height())

    def set_colours(self, colours: Colours) -> None:
        """Take another scheme."""
        self.colours = colours
        number, offset = self.in_hand(), self.offset()
        self.write_all()
        self.put_cursor(number, offset)
        self.gutter.update()
