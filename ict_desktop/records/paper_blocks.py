"""A paragraph of a draft as the file keeps it once the clerk has changed something in the paper."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar, cast, get_args

from ict_desktop.records.outline import Entry, Style
from ict_desktop.records.paper_text import value_of, value_text
from ict_desktop.records.papers import Drawing, Picture, Table
from ict_desktop.records.record import Facts, Problems, shortened
from ict_desktop.records.runs import Run, Text, runs_of, text_of, words

_MARK = re.compile(r"([bi]) (\d{1,9}) (\d{1,9})")

FOLLOWS, BY_HAND, TAKEN_OUT = "theo", "tay", "bo"
"""How a paragraph stands to the record it came from: it says what that says; it was changed; it is not to be printed."""


@dataclass(frozen=True, kw_only=True)
class PaperBlock:
    """One paragraph, table or chart of a draft in its place.

    `origin` names the record it was made of, `taken` what that said when the clerk changed the words. Only a block that was
    changed (`state`) keeps words of its own: `text`, its bold and italic stretches in `marks` ("b 0 12; i 20 31": from and
    up to which character), a table or chart in `content`. `style` is empty where it is what the filler says.
    """

    TABLE: ClassVar = "paper_block"
    NOUN: ClassVar = "đoạn của văn bản"
    ABOUT: ClassVar = Facts(under=("document", "document_id"), named_by="text", numbered_in="document_id")

    id: str = ""
    document_id: str | None = None
    position: int = 0
    style: str = ""
    text: str = ""
    marks: str = ""
    content: str = ""
    landscape: bool = False
    origin: str = ""
    taken: str = ""
    state: str = FOLLOWS

    def caption(self) -> str:
        """Show the words."""
        return shortened(self.text)

    def problems(self) -> Problems:
        """Nothing keeps a paragraph from being stored: what another program wrote into it is shown as running text."""
        return {}

    def entry(self) -> Entry:
        """Return the paragraph as the outline has it."""
        style: Style = cast("Style", self.style) if self.style in get_args(Style) else "paragraph"
        content = _content(self.content)
        style = "paragraph" if style in ("table", "drawing") and content is None else style
        return Entry(style, marked(self.text, self.marks), self.origin, content, self.landscape)


def _content(text: str) -> Table | Drawing | Picture | None:
    try:
        content = value_of(text) if text else None
    except ValueError:
        return None
    return content if isinstance(content, Table | Drawing | Picture) else None


def fields_of(entry: Entry) -> dict[str, object]:
    """Return the columns that keep what an entry says."""
    return {
        "style": entry.style,
        "text": words(entry.text),
        "marks": marks_of(entry.text),
        "content": value_text(entry.content) if entry.content is not None else "",
        "landscape": entry.landscape,
    }


def marks_of(text: Text) -> str:
    """Return where words are bold (b) and italic (i): "b 0 12; i 20 31"."""
    found: list[str] = []
    place = 0
    for run in runs_of(text):
        end = place + len(run.text)
        found += [f"{sign} {place} {end}" for sign, there in (("b", run.bold), ("i", run.italic)) if there]
        place = end
    return "; ".join(found)


def marked(text: str, marks: str) -> Text:
    """Return a text with the marks `marks_of` wrote; what lies beyond its end is left out."""
    stretches = [(found[1], int(found[2]), int(found[3])) for found in _MARK.finditer(marks)]
    edges = sorted({0, len(text), *(min(place, len(text)) for _s, start, end in stretches for place in (start, end))})
    runs = (
        Run(text[start:end], _within("b", start, stretches), _within("i", start, stretches))
        for start, end in pairwise(edges)
    )
    return text_of(runs)


def _within(sign: str, place: int, stretches: list[tuple[str, int, int]]) -> bool:
    return any(sign == own and start <= place < end for own, start, end in stretches)
