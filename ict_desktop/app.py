"""The only wiring: arguments, places, clock, log, the file, the crash dialog, the main window."""

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from datetime import date, datetime
from io import TextIOWrapper
from pathlib import Path
from traceback import format_exc

from ict_desktop.place import COMMANDS, Parser, Place, day_of
from ict_desktop.records.errors import Refused
from ict_desktop.store.store import Clock

FILE_NAME = "HoSoBanChiDaoCNTT.ict"

RESOURCES = ("directory", "fonts", "help", "icons", "qt", "sample")
"""The folders of the resources the program cannot do without."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; returns the exit status (0 done, 1 refused with a sentence, 2 wrong usage)."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console or a pipe may speak another code page; Vietnamese must come through.
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        return _run(arguments)
    except Refused as refusal:
        if sys.stderr is not None:
            print(refusal, file=sys.stderr)  # noqa: T201 - the sentence belongs on standard error
        return 1
    except SystemExit as leaving:
        return int(leaving.code or 0)


def _run(arguments: list[str]) -> int:
    common = Parser(add_help=False)
    common.add_argument("--today", type=day_of)
    common.add_argument("--data", type=Path)
    common.add_argument("--demo", action="store_true")
    common.add_argument("-h", "--help", action="store_true")
    options, rest = common.parse_known_args(arguments)
    if options.help:
        from ict_desktop import cli  # it knows every kind of record; a window does without

        print(cli.help_text(), end="")  # noqa: T201 - the page asked for
        return 0
    if rest and rest[0] in COMMANDS:
        from ict_desktop import cli  # as above

        return cli.run(rest[0], rest[1:], _place(options))
    window = Parser(add_help=False)
    window.add_argument("file", type=Path, nargs="?")
    file = window.parse_args(rest).file
    _need_display()
    _use_input_method()
    try:
        return _open_window(file, options)
    except Refused as refusal:
        return _say_in_a_window(str(refusal), "")
    except Exception as bug:
        # Nothing stands that could show it: whoever double-clicked the icon must not be left without a word.
        logging.getLogger("start").exception("the program did not start")
        return _say_in_a_window(f"Chương trình không khởi động được: {bug}. Hãy cài lại chương trình.", format_exc())


def _place(options: argparse.Namespace) -> Place:
    return Place(now=clock(options.today), data=options.data or default_data(), resources=resources())


def _say_in_a_window(sentence: str, details: str) -> int:
    """Say on standard error and in a box why there is no window; returns the exit status."""
    from PySide6.QtWidgets import QApplication

    from ict_desktop.widgets import messages

    if sys.stderr is not None:
        print(sentence, file=sys.stderr, flush=True)  # noqa: T201 - the sentence belongs on standard error
    running = QApplication.instance() or QApplication(sys.argv[:1])
    messages.inform(None, sentence, details)
    del running
    return 1


def clock(today: date | None) -> Clock:
    """Return the clock: the machine's, or with its date fixed while the hours run on."""
    if today is None:
        return datetime.now
    return lambda: datetime.combine(today, datetime.now().time())


def resources() -> Path:
    """Return where fonts, icons, sample and directory lie: frozen program, installed package or checkout."""
    package = Path(__file__).resolve().parent
    frozen = Path(getattr(sys, "_MEIPASS", package)) / "resources"
    for folder in (frozen, package / "resources", package.parent / "resources"):
        if folder.is_dir():
            missing = [name for name in RESOURCES if not (folder / name).is_dir()]
            if missing:
                raise Refused(f"Thiếu thư mục resources/{missing[0]} của chương trình. Hãy cài lại chương trình.")
            return folder
    raise Refused("Thiếu thư mục resources của chương trình. Hãy cài lại chương trình.")


def default_data() -> Path:
    """Return the per-user folder for log, preferences and backups."""
    named = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_DATA_HOME", "")
    if named:
        return Path(named) / "ict-desktop"
    home = home_folder()
    if home is None:
        raise Refused("Không biết thư mục riêng của người dùng trên máy này. Hãy chọn thư mục bằng --data.")
    return (home if sys.platform == "win32" else home / ".local" / "share") / "ict-desktop"


def home_folder() -> Path | None:
    """Return the user's own folder; None for one the system knows nothing of."""
    try:
        return Path.home()
    except RuntimeError:
        return None


def default_file() -> Path:
    """Return the office's file in Documents, by the system's own name of that folder ("Tài liệu", a redirected one).

    Earlier versions knew only the English name: a file that lies there still is the office's file. A folder nothing
    can be written into is proposed only where there is no other.
    """
    from PySide6.QtCore import QStandardPaths  # a window is wanted

    named, home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation), home_folder()
    wanted = [Path(named)] if named else []
    wanted += [home / "Documents", home] if home is not None else []
    # os.path instead of Path: a folder that may not be entered counts as none.
    folders = [folder for folder in wanted if os.path.isdir(folder)]
    there = [folder / FILE_NAME for folder in folders if os.path.isfile(folder / FILE_NAME)]
    writable = [folder / FILE_NAME for folder in folders if os.access(folder, os.W_OK | os.X_OK)]
    return [*there, *writable, *(folder / FILE_NAME for folder in (*folders, *wanted, Path.cwd()))][0]


def start_log(folder: Path) -> Path:
    """Send the log to a small rotating file of its owner alone and return its path; OSError where none can be written."""
    from logging.handlers import RotatingFileHandler  # brings sockets and queues; the commands do without

    class PrivateLog(RotatingFileHandler):
        def _open(self) -> TextIOWrapper:
            os.close(os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600))
            return super()._open()

    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = _writable_log(folder)
    handler = PrivateLog(path, maxBytes=500_000, backupCount=2, encoding="utf-8", errors="backslashreplace", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.raiseExceptions = False  # a log on a full disk must not keep anybody from working
    logging.getLogger().addHandler(handler)
    logging.getLogger().setLevel(logging.INFO)
    return path


def _writable_log(folder: Path) -> Path:
    names = ("ict-desktop.log", "ict-desktop-2.log")
    for name in names:
        path = folder / name
        try:
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600))
            if sys.platform != "win32":
                path.chmod(0o600)
        except OSError:  # somebody else's file, or a folder of that name: the next name
            if name == names[-1]:
                raise
        else:
            return path
    return folder / names[0]


def _need_display() -> None:
    shown = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if sys.platform.startswith("linux") and not shown:
        raise Refused(
            "Máy này không có màn hình để mở cửa sổ. Các lệnh không cần màn hình: "
            f"{', '.join(COMMANDS)} (gõ --help để xem cách dùng)."
        )


def _use_input_method() -> None:
    """Let fcitx (Unikey, Bamboo) reach Qt: its own plug-in is not in the wheel, but it answers as ibus."""
    if "fcitx" in os.environ.get("XMODIFIERS", "") and os.environ.get("QT_IM_MODULE", "fcitx") == "fcitx":
        os.environ["QT_IM_MODULE"] = "ibus"


def _open_window(file: Path | None, options: argparse.Namespace) -> int:
    place = _place(options)
    # Qt is imported only here, so that the commands without a window never load it.
    from ict_desktop.screens.desktop import Desktop

    try:
        log = start_log(place.data)
    except OSError as error:
        raise Refused(f"Không ghi được vào thư mục {place.data}. Hãy chọn thư mục khác bằng --data.") from error
    desktop = Desktop(place.resources, place.data, log, default_file(), place.now)
    if options.demo:
        return desktop.run_demo()
    return desktop.run(file)
