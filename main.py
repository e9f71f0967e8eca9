"""Double-click entry. Whatever this Python lacks, whoever double-clicked sees a window: the program, or one sentence.

It is read by any Python 3, also one too old for the program. Nothing but the standard library is sure to be there.
"""

import os
import shutil
import subprocess
import sys

TITLE = "Hồ sơ Ban Chỉ đạo CNTT"
TOO_OLD = (
    "Máy này có Python {0}.{1}, chương trình cần Python 3.11 trở lên. Hãy dùng bộ cài hoặc thư mục chương trình đã đóng "
    "gói, không cần Python."
)
INCOMPLETE = (
    "Chương trình thiếu thành phần “{0}” nên không mở được. Hãy dùng bộ cài hoặc thư mục chương trình đã đóng gói; nếu "
    "đang giữ mã nguồn, hãy gõ “python3 dev.py run”."
)
# What shows a sentence on a desktop of Linux, whichever is there.
BOXES = (
    ("zenity", "--error", "--no-markup", "--title", TITLE, "--text"),
    ("kdialog", "--title", TITLE, "--error"),
    ("xmessage", "-center"),
    ("notify-send", "--urgency=critical", TITLE),
)


def main() -> int:
    """Run the program; returns its exit status, or 1 after a sentence where this Python cannot run it."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python is told so instead of failing halfway
        return hand_over(TOO_OLD.format(*sys.version_info))
    try:
        from ict_desktop.app import main as run  # only after the question above

        return run()
    except ImportError as error:
        return hand_over(INCOMPLETE.format(error.name if isinstance(error, ModuleNotFoundError) else error))


def hand_over(sentence: str) -> int:
    """Let the Python of `.venv` beside this file do it, which has all that is needed; say the sentence where it is not."""
    venv = os.path.join(os.path.dirname(os.path.abspath(__file__)), ".venv")
    windowed = "pythonw.exe" if sys.stdout is None else "python.exe"
    python = os.path.join(venv, *(("Scripts", windowed) if sys.platform == "win32" else ("bin", "python")))
    if os.path.isfile(python) and os.path.realpath(sys.prefix) != os.path.realpath(venv):
        return subprocess.call([python, *sys.argv])
    return say(sentence)


def say(sentence: str) -> int:
    """Say a sentence on standard error, and in a box where nobody reads that; returns the exit status."""
    if sys.stderr is not None:
        print(sentence, file=sys.stderr, flush=True)  # noqa: T201 - the sentence belongs on standard error
    # On Windows a double click opens a console that closes with us; elsewhere a terminal stays and a double click has none.
    if sys.stderr is None or sys.stderr.isatty() == (sys.platform == "win32"):
        show_box(sentence)
    return 1


def show_box(sentence: str) -> None:
    """Show a box of the system; nothing where it has none."""
    if sys.platform == "win32":
        import ctypes  # of Windows the box

        ctypes.windll.user32.MessageBoxW(None, sentence, TITLE, 0x10010)  # an error, in front of other windows
        return
    for words in BOXES:
        if shutil.which(words[0]) and (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
            subprocess.call([*words, sentence], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            return


if __name__ == "__main__":
    raise SystemExit(main())
