"""Pictures of the text of a draft being written beside its page."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData

from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.meetings import Meeting
from ict_desktop.screens.areas.documents import DocumentsPage
from ict_desktop.store import table
from ict_desktop.widgets.outline_editor import OutlineEditor
from ict_desktop.work import documents, keep
from tests.hands import Key, press, write
from tests.shots.studio import CLERK, Studio

Scene = Callable[[Studio, str], object]


def _outline(studio: Studio) -> OutlineEditor:
    """Open the text of the notice, a paragraph of it changed by hand and then its record too."""
    store = studio.desk.store
    meeting = table.every(store.connection, Meeting)[-1]
    draft = documents.start(store, meeting.id, CLERK)
    page = studio.list_page("documents")
    assert isinstance(page, DocumentsPage)
    page.show_record(draft.id)
    page.write_text()
    studio.settle()
    return page._editor.outline


def both_changed(studio: Studio, name: str) -> None:
    outline = _outline(studio)
    place = next(number for number, line in enumerate(outline.text.lines) if line.style == "item")
    outline.text.put_cursor(place, 0)
    write("Khẩn trương rà soát. ")
    outline.settle()
    conclusion = table.every(studio.desk.connection, Conclusion, "position")[0]
    text = f"{conclusion.text} Báo cáo kết quả trước ngày 30/9/2017."
    keep.change(studio.desk.store, Conclusion, conclusion.id, {"text": text}, CLERK)
    studio.settle()
    outline.text.put_cursor(place + 2, 4)
    press(Key.Key_Tab)
    outline.text.put_cursor(place, 4)
    outline.settle()
    studio.save(name)


def table_rows(studio: Studio, name: str) -> None:
    outline = _outline(studio)
    outline.text.put_cursor(next(n for n, line in enumerate(outline.text.lines) if line.style == "table"), 0)
    studio.save(f"{name}-dong")
    studio.modal(name, outline.open_table)


def old_text(studio: Studio, name: str) -> None:
    """Paste a paragraph typed for an old font."""
    outline = _outline(studio)
    outline.text.put_cursor(2, 999)
    pasted = QMimeData()
    pasted.setText(
        "TØNH Hµ TÜnh: c¸c së, ban, ngµnh tËp trung thùc hiÖn kÕ ho¹ch øng dông c«ng nghÖ th«ng tin n¨m 2017, "
        "b¸o c¸o Uû ban nh©n d©n tØnh tr\u00adíc ngµy 30/9/2017."
    )
    studio.modal(name, lambda: outline.text.insertFromMimeData(pasted))


SCENES: dict[str, Scene] = {
    "soan-thao": both_changed,
    "soan-thao-bang": table_rows,
    "soan-thao-bang-ma": old_text,
}
