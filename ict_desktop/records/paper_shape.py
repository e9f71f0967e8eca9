"""What both pens measure alike: how long a short rule is, and which pages lie across.

Across lie those of an annex or a list whose columns need it (Nghị định 30/2020/NĐ-CP, Phụ lục I, I.2).
"""

from collections.abc import Iterable, Sequence

from ict_desktop.records.papers import Block, GroupRow, Paper, Table
from ict_desktop.records.regimes import Regime

_LETTER, _HEADING_LETTER = 2.0, 2.3
"""Millimetres an average letter of a cell and of a bold heading takes."""
_LONGEST_WORD = 20
"""Letters of a cell's word that count: a longer one is an address and may break."""
_MOST_LINES = 6
"""A table whose rows have more lines on average is read better on a page that lies across."""


def rule_length(widths: Sequence[float], share: float) -> float:
    """Return how long the rule under lines of such widths is: a share of the widest, 1/3–1/2 of the last one, too.

    Where both cannot be (a last line of a word or two), at least a third of the widest.
    """
    if not widths or share >= 1:
        return max(widths, default=0.0)
    return max(max(widths) / 3, min(max(widths) * share, widths[-1] * 0.45))


def pages_across(paper: Paper) -> tuple[bool, ...]:
    """Say of the text and of each annex whether its pages lie across, as somebody asked or as the columns need.

    The text of an official paper stands upright unless somebody asks for more.
    """
    regime = paper.regime
    is_list = paper.masthead is None
    text = paper.landscape or (is_list and lie_across(paper.blocks, regime))
    return (text, *(annex.landscape or lie_across(annex.blocks, regime) for annex in paper.annexes))


def lie_across(blocks: Iterable[Block], regime: Regime) -> bool:
    """Say whether one of the tables is too wide for an upright page."""
    width = regime.page_width - regime.margin_left - regime.margin_right
    return any(_is_too_wide(block, width, 2 * regime.cell_padding) for block in blocks if isinstance(block, Table))


def _is_too_wide(table: Table, width: float, padding: float) -> bool:
    rows = [row for row in table.rows if not isinstance(row, GroupRow)]
    cells = [[row[place] if place < len(row) else "" for row in rows] for place in range(len(table.columns))]
    needed = [
        max(_longest([column.heading]) * _HEADING_LETTER, min(_longest(texts), _LONGEST_WORD) * _LETTER) + padding
        for column, texts in zip(table.columns, cells, strict=True)
    ]
    if sum(needed) > width:
        return True
    shares = sum(column.width for column in table.columns)
    lines = [1.0] * len(rows)
    for column, texts in zip(table.columns, cells, strict=True):
        room = max(1.0, (width * column.width / shares - padding) / _LETTER)
        lines = [max(most, len(text) / room) for most, text in zip(lines, texts, strict=True)]
    return bool(rows) and sum(lines) / len(rows) > _MOST_LINES


def _longest(texts: Sequence[str]) -> int:
    return max((len(word) for text in texts for word in text.split()), default=0)
