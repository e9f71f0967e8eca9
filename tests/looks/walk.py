"""A walk over every page, tab and dialog on the screen of an office, drawn larger."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LAST_BUT_ONE = "hop-cai-dat-7-chot-so-lieu"
"""A picture near the end of the walk: where it was looked at, so was all before it."""


def faults_at(scale: str, folder: Path) -> list[str]:
    """Return what is cut, out of reach or filled twice at a scale."""
    words = [sys.executable, "-m", "tests.shots", str(folder), "--scheme", "light", "--scale", scale, "--look"]
    told = subprocess.run(words, cwd=ROOT, env=dict(os.environ), check=False, capture_output=True, text=True)
    assert told.returncode == 0, told.stderr
    assert f"{LAST_BUT_ONE}: looked at" in told.stdout
    return [line for line in told.stdout.splitlines() if line.startswith("!")]
