"""A dialog with the form of one record, for the kinds that stand under another record."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from ict_desktop.records.record import Record
from ict_desktop.screens.shared.cited import CitedPapers
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.keeping import Create, deeds, values_of
from ict_desktop.widgets.dialogs import close_button
from ict_desktop.widgets.field_base import is_saving
from ict_desktop.widgets.form import Deeds, FormScroll, RecordForm, Values
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.screen_room import take_size
from ict_desktop.widgets.theme import CARD_PADDING, GAP, set_role
from ict_desktop.widgets.types import ENTER_KEYS
from ict_desktop.work import keep, rules

WIDTH = 560

Build = Callable[[RecordForm], object]


@guarded
class RecordDialog(QDialog):
    """Shows a record in a form; a new one is stored by Ctrl+Enter, a stored one field by field."""

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        kind: type[Record],
        build: Build,
        context: str = "",
        create: Create | None = None,
        form_deeds: Deeds | None = None,
        values: Callable[[Any], Values] = values_of,
    ) -> None:
        """`form_deeds` replaces what the form does where a record has more on it than its own fields; so does `values`."""
        super().__init__(parent)
        self._values = values
        self.setWindowTitle(kind.NOUN.capitalize())
        self.setMinimumWidth(520)
        self._desk = desk
        self._kind = kind
        self.form = RecordForm(form_deeds or deeds(desk, kind, context, create), self)
        build(self.form)
        self._close = close_button(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        self.note = QLabel("", self)
        self.note.setWordWrap(True)
        self.note.hide()
        set_role(self.note, "muted")
        layout.addWidget(self.note)
        self.cited = CitedPapers(desk, self, self._left)
        layout.addWidget(self.cited)
        layout.addWidget(FormScroll(self.form, self, self.form.buttons), 1)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignRight)
        self.form.created.connect(lambda _record_id: self.accept())
        self.form.left_new.connect(self.reject)
        self.form.again_asked.connect(self.begin)
        self._fit()

    def _fit(self) -> None:
        """Take the height of what is shown, inside the screen."""
        inside = WIDTH - 2 * CARD_PADDING
        note = self.note.heightForWidth(inside) + GAP if self.note.text() else 0
        height = self.form.sizeHint().height() + self.form.buttons.sizeHint().height() + 110 + note
        take_size(self, WIDTH, height)

    def add(self, record: Record) -> str:
        """Enter a new record that starts with some values; returns its id, or "" when it was given up."""
        self.begin(self._values(record))
        self.exec()
        return self.form.record_id

    def begin(self, values: Values) -> None:
        """Begin a new record with some values."""
        self.setWindowTitle(f"Thêm {self._kind.NOUN}")
        self._close.hide()  # the form itself asks whether to store or not
        self.form.show_new(values)

    def edit(self, record_id: str) -> None:
        """Change a stored record; one an issued meeting has locked is shown, with the reason."""
        record = keep.found(self._desk.store, self._kind, record_id)
        self.setWindowTitle(f"Sửa {self._kind.NOUN}")
        self._close.show()
        self.cited.show_record(record)
        self.form.show_record(record_id, self._values(record))
        locked = rules.why_locked(self._desk.store, record)
        self.note.setText(locked)
        self.note.setVisible(bool(locked))
        self._fit()
        self.form.open_only(() if locked else None)
        self.form.focus_first()
        self.exec()

    def _left(self) -> bool:
        """Close before another page comes to the front; False where something typed would be lost."""
        self.reject()
        return not self.isVisible()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only when nothing typed would be lost."""
        if self.form.leave():
            event.accept()
        else:
            event.ignore()

    def reject(self) -> None:
        """Esc goes through the same question as the close button."""
        if self.form.leave():
            super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter and Ctrl+S save from wherever the focus is; Enter never closes the dialog: it is the fields'."""
        if is_saving(event):
            self.form.save_new()
        elif event.key() not in ENTER_KEYS:
            super().keyPressEvent(event)
