"""Room on a disk: when it is said to run out, and what a copy needs. Bytes everywhere."""

from enum import Enum

from ict_desktop.records.numbers import number_text

MEGABYTE = 1_000_000

SPARE = 10 * MEGABYTE
"""Left free beside whatever is written, so that the work in the open file can go on meanwhile."""


class Room(Enum):
    """How much room a disk has for an office file that grows and is copied."""

    ENOUGH = "còn đủ chỗ"
    LITTLE = "sắp thiếu chỗ"
    NEARLY_FULL = "gần đầy"


def room_for(file_size: int, free: int | None) -> Room | None:
    """Judge the free room of a disk by the size of the office file; None where the room could not be asked."""
    if free is None:
        return None
    if free < max(50 * MEGABYTE, file_size * 3 // 2):
        return Room.NEARLY_FULL
    if free < max(200 * MEGABYTE, file_size * 3):
        return Room.LITTLE
    return Room.ENOUGH


def needed(written: int) -> int:
    """Return how much must be free before so many bytes are written."""
    return written + SPARE


def too_little(where: str, need: int, free: int) -> str:
    """Return the sentence for a disk on which something has no room."""
    return (
        f"Ổ đĩa của thư mục “{where}” không đủ chỗ: cần {size_text(need)}, chỉ còn {size_text(free)}. "
        "Hãy giải phóng dung lượng hoặc chọn ổ đĩa khác."
    )


def warning(room: Room | None, where: str, free: int | None) -> str:
    """Return what a window says of a disk for as long as it is so; "" where there is nothing to say."""
    if free is None or room in (None, Room.ENOUGH):
        return ""
    if room is Room.NEARLY_FULL:
        return (
            f"Ổ đĩa của {where} gần đầy, chỉ còn {size_text(free)}: có thể không lưu được nữa. "
            "Hãy giải phóng dung lượng ngay."
        )
    return f"Ổ đĩa của {where} sắp thiếu chỗ, còn {size_text(free)}. Hãy giải phóng dung lượng."


def size_text(size: int) -> str:
    """Return a size as people say it: "812 byte", "4,6 MB", "1.204 MB" (thousands, as disks are sold)."""
    if size < 1000:
        return f"{number_text(size)} byte"
    for unit, one in (("KB", 1000), ("MB", MEGABYTE)):
        if size < one * 1000 or (unit == "MB" and size < 10_000 * MEGABYTE):
            return f"{number_text(size / one, most=1 if size < 100 * one else 0)} {unit}"
    return f"{number_text(size / 1_000_000_000, most=1)} GB"
