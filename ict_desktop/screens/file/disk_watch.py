"""What a window notices about the disks it writes to: asked beside the window, said in the banner before it hurts."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from ict_desktop.records.disk_space import Room, room_for, warning
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.store.disk import free_space, on_same_disk
from ict_desktop.store.health import size_on_disk, unfolded_size

EVERY_MS = 3 * 60_000


class DiskWatch(QObject):
    """Asks for the free room of the disks of the file and of its backups; `note` is what there is to say of them."""

    def __init__(self, parent: QObject, desk: Desk, backups: Callable[[], Path], show: Callable[[], None]) -> None:
        """Watch the disk of the file and that of `backups`; `show` shows what there is to say when that has changed."""
        super().__init__(parent)
        self._desk = desk
        self._backups = backups
        self._show = show
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
        path, backups = self._desk.store.path, self._backups()
        self._desk.background.run(lambda _progress: sayings(path, backups), self._say)

    def _say(self, note: str) -> None:
        if note != self.note:
            self.note = note
            self._show()


def sayings(path: Path, backups: Path) -> str:
    """Return what is to be said of the disks of a file and of its backups; "" where both have room."""
    size = size_on_disk(path) + unfolded_size(path)
    places = [("tệp hồ sơ", path.parent)]
    if not on_same_disk(path.parent, backups):
        places.append(("các bản sao lưu", backups))
    frees = [(where, free_space(folder)) for where, folder in places]
    judged = [(room_for(size, free), where, free) for where, free in frees]
    return " ".join(filter(None, (warning(*one) for one in sorted(judged, key=lambda one: one[0] is Room.LITTLE))))
