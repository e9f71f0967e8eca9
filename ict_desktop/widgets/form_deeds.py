"""What a form is told to do with its values, and what it asks where another window was faster."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from ict_desktop.records.record import shortened
from ict_desktop.widgets import messages

Values = dict[str, Any]

SHOWN = 300
"""Letters of a value that stand in a question; the whole is in the field."""


@dataclass(frozen=True)
class Deeds:
    """What a form does with its values.

    `problems` judges the whole record, `create` stores a new one and returns its id. `change` stores one field, told
    what stood there when the clerk began to change it: raises `Conflict` where something else stands there now, `Gone`
    where the record was deleted. `draft`, `drafts` and `forget` keep unsaved words by record id ("" for a new one) and
    field ("" for all of them); they raise nothing, `draft` says whether it could. `unsaved` hears whether the form holds
    words that are not stored. `began_with` tells what stood in fields with such words before another window changed it.
    `word` says what a field is called.
    """

    noun: str
    problems: Callable[[Values], Mapping[str, str]]
    create: Callable[[Values], str]
    change: Callable[[str, str, Any, Any], None]
    draft: Callable[[str, str, str], bool]
    drafts: Callable[[str], Mapping[str, str]]
    forget: Callable[[str, str], None]
    unsaved: Callable[[object, bool], None] = lambda _form, _words: None
    began_with: Callable[[str], Mapping[str, Any]] = lambda _record_id: {}
    word: Callable[[str], str] = str


def ask_which(parent: QWidget, label: str, theirs: str, mine: str) -> int | None:
    """Ask whose value holds: 0 mine, 1 theirs, None to go on typing."""
    return messages.choose(
        parent,
        f"Ô “{label}” đã được đổi ở cửa sổ khác thành “{shortened(theirs, SHOWN)}”. "
        f"Bạn đang ghi “{shortened(mine, SHOWN)}”.",
        "Giữ của &tôi",
        "&Lấy giá trị kia",
    )


def ask_about_gone(parent: QWidget, sentence: str, label: str, mine: str) -> int | None:
    """Ask what becomes of words whose record was deleted: 0 copy them, 1 begin a new record with them."""
    return messages.choose(
        parent,
        f"{sentence} Ô “{label}” đang ghi “{shortened(mine, SHOWN)}”, chưa lưu.",
        "&Chép chữ đang gõ",
        "Thêm &mới với các giá trị này",
    )
