"""Scrolls a form whose fields do not fit."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from ict_desktop.widgets.guard import guarded


@guarded
class FormScroll(QScrollArea):
    """Scrolls a form whose fields do not fit; the focused field stays in sight."""

    def __init__(self, form: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(form)
        self.viewport().setAutoFillBackground(False)
        form.setAutoFillBackground(False)
        form.installEventFilter(self)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Scroll to the field the focus moves to."""
        moved = super().focusNextPrevChild(forward)
        focused = self.focusWidget()
        if moved and focused is not None:
            self.ensureWidgetVisible(focused, 0, 60)
        return moved

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the form as wide as the area, so that nothing is cut at the right."""
        if event.type() == QEvent.Type.LayoutRequest and isinstance(watched, QWidget):
            self.setMinimumWidth(watched.minimumSizeHint().width() + self.verticalScrollBar().width())
        return super().eventFilter(watched, event)
