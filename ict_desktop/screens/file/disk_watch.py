"""What a window notices about the disks it writes to: asked beside the window, said in the banner before it hurts."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ict_desktop.records.disk_space import Room, room_for, warning
from ict_desktop.store.disk import free_space, on_same_disk
from ict_desktop.store.health import size_on_disk, unfolded_size

if TYPE_CHECKING:
    from ict_desktop.screens.window.main_window import MainWindow

EVERY_MS = 3 * 60_000


class DiskWatch(QObject):
    """Asks for the free room of the disks of the file and of its backups; `note` is what there is to say of them."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.note = ""
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def stop(self) -> None:
        """Ask no more: the file is being closed."""
        self._timer.stop()

    def look(self) -> None:
        """Ask now; a disk that is far away keeps nobody waiting."""
        path, backups = self._window.desk.store.path, self._window.backup_folder
        self._window.desk.background.run(lambda _progress: sayings(path, backups), self._say)

    def _say(self, note: str) -> None:
        if note != self.note:
            self.note = note
            self._window.show_office()


def sayings(path: Path, backups: Path) -> str:
    """Return what is to be said of the disks of a file and of its backups; "" where both have room."""
    size = size_on_disk(path) + unfolded_size(path)
    places = [("tệp hồ sơ", path.parent)]
    if not on_same_disk(path.parent, backups):
        places.append(("các bản sao lưu", backups))
    frees = [(where, free_space(folder)) for where, folder in places]
    judged = [(room_for(size, free), where, free) for where, free in frees]
    return " ".join(filter(None, (warning(*one) for one in sorted(judged, key=lambda one: one[0] is Room.LITTLE))))
