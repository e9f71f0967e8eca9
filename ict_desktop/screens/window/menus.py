"""The menus: a mnemonic and, where it is used often, a key for everything."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from ict_desktop.records.archive_ending import ENDING
from ict_desktop.records.dates import date_text
from ict_desktop.records.record import shortened
from ict_desktop.screens.shared.destination import Destination
from ict_desktop.screens.window.pages import PAGES
from ict_desktop.widgets import messages

if TYPE_CHECKING:
    from ict_desktop.screens.window.main_window import MainWindow

FILES = "Tệp hồ sơ (*.ict)"
OPENED = f"Tệp hồ sơ, gói chuyển máy (*.ict *{ENDING})"
SCHEMES = (("system", "Theo &hệ thống"), ("light", "&Sáng"), ("dark", "&Tối"), ("contrast", "Tương phản &cao"))


class Menus:
    """The menu bar of a window."""

    def __init__(self, window: "MainWindow", menus: Sequence[QMenu]) -> None:
        """Fill the empty menus of the window, in the order of `TITLES` there."""
        self._window = window
        self._icons: list[tuple[QAction, str]] = []
        self._undo: QAction
        self._redo: QAction
        fill = (self._file_menu, self._edit_menu, self._view_menu, self._go_menu, self._help_menu)
        for fill_menu, menu in zip(fill, menus, strict=True):
            fill_menu(menu)
        self.show_undo()

    def _add(
        self, menu: QMenu, text: str, deed: Callable[[], object], key: str = "", icon: str = "", calm: bool = False
    ) -> QAction:
        """Add an item; what is being typed is stored before its deed, unless that is `calm`: it asks by itself."""
        action = QAction(text, self._window)
        if key:
            action.setShortcut(QKeySequence(key))
        if icon:
            self._icons.append((action, icon))
        run = (lambda _checked=False: deed()) if calm else self._window.desk.deed(deed)
        action.triggered.connect(run)
        menu.addAction(action)
        return action

    def _file_menu(self, menu: QMenu) -> None:
        window = self._window
        self._add(menu, "Tạo tệp &mới…", self.new_file)
        self._add(menu, "Mở &tệp…", self.open_file, "Ctrl+O", "open")
        self.recent = menu.addMenu("Mở &gần đây")
        self.recent.aboutToShow.connect(self._fill_recent)
        self._add(menu, "Mở &dữ liệu mẫu", window.desktop.open_sample)
        menu.addSeparator()
        self._add(menu, "Lưu bản &sao…", self.save_copy, "Ctrl+Shift+S", "save")
        self._add(menu, "Sao &lưu ngay", window.back_up, icon="backup")
        self._add(menu, "Các &bản sao lưu…", self.show_backups)
        way_back = self._add(menu, "Hoàn tác khôi &phục", self.undo_restore)
        way_back.setEnabled(False)
        menu.aboutToShow.connect(lambda: way_back.setEnabled(window.backing_up.way_back is not None))
        self._add(menu, "&Kiểm tra tệp…", self.check_file)
        self._add(menu, "Chu&yển sang máy mới…", self.move_out)
        menu.addSeparator()
        self._add(menu, "&In…", self.print, "Ctrl+P", "print")
        menu.addSeparator()
        self._add(menu, "&Cài đặt…", self.show_settings, "Ctrl+,", "settings")
        self._add(menu, "Người &nhập liệu…", window.choose_clerk, icon="clerk")
        menu.addSeparator()
        self._add(menu, "T&hoát", window.close, "Ctrl+Q", calm=True)

    def _edit_menu(self, menu: QMenu) -> None:
        window = self._window
        self._undo = self._add(menu, "&Hoàn tác", window.undo, "Ctrl+Z", "undo")
        self._redo = self._add(menu, "&Làm lại", window.redo, "Ctrl+Y", "redo")
        menu.addSeparator()
        self._add(menu, "&Thêm mới", lambda: window.front.new_record(), "Ctrl+N", "add")
        self._add(menu, "Tìm trong &danh sách", lambda: window.front.focus_search(), "Ctrl+F", "search", calm=True)
        self._add(menu, "Tìm tất &cả…", self.find_all, "Ctrl+K")
        menu.addSeparator()
        self._add(menu, "Thùng &rác…", self.show_trash, icon="trash")
        self._add(menu, "&Nhật ký thao tác…", self.show_journal, icon="history")

    def _view_menu(self, menu: QMenu) -> None:
        window = self._window
        group = QActionGroup(window)
        for code, text in SCHEMES:
            action = self._add(menu, text, partial(window.desktop.choose_scheme, code), calm=True)
            action.setCheckable(True)
            action.setChecked(window.desktop.preferences.scheme == code)
            group.addAction(action)
        menu.addSeparator()
        self._add(menu, "Tải &lại", lambda: window.front.reload(), "F5")
        self.columns = menu.addMenu("Cột h&iển thị")
        self.columns.aboutToShow.connect(self._fill_columns)
        self._add(menu, "Đặt lại &bố cục", self.reset_layout, calm=True)

    def _go_menu(self, menu: QMenu) -> None:
        window = self._window
        for number, (code, name, icon, _make) in enumerate(PAGES, 1):
            self._add(menu, f"&{number}  {name}", partial(self._go, code), f"Ctrl+{number}", icon, calm=True)
        menu.addSeparator()
        self._add(menu, "&Quay lại", window.stack.go_back, "Alt+Left", "left", calm=True)

    def _help_menu(self, menu: QMenu) -> None:
        self._add(menu, "&Trợ giúp trang này", self.show_help_here, "F1", "help", calm=True)
        self._add(menu, "&Hướng dẫn ngày đầu", self.show_guide)
        self._add(menu, "&Cách tính các con số", lambda: self.show_help("cach-tinh.html"), calm=True)
        self._add(menu, "&Phím tắt", lambda: self.show_help("phim-tat.html"), calm=True)
        self._add(menu, "&Dữ liệu nằm ở đâu", lambda: self.show_help("du-lieu.html"), calm=True)
        self._add(menu, "Tì&nh trạng của tệp…", self.show_health)
        menu.addSeparator()
        self._add(menu, "&Giới thiệu", self.about, icon="info", calm=True)

    def draw_icons(self) -> None:
        """Draw the icons of the actions in the present scheme."""
        desk = self._window.desk
        for action, name in self._icons:
            action.setIcon(desk.icons.icon(name, desk.colours.muted, 18))

    # Deeds

    def show_undo(self) -> None:
        """Name in the menu what would be undone and redone."""
        store = self._window.desk.store
        for action, deed, step in (
            (self._undo, "&Hoàn tác", store.next_undo()),
            (self._redo, "&Làm lại", store.next_redo()),
        ):
            whose_step = "" if step is None or store.is_own(step) else f" {step.whose()}"
            action.setText(f"{deed}{whose_step}: {shortened(step.label, 50)}" if step else deed)
            action.setEnabled(step is not None)

    def new_file(self) -> None:
        """Begin a new file, on the page a first start shows."""
        from ict_desktop.screens.file.new_office import NewOfficeDialog  # only for a new file

        dialog = NewOfficeDialog(self._window, self._window.desktop)
        dialog.exec()
        made = dialog.made
        dialog.deleteLater()
        if made is not None:
            self._open(made)

    def open_file(self) -> None:
        """Open another file."""
        folder = str(self._window.desk.store.path.parent)
        name, _filter = QFileDialog.getOpenFileName(self._window, "Mở tệp", folder, OPENED)
        if name:
            self._open(Path(name))

    def _go(self, code: str) -> None:
        """Go to a page; what may not be stored does not hold her there, it stays on its form and as a draft."""
        self._window.desk.settle()
        self._window.open_page(Destination(code))

    def _open(self, path: Path) -> None:
        self._window.desk.attempt(self._window, lambda: self._window.desktop.open_file(path))

    def _fill_recent(self) -> None:
        self.recent.clear()
        paths = self._window.desktop.preferences.recent
        for path in paths:
            self._add(self.recent, str(path).replace("&", "&&"), partial(self._open, path))
        if not paths:
            self.recent.addAction("Chưa có tệp nào").setEnabled(False)

    def _fill_columns(self) -> None:
        from ict_desktop.screens.window.layout import list_in_front  # only for this menu

        self.columns.clear()
        shown = list_in_front(self._window)
        if shown is not None:
            shown.fill_menu(self.columns)
        else:
            self.columns.addAction("Trang này không có danh sách").setEnabled(False)

    def save_copy(self) -> None:
        """Save a whole copy of the file elsewhere."""
        from ict_desktop.screens.file.backups import save_copy

        save_copy(self._window, self._window.desk, self._window.desktop.preferences.remember_copy)

    def restore_this(self) -> None:
        """Copy the backup that is being looked at to a file to work in."""
        from ict_desktop.screens.file.restoring import restore_as_file
        from ict_desktop.store.backup import backups

        path = self._window.desk.store.path.absolute()
        for backup in backups(path.parent):
            if backup.path == path:
                restore_as_file(self._window, backup)

    def show_backups(self) -> None:
        """Show the backups of this file."""
        from ict_desktop.screens.file.backups_dialog import BackupsDialog

        dialog = BackupsDialog(self._window)
        dialog.exec()
        dialog.deleteLater()

    def undo_restore(self) -> None:
        """Put back what the file was before the last restore, once it is said what that would lose."""
        from ict_desktop.screens.file.restoring import undo_last_restore

        undo_last_restore(self._window)

    def move_out(self) -> None:
        """Write the archive with which the office moves to a new PC."""
        from ict_desktop.screens.file.moving import MovingOut

        dialog = MovingOut(self._window)
        dialog.exec()
        dialog.deleteLater()

    def check_file(self) -> None:
        """Check the file and show what is wrong with it."""
        from ict_desktop.screens.file.check_file import CheckDialog

        dialog = CheckDialog(self._window)
        dialog.exec()
        dialog.deleteLater()

    def print(self) -> None:
        """Print what is in front: the paper, or the list as filtered."""
        front = self._window.front
        if hasattr(front, "print") and front.print():
            return
        if hasattr(front, "printable"):
            from ict_desktop.screens.window.registers import show_register

            show_register(self._window, self._window.desk, front.printable())
        else:
            messages.inform(self._window, "Trang này không có danh sách để in. Hãy mở một danh sách hoặc một văn bản.")

    def show_settings(self) -> None:
        """Show the settings."""
        from ict_desktop.screens.file.settings import SettingsDialog

        dialog = SettingsDialog(self._window, self._window.desk)
        dialog.exec()
        dialog.deleteLater()

    def find_all(self) -> None:
        """Search everything."""
        from ict_desktop.screens.window.find_all import FindAll

        dialog = FindAll(self._window, self._window.desk, lambda: self._window.front.leave())
        dialog.exec()
        dialog.deleteLater()

    def show_trash(self) -> None:
        """Show what was deleted."""
        from ict_desktop.screens.shared.history import Trash

        dialog = Trash(self._window, self._window.desk)
        dialog.exec()
        dialog.deleteLater()

    def show_journal(self) -> None:
        """Show who did what."""
        from ict_desktop.screens.shared.history import show_journal

        show_journal(self._window, self._window.desk)

    def show_help_here(self) -> None:
        """Show the help of what is in front: the page, its tab, the dialog over it, the number with the keyboard."""
        from ict_desktop.screens.window.help_places import help_place

        self.show_help(help_place(self._help_folder, self._window.front, self._window.front_code))  # type: ignore[arg-type]

    def explain(self, how: str) -> None:
        """Show how a number is counted."""
        self.show_help(f"cach-tinh.html#{how}")

    def show_help(self, place: str) -> None:
        """Show a place of the help beside the work."""
        from ict_desktop.screens.window.help import show_help

        # Over a dialog: a window of the main one could not be reached while the dialog waits.
        over = QApplication.activeModalWidget() or self._window
        show_help(over, self._help_folder, date_text(self._window.desk.day), place)

    @property
    def _help_folder(self) -> Path:
        return self._window.desk.resources / "help"

    def show_guide(self) -> None:
        """Show the guide of the first day as the paper it prints on."""
        from ict_desktop.screens.window.registers import show_paper
        from ict_desktop.work.guide import guide

        desk = self._window.desk
        show_paper(self._window, desk, "Hướng dẫn ngày đầu", guide(desk.resources, desk.day), "huong-dan-ngay-dau")

    def show_health(self) -> None:
        """Show how the file and its backups stand, and where everything lies."""
        from ict_desktop.screens.file.health import HealthDialog

        dialog = HealthDialog(self._window)
        dialog.exec()
        dialog.deleteLater()

    def reset_layout(self) -> None:
        """Let window, lists and panes stand as at first."""
        from ict_desktop.screens.window.layout import start_over  # only for this item

        start_over(self._window)

    def about(self) -> None:
        """Say what the program is, and under which licences its parts are used."""
        from ict_desktop.screens.window.about import AboutDialog

        dialog = AboutDialog(self._window, self._window.desk.resources)
        dialog.exec()
        dialog.deleteLater()
