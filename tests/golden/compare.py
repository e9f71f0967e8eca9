"""The one helper that holds a printed or exported text against its golden file."""

import difflib
import os
from pathlib import Path

FOLDER = Path(__file__).parent


def assert_golden(name: str, text: str) -> None:
    """Compare with tests/golden/NAME and show the difference; UPDATE_GOLDEN=1 writes the file anew."""
    path = FOLDER / name
    if os.environ.get("UPDATE_GOLDEN") == "1":
        path.write_text(text, encoding="utf-8", newline="\n")
    expected = path.read_text(encoding="utf-8") if path.exists() else ""
    difference = "\n".join(difflib.unified_diff(expected.splitlines(), text.splitlines(), name, "printed", lineterm=""))
    assert text == expected, f"{difference}\nIf the change is meant: UPDATE_GOLDEN=1"
