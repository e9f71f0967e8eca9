"""Pictures of every page, tab and dialog, filled from the sample: `python -m tests.shots FOLDER`.

Each picture is named by what it shows and by the scheme: `nhiem-vu-sang.png`, `nhiem-vu-toi.png`. They are taken on a
screen of 1366×768 real pixels, at 100 % or at another `--scale`, in the window that a start opens there.
What is cut, out of reach or filled twice is said behind them, a line with "!" each.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

# Before the first import of Qt, which aborts the interpreter when it finds no display.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize

from tests.shots import help_pictures
from tests.shots.scenes import SCENES
from tests.shots.screen import office_screen
from tests.shots.studio import ENDINGS, Studio


def main(arguments: list[str]) -> int:
    """Take the pictures; each scheme in a process of its own, because Qt reads the scale once."""
    parser = argparse.ArgumentParser(prog="python -m tests.shots")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scheme", choices=sorted(ENDINGS), help="only this one; otherwise light and dark")
    parser.add_argument("--scale", type=float, help="for example 1.5")
    parser.add_argument("--size", help="of the window, in logical pixels; otherwise the one it takes by itself")
    parser.add_argument("--only", default="", help="only pictures whose name begins so")
    parser.add_argument("--look", action="store_true", help="take no pictures, only say what is cut or out of reach")
    parser.add_argument("--help-pictures", action="store_true", help="those that the pages of the help show")
    parser.add_argument("--file", type=Path, help="an office file to picture in place of the sample")
    options = parser.parse_args(arguments)
    options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        os.environ["QT_QPA_PLATFORM"] = office_screen(Path(data))
        if options.help_pictures:
            help_pictures.take(options.folder, Path(data))
            return 0
        if options.scheme and not options.scale:
            take(options, Path(data))
            return 0
    return take_all(options)


def take_all(options: argparse.Namespace) -> int:
    """Take the pictures of every scheme that is wanted."""
    environment = dict(os.environ)
    if options.scale:
        environment["QT_SCALE_FACTOR"] = str(options.scale)
    given = {"--size": options.size, "--only": options.only, "--file": options.file}
    same = ["--look"] * options.look + [str(word) for name, value in given.items() if value for word in (name, value)]
    for scheme in [options.scheme] if options.scheme else ["light", "dark"]:
        words = [sys.executable, "-m", "tests.shots", str(options.folder), "--scheme", scheme, *same]
        status = subprocess.call(words, env=environment)
        if status:
            return status
    return 0


def take(options: argparse.Namespace, data: Path) -> None:
    """Take every picture of one scheme here."""
    size = QSize(*(int(number) for number in options.size.split("x"))) if options.size else None
    studio = Studio(options.folder, data, options.scheme, size, options.file, options.look)
    for name, scene in SCENES.items():
        if name.startswith(options.only):
            scene(studio, name)
    studio.close()
    for words in studio.faults:
        print(f"! {words}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
