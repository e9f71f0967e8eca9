"""Tệp → Kiểm tra tệp: what is wrong with the file, both versions side by side, and what may be done about it."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ict_desktop.records.errors import Refused
from ict_desktop.records.numbers import number_text
from ict_desktop.records.vietnamese import capitalised
from ict_desktop.screens.file.file_watch import FileWatch
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.store.checking import Findings, Step, examine
from ict_desktop.store.differences import Difference, Kind
from ict_desktop.store.finding_words import both, summary
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.dialogs import many_deeds_row
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.screen_room import take_size
from ict_desktop.widgets.theme import CARD_PADDING, set_role
from ict_desktop.work import keep, repair

MOST_SHOWN = 500
"""Findings of one group that are listed; settling them brings up the next."""

LINE = 26
"""Height of a line, in logical pixels."""

SIDE = 34
"""Letters of a long text that fit one of the two columns: the place where they part is always in sight."""

T = TypeVar("T")
_FINDING = Qt.ItemDataRole.UserRole


@guarded
class CheckDialog(QDialog):
    """Checks the file beside the window and lists what it finds, in groups; what weighs most stands first."""

    def __init__(self, parent: QWidget, desk: Desk, watch: FileWatch) -> None:
        """Check the file of a desk; `watch` hears what is found."""
        super().__init__(parent)
        self.setWindowTitle("Kiểm tra tệp")
        take_size(self, 1040, 560)
        self._desk = desk
        self._watch = watch
        self._open = True
        self.found = Findings()
        self.words = QLabel("", self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.list = _tree(self)
        self.list.itemSelectionChanged.connect(self._offer)
        self.note = QLabel("", self)
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.note, "muted")
        self.back = self._button("Đưa về bản trong &sổ", self.put_back)
        self.stand = self._button("Giữ &bản hiện tại (ghi vào sổ)", self.let_stand)
        self.schema = self._button("Sửa &khung dữ liệu", self.put_schema_right)
        self.index = self._button("&Dựng lại phần tìm kiếm", self.repair_search)
        set_role(self.back, "primary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        layout.addWidget(self.words)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.note)
        layout.addLayout(many_deeds_row(self, (self.back, self.stand, self.schema, self.index)))
        self.look()

    def _button(self, text: str, deed: Callable[[], None]) -> Button:
        button = Button(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: deed())
        return button

    # Looking

    def look(self) -> None:
        """Check the file beside the window."""
        self.words.setText("Đang kiểm tra tệp…")
        for button in (self.back, self.stand, self.schema, self.index):
            button.setEnabled(False)
        self._desk.work("Đang kiểm tra tệp…", examine, self._show, self._refused)

    def done(self, result: int) -> None:
        """Close; what is still being looked at will not be shown."""
        self._open = False
        super().done(result)

    def _refused(self, refusal: Refused) -> None:
        if self._open:
            self.words.setText(str(refusal))

    def _show(self, found: Findings) -> None:
        if not self._open:
            return
        self._desk.window.say("Đã kiểm tra tệp")
        self._watch.hear(found, whole=True)
        self.found = found
        self.words.setText(_headline(found))
        self.list.clear()
        self._group("Bản ghi khác với sổ nhật ký", found.rows, _lines)
        steps: list[Step | int] = [*found.steps, *([found.lost] if found.lost else [])]
        self._group("Sổ nhật ký bị sửa", steps, _step_lines)
        self._group("Khung dữ liệu của tệp", found.schema, lambda odd: [(capitalised(odd.words()), "", "", odd.sql)])
        self._group("Cấu trúc, liên kết, tệp đính kèm", found.data, lambda words: [(words, "", "", "")])
        self._group("Phần tìm kiếm", found.search, lambda words: [(words, "", "", "")])
        self.list.expandAll()
        first = self.list.topLevelItem(0)
        line = first.child(0) if first is not None else None
        if line is not None and (found.rows or steps):
            line.setSelected(True)
        self._offer()

    def _group(self, title: str, found: Sequence[T], lines: Callable[[T], list[tuple[str, str, str, str]]]) -> None:
        if not found:
            return
        group = QTreeWidgetItem([f"{title} ({number_text(len(found))})"])
        bold = self.font()
        bold.setBold(True)
        group.setFont(0, bold)
        group.setSizeHint(0, QSize(0, LINE + 6))
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.list.addTopLevelItem(group)
        group.setFirstColumnSpanned(True)
        for one in found[:MOST_SHOWN]:
            for texts in lines(one):
                item = QTreeWidgetItem(list(texts))
                item.setData(0, _FINDING, one)
                item.setSizeHint(0, QSize(0, LINE))
                for column, text in enumerate(texts):
                    item.setToolTip(column, text)
                group.addChild(item)
                item.setFirstColumnSpanned(not any(texts[1:]))
        if len(found) > MOST_SHOWN:
            more = QTreeWidgetItem([f"… và {number_text(len(found) - MOST_SHOWN)} chỗ khác"])
            more.setFlags(Qt.ItemFlag.ItemIsEnabled)
            group.addChild(more)

    # Deeds

    def _chosen(self) -> list[object]:
        """Return what is chosen, each finding once though it may fill several lines."""
        found: list[object] = []
        for item in self.list.selectedItems():
            one = item.data(0, _FINDING)
            if one is not None and one not in found:
                found.append(one)
        return found

    def _offer(self) -> None:
        """Offer what can be done about what is chosen, and say why the rest cannot."""
        chosen, found = self._chosen(), self.found
        rows = [one for one in chosen if isinstance(one, Difference)]
        may_write = not self._desk.store.read_only
        only_rows = bool(rows) and len(rows) == len(chosen)
        from_ledger = only_rows and not any(one.ledger_changed or one.kind is Kind.UNREADABLE for one in rows)
        self.back.setEnabled(may_write and from_ledger)
        self.stand.setEnabled(
            may_write and bool(chosen) and all(isinstance(o, Difference | Step | int) for o in chosen)
        )
        self.back.setVisible(bool(found.rows))
        self.stand.setVisible(bool(found.rows or found.steps or found.lost))
        mendable = any(odd.can_be_put_right for odd in found.schema)
        self.schema.setVisible(mendable)
        self.schema.setEnabled(mendable and (may_write or bool(self._desk.store.foreign)))
        self.index.setVisible(bool(found.search))
        self.index.setEnabled(may_write and bool(found.search) and found.is_data_whole)
        self.note.setText(self._hint(rows))

    def _hint(self, rows: Sequence[Difference]) -> str:
        if self._desk.store.foreign:
            return (
                "Tệp chỉ mở để xem cho đến khi sửa khung dữ liệu: gỡ phần lạ tự chạy, dựng lại phần của chương trình."
            )
        if self._desk.store.read_only:
            return "Tệp này chỉ đọc được nên chỉ xem được kết quả."
        if any(one.ledger_changed for one in rows):
            return "Chính sổ nhật ký bị sửa ở đây, không phải bản ghi: giữ bản hiện tại thì sổ được ghi lại cho đúng."
        if self.found.search and not self.found.is_data_whole:
            return "Phần tìm kiếm dựng lại được sau khi đã xử lý các chỗ ở trên."
        return "Đưa về hoặc giữ lại đều là một bước, hoàn tác được." if self.found.rows else ""

    def _do(self, deed: Callable[[], object]) -> None:
        def whole() -> bool:
            deed()
            return True

        if self._desk.attempt(self, whole):
            self.look()

    def put_back(self) -> None:
        """Give the chosen records back what the ledger says of them."""
        rows = [one for one in self._chosen() if isinstance(one, Difference)]
        self._do(lambda: repair.put_back(self._desk.store, rows, self._desk.clerk))

    def let_stand(self) -> None:
        """Enter the chosen records in the ledger as they are; note that the chosen steps were seen."""
        chosen = self._chosen()
        rows = [one for one in chosen if isinstance(one, Difference)]
        steps = [one for one in chosen if isinstance(one, Step)]
        lost = next((one for one in chosen if isinstance(one, int)), 0)
        store, clerk = self._desk.store, self._desk.clerk

        def deed() -> None:
            if rows:
                repair.let_stand(store, rows, clerk)
            if steps or lost:
                repair.let_steps_stand(store, steps, lost, clerk)

        self._do(deed)

    def put_schema_right(self) -> None:
        """Take out what runs by itself and is not ours; then the file is opened again, for work."""
        store = self._desk.store
        was_closed = bool(store.foreign)

        def deed() -> bool:
            repair.put_schema_right(store, self.found.schema, self._desk.clerk)
            return True

        if self._desk.attempt(self, deed):
            if not was_closed:
                self.look()
                return
            self.accept()
            self._desk.attempt(self, lambda: self._desk.program.open_file(store.path))

    def repair_search(self) -> None:
        """Make the search index again from the rows."""
        self._do(lambda: keep.repair_search(self._desk.store))
        self._desk.window.reload()


def _tree(parent: QDialog) -> QTreeWidget:
    tree = QTreeWidget(parent)
    tree.setHeaderLabels(["Bản ghi", "Mục", "Trong sổ nhật ký", "Trong tệp bây giờ"])
    tree.setAccessibleName("Kết quả kiểm tra")
    tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    tree.setRootIsDecorated(False)
    for column, width in enumerate((380, 150)):
        tree.setColumnWidth(column, width)
    tree.header().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
    tree.header().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
    return tree


def _headline(found: Findings) -> str:
    if found == Findings():
        return "Tệp nguyên vẹn."
    if found.is_data_whole:
        return "Dữ liệu nguyên vẹn. Chỉ phần tìm kiếm bị lệch, dựng lại được từ dữ liệu."
    if found.data:
        return "Tệp có chỗ bị hỏng. Hãy giữ nguyên tệp này và mở bản sao lưu gần nhất để so."
    return "Có chỗ không đúng như chương trình đã ghi. Chọn từng dòng rồi quyết định đưa về hay giữ lại."


def _lines(one: Difference) -> list[tuple[str, str, str, str]]:
    name = capitalised(one.name)
    if not one.fields:
        return [(f"{name} {summary(one)}", "", "", "")]
    why = "" if one.kind is Kind.CHANGED and not one.ledger_changed else f" ({summary(one)})"
    return [
        (f"{name}{why}" if number == 0 else "", field.label, *both(field, SIDE))
        for number, field in enumerate(one.fields)
    ]


def _step_lines(one: Step | int) -> list[tuple[str, str, str, str]]:
    if isinstance(one, Step):
        return [(f"{one.words} đã bị sửa", "", "", "")]
    return [(f"Sổ nhật ký {'thiếu' if one > 0 else 'thừa'} {abs(one)} bước", "", "", "")]
