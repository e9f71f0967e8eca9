import unicodedata
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QGroupBox,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QProgressDialog,
    QTabBar,
    QTreeView,
    QWidget,
)

from ict_desktop.widgets import translation

FOLDER = Path(__file__).parents[2] / "resources" / "qt"


def messages() -> list[tuple[str, str, str]]:
    """Return context, source and translation of every message."""
    root = ElementTree.parse(FOLDER / "qtbase_vi.ts").getroot()
    return [
        (context.findtext("name", ""), message.findtext("source", ""), message.findtext("translation", ""))
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def plain(text: str) -> str:
    return text.replace("&", "").strip()


ENGLISH = {plain(source) for _, source, target in messages() if plain(source) != plain(target)}


@pytest.fixture
def vietnamese(qapp: QApplication):
    before = QLocale()
    translator = translation.install(qapp, FOLDER)
    yield qapp
    qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def visible_texts(window: QWidget) -> set[str]:
    """Collect titles, labels, buttons, tabs, choices, headings, hints and menu entries of a window."""
    texts = {window.windowTitle()}
    for widget in (window, *window.findChildren(QWidget)):
        texts |= {widget.toolTip(), widget.accessibleName()}
        texts |= {action.text() for action in widget.actions()} | {action.toolTip() for action in widget.actions()}
        if isinstance(widget, QLabel | QAbstractButton):
            texts.add(widget.text())
        elif isinstance(widget, QGroupBox):
            texts.add(widget.title())
        elif isinstance(widget, QLineEdit):
            texts.add(widget.placeholderText())
        elif isinstance(widget, QComboBox):
            texts |= {widget.itemText(row) for row in range(widget.count())}
        elif isinstance(widget, QTabBar):
            texts |= {widget.tabText(row) for row in range(widget.count())}
        elif isinstance(widget, QTreeView) and widget.model():
            model = widget.model()
            columns = range(model.columnCount())
            texts |= {str(model.headerData(column, Qt.Orientation.Horizontal)) for column in columns}
    return {plain(text) for text in texts if text}


def english_in(window: QWidget) -> set[str]:
    return visible_texts(window) & ENGLISH


def test_a_question_has_vietnamese_buttons(vietnamese, qtbot):
    box = QMessageBox(QMessageBox.Icon.Question, "Nhiệm vụ", "Lưu thay đổi?")
    for name in (
        "Save",
        "Discard",
        "Cancel",
        "Yes",
        "No",
        "YesToAll",
        "NoToAll",
        "Ok",
        "Close",
        "Help",
        "Retry",
        "Apply",
    ):
        box.addButton(QMessageBox.StandardButton[name])
    box.setDetailedText("chi tiết")
    qtbot.addWidget(box)
    assert {"Lưu", "Không lưu", "Hủy", "Có", "Không", "Đồng ý", "Đóng", "Xem chi tiết"} <= visible_texts(box)
    assert not english_in(box)


def test_every_standard_button_is_vietnamese(vietnamese, qtbot):
    box = QDialogButtonBox()
    for button in QDialogButtonBox.StandardButton:
        if button != QDialogButtonBox.StandardButton.NoButton:
            box.addButton(button)
    qtbot.addWidget(box)
    assert not english_in(box)


@pytest.mark.parametrize("mode", [QFileDialog.AcceptMode.AcceptOpen, QFileDialog.AcceptMode.AcceptSave])
def test_the_file_dialog_is_vietnamese(vietnamese, qtbot, tmp_path: Path, mode: QFileDialog.AcceptMode):
    dialog = QFileDialog(None, "", str(tmp_path), "Sổ công việc (*.ict)")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(mode)
    qtbot.addWidget(dialog)
    assert {"Tìm trong:", "Tên tệp:", "Ngày sửa", "Dung lượng"} <= visible_texts(dialog)
    assert not english_in(dialog)


def test_the_print_dialog_is_vietnamese(vietnamese, qtbot, tmp_path: Path):
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "thu.pdf"))
    dialog = QPrintDialog(printer)
    qtbot.addWidget(dialog)
    assert {"In", "Hủy"} <= visible_texts(dialog)
    assert not english_in(dialog)


def test_the_print_preview_is_vietnamese(vietnamese, qtbot):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog = QPrintPreviewDialog(printer)
    qtbot.addWidget(dialog)
    assert len(visible_texts(dialog)) > 5
    assert not english_in(dialog)


def test_input_and_progress_dialogs_are_vietnamese(vietnamese, qtbot):
    for dialog in (QInputDialog(), QProgressDialog()):
        qtbot.addWidget(dialog)
        dialog.ensurePolished()
        assert not english_in(dialog)


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_context_menus_of_text_are_vietnamese(vietnamese, qtbot, kind: type[QLineEdit]):
    field = kind("một dòng chữ")
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    texts = {plain(action.text().split("\t")[0]) for action in menu.actions() if action.text()}
    menu.deleteLater()
    assert {"Hoàn tác", "Làm lại", "Cắt", "Sao chép", "Dán", "Xóa", "Chọn tất cả"} <= texts
    assert not texts & ENGLISH


def test_keys_read_as_on_the_keyboard_and_still_work(vietnamese):
    keys = QKeySequence("Alt+Up")
    assert keys == QKeySequence(Qt.KeyboardModifier.AltModifier | Qt.Key.Key_Up)
    assert keys.toString(QKeySequence.SequenceFormat.NativeText) == "Alt+↑"
    assert QKeySequence("Ctrl+Shift+Del").toString(QKeySequence.SequenceFormat.NativeText) == "Ctrl+Shift+Del"


def test_the_default_locale_is_vietnamese(vietnamese):
    assert QLocale().language() == QLocale.Language.Vietnamese


def test_a_missing_file_is_a_mistake(qapp: QApplication, tmp_path: Path):
    with pytest.raises(FileNotFoundError):
        translation.install(qapp, tmp_path)


def test_the_compiled_file_says_what_the_source_says(vietnamese: QApplication):
    stale = [
        (c, s)
        for c, s, t in messages()
        if vietnamese.translate(c, s) != t and not (c == "QFileDialog" and s == "Alias")
    ]
    assert not stale


def test_translations_keep_marks_mnemonics_and_normal_form():
    wrong = []
    for context, source, target in messages():
        marks = {mark for mark in ("%1", "%2", "%3", "\n") if mark in source}
        key = target[target.index("&") + 1] if "&" in target and "&nbsp;" not in target else "a"
        if (
            not target
            or any(mark not in target for mark in marks)
            or ("&" in source) != ("&" in target)
            or not (key.isascii() and key.isalnum())
            or unicodedata.normalize("NFC", target) != target
        ):
            wrong.append((context, source, target))
    assert not wrong
