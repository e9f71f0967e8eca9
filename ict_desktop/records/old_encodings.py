"""Text written for fonts of TCVN3 (ABC) or VNI, where signs of Latin-1 stand for Vietnamese letters, read as Unicode.

Nothing is changed by itself: what such a text would be is offered to whoever pastes it. What has one letter that only
Unicode has, or words that are Vietnamese as they stand, is never taken for one.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from ict_desktop.records.unseen import MODERN_LETTER

TCVN3, VNI = "TCVN3 (ABC)", "VNI"

_TCVN3 = dict(
    zip(
        "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)
"""The 74 letters of TCVN 5712:1993, third table. Its capitals with a tone are small letters of a face of capitals."""

_TONES = "\u0300\u0301\u0309\u0303\u0323"


def _vni_letters() -> dict[str, str]:
    """Return the letters of VNI, most of them a vowel and a sign behind it; capitals have capital signs."""
    letters = {"ñ": "đ", "ô": "ơ", "ö": "ư", "ì": "ì", "í": "í", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
    toned = {"aeouyôö": ("øùûõï", ""), "aeo": ("àáåãä", "\u0302"), "a": ("èéúüë", "\u0306")}
    for vowels, (signs, shape) in toned.items():
        for vowel in vowels:
            base = letters.get(vowel, vowel)
            letters |= {vowel + sign: base + shape + tone for sign, tone in zip(signs, _TONES, strict=True)}
            letters |= {vowel + {"\u0302": "â", "\u0306": "ê"}[shape]: base + shape} if shape else {}
    letters = {old: unicodedata.normalize("NFC", new) for old, new in letters.items()}
    return letters | {old.upper(): new.upper() for old, new in letters.items()}


_VNI = _vni_letters()
_VNI_LETTER = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))

_RIMES = frozenset(
    re.findall(
        r"\w+",
        """
        a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et
        ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan
        oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn
        ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt
        uơ uy uya uyên uyêt uych uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y ych
        yêm yên yêng yêt yêu ynh yt
        """,
    )
)
"""What may follow the consonants of a syllable, without its tone."""

_SYLLABLE = re.compile("(ngh|ng|nh|ch|gh|gi|g|kh|ph|qu|th|tr|[bcdđhklmnpqrstvx])?([aăâeêioôơuưy].*)")
_ON_NO_VOWEL = re.compile(f"[^aeiouy\u0302\u0306\u031b][{_TONES}]")
_BORDER = re.compile(r"[\s\d“”‘’…–—•.,;:!?()\[\]{}\"'/-]+")
_OLD_WORD = re.compile("[A-Za-z\u00a1-\u00ff]+")
_UNITS = frozenset({"µm"})
_ALONE = frozenset("·§®")
"""Signs that by themselves are what they look like: no word is đ alone."""
_ENOUGH = 0.8
"""The part of the words nobody could read that must be Vietnamese after, so that a text is taken for an old one."""


@dataclass(frozen=True)
class Reading:
    """What a text of an old encoding would be in Unicode."""

    encoding: str
    text: str


def old_reading(text: str) -> Reading | None:
    """Return how a text reads that was written for an old font; None for text that is Unicode, or not Vietnamese."""
    if text.isascii() or MODERN_LETTER.search(unicodedata.normalize("NFC", text)):
        return None
    parts = [part for part in _BORDER.split(text) if len(part) > 1 and _OLD_WORD.fullmatch(part)]
    strange = [part for part in parts if not part.isascii() and part not in _UNITS and not _is_syllable(part)]
    ways: tuple[tuple[str, Callable[[str], str]], ...] = ((VNI, _from_vni), (TCVN3, _from_tcvn3))
    best, found = _ENOUGH, None
    for encoding, read in ways:
        judged = [_is_syllable(word) for word in map(read, strange) if not _is_short_form(word)]
        share = sum(judged) / len(judged) if judged else 0.0
        if share > best or (share == best and found is None):
            best, found = share, Reading(encoding, read(text))
    return found


def _from_tcvn3(text: str) -> str:
    return re.sub(r"\S+", _word_from_tcvn3, text)


def _word_from_tcvn3(found: re.Match[str]) -> str:
    if found[0] in _ALONE:
        return found[0]
    word = "".join(_TCVN3.get(char, char) for char in found[0])
    plain = [char for char in found[0] if char.isascii() and char.isalpha()]
    return word.upper() if len(plain) > 1 and all(char.isupper() for char in plain) else word


def _from_vni(text: str) -> str:
    return _VNI_LETTER.sub(lambda found: _VNI[found[0]], text)


def _is_short_form(word: str) -> bool:
    """Say whether a word is a short form such as "QĐ", of which nothing can be told."""
    return word.isupper() and not _is_syllable(word)


def _is_syllable(letters: str) -> bool:
    decomposed = unicodedata.normalize("NFD", letters.lower())
    tones = [char for char in decomposed if char in _TONES]
    plain = unicodedata.normalize("NFC", "".join(char for char in decomposed if char not in _TONES))
    found = _SYLLABLE.fullmatch(plain)
    if found is None or len(tones) > 1 or _ON_NO_VOWEL.search(decomposed):
        return False
    if letters not in (letters.lower(), letters.upper(), letters.capitalize()):
        return False
    return found[2] in _RIMES or (found[1] == "gi" and f"i{found[2]}" in _RIMES)
