"""The menus: a mnemonic and, where it is used often, a key for everything."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from ict_desktop.records.record import shortened
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.window.deeds import Deeds
from ict_desktop.screens.window.page_stack import PageStack
from ict_desktop.screens.window.pages import PAGES

SCHEMES = (("system", "Theo &hệ thống"), ("light", "&Sáng"), ("dark", "&Tối"), ("contrast", "Tương phản &cao"))


class Menus:
    """The menu bar of a window."""

    def __init__(self, window: QMainWindow, menus: Sequence[QMenu], desk: Desk, stack: PageStack, deeds: Deeds) -> None:
        """Fill the empty menus of the window, in the order of its `MENU_TITLES`."""
        self._window = window
        self._desk = desk
        self._stack = stack
        self._deeds = deeds
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
        run = (lambda _checked=False: deed()) if calm else self._desk.deed(deed)
        action.triggered.connect(run)
        menu.addAction(action)
        return action

    def _file_menu(self, menu: QMenu) -> None:
        deeds = self._deeds
        self._add(menu, "Tạo tệp &mới…", deeds.new_file)
        self._add(menu, "Mở &tệp…", deeds.open_file, "Ctrl+O", "open")
        self.recent = menu.addMenu("Mở &gần đây")
        self.recent.aboutToShow.connect(self._fill_recent)
        self._add(menu, "Mở &dữ liệu mẫu", self._desk.program.open_sample)
        menu.addSeparator()
        self._add(menu, "Lưu bản &sao…", deeds.save_copy, "Ctrl+Shift+S", "save")
        self._add(menu, "Sao &lưu ngay", deeds.back_up, icon="backup")
        self._add(menu, "Các &bản sao lưu…", deeds.show_backups)
        way_back = self._add(menu, "Hoàn tác khôi &phục", deeds.undo_restore)
        way_back.setEnabled(False)
        menu.aboutToShow.connect(lambda: way_back.setEnabled(deeds.may_undo_restore()))
        self._add(menu, "&Kiểm tra tệp…", deeds.check_file)
        self._add(menu, "Chu&yển sang máy mới…", deeds.move_out)
        menu.addSeparator()
        self._add(menu, "&In…", deeds.print, "Ctrl+P", "print")
        menu.addSeparator()
        self._add(menu, "&Cài đặt…", deeds.show_settings, "Ctrl+,", "settings")
        self._add(menu, "Người &nhập liệu…", deeds.choose_clerk, icon="clerk")
        menu.addSeparator()
        self._add(menu, "T&hoát", self._window.close, "Ctrl+Q", calm=True)

    def _edit_menu(self, menu: QMenu) -> None:
        deeds, stack = self._deeds, self._stack
        self._undo = self._add(menu, "&Hoàn tác", deeds.undo, "Ctrl+Z", "undo")
        self._redo = self._add(menu, "&Làm lại", deeds.redo, "Ctrl+Y", "redo")
        menu.addSeparator()
        self._add(menu, "&Thêm mới", lambda: stack.front.new_record(), "Ctrl+N", "add")
        self._add(menu, "Tìm trong &danh sách", lambda: stack.front.focus_search(), "Ctrl+F", "search", calm=True)
        self._add(menu, "Tìm tất &cả…", deeds.find_all, "Ctrl+K")
        menu.addSeparator()
        self._add(menu, "Thùng &rác…", deeds.show_trash, icon="trash")
        self._add(menu, "&Nhật ký thao tác…", deeds.show_journal, icon="history")

    def _view_menu(self, menu: QMenu) -> None:
        program = self._desk.program
        group = QActionGroup(self._window)
        for code, text in SCHEMES:
            action = self._add(menu, text, partial(program.choose_scheme, code), calm=True)
            action.setCheckable(True)
            action.setChecked(program.preferences.scheme == code)
            group.addAction(action)
        menu.addSeparator()
        self._add(menu, "Tải &lại", lambda: self._stack.front.reload(), "F5")
        self.columns = menu.addMenu("Cột h&iển thị")
        self.columns.aboutToShow.connect(self._fill_columns)
        self._add(menu, "Đặt lại &bố cục", self._deeds.start_over, calm=True)

    def _go_menu(self, menu: QMenu) -> None:
        deeds = self._deeds
        for number, (code, name, icon, _make) in enumerate(PAGES, 1):
            self._add(menu, f"&{number}  {name}", partial(deeds.go, code), f"Ctrl+{number}", icon, calm=True)
        menu.addSeparator()
        self._add(menu, "&Tra mã văn bản…", deeds.find_by_code)
        self._add(menu, "&Quay lại", self._stack.go_back, "Alt+Left", "left", calm=True)

    def _help_menu(self, menu: QMenu) -> None:
        deeds = self._deeds
        self._add(menu, "&Trợ giúp trang này", deeds.show_help_here, "F1", "help", calm=True)
        self._add(menu, "&Hướng dẫn ngày đầu", deeds.show_guide)
        self._add(menu, "&Cách tính các con số", lambda: deeds.show_help("cach-tinh.html"), calm=True)
        self._add(menu, "&Phím tắt", lambda: deeds.show_help("phim-tat.html"), calm=True)
        self._add(menu, "&Dữ liệu nằm ở đâu", lambda: deeds.show_help("du-lieu.html"), calm=True)
        self._add(menu, "Tì&nh trạng của tệp…", deeds.show_health)
        menu.addSeparator()
        self._add(menu, "&Giới thiệu", deeds.about, icon="info", calm=True)

    def draw_icons(self) -> None:
        """Draw the icons of the actions in the present scheme."""
        desk = self._desk
        for action, name in self._icons:
            action.setIcon(desk.icons.icon(name, desk.colours.muted, 18))

    def show_undo(self) -> None:
        """Name in the menu what would be undone and redone."""
        store = self._desk.store
        for action, deed, step in (
            (self._undo, "&Hoàn tác", store.next_undo()),
            (self._redo, "&Làm lại", store.next_redo()),
        ):
            whose_step = "" if step is None or store.is_own(step) else f" {step.whose()}"
            action.setText(f"{deed}{whose_step}: {shortened(step.label, 50)}" if step else deed)
            action.setEnabled(step is not None)

    def _fill_recent(self) -> None:
        self.recent.clear()
        paths = self._desk.program.preferences.recent
        for path in paths:
            self._add(self.recent, str(path).replace("&", "&&"), partial(self._deeds.open, path))
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
