"""What a pick-list asks whenever it is filled, opened or typed in: its choices are never an answer kept from before."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from PySide6.QtWidgets import QWidget

from ict_desktop.records.dates import date_text
from ict_desktop.records.name_matching import Choices, Option
from ict_desktop.records.record import joined
from ict_desktop.records.vietnamese import one_line, quoted
from ict_desktop.widgets.suggestions import Does, Suggestion

Ask: TypeAlias = Callable[[str, Any], Choices]
"""Answers words, and the key that is chosen already, with what there is to choose from."""

Options: TypeAlias = Sequence[tuple[Any, str]]
"""(key, text) of a list that never changes."""


def _no_day() -> date | None:
    return None


@dataclass(frozen=True)
class Question:
    """What is asked, for which day (that of the record), and how one that is not there is made.

    `add` is given the field it is made for and the words typed; it returns the new key, None where it was given up.
    """

    ask: Ask
    day: Callable[[], date | None] = _no_day
    noun: str = "mục"
    """What one of them is called."""
    add: Callable[[QWidget, str], Any] | None = None
    tables: frozenset[str] = frozenset()
    """What it is read from."""

    def prepare(self) -> None:
        """Have what is offered first read, so that no keystroke waits for it."""
        self.ask("", None).prepare()

    def option(self, key: Any) -> Option | None:  # noqa: ANN401 - whatever the options have for keys
        """Return what a key stands for."""
        return self.ask("", key).by_key.get(key) if key is not None else None

    def name_of(self, key: Any) -> str:  # noqa: ANN401 - as above
        """Return the name a key is shown by, "" for one that is not there."""
        return self.ask("", key).name_of(key, self.day()) if key is not None else ""

    def rows_for(self, words: str) -> list[Suggestion]:
        """Return what a list shows for typed words: best first, with the name by which each was found and what ended."""
        choices, day = self.ask(words, None), self.day()
        rows = [
            Suggestion(
                choices.name_of(option.key, day),
                joined((option.found_by(words) or option.beside, option.lack_on(day)), " · "),
                option.key,
            )
            for option in choices.best_first(words, day)
        ]
        if self.add is not None:
            rows.append(Suggestion(f"Thêm {self.noun} {quoted(words) if words else 'mới'}…", does=Does.ADDS))
        return rows

    def key_of(self, text: str) -> Any:  # noqa: ANN401 - as above
        """Return the key of the one a text names; raises `Unreadable` for none and for several."""
        return self.ask(text, None).chosen(text, self.day()).key

    def lack_of(self, key: Any) -> str:  # noqa: ANN401 - as above
        """Say what is to be known of one that is not valid on the day of the record, "" where it is."""
        option, day = self.option(key), self.day()
        lack = option.lack_on(day) if option is not None else ""
        if not lack or day is None:
            return ""
        return f"⚠ {self.noun[:1].upper()}{self.noun[1:]} này chỉ có {lack}, còn ngày ghi ở đây là {date_text(day)}."


def question_of(options: Options | Question) -> Question:
    """Return what is asked where a list never changes."""
    if isinstance(options, Question):
        return options
    choices = Choices(Option(key, one_line(text)) for key, text in options)
    return Question(lambda _words, _key: choices)
