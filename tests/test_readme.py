"""What README and ARCHITECTURE say is so: the paths they name are there, the commands they show run."""

import re
import shlex
from pathlib import Path

import pytest

import dev
from ict_desktop.app import main

ROOT = Path(__file__).parents[1]
DOCUMENTS = ("README.md", "ARCHITECTURE.md")
_PATH = re.compile(r"`([\w./-]+(?:/|\.(?:py|md|lock|toml|txt)))`|\]\(([\w./-]+)\)")
_COMMAND = re.compile(r"^`{0,3}python3 dev\.py (\w+)(.*)$|`python3 dev\.py (\w+)", re.MULTILINE)
QUARTERS = tuple(f"ict_desktop/screens/{name}" for name in ("window", "file", "areas", "shared"))
PLACES = ("", "ict_desktop", "tests", "ict_desktop/screens", *QUARTERS, "resources/fonts")
"""Where a path may begin: the top, the package, or the folder its sentence speaks of."""


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_path_named_is_there(name: str):
    named = [plain or picture for plain, picture in _PATH.findall(text_of(name))]
    assert len(named) > 10
    assert [path for path in named if not any((ROOT / place / path).exists() for place in PLACES)] == []


def test_every_command_of_dev_is_one_and_all_are_told():
    told = {first or second for first, _rest, second in _COMMAND.findall(text_of("README.md"))}
    assert told == set(dev.COMMANDS)


def test_the_commands_without_a_window_run_as_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    lines = text_of("README.md").split("## Without a window")[1].split("```")[1].strip().splitlines()
    assert len(lines) > 4
    for line in lines:
        words = shlex.split(re.split(r" {3,}", line)[0])
        assert words[:3] == ["python3", "dev.py", "run"]
        if "--demo" not in words:
            assert main(words[3:]) == 0, line
    assert (tmp_path / "tb.pdf").read_bytes().startswith(b"%PDF")
    assert len(list((tmp_path / "DIR").glob("*.ict"))) == 1
