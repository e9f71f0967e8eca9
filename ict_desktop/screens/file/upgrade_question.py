"""What opening a file of an older program does to it: said before it is done, with the numbers once it is done."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from ict_desktop.records.errors import Refused
from ict_desktop.records.numbers import number_text
from ict_desktop.records.retention import Reason
from ict_desktop.store.areas import count_records
from ict_desktop.store.backup import Backup
from ict_desktop.store.keeping_backups import copy_by_reason, places_of
from ict_desktop.widgets import messages


@dataclass(frozen=True)
class Upgrade:
    """What was agreed to: how many records there were, and the copy of the file as it was."""

    records: int
    copy: Backup | None

    def words(self, connection: sqlite3.Connection) -> str:
        """Say what came of it, once the file is open."""
        now = count_records(connection)
        counted = (
            f"số bản ghi trước và sau đều là {number_text(now)}"
            if now == self.records
            else f"trước có {number_text(self.records)}, sau có {number_text(now)} bản ghi"
        )
        where = f" Tệp trước nâng cấp: “{self.copy.path}”." if self.copy is not None else ""
        return f"Đã nâng cấp tệp; {counted}.{where}"


def ask_to_upgrade(
    parent: QWidget | None, path: Path, connection: sqlite3.Connection, own: Path, now: datetime
) -> Upgrade:
    """Say what an upgrade will do and copy the file to its backups; refuses, and the file stays, where it is put off."""
    records, places = count_records(connection), places_of(connection, own)
    text, details = upgrade_words(path.name, places.next(), records)
    if not messages.confirm(parent, text, "&Nâng cấp", details):
        raise Refused(f"Tệp “{path.name}” được để nguyên, chưa nâng cấp nên chưa mở. Khi nào cần hãy mở lại tệp này.")
    made = copy_by_reason(connection, path, places, now, lambda _percent, _words: None, Reason.UPGRADE)
    return Upgrade(records, made.backup)


def upgrade_words(name: str, folder: Path, records: int) -> tuple[str, str]:
    """Return the question whether to upgrade a file, and what it will do."""
    return (
        f"Tệp “{name}” do bản cũ của chương trình tạo ra, phải nâng cấp mới mở được. Nâng cấp bây giờ?",
        f"Chương trình sẽ:\n1. sao lưu nguyên vẹn vào “{folder}” và để thêm một bản cạnh tệp;\n"
        f"2. nâng cấp tệp thành dạng mới;\n3. so số bản ghi trước và sau (hiện có {number_text(records)}).\n\n"
        "Máy còn chạy bản cũ sẽ không mở được tệp này nữa.",
    )
