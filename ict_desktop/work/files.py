"""Files outside the office's own: papers and copies written whole or not at all, and copies opened to be looked at."""

import os
import shutil
import stat
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from ict_desktop.records.errors import Refused
from ict_desktop.records.file_kinds import name_on_disk
from ict_desktop.store.whole_file import put_in_place, taken

OPENED = "tep-"
LARGEST = 50_000_000
"""Bytes of a file that may be kept inside the office's own."""


def bytes_of(path: Path) -> bytes:
    """Read a file that is to be kept inside the office's own; refuses one that cannot be read or is too large."""
    try:
        if path.stat().st_size > LARGEST:
            raise Refused(f"Tệp “{path.name}” lớn hơn 50 MB nên không đính kèm. Hãy nén lại hoặc chia nhỏ.")
        return path.read_bytes()
    except OSError as error:
        raise Refused(f"Không đọc được tệp “{path.name}”. Hãy kiểm tra rồi chọn lại.") from error


def write_whole(path: Path, content: bytes, over: bool = True) -> None:
    """Write a file beside its place and move it there; refuses with a sentence and leaves nothing half done.

    Without `over` a file that is there already stays.
    """
    draft = path.with_name(path.name + ".dang-ghi")
    try:
        with draft.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())  # or a power cut could leave an empty file under the final name
        if over:
            draft.replace(path)
        else:
            put_in_place(draft, path)
            draft.unlink(missing_ok=True)
    except FileExistsError as error:
        draft.unlink()
        raise taken(path, path) from error
    except OSError as error:
        with suppress(OSError):
            draft.unlink()
        raise Refused(f"Không ghi được “{path}”. Hãy kiểm tra thư mục và chỗ trống trên ổ đĩa.") from error


def copy_to_open(folder: Path, name: str, content: bytes) -> Path:
    """Write a copy that another program shows, under its own name where the disk allows it, and return its path.

    It lies in a folder of its owner alone and is never one the system would run (on Windows the profile's folder is
    its owner's already). It is for reading only: whoever changes it in Word is asked there to save it elsewhere, for
    the copy goes at the next start and with it whatever was written into it.
    """
    try:
        place = Path(tempfile.mkdtemp(prefix=OPENED, dir=folder))
    except OSError as error:
        raise Refused(f"Không ghi được vào thư mục {folder}. Hãy kiểm tra chỗ trống trên ổ đĩa.") from error
    path = place / name_on_disk(name)
    write_whole(path, content)
    path.chmod(stat.S_IRUSR)
    return path


def forget_opened(folder: Path) -> None:
    """Remove the copies of earlier times; one that a program still holds stays until the next time."""
    for place in folder.glob(f"{OPENED}*"):
        if sys.platform == "win32":
            for copy in place.glob("*"):
                with suppress(OSError):
                    copy.chmod(stat.S_IWRITE)  # what is for reading only cannot be removed there
        shutil.rmtree(place, ignore_errors=True)
