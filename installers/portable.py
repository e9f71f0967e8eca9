"""The portable folder for Windows, put together on any system: nothing in it is run or compiled for it here.

The official embeddable Python comes from outside, by hand; the wheels come from the lock; the rest is this checkout.
"""

import hashlib
import py_compile
import re
import shutil
import sys
import zipfile
from pathlib import Path

from installers import checking, launchers, licences, locked, pe
from installers.imports import Folder
from installers.trimming import NOT_IN_USE, Entry, binaries_in_use, is_for_developers

NAME = "ict-desktop-windows"
KNOWN = {
    "009d6bf7e3b2ddca3d784fa09f90fe54336d5b60f0e0f305c37f400bf83cfd3b": "3.11.9",
    "4acbed6dd1c744b0376e3b1cf57ce906f9dc9e95e68824584c8099a63025a3c3": "3.12.10",
}
"""SHA-256 of `python-VERSION-embed-amd64.zip` of python.org."""

LARGEST = 200
"""Megabytes the folder may hold."""

_RUNTIME = re.compile(r"(?:msvcp140|vcruntime140|concrt140)(?:_\w+)?\.dll", re.IGNORECASE)
"""Microsoft's library of C++, which Python and Qt both carry."""

_FIXED_VERSION = b"\xbd\x04\xef\xfe"


def check_python(path: Path, sha256: str | None) -> str:
    """Return the version of the embeddable Python ("3.11"); SystemExit where the file is not the one it is said to be."""
    if not path.is_file():
        raise SystemExit(f"{path} is not there: fetch python-3.11.9-embed-amd64.zip from python.org by hand.")
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found not in ({sha256.lower()} if sha256 else KNOWN):
        wanted = sha256 or "one of the versions known here (another is accepted with --sha256)"
        raise SystemExit(f"{path.name} has the SHA-256 {found}, not {wanted}: fetch it anew from python.org.")
    with zipfile.ZipFile(path) as archive:
        names = set(archive.namelist())
        short = next((match[1] for name in names if (match := re.fullmatch(r"python(3\d\d)\.dll", name))), "3…")
        lacking = {"python.exe", "pythonw.exe", f"python{short}.dll", f"python{short}.zip"} - names
        if lacking:
            raise SystemExit(f"{path.name} is no embeddable Python: it lacks {', '.join(sorted(lacking))}.")
        library = archive.read(f"python{short}.dll")
    if not is_for_intel(library):
        raise SystemExit(f"{path.name} is for another processor: fetch the one that ends in -amd64.zip.")
    return f"3.{int(short[1:])}"


def is_for_intel(library: bytes) -> bool:
    """Say whether a library is one of 64-bit Windows on Intel's processors."""
    try:
        return pe.Image(library).is_for_intel
    except ValueError:
        return False


def assemble(root: Path, python_zip: Path, python: str, wheels: Path, folder: Path) -> None:
    """Lay the folder out from its parts; what lay there before is replaced."""
    shutil.rmtree(folder, ignore_errors=True)
    lib = folder / "lib"
    with zipfile.ZipFile(python_zip) as archive:
        archive.extractall(lib)
    # Its own file of paths, so that nothing of the machine's Pythons and no variable of theirs is looked at.
    short = python.replace(".", "")
    (lib / f"python{short}._pth").write_text(f"python{short}.zip\n.\n", encoding="ascii")
    shutil.copytree(root / "ict_desktop", lib / "ict_desktop", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(root / "resources", lib / "resources")
    shutil.copy(root / "main.py", lib / f"{launchers.FIRST}.py")
    shutil.copy(root / "installers" / "without_opengl.py", lib)
    shutil.copy(root / "LICENSE", folder)
    _copy_in_use(wheels, lib, standard_of(lib, short))
    _share_runtime(lib)


def standard_of(lib: Path, short: str) -> set[str]:
    """Name the modules of Python itself that the embeddable one brings."""
    with zipfile.ZipFile(lib / f"python{short}.zip") as archive:
        zipped = {Path(name).with_suffix("") for name in archive.namelist() if name.endswith((".pyc", ".py"))}
    names = {".".join(path.parts).removesuffix(".__init__") for path in zipped}
    return names | {path.name.partition(".")[0] for path in lib.glob("*.pyd")}


def _copy_in_use(wheels: Path, lib: Path, standard: set[str]) -> None:
    """Copy from the unpacked wheels what the program uses."""
    entries = _entries(wheels) + _entries(lib)
    wanted = _qt_modules(wheels, lib, standard)
    marked = [
        (target, source, "EXTENSION")
        if source.endswith(".pyd") and _is_wanted(target, wanted)
        else (target, source, kind)
        for target, source, kind in entries
    ]
    kept = {target for target, _source, _kind in binaries_in_use(marked, lambda path: pe.read(Path(path)).libraries())}
    for target, source, _kind in entries:
        if target not in kept and Path(source).is_relative_to(lib):
            Path(source).unlink()
    for path in sorted(wheels.rglob("*")):
        place = path.relative_to(wheels)
        is_binary = path.suffix.lower() in (".dll", ".pyd")
        if path.is_file() and (place.as_posix() in kept if is_binary else not is_for_developers(place)):
            (lib / place).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, lib / place)


def _entries(folder: Path) -> list[Entry]:
    found = [path for path in sorted(folder.rglob("*")) if path.suffix.lower() in (".dll", ".pyd")]
    return [(path.relative_to(folder).as_posix(), str(path), "BINARY") for path in found]


def _qt_modules(wheels: Path, lib: Path, standard: set[str]) -> set[str]:
    """Name the modules of Qt that the program and its libraries ask for."""
    both = Folder((lib, wheels), standard)
    reached, _missing = both.walk([launchers.FIRST], launchers.OWN)
    return {module for module in reached if module.startswith("PySide6.Qt")}


def _is_wanted(target: str, qt_modules: set[str]) -> bool:
    module = ".".join([*Path(target).parts[:-1], Path(target).name.partition(".")[0]])
    unused = any(module == name or module.startswith(f"{name}.") for name in NOT_IN_USE)
    return not unused and (module in qt_modules if module.startswith("PySide6.") else True)


def _share_runtime(lib: Path) -> None:
    """Leave of Microsoft's library one copy, the newest, beside Python: the first that is loaded serves all."""
    copies: dict[str, list[Path]] = {}
    for path in sorted(lib.rglob("*.dll")):
        if _RUNTIME.fullmatch(path.name):
            copies.setdefault(path.name.lower(), []).append(path)
    for name, paths in copies.items():
        newest = max(paths, key=file_version).read_bytes()
        for path in paths:
            path.unlink()
        (lib / name).write_bytes(newest)


def file_version(path: Path) -> tuple[int, int]:
    """Return the version in the properties of a library, for comparing; zeros where it has none."""
    data = path.read_bytes()
    at = data.find(_FIXED_VERSION)
    return (
        (0, 0)
        if at < 0
        else (int.from_bytes(data[at + 8 : at + 12], "little"), int.from_bytes(data[at + 12 : at + 16], "little"))
    )


def compile_all(lib: Path) -> None:
    """Put bytecode beside the text, which Python takes as it is: the folder may lie where nobody can write."""
    for path in sorted(lib.rglob("*.py")):
        told = path.relative_to(lib.parent).as_posix()
        py_compile.compile(
            str(path), dfile=told, doraise=True, invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH
        )


def finish(folder: Path, icon: Path, version: str, python: str) -> None:
    """Add the two programs, the icon, the licences and, where this Python writes the same, the bytecode."""
    licences.write(folder / "lib" / "resources" / "licences")
    (folder / "lib" / "LICENSE-launcher.txt").write_text(launchers.licence(), encoding="utf-8")
    shutil.copy(icon, folder)
    for name in launchers.PYTHONS:
        (folder / name).write_bytes(launchers.make(name, icon.read_bytes(), version))
    if python == f"{sys.version_info[0]}.{sys.version_info[1]}":
        compile_all(folder / "lib")


def faults_of(folder: Path, python: str) -> list[str]:
    """Say all that would keep the folder from working, as far as it can be seen without Windows."""
    lib = folder / "lib"
    standard = standard_of(lib, python.replace(".", ""))
    return [
        *checking.missing_libraries(lib),
        *checking.missing_modules(lib, standard),
        *checking.wrong_programs(folder),
    ]


def build(root: Path, out: Path, python_zip: Path, sha256: str | None, version: str) -> Path:
    """Make the folder, check it, and pack it as a zip beside it; SystemExit with every fault there is."""
    python = check_python(python_zip, sha256)
    environment = locked.on_windows(python)
    entries = locked.entries((root / "requirements.lock").read_text(encoding="utf-8"), environment)
    names = sorted(locked.needed(root, environment))
    wheels, folder = out / "work" / "wheels", out / NAME
    shutil.rmtree(wheels, ignore_errors=True)
    locked.install([entries[name] for name in names], python, wheels)
    assemble(root, python_zip, python, wheels, folder)
    finish(folder, out / "work" / "icons" / "ict-desktop.ico", version, python)
    faults = faults_of(folder, python)
    if (megabytes := sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6) > LARGEST:
        faults.append(f"It holds {megabytes:.0f} MB, more than the {LARGEST} that are allowed.")
    if faults:
        raise SystemExit("The folder for Windows is not whole:\n" + "\n".join(faults))
    pack(folder, out / f"{NAME}-{version}.zip")
    return folder


def pack(folder: Path, target: Path) -> None:
    """Pack the folder; the same files give the same zip."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                entry = zipfile.ZipInfo(f"ict-desktop/{path.relative_to(folder).as_posix()}", (2020, 1, 1, 0, 0, 0))
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, path.read_bytes())
