"""Which place of the help explains what is in front: a page, the tab in it, a dialog, a number."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QTabWidget, QWidget

from ict_desktop.records.vietnamese import fold
from ict_desktop.widgets.page_parts import HOW_PROPERTY

PAGE_TOPICS = {
    "overview": "tong-quan.html",
    "meetings": "hoi-nghi.html",
    "tasks": "nhiem-vu.html",
    "indicators": "chi-tieu.html",
    "incidents": "an-toan-thong-tin.html",
    "inspections": "kiem-tra.html",
    "documents": "van-ban.html",
    "agencies": "don-vi.html",
}
"""Code of a page → its topic. What stands on a tab is the section named like the tab ("#thanh-phan")."""

DIALOG_TOPICS = {
    "BackupsDialog": "sao-luu.html",
    "BeginPaper": "van-ban.html#theo-mau",
    "BulkDialog": "nhiem-vu.html#nhieu-viec",
    "CellDialog": "chi-tieu.html#o-so-lieu",
    "ChartDialog": "van-ban.html",
    "CheckDialog": "kiem-tra-tep.html",
    "ClerkDialog": "cai-dat.html#nguoi-nhap-lieu",
    "FindAll": "tim-kiem.html",
    "HealthDialog": "suc-khoe.html",
    "HelpWindow": "phim-tat.html",
    "LinkDialog": "hoi-nghi.html#gan-ket-luan",
    "NewOfficeDialog": "du-lieu.html",
    "NumberDialog": "van-ban.html#ban-hanh",
    "PasteDialog": "chi-tieu.html#dan-so-lieu",
    "PaperDialog": "in-an.html",
    "RegisterDialog": "van-ban.html#so-dang-ky",
    "RulesDialog": "van-ban.html#kiem-the-thuc",
    "TableDialog": "van-ban.html#noi-dung",
    "ReopenDialog": "van-ban.html",
    "SettingsDialog": "cai-dat.html",
    "SignersDialog": "cai-dat.html#mau-dau-van-ban",
    "SplitDialog": "hoi-nghi.html#tach-viec",
    "Trash": "sua-xoa.html#thung-rac",
    "_Moving": "chuyen-may.html",
    "_Table": "sua-xoa.html#lich-su",
}
"""Class of a dialog → its topic, by name so that none is imported for it; any other takes the topic of its page."""

_WITHOUT_COUNT = re.compile(r"  .*$")


def section_of(title: str) -> str:
    """Return the name of the section that explains a tab: "Ý kiến, kiến nghị  12" → "y-kien-kien-nghi"."""
    return re.sub(r"[^a-z0-9]+", "-", fold(_WITHOUT_COUNT.sub("", title))).strip("-")


def topic_of(dialog: type) -> str:
    """Return the topic of a kind of dialog, or of the kind it is made from; "" where it takes that of its page."""
    return next((DIALOG_TOPICS[kind.__name__] for kind in dialog.__mro__ if kind.__name__ in DIALOG_TOPICS), "")


def help_place(folder: Path, page: QWidget, code: str) -> str:
    """Return what explains what the user is at: the dialog over the window, a number with the keyboard, else the page."""
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QDialog):
        topic = topic_of(type(dialog))
        if topic:
            return _with_section(folder, topic, dialog)
    focused = QApplication.focusWidget()
    if dialog is None and focused is not None and focused.property(HOW_PROPERTY):
        return f"cach-tinh.html#{focused.property(HOW_PROPERTY)}"
    return _with_section(folder, PAGE_TOPICS[code], page)


def _with_section(folder: Path, topic: str, shown: QWidget) -> str:
    if "#" in topic:
        return topic
    text = (folder / topic).read_text(encoding="utf-8")
    for tabs in shown.findChildren(QTabWidget):
        section = section_of(tabs.tabText(tabs.currentIndex()))
        if tabs.isVisible() and section and f'name="{section}"' in text:
            return f"{topic}#{section}"
    return topic


def give_help_key(show: Callable[[], object]) -> None:
    """Let F1 work in the dialog in front: the keys of the window do not reach over it."""
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QDialog) and not dialog.findChildren(_HelpKey):
        _HelpKey(dialog).activated.connect(show)


class _HelpKey(QShortcut):
    """F1 of one dialog."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(QKeySequence("F1"), dialog)
