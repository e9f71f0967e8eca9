"""Scrolls a form whose fields do not fit; what stores it stays in sight."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from ict_desktop.widgets.guard import guarded


@guarded
class FormScroll(QScrollArea):
    """Scrolls a form whose fields do not fit; the focused field stays in sight, and `foot` under all of them."""

    def __init__(self, form: QWidget, parent: QWidget | None = None, foot: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form, self._foot = form, foot
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(form)
        self.viewport().setAutoFillBackground(False)
        form.setAutoFillBackground(False)
        form.installEventFilter(self)
        if foot is not None:
            hidden = foot.isHidden()
            foot.setParent(self)
            foot.setHidden(hidden)
            foot.installEventFilter(self)
            self._make_room()

    def _make_room(self) -> None:
        """Keep the lower end free for the foot while it is shown."""
        if self._foot is None:
            return
        height = 0 if self._foot.isHidden() else self._foot.sizeHint().height()
        self.setViewportMargins(0, 0, 0, height)
        self._foot.setGeometry(0, self.height() - height, self.width(), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the foot along."""
        super().resizeEvent(event)
        self._make_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the keys of the form work on the foot as well."""
        focused = self.focusWidget()
        if self._foot is not None and focused is not None and self._foot.isAncestorOf(focused):
            self._form.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Scroll to the field the focus moves to."""
        moved = super().focusNextPrevChild(forward)
        focused = self.focusWidget()
        if moved and focused is not None and (self._foot is None or not self._foot.isAncestorOf(focused)):
            self.ensureWidgetVisible(focused, 0, 60)
        return moved

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the form as wide as the area, so that nothing is cut at the right."""
        changes = (QEvent.Type.ShowToParent, QEvent.Type.HideToParent, QEvent.Type.LayoutRequest)
        if watched is self._foot and event.type() in changes:
            self._make_room()
        if watched is self._form and event.type() == QEvent.Type.LayoutRequest:
            self.setMinimumWidth(self._form.minimumSizeHint().width() + self.verticalScrollBar().width())
        return super().eventFilter(watched, event)
