"""The path is still the file that was opened: where it is not, nothing is written there and nothing open is lost."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from ict_desktop.records.errors import Refused
from ict_desktop.records.tasks import Task
from ict_desktop.store import backup, table
from ict_desktop.store.opening import open_store
from ict_desktop.store.standing import Loss
from ict_desktop.store.store import Store
from ict_desktop.work import keep
from tests.files import BY, NOW, contents, dump, now, outside

Deed = Callable[[Path, Path], object]
"""What happens to the file under its path; the second is another file of ours, whole and older."""


def replace(path: Path, other: Path) -> None:
    os.replace(shutil.copy(other, path.with_name("moi.tam")), path)


def remove_and_copy(path: Path, other: Path) -> None:
    path.unlink()
    shutil.copy(other, path)


def move_away(path: Path, _other: Path) -> None:
    path.rename(path.with_name("doi-ten.ict"))


def move_away_and_copy(path: Path, other: Path) -> None:
    move_away(path, other)
    shutil.copy(other, path)


def link_to_another(path: Path, other: Path) -> None:
    path.unlink()
    path.symlink_to(other)


def rename_folder(path: Path, _other: Path) -> None:
    path.parent.rename(path.parent.with_name("thu-muc-doi-ten"))


def garbage(path: Path, _other: Path) -> None:
    path.write_bytes(b"no database" * 5000)


def half(path: Path, other: Path) -> None:
    path.write_bytes(other.read_bytes()[: other.stat().st_size // 2])


def zeros_inside(path: Path, _other: Path) -> None:
    with path.open("r+b") as stream:
        stream.seek(path.stat().st_size // 8192 * 4096)  # a page in the middle, which nobody edits here
        stream.write(b"\0" * 4096)


LOSSES: dict[str, tuple[Deed, Loss]] = {
    "removed": (lambda path, _other: path.unlink(), Loss.GONE),
    "moved": (move_away, Loss.GONE),
    "moved with its folder": (rename_folder, Loss.GONE),
    "replaced": (replace, Loss.REPLACED),
    "removed and copied": (remove_and_copy, Loss.REPLACED),
    "moved and copied": (move_away_and_copy, Loss.REPLACED),
    "a link to another": (link_to_another, Loss.REPLACED),
    "copied over": (lambda path, other: shutil.copyfile(other, path), Loss.OVERWRITTEN),
    "emptied": (lambda path, _other: path.write_bytes(b""), Loss.OVERWRITTEN),
    "garbage": (garbage, Loss.OVERWRITTEN),
    "half a copy": (half, Loss.OVERWRITTEN),
    "a page of zeros": (zeros_inside, Loss.OVERWRITTEN),
}


@pytest.fixture
def place(sample_path: Path) -> Path:
    """The sample in a folder of its own, not open."""
    folder = sample_path.parent / "ho-so"
    folder.mkdir()
    return Path(shutil.move(sample_path, folder / "HoSo.ict"))


@pytest.fixture(scope="module")
def made_before(sample_master: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of the sample, with its rows laid out anew, as backups are."""
    folder = tmp_path_factory.mktemp("truoc")
    with closing(open_store(Path(shutil.copy(sample_master, folder / "HoSo.ict")), now)) as store:
        return backup.back_up(store.connection, folder / "HoSo.ict", folder / "sao-luu", NOW).path


@pytest.fixture
def older(made_before: Path, tmp_path: Path) -> Path:
    """A backup of the file as it was before."""
    return Path(shutil.copytree(made_before.parent, tmp_path / "sao-luu")) / made_before.name


def edit(store: Store, text: str) -> str:
    task = table.every(store.connection, Task)[0]
    keep.change(store, Task, task.id, {"text": text}, BY)
    return task.id


def seen(store: Store) -> None:
    store.changed_elsewhere()


def written(store: Store) -> None:
    with pytest.raises(Refused, match="khi đang mở"):
        edit(store, "Lời sau")


def folded(store: Store) -> None:
    assert not store.checkpoint()


def bytes_under(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


@pytest.mark.parametrize("unfolded", [True, False], ids=["words in the -wal", "all folded"])
@pytest.mark.parametrize("notice", [seen, written, folded, Store.close])
@pytest.mark.parametrize("deed", LOSSES)
def test_nothing_is_written_to_what_lies_under_the_path_and_the_words_are_there_to_be_copied(
    deed: str, notice: Callable[[Store], None], unfolded: bool, place: Path, older: Path, tmp_path: Path
):
    happens, loss = LOSSES[deed]
    store = open_store(place, now)
    task_id = edit(store, "Lời cuối cùng")
    if not unfolded:
        assert store.checkpoint()
    told: list[Loss | None] = []
    store.on_loss = lambda: told.append(store.loss)
    before = contents(store.connection)
    happens(place, older)
    left = bytes_under(place)
    notice(store)
    if notice is not Store.close:
        assert (store.loss, told) == (loss, [loss])
        assert store.is_whole
        assert contents(store.connection) == before
        with pytest.raises(Refused, match="bản sao"):
            edit(store, "Không còn ghi được")
        assert not store.checkpoint()
        assert not store.changed_elsewhere()
        copy = tmp_path / "ban-sao.ict"
        with closing(store.reader()) as reader:
            backup.copy_to(reader, None, copy)
        with closing(open_store(copy, now)) as opened:
            saved = table.get(opened.connection, Task, task_id)
            assert saved is not None
            assert saved.text == "Lời cuối cùng"
        store.close()
    assert bytes_under(place) == left
    if left == older.read_bytes():
        with closing(open_store(place, now)) as opened:
            assert opened.connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert "Lời cuối cùng" not in {task.text for task in table.every(opened.connection, Task)}


def test_a_file_that_was_moved_is_whole_where_it_is_now(place: Path, older: Path):
    with closing(open_store(place, now)) as store:
        edit(store, "Lời cuối cùng")
        move_away_and_copy(place, older)
        assert not store.is_still_there()
        with closing(open_store(place.with_name("doi-ten.ict"), now)) as moved:
            assert "Lời cuối cùng" in {task.text for task in table.every(moved.connection, Task)}


def test_words_that_were_still_open_can_be_taken_into_the_copy(place: Path):
    with closing(open_store(place, now)) as store:
        task_id = table.every(store.connection, Task)[0].id
        place.unlink()
        assert not store.is_still_there()
        with store.last_words():
            keep.change(store, Task, task_id, {"text": "Đang gõ dở"}, BY)
        with closing(store.reader()) as reader:
            found = table.get(reader, Task, task_id)
            assert found is not None
            assert found.text == "Đang gõ dở"
        assert not place.exists()


def touched(path: Path) -> None:
    os.utime(path)


def written_again(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content)


def folded_by_another(path: Path) -> None:
    with closing(outside(path)) as hand:
        hand.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def folded_as_far_as_it_goes(path: Path) -> None:
    with closing(outside(path)) as hand:
        hand.execute("PRAGMA wal_checkpoint(PASSIVE)")


def edited_and_folded(path: Path) -> None:
    with closing(open_store(path, now)) as other:
        for number in range(30):
            keep.add(other, Task(text=f"Việc {number} " + "dài " * 200), "Hoa")


def drafted_and_folded(path: Path) -> None:
    with closing(open_store(path, now)) as other:
        keep.keep_draft(other, "task", "", "text", "Đang gõ " * 2000)


def vacuumed(path: Path) -> None:
    with closing(outside(path)) as hand:
        hand.execute("UPDATE task SET text = text || ' thêm'")
        hand.execute("VACUUM")
        hand.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@pytest.mark.parametrize("unfolded", [True, False], ids=["words in the -wal", "all folded"])
@pytest.mark.parametrize(
    "deed",
    [
        touched,
        written_again,
        folded_by_another,
        folded_as_far_as_it_goes,
        edited_and_folded,
        drafted_and_folded,
        vacuumed,
    ],
)
def test_what_other_programs_may_do_to_an_open_file_is_no_loss(
    deed: Callable[[Path], None], unfolded: bool, place: Path
):
    with closing(open_store(place, now)) as store:
        edit(store, "Lời một")
        if not unfolded:
            assert store.checkpoint()
        deed(place)
        edit(store, "Lời hai")
        deed(place)
        store.changed_elsewhere()
        assert store.checkpoint()
        deed(place)
        assert store.loss is None
    with closing(open_store(place, now)) as store:
        assert "Lời hai" in "".join(task.text for task in table.every(store.connection, Task))
        assert store.connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert store.connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_two_windows_on_one_file_both_keep_what_they_know_when_it_is_removed(place: Path, tmp_path: Path):
    with closing(open_store(place, now)) as mine, closing(open_store(place, now)) as theirs:
        edit(mine, "Lời của Lan")
        keep.add(theirs, Task(text="Lời của Hoa"), "Hoa")
        place.unlink()
        for store in (mine, theirs):
            assert not store.is_still_there()
            assert {"Lời của Lan", "Lời của Hoa"} <= {task.text for task in table.every(store.connection, Task)}
        assert dump(mine.connection) == dump(theirs.connection)


def test_where_what_was_open_cannot_be_had_any_more_the_sentence_says_so(place: Path, older: Path):
    with closing(open_store(place, now)) as store:
        shutil.copyfile(older, place)  # nothing was written yet, so little of the file is in memory
        with closing(sqlite3.connect(older)) as connection:
            size = connection.execute("PRAGMA page_count").fetchone()[0]
        assert size > 10
        store.changed_elsewhere()
        assert store.loss is Loss.OVERWRITTEN
        words = "bản sao lưu gần nhất" if not store.is_whole else "thành bản sao"
        assert words in store.loss_sentence()
        assert (table.every(store.connection, Task) != []) is store.is_whole


def test_a_share_without_a_wal_is_watched_too(place: Path, older: Path):
    with closing(open_store(place, now)) as store:
        store.connection.execute("PRAGMA journal_mode = DELETE")
    first = open_store(place, now)
    first.connection.execute("PRAGMA journal_mode = DELETE")
    store = Store(first.connection, place, now, read_only=False)
    edit(store, "Lời một")
    edit(store, "Lời hai")
    assert store.is_still_there()
    replace(place, older)
    left = bytes_under(place)
    with pytest.raises(Refused, match="khi đang mở"):
        edit(store, "Lời ba")
    assert bytes_under(place) == left
    store.close()


def test_a_file_opened_by_a_link_is_the_file_while_another_window_folds_its_words_into_it(
    empty_path: Path, tmp_path: Path
):
    link = tmp_path / "lien-ket.ict"
    link.symlink_to(empty_path)
    with closing(open_store(link, now)) as by_link, closing(open_store(empty_path, now)) as other:
        for _ in range(3):
            edit_something(other)
            edit_something(by_link)
            other.checkpoint()
            edit_something(other)  # waits in the -wal, which lies beside the file and not beside the link
            os.utime(empty_path)
            edit_something(by_link)
        assert (by_link.loss, other.loss) == (None, None)


def edit_something(store: Store) -> None:
    keep.add(store, Task(text="Việc"), BY)
