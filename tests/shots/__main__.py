"""Pictures of every page, tab and dialog, filled from the sample: `python -m tests.shots FOLDER`.

Each picture is named by what it shows and by the scheme: `nhiem-vu-sang.png`, `nhiem-vu-toi.png`.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

# Before the first import of Qt, which aborts the interpreter when it finds no display.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.shots import help_pictures
from tests.shots.scenes import SCENES
from tests.shots.studio import ENDINGS, Studio


def main(arguments: list[str]) -> int:
    """Take the pictures; each scheme in a process of its own, because Qt reads the scale once."""
    parser = argparse.ArgumentParser(prog="python -m tests.shots")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scheme", choices=sorted(ENDINGS), help="only this one; otherwise light and dark")
    parser.add_argument("--scale", type=float, help="for example 1.5")
    parser.add_argument("--size", default="1366x768", help="of the window, in logical pixels")
    parser.add_argument("--only", default="", help="only pictures whose name begins so")
    parser.add_argument("--help-pictures", action="store_true", help="those that the pages of the help show")
    parser.add_argument("--file", type=Path, help="an office file to picture in place of the sample")
    options = parser.parse_args(arguments)
    options.folder.mkdir(parents=True, exist_ok=True)
    if options.help_pictures:
        with tempfile.TemporaryDirectory() as data:
            help_pictures.take(options.folder, Path(data))
        return 0
    if options.scheme and not options.scale:
        take(options)
        return 0
    environment = dict(os.environ)
    if options.scale:
        environment["QT_SCALE_FACTOR"] = str(options.scale)
    same = ["--size", options.size, "--only", options.only, *(["--file", str(options.file)] if options.file else [])]
    for scheme in [options.scheme] if options.scheme else ["light", "dark"]:
        words = [sys.executable, "-m", "tests.shots", str(options.folder), "--scheme", scheme, *same]
        status = subprocess.call(words, env=environment)
        if status:
            return status
    return 0


def take(options: argparse.Namespace) -> None:
    """Take every picture of one scheme here."""
    width, height = (int(number) for number in options.size.split("x"))
    with tempfile.TemporaryDirectory() as data:
        studio = Studio(options.folder, Path(data), options.scheme, (width, height), options.file)
        for name, scene in SCENES.items():
            if name.startswith(options.only):
                scene(studio, name)
        studio.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
