"""The body of the overview: its tiles and cards, made after the first picture of the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ict_desktop.records import tasks as rule
from ict_desktop.records.charts import Series
from ict_desktop.records.columns import Row
from ict_desktop.records.dates import date_text
from ict_desktop.records.figures import VERDICTS
from ict_desktop.records.incidents import when
from ict_desktop.records.meetings import post_at
from ict_desktop.records.numbers import number_text
from ict_desktop.records.record import joined
from ict_desktop.records.vietnamese import capitalised
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.destination import Destination
from ict_desktop.widgets.buttons import Button
from ict_desktop.widgets.guard import guarded
from ict_desktop.widgets.theme import GAP, Colours, set_role
from ict_desktop.widgets.tiles import Card, NumberTile, ShareBar, SmallTrend, StageBar

if TYPE_CHECKING:
    from ict_desktop.work.overview import KeyIndicator, Overview

TILES = (
    ("qua_han", "quá hạn", "overdue", "bad"),
    (rule.DUE_SOON, "đến hạn trong 7 ngày", "due_soon", "warning"),
    ("den_han_15", "đến hạn trong 15 ngày", "calendar", "accent"),
    ("den_han_30", "đến hạn trong 30 ngày", "calendar", "accent"),
    (rule.UNASSIGNED, "chưa giao cơ quan", "agency", "warning"),
    ("khong_thoi_han", "không thời hạn", "no_date", "neutral"),
    (rule.SILENT, "chưa cập nhật quá 30 ngày", "history", "warning"),
)
LATEST = 8
"""How many numbers a small trend shows."""

AGENCIES_SHOWN, LINES_SHOWN, INDICATORS_SHOWN = 8, 7, 12
"""The lines of a card at first; the link under them shows more."""

MORE_SHOWN = 50
NARROW = 880
"""Below this width, in logical pixels, seven tiles in a row and two cards side by side would be cut."""


@guarded
class OverviewBody(QWidget):
    """Tiles and cards; every number opens exactly the rows it counts."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._tiles = {
            code: NumberTile(words, icon, tone, desk.colours, desk.icons) for code, words, icon, tone in TILES
        }
        for code, tile in self._tiles.items():
            tile.clicked.connect(_opener(desk, Destination("tasks", chip=code, afresh=True)))
            tile.add_how(code, desk.window.explain)
        self._agencies = Card("Nhiệm vụ theo cơ quan chủ trì")
        self._proposals = Card("Kiến nghị chưa được trả lời")
        self._indicators = Card("Chỉ tiêu chính")
        self._incidents = Card("An toàn thông tin")
        self._stage = Card("Chính quyền điện tử")
        for card, how in (
            (self._agencies, "theo_co_quan"),
            (self._proposals, "kien_nghi"),
            (self._indicators, "chi_tieu_chinh"),
            (self._incidents, "su_co"),
            (self._stage, "giai_doan"),
        ):
            card.add_how(how, desk.window.explain)
        self._tile_rows, self._cards = QGridLayout(), QGridLayout()
        for grid in (self._tile_rows, self._cards):
            grid.setSpacing(GAP)
        self._welcome = self._make_welcome()
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GAP)
        inside.addWidget(self._welcome)
        inside.addLayout(self._tile_rows)
        inside.addLayout(self._cards, 1)
        self._shown_more: dict[Card, int] = {}
        self._found: Overview | None = None
        self._narrow: bool | None = None
        self._arrange(narrow=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tiles into two rows and the cards under each other where the page is narrow."""
        super().resizeEvent(event)
        self._arrange(narrow=self.width() < NARROW)

    def minimumSizeHint(self) -> QSize:
        """Be content with the width of the narrow arrangement, whichever is shown."""
        return QSize(0, super().minimumSizeHint().height())

    def _arrange(self, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        tiles = list(self._tiles.values())
        in_a_row = (len(tiles) + 1) // 2 if narrow else len(tiles)
        for number, tile in enumerate(tiles):
            self._tile_rows.addWidget(tile, number // in_a_row, number % in_a_row)
        for column in range(len(tiles)):
            self._tile_rows.setColumnStretch(column, int(column < in_a_row))
        cards = (self._agencies, self._proposals, self._incidents, self._indicators, self._stage)
        places = (
            [(row, 0, 1) for row in range(len(cards))]
            if narrow
            else [(0, 0, 1), (1, 0, 1), (2, 0, 1), (0, 1, 2), (2, 1, 1)]
        )
        for card, (row, column, rows) in zip(cards, places, strict=True):
            self._cards.addWidget(card, row, column, rows, 1)
        self._cards.setColumnStretch(0, 1)
        self._cards.setColumnStretch(1, int(not narrow))

    @property
    def tiles(self) -> dict[str, NumberTile]:
        """The tiles by the chip they open."""
        return self._tiles

    def _make_welcome(self) -> Card:
        desk, path = self._desk, self._desk.store.path
        card = Card("Bắt đầu")
        card.say(
            f"Dữ liệu của cơ quan nằm trong tệp {path.name}, thư mục {path.parent.name}. "
            "Danh bạ đơn vị của tỉnh đã có sẵn. "
            "Hãy thêm hội nghị đầu tiên, hoặc xem dữ liệu mẫu (hội nghị ngày 07/7/2017) để biết chương trình làm được gì."
        )
        first = Button("Thêm &hội nghị đầu tiên")
        first.clicked.connect(lambda: desk.window.open_page(Destination("meetings", new=True)))
        sample = Button("Xem dữ liệu &mẫu")
        sample.clicked.connect(lambda: desk.program.open_sample())
        row = QHBoxLayout()
        row.addWidget(first)
        row.addWidget(sample)
        row.addStretch()
        card.body.addLayout(row)
        card.hide()
        return card

    def show_numbers(self, found: Overview) -> None:
        """Show what was counted."""
        self._found = found
        self._welcome.setVisible(not found.meetings and not found.tasks[""])
        for code, tile in self._tiles.items():
            tile.show_number(found.tasks[code])
        self._show_agencies(found)
        self._show_proposals(found.unanswered, found.proposals)
        self._show_papers(found.papers)
        self._show_indicators(found.indicators)
        self._show_incidents(found)
        self._show_stage(found.stages)

    def _show_agencies(self, found: Overview) -> None:
        card = self._agencies
        card.clear()
        card.say("" if found.agencies else "Chưa giao nhiệm vụ nào. Giao từ kết luận hội nghị hoặc bấm Giao nhiệm vụ.")
        lines = [partial(self._agency_line, row) for row in found.agencies]
        self._show_lines(card, lines, AGENCIES_SHOWN, "cơ quan")

    def _agency_line(self, row: Row) -> QWidget:
        open_late, in_time = row[rule.OPEN_LATE], row[rule.OPEN_IN_TIME]
        done = row[rule.DONE_IN_TIME] + row[rule.DONE_LATE] + row[rule.DONE_UNDATED]
        undated = row[rule.OPEN_UNDATED]
        words = joined(
            (
                f"{number_text(open_late)} quá hạn" if open_late else "",
                f"{number_text(in_time)} trong hạn" if in_time else "",
                f"{number_text(undated)} không thời hạn" if undated else "",
                f"{number_text(done)} hoàn thành" if done else "",
            ),
            " · ",
        )
        name = row["agency"] or "Chưa giao cơ quan"
        shares = ((open_late, "bad"), (in_time, "accent"), (undated, "neutral"), (done, "good"))
        line = QWidget()
        layout = QGridLayout(line)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setVerticalSpacing(3)
        link = _link(name, f"{name}: {words}")
        its_tasks = Destination("tasks", chip="trong_tong", only=("lead_agency_id", row["lead_agency_id"]))
        link.clicked.connect(_opener(self._desk, its_tasks))
        counts = QLabel(words)
        set_role(counts, "muted")
        layout.addWidget(link, 0, 0)
        layout.addWidget(counts, 0, 1, Qt.AlignmentFlag.AlignRight)
        layout.addWidget(ShareBar(shares, self._desk.colours), 1, 0, 1, 2)
        layout.setColumnStretch(0, 1)
        return line

    def _show_proposals(self, rows: Sequence[Row], total: int) -> None:
        card = self._proposals
        card.clear()
        if not total:
            card.say("Chưa ghi kiến nghị nào tại hội nghị.")
            return
        card.say(f"{total} kiến nghị · {total - len(rows)} đã được trả lời · {len(rows)} chưa được trả lời")
        self._show_lines(card, [partial(self._proposal_line, row) for row in rows], LINES_SHOWN, "kiến nghị")

    def _show_papers(self, counts: Mapping[str, int]) -> None:
        """Say below the proposals how many papers wait for an answer."""
        waiting, late = counts["chua_tra_loi"], counts["qua_han_tra_loi"]
        if waiting:
            words = joined(
                (f"{number_text(waiting)} văn bản chưa trả lời", f"{number_text(late)} quá hạn" if late else "")
            )
            link = _link(words, "")
            link.clicked.connect(_opener(self._desk, Destination("documents", chip="chua_tra_loi", afresh=True)))
            self._proposals.body.addWidget(link)

    def _proposal_line(self, row: Row) -> QWidget:
        line = QWidget()
        layout = QVBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        who = joined((row["speaker_name"], post_at(row["speaker_post"], row["speaker_agency"])))
        link = _link(f"{row['text']}", f"{row['text']} — {who}")
        link.clicked.connect(
            _opener(self._desk, Destination("meetings", record=row["meeting_id"], inside=("proposal", row["id"])))
        )
        layout.addWidget(link)
        speaker = QLabel(who)
        set_role(speaker, "muted")
        layout.addWidget(speaker)
        return line

    def _show_indicators(self, keys: Sequence[KeyIndicator]) -> None:
        card = self._indicators
        card.clear()
        card.say("" if keys else "Chưa có số liệu. Nhập ở trang Chỉ tiêu.")
        lines = [partial(self._indicator_line, key) for key in keys]
        self._show_lines(card, lines, INDICATORS_SHOWN, "chỉ tiêu")

    def _show_lines(self, card: Card, lines: Sequence[Callable[[], QWidget]], at_first: int, what: str) -> None:
        """Show the first lines of a card, and a link that shows more of them in it: no page lists exactly these."""
        shown = at_first + self._shown_more.get(card, 0)
        for make in lines[:shown]:
            card.body.addWidget(make())
        if len(lines) > shown:
            link = _link(f"và {number_text(len(lines) - shown)} {what} khác…", "")
            link.clicked.connect(lambda: self._show_more(card, shown))
            card.body.addWidget(link)

    def _show_more(self, card: Card, shown: int) -> None:
        """Show more lines of a card, with the keyboard on the first of them."""
        self._shown_more[card] = self._shown_more.get(card, 0) + MORE_SHOWN
        if self._found is not None:
            self.show_numbers(self._found)
        item = card.body.itemAt(shown)
        first = item.widget() if item is not None else None
        link = first.findChild(_Link) if first is not None else None
        if link is not None:
            link.setFocus(Qt.FocusReason.OtherFocusReason)

    def _indicator_line(self, key: KeyIndicator) -> QWidget:
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 1, 0, 1)
        cell, when = key.said.cell, key.said.period.short
        link = _link(cell.indicator.name, f"{cell.indicator.name}: {key.text}, {when}")
        link.clicked.connect(_opener(self._desk, Destination("indicators", record=cell.key.indicator_id)))
        layout.addWidget(link, 1)
        last = key.chart.series[0].marks[-LATEST:] if key.chart.series else ()
        if len(last) > 1:
            runs = [[(mark.day(), mark.value) for mark in run] for run in Series("", last).runs()]
            layout.addWidget(SmallTrend(runs, key.chart.inverted, self._desk.colours))
        if cell.target:
            verdict = "" if cell.reached is None else f"{'✓' if cell.reached else '✕'} {VERDICTS[cell.reached]}"
            target = QLabel(joined((cell.target, verdict), "  "))
            tone = "neutral" if cell.reached is None else "good" if cell.reached else "bad"
            target.setStyleSheet(f"color: {self._desk.colours.status(tone)[0]}")
            layout.addWidget(target)
        elif key.said.ahead:
            ahead = QLabel(f"hướng tới {key.said.ahead_text}")
            set_role(ahead, "muted")
            layout.addWidget(ahead)
        number = QLabel(key.text)
        set_role(number, "strong")
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        period = QLabel(when)
        period.setMinimumWidth(84)
        period.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        set_role(period, "muted")
        layout.addWidget(number)
        layout.addWidget(period)
        return line

    def _show_incidents(self, found: Overview) -> None:
        card = self._incidents
        card.clear()
        period, known = found.incident_period, found.incidents
        card.heading.setText(f"An toàn thông tin, {period.name}")
        days = " – ".join(date_text(day) for day in found.incident_days)
        card.say(f"Số liệu {days}: {known.words()}." if known.rows else f"Chưa ghi sự cố nào trong kỳ ({days}).")
        lines = [partial(self._incident_line, row, known.inside.get(row["id"])) for row in known.rows]
        self._show_lines(card, lines, LINES_SHOWN, "dòng")

    def _incident_line(self, row: Row, whole: Row | None) -> QWidget:
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 1, 0, 1)
        link = _link(row["text"], row["text"])
        link.clicked.connect(_opener(self._desk, Destination("incidents", record=row["id"])))
        layout.addWidget(link, 1)
        number = QLabel(number_text(row["count"]))
        if whole is None:
            set_role(number, "strong")
        layout.addWidget(number)
        layout.addWidget(QLabel(row["unit_name"]))
        if whole is not None:
            note = QLabel(f"đã gồm trong {when(whole)}")
            set_role(note, "muted")
            layout.addWidget(note)
        return line

    def _show_stage(self, stages: Sequence[KeyIndicator]) -> None:
        card = self._stage
        card.clear()
        card.say("" if stages else "Chưa đánh giá giai đoạn chính quyền điện tử. Nhập ở trang Chỉ tiêu.")
        for stage in stages[:1]:
            cell = stage.said.cell
            card.heading.setText(f"{cell.indicator.name}, {stage.said.period.short}")
            total = int(stage.chart.highest or 0)
            if cell.number is None:
                card.say(f"{capitalised(stage.text)}.")
            else:
                card.body.addWidget(StageBar(int(cell.number), total or 4, self._desk.colours))
            remark = QLabel(cell.figure.remark)
            remark.setWordWrap(True)
            set_role(remark, "muted")
            card.body.addWidget(remark)

    def set_colours(self, colours: Colours) -> None:
        """Take another scheme; the cards follow when the numbers are shown again."""
        for tile in self._tiles.values():
            tile.set_colours(colours)


def _opener(desk: Desk, destination: Destination) -> Callable[[], None]:
    return lambda: desk.window.open_page(destination)


@guarded
class _Link(Button):
    """Words that open something; cut with an ellipsis where they do not fit."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._text = text
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words to the width."""
        words = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width() - 4)
        self.setText(words.replace("&", "&&"))
        super().resizeEvent(event)


def _link(text: str, tip: str) -> Button:
    button = _Link(text)
    set_role(button, "link")
    button.setToolTip(tip)
    button.setAccessibleName(text)
    return button
