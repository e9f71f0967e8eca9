"""Vietnamese text: one normal form in the file, forms for finding and comparing, and the order of a dictionary.

Only `nfc` and `one_line` give text that may be stored; everything else here is for comparing and is thrown away.
"""

import re
import unicodedata

from ict_desktop.records.folding import fold as fold
from ict_desktop.records.unseen import seen


class Unreadable(ValueError):  # noqa: N818 - a state of what was typed, as `Refused` is of a request
    """What was typed cannot be read as a date, a number, a period or a choice.

    The text is a whole Vietnamese sentence for the one who typed it: what is wrong, how to write it.
    """


# Text as it enters the file

_SPACES_BEFORE_LINE_END = re.compile(r"[ \t]+(?=\n|\Z)")


def nfc(text: str) -> str:
    """Return text as the file holds it: NFC, lines ended by one line feed, all of it seen, no spaces at line ends.

    Text pasted from macOS, PDFs and the web comes decomposed; it prints with detached marks and is never found.
    """
    return _SPACES_BEFORE_LINE_END.sub("", typed(text))


def typed(text: str) -> str:
    """Return text as a field shows it while it is being typed: as `nfc`, but a space just typed stays."""
    if text.isascii() and text.isprintable():
        return text
    return seen(text)


def one_line(text: str) -> str:
    """Return text as one line: every run of spaces, tabs and line ends is one space, none at the ends."""
    return " ".join(nfc(text).split())


# Forms for finding and comparing


def same_words(first: str, second: str) -> bool:
    """Say whether two texts are the same words, whatever their case, normal form and place of tone marks.

    Both "ủy" and "uỷ", "hóa" and "hoá" are written in offices; Nghị định 30/2020/NĐ-CP itself prints "HÒA" and "HOÀ".
    """
    return _tone_neutral(first) == _tone_neutral(second)


# A syllable has one tone at most, so moving its mark to the end loses nothing but the place the mark was written at.
_TONES = "\u0300\u0309\u0303\u0301\u0323"
_WORD_IN_NFD = re.compile(r"(?:[^\W\d_][\u0300-\u036f]*)+")
_TONE = re.compile(f"[{_TONES}]")


def _tone_neutral(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", one_line(text).casefold())
    return _WORD_IN_NFD.sub(_tone_moved_to_the_end, decomposed)


def _tone_moved_to_the_end(word: re.Match[str]) -> str:
    return _TONE.sub("", word[0]) + "".join(_TONE.findall(word[0]))


# The order of a dictionary

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
# Signs in the order of the CLDR root collation, as ICU sorts them where none is ignored (its default).
_SIGNS = "\t\n\x0b\x0c\r\u2028\u2029 ‾_‗-‐‒–—―,;:!¡?¿.·'‹›\"«»()[]{}§¶@*/\\&#%‰‱†‡•′`´^¯¨¸°©®→+±÷×<=>¬|¦~−≤≥■●✓¤¢$£¥₫€"
_VARIANTS = dict.fromkeys("‘’‚‛", "'") | dict.fromkeys("“”„‟", '"')
# Tones in the order of the CLDR tailoring for vi (huyền, hỏi, ngã, sắc, nặng), then other marks as in its root.
_MARKS = _TONES + "\u0306\u0302\u030c\u030a\u0308\u030b\u0307\u0327\u0328\u0304\u031b\u0331"
_SHAPES = "\u0306\u0302\u031b"
_BETWEEN_LEVELS = " "
_PLAIN, _VARIANT, _CAPITAL = "0", "1", "2"


def _weights() -> tuple[dict[str, str], str, str]:
    """Give every sign, digit and letter one character, in order; all are above the space that parts the levels.

    Also returned: the weight before signs not listed (below the digits) and before letters of other scripts (above z).
    """
    usable = (chr(code) for code in range(0x21, 0x180) if not 0x7F <= code < 0xA1)
    signs = {sign: next(usable) for sign in _SIGNS}
    other_sign = next(usable)
    letters = {char: next(usable) for char in "0123456789" + _LETTERS}
    return signs | letters, other_sign, next(usable)


_WEIGHT, _OTHER_SIGN, _OTHER_LETTER = _weights()


def _letter_and_marks(char: str) -> tuple[str, str, str]:
    """Return primary, secondary and tertiary weights of one character of an NFC text."""
    first = second = third = ""
    variant = _VARIANTS.get(char)
    # Signs like "´" are listed as they are; NFKD would make a space and a mark of them.
    parts = variant or (char if char in _WEIGHT else unicodedata.normalize("NFKD", char))
    shade = _VARIANT if variant or (unicodedata.normalize("NFD", char) != parts and len(parts) > 1) else _PLAIN
    letter = ""
    for part in parts:
        if unicodedata.combining(part):
            shaped = unicodedata.normalize("NFC", letter + part) if part in _SHAPES else ""
            if shaped in _WEIGHT:
                first, letter = first[:-1] + _WEIGHT[shaped], shaped
            else:
                second += chr(ord(_PLAIN) + 1 + _MARKS.find(part) if part in _MARKS else 0x7E)
            continue
        letter = part.lower()
        weight = _primary(letter)
        first += weight
        second += _PLAIN if weight else ""
        third += (_CAPITAL if part != letter else shade) if weight else ""
    return first, second, third


def _primary(letter: str) -> str:
    if letter in _WEIGHT:
        return _WEIGHT[letter]
    category = unicodedata.category(letter)
    if category[0] == "C":
        return ""
    return (_OTHER_SIGN if category[0] in "PSZ" else _OTHER_LETTER) + letter


class _Level(dict[int, str]):
    """One level of the weights as a table for `str.translate`; a character met for the first time is worked out."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self._level = level
        # All Vietnamese letters and common signs are ready; the rest is rare and not kept.
        vowels = [vowel + tone for vowel in "aăâeêioôơuưy" for tone in _TONES]
        known = [*_WEIGHT, *_VARIANTS, *(unicodedata.normalize("NFC", vowel) for vowel in vowels)]
        for char in [*known, *(char.upper() for char in known if len(char.upper()) == 1)]:
            self[ord(char)] = self[ord(char)]

    def __missing__(self, code: int) -> str:
        return _letter_and_marks(chr(code))[self._level]


_LETTER_LEVEL, _TONE_LEVEL, _CASE_LEVEL = _Level(0), _Level(1), _Level(2)


def sort_key(text: str) -> str:
    """Return a key whose plain binary order is the Vietnamese order of the texts, as ICU and Excel sort.

    The letters of the whole text count first (a ă â b c d đ e ê …), then the tones (ngang, huyền, hỏi, ngã, sắc,
    nặng), then small before capital: "bà an" stands before "ba em". Spaces and signs count and stand before digits and
    letters. Source: Unicode CLDR, collation vi (standard) over the root collation.
    """
    text = unicodedata.normalize("NFC", text)
    letters = text.translate(_LETTER_LEVEL)
    tones = text.translate(_TONE_LEVEL).rstrip(_PLAIN)
    case = text.translate(_CASE_LEVEL).rstrip(_PLAIN)
    return f"{letters}{_BETWEEN_LEVELS}{tones}{_BETWEEN_LEVELS}{case}"


def name_key(full_name: str) -> str:
    """Return a key that orders people as Vietnamese lists do: by given name (the last word), then by the rest."""
    words = full_name.split()
    return sort_key(" ".join(words[-1:])) + _BETWEEN_LEVELS + sort_key(" ".join(words[:-1]))


def capitalised(words: str) -> str:
    """Return words as they begin a sentence; what stands in capitals behind the first letter stays so."""
    return words[:1].upper() + words[1:]


def quoted(text: str, limit: int = 40) -> str:
    """Return what was typed in quotation marks, cut when long, for a sentence that refuses it."""
    line = one_line(text)
    return f"“{line if len(line) <= limit else line[: limit - 1] + '…'}”"
