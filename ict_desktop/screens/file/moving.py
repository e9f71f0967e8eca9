"""Moving to a new PC: Tệp → Chuyển sang máy mới writes one archive here, a double click on it there brings all of it."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ict_desktop.records.archive_ending import ENDING
from ict_desktop.records.archives import Contents, archive_name, plain_name
from ict_desktop.records.disk_space import size_text
from ict_desktop.records.errors import Refused
from ict_desktop.screens.file.backups import FILES, ending
from ict_desktop.screens.file.new_office import free_name
from ict_desktop.screens.shared.around import Program
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.store.archive import Origin, Packed, Unpacked, amount, look_into, pack, unpack, weighed
from ict_desktop.store.living import name_of_pc
from ict_desktop.widgets import messages
from ict_desktop.widgets.background import Background, Job
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.job_bar import JobBar
from ict_desktop.widgets.screen_room import take_size
from ict_desktop.widgets.scrolled import Scrolled
from ict_desktop.widgets.shown_text import ShownLine
from ict_desktop.widgets.theme import CARD_PADDING, GAP, GRID, set_role

ARCHIVES = f"Gói chuyển máy (*{ENDING})"
WIDTH = 640
HEADINGS = 110
"""Logical pixels of the column of headings."""

BELOW_FACTS = 99
"""The row of the grid for the place, below however many facts there are."""


@guarded
class _Moving(QDialog):
    """What both ends share: what moves, where to, how far it is, and one deed that turns into the next one."""

    def __init__(self, parent: QWidget | None, title: str, about: str, deed: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._job: Job | None = None
        heading = QLabel(title, self)
        set_role(heading, "title")
        words = QLabel(about, self)
        words.setWordWrap(True)
        set_role(words, "muted")
        self._facts = QGridLayout()
        self._facts.setColumnMinimumWidth(0, HEADINGS)
        self._facts.setColumnStretch(1, 1)
        self._facts.setHorizontalSpacing(GAP)
        self._facts.setVerticalSpacing(6)
        self.facts: dict[str, QLabel] = {}
        card = QFrame(self)
        set_role(card, "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(CARD_PADDING, 12, CARD_PADDING, 12)
        inside.addLayout(self._facts)
        self._add_place()
        self.note = QLabel("", self)
        self.note.setWordWrap(True)
        self.note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.deed = Button(deed, self)
        set_role(self.deed, "primary")
        self.deed.setDefault(True)
        self.deed.clicked.connect(lambda _checked=False: self.go_on())
        self.leave = Button("&Thôi", self)
        self.leave.setAutoDefault(False)
        self.leave.clicked.connect(self.reject)
        self.bar = JobBar(self.note.setText, self.note.text, self)
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for part in (heading, words, card, self.note):
            column.addWidget(part)
        column.addStretch(1)
        self._whole = Scrolled(whole, self)
        self._end = self._buttons()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        layout.setSpacing(GAP)
        layout.addWidget(self._whole, 1)
        layout.addLayout(self._end)

    def _add_place(self) -> None:
        self.place = ShownLine("Đặt ở", self)
        self.elsewhere = Button("Chọn nơi &khác…", self)
        self.elsewhere.setAutoDefault(False)
        self.elsewhere.clicked.connect(lambda _checked=False: self.choose_place())
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.place, 1)
        row.addWidget(self.elsewhere)
        self._facts.addWidget(self._caption("Đặt ở"), BELOW_FACTS, 0)
        self._facts.addLayout(row, BELOW_FACTS, 1)

    def _caption(self, heading: str) -> QLabel:
        caption = QLabel(heading, self)
        set_role(caption, "muted")
        return caption

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.bar)
        row.addStretch()
        row.addWidget(self.deed)
        row.addWidget(self.leave)
        return row

    def event(self, event: QEvent) -> bool:
        """Give every sentence its lines whenever one has changed, as far as the screen allows."""
        if event.type() == QEvent.Type.LayoutRequest and self.layout() is not None:
            width = max(WIDTH, self.width())
            around = self._end.sizeHint().height() + GAP + 2 * CARD_PADDING
            wanted = self._whole.wanted_height(width - 2 * CARD_PADDING) + around
            take_size(self, width, max(self.height(), wanted))
        return super().event(event)

    @property
    def target(self) -> Path:
        """Where it goes."""
        return Path(self.place.text())

    def show_place(self, path: Path) -> None:
        """Show where it goes; a long path with its end."""
        self.place.setText(str(path))
        self.place.setToolTip(str(path))

    def show_fact(self, heading: str, words: str) -> None:
        """Show one thing the archive is about; a heading again means other words for it."""
        if heading not in self.facts:
            value = QLabel("", self)
            value.setWordWrap(True)
            self._facts.addWidget(self._caption(heading), len(self.facts), 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(value, len(self.facts), 1)
            self.facts[heading] = value
        self.facts[heading].setText(messages.breakable(words))

    def say(self, words: str, role: str = "") -> None:
        """Say how it stands."""
        self.note.setText(messages.breakable(words))
        set_role(self.note, role)

    def follow(self, job: Job, words: str) -> None:
        """Show work that is under way; meanwhile nothing else can be pressed but Hủy."""
        self._job = job
        self.say(words)
        self._offer(False)
        job.ended.connect(self._ended)
        self.bar.follow(job, words)

    def _ended(self) -> None:
        self._job = None
        self._offer(True)

    def _offer(self, may: bool) -> None:
        for button in (self.deed, self.leave, self.elsewhere):
            button.setEnabled(may)

    def refused(self, refusal: Refused) -> None:
        """Say why it was not done; everything stands for another try."""
        self.say(str(refusal), "problem")

    def over(self, words: str, deed: str) -> None:
        """Say what was done, and offer what comes after it."""
        self.say(words)
        self.elsewhere.setVisible(False)
        self.deed.setText(deed)
        self.leave.setText("Đón&g")
        self.deed.setFocus(Qt.FocusReason.OtherFocusReason)

    def reject(self) -> None:
        """Close; what is under way is stopped first, and the dialog stays to say so."""
        if self._job is not None:
            self._job.cancel()
            return
        super().reject()

    def choose_place(self) -> None:
        """Ask for another place."""
        raise NotImplementedError

    def go_on(self) -> None:
        """Do what the filled button says."""
        raise NotImplementedError


class MovingOut(_Moving):
    """Writes the archive of the open file."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(
            parent,
            "Chuyển sang máy mới",
            "Ghi toàn bộ hồ sơ thành một gói. Chép gói sang máy mới (đã cài chương trình) rồi bấm đúp để mở.",
            "&Ghi gói",
        )
        self._desk, self._preferences = desk, desk.program.preferences
        self._made: Path | None = None
        path = self._desk.store.path
        self.show_fact("Tệp", path.name)
        self.show_fact("Gồm", "…")
        self.show_fact("Dung lượng", "…")
        name = archive_name(plain_name(path.name).removesuffix(".ict"), self._desk.day)
        self.show_place(free_name(path.absolute().with_name(name)))
        self.say("Gói không có mật khẩu: ai có gói cũng đọc được hồ sơ. Hãy xóa khỏi USB sau khi chuyển xong.", "muted")
        self._desk.read(weighed, self._show_measure)

    def _show_measure(self, measured: tuple[dict[str, int], int]) -> None:
        if not isValid(self):  # closed before it was weighed
            return
        counts, size = measured
        self.show_fact("Gồm", amount(counts))
        self.show_fact("Dung lượng", f"khoảng {size_text(size)}")

    def choose_place(self) -> None:
        """Ask where the archive goes; what lies there is never written over."""
        name, _filter = QFileDialog.getSaveFileName(
            self, "Ghi gói chuyển máy", str(self.target), ARCHIVES, options=QFileDialog.Option.DontConfirmOverwrite
        )
        if name:
            self.show_place(Path(name if name.endswith(ENDING) else f"{name}{ENDING}"))

    def go_on(self) -> None:
        """Write the archive; afterwards, show its folder."""
        if self._made is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._made.parent)))
            return
        desk, target, liked = self._desk, self.target, self._preferences.portable()
        path, origin = desk.store.path, Origin(desk.store.now(), desk.clerk, name_of_pc())
        words = "Đang ghi gói…"
        job = desk.work(
            words,
            lambda connection, tell: pack(connection, path, target, origin, liked, tell),
            self._packed,
            self.refused,
        )
        self.follow(job, words)

    def _packed(self, packed: Packed) -> None:
        self._made = packed.path
        self._desk.window.say(f"Đã ghi {packed.path.name}")
        self.show_fact("Dung lượng", size_text(packed.size))
        self.over(
            f"Đã ghi và kiểm tra gói: {amount(packed.contents.counts)}. Từ nay hãy làm việc trên máy mới; "
            "những gì sửa thêm ở máy này sẽ không sang máy mới. Nhớ xóa gói khỏi USB sau khi chuyển xong.",
            "&Mở thư mục",
        )


@guarded
class MovingIn(_Moving):
    """Says what is in an archive, asks where its file shall lie, and opens it there."""

    def __init__(self, parent: QWidget | None, program: Program, archive: Path) -> None:
        """Read what the archive says of itself; raises `Refused` where it cannot be read."""
        contents = look_into(archive)
        super().__init__(
            parent,
            "Chuyển hồ sơ vào máy này",
            f"Gói “{archive.name}” chứa toàn bộ hồ sơ của một cơ quan. Gói được giữ nguyên.",
            "&Chuyển vào máy này",
        )
        self.background = Background(self)
        self._program = program
        self._archive = archive
        self._made: Path | None = None
        for heading, words in _about(contents):
            self.show_fact(heading, words)
        self.show_place(free_name(program.office_file.parent / contents.file_name))
        self.deed.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_place(self) -> None:
        """Ask where the file shall lie; what lies there is never written over."""
        name, _filter = QFileDialog.getSaveFileName(
            self, "Đặt tệp hồ sơ ở", str(self.target), FILES, options=QFileDialog.Option.DontConfirmOverwrite
        )
        if name:
            self.show_place(ending(name))

    def go_on(self) -> None:
        """Unpack; afterwards, open what was brought."""
        if self._made is not None:
            self._open(self._made)
            return
        archive, target = self._archive, self.target
        job = self.background.run(
            lambda tell: unpack(archive, target, tell, tell.is_stopped), self._unpacked, self.refused
        )
        self.follow(job, "Đang chuyển…")

    def _unpacked(self, brought: Unpacked) -> None:
        self._made = brought.path
        preferences = self._program.preferences
        preferences.fill_empty(brought.preferences)
        preferences.remember_copy(brought.path)
        self._program.choose_scheme(preferences.scheme)
        odd = f" Tệp có chỗ cần xem, như trên máy cũ: {brought.findings[0]}." if brought.findings else ""
        self.over(f"Đã chuyển: {amount(brought.contents.counts)}, khớp với máy cũ.{odd}", "&Mở tệp")

    def _open(self, path: Path) -> None:
        if self.parent() is not None:
            self.accept()  # the window it stands over goes as soon as another file opens
        try:
            self._program.open_file(path)
        except Refused as refusal:
            if self.parent() is not None:
                messages.refuse(self.parentWidget(), str(refusal))
            else:
                self.refused(refusal)
            return
        self.accept()

    def done(self, result: int) -> None:
        """Close; nothing runs any more."""
        self.background.close()
        super().done(result)


def _about(contents: Contents) -> list[tuple[str, str]]:
    made = f"{contents.made_at:%H:%M} ngày {contents.made_at:%d/%m/%Y}"
    facts = (
        ("Cơ quan", contents.office),
        ("Tệp", contents.file_name),
        ("Gói làm lúc", made),
        ("Người làm", contents.by),
        ("Trên máy", contents.pc),
        ("Gồm", amount(contents.counts)),
        ("Dung lượng", size_text(contents.data.size)),
    )
    return [(heading, words) for heading, words in facts if words]
