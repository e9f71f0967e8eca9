"""What a page of a DOCX has room for, and texts broken there into the lines of the PDF."""

import re
import unicodedata
from dataclasses import dataclass

from ict_desktop.printing.fonts import balanced, lettered, width_of, wrapped
from ict_desktop.printing.ooxml import POINTS_PER_MM
from ict_desktop.records.holding import NO_BREAK, held_together
from ict_desktop.records.plain_lines import paragraphs
from ict_desktop.records.regimes import Lettering, Regime

_HELD_WORDS = re.compile(rf"[^ \n]*{NO_BREAK}[^ \n]*")


@dataclass(frozen=True)
class Sheet:
    """The pages of a section: their regime, and whether they lie on their side."""

    regime: Regime
    landscape: bool

    @property
    def width(self) -> float:
        """The width of the text in points."""
        regime = self.regime
        page = regime.page_height if self.landscape else regime.page_width
        return (page - regime.margin_left - regime.margin_right) * POINTS_PER_MM

    @property
    def height(self) -> float:
        """The height of the text in points."""
        regime = self.regime
        page = regime.page_width if self.landscape else regime.page_height
        return (page - regime.margin_top - regime.margin_bottom) * POINTS_PER_MM


def centred_lines(text: str, lettering: Lettering, width: float) -> list[str]:
    """Break a text somebody typed, to be set centred in `width` points, into the lines of the PDF.

    What has signs the face of the PDF lacks, or a word longer than the line, is left to the word processor to break.
    """
    found: list[str] = []
    for line in paragraphs(text):
        shown = _as_shown(held_together(line), lettering)
        broken = balanced(shown, lettering, width) if lettered(shown, lettering) == shown else [shown]
        if " ".join(broken) != shown:
            broken = [shown]
        plain, start = _as_shown(line, lettering), 0
        for each in broken:
            found.append(plain[start : start + len(each)])
            start += len(each) + 1
    return found


def widths_of(lines: list[str], lettering: Lettering) -> list[float]:
    """Return the widths of lines, in points."""
    return [width_of(lettered(line, lettering), lettering) for line in lines]


def box_width(text: str, lettering: Lettering, least: float) -> float:
    """Return how wide the box round a text is: so many points at least, and room for the text."""
    return max(least, width_of(lettered(text, lettering), lettering) + lettering.size)


def line_count(text: str, lettering: Lettering, width: float) -> int:
    """Return how many lines a text takes in `width` points."""
    return sum(len(wrapped(lettered(line, lettering), lettering, width)) for line in paragraphs(held_together(text)))


def loosened(text: str, lettering: Lettering, width: float) -> str:
    """Return a text whose held words may part where they are wider than so many points.

    The PDF parts them there by itself; a word processor would break them between two letters.
    """
    if NO_BREAK not in text:
        return text

    def fitting(word: re.Match[str]) -> str:
        fits = width_of(lettered(word[0], lettering), lettering) <= width
        return word[0] if fits else word[0].replace(NO_BREAK, " ")

    return _HELD_WORDS.sub(fitting, text)


def _as_shown(text: str, lettering: Lettering) -> str:
    return unicodedata.normalize("NFC", text.upper() if lettering.capitals else text)
