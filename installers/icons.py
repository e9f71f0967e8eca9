"""The program's icon in the sizes that systems ask for, drawn from the one SVG."""

from pathlib import Path

from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 24, 32, 48, 64, 128, 256)
"""Pixels, as the icon themes of Linux and the icon files of Windows have them."""


def write(svg: Path, folder: Path) -> None:
    """Write `16.png` … `256.png` and `ict-desktop.ico` into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QGuiApplication.instance() or QGuiApplication([])
    renderer = QSvgRenderer(str(svg))
    for size in SIZES:
        picture = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
        picture.fill(0)
        with QPainter(picture) as painter:
            renderer.render(painter, QRectF(0, 0, size, size))
        picture.save(str(folder / f"{size}.png"))
    del application
    largest = Image.open(folder / f"{SIZES[-1]}.png")
    others = [Image.open(folder / f"{size}.png") for size in SIZES[:-1]]
    largest.save(folder / "ict-desktop.ico", sizes=[(size, size) for size in SIZES], append_images=others)
