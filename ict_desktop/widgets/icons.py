"""Our line icons, recoloured so that they stand out on every scheme."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap

DENSE = 2.0
"""Drawn as well as the scales of the screens there are, for one that is plugged in later."""


class Icons:
    """The drawings of one folder (`resources/icons`), handed down by the constructor of whatever shows an icon.

    A drawing is an SVG whose strokes say `currentColor`; the colour is put in before it is rendered, once for the
    scale of every screen there is, so that an icon stays sharp when its window moves to another monitor.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._made: dict[tuple[str, str, int], QIcon] = {}

    def names(self) -> tuple[str, ...]:
        """Name every drawing of the folder, in order."""
        return tuple(sorted(path.stem for path in self.folder.glob("*.svg")))

    def icon(self, name: str, colour: str, size: int = 20, muted: str = "") -> QIcon:
        """Return the drawing in `colour` ("#rrggbb"), `size` logical pixels a side; `muted` colours it when disabled.

        The same icon is made once. A name without a drawing is a mistake of ours: FileNotFoundError.
        """
        key = (name, colour + muted, size)
        if key not in self._made:
            icon = QIcon()
            for scale in self._scales():
                drawn = self._drawn(name, colour, size, scale)
                icon.addPixmap(drawn)
                icon.addPixmap(drawn, QIcon.Mode.Selected)  # else Qt tints it in a selected row
                if muted:
                    icon.addPixmap(self._drawn(name, muted, size, scale), QIcon.Mode.Disabled)
            self._made[key] = icon
        return self._made[key]

    def pixmap(self, name: str, colour: str, size: int = 20, scale: float = 1.0) -> QPixmap:
        """Return the drawing as a picture, for a delegate or a label; `scale` is the device pixel ratio."""
        return self._drawn(name, colour, size, scale)

    @staticmethod
    def _scales() -> tuple[float, ...]:
        return tuple(sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()} | {DENSE}))

    def _drawn(self, name: str, colour: str, size: int, scale: float) -> QPixmap:
        from PySide6.QtSvg import (
            QSvgRenderer,  # a fifth of the start; the window draws its icons after its first picture
        )

        text = (self.folder / f"{name}.svg").read_bytes().replace(b"currentColor", QColor(colour).name().encode())
        pixmap = QPixmap(round(size * scale), round(size * scale))
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(text)).render(painter, QRectF(0, 0, size, size))
        painter.end()
        return pixmap
