"""The guide of the first day as a printed paper; its text is the one the help shows."""

from datetime import date
from pathlib import Path

from ict_desktop.records.guide import blocks_of, title_of
from ict_desktop.records.papers import Paper

FILE = "huong-dan.md"


def guide(resources: Path, day: date) -> Paper:
    """Fill the guide from its text among the resources; `day` is the one whose layout it takes."""
    folder = resources / "help"
    text = (folder / FILE).read_text(encoding="utf-8")
    blocks = blocks_of(text, lambda name: (folder / name).read_bytes())
    return Paper(kind_name=title_of(text), title=("Hồ sơ Ban Chỉ đạo CNTT",), drafted_on=day, blocks=blocks)
