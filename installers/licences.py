"""The licences of all parts, collected from what is installed where the program is built, as one file of the build."""

from pathlib import Path

from ict_desktop.screens.window.licences import COLLECTED, collect, written

ROOT = Path(__file__).resolve().parents[1]


def write(folder: Path, resources: Path = ROOT / "resources") -> Path:
    """Write the parts with the texts of their licences into a folder and return the file."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / COLLECTED
    path.write_text(written(collect(resources)), encoding="utf-8")
    return path
