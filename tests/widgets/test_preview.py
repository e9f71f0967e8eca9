import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from ict_desktop.printing.pdf import render_pdf
from ict_desktop.records.regimes import Sheet
from ict_desktop.widgets.preview import PdfPreview, centred_notice, print_pdf
from tests.hands import SHIFT, Key, press, until, write
from tests.printing import samples

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

FONTS = Path(__file__).parents[2] / "resources" / "fonts"


@pytest.fixture(scope="module")
def paper() -> bytes:
    return render_pdf(samples.notice(), FONTS)


@pytest.fixture
def preview(qtbot: QtBot) -> PdfPreview:
    shown = PdfPreview()
    qtbot.addWidget(shown)
    shown.resize(700, 500)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def test_the_preview_shows_the_very_bytes(preview: PdfPreview, paper: bytes) -> None:
    preview.show_pdf(paper)
    assert preview.content == paper
    assert preview.page_count >= 2
    assert preview.bar.pages.text() == f"/ {preview.page_count} trang"


def test_another_paper_takes_the_place_of_the_one_before(preview: PdfPreview, paper: bytes) -> None:
    preview.show_pdf(paper)
    pages = preview.page_count
    preview.show_pdf(render_pdf(samples.notice(annexes=()), FONTS))
    assert 0 < preview.page_count < pages


def test_showing_a_paper_again_keeps_the_place_of_the_reader(preview: PdfPreview, paper: bytes, qtbot: QtBot) -> None:
    preview.show_pdf(paper)
    bar = preview._view.verticalScrollBar()
    assert until(lambda: bar.maximum() > 300)
    bar.setValue(250)
    preview.show_pdf(paper)
    assert until(lambda: bar.value() == 250)


def test_a_page_wider_than_the_window_does_not_slip_aside_while_it_is_drawn_again(
    preview: PdfPreview, paper: bytes, qtbot: QtBot
) -> None:
    preview.show_pdf(paper)
    for _ in range(4):
        preview._zoom(1.25)
    bar = preview._view.horizontalScrollBar()
    assert until(lambda: bar.maximum() > 200)
    bar.setValue(150)
    preview.show_pdf(paper)
    assert until(lambda: bar.value() == 150)


def test_the_buttons_zoom_step_by_step_and_back_to_the_width(preview: PdfPreview, paper: bytes) -> None:
    preview.show_pdf(paper)
    smaller, fit, larger = preview.findChildren(QPushButton)
    assert [button.accessibleName() for button in (smaller, fit, larger)] == [
        "Thu nhỏ",
        "Vừa chiều ngang",
        "Phóng to",
    ]
    larger.click()
    once = preview._view.zoomFactor()
    larger.click()
    assert preview._view.zoomFactor() == pytest.approx(once * 1.25)
    for _ in range(30):
        smaller.click()
    assert preview._view.zoomFactor() == pytest.approx(0.25)
    fit.click()
    assert preview._view.zoomMode() is preview._view.ZoomMode.FitToWidth


def test_printing_to_a_file_writes_the_very_bytes(
    paper: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    target = tmp_path / "in.pdf"

    def choose_a_file(dialog: QPrintDialog) -> QDialog.DialogCode:
        dialog.printer().setOutputFileName(str(target))
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", choose_a_file)
    assert print_pdf(None, paper, "Thông báo", Path.write_bytes) == f"Đã ghi tệp {target}"
    assert target.read_bytes() == paper


def test_giving_the_print_dialog_up_prints_nothing(paper: bytes, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: QDialog.DialogCode.Rejected)
    assert not print_pdf(None, paper, "Thông báo", Path.write_bytes)


@pytest.fixture
def queue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the system's own command of printing is told: a program of that name that writes its words down."""
    told = tmp_path / "told"
    command = tmp_path / "lp"
    command.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{told}"\n')
    command.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    return told


def sent(paper: bytes, queue: Path, monkeypatch: pytest.MonkeyPatch, choose: Callable[[QPrinter], object]) -> list[str]:
    """Print with what is chosen in the dialog; return what the queue is told between title and file."""

    def accept(dialog: QPrintDialog) -> QDialog.DialogCode:
        choose(dialog.printer())
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", accept)
    assert print_pdf(None, paper, "Thông báo", Path.write_bytes) == "Đã gửi tới máy in"
    words = queue.read_text().splitlines()
    return words[words.index("Thông báo") + 1 : -1]


def pages(ranges: str) -> Callable[[QPrinter], object]:
    return lambda printer: printer.setPageRanges(QPageRanges.fromString(ranges))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows prints the pages as pictures")
@pytest.mark.parametrize("ranges", ["1", "2", "2-3", "1,3"])
def test_exactly_the_chosen_pages_are_printed(
    ranges: str, paper: bytes, queue: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    told = sent(paper, queue, monkeypatch, pages(ranges))
    assert told[told.index("-P") + 1] == ranges


@pytest.mark.skipif(sys.platform == "win32", reason="Windows prints the pages as pictures")
def test_all_pages_are_printed_where_none_are_chosen(
    paper: bytes, queue: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    assert "-P" not in sent(paper, queue, monkeypatch, lambda printer: printer.setFromTo(0, 0))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows prints the pages as pictures")
@pytest.mark.parametrize(("collated", "said"), [(True, "collate=true"), (False, "collate=false")])
def test_copies_come_one_whole_paper_after_the_other_unless_told_otherwise(
    collated: bool, said: str, paper: bytes, queue: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def choose(printer: QPrinter) -> None:
        printer.setCopyCount(20)
        if not collated:
            printer.setCollateCopies(False)

    told = sent(paper, queue, monkeypatch, choose)
    assert told[told.index("-n") + 1] == "20"
    assert said in told


@pytest.mark.skipif(sys.platform == "win32", reason="Windows prints the pages as pictures")
def test_sides_colour_and_order_are_those_of_the_dialog(
    paper: bytes, queue: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    # A queue may turn the sheet by itself: a paper of one side says so too.
    assert "sides=one-sided" in sent(paper, queue, monkeypatch, lambda _printer: None)
    for chosen, said in (("Long", "sides=two-sided-long-edge"), ("Short", "sides=two-sided-short-edge")):
        # A printer that turns the sheet, which this computer may lack.
        mode = QPrinter.DuplexMode[f"Duplex{chosen}Side"]
        with monkeypatch.context() as turned:
            turned.setattr(QPrinter, "duplex", lambda _printer, mode=mode: mode)
            assert said in sent(paper, queue, monkeypatch, lambda _printer: None)

    def choose(printer: QPrinter) -> None:
        printer.setColorMode(QPrinter.ColorMode.GrayScale)
        printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)

    told = sent(paper, queue, monkeypatch, choose)
    assert {"print-color-mode=monochrome", "outputorder=reverse"} <= set(told)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows prints the pages as pictures")
@pytest.mark.parametrize(
    ("drawn", "chosen", "media", "fits"),
    [("A4", None, "A4", False), ("A4", "A3", "A3", True), ("A3", None, "A3", False), ("A3", "A4", "A4", True)],
)
def test_a_page_lies_whole_on_the_sheet_that_is_chosen_and_its_own_is_proposed(
    drawn: Sheet,
    chosen: str | None,
    media: str,
    fits: bool,
    queue: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    def choose(printer: QPrinter) -> None:
        if chosen is not None:
            printer.setPageSize(QPageSize(QPageSize.PageSizeId[chosen]))

    paper = render_pdf(samples.notice(sheet=drawn, landscape=drawn == "A3"), FONTS)
    told = sent(paper, queue, monkeypatch, choose)
    assert f"media={media}" in told
    assert ("print-scaling=fit" in told) is fits


def test_where_there_is_no_paper_words_say_so(qtbot: QtBot) -> None:
    label = centred_notice("Chưa có văn bản để xem.")
    qtbot.addWidget(label)
    assert label.wordWrap()


def test_a_number_goes_to_its_page_and_never_beyond_the_last(preview: PdfPreview, paper: bytes) -> None:
    preview.show_pdf(paper)
    page, last = preview.bar.page, preview.page_count
    for typed, shown in (("2", 2), ("999", last), ("0", 1)):
        page.setFocus()
        page.selectAll()
        write(typed)
        press(Key.Key_Return)
        assert until(lambda shown=shown: preview._view.pageNavigator().currentPage() == shown - 1)
        assert page.text() == str(shown)


def test_words_are_found_without_marks_and_over_the_end_of_a_line(preview: PdfPreview, paper: bytes) -> None:
    preview.show_pdf(paper)
    find = preview.bar.search
    find.setFocus()
    find.setText("ban chi dao cong nghe thong tin")
    find.search_now()
    count = len(preview._found)
    assert count >= 3
    assert preview._found[0].printed.split() == ["BAN", "CHỈ", "ĐẠO", "CÔNG", "NGHỆ", "THÔNG", "TIN"]
    assert preview.bar.place.text() == f"1/{count}"
    press(Key.Key_Return)
    assert preview.bar.place.text() == f"2/{count}"
    press(Key.Key_Return, SHIFT)
    press(Key.Key_Return, SHIFT)
    assert preview.bar.place.text() == f"{count}/{count}"
    find.setText("máy bay")
    find.search_now()
    assert preview.bar.place.text() == "không có"


def test_what_is_looked_for_stays_when_the_paper_is_drawn_again(preview: PdfPreview, paper: bytes) -> None:
    preview.show_pdf(paper)
    preview.bar.search.setText("kết luận")
    preview.bar.search.search_now()
    preview.show_pdf(render_pdf(samples.notice(annexes=()), FONTS))
    assert preview._found
