"""How an office words its papers: the sentence that holds for a letterhead."""

import sqlite3
from collections.abc import Mapping

from ict_desktop.records.wordings import Wording, filled_in, usual_words
from ict_desktop.store import table


def wording(
    connection: sqlite3.Connection, letterhead_id: str | None, form: str, part: str, values: Mapping[str, str]
) -> str:
    """Return a part of a form filled in: as this letterhead words it, else as all do, else in its usual words.

    `values` are what the placeholders stand for, by name in small letters. "" is a part the office has left out.
    """
    return filled_in(part, worded(connection, letterhead_id, form, part), values)


def worded(connection: sqlite3.Connection, letterhead_id: str | None, form: str, part: str) -> str:
    """Return the wording itself, with its placeholders."""
    found = table.every(connection, Wording, "letterhead_id DESC", form=form, part=part)  # the one for all stands last
    usable = [each for each in found if each.letterhead_id in (letterhead_id, None) and not each.problems()]
    return usable[0].text if usable else usual_words(form, part)
