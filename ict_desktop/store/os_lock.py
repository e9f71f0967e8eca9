"""A lock of the operating system on an open file: it goes when its process goes, however that ends."""

import os
import sys

FAR_BYTE = 1 << 30
"""The byte that is locked: far behind any content, because on Windows and on a share a locked byte can be read by no
other. All systems lock the same one, so that PCs of both kinds on one share see each other's locks."""

if sys.platform == "win32":
    import msvcrt

    def take(descriptor: int) -> bool:
        """Take the lock; False where another open file has it. Raises `OSError` where the disk knows no locks."""
        os.lseek(descriptor, FAR_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

else:
    import fcntl
    import struct

    def take(descriptor: int) -> bool:
        """Take the lock; False where another open file has it. Raises `OSError` where the disk knows no locks."""
        try:
            if sys.platform == "linux":
                # It belongs to the open file, not to the process, and on a share it is a lock of the server, which
                # `flock` (a lock of the whole file there) would be too.
                asked = struct.pack("hhqqi", fcntl.F_WRLCK, os.SEEK_SET, FAR_BYTE, 1, 0)
                fcntl.fcntl(descriptor, fcntl.F_OFD_SETLK, asked)
            else:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            return False
        return True
