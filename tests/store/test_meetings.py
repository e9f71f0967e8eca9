"""Papers, matrix and first page show what belongs to a meeting in the order of the meeting, whatever the ids are."""

from datetime import date

import pytest

from ict_desktop.records.agencies import Agency
from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.documents import Document
from ict_desktop.records.incidents import Incident
from ict_desktop.records.meetings import Attendance, Meeting, Opinion, Proposal, ProposalAnswer
from ict_desktop.records.record import Record
from ict_desktop.records.tasks import Coordination, Task
from ict_desktop.store import meetings, overview, writing
from ict_desktop.store.store import Store

DAY = "2017-08-01"
NEWEST, OLDEST = date(2017, 7, 7), date(2016, 2, 29)


def put(store: Store, *records: Record) -> None:
    for record in records:
        writing.insert(store.connection, record)


@pytest.fixture
def discussed(empty: Store) -> Store:
    """Two meetings whose rows have ids that run against their places: "z…" stands before "a…"."""
    for key, held_on in (("a", OLDEST), ("z", NEWEST)):
        put(empty, Meeting(id=key, title=f"Hội nghị {key}", held_on=held_on))
        for place, number in enumerate("98", 1):
            opinion = f"{key}{number}"
            put(empty, Opinion(id=opinion, meeting_id=key, position=place, speaker_name=f"Người {place}"))
            for second, letter in enumerate("yx", 1):
                put(empty, Proposal(id=opinion + letter, opinion_id=opinion, position=second, text=f"{place}.{second}"))
        for place, number in enumerate("987", 1):
            put(empty, Conclusion(id=f"{key}{number}", meeting_id=key, position=place, text=f"Kết luận {place}"))
            for letter in "qp":
                put(empty, Task(id=f"{key}{number}{letter}", conclusion_id=f"{key}{number}", text=f"{place}{letter}"))
    return empty


def test_the_matrix_runs_from_the_newest_meeting_by_opinion_proposal_conclusion_and_task(discussed: Store):
    for proposal in ("z9y", "z8y", "a9y"):
        for conclusion in "79":
            answer = f"{proposal}{conclusion}"
            put(discussed, ProposalAnswer(id=answer, proposal_id=proposal, conclusion_id=proposal[0] + conclusion))
    rows = meetings.coverage(discussed.connection, None, DAY)
    assert [(row["meeting_id"], row["proposal"], row["task"]) for row in rows] == [
        *(("z", "1.1", task) for task in ("1p", "1q", "3p", "3q")),
        ("z", "1.2", None),
        *(("z", "2.1", task) for task in ("1p", "1q", "3p", "3q")),
        ("z", "2.2", None),
        *(("a", "1.1", task) for task in ("1p", "1q", "3p", "3q")),
        ("a", "1.2", None),
        ("a", "2.1", None),
        ("a", "2.2", None),
    ]


def test_proposals_without_an_answer_stand_from_the_newest_meeting_in_the_order_they_were_made(discussed: Store):
    put(discussed, ProposalAnswer(id="1", proposal_id="z9x", conclusion_id="z9"))
    rows = meetings.unanswered(discussed.connection, DAY)
    assert [(row["meeting_id"], row["text"]) for row in rows] == [
        ("z", "1.1"),
        ("z", "2.1"),
        ("z", "2.2"),
        ("a", "1.1"),
        ("a", "1.2"),
        ("a", "2.1"),
        ("a", "2.2"),
    ]


def test_the_annex_follows_the_conclusions_and_the_tasks_under_each_in_the_order_they_were_given(discussed: Store):
    tasks = meetings.tasks_of(discussed.connection, "z", DAY)
    assert [task["text"] for task in tasks] == ["1p", "1q", "2p", "2q", "3p", "3q"]


def test_agencies_that_work_along_stand_in_the_annex_in_the_order_they_were_named_in(discussed: Store):
    for place, letter in enumerate("cab", 1):
        put(discussed, Agency(id=letter, name=f"Sở {letter}"))
        put(discussed, Coordination(id=f"{9 - place}", task_id="z9p", agency_id=letter, position=place))
    task = meetings.tasks_of(discussed.connection, "z", DAY)[0]
    assert task["coordinating"] == "Sở c, Sở a, Sở b"


def test_under_a_meeting_only_its_own_rows_are_counted(discussed: Store):
    put(discussed, Opinion(id="more", meeting_id="a", position=3, speaker_name="Người 3"))
    put(discussed, Proposal(id="m", opinion_id="more", position=1, text="3.1"))
    put(discussed, Attendance(id="x", meeting_id="a", full_name="Lê An"), Document(id="d", kind="TB", meeting_id="z"))
    names = ("attendance", "opinion", "proposal", "conclusion", "document")
    counted = {key: meetings.counted(discussed.connection, key) for key in "az"}
    assert [counted["a"][name] for name in names] == [1, 3, 5, 3, 0]
    assert [counted["z"][name] for name in names] == [0, 2, 4, 3, 1]


def test_agencies_stand_on_the_first_page_by_what_is_overdue_then_by_how_much_they_have_then_by_name(empty: Store):
    given = {"Sở A": (0, 1), "Sở Đ": (0, 1), "Sở B": (0, 3), "Sở D": (1, 0), "Sở C": (2, 0), "Sở E": (0, 1)}
    for number, (name, (late, open_)) in enumerate(given.items()):
        put(empty, Agency(id=f"{9 - number}", name=name))
        for task in range(late + open_):
            due = date(2017, 7, 31) if task < late else date(2017, 9, 1)
            put(empty, Task(id=f"{number}{task}", text="Việc", lead_agency_id=f"{9 - number}", due_on=due))
    rows = overview.buckets_per_agency(empty.connection, DAY)
    assert [row["agency"] for row in rows] == ["Sở C", "Sở D", "Sở B", "Sở A", "Sở Đ", "Sở E"]


def test_incidents_stand_on_the_first_page_by_number_then_as_they_were_entered(empty: Store):
    for key, count in (("1", 2.0), ("2", 5.0), ("3", 2.0), ("4", 9.0)):
        put(empty, Incident(id=key, text=key, count=count, period="2017-H1"))
    rows = overview.incidents_of(empty.connection, ["2017-H1"], "2017-01-01", "2017-06-30")
    assert [row["id"] for row in rows] == ["4", "2", "1", "3"]
