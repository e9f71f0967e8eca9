"""What becomes of what is typed or pasted into an indicator grid: read, asked about, previewed, stored as one step."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ict_desktop.records.errors import Conflict, Refused
from ict_desktop.records.figure_words import read_target, read_value
from ict_desktop.records.numbers import Ambiguous, Block, judge_block, number_text
from ict_desktop.records.vietnamese import Unreadable, quoted
from ict_desktop.screens.areas.indicator_cells import Sheet
from ict_desktop.screens.areas.indicator_paste import Item, PasteDialog
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.widgets import messages
from ict_desktop.widgets.grid_model import Entries, GridModel, Place
from ict_desktop.work import indicators as work

MOST_NAMED = 3
"""Texts that find no place are named up to so many."""


class Entering(QObject):
    """The entering side of a grid: its cells (`model`) hand over what is typed, `sheet` says what they are for.

    `entered` says what is the matter with what was just entered ("" for nothing), and whether it could not be taken;
    `stale` that the file holds other figures than are shown.
    """

    entered = Signal(str, bool)
    stale = Signal()

    def __init__(self, page: QWidget, desk: Desk, sheet: Callable[[], Sheet]) -> None:
        super().__init__(page)
        self._page, self._desk, self._sheet = page, desk, sheet
        self.model = GridModel(self.enter, desk.colours)
        self._entered: list[Place] = []
        self._more = ""
        self._doubtful: list[tuple[int, int, str, Ambiguous]] = []
        self._conflicting: list[tuple[Place, work.Entry]] = []

    def enter(self, entries: Entries, decimal: str | None) -> Mapping[Place, str]:
        """Store texts as one step; return a sentence for each cell that could not be taken."""
        problems: dict[Place, str] = {}
        readable: list[tuple[Place, work.Entry]] = []
        doubtful = []
        for row, column, text in entries:
            try:
                readable.append(((row, column), self._read(row, column, text, decimal)))
            except Ambiguous as doubt:
                problems[row, column] = str(doubt)
                doubtful.append((row, column, text, doubt))
            except (Unreadable, Refused) as problem:
                problems[row, column] = str(problem)
        self._entered = [(row, column) for row, column, _text in entries]
        if readable:
            sentence = self._stored(readable)
            problems |= {place: sentence for place, _entry in readable if sentence}
        if doubtful:
            self._doubtful = doubtful
            # Asked once the editor is closed: a question in the middle of its closing would take its focus.
            QTimer.singleShot(0, self, self._ask_meant)
        QTimer.singleShot(0, self, self._say)
        return problems

    def _read(self, row: int, column: int, text: str, decimal: str | None) -> work.Entry:
        cell = self._sheet().cell(row, column)
        if cell is None:
            raise Refused("Ô này tự tính, không nhập được.")
        if self._is_target(column):
            target = read_target(text, cell.indicator, decimal)
            return work.Entry(cell.key, target=target, shown=cell.target if cell.has_own_target else "")
        entry = work.Entry(cell.key, value=read_value(text, cell.indicator, decimal), shown=cell.text)
        fault = work.fault(self._desk.store, entry)
        if fault:
            raise Refused(fault)
        return entry

    def _is_target(self, column: int) -> bool:
        slot = self._sheet().slot(column)
        return slot is not None and slot.is_target

    def _stored(self, entries: Sequence[tuple[Place, work.Entry]]) -> str:
        """Store entries as one step; return why that was refused, or ""."""
        try:
            work.enter_all(self._desk.store, [entry for _place, entry in entries], self._desk.clerk)
        except Conflict as conflict:
            self._conflicting = list(entries)
            QTimer.singleShot(0, self, self._ask_theirs)
            return str(conflict)
        except Refused as refusal:
            return str(refusal)
        return ""

    def _ask_theirs(self) -> None:
        """Ask whether what was typed replaces what another window put into the cells meanwhile."""
        conflicting, self._conflicting = self._conflicting, []
        if not conflicting:
            return
        sentence = self.model.problem(*conflicting[0][0])
        if messages.confirm(self._page, f"{sentence} Thay bằng số của mình?", "&Thay"):
            refused = self._stored([(place, replace(entry, shown=None)) for place, entry in conflicting])
            if refused:
                messages.refuse(self._page, refused)
                return
        self.model.give_up([place for place, _entry in conflicting])
        self.stale.emit()

    # One separator before three digits

    def _ask_meant(self) -> None:
        """Ask once what is meant by numbers like 1.234, and enter them all the same way."""
        doubtful, self._doubtful = self._doubtful, []
        if not doubtful:
            return
        doubt, first = doubtful[0][3], doubtful[0][2]
        readings = (doubt.as_thousands, doubt.as_decimal)
        words = [f"&{number}  {number_text(reading)}" for number, reading in enumerate(readings, 1)]
        more = f" Còn {len(doubtful) - 1} ô ghi như vậy, sẽ hiểu cùng một cách." if len(doubtful) > 1 else ""
        chosen = messages.choose(self._page, f"{doubt}{more}", words[0], words[1])
        if chosen is None:
            return
        has_point = "." in first
        decimal = "." if has_point == (chosen == 1) else ","
        self.model.enter([(row, column, text) for row, column, text, _doubt in doubtful], decimal)

    # A pasted block

    def paste(self, entries: list[tuple[int, int, str]], beyond: list[str], own_decimal: str) -> None:
        """Show what a pasted block would do, and do it as one step when that is accepted.

        Numbers of a block that begins in a period never become targets: what lies beyond the periods is named.
        """
        sheet = self._sheet()
        begins = sheet.slot(min(column for _row, column, _text in entries))
        placed: list[tuple[int, int, str]] = []
        homeless = list(beyond)
        for row, column, text in entries:
            fits = begins is None or self._is_target(column) == begins.is_target
            if fits and self.model.cell(row, column).editable:
                placed.append((row, column, text))
            else:
                homeless.append(text)
        left_out = _left_out([text for text in homeless if text])
        items = [self._item(*entry) for entry in placed if entry[2] or self.model.cell(*entry[:2]).text]
        if not items:
            self._more = left_out
            self._say()
        elif len(items) == 1 and items[0].text and not items[0].before and not left_out:
            self.model.enter([(items[0].row, items[0].column, items[0].text)], own_decimal or None)
        else:
            self._preview(items, left_out, own_decimal)

    def _item(self, row: int, column: int, text: str) -> Item:
        cell, before = self._sheet().cell(row, column), self.model.cell(row, column).text
        if cell is not None:
            before = cell.target if self._is_target(column) else cell.text
        return Item(row, column, text, self.model.rows[row], self.model.columns[column], before)

    def _preview(self, items: list[Item], left_out: str, own_decimal: str) -> None:
        block = Block(own_decimal, ()) if own_decimal else judge_block([item.text for item in items])
        dialog = PasteDialog(self._page, items, left_out, self._in_words, block, self._desk.colours)
        if dialog.exec():
            self._more = left_out
            self.model.enter(dialog.entries(), dialog.decimal)
        dialog.deleteLater()

    def _in_words(self, row: int, column: int, text: str, decimal: str | None) -> str:
        """Say how a cell would show a text; raises what reading it raises."""
        entry = self._read(row, column, text, decimal)
        return work.in_words(self._sheet().cells.indicators[entry.key.indicator_id], entry)

    # Afterwards

    def _say(self) -> None:
        """Say what is the matter with what was just entered; it is stored all the same where it could be read."""
        problems = [self.model.problem(*place) for place in self._entered]
        doubts = [self._doubt(*place) for place in self._entered]
        sentences = list(dict.fromkeys(words for words in [*problems, *doubts] if words))
        bad = any(problems)
        if len(sentences) > 2:
            sentences = [*sentences[:2], f"Còn {len(sentences) - 2} ô khác cần xem lại."]
        if self._more:
            sentences.append(self._more)
        self._entered, self._more = [], ""
        words = " ".join(sentences)
        self.entered.emit(f"⚠ {words} Esc: bỏ chữ vừa gõ." if bad else words, bad)

    def _doubt(self, row: int, column: int) -> str:
        cell = self._sheet().cell(row, column)
        if cell is None or self._is_target(column) or not cell.doubt:
            return ""
        return f"⚠ {cell.text}: {cell.doubt}"

    def settle(self) -> bool:
        """Ask what is still open; False where a text could not be stored and the clerk wants to mend it."""
        self._ask_theirs()
        self._ask_meant()
        count = self.model.refused_count
        if not count:
            return True
        words = f"{count} ô số liệu chưa đọc được nên chưa lưu. Bỏ những chữ đã gõ ở đó?"
        if not messages.confirm(self._page, words, "&Bỏ", "Chọn Thôi để trở lại sửa."):
            return False
        self.model.give_up_all()
        self.entered.emit("", False)
        return True


def _left_out(texts: Sequence[str]) -> str:
    """Name the texts of a block that find no place."""
    if not texts:
        return ""
    named = ", ".join(quoted(text) for text in texts[:MOST_NAMED])
    more = f" và {len(texts) - MOST_NAMED} ô nữa" if len(texts) > MOST_NAMED else ""
    return f"Không dán {len(texts)} ô nằm ngoài các kỳ của bảng hoặc không nhập được: {named}{more}."
