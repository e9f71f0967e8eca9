"""Cài đặt: the office's names, letterheads, wording, numbering, code lists, clerks, days off, cut-offs, backups."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ict_desktop.records.clerks import CLERK_COLUMNS, Clerk
from ict_desktop.records.code_lists import CODE_LISTS
from ict_desktop.records.columns import Column
from ict_desktop.records.cut_offs import FARTHEST, RULE_COLUMNS, PeriodRule
from ict_desktop.records.errors import Conflict
from ict_desktop.records.holidays import HOLIDAY_COLUMNS, Holiday
from ict_desktop.records.letterheads import SERIES_COLUMNS, DocumentSeries
from ict_desktop.records.post_order import SETTING, USUAL
from ict_desktop.records.record import Code, Record
from ict_desktop.records.vietnamese import nfc
from ict_desktop.screens.file.letterheads import letterhead_list
from ict_desktop.screens.file.wordings import wording_list
from ict_desktop.screens.shared.child_list import ChildList
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.keeping import code_choices
from ict_desktop.screens.shared.picking import codes, growing_codes, letterheads
from ict_desktop.store import table
from ict_desktop.store.keeping_backups import ROOM_SETTING
from ict_desktop.widgets import messages
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.clean_line import WordsDelegate
from ict_desktop.widgets.dialogs import close_row
from ict_desktop.widgets.fields import (
    CheckField,
    ChoiceField,
    DateField,
    Field,
    FixedChoiceField,
    LongTextField,
    NumberField,
    TextField,
    Unreadable,
)
from ict_desktop.widgets.form import RecordForm
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.screen_room import take_size
from ict_desktop.widgets.scrolled import Scrolled
from ict_desktop.widgets.tabs import Tabs
from ict_desktop.widgets.theme import CARD_PADDING, set_role
from ict_desktop.work import keep
from ict_desktop.work.documents import CODE_SETTING

WORDS = (
    ("province", "Tỉnh, thành phố"),
    ("committee", "Tên đầy đủ của Ban Chỉ đạo"),
    ("committee_short", "Tên gọi tắt (trên cửa sổ)"),
)
POSTS_LABEL = "Thứ tự chức vụ khi xếp đại biểu, nơi nhận (mỗi dòng một chức vụ)"
USUAL_LETTERHEAD = "letterhead_TB"
USUAL_LABEL = "Mẫu đầu văn bản thường dùng cho thông báo"
CODE_LABEL = "Mã tra cứu của văn bản (gõ lại ở Đi tới → Tra mã văn bản)"
ROOM_LABEL = "Các bản sao lưu chiếm nhiều nhất"
MOST_GIGABYTES = 999

CLERKS_HELP = "Chưa có ai. Ghi tên những người cùng dùng máy này, để biết ai đã làm gì."
DAYS_HELP = "Ngày lễ, Tết theo luật đã được tính sẵn. Ghi ở đây ngày nghỉ khác và ngày làm bù theo quyết định hằng năm."
RULES_HELP = "Chưa có quy định chốt số liệu nào: mỗi kỳ tính từ ngày đầu đến ngày cuối của kỳ đó."

BEFORE = "−1: tháng trước đó"


@guarded
class SettingsDialog(QDialog):
    """All settings of the office file, as tabs."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setWindowTitle("Cài đặt")
        take_size(self, 880, 600)
        self._desk = desk
        self.tabs = Tabs("Các phần của cài đặt", self)
        self.office = OfficeTab(desk)
        self.tabs.addTab(Scrolled(self.office, self.tabs), "Cơ quan")
        self.tabs.addTab(letterhead_list(desk), "Mẫu đầu văn bản")
        self.tabs.addTab(self._all(DocumentSeries, SERIES_COLUMNS, _series_form, "sổ"), "Sổ đăng ký")
        self.tabs.addTab(CodesTab(desk), "Danh mục")
        self.tabs.addTab(self._all(Clerk, CLERK_COLUMNS, _clerk_form, "người", CLERKS_HELP), "Người nhập liệu")
        self.tabs.addTab(self._all(Holiday, HOLIDAY_COLUMNS, _holiday_form, "ngày", DAYS_HELP), "Ngày nghỉ")
        self.tabs.addTab(self._all(PeriodRule, RULE_COLUMNS, _rule_form, "quy định", RULES_HELP), "Chốt số liệu")
        self.tabs.addTab(wording_list(desk), "Câu chữ văn bản")
        buttons = close_row(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(buttons)

    def _all(
        self,
        kind: type[Record],
        columns: Sequence[Column],
        build: Callable[[RecordForm, Desk], None],
        noun: str,
        help_words: str = "",
    ) -> ChildList:
        desk = self._desk
        children = ChildList(desk, kind, columns, lambda form: build(form, desk), kind, None, help_words, noun)
        children.show_under()
        return children

    def done(self, result: int) -> None:
        """Store what is still open before the dialog goes."""
        self.office.store()
        super().done(result)


class OfficeTab(QWidget):
    """Names, the usual letterhead, where backups go; each is stored as it is left."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        settings = table.settings(desk.connection)
        form = QFormLayout(self)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._lines: dict[str, Field] = {}
        for name, label in WORDS:
            form.addRow(label, self._line(name, label, TextField(self), settings))
        posts = LongTextField(3, 8, self)
        posts.page.setPlaceholderText("\n".join(USUAL[:3]))
        form.addRow(POSTS_LABEL, self._line(SETTING, POSTS_LABEL, posts, settings))
        letterhead = FixedChoiceField(
            lambda: [(each.key, each.name) for each in desk.lists.of("letterhead").options], self
        )
        form.addRow(USUAL_LABEL, self._line(USUAL_LETTERHEAD, USUAL_LABEL, letterhead, settings))
        codes_printed = FixedChoiceField((("", "Không in"), ("1", "In ở chân mỗi trang")), self)
        form.addRow(CODE_LABEL, self._line(CODE_SETTING, CODE_LABEL, codes_printed, settings))
        self._folder = TextField(self)
        self._line(table.BACKUP_FOLDER, "Thư mục sao lưu", self._folder, settings)
        self._folder.line.setPlaceholderText("Để trống: thư mục riêng của chương trình")
        choose = Button("&Chọn…", self)
        choose.clicked.connect(desk.deed(self._choose_folder))
        row = QHBoxLayout()
        row.addWidget(self._folder, 1)
        row.addWidget(choose)
        form.addRow("Thư mục sao lưu", row)
        room = NumberField(decimals=0, unit="GB", minimum=1, maximum=MOST_GIGABYTES, parent=self)
        room.line.setPlaceholderText("Để trống: 2 GB hoặc 20 lần dung lượng tệp")
        form.addRow(ROOM_LABEL, self._line(ROOM_SETTING, ROOM_LABEL, room, settings))
        self._began = settings
        self._shown = self._written()

    def _line(self, name: str, label: str, field: Field, settings: Mapping[str, str]) -> Field:
        field.focus_target().setAccessibleName(label)
        _put(field, settings.get(name, ""))
        field.edited.connect(lambda: self._desk.window.unsaved(self, True))
        field.left.connect(self.store)
        self._lines[name] = field
        return field

    def _choose_folder(self) -> None:
        here = self._folder.draft_text().strip() or str(self._desk.store.path.parent)
        name = QFileDialog.getExistingDirectory(self, "Chọn thư mục sao lưu", here)
        if name:
            self._folder.set_value(str(Path(name)))
            self.store()

    def _written(self) -> dict[str, str]:
        return {name: _taken(field) for name, field in self._lines.items()}

    def store(self) -> None:
        """Store what the clerk has changed; what she has not touched stays as it is in the file."""
        for name, value in self._written().items():
            if value != self._shown[name]:
                self._shown[name] = value  # whatever comes of it, it is asked about once
                self._desk.attempt(self, partial(self._store, name, value))
                _settle(self._lines[name])
        self._desk.window.unsaved(self, False)

    def _store(self, name: str, value: str) -> None:
        try:
            keep.set_setting(self._desk.store, name, value, self._desk.clerk, began_with=self._began.get(name, ""))
        except Conflict as conflict:
            words = f"Cửa sổ hoặc chương trình khác vừa ghi “{conflict.theirs}” vào đúng mục này. Thay bằng “{value}”?"
            if not messages.confirm(self, words, "&Thay"):
                self._show(name, str(conflict.theirs))
                return
            keep.set_setting(self._desk.store, name, value, self._desk.clerk)
        self._began[name] = value

    def _show(self, name: str, value: str) -> None:
        _put(self._lines[name], value)
        self._began[name] = value
        self._shown[name] = self._written()[name]


def _put(field: Field, text: str) -> None:
    """Show a setting, which is kept as text, in its field."""
    if isinstance(field, NumberField):
        field.set_value(int(text) if text.isdecimal() else None)
    else:
        field.set_value(text)


def _taken(field: Field) -> str:
    """Return what stands in the field of a setting as it is kept."""
    text = str(field.known() or "") if isinstance(field, FixedChoiceField) else field.draft_text()
    return nfc(text).strip()


def _settle(field: Field) -> None:
    """Let Esc come back to what was stored; what cannot be read goes on as typed."""
    if not isinstance(field.reading(), Unreadable):
        field.settle()


class CodesTab(QWidget):
    """The code lists an office may lengthen or reword."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._lists = FixedChoiceField(tuple(CODE_LISTS.items()), self)
        self._lists.focus_target().setAccessibleName("Danh mục")
        self._lists.set_value(next(iter(CODE_LISTS)))
        self._rows = QTableWidget(0, 1, self)
        self._rows.setItemDelegate(WordsDelegate(self._rows))
        self._rows.setHorizontalHeaderLabels(["Tên"])
        self._rows.horizontalHeader().setStretchLastSection(True)
        self._rows.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._rows.verticalHeader().hide()
        self._rows.setAccessibleName("Các mục của danh mục")
        self._new = TextField(self)
        self._new.enter_leaves = False
        self._new.line.setPlaceholderText("Tên mục mới")
        self._new.line.setAccessibleName("Tên mục mới")
        add = Button("Thê&m mục", self)
        add.clicked.connect(desk.deed(self.add))
        self._new.line.returnPressed.connect(self.add)
        row = QHBoxLayout()
        row.addWidget(self._new, 1)
        row.addWidget(add)
        note = QLabel("Sửa tên ngay trong bảng (F2). Mã của mục không đổi nên số liệu cũ vẫn đúng.", self)
        set_role(note, "muted")
        layout = QVBoxLayout(self)
        layout.addWidget(self._lists)
        layout.addWidget(self._rows, 1)
        layout.addWidget(note)
        layout.addLayout(row)
        self._lists.edited.connect(self.show_codes)
        self._rows.cellChanged.connect(self._renamed)
        self.show_codes()

    @property
    def _table(self) -> str:
        return str(self._lists.read())

    def show_codes(self) -> None:
        """Show the entries of the chosen list."""
        self._rows.blockSignals(True)
        self._codes = code_choices(self._desk, self._table)
        self._rows.setRowCount(len(self._codes))
        for number, (_code, name) in enumerate(self._codes):
            self._rows.setItem(number, 0, QTableWidgetItem(name))
        self._rows.blockSignals(False)

    def _renamed(self, row: int, _column: int) -> None:
        item = self._rows.item(row, 0)
        code, old = self._codes[row]
        name = nfc(item.text()).strip() if item is not None else ""
        if name and name != old:
            wanted = Code(code, name, row + 1)
            store, clerk = self._desk.store, self._desk.clerk
            self._desk.attempt(self, lambda: keep.set_code(store, self._table, wanted, clerk, began_with=old))
        self.show_codes()

    def add(self) -> None:
        """Add an entry; its code is made from its name."""
        name = self._new.value()
        if not name:
            return
        store, clerk = self._desk.store, self._desk.clerk
        if self._desk.attempt(self, lambda: keep.add_code(store, self._table, name, clerk)) is None:
            return
        self._new.set_value("")
        self.show_codes()


def _series_form(form: RecordForm, desk: Desk) -> None:
    form.row("name", TextField(), required=True)
    form.row("kind", ChoiceField(growing_codes(desk, "document_kind")), half=True)
    form.row("symbol", TextField(), half=True)
    form.row("letterhead_id", ChoiceField(letterheads(desk)))
    form.row("first_year", NumberField(decimals=0, minimum=1900, maximum=2199, grouped=False), half=True)
    form.row("first_number", NumberField(decimals=0, minimum=1, allow_empty=False, grouped=False), half=True)
    form.note("Không chọn loại: mọi loại văn bản đếm chung một sổ. Số bắt đầu chỉ dùng cho năm đã ghi, năm khác từ 01.")


def _clerk_form(form: RecordForm, _desk: Desk) -> None:
    form.row("name", TextField(), required=True)
    form.row("active", CheckField("Đang làm việc"))


def _holiday_form(form: RecordForm, desk: Desk) -> None:
    form.row("day", DateField(lambda: desk.day), required=True)
    form.row("name", TextField(), required=True)
    form.row("working", CheckField("Ngày làm bù (thứ Bảy đi làm)"))


def _rule_form(form: RecordForm, desk: Desk) -> None:
    form.row("period_kind", FixedChoiceField(codes(desk, "period_type")), half=True)
    form.row("valid_from", DateField(lambda: desk.day), half=True, required=True)
    form.row(
        "from_day",
        NumberField(decimals=0, minimum=1, maximum=31, allow_empty=False),
        half=True,
    )
    form.row(
        "from_month",
        NumberField(decimals=0, minimum=-FARTHEST - 1, maximum=FARTHEST, allow_empty=False),
        half=True,
        hint=BEFORE,
    )
    form.row("to_day", NumberField(decimals=0, minimum=1, maximum=31, allow_empty=False), half=True)
    form.row(
        "to_month",
        NumberField(decimals=0, minimum=-FARTHEST, maximum=FARTHEST, allow_empty=False),
        half=True,
        hint=BEFORE,
    )
    form.row("source", TextField())
