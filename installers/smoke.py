"""A walk through a built program: sample, papers, check, and its window. CI of Windows runs it; Linux can."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

LONGEST = 90
"""Seconds until the window must have opened the file."""

STAYS_OPEN = 5
"""Seconds it is watched then."""


def walk(commands: Sequence[str], window: Sequence[str], folder: Path) -> None:
    """Make a sample, print it both ways, check it, show it, check it again; SystemExit where a step fails."""
    sample = folder / "dữ liệu mẫu.ict"
    run(commands, "sample", str(sample))
    for paper, begins in (("thong-bao.pdf", b"%PDF"), ("thong-bao.docx", b"PK\3\4")):
        run(commands, "print", str(sample), "conclusion:2017-07-07", "-o", str(folder / paper), "--date", "2026-11-23")
        if not (folder / paper).read_bytes().startswith(begins):
            raise SystemExit(f"{paper} is not what its name says.")
    run(commands, "check", str(sample))
    show(window, sample, folder / "data")
    run(commands, "check", str(sample))


def run(program: Sequence[str], *words: str) -> None:
    """Run a command of the program."""
    done = subprocess.run([*program, *words], capture_output=True, check=False, timeout=300)
    if done.returncode:
        told = (done.stdout + done.stderr).decode("utf-8", "replace").strip()
        raise SystemExit(f"{words[0]} ended with {done.returncode}: {told}")
    print(f"{words[0]}: done")  # noqa: T201 - what CI shows


def show(program: Sequence[str], sample: Path, data: Path) -> None:
    """Open the file in a window, see that it stays open for a while, and end the program."""
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    at_work = sample.with_name(f"{sample.name}-wal")  # SQLite keeps it beside a file for as long as that is open
    with subprocess.Popen([*program, str(sample), "--data", str(data)], env=environment) as running:
        try:
            until = time.monotonic() + LONGEST
            while not at_work.exists() and running.poll() is None and time.monotonic() < until:
                time.sleep(0.2)
            if running.poll() is None and at_work.exists():
                time.sleep(STAYS_OPEN)
            if running.poll() is not None or not at_work.exists():
                raise SystemExit(f"The window did not open the file or did not stay (status {running.poll()}).")
        finally:
            end(running)
    print("window: done")  # noqa: T201 - as above


def end(running: subprocess.Popen[bytes]) -> None:
    """End the program with all it started: on Windows a launcher waits for the Python it started."""
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/T", "/F", "/PID", str(running.pid)], check=False, capture_output=True)
    else:
        running.terminate()
    running.wait(30)


def main() -> int:
    """Walk through the programs named on the command line: the one for the console, then the one with the window."""
    if len(sys.argv) != 3:
        raise SystemExit("Usage: python -m installers.smoke CONSOLE-PROGRAM WINDOW-PROGRAM")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        walk([sys.argv[1]], [sys.argv[2]], Path(folder))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
