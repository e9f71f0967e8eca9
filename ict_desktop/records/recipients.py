"""The lines under "Nơi nhận" (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.9d)."""

import re

from ict_desktop.records.vietnamese import fold, one_line

_ARCHIVE = re.compile(r"[-–•\s]*[lL][ưuƯU][uU]\b\s*(?::\s*(?P<at>.*)|(?P<office>(?:vt|vp|văn thư|hs|hồ sơ)\b.*))", re.I)
"""The copy that stays: "Lưu: VT", "Lưu VT, TCCB", "- Luu: VT;"; "Lưu Thị Hà" is somebody."""


def recipients(lines: str, archive_line: str = "") -> tuple[str, ...]:
    """Return who receives a paper, a line each as it was typed, nobody twice, the copy for the archive once and last.

    Where several lines name that copy the last counts; where none does, it is `archive_line`.
    """
    lines = without_label(lines, "Nơi nhận")
    typed = {_called(line): line.strip() for line in reversed(lines.splitlines()) if _called(line)}
    named = list(reversed(typed.values()))
    kept = [line for line in named if archived(line) is not None]
    archive = kept[-1] if kept else archive_line
    at = archived(archive)
    last = f"Lưu: {at}" if at else archive.strip()
    return (*(line for line in named if line not in kept), *([last] if last else []))


def without_label(lines: str, label: str) -> str:
    """Return lines without the words the form prints before them, where they were typed or pasted with them."""
    return re.sub(rf"\A\s*{label}\s*:[ \t]*\n?", "", lines, flags=re.IGNORECASE)


def refers_above(line: str) -> bool:
    """Say whether a line names those the paper names above: "Như trên", "Như thành phần mời"."""
    return fold(line).strip(" -–•").startswith(("nhu tren", "nhu thanh phan"))


def archived(line: str) -> str | None:
    """Return where the copy of a line "Lưu: VT, TCCB" is kept; None where the line names somebody else."""
    found = _ARCHIVE.fullmatch(one_line(line))
    return (found["at"] or found["office"] or "").strip(" ;.,") if found else None


def _called(line: str) -> str:
    return fold(line).strip("-–•;., ")
