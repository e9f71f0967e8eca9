"""Pictures of a file that somebody else works in, and of one that lies far away."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

from ict_desktop.screens.file.far_file import FarFileBar
from ict_desktop.screens.file.held_file import HeldFileBar
from ict_desktop.screens.file.notice_bar import NoticeBar
from ict_desktop.store.far import Surroundings
from ict_desktop.store.holding import OLD_AFTER, companion
from tests.shots.studio import Studio

Scene = Callable[[Studio, str], None]


def _open_copy(studio: Studio, folder: str, age: float | None) -> NoticeBar:
    """Open a copy of what is open in a folder of its own, held on another PC whose mark is so many seconds old."""
    path = studio.data / folder / "HoSoBanChiDaoCNTT.ict"
    if not path.exists():
        path.parent.mkdir(parents=True)
        studio.desk.store.checkpoint()
        shutil.copy(studio.desk.store.path, path)
    if age is not None:
        told = {"clerk": "Nguyễn Thị Hồng Hoa", "pc": "VANTHU-PC2", "since": "2017-07-07T07:30", "program": 4}
        mark = companion(path)
        mark.write_text(json.dumps({**told, "boot": "", "token": "t"}, ensure_ascii=False), encoding="utf-8")
        written = mark.stat().st_mtime - age
        os.utime(mark, (written, written))
    studio.desktop.surroundings = Surroundings(homes=(Path("/home/lan/Tài liệu"), studio.data))
    studio.desktop.open_file(path)
    for _ in range(3):
        studio.settle()
    found = studio.window.findChildren(NoticeBar)
    return found[-1]


def held(age: float) -> Scene:
    """The window over a file that is open on another PC."""

    def scene(studio: Studio, name: str) -> None:
        _open_copy(studio, "o-mang", age)
        studio.save(name)

    return scene


def far(studio: Studio, name: str) -> None:
    """The window over a file in OneDrive."""
    _open_copy(studio, "OneDrive - Văn phòng UBND tỉnh", None)
    studio.save(name)


def take_over(studio: Studio, name: str) -> None:
    """The question before a file is taken over."""
    bar = _open_copy(studio, "o-mang", OLD_AFTER + 60)
    if isinstance(bar, HeldFileBar):
        studio.modal(name, bar.take_over)


def bring(studio: Studio, name: str) -> None:
    """The question before a file is brought to this machine."""
    bar = _open_copy(studio, "OneDrive - Văn phòng UBND tỉnh", None)
    if isinstance(bar, FarFileBar):
        studio.modal(name, bar.bring)


PLACES: dict[str, Scene] = {
    "noi-tep-dang-mo": held(0),
    "noi-tep-nghi-van": held(OLD_AFTER + 60),
    "noi-tep-o-xa": far,
    "noi-hop-tiep-quan": take_over,
    "noi-hop-chuyen-ve": bring,
}
