"""A page of one kind: its list left, the record right as a form with tabs for what stands under it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QMenu, QStackedWidget, QVBoxLayout, QWidget

from ict_desktop.records.columns import Column
from ict_desktop.records.labels import label_of
from ict_desktop.records.numbers import number_text
from ict_desktop.records.record import Record, joined
from ict_desktop.screens.shared.area import Area
from ict_desktop.screens.shared.attachments import AttachmentList
from ict_desktop.screens.shared.child_list import ChildList
from ict_desktop.screens.shared.cited import CitedPapers
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.history import show_history
from ict_desktop.screens.shared.keeping import ListSource, deeds, delete, narrowed, printable, values_of
from ict_desktop.screens.shared.views import ViewsButton
from ict_desktop.store import table
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.form import Deeds, FormScroll, RecordForm, Values
from ict_desktop.widgets.list_page import ListPage
from ict_desktop.widgets.page_parts import EmptyState
from ict_desktop.widgets.tabs import Tabs
from ict_desktop.widgets.theme import Colours, set_role
from ict_desktop.work.registers import Printable


class RecordPage(ListPage, Area):
    """The usual page over one kind. A page of an area makes one, adds the rows of its form and its tabs.

    `concerned` names the tables whose changes make it reload; `form_deeds` replaces what the form does where a record
    has more on its form than its own fields (then `values` gives those too).
    """

    def __init__(
        self,
        desk: Desk,
        kind: type[Record],
        title: str,
        primary: str,
        chips: Sequence[tuple[str, str]],
        columns: Sequence[Column],
        concerned: frozenset[str] = frozenset(),
        form_deeds: Deeds | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            title,
            f"{primary}   Ctrl+N",
            chips,
            columns,
            ListSource(desk, kind.TABLE),
            desk.colours,
            desk.icons,
            desk.memory,
            kind.TABLE,
            parent,
        )
        self.desk = desk
        self.kind = kind
        self.name = title
        self._concerned = concerned | {kind.TABLE}
        self.record: Record | None = None
        self.on_show: list[Callable[[Any], None]] = []
        self.subtitle: Callable[[Any], str] = lambda _record: ""
        self.seldom: frozenset[str] = frozenset()
        """Chips that are shown only while they hold something."""
        self.start: Callable[[], Record] = kind
        self.values: Callable[[Any], Values] = values_of
        self.form = RecordForm(form_deeds or deeds(desk, kind), self)
        self._shown_again = False
        self.children_lists: list[tuple[ChildList | AttachmentList, str, int]] = []
        self.list.empty_button = primary
        self.list.holds_on = True
        self._build_side()
        if desk.store.read_only:
            self.header.primary.setEnabled(False)
            self.form.setEnabled(False)
        self.views = ViewsButton(desk, title, lambda: self.list.asked, self.show_rows)
        self.header.add_tool(self.views)
        self.form.shown.connect(self._fill_one_button)
        self.form.created.connect(self._created)
        self.form.saved.connect(lambda: desk.window.say("Đã lưu"))
        self.form.left_new.connect(self._left_new)
        self.opened.connect(self._show)
        self.new_asked.connect(desk.deed(self.new_record))
        self.form.again_asked.connect(self.begin)
        self.list.table.opened.connect(lambda _id: self.form.focus_first())
        self.list.table.delete_asked.connect(self.remove)
        self.list.table.menu_asked.connect(self.menu.popup)

    def _build_side(self) -> None:
        self._caption = QLabel("", self.side)
        self._caption.setWordWrap(True)
        set_role(self._caption, "section")
        self._caption.setMaximumHeight(self._caption.fontMetrics().lineSpacing() * 4)
        self._about = QLabel("", self.side)
        self._about.setWordWrap(True)
        set_role(self._about, "muted")
        self._more = Button("Thao tác &khác", self.side)
        set_role(self._more, "quiet")
        self.menu = QMenu(self._more)
        self.add_deed(f"&Xóa {self.kind.NOUN}\tDelete", self.remove)
        self.add_deed("&Lịch sử thay đổi", self.show_history)
        self._more.setMenu(self.menu)
        top = QHBoxLayout()
        top.addWidget(self._caption, 1)
        top.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        self.tabs = Tabs(f"Các thẻ của {self.kind.NOUN}", self.side)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.addTab(FormScroll(self.form, self.tabs, self.form.buttons), "Thông tin")
        panel = QWidget(self.side)
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        inside.addLayout(top)
        inside.addWidget(self._about)
        self._cited = CitedPapers(self.desk, self.side)
        inside.addWidget(self._cited)
        inside.addWidget(self.tabs, 1)
        self._nothing = EmptyState(self.side)
        self._nothing.show_words("Chọn một dòng trong danh sách để xem và sửa ở đây.")
        self._side_stack = QStackedWidget(self.side)
        self._side_stack.addWidget(panel)
        self._side_stack.addWidget(self._nothing)
        self.side_layout.addWidget(self._side_stack)

    @property
    def concerned(self) -> frozenset[str]:
        """The tables whose rows the page shows, those its form names among them."""
        return self._concerned | self.form.tables()

    # What an area adds

    def add_deed(self, text: str, do: Callable[[], object]) -> QAction:
        """Add an item to "Thao tác khác"; what is being typed is stored before its deed."""
        action = self.menu.addAction(text)
        action.triggered.connect(self.desk.deed(do))
        return action

    def add_tab(self, title: str, children: ChildList, column: str) -> ChildList:
        """Add a tab with what stands under the record by a column (`task_id`)."""
        number = self.tabs.addTab(children, title)
        self.children_lists.append((children, title, number))
        self.on_show.append(lambda record: children.show_under(**{column: record.id}))
        return children

    def add_attachments(self) -> None:
        """Add the tab of files kept beside the record."""
        files = AttachmentList(self.desk, self.kind.TABLE)
        number = self.tabs.addTab(files, "Tệp")
        self.children_lists.append((files, "Tệp", number))
        self.on_show.append(lambda record: files.show_under(record.id))
        self._concerned |= {"attachment"}

    # What the window asks for

    def reload(self) -> None:
        """Show the list and the record again."""
        self._shown_again = False
        shown, typed_into = self.form.record_id, self.form.isAncestorOf(QApplication.focusWidget() or self)
        super().reload()
        if typed_into and shown and self.form.record_id != shown:  # it is gone: what is typed next is not the other's
            self.take_keyboard()
        if not self.form.is_new and not self._shown_again:
            self._show(self.list.current_id())

    def count(self) -> None:
        """Count the chips, and sum the page up in one line."""

        def show(counts: Mapping[str, int]) -> None:
            self.chips.show_counts(counts, self.seldom)
            what = narrowed(self.desk, self, self.kind)
            self.header.summary.set_words(joined((what, self.summary(counts)), " · "))

        self.list.source.counts(self.list.asked, show)

    def summary(self, counts: Mapping[str, int]) -> str:
        """Sum the page up: how many are listed, and of how many."""
        shown, total = len(self.list.model.ids), counts[""]
        words = f"{number_text(total)} {self.kind.NOUN}"
        return words if shown == total else f"{number_text(shown)} trong {words}"

    def show_record(self, record_id: str) -> None:
        """Put the cursor on a record, leaving chip and words that hide it."""
        if not self.list.select(record_id):
            self.search.clear()
            self.search.search_now()
            self.show_chip("")
            self.list.select(record_id)

    def place(self) -> tuple[str, str]:
        """Return the record the cursor is on."""
        return "", self.list.current_id()

    def come_back(self, record_id: str) -> None:
        """Put the cursor on a record again, where it is in the list."""
        self.list.select(record_id)

    def show_inside(self, kind: str, record_id: str) -> None:
        """Go to what stands under the record in front, on its tab."""
        for children, _title, number in self.children_lists:
            if children.of_kind == kind:
                self.tabs.setCurrentIndex(number)
                children.show_record(record_id)

    def take_keyboard(self) -> None:
        """Take the keyboard: the new record that is being entered, the list, or the search that found nothing."""
        if self.form.is_new:
            self.form.focus_first()
        elif not self.list.take_keyboard():
            self.focus_search()

    def focus_search(self) -> None:
        """Put the cursor into the search box."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def new_record(self) -> None:
        """Begin a new record on the right."""
        if self.desk.may_write(self) and self.form.leave():
            self.begin(self.values(self.start()))

    def begin(self, values: Values) -> None:
        """Begin a new record with some values."""
        self.record = None
        self._caption.setText(f"Thêm {self.kind.NOUN}")
        self._cited.show_record(None)
        self._about.setText("Ghi các ô cần thiết rồi bấm Lưu.")
        self._side_stack.setCurrentIndex(0)
        self.tabs.setCurrentIndex(0)
        for number in range(1, self.tabs.count()):
            self.tabs.setTabEnabled(number, False)
        self._more.setEnabled(False)
        self.list.take_cursor_off()
        self.form.show_new(values)

    def leave(self) -> bool:
        """Make ready to leave the page; False when the user wants to stay."""
        return self.form.leave()

    def remove(self) -> None:
        """Delete the record the cursor is on."""
        record_id = self.list.current_id()
        if record_id and delete(self.desk, self, self.kind, record_id, len(self.list.table.selected_ids())):
            self.desk.window.say("Đã xóa. Ctrl+Z để hoàn tác.")

    def show_history(self) -> None:
        """Show who changed what in the record."""
        if self.record is not None:
            show_history(self, self.desk, self.kind.TABLE, self.record.id, self.record.caption())

    def printable(self) -> Printable:
        """Return what Ctrl+P prints: the list as it is narrowed."""
        return printable(self.desk, self, self.kind)

    def set_colours(self, colours: Colours) -> None:
        """Take another scheme."""
        for shown in (self.list, *(children.list for children, _title, _number in self.children_lists)):
            shown.table.set_colours(colours, self.desk.icons)

    # Inside

    def _fill_one_button(self) -> None:
        """Fill the button that comes next: while a record is begun, the one that stores it."""
        set_role(self.header.primary, "" if self.form.is_new else "primary")

    def _left_new(self) -> None:
        self._fill_one_button()
        self.list.give_cursor_back()
        if not self.list.current_id():
            self.list.reload()
        self._show(self.list.current_id())

    def _created(self, record_id: str) -> None:
        self.list.give_cursor_back()
        self.show_record(record_id)
        self._show(record_id)
        self.desk.window.say(f"Đã thêm {self.kind.NOUN}")

    def _show(self, record_id: str) -> None:
        self._shown_again = True
        if self.form.is_new:
            if not record_id:
                return
            if not self.form.leave():
                self.list.take_cursor_off()
                return
            self.list.give_cursor_back()
            self.list.select(record_id)
        record = table.get(self.desk.connection, self.kind, record_id) if record_id else None
        same = record is not None and self.form.record_id == record.id and not self.form.is_new
        if not same and not self.form.is_new and not self.form.leave():
            self.list.select(self.form.record_id)  # its words can be kept nowhere: they stay where they are
            return
        self.record = record
        self._side_stack.setCurrentIndex(0 if record is not None else 1)
        if record is None:
            return
        self._caption.setText(record.caption())
        self._about.setText(joined((self.subtitle(record), self._unreadable(record.id)), "\n"))
        self._about.setVisible(bool(self._about.text()))
        self._cited.show_record(record)
        self._more.setEnabled(True)
        for number in range(self.tabs.count()):
            self.tabs.setTabEnabled(number, True)
        if same:
            self.form.refresh(self.values(record))
        else:
            self.form.show_record(record.id, self.values(record))
        for show in self.on_show:
            show(record)
        self._count_tabs()

    def _unreadable(self, record_id: str) -> str:
        """Say what stands in a field that shows nothing because another program wrote what cannot be read."""
        found = table.unreadable(self.desk.connection, self.kind, record_id)
        said = [f"{label_of(self.kind.TABLE, name)} ghi “{text}”" for name, text in found.items()]
        return f"⚠ {'; '.join(said)}: không đọc được thành ngày. Hãy nhập lại." if said else ""

    def _count_tabs(self) -> None:
        for children, title, number in self.children_lists:
            self.tabs.setTabText(number, f"{title}  {children.count}" if children.count else title)
