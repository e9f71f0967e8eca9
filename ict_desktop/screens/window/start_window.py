"""The window that stands before any file is open: what to open, and why the file that was wanted is not.

Nothing is made that was not asked for; every way out of it is a file, or the end.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ict_desktop.records.dates import date_text
from ict_desktop.records.errors import Refused
from ict_desktop.records.offices import Office
from ict_desktop.screens.file.backups import (
    FILES,
    Checked,
    backup_words,
    ending,
    look_for,
    office_details,
    office_question,
    restore,
)
from ict_desktop.screens.file.new_office import OfficePage, free_name
from ict_desktop.screens.shared.around import Program
from ict_desktop.screens.shared.preferences import is_there
from ict_desktop.screens.window.deeds import OPENED
from ict_desktop.widgets import messages
from ict_desktop.widgets.background import Background
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.screen_room import take_size
from ict_desktop.widgets.theme import CARD_PADDING, GRID, PAGE_MARGIN_X, PAGE_MARGIN_Y, set_role
from ict_desktop.widgets.translation import TITLE

LINE_HEIGHT = 28
LISTED_LINES = 4
"""Lines of a list that are seen without scrolling."""

WIDTH = 760
FIRST = "Hãy cho biết đơn vị của bạn. Tất cả đều sửa lại được về sau, trong Tệp → Cài đặt."
NEW = "Tệp mới có sẵn danh bạ đơn vị và mẫu văn bản. Tất cả đều sửa lại được về sau, trong Tệp → Cài đặt."


@guarded
class StartWindow(QWidget):
    """Says what is the matter and offers the recent files, the checked backups, another file, a new one, the sample."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.setWindowTitle(TITLE)
        self._program = program
        QShortcut(QKeySequence("F1"), self, self.show_help)
        self._wanted: Path | None = None
        self._back: tuple[str, str, Path | None] | None = None
        self.page: OfficePage | None = None
        self.background = Background(self)
        content = QWidget(self)
        self.heading = QLabel("", content)
        set_role(self.heading, "title")
        self.sentence = QLabel("", content)
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.recent = _Choices("Tệp làm việc gần đây", "&Mở tệp này", self.open_recent, content)
        self.backups = _Choices("Bản sao lưu", "&Khôi phục thành tệp mới…", self.restore_chosen, content)
        self._layout = QVBoxLayout(content)
        self._layout.setContentsMargins(PAGE_MARGIN_X, PAGE_MARGIN_Y, PAGE_MARGIN_X, 0)
        self._layout.setSpacing(GRID)
        self._layout.addWidget(self.heading)
        self._layout.addWidget(self.sentence)
        self._layout.addWidget(self.recent)
        self._layout.addWidget(self.backups)
        self._card = QFrame(content)
        set_role(self._card, "card")
        self._card_layout = QVBoxLayout(self._card)
        self._card_layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        self._layout.addWidget(self._card)
        self._ways = self._made_ways(content)
        self._layout.addWidget(self._ways)
        self._layout.addStretch(1)
        self._put_together(content)

    def _put_together(self, content: QWidget) -> None:
        """Let the content scroll where the screen is lower than it; the buttons that begin and leave stay in sight."""
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab walks from the content to the buttons under it
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        scroll.setWidget(content)
        self._end = self._end_row()
        self._end.setContentsMargins(PAGE_MARGIN_X, GRID, PAGE_MARGIN_X, PAGE_MARGIN_Y)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        whole.addLayout(self._end)

    def _made_ways(self, parent: QWidget) -> QWidget:
        ways = (
            ("Thử &lại", "Mở lại tệp này, sau khi đã gắn ổ đĩa hoặc đóng chương trình khác.", self.try_again),
            (
                "Mở tệp k&hác…",
                "Chọn một tệp .ict hoặc gói chuyển máy (.ictz) có trên máy này hoặc ổ đĩa khác.",
                self.open_other,
            ),
            ("&Tạo tệp mới…", "Tạo tệp có sẵn danh bạ đơn vị, mẫu văn bản của địa phương bạn.", self.make_new),
            (
                "Mở &dữ liệu mẫu",
                "Xem thử với hội nghị ngày 07/07/2017; không ảnh hưởng dữ liệu thật.",
                self.open_sample,
            ),
        )
        self.buttons: dict[str, Button] = {}
        self._notes: dict[Button, QLabel] = {}
        whole = QWidget(parent)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for words, about, deed in ways:
            row = QHBoxLayout()
            button = self._button(words, deed, whole)
            button.setMinimumWidth(180)
            note = QLabel(about, whole)
            note.setWordWrap(True)
            set_role(note, "muted")
            row.addWidget(button)
            row.addWidget(note, 1)
            column.addLayout(row)
            self._notes[button] = note
            self.buttons[words.replace("&", "").rstrip("…")] = button
        return whole

    def _end_row(self) -> QHBoxLayout:
        """Return the buttons of the page a new office is begun on, and the one that leaves."""
        self.begin = self._button("Bắt đầ&u", self._begin, self)
        set_role(self.begin, "primary")
        self.sample = self._button("&Xem thử dữ liệu mẫu", self.open_sample, self)
        self.existing = self._button("&Mở tệp có sẵn…", self.open_other, self)
        self.others = self._button("&Cách khác…", self._show_ways, self)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for button in (self.begin, self.sample, self.existing, self.others):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._button("Th&oát", self.close, self))
        return row

    def _button(self, words: str, deed: Callable[[], object], parent: QWidget) -> Button:
        button = Button(words, parent)
        button.setAutoDefault(True)  # Enter presses it as well
        button.clicked.connect(lambda _checked=False: deed())
        return button

    # What it says

    def welcome(self, problem: str) -> None:
        """Begin: no file has been worked in, or (`problem`) it is not known which."""
        if problem:
            self._say("Chưa biết tệp làm việc lần trước", problem, None)
            return
        self._ask("Bắt đầu làm việc", FIRST)
        self._look_for("")

    def missing(self, path: Path) -> None:
        """Say that the file last worked in is not where it was."""
        sentence = (
            f"Không thấy tệp “{path.name}” làm việc lần trước trong thư mục “{path.parent}”. Tệp có thể đã được đổi tên, "
            "chuyển chỗ, hoặc ổ đĩa chưa được gắn. Hãy chọn tệp cần mở; chưa có tệp nào được tạo mới."
        )
        self._say("Không thấy tệp làm việc lần trước", sentence, path)

    def refused(self, path: Path | None, sentence: str) -> None:
        """Say why a file could not be opened."""
        self._say("Chưa mở được tệp", sentence, path)

    def _ask(self, heading: str, sentence: str) -> None:
        """Show the page a new office is begun on, in place of everything else."""
        self.heading.setText(heading)
        self.sentence.setText(sentence)
        if self.page is None:
            self.page = OfficePage(self._program, self._make, self._card)
            self.page.change_place.setAutoDefault(True)
            self._card_layout.addWidget(self.page)
        for shown in (self.recent, self.backups):
            shown.hide()
        self._turn(to_page=True)
        self.others.setVisible(self._back is not None)
        self.page.take_keyboard()

    def _turn(self, to_page: bool) -> None:
        """Show the page and its buttons, or the ways to open a file."""
        for widget in (self._card, self.begin, self.sample, self.existing, self.others):
            widget.setVisible(to_page)
        self._ways.setVisible(not to_page)
        self.fit()

    @property
    def _asks(self) -> bool:
        return not self._card.isHidden()

    def _show_ways(self) -> None:
        """Show again what stood before the page, or on a first start what else there is on this machine."""
        self._say(*(self._back or ("Mở tệp đã có", "Máy này đã có tệp hoặc bản sao lưu của chương trình.", None)))

    def fit(self) -> None:
        """Take the height that is needed at the usual width, but stay on the screen with all of it."""
        self._layout.activate()
        needed = self._layout.totalHeightForWidth(WIDTH) + self._end.totalSizeHint().height()
        take_size(self, WIDTH, needed)
        screen = self.screen().availableGeometry()
        below = self.frameGeometry().bottom() - screen.bottom()
        if self.isVisible() and below > 0:
            self.move(self.x(), max(screen.top(), self.y() - below))

    def _say(self, heading: str, sentence: str, wanted: Path | None) -> None:
        self._wanted, self._back = wanted, (heading, sentence, wanted)
        self.heading.setText(heading)
        self.sentence.setText(sentence)
        self._turn(to_page=False)
        again = self.buttons["Thử lại"]
        again.setVisible(wanted is not None)
        self.buttons["Mở tệp khác"].setText("Mở tệp k&hác…" if wanted is not None else "Mở tệp &có sẵn…")
        self._notes[again].setVisible(wanted is not None)
        preferences = self._program.preferences
        known = dict.fromkeys([*preferences.recent, self._program.office_file])
        others = [path for path in known if path != wanted and is_there(path)]
        self.recent.show_choices([(_file_words(path), path) for path in others])
        self.backups.hide()
        self._look_for(wanted.stem if wanted is not None else "")
        self._lead()

    def _look_for(self, stem: str) -> None:
        folders = self._program.backup_folders()
        self.background.run(lambda _progress: look_for(folders, stem), self._show_backups)

    def _show_backups(self, found: Sequence[Checked]) -> None:
        if self._asks:
            self.others.setVisible(self._back is not None or bool(found))
            return
        self.backups.show_choices([(backup_words(checked), checked) for checked in found])
        self._lead()

    def _lead(self) -> None:
        """Fill the button that is most likely wanted, and put the cursor there."""
        # A file that is damaged is best taken from its backup; one that is gone was perhaps only renamed.
        order = (self.backups, self.recent) if is_there(self._wanted) else (self.recent, self.backups)
        lists = [shown for shown in order if not shown.isHidden()]
        for shown in (self.recent, self.backups):
            set_role(shown.button, "primary" if lists and shown is lists[0] else "")
        set_role(self.buttons["Tạo tệp mới"], "" if lists or self._wanted else "primary")
        (lists[0].list if lists else self.buttons["Mở tệp khác"]).setFocus(Qt.FocusReason.OtherFocusReason)
        self.fit()

    def _attempt(self, path: Path | None, deed: Callable[[], None]) -> None:
        try:
            deed()
        except Refused as refusal:
            self.refused(path, str(refusal))

    def show_help(self) -> None:
        """Say where the file lies and what can be done about it."""
        from ict_desktop.screens.window.help import show_help  # hardly anybody asks before there is a file

        show_help(self, self._program.resources / "help", date_text(self._program.day), "du-lieu.html")

    # Ways out

    def try_again(self) -> None:
        """Open the file that was wanted."""
        if (path := self._wanted) is not None:
            self._attempt(path, lambda: self._program.open_file(path))

    def open_recent(self) -> None:
        """Open the chosen one of the recent files."""
        path = self.recent.chosen
        if isinstance(path, Path):
            self._attempt(path, lambda: self._program.open_file(path))

    def open_other(self) -> None:
        """Open a file that lies elsewhere."""
        name, _filter = QFileDialog.getOpenFileName(self, "Mở tệp", str(self._folder), OPENED)
        if name:
            self._attempt(Path(name), lambda: self._program.open_file(Path(name)))

    def make_new(self) -> None:
        """Ask whose the new file is, and where it is to lie."""
        self._ask("Tạo tệp mới", NEW)

    def _begin(self) -> None:
        if self.page is not None:
            self.page.begin()
            self.fit()

    def _make(self, path: Path, office: Office) -> None:
        self._program.new_file(path, office)
        self._attempt(path, lambda: self._program.open_file(path))

    def open_sample(self) -> None:
        """Look at the sample."""
        self._attempt(None, self._program.open_sample)

    def restore_chosen(self) -> None:
        """Copy the chosen backup to a file of its own and open that one; the backup stays as it is."""
        checked = self.backups.chosen
        if not isinstance(checked, Checked):
            return
        wanted = self._wanted or self._program.office_file
        proposed = wanted if not wanted.exists() else wanted.with_name(f"{wanted.stem}-khoi-phuc.ict")
        folder = proposed.parent if proposed.parent.is_dir() else self._folder
        place = str(free_name(folder / proposed.name))
        name, _filter = QFileDialog.getSaveFileName(self, "Khôi phục thành tệp mới", place, FILES)
        if not name:
            return
        target, heading, sentence = ending(name), self.heading.text(), self.sentence.text()
        self.setEnabled(False)
        self.sentence.setText(f"Đang khôi phục “{target.name}”…")

        def done(_path: Path) -> None:
            self.setEnabled(True)
            if messages.confirm(self, office_question(target), "&Dùng tệp này", office_details(wanted)):
                self._attempt(target, lambda: self._program.open_file(target))
            else:
                self._program.preferences.remember_copy(target)
                self._say(heading, sentence, self._wanted)

        def refused(refusal: Refused) -> None:
            self.setEnabled(True)
            self.refused(self._wanted, str(refusal))

        self.background.run(lambda progress: restore(checked.backup, target, progress), done, refused)

    @property
    def _folder(self) -> Path:
        """Where a file dialog begins: beside the file that was wanted, or where the office's file belongs."""
        wanted = self._wanted.parent if self._wanted is not None else self._program.office_file.parent
        return wanted if wanted.is_dir() else self._program.office_file.parent

    def closeEvent(self, event: QCloseEvent) -> None:
        """Go; what is still being looked for is not waited for."""
        self.background.close()
        event.accept()


class _Choices(QFrame):
    """A heading, a list to choose from, and the button that takes what is chosen (as Enter and a double click do)."""

    def __init__(self, heading: str, deed: str, do: Callable[[], None], parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "card")
        caption = QLabel(heading, self)
        set_role(caption, "section")
        self.list = QListWidget(self)
        self.list.setAccessibleName(heading)
        self.list.itemActivated.connect(lambda _item: do())
        self.button = Button(deed, self)
        self.button.clicked.connect(lambda: do())
        top = QHBoxLayout()
        top.addWidget(caption)
        top.addStretch()
        top.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, 8, CARD_PADDING, 12)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addWidget(self.list)
        self.hide()

    def show_choices(self, choices: Sequence[tuple[str, object]]) -> None:
        """Offer these, the first one chosen; nothing to offer takes no room."""
        self.list.clear()
        for words, value in choices:
            item = QListWidgetItem(words, self.list)
            item.setData(Qt.ItemDataRole.UserRole, value)
            item.setToolTip(words)
            item.setSizeHint(QSize(0, LINE_HEIGHT))
        self.list.setCurrentRow(0)
        self.list.setFixedHeight(min(len(choices), LISTED_LINES) * LINE_HEIGHT + 4)
        self.setVisible(bool(choices))

    @property
    def chosen(self) -> object:
        """What stands behind the chosen line."""
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item is not None else None


def _file_words(path: Path) -> str:
    return f"{path.name}   —   {path.parent}"
