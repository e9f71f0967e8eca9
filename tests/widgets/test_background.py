import threading

import pytest
from PySide6.QtCore import QThread
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from ict_desktop.records.errors import Cancelled, Refused
from ict_desktop.widgets.background import Background, Progress
from tests.hands import LONGEST, LONGEST_MS, until


@pytest.fixture
def background(qtbot: QtBot) -> Background:
    return Background()


def test_work_runs_on_another_thread_and_its_result_comes_back_to_this_one(
    background: Background, qtbot: QtBot
) -> None:
    threads: list[QThread] = []
    found: list[int] = []

    def work(_progress: Progress) -> int:
        threads.append(QThread.currentThread())
        return 42

    def done(result: int) -> None:
        threads.append(QThread.currentThread())
        found.append(result)

    with qtbot.waitSignal(background.run(work, done).ended):
        pass
    assert found == [42]
    assert threads[0] is not threads[1]
    assert threads[1] is QThread.currentThread()


def test_progress_is_told_and_the_end_comes_last(background: Background, qtbot: QtBot) -> None:
    told: list[object] = []
    go = threading.Event()

    def work(progress: Progress) -> None:
        go.wait(LONGEST)
        progress(10, "đọc")
        progress(90, "ghi")

    job = background.run(work, lambda _result: told.append("done"))
    job.progressed.connect(lambda percent, words: told.append((percent, words)))
    job.ended.connect(lambda: told.append("ended"))
    go.set()
    assert until(lambda: "done" in told)
    assert told[:2] == [(10, "đọc"), (90, "ghi")]
    assert "ended" in told


def test_cancelled_work_stops_at_its_next_report_and_delivers_nothing(background: Background, qtbot: QtBot) -> None:
    told: list[object] = []
    started, go = threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        started.set()
        go.wait(LONGEST)
        try:
            progress(50)
        except Cancelled:
            told.append("cleaned up")
            raise
        told.append("went on")

    job = background.run(work, lambda _result: told.append("done"), lambda _refusal: told.append("refused"))
    assert started.wait(LONGEST)
    with qtbot.waitSignal(job.ended):
        job.cancel()
        go.set()
    assert told == ["cleaned up"]


def test_work_cancelled_before_it_began_does_nothing(background: Background, qtbot: QtBot) -> None:
    go = threading.Event()
    told: list[str] = []

    def second(progress: Progress) -> None:
        progress(0)
        told.append("went on")

    background.run(lambda _progress: go.wait(LONGEST), lambda _result: None)
    job = background.run(second, lambda _result: told.append("done"))
    with qtbot.waitSignal(job.ended):
        job.cancel()
        go.set()
    assert told == []


def test_a_refusal_comes_back_as_its_sentence(background: Background, qtbot: QtBot) -> None:
    said: list[str] = []

    def work(_progress: Progress) -> None:
        raise Refused("Ổ đĩa đầy. Hãy xóa bớt tệp rồi làm lại.")

    with qtbot.waitSignal(background.run(work, lambda _result: None, lambda refusal: said.append(str(refusal))).ended):
        pass
    assert said == ["Ổ đĩa đầy. Hãy xóa bớt tệp rồi làm lại."]


def test_a_mistake_of_ours_reaches_the_crash_dialog(background: Background, qtbot: QtBot) -> None:
    def work(_progress: Progress) -> None:
        raise KeyError("x")

    with capture_exceptions() as mistakes:
        job = background.run(work, lambda _result: None, lambda _refusal: None)
        with qtbot.waitSignal(job.ended):
            pass
        assert until(lambda: bool(mistakes))
    assert [kind for kind, _error, _trace in mistakes] == [KeyError]


def test_a_refusal_nobody_answers_is_not_lost(background: Background, qtbot: QtBot) -> None:
    def work(_progress: Progress) -> None:
        raise Refused("Không đọc được tệp.")

    with capture_exceptions() as mistakes:
        with qtbot.waitSignal(background.run(work, lambda _result: None).ended):
            pass
        assert until(lambda: bool(mistakes))
    assert [kind for kind, _error, _trace in mistakes] == [Refused]


def test_one_piece_of_work_runs_after_the_other(background: Background, qtbot: QtBot) -> None:
    order: list[str] = []
    running: list[int] = []

    def work(name: str) -> None:
        running.append(1)
        order.append(f"{name}{len(running)}")
        running.pop()

    jobs = [background.run(lambda _p, n=name: work(n), lambda _result: None) for name in "abc"]
    with qtbot.waitSignal(jobs[-1].ended):
        pass
    assert order == ["a1", "b1", "c1"]


def test_closing_waits_for_what_runs(background: Background) -> None:
    go, ended = threading.Event(), threading.Event()

    def work(_progress: Progress) -> None:
        go.wait(LONGEST)
        ended.set()

    background.run(work, lambda _result: None)
    assert not ended.is_set()
    go.set()
    background.wait()
    assert ended.is_set()


def test_after_closing_no_result_reaches_what_is_gone(background: Background, qtbot: QtBot) -> None:
    told: list[str] = []

    def refuse(_progress: Progress) -> None:
        raise Refused("Không đọc được tệp.")

    jobs = [
        background.run(lambda _progress: 1, lambda _result: told.append("done")),
        background.run(refuse, lambda _result: None, lambda _refusal: told.append("refused")),
    ]
    with qtbot.waitSignals([job.ended for job in jobs]):
        background.close()
    assert told == []


def test_work_that_waits_is_reached_where_it_waits_and_only_while_it_does(background: Background, qtbot: QtBot) -> None:
    waiting, woken = threading.Event(), threading.Event()
    calls: list[str] = []

    def wake() -> None:
        calls.append("wake")
        woken.set()

    def work(progress: Progress) -> None:
        with progress.stopped_by(lambda: calls.append("too late")):
            pass
        with progress.stopped_by(wake):
            waiting.set()
            woken.wait(LONGEST)
        progress(50)

    job = background.run(work, lambda _result: calls.append("done"))
    assert waiting.wait(LONGEST)
    with qtbot.waitSignal(job.ended, timeout=LONGEST_MS):
        job.cancel()
    assert calls == ["wake"]
    assert job.was_cancelled
