"""Pictures of what concerns the office's file as a whole: moving to a new PC, its health."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from ict_desktop.records.archive_ending import ENDING
from ict_desktop.records.disk_space import Room, warning
from ict_desktop.screens.file.disk_watch import DiskWatch
from ict_desktop.screens.file.health import HealthDialog
from ict_desktop.screens.file.moving import MovingIn, MovingOut
from tests.shots.studio import Studio


def moving_out(studio: Studio, name: str) -> None:
    dialog = MovingOut(studio.window, studio.desk)
    dialog.show_place(studio.data / f"ho-so-chuyen-may-20170707{ENDING}")
    dialog.show()
    studio.save(name, dialog)
    dialog.go_on()
    _until(studio, lambda: dialog.deed.isEnabled())
    studio.save(f"{name}-xong", dialog)
    dialog.reject()
    dialog.deleteLater()


def moving_in(studio: Studio, name: str) -> None:
    archive = studio.data / f"ho-so-chuyen-may-20170707{ENDING}"
    dialog = MovingIn(studio.window, studio.desktop, archive)
    dialog.show_place(Path("/home/lan/Tài liệu/du-lieu-mau-2017.ict"))
    dialog.show()
    studio.save(name, dialog)
    dialog.show_place(studio.data / "chuyen-sang.ict")
    dialog.go_on()
    _until(studio, lambda: dialog.deed.isEnabled())
    studio.save(f"{name}-xong", dialog)
    dialog.reject()
    dialog.deleteLater()


def health(studio: Studio, name: str) -> None:
    studio.window.deeds.back_up()
    studio.window.care.watch.look()
    studio.settle()
    dialog = HealthDialog(studio.window, studio.desk, studio.window.care)
    dialog.show()
    studio.settle()
    studio.save(name, dialog)
    scroll = dialog.findChild(QScrollArea)
    if scroll is not None:
        scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())
    studio.save(f"{name}-cuoi", dialog)
    dialog.reject()
    dialog.deleteLater()


def full_disk(studio: Studio, name: str) -> None:
    studio.page("tasks")
    studio.window.care.disks = DiskWatch(
        studio.window, studio.desk, lambda: studio.window.care.backing_up.folder, studio.window.show_office
    )
    studio.window.care.disks.note = warning(Room.NEARLY_FULL, "tệp hồ sơ", 31_000_000)
    studio.window.show_office()
    studio.save(name)
    studio.window.care.disks.note = ""
    studio.window.show_office()


def _until(studio: Studio, true: Callable[[], bool]) -> None:
    while not true():
        QTest.qWait(20)
    studio.settle()


SCENES = {"chuyen-may": moving_out, "nhan-ho-so": moving_in, "suc-khoe": health, "o-dia-gan-day": full_disk}
"""As in `tests/shots/scenes.py`; the second takes the archive the first one writes."""
