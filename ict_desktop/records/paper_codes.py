"""The short code an issued paper carries at its foot, by which the program finds its record.

It is made of the record's id alone: nothing is stored, and what is printed on paper leads back to the row for good.
"""

import hashlib
from collections.abc import Iterable

from ict_desktop.records.vietnamese import fold

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Digits and letters that nobody mistakes for one another (Crockford's base 32)."""

LENGTH = 8
"""Forty bits: among ten thousand papers two share a code once in twenty thousand offices."""

_MISREAD = str.maketrans("OIL", "011")


def code_of(document_id: str) -> str:
    """Return the code of a paper, "K7M2-PQ4X"; "" for one that is not in the file."""
    if not document_id:
        return ""
    number = int.from_bytes(hashlib.sha256(document_id.encode()).digest()[:5], "big")
    signs = "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(LENGTH)))
    return f"{signs[:4]}-{signs[4:]}"


def found_by(code: str, document_ids: Iterable[str]) -> list[str]:
    """Return the papers a typed code means: capitals, blanks and dashes aside, O read as 0, I and L as 1."""
    wanted = _read(code)
    return [each for each in document_ids if _read(code_of(each)) == wanted] if len(wanted) == LENGTH else []


def _read(code: str) -> str:
    return "".join(sign for sign in fold(code).upper().translate(_MISREAD) if sign in ALPHABET)
