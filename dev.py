"""Run, test, check, measure and picture the program; sets up what that needs. Standard library only."""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, NoReturn

USAGE = """Usage: python3 dev.py COMMAND [ARGUMENTS]

  run [ARGUMENTS]         open the program, or run one of its commands (run --help lists them)
  test [PYTEST ARGUMENTS] run the tests
  check                   format, lint, types, walls, tests; stops at the first that fails
  bench [ARGUMENTS]       measure against the floors
  shots FOLDER            write a picture of every page and dialog into FOLDER
  dist                    build the program as a folder that needs no Python (dist/), on Debian as a package too;
                          --windows PYTHON.zip puts one for Windows together on any system, --lock asks for its wheels

The first use makes .venv from requirements.lock and, on Debian and Ubuntu, installs the system packages that are
missing (as root by itself, otherwise it says what to type)."""

ROOT = Path(__file__).resolve().parent
COMMANDS = ("run", "test", "check", "bench", "shots", "dist")
NEED_TEST_PROGRAMS = ("test", "check")
LONGEST_FILE = 400
ON_ALL_CORES = ("-n", "auto", "--dist", "loadfile")
"""How the whole suite runs; the tests of a file stay together, for they share what they make."""

# What Qt loads at run time, and the Debian package that holds it. Asked by library and not by package, because package
# names differ between releases (libglib2.0-0t64) and other distributions have the libraries under other packages.
LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libcups.so.2": "libcups2",
}
# The journeys drive the program under a real X server.
TEST_PROGRAMS = {"Xvfb": "xvfb", "xauth": "xauth", "xdotool": "xdotool"}


def main(arguments: Sequence[str]) -> int:
    """Run one command; returns the exit status where the command does not take over the process."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python is told so instead of failing halfway
        stop(f"This program needs Python 3.11 or newer; this is {sys.version_info[0]}.{sys.version_info[1]}.")
    if arguments and arguments[0] in ("-h", "--help"):
        print(USAGE)
        return 0
    if not arguments or arguments[0] not in COMMANDS or (arguments[0] == "shots" and len(arguments) < 2):
        print(USAGE, file=sys.stderr)
        return 2
    name, rest = arguments[0], list(arguments[1:])
    try:
        prepare(ROOT, for_tests=name in NEED_TEST_PROGRAMS)
    except KeyboardInterrupt:
        print("\nSet-up interrupted; the next use begins it again.", file=sys.stderr)
        return 130
    except OSError as error:
        stop(f"The set-up in {ROOT} failed: {error}.")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # without its bytecode the program takes half as long again to open
    words = command(ROOT, name, rest)
    if name != "run":  # `run` keeps the caller's folder: file names on its command line are relative to it
        os.chdir(ROOT)
    if name == "check":
        status = check(ROOT)
        if status:
            return status
    if name == "shots":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return become(words)


def command(root: Path, name: str, arguments: list[str]) -> list[str]:
    """Return the words a command of ours stands for."""
    python = str(venv_python(root))
    if name == "run":
        return [python, str(root / "main.py"), *arguments]
    if name == "bench":
        return [python, "-m", "benchmarks", *arguments]
    if name == "dist":
        return [python, "-m", "installers.build", *arguments]
    if name == "shots":
        return [python, "-m", "tests.shots", os.path.abspath(arguments[0]), *arguments[1:]]
    return [python, "-m", "pytest", *(arguments or ON_ALL_CORES)]


def check_steps(root: Path) -> list[tuple[str, list[str]]]:
    """Return what `check` runs before the tests, in order."""
    python = str(venv_python(root))
    return [
        ("format", [python, "-m", "ruff", "format", "--check", "."]),
        ("lint", [python, "-m", "ruff", "check", "."]),
        ("types", [python, "-m", "mypy"]),
        # A cache of its own, or each of the two would throw the other's away.
        ("types on Windows", [python, "-m", "mypy", "--platform", "win32", "--cache-dir", ".mypy_cache/win32"]),
        ("walls", [python, "-m", "pytest", "tests/test_walls.py"]),
    ]


def check(root: Path) -> int:
    """Run the steps before the tests; returns the status of the first that fails, else 0."""
    for title, words in check_steps(root):
        say(f"== {title}")
        status = wait(words)
        if status:
            return status
    for line in long_files(root):
        say(f"A sign to look again: {line}")
    say("== tests")
    return 0


def long_files(root: Path) -> list[str]:
    """Name the files that have grown long; a report, not a fault."""
    found = []
    for folder in ("ict_desktop", "tests", "benchmarks"):
        for path in sorted((root / folder).rglob("*.py")):
            lines = len(path.read_text(encoding="utf-8").splitlines())
            if lines > LONGEST_FILE:
                found.append(f"{path.relative_to(root).as_posix()} has {lines} lines.")
    return found


# --- the processes it starts ---------------------------------------------------------------------------------------


def become(words: list[str]) -> int:
    """Hand the process over to a command: same arguments, streams, signals and exit status."""
    sys.stdout.flush()
    sys.stderr.flush()
    if sys.platform != "win32":  # there execv would return to the prompt at once, while the program still runs
        os.execv(words[0], words)
    return wait(words)


def wait(words: list[str]) -> int:
    """Run a command on our own streams and return its status. Ctrl+C is the command's to answer."""
    with subprocess.Popen(words) as process:
        while True:
            try:
                status = process.wait()
            except KeyboardInterrupt:
                continue
            return 128 - status if status < 0 else status


def say(line: str) -> None:
    """Tell the developer; standard output belongs to the program."""
    print(line, file=sys.stderr, flush=True)


def stop(sentence: str) -> NoReturn:
    """End with one sentence and status 1."""
    say(sentence)
    raise SystemExit(1)


# --- set-up --------------------------------------------------------------------------------------------------------


def prepare(root: Path, for_tests: bool) -> None:
    """Make .venv and install what is missing, unless the stamp of an earlier set-up says that all is there."""
    if is_ready(root, for_tests):
        return
    with only_one(root) as lock:
        if is_ready(root, for_tests):  # another dev.py has just done it
            return
        install_system_packages(for_tests)
        if not venv_is_current(root):
            make_venv(root, lock)
        write_stamp(root, for_tests)


def venv_python(root: Path) -> Path:
    """Return the interpreter in .venv."""
    return root / ".venv" / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def installed(root: Path) -> set[str]:
    """Return the marks that pip leaves for each package in .venv."""
    version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    library = Path("Lib") if sys.platform == "win32" else Path("lib") / version
    try:
        names = os.listdir(root / ".venv" / library / "site-packages")
    except OSError:
        return set()
    return {name for name in names if name.endswith(".dist-info")}


def fingerprint(root: Path) -> str:
    """Return what .venv depends on: the lock, the Python, and its own place (scripts in it hold that)."""
    parts = (hash_of(root / "requirements.lock"), str(sys.implementation.cache_tag), sys.platform, str(root))
    return " ".join(parts)


def hash_of(path: Path) -> str:
    """Return the SHA-256 of a text file, whatever line ends a checkout gave it."""
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def stamp_of(root: Path) -> dict[str, object]:
    """Read what the last finished set-up left; empty when there is none."""
    try:
        stamp = json.loads((root / ".venv" / "stamp.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def venv_is_current(root: Path) -> bool:
    """Say whether .venv was finished for this lock and this Python, and is still whole."""
    stamp = stamp_of(root)
    packages = stamp.get("packages")
    return (
        stamp.get("made_from") == fingerprint(root)
        and isinstance(packages, list)
        and installed(root).issuperset(packages)
        and venv_python(root).exists()
    )


def is_ready(root: Path, for_tests: bool) -> bool:
    """Say whether nothing needs to be set up. Reads two files and one folder: this is all a later use pays."""
    done = stamp_of(root).get("system")
    return isinstance(done, list) and wanted_system(for_tests) in done and venv_is_current(root)


def wanted_system(for_tests: bool) -> str:
    """Name the set of system packages, as the stamp records it: a change of the set is looked at again."""
    return " ".join([*LIBRARIES.values(), *(TEST_PROGRAMS.values() if for_tests else ())])


def write_stamp(root: Path, for_tests: bool) -> None:
    """Record a finished set-up, whole or not at all."""
    system = {wanted_system(False), wanted_system(for_tests)}
    if venv_is_current(root):
        done = stamp_of(root).get("system")
        system.update(done if isinstance(done, list) else ())
    stamp = {"made_from": fingerprint(root), "packages": sorted(installed(root)), "system": sorted(system)}
    unfinished = root / ".venv" / "stamp.new"
    unfinished.write_text(json.dumps(stamp, indent=1), encoding="utf-8")
    unfinished.replace(root / ".venv" / "stamp.json")


@contextlib.contextmanager
def only_one(root: Path) -> Iterator[IO[bytes]]:
    """Hold the set-up for ourselves. The system lets go of the lock when a process dies."""
    (root / ".venv").mkdir(exist_ok=True)
    with open(root / ".venv" / "setup.lock", "ab") as lock:
        if not try_lock(lock):
            say("Another dev.py is setting up; waiting for it …")
            while not try_lock(lock):
                time.sleep(0.2)
        yield lock


def try_lock(lock: IO[bytes]) -> bool:
    """Take the lock if nobody has it."""
    try:
        if sys.platform == "win32":
            import msvcrt  # exists there only

            lock.seek(0)
            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # exists elsewhere only

            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def make_venv(root: Path, lock: IO[bytes]) -> None:
    """Make .venv anew from the lock file. What is half made has no stamp and is thrown away next time."""
    venv = root / ".venv"
    if Path(sys.prefix).resolve() == venv.resolve():
        stop("This Python lives in the .venv that must be made anew: start dev.py with the system's Python.")
    say(f"Making {venv} (once; a few minutes) …")
    (venv / "stamp.json").unlink(missing_ok=True)
    for path in venv.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        elif path.name != "setup.lock":
            path.unlink()
    pip = [str(venv_python(root)), "-m", "pip", "install", "--no-input", "--disable-pip-version-check"]
    if not sys.stderr.isatty():
        pip.append("--quiet")
    for words in (
        [sys.executable, "-m", "venv", str(venv)],
        [*pip, "--require-hashes", "--only-binary=:all:", "-r", str(root / "requirements.lock")],
    ):
        # The child keeps the lock: if we are killed, nobody sets up beside a pip that still writes.
        kept = () if sys.platform == "win32" else (lock.fileno(),)
        status = subprocess.call(words, stdin=subprocess.DEVNULL, stdout=sys.stderr, pass_fds=kept)
        if status:
            stop(f"The set-up failed with status {status}: {' '.join(words)}")


# --- system packages -----------------------------------------------------------------------------------------------


def missing_from_system(for_tests: bool) -> dict[str, str]:
    """Return what this machine lacks, each with the Debian package that brings it. Only Linux is asked."""
    if not sys.platform.startswith("linux"):
        return {}
    lacking = {name: package for name, package in LIBRARIES.items() if not loads(name)}
    if for_tests:
        lacking.update({name: package for name, package in TEST_PROGRAMS.items() if not shutil.which(name)})
    if not (Path(os.__file__).parent / "ensurepip").is_dir():  # Debian's bare python3 cannot make a venv
        lacking["ensurepip"] = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    return lacking


def loads(library: str) -> bool:
    """Say whether the system has a library, with all that it needs itself."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_system_packages(for_tests: bool) -> None:
    """Install what is missing as root on Debian and Ubuntu; elsewhere stop and say what to install."""
    lacking = missing_from_system(for_tests)
    if not lacking or sys.platform == "win32":
        return
    if not shutil.which("apt-get"):
        stop(f"This machine lacks {', '.join(lacking)}: install them with its package manager, then try again.")
    install = ["apt-get", "install", "-y", "--no-install-recommends", *lacking.values()]
    if os.geteuid() != 0:
        stop(f"System packages are missing; type: sudo apt-get update && sudo {' '.join(install)}")
    say(f"Installing {' '.join(lacking.values())} …")
    apt(["apt-get", "update"])  # if it fails, what is known already may still do
    apt(install)
    still = missing_from_system(for_tests)
    if still:
        stop(f"apt-get did not bring {', '.join(still)}; look at its messages above, then try again.")


def apt(words: list[str]) -> None:
    """Run apt-get without a question, waiting for another apt to end."""
    quiet = [words[0], "-q", "-o", "DPkg::Lock::Timeout=300", *words[1:]]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.call(quiet, stdin=subprocess.DEVNULL, stdout=sys.stderr, env=environment)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
