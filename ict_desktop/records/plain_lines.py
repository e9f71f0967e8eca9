"""The words of a paper on one line: what is typed as it is printed, all of it seen, signs the face lacks put right."""

import re

from ict_desktop.records.holding import NO_BREAK
from ict_desktop.records.runs import (
    Run,
    Text,
    part_of,
    runs_of,
    split_text,
    text_of,
    words,
)
from ict_desktop.records.unseen import seen

LINE_ENDS = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
SIGNS = {
    "\u2011": "-",
    "☐": "□",
    "✓": "√",
    "✔": "√",
    "☑": "√",
    "✗": "×",
    "✘": "×",
    "✕": "×",
    "✖": "×",
    "➢": "-",
    "➤": "-",
    # Signs of the Symbol and Wingdings faces as word processors paste them.
    "\uf02d": "-",
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf0d8": "-",
    "\uf0fc": "√",
    "\uf0fe": "√",
    "\uf0fb": "×",
    "\uf0a8": "□",
}
"""Signs people paste that the face of papers lacks, and the sign of the same meaning that is printed for each.

Two meanings never become one sign: what is ticked is √, what is crossed out ×. ☒ says either of the two and is not
here; what has no sign of its meaning is named before the paper is printed (`printing.fonts.unprintable`).
"""
_SIGNS = str.maketrans(SIGNS)
_BLANKS = re.compile(r"[ \t\n]+")
_AS_PRINTED = re.compile(r"[!-~À-ÖØ-öø-\u024fẠ-ỹ]+(?: [!-~À-ÖØ-öø-\u024fẠ-ỹ]+)*")
"""Words of whole letters and plain signs with one blank between them: most texts, for which nothing is to be done."""


def plain(text: str) -> str:
    """Return the text on one line as it is printed: NFC, all of it seen, runs of blanks as one blank, `SIGNS` put in."""
    if _AS_PRINTED.fullmatch(text):
        return text
    shown = NO_BREAK.join(seen(part) for part in text.split(NO_BREAK)).translate(_SIGNS)
    return " ".join(part for part in _BLANKS.split(shown) if part)


def plain_text(text: Text) -> Text:
    """Return the text on one line as `plain` does, its words in bold or italics where they were."""
    found: list[Run] = []
    for run in runs_of(text):
        shown = _BLANKS.sub(" ", NO_BREAK.join(seen(part) for part in run.text.split(NO_BREAK)).translate(_SIGNS))
        if not found or found[-1].text.endswith(" "):
            shown = shown.lstrip(" ")
        if shown:
            found.append(Run(shown, run.bold, run.italic))
    text = text_of(found)
    return part_of(text, 0, len(words(text).rstrip(" ")))


def paragraph_texts(text: Text) -> list[Text]:
    """Return the paragraphs of a text somebody typed, as `paragraphs` does, with their setting."""
    ends = [found.span() for found in LINE_ENDS.finditer(words(text))]
    return [line for part in split_text(text, ends) if (line := plain_text(part))]


def paragraphs(text: str) -> tuple[str, ...]:
    """Return the paragraphs of a text somebody typed: its lines, the empty ones dropped."""
    return tuple(line for part in LINE_ENDS.split(text) if (line := plain(part)))
