"""Floors and ours in one run: `python3 dev.py bench`. Ratios count, not milliseconds; a missed budget is said in words."""

import hashlib
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from unittest import mock

from benchmarks import paper_pages
from benchmarks.big_file import make
from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.tasks import Task
from ict_desktop.store import chain, listing
from ict_desktop.store.backup import copy_to
from ict_desktop.store.checking import examine
from ict_desktop.store.listing import Query
from ict_desktop.store.opening import create_store, open_store
from ict_desktop.store.tasks import TASKS
from ict_desktop.work import documents, keep
from ict_desktop.work.offices import start_sample

ROUNDS = 7
BIG = 100_000
RESOURCES = Path(__file__).resolve().parents[1] / "resources"
DAY = "2026-11-23"


def now() -> datetime:
    """Return the fixed moment of the run."""
    return datetime(2026, 11, 23, 9)


def spread(values: list[float]) -> str:
    """Show a median with its range."""
    return f"{statistics.median(values):8.2f} [{min(values):.2f}–{max(values):.2f}]"


def line(name: str, values: list[float], budget: float | None = None, unit: str = "x") -> None:
    """Print a row of the table, and a word when its budget is missed."""
    over = budget is not None and statistics.median(values) > budget
    said = "" if budget is None else f"   budget {budget:g} {'MISSED' if over else 'kept'}"
    print(f"{name:<62}{spread(values)} {unit}{said}", flush=True)


def window(*arguments: str) -> tuple[float, float, float]:
    """Run one window process; returns milliseconds to paint, MB then, MB at the end."""
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.windows", *arguments],
        capture_output=True,
        text=True,
        env=environment,
        check=True,
    )
    whole = (time.perf_counter() - started) * 1000
    inside, first, last = (float(word) for word in done.stdout.split()[-3:])
    return min(whole, inside + 15), first, last


def starts(sample: Path, big: Path) -> None:
    """Measure start-up against the bare window, and the large file against the sample, in turn."""
    folder = str(sample.parent)
    window("bare"), window(str(sample), folder), window(str(big), folder)
    against_bare, against_sample, more, more_after = [], [], [], []
    for _ in range(ROUNDS):
        floor, ours, large = window("bare"), window(str(sample), folder), window(str(big), folder)
        against_bare.append(ours[0] / floor[0])
        against_sample.append(large[0] / ours[0])
        more.append(large[1] - ours[1])
        more_after.append(window(str(big), folder, "tasks")[2] - window(str(sample), folder, "tasks")[2])
    line("start to painted window, sample / bare PySide6 window", against_bare, 2.0)
    line(f"start, {BIG:,} tasks / sample", against_sample, 1.3)
    line(f"memory at first paint, {BIG:,} tasks − sample", more, 30.0, "MB")
    line("memory with counts and the task list at its end, same difference", more_after, 30.0, "MB")


def timed(work: Callable[[], object]) -> float:
    """Return the milliseconds a piece of work takes."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def lists(big: Path) -> None:
    """Measure the list of tasks over the large file against plain SQL."""
    store = open_store(big, now)
    floor = [
        timed(lambda: store.connection.execute("SELECT id FROM task ORDER BY due_on").fetchall()) for _ in range(5)
    ]
    ours = [timed(lambda: listing.ids(store.connection, TASKS, Query(day=DAY))) for _ in range(5)]
    line("ids of the task list / SELECT id ORDER BY due_on", [a / b for a, b in zip(ours, floor, strict=True)])
    found = Query(words="duong truyen", day=DAY)
    line(
        "search as typed, without marks",
        [timed(lambda: listing.ids(store.connection, TASKS, found)) for _ in range(5)],
        unit="ms",
    )
    line(
        "chip counts (on the worker)",
        [timed(lambda: listing.counts(store.connection, TASKS, Query(day=DAY))) for _ in range(3)],
        unit="ms",
    )
    store.close()


def edits(folder: Path, sample: Path) -> None:
    """Measure one edit, and undoing a large deletion, against raw SQLite with the same durability."""
    raw = sqlite3.connect(folder / "raw.db", isolation_level=None)
    raw.executescript(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)"
    )
    raw.execute("INSERT INTO t VALUES (1, '')")
    copy = folder / "edit.ict"
    source = sqlite3.connect(sample)
    source.execute("VACUUM INTO ?", (str(copy),))
    source.close()
    store = open_store(copy, now)
    task_id = listing.ids(store.connection, TASKS, Query(day=DAY))[0]
    ratios = []
    for number in range(60):
        floor = timed(lambda n=number: raw.execute("UPDATE t SET a = ? WHERE id = 1", (f"x{n}",)))  # type: ignore[misc]
        ours = timed(lambda n=number: keep.change(store, Task, task_id, {"product": f"Báo cáo {n}"}, "bench"))  # type: ignore[misc]
        ratios.append(ours / floor)
    line("one edit with ledger and search / raw commit", ratios[10:])
    line(
        "the same edit",
        [timed(lambda n=n: keep.change(store, Task, task_id, {"remark": f"{n}"}, "b")) for n in range(20)],
        unit="ms",
    )  # type: ignore[misc]
    store.close()
    raw.close()


def additions(folder: Path) -> None:
    """Measure adding a row of a numbered kind under many siblings against adding one under few, in turn."""
    store = create_store(folder / "added.ict", now)
    store.connection.execute("PRAGMA synchronous = OFF")  # the disk's share is the same in both
    few, many = (keep.add(store, Meeting(title="Hội nghị"), "bench").id for _ in range(2))

    def add(meeting: str) -> float:
        return timed(lambda: keep.add(store, Conclusion(meeting_id=meeting, text="Giao các sở"), "bench"))

    for meeting, count in ((few, 400), (many, 1600)):
        for _ in range(count):
            add(meeting)
    ratios = [add(many) / add(few) for _ in range(100)]
    line("adding a conclusion under 1 600 / under 400", ratios, 1.2)
    store.close()


def checks(folder: Path, sample: Path, big: Path) -> None:
    """Measure what the ledger's chain costs an edit, in turn with and without it, and a check against SQLite's own."""
    copy = folder / "chain.ict"
    shutil.copyfile(sample, copy)
    store = open_store(copy, now)
    task_id = listing.ids(store.connection, TASKS, Query(day=DAY))[0]
    ratios, link = [], chain.extend

    def edit(words: str) -> float:
        return timed(lambda: keep.change(store, Task, task_id, {"product": words}, "bench"))

    for number in range(200):
        with mock.patch.object(chain, "extend", return_value=None):
            without = edit(f"không {number}")
        with store.unlogged():
            link(store.connection)  # what the edit before left undone is not this one's cost
        ratios.append(edit(f"có {number}") / without)
    line("one edit with the ledger's chain / without it", ratios[20:], 1.1)
    store.close()
    store = open_store(big, now)
    floor = timed(lambda: store.connection.execute("PRAGMA integrity_check").fetchall())
    ours = timed(lambda: examine(store.connection))
    line(f"check of {BIG:,} tasks / PRAGMA integrity_check alone", [ours / floor])
    line("the same check", [ours / 1000], unit="s")
    store.close()


def papers(sample: Path) -> None:
    """Measure the notice of the sample, the program running."""
    from ict_desktop.printing.pdf import render_pdf

    store = open_store(sample, now)
    meeting = store.connection.execute("SELECT id FROM meeting").fetchone()[0]
    paper = documents.meeting_paper(store.connection, meeting, now().date())
    render_pdf(paper, RESOURCES / "fonts")
    line(
        "notice with annex as PDF", [timed(lambda: render_pdf(paper, RESOURCES / "fonts")) for _ in range(5)], unit="ms"
    )
    store.close()
    for name, ratios in paper_pages.ratios(ROUNDS).items():
        line(name, ratios, 1.5)
    line("peak of the process that draws the annex", [paper_pages.peak_of_annex()], 60, unit="MB")


def copies(folder: Path, big: Path) -> None:
    """Measure a checked backup against VACUUM INTO alone."""
    store = open_store(big, now)
    ratios = []
    for number in range(2):
        plain = folder / f"plain{number}.ict"
        floor = timed(lambda p=plain: store.connection.execute("VACUUM INTO ?", (str(p),)))  # type: ignore[misc]
        ratios.append(timed(lambda n=number: copy_to(store.connection, big, folder / f"copy{n}.ict")) / floor)  # type: ignore[misc]
        hashlib.sha256(plain.read_bytes())
    line("checked backup with SHA-256 / VACUUM INTO alone", ratios)
    store.close()


def main() -> int:
    """Run everything; returns 0."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sample, big = folder / "sample.ict", folder / "big.ict"
        start_sample(sample, RESOURCES, now).close()
        make(sample, big, BIG)
        open_store(big, now).close()  # sort keys are filled at the first open
        print(f"median [least–most] of {ROUNDS} rounds in turn, {os.cpu_count()} processors", flush=True)
        starts(sample, big)
        lists(big)
        edits(folder, sample)
        additions(folder)
        checks(folder, sample, big)
        papers(sample)
        copies(folder, big)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
