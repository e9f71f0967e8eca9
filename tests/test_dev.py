"""What dev.py decides, tried on small checkouts: no network, no apt-get."""

import errno
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import dev
from installers import setting_up
from installers.setting_up import RUN, TESTS, TOOLS

ROOT = Path(__file__).parents[1]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout whose .venv holds two packages and no stamp yet."""
    (tmp_path / "requirements.lock").write_text("one==1 \\\n    --hash=sha256:0\n", encoding="utf-8")
    (tmp_path / "requirements-dev.lock").write_text("one==1 \\\n    --hash=sha256:0\ntwo==2\n", encoding="utf-8")
    python = setting_up.venv_python(tmp_path)
    python.parent.mkdir(parents=True)
    python.touch()
    (tmp_path / ".venv" / "pyvenv.cfg").touch()
    for name in ("one-1", "two-2"):
        put_package(tmp_path, name)
    return tmp_path


def put_package(checkout: Path, name: str) -> None:
    site = setting_up.site_packages(checkout)
    (site / f"{name}.dist-info").mkdir(parents=True)
    package = name.partition("-")[0]
    (site / package / "data").mkdir(parents=True)
    files = [f"{package}/__init__.py", f"{package}/data/a,b.txt", f"{name}.dist-info/RECORD"]
    for file in files:
        (site / file).touch()
    lines = [f'"{file}",sha256=x,0' if "," in file else f"{file},sha256=x,0" for file in files]
    record = "\n".join([*lines, f"{package}/__pycache__/__init__.cpython-311.pyc,,", ""])
    (site / f"{name}.dist-info" / "RECORD").write_text(record, encoding="utf-8")


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
    assert not setting_up.is_ready(checkout, RUN)


def test_a_finished_set_up_is_ready(checkout: Path):
    setting_up.write_stamp(checkout, RUN)
    assert setting_up.is_ready(checkout, RUN)


def test_the_tests_need_more_than_the_program(checkout: Path):
    setting_up.write_stamp(checkout, RUN)
    assert not setting_up.is_ready(checkout, TESTS)
    assert setting_up.venv_is_current(checkout, RUN)
    setting_up.write_stamp(checkout, TESTS)
    assert setting_up.is_ready(checkout, TESTS)
    assert setting_up.is_ready(checkout, RUN)


def test_a_later_run_of_the_program_does_not_forget_the_tests(checkout: Path):
    setting_up.write_stamp(checkout, TESTS)
    setting_up.write_stamp(checkout, RUN)
    assert setting_up.is_ready(checkout, TESTS)


def test_another_lock_makes_the_venv_stale(checkout: Path):
    setting_up.write_stamp(checkout, TESTS)
    (checkout / "requirements.lock").write_text("one==2 \\\n    --hash=sha256:1\n", encoding="utf-8")
    assert not setting_up.is_ready(checkout, RUN)


def test_other_line_ends_leave_the_lock_the_same(checkout: Path):
    setting_up.write_stamp(checkout, TESTS)
    lock = checkout / "requirements.lock"
    lock.write_bytes(lock.read_bytes().replace(b"\n", b"\r\n"))
    assert setting_up.is_ready(checkout, TESTS)


def test_another_python_makes_the_venv_stale(checkout: Path, monkeypatch: pytest.MonkeyPatch):
    setting_up.write_stamp(checkout, TESTS)
    monkeypatch.setattr(sys.implementation, "cache_tag", "cpython-399")
    assert not setting_up.is_ready(checkout, RUN)


def test_a_moved_checkout_makes_the_venv_stale(checkout: Path, tmp_path_factory: pytest.TempPathFactory):
    setting_up.write_stamp(checkout, TESTS)
    moved = tmp_path_factory.mktemp("moved") / "checkout"
    shutil.copytree(checkout, moved)
    assert not setting_up.is_ready(moved, TESTS)


def test_a_venv_without_its_python_or_a_package_is_stale(checkout: Path):
    setting_up.write_stamp(checkout, TESTS)
    shutil.rmtree(setting_up.site_packages(checkout) / "two-2.dist-info")
    assert not setting_up.is_ready(checkout, TESTS)
    (setting_up.site_packages(checkout) / "two-2.dist-info").mkdir()
    assert setting_up.is_ready(checkout, TESTS)
    setting_up.venv_python(checkout).unlink()
    assert not setting_up.is_ready(checkout, TESTS)


def test_a_package_added_by_hand_leaves_the_venv_ready(checkout: Path):
    setting_up.write_stamp(checkout, TESTS)
    (setting_up.site_packages(checkout) / "mine-3.dist-info").mkdir()
    assert setting_up.is_ready(checkout, TESTS)


def test_a_spoiled_stamp_counts_as_none(checkout: Path):
    for text in ("", "[]", '{"made_from": 3, "packages": "one", "system": {}}'):
        (checkout / ".venv" / "stamp.json").write_text(text, encoding="utf-8")
        assert not setting_up.is_ready(checkout, RUN)


def test_a_failed_set_up_leaves_no_stamp_and_no_old_package(checkout: Path, monkeypatch: pytest.MonkeyPatch):
    setting_up.write_stamp(checkout, TESTS)
    monkeypatch.setenv("PYTHONHOME", str(checkout / "nowhere"))  # no Python starts from here
    with setting_up.only_one(checkout) as lock, pytest.raises(SystemExit):
        setting_up.make_venv(checkout, lock)
    assert [path.name for path in (checkout / ".venv").iterdir()] == ["setup.lock"]
    assert not setting_up.is_ready(checkout, RUN)


def test_a_venv_is_not_made_anew_by_a_python_that_lives_in_it(checkout: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "prefix", str(checkout / ".venv"))
    with setting_up.only_one(checkout) as lock, pytest.raises(SystemExit):
        setting_up.make_venv(checkout, lock)
    assert setting_up.venv_python(checkout).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="making a link takes a right there")
@pytest.mark.parametrize("there", [True, False])
def test_a_venv_that_is_a_link_is_neither_made_nor_cleared(
    checkout: Path, tmp_path_factory: pytest.TempPathFactory, capfd: pytest.CaptureFixture[str], there: bool
):
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "venv"
    if there:
        shutil.copytree(checkout / ".venv", elsewhere)
    before = sorted(elsewhere.rglob("*"))
    shutil.rmtree(checkout / ".venv")
    (checkout / ".venv").symlink_to(elsewhere)
    with pytest.raises(SystemExit):
        setting_up.prepare(checkout, RUN)
    assert f"{checkout / '.venv'} is a link to {elsewhere}: nothing is made" in capfd.readouterr().err
    assert sorted(elsewhere.rglob("*")) == before


def wheel(folder: Path, name: str) -> str:
    """Write a wheel of one empty module; returns its line of a lock file."""
    path = folder / f"{name}-1-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{name}.py", "")
        archive.writestr(f"{name}-1.dist-info/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1\n")
        archive.writestr(f"{name}-1.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{name}-1.dist-info/RECORD", f"{name}.py,,\n{name}-1.dist-info/RECORD,,\n")
    return f"{name}==1 --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


def test_run_installs_no_tools_and_the_tools_are_added_to_what_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    program, tool = wheel(tmp_path, "program"), wheel(tmp_path, "tool")
    (tmp_path / "requirements.lock").write_text(program, encoding="utf-8")
    (tmp_path / "requirements-dev.lock").write_text(program + tool, encoding="utf-8")
    for name, value in (("PIP_CONFIG_FILE", os.devnull), ("PIP_NO_INDEX", "1"), ("PIP_FIND_LINKS", str(tmp_path))):
        monkeypatch.setenv(name, value)
    setting_up.prepare(tmp_path, RUN)
    site = setting_up.site_packages(tmp_path)
    assert ((site / "program.py").exists(), (site / "tool.py").exists()) == (True, False)
    made = (tmp_path / ".venv" / "pyvenv.cfg").stat().st_mtime_ns
    setting_up.prepare(tmp_path, TOOLS)
    assert (site / "tool.py").exists()
    stamp = (tmp_path / ".venv" / "stamp.json").read_bytes()
    setting_up.prepare(tmp_path, RUN)
    assert (tmp_path / ".venv" / "stamp.json").read_bytes() == stamp
    assert (tmp_path / ".venv" / "pyvenv.cfg").stat().st_mtime_ns == made
    (tmp_path / "requirements-dev.lock").write_text(program + wheel(tmp_path, "other"), encoding="utf-8")
    setting_up.prepare(tmp_path, TOOLS)  # what is no longer wanted is no longer there
    assert [(site / f"{name}.py").exists() for name in ("program", "tool", "other")] == [True, False, True]


@pytest.mark.parametrize("lost", ["one/__init__.py", "two/data/a,b.txt", "two", "one-1.dist-info/RECORD"])
def test_a_damaged_environment_ends_in_a_sentence_that_says_how_to_mend_it(
    checkout: Path, capfd: pytest.CaptureFixture[str], lost: str
):
    setting_up.write_stamp(checkout, TESTS)
    setting_up.prepare(checkout, TESTS)
    path = setting_up.site_packages(checkout) / lost
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    with pytest.raises(SystemExit):
        setting_up.prepare(checkout, RUN)
    said = capfd.readouterr().err
    assert said.startswith(f"The environment {checkout / '.venv'} is damaged: {lost}")
    assert said.endswith(f"missing. {setting_up.HOW_TO_MEND}\n")


def test_a_python_that_does_not_start_ends_in_a_sentence(tmp_path: Path, capfd: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit):
        dev.become([str(tmp_path / "python")])
    assert capfd.readouterr().err == (
        f"{tmp_path / 'python'} does not start: {os.strerror(errno.ENOENT)}. {setting_up.HOW_TO_MEND}\n"
    )


UNREACHED = "after connection broken by 'NewConnectionError(…: Failed to establish a new connection)': /simple/one/\n"
NOT_FOUND = "ERROR: No matching distribution found for one==1\n"


@pytest.mark.parametrize(
    "told",
    [
        f"WARNING: Retrying (Retry(total=1)) {UNREACHED}WARNING: Retrying (Retry(total=0)) {UNREACHED}{NOT_FOUND}",
        "pip._vendor.urllib3.exceptions.ReadTimeoutError: HTTPSConnectionPool(host='x', port=443): Read timed out.\n",
        f"WARNING: Retrying (Retry(total=0)) broken by 'ProxyError('Cannot connect to proxy.')'\n{NOT_FOUND}",
        "Err:1 http://deb.debian.org bookworm InRelease\n  Temporary failure resolving 'deb.debian.org'\n",
        "W: Failed to fetch http://x/  Could not connect to x:80 (10.0.0.1), connection timed out\n",
    ],
)
def test_what_fails_without_a_network_says_so(
    checkout: Path, capfd: pytest.CaptureFixture[str], tmp_path: Path, told: str
):
    words = [sys.executable, "-c", f"import sys; sys.stderr.write({told!r}); sys.exit(1)"]
    with open(tmp_path / "lock", "wb") as lock, pytest.raises(SystemExit):
        setting_up.call(words, lock)
    assert capfd.readouterr().err == f"{told}{setting_up.NO_NETWORK}\n"


@pytest.mark.parametrize(
    "told",
    [
        NOT_FOUND,
        "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.\n",
        f"WARNING: Retrying (Retry(total=4)) {UNREACHED}ERROR: [Errno 28] No space left on device\n",
    ],
)
def test_other_failures_keep_their_own_words(capfd: pytest.CaptureFixture[str], tmp_path: Path, told: str):
    words = [sys.executable, "-c", f"import sys; sys.stderr.write({told!r}); sys.exit(2)"]
    with open(tmp_path / "lock", "wb") as lock, pytest.raises(SystemExit):
        setting_up.call(words, lock)
    said = capfd.readouterr().err
    assert said.startswith(told)
    assert "The set-up failed with status 2: " in said


def test_two_set_ups_at_once_wait_for_each_other(checkout: Path):
    with setting_up.only_one(checkout), open(checkout / ".venv" / "setup.lock", "ab") as second:
        assert not setting_up.try_lock(second)
    with open(checkout / ".venv" / "setup.lock", "ab") as third:
        assert setting_up.try_lock(third)


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
    assert dev.command(checkout, "check", [])[1:] == ["-m", "pytest", *dev.ON_ALL_CORES]
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
    assert setting_up.loads("libc.so.6")
    monkeypatch.setattr(setting_up, "LIBRARIES", {"libc.so.6": "libc6", "libnowhere.so.9": "libnowhere9"})
    assert setting_up.missing_from_system({}) == {"libnowhere.so.9": "libnowhere9"}
    assert setting_up.missing_from_system({"no-such-program": "nowhere"}) == {
        "libnowhere.so.9": "libnowhere9",
        "no-such-program": "nowhere",
    }


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
    monkeypatch.setattr(setting_up, "missing_from_system", lambda _: {"libnowhere.so.9": "libnowhere9"})
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}" if has_apt else None)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(SystemExit) as stopped:
        setting_up.install_system_packages({})
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
