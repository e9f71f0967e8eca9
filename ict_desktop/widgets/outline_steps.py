"""Whole paragraphs changed in the outline editor: split, joined, moved, taken out, at another level; each is one step."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QWidget

from ict_desktop.records.outline import Entry, Style, changed_level, changing_places
from ict_desktop.records.runs import Text, joined_text, part_of, words
from ict_desktop.widgets.composing import Composing, upto
from ict_desktop.widgets.outline_lines import FIXED, FOLLOWING, HEADINGS, OutlineLine
from ict_desktop.widgets.outline_page import KEPT, OutlinePage
from ict_desktop.widgets.theme import Colours


class OutlineSteps(OutlinePage):
    """The page of an outline with what can be done to its paragraphs.

    `step_begins` comes before whole paragraphs are changed, `stepped` after it with the name of the step; `typed` says that
    words changed, the one being composed included.
    """

    step_begins = Signal()
    stepped = Signal(str)
    typed = Signal()

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(colours, parent)
        self.composing = Composing(self, self.typed.emit)

    def step(self, label: str, change: Callable[[], tuple[int, int]]) -> None:
        """Change paragraphs as one step; `change` returns where the cursor stands then, line and letter."""
        self.composing.commit()
        self.step_begins.emit()
        self.put_cursor(*change())
        self.stepped.emit(label)

    def split(self) -> None:
        """Begin a new paragraph where the cursor stands, as Enter does."""
        self.step("Tách đoạn" if self._stands_inside() else "Thêm đoạn", self._split)

    def _stands_inside(self) -> bool:
        return not self.line.is_fixed and 0 < self.offset() < len(words(self.line.text))

    def _split(self) -> tuple[int, int]:
        number, line, place = self.in_hand(), self.line, self.offset()
        text = line.text
        if not line.is_fixed and place == 0 and text:  # the words stay with the record they came from
            self.put_lines(number, number, [self._new(line.style)])
            return number + 1, 0
        if place < len(words(text)) and not line.is_fixed:
            line.text = part_of(text, 0, place)
            rest = part_of(text, place + len(words(text)[place:]) - len(words(text)[place:].lstrip()))
            self.put_lines(number, number + 1, [line, self._new(line.style, rest)])
        else:
            self.put_lines(number + 1, number + 1, [self._new(FOLLOWING.get(line.style, line.style))])
        return number + 1, 0

    def _new(self, style: Style, text: Text = "") -> OutlineLine:
        return OutlineLine(Entry("paragraph" if style in FIXED else style), text=text)

    def add(self, entry: Entry, label: str) -> None:
        """Put a new paragraph behind the one in hand."""

        def change() -> tuple[int, int]:
            number = self.in_hand() + 1
            self.put_lines(number, number, [OutlineLine(entry)])
            return number, len(entry.words)

        self.step(label, change)

    def join(self, number: int) -> None:
        """Join a paragraph to the one before it; an empty one simply goes."""
        before = next((place for place in range(number - 1, -1, -1) if not self.lines[place].is_out), -1)
        if before < 0 or self.lines[number].is_fixed:
            return
        if self.lines[before].is_fixed:
            if self.lines[number].is_empty:
                self.take_out(number, number)
            return

        def change() -> tuple[int, int]:
            upper, lower = self.lines[before], self.lines[number]
            place = len(words(upper.text))
            if upper.is_empty:
                self.put_lines(before, before + 1, [])
                return number - 1, 0
            upper.text = joined_text(upper.text, lower.text)
            self.put_lines(before, number + 1, [upper, *self.lines[before + 1 : number]])
            return before, place

        self.step("Nối đoạn", change)

    def take_out(self, first: int, last: int) -> None:
        """Take whole paragraphs out; what is out already stays so."""
        kept = [line for line in self.lines[first : last + 1] if line.is_out]

        def change() -> tuple[int, int]:
            self.put_lines(first, last + 1, kept)
            return min(first, len(self.lines) - 1), 0

        self.step("Xóa đoạn", change)

    def take_selected_out(self) -> None:
        """Take out what is selected over several paragraphs: the ends that are left become one."""
        first, last = self.chosen()
        cursor = self.textCursor()
        document = self.document()
        head = len(upto(document.findBlockByNumber(first).text(), cursor.selectionStart() - self.place_of(first, 0)))
        tail = len(upto(document.findBlockByNumber(last).text(), cursor.selectionEnd() - self.place_of(last, 0)))
        upper, lower = self.lines[first], self.lines[last]
        outs = [line for line in self.lines[first : last + 1] if line.is_out]

        def change() -> tuple[int, int]:
            if upper.is_fixed or lower.is_fixed or head == 0:
                # What is only partly selected stays a paragraph of its own, with its record.
                ends = [] if lower.is_fixed else [self._cut(lower, tail, None)]
                begins = [] if upper.is_fixed or head == 0 else [self._cut(upper, 0, head)]
                kept = [line for line in (*begins, *ends) if not line.is_empty]
                self.put_lines(first, last + 1, [*kept, *outs])
                return first, head if begins else 0
            upper.text = joined_text(part_of(upper.text, 0, head), part_of(lower.text, tail))
            self.put_lines(first, last + 1, [upper, *outs])
            return first, head

        self.step("Xóa đoạn", change)

    def _cut(self, line: OutlineLine, start: int, end: int | None) -> OutlineLine:
        line.text = part_of(line.text, start, end)
        return line

    def move_lines(self, down: bool) -> None:
        """Move the paragraphs that are selected by one place, a khoản or điểm with what stands under it."""
        first, last = self.chosen()
        start, middle, stop = changing_places([line.style for line in self.lines], first, last, down)
        if not start < middle < stop:
            return
        offset, number = self.offset(), self.in_hand()

        def change() -> tuple[int, int]:
            self.put_lines(start, stop, [*self.lines[middle:stop], *self.lines[start:middle]])
            return number + (stop - middle if down else start - middle), offset

        self.step("Chuyển đoạn xuống" if down else "Chuyển đoạn lên", change)

    def change_level(self, deeper: bool) -> None:
        """Go one level deeper or higher with what is selected, as Tab and Shift+Tab do."""
        self._restyle(lambda line: changed_level(line.now_entry(), deeper).style)

    def set_style(self, style: Style) -> None:
        """Make what is selected something else: a khoản, a điểm, running text."""
        self._restyle(lambda _line: style)

    def _restyle(self, style_of: Callable[[OutlineLine], Style]) -> None:
        first, last = self.chosen()
        lines = self.lines[first : last + 1]
        if all(line.is_fixed or style_of(line) == line.style for line in lines):
            return
        offset, number = self.offset(), self.in_hand()

        def change() -> tuple[int, int]:
            for line in lines:
                if not line.is_fixed:
                    line.style = style_of(line)
            self.put_lines(first, last + 1, lines)
            return number, offset

        self.step("Đổi cấp", change)

    def put_text(self, text: Text) -> None:
        """Put other words in the place of those in hand, as if they were typed."""
        number = self.in_hand()
        self.line.text = text
        self.put_lines(number, number + 1, [self.line])
        self.put_cursor(number, len(words(text)))
        self.typed.emit()

    # Bold and italic

    def set_apart(self, italic: bool) -> None:
        """Let what is selected, or what is typed next, be bold or italic, or no longer."""
        now = self.currentCharFormat()
        form = QTextCharFormat()
        if italic:
            form.setFontItalic(not now.fontItalic())
        else:
            bold = now.fontWeight() >= QFont.Weight.DemiBold
            form.setFontWeight(QFont.Weight.Normal if bold else QFont.Weight.Bold)
        cursor = self.textCursor()
        if not cursor.hasSelection():
            if self.line.style not in HEADINGS and not self.line.is_fixed:
                self.mergeCurrentCharFormat(form)
            return
        first, last = self.chosen()
        changed = False
        with self.quietly():
            for number in range(first, last + 1):
                changed |= self._set_apart_in(number, cursor, form)
        if changed:
            self.typed.emit()

    def _set_apart_in(self, number: int, chosen: QTextCursor, form: QTextCharFormat) -> bool:
        line = self.lines[number]
        if line.is_fixed or line.style in HEADINGS:
            return False
        block = self.document().findBlockByNumber(number)
        cursor = QTextCursor(block)
        cursor.setPosition(max(chosen.selectionStart(), block.position()))
        cursor.setPosition(min(chosen.selectionEnd(), block.position() + block.length() - 1), KEPT)
        cursor.mergeCharFormat(form)
        return self.read_line(number)

    def spans_lines(self) -> bool:
        """Say whether more than one paragraph is selected."""
        first, last = self.chosen()
        return first != last
