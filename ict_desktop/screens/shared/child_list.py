"""The list of what stands under a record (progress of a task, proposals of an opinion …) with its buttons."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ict_desktop.records.columns import Column
from ict_desktop.records.record import Record
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.keeping import Create, ListSource, deeds, delete, values_of
from ict_desktop.screens.shared.record_dialog import Build, RecordDialog
from ict_desktop.widgets import messages
from ict_desktop.widgets.buttons import Button, show_deeds
from ict_desktop.widgets.form import Deeds, Values
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.list_page import RecordList
from ict_desktop.widgets.theme import set_role
from ict_desktop.work import keep, rules

UP_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@guarded
class ChildList(QWidget):
    """Rows of one kind under a parent. Insert adds, Enter changes, Delete deletes, Alt+↑↓ moves where order matters."""

    current_changed = Signal(str)
    added = Signal(str)

    def __init__(
        self,
        desk: Desk,
        kind: type[Record],
        columns: Sequence[Column],
        build: Build,
        start: Callable[[], Record],
        create: Create | None = None,
        help_words: str = "",
        noun: str = "",
        form_deeds: Callable[[str], Deeds] | None = None,
        values: Callable[[Any], Values] = values_of,
        parent: QWidget | None = None,
    ) -> None:
        """`start` gives the values a new record begins with (its parent among them).

        A kind that has more on its form than its own fields gives their `values`, and the `form_deeds` that know them;
        these are told the parent a new record is begun under ("" for a stored one).
        """
        super().__init__(parent)
        self._desk = desk
        self._kind = kind
        self.of_kind = kind.TABLE
        self._start = start
        self._build = build
        self._form_deeds = form_deeds or (lambda context: deeds(desk, kind, context, create))
        self._values = values
        self._ordered = "position" in kind.__dataclass_fields__
        self._source = ListSource(desk, kind.TABLE)
        self._noun = noun or kind.NOUN
        self._shown = False
        self._shown_at = -1
        self.list = RecordList(columns, self._source, desk.colours, desk.icons, desk.memory, f"under.{kind.TABLE}")
        self.list.empty_words = help_words or f"Chưa có {self._noun} nào."
        self.list.empty_button = f"Thêm {self._noun}"
        self.list.empty.button.clicked.connect(desk.deed(self.add))
        self.list.table.opened.connect(self.edit)
        self.list.table.delete_asked.connect(self.remove)
        self.list.current_changed.connect(self.current_changed)
        self._tips: dict[Button, str] = {}
        self.buttons = buttons = QHBoxLayout()
        self.list.table.menu_asked.connect(lambda place: show_deeds(self, buttons, place))
        self.buttons.setSpacing(4)
        # No letters of Alt: the menus have these, and a page shows several lists at a time. Each has a key of its own.
        self._add = self._button(f"Thêm {self._noun}", "Insert", self.add)
        self._edit = self._button("Sửa", "Enter", lambda: self.edit(self.list.current_id()))
        self._remove = self._button("Xóa", "Delete", self.remove)
        self._on_row: list[Button] = []
        self._move: list[Button] = []
        if self._ordered:
            self._move = [
                self._button("↑", "Alt+↑: đưa lên", lambda: self.shift(-1)),
                self._button("↓", "Alt+↓: đưa xuống", lambda: self.shift(1)),
            ]
        self.buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self.buttons)
        layout.addWidget(self.list, 1)

    def _button(self, text: str, tip: str, deed: Callable[[], object]) -> Button:
        button = Button(text, self)
        set_role(button, "quiet")
        button.setToolTip(tip)
        self._tips[button] = tip
        button.setAccessibleName(tip if len(text) == 1 else text.replace("&", ""))
        button.clicked.connect(self._desk.deed(deed))
        self.buttons.addWidget(button)
        return button

    def add_button(self, text: str, tip: str, deed: Callable[[], object], on_row: bool = False) -> Button:
        """Add a deed of the page's own beside the usual ones; one that needs a row (`on_row`) waits for one."""
        button = self._button(text, tip, deed)
        self.buttons.removeWidget(button)
        self.buttons.insertWidget(self.buttons.count() - 1, button)
        if on_row:
            self._on_row.append(button)
        return button

    def show_record(self, record_id: str) -> bool:
        """Put the cursor on a row, and the keyboard with it; says whether the row is there."""
        there = self.list.select(record_id)
        if there:
            self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return there

    def show_under(self, **where: object) -> None:
        """Show the rows of a parent, named by its column; those of the same one stay as they were left."""
        again = self._shown and self._source.where == where
        self._source.where = where
        self._shown = True
        self._shown_at = self._desk.connection.total_changes
        if again:
            self.list.reload()
        elif self._ordered:
            self.list.ask_in_its_order()
        else:
            self.list.ask_all()
        self._enable()

    def reload(self) -> None:
        """Show the same rows afresh, where the notice of a change has not done so already (a dialog gets none)."""
        changes = self._desk.connection.total_changes
        if self._shown and self._shown_at != changes:
            self._shown_at = changes
            self.list.reload()
            self._enable()

    def _enable(self) -> None:
        some = bool(self.list.model.ids)
        for button in (self._edit, self._remove, *self._move, *self._on_row):
            button.setEnabled(some)
            button.setToolTip(self._tips[button] if some else f"Chưa có {self._noun} nào")

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self.list.model.ids)

    def add(self) -> str:
        """Enter a new record; returns its id or ""."""
        if not self._desk.may_write(self):
            return ""
        record = self._start()
        if locked := rules.why_locked(self._desk.store, record):
            messages.refuse(self, locked)
            return ""
        context = next((str(value) for value in self._source.where.values()), "")
        dialog = self._dialog(context)
        record_id = dialog.add(record)
        dialog.deleteLater()
        if record_id:
            self.reload()
            self.list.select(record_id)
            self.list.take_keyboard()
            self.added.emit(record_id)
        return record_id

    def _dialog(self, context: str) -> RecordDialog:
        return RecordDialog(
            self, self._desk, self._kind, self._build, form_deeds=self._form_deeds(context), values=self._values
        )

    def edit(self, record_id: str) -> None:
        """Change a record."""
        if not record_id:
            return
        dialog = self._dialog("")
        self._desk.attempt(self, lambda: dialog.edit(record_id))
        dialog.deleteLater()
        self.reload()

    def remove(self) -> None:
        """Delete the chosen record."""
        record_id = self.list.current_id()
        if record_id and delete(self._desk, self, self._kind, record_id):
            self.reload()

    def shift(self, step: int) -> None:
        """Move the chosen record one place up (-1) or down (1) in their own order, whatever the list was sorted by."""
        record_id = self.list.current_id()
        if self._ordered and self.list.asked.order:
            self.list.ask_in_its_order()
        ids = list(self.list.model.ids)
        place = ids.index(record_id) + step if record_id in ids else -1
        if not self._ordered or not 0 <= place < len(ids):
            return
        ids.remove(record_id)
        ids.insert(place, record_id)
        self._desk.attempt(self, lambda: keep.move(self._desk.store, self._kind, ids, self._desk.clerk))
        self.reload()
        self.list.select(record_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Insert adds; Alt+↑↓ moves."""
        if event.key() == Qt.Key.Key_Insert:
            self.add()
        elif event.key() in UP_DOWN and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.shift(UP_DOWN[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
