"""A row that is not what the ledger says of it is named with both values; so is a ledger that contradicts itself."""

import json
from collections.abc import Callable, Sequence
from contextlib import closing
from math import nextafter

import pytest

from ict_desktop.app import main
from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.errors import Refused
from ict_desktop.records.tasks import Task
from ict_desktop.store import checking, ledger, table
from ict_desktop.store.checking import Findings
from ict_desktop.store.differences import Difference, Kind, unlike
from ict_desktop.store.finding_words import of_difference, phrases
from ict_desktop.store.opening import open_store
from ict_desktop.store.store import Store
from ict_desktop.work import keep, repair
from tests.damage import behind_the_ledger
from tests.files import BY, contents, now, outside

TEXT = "Rà soát ứng dụng công nghệ thông tin"


@pytest.fixture
def task(sample: Store) -> Task:
    """A task with one edit behind it."""
    first = table.every(sample.connection, Task)[0]
    return keep.change(sample, Task, first.id, {"product": "Báo cáo"}, BY)


def found(store: Store) -> Findings:
    return checking.examine(store.connection)


def the_only(store: Store) -> Difference:
    (one,) = found(store).rows
    return one


def text_of(store: Store, record_id: str) -> str:
    record = table.get(store.connection, Task, record_id)
    assert record is not None
    return record.text


CHANGES = [
    ("task", "text", "text || ' thêm'"),
    ("task", "remark", "'x'"),
    ("task", "due_on", "'2031-01-01'"),
    ("task", "lead_agency_id", "(SELECT min(id) FROM agency)"),
    ("value", "number", "number + 0.0000001"),
    ("incident", "count", "count * 2"),
    ("meeting", "title", "replace(title, 'h', 'H')"),
    ("agency", "name", "name || char(160)"),
    ("conclusion", "text", "substr(text, 1, length(text) - 1)"),
    ("setting", "value", "value || '?'"),
    ("agency_block", "name", "upper(name)"),
    ("document_series", "first_number", "first_number + 1"),
]


@pytest.mark.parametrize(("name", "column", "value"), CHANGES, ids=[f"{one[0]}.{one[1]}" for one in CHANGES])
def test_a_row_changed_behind_the_ledger_is_named_with_both_values(name: str, column: str, value: str, sample: Store):
    key = ledger.tables(sample.connection)[name]
    sql = f"SELECT {key}, {column} FROM {name} WHERE {column} IS NOT NULL AND {column} <> '' LIMIT 1"
    chosen = sample.connection.execute(sql).fetchone()
    if chosen is None:
        chosen = sample.connection.execute(f"SELECT {key}, {column} FROM {name} LIMIT 1").fetchone()
    behind_the_ledger(sample.path, f"UPDATE {name} SET {column} = {value} WHERE {key} = '{chosen[0]}'")
    one = the_only(sample)
    (field,) = one.fields
    assert (one.kind, one.table, one.record_id, field.name) == (Kind.CHANGED, name, chosen[0], column)
    assert field.ledger == chosen[1]
    assert chosen[1] != field.row
    now_there = sample.connection.execute(f"SELECT {column} FROM {name} WHERE {key} = '{chosen[0]}'").fetchone()[0]
    assert field.row == now_there
    assert not one.ledger_changed
    assert not found(sample).is_data_whole


@pytest.mark.parametrize(
    ("ledger_says", "row_has", "is_unlike"),
    [
        (98.62, 98.62, False),
        (98.62, 98.63, True),
        (1.0, 1.0000000000000002, True),
        (1e300, nextafter(1e300, 0), False),
        (1e300, 1.1e300, True),
        (-1e20, 1e20, True),
        (1e-300, nextafter(1e-300, 1), False),
        (1e-300, 1.1e-300, True),
        (0.0, 1e-300, True),
        (None, 0.0, True),
    ],
)
def test_numbers_differ_unless_sqlite_itself_prints_them_so(ledger_says: float | None, row_has: float, is_unlike: bool):
    assert unlike({"number": ledger_says}, {"number": row_has}, {}) == ["number"] * is_unlike


def test_a_row_that_vanished_came_back_or_was_never_entered_is_named(sample: Store, task: Task):
    doomed = keep.add(sample, Task(text="Sẽ xóa"), BY)
    keep.remove(sample, Task, doomed.id, BY)
    behind_the_ledger(
        sample.path,
        f"INSERT INTO task (id, text) VALUES ('{doomed.id}', 'Sẽ xóa'), ('lạ', 'Không ai ghi')",
        f"DELETE FROM task WHERE id = '{task.id}'",
    )
    kinds = {one.record_id: one.kind for one in found(sample).rows}
    assert kinds == {doomed.id: Kind.BACK, "lạ": Kind.UNKNOWN, task.id: Kind.MISSING}
    said = " ".join(phrases(found(sample)))
    assert "“Sẽ xóa” đã xóa theo sổ nhật ký nhưng vẫn còn trong tệp" in said
    assert "“Không ai ghi” có trong tệp nhưng sổ nhật ký không ghi" in said
    assert "có trong sổ nhật ký nhưng không còn trong tệp" in said


def test_check_names_record_field_and_both_values_in_one_sentence_and_all_in_a_list(
    sample: Store, task: Task, capsys: pytest.CaptureFixture[str]
):
    behind_the_ledger(sample.path, f"UPDATE task SET text = '{TEXT}' WHERE id = '{task.id}'")
    assert main(["check", str(sample.path)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    for words in ("Nhiệm vụ “Rà soát", "Nội dung trong sổ nhật ký là “", f"trong tệp là “{TEXT}”", "Kiểm tra tệp"):
        assert words in said.err
    behind_the_ledger(sample.path, "UPDATE conclusion SET text = text || '!'")
    assert main(["check", str(sample.path)]) == 1
    said = capsys.readouterr()
    assert said.err.count("\n") == 1
    assert "; và " in said.err
    assert said.out.count("Kết luận “") == 9
    assert main(["check", str(sample.path), "--json"]) == 1
    rows = json.loads(capsys.readouterr().out)
    assert len(rows) == 10
    assert {"table", "id", "name", "kind", "fields", "ledger_changed"} == rows[0].keys()


def test_a_long_text_is_shown_around_the_place_where_it_differs(sample: Store):
    long = sample.connection.execute("SELECT id, text FROM conclusion ORDER BY length(text) DESC LIMIT 1").fetchone()
    place = len(long[1]) - 30
    behind_the_ledger(
        sample.path,
        f"UPDATE conclusion SET text = substr(text, 1, {place}) || 'Ω' || substr(text, {place + 2}) "
        f"WHERE id = '{long[0]}'",
    )
    (phrase,) = of_difference(the_only(sample))
    assert "Ω" in phrase
    assert len(phrase) < 400


def test_making_the_index_again_does_not_rub_out_the_trace(sample: Store, task: Task):
    behind_the_ledger(sample.path, f"UPDATE task SET text = '{TEXT}' WHERE id = '{task.id}'")
    seen = found(sample)
    assert seen.search
    assert not seen.is_data_whole
    keep.repair_search(sample)
    assert found(sample).rows == seen.rows


# Put back, let stand


def test_a_row_goes_back_to_the_ledgers_words_and_undo_and_redo_go_with_it(sample: Store, task: Task):
    behind_the_ledger(sample.path, f"UPDATE task SET text = '{TEXT}', sort_key = 'z' WHERE id = '{task.id}'")
    before = contents(sample.connection)
    repair.put_back(sample, [the_only(sample)], BY)
    assert text_of(sample, task.id) == task.text
    assert found(sample) == Findings()
    step = sample.next_undo()
    assert step is not None
    assert step.label.startswith("Đưa nhiệm vụ “")
    sample.undo(BY)
    assert text_of(sample, task.id) == TEXT
    assert {name: len(rows) for name, rows in contents(sample.connection).items()} == {
        name: len(rows) for name, rows in before.items()
    }
    assert found(sample) == Findings()
    assert sample.undo(BY) == repair.OUTSIDE
    assert text_of(sample, task.id) == task.text
    sample.redo(BY)
    assert text_of(sample, task.id) == TEXT
    assert found(sample) == Findings()


def test_a_row_let_stand_is_in_the_ledger_from_then_on(sample: Store, task: Task):
    behind_the_ledger(sample.path, f"UPDATE task SET text = '{TEXT}' WHERE id = '{task.id}'")
    repair.let_stand(sample, [the_only(sample)], BY)
    assert text_of(sample, task.id) == TEXT
    assert found(sample).rows == ()
    edit = ledger.history(sample.connection, "task", task.id)[0]
    assert edit.old is not None
    assert edit.new is not None
    assert (edit.old["text"], edit.new["text"], edit.step.clerk) == (task.text, TEXT, BY)
    keep.repair_search(sample)
    assert found(sample) == Findings()


@pytest.mark.parametrize("deed", [repair.put_back, repair.let_stand])
def test_every_kind_of_difference_is_settled_by_either_deed(
    deed: Callable[[Store, Sequence[Difference], str], None], sample: Store, task: Task
):
    doomed = keep.add(sample, Task(text="Sẽ xóa"), BY)
    keep.remove(sample, Task, doomed.id, BY)
    kept = keep.add(sample, Task(text="Sẽ mất"), BY)
    behind_the_ledger(
        sample.path,
        f"INSERT INTO task (id, text) VALUES ('{doomed.id}', 'Sẽ xóa'), ('la', 'Không ai ghi')",
        f"DELETE FROM task WHERE id = '{kept.id}'",
        f"UPDATE task SET text = '{TEXT}' WHERE id = '{task.id}'",
    )
    deed(sample, found(sample).rows, BY)
    assert found(sample).rows == ()
    there = {row[0] for row in sample.connection.execute("SELECT id FROM task")}
    put_back = deed is repair.put_back
    assert (doomed.id in there, "la" in there, kept.id in there) == (not put_back, not put_back, put_back)
    assert text_of(sample, task.id) == (task.text if put_back else TEXT)


def test_a_change_behind_the_ledger_is_named_also_after_the_record_was_edited(sample: Store, task: Task):
    behind_the_ledger(sample.path, f"UPDATE task SET text = '{TEXT}' WHERE id = '{task.id}'")
    keep.change(sample, Task, task.id, {"remark": "gấp"}, BY)
    one = the_only(sample)
    assert one.kind is Kind.PAST
    assert [(field.name, field.ledger, field.row) for field in one.fields] == [("text", task.text, TEXT)]
    repair.put_back(sample, [one], BY)
    assert text_of(sample, task.id) == task.text
    assert found(sample).rows == ()


@pytest.mark.parametrize("deed", [repair.put_back, repair.let_stand])
def test_a_change_behind_the_ledger_is_named_also_after_another_tool_edited_the_record(
    deed: Callable[[Store, Sequence[Difference], str], None], sample: Store, task: Task
):
    behind_the_ledger(sample.path, f"UPDATE task SET text = '{TEXT}' WHERE id = '{task.id}'")
    with closing(outside(sample.path)) as hand:
        hand.execute("UPDATE task SET remark = 'tay' WHERE id = ?", (task.id,))
    one = the_only(sample)
    assert (one.kind, [field.name for field in one.fields]) == (Kind.PAST, ["text"])
    deed(sample, [one], BY)
    assert found(sample).rows == ()
    assert text_of(sample, task.id) == (task.text if deed is repair.put_back else TEXT)


def test_a_change_noticed_late_can_be_let_stand_and_the_word_for_it_taken_back(sample: Store, task: Task):
    behind_the_ledger(sample.path, f"UPDATE task SET text = '{TEXT}' WHERE id = '{task.id}'")
    keep.change(sample, Task, task.id, {"remark": "gấp"}, BY)
    repair.let_stand(sample, [the_only(sample)], BY)
    assert found(sample).rows == ()
    assert text_of(sample, task.id) == TEXT
    sample.undo(BY)
    assert the_only(sample).kind is Kind.PAST


def test_what_another_program_mended_meanwhile_is_left_as_it_is(sample: Store, task: Task):
    behind_the_ledger(sample.path, f"UPDATE task SET text = '{TEXT}' WHERE id = '{task.id}'")
    seen = found(sample).rows
    repair.put_back(sample, seen, BY)
    keep.change(sample, Task, task.id, {"text": "Lời mới của đồng nghiệp"}, BY)
    repair.put_back(sample, seen, BY)
    assert text_of(sample, task.id) == "Lời mới của đồng nghiệp"


# The ledger itself


def entry(store: Store, record_id: str, place: str) -> int:
    sql = f"SELECT {place}(id) FROM change WHERE record_id = ?"
    number: int = store.connection.execute(sql, (record_id,)).fetchone()[0]
    return number


@pytest.mark.parametrize(
    ("column", "place"),
    [("old", "max"), *((column, place) for column in ("new", "record_id", "table_name") for place in ("min", "max"))],
)
def test_a_letter_changed_in_an_entry_of_the_ledger_is_seen(column: str, place: str, sample: Store, task: Task):
    number = entry(sample, task.id, place)
    sql = f"SELECT {column} FROM change WHERE id = ?"
    text = sample.connection.execute(sql, (number,)).fetchone()[0]
    middle = text.index('"text":"') + 10 if column in ("old", "new") else 2
    letter = "y" if text[middle] == "x" else "x"
    changed = text[:middle] + letter + text[middle + 1 :]
    sample.connection.execute(f"UPDATE change SET {column} = ? WHERE id = ?", (changed, number))
    seen = found(sample)
    assert len(seen.steps) == 1
    if column in ("old", "new"):
        assert [field.name for one in seen.rows for field in one.fields][:1] == ["text"]
        assert all(one.ledger_changed for one in seen.rows)
        with pytest.raises(Refused, match="không lấy làm gốc"):
            repair.put_back(sample, seen.rows, BY)
        repair.let_stand(sample, seen.rows, BY)
        assert found(sample) == Findings()
        assert sample.connection.execute(sql, (number,)).fetchone()[0] == text
        assert text_of(sample, task.id) == task.text


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE action SET label = label || '.' WHERE id = {0}",
        "UPDATE action SET clerk = 'Hoa' WHERE id = {0}",
        "UPDATE action SET at = '2017-07-08T00:00:00' WHERE id = {0}",
        "UPDATE action SET chain = replace(chain, 'a', 'b') WHERE id = {0}",
        "UPDATE action SET undone = 1 WHERE id = {0}",
        "UPDATE change SET new = replace(new, '\"text\"', '\"taxt\"') WHERE action_id = {0}",
        "UPDATE change SET new = replace(new, '\"', '') WHERE action_id = {0}",
        "DELETE FROM change WHERE action_id = {0}",
    ],
)
def test_a_step_of_the_ledger_that_was_changed_is_named_and_can_be_let_stand(harm: str, sample: Store, task: Task):
    step = sample.next_undo()
    assert step is not None
    keep.set_setting(sample, "province", "Tỉnh khác", BY)
    for statement in [harm.format(step.id)]:
        sample.connection.execute(statement)
    seen = found(sample)
    assert step.id in [one.id for one in seen.steps]
    assert "trong sổ nhật ký đã bị sửa" in " ".join(phrases(seen))
    repair.let_stand(sample, seen.rows, BY) if seen.rows else None
    left = found(sample)
    if left.steps:
        repair.let_steps_stand(sample, left.steps, left.lost, BY)
    assert found(sample) == Findings()
    assert text_of(sample, task.id) == task.text


def test_steps_cut_off_the_end_are_missed_also_after_more_was_done(sample: Store, task: Task):
    last = sample.connection.execute("SELECT max(id) FROM action").fetchone()[0]
    sample.connection.execute("DELETE FROM change WHERE action_id = ?", (last,))
    sample.connection.execute("DELETE FROM action WHERE id = ?", (last,))
    assert found(sample).lost == 1
    assert "Sổ nhật ký thiếu 1 bước" in phrases(found(sample))
    keep.change(sample, Task, task.id, {"remark": "gấp"}, BY)
    seen = found(sample)
    assert seen.lost == 1
    assert seen.rows
    repair.let_stand(sample, seen.rows, BY)
    repair.let_steps_stand(sample, (), 1, BY)
    assert found(sample) == Findings()


def test_an_old_file_gets_its_chain_when_it_is_brought_up_to_date(sample: Store):
    chained = sample.connection.execute(
        "SELECT count(*), count(DISTINCT chain) FROM action WHERE chain <> ''"
    ).fetchone()
    assert chained[0] == chained[1] == sample.connection.execute("SELECT count(*) FROM action").fetchone()[0]


def test_what_other_tools_did_is_linked_when_it_becomes_a_step(sample: Store):
    with closing(outside(sample.path)) as hand:
        hand.execute("INSERT INTO setting VALUES ('x', 'một')")
    assert found(sample) == Findings()
    keep.set_setting(sample, "y", "hai", BY)
    assert found(sample) == Findings()
    sample.connection.execute("UPDATE change SET new = replace(new, 'một', 'mốt') WHERE record_id = 'x'")
    assert [one.ledger_changed for one in found(sample).rows] == [True]


def test_undo_of_a_step_the_ledger_cannot_read_any_more_is_refused_and_history_goes_on(sample: Store, task: Task):
    sample.connection.execute("UPDATE change SET old = substr(old, 2) WHERE id = ?", (entry(sample, task.id, "max"),))
    with pytest.raises(Refused, match="sổ nhật ký bị hỏng"):
        sample.undo(BY)
    assert [edit.damaged for edit in ledger.history(sample.connection, "task", task.id)] == [True, False]
    ledger.trash(sample.connection)


# Words that are not UTF-8, days that are none


@pytest.mark.parametrize("name", ["task", "setting", "agency", "draft", "search_entry"])
def test_text_that_is_not_utf8_keeps_no_command_from_the_file(
    name: str, sample: Store, capsys: pytest.CaptureFixture[str]
):
    column, key = {"task": ("text", "id"), "setting": ("value", "name"), "agency": ("name", "id")}.get(
        name, ("text", "")
    )
    sample.connection.execute(
        "INSERT INTO draft (record_table, record_id, field, text, at) VALUES ('task', '', 'text', 'đang gõ', '2017')"
    )
    where = f"WHERE {key} = (SELECT min({key}) FROM {name})" if key else ""
    behind_the_ledger(sample.path, f"UPDATE {name} SET {column} = CAST(x'c3' || substr({column}, 2) AS TEXT) {where}")
    for command in (["show", str(sample.path), "tasks", "--json"], ["show", str(sample.path), "agencies"]):
        assert main(command) == 0
    assert main(["backup", str(sample.path), "-o", str(sample.path.parent / "b")]) == 0
    capsys.readouterr()
    status = main(["check", str(sample.path)])
    said = capsys.readouterr().err
    if name in ("task", "setting", "agency"):
        assert status == 1
        assert "\ufffd" in said
        assert "trong sổ nhật ký là" in said
    with closing(open_store(sample.path, now)) as store:
        for one in found(store).rows:
            repair.put_back(store, [one], BY)
        assert found(store).rows == ()


def test_words_another_tool_wrote_that_are_not_utf8_are_named_and_replaced_or_put_back(sample: Store, task: Task):
    with closing(outside(sample.path)) as hand:
        hand.execute("UPDATE task SET remark = CAST(x'c328' AS TEXT) WHERE id = ?", (task.id,))
    one = the_only(sample)
    assert (one.kind, [field.name for field in one.fields]) == (Kind.NOT_TEXT, ["remark"])
    repair.put_back(sample, [one], BY)
    assert found(sample) == Findings()
    sample.undo(BY)


def test_a_day_that_no_calendar_has_is_named_shown_and_put_back(
    sample: Store, task: Task, capsys: pytest.CaptureFixture[str]
):
    with closing(outside(sample.path)) as hand:
        hand.execute("PRAGMA ignore_check_constraints = ON")
        hand.execute("UPDATE task SET due_on = '2017-13-45' WHERE id = ?", (task.id,))
    one = next(one for one in found(sample).rows)
    assert (one.kind, [(field.name, field.row) for field in one.fields]) == (
        Kind.NOT_A_DATE,
        [("due_on", "2017-13-45")],
    )
    sample.checkpoint()
    assert main(["show", str(sample.path), "tasks"]) == 0
    assert main(["show", str(sample.path), "tasks", "--json"]) == 0
    assert "2017-13-45" in capsys.readouterr().out
    assert main(["print", str(sample.path), "conclusion:2017-07-07", "-o", str(sample.path.parent / "tb.pdf")]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    repair.put_back(sample, [one], BY)
    assert found(sample) == Findings()


def test_a_conclusion_and_its_neighbours_stay_where_only_one_was_changed(sample: Store):
    first = table.every(sample.connection, Conclusion)[0]
    behind_the_ledger(sample.path, f"UPDATE conclusion SET position = 7 WHERE id = '{first.id}'")
    one = the_only(sample)
    repair.put_back(sample, [one], BY)
    assert table.get(sample.connection, Conclusion, first.id) == first
