"""What the pick-lists of the forms ask: which kind, on which day, and how one that is not there is made in place."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from ict_desktop.records.agencies import Agency, Person
from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.documents import Document
from ict_desktop.records.indicators import Indicator
from ict_desktop.records.inspections import Inspection
from ict_desktop.records.letterheads import DocumentSeries, Letterhead
from ict_desktop.records.meetings import Meeting, Opinion, Proposal
from ict_desktop.records.periods import is_period, parse_period
from ict_desktop.records.record import Record
from ict_desktop.records.systems import InformationSystem
from ict_desktop.records.tasks import Task
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.record_dialog import RecordDialog
from ict_desktop.store import choices, table
from ict_desktop.widgets.fields import ChoiceField, DateField, FixedChoiceField, LongTextField, TextField
from ict_desktop.widgets.form import RecordForm
from ict_desktop.widgets.question import Options, Question
from ict_desktop.work import keep

Day = Callable[[], date]
IN_PLACE = "pick-list"
"""Where the words of a record made in a pick-list are drafted: not those of the page of its kind."""


# The day of the record


def day_of(form: RecordForm, desk: Desk, *names: str) -> Day:
    """Return what asks for the first day, or last day of a period, that stands in some fields of a form; else today."""

    def day() -> date:
        known = (form.field(name).known() for name in names if name in form.names())
        return next((found for value in known if (found := _day_in(value)) is not None), desk.day)

    return day


def _day_in(value: Any) -> date | None:  # noqa: ANN401 - a day or a period, as fields give it
    if isinstance(value, str) and is_period(value):
        return parse_period(value).last_day
    return value if isinstance(value, date) else None


def day_of_meeting(form: RecordForm, desk: Desk) -> Day:
    """Return what asks for the day of the meeting that the record of a form stands under; else today."""

    def day() -> date:
        meeting = table.get(desk.connection, Meeting, form.given("meeting_id") or "")
        return meeting.held_on if meeting is not None and meeting.held_on is not None else desk.day

    return day


# What is asked


def agencies(desk: Desk, day: Day | None = None) -> Question:
    """Ask for agencies."""
    return _question(desk, Agency, day, ("agency_alias",), lambda words: Agency(name=words), _agency_form)


def people(desk: Desk, day: Day | None = None) -> Question:
    """Ask for people."""
    return _question(desk, Person, day, ("agency",), lambda words: Person(full_name=words), _person_form)


def meetings(desk: Desk) -> Question:
    """Ask for meetings."""
    return _question(desk, Meeting, None, (), lambda words: Meeting(title=words), _meeting_form)


def systems(desk: Desk) -> Question:
    """Ask for information systems."""
    return _question(desk, InformationSystem, None, (), lambda words: InformationSystem(name=words), _system_form)


def indicators(desk: Desk, day: Day | None = None) -> Question:
    """Ask for indicators."""
    return _question(desk, Indicator, day, (), lambda words: Indicator(name=words), _indicator_form)


def document_series(desk: Desk) -> Question:
    """Ask for number series."""
    return _question(desk, DocumentSeries, None, (), lambda words: DocumentSeries(name=words), _series_form)


def letterheads(desk: Desk, day: Day | None = None) -> Question:
    """Ask for letterheads; a new one takes more than a pick-list has room for."""
    return _question(desk, Letterhead, day)


def inspections(desk: Desk) -> Question:
    """Ask for inspection programmes; a new one takes more than a pick-list has room for."""
    return _question(desk, Inspection, None)


def conclusions(desk: Desk) -> Question:
    """Ask for conclusions: the newest, and those that words find."""
    return _of_many(desk, Conclusion)


def documents(desk: Desk) -> Question:
    """Ask for papers: the newest, and those that words find."""
    return _of_many(desk, Document)


def tasks(desk: Desk) -> Question:
    """Ask for tasks: the newest, and those that words find."""
    return _of_many(desk, Task)


def proposals(desk: Desk) -> Question:
    """Ask for proposals: the newest, and those that words find."""
    return _of_many(desk, Proposal)


def opinions(desk: Desk, meeting_id: str) -> Question:
    """Ask for what was said at a meeting."""
    return Question(
        lambda _words, _key: choices.read(desk.connection, Opinion.TABLE, meeting_id=meeting_id),
        noun=Opinion.NOUN,
        tables=frozenset({Opinion.TABLE}),
    )


def codes(desk: Desk, table_name: str) -> Callable[[], Options]:
    """Return what asks for the entries of a code list."""
    return lambda: desk.lists.codes(table_name)


def growing_codes(desk: Desk, table_name: str) -> Question:
    """Ask for the entries of a code list that an office adds to; a new one takes no more than its name."""

    def add(parent: QWidget, words: str) -> str | None:
        if not words or not desk.may_write(parent):
            return None
        made = desk.attempt(parent, lambda: keep.add_code(desk.store, table_name, words, desk.clerk))
        return made.code if made is not None else None

    return Question(
        lambda _words, key: desk.lists.of_codes(table_name, anew=key is None),
        noun="loại",
        add=add,
        tables=frozenset({table_name}),
    )


def _of_many(desk: Desk, kind: type[Record]) -> Question:
    return Question(
        lambda words, key: desk.lists.newest(kind.TABLE, words, key, anew=key is None),
        day=lambda: desk.day,
        noun=kind.NOUN,
        tables=frozenset({kind.TABLE}),
    )


def _question(
    desk: Desk,
    kind: type[Record],
    day: Day | None,
    reads: tuple[str, ...] = (),
    begin: Callable[[str], Record] | None = None,
    build: Callable[[RecordForm, Desk], object] | None = None,
) -> Question:
    def add(parent: QWidget, words: str) -> str | None:
        if begin is None or build is None or not desk.may_write(parent):
            return None
        dialog = RecordDialog(parent, desk, kind, lambda form: build(form, desk), IN_PLACE)
        key = dialog.add(begin(words))
        dialog.deleteLater()
        return key or None

    return Question(
        lambda _words, key: desk.lists.of(kind.TABLE, anew=key is None),
        day or (lambda: desk.day),
        kind.NOUN,
        add if begin is not None else None,
        frozenset({kind.TABLE, *reads}),
    )


# The small forms of those made in place; all else is filled in on the page of the kind


def _agency_form(form: RecordForm, desk: Desk) -> None:
    form.row("name", LongTextField(), required=True)
    form.row("short_name", TextField(), half=True)
    form.row("block", FixedChoiceField(codes(desk, "agency_block")), half=True)
    form.row("parent_id", ChoiceField(agencies(desk)))
    form.row("valid_from", DateField(lambda: desk.day), half=True)


def _person_form(form: RecordForm, desk: Desk) -> None:
    form.row("full_name", TextField(), required=True)
    form.row("post", TextField())
    form.row("agency_id", ChoiceField(agencies(desk)))


def _meeting_form(form: RecordForm, desk: Desk) -> None:
    form.row("title", LongTextField(), required=True)
    form.row("kind", FixedChoiceField(codes(desk, "meeting_kind")), half=True)
    form.row("held_on", DateField(lambda: desk.day), half=True)


def _system_form(form: RecordForm, desk: Desk) -> None:
    form.row("name", LongTextField(), required=True)
    form.row("kind", FixedChoiceField(codes(desk, "system_kind")), half=True)
    form.row("owner_agency_id", ChoiceField(agencies(desk)))


def _indicator_form(form: RecordForm, desk: Desk) -> None:
    form.row("name", LongTextField(), required=True)
    form.row("group_code", FixedChoiceField(codes(desk, "indicator_group")), half=True)
    form.row("kind", FixedChoiceField(codes(desk, "indicator_kind")), half=True)
    form.row("unit", TextField(), half=True)
    form.row("period_type", FixedChoiceField(codes(desk, "period_type")), half=True)


def _series_form(form: RecordForm, _desk: Desk) -> None:
    form.row("name", TextField(), required=True)
    form.row("symbol", TextField(), half=True)
