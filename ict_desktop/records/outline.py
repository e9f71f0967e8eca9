"""The text of a paper as somebody typed it, read into the parts it is printed as."""

import re

from ict_desktop.records.papers import Basis, Block, Heading, NumberedItem, Paragraph, Point, paragraphs

_BASIS = re.compile(r"(?:Căn cứ|Theo đề nghị|Xét đề nghị)\b", re.IGNORECASE)
_HEADING = re.compile(r"[IVX]+\.\s+\S")
_ITEM = re.compile(r"([1-9]\d{0,2})\.\s+(\S.*)")
_POINT = re.compile(r"([a-zđ])\)\s+(\S.*)")


def blocks_of(text: str) -> tuple[Block, ...]:
    """Return a line each: the first ones that say "Căn cứ …" as căn cứ, then "I. ", "1. ", "a) ", all else as it stands.

    A line that leads over (it ends with a colon) is running text, whatever it begins with.
    """
    blocks: list[Block] = []
    for line in paragraphs(text):
        leading = all(isinstance(block, Basis) for block in blocks)
        if leading and _BASIS.match(line) and not line.endswith(":"):
            blocks.append(Basis(line))
        elif _HEADING.match(line):
            blocks.append(Heading(line))
        elif item := _ITEM.fullmatch(line):
            blocks.append(NumberedItem(int(item[1]), item[2]))
        elif point := _POINT.fullmatch(line):
            blocks.append(Point(point[1], point[2]))
        else:
            blocks.append(Paragraph(line))
    return tuple(blocks)
