"""Which windows are at work: words being typed in one of them are offered in no other as long as it lives."""

import os
import sys


def new_token() -> str:
    """Return a name for one opening of a file: this PC, this program, and a number of its own."""
    return f"{host()}:{os.getpid()}:{os.urandom(4).hex()}"


def closed(token: str) -> str:
    """Return the name under which a window that was closed leaves its words behind."""
    return f"closed:{token}"


def program_of(token: str) -> int:
    """Return the number of the program a token was made in, 0 where it cannot be running on this PC."""
    name, _, rest = token.rpartition(":")[0].rpartition(":")
    return int(rest) if name == host() and rest.isdigit() else 0


def is_running(program: int) -> bool:
    """Say whether a program of this PC is running."""
    if program <= 0:
        return False
    if sys.platform == "win32":
        return _is_running_on_windows(program)
    try:
        os.kill(program, 0)
    except ProcessLookupError:
        return False
    except OSError:  # it runs, for another user
        return True
    return True


if sys.platform == "win32":
    import ctypes

    _MAY_ASK = 0x1000
    """PROCESS_QUERY_LIMITED_INFORMATION"""

    _STILL_ACTIVE = 259

    def _is_running_on_windows(program: int) -> bool:
        kernel = ctypes.windll.kernel32
        handle = kernel.OpenProcess(_MAY_ASK, False, program)
        if not handle:
            return False
        status = ctypes.c_ulong()
        asked = kernel.GetExitCodeProcess(handle, ctypes.byref(status))
        kernel.CloseHandle(handle)
        return bool(asked) and status.value == _STILL_ACTIVE


def host() -> str:
    """Return the name of this PC, without the module of sockets that a start would have to read."""
    if sys.platform == "win32":
        import platform  # it asks Windows in its own way, and elsewhere a start does without

        return platform.node()
    return os.uname().nodename
