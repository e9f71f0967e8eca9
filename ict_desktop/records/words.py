"""A text word by word, for the grammars that read deadlines."""

import re

from ict_desktop.records.vietnamese import one_line

NUMBERS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    "nhất": 1, "đầu": 1,
}  # fmt: skip
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
DASHES = ("-", "–", "—", "~", "→")
CLAUSE_ENDS = ("", ".", ",", ";", ":", ")", "(", "!", "?", "/", *DASHES)
"""What may stand behind the last word of a clause."""

_FIRST_YEAR, _LAST_YEAR = 1990, 2099
_ORDINALS = ("tư", "nhất", "đầu")
_TOKEN = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|_")


class Words:
    """A text on one line, word by word; beyond its ends stands ""."""

    def __init__(self, text: str) -> None:
        self.line = one_line(text)
        self.small = self.line.lower() if len(self.line.lower()) == len(self.line) else self.line
        self._found = [(match[0], match.start(), match.end()) for match in _TOKEN.finditer(self.small)]

    def __len__(self) -> int:
        return len(self._found)

    def at(self, place: int) -> str:
        """Return the word at a place, in small letters."""
        return self._found[place][0] if 0 <= place < len(self._found) else ""

    def are(self, place: int, words: str) -> bool:
        """Say whether these words stand at a place."""
        wanted = words.split()
        return [self.at(place + step) for step in range(len(wanted))] == wanted

    def number(self, place: int, digits: int = 2) -> int | None:
        """Return the number at a place, of so many digits at most."""
        word = self.at(place)
        return int(word) if word.isdecimal() and len(word) <= digits else None

    def start(self, place: int) -> int:
        """Return where a word begins in the line."""
        return self._found[place][1] if place < len(self._found) else len(self.line)

    def end(self, place: int) -> int:
        """Return where the word before a place ends in the line."""
        return self._found[place - 1][2] if place else 0

    def place(self, offset: int) -> int:
        """Return the first word that begins at an offset of the line or behind it."""
        return next((n for n, (_word, start, _end) in enumerate(self._found) if start >= offset), len(self._found))

    def spelt(self, place: int) -> tuple[int, int] | None:
        """Read a number in words ("năm", "mười lăm", "hai mươi"); returns it and the place behind."""
        one = NUMBERS.get(self.at(place), 0) if self.at(place) not in _ORDINALS else 0
        if not one:
            return None
        if self.at(place + 1) == "mươi":
            one, place = one * 10, place + 1
        if one >= 10 and (more := {**NUMBERS, "lăm": 5, "mốt": 1}.get(self.at(place + 1), 0)) and more < 10:
            return one + more, place + 2
        return one, place + 1


def is_year(number: int | None) -> bool:
    """Say whether a number is a year that a deadline may name."""
    return number is not None and _FIRST_YEAR <= number <= _LAST_YEAR
