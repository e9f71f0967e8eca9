import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

from ict_desktop.screens.window.pages import INSIDE, PAGES
from ict_desktop.widgets.screen_room import TITLE_BAR
from tests.shots.scenes import PAGES as SHOWN
from tests.shots.scenes import SCENES

ROOT = Path(__file__).parents[1]


def test_every_page_has_its_picture():
    wanted = {code for code, _name, _icon, _make in PAGES} | set(INSIDE)
    assert wanted == set(SHOWN.values()) | {"meetings"}
    assert "hoi-nghi" in SCENES


def test_pictures_are_taken_in_light_and_dark_at_the_size_of_an_office_screen(tmp_path: Path):
    words = [sys.executable, "-m", "tests.shots", str(tmp_path), "--only", "tong-quan"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(words, cwd=ROOT, env=environment, check=True, capture_output=True, timeout=60)
    pictures = {path.name: QImage(str(path)) for path in tmp_path.iterdir()}
    assert sorted(pictures) == ["tong-quan-sang.png", "tong-quan-toi.png"]
    assert {(picture.width(), picture.height()) for picture in pictures.values()} == {(1366, 768 - TITLE_BAR)}
    light, dark = (pictures[name].pixelColor(700, 60).lightness() for name in sorted(pictures))
    assert light > 200
    assert dark < 60
