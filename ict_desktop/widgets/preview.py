"""The preview of a paper: the very PDF that is saved, frozen and printed."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ict_desktop.records.errors import Refused
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.preview_place import place_of
from ict_desktop.widgets.theme import set_role


class PdfPreview(QWidget):
    """Shows the pages of a PDF, fitted to the width; Ctrl + wheel and the buttons zoom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = b""
        self._page = 0
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self._view = QPdfView(self)
        self._view.setDocument(self._document)
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._view.setAccessibleName("Bản xem trước")
        self._pages = QLabel("", self)
        set_role(self._pages, "muted")
        bar = QHBoxLayout()
        bar.addWidget(self._pages)
        bar.addStretch()
        for text, tip, step in (("−", "Thu nhỏ", 1 / 1.25), ("Vừa chiều ngang", "", 0.0), ("+", "Phóng to", 1.25)):
            button = Button(text, self)
            set_role(button, "quiet")
            button.setToolTip(tip)
            button.setAccessibleName(tip or text)
            button.clicked.connect(lambda _checked=False, step=step: self._zoom(step))
            bar.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(bar)
        layout.addWidget(self._view, 1)

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return self._document.pageCount()

    def show_pdf(self, content: bytes) -> None:
        """Show a PDF from memory; the reader stays at the place where it was."""
        place = self._view.verticalScrollBar().value()
        self.content = content
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self._pages.setText(f"{self.page_count} trang")
        self._view.verticalScrollBar().setValue(place)

    def show_words(self, words: str) -> None:
        """Bring the place where words are printed into sight, where it is not."""
        found = place_of(self._document, words, self._page)
        if found is None:
            return
        page, height = found
        self._page = page
        margins, view = self._view.documentMargins(), self._view.viewport()
        fits = self._view.zoomMode() == QPdfView.ZoomMode.FitToWidth
        pixels = 0.0
        for number in range(page + 1):
            size = self._document.pagePointSize(number)
            wide = view.width() - margins.left() - margins.right()
            scale = wide / size.width() if fits else self._view.zoomFactor() * self.logicalDpiX() / 72
            pixels += height * scale if number == page else size.height() * scale + self._view.pageSpacing()
        bar = self._view.verticalScrollBar()
        top = round(pixels) + margins.top() - bar.value()
        if not 0 <= top <= view.height() - 40:
            bar.setValue(bar.value() + top - view.height() // 3)

    def _zoom(self, step: float) -> None:
        if step == 0.0:
            self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
            return
        factor = self._view.zoomFactor()
        if self._view.zoomMode() == QPdfView.ZoomMode.FitToWidth:
            points = self._document.pagePointSize(0).width() or 595
            factor = self._view.viewport().width() / (points / 72 * self.logicalDpiX())
        self._view.setZoomMode(QPdfView.ZoomMode.Custom)
        self._view.setZoomFactor(min(4.0, max(0.25, factor * step)))


def print_pdf(parent: QWidget | None, content: bytes, title: str, write: Callable[[Path, bytes], None]) -> str:
    """Print a PDF through the system's print dialog; returns what was done in a few words, "" for nothing.

    Linux hands the PDF itself to CUPS, so that paper and preview are one; elsewhere the pages go as pictures, one at a
    time (a page of 600 dpi takes 130 MB). Printing to a file hands the PDF itself to `write`.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    document = QPdfDocument()
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle("In văn bản")
    dialog.setMinMax(1, max(1, document.pageCount()))
    dialog.setFromTo(1, max(1, document.pageCount()))
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    if not accepted:
        return ""
    if printer.outputFileName():
        write(Path(printer.outputFileName()), content)
        return f"Đã ghi tệp {printer.outputFileName()}"
    if sys.platform != "win32" and shutil.which("lp"):
        _send_to_cups(printer, content, title)
    else:
        _paint(printer, document)
    return "Đã gửi tới máy in"


def _send_to_cups(printer: QPrinter, content: bytes, title: str) -> None:
    command = ["lp", "-d", printer.printerName(), "-t", title, "-n", str(printer.copyCount()), "-o", "media=A4"]
    if printer.printRange() == QPrinter.PrintRange.PageRange:
        command += ["-P", f"{printer.fromPage()}-{printer.toPage()}"]
    if printer.duplex() == QPrinter.DuplexMode.DuplexLongSide:
        command += ["-o", "sides=two-sided-long-edge"]
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(content)
        file.flush()
        sent = subprocess.run([*command, file.name], capture_output=True, text=True, check=False)
    if sent.returncode:
        raise Refused(f"Máy in “{printer.printerName()}” không nhận văn bản. Hãy kiểm tra máy in rồi in lại.")


def _paint(printer: QPrinter, document: QPdfDocument) -> None:
    printer.setFullPage(True)
    first = (printer.fromPage() or 1) - 1
    last = (printer.toPage() or document.pageCount()) - 1
    painter = QPainter()
    for number in range(first, last + 1):
        size = document.pagePointSize(number)
        landscape = size.width() > size.height()
        printer.setPageOrientation(QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait)
        if not painter.isActive():
            painter.begin(printer)
        else:
            printer.newPage()
        rect = printer.paperRect(QPrinter.Unit.DevicePixel).toRect()
        picture = document.render(number, QSize(rect.width(), rect.height()))
        painter.drawImage(rect, picture)
    painter.end()


def centred_notice(text: str, parent: QWidget | None = None) -> QLabel:
    """Return the words shown where there is nothing to show yet."""
    label = QLabel(text, parent)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    set_role(label, "muted")
    return label
