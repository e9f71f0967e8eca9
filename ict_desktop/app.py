"""The only wiring: arguments, places, clock, log, the file, the crash dialog, the main window."""

import argparse
import logging
import os
import sys
from collections.abc import MutableMapping, Sequence
from datetime import date, datetime
from pathlib import Path
from traceback import format_exc
from typing import TYPE_CHECKING

from ict_desktop.log import start_log, watch_for_death
from ict_desktop.place import COMMANDS, WRONG_USAGE, Parser, Place, day_of
from ict_desktop.records.errors import Refused
from ict_desktop.store.far import NOTHING_TOLD, Surroundings
from ict_desktop.store.one_program import ProgramLock, Request
from ict_desktop.store.store import Clock, Store

if TYPE_CHECKING:
    from ict_desktop.screens.window.desktop import Desktop
    from ict_desktop.screens.window.main_window import MainWindow

FILE_NAME = "HoSoBanChiDaoCNTT.ict"

SYNCHRONISED = {"OneDrive": "OneDrive", "OneDriveCommercial": "OneDrive", "OneDriveConsumer": "OneDrive"}
"""Where Windows says which folders are synchronised, and the name of the service."""

OF_A_BUILD = ("LD_LIBRARY_PATH", "QT_PLUGIN_PATH", "QML2_IMPORT_PATH")
"""What the starter of a built program sets; what was there before it keeps under `…_ORIG`."""

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
        if sys.stderr is None:  # a program with a window has none on Windows
            return _say_in_a_window(str(refusal), "")
        print(refusal, file=sys.stderr)  # noqa: T201 - the sentence belongs on standard error
        return 1
    except SystemExit as leaving:
        if leaving.code and sys.stderr is None:
            _say_in_a_window(WRONG_USAGE, "")
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
    _print_on_this_machine()
    try:
        return _open_window(file, options)
    except Refused as refusal:
        return _say_in_a_window(str(refusal), "")
    except Exception as bug:
        if isinstance(bug, ImportError) and (bug.name or "").startswith(("PySide6", "shiboken6")):
            raise  # without Qt there is no box of ours; main.py has one
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


def document_folders() -> list[Path]:
    """Return where the office's files belong, the best place first.

    That is Documents by the system's own name of that folder ("Tài liệu", a redirected one). Earlier versions knew only
    the English name: a file that lies there still is the office's file.
    """
    from PySide6.QtCore import QStandardPaths  # a window is wanted

    named, home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation), home_folder()
    wanted = [Path(named)] if named else []
    return [*wanted, *([home / "Documents", home] if home is not None else [])]


def surroundings() -> Surroundings:
    """Return what the system says of the folders of this account."""
    told = tuple((service, Path(os.environ[name])) for name, service in SYNCHRONISED.items() if os.environ.get(name))
    # os.path instead of Path: a folder that may not be entered counts as none.
    return Surroundings(told, tuple(folder for folder in document_folders() if os.path.isdir(folder)))


def default_file() -> Path:
    """Return the office's file, where it lies or where it would be made.

    A folder nothing can be written into is proposed only where there is no other.
    """
    wanted = document_folders()
    folders = [folder for folder in wanted if os.path.isdir(folder)]
    there = [folder / FILE_NAME for folder in folders if os.path.isfile(folder / FILE_NAME)]
    writable = [folder / FILE_NAME for folder in folders if os.access(folder, os.W_OK | os.X_OK)]
    return [*there, *writable, *(folder / FILE_NAME for folder in (*folders, *wanted, Path.cwd()))][0]


def _handed_over(lock: ProgramLock, file: Path | None, options: argparse.Namespace) -> bool:
    """Hand what is wanted to the program that came first; False where that one is gone and we are the first now."""
    from ict_desktop.store.doorbell import hand_over  # sockets: only where another program is there

    token = os.environ.get("XDG_ACTIVATION_TOKEN") or os.environ.get("DESKTOP_STARTUP_ID", "")
    return hand_over(lock, Request(file.absolute() if file is not None else None, options.demo, token))


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


def _print_on_this_machine() -> None:
    """Ask the printing service of this machine by its own door: without one, its library would knock at network ports."""
    if sys.platform.startswith("linux"):
        os.environ.setdefault("CUPS_SERVER", "/run/cups/cups.sock")


def leave_to_the_system(surroundings: MutableMapping[str, str]) -> None:
    """Take out of the surroundings what a build has put there for itself alone, once it has read its libraries.

    What the program opens (a reader of PDF, a file manager, and from there another start of this program) inherits them,
    and would be sent to our libraries and plug-ins instead of its own.
    """
    for name in [name for name in surroundings if name.startswith("_PYI_")]:
        del surroundings[name]
    for name in OF_A_BUILD:
        surroundings.pop(name, None)
        if (before := surroundings.pop(f"{name}_ORIG", None)) is not None:
            surroundings[name] = before


def _open_window(file: Path | None, options: argparse.Namespace) -> int:
    place = _place(options)
    lock = ProgramLock(place.data)
    if not lock.take() and _handed_over(lock, file, options):
        return 0
    try:
        log = start_log(place.data)
    except OSError as error:
        raise Refused(f"Không ghi được vào thư mục {place.data}. Hãy chọn thư mục khác bằng --data.") from error
    trace = watch_for_death(log)  # before Qt is read: a start that ends in its own libraries leaves a trace, too
    desktop = build_desktop(place.resources, place.data, log, default_file(), place.now, surroundings())
    if getattr(sys, "frozen", False):
        leave_to_the_system(os.environ)
    desktop.hear_second_starts()
    status = desktop.run_demo() if options.demo else desktop.run(file)
    del trace
    return status


def build_desktop(
    resources: Path,
    data: Path,
    log: Path,
    office_file: Path,
    now: Clock,
    told: Surroundings = NOTHING_TOLD,
) -> "Desktop":
    """Put the program with a window together; nothing is shown as yet.

    `data` is the folder of preferences and backups, `office_file` where the office's file lies or would be made.
    """
    # Qt is imported only here, so that the commands without a window never load it.
    from ict_desktop.screens.shared.preferences import Preferences
    from ict_desktop.screens.window.application import application
    from ict_desktop.screens.window.crashes import Crashes, log_what_qt_says
    from ict_desktop.screens.window.desktop import Desktop, Places
    from ict_desktop.screens.window.look import Look

    log_what_qt_says()
    app = application()
    preferences = Preferences(data)
    look = Look(app, preferences, resources)
    places = Places(resources, data, log, office_file, told)
    desktop = Desktop(app, look, places, preferences, now, _window_over)
    Crashes(app, log, lambda: desktop.front, lambda: desktop.file).watch()
    return desktop


def _window_over(desktop: "Desktop", store: Store, demo: bool) -> "MainWindow":
    """Put the window over an open file together: what its pages share, and who is told of what."""
    from ict_desktop.screens.shared.desk import Desk
    from ict_desktop.screens.window.main_window import MainWindow
    from ict_desktop.widgets.background import Background
    from ict_desktop.widgets.remembered import ForThisWindow

    desk = Desk(
        store=store,
        program=desktop,
        clerk=desktop.preferences.clerk,
        colours=desktop.look.colours,
        icons=desktop.look.icons,
        background=Background(),
        resources=desktop.resources,
        data=desktop.data,
        outside=(desktop.office_file if demo or store.is_backup else store.path.absolute()).parent,
        demo=demo,
        holding=desktop.holding,
        memory=ForThisWindow() if demo else desktop.preferences,
    )
    window = MainWindow(desk)
    desk.window = window
    store.on_change = window.changed
    store.on_loss = window.lost
    window.begin()
    return window
