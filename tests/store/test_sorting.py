"""Lists stand in the order of a Vietnamese dictionary on every machine, whoever wrote the rows."""

from contextlib import closing
from pathlib import Path

import pytest

from ict_desktop.records.kinds import BY_TABLE
from ict_desktop.records.tasks import Task
from ict_desktop.records.vietnamese import name_key, sort_key
from ict_desktop.store import listing, sorting
from ict_desktop.store.areas import AGENCIES, PEOPLE, SYSTEMS
from ict_desktop.store.listing import Query
from ict_desktop.store.opening import open_store
from ict_desktop.store.store import Store
from ict_desktop.work import keep
from tests.files import BY, insert_by_hand, now, outside

NAMES = ["Sở Y tế", "Ăn uống", "Đức Thọ", "Vũ Quang", "Can Lộc", "Cẩm Xuyên", "ban em", "bà an", "Hương Sơn", "An Lộc"]


def key_in(store: Store, table: str, record_id: str) -> str:
    return str(store.connection.execute(f"SELECT sort_key FROM {table} WHERE id = ?", (record_id,)).fetchone()[0])


def test_rows_written_by_hand_have_their_place_at_the_next_open(empty_path: Path):
    with closing(outside(empty_path)) as hand:
        for name in NAMES:
            insert_by_hand(hand, "agency", {"id": name, "name": name})
    with closing(open_store(empty_path, now)) as store:
        listed = listing.ids(store.connection, AGENCIES, Query(day="2017-07-07"))
    assert listed == sorted(NAMES, key=sort_key)
    assert listed.index("Ăn uống") < listed.index("bà an") < listed.index("Đức Thọ") < listed.index("Vũ Quang")


def test_people_stand_by_their_given_name(empty_path: Path):
    people = ["Đặng Quốc Vinh", "Nguyễn Quốc Anh", "Phan Thị Tố Hoa", "Nguyễn Việt Hùng", "Nguyễn Ánh"]
    with closing(outside(empty_path)) as hand:
        for name in people:
            insert_by_hand(hand, "person", {"id": name, "full_name": name})
    with closing(open_store(empty_path, now)) as store:
        listed = listing.ids(store.connection, PEOPLE, Query(day="2017-07-07"))
    assert listed == sorted(people, key=name_key)
    assert [name.split()[-1] for name in listed] == ["Anh", "Ánh", "Hoa", "Hùng", "Vinh"]


@pytest.mark.parametrize("table", [name for name, kind in BY_TABLE.items() if kind.ABOUT.sorted_by])
def test_words_changed_by_hand_change_the_place_at_the_next_open(table: str, empty_path: Path):
    column, key = BY_TABLE[table].ABOUT.sorted_by, BY_TABLE[table].ABOUT.sort_key
    with closing(open_store(empty_path, now)) as store:
        store.connection.execute(f"INSERT INTO {table} (id, {column}) VALUES ('1', 'Ăn')")
    with closing(open_store(empty_path, now)) as store:
        assert key_in(store, table, "1") == key("Ăn")
    with closing(outside(empty_path)) as hand:
        hand.execute(f"UPDATE {table} SET {column} = 'Đường'")
    with closing(open_store(empty_path, now)) as store:
        assert key_in(store, table, "1") == key("Đường")


def test_a_change_at_the_end_of_a_long_text_keeps_its_place(empty: Store):
    """The key is made of the start of a text only, so it may stay the same while the text changes."""
    long = "Đẩy mạnh ứng dụng công nghệ thông tin " * 10
    task = keep.add(empty, Task(text=f"{long} một"), BY)
    keep.change(empty, Task, task.id, {"text": f"{long} hai"}, BY)
    assert key_in(empty, "task", task.id) == sorting.key_for("task", {"text": long})
    empty.undo(BY)
    assert key_in(empty, "task", task.id) == sorting.key_for("task", {"text": long})


def test_a_row_put_back_by_undo_or_from_the_trash_has_its_place_at_once(empty: Store):
    task = keep.add(empty, Task(text="Ăn"), BY)
    keep.change(empty, Task, task.id, {"text": "Đường"}, BY)
    empty.undo(BY)
    assert key_in(empty, "task", task.id) == sort_key("Ăn")
    keep.remove(empty, Task, task.id, BY)
    empty.undo(BY)
    assert key_in(empty, "task", task.id) == sort_key("Ăn")
    keep.remove(empty, Task, task.id, BY)
    keep.restore(empty, "task", task.id, BY)
    assert key_in(empty, "task", task.id) == sort_key("Ăn")


def test_every_table_with_a_sort_key_says_what_it_is_made_from(empty: Store):
    said = sorted(name for name, kind in BY_TABLE.items() if kind.ABOUT.sorted_by)
    assert sorting.keyed(empty.connection) == said


def test_a_column_that_refers_is_sorted_by_the_name_it_shows(empty: Store):
    for name in NAMES:
        insert_by_hand(
            empty.connection, "agency", {"id": f"{len(name)}{name}", "name": name, "sort_key": sort_key(name)}
        )
        insert_by_hand(
            empty.connection,
            "information_system",
            {"id": name, "name": "Hệ thống", "owner_agency_id": f"{len(name)}{name}"},
        )
        insert_by_hand(empty.connection, "person", {"id": name, "full_name": "An", "agency_id": f"{len(name)}{name}"})
    in_order = sorted(NAMES, key=sort_key)
    assert listing.ids(empty.connection, SYSTEMS, Query(order="owner_agency_id")) == in_order
    assert listing.ids(empty.connection, SYSTEMS, Query(order="owner_agency_id", descending=True)) == in_order[::-1]
    assert listing.ids(empty.connection, PEOPLE, Query(order="agency_id", day="2017-07-07")) == in_order


def test_a_column_of_plain_words_is_sorted_as_vietnamese(empty: Store):
    for name in NAMES:
        insert_by_hand(empty.connection, "agency", {"id": name, "name": "Sở", "short_name": name})
    in_order = sorted(NAMES, key=sort_key)
    assert listing.ids(empty.connection, AGENCIES, Query(order="short_name", day="2017-07-07")) == in_order


def test_a_column_of_a_code_list_is_sorted_in_the_order_of_the_list(empty: Store):
    for code in ("xa", "so_nganh", "huyen"):
        insert_by_hand(empty.connection, "agency", {"id": code, "name": "Đơn vị", "block": code})
    listed = listing.ids(empty.connection, AGENCIES, Query(order="block", day="2017-07-07"))
    assert listed == ["so_nganh", "huyen", "xa"]


def test_words_changed_here_have_their_new_key_at_once(empty: Store):
    task = keep.add(empty, Task(text="Việc"), BY)
    keep.change(empty, Task, task.id, {"text": "Báo cáo"}, BY)
    assert key_in(empty, "task", task.id) == sort_key("Báo cáo")
