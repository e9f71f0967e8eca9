"""A block of cells as spreadsheets put it on the clipboard: tabs between cells, line ends between rows."""

import re

_QUOTED = re.compile(r'"((?:[^"]|"")*)"(?=[\t\n]|\Z)')
_PLAIN = re.compile(r"[^\t\n]*")


def read_block(text: str) -> list[list[str]]:
    """Return the rows of a pasted block; blanks about a cell are let go.

    A cell that holds a tab, a line end or a quotation mark comes in quotation marks, its own ones doubled. A mark that is
    never closed before the end of a cell is part of the words. The line end behind the last row is not a row.
    """
    block = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    rows: list[list[str]] = [[]]
    at = 0
    while True:
        quoted = _QUOTED.match(block, at)
        if quoted:
            word, at = quoted[1].replace('""', '"'), quoted.end()
        else:
            plain = _PLAIN.match(block, at)
            word, at = (plain[0], plain.end()) if plain else ("", at)
        rows[-1].append(word.strip())
        if at >= len(block):
            return rows
        if block[at] == "\n":
            rows.append([])
        at += 1
