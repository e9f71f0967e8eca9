"""The main window: navigation left, the page in front, menus, and the status bar."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QIcon, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget
from shiboken6 import isValid

from ict_desktop.records.dates import date_text
from ict_desktop.records.errors import Refused
from ict_desktop.screens.file.banner import CHECK, HEALTH, RESTORE, WAY_BACK, Banner, Notice
from ict_desktop.screens.file.care import Care
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.destination import Destination
from ict_desktop.screens.window.deeds import Deeds
from ict_desktop.screens.window.navigation import Navigation
from ict_desktop.screens.window.page_stack import PageStack
from ict_desktop.screens.window.pages import PAGES, Page
from ict_desktop.screens.window.rhythm import Rhythm
from ict_desktop.screens.window.size import take_usual_size
from ict_desktop.screens.window.status_line import STORED, StatusLine
from ict_desktop.store import table
from ict_desktop.store.sqlite import named_errors
from ict_desktop.widgets import guard
from ict_desktop.widgets.background import LONGEST_READING_MS
from ict_desktop.widgets.clicks import ClickGuard
from ict_desktop.widgets.first_paint import FirstPaint
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.screen_room import take_size
from ict_desktop.widgets.scrolled import Scrolled
from ict_desktop.widgets.theme import Colours

if TYPE_CHECKING:
    from ict_desktop.screens.window.menus import Menus
    from ict_desktop.widgets.background import Job

MENU_TITLES = ("&Tệp", "&Sửa", "&Xem", "Đ&i tới", "T&rợ giúp")

NOT_IN_THE_FILE = "Chưa lưu vào tệp"

LEAST_SIZE = (480, 280)
"""Logical pixels: on a small screen the page scrolls."""


@guarded
class MainWindow(QMainWindow):
    """One window over one office file: puts its parts together, and is the `Window` of its pages and dialogs."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._closed = False
        self._painted = False
        self._told = Notice("")
        self._session_ends = False
        # In the order of Tab: the first of them has the keyboard when the window comes.
        self.navigation = Navigation([(code, name, icon) for code, name, icon, _make in PAGES], self)
        self.stack = PageStack(desk, self.navigation, self)
        self._banner = Banner(self._follow_link, self)
        self.status = StatusLine(
            self.statusBar(), desk.store.path, date_text(desk.day), lambda: self.deeds.choose_clerk()
        )
        self.care = Care(self, desk, self.status.show_backup, self.show_office)
        self.deeds = Deeds(self, desk, self.stack, self.care)
        self._clicks = ClickGuard(self)
        QGuiApplication.instance().focusWindowChanged.connect(self._clicks.listen)  # type: ignore[union-attr]
        QGuiApplication.instance().focusWindowChanged.connect(self._dialog_comes)  # type: ignore[union-attr]
        self.setMinimumSize(*LEAST_SIZE)
        self._build()
        self._menus: Menus | None = None
        self._menu_titles = [self.menuBar().addMenu(title) for title in MENU_TITLES]
        self.show_clerk()
        self._rhythm = Rhythm(self, self.look_outside, desk.store.checkpoint, self.care.rest)

    def begin(self) -> None:
        """Show the first page: by now the desk knows its window."""
        self.show_office()
        self.open_page(Destination("overview"))
        FirstPaint(self, self._first_painted)

    # Building

    def _build(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        self._right = right
        right.addWidget(self._banner)
        right.addWidget(Scrolled(self.stack, self), 1)
        whole = QWidget(self)
        layout = QHBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.navigation)
        layout.addLayout(right, 1)
        self.setCentralWidget(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave a narrow window to its page."""
        super().resizeEvent(event)
        self.navigation.fit(self.size())
        self.status.fit(self.width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+S, by habit, stores the new record or the open field; all else is stored as it is left."""
        if not event.matches(QKeySequence.StandardKey.Save):
            super().keyPressEvent(event)
            return
        from ict_desktop.screens.window.settling import save_all  # a start does without

        if save_all(self.front.as_widget()) and not self.desk.store.read_only:
            self.say("Chương trình tự lưu; không có gì chờ lưu")

    @property
    def menus(self) -> Menus:
        """The menus; they are filled when first needed, at the latest after the first picture."""
        if self._menus is None:
            from ict_desktop.screens.window.menus import Menus  # after the first picture

            self._menus = Menus(self, self._menu_titles, self.desk, self.stack, self.deeds)
        return self._menus

    def _first_painted(self) -> None:
        """Draw the icons and do what else would hold up the first picture."""
        if self._closed:
            return
        self._painted = True
        self._draw_icons()
        self.care.stand()
        if self.stack.is_at_its_beginning and self.desk.program.preferences.place_in(self.desk.store.path)[0]:
            from ict_desktop.screens.window import layout  # after the first picture

            layout.come_back(self.desk, self.stack)
            self.stack.begin_here()

    def _draw_icons(self) -> None:
        self.navigation.draw_icons(self.desk.icons, self.desk.colours)
        self.show_clerk()
        self.menus.draw_icons()

    # What pages and dialogs may ask

    @property
    def front(self) -> Page:
        """The page in front."""
        return self.stack.front

    def open_page(self, destination: Destination) -> None:
        """Go somewhere in the window."""
        self.stack.open(destination)

    def reload(self) -> None:
        """Show the rows in front again."""
        self.front.reload()

    def settle(self) -> bool:
        """Leave the open field of the page or dialog in front; False when what stands there may not be stored."""
        from ict_desktop.screens.window.settling import settle  # a start does without

        dialog = QApplication.activeModalWidget()
        return settle(dialog if dialog is not None else self.front.as_widget())

    def say(self, words: str) -> None:
        """Show a short word in the status bar."""
        # Once the path is another file the state beside it says, for good, that nothing is stored.
        self.status.say("" if words == STORED and self.desk.store.loss is not None else words)

    def explain(self, how: str) -> None:
        """Show how a number is counted."""
        self.deeds.explain(how)

    def follow(self, job: Job, words: str) -> None:
        """Show a piece of work that takes a while."""
        self.status.follow(job, words)

    def draft_failed(self, sentence: str) -> None:
        """Hear why words being typed could not be kept."""
        self.status.saved.failed(sentence)

    def draft_kept(self) -> None:
        """Hear that the words being typed lie in the file as a draft."""
        self.status.saved.kept()

    def unsaved(self, form: object, words: bool) -> None:
        """Hear from a form whether it holds words that are not stored."""
        self.status.saved.unsaved(form, words)

    def leave_pages(self) -> bool:
        """Store or give up what is begun on any page; False where the user wants to go on with it."""
        return all(leave() for leave in self.stack.leaving())

    def show_bar(self, bar: QWidget) -> None:
        """Show a lasting line over the page."""
        self._right.insertWidget(0, bar)
        bar.show()

    def show_read_only(self) -> None:
        """Show that the file is for viewing only from now on."""
        self.menus.show_undo()
        self.show_office()

    def show_clerk(self) -> None:
        """Show who works here."""
        icon = self.desk.icons.icon("clerk", self.desk.colours.accent, 16) if self._painted else QIcon()
        self.status.show_clerk(self.desk.clerk, icon)

    def _dialog_comes(self) -> None:
        """Let F1 work in a dialog as it does in the window, and let one of Qt's own stay on the screen."""
        dialog = QApplication.activeModalWidget()
        if not self._closed and dialog is not None:
            take_size(dialog, dialog.width(), dialog.height())
            from ict_desktop.screens.window.help_places import give_help_key  # a start does without

            give_help_key(self.deeds.show_help_here)

    # Changes

    def changed(self, tables: frozenset[str]) -> None:
        """Show what an action has changed in these tables."""
        self.menus.show_undo()
        self.status.saved.stored()
        self.say(STORED)
        self._rhythm.changed()
        self.care.watch.rest_begins()
        if "setting" in tables:
            self.show_office()
        self.stack.tables_changed(tables)

    def look_outside(self) -> None:
        """Show again what another program has changed in the file, what has become of it, and what a new day changes."""
        try:
            with named_errors(self.desk.store.path):
                if self._day_begins() or self.desk.store.changed_elsewhere():
                    self.menus.show_undo()
                    self.stack.all_changed()
        except Refused:
            # Nobody asked for it, so no box: the next look, or the next deed, finds out whether it lasts.
            self.say("Chưa đọc lại được tệp")

    def _day_begins(self) -> bool:
        """Say, once, that the day is another than the one shown: what is due and overdue follows from it."""
        if not self.status.show_day(date_text(self.desk.day)):
            return False
        self.care.back_up_today()
        return True

    def lost(self) -> None:
        """Show that the path is another file by now: from now on the pages read from memory."""
        self.care.lose()
        self.status.saved.lost(NOT_IN_THE_FILE)
        self.status.say("")
        self.menus.show_undo()
        self.stack.doubt_all()

    def show_office(self) -> None:
        """Show the committee's name, and what is special about this file."""
        settings = table.settings(self.desk.connection)
        committee = settings.get("committee_short", "")
        self.navigation.show_office(committee, settings.get("province", ""))
        self.setWindowTitle(" – ".join((self.desk.store.path.name, *([committee] if committee else []))) + "[*]")
        self._banner.show_notices([*self.care.notices(), self._told])

    def _follow_link(self, link: str) -> None:
        """Do what a link of the banner says."""
        {
            CHECK: self.deeds.check_file,
            HEALTH: self.deeds.show_health,
            WAY_BACK: self.deeds.undo_restore,
            RESTORE: self.deeds.restore_this,
        }[link]()

    def tell(self, words: str, with_way_back: bool = False) -> None:
        """Say over the page what was done to the file as a whole, for as long as this window stands."""
        self._told = Notice(words, WAY_BACK if with_way_back else "")
        self.show_office()

    # Look and end

    def set_colours(self, colours: Colours) -> None:
        """Take another scheme."""
        self.desk.colours = colours
        self._draw_icons()
        self.stack.set_colours(colours)

    def show_as_before(self) -> None:
        """Show the window where it stood last."""
        geometry = self.desk.program.preferences.geometry
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            take_usual_size(self)
        self.show()

    def close_file(self) -> bool:
        """Close the file once nothing would be lost; False when the user wants to stay. Nothing raises out of this."""
        if self._closed:
            return True
        if not (self._session_ends or guard.attempt(self.care.may_close, otherwise=True)):
            return False
        focused = self.focusWidget()
        if focused is not None:
            # A field that has the keyboard stores or drafts its words as it loses it: now, while the file is open.
            guard.attempt(focused.clearFocus, otherwise=None)
        leave = [] if self._session_ends else self.stack.leaving()
        from ict_desktop.screens.window import closing  # it knows forms, and a start does without

        if not closing.may_close(self, self.settle, leave, lambda: self.status.saved.failure):
            if focused is not None and isValid(focused):
                focused.setFocus()
            return False
        from ict_desktop.screens.window import layout  # as above

        guard.attempt(partial(layout.keep_place, self.desk, self.stack), otherwise=None)
        self._closed = True
        self._rhythm.stop()
        self.care.stop()
        self.hide()
        self.desk.background.close(LONGEST_READING_MS)
        guard.attempt(self.desk.store.close, otherwise=None)
        return True

    def keep_words(self) -> None:
        """Keep everything that is typed, as a draft at least, and ask nothing: the machine is going down."""
        from ict_desktop.screens.window import closing  # as above

        self._session_ends = True
        closing.words_kept_nowhere(self, [], lambda: self.status.saved.failure)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Refuse first, close when nothing would be lost, accept last."""
        event.ignore()
        from ict_desktop.screens.window import closing  # as above

        dialog = closing.dialog_over(self)
        if dialog is not None:
            # It asks about its own words; the window goes once the loop of the dialog has come back.
            dialog.close()
            if not (isValid(dialog) and dialog.isVisible()):
                QTimer.singleShot(0, self.close)
        elif self.close_file():
            if not self.desk.demo:
                self.desk.program.preferences.geometry = self.saveGeometry()
            event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Look at the file again when the user comes back from another program."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and not self._closed:
            self._session_ends = False
            self.look_outside()
