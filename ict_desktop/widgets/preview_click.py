"""Which paragraph of a paper is printed where its page was clicked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtPdf import QPdfDocument

from ict_desktop.records.outline import Entry, labels_of
from ict_desktop.records.papers import GroupRow, Table
from ict_desktop.records.vietnamese import nfc
from ict_desktop.widgets.preview_place import ENOUGH, letters_of


@dataclass(frozen=True)
class _Stretch:
    """Where an entry is printed among the letters of the document: its number, its words, its end."""

    start: int
    words: int
    end: int


def entry_printed_at(
    document: QPdfDocument, page: int, at: QPointF, entries: Sequence[Entry]
) -> tuple[int, int] | None:
    """Return which of the entries of a paper is printed at a point of a page (in points), and before which of its letters.

    None where something else stands there: the head of the paper, its signature, a page number. What is printed without
    words of its own, a chart, is found by standing between its neighbours.
    """
    letter = _letter_at(document, page, at)
    if letter is None:
        return None
    texts = [letters_of(nfc(document.getAllText(number).text())) for number in range(document.pageCount())]
    clicked = sum(map(len, texts[:page])) + letter
    places = _stretches("".join(texts), entries)
    for number, place in enumerate(places):
        if place is not None and place.start <= clicked < place.end:
            return number, _offset(entries[number].words, clicked - place.words)
    return _between(entries, places, clicked)


def _between(entries: Sequence[Entry], places: Sequence[_Stretch | None], clicked: int) -> tuple[int, int] | None:
    """Return the table or chart between the two entries a click fell between: a table's headings stand before its rows."""
    before = max((n for n, place in enumerate(places) if place is not None and place.end <= clicked), default=None)
    if before is None:
        return None
    for number in range(before + 1, len(entries)):
        if entries[number].content is not None:
            return number, 0
        if places[number] is not None:
            return None
    return None


def _stretches(printed: str, entries: Sequence[Entry]) -> list[_Stretch | None]:
    """Return where each entry is printed, in the order of the text; None for what has no words of its own."""
    found: list[_Stretch | None] = []
    place = 0
    for entry, label in zip(entries, labels_of(entries), strict=True):
        first, last = _ends(entry)
        number = letters_of(label) if not isinstance(entry.content, Table) else ""
        start = printed.find(number + first[:ENOUGH], place) if first else -1
        if start < 0 and number and first:
            number, start = "", printed.find(first[:ENOUGH], place)
        if start < 0:
            found.append(None)
            continue
        end = printed.find(last[-ENOUGH:], start)
        words = start + len(number)
        place = end + len(last[-ENOUGH:]) if end >= 0 else words + len(first[:ENOUGH])
        found.append(_Stretch(start, words, place))
    return found


def _ends(entry: Entry) -> tuple[str, str]:
    """Return the letters an entry begins and ends with; of a table those of its first and its last row."""
    table = entry.content
    if not isinstance(table, Table):
        words = letters_of(entry.words) if table is None else ""
        return words, words
    rows = [row for row in (*table.rows, table.total) if row]
    cells = [[row.text] if isinstance(row, GroupRow) else [cell for cell in row if cell.strip()] for row in rows]
    filled = [row for row in cells if row]
    return (letters_of(max(filled[0], key=len)), letters_of(filled[-1][-1])) if filled else ("", "")


def _offset(words: str, letters: int) -> int:
    """Return how many characters of some words stand before one of their letters, blanks not counted."""
    count = 0
    for place, char in enumerate(words):
        if count >= letters and not char.isspace():
            return place
        count += len(letters_of(char))
    return len(words) if letters > 0 else 0


def _letter_at(document: QPdfDocument, page: int, at: QPointF) -> int | None:
    """Return how many letters of a page stand before the one at a point; None where no line is beside it."""
    text = document.getAllText(page).text()
    near = [
        (_far_from(box, at), index)
        for start, end in _lines(text)
        if any(_is_beside(box, at) for box in _boxes(document, page, start, end - start))
        for index in range(start, end)
        if not text[index].isspace()
        for box in _boxes(document, page, index, 1)[:1]
    ]
    return len(letters_of(nfc(text[: min(near)[1]]))) if near else None


def _is_beside(line: QRectF, at: QPointF) -> bool:
    """Say whether a point stands at the height of a line, the room to its neighbours included."""
    return line.top() - line.height() / 2 <= at.y() <= line.bottom() + line.height() / 2


def _far_from(box: QRectF, at: QPointF) -> float:
    """Return how far a point is from the middle of a letter; what is above or below counts most."""
    return abs(box.center().x() - at.x()) + 10 * max(box.top() - at.y(), at.y() - box.bottom(), 0.0)


def _boxes(document: QPdfDocument, page: int, start: int, length: int) -> list[QRectF]:
    return [each.boundingRect() for each in document.getSelectionAtIndex(page, start, length).bounds()]


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each line of a page begins and ends."""
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield start, start + len(line.rstrip("\r\n"))
        start += len(line)
