"""Pictures of open pick-lists: by another name, with what has ended, with nothing that fits, in a dialog."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ict_desktop.widgets.field_line import SuggestingField
from ict_desktop.widgets.form import RecordForm
from tests.shots.studio import Studio


def open_lists(studio: Studio, name: str) -> None:
    """Task and agency: the whole list, by an alias, on a later day, a word nobody has, and what has ended chosen."""
    page = studio.list_page("tasks")
    page.new_record()
    studio.settle()
    form = page.form
    _type(form, "lead_agency_id", "")
    studio.save(name)
    _type(form, "lead_agency_id", "sttt")
    studio.save(f"{name}-ten-khac")
    form.field("assigned_on").set_draft_text("01/08/2026")
    _type(form, "lead_agency_id", "can lộc")
    studio.save(f"{name}-het-hieu-luc")
    _type(form, "lead_agency_id", "Sở Mây trời")
    studio.save(f"{name}-them-moi")
    _type(form, "lead_agency_id", "UBND huyện Can Lộc")
    form.field("assigned_on").focus_target().setFocus()
    studio.save(f"{name}-da-chon-don-vi-het")
    studio.modal(f"{name}-hop-them", lambda: _add(form))
    form._end_new()


def in_a_dialog(studio: Studio, name: str) -> None:
    """The list of people in the dialog of somebody at the meeting, above its line."""

    def type_there(dialog: QWidget) -> None:
        form = dialog.findChildren(RecordForm)[0]
        _type(form, "agency_id", "sở")

    studio.modal(name, studio.meeting(1).view.attendance.add, type_there)


def _add(form: RecordForm) -> None:
    field = form.field("lead_agency_id")
    if isinstance(field, SuggestingField):
        field.line.setText("Sở Mây trời")
        field.add_new()


def _type(form: RecordForm, name: str, words: str) -> None:
    field = form.field(name)
    target = field.focus_target()
    target.setFocus()
    QTest.qWait(20)
    if isinstance(field, SuggestingField):
        field.line.setText(words)
        field.announce_edit()
    if not words:
        field.open_list()
