"""Words on one line of which many are known: those are offered, and any others are as good."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ict_desktop.records.name_matching import Choices, Option
from ict_desktop.records.vietnamese import one_line
from ict_desktop.widgets.field_asking import AskingField
from ict_desktop.widgets.field_base import Value
from ict_desktop.widgets.question import Question
from ict_desktop.widgets.suggestions import Suggestion


class KnownWordsField(AskingField):
    """Words with known ones offered below; the value is a text in NFC, "" when empty.

    `known` are asked for at every key, or are (text, other words it is found by): a province also by the names of those
    that became part of it. `chosen` tells the key of one that was taken from the list.
    """

    chosen = Signal(object)

    def __init__(self, known: Sequence[tuple[str, str]] | Question, parent: QWidget | None = None) -> None:
        super().__init__(known if isinstance(known, Question) else _asking(known), parent)

    def took(self, row: Suggestion) -> None:
        """Tell whose words were taken."""
        self.chosen.emit(row.key)

    def set_value(self, value: Value) -> None:
        """Show a text; None is the empty text."""
        super().set_value("" if value is None else value)

    def read(self) -> str:
        """Return the words with single spaces between them."""
        return one_line(self.draft_text())


def _asking(known: Sequence[tuple[str, str]]) -> Question:
    choices = Choices(Option(text, text, (others,)) for text, others in known)
    return Question(lambda _words, _key: choices)
