"""Work beside the window: how far it is stands in the status bar, and Hủy stops it without a trace."""

import sqlite3
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from ict_desktop.records.errors import Cancelled
from ict_desktop.store.backup import copy_to
from ict_desktop.store.store import Store
from ict_desktop.widgets.background import Background, Progress
from ict_desktop.widgets.job_bar import JobBar
from tests.hands import LONGEST, LONGEST_MS, until
from tests.screens.office import Office

ENDLESS = "WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT count(*) FROM c"


@pytest.fixture
def background(qtbot: QtBot) -> Background:
    return Background()


def bar_of(office: Office) -> JobBar:
    assert office.window.status._job_bar is not None
    return office.window.status._job_bar


def test_long_work_shows_that_it_runs_and_is_stopped_by_huy(office: Office, qtbot: QtBot) -> None:
    done: list[object] = []

    def count(connection: sqlite3.Connection, tell: Progress) -> object:
        tell(40, "Đang đếm…")
        return connection.execute(ENDLESS).fetchone()

    office.desk.work("Đang chuẩn bị…", count, done.append)
    bar = bar_of(office)
    assert until(bar.isVisible)
    assert office.window.status.said.text() == "Đang đếm…"
    assert bar.bar.value() == 40
    bar.stop.click()
    assert until(bar.isHidden)
    assert office.window.status.said.text() == "Đã hủy; dữ liệu vẫn như cũ"
    assert done == []


def test_work_that_is_over_at_once_does_not_flicker(office: Office) -> None:
    done: list[int] = []
    office.desk.work("Đang chuẩn bị…", lambda _connection, _tell: 7, done.append)
    office.settle()
    assert done == [7]
    assert bar_of(office).isHidden()
    assert not bar_of(office)._late.isActive()


def test_work_that_ends_after_its_window_is_told_to_nobody(background: Background, qtbot: QtBot) -> None:
    window = QWidget()
    bar = JobBar(lambda _words: None, str, window)
    may_end = threading.Event()
    job = background.run(lambda _tell: may_end.wait(LONGEST), lambda _result: None)
    bar.follow(job, "Đang chuẩn bị…")
    delete(window)
    with qtbot.captureExceptions() as raised, qtbot.waitSignal(job.ended, timeout=LONGEST_MS):
        may_end.set()
    assert raised == []


def test_a_backup_says_how_far_it_is_and_leaves_nothing_when_stopped(sample: Store, tmp_path: Path) -> None:
    told: list[int] = []

    def tell(percent: int, words: str) -> None:
        assert words.endswith("…")
        told.append(percent)
        if percent > 50:
            raise Cancelled

    with pytest.raises(Cancelled):
        copy_to(sample.connection, sample.path, tmp_path / "ban-sao.ict", tell)
    assert told == sorted(told)
    assert len(told) == 3
    assert [path.name for path in tmp_path.iterdir() if "ban-sao" in path.name] == []


def test_the_last_step_of_work_that_says_nothing_is_not_left_standing(office: Office) -> None:
    def step(_connection: sqlite3.Connection, tell: Progress) -> None:
        tell(85, "Đang tính mã kiểm tra…")

    office.desk.work("", step, lambda _done: None)
    office.settle()
    assert office.window.status.said.text() == ""
    office.desk.work("", step, lambda _done: office.desk.window.say("Đã sao lưu"))
    office.settle()
    assert office.window.status.said.text() == "Đã sao lưu"
