"""What belongs to this machine and not to the office: files worked in, look, window, the clerk used last. An ini file."""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote_from_bytes, unquote_to_bytes

from PySide6.QtCore import QByteArray, QSettings

from ict_desktop.widgets.theme import SCHEMES

RECENT_KEPT = 8
FOLDERS_KEPT = 4


class Preferences:
    """Typed access to the ini file in the data folder. What another hand wrote into it counts as nothing written.

    `problem` is a sentence where the file could not be read; a damaged one is put aside and a new one begun.
    """

    def __init__(self, folder: Path) -> None:
        path = folder / "ict-desktop.ini"
        self.problem = ""
        with suppress(OSError):
            path.touch(mode=0o600)  # readable by its owner only; Qt keeps that when it writes
        self._settings = _read(path)
        if self._settings.status() != QSettings.Status.NoError:
            self.problem = (
                f"Không đọc được tệp tùy chọn “{path}”, nên chương trình không nhớ tệp làm việc lần trước. "
                "Dữ liệu của cơ quan không bị ảnh hưởng."
            )
            with suppress(OSError):
                path.replace(path.with_suffix(".ini.hong"))
                self._settings = _read(path)

    # The office's files

    @property
    def last(self) -> Path | None:
        """The file last worked in, whether it is still there or not."""
        found = self._paths("files/last") or self._paths("files/recent")
        return found[0] if found else None

    @property
    def recent(self) -> list[Path]:
        """The files worked in lately, newest first; those that are gone are left out."""
        return [path for path in self._paths("files/recent") if is_there(path)]

    @property
    def backup_folders(self) -> list[Path]:
        """Where the backups of those files went, newest first."""
        return self._paths("files/backups")

    def remember(self, path: Path) -> None:
        """Note the file that is worked in now: the next start opens it."""
        path = path.absolute()
        self._settings.setValue("files/last", _noted(path))
        self._put_first("files/recent", path, RECENT_KEPT)

    def remember_copy(self, path: Path) -> None:
        """Note a file that was made but is not worked in: it is offered among the recent ones."""
        last = self.last
        self._put_first("files/recent", path.absolute(), RECENT_KEPT)
        if last is not None and last != path.absolute():
            self._put_first("files/recent", last, RECENT_KEPT)

    def remember_backups(self, folder: Path) -> None:
        """Note where backups go: they are looked for there when the file itself cannot tell."""
        self._put_first("files/backups", folder.absolute(), FOLDERS_KEPT)

    def _paths(self, key: str) -> list[Path]:
        found = self._settings.value(key, [])
        names = found if isinstance(found, list) else [found]
        paths = [_path(name) for name in names if isinstance(name, str) and name]
        return [path for path in paths if "\0" not in str(path)]

    def _put_first(self, key: str, path: Path, kept: int) -> None:
        known = [path, *(other for other in self._paths(key) if other != path)]
        self._settings.setValue(key, [_noted(entry) for entry in known[:kept]])

    # The look

    @property
    def scheme(self) -> str:
        """The chosen look, one of `SCHEMES`."""
        found = str(self._settings.value("look/scheme", "system"))
        return found if found in SCHEMES else "system"

    @scheme.setter
    def scheme(self, name: str) -> None:
        self._settings.setValue("look/scheme", name)

    @property
    def clerk(self) -> str:
        """Who worked here last."""
        found = self._settings.value("clerk/name", "")
        return found if isinstance(found, str) else ""

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

    # What moves to a new PC

    @property
    def path(self) -> Path:
        """Where all of this is kept."""
        return Path(self._settings.fileName())

    def portable(self) -> dict[str, str | list[str]]:
        """Return what belongs to the clerk rather than to this machine: no path, no place of a window."""
        found = {key: _carried(self._settings.value(key)) for key in self._settings.allKeys() if _is_portable(key)}
        return {key: value for key, value in found.items() if value is not None}

    def fill_empty(self, brought: Mapping[str, str | list[str]]) -> None:
        """Take what was brought from another PC where nothing was chosen here."""
        for key, value in brought.items():
            if _is_portable(key) and not self._settings.contains(key):
                self._settings.setValue(key, _unloaded(value))

    # Lists, panes and the place in each file, as they were left

    def recall(self, name: str) -> str:
        """Return how a list or its panes were left, "" for as at first."""
        found = self._settings.value(f"layout/{name}", "")
        return found if isinstance(found, str) else ""

    def keep(self, name: str, words: str) -> None:
        """Note how a list or its panes were left; "" for as at first."""
        if words:
            self._settings.setValue(f"layout/{name}", words)
        else:
            self._settings.remove(f"layout/{name}")

    def forget_all(self) -> None:
        """Let all lists and panes stand as at first."""
        self._settings.remove("layout")

    def place_in(self, path: Path) -> tuple[str, str]:
        """Return the page and the record that were in front when a file was closed, "" for none."""
        return self._places().get(_noted(path.absolute()), ("", ""))

    def keep_place(self, path: Path, page: str, record: str) -> None:
        """Note the page and the record in front in a file; as many files are noted as are offered again."""
        noted = _noted(path.absolute())
        others = [(name, *place) for name, place in self._places().items() if name != noted]
        self._settings.setValue("files/places", json.dumps([(noted, page, record), *others][:RECENT_KEPT]))

    def _places(self) -> dict[str, tuple[str, str]]:
        found = self._settings.value("files/places", "")
        try:
            kept = json.loads(found) if isinstance(found, str) and found else []
        except ValueError:
            return {}
        rows = [row for row in kept if isinstance(row, list) and len(row) == 3] if isinstance(kept, list) else []
        return {
            path: (page, record) for path, page, record in rows if all(isinstance(x, str) for x in (path, page, record))
        }


def is_there(path: Path | None) -> bool:
    """Say whether a file can be found; a folder that may not be entered or a name that is too long counts as not."""
    try:
        return path is not None and path.is_file()
    except (OSError, ValueError):
        return False


_PORTABLE = ("clerk/", "look/", "layout/")
"""The groups of keys that make sense on another PC."""


def _is_portable(key: str) -> bool:
    return key.startswith(_PORTABLE)


_BYTES = "base64:"


def _carried(value: object) -> str | list[str] | None:
    """Return a value as text that lies well in an archive; None for what is neither text nor bytes."""
    if isinstance(value, QByteArray):
        return _BYTES + bytes(value.toBase64().data()).decode()
    if isinstance(value, list):
        return [entry for entry in value if isinstance(entry, str)]
    return value if isinstance(value, str) else None


def _unloaded(value: str | list[str]) -> str | list[str] | QByteArray:
    if isinstance(value, str) and value.startswith(_BYTES):
        return QByteArray.fromBase64(value.removeprefix(_BYTES).encode())
    return value


_BY_ITS_BYTES = "bytes:"


def _noted(path: Path) -> str:
    """Return a path as it is noted: as it reads, or by its bytes where its name is not UTF-8."""
    text = str(path)
    is_text = not any("\ud800" <= char <= "\udfff" for char in text)
    return text if is_text else _BY_ITS_BYTES + quote_from_bytes(os.fsencode(path))


def _path(noted: str) -> Path:
    """Return the path that was noted."""
    if noted.startswith(_BY_ITS_BYTES):
        return Path(os.fsdecode(unquote_to_bytes(noted.removeprefix(_BY_ITS_BYTES))))
    return Path(noted)


def _read(path: Path) -> QSettings:
    settings = QSettings(str(path), QSettings.Format.IniFormat)
    settings.allKeys()  # the file is read now, so that its status is known
    return settings
