"""In which order people are named: by post as the office orders posts, then by given name as Vietnamese lists do."""

import re
from collections.abc import Sequence
from typing import TypeVar

from ict_desktop.records.vietnamese import fold, name_key, one_line

SETTING = "post_order"
"""The setting that holds the office's order, a post a line."""

USUAL = (
    *("Bí thư", "Phó Bí thư", "Chủ tịch", "Phó Chủ tịch", "Ủy viên", "Trưởng ban", "Trưởng Ban Chỉ đạo"),
    *("Phó Trưởng ban", "Giám đốc", "Phó Giám đốc", "Chánh Văn phòng", "Phó Chánh Văn phòng", "Chánh Thanh tra"),
    *("Cục trưởng", "Phó Cục trưởng", "Trưởng phòng", "Phó Trưởng phòng", "Chuyên viên"),
)
"""The order where the office has none of its own."""

T = TypeVar("T")


def post_order(setting: str) -> tuple[str, ...]:
    """Return the office's order of posts, the usual one where it has written none."""
    return tuple(line for part in setting.splitlines() if (line := one_line(part))) or USUAL


def by_post(people: Sequence[tuple[T, str, str]], order: Sequence[str]) -> list[T]:
    """Return people given as (who, post, full name) by the rank of the post, those of one rank by given name."""
    ranked = sorted(people, key=lambda each: (rank(each[1], order), name_key(each[2])))
    return [who for who, _post, _name in ranked]


def lines_by_post(lines: Sequence[str], order: Sequence[str]) -> list[str]:
    """Return lines that begin with a post in that order, behind them the others as they stood."""
    return sorted(lines, key=lambda line: rank(line.lstrip("-–• "), order))


def rank(post: str, order: Sequence[str]) -> int:
    """Return the place of a post in the order; what is not in it comes last. The longest that fits counts."""
    words = fold(one_line(post))
    fitting = [place for place, each in enumerate(order) if re.match(rf"{re.escape(fold(each))}(?!\w)", words)]
    return max(fitting, key=lambda place: len(order[place]), default=len(order))
