"""Characters nobody sees, turned into what they stood for: nothing that enters is thinned, no two words ever meet.

Pasted papers bring them: a word processor's page breaks and cell ends, hyphens that show only at a line's end, marks of
writing direction, the remains of another code page.
"""

import re
import unicodedata

from ict_desktop.records.folding import fold

_LINE_END = re.compile("\r\n?|[\u2028\u2029\u0085\x0b\x0c\x1c-\x1f]")
_SPACE_OF_FIXED_KIND = re.compile("[\u00a0\u1680\u180e\u2000-\u200a\u202f\u205f\u2800\u3000\u3164]")
_HYPHEN = re.compile("[\u2010\u2011]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")

_SOFT_HYPHEN = "\u00ad"
_JOINER = "\u200d"
_IN_A_WORD = "\u034f\u200c\u200d\u2060\ufeff"
"""What may stand inside a word; all others mark a border."""
_PDF_HYPHEN, _OLD_PDF_HYPHEN = "\ufffe", "\x02"
"""What readers of PDF put on the clipboard for a hyphen at a line's end; the old one counts between words only."""
_CONTROLS = "\x00-\x08\x0e-\x1b\x7f-\x9f"
_NO_CHARACTERS = "\ufdd0-\ufdef\ufffe\uffff" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
)
_FORMATS = "\u034f\u061c\u115f\u1160\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\uffa0\ufff9-\ufffc"
_UNSEEN = re.compile(f"[{_CONTROLS}{_FORMATS}{_NO_CHARACTERS}]+|{_SOFT_HYPHEN}+")

# What a file read in the wrong code page holds in place of a dash or a quotation mark. Letters would join two words.
_WINDOWS = {
    code: sign
    for code in range(0x80, 0xA0)
    if not (sign := bytes([code]).decode("cp1252", "replace")).isalnum() and sign != "\ufffd"
}


def seen(text: str) -> str:
    """Return NFC text in which every character can be seen.

    Line and page breaks become line ends, spaces of fixed width spaces, hyphens "-". What is left between two letters
    or digits becomes a space, so that they do not meet. A soft hyphen becomes "-" unless it stands inside one word.
    """
    text = _LINE_END.sub("\n", text)
    text = _SPACE_OF_FIXED_KIND.sub(" ", text)
    text = _HYPHEN.sub("-", text)
    text = unicodedata.normalize("NFC", _LONE_SURROGATE.sub("\ufffd", text))
    if _UNSEEN.search(text) is None:
        return text
    keep_soft = has_old_letters(text)
    return unicodedata.normalize("NFC", _UNSEEN.sub(lambda found: _stood_for(found, keep_soft), text))


def _stood_for(found: re.Match[str], keep_soft: bool) -> str:
    run = found[0]
    if run[0] == _SOFT_HYPHEN:
        return run if keep_soft and not _between_digits(found) else _soft_hyphen(found)
    behind_a_word = found.string[: found.start()][-1:].isalnum()
    if (run.strip(_PDF_HYPHEN) == "" and behind_a_word) or (run == _OLD_PDF_HYPHEN and _is_between_words(found)):
        return _hyphen(found)
    windows = run.translate(_WINDOWS)
    if windows != run:
        return seen(windows)
    after = found.string[found.end() :][:1]
    if run == _JOINER and unicodedata.category(after or " ") == "So":
        return run  # parts of one picture
    if not _is_between_words(found):
        return ""
    return "" if run.strip(_IN_A_WORD) == "" and _is_one_word(*_letters_beside(found)) else " "


def _is_between_words(found: re.Match[str]) -> bool:
    before, after = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    return (before.isalnum() or unicodedata.combining(before or " ") > 0) and after.isalnum()


def _between_digits(found: re.Match[str]) -> bool:
    return found.string[: found.start()][-1:].isdecimal() and found.string[found.end() :][:1].isdecimal()


def _soft_hyphen(found: re.Match[str]) -> str:
    return found[0] if _is_old_u(*_letters_beside(found)) else _hyphen(found)


def _hyphen(found: re.Match[str]) -> str:
    before, after = _letters_beside(found)
    follows = found.string[found.end() :][:1]
    if found.start() == 0 or (follows in ("", "\n") and before.islower()):
        return ""
    return "" if _is_one_word(before, after) else "-"


def _letters_beside(found: re.Match[str]) -> tuple[str, str]:
    before = _LETTERS_BEFORE.search(found.string[: found.start()])
    after = _LETTERS_AFTER.match(found.string[found.end() :])
    return before[0] if before else "", after[0] if after else ""


def _is_one_word(before: str, after: str) -> bool:
    """Say whether two runs of small letters are parts of one word: two whole syllables are two words in Vietnamese."""
    small = before[-1:].islower() and after[:1].islower()
    return small and not (_is_syllable(before) and _is_syllable(after))


_LETTERS_BEFORE = re.compile(r"[^\W\d_]+\Z")
_LETTERS_AFTER = re.compile(r"[^\W\d_]+")
_VOWELS = "aeiouy"
_SYLLABLE = re.compile("(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?")


def _is_syllable(letters: str) -> bool:
    return _SYLLABLE.fullmatch(fold(letters)) is not None


# Old code pages


# Signs of TCVN3 that stand for letters, beside a letter; or a capital of Latin-1 behind a small letter.
_OLD_LETTER = re.compile(
    "[A-Za-z\u00ad][¡-ª¬®µ-¹¼-¾]|[¡-ª¬®¶¸¹¼-¾][a-z\u00ad\u00df-\u00ff]|[a-z][\u00c0-\u00d6\u00d8-\u00de]"
)
MODERN_LETTER = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")


def has_old_letters(text: str) -> bool:
    """Say whether text was written for a font of TCVN3 (ABC), where signs stand for letters ("®\u00adîc": được).

    Never of text that has one letter only Unicode has. Such text is kept to the last character, for its soft hyphens
    are letters (ư).
    """
    return _OLD_LETTER.search(text) is not None and MODERN_LETTER.search(text) is None


def _is_old_u(before: str, after: str) -> bool:
    """Say whether a soft hyphen is the ư of TCVN3 by its place alone: behind consonants only, within a small word."""
    if not before or not (after == "" or after[0].islower()):
        return False
    return before[1:] == before[1:].lower() and not any(char in _VOWELS for char in fold(before))
