"""The papers a meeting offers on its tab Văn bản: which they are, for which agency, and where their page comes from."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ict_desktop.records.errors import Refused
from ict_desktop.records.paper_kinds import EXTRACT, INVITATION, MINUTES, NOTICE, POSTPONEMENT
from ict_desktop.records.papers import Paper
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.paper_panel import Fill, Source
from ict_desktop.widgets.fields import FixedChoiceField
from ict_desktop.work import documents
from ict_desktop.work.papers import of_meeting
from ict_desktop.work.papers.extract import agencies_given
from ict_desktop.work.papers.meeting_lists import answers


@dataclass(frozen=True)
class Choice:
    """What a chip says, and the button that begins the draft; "" for what is printed without one."""

    word: str
    begin: str = ""


INVITATIONS, ANSWERS = "invitations", "answers"

CHOICES = {
    NOTICE: Choice("Thông báo kết luận", "S&oạn thông báo kết luận"),
    INVITATION: Choice("Giấy mời", "S&oạn giấy mời"),
    INVITATIONS: Choice("Giấy mời từng người"),
    POSTPONEMENT: Choice("Hoãn họp", "S&oạn công văn hoãn họp"),
    MINUTES: Choice("Biên bản", "S&oạn biên bản"),
    EXTRACT: Choice("Trích giao", "S&oạn công văn trích giao"),
    ANSWERS: Choice("Tổng hợp ý kiến"),
}
"""Which paper → how it is offered, in the order of the chips."""

_SAYS = {
    INVITATIONS: "Mỗi người được mời một bản, trong một tệp PDF. Số, ngày và người ký lấy từ giấy mời của hội nghị.",
    EXTRACT: "Mỗi cơ quan một bản trích, trong một tệp PDF. Chọn một cơ quan để soạn, ghi số và ban hành riêng.",
    ANSWERS: "Bảng lấy từ thẻ Ý kiến, kiến nghị: kết luận trả lời, phần tiếp thu và giải trình của từng kiến nghị.",
}


def begin_words(which: str, is_several: bool) -> tuple[str, str]:
    """Return what stands where there is no draft: what is printed, and the button that begins one."""
    if is_several:
        return _SAYS[which], ""
    name = CHOICES[which].begin.replace("&", "").removeprefix("Soạn ")
    return (
        f"Bản in lấy từ nội dung hội nghị. Soạn {name} để ghi số, ngày, người ký và nơi nhận.",
        CHOICES[which].begin,
    )


def page_of(
    desk: Desk, which: str, meeting_id: str, agency_id: str | None, is_several: bool
) -> tuple[Source, Fill | None]:
    """Return what reads the page of a paper without a draft, and the same for a word processor where it is one paper."""
    day, clerk, fonts = desk.day, desk.clerk, desk.resources / "fonts"

    def one(connection: sqlite3.Connection) -> Paper:
        if which == ANSWERS:
            return answers(connection, meeting_id, day, clerk)
        about = agency_id if which == EXTRACT else None
        return documents.document_paper(
            connection, of_meeting.paper_named(connection, which, meeting_id, day, about), day
        )

    def pack(connection: sqlite3.Connection) -> bytes:
        from ict_desktop.printing.pdf import render_pdf_pack  # reportlab, only when a paper is wanted

        return render_pdf_pack(_several(connection, which, meeting_id, day), fonts)

    return (pack, None) if is_several and which != ANSWERS else (one, one)


def _several(connection: sqlite3.Connection, which: str, meeting_id: str, day: date) -> Sequence[Paper]:
    if which == INVITATIONS:
        return of_meeting.invitations(connection, meeting_id, day)
    if papers := of_meeting.extract_papers(connection, meeting_id, day):
        return papers
    raise Refused("Thông báo kết luận không nêu tên cơ quan nào nên không có gì để trích.")


class ForAgency(QWidget):
    """For which agency an extract is: one of those the notice gives work to, or all of them."""

    chosen = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting_id = ""
        self._field = FixedChoiceField(self._offered, self)
        self._field.box.setAccessibleName("Trích cho cơ quan")
        self._field.left.connect(self.chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.addWidget(self._field)

    @property
    def id(self) -> str | None:
        """The agency chosen, None for all."""
        return str(self._field.known() or "") or None

    def show_meeting(self, meeting_id: str) -> None:
        """Offer the agencies of a meeting's notice; the one chosen stays where it is among them."""
        kept = self.id if meeting_id == self._meeting_id else None
        self._meeting_id = meeting_id
        self._field.look_again()
        self._field.set_value(kept or "")

    def _offered(self) -> list[tuple[str, str]]:
        every = [("", "Mọi cơ quan được giao việc (một tệp PDF)")]
        if not self._meeting_id:
            return every
        try:
            given = agencies_given(self._desk.connection, self._meeting_id)
        except Refused:
            return every  # there is no issued notice yet: the page says so
        return [*every, *((agency.id, agency.name) for agency in given)]
