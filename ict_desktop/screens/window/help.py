"""F1: the help of what is in front, in a window beside the work; no network, nothing remembered."""

import re
from html import escape
from pathlib import Path

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QUrl
from PySide6.QtGui import QFont, QPalette, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ict_desktop.records.guide import page_of
from ict_desktop.records.how_counted import HOW, How
from ict_desktop.records.vietnamese import fold
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.dialogs import close_row
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.page_parts import SearchBox
from ict_desktop.widgets.screen_room import take_size
from ict_desktop.widgets.theme import CARD_PADDING, GAP

HOW_COUNTED, GUIDE = "cach-tinh", "huong-dan"
"""Pages that are no file of the help: made from the rules of counting, and from the text the guide is printed from."""

CONTENTS = {
    f"{GUIDE}.html": "Hướng dẫn ngày đầu",
    "tong-quan.html": "Tổng quan",
    "hoi-nghi.html": "Hội nghị",
    "nhiem-vu.html": "Nhiệm vụ",
    "chi-tieu.html": "Chỉ tiêu",
    "an-toan-thong-tin.html": "An toàn thông tin",
    "kiem-tra.html": "Kiểm tra",
    "van-ban.html": "Văn bản",
    "don-vi.html": "Đơn vị",
    f"{HOW_COUNTED}.html": "Cách tính các con số",
    "tim-kiem.html": "Tìm, lọc và xếp cột",
    "in-an.html": "Xem trước và in",
    "sua-xoa.html": "Hoàn tác, lịch sử, thùng rác",
    "sao-luu.html": "Sao lưu và khôi phục",
    "kiem-tra-tep.html": "Kiểm tra tệp",
    "suc-khoe.html": "Tình trạng của tệp",
    "chuyen-may.html": "Chuyển sang máy mới",
    "cai-dat.html": "Cài đặt",
    "du-lieu.html": "Dữ liệu nằm ở đâu",
    "phim-tat.html": "Phím tắt",
}
"""The files of the help with their titles, in the order of the list at the left."""

TEXT_WIDTH, LIST_WIDTH = 780, 230
"""Logical pixels; the pictures of the help are made for this width of text."""

_SEE_ALSO = re.compile(r"<p>Xem thêm:.*?</p>")
_TAG = re.compile(r"<[^>]+>")
_SHEET = """
h1 {{ font-size: 17pt; font-weight: 600; margin-bottom: 6px; }}
h2 {{ font-size: 12pt; font-weight: 600; margin-top: 16px; margin-bottom: 4px; }}
p, li {{ margin-top: 3px; margin-bottom: 5px; line-height: 125%; }}
img {{ max-width: 100%; }}
p.picture {{ line-height: 100%; margin-top: 6px; margin-bottom: 8px; }}
td, th {{ padding: 4px 8px; }}
th {{ text-align: left; background-color: {band}; }}
table {{ border-collapse: collapse; border-style: solid; border-color: {line}; border-width: 1px; }}
kbd {{ font-family: "{face}"; font-weight: 600; background-color: {band}; }}
a {{ color: {link}; text-decoration: none; }}
"""


def read_page(folder: Path, file: str, day: str) -> str:
    """Return a page of the help; `day` is the day numbers are counted on, as it is shown."""
    if file == f"{HOW_COUNTED}.html":
        return how_counted_page(day)
    if file == f"{GUIDE}.html":
        return page_of((folder / f"{GUIDE}.md").read_text(encoding="utf-8"))
    return (folder / file).read_text(encoding="utf-8")


def how_counted_page(day: str) -> str:
    """Return the page of how every number is arrived at; `day` is the day they are counted on, as it is shown."""
    sections = "".join(_how_section(how) for how in HOW.values())
    return (
        f"<html><body><h1>{CONTENTS[f'{HOW_COUNTED}.html']}</h1>"
        f"<p>Mọi con số được tính lại mỗi lần mở, từ chính các bản ghi trong tệp. Ngày đang tính: <b>{escape(day)}</b>.</p>"
        f"{sections}</body></html>"
    )


def _how_section(how: How) -> str:
    rows = "".join(
        f'<tr><td width="24%"><i>{escape(name)}</i></td><td>{escape(words)}</td></tr>' for name, words in how.lines()
    )
    table = f'<table width="100%" cellspacing="0" cellpadding="4" border="1">{rows}</table>'
    return f'<h2><a name="{how.code}"></a>{escape(how.name)}</h2>{table}'


@guarded
class HelpBrowser(QTextBrowser):
    """Shows a page of the help in the colours of the scheme; the page of how numbers are counted is made here."""

    def __init__(self, folder: Path, day: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._day = day
        self.setOpenExternalLinks(False)
        self.setAccessibleName("Nội dung trợ giúp")
        self.document().setDocumentMargin(CARD_PADDING)
        self.setViewportMargins(2, 2, 2, 2)  # or pictures are painted over the frame
        self._dress()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Return what a page is made of."""
        if kind == QTextDocument.ResourceType.HtmlResource.value:
            return read_page(self._folder, QUrl(name).fileName(), self._day)
        return super().loadResource(kind, name)

    def open(self, place: str) -> None:
        """Open a place: a file of the help, perhaps with the name of a section ("hoi-nghi.html#van-ban")."""
        file, _mark, section = place.partition("#")
        url = QUrl.fromLocalFile(str(self._folder / file))
        if section:
            url.setFragment(section)
        self.setSource(url)

    def find_words(self, words: str) -> None:
        """Go to the first place on the page that holds some words, marks or not."""
        place = fold(self.document().toPlainText()).find(fold(words)) if words.strip() else -1
        if place >= 0:
            cursor = QTextCursor(self.document())
            cursor.setPosition(place)
            cursor.setPosition(place + len(words.strip()), QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def changeEvent(self, event: QEvent) -> None:
        """Follow another scheme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
            if self.source().isValid():
                self.reload()

    def _dress(self) -> None:
        colours = self.palette()
        sheet = _SHEET.format(
            band=colours.color(QPalette.ColorRole.AlternateBase).name(),
            line=colours.color(QPalette.ColorRole.Mid).name(),
            link=colours.color(QPalette.ColorRole.Link).name(),
            face=QFont(self.font()).family(),
        )
        self.document().setDefaultStyleSheet(sheet)


class HelpWindow(QDialog):
    """Contents and search left, the page right. It is not modal: one reads beside the work."""

    def __init__(self, parent: QWidget, folder: Path, day: str) -> None:
        super().__init__(parent)
        self.setWindowTitle("Trợ giúp")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        take_size(self, LIST_WIDTH + TEXT_WIDTH + 4 * CARD_PADDING, 640)
        self._words = {file: fold(_plain(read_page(folder, file, day))) for file in CONTENTS}
        self.browser = HelpBrowser(folder, day, self)
        self.search = SearchBox("Tìm trong trợ giúp", self)
        self.search.setAccessibleName("Tìm trong trợ giúp")
        self.search.setMinimumWidth(0)
        self.contents = QListWidget(self)
        self.contents.setAccessibleName("Mục lục")
        self.contents.setSpacing(3)
        for file, title in CONTENTS.items():
            item = QListWidgetItem(title, self.contents)
            item.setData(Qt.ItemDataRole.UserRole, file)
        self._assemble()
        self.search.searched.connect(self._search)
        self.search.down.connect(self.contents.setFocus)
        self.contents.currentItemChanged.connect(lambda item, _before: self._chosen(item))
        self.contents.itemClicked.connect(self._chosen)
        self.browser.sourceChanged.connect(self._mark)

    def _assemble(self) -> None:
        back, forward = Button("‹ &Trước", self), Button("&Sau ›", self)
        for button, go, signal in (
            (back, self.browser.backward, self.browser.backwardAvailable),
            (forward, self.browser.forward, self.browser.forwardAvailable),
        ):
            button.setAutoDefault(False)
            button.setEnabled(False)
            button.clicked.connect(go)
            signal.connect(button.setEnabled)
        buttons = close_row(self)
        buttons.insertWidget(0, back)
        buttons.insertWidget(1, forward)
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(self.search)
        left.addWidget(self.contents, 1)
        for widget in (self.search, self.contents):
            widget.setFixedWidth(LIST_WIDTH)
        columns = QHBoxLayout()
        columns.setSpacing(GAP)
        columns.addLayout(left)
        columns.addWidget(self.browser, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        layout.addLayout(columns, 1)
        layout.addLayout(buttons)

    def open(self, place: str) -> None:  # type: ignore[override]  # of a dialog's own open() no use is made
        """Show a place of the help and come to the front."""
        self.browser.open(place)
        self.show()
        self.raise_()
        self.activateWindow()
        self.browser.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        file = "" if item is None else str(item.data(Qt.ItemDataRole.UserRole))
        if file and self.browser.source().fileName() != file:
            self.browser.open(file)
        self.browser.find_words(self.search.words())

    def _mark(self, url: QUrl) -> None:
        """Mark in the contents the page that is shown, whatever led there."""
        with QSignalBlocker(self.contents):
            self.contents.setCurrentRow(list(CONTENTS).index(url.fileName()))

    def _search(self, words: str) -> None:
        """Leave in the contents the pages that hold the words, and show the first of them."""
        wanted = fold(words).strip()
        shown = []
        for number in range(self.contents.count()):
            item = self.contents.item(number)
            fits = wanted in self._words[str(item.data(Qt.ItemDataRole.UserRole))]
            item.setHidden(not fits)
            shown += [item] if fits else []
        if not wanted or not shown:
            return
        if self.contents.currentItem() not in shown:
            self.contents.setCurrentItem(shown[0])
        self.browser.find_words(words)


def _plain(text: str) -> str:
    return " ".join(_TAG.sub(" ", _SEE_ALSO.sub(" ", text)).split())


def show_help(parent: QWidget, folder: Path, day: str, place: str) -> HelpWindow:
    """Show a place of the help over a window or dialog; each has one such window, which is used again."""
    known = [each for each in parent.findChildren(HelpWindow) if each.parent() is parent]
    window = known[0] if known else HelpWindow(parent, folder, day)
    window.open(place)
    return window
