"""Undo and redo where several programs work on one file: each takes back its own, and nobody's words go unseen."""

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.errors import Refused
from ict_desktop.records.meetings import Meeting, Opinion, Proposal
from ict_desktop.records.tasks import Task
from ict_desktop.store import ledger, table, writing
from ict_desktop.store.opening import open_store
from ict_desktop.store.places import NUMBERED
from ict_desktop.store.store import Store
from ict_desktop.work import keep
from tests.files import BY, contents, now, outside

HOA = "Hoa"


@pytest.fixture
def theirs(empty: Store) -> Iterator[Store]:
    """The same file, open in another program."""
    with closing(open_store(empty.path, now)) as store:
        yield store


def task(store: Store, task_id: str) -> Task:
    found = table.get(store.connection, Task, task_id)
    assert found is not None
    return found


def reword(store: Store, task_id: str, text: str, by: str = BY) -> None:
    keep.change(store, Task, task_id, {"text": text}, by)


@pytest.fixture
def two_tasks(empty: Store, theirs: Store) -> tuple[str, str]:
    """Two tasks that stood before either program was opened."""
    ids = tuple(keep.add(empty, Task(text=f"Việc {number}"), BY).id for number in range(2))
    with empty.action("Mốc", BY, kind="fixed"):
        writing.put_setting(empty.connection, "moc", "1")
    return ids  # type: ignore[return-value]


# Whose step it is


def test_an_undo_takes_back_the_step_of_this_program_not_the_later_one_of_another(
    empty: Store, theirs: Store, two_tasks: tuple[str, str]
):
    mine, hers = two_tasks
    reword(empty, mine, "Lời của Lan")
    reword(theirs, hers, "Lời của Hoa", HOA)
    step = empty.next_undo()
    assert step is not None
    assert empty.is_own(step)
    assert empty.undo(BY) == step.label
    assert [task(empty, number).text for number in two_tasks] == ["Việc 0", "Lời của Hoa"]
    assert empty.next_undo() is None  # what Hoa did is hers to undo
    with pytest.raises(Refused, match="Không còn bước nào"):
        empty.undo(BY)
    theirs.undo(HOA)
    assert task(empty, hers).text == "Việc 1"


def test_each_program_does_again_what_it_has_undone_itself(empty: Store, theirs: Store, two_tasks: tuple[str, str]):
    mine, hers = two_tasks
    reword(empty, mine, "Lời của Lan")
    reword(theirs, hers, "Lời của Hoa", HOA)
    empty.undo(BY)
    theirs.undo(HOA)
    empty.redo(BY)
    assert empty.next_redo() is None
    assert [task(empty, number).text for number in two_tasks] == ["Lời của Lan", "Việc 1"]
    theirs.redo(HOA)
    assert task(empty, hers).text == "Lời của Hoa"


def test_a_new_step_of_another_program_leaves_my_redo(empty: Store, theirs: Store, two_tasks: tuple[str, str]):
    mine, hers = two_tasks
    reword(empty, mine, "Lời của Lan")
    empty.undo(BY)
    reword(theirs, hers, "Lời của Hoa", HOA)
    empty.redo(BY)
    assert [task(empty, number).text for number in two_tasks] == ["Lời của Lan", "Lời của Hoa"]


def test_steps_from_before_the_file_was_opened_belong_to_everybody_in_order_and_under_their_name(empty_path: Path):
    with closing(open_store(empty_path, now)) as store:
        for text in ("một", "hai"):
            keep.add(store, Task(text=text), HOA)
    with closing(open_store(empty_path, now)) as store:
        step = store.next_undo()
        assert step is not None
        assert not store.is_own(step)
        assert step.whose() == "bước của Hoa lúc 09:30 ngày 07/07/2017"
        store.undo(BY, step)
        store.undo(BY)
        assert table.every(store.connection, Task) == []
        store.redo(BY)
        assert [found.text for found in table.every(store.connection, Task)] == ["một"]
        assert store.next_undo(own_only=True) is None


def test_what_was_shown_before_the_undo_is_what_is_undone_or_nothing(empty_path: Path):
    with closing(open_store(empty_path, now)) as store:
        keep.add(store, Task(text="một"), HOA)
    with closing(open_store(empty_path, now)) as store, closing(open_store(empty_path, now)) as other:
        shown = store.next_undo()
        other.undo(HOA)
        keep.add(other, Task(text="hai"), HOA)
        before = contents(store.connection)
        with pytest.raises(Refused, match="Không còn bước nào"):
            store.undo(BY, shown)
        assert contents(store.connection) == before


def test_a_change_of_another_tool_is_offered_as_such_and_may_be_passed_over(
    empty: Store, theirs: Store, two_tasks: tuple[str, str]
):
    mine, other = two_tasks
    reword(empty, mine, "Lời của Lan")
    with closing(outside(empty.path)) as hand:
        hand.execute("UPDATE task SET text = 'Bằng tay' WHERE id = ?", (other,))
    step, own = empty.next_undo(), empty.next_undo(own_only=True)
    assert step is not None
    assert own is not None
    assert (step.label, empty.is_own(step), empty.is_own(own)) == (ledger.FOREIGN, False, True)
    empty.undo(BY, own)
    assert [task(empty, number).text for number in two_tasks] == ["Việc 0", "Bằng tay"]
    empty.undo(BY, step)
    assert task(empty, other).text == "Việc 1"


def test_nothing_is_done_again_over_what_another_tool_has_changed_since(empty: Store, two_tasks: tuple[str, str]):
    mine, other = two_tasks
    reword(empty, mine, "Lời của Lan")
    empty.undo(BY)
    assert empty.next_redo() is not None
    with closing(outside(empty.path)) as connection, connection:
        connection.execute("UPDATE task SET remark = 'tay' WHERE id = ?", (other,))
    assert empty.next_redo() is None


def test_a_paper_another_program_issued_is_a_wall_for_mine_too(empty: Store, theirs: Store, two_tasks: tuple[str, str]):
    reword(empty, two_tasks[0], "Lời của Lan")
    with theirs.action("Ban hành", HOA, kind="fixed"):
        writing.put_setting(theirs.connection, "so", "1")
    assert empty.next_undo() is None


# The same words


def test_a_step_another_program_came_over_is_not_taken_back_and_the_sentence_names_that_step(
    empty: Store, theirs: Store, two_tasks: tuple[str, str]
):
    mine, _other = two_tasks
    reword(empty, mine, "Lời của Lan")
    reword(theirs, mine, "Lời của Hoa", HOA)
    with pytest.raises(Refused, match=r"vì sau đó Hoa đã làm “Sửa .*Lời của Hoa”"):
        empty.undo(BY)
    assert task(empty, mine).text == "Lời của Hoa"
    theirs.undo(HOA)
    empty.undo(BY)
    assert task(empty, mine).text == "Việc 0"


def test_words_beside_those_of_the_step_stay_as_the_other_program_left_them(
    empty: Store, theirs: Store, two_tasks: tuple[str, str]
):
    mine, _other = two_tasks
    reword(empty, mine, "Lời của Lan")
    keep.change(theirs, Task, mine, {"product": "Báo cáo của Hoa"}, HOA)
    empty.undo(BY)
    assert (task(empty, mine).text, task(empty, mine).product) == ("Việc 0", "Báo cáo của Hoa")
    empty.redo(BY)
    assert (task(empty, mine).text, task(empty, mine).product) == ("Lời của Lan", "Báo cáo của Hoa")


def test_a_step_whose_words_another_program_replaced_after_the_undo_is_not_done_again(
    empty: Store, theirs: Store, two_tasks: tuple[str, str]
):
    mine, _other = two_tasks
    reword(empty, mine, "Lời của Lan")
    empty.undo(BY)
    reword(theirs, mine, "Lời của Hoa", HOA)
    with pytest.raises(Refused, match="Chưa làm lại được"):
        empty.redo(BY)
    assert task(empty, mine).text == "Lời của Hoa"


def test_a_record_another_program_went_on_with_is_not_taken_out_by_the_undo_of_its_adding(empty: Store, theirs: Store):
    mine = keep.add(empty, Task(text="Việc mới"), BY).id
    keep.change(theirs, Task, mine, {"product": "Báo cáo"}, HOA)
    with pytest.raises(Refused, match="Hoa"):
        empty.undo(BY)
    assert task(empty, mine).product == "Báo cáo"


def test_a_record_another_program_hung_something_on_is_not_taken_out(empty: Store, theirs: Store):
    meeting = keep.add(empty, Meeting(title="Họp"), BY)
    keep.add(theirs, Conclusion(meeting_id=meeting.id, text="Kết luận của Hoa"), HOA)
    with pytest.raises(Refused, match="liên quan"):
        empty.undo(BY)
    assert len(table.every(empty.connection, Conclusion)) == 1


def test_a_record_another_program_deleted_is_not_made_again_by_an_undo(
    empty: Store, theirs: Store, two_tasks: tuple[str, str]
):
    mine, _other = two_tasks
    reword(empty, mine, "Lời của Lan")
    keep.remove(theirs, Task, mine, HOA)
    with pytest.raises(Refused, match="Xóa nhiệm vụ"):
        empty.undo(BY)
    assert table.get(empty.connection, Task, mine) is None


def test_a_value_that_came_back_to_what_it_was_by_another_hand_is_her_last_word(
    empty: Store, theirs: Store, two_tasks: tuple[str, str]
):
    mine, _other = two_tasks
    reword(empty, mine, "Lời của Lan")
    for text in ("Lời của Hoa", "Lời của Lan"):
        reword(theirs, mine, text, HOA)
    with pytest.raises(Refused, match="Hoa"):
        empty.undo(BY)


# Places in an order


def places(store: Store, kind: type[Any] = Conclusion) -> list[tuple[str, int]]:
    return [(row.text, row.position) for row in table.every(store.connection, kind, "position")]


@pytest.fixture
def five(empty: Store) -> list[str]:
    """Five conclusions of one meeting."""
    meeting = keep.add(empty, Meeting(title="Họp"), BY)
    return [keep.add(empty, Conclusion(meeting_id=meeting.id, text=str(n)), BY).id for n in range(1, 6)]


def test_places_have_no_hole_after_a_deletion_and_undo_brings_the_same_order_back(empty: Store, five: list[str]):
    before = places(empty)
    keep.remove(empty, Conclusion, five[2], BY)
    assert places(empty) == [("1", 1), ("2", 2), ("4", 3), ("5", 4)]
    empty.undo(BY)
    assert places(empty) == before
    empty.redo(BY)
    assert [place for _text, place in places(empty)] == [1, 2, 3, 4]


def test_a_row_from_the_trash_takes_its_place_again_whatever_was_renumbered_since(empty: Store, five: list[str]):
    keep.remove(empty, Conclusion, five[2], BY)
    keep.remove(empty, Conclusion, five[0], BY)
    keep.restore(empty, "conclusion", five[2], BY)
    assert places(empty) == [("2", 1), ("3", 2), ("4", 3), ("5", 4)]
    keep.restore(empty, "conclusion", five[0], BY)
    assert places(empty) == [(str(n), n) for n in range(1, 6)]


def test_a_deletion_undone_beside_what_another_program_added_leaves_no_two_in_one_place(empty: Store, five: list[str]):
    with closing(open_store(empty.path, now)) as theirs:
        keep.remove(empty, Conclusion, five[2], BY)
        meeting_id = table.every(empty.connection, Meeting)[0].id
        keep.add(theirs, Conclusion(meeting_id=meeting_id, text="của Hoa"), HOA)
        empty.undo(BY)
        assert [place for _text, place in places(empty)] == [1, 2, 3, 4, 5, 6]
        assert places(empty)[2] == ("3", 3)
        theirs.undo(HOA)
        assert places(empty) == [(str(n), n) for n in range(1, 6)]


def test_the_rows_that_go_with_a_parent_do_not_disturb_those_of_another(sample: Store):
    opinion = table.every(sample.connection, Opinion, "position")[0]
    keep.remove(sample, Opinion, opinion.id, BY, with_all=True)
    for kind, column in ((Opinion, "meeting_id"), (Proposal, "opinion_id")):
        rows = table.every(sample.connection, kind, f"{column}, position")
        by_parent: dict[str, list[int]] = {}
        for row in rows:
            by_parent.setdefault(getattr(row, column), []).append(row.position)  # type: ignore[attr-defined]
        assert all(found == list(range(1, len(found) + 1)) for found in by_parent.values())


# Any steps of two programs


class TwoPrograms:
    """Does what it is told in either of two programs, with words nobody has used before, and looks at each undo."""

    def __init__(self, mine: Store, theirs: Store) -> None:
        self.stores = (mine, theirs)
        self.count = 0

    def word(self) -> str:
        self.count += 1
        return f"Lời {self.count}"

    def ids(self, store: Store, kind: type[Any]) -> list[str]:
        return [row.id for row in table.every(store.connection, kind)]

    def do(self, who: int, deed: str, number: int) -> None:
        store, by = self.stores[who], (BY, HOA)[who]
        tasks, conclusions = self.ids(store, Task), self.ids(store, Conclusion)
        meeting = self.ids(store, Meeting)[0]
        match deed:
            case "add":
                keep.add(store, Task(text=self.word()), by)
            case "conclude":
                keep.add(store, Conclusion(meeting_id=meeting, text=self.word()), by)
            case "text" | "product":
                keep.change(store, Task, tasks[number % len(tasks)], {deed: self.word()}, by)
            case "reword":
                keep.change(store, Conclusion, conclusions[number % len(conclusions)], {"text": self.word()}, by)
            case "remove":
                keep.remove(store, Conclusion, conclusions[number % len(conclusions)], by, with_all=True)
            case "remove task":
                keep.remove(store, Task, tasks[number % len(tasks)], by, with_all=True)
            case "move":
                keep.move(store, Conclusion, conclusions[number % 3 :] + conclusions[: number % 3], by)
            case "restore":
                trash = ledger.trash(store.connection)
                keep.restore(store, trash[number % len(trash)].table, trash[number % len(trash)].record_id, by)
            case _:
                self.take(store, by, deed)

    def take(self, store: Store, by: str, deed: str) -> None:
        step = store.next_undo() if deed == "undo" else store.next_redo()
        assert step is None or store.is_own(step) or step.id <= store._opening.since
        before = state(store)
        (store.undo if deed == "undo" else store.redo)(by, step)
        assert step is not None
        own = words_of(store, step.id, deed == "undo")
        for key in before.keys() | (after := state(store)).keys():
            if before.get(key) != after.get(key) and key[2] != "position":
                assert (before.get(key), after.get(key)) == own[key], f"{key} is not a word of “{step.label}”"


def state(store: Store) -> dict[tuple[str, str, str], object]:
    """Return every word of the file by table, row and column."""
    found: dict[tuple[str, str, str], object] = {}
    for name in ("task", "conclusion"):
        for row in table.rows(store.connection, f"SELECT * FROM {name}"):
            found |= {(name, row["id"], column): value for column, value in row.items() if column != "sort_key"}
    return found


def words_of(store: Store, step_id: int, back: bool) -> dict[tuple[str, str, str], tuple[object, object]]:
    """Return what taking a step back (or doing it again) does to each word: before and after."""
    found: dict[tuple[str, str, str], tuple[object, object]] = {}
    sql = "SELECT table_name, record_id, old, new FROM change WHERE action_id = ? ORDER BY id"
    for name, record_id, old, new in store.connection.execute(sql, (step_id,)):
        first, last = json.loads(old or "{}"), json.loads(new or "{}")
        for column in first.keys() | last.keys():
            key = (name, record_id, column)
            begun = found[key][1 if back else 0] if key in found else first.get(column)
            found[key] = (last.get(column), begun) if back else (begun, last.get(column))
    return found


DEEDS = ("add", "conclude", "text", "product", "reword", "remove", "remove task", "move", "restore", "undo", "redo")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    steps=st.lists(
        st.tuples(
            st.integers(0, 1), st.sampled_from((*DEEDS, "text", "text", "undo", "undo", "redo")), st.integers(0, 11)
        ),
        min_size=12,
        max_size=30,
    )
)
def test_no_undo_of_one_program_takes_back_a_word_of_the_other(
    steps: list[tuple[int, str, int]], empty_master: Path, tmp_path: Path
):
    path = tmp_path / "hai.ict"
    path.write_bytes(empty_master.read_bytes())
    with closing(open_store(path, now)) as store:
        meeting = keep.add(store, Meeting(title="Họp"), BY)
        for number in range(3):
            keep.add(store, Conclusion(meeting_id=meeting.id, text=f"Kết luận {number}"), BY)
        keep.add(store, Task(text="Việc"), BY)
        with store.action("Mốc", BY, kind="fixed"):
            writing.put_setting(store.connection, "moc", "1")
    with closing(open_store(path, now)) as mine, closing(open_store(path, now)) as theirs:
        programs = TwoPrograms(mine, theirs)
        for who, deed, number in steps:
            try:
                programs.do(who, deed, number)
            except (Refused, ZeroDivisionError):
                continue
            whole(mine)


def whole(store: Store) -> None:
    """References hold, places are dense, and every row is what the ledger last said of it."""
    assert store.connection.execute("PRAGMA foreign_key_check").fetchall() == []
    found = [row.position for row in table.every(store.connection, Conclusion, "position")]
    assert found == list(range(1, len(found) + 1))
    last = "SELECT new FROM change WHERE table_name = ? AND record_id = ? ORDER BY id DESC LIMIT 1"
    for name in ("task", "conclusion"):
        for row in table.rows(store.connection, f"SELECT * FROM {name}"):
            said = json.loads(store.connection.execute(last, (name, row["id"])).fetchone()[0])
            assert said == {column: value for column, value in row.items() if column in said}


def test_every_numbered_kind_names_the_column_its_count_begins_under(empty: Store):
    check: Callable[[str], list[str]] = lambda name: [  # noqa: E731 - one line, one use
        row[1] for row in empty.connection.execute(f"PRAGMA table_info({name})")
    ]
    assert all({"position", parent} <= set(check(name)) for name, parent in NUMBERED.items())
