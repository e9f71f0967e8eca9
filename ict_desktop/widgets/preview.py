"""The preview of a paper: the very PDF that is saved, frozen and printed."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfSearchModel
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from ict_desktop.records.errors import Refused
from ict_desktop.records.outline import Entry
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.preview_bar import PreviewBar
from ict_desktop.widgets.preview_click import entry_printed_at
from ict_desktop.widgets.preview_place import place_of
from ict_desktop.widgets.preview_search import Found, PageWords
from ict_desktop.widgets.theme import set_role


@guarded
class _Pages(QPdfView):
    """The pages; `clicked` says where in the viewport."""

    clicked = Signal(QPointF)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(event.position())


class PdfPreview(QWidget):
    """Shows the pages of a PDF, fitted to the width; Ctrl + wheel and the buttons zoom, a number goes to a page.

    `clicked` says at which point (in points) of which page, counted from 0.
    """

    clicked = Signal(int, QPointF)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = b""
        self._page = 0
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self._words = PageWords(self._document)
        self._found: list[Found] = []
        self._at = 0
        self._marked = QPdfSearchModel(self)
        self._marked.setDocument(self._document)
        self._view = _Pages(self)
        self._view.setDocument(self._document)
        self._view.setSearchModel(self._marked)
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._view.setAccessibleName("Bản xem trước")
        self._view.clicked.connect(self._clicked)
        self.bar = PreviewBar(self, self._zoom)
        self._view.pageNavigator().currentPageChanged.connect(lambda page: self.bar.page.show_page(page + 1))
        self.bar.page.wanted.connect(self.go_to_page)
        self.bar.search.searched.connect(self._find)
        self.bar.search.onward.connect(self._go_on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.bar)
        layout.addWidget(self._view, 1)

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return self._document.pageCount()

    def show_pdf(self, content: bytes) -> None:
        """Show a PDF from memory; the reader stays at the place where it was."""
        bars = self._view.horizontalScrollBar(), self._view.verticalScrollBar()
        places = [bar.value() for bar in bars]
        self.content = content
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self.bar.pages.setText(f"/ {self.page_count} trang")
        self.bar.page.show_page(self._view.pageNavigator().currentPage() + 1)
        self._words = PageWords(self._document)
        self._find(self.bar.search.words(), go=False)
        for bar, place in zip(bars, places, strict=True):
            bar.setValue(place)

    def show_words(self, words: str) -> None:
        """Bring the place where words are printed into sight, where it is not."""
        found = place_of(self._document, words, self._page)
        if found is None:
            return
        self._page, height = found
        place, scale = self._page_in_view(self._page)
        bar, view = self._view.verticalScrollBar(), self._view.viewport()
        top = round(place.top() + height * scale)
        if not 0 <= top <= view.height() - 40:
            bar.setValue(bar.value() + top - view.height() // 3)

    def _page_in_view(self, page: int) -> tuple[QRectF, float]:
        """Return where a page lies in the viewport, in pixels, and how many of them are one point."""
        margins, view = self._view.documentMargins(), self._view.viewport()
        fits = self._view.zoomMode() == QPdfView.ZoomMode.FitToWidth
        wide = view.width() - margins.left() - margins.right()
        sizes = [self._document.pagePointSize(number) for number in range(self.page_count)]
        scales = [wide / size.width() if fits else self._view.zoomFactor() * self.logicalDpiX() / 72 for size in sizes]
        widest = max(size.width() * scale for size, scale in zip(sizes, scales, strict=True))
        above = sum(
            size.height() * scale + self._view.pageSpacing()
            for size, scale in zip(sizes[:page], scales[:page], strict=True)
        )
        size, scale = sizes[page] * scales[page], scales[page]
        room = max(widest + margins.left() + margins.right(), view.width())
        left = (room - size.width()) / 2 - self._view.horizontalScrollBar().value()
        top = margins.top() + above - self._view.verticalScrollBar().value()
        return QRectF(QPointF(left, top), size), scale

    def _clicked(self, at: QPointF) -> None:
        for page in range(self.page_count):
            place, scale = self._page_in_view(page)
            if place.contains(at):
                self.clicked.emit(page, (at - place.topLeft()) / scale)

    def entry_at(self, page: int, at: QPointF, entries: Sequence[Entry]) -> tuple[int, int] | None:
        """Return which of the entries of the shown paper is printed at a point of a page, and before which letter."""
        return entry_printed_at(self._document, page, at, entries)

    def go_to_page(self, page: int) -> None:
        """Show a page, counted from 1; beyond the last, the last."""
        self._view.pageNavigator().jump(max(1, min(page, self.page_count)) - 1, QPointF())

    def _find(self, words: str, go: bool = True) -> None:
        self._found, self._at = self._words.find(words), 0
        self.bar.place.setText("không có" if words.strip() and not self._found else "")
        self._marked.setSearchString("")
        if self._found and go:
            self._show_found()

    def _go_on(self, step: int) -> None:
        if self._found:
            self._at = (self._at + step) % len(self._found)
            self._show_found()

    def _show_found(self) -> None:
        found = self._found[self._at]
        self.bar.place.setText(f"{self._at + 1}/{len(self._found)}")
        self._marked.setSearchString(found.printed)
        self._view.pageNavigator().jump(found.page, found.at)

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
    document = QPdfDocument()
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    # An office has A4 and perhaps A3: a scan of another size is fitted on A4.
    sheet = QPageSize.PageSizeId
    printer.setPageSize(QPageSize(sheet.A3 if _sheet_of(document) == sheet.A3 else sheet.A4))
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
        _send_to_cups(printer, document, content, title)
    else:
        _paint(printer, document)
    return "Đã gửi tới máy in"


def _sheet_of(document: QPdfDocument) -> QPageSize.PageSizeId:
    """Return the sheet its first page is made for, upright or lying; a scan may be made for none."""
    fuzzy = QPageSize.SizeMatchPolicy.FuzzyOrientationMatch
    return QPageSize.id(document.pagePointSize(0), QPageSize.Unit.Point, fuzzy)


def _chosen_pages(printer: QPrinter, document: QPdfDocument) -> list[int]:
    """Return the pages that are wanted, from 1: ranges may be several, and none are chosen where all are wanted."""
    ranges = printer.pageRanges()
    return [page for page in range(1, document.pageCount() + 1) if ranges.isEmpty() or ranges.contains(page)]


def _cups_options(printer: QPrinter, document: QPdfDocument) -> list[str]:
    """Say to `lp` what was chosen in the dialog, also what is usual: a queue may have other habits of its own."""
    size = printer.pageLayout().pageSize()
    sides = {
        QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
        QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
    }
    options = [
        f"media={size.key()}",
        f"sides={sides.get(printer.duplex(), 'one-sided')}",
        f"collate={'true' if printer.collateCopies() else 'false'}",  # lp parts the copies of a page by itself
    ]
    if size.id() != _sheet_of(document):
        options.append("print-scaling=fit")  # larger on A3 for what is read from afar, whole on any other sheet
    if printer.colorMode() == QPrinter.ColorMode.GrayScale:
        options.append("print-color-mode=monochrome")
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        options.append("outputorder=reverse")
    return options


def _send_to_cups(printer: QPrinter, document: QPdfDocument, content: bytes, title: str) -> None:
    command = ["lp", "-d", printer.printerName(), "-t", title, "-n", str(printer.copyCount())]
    for option in _cups_options(printer, document):
        command += ["-o", option]
    if len(_chosen_pages(printer, document)) < document.pageCount():
        command += ["-P", printer.pageRanges().toString()]
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(content)
        file.flush()
        sent = subprocess.run([*command, file.name], capture_output=True, text=True, check=False)
    if sent.returncode:
        raise Refused(f"Máy in “{printer.printerName()}” không nhận văn bản. Hãy kiểm tra máy in rồi in lại.")


def _paint(printer: QPrinter, document: QPdfDocument) -> None:
    printer.setFullPage(True)
    painter = QPainter()
    for page in _chosen_pages(printer, document):
        size = document.pagePointSize(page - 1)
        landscape = size.width() > size.height()
        printer.setPageOrientation(QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait)
        if not painter.isActive():
            painter.begin(printer)
        else:
            printer.newPage()
        rect = printer.paperRect(QPrinter.Unit.DevicePixel).toRect()
        picture = document.render(page - 1, QSize(rect.width(), rect.height()))
        painter.drawImage(rect, picture)
    painter.end()


def centred_notice(text: str, parent: QWidget | None = None) -> QLabel:
    """Return the words shown where there is nothing to show yet."""
    label = QLabel(text, parent)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    set_role(label, "muted")
    return label
