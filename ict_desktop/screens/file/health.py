"""Trợ giúp → Tình trạng của tệp: how file and backups stand, what is in them, and where everything lies."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QSysInfo, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ict_desktop.records.columns import stored_date_text
from ict_desktop.records.disk_space import size_text
from ict_desktop.records.errors import Refused
from ict_desktop.records.health import ROOM, Fact, State, as_text, room_fact, state_of_backup, worst
from ict_desktop.records.kinds import BY_TABLE
from ict_desktop.records.numbers import number_text
from ict_desktop.records.version import VERSION
from ict_desktop.screens.file.backups import taken_at
from ict_desktop.screens.file.care import Care
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.store.checking import Findings, examine
from ict_desktop.store.finding_words import without_words
from ict_desktop.store.health import Figures, Heap, Kept, look_over_backups, measure, sqlite_version
from ict_desktop.widgets import messages
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.dialogs import close_row
from ict_desktop.widgets.form_scroll import FormScroll
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.screen_room import take_size
from ict_desktop.widgets.theme import CARD_PADDING, GAP, GRID, set_role
from ict_desktop.widgets.tiles import Card

LOOKS = {State.GOOD: ("done", "good"), State.ATTENTION: ("warning", "warning"), State.BAD: ("overdue", "bad")}
"""The drawing and the tone of each state."""

WAITING = "đang xem…"
HEADINGS, STATES = 150, 110
PICTURE = 16
LINE = (0, 2, 0, 2)
"""Room over and under the words of a line: that of the buttons beside them."""

FILE, BACKUPS, INSIDE, PROGRAM, PLACES = "Tệp", "Sao lưu", "Nội dung", "Chương trình", "Nơi lưu"
SECTIONS = (FILE, BACKUPS, INSIDE, PROGRAM, PLACES)


@guarded
class HealthDialog(QDialog):
    """Stands at once with what is known; what takes a while is measured beside it and filled in."""

    def __init__(self, parent: QWidget, desk: Desk, care: Care) -> None:
        super().__init__(parent)
        self.setWindowTitle("Tình trạng của tệp")
        self._desk = desk
        self._care = care
        self._open = True
        self._facts: dict[str, dict[str, Fact]] = {section: {} for section in SECTIONS}
        self._cards = {section: _Facts(section, desk, self) for section in SECTIONS}
        self.check = Button("&Kiểm tra ngay", self)
        self.check.setAutoDefault(False)
        self.check.clicked.connect(lambda _checked=False: self.check_now())
        self._cards[FILE].top.addWidget(self.check)
        self.headline = QLabel("", self)
        set_role(self.headline, "section")
        body = QWidget(self)
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, GRID, 0)
        inside.setSpacing(GAP)
        for card in self._cards.values():
            inside.addWidget(card)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        layout.setSpacing(GAP)
        layout.addWidget(self.headline)
        layout.addWidget(FormScroll(body, self), 1)
        layout.addLayout(self._buttons())
        take_size(self, 900, 640)
        self._fill()

    def _buttons(self) -> QHBoxLayout:
        row = close_row(self)
        for place, (text, deed) in enumerate((("&Chép tất cả", self.copy), ("&Xem lại", self.look))):
            button = Button(text, self)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, deed=deed: deed())
            row.insertWidget(place, button)
        return row

    # What is known at once

    def _fill(self) -> None:
        store, preferences = self._desk.store, self._desk.program.preferences
        self._put(FILE, "Tệp đang mở", str(store.path), place=store.path)
        self._put(FILE, "Cách mở", *self._how_it_is_open())
        for section, heading in (
            (FILE, "Dung lượng tệp"),
            (FILE, ROOM),
            (FILE, "Nguyên vẹn"),
            (BACKUPS, "Bản gần nhất"),
            (BACKUPS, "Đang giữ"),
            (INSIDE, "Bản ghi"),
            (INSIDE, "Tệp đính kèm"),
            (INSIDE, "Văn bản đã ban hành"),
            (INSIDE, "Sổ nhật ký"),
        ):
            self._put(section, heading, WAITING)
        self._put(PROGRAM, "Phiên bản", VERSION)
        parts = f"Qt {QLibraryInfo.version().toString()}, Python {sys.version.split()[0]}, SQLite {sqlite_version()}"
        self._put(PROGRAM, "Các phần", parts)
        system = f"{QSysInfo.prettyProductName()}, {QSysInfo.currentCpuArchitecture()}"
        self._put(PROGRAM, "Hệ điều hành", system)
        for heading, path in (
            ("Sao lưu", self._care.backing_up.folder),
            ("Nhật ký", self._desk.program.log),
            ("Tùy chọn", preferences.path),
            ("Dữ liệu chương trình", self._desk.data),
        ):
            self._put(PLACES, heading, str(path.absolute()), place=path)
        self.look()

    def _how_it_is_open(self) -> tuple[str, State]:
        store = self._desk.store
        if store.loss is not None:
            return store.loss_sentence(), State.BAD
        if store.read_only:
            return f"Chỉ để xem. {store.why_read_only()}", State.ATTENTION
        return "Để làm việc", State.GOOD

    # What is measured

    def look(self) -> None:
        """Measure again."""
        path, folder, origin = self._desk.store.path, self._care.backing_up.folder, self._care.backing_up.origin
        self._show_check()
        self._desk.read(lambda connection: measure(connection, path), self._measured, self._refused)
        now = self._desk.store.now()
        self._desk.background.run(lambda _progress: look_over_backups(folder, path, origin, now), self._looked_over)

    def _measured(self, figures: Figures) -> None:
        if not self._open:
            return
        unfolded = f", chờ gộp {size_text(figures.unfolded)}" if figures.unfolded else ""
        self._put(FILE, "Dung lượng tệp", f"{size_text(figures.size)}{unfolded}")
        self._show(FILE, room_fact(figures.size, figures.free))
        kinds = [f"{BY_TABLE[name].NOUN} {number_text(count)}" for name, count in figures.counts.items()]
        total = number_text(sum(figures.counts.values()))
        self._put(INSIDE, "Bản ghi", f"{total}: {', '.join(kinds)}" if kinds else "Chưa có bản ghi nào")
        self._put(INSIDE, "Tệp đính kèm", _heap_words(figures.attachments, "tệp"))
        self._put(INSIDE, "Văn bản đã ban hành", _heap_words(figures.issued, "văn bản"))
        since = f", từ ngày {stored_date_text(figures.since[:10])}" if figures.since else ""
        self._put(INSIDE, "Sổ nhật ký", f"{number_text(figures.steps)} bước{since}")
        self._put(PROGRAM, "Cách ghi tệp", f"SQLite, journal {figures.journal.upper()}")

    def _refused(self, refusal: Refused) -> None:
        if self._open:
            self._put(FILE, "Dung lượng tệp", str(refusal), State.BAD)

    def _looked_over(self, kept: Kept) -> None:
        if not self._open:
            return
        if kept.newest is None:
            self._put(BACKUPS, "Bản gần nhất", "Chưa có bản sao lưu nào. Hãy chọn Tệp → Sao lưu ngay.", State.ATTENTION)
        else:
            state = state_of_backup(kept.newest.taken, kept.is_whole, self._desk.store.now())
            proven = {True: "nguyên vẹn", False: "đã bị thay đổi hoặc hỏng", None: "không có mã kiểm tra"}
            words = f"{taken_at(kept.newest)}, {proven[kept.is_whole]}: {kept.newest.path.name}"
            advice = "" if state is State.GOOD else ". Hãy chọn Tệp → Sao lưu ngay."
            self._put(BACKUPS, "Bản gần nhất", f"{words}{advice}", state)
        self._put(BACKUPS, "Đang giữ", _heap_words(kept.heap, "bản"))
        if kept.free is not None:
            self._show(BACKUPS, room_fact(kept.heap.size // max(1, kept.heap.count), kept.free))

    # Checking

    def check_now(self) -> None:
        """Check everything beside the window; what is found can be seen in Tệp → Kiểm tra tệp."""
        self.check.setEnabled(False)
        self._put(FILE, "Nguyên vẹn", "đang kiểm tra…")
        job = self._desk.work("Đang kiểm tra tệp…", examine, self._checked, self._check_refused)
        job.ended.connect(self._check_ended)

    def _checked(self, found: Findings) -> None:
        self._care.watch.hear(found, whole=True)
        self._show_check()

    def _check_refused(self, refusal: Refused) -> None:
        if self._open:
            self._put(FILE, "Nguyên vẹn", str(refusal), State.BAD)

    def _check_ended(self) -> None:
        if self._open:
            self.check.setEnabled(True)

    def _show_check(self) -> None:
        if self._open:
            last = self._care.watch.last
            if last is None:
                self._put(FILE, "Nguyên vẹn", "Chưa kiểm tra từ khi mở tệp")
                return
            how = "kiểm tra toàn bộ" if last.whole else "xem nhanh cấu trúc"
            when = f"{how} lúc {last.at:%H:%M} ngày {last.at:%d/%m/%Y}"
            odd = without_words(last.found)
            words = f"Có {', '.join(odd)} ({when}). Chọn Tệp → Kiểm tra tệp để xem." if odd else f"Nguyên vẹn ({when})"
            self._put(FILE, "Nguyên vẹn", words, _state_of(last.found))

    # Showing

    def _put(
        self, section: str, heading: str, words: str, state: State | None = None, place: Path | None = None
    ) -> None:
        self._show(section, Fact(heading, words, state), place)

    def _show(self, section: str, fact: Fact, place: Path | None = None) -> None:
        self._facts[section][fact.heading] = fact
        self._cards[section].show_fact(fact, place)
        gravest = worst(fact for facts in self._facts.values() for fact in facts.values())
        self.headline.setText(
            {
                State.GOOD: "Mọi thứ đều tốt.",
                State.ATTENTION: "Có chỗ cần chú ý.",
                State.BAD: "Có chỗ phải xử lý ngay.",
            }[gravest]
        )

    def text(self) -> str:
        """Return all of it as text; no words of a record are in it."""
        now = self._desk.store.now()
        title = f"Tình trạng của tệp “{self._desk.store.path.name}” lúc {now:%H:%M} ngày {now:%d/%m/%Y}"
        return as_text(title, [(section, list(facts.values())) for section, facts in self._facts.items()])

    def copy(self) -> None:
        """Copy all of it, for whoever helps by telephone."""
        QGuiApplication.clipboard().setText(self.text())
        self._desk.window.say("Đã chép tình trạng của tệp")

    def done(self, result: int) -> None:
        """Close; what is still being measured will not be shown."""
        self._open = False
        super().done(result)


class _Facts(Card):
    """A card of lines: the state, what it is about, how it is, and what can be done with a place."""

    def __init__(self, heading: str, desk: Desk, parent: QWidget) -> None:
        super().__init__(heading, parent)
        self._desk = desk
        self._rows: dict[str, _Row] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnMinimumWidth(0, HEADINGS)
        self._grid.setColumnMinimumWidth(1, STATES)
        self._grid.setColumnStretch(2, 1)
        self.body.addLayout(self._grid)

    def show_fact(self, fact: Fact, place: Path | None) -> None:
        """Show a line; one with the same heading is written anew."""
        if fact.heading not in self._rows:
            self._rows[fact.heading] = _Row(self._grid, len(self._rows), fact.heading, self, place)
        row = self._rows[fact.heading]
        row.words.setText(messages.breakable(fact.words))
        desk = self._desk
        if fact.state is None:
            row.picture.clear()
            row.state.clear()
            return
        icon, tone = LOOKS[fact.state]
        ink, _ground = desk.colours.status(tone)
        row.picture.setPixmap(desk.icons.pixmap(icon, ink, PICTURE, self.devicePixelRatioF()))
        row.state.setText(fact.judgement)
        row.state.setStyleSheet(f"color: {ink}")


class _Row:
    """The widgets of one line in its grid."""

    def __init__(self, grid: QGridLayout, number: int, heading: str, card: QWidget, place: Path | None) -> None:
        caption = QLabel(heading, card)
        set_role(caption, "muted")
        self.picture = QLabel(card)
        self.picture.setFixedWidth(PICTURE)
        self.state = QLabel("", card)
        self.words = QLabel("", card)
        self.words.setWordWrap(True)
        self.words.setAccessibleName(heading)
        for label in (caption, self.picture, self.state, self.words):
            label.setContentsMargins(*LINE)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        judged = QHBoxLayout()
        judged.setSpacing(6)
        judged.addWidget(self.picture)
        judged.addWidget(self.state)
        judged.addStretch()
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(caption, number, 0, top)
        grid.addLayout(judged, number, 1, top)
        grid.addWidget(self.words, number, 2, 1, 1 if place is not None else 2, top)
        if place is not None:
            grid.addLayout(_place_buttons(heading, place, card), number, 3, top)


def _place_buttons(heading: str, place: Path, parent: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GAP)
    deeds: Sequence[tuple[str, Callable[[], object]]] = (
        ("Mở thư mục", lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(_folder(place))))),
        ("Chép", lambda: QGuiApplication.clipboard().setText(str(place.absolute()))),
    )
    for text, deed in deeds:
        button = Button(text, parent)
        set_role(button, "link")
        button.setAutoDefault(False)
        button.setAccessibleName(f"{text}: {heading}")
        button.clicked.connect(lambda _checked=False, deed=deed: deed())
        row.addWidget(button)
    return row


def _folder(place: Path) -> Path:
    """Return the folder to show for a place: itself, or the one it lies in."""
    return place if place.is_dir() else place.parent


def _heap_words(heap: Heap, noun: str) -> str:
    return f"{number_text(heap.count)} {noun}, {size_text(heap.size)}" if heap.count else "Chưa có"


def _state_of(found: Findings) -> State:
    if found.data:
        return State.BAD
    return State.GOOD if found.is_all_well else State.ATTENTION
