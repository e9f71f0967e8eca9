"""What stands beside a backup: its SHA-256 as `sha256sum -c` reads it, and as remarks why it was made, and of what."""

import os
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ict_desktop.records.retention import Reason
from ict_desktop.store.lineage import Lineage

ENDING = ".sha256"

_FIRST_LINE = re.compile(r"(?P<digest>[0-9a-f]{64})  (?P<name>.+)")


@dataclass(frozen=True)
class Note:
    """What is known of a copy; everything is empty where nothing stands beside it, the reason where it is older."""

    sha256: str = ""
    reason: Reason = Reason.UNKNOWN
    origin: str = ""
    state: str = ""


def beside(copy: Path) -> Path:
    """Return where the companion of a copy lies."""
    return copy.with_suffix(ENDING)


def write(copy: Path, digest: str, reason: Reason, lineage: Lineage) -> None:
    """Write the companion of a copy for its owner alone; raises `OSError`, also where something lies there already."""
    text = (
        f"{digest}  {copy.name}\n# ly-do: {reason.value}\n# goc: {lineage.origin}\n# trang-thai: {lineage.state}\n"
    ).encode("utf-8", "surrogateescape")  # a name may be other bytes than UTF-8
    with os.fdopen(os.open(beside(copy), os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())


def read(copy: Path) -> Note:
    """Read what stands beside a copy; what cannot be read or understood counts as nothing."""
    try:
        lines = beside(copy).read_text(encoding="utf-8", errors="surrogateescape").split("\n")
    except OSError:
        return Note()
    first = _FIRST_LINE.fullmatch(lines[0]) if lines else None
    if first is None:
        return Note()
    facts = dict(line[2:].split(": ", 1) for line in lines[1:] if line.startswith("# ") and ": " in line)
    reason = Reason.UNKNOWN
    with suppress(ValueError):
        reason = Reason(facts.get("ly-do", ""))
    return Note(first["digest"], reason, facts.get("goc", ""), facts.get("trang-thai", ""))


def is_backup(path: Path) -> bool:
    """Say whether a file lies as a backup does, with its companion: to be looked at and restored, not worked in."""
    return path.suffix == ".ict" and is_companion(beside(path))


def is_companion(path: Path) -> bool:
    """Say whether a file is the companion of the copy it is named after."""
    try:
        with path.open(encoding="utf-8", errors="surrogateescape") as stream:
            first = _FIRST_LINE.fullmatch(stream.readline(1000).rstrip("\n"))
    except OSError:
        return False
    return first is not None and first["name"] == path.with_suffix(".ict").name
