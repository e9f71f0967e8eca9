from pathlib import Path

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QStatusBar

from ict_desktop.screens.window.status_line import StatusLine

BACKED_UP = "Sao lưu gần nhất 07/07/2017 09:00"
LONG = "Đã sao lưu du-lieu-mau-2017-20170707-090000.ict vào thư mục của cơ quan"


@pytest.fixture
def line(qtbot) -> StatusLine:
    bar = QStatusBar()
    qtbot.addWidget(bar)
    made = StatusLine(bar, Path("/home/lan/HoSo.ict"), "07/07/2017", lambda: None)
    made.show_clerk("Lan", QIcon())
    made.show_backup(BACKED_UP)
    return made


def test_in_a_narrow_window_what_has_room_is_whole(line: StatusLine):
    line.fit(683)
    assert line.backup.text() == BACKED_UP


def test_in_a_narrow_window_the_longest_words_are_cut_and_the_bar_fits(line: StatusLine):
    line.fit(683)
    line.say(LONG)
    assert line.said.text().endswith("…")
    assert line.said.toolTip() == LONG
    assert line.saved._label.text() == "Đã lưu"
    assert line._bar.minimumSizeHint().width() <= 683
    line.say("")
    assert line.backup.text() == BACKED_UP


def test_a_wide_window_has_the_name_of_the_file_too(line: StatusLine):
    line.fit(1366)
    line.say(LONG)
    assert not line._file.isHidden()
    line.fit(683)
    assert line._file.isHidden()
