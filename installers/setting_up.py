"""Sets up what dev.py needs: .venv from the lock files, and the system packages. Standard library only."""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import json
import os
import re
import shutil
import stat
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, NamedTuple, NoReturn


class Need(NamedTuple):
    """What a command needs: the packages of one lock file, and of the system more than what Qt loads."""

    lock: str
    more: Mapping[str, str]


HOW_TO_MEND = "To mend it, delete the folder .venv and type the same command again (this needs the network)."

# What Qt loads at run time, and the Debian package that holds it. Asked by library and not by package, because package
# names differ between releases (libglib2.0-0t64) and other distributions have the libraries under other packages.
LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libcups.so.2": "libcups2",
}
# The journeys drive the program under a real X server.
TEST_PROGRAMS = {"Xvfb": "xvfb", "xauth": "xauth", "xdotool": "xdotool"}
# What a build leaves to the system is looked for there, to name the package's dependencies.
BUILD_NEEDS = {
    "objdump": "binutils",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}

RUN = Need("requirements.lock", {})
TOOLS = Need("requirements-dev.lock", {})
TESTS = Need("requirements-dev.lock", TEST_PROGRAMS)
BUILD = Need("requirements-dev.lock", BUILD_NEEDS)


def say(line: str) -> None:
    """Tell the developer; standard output belongs to the program."""
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


def stop(sentence: str) -> NoReturn:
    """End with one sentence and status 1."""
    say(sentence)
    raise SystemExit(1)


# --- set-up --------------------------------------------------------------------------------------------------------


def prepare(root: Path, need: Need) -> None:
    """Make .venv and install what is missing, unless the stamp of an earlier set-up says that all is there."""
    if not is_ready(root, need):
        with only_one(root) as lock:
            if not is_ready(root, need):  # another dev.py may just have done it
                set_up(root, need, lock)
    lost = missing_files(root)
    if lost:
        others = f" and {len(lost) - 1} more files are" if len(lost) > 1 else " is"
        stop(f"The environment {root / '.venv'} is damaged: {lost[0]}{others} missing. {HOW_TO_MEND}")


def set_up(root: Path, need: Need, lock: IO[bytes]) -> None:
    """Bring .venv and the system to what is needed; the tools are added to a .venv that only runs the program."""
    install_system_packages(need.more)
    if not venv_is_current(root, need):
        if venv_is_current(root, RUN) and stamp_of(root).get("made_from") == [fingerprint(root, RUN)]:
            say("Adding the developers' tools to .venv …")
        else:
            make_venv(root, lock)
        install_packages(root, need, lock)
    write_stamp(root, need)


def venv_python(root: Path) -> Path:
    """Return the interpreter in .venv."""
    return root / ".venv" / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def site_packages(root: Path) -> Path:
    """Return the folder of the packages in .venv."""
    version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    library = Path("Lib") if sys.platform == "win32" else Path("lib") / version
    return root / ".venv" / library / "site-packages"


def installed(root: Path) -> set[str]:
    """Return the marks that pip leaves for each package in .venv."""
    return {name for name in names_in(str(site_packages(root))) if name.endswith(".dist-info")}


def names_in(folder: str) -> set[str]:
    """List a folder; one that is not there is empty."""
    try:
        return set(os.listdir(folder))
    except OSError:
        return set()


def missing_files(root: Path) -> list[str]:
    """Name what pip installed and is no longer there. Each folder is listed once: 10,000 files take 30 ms."""
    packages = stamp_of(root).get("packages")
    site = str(site_packages(root))
    wanted: dict[str, set[str]] = {}
    for package in packages if isinstance(packages, list) else ():
        try:
            record = Path(site, package, "RECORD").read_text(encoding="utf-8")
        except OSError:
            return [f"{package}/RECORD"]
        for line in record.splitlines():
            folder, _, name = line.rsplit(",", 2)[0].strip('"').rpartition("/")
            if not name.endswith(".pyc"):
                wanted.setdefault(folder, set()).add(name)
    return sorted(
        f"{folder}/{name}".lstrip("/")
        for folder, names in wanted.items()
        for name in names - names_in(os.path.join(site, folder))
    )


def fingerprint(root: Path, need: Need) -> str:
    """Return what .venv depends on: the lock, the Python, and its own place (scripts in it hold that)."""
    parts = (hash_of(root / need.lock), str(sys.implementation.cache_tag), sys.platform, str(root))
    return " ".join(parts)


def hash_of(path: Path) -> str:
    """Return the SHA-256 of a text file, whatever line ends a checkout gave it."""
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def stamp_of(root: Path) -> dict[str, object]:
    """Read what the last finished set-up left; empty when there is none."""
    try:
        stamp = json.loads((root / ".venv" / "stamp.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def venv_is_current(root: Path, need: Need) -> bool:
    """Say whether .venv was finished for this lock and this Python, and is still whole."""
    stamp = stamp_of(root)
    made_from, packages = stamp.get("made_from"), stamp.get("packages")
    return (
        isinstance(made_from, list)
        and fingerprint(root, need) in made_from
        and isinstance(packages, list)
        and installed(root).issuperset(packages)
        and venv_python(root).exists()  # follows the link: the Python behind it may have been taken away
        and (root / ".venv" / "pyvenv.cfg").exists()
    )


def is_ready(root: Path, need: Need) -> bool:
    """Say whether nothing needs to be set up. Reads a few files and one folder."""
    done = stamp_of(root).get("system")
    return isinstance(done, list) and wanted_system(need.more) in done and venv_is_current(root, need)


def wanted_system(more: Mapping[str, str]) -> str:
    """Name the set of system packages, as the stamp records it: a change of the set is looked at again."""
    return " ".join([*LIBRARIES.values(), *more.values()])


def write_stamp(root: Path, need: Need) -> None:
    """Record a finished set-up, whole or not at all. What has the tools also runs the program."""
    earlier = stamp_of(root) if venv_is_current(root, RUN) else {}
    done = earlier.get("system")
    system = {wanted_system({}), wanted_system(need.more), *(done if isinstance(done, list) else ())}
    stamp: dict[str, object] = {
        "made_from": sorted({fingerprint(root, RUN), fingerprint(root, need)}),
        "packages": sorted(installed(root)),
        "system": sorted(system),
    }
    if venv_is_current(root, need):  # nothing was installed
        stamp.update({name: earlier[name] for name in ("made_from", "packages")})
    unfinished = root / ".venv" / "stamp.new"
    unfinished.write_text(json.dumps(stamp, indent=1), encoding="utf-8")
    unfinished.replace(root / ".venv" / "stamp.json")


def is_link(path: Path) -> bool:
    """Say whether a path is a link: a symbolic one, or a junction of Windows."""
    try:
        told = path.lstat()
    except OSError:
        return False
    if sys.platform == "win32" and told.st_reparse_tag == stat.IO_REPARSE_TAG_MOUNT_POINT:
        return True
    return stat.S_ISLNK(told.st_mode)


@contextlib.contextmanager
def only_one(root: Path) -> Iterator[IO[bytes]]:
    """Hold the set-up for ourselves. The system lets go of the lock when a process dies."""
    venv = root / ".venv"
    if is_link(venv):  # what lies behind it may be another checkout's, or anything
        stop(f"{venv} is a link to {os.readlink(venv)}: nothing is made or cleared there. Remove the link, try again.")
    venv.mkdir(exist_ok=True)
    with open(venv / "setup.lock", "ab") as lock:
        if not try_lock(lock):
            say("Another dev.py is setting up; waiting for it …")
            while not try_lock(lock):
                time.sleep(0.2)
        yield lock


def try_lock(lock: IO[bytes]) -> bool:
    """Take the lock if nobody has it."""
    try:
        if sys.platform == "win32":
            import msvcrt  # exists there only

            lock.seek(0)
            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # exists elsewhere only

            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def make_venv(root: Path, lock: IO[bytes]) -> None:
    """Make .venv anew, without packages. What is half made has no stamp and is thrown away next time."""
    venv = root / ".venv"
    if Path(sys.prefix).resolve() == venv.resolve():
        stop("This Python lives in the .venv that must be made anew: start dev.py with the system's Python.")
    say(f"Making {venv} (once; a few minutes) …")
    (venv / "stamp.json").unlink(missing_ok=True)
    for path in venv.iterdir():
        if path.is_dir() and not is_link(path):
            shutil.rmtree(path)
        elif path.name != "setup.lock":
            path.unlink()
    call([sys.executable, "-m", "venv", str(venv)], lock)


def install_packages(root: Path, need: Need, lock: IO[bytes]) -> None:
    """Install the packages of a lock file into .venv."""
    pip = [str(venv_python(root)), "-m", "pip", "install", "--no-input", "--disable-pip-version-check"]
    if not sys.stderr.isatty():
        pip.append("--quiet")
    call([*pip, "--require-hashes", "--only-binary=:all:", "-r", str(root / need.lock)], lock)


def call(words: list[str], lock: IO[bytes]) -> None:
    """Run a step of the set-up; where it fails, end with a sentence below its own words."""
    # The child keeps the lock: if we are killed, nobody sets up beside a pip that still writes.
    kept = () if sys.platform == "win32" else (lock.fileno(),)
    status, told = heard(words, kept)
    if status and speaks_of_no_network(told):
        stop(NO_NETWORK)
    if status:
        stop(f"The set-up failed with status {status}: {' '.join(words)}")


def heard(words: list[str], kept: tuple[int, ...] = (), environment: dict[str, str] | None = None) -> tuple[int, str]:
    """Run a command; returns its status and what it said on its stderr, which is shown as it comes."""
    told = []
    with subprocess.Popen(
        words,
        stdin=subprocess.DEVNULL,
        stdout=sys.stderr,
        stderr=subprocess.PIPE,
        env=environment,
        pass_fds=kept,
        encoding="utf-8",
        errors="replace",
    ) as process:
        assert process.stderr is not None
        for line in process.stderr:
            sys.stderr.write(line)
            told.append(line)
    return process.returncode, "".join(told)


# --- no network ----------------------------------------------------------------------------------------------------

NO_NETWORK = (
    "Không có mạng (no network): the packages could not be fetched. Connect this computer, or name a proxy "
    "(HTTPS_PROXY) or a mirror (PIP_INDEX_URL) it reaches, and type the same command again."
)
OF_PIP = ("NewConnectionError", "NameResolutionError", "ConnectTimeout", "ReadTimeout", "ProxyError", "ProtocolError")
OF_APT = (
    "Temporary failure resolving",
    "Could not resolve",
    "ould not connect to",
    "Unable to connect",
    "Cannot initiate the connection",
    "Network is unreachable",
    "Connection timed out",
)
TRIED_AGAIN = re.compile(r"Retry\(total=[1-9]")
"""A line of pip about a failure after which it asked again: that may have gone well."""


def speaks_of_no_network(told: str) -> bool:
    """Say whether a failed pip or apt-get failed because nothing could be reached."""
    lines = [line for line in told.splitlines() if not TRIED_AGAIN.search(line)]
    return any(sign in line for line in lines for sign in OF_PIP + OF_APT)


# --- system packages -----------------------------------------------------------------------------------------------


def missing_from_system(more: Mapping[str, str]) -> dict[str, str]:
    """Return what this machine lacks, each with the Debian package that brings it. Only Linux is asked."""
    if not sys.platform.startswith("linux"):
        return {}
    wanted = {**LIBRARIES, **more}
    lacking = {name: package for name, package in wanted.items() if not (loads(name) or shutil.which(name))}
    if not (Path(os.__file__).parent / "ensurepip").is_dir():  # Debian's bare python3 cannot make a venv
        lacking["ensurepip"] = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    return lacking


def loads(library: str) -> bool:
    """Say whether the system has a library, with all that it needs itself."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_system_packages(more: Mapping[str, str]) -> None:
    """Install what is missing as root on Debian and Ubuntu; elsewhere stop and say what to install."""
    lacking = missing_from_system(more)
    if not lacking or sys.platform == "win32":
        return
    if not shutil.which("apt-get"):
        stop(f"This machine lacks {', '.join(lacking)}: install them with its package manager, then try again.")
    install = ["apt-get", "install", "-y", "--no-install-recommends", *lacking.values()]
    if os.geteuid() != 0:
        stop(f"System packages are missing; type: sudo apt-get update && sudo {' '.join(install)}")
    say(f"Installing {' '.join(lacking.values())} …")
    told = apt(["apt-get", "update"]) + apt(install)  # if the first fails, what is known already may still do
    still = missing_from_system(more)
    if still and speaks_of_no_network(told):
        stop(NO_NETWORK)
    if still:
        stop(f"apt-get did not bring {', '.join(still)}; look at its messages above, then try again.")


def apt(words: list[str]) -> str:
    """Run apt-get without a question, waiting for another apt to end; returns its complaints, in English."""
    quiet = [words[0], "-q", "-o", "DPkg::Lock::Timeout=300", *words[1:]]
    return heard(quiet, environment={**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"})[1]
