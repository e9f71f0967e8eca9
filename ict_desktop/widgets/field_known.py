"""Words on one line of which many are known: those are offered, and any others are as good."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ict_desktop.records.name_matching import Option, best_first
from ict_desktop.records.vietnamese import one_line
from ict_desktop.widgets.field_base import Value
from ict_desktop.widgets.field_line import SuggestingField


class KnownWordsField(SuggestingField):
    """Words with known ones offered below; the value is a text in NFC, "" when empty.

    `known` are (text, other words it is found by): a province also by the names of those that became part of it.
    """

    def __init__(self, known: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        self._options = [Option(text, text, (others,)) for text, others in known]
        super().__init__("Mở danh sách (F4)", parent)

    def fitting(self, words: str) -> list[str]:
        """Return the known words that fit."""
        return [option.name for option in best_first(words, self._options)]

    def set_value(self, value: Value) -> None:
        """Show a text; None is the empty text."""
        super().set_value("" if value is None else value)

    def read(self) -> str:
        """Return the words with single spaces between them."""
        return one_line(self.draft_text())
