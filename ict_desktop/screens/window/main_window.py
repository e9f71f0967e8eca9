"""The main window: navigation left, the page in front, menus, and the status bar."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QIcon, QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget
from shiboken6 import isValid

from ict_desktop.records.dates import date_text
from ict_desktop.records.errors import Refused
from ict_desktop.screens.file.backing_up import BackingUp
from ict_desktop.screens.file.file_watch import FileWatch
from ict_desktop.screens.shared.desk import Desk, Program
from ict_desktop.screens.shared.destination import Destination
from ict_desktop.screens.window.banner import CHECK, HEALTH, RESTORE, WAY_BACK, Banner, Notice
from ict_desktop.screens.window.navigation import Navigation
from ict_desktop.screens.window.page_stack import PageStack
from ict_desktop.screens.window.pages import PAGES, Page
from ict_desktop.screens.window.status_line import StatusLine
from ict_desktop.store import table
from ict_desktop.store.sqlite import named_errors
from ict_desktop.widgets import guard
from ict_desktop.widgets.clicks import ClickGuard
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.screen_room import take_size
from ict_desktop.widgets.scrolled import Scrolled
from ict_desktop.widgets.theme import Colours

if TYPE_CHECKING:
    from ict_desktop.screens.file.disk_watch import DiskWatch
    from ict_desktop.screens.file.file_place import FilePlace
    from ict_desktop.screens.file.lost_file import LostFileBar
    from ict_desktop.screens.window.menus import Menus

SAVED = "Đã lưu"
NOT_IN_THE_FILE = "Chưa lưu vào tệp"

MENU_TITLES = ("&Tệp", "&Sửa", "&Xem", "Đ&i tới", "T&rợ giúp")

USUAL_SIZE, LEAST_SIZE = (1366, 768), (480, 280)
"""Logical pixels: on a small screen the window takes what there is, and its page scrolls."""

LOOK_OUTSIDE_MS = 3000
"""How often the window asks whether another program has changed the file."""

REST_MS = 2_000
"""After this long without an action the journal is folded into the file, so that a copy of it is whole."""

WARM_UP_MS = 1500
WARM_UP = ("sqlite_utils", "reportlab.platypus", "pyqtgraph")
"""Imported one by one after the first paint, so that their first use does not make anyone wait."""


@guarded
class MainWindow(QMainWindow):
    """One window over one office file."""

    def __init__(self, desk: Desk, desktop: Program, demo: bool) -> None:
        super().__init__()
        self.desk = desk
        self.desktop = desktop
        self.demo = demo
        self._closed = False
        self._painted = False
        self._told = Notice("")
        self._session_ends = False
        # In the order of Tab: the first of them has the keyboard when the window comes.
        self.navigation = Navigation([(code, name, icon) for code, name, icon, _make in PAGES], self)
        self.stack = PageStack(desk, self.navigation, self)
        self._banner = Banner(self._follow_link, self)
        self.status = StatusLine(self.statusBar(), desk.store.path, date_text(desk.day), self.choose_clerk)
        self.backing_up = BackingUp(desk, self.status)
        desk.open_page = self.open_page
        desk.say = self.say
        desk.settle = self.settle
        desk.follow = self.status.follow
        desk.draft_failed = self.status.saved.failed
        desk.draft_kept = self.status.saved.kept
        desk.unsaved = self.status.saved.unsaved
        desk.open_sample = desktop.open_sample
        desk.explain = lambda how: self.menus.explain(how)
        desk.store.on_change = self._changed
        desk.store.on_loss = self._lost
        self._loss_bar: LostFileBar | None = None
        self._place: FilePlace | None = None
        self._clicks = ClickGuard(self)
        QGuiApplication.instance().focusWindowChanged.connect(self._clicks.listen)  # type: ignore[union-attr]
        QGuiApplication.instance().focusWindowChanged.connect(self._dialog_comes)  # type: ignore[union-attr]
        self.setMinimumSize(*LEAST_SIZE)
        self.watch = FileWatch(self)
        self.disks: DiskWatch | None = None
        self._build()
        self._menus: Menus | None = None
        self._menu_titles = [self.menuBar().addMenu(title) for title in MENU_TITLES]
        self.show_clerk()
        self._timers()
        self.show_office()
        self.open_page(Destination("overview"))

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
        """Ctrl+S, by habit, stores the open field; all else is stored as it is left."""
        if not event.matches(QKeySequence.StandardKey.Save):
            super().keyPressEvent(event)
        elif self.settle() and not self.desk.store.read_only:
            self.say("Chương trình tự lưu; không có gì chờ lưu")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icons once the window has been painted: reading them would hold up its first picture."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._first_painted)

    @property
    def menus(self) -> Menus:
        """The menus; they are filled when first needed, at the latest after the first picture."""
        if self._menus is None:
            from ict_desktop.screens.window.menus import Menus  # after the first picture

            self._menus = Menus(self, self._menu_titles)
        return self._menus

    def _first_painted(self) -> None:
        self._draw_icons()
        self._watch_place()
        if self.stack.is_at_its_beginning and self.desktop.preferences.place_in(self.desk.store.path)[0]:
            from ict_desktop.screens.window import layout  # after the first picture

            layout.come_back(self)
            self.stack.begin_here()

    def _draw_icons(self) -> None:
        self.navigation.draw_icons(self.desk.icons, self.desk.colours)
        self.show_clerk()
        self.menus.draw_icons()

    def _watch_place(self) -> None:
        """See where the file lies and who works in it."""
        if self.desk.holding is not None and not self._closed:
            from ict_desktop.screens.file.file_place import FilePlace  # after the first picture

            self._place = FilePlace(self, self.desk.holding)

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

    def _come_to_rest(self) -> None:
        """Do what waits until nobody is kept waiting: forget copies opened earlier, make the backup of this start."""
        from ict_desktop.work.files import forget_opened  # as above

        forget_opened(self.desk.data)
        self._back_up_today()
        self.watch.look()
        from ict_desktop.screens.file.disk_watch import DiskWatch  # as above

        self.disks = DiskWatch(self)
        self.disks.look()

    def _timers(self) -> None:
        self._outside = QTimer(self)
        self._outside.setInterval(LOOK_OUTSIDE_MS)
        self._outside.timeout.connect(self.look_outside)
        self._outside.start()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.desk.store.checkpoint)
        self._unwarmed = list(WARM_UP)
        self._warm = QTimer(self)
        self._warm.setInterval(WARM_UP_MS)
        self._warm.timeout.connect(self._warm_up)
        self._warm.start()

    def _warm_up(self) -> None:
        if not self._unwarmed:
            self._warm.stop()
            self.backing_up.find(self._come_to_rest)
            return
        __import__(self._unwarmed.pop(0))

    # Pages

    @property
    def front(self) -> Page:
        """The page in front."""
        return self.stack.front

    @property
    def front_code(self) -> str:
        """The code of the page in front."""
        return self.stack.front_code

    def open_page(self, destination: Destination) -> None:
        """Go somewhere in the window."""
        self.stack.open(destination)

    def _dialog_comes(self) -> None:
        """Let F1 work in a dialog as it does in the window, and let one of Qt's own stay on the screen."""
        dialog = QApplication.activeModalWidget()
        if not self._closed and dialog is not None:
            take_size(dialog, dialog.width(), dialog.height())
            from ict_desktop.screens.window.help_places import give_help_key  # a start does without

            give_help_key(self.menus.show_help_here)

    def settle(self) -> bool:
        """Leave the open field of the page or dialog in front; False when what stands there may not be stored."""
        from ict_desktop.screens.window.settling import settle  # a start does without

        dialog = QApplication.activeModalWidget()
        return settle(dialog if dialog is not None else self.front.as_widget())

    # Changes

    def _changed(self, tables: frozenset[str]) -> None:
        self.menus.show_undo()
        self.status.saved.stored()
        self.say(SAVED)
        self._rest.start()
        self.watch.rest_begins()
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
        self._back_up_today()
        return True

    def _back_up_today(self) -> None:
        if not (self.demo or self.desk.store.read_only):
            self.backing_up.make_when_due(starts=True)

    def _lost(self) -> None:
        """Show that the path is another file by now, for as long as the window stands."""
        from ict_desktop.screens.file.lost_file import LostFileBar  # hardly ever

        self._loss_bar = LostFileBar(self, self.desk, self.desktop)
        self.status.saved.lost(NOT_IN_THE_FILE)
        self.show_bar(self._loss_bar)
        if self._place is not None:
            self._place.lost()
        self.say(SAVED)
        self.menus.show_undo()
        self.stack.doubt_all()  # from now on they read from memory

    def show_office(self) -> None:
        """Show the committee's name, and what is special about this file."""
        settings = table.settings(self.desk.connection)
        committee = settings.get("committee_short", "")
        self.navigation.show_office(committee, settings.get("province", ""))
        self.setWindowTitle(" – ".join((self.desk.store.path.name, *([committee] if committee else []))) + "[*]")
        self._banner.show_notices(self._notices())

    def _notices(self) -> list[Notice]:
        store = self.desk.store
        demo = f"Dữ liệu mẫu: chương trình coi hôm nay là {date_text(self.desk.day)}." if self.demo else ""
        lies_fast = store.read_only and not (store.foreign or store.holder or store.is_backup)
        return [
            Notice(demo),
            Notice("Tệp này nằm ở nơi chỉ đọc: xem và in được, không sửa được." if lies_fast else ""),
            Notice(store.why_read_only() if store.is_backup else "", RESTORE),
            Notice(store.why_read_only() if store.foreign and not store.is_backup else self.watch.note, CHECK),
            Notice(self.disks.note if self.disks is not None else "", HEALTH),
            self._told,
        ]

    def _follow_link(self, link: str) -> None:
        """Do what a link of the banner says."""
        {
            CHECK: self.menus.check_file,
            HEALTH: self.menus.show_health,
            WAY_BACK: self.menus.undo_restore,
            RESTORE: self.menus.restore_this,
        }[link]()

    def tell(self, words: str, with_way_back: bool = False) -> None:
        """Say over the page what was done to the file as a whole, for as long as this window stands."""
        self._told = Notice(words, WAY_BACK if with_way_back else "")
        self.show_office()

    def say(self, words: str) -> None:
        """Show a short word in the status bar; nothing is saved once the path is another file."""
        # Once the path is another file the state beside it says, for good, that nothing is stored.
        self.status.say("" if words == SAVED and self.desk.store.loss is not None else words)

    def show_clerk(self) -> None:
        """Show who works here."""
        self.status.show_clerk(self.desk.clerk or "Chọn người nhập liệu")
        if self._painted:
            self.status.clerk.setIcon(QIcon(self.desk.icons.icon("clerk", self.desk.colours.accent, 16)))

    def choose_clerk(self) -> None:
        """Choose who works at this keyboard."""
        from ict_desktop.screens.file.clerks import choose_clerk

        name = choose_clerk(self, self.desk)
        if name is not None:
            self.desk.clerk = name
            if not self.demo:
                self.desktop.preferences.clerk = name
            self.show_clerk()
            if self._place is not None:
                self._place.look()

    # Backups

    @property
    def backup_folder(self) -> Path:
        """Where backups are meant to go."""
        return self.backing_up.folder

    def back_up(self) -> None:
        """Back the file up beside the window and say where the copy lies."""
        self.backing_up.make(self.desk.say_refused(self, "Chưa sao lưu được"))

    # Undo

    def undo(self) -> None:
        """Take the last step back; one that is not this window's only when told so."""
        from ict_desktop.screens.window import undo_steps  # it knows every kind of record, and a start does without

        undo_steps.undo(self)

    def redo(self) -> None:
        """Do the undone step again; one another window has undone only when told so."""
        from ict_desktop.screens.window import undo_steps  # as above

        undo_steps.redo(self)

    # Look and end

    def set_colours(self, colours: Colours) -> None:
        """Take another scheme."""
        self.desk.colours = colours
        self._draw_icons()
        self.stack.set_colours(colours)

    def show_as_before(self) -> None:
        """Show the window where it stood last."""
        geometry = self.desktop.preferences.geometry
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.take_usual_size()
        self.show()

    def take_usual_size(self) -> None:
        """Stand as a new window does."""
        take_size(self, *USUAL_SIZE)

    def close_file(self) -> bool:
        """Close the file once nothing would be lost; False when the user wants to stay. Nothing raises out of this."""
        if self._closed:
            return True
        bar = None if self._session_ends else self._loss_bar
        if bar is not None and not guard.attempt(bar.may_close, otherwise=True):
            return False
        focused = self.focusWidget()
        if focused is not None:
            # A field that has the keyboard stores or drafts its words as it loses it: now, while the file is open.
            guard.attempt(focused.clearFocus, otherwise=None)
        leave = [] if self._session_ends else self.stack.leaving()
        from ict_desktop.screens.window import closing  # it knows forms, and a start does without

        if not closing.may_close(self, self.desk.settle, leave, lambda: self.status.saved.failure):
            if focused is not None and isValid(focused):
                focused.setFocus()
            return False
        from ict_desktop.screens.window import layout  # as above

        guard.attempt(partial(layout.keep_place, self), otherwise=None)
        self._closed = True
        for timer in (self._outside, self._rest, self._warm):
            timer.stop()
        self.backing_up.stop()
        self.watch.stop()
        if self.disks is not None:
            self.disks.stop()
        if self._place is not None:
            self._place.stop()
        self.hide()
        self.desk.background.close()
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
            if not self.demo:
                self.desktop.preferences.geometry = self.saveGeometry()
            event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Look at the file again when the user comes back from another program."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and not self._closed:
            self._session_ends = False
            self.look_outside()
