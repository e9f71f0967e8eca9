"""What dev.py decides, tried on small checkouts: no network, no pip, no apt-get."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import dev

ROOT = Path(__file__).parents[1]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout whose .venv holds two packages and no stamp yet."""
    (tmp_path / "requirements.lock").write_text("one==1 \\\n    --hash=sha256:0\n", encoding="utf-8")
    python = dev.venv_python(tmp_path)
    python.parent.mkdir(parents=True)
    python.touch()
    for name in ("one-1.dist-info", "two-2.dist-info"):
        (packages(tmp_path) / name).mkdir(parents=True)
    return tmp_path


def packages(checkout: Path) -> Path:
    if sys.platform == "win32":
        return checkout / ".venv" / "Lib" / "site-packages"
    return checkout / ".venv" / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}" / "site-packages"


def started(*words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Start the real dev.py with the Python that runs the tests."""
    environment = {**os.environ, **variables}
    return subprocess.run(
        [sys.executable, str(ROOT / "dev.py"), *words],
        capture_output=True,
        encoding="utf-8",
        env=environment,
        check=False,
    )


def test_a_half_made_venv_is_not_ready(checkout: Path):
    assert not dev.is_ready(checkout, for_tests=False)


def test_a_finished_set_up_is_ready(checkout: Path):
    dev.write_stamp(checkout, for_tests=False)
    assert dev.is_ready(checkout, for_tests=False)


def test_the_tests_need_more_than_the_program(checkout: Path):
    dev.write_stamp(checkout, for_tests=False)
    assert not dev.is_ready(checkout, for_tests=True)
    assert dev.venv_is_current(checkout)
    dev.write_stamp(checkout, for_tests=True)
    assert dev.is_ready(checkout, for_tests=True)
    assert dev.is_ready(checkout, for_tests=False)


def test_a_later_run_of_the_program_does_not_forget_the_tests(checkout: Path):
    dev.write_stamp(checkout, for_tests=True)
    dev.write_stamp(checkout, for_tests=False)
    assert dev.is_ready(checkout, for_tests=True)


def test_another_lock_makes_the_venv_stale(checkout: Path):
    dev.write_stamp(checkout, for_tests=True)
    (checkout / "requirements.lock").write_text("one==2 \\\n    --hash=sha256:1\n", encoding="utf-8")
    assert not dev.is_ready(checkout, for_tests=False)


def test_other_line_ends_leave_the_lock_the_same(checkout: Path):
    dev.write_stamp(checkout, for_tests=True)
    lock = checkout / "requirements.lock"
    lock.write_bytes(lock.read_bytes().replace(b"\n", b"\r\n"))
    assert dev.is_ready(checkout, for_tests=True)


def test_another_python_makes_the_venv_stale(checkout: Path, monkeypatch: pytest.MonkeyPatch):
    dev.write_stamp(checkout, for_tests=True)
    monkeypatch.setattr(sys.implementation, "cache_tag", "cpython-399")
    assert not dev.is_ready(checkout, for_tests=False)


def test_a_moved_checkout_makes_the_venv_stale(checkout: Path, tmp_path_factory: pytest.TempPathFactory):
    dev.write_stamp(checkout, for_tests=True)
    moved = tmp_path_factory.mktemp("moved") / "checkout"
    shutil.copytree(checkout, moved)
    assert not dev.is_ready(moved, for_tests=True)


def test_a_venv_without_its_python_or_a_package_is_stale(checkout: Path):
    dev.write_stamp(checkout, for_tests=True)
    (packages(checkout) / "two-2.dist-info").rmdir()
    assert not dev.is_ready(checkout, for_tests=True)
    (packages(checkout) / "two-2.dist-info").mkdir()
    assert dev.is_ready(checkout, for_tests=True)
    dev.venv_python(checkout).unlink()
    assert not dev.is_ready(checkout, for_tests=True)


def test_a_package_added_by_hand_leaves_the_venv_ready(checkout: Path):
    dev.write_stamp(checkout, for_tests=True)
    (packages(checkout) / "mine-3.dist-info").mkdir()
    assert dev.is_ready(checkout, for_tests=True)


def test_a_spoiled_stamp_counts_as_none(checkout: Path):
    for text in ("", "[]", '{"made_from": 3, "packages": "one", "system": {}}'):
        (checkout / ".venv" / "stamp.json").write_text(text, encoding="utf-8")
        assert not dev.is_ready(checkout, for_tests=False)


def test_a_failed_set_up_leaves_no_stamp_and_no_old_package(checkout: Path, monkeypatch: pytest.MonkeyPatch):
    dev.write_stamp(checkout, for_tests=True)
    monkeypatch.setenv("PYTHONHOME", str(checkout / "nowhere"))  # no Python starts from here
    with dev.only_one(checkout) as lock, pytest.raises(SystemExit):
        dev.make_venv(checkout, lock)
    assert [path.name for path in (checkout / ".venv").iterdir()] == ["setup.lock"]
    assert not dev.is_ready(checkout, for_tests=False)


def test_a_venv_is_not_made_anew_by_a_python_that_lives_in_it(checkout: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "prefix", str(checkout / ".venv"))
    with dev.only_one(checkout) as lock, pytest.raises(SystemExit):
        dev.make_venv(checkout, lock)
    assert dev.venv_python(checkout).exists()


def test_two_set_ups_at_once_wait_for_each_other(checkout: Path):
    with dev.only_one(checkout), open(checkout / ".venv" / "setup.lock", "ab") as second:
        assert not dev.try_lock(second)
    with open(checkout / ".venv" / "setup.lock", "ab") as third:
        assert dev.try_lock(third)


def test_arguments_pass_through_as_they_are(checkout: Path):
    odd = ["--today", "2017-07-07", "tệp của tôi.ict", "", "-k", "a b", "*", "$HOME"]
    for name in ("run", "test", "bench"):
        assert dev.command(checkout, name, odd)[-len(odd) :] == odd


def test_the_folder_of_the_pictures_is_the_callers(checkout: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(checkout)
    assert dev.command(checkout, "shots", ["pictures"])[-1] == str(checkout / "pictures")


def test_check_ends_with_the_tests_and_stops_at_the_first_failure(checkout: Path, monkeypatch: pytest.MonkeyPatch):
    titles = [title for title, _ in dev.check_steps(checkout)]
    assert titles == ["format", "lint", "types", "types on Windows", "walls"]
    assert dev.command(checkout, "check", [])[1:] == ["-m", "pytest", "-n", "auto", "--dist", "loadfile"]
    assert dev.command(checkout, "test", ["tests/work"])[1:] == ["-m", "pytest", "tests/work"]
    steps = [(text, [sys.executable, "-c", text]) for text in ("pass", "raise SystemExit(7)", "open('ran', 'w')")]
    monkeypatch.setattr(dev, "check_steps", lambda _: steps)
    monkeypatch.chdir(checkout)
    assert dev.check(checkout) == 7
    assert not Path("ran").exists()


def test_long_files_are_reported(checkout: Path):
    (checkout / "ict_desktop").mkdir()
    (checkout / "ict_desktop" / "short.py").write_text("\n" * 400, encoding="utf-8")
    (checkout / "ict_desktop" / "long.py").write_text("\n" * 401, encoding="utf-8")
    assert dev.long_files(checkout) == ["ict_desktop/long.py has 401 lines."]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux is asked for system packages")
def test_what_the_machine_lacks_is_found(monkeypatch: pytest.MonkeyPatch):
    assert dev.loads("libc.so.6")
    monkeypatch.setattr(dev, "LIBRARIES", {"libc.so.6": "libc6", "libnowhere.so.9": "libnowhere9"})
    monkeypatch.setattr(dev, "TEST_PROGRAMS", {"no-such-program": "nowhere"})
    assert dev.missing_from_system(for_tests=False) == {"libnowhere.so.9": "libnowhere9"}
    assert dev.missing_from_system(for_tests=True) == {"libnowhere.so.9": "libnowhere9", "no-such-program": "nowhere"}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has apt-get")
@pytest.mark.parametrize(
    ("has_apt", "sentence"),
    [
        (True, "sudo apt-get update && sudo apt-get install -y --no-install-recommends libnowhere9\n"),
        (False, "This machine lacks libnowhere.so.9: install them with its package manager, then try again.\n"),
    ],
)
def test_a_plain_user_is_told_what_to_type(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], has_apt: bool, sentence: str
):
    monkeypatch.setattr(dev, "missing_from_system", lambda _: {"libnowhere.so.9": "libnowhere9"})
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}" if has_apt else None)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(SystemExit) as stopped:
        dev.install_system_packages(for_tests=True)
    said = capfd.readouterr()
    assert stopped.value.code == 1
    assert said.out == ""
    assert said.err.endswith(sentence)
    assert said.err.count("\n") == 1


def test_an_old_python_is_told_so(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]):
    monkeypatch.setattr(sys, "version_info", (3, 10, 12, "final", 0))
    with pytest.raises(SystemExit):
        dev.main(["run"])
    assert capfd.readouterr().err == "This program needs Python 3.11 or newer; this is 3.10.\n"


def test_a_wrong_command_shows_the_usage_and_ends_with_two():
    for words in ([], ["fly"], ["shots"]):
        done = started(*words)
        assert (done.returncode, done.stdout, done.stderr) == (2, "", f"{dev.USAGE}\n")
    assert (started("--help").returncode, started("--help").stdout) == (0, f"{dev.USAGE}\n")


def test_output_and_status_of_a_command_pass_through():
    words = [sys.executable, "-c", "import sys; print(sys.argv[1]); sys.stderr.write('e'); sys.exit(3)", "a b"]
    script = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import dev; sys.exit(dev.become({words!r}))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout, done.stderr) == (3, "a b\n", "e")
