"""The two programs of the portable folder: one with a window, one for the console.

Each is the launcher that pip puts in front of every command it installs on Windows (distlib, under Python's licence),
followed by the line that says which Python to start and by a zip with what Python is to run.
"""

import io
import zipfile
from importlib import resources

from installers import pe, winres

FIRST = "main"
"""The module they start."""

OWN = ("ict_desktop", FIRST, "without_opengl")
"""What in the folder is the program and no library."""

PYTHONS = {"ict-desktop.exe": "pythonw.exe", "ict-desktop-cli.exe": "python.exe"}
"""Each program with the Python it starts."""

_STUBS = {"ict-desktop.exe": "w64.exe", "ict-desktop-cli.exe": "t64.exe"}
_PLACE = '#!"<launcher_dir>\\lib\\{python}"\r\n'
_SCRIPT = """import sys

import without_opengl  # noqa: F401 - first, as in the frozen program
from {first} import main

sys.exit(main())
"""


def licence() -> str:
    """Return the licence of the launcher."""
    return resources.files("pip._vendor.distlib").joinpath("LICENSE.txt").read_text(encoding="utf-8")


def make(name: str, icon: bytes, version: str) -> bytes:
    """Return the program: it starts the Python in `lib` beside it, wherever the folder lies."""
    stub = resources.files("pip._vendor.distlib").joinpath(_STUBS[name]).read_bytes()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(zipfile.ZipInfo("__main__.py"), _SCRIPT.format(first=FIRST))
    return winres.dressed(stub, icon, version) + _PLACE.format(python=PYTHONS[name]).encode() + packed.getvalue()


def wrong(name: str, program: bytes) -> list[str]:
    """Say what is wrong with a program: the wrong kind, another Python than its own, nothing to run."""
    faults = []
    kind = pe.WINDOW if PYTHONS[name] == "pythonw.exe" else pe.CONSOLE
    if pe.Image(program).subsystem != kind:
        faults.append(f"{name} is of the wrong kind: a console would open, or nothing be printed.")
    if _PLACE.format(python=PYTHONS[name]).encode() not in program:
        faults.append(f"{name} does not name lib\\{PYTHONS[name]}.")
    with zipfile.ZipFile(io.BytesIO(program)) as archive:
        if archive.namelist() != ["__main__.py"]:
            faults.append(f"{name} holds nothing that Python could run.")
    return faults
