"""The text of a draft changed by hand over records that change too: nothing is lost, what follows follows."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Conflict, Gone, Refused
from ict_desktop.records.outline import Entry, Shown, Wanted
from ict_desktop.records.paper_blocks import PaperBlock
from ict_desktop.records.papers import Table, TableColumn
from ict_desktop.records.runs import Run, joined_text
from ict_desktop.store import table
from ict_desktop.store.store import Store
from ict_desktop.work import keep
from ict_desktop.work.papers import edited
from tests.files import BY

FILLED = [Entry("paragraph", f"Ý {number}", f"conclusion/{number}") for number in range(4)]


class Draft:
    """A draft of the file, and what its records say."""

    def __init__(self, store: Store, filled: Sequence[Entry] = FILLED, body: str = "") -> None:
        self.store = store
        self.filled = list(filled)
        self.id = keep.add(store, Document(kind="BC", subject="Báo cáo", body=body), BY).id

    def shown(self) -> list[Shown]:
        document = keep.found(self.store, Document, self.id)
        return edited.outline(self.store.connection, document, self.filled)

    def said(self) -> list[str]:
        return [entry.words for entry in edited.printed(self.shown())]

    def states(self) -> list[str]:
        return [each.state for each in self.shown()]

    def rewrite(self, change: Callable[[list[Wanted]], object], before: list[Shown] | None = None) -> list[str]:
        before = self.shown() if before is None else before
        wanted = [Wanted(each.key, each.entry) for each in before if each.state != "out"]
        change(wanted)
        return edited.rewrite(self.store, self.id, before, wanted, "Sửa", BY)

    def type(self, place: int, text: str) -> None:
        def change(wanted: list[Wanted]) -> None:
            wanted[place] = replace(wanted[place], entry=replace(wanted[place].entry, text=text))

        self.rewrite(change)

    def rows(self) -> list[PaperBlock]:
        return table.every(self.store.connection, PaperBlock, "position", document_id=self.id)


@pytest.fixture
def draft(empty: Store) -> Draft:
    return Draft(empty)


def test_until_something_is_changed_nothing_is_kept(draft: Draft) -> None:
    assert draft.said() == ["Ý 0", "Ý 1", "Ý 2", "Ý 3"]
    draft.rewrite(lambda _wanted: None)
    assert draft.states() == ["follows"] * 4
    assert draft.rows() == []


def test_what_was_changed_stays_and_the_others_follow(draft: Draft) -> None:
    draft.type(1, "Lời riêng")
    draft.filled = [replace(entry, text=f"{entry.words} mới") for entry in draft.filled]
    assert draft.said() == ["Ý 0 mới", "Lời riêng", "Ý 2 mới", "Ý 3 mới"]
    assert draft.states() == ["follows", "both", "follows", "follows"]
    assert draft.shown()[1].now == draft.filled[1]
    edited.keep_mine(draft.store, draft.shown(), draft.shown()[1].key, BY)
    assert draft.states()[1] == "changed"
    edited.take_back(draft.store, draft.shown(), draft.shown()[1].key, BY)
    assert draft.said()[1] == "Ý 1 mới"
    assert draft.states()[1] == "follows"


def test_blanks_that_hold_together_do_not_make_two_words_of_one(draft: Draft) -> None:
    draft.filled[0] = replace(draft.filled[0], text="Ngày\u00a007\u00a0tháng  7 ")
    draft.type(0, "Lời riêng")
    assert draft.states()[0] == "changed", "the record says what it said"


def test_a_paragraph_nobody_touched_is_not_kept_for_its_odd_blanks(draft: Draft) -> None:
    draft.filled[0] = replace(draft.filled[0], text=" Hai   dòng\n\n• của bản ghi ")
    draft.type(1, "x")
    assert draft.states() == ["follows", "changed", "follows", "follows"]
    assert draft.shown()[0].entry == draft.filled[0]


def test_words_typed_back_to_what_the_record_says_follow_it_again(draft: Draft) -> None:
    draft.type(1, "x")
    draft.type(1, "Ý 1")
    assert draft.states() == ["follows"] * 4
    draft.filled[1] = replace(draft.filled[1], text="khác")
    assert draft.said()[1] == "khác"


def test_bold_and_italic_are_kept_letter_by_letter(draft: Draft) -> None:
    text = joined_text("Giao  ", (Run("Sở  A", bold=True),), " làm ", (Run("ngay", italic=True),))

    def change(wanted: list[Wanted]) -> None:
        wanted[0] = replace(wanted[0], entry=replace(wanted[0].entry, text=text))

    draft.rewrite(change)
    assert draft.shown()[0].entry.text == joined_text(
        "Giao ", (Run("Sở A", bold=True),), " làm ", (Run("ngay", italic=True),)
    )


def test_another_level_alone_leaves_the_words_following(draft: Draft) -> None:
    def change(wanted: list[Wanted]) -> None:
        wanted[2] = replace(wanted[2], entry=replace(wanted[2].entry, style="item"))

    draft.rewrite(change)
    draft.filled[2] = replace(draft.filled[2], text="khác")
    assert draft.shown()[2].entry == Entry("item", "khác", "conclusion/2")
    assert draft.states()[2] == "follows"


def test_what_is_left_out_does_not_come_back_until_it_is_taken_back_in_its_place(draft: Draft) -> None:
    draft.rewrite(lambda wanted: wanted.pop(1))
    assert draft.said() == ["Ý 0", "Ý 2", "Ý 3"]
    draft.filled[1] = replace(draft.filled[1], text="khác")
    assert draft.said() == ["Ý 0", "Ý 2", "Ý 3"]
    draft.rewrite(lambda wanted: wanted.insert(3, Wanted("", Entry("paragraph", "Thêm"))))
    (out,) = [each for each in draft.shown() if each.state == "out"]
    edited.take_back(draft.store, draft.shown(), out.key, BY)
    assert draft.said() == ["Ý 0", "khác", "Ý 2", "Ý 3", "Thêm"]


def test_a_record_that_goes_takes_its_paragraph_and_brings_it_back_to_its_place(draft: Draft) -> None:
    draft.type(0, "x")
    gone = draft.filled.pop(2)
    assert draft.said() == ["x", "Ý 1", "Ý 3"]
    draft.rewrite(lambda wanted: wanted.append(Wanted("", Entry("paragraph", "Thêm"))))
    draft.filled.insert(2, gone)
    assert draft.said() == ["x", "Ý 1", "Ý 2", "Ý 3", "Thêm"]


def test_words_changed_by_hand_outlive_their_record(draft: Draft) -> None:
    draft.type(2, "Của tôi")
    draft.filled.pop(2)
    assert draft.said() == ["Ý 0", "Ý 1", "Của tôi", "Ý 3"]
    assert draft.states()[2] == "gone"
    with pytest.raises(Refused, match="không còn"):
        edited.take_back(draft.store, draft.shown(), draft.shown()[2].key, BY)
    edited.keep_mine(draft.store, draft.shown(), draft.shown()[2].key, BY)
    assert draft.states()[2] == "typed"


def test_a_record_that_comes_stands_behind_the_one_before_it(draft: Draft) -> None:
    draft.rewrite(lambda wanted: wanted.insert(2, Wanted("", Entry("paragraph", "Thêm"))))
    draft.filled.insert(2, Entry("item", "Mới", "conclusion/new"))
    assert draft.said() == ["Ý 0", "Ý 1", "Mới", "Thêm", "Ý 2", "Ý 3"]


def test_two_paragraphs_of_one_origin_are_two(empty: Store) -> None:
    draft = Draft(empty, [Entry("paragraph", "Một", "setting/x"), Entry("paragraph", "Hai", "setting/x")])
    draft.type(1, "Khác")
    assert draft.said() == ["Một", "Khác"]
    assert draft.states() == ["follows", "changed"]


def test_a_typed_body_becomes_paragraphs_once_and_undo_brings_it_back(empty: Store) -> None:
    draft = Draft(empty, [Entry("paragraph", "Một"), Entry("paragraph", "Hai")], body="Một\nHai")
    draft.type(1, "Khác")
    assert keep.found(empty, Document, draft.id).body == ""
    draft.filled = []
    assert draft.said() == ["Một", "Khác"]
    keep.undo(empty, BY)
    assert keep.found(empty, Document, draft.id).body == "Một\nHai"
    assert draft.rows() == []


def test_a_table_kept_by_hand_stays_whole(empty: Store) -> None:
    listed = Table((TableColumn("TT", 1), TableColumn("Việc", 5)), (("1", "Làm\u00a0A"),))
    draft = Draft(empty, [Entry("table", "Nhiệm vụ", "meeting/tasks", listed)])
    mine = replace(listed, rows=(("1", "Làm B"),))

    def change(wanted: list[Wanted]) -> None:
        wanted[0] = replace(wanted[0], entry=replace(wanted[0].entry, content=mine))

    draft.rewrite(change)
    assert draft.states() == ["changed"]
    assert draft.shown()[0].entry.content == mine
    draft.filled[0] = replace(draft.filled[0], content=replace(listed, rows=()))
    assert draft.states() == ["both"]


def test_each_step_is_one_undo_a_hundred_deep(draft: Draft) -> None:
    seen = [draft.said()]
    for number in range(100):
        draft.type(number % 4, f"Lần {number}")
        seen.append(draft.said())
    for said in reversed(seen[:-1]):
        keep.undo(draft.store, BY)
        assert draft.said() == said
    for said in seen[1:]:
        keep.redo(draft.store, BY)
        assert draft.said() == said


# Two windows


def test_words_another_window_has_changed_are_not_written_over_unseen(draft: Draft) -> None:
    before = draft.shown()
    draft.type(1, "Của người khác")

    def change(wanted: list[Wanted]) -> None:
        wanted[1] = replace(wanted[1], entry=replace(wanted[1].entry, text="Của tôi"))

    with pytest.raises(Conflict) as conflict:
        draft.rewrite(change, before)
    assert isinstance(conflict.value.theirs, Wanted)
    assert conflict.value.theirs.key == before[1].key
    assert conflict.value.theirs.entry.words == "Của người khác"
    assert draft.said()[1] == "Của người khác"


def test_what_another_window_changed_elsewhere_stays(draft: Draft) -> None:
    before = draft.shown()
    draft.type(1, "Của người khác")
    draft.rewrite(lambda wanted: wanted.append(Wanted("", Entry("paragraph", "Thêm"))))

    def change(wanted: list[Wanted]) -> None:
        wanted[0] = replace(wanted[0], entry=replace(wanted[0].entry, text="Của tôi"))

    draft.rewrite(change, before)
    assert draft.said() == ["Của tôi", "Của người khác", "Ý 2", "Ý 3", "Thêm"]
    assert len(draft.rows()) == 5


def test_a_paragraph_another_window_has_deleted_is_missed_only_by_whoever_changed_it(draft: Draft) -> None:
    draft.rewrite(lambda wanted: wanted.append(Wanted("", Entry("paragraph", "Thêm"))))
    before = draft.shown()
    draft.rewrite(lambda wanted: wanted.pop())
    draft.rewrite(lambda wanted: wanted.insert(0, Wanted("", Entry("paragraph", "Đầu"))), before)
    assert draft.said() == ["Đầu", "Ý 0", "Ý 1", "Ý 2", "Ý 3"]

    def change(wanted: list[Wanted]) -> None:
        wanted[-1] = replace(wanted[-1], entry=replace(wanted[-1].entry, text="Của tôi"))

    with pytest.raises(Gone):
        draft.rewrite(change, before)


# Whatever happens


class Hands(Draft):
    """Does one thing after the other to a draft and its records, and knows which typed words must be there."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.typed: list[str] = []
        self.count = 0

    def do(self, deed: str, place: int) -> None:
        self.count += 1
        shown = [each for each in self.shown() if each.state != "out"]
        if shown or deed in ("add", "come"):
            getattr(self, deed)(place, shown)

    def changed(self, place: int, shown: list[Shown], **values: object) -> None:
        at = place % len(shown)

        def change(wanted: list[Wanted]) -> None:
            wanted[at] = replace(wanted[at], entry=replace(wanted[at].entry, **values))  # type: ignore[arg-type]

        self.rewrite(change)

    def write(self, place: int, shown: list[Shown]) -> None:
        self.forget(shown[place % len(shown)])
        self.typed.append(f"Tay {self.count}")
        self.changed(place, shown, text=self.typed[-1])

    def level(self, place: int, shown: list[Shown]) -> None:
        self.changed(place, shown, style="dash" if place % 2 else "item")

    def add(self, place: int, _shown: list[Shown]) -> None:
        self.typed.append(f"Tay {self.count}")
        new = Wanted("", Entry("item", self.typed[-1]))
        self.rewrite(lambda wanted: wanted.insert(place % (len(wanted) + 1), new))

    def out(self, place: int, shown: list[Shown]) -> None:
        self.forget(shown[place % len(shown)])
        self.rewrite(lambda wanted: wanted.pop(place % len(wanted)))

    def first(self, place: int, shown: list[Shown]) -> None:
        moved = shown[place % len(shown)]
        said = [moved, *(each for each in shown if each is not moved)]
        self.rewrite(lambda wanted: wanted.insert(0, wanted.pop(place % len(wanted))))
        assert self.said() == [each.entry.words for each in said]

    def record(self, place: int, _shown: list[Shown]) -> None:
        if self.filled:
            at = place % len(self.filled)
            self.filled[at] = replace(self.filled[at], text=f"Ghi {self.count}")

    def come(self, place: int, _shown: list[Shown]) -> None:
        new = Entry("item", f"Mới {self.count}", f"new/{self.count}")
        self.filled.insert(place % (len(self.filled) + 1), new)

    def go(self, place: int, _shown: list[Shown]) -> None:
        if self.filled:
            self.filled.pop(place % len(self.filled))

    def forget(self, each: Shown) -> None:
        self.typed = [words for words in self.typed if words != each.entry.words]


DEEDS = st.tuples(
    st.sampled_from(("write", "add", "out", "first", "record", "come", "go", "level")), st.integers(0, 20)
)


@given(st.lists(DEEDS, min_size=1, max_size=14))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_typed_is_lost_and_what_nobody_touched_follows(empty: Store, deeds: list[tuple[str, int]]) -> None:
    draft = Hands(empty)
    for deed, place in deeds:
        draft.do(deed, place)
        now = draft.shown()
        assert sorted(w for each in now if (w := each.entry.words).startswith("Tay")) == sorted(draft.typed)
        said = {entry.origin: entry.words for entry in draft.filled}
        assert all(each.entry.words == said[each.entry.origin] for each in now if each.state == "follows")
        assert {each.entry.origin for each in now} >= said.keys(), "each record is shown, if only as left out"
        assert [row.position for row in draft.rows()] == list(range(1, len(draft.rows()) + 1))
        assert len({each.key for each in now}) == len(now)
