"""The one serif family of our PDFs, by file and never by family name, and what it can measure and show.

Some systems hold an older Liberation Serif without Vietnamese letters under the same family name, so only the files
the program brings are used, and every PDF is the same on every computer.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont, TTFontFace

from ict_desktop.records.holding import NO_BREAK
from ict_desktop.records.plain_lines import SIGNS
from ict_desktop.records.regimes import Lettering

REGULAR, BOLD, ITALIC, BOLD_ITALIC = (
    f"LiberationSerif-{style}" for style in ("Regular", "Bold", "Italic", "BoldItalic")
)
FACES = (REGULAR, BOLD, ITALIC, BOLD_ITALIC)

_INVISIBLE = {"Cc", "Cf", "Cs"}
_SAME_LETTERS = ("<wide>", "<narrow>", "<compat>", "<font>")
"""Compatible forms that mean the same; a raised, lowered or circled digit put plainly would be another number."""
_BREAK = re.compile(r"(?<! ) (?! )")


def load_faces(fonts_dir: Path) -> None:
    """Make the four faces known to reportlab, once per process.

    Raises what reportlab raises when a file is missing or broken: the installation is damaged, not the user's data.
    """
    known = pdfmetrics.getRegisteredFontNames()
    for face in FACES:
        if face not in known:
            pdfmetrics.registerFont(TTFont(face, str(fonts_dir / f"{face}.ttf")))


def face_of(lettering: Lettering) -> str:
    """Name the face an element is set in."""
    if lettering.bold:
        return BOLD_ITALIC if lettering.italic else BOLD
    return ITALIC if lettering.italic else REGULAR


def printable(text: str, face: str) -> str:
    """Return the text in NFC with only what the face can show.

    A missing glyph would leave a silent gap: letters with a compatible form get that form, everything else its own
    number ("[U+6F22]"), so that no two signs look alike. Invisible characters go. Line ends stay.
    """
    text = unicodedata.normalize("NFC", text)
    shown = _shown(face)
    if shown.issuperset(text):
        return text
    return "".join(char if char in shown else _stand_in(char, shown) for char in text)


def lacks(char: str) -> bool:
    """Say whether one of the faces cannot show a character, not even by another that means the same."""
    return any(char not in _shown(face) and _stand_in(char, _shown(face)) == _code(char) for face in FACES)


def lettered(text: str, lettering: Lettering) -> str:
    """Return the text as the element shows it: in capitals where the rule asks for them, and printable."""
    return printable(text.upper() if lettering.capitals else text, face_of(lettering))


def width_of(text: str, lettering: Lettering) -> float:
    """Measure a text already made printable, in points."""
    return _units(text, face_of(lettering)) * lettering.size / 1000


def wrapped(text: str, lettering: Lettering, width: float) -> list[str]:
    """Break a printable text into lines no wider than `width` points, a longer word between its letters.

    A line end in the text stays one. A run of blanks is room to be filled by hand: it is kept and never broken.
    """
    face = face_of(lettering)
    most = width * 1000 / lettering.size
    blank = _word_units(" ", face)
    lines: list[str] = []
    for part in text.split("\n"):
        line, used = "", 0.0
        for word, extent in _fitting_words(part, face, most):
            if line and used + blank + extent > most:
                lines.append(line)
                line, used = word, extent
            elif line:
                line, used = f"{line} {word}", used + blank + extent
            else:
                line, used = word, extent
        lines.append(line)
    return lines


def balanced(text: str, lettering: Lettering, width: float) -> list[str]:
    """Break as `wrapped` does, into as few lines, but of about equal length: for what is set centred."""
    lines: list[str] = []
    for part in text.split("\n"):
        best = wrapped(part, lettering, width)
        narrow, wide = 0.0, width
        while len(best) > 1 and wide - narrow > 1:
            middle = (narrow + wide) / 2
            attempt = wrapped(part, lettering, middle)
            if len(attempt) <= len(best) and " ".join(attempt) == " ".join(best):
                best, wide = attempt, middle
            else:
                narrow = middle
        lines.extend(best)
    return lines


def _stand_in(char: str, shown: frozenset[str]) -> str:
    category = unicodedata.category(char)
    if category == "Zs" or char == "\t":
        return " "
    if char in SIGNS:
        return SIGNS[char]
    if category in _INVISIBLE or "\ufe00" <= char <= "\ufe0f":
        return ""
    compatible = unicodedata.normalize("NFKC", char)
    same = unicodedata.decomposition(char).startswith(_SAME_LETTERS)
    return compatible if same and shown.issuperset(compatible) else _code(char)


def _code(char: str) -> str:
    return f"[U+{ord(char):04X}]"


def _fitting_words(part: str, face: str, most: float) -> Iterator[tuple[str, float]]:
    """Yield words with their widths, those too wide broken: first where words are held together, then between letters."""
    for word in _BREAK.split(part) if "  " in part else part.split(" "):
        extent = _word_units(word, face)
        if extent <= most:
            if word:
                yield word, extent
        elif NO_BREAK in word:
            yield from _fitting_words(word.replace(NO_BREAK, " "), face, most)
        else:
            yield from _pieces(word, face, most)


def _pieces(word: str, face: str, most: float) -> Iterator[tuple[str, float]]:
    widths = _widths(face)
    piece, used = "", 0.0
    for char in word:
        if piece and used + widths[ord(char)] > most:
            yield piece, used
            piece, used = "", 0.0
        piece, used = piece + char, used + widths[ord(char)]
    yield piece, used


def _units(text: str, face: str) -> float:
    """Measure in thousandths of the size."""
    widths = _widths(face)
    return sum([widths[ord(char)] for char in text])


@lru_cache(maxsize=8192)
def _word_units(word: str, face: str) -> float:
    """Measure a word: of the syllables of a language the same ones come again and again."""
    return _units(word, face)


def _metrics(face: str) -> TTFontFace:
    font = pdfmetrics.getFont(face)
    if not isinstance(font, TTFont):
        raise TypeError(f"{face} is not one of the faces loaded from files")
    return font.face


@cache
def _shown(face: str) -> frozenset[str]:
    glyphs: dict[int, int] = _metrics(face).charToGlyph
    chars = (chr(code) for code in glyphs)
    return frozenset(
        char for char in chars if unicodedata.category(char) not in {*_INVISIBLE, "Co"} or char == "\n"
    ) | {"\n"}


@cache
def _widths(face: str) -> dict[int, float]:
    metrics = _metrics(face)
    widths: dict[int, float] = {ord("\n"): 0.0}
    for code in metrics.charToGlyph:
        widths[code] = metrics.charWidths.get(code, metrics.defaultWidth)
    return widths
