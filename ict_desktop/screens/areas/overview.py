"""Tổng quan: what is late, due, without owner or answer; every number opens exactly the rows it counts."""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ict_desktop.screens.shared.area import Area
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.destination import Destination
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.page_parts import PageHeader
from ict_desktop.widgets.theme import GAP, PAGE_MARGIN_X, PAGE_MARGIN_Y, Colours, set_role

if TYPE_CHECKING:
    from ict_desktop.screens.areas.overview_cards import OverviewBody
    from ict_desktop.work.overview import Overview


@guarded
class OverviewPage(QWidget, Area):
    """The first page. Its body is made after the first picture; its numbers come from the worker and follow the file."""

    name = "Tổng quan"
    concerned = frozenset(
        {
            "task", "extension", "progress", "agency", "conclusion", "proposal", "proposal_answer", "opinion", "meeting",
            "document",
            "indicator", "target", "value", "incident", "period_rule", "setting",
        }
    )  # fmt: skip

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked = 0
        self._painted = False
        self.body: OverviewBody | None = None
        self.shown: Overview | None = None
        self.header = PageHeader("Tổng quan", "Giao nhiệm vụ   Ctrl+N", self)
        self.header.add_how("tong_so", desk.window.explain)
        self.header.primary.clicked.connect(self.new_record)
        self._add_papers()
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PAGE_MARGIN_X, PAGE_MARGIN_Y, PAGE_MARGIN_X, PAGE_MARGIN_Y)
        layout.setSpacing(GAP)
        layout.addWidget(self.header)
        layout.addWidget(self._area, 1)

    def _add_papers(self) -> None:
        """Offer what is made of these numbers: the pack before a meeting, the report of a period."""
        for words, do in (("Tài liệu &phiên họp", self._show_pack), ("Lập &báo cáo…", self._begin_report)):
            button = Button(words, self)
            set_role(button, "quiet")
            button.clicked.connect(self._desk.deed(do))
            self.header.add_tool(button)

    def _show_pack(self) -> None:
        from ict_desktop.screens.areas.begin_paper import show_pack  # knows every form

        show_pack(self, self._desk)

    def _begin_report(self) -> None:
        from ict_desktop.records.paper_kinds import PLAN_OF_YEAR, REPORT_OF_PERIOD
        from ict_desktop.screens.areas.begin_paper import begin_paper  # knows every form

        begin_paper(self, self._desk, (REPORT_OF_PERIOD, PLAN_OF_YEAR))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Begin counting once the page has been painted: all else would hold up the first picture of the window."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.reload)

    def _made_body(self) -> OverviewBody:
        if self.body is None:
            from ict_desktop.screens.areas.overview_cards import OverviewBody  # after the first picture

            self.body = OverviewBody(self._desk)
            self._area.setWidget(self.body)
        return self.body

    def reload(self) -> None:
        """Count again, beside the window."""
        if not self._painted:
            return
        self._made_body()
        self._asked += 1
        asked, day = self._asked, self._desk.day

        def show(result: Overview) -> None:
            if asked == self._asked:
                self._show(result, day)

        def count(connection: sqlite3.Connection) -> Overview:
            from ict_desktop.work.overview import overview  # on the worker, after the first picture

            return overview(connection, day)

        self._desk.read(count, show)

    def _show(self, found: Overview, day: date) -> None:
        from ict_desktop.records.dates import date_text, weekday
        from ict_desktop.records.numbers import number_text
        from ict_desktop.records.record import joined
        from ict_desktop.records.vietnamese import capitalised

        self.shown = found
        self.header.summary.set_words(
            joined(
                (
                    f"{capitalised(weekday(day))} {date_text(day)}",
                    f"{number_text(found.meetings)} hội nghị",
                    f"{number_text(found.total)} nhiệm vụ, {number_text(found.tasks['hoan_thanh'])} đã hoàn thành",
                ),
                " · ",
            )
        )
        self._made_body().show_numbers(found)

    # What the window asks for

    def show_record(self, _record_id: str) -> None:
        """Do nothing: the overview has no records of its own."""

    def show_rows(self, chip: str, words: str, only: tuple[str, str | None] | None) -> None:
        """Do nothing: the overview is no list."""

    def new_record(self) -> None:
        """Begin a task."""
        self._desk.window.open_page(Destination("tasks", new=True))

    def place(self) -> tuple[str, str]:
        """Return nothing: the overview is where every file begins."""
        return "", ""

    def come_back(self, _record_id: str) -> None:
        """Stay: the overview holds no record."""

    def take_keyboard(self) -> None:
        """Leave the keyboard where it is: nothing is worked on here, and F1 explains the page."""

    def focus_search(self) -> None:
        """Go to the first number."""
        if self.body is not None:
            next(iter(self.body.tiles.values())).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> bool:
        """Nothing is being edited here."""
        return True

    def set_colours(self, colours: Colours) -> None:
        """Take another scheme."""
        if self.body is not None and self.shown is not None:
            self.body.set_colours(colours)
            self._show(self.shown, self._desk.day)
