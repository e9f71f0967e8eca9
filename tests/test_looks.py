"""Every page, tab and dialog on the screen of an office, at 150 and 200 %."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("scale", ["1.5", "2"])
def test_nothing_is_cut_or_out_of_reach_and_one_button_is_filled(tmp_path: Path, scale: str):
    words = [sys.executable, "-m", "tests.shots", str(tmp_path), "--scheme", "light", "--scale", scale, "--look"]
    told = subprocess.run(words, cwd=ROOT, env=dict(os.environ), check=False, capture_output=True, text=True)
    assert told.returncode == 0, told.stderr
    assert "hop-cai-dat-7-chot-so-lieu: looked at" in told.stdout
    assert [line for line in told.stdout.splitlines() if line.startswith("!")] == []
