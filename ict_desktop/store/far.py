"""Where a file lies: far, in a folder that a program copies to the net, or on a disk of another machine.

What is asked here is only where the file lies; nothing of it is read.
"""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Far:
    """Where a file lies when it is not on this machine alone: the words for it, and whether it is a share.

    On a share the bytes are on another machine; a synchronised folder is on this one and copied elsewhere.
    """

    words: str
    is_share: bool


@dataclass(frozen=True)
class Synchronised:
    """How the folder of a service is known: by its name (or what it begins with), or by what lies in it."""

    service: str
    names: tuple[str, ...]
    beginnings: tuple[str, ...] = ()
    markers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Surroundings:
    """What the system says of this account.

    These are the folders it names as synchronised, each with the name of the service, and where the office's files
    belong on this machine, the best place first.
    """

    synchronised: tuple[tuple[str, Path], ...] = ()
    homes: tuple[Path, ...] = ()


NOTHING_TOLD = Surroundings()

SERVICES = (
    Synchronised("OneDrive", ("OneDrive",), ("OneDrive - ",)),
    Synchronised("Dropbox", ("Dropbox",), ("Dropbox (",), (".dropbox.cache",)),
    Synchronised(
        "Google Drive",
        ("Google Drive", "GoogleDrive", "My Drive", "Drive của tôi"),
        ("GoogleDrive-",),
        (".shortcut-targets-by-id", ".tmp.drivedownload"),
    ),
    Synchronised("iCloud", ("iCloudDrive", "iCloud Drive", "Mobile Documents")),
)

OF_A_NETWORK = frozenset(
    ("cifs", "smb3", "smbfs", "nfs", "nfs4", "afs", "ceph", "glusterfs", "fuse.glusterfs", "fuse.sshfs", "fuse.rclone",
     "fuse.gvfsd-fuse", "fuse.kio-fuse", "fuse.davfs", "davfs", "fuse.smbnetfs", "9p", "vboxsf", "fuse.vmhgfs-fuse")
)  # fmt: skip
"""File systems, as Linux names them, whose disk is another machine's (or the host's of a virtual one)."""

MOUNTS = Path("/proc/self/mounts")

DRIVE_REMOTE = 4
"""What Windows calls a drive that is a folder of another machine."""


def far(path: Path, told: Sequence[tuple[str, Path]] = ()) -> Far | None:
    """Say where a file lies when it is far, None for a disk of this machine.

    `told` are folders that the system itself names as synchronised, each with the name of its service.
    """
    if is_on_share(path):
        return Far("trên ổ đĩa mạng", is_share=True)
    whole = _whole(path)
    for name, place in told:
        if _whole(place) in whole.parents:
            return Far(f"trong thư mục {name}", is_share=False)
    for folder in whole.parents:
        for service in SERVICES:
            if _is_of(folder, service):
                return Far(f"trong thư mục {service.service}", is_share=False)
    return None


def is_on_share(path: Path) -> bool:
    """Say whether a file lies on a disk of another machine, where programs share no memory."""
    if str(path).startswith(("\\\\", "//")):
        return True
    if sys.platform == "win32":
        import ctypes  # elsewhere a start does without

        return bool(ctypes.windll.kernel32.GetDriveTypeW(f"{_whole(path).drive}\\") == DRIVE_REMOTE)
    with suppress(OSError):
        return (
            file_system_of(_whole(path), MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")) in OF_A_NETWORK
        )
    return False


def file_system_of(path: Path, mounts: str) -> str:
    """Return the kind of the file system a path lies on, by what Linux says of its mounts; "" where it says nothing."""
    found, depth = "", -1
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        # Of several that were mounted over one another the last one counts.
        place = Path(_unescaped(fields[1]))
        if len(place.parts) >= depth and (place == path or place in path.parents):
            found, depth = fields[2], len(place.parts)
    return found


def _unescaped(name: str) -> str:
    for escape, sign in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        name = name.replace(escape, sign)
    return name


def _whole(path: Path) -> Path:
    """Return a path with the links on it followed, as far as that can be done."""
    with suppress(OSError, RuntimeError):
        return path.resolve()
    return path.absolute()


def _is_of(folder: Path, service: Synchronised) -> bool:
    name = folder.name.casefold()
    if name in [known.casefold() for known in service.names]:
        return True
    if any(name.startswith(beginning.casefold()) for beginning in service.beginnings):
        return True
    return any(os.path.lexists(folder / marker) for marker in service.markers)
