"""The pictures of the help, taken from the sample: `python3 dev.py shots resources/help/pictures --help-pictures`.

They are the scenes of the studio in a small window, in the light scheme, made narrow and kept in a palette: the built
program is bounded in size, and the page of the help in width.
"""

from pathlib import Path

from PIL import Image
from PySide6.QtCore import QSize

from ict_desktop.screens.window.help import TEXT_WIDTH
from ict_desktop.widgets.theme import CARD_PADDING
from tests.shots.scenes import SCENES
from tests.shots.studio import ENDINGS, Studio

WINDOW = QSize(900, 600)
WIDTH = TEXT_WIDTH - 2 * CARD_PADDING - 24
COLOURS = 112
PICTURES = {
    "tong-quan": "tong-quan",
    "hoi-nghi": "hoi-nghi",
    "hoi-nghi-1-chuan-bi": "hoi-nghi-chuan-bi",
    "hoi-nghi-3-y-kien": "hoi-nghi-y-kien",
    "hoi-nghi-4-ket-luan": "hoi-nghi-ket-luan",
    "hoi-nghi-4-doi-chieu": "hoi-nghi-doi-chieu",
    "hoi-nghi-5-da-soan": "hoi-nghi-van-ban",
    "nhiem-vu": "nhiem-vu",
    "nhiem-vu-thoi-han": "nhiem-vu-thoi-han",
    "hop-sua-nhieu": "nhiem-vu-nhieu-viec",
    "chi-tieu-dien-bien": "chi-tieu",
    "chi-tieu-dan": "chi-tieu-dan",
    "su-co": "su-co",
    "kiem-tra": "kiem-tra",
    "van-ban": "van-ban",
    "don-vi": "don-vi",
    "hop-tim-tat-ca": "tim-tat-ca",
    "hop-in-danh-sach": "in-danh-sach",
    "hop-nhat-ky": "nhat-ky",
    "hop-sao-luu": "sao-luu",
    "hop-kiem-tra": "kiem-tra-tep",
    "hop-cai-dat-1-co-quan": "cai-dat",
}
"""Picture of the studio → picture of the help."""

ALSO = ("nhiem-vu-da-giao",)
"""Scenes that fill lists for those after them."""


def take(folder: Path, data: Path) -> None:
    """Take the pictures of the help into a folder, from a fresh sample kept under `data` meanwhile."""
    raw = data / "raw"
    raw.mkdir()
    studio = Studio(raw, data, "light", WINDOW, None)
    for name, scene in SCENES.items():
        if name in ALSO or any(picture.startswith(name) for picture in PICTURES):
            scene(studio, name)
    studio.close()
    for picture, name in PICTURES.items():
        small(raw / f"{picture}-{ENDINGS['light']}.png", folder / f"{name}.png")


def small(source: Path, target: Path) -> None:
    """Write a picture as wide as the help shows it, in few colours."""
    with Image.open(source) as whole:
        picture = whole.convert("RGB")
        if picture.width > WIDTH:
            height = round(picture.height * WIDTH / picture.width)
            picture = picture.resize((WIDTH, height), Image.Resampling.LANCZOS)
        palette = picture.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, kmeans=3, dither=Image.Dither.NONE)
        palette.save(target, optimize=True)
