"""What a typed name means among many: which are offered for it, which one it names. Without marks, by any of its names."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from ict_desktop.records.dates import date_text
from ict_desktop.records.folding import fold
from ict_desktop.records.vietnamese import Unreadable, one_line, quoted, same_words

MOST_OFFERED = 200
"""Nobody reads further down; they type another word."""


@dataclass(frozen=True)
class Option:
    """One of many to choose from: its key, the name it is shown by, other names it is found by, the days it is valid."""

    key: Any
    name: str
    others: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None

    def lack_on(self, day: date | None) -> str:
        """Say why it is not valid on a day: "đến 28/02/2025", "từ 01/03/2025"; "" where it is."""
        if day is not None and self.valid_to is not None and self.valid_to < day:
            return f"đến {date_text(self.valid_to)}"
        if day is not None and self.valid_from is not None and self.valid_from > day:
            return f"từ {date_text(self.valid_from)}"
        return ""

    @cached_property
    def names(self) -> tuple[str, ...]:
        """All its names, each on one line."""
        return tuple(one_line(name) for name in (self.name, *self.others))

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """All its names without marks."""
        return tuple(fold(name) for name in self.names)

    def holds(self, words: Sequence[str]) -> bool:
        """Say whether every one of some folded words stands in one of its names."""
        return all(any(word in name for name in self.folded) for word in words)


def told_apart(options: Iterable[Option], day: date | None = None) -> tuple[Option, ...]:
    """Return the options with names of which each stands once: with the day where one is not valid, else with a number.

    Two people may have one name, and so may an agency and the one that followed it.
    """
    seen: Counter[str] = Counter()
    result = []
    for option in options:
        lack = option.lack_on(day)
        name = f"{option.name} ({lack})" if lack else option.name
        seen[name] += 1
        shown = name if seen[name] == 1 else f"{name} ({seen[name]})"
        result.append(
            replace(option, name=shown, others=(*option.others, option.name)) if lack or shown != name else option
        )
    return tuple(result)


def best_first(words: str, options: Iterable[Option], day: date | None = None) -> list[Option]:
    """Return the options in which every word typed stands: those valid on the day first, then those that fit best.

    Best are the marks as typed, then a name that begins so. What fits alike stays in its order; no words: all fit.
    """
    line = one_line(words).casefold()
    start = fold(line)

    def rank(option: Option) -> tuple[bool, ...]:
        return (
            bool(option.lack_on(day)),
            not any(line in name.casefold() for name in option.names),
            not any(name.startswith(start) for name in option.folded),
        )

    return sorted((option for option in options if option.holds(start.split())), key=rank)[:MOST_OFFERED]


def chosen_key(text: str, options: Iterable[Option]) -> Any:  # noqa: ANN401 - whatever the options have for keys
    """Return the key of the one option a text names: by its words, else without marks, else by a part of a name.

    The name it is shown by counts before its other names. Raises `Unreadable` for none and for several.
    """
    folded = fold(one_line(text))
    fitting = [option for option in options if option.holds(folded.split())]
    named = [option for option in fitting if same_words(option.name, text)]
    exact = [option for option in fitting if any(same_words(name, text) for name in option.names)]
    same = [option for option in fitting if folded in option.folded]
    if not fitting:
        raise Unreadable(f"Không có {quoted(text)} trong danh sách. Hãy chọn một mục (F4 mở danh sách).")
    closest = next(found for found in (named, exact, same, fitting) if found)
    if len(closest) == 1:
        return closest[0].key
    names = "; ".join(quoted(option.name) for option in closest[:3])
    raise Unreadable(f"{quoted(text)} có thể là {len(closest)} mục: {names}… Hãy ghi rõ hơn hoặc chọn một mục.")
