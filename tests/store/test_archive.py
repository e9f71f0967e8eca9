"""An office moves whole or not at all, and what comes from a USB stick is believed in nothing."""

import hashlib
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from ict_desktop.records.archives import FORMAT, LARGEST_LIST
from ict_desktop.records.errors import Cancelled, Refused
from ict_desktop.records.tasks import Task
from ict_desktop.store import ledger, table
from ict_desktop.store.archive import (
    CONTENTS,
    DATA,
    PARTS,
    PREFERENCES,
    Origin,
    Packed,
    amount,
    look_into,
    pack,
    unpack,
)
from ict_desktop.store.opening import open_store
from ict_desktop.store.store import Store
from ict_desktop.work import keep
from tests.files import BY, NOW, dump, now, outside
from tests.filled import filled_file
from tests.old_files.build import OLD_FILES, build
from tests.small_disk import small_disk

ORIGIN = Origin(NOW, "Nguyễn Thị Lan", "PC-VANTHU")
LIKED = {"clerk/name": "Lan", "layout/tasks": ["text", "due_on"]}


def nobody(_percent: int, _words: str) -> None:
    pass


def packed(store: Store, target: Path) -> Packed:
    return pack(store.connection, store.path, target, ORIGIN, LIKED, nobody)


def with_attachments(store: Store, count: int) -> Store:
    task = table.every(store.connection, Task)[0]
    for number in range(count):
        keep.attach(store, "task", task.id, f"ảnh {number}.png", os.urandom(20_000 + number), NOW.date(), BY)
    return store


@pytest.fixture
def archive(sample: Store, tmp_path: Path) -> Path:
    (tmp_path / "usb").mkdir()
    return packed(sample, tmp_path / "usb" / "mau.ictz").path


@pytest.fixture
def new_pc(tmp_path: Path) -> Path:
    (tmp_path / "Tài liệu").mkdir()
    return tmp_path / "Tài liệu"


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


# There and back


def test_everything_arrives_on_the_new_pc(sample: Store, tmp_path: Path, new_pc: Path):
    with_attachments(sample, 60)
    keep.add(sample, Task(text="Chưa gộp vào tệp chính"), BY)
    made = packed(sample, tmp_path / "goi.ictz")
    told: list[int] = []
    there = unpack(made.path, new_pc / "mau.ict", lambda percent, _words: told.append(percent))
    assert told == sorted(told)
    assert told[-1] == 100
    assert amount(there.contents.counts).endswith(" bản ghi, 60 tệp đính kèm")
    assert there.findings == ()
    assert there.preferences == LIKED
    assert names(new_pc) == ["mau.ict"]
    with closing(open_store(there.path, now)) as store:
        assert dump(store.connection) == dump(sample.connection)
        assert store.undo(BY).startswith("Thêm nhiệm vụ")
    assert there.path.stat().st_mode & 0o077 == 0
    assert made.path.stat().st_mode & 0o077 == 0


def test_the_archive_says_whose_it_is_before_anything_is_unpacked(archive: Path, sample: Store):
    contents = look_into(archive)
    assert contents.office == "Ban Chỉ đạo CNTT, Hà Tĩnh"
    assert (contents.file_name, contents.by, contents.pc, contents.made_at) == ("mau.ict", ORIGIN.by, ORIGIN.pc, NOW)
    assert contents.counts == ledger.counts(sample.connection)
    assert amount(contents.counts) == "551 bản ghi, 0 tệp đính kèm"
    assert names(archive.parent) == ["mau.ictz"]


def test_any_other_tool_reads_the_archive(archive: Path):
    with zipfile.ZipFile(archive) as zipped:
        assert zipped.testzip() is None
        listed = json.loads(zipped.read(CONTENTS))
        assert listed["data"]["sha256"] == hashlib.sha256(zipped.read(DATA)).hexdigest()
        assert json.loads(zipped.read(PREFERENCES)) == LIKED


def test_a_file_full_of_figures_arrives(tmp_path: Path, new_pc: Path):
    with closing(open_store(filled_file(tmp_path / "day số.ict"), now)) as store:
        made = packed(store, tmp_path / "day.ictz")
        there = unpack(made.path, new_pc / "x.ict", nobody)
        assert there.contents.counts == ledger.counts(store.connection)
        assert there.findings == ()


def test_the_file_of_an_older_program_arrives_as_it_is(tmp_path: Path, new_pc: Path, archive: Path):
    old = build(OLD_FILES[0], tmp_path / "cu.ict")
    with closing(outside(old)) as connection:
        counts = ledger.counts(connection)
    data = old.read_bytes()
    made = rewritten(archive, data=data, counts=counts)
    there = unpack(made, new_pc / "cu.ict", nobody)
    assert there.path.read_bytes() == data
    open_store(there.path, now).close()


# Never over another file


@pytest.mark.parametrize("ending", ["", "-wal", "-journal"])
def test_what_lies_under_the_name_stays(archive: Path, new_pc: Path, ending: str):
    (new_pc / f"mau.ict{ending}").write_bytes(b"der")
    with pytest.raises(Refused, match=rf"(Đã có tệp|Bên cạnh còn) “mau\.ict{ending}”"):
        unpack(archive, new_pc / "mau.ict", nobody)
    assert names(new_pc) == [f"mau.ict{ending}"]
    assert (new_pc / f"mau.ict{ending}").read_bytes() == b"der"


def test_a_file_that_comes_meanwhile_stays_as_well(archive: Path, new_pc: Path):
    target = new_pc / "mau.ict"

    def someone_else(percent: int, _words: str) -> None:
        if percent == 100:
            target.write_bytes(b"cua nguoi khac")

    with pytest.raises(Refused, match="Đã có tệp"):
        unpack(archive, target, someone_else)
    assert target.read_bytes() == b"cua nguoi khac"
    assert names(new_pc) == ["mau.ict"]


def test_an_archive_is_not_written_over_anything(sample: Store, archive: Path):
    before = archive.read_bytes()
    with pytest.raises(Refused, match=r"Đã có tệp “mau\.ictz”"):
        packed(sample, archive)
    assert archive.read_bytes() == before


# What is not as we wrote it


def rewritten(
    archive: Path,
    data: bytes | None = None,
    change: Callable[[dict[str, object]], object] = lambda _listed: None,
    **listed: object,
) -> Path:
    """Write an archive anew with other parts whose hashes are right, as somebody who means ill would."""
    with zipfile.ZipFile(archive) as zipped:
        parts = {name: zipped.read(name) for name in PARTS}
    parts[DATA] = parts[DATA] if data is None else data
    contents = json.loads(parts[CONTENTS]) | listed
    contents["data"] = {"size": len(parts[DATA]), "sha256": hashlib.sha256(parts[DATA]).hexdigest()}
    change(contents)
    parts[CONTENTS] = json.dumps(contents).encode()
    return zip_of(archive.with_name("khac.ictz"), list(parts.items()))


def zip_of(path: Path, parts: list[tuple[str, bytes]], method: int = zipfile.ZIP_STORED) -> Path:
    with zipfile.ZipFile(path, "w", method) as zipped:
        for name, content in parts:
            with zipped.open(zipfile.ZipInfo(name) if method == zipfile.ZIP_STORED else name, "w") as part:
                part.write(content)
    return path


def parts_of(archive: Path) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(archive) as zipped:
        return [(name, zipped.read(name)) for name in PARTS]


def refused(path: Path, new_pc: Path) -> str:
    with pytest.raises(Refused) as refusal:
        unpack(path, new_pc / "mau.ict", nobody)
    assert names(new_pc) == [], "something was left"
    return str(refusal.value)


@pytest.mark.parametrize("kept", [0, 1, 21, 100, 5000, 0.5, -23, -22, -1])
def test_a_part_of_an_archive_is_refused(archive: Path, new_pc: Path, kept: float):
    content = archive.read_bytes()
    archive.write_bytes(content[: int(len(content) * kept) if isinstance(kept, float) else kept])
    assert refused(archive, new_pc).startswith(("Gói “mau.ictz” bị hỏng", "“mau.ictz” không phải gói"))


def test_no_flipped_byte_gets_through(archive: Path, new_pc: Path):
    content = archive.read_bytes()
    step = len(content) // 40
    for place in [*range(0, 60), *range(60, len(content), step), *range(len(content) - 60, len(content))]:
        archive.write_bytes(content[:place] + bytes([content[place] ^ 0x41]) + content[place + 1 :])
        try:
            there = unpack(archive, new_pc / "mau.ict", nobody)
        except Refused:
            assert names(new_pc) == []
            continue
        # A few bytes of a zip's own records say nothing: days, versions, attributes. What came out is whole.
        assert hashlib.sha256(there.path.read_bytes()).hexdigest() == there.contents.data.sha256
        there.path.unlink()


def test_other_files_are_not_taken_for_archives(archive: Path, new_pc: Path, sample_master: Path):
    for content in (b"", b"Day khong phai goi" * 50, sample_master.read_bytes()):
        archive.write_bytes(content)
        assert "không phải gói chuyển máy" in refused(archive, new_pc)
    zip_of(archive, [("thu.docx", b"x")])
    assert "bị hỏng" in refused(archive, new_pc)
    assert "Không đọc được gói" in refused(archive.with_name("khong-co.ictz"), new_pc)


@pytest.mark.parametrize("evil", ["../../ngoai.ict", "/tmp/ngoai.ict", "..\\ngoai.ict", "C:\\ngoai.ict", "ho-so.ict/"])
def test_a_path_that_leads_elsewhere_writes_nothing_anywhere(archive: Path, new_pc: Path, evil: str):
    (contents, preferences, (_name, data)) = parts_of(archive)
    assert "bị hỏng" in refused(zip_of(archive.with_name("x.ictz"), [contents, preferences, (evil, data)]), new_pc)
    assert names(new_pc.parent) == ["Tài liệu", "mau.ict", "mau.ict-shm", "mau.ict-wal", "usb"]
    made = rewritten(archive, file_name=evil)
    assert "bị hỏng" in refused(made, new_pc)


def test_a_part_that_comes_twice_or_besides_is_refused(archive: Path, new_pc: Path):
    parts = parts_of(archive)
    with pytest.warns(UserWarning, match="Duplicate name"):
        twice = zip_of(archive.with_name("x.ictz"), [parts[0], parts[1], parts[1]])
    assert "bị hỏng" in refused(twice, new_pc)
    assert "bị hỏng" in refused(zip_of(archive.with_name("y.ictz"), [*parts, ("them.txt", b"x")]), new_pc)
    assert "bị hỏng" in refused(zip_of(archive.with_name("z.ictz"), parts[:2]), new_pc)


def test_what_would_swell_is_refused_before_it_is_unpacked(archive: Path, new_pc: Path):
    swelling = zip_of(
        archive.with_name("x.ictz"), [*parts_of(archive)[:2], (DATA, bytes(50_000_000))], zipfile.ZIP_DEFLATED
    )
    assert swelling.stat().st_size < 200_000
    assert "bị hỏng" in refused(swelling, new_pc)


@pytest.mark.parametrize(
    "listed",
    [
        b"",
        b"[]",
        b"{}",
        b"[" * 100_000,
        b'{"format": ' + b"9" * 5000 + b"}",
        b"\xff\xfe",
        b'{"format": true}',
        bytes(LARGEST_LIST + 1),
    ],
)
def test_an_absurd_list_is_refused(archive: Path, new_pc: Path, listed: bytes):
    made = zip_of(archive.with_name("x.ictz"), [(CONTENTS, listed), *parts_of(archive)[1:]])
    assert "bị hỏng" in refused(made, new_pc)


@pytest.mark.parametrize(
    "change",
    [
        {"made_at": "hôm qua"},
        {"counts": {"task; DROP": 1}},
        {"counts": {"task": -1}},
        {"counts": {"task": True}},
        {"counts": {"task": 1.5}},
        {"counts": [1]},
        {"office": "x" * 1000},
        {"office": 7},
        {"by": "hai\ndòng"},
        {"file_name": ""},
        {"preferences": {"size": 2, "sha256": "kém"}},
    ],
    ids=str,
)
def test_a_list_that_says_nonsense_is_refused(archive: Path, new_pc: Path, change: dict[str, object]):
    assert "bị hỏng" in refused(rewritten(archive, **change), new_pc)


def test_an_archive_of_a_newer_program_says_so(archive: Path, new_pc: Path):
    assert "Hãy cài bản mới" in refused(rewritten(archive, format=FORMAT + 1), new_pc)


def test_a_file_of_a_newer_program_inside_says_so(archive: Path, new_pc: Path, sample_path: Path):
    newer = sample_path.with_name("moi.ict")
    shutil.copy(sample_path, newer)
    with closing(outside(newer)) as hand:
        hand.execute("PRAGMA user_version = 99")
    assert "bản mới hơn" in refused(rewritten(archive, data=newer.read_bytes()), new_pc)


def test_another_database_inside_is_refused(archive: Path, new_pc: Path, tmp_path: Path):
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as hand:
        hand.execute("CREATE TABLE notes (text)")
    assert "chương trình khác" in refused(rewritten(archive, data=other.read_bytes()), new_pc)
    other.unlink()


def test_torn_pages_inside_are_refused_though_their_hash_is_right(archive: Path, new_pc: Path):
    data = bytearray(dict(parts_of(archive))[DATA])
    page = len(data) // 2 // 4096 * 4096
    data[page : page + 200] = b"\xa5" * 200
    assert "bị hỏng" in refused(rewritten(archive, data=bytes(data)), new_pc)


def test_other_counts_than_listed_are_refused(archive: Path, new_pc: Path):
    def one_more(listed: dict[str, object]) -> None:
        assert isinstance(listed["counts"], dict)
        listed["counts"]["task"] += 1

    assert "không khớp với máy cũ" in refused(rewritten(archive, change=one_more), new_pc)


def test_what_was_odd_on_the_old_pc_comes_along_and_is_said(sample: Store, tmp_path: Path, new_pc: Path):
    task = table.every(sample.connection, Task)[0]
    sample.checkpoint()
    with closing(outside(sample.path)) as hand:
        hand.execute("DROP TRIGGER task_ledger_changed")
        hand.execute("UPDATE task SET remark = 'Sửa ngoài' WHERE id = ?", (task.id,))
    there = unpack(packed(sample, tmp_path / "goi.ictz").path, new_pc / "mau.ict", nobody)
    assert any("task_ledger_changed" in words for words in there.findings)


# Stopped, killed, no room


def test_stopping_leaves_nothing_at_any_point(archive: Path, new_pc: Path, sample: Store):
    def run(deed: Callable[[Callable[[int, str], None]], object], folder: Path) -> int:
        points = 0
        while True:
            left = points

            def tell(_percent: int, _words: str) -> None:
                nonlocal left
                left -= 1
                if left < 0:
                    raise Cancelled

            try:
                deed(tell)
            except Cancelled:
                assert names(folder) == []
                points += 1
            else:
                return points

    assert run(lambda tell: unpack(archive, new_pc / "mau.ict", tell), new_pc) > 5
    out = new_pc / "goi"
    out.mkdir()
    assert run(lambda tell: pack(sample.connection, sample.path, out / "x.ictz", ORIGIN, LIKED, tell), out) > 5


KILLED = """
import os, signal, sys
from pathlib import Path
from ict_desktop.store.archive import unpack

def tell(percent, words):
    if percent >= int(sys.argv[3]):
        os.kill(os.getpid(), signal.SIGKILL)

unpack(Path(sys.argv[1]), Path(sys.argv[2]), tell)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
@pytest.mark.parametrize("percent", [1, 60, 80, 100])
def test_a_kill_leaves_no_file_and_the_next_time_sweeps_up(archive: Path, new_pc: Path, percent: int):
    words = [sys.executable, "-c", KILLED, str(archive), str(new_pc / "mau.ict"), str(percent)]
    assert subprocess.run(words, check=False, timeout=60).returncode == -signal.SIGKILL
    (left,) = names(new_pc)
    assert left.startswith("chuyen-may-")
    os.utime(new_pc / left, (1, 1))
    unpack(archive, new_pc / "mau.ict", nobody)
    assert names(new_pc) == ["mau.ict"]


def test_work_of_another_program_that_is_under_way_is_not_swept(archive: Path, new_pc: Path):
    (new_pc / "chuyen-may-abc.dang-ghi").mkdir()
    unpack(archive, new_pc / "mau.ict", nobody)
    assert names(new_pc) == ["chuyen-may-abc.dang-ghi", "mau.ict"]


def test_a_disk_too_small_is_refused_with_need_and_free(archive: Path, sample: Store, tmp_path: Path):
    with small_disk(tmp_path / "nho", 8_000_000) as disk:
        with pytest.raises(Refused, match=r"không đủ chỗ: cần .* MB, chỉ còn .* MB"):
            unpack(archive, disk / "mau.ict", nobody)
        with pytest.raises(Refused, match="không đủ chỗ"):
            packed(sample, disk / "goi.ictz")
        assert names(disk) == []


def test_a_disk_that_fills_meanwhile_leaves_nothing(archive: Path, sample: Store, tmp_path: Path):
    with small_disk(tmp_path / "nho", 16_000_000) as disk:
        filler = disk / "khac"

        def fill(percent: int, _words: str) -> None:
            if not filler.exists():
                with filler.open("wb", buffering=0) as stream, suppress(OSError):
                    while True:
                        stream.write(bytes(4096))

        with pytest.raises(Refused, match=r"đầy|chỗ trống|không đủ chỗ"):
            pack(sample.connection, sample.path, disk / "goi.ictz", ORIGIN, LIKED, fill)
        assert names(disk) == ["khac"]


@pytest.mark.parametrize("at", [0, 30, 60, 80])
@pytest.mark.parametrize("packing", [True, False])
def test_a_stick_pulled_out_meanwhile_is_said_of_the_folder_that_was_chosen(
    archive: Path, sample: Store, new_pc: Path, at: int, packing: bool
):
    stick = new_pc / "usb"
    stick.mkdir()

    def pull_out(percent: int, _words: str) -> None:
        if percent > at:
            shutil.rmtree(stick, ignore_errors=True)

    def deed() -> object:
        if packing:
            return pack(sample.connection, sample.path, stick / "x.ictz", ORIGIN, LIKED, pull_out)
        return unpack(archive, stick / "mau.ict", pull_out)

    with pytest.raises(Refused, match="Không ghi được") as refusal:
        deed()
    assert "chuyen-may-" not in str(refusal.value)
    assert not stick.exists()


def test_a_folder_that_cannot_be_written_is_said(archive: Path, tmp_path: Path, sample: Store):
    (tmp_path / "tep").write_bytes(b"x")
    with pytest.raises(Refused, match="Không ghi được"):
        unpack(archive, tmp_path / "tep" / "mau.ict", nobody)
    with pytest.raises(Refused, match="Không ghi được"):
        packed(sample, tmp_path / "khong" / "co" / "goi.ictz")
