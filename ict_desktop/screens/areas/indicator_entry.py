"""What becomes of what is typed or pasted into an indicator grid: read, asked about, previewed, stored as one step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from ict_desktop.records.errors import Conflict, Refused
from ict_desktop.records.indicators import read_target, read_value
from ict_desktop.records.numbers import Ambiguous, Block, judge_block, number_text
from ict_desktop.records.vietnamese import Unreadable, quoted
from ict_desktop.screens.areas.indicator_paste import Item, PasteDialog
from ict_desktop.widgets import messages
from ict_desktop.widgets.grid_model import Place
from ict_desktop.widgets.theme import set_role
from ict_desktop.work import indicators as work

if TYPE_CHECKING:
    from ict_desktop.screens.areas.indicator_grid import GridPanel

MOST_NAMED = 3
"""Texts that find no place are named up to so many."""

Entries = Sequence[tuple[int, int, str]]


class Entering:
    """The entering side of a `GridPanel`."""

    def __init__(self, panel: GridPanel) -> None:
        self._panel = panel
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
            QTimer.singleShot(0, self._panel, self._ask_meant)
        QTimer.singleShot(0, self._panel, self._say)
        return problems

    def _read(self, row: int, column: int, text: str, decimal: str | None) -> work.Entry:
        line, place, sheet = self._panel.line(row), self._panel.slot(column), self._panel.sheet
        if line is None or place is None:
            raise Refused("Ô này tự tính, không nhập được.")
        indicator, agency_id, _name = line
        if place.is_target:
            said = sheet.headline(line)
            aim = said.cell.aim
            own = aim is not None and (aim.agency_id, aim.period) == (agency_id, said.period.code)
            target = read_target(text, indicator, decimal)
            shown = said.cell.target if own else ""
            return work.Entry(indicator.id, agency_id, said.period.code, target=target, shown=shown)
        reading = read_value(text, indicator, decimal)
        shown = sheet.cell(line, place.period).text
        entry = work.Entry(indicator.id, agency_id, place.period, value=reading, shown=shown)
        fault = work.fault(self._panel.desk.store, entry)
        if fault:
            raise Refused(fault)
        return entry

    def _stored(self, entries: Sequence[tuple[Place, work.Entry]]) -> str:
        """Store entries as one step; return why that was refused, or ""."""
        desk = self._panel.desk
        try:
            work.enter_all(desk.store, [entry for _place, entry in entries], desk.clerk)
        except Conflict as conflict:
            self._conflicting = list(entries)
            QTimer.singleShot(0, self._panel, self._ask_theirs)
            return str(conflict)
        except Refused as refusal:
            return str(refusal)
        return ""

    def _ask_theirs(self) -> None:
        """Ask whether what was typed replaces what another window put into the cells meanwhile."""
        conflicting, self._conflicting = self._conflicting, []
        if not conflicting:
            return
        sentence = self._panel.model.problem(*conflicting[0][0])
        if messages.confirm(self._panel, f"{sentence} Thay bằng số của mình?", "&Thay"):
            refused = self._stored([(place, replace(entry, shown=None)) for place, entry in conflicting])
            if refused:
                messages.refuse(self._panel, refused)
                return
        self._panel.model.give_up([place for place, _entry in conflicting])
        self._panel.stale.emit()

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
        chosen = messages.choose(self._panel, f"{doubt}{more}", words[0], words[1])
        if chosen is None:
            return
        has_point = "." in first
        decimal = "." if has_point == (chosen == 1) else ","
        self._panel.model.enter([(row, column, text) for row, column, text, _doubt in doubtful], decimal)

    # A pasted block

    def paste(self, entries: list[tuple[int, int, str]], beyond: list[str], own_decimal: str) -> None:
        """Show what a pasted block would do, and do it as one step when that is accepted.

        Numbers of a block that begins in a period never become targets: what lies beyond the periods is named.
        """
        panel = self._panel
        begins = panel.slot(min(column for _row, column, _text in entries))
        placed: list[tuple[int, int, str]] = []
        homeless = list(beyond)
        for row, column, text in entries:
            slot = panel.slot(column)
            fits = slot is not None and (begins is None or slot.is_target == begins.is_target)
            if fits and panel.model.cell(row, column).editable:
                placed.append((row, column, text))
            else:
                homeless.append(text)
        left_out = _left_out([text for text in homeless if text])
        items = [self._item(*entry) for entry in placed if entry[2] or panel.model.cell(*entry[:2]).text]
        if not items:
            self._more = left_out
            self._say()
        elif len(items) == 1 and items[0].text and not items[0].before and not left_out:
            panel.model.enter([(items[0].row, items[0].column, items[0].text)], own_decimal or None)
        else:
            self._preview(items, left_out, own_decimal)

    def _item(self, row: int, column: int, text: str) -> Item:
        panel = self._panel
        line, slot = panel.line(row), panel.slot(column)
        before = panel.model.cell(row, column).text
        if line is not None and slot is not None:
            said = panel.sheet.headline(line)
            before = said.cell.target if slot.is_target else panel.sheet.cell(line, slot.period).text
        return Item(row, column, text, panel.model.rows[row], panel.model.columns[column], before)

    def _preview(self, items: list[Item], left_out: str, own_decimal: str) -> None:
        panel = self._panel
        block = Block(own_decimal, ()) if own_decimal else judge_block([item.text for item in items])
        dialog = PasteDialog(panel, items, left_out, self._in_words, block, panel.desk.colours)
        if dialog.exec():
            self._more = left_out
            panel.model.enter(dialog.entries(), dialog.decimal)
        dialog.deleteLater()

    def _in_words(self, row: int, column: int, text: str, decimal: str | None) -> str:
        """Say how a cell would show a text; raises what reading it raises."""
        entry = self._read(row, column, text, decimal)
        line = self._panel.line(row)
        if line is None:
            raise Refused("Ô này tự tính, không nhập được.")
        return work.in_words(line[0], entry)

    # Afterwards

    def _say(self) -> None:
        """Say what is the matter with what was just entered; it is stored all the same where it could be read."""
        panel = self._panel
        found = [panel.model.problem(*place) for place in self._entered]
        found += [self._doubt(*place) for place in self._entered]
        sentences = list(dict.fromkeys(words for words in found if words))
        bad = any(panel.model.problem(*place) for place in self._entered)
        if len(sentences) > 2:
            sentences = [*sentences[:2], f"Còn {len(sentences) - 2} ô khác cần xem lại."]
        if self._more:
            sentences.append(self._more)
        self._entered, self._more = [], ""
        panel.draw_here()
        if sentences and not panel.grid.at_end:
            panel.note.setText(f"{'⚠ ' if bad else ''}{' '.join(sentences)}{' Esc: bỏ chữ vừa gõ.' if bad else ''}")
            set_role(panel.note, "problem" if bad else "muted")

    def _doubt(self, row: int, column: int) -> str:
        line, place = self._panel.line(row), self._panel.slot(column)
        if line is None or place is None or place.is_target:
            return ""
        cell = self._panel.sheet.cell(line, place.period)
        return f"⚠ {cell.text}: {cell.doubt}" if cell.doubt else ""

    def settle(self) -> bool:
        """Ask what is still open; False where a text could not be stored and the clerk wants to mend it."""
        self._ask_theirs()
        self._ask_meant()
        count = self._panel.model.refused_count
        if not count:
            return True
        words = f"{count} ô số liệu chưa đọc được nên chưa lưu. Bỏ những chữ đã gõ ở đó?"
        if not messages.confirm(self._panel, words, "&Bỏ", "Chọn Thôi để trở lại sửa."):
            return False
        self._panel.model.give_up_all()
        return True


def _left_out(texts: Sequence[str]) -> str:
    """Name the texts of a block that find no place."""
    if not texts:
        return ""
    named = ", ".join(quoted(text) for text in texts[:MOST_NAMED])
    more = f" và {len(texts) - MOST_NAMED} ô nữa" if len(texts) > MOST_NAMED else ""
    return f"Không dán {len(texts)} ô nằm ngoài các kỳ của bảng hoặc không nhập được: {named}{more}."
