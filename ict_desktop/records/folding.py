"""Text without its marks, for finding and comparing; never stored."""

import unicodedata


def fold(text: str) -> str:
    """Return the text in small letters without any marks, đ as d: what is searched when no marks are typed."""
    decomposed = unicodedata.normalize("NFD", text.lower())
    return "".join(char for char in decomposed if not unicodedata.combining(char)).replace("đ", "d")
