"""Beginning a paper about an agency, a period, an inspection or another paper: the draft there is, or a new one."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from ict_desktop.records.cut_offs import PeriodRule, days_of, period_on
from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Refused
from ict_desktop.records.paper_kinds import CORRECTION, FORMS, PLAN_OF_YEAR, REMINDER
from ict_desktop.records.periods import Period, parse_period
from ict_desktop.store import table
from ict_desktop.store.store import Store
from ict_desktop.work import keep
from ict_desktop.work.papers.draft import letterhead_of
from ict_desktop.work.papers.outgoing import drafts, in_force
from ict_desktop.work.urging import letters, level_of

_ABOUT = ("form", "meeting_id", "agency_id", "inspection_id", "period", "level", "corrects_id")
"""What two papers share that are about the same."""


def paper_of(form: str, **about: str | None) -> Document:
    """Return an empty draft of a form, not in the file, about an agency, a period, an inspection or a paper."""
    return Document(kind=FORMS[form].kind, form=form, **about)  # type: ignore[arg-type]


def usual_period(connection: sqlite3.Connection, form: str, day: date) -> Period:
    """Return the period a paper begun on a day is mostly about: the half-year that ends nearest to it.

    A plan is made for the year that begins within six months, else for the one that runs.
    """
    rules = table.every(connection, PeriodRule)
    now = period_on(day, "half", rules)
    if form == PLAN_OF_YEAR:
        year = parse_period(str(now.first_day.year))
        return year.next() if now.first_day.month > 1 else year
    return min((now.previous(), now), key=lambda period: abs(days_of(period, rules)[1] - day))


def newest(connection: sqlite3.Connection, about: Document, day: date) -> Document:
    """Return the newest draft about the same, else the paper issued of it, else the empty draft itself.

    A letter that urges is sent again and again: only one issued on the very day stands for it.
    """
    about = _levelled(connection, about, day)
    issued = [each for each in in_force(connection, **_same(about)) if each.form != REMINDER or each.dated_on == day]
    return next(iter((*reversed(drafts(connection, **_same(about))), *reversed(issued))), about)


def _same(about: Document) -> dict[str, Any]:
    return {name: getattr(about, name) for name in _ABOUT}


def _levelled(connection: sqlite3.Connection, about: Document, day: date) -> Document:
    if about.form != REMINDER or about.level:
        return about
    return replace(about, level=level_of(connection, day, about.agency_id))


def begin(store: Store, about: Document, by: str) -> Document:
    """Return the draft of a form about the same, begun with the usual letterhead where there is none yet.

    It names no series: it counts in the one that fits its kind, symbol and letterhead, as every other draft.
    """
    form = FORMS[about.form]
    today = store.now().date()
    with store.action(f"Soạn {form.name}", by):
        about = _levelled(store.connection, about, today)
        if begun := drafts(store.connection, **_same(about)):
            return begun[-1]
        if form.code == CORRECTION:
            _refuse_draft(store, about.corrects_id or "")
        letterhead = letterhead_of(store.connection, Document(), today)
        return keep.add(store, replace(about, letterhead_id=letterhead.id), by)


def _refuse_draft(store: Store, document_id: str) -> None:
    if keep.found(store, Document, document_id).is_draft():
        raise Refused("Văn bản này còn là bản nháp: cứ sửa trực tiếp, không cần đính chính.")


def to_urge(connection: sqlite3.Connection, day: date, level: str = "", among: Sequence[str] = ()) -> list[Document]:
    """Return the letters called for on a day, one an agency, not in the file; of some agencies only where any is named.

    Without a level each letter urges as firmly as what is late in its agency.
    """
    found = [
        paper_of(REMINDER, agency_id=each.agency.id, level=firm)
        for each, firm in letters(connection, day, level, among)
    ]
    if not found:
        raise Refused(
            "Không có nhiệm vụ nào quá hạn hoặc sắp đến hạn ở mức này nên không có gì để đôn đốc. "
            "Hãy chọn mức khác hoặc xem lại hạn của nhiệm vụ."
        )
    return found


def begin_reminders(store: Store, level: str, by: str, among: Sequence[str] = ()) -> list[Document]:
    """Begin a letter to each agency that is to be urged, all as one step."""
    with store.action("Soạn công văn đôn đốc", by):
        return [begin(store, each, by) for each in to_urge(store.connection, store.now().date(), level, among)]
