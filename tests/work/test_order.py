"""Places within a parent are 1, 2, 3 … after every deed, its undoing and every restoring, for every numbered kind."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from ict_desktop.records.agencies import Agency
from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.documents import Document
from ict_desktop.records.indicators import Indicator
from ict_desktop.records.inspections import Finding, Inspection, TeamMember, Visit
from ict_desktop.records.letterheads import Letterhead, Signer
from ict_desktop.records.meetings import AgendaItem, Attendance, Meeting, Opinion, Proposal
from ict_desktop.records.paper_blocks import PaperBlock
from ict_desktop.records.papers import NumberedItem, Paragraph
from ict_desktop.records.record import Record
from ict_desktop.records.tasks import Coordination, Task
from ict_desktop.store import ledger, table
from ict_desktop.store.opening import open_store
from ict_desktop.store.places import NUMBERED
from ict_desktop.store.store import Store
from ict_desktop.work import documents, keep, tasks
from tests.files import BY, now
from tests.old_files.build import FOLDER, build

Make = Callable[[int], Record]


@dataclass
class Kind:
    """A numbered kind under one parent: how a row of it is made, and the rows under the parent now."""

    store: Store
    kind: type[Record]
    column: str
    parent: str
    make: Make

    def rows(self) -> list[tuple[str, int]]:
        every = table.every(self.store.connection, self.kind, "position", **{self.column: self.parent})
        return [(row.id, row.position) for row in every]  # type: ignore[attr-defined]

    def ids(self) -> list[str]:
        """Return the ids in their order, after looking that their places are 1, 2, 3 …."""
        rows = self.rows()
        assert [position for _id, position in rows] == list(range(1, len(rows) + 1))
        return [row_id for row_id, _position in rows]

    def add(self, number: int) -> str:
        return keep.add(self.store, self.make(number), BY).id


def under_meeting(store: Store, kind: type[Record], **values: object) -> Kind:
    meeting = keep.add(store, Meeting(title="Hội nghị"), BY)
    return Kind(store, kind, "meeting_id", meeting.id, lambda n: made(kind, n, meeting_id=meeting.id, **values))


def made(kind: type[Record], number: int, **values: object) -> Record:
    words = {name: text.format(number) if isinstance(text, str) else text for name, text in values.items()}
    return kind(**words)


def proposals(store: Store) -> Kind:
    meeting = keep.add(store, Meeting(title="Hội nghị"), BY)
    opinion = keep.add(store, Opinion(meeting_id=meeting.id, speaker_name="Lan"), BY)
    return Kind(store, Proposal, "opinion_id", opinion.id, lambda n: Proposal(opinion_id=opinion.id, text=f"Xin {n}"))


def coordinations(store: Store) -> Kind:
    task = keep.add(store, Task(text="Việc"), BY)

    def make(number: int) -> Record:
        agency = keep.add(store, Agency(name=f"Sở {number}"), BY)
        return Coordination(task_id=task.id, agency_id=agency.id)

    return Kind(store, Coordination, "task_id", task.id, make)


def team(store: Store) -> Kind:
    parent = keep.add(store, Inspection(name="Kiểm tra"), BY).id
    return Kind(
        store, TeamMember, "inspection_id", parent, lambda n: TeamMember(inspection_id=parent, full_name=f"Lê {n}")
    )


def findings(store: Store) -> Kind:
    inspection = keep.add(store, Inspection(name="Kiểm tra"), BY)
    agency = keep.add(store, Agency(name="Sở"), BY)
    parent = keep.add(store, Visit(inspection_id=inspection.id, agency_id=agency.id), BY).id
    return Kind(store, Finding, "visit_id", parent, lambda n: Finding(visit_id=parent, text=f"Thấy {n}"))


def paragraphs_of_a_paper(store: Store) -> Kind:
    parent = keep.add(store, Document(kind="CV", subject="Mời họp"), BY).id
    return Kind(store, PaperBlock, "document_id", parent, lambda n: PaperBlock(document_id=parent, text=f"Đoạn {n}"))


def signers(store: Store) -> Kind:
    parent = keep.add(store, Letterhead(name="Mẫu", issuer="Sở", place="Huế"), BY).id
    return Kind(store, Signer, "letterhead_id", parent, lambda n: Signer(letterhead_id=parent, authority=f"PHÓ {n}"))


KINDS: dict[str, Callable[[Store], Kind]] = {
    "agenda_item": lambda store: under_meeting(store, AgendaItem, text="Mục {}"),
    "attendance": lambda store: under_meeting(store, Attendance, full_name="Lê {}"),
    "opinion": lambda store: under_meeting(store, Opinion, speaker_name="Lê {}"),
    "conclusion": lambda store: under_meeting(store, Conclusion, text="Giao {}"),
    "proposal": proposals,
    "coordination": coordinations,
    "team_member": team,
    "finding": findings,
    "paper_block": paragraphs_of_a_paper,
    "signer": signers,
    "indicator": lambda store: Kind(
        store, Indicator, "group_code", "khac", lambda n: Indicator(group_code="khac", name=f"Chỉ tiêu {n}", unit="%")
    ),
}


def test_every_numbered_kind_is_tried() -> None:
    assert KINDS.keys() == NUMBERED.keys()


@pytest.fixture(params=sorted(KINDS))
def nine(request: pytest.FixtureRequest, empty: Store) -> Kind:
    kind = KINDS[request.param](empty)
    for number in range(1, 10):
        kind.add(number)
    return kind


def test_the_rows_behind_a_deleted_one_move_up_in_the_same_step(nine: Kind) -> None:
    before = nine.ids()
    keep.remove(nine.store, nine.kind, before[2], BY)
    assert nine.ids() == [*before[:2], *before[3:]]
    assert len(nine.rows()) == 8
    keep.undo(nine.store, BY)
    assert nine.ids() == before
    keep.redo(nine.store, BY)
    assert nine.ids() == [*before[:2], *before[3:]]


def test_a_restored_row_takes_its_old_place_and_the_others_make_room(nine: Kind) -> None:
    before = nine.ids()
    for place in (2, 5, 0, 8):
        keep.remove(nine.store, nine.kind, before[place], BY)
        nine.ids()
    for place in (5, 8, 2, 0):
        keep.restore(nine.store, nine.kind.TABLE, before[place], BY)
        nine.ids()
    assert nine.ids() == before


def test_a_row_given_another_place_takes_it_upwards_and_downwards(nine: Kind) -> None:
    before = nine.ids()
    for row, place in ((6, 2), (1, 7), (0, 9), (8, 1)):
        ids = nine.ids()
        keep.change(nine.store, nine.kind, before[row], {"position": place}, BY)
        ids.remove(before[row])
        ids.insert(place - 1, before[row])
        assert nine.ids() == ids
    for _step in range(4):
        keep.undo(nine.store, BY)
    assert nine.ids() == before


class Trial:
    """Random deeds on the rows of one parent, each held against what the list must be after it."""

    def __init__(self, kind: Kind, chance: random.Random) -> None:
        self.kind = kind
        self.chance = chance
        self.trash: set[str] = set()
        self.past: list[list[str]] = []
        self.future: list[list[str]] = []

    def step(self, deed: Callable[[], object]) -> None:
        self.past.append(self.kind.ids())
        self.future.clear()
        deed()

    def undo(self, ids: list[str]) -> None:
        if self.past:
            keep.undo(self.kind.store, BY)
            self.future.append(ids)
            assert self.kind.ids() == self.past.pop()

    def redo(self, ids: list[str]) -> None:
        if self.future:
            keep.redo(self.kind.store, BY)
            self.past.append(ids)
            assert self.kind.ids() == self.future.pop()

    def add(self, ids: list[str]) -> None:
        record = self.kind.make(len(self.trash) * 100 + len(ids) + self.chance.randint(1, 10**6) * 1000)
        if self.kind.kind is Coordination:  # the agency it names is a step of its own
            self.past, self.future = [], []
        self.step(lambda: keep.add(self.kind.store, record, BY))
        assert self.kind.ids()[:-1] == ids

    def remove(self, ids: list[str]) -> None:
        if ids:
            row = self.chance.choice(ids)
            self.trash.add(row)
            self.step(lambda: keep.remove(self.kind.store, self.kind.kind, row, BY))
            assert self.kind.ids() == [other for other in ids if other != row]

    def restore(self, ids: list[str]) -> None:
        gone = [edit.record_id for edit in ledger.trash(self.kind.store.connection) if edit.record_id in self.trash]
        if gone:
            back = self.chance.choice(gone)
            self.step(lambda: keep.restore(self.kind.store, self.kind.kind.TABLE, back, BY))
            assert [row for row in self.kind.ids() if row != back] == ids

    def move(self, ids: list[str]) -> None:
        turned = self.chance.sample(ids, len(ids))
        if turned != ids:
            self.step(lambda: keep.move(self.kind.store, self.kind.kind, turned, BY))
            assert self.kind.ids() == turned

    def place(self, ids: list[str]) -> None:
        if len(ids) > 1:
            row, place = self.chance.choice(ids), self.chance.randint(1, len(ids))
            if ids.index(row) + 1 != place:
                self.step(lambda: keep.change(self.kind.store, self.kind.kind, row, {"position": place}, BY))
                assert self.kind.ids()[place - 1] == row


@pytest.mark.parametrize("seed", range(18))
def test_no_deed_leaves_a_gap_or_a_repeat_and_undoing_is_exact(seed: int, empty: Store) -> None:
    chance = random.Random(seed)
    trial = Trial(KINDS[sorted(KINDS)[seed % len(KINDS)]](empty), chance)
    deeds = (trial.add, trial.add, trial.remove, trial.restore, trial.move, trial.place, trial.undo, trial.redo)
    for _number in range(60):
        chance.choice(deeds)(trial.kind.ids())


def test_a_row_added_at_a_place_takes_it_and_one_added_meanwhile_comes_behind_those_put_in_order(sample: Store) -> None:
    rows = table.every(sample.connection, Conclusion, "position")
    first = keep.add(sample, Conclusion(meeting_id=rows[0].meeting_id, position=1, text="Trước hết"), BY)
    shown = [row.id for row in table.every(sample.connection, Conclusion, "position")]
    assert shown == [first.id, *(row.id for row in rows)]
    last = keep.add(sample, Conclusion(meeting_id=rows[0].meeting_id, text="Thêm ở máy khác"), BY)
    keep.move(sample, Conclusion, shown[::-1], BY)
    now_there = table.every(sample.connection, Conclusion, "position")
    assert [row.id for row in now_there] == [*shown[::-1], last.id]
    assert [row.position for row in now_there] == list(range(1, len(now_there) + 1))


def test_a_restored_row_is_placed_by_those_that_were_beside_it_not_by_one_that_came_from_elsewhere(
    empty: Store,
) -> None:
    here, there = (keep.add(empty, Meeting(title=title), BY).id for title in ("Đây", "Kia"))
    first, second, last = (keep.add(empty, Conclusion(meeting_id=here, text=text), BY).id for text in "abc")
    guest = [keep.add(empty, Conclusion(meeting_id=there, text=str(number)), BY).id for number in range(9)][-1]
    keep.remove(empty, Conclusion, last, BY)
    keep.change(empty, Conclusion, guest, {"meeting_id": here}, BY)
    keep.change(empty, Conclusion, guest, {"position": 1}, BY)
    keep.restore(empty, "conclusion", last, BY)
    rows = table.every(empty.connection, Conclusion, "position", meeting_id=here)
    assert [row.id for row in rows] == [guest, first, second, last]


def test_a_row_that_goes_under_another_parent_comes_last_there_and_leaves_no_gap(empty: Store) -> None:
    first, second = proposals(empty), proposals(empty)
    for number in range(3):
        first.add(number)
        second.add(number)
    moved = first.ids()[0]
    assert keep.change(empty, Proposal, moved, {"opinion_id": second.parent}, BY).position == 4
    assert (len(first.ids()), second.ids()[-1]) == (2, moved)
    keep.undo(empty, BY)
    assert (first.ids()[0], len(second.ids())) == (moved, 3)


def test_the_agencies_that_work_along_keep_the_order_they_are_named_in(empty: Store) -> None:
    kind = coordinations(empty)
    agencies = [keep.add(empty, Agency(name=f"Ban {number}"), BY).id for number in range(5)]
    for order in ([0, 1, 2], [3, 2, 0, 4], [4, 3], [1, 0, 2, 3, 4], []):
        wanted = tuple(agencies[number] for number in order)
        tasks.set_coordinating(empty, kind.parent, wanted, BY)
        kind.ids()
        links = table.every(empty.connection, Coordination, "position", task_id=kind.parent)
        assert tuple(link.agency_id for link in links) == wanted


def test_the_numbers_of_the_notice_are_the_places_in_the_list(sample: Store) -> None:
    meeting = table.every(sample.connection, Meeting)[0]
    third = table.every(sample.connection, Conclusion, "position", meeting_id=meeting.id)[2]
    for task in table.every(sample.connection, Task, conclusion_id=third.id):
        keep.remove(sample, Task, task.id, BY, with_all=True)
    keep.remove(sample, Conclusion, third.id, BY, with_all=True)
    left = table.every(sample.connection, Conclusion, "position", meeting_id=meeting.id)
    keep.move(sample, Conclusion, [conclusion.id for conclusion in reversed(left)], BY)
    listed = table.every(sample.connection, Conclusion, "position", meeting_id=meeting.id)
    paper = documents.meeting_paper(sample.connection, meeting.id, date(2017, 7, 10))
    items = [block for block in paper.blocks if isinstance(block, NumberedItem)]
    assert [(item.number, item.text) for item in items] == list(enumerate((c.text for c in listed), 1))
    assert len(items) == 8
    assert [item.text for item in items] == [conclusion.text for conclusion in reversed(left)]


def test_the_notice_names_those_who_spoke_in_their_order(sample: Store) -> None:
    meeting = keep.add(sample, Meeting(title="Họp"), BY)
    keep.add(sample, Conclusion(meeting_id=meeting.id, text="Giao việc."), BY)
    spoke = [keep.add(sample, Opinion(meeting_id=meeting.id, speaker_name=name), BY) for name in ("An", "Bình", "Chi")]
    keep.move(sample, Opinion, [spoke[place].id for place in (2, 0, 1)], BY)
    paper = documents.meeting_paper(sample.connection, meeting.id, date(2017, 7, 10))
    assert any("đại biểu Chi, An, Bình" in block.text for block in paper.blocks if isinstance(block, Paragraph))


def test_a_file_of_before_with_gaps_is_numbered_without_them(tmp_path: Path) -> None:
    path = build(FOLDER / "0001_first_file.sql", tmp_path / "cu.ict")
    with closing(open_store(path, now)) as store:
        kind = under_meeting(store, Conclusion, text="Giao {}")
        rows = store.connection.execute("SELECT position FROM conclusion ORDER BY meeting_id, position").fetchall()
        assert {position for (position,) in rows} <= {1, 2}
        kind.add(1)
        assert kind.ids()


def work_of(connection: sqlite3.Connection, deed: Callable[[], object]) -> int:
    """Return how many steps SQLite's own machine takes for a deed: rows read count, whoever reads them."""
    steps = 0

    def step() -> None:
        nonlocal steps
        steps += 1

    connection.set_progress_handler(step, 1)
    try:
        deed()
    finally:
        connection.set_progress_handler(None, 1)
    return steps


@pytest.mark.parametrize("name", sorted(KINDS))
@pytest.mark.parametrize("placed", [False, True], ids=["last", "at the place behind the last"])
def test_a_row_that_comes_last_costs_the_same_under_few_siblings_and_under_many(
    empty: Store, name: str, placed: bool
) -> None:
    kind = KINDS[name](empty)

    def least_of(count: int, already: int) -> int:
        """Search tidies its index at some of the deeds: the least of several is the deed's own."""
        records = [replace(kind.make(n), position=n if placed else 0) for n in range(already + 1, already + count + 1)]
        return min(work_of(empty.connection, lambda r=record: keep.add(empty, r, BY)) for record in records)  # type: ignore[misc]

    few = least_of(10, 0)
    least_of(60, 10)
    many = least_of(10, 70)
    assert many < few * 1.05
    assert kind.ids()
