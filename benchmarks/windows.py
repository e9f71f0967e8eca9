"""One process that opens a window, prints the milliseconds until it is painted and its memory, and ends.

`python -m benchmarks.windows bare` is the floor: PySide6, a main window, a label. `… FILE FOLDER` opens an office file
with the log in a folder; `… FILE FOLDER tasks` also opens the page of tasks and scrolls it to its end.
"""

import sys
import time

from ict_desktop.screens.shared.destination import Destination

START = time.perf_counter()


def memory_mb() -> float:
    """Return the resident memory of this process in MB (0 where /proc is missing)."""
    try:
        with open("/proc/self/status", encoding="ascii") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024
    except OSError:
        return 0.0


def bare() -> None:
    """Show the smallest window."""
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.setCentralWidget(QLabel("x"))
    window.resize(1366, 768)
    window.show()
    app.processEvents()
    print(f"{(time.perf_counter() - START) * 1000:.1f} {memory_mb():.1f} 0")


def office(path: str, folder: str, tasks: bool) -> None:
    """Show the office's window over a file; the third figure is the memory after the counts came (and the list's end)."""
    from datetime import datetime
    from pathlib import Path

    from ict_desktop.app import (
        build_desktop,
        start_log,  # what a double click imports first
    )
    from ict_desktop.store.opening import open_store

    data = Path(folder)
    resources = Path(__file__).resolve().parents[1] / "resources"

    def now() -> datetime:
        return datetime(2026, 11, 23, 9)

    desktop = build_desktop(resources, data, start_log(data), data / "o.ict", now)
    desktop.show(open_store(Path(path), now), demo=True)
    window = desktop.window
    if window is None:
        raise AssertionError("the window did not come")
    desktop.app.processEvents()
    painted, first = (time.perf_counter() - START) * 1000, memory_mb()
    for _ in range(3):
        window.desk.background.wait()
        desktop.app.processEvents()
    if tasks:
        window.open_page(Destination("tasks"))
        window.front.list.table.scrollToBottom()  # type: ignore[attr-defined]
        window.desk.background.wait()
        desktop.app.processEvents()
    print(f"{painted:.1f} {first:.1f} {memory_mb():.1f}")
    sys.stdout.flush()
    window.close_file()


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        office(sys.argv[1], sys.argv[2], tasks=len(sys.argv) > 3)
