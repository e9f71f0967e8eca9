"""Câu chữ văn bản: the sentences of papers as the office words them, in Cài đặt."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QWidget

from ict_desktop.records.wording_text import faults
from ict_desktop.records.wordings import WORDING_COLUMNS, WORDINGS, Part, Wording, filled_in, places_of
from ict_desktop.screens.shared.child_list import ChildList
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.picking import letterheads
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.fields import ChoiceField, FixedChoiceField, LongTextField
from ict_desktop.widgets.form import RecordForm
from ict_desktop.widgets.theme import set_role
from ict_desktop.work.wordings import worded

WORDING_HIDDEN = {"id"}
"""Fields of a wording that are not on its form."""

HELP = (
    "Văn bản đang dùng câu thường dùng của chương trình. Thêm ở đây những câu cơ quan muốn viết khác: câu mở đầu, câu "
    "dẫn, câu kết, lời dặn, nơi nhận của từng loại văn bản."
)
PLACES_HIGH = 132


def wording_list(desk: Desk) -> ChildList:
    """Return the list of what the office words itself."""
    found = ChildList(
        desk,
        Wording,
        WORDING_COLUMNS,
        lambda form: wording_form(form, desk),
        lambda: Wording(form=next(iter(WORDINGS))),
        help_words=HELP,
        noun="câu",
    )
    found.show_under()
    return found


def wording_form(form: RecordForm, desk: Desk) -> None:
    """Add the rows of a wording: which sentence it is, its words, the placeholders they may hold, how it comes out."""
    kind = FixedChoiceField([(code, words.name) for code, words in WORDINGS.items()])
    part = FixedChoiceField(lambda: [(code, each.name) for code, each in _parts(kind).items()])
    letterhead = ChoiceField(letterheads(desk))
    text = LongTextField(3, 8)
    form.row("form", kind, half=True)
    form.row("part", part, half=True)
    form.row("letterhead_id", letterhead, hint="để trống: mọi mẫu")
    form.row("text", text)
    form.beside(_at_the_left(check := Button("&Kiểm tra mẫu", form)))
    outcome = form.note()
    form.note(
        "Mục trong { } được thay bằng dữ liệu, viết hoa chữ đầu thì in hoa chữ đầu. Phần trong [ ] chỉ in khi mục trong "
        "đó có dữ liệu; sau dấu | là câu thay thế. Bấm đúp một mục để chèn:"
    )
    form.beside(places := _place_list(text))

    def follow() -> None:
        part.look_again()
        if str(part.known()) not in _parts(kind):
            form.take(part, next(iter(_parts(kind)), ""))
        if form.is_new and not text.is_changed():
            known = worded(desk.connection, letterhead.known(), str(kind.known()), str(part.known()))
            text.set_value(known)
        _show_places(places, str(kind.known()), str(part.known()))
        outcome.setText("")

    for signal in (kind.edited, kind.left, part.edited, part.left, letterhead.left, form.shown):
        signal.connect(follow)
    check.clicked.connect(lambda: _tell(outcome, text.draft_text(), str(kind.known()), str(part.known())))


def _at_the_left(button: Button) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 4)
    row.addWidget(button)
    row.addStretch()
    return box


def _parts(kind: FixedChoiceField) -> dict[str, Part]:
    """Return the parts of the form that is chosen, before one is those of the first."""
    return dict(WORDINGS.get(str(kind.known()), next(iter(WORDINGS.values()))).parts)


def _place_list(text: LongTextField) -> QListWidget:
    places = QListWidget(text)
    places.setAccessibleName("Các mục chèn được")
    places.setFixedHeight(PLACES_HIGH)
    places.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    places.setTextElideMode(Qt.TextElideMode.ElideRight)
    places.itemActivated.connect(lambda item: text.page.insertPlainText(item.data(Qt.ItemDataRole.UserRole)))
    return places


def _show_places(places: QListWidget, form: str, part: str) -> None:
    places.clear()
    for name, place in places_of(form, part).items() if form in WORDINGS else ():
        item = QListWidgetItem(f"{{{name}}}   {place.meaning}, như “{place.example}”", places)
        item.setData(Qt.ItemDataRole.UserRole, f"{{{name}}}")
        item.setToolTip(place.example)


def _tell(outcome: QLabel, text: str, form: str, part: str) -> None:
    """Say what is wrong with a wording, line by line; of a sound one how it comes out with examples."""
    known = places_of(form, part)
    wrong = faults(text, known)
    examples = {name: place.example for name, place in known.items()}
    said = filled_in(part, text, examples) if not wrong else ""
    set_role(outcome, "problem" if wrong else "muted")
    outcome.setText("\n".join(wrong) if wrong else f"Mẫu đúng. Ví dụ in ra:\n{said}" if said else "Câu này bỏ trống.")
