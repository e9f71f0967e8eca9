"""The outline editor: the text of a draft under what can be added to it, and what it says of the paragraph in hand."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QWidget

from ict_desktop.records.errors import Refused
from ict_desktop.records.outline import Entry, Style
from ict_desktop.records.papers import Table, TableColumn
from ict_desktop.widgets import messages
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.dialogs import ask_words
from ict_desktop.widgets.outline_lines import OutlineLine
from ict_desktop.widgets.outline_note import OutlineNote
from ict_desktop.widgets.outline_storing import OutlineDeeds, StoredOutline
from ict_desktop.widgets.outline_table import edit_table, words_of_row
from ict_desktop.widgets.theme import GRID, Colours, set_role

STYLES: tuple[tuple[Style, str], ...] = (
    ("paragraph", "Đoạn văn"),
    ("basis", "Căn cứ"),
    ("chapter", "Phần I"),
    ("part", "A. Mục lớn"),
    ("section", "I. Đề mục"),
    ("item_title", "1. Khoản có tiêu đề"),
    ("item", "1. Khoản"),
    ("point", "a) Điểm"),
    ("dash", "- Ý"),
)


class OutlineEditor(StoredOutline):
    """Edits the text of one draft. `settle` stores what else is open before something is added from a menu."""

    def __init__(self, colours: Colours, settle: Callable[[], bool], parent: QWidget | None = None) -> None:
        super().__init__(colours, parent)
        self._settle_all = settle
        self._table: tuple[OutlineLine, Table] | None = None
        """The table that is being changed, as it stands in its dialog."""
        self._row: tuple[OutlineLine | None, str] = (None, "")
        """The row of a table last in hand, by its words."""
        self._note = OutlineNote(self.text, self._take_back, self._keep_mine, self.open_table)
        self._count = QLabel("", self)
        set_role(self._count, "muted")
        self.column.insertLayout(0, self._head())
        self.text.asked.connect(self._asked)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID // 2)
        row.addWidget(self._count)
        row.addStretch()
        self._level = self._menu_button("Đoạn văn", "Kiểu của đoạn (Tab, Shift+Tab)", row)
        for style, name in STYLES:
            self._add_deed(self._level, name, partial(self.text.set_style, style))
        for name, told, italic in (("B", "Chữ đậm (Ctrl+B)", False), ("I", "Chữ nghiêng (Ctrl+I)", True)):
            button = Button(name, self)
            set_role(button, "quiet")
            button.setToolTip(told)
            button.setAccessibleName(told)
            font = button.font()
            font.setBold(not italic)
            font.setItalic(italic)
            button.setFont(font)
            button.clicked.connect(lambda _checked=False, italic=italic: self._with_text(italic))
            row.addWidget(button)
        more = self._more = self._menu_button("Thêm", "Thêm vào văn bản", row)
        for name, entry, label in (
            ("Thêm đoạn\tCtrl+Enter", Entry("paragraph"), "Thêm đoạn"),
            ("Thêm căn cứ", Entry("basis", "Căn cứ "), "Thêm căn cứ"),
            ("Thêm ngắt trang", Entry("page_break"), "Thêm ngắt trang"),
            ("Thêm phụ lục", Entry("annex"), "Thêm phụ lục"),
        ):
            self._add_deed(more, name, partial(self.text.add, entry, label))
        self._add_deed(more, "Thêm bảng…", self._add_table)
        return row

    def offer(self, name: str, entry: Callable[[], Entry | None]) -> None:
        """Offer something more to add, which whoever shows the text asks for: a chart."""

        def add() -> None:
            wanted = entry()
            if wanted is not None:
                self.text.add(wanted, name.rstrip("…"))

        self._add_deed(self._more, name, add)

    def _menu_button(self, text: str, told: str, row: QHBoxLayout) -> Button:
        button = Button(text, self)
        set_role(button, "quiet")
        button.setToolTip(told)
        button.setAccessibleName(told)
        button.setMenu(QMenu(button))
        row.addWidget(button)
        return button

    def _add_deed(self, button: Button, name: str, do: Callable[[], object]) -> None:
        def run(_checked: bool = False) -> None:
            if self._settle_all() and self.deeds is not None and not self.text.isReadOnly():
                do()
                self.text.setFocus()

        button.menu().addAction(name).triggered.connect(run)

    def _with_text(self, italic: bool) -> None:
        if self._settle_all() and self.deeds is not None and not self.text.isReadOnly():
            self.text.set_apart(italic)
            self.text.setFocus()

    def show_line(self) -> None:
        """Show the level of the paragraph in hand, how many there are, and how its words stand to its record."""
        line = self.text.line
        self._level.setText(dict(STYLES).get(line.style, "Kiểu đoạn"))
        self._level.setEnabled(not line.is_fixed and not self.text.isReadOnly())
        count = sum(not line.is_out for line in self.text.lines)
        self._count.setText(f"{count} đoạn")
        self._note.show_for(line, self.text.isReadOnly())

    def _asked(self, deed: str) -> None:
        {"back": self._take_back, "keep": self._keep_mine, "open": self.open_table, "leave": self._leave_line}[deed]()

    def _leave_line(self) -> None:
        """Put the words in hand back as they were when the cursor came; where they are the same, leave the text."""
        if self.text.line.text != self._came:
            self.text.put_text(self._came)
        else:
            self.text.focusNextChild()

    # Taking back, tables

    def _take_back(self) -> None:
        line = self.text.line
        if line.state == "follows" and line.text != line.given:
            self.text.put_text(line.given)
        elif self.deeds is not None and line.state in ("changed", "both", "out") and self.settle():
            self._attempt(lambda deeds: deeds.take_back(self._before, line.key))

    def _keep_mine(self) -> None:
        line = self.text.line
        if self.deeds is not None and line.state in ("both", "gone") and self.settle():
            self._attempt(lambda deeds: deeds.keep_mine(self._before, line.key))

    def _attempt(self, do: Callable[[OutlineDeeds], None]) -> None:
        assert self.deeds is not None
        try:
            do(self.deeds)
        except Refused as refusal:
            messages.refuse(self, str(refusal))
        self.refresh()
        self.text.setFocus()

    def open_table(self) -> None:
        """Change the table in hand row by row."""
        line = self.text.line
        if not isinstance(line.entry.content, Table) or line.is_out or self.text.isReadOnly():
            return
        changed = edit_table(self, line.entry.words, line.entry.content, partial(self._follow_table, line))
        self._table = None
        if changed is None or changed == line.entry.content:
            self.edited.emit()  # the page shows again what stands
            return

        def change() -> tuple[int, int]:
            number = self.text.lines.index(line)
            line.entry = replace(line.entry, content=changed)
            self.text.put_lines(number, number + 1, [line])
            return number, 0

        self.text.step("Sửa bảng", change)

    def _follow_table(self, line: OutlineLine, table: Table, row: str) -> None:
        """Let the page show a table that is being changed, at the row in hand."""
        self._table, self._row = (line, table), (line, row)
        self.edited.emit()

    def entries(self) -> tuple[Entry, ...]:
        """Return the text as it stands before the clerk, with the table that is being changed."""
        found = super().entries()
        if self._table is None:
            return found
        line, table = self._table
        number = sum(not other.is_out for other in self.text.lines[: self.text.lines.index(line)])
        return (*found[:number], replace(found[number], content=table), *found[number + 1 :])

    def printed_in_hand(self) -> str:
        """Return the words by which the paragraph in hand is found on the page: of a table those of its row in hand."""
        line, table = self.text.line, self.text.line.entry.content
        if not isinstance(table, Table):
            return self.words_in_hand()
        rows = [row for row in table.rows if isinstance(row, tuple)]
        return self._row[1] if self._row[0] is line and self._row[1] else words_of_row(rows[0] if rows else ())

    def _add_table(self) -> None:
        named = ask_words(
            self, "Thêm bảng", "Tên các cột, cách nhau bằng dấu chấm phẩy", "TT; Nội dung; Ghi chú", "&Thêm"
        )
        names = [name.strip() for name in named.split(";") if name.strip()]
        if names:
            columns = tuple(TableColumn(name, 6 if name in ("TT", "STT") else 24) for name in names)
            self.text.add(Entry("table", "thêm tay", content=Table(columns, (("",) * len(names),))), "Thêm bảng")
            self.open_table()

    def set_colours(self, colours: Colours) -> None:
        """Take another scheme."""
        self.text.set_colours(colours)
