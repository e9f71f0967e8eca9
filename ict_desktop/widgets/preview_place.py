"""Where in a PDF some words are printed, so that its page can follow the paragraph that is being typed."""

from PySide6.QtPdf import QPdfDocument

from ict_desktop.records.vietnamese import nfc

ENOUGH = 60
"""Letters that tell a paragraph apart."""


def place_of(document: QPdfDocument, words: str, near: int = 0) -> tuple[int, float] | None:
    """Return page and height (points from its top) of the first line with these words; None where they are not printed.

    The pages beside `near` are looked at first. Blanks, line ends and capitals, in which headings are set, are left aside.
    """
    wanted = letters_of(nfc(words))[:ENOUGH]
    if not wanted:
        return None
    for page in sorted(range(document.pageCount()), key=lambda page: abs(page - near)):
        text = document.getAllText(page).text()
        place = letters_of(text).find(wanted)
        if place >= 0:
            start = _place_with_blanks(text, place)
            return page, document.getSelectionAtIndex(page, start, 1).boundingRectangle().top()
    return None


def letters_of(text: str) -> str:
    """Return the letters by which words are found again on a page, whatever lines they are broken into."""
    return "".join(text.split()).casefold()


def _place_with_blanks(text: str, place: int) -> int:
    """Return where the letter stands in a text that is at a place without the blanks."""
    letters = [number for number, letter in enumerate(text) if not letter.isspace()]
    return letters[min(place, len(letters) - 1)]
