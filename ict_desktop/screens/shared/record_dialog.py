"""A dialog with the form of one record, for the kinds that stand under another record."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from ict_desktop.records.record import Record
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.keeping import Create, deeds, values_of
from ict_desktop.widgets.dialogs import close_row
from ict_desktop.widgets.form import FormScroll, RecordForm, Values
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.theme import CARD_PADDING, GAP, set_role
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
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(kind.NOUN.capitalize())
        self.setMinimumWidth(520)
        self._desk = desk
        self._kind = kind
        self.form = RecordForm(deeds(desk, kind, context, create), self)
        build(self.form)
        buttons = close_row(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        self.note = QLabel("", self)
        self.note.setWordWrap(True)
        self.note.hide()
        set_role(self.note, "muted")
        layout.addWidget(self.note)
        layout.addWidget(FormScroll(self.form, self, self.form.buttons), 1)
        layout.addLayout(buttons)
        self.form.created.connect(lambda _record_id: self.accept())
        self.form.left_new.connect(self.reject)
        self.form.again_asked.connect(self.begin)
        self._fit()

    def _fit(self) -> None:
        """Take the height of what is shown, inside the screen."""
        inside = WIDTH - 2 * CARD_PADDING
        note = self.note.heightForWidth(inside) + GAP if self.note.text() else 0
        screen = self.screen().availableGeometry().height() if self.screen() else 720
        height = self.form.sizeHint().height() + self.form.buttons.sizeHint().height() + 110 + note
        self.resize(WIDTH, min(height, screen - 80))

    def add(self, record: Record) -> str:
        """Enter a new record that starts with some values; returns its id, or "" when it was given up."""
        self.begin(values_of(record))
        self.exec()
        return self.form.record_id

    def begin(self, values: Values) -> None:
        """Begin a new record with some values."""
        self.setWindowTitle(f"Thêm {self._kind.NOUN}")
        self.form.show_new(values)

    def edit(self, record_id: str) -> None:
        """Change a stored record; one an issued meeting has locked is shown, with the reason."""
        record = keep.found(self._desk.store, self._kind, record_id)
        self.setWindowTitle(f"Sửa {self._kind.NOUN}")
        self.form.show_record(record_id, values_of(record))
        locked = rules.why_locked(self._desk.store, record)
        self.note.setText(locked)
        self.note.setVisible(bool(locked))
        self._fit()
        self.form.open_only(() if locked else None)
        self.form.focus_first()
        self.exec()

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
        """Enter never closes the dialog: it belongs to the fields."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return
        super().keyPressEvent(event)
