"""The two lock files: what runs the program, and the tools beside it."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
LOCKS = ("requirements.lock", "requirements-dev.lock")
REQUIREMENT = re.compile(r"(?m)^([a-z0-9-]+)==(\S+)(?: ; (.+?))? \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)")


def locked(name: str) -> dict[tuple[str, str, str], str]:
    """Return the hashes by package, version and marker; everything in the file is one of these or a comment."""
    text = (ROOT / name).read_text(encoding="utf-8")
    rest = re.sub(r"(?m)^ +#.*\n", "", REQUIREMENT.sub("", text))
    assert rest == "", "a line that is no pinned and hashed requirement"
    return {(package, version, marker): hashes for package, version, marker, hashes in REQUIREMENT.findall(text)}


def wanted(entries: list[str]) -> set[str]:
    return {re.split(r"[^A-Za-z0-9-]", entry)[0].lower() for entry in entries}


def test_the_tools_come_on_top_of_the_very_packages_the_program_runs_with():
    program, all_of_them = (locked(name) for name in LOCKS)
    assert program.items() <= all_of_them.items()
    names = {package for package, _, _ in program}
    assert not names & {"pytest", "ruff", "mypy", "hypothesis", "pyinstaller", "pypdf"}


def test_what_pyproject_names_is_locked():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    program, all_of_them = ({package for package, _, _ in locked(name)} for name in LOCKS)
    assert wanted(project["project"]["dependencies"]) <= program
    assert wanted(project["dependency-groups"]["dev"]) <= all_of_them
    pins = dict(entry.split("==") for entry in project["dependency-groups"]["dev"] if "==" in entry)
    assert pins.items() <= {package: version for package, version, _ in locked(LOCKS[1])}.items()


def test_the_lock_serves_linux_and_windows():
    markers = {marker for _, _, marker in locked(LOCKS[1])}
    assert any("win32" in marker for marker in markers)
    assert not any("linux" in marker for marker in markers)
