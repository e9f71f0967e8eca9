"""What the fields have in common that ask a question for what they offer: by every name, and a new one in place."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ict_desktop.records.vietnamese import one_line
from ict_desktop.widgets.field_line import SuggestingField
from ict_desktop.widgets.question import Question
from ict_desktop.widgets.suggestions import Suggestion


class AskingField(SuggestingField):
    """A line whose suggestions are asked for whenever they are needed, the way to a new one as the last."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        self.question = question
        self._is_adding = False
        super().__init__("Mở danh sách (F4)", parent)

    def choose(self, row: Suggestion) -> None:
        """Choose an entry for the clerk, as if she had taken it from the list."""
        self.line.replace(row.text)
        self.took(row)
        self.announce_edit()
        self.announce_left()

    def fitting(self, words: str) -> Sequence[Suggestion]:
        """Return the entries that fit, and the way to one that is not there."""
        return self.question.rows_for(words)

    def prepare(self) -> None:
        """Read the entries."""
        self.question.prepare()

    def tables(self) -> frozenset[str]:
        """Return the tables the entries are read from."""
        return self.question.tables

    def add_new(self) -> None:
        """Make one that is not in the list and choose it; what was typed stays where that is given up."""
        if self.question.add is None:
            return
        self._is_adding = True  # the dialog takes the focus, yet the field is not left
        try:
            key = self.question.add(self, one_line(self.draft_text()))
        finally:
            self._is_adding = False
        if key is not None:
            self.choose(Suggestion(self.question.name_of(key), key=key))

    def announce_left(self) -> None:
        """Take in what was typed, once the field is really left."""
        if not self._is_adding:
            super().announce_left()
