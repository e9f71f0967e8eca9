"""Hours of a day as papers word them, "07 giờ 30", read from what is typed."""

import re

from ict_desktop.records.vietnamese import Unreadable, fold, one_line, quoted

_SHAPE = re.compile(r"(?:luc )?(\d{1,2})(?: ?(?:gio|g|h|:) ?(?:(\d{1,2}) ?(?:phut|ph|p|')?)?)?")
_HALF = re.compile(r"(?:luc )?(\d{1,2}) ?(?:gio|g|h) ?ruoi")


def hour_text(text: str) -> str:
    """Return an hour as it is kept and printed: "14h", "14:00" and "14" are "14 giờ 00", "7 giờ rưỡi" is "07 giờ 30".

    "" is no hour. Raises `Unreadable` for what is none.
    """
    words = fold(one_line(text))
    if not words:
        return ""
    half = _HALF.fullmatch(words)
    found = half or _SHAPE.fullmatch(words)
    if found is None:
        raise Unreadable(f"Không đọc được giờ {quoted(text)}. Hãy ghi như 14h, 14h30 hoặc 7 giờ 30.")
    hour, minute = int(found[1]), 30 if half else int(found[2] or 0)
    if hour > 23 or minute > 59:
        raise Unreadable(f"Không có giờ {quoted(text)}. Giờ từ 0 đến 23, phút từ 0 đến 59; hãy ghi lại.")
    return f"{hour:02d} giờ {minute:02d}"


def hour_words(text: str) -> str:
    """Return an hour in its one form; what is none (from another tool) as it stands."""
    try:
        return hour_text(text)
    except Unreadable:
        return text


def hour_problem(text: str) -> str:
    """Say what is wrong with an hour, or "" when there is none or it can be read."""
    try:
        hour_text(text)
    except Unreadable as unreadable:
        return str(unreadable)
    return ""
