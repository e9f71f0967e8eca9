"""What the tests of the kit share: a list that lies in memory and notes what it is asked."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from ict_desktop.records.columns import Column, Mark, plain
from ict_desktop.records.name_matching import Choices, Option
from ict_desktop.widgets.icons import Icons
from ict_desktop.widgets.list_page import Asked
from ict_desktop.widgets.question import Question
from ict_desktop.widgets.theme import LIGHT

ICONS = Path(__file__).parents[2] / "resources" / "icons"
COLOURS = LIGHT
LONG = "Rà soát việc ứng dụng công nghệ thông tin trong hoạt động của cơ quan nhà nước trên địa bàn tỉnh; " * 3


def icons() -> Icons:
    return Icons(ICONS)


COLUMNS = (
    plain("name", "Tên", 40, wraps=True),
    plain("count", "Số lượng", 10, right=True),
    Column("state", "Tình trạng", lambda row: row["state"], 20, mark=lambda row: Mark("good", "done", row["state"])),
)


class Shelf:
    """Rows by id; chips are "" (all), "even" and "none"."""

    def __init__(self, count: int) -> None:
        self.names = {f"r{number}": f"Mục {number}" for number in range(count)}
        self.asked: list[Asked] = []

    def ids(self, asked: Asked) -> list[str]:
        self.asked.append(asked)
        fits = {"": lambda _number: True, "even": lambda number: number % 2 == 0, "none": lambda _number: False}
        found = [
            key
            for number, (key, name) in enumerate(self.names.items())
            if fits[asked.filter](number) and asked.words in name
        ]
        return found[::-1] if asked.descending else found

    def rows(self, ids: Sequence[str]) -> Mapping[str, Mapping[str, Any]]:
        return {key: {"name": self.names[key], "count": key[1:], "state": "xong"} for key in ids if key in self.names}

    def counts(self, asked: Asked, deliver: Callable[[Mapping[str, int]], None]) -> None:
        deliver({"": len(self.names), "even": (len(self.names) + 1) // 2, "none": 0})


def asking(there: Sequence[Any], day: date | None = None, add: Callable[[QWidget, str], Any] | None = None) -> Question:
    """Return a question answered with what stands in a list when it is asked: options, or (key, text)."""

    def ask(_words: str, _key: object) -> Choices:
        return Choices(one if isinstance(one, Option) else Option(*one) for one in there)

    return Question(ask, lambda: day, "đơn vị", add)
