"""What belongs to this machine and not to the office: recent files, look, window, the clerk used last. An ini file."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from ict_desktop.widgets.theme import SCHEMES

RECENT_KEPT = 8


class Preferences:
    """Typed access to the ini file in the data folder."""

    def __init__(self, folder: Path) -> None:
        self._settings = QSettings(str(folder / "ict-desktop.ini"), QSettings.Format.IniFormat)

    @property
    def recent(self) -> list[Path]:
        """The files opened last, newest first; those that are gone are left out."""
        found = self._settings.value("files/recent", [])
        names = [found] if isinstance(found, str) else list(found or [])  # type: ignore[call-overload]
        return [path for name in names if (path := Path(name)).is_file()]

    def remember(self, path: Path) -> None:
        """Put a file at the head of the recent ones."""
        others = [known for known in self.recent if known != path]
        self._settings.setValue("files/recent", [str(known) for known in [path, *others][:RECENT_KEPT]])

    @property
    def scheme(self) -> str:
        """The chosen look, one of `SCHEMES`; what another hand wrote into the file counts as none."""
        found = str(self._settings.value("look/scheme", "system"))
        return found if found in SCHEMES else "system"

    @scheme.setter
    def scheme(self, name: str) -> None:
        self._settings.setValue("look/scheme", name)

    @property
    def clerk(self) -> str:
        """Who worked here last."""
        return str(self._settings.value("clerk/name", ""))

    @clerk.setter
    def clerk(self, name: str) -> None:
        self._settings.setValue("clerk/name", name)

    @property
    def geometry(self) -> QByteArray:
        """Where the window stood; empty the first time."""
        found = self._settings.value("window/geometry", QByteArray())
        return found if isinstance(found, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._settings.setValue("window/geometry", value)

    def forget_window(self) -> None:
        """Let the window stand where a new one would."""
        self._settings.remove("window")
