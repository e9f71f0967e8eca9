"""The one page on which an office file is begun: whose it is, who is at the keyboard, and where the file will lie."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ict_desktop.records.errors import Refused
from ict_desktop.records.offices import Office, became, province_of
from ict_desktop.screens.file.backups import FILES, ending
from ict_desktop.screens.shared.around import Program
from ict_desktop.store.whole_file import in_the_way
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.dialogs import deed_row
from ict_desktop.widgets.field_known import KnownWordsField
from ict_desktop.widgets.field_text import TextField
from ict_desktop.widgets.form_rows import FormRows
from ict_desktop.widgets.page_parts import ElidedLabel
from ict_desktop.widgets.screen_room import take_size
from ict_desktop.widgets.scrolled import Scrolled
from ict_desktop.widgets.theme import CARD_PADDING, GRID, set_role
from ict_desktop.work.provinces import home, proposed, provinces

MISSING = {
    "province": "Hãy ghi tên tỉnh hoặc thành phố; tên này được in trên văn bản.",
    "committee": "Hãy ghi tên đầy đủ của Ban Chỉ đạo; tên này được in trên văn bản.",
    "committee_short": "Hãy ghi tên gọi tắt; tên này đứng trên cửa sổ.",
}
"""What is said of a field that may not stay empty."""


class OfficePage(FormRows):
    """Asks what a new file has to be told, proposes all of it, and has it made.

    `make` makes the file and raises `Refused` where it cannot; what it says stands on the page and nothing is lost.
    """

    def __init__(self, program: Program, make: Callable[[Path, Office], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._resources = program.resources
        self._make = make
        self._known = provinces(self._resources)
        offered = [(one.title, " ".join(one.former)) for one in self._known]
        self._province = KnownWordsField(offered, self)
        self.labelled("province", "Tỉn&h, thành phố *", self._province)
        self._hint = self.note()
        self._hint.setContentsMargins(0, 0, 0, GRID)
        self._hint.hide()
        self.labelled("committee", "Tên đầy đủ của &Ban Chỉ đạo *", TextField(self))
        self.labelled("committee_short", "Tên &gọi tắt *", TextField(self), half=True)
        clerk = TextField(self)
        self.labelled("clerk", "&Người nhập liệu (có thể để trống)", clerk, half=True)
        clerk.enter_leaves = False  # the last Enter begins
        clerk.line.setPlaceholderText("Họ và tên của bạn")
        clerk.line.returnPressed.connect(self.begin)
        self._where = ElidedLabel("", "muted", self, Qt.TextElideMode.ElideMiddle)
        self._failure = QLabel("", self)
        self._failure.setWordWrap(True)
        set_role(self._failure, "problem")
        self._failure.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(self._grid)
        layout.addLayout(self._place_row())
        layout.addWidget(self._failure)
        self._province.set_value(home(self._resources).title)
        self._propose()
        clerk.set_value(program.preferences.clerk)
        self.lie_at(free_name(program.office_file))

    def _place_row(self) -> QHBoxLayout:
        caption = QLabel("Tệp dữ liệu:", self)
        set_role(caption, "muted")
        self.change_place = Button("Đổi nơ&i đặt…", self)
        self.change_place.clicked.connect(self._choose_place)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(caption)
        row.addWidget(self._where, 1)
        row.addWidget(self.change_place)
        return row

    # What is shown

    def lie_at(self, path: Path) -> None:
        """Let the file lie there once it is made."""
        self.path = path
        self._where.set_words(str(path))
        self.say("")

    def take_keyboard(self) -> None:
        """Put the cursor on the province, so that another one is simply typed over it."""
        self.focus_first()
        self._province.line.selectAll()

    def _propose(self) -> None:
        """Name the committee as its province would; what the clerk wrote herself stays."""
        typed = province_of(self._province.draft_text(), self._known)
        usual = proposed(self._resources, typed)
        for name, words in (("committee", usual.committee), ("committee_short", usual.committee_short)):
            if not self.field(name).is_changed():
                self.field(name).set_value(words)
        now = became(self._province.draft_text(), self._known)
        words = f"{typed.title} nay thuộc {now.called} (từ ngày 01/7/2025)." if now is not None else ""
        self._hint.setText(words)
        self._hint.setVisible(bool(words))

    def say(self, sentence: str) -> None:
        """Show why the file could not be made; "" takes the sentence back."""
        self._failure.setText(sentence)
        self._failure.setVisible(bool(sentence))

    def _edited(self, name: str) -> None:
        self._say(name, "")
        if name == "province":
            self._propose()

    def _left(self, _name: str) -> None:
        """Nothing is kept of a file that is not begun."""

    # Deeds

    def _choose_place(self) -> None:
        options = QFileDialog.Option.DontConfirmOverwrite  # no file is ever written over: it is refused in a sentence
        title, there = "Nơi đặt tệp dữ liệu", str(self.path)
        name, _filter = QFileDialog.getSaveFileName(self, title, there, FILES, options=options)
        if name:
            self.lie_at(ending(name))

    def begin(self) -> None:
        """Have the file made, the word being composed included; what is missing or refused is said on the page."""
        self.say("")
        told = {name: str(self.field(name).known() or "") for name in self.names()}
        missing = [name for name in MISSING if not told[name]]
        for name in MISSING:
            self._say(name, MISSING[name] if missing[:1] == [name] else "")
        if missing:
            self.focus_first_problem()
            return
        office = Office(
            province=province_of(told["province"], self._known),
            committee=told["committee"],
            committee_short=told["committee_short"],
            clerk=told["clerk"],
        )
        try:
            self._make(self.path, office)
        except Refused as refusal:
            self.say(str(refusal))


class NewOfficeDialog(QDialog):
    """The page in a dialog, for a window that has a file open; `made` is the file once it is there."""

    def __init__(self, parent: QWidget, program: Program) -> None:
        super().__init__(parent)
        self.setWindowTitle("Tạo tệp mới")
        self.made: Path | None = None
        self._program = program
        self.page = OfficePage(program, self._made, self)
        self.page.change_place.setAutoDefault(False)  # Enter makes the file
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        layout.addWidget(Scrolled(self.page, self), 1)
        layout.addLayout(deed_row(self, "Tạ&o tệp", self.page.begin))
        take_size(self, 640, self.sizeHint().height())
        self.page.take_keyboard()

    def _made(self, path: Path, office: Office) -> None:
        self._program.new_file(path, office)
        self.made = path
        self.accept()


def free_name(path: Path) -> Path:
    """Return a path, or one with a number behind its name where a file is there already."""
    numbered = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in range(2, 100))
    return next(
        (free for free in (path, *numbered) if in_the_way(free) is None), path
    )  # a closed folder counts as free
