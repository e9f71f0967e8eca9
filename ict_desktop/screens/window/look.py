"""The look of the program: its colours, its language, a face that knows Vietnamese; it follows the system and the menu."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ict_desktop.screens.shared.preferences import Preferences
from ict_desktop.widgets import fonts, theme, translation
from ict_desktop.widgets.icons import Icons
from ict_desktop.widgets.theme import Colours


class Look:
    """Dresses the program; `changed` is told the colours whenever they have become others."""

    def __init__(self, app: QApplication, preferences: Preferences, resources: Path) -> None:
        self._app = app
        self._preferences = preferences
        self._drawings = resources / "icons"
        self._translator = translation.install(app, resources / "qt")
        fonts.take_readable_face(app, resources / "fonts")
        self.icons = Icons(self._drawings)
        self.colours = theme.apply(app, preferences.scheme, self._drawings)
        self.changed: Callable[[Colours], None] = lambda _colours: None
        app.styleHints().colorSchemeChanged.connect(lambda _scheme: self._follow())

    def choose(self, scheme: str) -> None:
        """Take another scheme for good."""
        self._preferences.scheme = scheme
        self._follow()

    def _follow(self) -> None:
        self.colours = theme.apply(self._app, self._preferences.scheme, self._drawings)
        self.changed(self.colours)
