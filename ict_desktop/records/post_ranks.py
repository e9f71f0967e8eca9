"""In which order offices name people: by the level of their agency, then by post."""

import re

from ict_desktop.records.vietnamese import fold, one_line

_CITY = "thanh pho (?:ha noi|ho chi minh|hue|da nang|hai phong|can tho)"
"""A city under the State, which is of the level of a province."""

_LEVELS = (
    re.compile(r"chinh phu|quoc hoi|trung uong|bo (?!chi huy|chinh tri)|thu tuong"),
    re.compile(r"(?:tinh uy|thanh uy)"),
    re.compile(rf"(?:hdnd|hoi dong nhan dan|doan dai bieu quoc hoi)\b.*\b(?:tinh|{_CITY})"),
    re.compile(rf"(?:ubnd|uy ban nhan dan) (?:tinh|{_CITY})"),
)
"""From the whole to the part: what an agency of the level begins with; behind them the agencies of a province."""

_BELOW = (
    re.compile(r"(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|huyen uy|thi uy) *(?:huyen|thi xa|thanh pho|quan)"),
    re.compile(r"(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|dang uy) *(?:xa|phuong|thi tran|dac khu)"),
)

_OF_A_ROOM = re.compile(r"\b(?:(?<!van )phong|bo phan|to|doi)\b")

_HEADS = ("bi thu", "bo truong", "chu tich", "giam doc", "tong giam doc", "chanh", "truong", "thu truong", "chu nhiem")
_DEPUTIES = ("pho", "thu truong bo", "uy vien thuong truc")


def rank(post: str, agency: str) -> tuple[int, int]:
    """Return what orders people: the lower the earlier; equal ones stay as they are listed."""
    return _level(agency or post), _of_post(post)


def is_leading(post: str) -> bool:
    """Say whether a post leads its agency: its head or a deputy, not the head of a room."""
    return bool(post) and _of_post(post) < 2


def _level(agency: str) -> int:
    words = fold(one_line(agency))
    for place, begins in enumerate(_LEVELS):
        if begins.match(words):
            return place
    below = next((place for place, begins in enumerate(_BELOW) if begins.match(words)), -1)
    return len(_LEVELS) + 1 + below


def _of_post(post: str) -> int:
    """Return 0 for a head and where no post is known, 1 for a deputy, 2 for anybody else."""
    words = fold(one_line(post)).removeprefix("quyen ").removeprefix("q. ")
    if not words:
        return 0
    if _OF_A_ROOM.search(words):
        return 2
    if words.startswith(_DEPUTIES):
        return 1
    return 0 if words.startswith(_HEADS) else 2
