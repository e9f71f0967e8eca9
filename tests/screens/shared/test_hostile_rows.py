"""Rows another program wrote: whatever stands in them, every page shows them and the program goes on."""

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QTabWidget, QWidget

from ict_desktop.app import main
from ict_desktop.records.kinds import KINDS
from ict_desktop.screens.shared.destination import Destination
from ict_desktop.screens.shared.record_page import RecordPage
from ict_desktop.screens.window.main_window import MainWindow
from ict_desktop.screens.window.pages import INSIDE, PAGES
from ict_desktop.store.table import column_types
from tests.files import outside
from tests.screens.conftest import OpenOffice
from tests.screens.office import Office

NO_DAY = "2017-13-45"
TEXTS = ("\u202egnp.exe", "x" * 20_000, "\t\n", "⚠", "🏛" * 500, "%s{0}&&")
MARKUP = '<b>Đậm</b><img src="file:///etc/passwd"> & &amp; <script>x</script>'


def spoil(path: Path, wanted: type, text: str, columns: tuple[str, ...] = (), every: int = 1, first: int = 0) -> None:
    """Write a text into every column of a type, as another tool does; of several rows into one out of `every`."""
    chosen = "id IN (SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM {0}) WHERE n % {1} = {2})"
    with closing(outside(path)) as hand:
        hand.execute("PRAGMA ignore_check_constraints = ON")
        hand.execute("PRAGMA foreign_keys = OFF")
        for kind in KINDS.values():
            for name, found in column_types(kind).items():
                if found is wanted and (not columns or name in columns):
                    which = chosen.format(kind.TABLE, every, first)
                    hand.execute(f"UPDATE OR IGNORE {kind.TABLE} SET {name} = ? WHERE {which}", (text,))


def walk(office: Office) -> None:
    """Paint every page, each row of its list, each tab of the record."""
    window: MainWindow = office.window
    for code in [*(code for code, *_rest in PAGES), *INSIDE]:
        window.open_page(Destination(code))
        office.settle()
        front = window.stack.currentWidget()
        window.grab()
        for tabs in front.findChildren(QTabWidget):
            for number in range(tabs.count()):
                tabs.setCurrentIndex(number)
                window.grab()
            tabs.setCurrentIndex(0)
        for page in [front, *front.findChildren(QWidget)]:
            if isinstance(page, RecordPage) and page.isVisible():
                for row in range(min(3, len(page.list.model.ids))):
                    page.list.select_row(row)
                    window.grab()
    office.settle()


def test_days_that_are_none_are_shown_as_they_stand(open_office: OpenOffice, sample_path: Path) -> None:
    spoil(sample_path, date, NO_DAY)
    office = open_office(sample_path)
    walk(office)
    page = office.page("tasks")
    model = page.list.model
    shown = [str(model.data(model.index(0, column)) or "") for column in range(model.columnCount())]
    assert f"⚠ {NO_DAY}" in " ".join(shown)
    assert f"“{NO_DAY}”" in page._about.text()
    assert "không đọc được thành ngày" in page._about.text()


def test_names_are_shown_letter_for_letter(open_office: OpenOffice, sample_path: Path) -> None:
    spoil(sample_path, str, MARKUP, ("name", "full_name", "text", "title", "subject", "heading", "short_name"))
    office = open_office(sample_path)
    walk(office)
    labels = [widget for widget in QApplication.allWidgets() if isinstance(widget, QLabel)]
    shown = [label for label in labels if "<" in label.text()]
    assert shown, "the hostile names are somewhere on the screen"
    rich = [label.text() for label in shown if label.textFormat() != Qt.TextFormat.PlainText]
    assert rich == []


def test_texts_of_any_kind_are_shown(open_office: OpenOffice, sample_path: Path) -> None:
    for first, text in enumerate(TEXTS):
        spoil(sample_path, str, text, ("name", "full_name", "text", "title", "subject"), len(TEXTS), first)
    walk(open_office(sample_path))


def test_codes_no_list_knows_are_shown(open_office: OpenOffice, sample_path: Path) -> None:
    spoil(sample_path, str, "hald", ("period_type", "period_kind", "kind", "direction", "state", "group_code"))
    walk(open_office(sample_path))


def test_periods_that_are_none_are_shown_as_they_stand(
    open_office: OpenOffice, full_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(full_path, str, "2017-H9", ("period",))
    walk(open_office(full_path))
    assert main(["show", str(full_path), "figures"]) == 0
    assert main(["check", str(full_path)]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_a_scale_without_a_highest_step_is_shown(open_office: OpenOffice, sample_path: Path) -> None:
    with closing(outside(sample_path)) as hand:
        hand.execute("UPDATE indicator SET maximum = 5e-324, minimum = 0")
    walk(open_office(sample_path))


def test_the_commands_show_days_that_are_none(full_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(full_path, date, NO_DAY)
    for kind in KINDS:
        for more in ([], ["--json"]):
            assert main(["show", str(full_path), kind, *more]) == 0
    assert capsys.readouterr().err == ""
