"""What stands in the way of opening a file is said in one Vietnamese sentence, and the file stays as it is."""

import hashlib
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from ict_desktop.app import main
from ict_desktop.records.errors import Refused
from ict_desktop.records.incidents import Incident
from ict_desktop.store import sqlite
from ict_desktop.store.opening import create_store, open_store
from ict_desktop.store.store import Store
from ict_desktop.work import keep
from tests.files import BY, dump, now, outside

A_SENTENCE = re.compile(r"[“A-ZĐỔ][^\n]*[.]")
ROOT = Path(__file__).parents[2]

Spoil = Callable[[Path], None]


def picture_of(folder: Path) -> dict[str, str]:
    """Return what lies in a folder, with the bytes of every file as a hash."""
    return {
        entry.relative_to(folder).as_posix(): hashlib.sha256(entry.read_bytes()).hexdigest() if entry.is_file() else "/"
        for entry in sorted(folder.rglob("*"))
    }


def not_a_database(path: Path) -> None:
    path.write_bytes("Đây là một bức thư, không phải cơ sở dữ liệu.\n".encode() * 100)


def of_another_program(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE task (id TEXT, text TEXT)")
        connection.commit()


def of_another_program_with_its_mark(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA application_id = 1196444487")


def newer_by_its_version(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")


def newer_by_a_change_unknown_here(path: Path) -> None:
    with closing(outside(path)) as connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('ict', '0099_later', '2030')"
        )


def empty_of_bytes(path: Path) -> None:
    path.write_bytes(b"")


def a_directory(path: Path) -> None:
    path.unlink()
    path.mkdir()


def missing(path: Path) -> None:
    path.unlink()


def cut_in_the_middle(path: Path) -> None:
    os.truncate(path, 3 * 4096 + 100)


def without_its_record_of_changes(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE _sqlite_migrations")


SPOILS = {
    not_a_database: "không phải tệp dữ liệu",
    of_another_program: "chương trình khác",
    of_another_program_with_its_mark: "chương trình khác",
    newer_by_its_version: "bản mới hơn",
    newer_by_a_change_unknown_here: "bản mới hơn",
    empty_of_bytes: "rỗng",
    a_directory: "là thư mục",
    missing: "Không tìm thấy",
    cut_in_the_middle: "bị hỏng",
    without_its_record_of_changes: "bị hỏng",
}


@pytest.mark.parametrize(("spoil", "words"), SPOILS.items(), ids=[spoil.__name__ for spoil in SPOILS])
@pytest.mark.parametrize("command", ["show", "check", "backup", "print"])
def test_a_file_that_cannot_be_opened_is_refused_in_one_sentence_and_stays_as_it_is(
    spoil: Spoil, words: str, command: str, empty_path: Path, capsys: pytest.CaptureFixture[str]
):
    spoil(empty_path)
    folder = empty_path.parent
    before = picture_of(folder)
    rest = {"show": ["tasks"], "check": [], "backup": ["-o", str(folder / "out")], "print": ["x", "-o", "x.pdf"]}
    status = main([command, str(empty_path), *rest[command], "--data", str(folder / "data")])
    said = capsys.readouterr()
    assert status == 1
    assert said.out == ""
    assert A_SENTENCE.fullmatch(said.err.rstrip("\n")), said.err
    assert words in said.err
    assert empty_path.name in said.err
    assert picture_of(folder) == before


@pytest.mark.parametrize("command", ["sample", "show", "check", "backup", "print"])
def test_a_name_no_disk_can_hold_is_refused_in_one_sentence(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    path = tmp_path / ("dài" * 100 + ".ict")
    rest = {"show": ["tasks"], "backup": ["-o", str(tmp_path)], "print": ["x", "-o", str(tmp_path / "x.pdf")]}
    assert main([command, str(path), *rest.get(command, [])]) == 1
    assert A_SENTENCE.fullmatch(capsys.readouterr().err.rstrip("\n"))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("spoil", [newer_by_its_version, newer_by_a_change_unknown_here])
def test_a_newer_file_in_use_by_its_own_program_keeps_its_journal(spoil: Spoil, empty_path: Path):
    spoil(empty_path)
    with closing(outside(empty_path)) as its_own_program:
        its_own_program.execute("INSERT INTO setting VALUES ('province', 'Hà Tĩnh')")
        journal = empty_path.with_name(empty_path.name + "-wal")
        before = (empty_path.read_bytes(), journal.read_bytes())
        with pytest.raises(Refused, match="bản mới hơn"):
            open_store(empty_path, now)
        assert (empty_path.read_bytes(), journal.read_bytes()) == before
        assert its_own_program.execute("SELECT value FROM setting").fetchall() == [("Hà Tĩnh",)]


HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute(sys.argv[2])
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def hold() -> Iterator[Callable[[Path, str], None]]:
    """Hold a file in another process until the test is over."""
    holders: list[subprocess.Popen[str]] = []

    def start(path: Path, statement: str) -> None:
        holder = subprocess.Popen(
            [sys.executable, "-c", HOLD, str(path), statement], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        holders.append(holder)
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"

    yield start
    for holder in holders:
        holder.communicate("")


@pytest.fixture
def no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "PATIENCE", 0.1)


@pytest.mark.usefixtures("no_patience")
@pytest.mark.parametrize("command", ["show", "check"])
@pytest.mark.parametrize("statement", ["BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"])
def test_a_file_that_another_process_is_writing_is_refused(
    command: str, statement: str, empty_path: Path, hold: Callable[..., None], capsys: pytest.CaptureFixture[str]
):
    before = empty_path.read_bytes()
    hold(empty_path, statement)
    rest = ["tasks"] if command == "show" else []
    assert main([command, str(empty_path), *rest]) == 1
    said = capsys.readouterr().err
    assert "đang được chương trình khác ghi" in said
    assert A_SENTENCE.fullmatch(said.rstrip("\n"))
    assert empty_path.read_bytes() == before


def test_a_file_that_another_process_merely_reads_opens_and_can_be_written(empty_path: Path, hold: Callable[..., None]):
    hold(empty_path, "SELECT count(*) FROM task")
    with closing(open_store(empty_path, now)) as store:
        keep.set_setting(store, "province", "Hà Tĩnh", BY)


@pytest.mark.usefixtures("no_patience")
def test_a_step_while_another_process_writes_is_refused_and_can_be_done_afterwards(empty: Store):
    with closing(outside(empty.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Refused, match="đang được chương trình khác ghi"):
            keep.set_setting(empty, "province", "Hà Tĩnh", BY)
        other.execute("ROLLBACK")
        keep.set_setting(empty, "province", "Hà Tĩnh", BY)


def test_a_file_killed_in_the_middle_of_a_step_holds_nothing_of_it(empty_path: Path, tmp_path: Path):
    kill = (
        "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('BEGIN IMMEDIATE'); c.execute(\"INSERT INTO setting VALUES ('province', 'x')\"); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", kill, str(empty_path)], check=False)
    with closing(open_store(empty_path, now)) as store:
        assert store.connection.execute("SELECT count(*) FROM setting").fetchone() == (0,)


# A full disk


@pytest.fixture
def small_disk() -> Iterator[Path]:
    """A disk of four megabytes, outside pytest's own folders: those are swept while a run that was stopped is mounted."""
    folder = Path(tempfile.mkdtemp(prefix="ict-small-disk-"))
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        folder.rmdir()
        pytest.skip("a small disk can be mounted only by root with CAP_SYS_ADMIN")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)
    folder.rmdir()


def fill_up(folder: Path, keep_free: int = 0) -> None:
    state = os.statvfs(folder)
    (folder / "ballast").write_bytes(b"x" * (state.f_bavail * state.f_frsize - keep_free))


def add_many(store: Store, count: int) -> None:
    with store.action("Nhập nhiều", by=BY):
        for number in range(count):
            keep.add(store, Incident(text=f"Sự cố {number} " + "dài " * 50, period="2017-H1"), BY)


def test_a_step_on_a_full_file_is_refused_whole(empty: Store):
    pages = empty.connection.execute("PRAGMA page_count").fetchone()[0]
    empty.connection.execute(f"PRAGMA max_page_count = {pages}")
    before = list(empty.connection.iterdump())
    with pytest.raises(Refused, match="Ổ đĩa đã đầy"):
        add_many(empty, 2000)
    assert list(empty.connection.iterdump()) == before
    empty.connection.execute("PRAGMA max_page_count = 1000000")
    keep.add(empty, Incident(text="Sự cố", period="2017-H1"), BY)


def test_a_new_file_on_a_full_disk_is_refused_and_leaves_nothing(small_disk: Path, capsys: pytest.CaptureFixture[str]):
    fill_up(small_disk, keep_free=100_000)
    before = picture_of(small_disk)
    assert main(["sample", str(small_disk / "mau.ict")]) == 1
    assert "Ổ đĩa đã đầy" in capsys.readouterr().err
    assert picture_of(small_disk) == before


def test_a_sample_that_stops_half_way_on_a_full_disk_leaves_nothing(
    small_disk: Path, empty_path: Path, capsys: pytest.CaptureFixture[str]
):
    fill_up(small_disk, keep_free=empty_path.stat().st_size + 80_000)
    before = picture_of(small_disk)
    assert main(["sample", str(small_disk / "mau.ict")]) == 1
    assert "Ổ đĩa đã đầy" in capsys.readouterr().err
    assert picture_of(small_disk) == before


@pytest.mark.parametrize("room", range(300_000, 3_900_000, 400_000))
def test_a_sample_on_a_nearly_full_disk_is_made_whole_or_not_at_all(
    room: int, small_disk: Path, capsys: pytest.CaptureFixture[str]
):
    fill_up(small_disk, keep_free=room)
    before = picture_of(small_disk)
    status = main(["sample", str(small_disk / "mau.ict")])
    if status == 0:
        assert main(["check", str(small_disk / "mau.ict")]) == 0
        assert {path.name for path in small_disk.iterdir()} == {"ballast", "mau.ict"}
    else:
        assert "Ổ đĩa đã đầy" in capsys.readouterr().err
        assert picture_of(small_disk) == before


def test_a_file_that_met_a_full_disk_is_sound_and_keeps_what_was_stored(
    small_disk: Path, empty_path: Path, tmp_path: Path
):
    path = Path(shutil.copy(empty_path, small_disk / "day.ict"))
    stored = 0
    with closing(open_store(path, now)) as store, pytest.raises(Refused, match="Ổ đĩa đã đầy"):  # noqa: PT012
        while True:
            add_many(store, 40)
            stored += 40
    assert stored
    freed = [Path(shutil.copy(part, tmp_path / part.name)) for part in small_disk.glob("day.ict*")]
    assert main(["check", str(freed[0].with_name("day.ict"))]) == 0
    with closing(open_store(freed[0].with_name("day.ict"), now)) as store:
        assert store.connection.execute("SELECT count(*) FROM incident").fetchone() == (stored,)


def test_a_backup_onto_a_full_disk_is_refused_and_leaves_nothing(
    small_disk: Path, sample_path: Path, capsys: pytest.CaptureFixture[str]
):
    fill_up(small_disk, keep_free=50_000)
    before = picture_of(small_disk)
    assert main(["backup", str(sample_path), "-o", str(small_disk)]) == 1
    assert A_SENTENCE.fullmatch(capsys.readouterr().err.rstrip("\n"))
    assert picture_of(small_disk) == before


def test_a_paper_onto_a_full_disk_is_refused_and_leaves_nothing(
    small_disk: Path, sample_path: Path, capsys: pytest.CaptureFixture[str]
):
    fill_up(small_disk)
    before = picture_of(small_disk)
    assert main(["print", str(sample_path), "conclusion:2017-07-07", "-o", str(small_disk / "tb.pdf")]) == 1
    assert A_SENTENCE.fullmatch(capsys.readouterr().err.rstrip("\n"))
    assert picture_of(small_disk) == before


def test_a_file_on_a_full_disk_is_refused_and_stays_as_it_is(
    small_disk: Path, sample_path: Path, capsys: pytest.CaptureFixture[str]
):
    path = Path(shutil.copy(sample_path, small_disk / "mau.ict"))
    fill_up(small_disk)
    assert main(["show", str(path), "tasks"]) == 1
    assert "Ổ đĩa đã đầy" in capsys.readouterr().err
    assert path.read_bytes() == sample_path.read_bytes()


# A place that cannot be written


def lock_down(path: Path) -> bool:
    """Make a file or folder read-only, for root too where the disk knows immutable files."""
    if os.geteuid() == 0:
        return subprocess.run(["chattr", "+i", str(path)], capture_output=True, check=False).returncode == 0
    path.chmod(0o555 if path.is_dir() else 0o444)
    return True


@pytest.fixture(params=["file", "folder", "both"])
def read_only_path(request: pytest.FixtureRequest, sample_path: Path) -> Iterator[Path]:
    folder = sample_path.parent / "chi-doc"
    folder.mkdir()
    path = Path(shutil.move(sample_path, folder / sample_path.name))
    locked = {"file": [path], "folder": [folder], "both": [path, folder]}[request.param]
    if not all(lock_down(entry) for entry in locked):
        pytest.skip("root writes everywhere, and this disk knows no immutable files")
    yield path
    for entry in reversed(locked):
        if os.geteuid() == 0:
            subprocess.run(["chattr", "-i", str(entry)], check=True)
        else:
            entry.chmod(0o755)


def test_a_read_only_place_opens_for_viewing_and_says_so(read_only_path: Path):
    before = picture_of(read_only_path.parent)
    with closing(open_store(read_only_path, now)) as store:
        assert store.read_only
        assert store.connection.execute("SELECT count(*) FROM task").fetchone() == (9,)
        with pytest.raises(Refused, match="chỉ đọc"):
            keep.set_setting(store, "province", "Hà Tĩnh", BY)
        keep.keep_draft(store, "task", "", "text", "đang gõ")
        with closing(store.reader()) as reader:
            assert reader.execute("SELECT count(*) FROM task").fetchone() == (9,)
    assert picture_of(read_only_path.parent) == before


def test_a_read_only_place_can_be_shown_checked_printed_and_backed_up(
    read_only_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    before = picture_of(read_only_path.parent)
    paper = str(tmp_path / "tb.pdf")
    assert main(["show", str(read_only_path), "tasks"]) == 0
    assert main(["check", str(read_only_path)]) == 0
    assert main(["print", str(read_only_path), "conclusion:2017-07-07", "-o", paper]) == 0
    assert main(["backup", str(read_only_path), "-o", str(tmp_path / "copies")]) == 0
    assert capsys.readouterr().err == ""
    assert picture_of(read_only_path.parent) == before


@pytest.mark.parametrize("beside", ["whole", "unreadable"])
def test_a_read_only_file_shows_what_its_journal_holds_or_says_that_it_cannot(
    beside: str, empty_path: Path, tmp_path: Path
):
    folder = tmp_path / "chi-doc"
    folder.mkdir()
    with closing(outside(empty_path)) as hand:
        hand.execute("PRAGMA wal_autocheckpoint = 0")
        hand.execute("INSERT INTO setting VALUES ('province', 'Hà Tĩnh')")
        for part in empty_path.parent.glob("trong.ict*"):
            if beside == "whole" or not part.name.endswith("-shm"):
                shutil.copy(part, folder / part.name)
    if not lock_down(folder):
        pytest.skip("root writes everywhere, and this disk knows no immutable files")
    try:
        if beside == "whole":
            with closing(open_store(folder / "trong.ict", now)) as store, closing(store.reader()) as reader:
                for connection in (store.connection, reader):
                    assert connection.execute("SELECT value FROM setting").fetchall() == [("Hà Tĩnh",)]
        else:
            with pytest.raises(Refused, match="chép cả hai tệp"):
                open_store(folder / "trong.ict", now)
    finally:
        if os.geteuid() == 0:
            subprocess.run(["chattr", "-i", str(folder)], check=True)
        else:
            folder.chmod(0o755)


# Making


KILLED_WHILE_FILLING = """
import os, sys
from datetime import datetime
from pathlib import Path
from ict_desktop.store.opening import create_store
create_store(Path(sys.argv[1]), lambda: datetime(2017, 7, 7), lambda store: os._exit(9))
"""


def test_a_file_whose_making_was_killed_is_not_there_and_can_be_made_again(tmp_path: Path):
    path = tmp_path / "mau.ict"
    subprocess.run([sys.executable, "-c", KILLED_WHILE_FILLING, str(path)], check=False, cwd=ROOT)
    assert not path.exists()
    assert list(tmp_path.iterdir())
    assert main(["sample", str(path)]) == 0
    assert [entry.name for entry in tmp_path.iterdir()] == ["mau.ict"]


def test_a_new_file_refuses_to_take_the_place_of_another(empty_path: Path):
    before = empty_path.read_bytes()
    with pytest.raises(Refused, match="Đã có tệp"):
        create_store(empty_path, now)
    assert empty_path.read_bytes() == before


def test_a_new_file_in_a_folder_that_is_not_there_is_refused(tmp_path: Path):
    with pytest.raises(Refused, match="Không có thư mục"):
        create_store(tmp_path / "khong" / "co.ict", now)


def test_an_idle_file_copies_whole_and_a_closed_one_lies_alone(empty_path: Path):
    with closing(open_store(empty_path, now)) as store:
        keep.set_setting(store, "province", "Hà Tĩnh", BY)
        store.checkpoint()
        copied = Path(shutil.copy(empty_path, empty_path.with_name("ban-sao.ict")))
    with closing(sqlite3.connect(copied)) as copy:
        assert copy.execute("SELECT value FROM setting").fetchall() == [("Hà Tĩnh",)]
    assert sorted(entry.name for entry in empty_path.parent.iterdir()) == ["ban-sao.ict", "trong.ict"]


def test_every_connection_checks_references_and_writes_through(empty: Store):
    for connection in (empty.connection, empty.reader()):
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
    assert empty.connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_bug_stays_a_bug(empty: Store):
    with pytest.raises(sqlite3.OperationalError), sqlite.named_errors(empty.path):
        empty.connection.execute("SELECT no_such_function(1)")


def test_a_file_whose_tables_another_program_keeps_changing_is_said_to_be_written_by_it(empty: Store):
    """Each reading finds the tables changed since it looked them up, until SQLite gives up."""

    def change(*_asked: object) -> int:
        other.execute("CREATE TABLE IF NOT EXISTS la (n)")
        other.execute("DROP TABLE la")
        return sqlite3.SQLITE_OK

    with closing(outside(empty.path)) as other, closing(empty.reader()) as reader:
        reader.set_authorizer(change)
        with pytest.raises(Refused, match="đang được chương trình khác ghi"), sqlite.named_errors(empty.path):
            reader.execute("SELECT * FROM document")


@pytest.mark.parametrize("sentence", sqlite.SENTENCES.values())
def test_every_named_error_is_a_whole_sentence_that_names_the_file(sentence: str):
    said = sentence.format(name="hồ sơ.ict")
    assert A_SENTENCE.fullmatch(said)
    assert "hồ sơ.ict" in said
    assert "Hãy" in said


def test_a_step_that_was_broken_off_half_written_is_taken_back_at_opening(sample_path: Path, tmp_path: Path) -> None:
    broken = tmp_path / "do-dang.ict"
    with closing(outside(sample_path)) as connection:
        before = dump(connection)
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA cache_size = 2")  # so that it is written before it is committed
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("CREATE TABLE nua_chung (bytes BLOB)")
        connection.executemany("INSERT INTO nua_chung VALUES (zeroblob(?))", [(9_000,)] * 200)
        shutil.copy(f"{sample_path}-journal", f"{broken}-journal")
        content = bytearray(sample_path.read_bytes())
        connection.execute("ROLLBACK")
    # The first page went to the disk, and says that the file is larger than it has become.
    content[28:32] = (int.from_bytes(content[28:32], "big") + 5_000).to_bytes(4, "big")
    content[92:96] = content[24:28]
    broken.write_bytes(content)
    with pytest.raises(Refused, match=r"còn phần chưa gộp trong “do-dang\.ict-journal”"):
        sqlite.open_for_viewing(broken)
    with closing(open_store(broken, now)) as store:
        assert dump(store.connection) == before


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (PureWindowsPath(r"\\may-chu\van thu\Ho so.ict"), "file:////may-chu/van%20thu/Ho%20so.ict?mode=rw"),
        (PureWindowsPath(r"C:\Ho so.ict"), "file:///C:/Ho%20so.ict?mode=rw"),
        (PurePosixPath("/home/lan/Ho so?.ict"), "file:///home/lan/Ho%20so%3F.ict?mode=rw"),
    ],
)
def test_a_file_on_a_share_has_an_address_sqlite_takes(path: PurePath, address: str):
    assert sqlite.address_of(path, "mode=rw") == address


def test_sqlite_takes_no_address_that_names_a_machine_but_a_path_that_begins_with_one(empty_path: Path):
    with pytest.raises(sqlite3.OperationalError, match="invalid uri authority"):
        sqlite3.connect(f"file://may-chu{empty_path}?mode=ro", uri=True)
    with closing(sqlite3.connect(f"file:///{empty_path}?mode=ro", uri=True)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (sqlite.APPLICATION_ID,)


def test_a_file_that_is_looked_at_by_a_link_has_all_its_words(empty: Store, tmp_path: Path):
    link = tmp_path / "lien-ket.ict"
    link.symlink_to(empty.path)
    keep.add(empty, Incident(text="Sự cố còn trong nhật ký", period="2017-H1"), BY)
    with closing(sqlite.open_for_viewing(link)) as connection:
        assert connection.execute("SELECT count(*) FROM incident").fetchone() == (1,)
