"""What the program writes by itself breaks no act, in any form and under either act."""

from datetime import date

import pytest

from ict_desktop.records.agencies import Agency
from ict_desktop.records.documents import Document
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.paper_kinds import FORMS
from ict_desktop.store import table
from ict_desktop.store.store import Store
from ict_desktop.work import documents, issuing
from ict_desktop.work.papers.checking import open_findings
from tests.assigned import DAY, assign, inspect, measure
from tests.files import BY


@pytest.mark.parametrize("day", [DAY, date(2026, 9, 15)], ids=lambda day: str(day.year))
@pytest.mark.parametrize("form", FORMS)
def test_a_form_of_the_program_breaks_no_act(form: str, day: date, sample: Store):
    assign(sample)
    measure(sample)
    inspection = inspect(sample)
    meeting = table.every(sample.connection, Meeting)[0]
    draft = documents.start(sample, meeting.id, BY)
    documents.change(sample, draft.id, "number", 5, BY)
    documents.change(sample, draft.id, "dated_on", meeting.held_on, BY)
    issued = issuing.issue(sample, draft.id, lambda _paper: b"%PDF-1.4 trang", BY)
    agency = next(each for each in table.every(sample.connection, Agency) if each.name == "Sở Nội vụ")
    document = Document(
        kind=FORMS[form].kind,
        form=form,
        meeting_id=meeting.id,
        agency_id=agency.id,
        inspection_id=inspection.id,
        period="2018" if form == "plan" else "2017-H1",
        corrects_id=issued.id if form == "correction" else None,
        copied_id=issued.id if form == "copy" else None,
    )
    found = open_findings(sample.connection, document, day)
    said = "\n".join(f"{each.code} {each.sentence}" for each in found if each.warns)
    assert {each.code for each in found if each.warns} == set(), said
