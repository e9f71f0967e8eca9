"""Every field of every kind is on its form or named as hidden, has a word for the history, and each check bites."""

import re
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from types import SimpleNamespace
from typing import ClassVar

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ict_desktop.records import (
    agencies,
    clerks,
    cut_offs,
    documents,
    evidence,
    holidays,
    incidents,
    indicators,
    inspections,
    letterheads,
    meetings,
    systems,
    tasks,
    wordings,
)
from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.kinds import BY_TABLE, KINDS
from ict_desktop.records.labels import LABELS, OF_TABLE, UNDER_A_HEADING, label_of
from ict_desktop.records.record import Facts, Record
from ict_desktop.screens.areas import agencies as agency_screens
from ict_desktop.screens.areas import attendance as attendance_screens
from ict_desktop.screens.areas import conclusions as conclusion_screens
from ict_desktop.screens.areas import documents as document_screens
from ict_desktop.screens.areas import evidence as evidence_screens
from ict_desktop.screens.areas import incidents as incident_screens
from ict_desktop.screens.areas import indicator_forms, meeting_list, notice_form, opinions
from ict_desktop.screens.areas import inspections as inspection_screens
from ict_desktop.screens.areas import meeting_view as meeting_screens
from ict_desktop.screens.areas import systems as system_screens
from ict_desktop.screens.areas import tasks as task_screens
from ict_desktop.screens.areas.overview import OverviewPage
from ict_desktop.screens.file import letterheads as letterhead_screens
from ict_desktop.screens.file import settings as setting_screens
from ict_desktop.screens.file import wordings as wording_screens
from ict_desktop.screens.shared.keeping import deeds
from ict_desktop.screens.window.pages import INSIDE, PAGES
from ict_desktop.store.areas import LISTINGS
from ict_desktop.store.store import Store
from ict_desktop.widgets.fields import Field, TextField
from ict_desktop.widgets.form import RecordForm
from ict_desktop.work import keep
from ict_desktop.work.overview import overview
from tests.screens.office import Office

Build = Callable[[RecordForm, Office], None]


@dataclass(frozen=True)
class Form:
    """How the form of a kind is built, and which fields are not on it: its own key, and what it stands under."""

    build: Build
    hidden: set[str]
    of_others: frozenset[str] = frozenset()
    """Rows of the form that are records of their own."""


def plain(build: Callable[..., None], *more: object) -> Build:
    return lambda form, office: build(form, office.desk, *more)


def bare(build: Callable[[RecordForm], None]) -> Build:
    return lambda form, _office: build(form)


FORMS: dict[type[Record], Form] = {
    agencies.Agency: Form(plain(agency_screens.build_form), agency_screens.HIDDEN),
    agencies.Alias: Form(bare(agency_screens._alias_form), {"id", "agency_id"}),
    agencies.Succession: Form(plain(agency_screens._succession_form), {"id", "old_agency_id"}),
    agencies.Person: Form(plain(agency_screens.build_person_form), agency_screens.PERSON_HIDDEN),
    meetings.Meeting: Form(plain(meeting_screens.build_form), meeting_screens.HIDDEN),
    meetings.AgendaItem: Form(plain(meeting_screens._agenda_form), {"id", "meeting_id", "position"}),
    meetings.Attendance: Form(plain(attendance_screens.build_form), attendance_screens.HIDDEN),
    meetings.Opinion: Form(plain(opinions.build_form), opinions.HIDDEN),
    meetings.Proposal: Form(plain(opinions.proposal_form, ""), opinions.PROPOSAL_HIDDEN),
    Conclusion: Form(bare(conclusion_screens.build_form), conclusion_screens.HIDDEN),
    tasks.Task: Form(plain(task_screens.build_form), task_screens.HIDDEN, frozenset({task_screens.COORDINATING})),
    tasks.Extension: Form(plain(task_screens.extension_form), {"id", "task_id"}),
    tasks.Progress: Form(plain(task_screens.progress_form), {"id", "task_id"}),
    tasks.Reminder: Form(plain(task_screens.reminder_form), {"id", "task_id"}),
    indicators.Indicator: Form(plain(indicator_forms.build_form), indicator_forms.HIDDEN),
    indicators.Value: Form(plain(indicator_forms.value_form), indicator_forms.VALUE_HIDDEN),
    indicators.Target: Form(plain(indicator_forms.target_form), indicator_forms.TARGET_HIDDEN),
    systems.InformationSystem: Form(plain(system_screens.build_form), system_screens.HIDDEN),
    systems.SystemLink: Form(plain(system_screens.build_link_form), system_screens.LINK_HIDDEN),
    systems.LinkMember: Form(plain(system_screens._member_form), {"id", "link_id"}),
    incidents.Incident: Form(plain(incident_screens.build_form), incident_screens.HIDDEN),
    inspections.Inspection: Form(plain(inspection_screens.build_form), inspection_screens.HIDDEN),
    inspections.TeamMember: Form(bare(inspection_screens._member_form), {"id", "inspection_id", "position"}),
    inspections.Visit: Form(plain(inspection_screens._visit_form), {"id", "inspection_id"}),
    inspections.Finding: Form(plain(inspection_screens._finding_form), {"id", "visit_id", "position"}),
    documents.Document: Form(plain(notice_form.build_document_form), document_screens.HIDDEN),
    evidence.Evidence: Form(plain(evidence_screens.build_form), {"id"}),
    letterheads.Letterhead: Form(plain(letterhead_screens.letterhead_form), letterhead_screens.LETTERHEAD_HIDDEN),
    letterheads.Signer: Form(plain(letterhead_screens.signer_form), letterhead_screens.SIGNER_HIDDEN),
    wordings.Wording: Form(plain(wording_screens.wording_form), wording_screens.WORDING_HIDDEN),
    letterheads.DocumentSeries: Form(plain(setting_screens._series_form), {"id"}),
    clerks.Clerk: Form(plain(setting_screens._clerk_form), {"id"}),
    holidays.Holiday: Form(plain(setting_screens._holiday_form), {"id"}),
    cut_offs.PeriodRule: Form(plain(setting_screens._rule_form), {"id"}),
}
ELSEWHERE = {
    "proposal_answers": "ticked in the dialog that links a proposal to conclusions",
    "coordinations": "a field of several agencies on the form of a task",
    "attachments": "a file chosen in the tab of files",
    "saved_views": "the button of filters",
    "paper_blocks": "the outline of a draft",
}
"""Kinds that are entered in another way than on a form of this list."""


def missing_on_form(kind: type[Record], names: tuple[str, ...], hidden: set[str]) -> set[str]:
    return {field.name for field in fields(kind)} - set(names) - hidden


@pytest.fixture
def form_of(office: Office, qtbot: QtBot) -> Callable[[type[Record]], RecordForm]:
    def make(kind: type[Record]) -> RecordForm:
        form = RecordForm(deeds(office.desk, kind))
        qtbot.addWidget(form)
        FORMS[kind].build(form, office)
        return form

    return make


def test_every_kind_is_entered_somewhere() -> None:
    assert {plural for plural, kind in KINDS.items() if kind not in FORMS} == set(ELSEWHERE)


def opened_nowhere(kinds: Iterable[type[Record]]) -> set[str]:
    """Return the kinds that say they are opened on a page there is not."""
    pages = {code for code, *_rest in PAGES} | INSIDE.keys()
    return {kind.TABLE for kind in kinds if kind.ABOUT.page and kind.ABOUT.page not in pages}


def test_the_page_a_kind_is_opened_on_is_there() -> None:
    class Lost(tasks.Task):
        ABOUT: ClassVar = Facts(page="thung_rac")

    assert opened_nowhere(BY_TABLE.values()) == set()
    assert opened_nowhere([Lost]) == {"task"}


def test_every_field_is_on_its_form_or_hidden(form_of: Callable[[type[Record]], RecordForm]) -> None:
    left_out = {kind.TABLE: missing_on_form(kind, form_of(kind).names(), FORMS[kind].hidden) for kind in FORMS}
    assert {table: names for table, names in left_out.items() if names} == {}


def test_nothing_is_hidden_that_is_on_the_form_or_not_a_field(form_of: Callable[[type[Record]], RecordForm]) -> None:
    for kind, form in FORMS.items():
        names = {field.name for field in fields(kind)}
        assert form.hidden <= names, kind
        assert not form.hidden & set(form_of(kind).names()), kind
        assert set(form_of(kind).names()) <= names | form.of_others, kind


def test_a_field_left_off_a_form_is_named(form_of: Callable[[type[Record]], RecordForm]) -> None:
    names = tuple(name for name in form_of(tasks.Task).names() if name != "product")
    assert missing_on_form(tasks.Task, names, task_screens.HIDDEN) == {"product"}


def labelled_twice(form: RecordForm) -> set[str]:
    letters = [text[text.index("&") + 1].lower() for text in texts(form) if "&" in text]
    return {letter for letter in letters if letters.count(letter) > 1}


def texts(form: RecordForm) -> list[str]:
    return [label.text() for label in form.findChildren(QLabel)]


def unnamed(form: QWidget, named: tuple[str, ...], field_of: Callable[[str], Field]) -> list[str]:
    return [name for name in named if not field_of(name).focus_target().accessibleName()]


def test_every_field_of_every_form_has_a_name_for_a_screen_reader(
    form_of: Callable[[type[Record]], RecordForm],
) -> None:
    for kind in FORMS:
        form = form_of(kind)
        assert unnamed(form, form.names(), form.field) == []
        assert labelled_twice(form) == set()


def test_a_field_without_a_name_is_found(qtbot: QtBot) -> None:
    field = TextField()
    qtbot.addWidget(field)
    assert unnamed(field, ("text",), lambda _name: field) == ["text"]


def without_words(
    kinds: dict[str, type[Record]], labels: dict[str, str], of_table: dict[str, dict[str, str]] = OF_TABLE
) -> dict[str, set[str]]:
    """Return the fields an edit may change that the history would call by the name of a column."""
    never_edited = {"id", "sha256", "size", "added_on", "record_table", "record_id", "page", "query"}
    found = {
        plural: {field.name for field in fields(kind)} - {*labels, *of_table.get(kind.TABLE, {})} - never_edited
        for plural, kind in kinds.items()
    }
    return {plural: names for plural, names in found.items() if names}


def test_the_history_has_a_vietnamese_word_for_every_field() -> None:
    assert without_words(KINDS, LABELS) == {}


def test_a_field_without_a_word_for_the_history_is_named() -> None:
    labels = {name: word for name, word in LABELS.items() if name != "due_phrase"}
    assert without_words(KINDS, labels) == {"tasks": {"due_phrase"}}


def called(form: RecordForm) -> dict[str, str]:
    """Return what a form calls its fields, in front of the hint and the star."""
    return {name: row.label.text().rstrip(" *") for name, row in form._rows.items()}


def test_a_form_calls_a_field_as_the_history_does_but_for_the_exceptions(
    form_of: Callable[[type[Record]], RecordForm],
) -> None:
    others = {
        kind.TABLE: {
            name: words
            for name, words in called(form_of(kind)).items()
            if not re.fullmatch(rf"{re.escape(label_of(kind.TABLE, name))}( \(.+\))?", words)
        }
        for kind in FORMS
    }
    assert {table: words for table, words in others.items() if words} == UNDER_A_HEADING


def test_a_word_is_changed_in_one_place(
    form_of: Callable[[type[Record]], RecordForm], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(LABELS, "due_on", "Hạn chót")
    assert called(form_of(tasks.Task))["due_on"] == "Hạn chót"
    assert label_of("task", "due_on") == "Hạn chót"
    assert keep.change_label(tasks.Task(text="Rà soát"), ("due_on",)) == "Sửa hạn chót của nhiệm vụ “Rà soát”"


def test_a_star_stands_where_a_record_is_not_whole_without(form_of: Callable[[type[Record]], RecordForm]) -> None:
    for kind in FORMS:
        starred = {name for name, row in form_of(kind)._rows.items() if row.label.text().endswith("*")}
        assert starred <= kind().problems().keys(), kind


def test_what_a_form_calls_a_code_list_is_a_table_of_codes(form_of: Callable[[type[Record]], RecordForm]) -> None:
    """A pick-list without entries would be a dead field."""
    for kind in FORMS:
        form = form_of(kind)
        for name in form.names():
            box = getattr(form.field(name), "box", SimpleNamespace(count=lambda: 1))
            if hasattr(box, "count"):
                assert box.count() > 0, (kind, name)


# Chips, help, and what a page must follow

CHIPPED = {
    "task": task_screens.CHIPS,
    "meeting": meeting_list.CHIPS,
    "document": document_screens.CHIPS,
    "agency": agency_screens.CHIPS,
    "person": agency_screens.PEOPLE_CHIPS,
    "incident": incident_screens.CHIPS,
    "information_system": system_screens.CHIPS,
    "system_link": system_screens.LINK_CHIPS,
    "inspection": inspection_screens.CHIPS,
}


def chips_that_filter_nothing(chips: Mapping[str, Sequence[tuple[str, str]]]) -> list[tuple[str, str]]:
    """Return the chips whose code the listing of their kind does not know: they would show every row."""
    return [
        (table, code)
        for table, row in chips.items()
        for code, _words in row
        if code and code not in LISTINGS[table].filters
    ]


def test_every_chip_filters() -> None:
    assert chips_that_filter_nothing(CHIPPED) == []
    assert chips_that_filter_nothing({"task": (("", "Tất cả"), ("qua_hn", "Quá hạn"))}) == [("task", "qua_hn")]


def test_the_overview_follows_every_table_it_counts(sample: Store) -> None:
    """SQLite itself tells which tables were read."""
    read: set[str] = set()

    def see(deed: int, table: str | None, *_rest: object) -> int:
        if deed == sqlite3.SQLITE_READ and table:
            read.add(table)
        return sqlite3.SQLITE_OK

    sample.connection.set_authorizer(see)
    overview(sample.connection, date(2017, 7, 7))
    sample.connection.set_authorizer(None)
    records = {table for table in read if table in BY_TABLE}
    assert len(records) > 8
    assert records <= OverviewPage.concerned
