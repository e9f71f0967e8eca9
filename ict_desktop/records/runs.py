"""Text whose words may be bold or italic: a plain string, or runs of it side by side."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Run:
    """Words set alike within a line."""

    text: str
    bold: bool = False
    italic: bool = False

    def is_like(self, other: "Run") -> bool:
        """Say whether two runs are set alike."""
        return (self.bold, self.italic) == (other.bold, other.italic)


Text = str | tuple[Run, ...]
"""Words as somebody wrote them; a plain string where none of them is set apart."""


def words(text: Text) -> str:
    """Return the words alone."""
    return text if isinstance(text, str) else "".join(run.text for run in text)


def runs_of(text: Text) -> tuple[Run, ...]:
    """Return the words as runs; none for no words."""
    if isinstance(text, str):
        return (Run(text),) if text else ()
    return text


def text_of(runs: Iterable[Run]) -> Text:
    """Return runs as short as they can be said: neighbours set alike as one, a plain string where none is set apart."""
    found: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        if found and found[-1].is_like(run):
            found[-1] = replace(run, text=found[-1].text + run.text)
        else:
            found.append(run)
    if not found:
        return ""
    return found[0].text if len(found) == 1 and found[0].is_like(Run("")) else tuple(found)


def joined_text(*texts: Text) -> Text:
    """Put texts one behind the other, each with its own setting."""
    return text_of(run for text in texts for run in runs_of(text))


def bold(text: str) -> Text:
    """Return words in bold."""
    return text_of((Run(text, bold=True),))


def part_of(text: Text, start: int, end: int | None = None) -> Text:
    """Return the characters from `start` up to `end` with their setting."""
    found: list[Run] = []
    place = 0
    stop = len(words(text)) if end is None else end
    for run in runs_of(text):
        cut = run.text[max(0, start - place) : max(0, stop - place)]
        found.append(replace(run, text=cut))
        place += len(run.text)
    return text_of(found)


def kept_in_place(text: Text, change: Callable[[str], str]) -> Text:
    """Return the text with its words changed by what keeps their length, such as blanks that no longer break."""
    changed = change(words(text))
    found: list[Run] = []
    place = 0
    for run in runs_of(text):
        found.append(replace(run, text=changed[place : place + len(run.text)]))
        place += len(run.text)
    return text_of(found)


def split_text(text: Text, ends: Sequence[tuple[int, int]]) -> list[Text]:
    """Return the texts between stretches (start, end) that are left out."""
    starts = [0, *(end for _start, end in ends)]
    stops = [*(start for start, _end in ends), len(words(text))]
    return [part_of(text, start, stop) for start, stop in zip(starts, stops, strict=True)]
