"""The strip above a draft's page: how it stands with the rules, and the way to each place they speak of."""

import sqlite3
from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ict_desktop.records.checks.listed import NAMED, Summary, summary
from ict_desktop.records.checks.sheet import NOWHERE, Place
from ict_desktop.records.checks.verdict import Result
from ict_desktop.records.errors import Refused
from ict_desktop.records.papers import Paper
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.screen_room import screen_room
from ict_desktop.widgets.theme import GRID, set_role

Check = Callable[[sqlite3.Connection, Paper], tuple[Result, ...]]
"""Answers every rule of a paper with what the file knows beside it."""

NEXT_KEY = "F8"
LOW_SCREEN = 600
"""Logical pixels of a screen under which the page needs the room of the strip: one button among the deeds stands for it."""
NO_ROOM = 400
"""Under this the page has no room for that either: F8 goes on, and issuing names what is open."""
JUDGE_AFTER_MS = 400
"""Words being typed are judged this long after the last key."""


@guarded
class _Named(Button):
    """A finding on one line, cut where it does not fit; the whole is in its tool tip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self._whole = ""
        set_role(self, "link")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_words(self, text: str) -> None:
        """Show a sentence."""
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._cut()

    def sizeHint(self) -> QSize:
        """Ask for little width: the sentence takes what there is."""
        return QSize(80, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the sentence anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        room = max(0, self.width() - GRID)
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))


class CheckStrip(QFrame):
    """Names at most two rules that are open; F8 goes from place to place, the heading opens all answers.

    `short` is the button that stands for it among the deeds of a panel on a low screen.
    """

    go = Signal(object)
    """Go to a `Place` of the paper: a field of its form, a paragraph, a row of an annex."""
    wanted = Signal()
    """Show all rules with their answers."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.results: tuple[Result, ...] = ()
        self._shown = Summary("")
        self._next = 0
        self._asked = 0
        self._wanted: tuple[Paper, Check]
        self._then = QTimer(self)
        self._then.setSingleShot(True)
        self._then.setInterval(JUDGE_AFTER_MS)
        self._then.timeout.connect(self._judge)
        self.heading = Button("", self)
        set_role(self.heading, "link")
        self.heading.setToolTip("Xem kết quả từng điều")
        self.heading.clicked.connect(self.wanted)
        self.short = Button("", self)
        set_role(self.short, "quiet")
        self.short.clicked.connect(self.wanted)
        self.more = Button("", self)
        set_role(self.more, "link")
        self.more.clicked.connect(self.wanted)
        self.next_button = Button(f"Đến chỗ tiếp theo   {NEXT_KEY}", self)
        set_role(self.next_button, "quiet")
        self.next_button.clicked.connect(self.go_on)
        self.named = [_Named(self) for _number in range(NAMED)]
        for number, button in enumerate(self.named):
            button.clicked.connect(lambda _checked=False, number=number: self._go_to(number))
        self._lay_out()
        self.setSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum
        )  # its lines are never pressed together
        self.hide()
        self.short.hide()

    def listen(self, around: QWidget) -> None:
        """Let F8 go on wherever the focus is in a page, also where the strip itself is out of sight."""
        QShortcut(QKeySequence(NEXT_KEY), around).activated.connect(self.go_on)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.heading)
        top.addStretch()
        top.addWidget(self.next_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, 0, GRID, 2)
        layout.setSpacing(0)
        layout.addLayout(top)
        for button in self.named[:-1]:
            layout.addWidget(button)
        last = QHBoxLayout()
        last.addWidget(self.named[-1], 1)
        last.addWidget(self.more)
        layout.addLayout(last)

    def judge(self, paper: Paper | None, check: Check | None, typed: bool = False) -> None:
        """Judge on the worker a paper that is shown; the strip goes where there is nothing to be judged.

        One whose words are being typed (`typed`) is judged once the keys rest: its page goes first.
        """
        self._asked += 1
        self._then.stop()
        if paper is None or check is None:
            self.show_results(())
            return
        self._wanted = paper, check
        if typed:
            self._then.start()
        else:
            self._judge()

    def _judge(self) -> None:
        asked, (paper, check) = self._asked, self._wanted
        if not self._desk.store.is_open():
            return

        def work(connection: sqlite3.Connection) -> tuple[Result, ...]:
            return check(connection, paper) if asked == self._asked else ()

        def done(results: tuple[Result, ...]) -> None:
            if asked == self._asked:
                self.show_results(results)

        def refused(_refusal: Refused) -> None:
            if asked == self._asked:
                self.show_results(())

        self._desk.read(work, done, refused)

    def show_results(self, results: Sequence[Result]) -> None:
        """Show how a paper stands; no results (a paper that is no draft) leave the strip out."""
        self.results = tuple(results)
        room = screen_room(self).height()
        self.setVisible(bool(results) and room >= LOW_SCREEN)
        self.short.setVisible(bool(results) and NO_ROOM <= room < LOW_SCREEN)
        if not results:
            return
        before, self._shown = self._shown, summary(results)
        if before.places != self._shown.places:
            self._next = 0
        self._paint()

    def _paint(self) -> None:
        shown = self._shown
        tone, icon = ("good", "done") if shown.is_clean else ("warning", "warning")
        set_role(self, "passed" if shown.is_clean else "open")
        self.heading.setIcon(self._desk.icons.icon(icon, self._desk.colours.status(tone)[0]))
        self.heading.setText(shown.heading)
        self.short.setIcon(self.heading.icon())
        self.short.setText(shown.counts)
        self.short.setToolTip(f"{shown.heading}. {NEXT_KEY}: đến chỗ tiếp theo")
        self.more.setText(f"và {shown.more} điều nữa")
        self.more.setVisible(shown.more > 0)
        self.next_button.setVisible(bool(shown.places))
        for number, button in enumerate(self.named):
            there = number < len(shown.named)
            button.setVisible(there)
            if there:
                button.show_words(f"{number + 1}. {shown.named[number][0]}")
                button.setFixedHeight(button.sizeHint().height())  # the sheet lets a link be squeezed to nothing
        self.more.setFixedHeight(self.more.sizeHint().height())

    def _go_to(self, number: int) -> None:
        place = self._shown.named[number][1]
        if place == NOWHERE:
            self.wanted.emit()
            return
        self._leave_for(place)

    def go_on(self) -> None:
        """Go to the next place something is open at, after the last to the first again."""
        if self._shown.places:
            self._leave_for(self._shown.places[self._next % len(self._shown.places)])

    def _leave_for(self, place: Place) -> None:
        places = self._shown.places
        self._next = (places.index(place) + 1) % len(places) if place in places else 0
        self.go.emit(place)

    def sentence_at(self, place: Place) -> str:
        """Return what is said of a place."""
        remarks = (remark for result in self.results for remark in result.verdict.remarks)
        return next((remark.sentence for remark in remarks if remark.place == place), "")
