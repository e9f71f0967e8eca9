"""What a typed name means among many: which are offered for it, which one it names. Without marks, by any of its names."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from ict_desktop.records.dates import date_text
from ict_desktop.records.folding import fold
from ict_desktop.records.vietnamese import Unreadable, one_line, quoted, same_words

MOST_OFFERED = 200
"""Nobody reads further down; they type another word."""

_END, _NEXT = "\n", "\x1e"
"""What stands around each name, and between the names of one option and those of the next."""
_SIGNS = re.compile(f"[^\\w{_END}{_NEXT} ]|_")
_BLANKS = re.compile("  +")
_SMALL_WORDS = frozenset({"và", "về"})


@dataclass(frozen=True)
class Option:
    """One of many to choose from: its key and the name it is shown by (on one line), and when it is valid.

    It is found by its `others` names as well, by what is shown `beside` its name, and by `ways` nobody writes down
    (the given name of a person, the initials of a department).
    """

    key: Any
    name: str
    others: tuple[str, ...] = ()
    beside: str = ""
    ways: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None

    def lack_on(self, day: date | None) -> str:
        """Say why it is not valid on a day: "đến 28/02/2025", "từ 01/03/2025"; "" where it is."""
        if day is not None and self.valid_to is not None and self.valid_to < day:
            return f"đến {date_text(self.valid_to)}"
        if day is not None and self.valid_from is not None and self.valid_from > day:
            return f"từ {date_text(self.valid_from)}"
        return ""

    def is_valid_on(self, day: date | None) -> bool:
        """Say whether it is valid on a day; on no day in particular all are."""
        return not self.lack_on(day)

    def found_by(self, words: str) -> str:
        """Return the other name by which typed words find it, "" where its name says them all."""
        own = plain(self.name)
        left = [term for term in terms(words) if term not in own]
        fitting = [name for name in self.others if left and all(term in plain(name) for term in left)]
        return next((name for name in fitting if plain(name) == plain(words)), fitting[0] if fitting else "")

    @property
    def span(self) -> str:
        """Between which days it is valid: "đến 28/02/2025", "từ 01/03/2025", or ""."""
        return self.lack_on(date.max) or self.lack_on(date.min)


def plain(text: str) -> str:
    """Return words as they are compared: without marks and signs, so that "Sở TT&TT" is "Sở TT-TT"."""
    return _BLANKS.sub(" ", _SIGNS.sub(" ", fold(text))).strip(" ")


def terms(words: str) -> list[str]:
    """Return what must stand in a name for typed words: what was typed without a blank ("TT&TT") stands together."""
    return [term for word in words.split() if (term := plain(word))]


def initials(name: str) -> tuple[str, ...]:
    """Return the ways a name is shortened: "sgdvdt" and "sgddt" for "Sở Giáo dục và Đào tạo"; words of capitals stay."""
    words = [word for word in re.findall(r"\w+", name) if word]
    without = [word for word in words if word not in _SMALL_WORDS]
    ways = ("".join(word if word.isupper() else word[0] for word in some) for some in (words, without))
    return tuple(dict.fromkeys(ways)) if len(without) > 2 else ()


class Choices:
    """Many to choose from. What is read from their names is made once, at the first question."""

    def __init__(self, options: Iterable[Option] = ()) -> None:
        self.options: Sequence[Option] = tuple(options)

    def prepare(self) -> None:
        """Read the names now, before somebody waits for them."""
        if self.options:
            self.best_first(self.options[0].name)
            self.name_of(self.options[0].key)

    @cached_property
    def by_key(self) -> Mapping[Any, Option]:
        """The options by their keys."""
        return {option.key: option for option in self.options}

    @cached_property
    def _plain(self) -> Sequence[str]:
        """Of each option all it is found by; folded in one go, because each keystroke waits for it."""
        lines = plain(_NEXT.join(self._lines))
        return lines.replace(f" {_END}", _END).replace(f"{_END} ", _END).split(_NEXT)

    @cached_property
    def _typed(self) -> Sequence[str]:
        """The same with its marks."""
        return _NEXT.join(self._lines).casefold().split(_NEXT)

    @cached_property
    def _lines(self) -> Sequence[str]:
        return [f"{_END}{_END.join((o.name, *o.others, *o.ways, o.beside))}{_END}" for o in self.options]

    @cached_property
    def _namesakes(self) -> Mapping[str, Sequence[Option]]:
        """The options of which several are shown by one name."""
        groups: dict[str, list[Option]] = {}
        for option in self.options:
            groups.setdefault(option.name, []).append(option)
        return {name: group for name, group in groups.items() if len(group) > 1}

    @cached_property
    def _full_names(self) -> Mapping[Any, str]:
        """How namesakes are told apart: by the days between which they are valid, else by a number."""
        found: dict[Any, str] = {}
        taken: dict[str, int] = {}
        for name, group in self._namesakes.items():
            for option in group:
                full = f"{name} ({option.span})" if option.span else name
                taken[full] = taken.get(full, 0) + 1
                found[option.key] = full if taken[full] == 1 else f"{full} ({taken[full]})"
        return found

    def name_of(self, key: Any, day: date | None = None) -> str:  # noqa: ANN401 - whatever the options have for keys
        """Return the name an option is shown by, "" for a key that is not there.

        Of namesakes the only one valid on the day goes by the name alone.
        """
        option = self.by_key.get(key)
        if option is None:
            return ""
        full = self._full_names.get(key)
        valid = [other for other in self._namesakes[option.name] if other.is_valid_on(day)] if full else []
        return option.name if full is None or (day and valid == [option]) else full

    def best_first(self, words: str, day: date | None = None) -> list[Option]:
        """Return the options in which every word typed stands: those valid on the day first, then those that fit best.

        Best are the marks as typed, then a name that begins so, then a word that does. What fits alike stays in its
        order; no words: all fit.
        """
        fitting = self._fitting(words)
        start, line = plain(words), one_line(words).casefold()
        if start:
            names, typed = self._plain, self._typed

            def rank(row: int) -> tuple[bool, bool, bool]:
                own = names[row]
                return line not in typed[row], _END + start not in own, f" {start}" not in own

            fitting = sorted(fitting, key=rank)
        found = [self.options[row] for row in fitting]
        valid = [option for option in found if option.is_valid_on(day)][:MOST_OFFERED]
        if len(valid) < MOST_OFFERED and len(valid) < len(found):
            valid += [option for option in found if not option.is_valid_on(day)]
        return valid[:MOST_OFFERED]

    def _fitting(self, words: str) -> list[int]:
        fitting = list(range(len(self.options)))
        for term in terms(words):
            fitting = [row for row in fitting if term in self._plain[row]]
        return fitting

    def chosen(self, text: str, day: date | None = None) -> Option:
        """Return the one option a text names: by the name shown, by any of its names, else by a part of one.

        Where several have the very name, the only one valid on the day is meant. Raises `Unreadable` for none and for
        several.
        """
        line, whole = one_line(text), f"{_END}{plain(text)}{_END}"
        fitting = [self.options[row] for row in self._fitting(line)] if plain(text) else []
        told = [self.by_key[key] for key, name in self._full_names.items() if same_words(name, line)]
        called = [self.options[row] for row in self._fitting(line) if whole in self._plain[row]]
        named = [option for option in called if same_words(option.name, line)]
        exact = [option for option in called if any(same_words(name, line) for name in option.others)]
        if not fitting and not told:
            raise Unreadable(f"Không có {quoted(text)} trong danh sách. Hãy chọn một mục (F4 mở danh sách).")
        for found in (told, named, exact, called):
            valid = [option for option in found if option.is_valid_on(day)]
            if len(found) == 1 or (day is not None and len(valid) == 1):
                return (valid or found)[0]
            if found:
                fitting = found
                break
        if len(fitting) == 1:
            return fitting[0]
        names = "; ".join(quoted(self.name_of(option.key, day)) for option in fitting[:3])
        raise Unreadable(f"{quoted(text)} có thể là {len(fitting)} mục: {names}… Hãy ghi rõ hơn hoặc chọn một mục.")
