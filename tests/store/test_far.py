"""Where a file lies: on this machine, in a folder that a program copies to the net, on another machine's disk."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from ict_desktop.records.errors import Refused
from ict_desktop.records.tasks import Task
from ict_desktop.store import far as lying
from ict_desktop.store import living, sqlite
from ict_desktop.store.bringing_home import bring_home, home_for, put_away
from ict_desktop.store.checking import examine
from ict_desktop.store.far import Far, Surroundings, far, file_system_of, is_on_share
from ict_desktop.store.opening import open_store
from ict_desktop.work import keep
from tests.files import dump, now, outside

MOUNTS = r"""/dev/sda2 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
//may-chu/chung /mnt/chung cifs rw,vers=3.0 0 0
may-chu:/van-phong /home/lan/Văn\040phòng nfs4 rw 0 0
lan@may-chu: /mnt/xa fuse.sshfs rw 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
/dev/sdb1 /mnt/chung/usb vfat rw 0 0
systemd-1 /auto autofs rw 0 0
may-chu:/auto /auto nfs rw 0 0
broken
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/lan/HoSo.ict", "ext4"),
        ("/mnt/chung/2026/HoSo.ict", "cifs"),
        ("/mnt/chung-khac/HoSo.ict", "ext4"),
        ("/mnt/chung/usb/HoSo.ict", "vfat"),
        ("/home/lan/Văn phòng/HoSo.ict", "nfs4"),
        ("/run/user/1000/gvfs/smb-share:server=may-chu,share=chung/HoSo.ict", "fuse.gvfsd-fuse"),
        ("/auto/HoSo.ict", "nfs"),
    ],
)
def test_the_file_system_is_that_of_the_nearest_mount(path: str, kind: str) -> None:
    assert file_system_of(Path(path), MOUNTS) == kind


def on_a_share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let a folder be the disk of another machine, as Linux tells it."""
    folder = tmp_path / "o-mang"
    folder.mkdir(exist_ok=True)
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/sda / ext4 rw 0 0\n//may-chu/chung {folder} cifs rw 0 0\n", encoding="utf-8")
    monkeypatch.setattr(lying, "MOUNTS", mounts)
    return folder


def test_a_share_is_far_and_its_file_has_a_rollback_journal(
    sample_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = on_a_share(tmp_path, monkeypatch)
    path = sample_path.rename(folder / "HoSo.ict")
    assert far(path) == Far("trên ổ đĩa mạng", is_share=True)
    with closing(open_store(path, now)) as store:
        assert store.connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        keep.add(store, Task(text="Trên ổ mạng"), "Lan")
    home = path.rename(tmp_path / "HoSo.ict")
    assert far(home) is None
    with closing(open_store(home, now)) as store:
        assert store.connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


@pytest.mark.parametrize("name", [r"\\may-chu\chung\HoSo.ict", "//may-chu/chung/HoSo.ict"])
def test_a_name_with_a_server_in_it_is_on_a_share(name: str) -> None:
    assert is_on_share(Path(name))


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - Văn phòng UBND tỉnh/Tài liệu", "OneDrive"),
        ("Dropbox/2026", "Dropbox"),
        ("Dropbox (Sở TTTT)", "Dropbox"),
        ("Google Drive", "Google Drive"),
        ("My Drive/Ho so", "Google Drive"),
        ("iCloudDrive", "iCloud"),
    ],
)
def test_the_folder_of_a_service_is_known_by_its_name(tmp_path: Path, folder: str, service: str) -> None:
    (tmp_path / folder).mkdir(parents=True)
    assert far(tmp_path / folder / "HoSo.ict") == Far(f"trong thư mục {service}", is_share=False)


@pytest.mark.parametrize("name", ["Documents", "OneDriver", "Tài liệu Dropbox", "OneDrive.ict"])
def test_a_folder_that_only_sounds_so_is_on_this_machine(tmp_path: Path, name: str) -> None:
    assert far(tmp_path / name / "OneDrive.ict") is None


def test_a_folder_is_known_by_what_lies_in_it_and_by_what_the_system_says(tmp_path: Path) -> None:
    (tmp_path / "hop" / ".dropbox.cache").mkdir(parents=True)
    (tmp_path / "hop" / "2026").mkdir()
    assert far(tmp_path / "hop" / "2026" / "HoSo.ict") == Far("trong thư mục Dropbox", is_share=False)
    told = (("OneDrive", tmp_path / "dam-may"),)
    assert far(tmp_path / "dam-may" / "Tài liệu" / "HoSo.ict", told) == Far("trong thư mục OneDrive", is_share=False)
    assert far(tmp_path / "dam-may-khac" / "HoSo.ict", told) is None


def test_a_link_into_such_a_folder_is_seen_through(tmp_path: Path) -> None:
    (tmp_path / "OneDrive").mkdir()
    (tmp_path / "tai-lieu").symlink_to(tmp_path / "OneDrive")
    assert far(tmp_path / "tai-lieu" / "HoSo.ict") is not None


# Bringing it home


def test_home_is_the_first_folder_of_this_machine_under_a_name_that_is_free(tmp_path: Path) -> None:
    cloud, home = tmp_path / "OneDrive" / "Tài liệu", tmp_path / "lan"
    for folder in (cloud, home):
        folder.mkdir(parents=True)
    around = Surroundings(homes=(cloud, tmp_path / "khong-co", home))
    office_file = cloud / "HoSoBanChiDaoCNTT.ict"
    assert home_for(cloud / "HoSo.ict", around, office_file) == home / "HoSo.ict"
    (home / "HoSo.ict").touch()
    assert home_for(cloud / "HoSo.ict", around, office_file) == home / "HoSo-2.ict"


def test_what_is_brought_home_is_whole_and_the_old_file_stays(sample_path: Path, tmp_path: Path) -> None:
    told: list[int] = []
    with closing(open_store(sample_path, now)) as store, closing(store.reader()) as reader:
        target = bring_home(reader, sample_path, tmp_path / "nha.ict", lambda percent, _words: told.append(percent))
        before = dump(store.connection)
    with closing(outside(target)) as copy:
        assert dump(copy) == before
        assert examine(copy).is_data_whole
    assert sample_path.exists()
    assert told == sorted(told)


def test_what_others_go_on_writing_is_not_brought_home(sample_path: Path, tmp_path: Path) -> None:
    with closing(open_store(sample_path, now)) as store, closing(store.reader()) as reader:

        def write(_percent: int, _words: str) -> None:
            keep.add(store, Task(text="Đang ghi"), "Hoa")

        with pytest.raises(Refused, match="đang được chương trình khác ghi"):
            bring_home(reader, sample_path, tmp_path / "nha.ict", write)
    assert not (tmp_path / "nha.ict").exists()
    assert not list(tmp_path.glob("nha*"))


def test_one_that_writes_once_while_it_is_copied_is_in_the_copy(sample_path: Path, tmp_path: Path) -> None:
    with closing(open_store(sample_path, now)) as store, closing(store.reader()) as reader:
        written: list[str] = []

        def write(_percent: int, _words: str) -> None:
            if not written:
                written.append(keep.add(store, Task(text="Ghi xen vào"), "Hoa") and "once")

        target = bring_home(reader, sample_path, tmp_path / "nha.ict", write)
    with closing(sqlite.connect(target)) as copy:
        assert copy.execute("SELECT count(*) FROM task WHERE text = 'Ghi xen vào'").fetchone() == (1,)


def test_the_old_file_is_put_away_under_a_name_that_says_so(sample_path: Path) -> None:
    before = sample_path.read_bytes()
    away = put_away(sample_path)
    assert away.name == f"mau (đã chuyển về máy {living.name_of_pc()}).ict"
    assert away.read_bytes() == before
    assert not sample_path.exists()


def test_an_old_file_that_is_open_elsewhere_keeps_its_name(sample_path: Path) -> None:
    with closing(open_store(sample_path, now)) as store:
        keep.add(store, Task(text="Còn trong -wal"), "Lan")
        with pytest.raises(Refused, match="đang được mở"):
            put_away(sample_path)
    assert sample_path.exists()


def test_a_second_old_file_of_that_name_is_put_away_beside_the_first(sample_path: Path) -> None:
    again = Path(shutil.copy(sample_path, sample_path.with_name("lan-hai.ict")))
    first = put_away(sample_path)
    second = put_away(again.rename(sample_path))
    assert second != first
    assert first.exists()
    assert second.exists()
