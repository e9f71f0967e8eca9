"""Finding words in the pages of a shown PDF as everywhere in the program: without marks, over the ends of lines."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtPdf import QPdfDocument

from ict_desktop.records.vietnamese import fold


@dataclass(frozen=True)
class Found:
    """Where words stand: the page (from 0), the point its first letter begins at, and the words as they are printed."""

    page: int
    at: QPointF
    printed: str


class PageWords:
    """The words of a document, read page by page when they are first looked for."""

    def __init__(self, document: QPdfDocument) -> None:
        self._document = document
        self._pages: list[tuple[str, str, list[int]]] = []

    def find(self, words: str) -> list[Found]:
        """Return every place of the words, in reading order."""
        wanted = _folded(words)[0].strip()
        if not wanted:
            return []
        return [
            self._place(page, start, len(wanted)) for page in range(self._count()) for start in self._in(page, wanted)
        ]

    def _count(self) -> int:
        while len(self._pages) < self._document.pageCount():
            text = self._document.getAllText(len(self._pages)).text()
            self._pages.append((text, *_folded(text)))
        return len(self._pages)

    def _in(self, page: int, wanted: str) -> list[int]:
        folded, found, start = self._pages[page][1], [], 0
        while (start := folded.find(wanted, start)) >= 0:
            found.append(start)
            start += len(wanted)
        return found

    def _place(self, page: int, start: int, length: int) -> Found:
        text, _folded_text, places = self._pages[page]
        first, last = places[start], places[start + length - 1]
        bounds = self._document.getSelectionAtIndex(page, first, last - first + 1).bounds()
        at = bounds[0].boundingRect().topLeft() if bounds else QPointF()
        return Found(page, at, text[first : last + 1])


def _folded(text: str) -> tuple[str, list[int]]:
    """Return the text without marks, runs of blanks as one, and for each of its letters where it stands in the text."""
    letters: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        letter = " " if char.isspace() else fold(char)
        if not letter or (letter == " " and letters[-1:] == [" "]):
            continue
        letters.append(letter[0])
        places.append(place)
    return "".join(letters), places
