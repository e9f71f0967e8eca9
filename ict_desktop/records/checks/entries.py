"""From a place in a paper to the entry of its outline, and back."""

from collections.abc import Sequence

from ict_desktop.records.checks.sheet import Place
from ict_desktop.records.outline import Entry


def places_of(entries: Sequence[Entry]) -> list[Place]:
    """Return where each entry stands in the paper `laid_out` makes of them; an empty one stands nowhere."""
    places = []
    annex = block = 0
    for entry in entries:
        if entry.style == "annex":
            annex, block = annex + 1, 0
            places.append(Place(annex=annex))
        elif entry.is_empty:
            places.append(Place(annex=annex))
        else:
            places.append(Place(annex=annex, block=block))
            block += 1
    return places


def entry_at(entries: Sequence[Entry], place: Place) -> int | None:
    """Return which entry stands at a place of the text, None where the place is a field of the form."""
    if place.field or (place.block is None and not place.annex):
        return None
    wanted = Place(annex=place.annex, block=place.block)
    return next((number for number, each in enumerate(places_of(entries)) if each == wanted), None)
