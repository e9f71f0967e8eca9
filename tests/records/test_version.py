import tomllib
from pathlib import Path

from ict_desktop.records.version import VERSION


def test_the_program_knows_the_version_that_packages_carry():
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == VERSION
