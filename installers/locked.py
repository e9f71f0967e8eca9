"""The locked packages as Windows would install them, on any system.

pip reads the conditions of a lock for the system it runs on, whatever `--platform` says; here they are read for Windows.
"""

import re
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path

from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

NOT_CARRIED = ("pip", "pyside6")
"""What the program needs nothing of: sqlite-utils names pip for a command of its own; pyside6 only names two others."""

_ENTRY = re.compile(r"^[a-z0-9][^\n]*(?:\n {4}--hash=[^\n]*)+", re.MULTILINE)


def on_windows(python: str) -> dict[str, str]:
    """Return what the conditions in a lock ask for, on Windows with a Python such as "3.11"."""
    return {
        **{name: str(value) for name, value in default_environment().items()},
        "os_name": "nt",
        "sys_platform": "win32",
        "platform_system": "Windows",
        "platform_machine": "AMD64",
        "python_version": python,
        "python_full_version": f"{python}.9",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
        "extra": "",
    }


def entries(lock: str, environment: dict[str, str]) -> dict[str, str]:
    """Return by package what the lock says of it there, with its hashes and without the condition."""
    found: dict[str, str] = {}
    for entry in _ENTRY.findall(lock):
        line, _, hashes = entry.partition("\n")
        wanted = Requirement(line.rstrip("\\ "))
        if wanted.marker is None or wanted.marker.evaluate(environment):
            found[canonicalize_name(wanted.name)] = (
                f"{wanted.name}{wanted.specifier} \\\n{hashes.rstrip(' ' + chr(92))}"
            )
    return found


def needed(project: Path, environment: dict[str, str]) -> set[str]:
    """Name the packages that the program needs to run, over as many steps as it takes; none for tests or building."""
    told = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    ahead = [Requirement(line) for line in told]
    reached: set[str] = set()
    while ahead:
        wanted = ahead.pop()
        name = canonicalize_name(wanted.name)
        if name not in reached and (wanted.marker is None or wanted.marker.evaluate(environment)):
            reached.add(name)
            ahead += [Requirement(line) for line in _requires(name)]
    return reached - set(NOT_CARRIED)


def _requires(name: str) -> list[str]:
    try:
        return metadata.requires(name) or []
    except metadata.PackageNotFoundError:  # one of another system, whose lock entry stands for it
        return []


def install(lines: list[str], python: str, target: Path, dry: bool = False) -> None:
    """Let pip fetch the wheels of Windows and lay them out in a folder, or only say whether they can be had.

    Needs the network or pip's cache; SystemExit where a package has no wheel for Windows or its hash differs.
    """
    target.mkdir(parents=True, exist_ok=True)
    listed = target.parent / f"{target.name}.txt"
    listed.write_text("\n".join(lines) + "\n", encoding="utf-8")
    words = [sys.executable, "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"]
    words += ["--platform", "win_amd64", "--python-version", python, "--implementation", "cp", "--only-binary=:all:"]
    words += ["--no-deps", "--require-hashes", "--no-compile", "--target", str(target), "-r", str(listed)]
    status = subprocess.call([*words, *(["--dry-run"] if dry else [])])
    if status:
        raise SystemExit(f"pip could not bring the packages of {listed.name} for Windows (status {status}).")
