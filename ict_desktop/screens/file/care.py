"""What looks after the open file while one works in it: backups, a look at its soundness, its disks, who else is there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ict_desktop.records.dates import date_text
from ict_desktop.screens.file.backing_up import BackingUp
from ict_desktop.screens.file.banner import CHECK, HEALTH, RESTORE, Notice
from ict_desktop.screens.file.file_watch import FileWatch
from ict_desktop.screens.shared.desk import Desk

if TYPE_CHECKING:
    from ict_desktop.screens.file.disk_watch import DiskWatch
    from ict_desktop.screens.file.file_place import FilePlace
    from ict_desktop.screens.file.lost_file import LostFileBar


class Care:
    """Made with the window; what may wait begins once that stands (`stand`) and once nobody is kept waiting (`rest`)."""

    def __init__(
        self, parent: QWidget, desk: Desk, tell_backup: Callable[[str, bool], None], show: Callable[[], None]
    ) -> None:
        """`tell_backup` says in the status bar when the last backup was made; `show` shows what `notices` has to say."""
        self._parent = parent
        self._desk = desk
        self._show = show
        self.backing_up = BackingUp(desk, tell_backup)
        self.watch = FileWatch(parent, desk, show)
        self.disks: DiskWatch | None = None
        self.place: FilePlace | None = None
        self.loss_bar: LostFileBar | None = None

    def stand(self) -> None:
        """See where the file lies and who works in it."""
        if self._desk.holding is not None:
            from ict_desktop.screens.file.file_place import FilePlace  # after the first picture

            self.place = FilePlace(self._parent, self._desk, self._desk.holding)

    def rest(self) -> None:
        """Find the backups, forget copies opened earlier, make the backup of this start, look at file and disks."""
        self.backing_up.find(self._rest)

    def _rest(self) -> None:
        from ict_desktop.screens.file.disk_watch import DiskWatch  # as above
        from ict_desktop.work.files import forget_opened

        forget_opened(self._desk.data)
        self.back_up_today()
        self.watch.look()
        self.disks = DiskWatch(self._parent, self._desk, lambda: self.backing_up.folder, self._show)
        self.disks.look()

    def back_up_today(self) -> None:
        """Make the backup of the day where the file has changed."""
        if not (self._desk.demo or self._desk.store.read_only):
            self.backing_up.make_when_due(starts=True)

    def back_up(self) -> None:
        """Back the file up beside the window and say where the copy lies."""
        self.backing_up.make(self._desk.say_refused(self._parent, "Chưa sao lưu được"))

    def clerk_changed(self) -> None:
        """Write the name of who works here now into the mark of the file."""
        if self.place is not None:
            self.place.look()

    def lose(self) -> None:
        """Show that the path is another file by now, for as long as the window stands."""
        from ict_desktop.screens.file.lost_file import LostFileBar  # hardly ever

        self.loss_bar = LostFileBar(self._parent, self._desk)
        self._desk.window.show_bar(self.loss_bar)
        if self.place is not None:
            self.place.lost()

    def may_close(self) -> bool:
        """Ask before what is only in memory goes with the window; False while the clerk wants to stay."""
        return self.loss_bar is None or self.loss_bar.may_close()

    def notices(self) -> list[Notice]:
        """Return what there is to say of this file, most lasting first."""
        store = self._desk.store
        demo = f"Dữ liệu mẫu: chương trình coi hôm nay là {date_text(self._desk.day)}." if self._desk.demo else ""
        lies_fast = store.read_only and not (store.foreign or store.holder or store.is_backup)
        return [
            Notice(demo),
            Notice("Tệp này nằm ở nơi chỉ đọc: xem và in được, không sửa được." if lies_fast else ""),
            Notice(store.why_read_only() if store.is_backup else "", RESTORE),
            Notice(store.why_read_only() if store.foreign and not store.is_backup else self.watch.note, CHECK),
            Notice(self.disks.note if self.disks is not None else "", HEALTH),
        ]

    def stop(self) -> None:
        """Look after it no more: the file is being closed."""
        self.backing_up.stop()
        self.watch.stop()
        if self.disks is not None:
            self.disks.stop()
        if self.place is not None:
            self.place.stop()
