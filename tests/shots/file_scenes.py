"""Pictures of what concerns the office's file as a whole: moving to a new PC, its health."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QTest

from ict_desktop.records.archives import ENDING
from ict_desktop.screens.moving import MovingIn, MovingOut
from tests.shots.studio import Studio


def moving_out(studio: Studio, name: str) -> None:
    dialog = MovingOut(studio.window)
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


def _until(studio: Studio, true: Callable[[], bool]) -> None:
    while not true():
        QTest.qWait(20)
    studio.settle()


SCENES = {"chuyen-may": moving_out, "nhan-ho-so": moving_in}
"""As in `tests/shots/scenes.py`; the second takes the archive the first one writes."""
