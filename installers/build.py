"""`dev.py dist`: the program as a folder for the system it is built on, and on Debian as a package beside it.

`dev.py dist --windows PYTHON.zip` puts a folder for Windows together on any system.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from installers import debian, icons, locked, portable, properties

ROOT = Path(__file__).resolve().parents[1]
NAME = "ict-desktop"


def version() -> str:
    """Return the version, which stands once, in pyproject.toml."""
    written: str = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    return written


def build(out: Path) -> Path:
    """Make the folder of the program under `out` and return it; what lay there before is replaced."""
    work = out / "work"
    shutil.rmtree(out, ignore_errors=True)
    icons.write(ROOT / "resources" / "icons" / "app.svg", work / "icons")
    if sys.platform == "win32":
        properties.write_version_file(work / "version.txt", version())
    words = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    words += ["--distpath", str(out), "--workpath", str(work), str(ROOT / "installers" / "program.spec")]
    subprocess.run(words, check=True, cwd=ROOT)
    folder = out / NAME
    if sys.platform.startswith("linux"):
        _strip(folder)
    return folder


def _strip(folder: Path) -> None:
    """Take the debugging symbols out of Python's own libraries: 25 MB. Others break (numpy) or have none."""
    if shutil.which("strip") is None:
        return
    own = [*(folder / "lib").glob("libpython*"), *(folder / "lib").glob("python3*/lib-dynload/*.so")]
    subprocess.run(["strip", "--strip-unneeded", *map(str, own)], check=True)


def size(folder: Path) -> int:
    """Return the bytes of all files in a folder."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_symlink() and path.is_file())


def main() -> int:
    """Build into `dist/`."""
    asked = _arguments().parse_args()
    out = ROOT / "dist"
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # the icons are drawn without a screen
    if asked.lock:
        return _resolve_for_windows(out)
    if asked.windows:
        _build_for_windows(out, asked.windows, asked.sha256)
        return 0
    folder = build(out)
    print(f"{folder}: {size(folder) / 1e6:.0f} MB")
    if debian.can_pack():
        package = debian.pack(folder, out, version())
        print(f"{package}: {package.stat().st_size / 1e6:.0f} MB")
    return 0


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py dist", description="Build the program into dist/.")
    parser.add_argument(
        "--windows",
        type=Path,
        metavar="PYTHON.zip",
        help="a portable folder for Windows from the embeddable Python of python.org, on any system",
    )
    parser.add_argument("--sha256", help="what PYTHON.zip must hash to, where it is none of the versions known here")
    parser.add_argument(
        "--lock", action="store_true", help="only ask whether every locked package can be had for Windows"
    )
    return parser


def _build_for_windows(out: Path, python_zip: Path, sha256: str | None) -> None:
    icons.write(ROOT / "resources" / "icons" / "app.svg", out / "work" / "icons")
    folder = portable.build(ROOT, out, python_zip.resolve(), sha256, version())
    print(f"{folder}: {size(folder) / 1e6:.0f} MB")


def _resolve_for_windows(out: Path) -> int:
    """Ask pip for every package of the lock, as dev.py on Windows would install it; nothing is installed."""
    for path in sorted(ROOT.glob("requirements*.lock")):
        entries = locked.entries(path.read_text(encoding="utf-8"), locked.on_windows("3.11"))
        locked.install(list(entries.values()), "3.11", out / "work" / "lock", dry=True)
        print(f"{path.name}: {len(entries)} packages can be had for Windows.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
