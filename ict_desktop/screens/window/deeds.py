"""What the menus, the banner and the keys of a window do; each reads what it needs when it is first wanted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMainWindow

from ict_desktop.records.archive_ending import ENDING
from ict_desktop.records.dates import date_text
from ict_desktop.screens.file.care import Care
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.destination import Destination
from ict_desktop.screens.window.page_stack import PageStack

OPENED = f"Tệp hồ sơ, gói chuyển máy (*.ict *{ENDING})"


class Deeds:
    """The deeds of one window that belong to no page."""

    def __init__(self, window: QMainWindow, desk: Desk, stack: PageStack, care: Care) -> None:
        self._window = window
        self._desk = desk
        self._stack = stack
        self._care = care

    # The file

    def new_file(self) -> None:
        """Begin a new file, on the page a first start shows."""
        from ict_desktop.screens.file.new_office import NewOfficeDialog  # only for a new file

        dialog = NewOfficeDialog(self._window, self._desk.program)
        _show(dialog)
        if dialog.made is not None:
            self.open(dialog.made)

    def open_file(self) -> None:
        """Open another file."""
        folder = str(self._desk.store.path.parent)
        name, _filter = QFileDialog.getOpenFileName(self._window, "Mở tệp", folder, OPENED)
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Open a file in place of this one."""
        self._desk.attempt(self._window, lambda: self._desk.program.open_file(path))

    def save_copy(self) -> None:
        """Save a whole copy of the file elsewhere."""
        from ict_desktop.screens.file.backups import save_copy

        save_copy(self._window, self._desk, self._desk.program.preferences.remember_copy)

    def restore_this(self) -> None:
        """Copy the backup that is being looked at to a file to work in."""
        from ict_desktop.screens.file.restoring import restore_as_file
        from ict_desktop.store.backup import backups

        path = self._desk.store.path.absolute()
        for backup in backups(path.parent):
            if backup.path == path:
                restore_as_file(self._window, self._desk, backup)

    def show_backups(self) -> None:
        """Show the backups of this file."""
        from ict_desktop.screens.file.backups_dialog import BackupsDialog

        _show(BackupsDialog(self._window, self._desk, self._care.backing_up))

    def undo_restore(self) -> None:
        """Put back what the file was before the last restore, once it is said what that would lose."""
        from ict_desktop.screens.file.restoring import undo_last_restore

        undo_last_restore(self._window, self._desk, self._care.backing_up)

    def may_undo_restore(self) -> bool:
        """Say whether there is a copy of what the file was before its last restore."""
        return self._care.backing_up.way_back is not None

    def back_up(self) -> None:
        """Back the file up beside the window and say where the copy lies."""
        self._care.back_up()

    def move_out(self) -> None:
        """Write the archive with which the office moves to a new PC."""
        from ict_desktop.screens.file.moving import MovingOut

        _show(MovingOut(self._window, self._desk))

    def check_file(self) -> None:
        """Check the file and show what is wrong with it."""
        from ict_desktop.screens.file.check_file import CheckDialog

        _show(CheckDialog(self._window, self._desk, self._care.watch))

    def show_health(self) -> None:
        """Show how the file and its backups stand, and where everything lies."""
        from ict_desktop.screens.file.health import HealthDialog

        _show(HealthDialog(self._window, self._desk, self._care))

    def show_settings(self) -> None:
        """Show the settings."""
        from ict_desktop.screens.file.settings import SettingsDialog

        _show(SettingsDialog(self._window, self._desk))

    def print(self) -> None:
        """Print what is in front: the paper, or the list as filtered."""
        front = self._stack.front
        if front.print():
            return
        listed = front.printable()
        if listed is not None:
            from ict_desktop.screens.window.registers import show_register

            show_register(self._window, self._desk, listed)
        else:
            from ict_desktop.widgets import messages  # boxes are not read before one is wanted

            messages.inform(self._window, "Trang này không có danh sách để in. Hãy mở một danh sách hoặc một văn bản.")

    def find_by_code(self) -> None:
        """Ask for the short code at the foot of a printed paper and open the paper."""
        from ict_desktop.widgets.dialogs import ask_words  # boxes are not read before one is wanted
        from ict_desktop.work.documents import by_code  # papers are not read at a start

        window, desk = self._window, self._desk
        code = ask_words(window, "Tra mã văn bản", "Mã ở chân trang của văn bản (8 chữ số và chữ cái)", "", "&Tìm")
        found = desk.attempt(window, lambda: by_code(desk.connection, code)) if code else None
        if found is not None:
            desk.window.open_page(Destination("documents", record=found.id))

    # Steps

    def undo(self) -> None:
        """Take the last step back; one that is not this window's only when told so."""
        from ict_desktop.screens.window import undo_steps  # it knows every kind of record, and a start does without

        if self._stack.front.leave():
            undo_steps.undo(self._window, self._desk)

    def redo(self) -> None:
        """Do the undone step again; one another window has undone only when told so."""
        from ict_desktop.screens.window import undo_steps  # as above

        if self._stack.front.leave():
            undo_steps.redo(self._window, self._desk)

    def show_trash(self) -> None:
        """Show what was deleted."""
        from ict_desktop.screens.shared.history import Trash

        _show(Trash(self._window, self._desk))

    def show_journal(self) -> None:
        """Show who did what."""
        from ict_desktop.screens.shared.history import show_journal

        show_journal(self._window, self._desk)

    # Going

    def go(self, code: str) -> None:
        """Go to a page; what may not be stored does not hold her there, it stays on its form and as a draft."""
        self._desk.window.settle()
        self._desk.window.open_page(Destination(code))
        if self._stack.front_code == code:
            self._stack.front.take_keyboard()

    def find_all(self) -> None:
        """Search everything."""
        from ict_desktop.screens.window.find_all import FindAll

        _show(FindAll(self._window, self._desk, lambda: self._stack.front.leave()))

    # Help

    def show_help_here(self) -> None:
        """Show the help of what is in front: the page, its tab, the dialog over it, the number with the keyboard."""
        from ict_desktop.screens.window.help_places import help_place

        self.show_help(help_place(self._help_folder, self._stack.front.as_widget(), self._stack.front_code))

    def explain(self, how: str) -> None:
        """Show how a number is counted."""
        self.show_help(f"cach-tinh.html#{how}")

    def show_help(self, place: str) -> None:
        """Show a place of the help beside the work."""
        from ict_desktop.screens.window.help import show_help

        # Over a dialog: a window of the main one could not be reached while the dialog waits.
        over = QApplication.activeModalWidget() or self._window
        show_help(over, self._help_folder, date_text(self._desk.day), place)

    @property
    def _help_folder(self) -> Path:
        return self._desk.resources / "help"

    def show_guide(self) -> None:
        """Show the guide of the first day as the paper it prints on."""
        from ict_desktop.screens.shared.paper_dialog import show_described
        from ict_desktop.work.guide import guide

        paper = guide(self._desk.resources, self._desk.day)
        show_described(self._window, self._desk, "Hướng dẫn ngày đầu", paper, "huong-dan-ngay-dau")

    def about(self) -> None:
        """Say what the program is, and under which licences its parts are used."""
        from ict_desktop.screens.window.about import AboutDialog

        _show(AboutDialog(self._window, self._desk.resources))

    # The window

    def choose_clerk(self) -> None:
        """Choose who works at this keyboard."""
        from ict_desktop.screens.file.clerks import choose_clerk

        name = choose_clerk(self._window, self._desk)
        if name is not None:
            self._desk.clerk = name
            if not self._desk.demo:
                self._desk.program.preferences.clerk = name
            self._care.clerk_changed()
            self._desk.window.show_clerk()

    def start_over(self) -> None:
        """Let window, lists and panes stand as at first."""
        from ict_desktop.screens.window.layout import start_over  # only for this item

        start_over(self._window, self._desk)


def _show(dialog: QDialog) -> None:
    dialog.exec()
    dialog.deleteLater()
