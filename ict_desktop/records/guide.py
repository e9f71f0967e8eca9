"""The guide of the first day as the blocks of a paper: the few signs of Markdown its text uses, and no others."""

import re
from collections.abc import Iterator

from ict_desktop.records.papers import Block, Heading, NumberedItem, Paragraph

_TITLE, _HEADING, _PICTURE = "# ", "## ", "!["
_NUMBERED = re.compile(r"(\d+)\. (.+)")
_MARKS = re.compile(r"\*\*(.+?)\*\*")


def title_of(text: str) -> str:
    """Return the title of a guide."""
    return next(line.removeprefix(_TITLE) for line in text.splitlines() if line.startswith(_TITLE))


def blocks_of(text: str) -> tuple[Block, ...]:
    """Return what a guide says below its title: headings, steps and paragraphs. Pictures are for the screen only."""
    return tuple(_blocks(text))


def _blocks(text: str) -> Iterator[Block]:
    for line in text.splitlines():
        words = _MARKS.sub(r"\1", line.strip())
        step = _NUMBERED.fullmatch(words)
        if not words or words.startswith((_TITLE, _PICTURE)):
            continue
        if words.startswith(_HEADING):
            yield Heading(words.removeprefix(_HEADING), level=3)
        elif step is not None:
            yield NumberedItem(int(step[1]), step[2])
        else:
            yield Paragraph(words)
