"""Asking where a file is saved, so that it has its ending and nothing that lies there is written over unasked."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ict_desktop.widgets import messages


def ask_where(parent: QWidget, title: str, proposed: str, ending: str, kinds: str = "") -> Path | None:
    """Ask for a place; returns the path under its ending (".pdf", "" for any), None where nothing is to be written.

    What stands behind a point is no ending ("Thông báo 15.TB-BCĐ"). The system has asked about the name as it was
    typed: a file that lies under the whole one is asked about here. `kinds` names the kinds of file in the dialog.
    """
    name, _filter = QFileDialog.getSaveFileName(parent, title, proposed, kinds or f"*{ending}")
    if not name:
        return None
    path = Path(name)
    if path.name.endswith(ending):
        return path
    stem = path.name[: -len(ending)] if path.name.lower().endswith(ending.lower()) else path.name
    path = path.with_name(f"{stem}{ending}")
    if path.exists() and not messages.confirm(parent, f"Đã có tệp “{path.name}”. Ghi đè lên tệp đó?", "&Ghi đè"):
        return None
    return path
