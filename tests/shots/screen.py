"""The screen of an office PC, for a Qt without a display."""

import json
from pathlib import Path

SCREEN = {"name": "PC", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
"""In real pixels; `QT_SCALE_FACTOR` makes it smaller in those a layout counts in."""


def office_screen(folder: Path) -> str:
    """Describe the screen in a file and return what `QT_QPA_PLATFORM` is to say."""
    described = folder / "screen.json"
    described.write_text(json.dumps({"screens": [SCREEN]}), encoding="utf-8")
    return f"offscreen:configfile={described}"
