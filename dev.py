"""Run, test, check, measure and picture the program; sets up what that needs. Standard library only."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from installers.setting_up import BUILD, HOW_TO_MEND, RUN, TESTS, TOOLS, prepare, say, stop, venv_python

USAGE = """Usage: python3 dev.py COMMAND [ARGUMENTS]

  run [ARGUMENTS]         open the program, or run one of its commands (run --help lists them)
  test [PYTEST ARGUMENTS] run the tests
  check                   format, lint, types, walls, tests; stops at the first that fails
  bench [ARGUMENTS]       measure against the floors
  shots FOLDER            write a picture of every page and dialog into FOLDER
  dist                    build the program as a folder that needs no Python (dist/), on Debian as a package too;
                          --windows PYTHON.zip puts one for Windows together on any system, --lock asks for its wheels

The first use makes .venv from the lock file (requirements.lock for `run`, requirements-dev.lock with the tools for the
others) and, on Debian and Ubuntu, installs the system packages that are missing (as root by itself, otherwise it says
what to type)."""

ROOT = Path(__file__).resolve().parent
COMMANDS = {"run": RUN, "test": TESTS, "check": TESTS, "bench": TOOLS, "shots": TOOLS, "dist": BUILD}
"""What each command needs to be set up."""
LONGEST_FILE = 400
ON_ALL_CORES = ("-n", "auto", "--dist", "loadfile", "--no-loadscope-reorder")
"""How the whole suite runs; the tests of a file stay together, for they share what they make.

Reordered, files of few tests would come last, and one long test would keep a core waiting at the end.
"""


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
        prepare(ROOT, COMMANDS[name])
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
        # It runs in the checkout: a file named on the command line lies where that was typed.
        here = [
            os.path.abspath(word) if before == "--windows" else word
            for before, word in zip(["", *arguments], arguments, strict=False)
        ]
        return [python, "-m", "installers.build", *here]
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
    for folder in ("ict_desktop", "tests", "benchmarks", "installers"):
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
    try:
        if sys.platform != "win32":  # there execv would return to the prompt at once, while the program still runs
            os.execv(words[0], words)
        return wait(words)
    except OSError as error:
        stop(f"{words[0]} does not start: {error.strerror}. {HOW_TO_MEND}")


def wait(words: list[str]) -> int:
    """Run a command on our own streams and return its status. Ctrl+C is the command's to answer."""
    with subprocess.Popen(words) as process:
        while True:
            try:
                status = process.wait()
            except KeyboardInterrupt:
                continue
            return 128 - status if status < 0 else status


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
