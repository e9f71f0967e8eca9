"""What the windows say and do with backups: looked for and checked, restored as a file of their own, a copy saved."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from ict_desktop.records.disk_space import size_text
from ict_desktop.records.errors import Refused
from ict_desktop.records.record import shortened
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.store.backup import HALF_WRITTEN, Backup, Tell, backups, copy_to, is_unchanged
from ict_desktop.store.disk import need_room
from ict_desktop.store.restoring import CHANGED, copy_whole
from ict_desktop.store.whole_file import put_in_place, refuse_taken, taken
from ict_desktop.widgets.saving import ask_where

FILES = "Tệp hồ sơ (*.ict)"

OFFERED = 8
"""Backups offered where no file is open: the newest ones, and older ones until one is whole."""


@dataclass(frozen=True)
class Checked:
    """A backup that was compared with its SHA-256: "good", "changed", or "unknown" where no SHA-256 lies beside it."""

    backup: Backup
    state: str


def look_for(folders: Sequence[Path], stem: str) -> list[Checked]:
    """Return the backups of a file (of any file where it has none) in some folders, the newest whole one first."""
    found = {backup.path: backup for folder in folders for backup in backups(folder, stem)}
    if not found and stem:
        return look_for(folders, "")
    checked: list[Checked] = []
    for backup in sorted(found.values(), key=lambda entry: entry.taken, reverse=True):
        if len(checked) >= OFFERED and any(entry.state == "good" for entry in checked):
            break
        checked.append(Checked(backup, state_of(backup)))
    return sorted(checked, key=lambda entry: ("good", "unknown", "changed").index(entry.state))


def state_of(backup: Backup, tell: Tell = lambda _percent, _words: None) -> str:
    """Compare a backup with its SHA-256 and say how it is, as `Checked` names it."""
    if not backup.sha256:
        return "unknown"
    return "good" if is_unchanged(backup, tell) else "changed"


STATES = {"good": "✓ nguyên vẹn", "changed": "✕ đã bị thay đổi hoặc hỏng", "unknown": "không có mã kiểm tra"}


def backup_words(checked: Checked) -> str:
    """Return a line for a checked backup: when, whether it is whole, how large, its name."""
    backup = checked.backup
    return "   ".join((taken_at(backup), STATES[checked.state], size_text(backup.size), backup.path.name))


def whose_words(backup: Backup, stem: str, origin: str) -> str:
    """Say of which file a backup is where that is another one, or was called otherwise; "" for the plain case."""
    if not backup.is_of(origin):
        return "của tệp khác cùng tên"
    # Of a long name only its beginning fits.
    return "" if stem.startswith(backup.stem) else f"khi tệp còn tên “{shortened(backup.stem, 40)}”"


def taken_at(backup: Backup) -> str:
    """Return when a backup was taken: "07/07/2017 09:00"."""
    return f"{backup.taken:%d/%m/%Y %H:%M}"


def restore(backup: Backup, target: Path, tell: Tell) -> Path:
    """Copy a backup to a file of its own, whole or not at all; refuses to write over another one."""
    refuse_taken(target)
    if state_of(backup, tell) == "changed":
        raise Refused(CHANGED)
    need_room(target.parent, backup.size)
    draft = target.with_name(f"{target.name}{HALF_WRITTEN}")
    try:
        draft.unlink(missing_ok=True)
        copy_whole(backup.path, draft, tell)
        put_in_place(draft, target)
    except FileExistsError as error:
        raise taken(target, target) from error
    except OSError as error:
        raise Refused(f"Không ghi được “{target}”. Hãy chọn thư mục khác.") from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
    return target


def ending(name: str) -> Path:
    """Return a chosen name as the path of an office file."""
    path = Path(name)
    return path if path.suffix == ".ict" else path.with_name(f"{path.name}.ict")


def office_question(path: Path) -> str:
    """Ask whether a restored file is the office's file from now on."""
    return f"Đã khôi phục thành “{path.name}”. Từ nay dùng tệp này làm tệp của cơ quan?"


def office_details(old: Path) -> str:
    """Say what either answer means."""
    return f"Nếu chọn Thôi, “{old.name}” vẫn là tệp của cơ quan; cả hai đều có trong Tệp → Mở gần đây."


def save_copy(parent: QWidget, desk: Desk, copied: Callable[[Path], None]) -> None:
    """Save a whole, checked copy of the open file where the user says; `copied` is told where it lies."""
    path = desk.store.path
    proposed = desk.proposed(f"{path.stem}-ban-sao.ict")
    target = ask_where(parent, "Lưu bản sao", proposed, ".ict", FILES)
    if target is None:
        return

    def saved(_digest: str) -> None:
        desk.window.say(f"Đã lưu {target.name}")
        copied(target)

    desk.work(
        "Đang lưu bản sao…",
        lambda connection, tell: copy_to(connection, path, target, tell),
        saved,
        desk.say_refused(parent, "Chưa lưu được bản sao"),
    )
