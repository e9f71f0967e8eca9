"""The guide of the first day as a page and as a paper: the few signs of Markdown its text uses, and no others."""

import re
from base64 import b64encode
from collections.abc import Callable, Iterator
from html import escape
from itertools import groupby

from ict_desktop.records.papers import Block, Heading, NumberedItem, Paragraph, Picture

_TITLE, _HEADING = "# ", "## "
_PICTURE = re.compile(r"!\[[^\]]*\]\(([^)]+)\)")
_NUMBERED = re.compile(r"(\d+)\. (.+)")
_MARKS = re.compile(r"\*\*(.+?)\*\*")


def title_of(text: str) -> str:
    """Return the title of a guide."""
    return next(line.removeprefix(_TITLE) for line in text.splitlines() if line.startswith(_TITLE))


def blocks_of(text: str, read: Callable[[str], bytes]) -> tuple[Block, ...]:
    """Return what a guide says below its title: headings, steps, paragraphs, pictures; `read` fetches a picture."""
    return tuple(_blocks(text, read))


def _blocks(text: str, read: Callable[[str], bytes]) -> Iterator[Block]:
    for line in text.splitlines():
        words = _MARKS.sub(r"\1", line.strip())
        step, picture = _NUMBERED.fullmatch(words), _PICTURE.fullmatch(words)
        if not words or words.startswith(_TITLE):
            continue
        if picture is not None:
            yield Picture(b64encode(read(picture[1])).decode("ascii"))
        elif words.startswith(_HEADING):
            yield Heading(words.removeprefix(_HEADING), level=3)
        elif step is not None:
            yield NumberedItem(int(step[1]), step[2])
        else:
            yield Paragraph(words)


def page_of(text: str) -> str:
    """Return a guide as a page of the help."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    parts = []
    for tag, group in groupby(lines, _tag):
        inside = [_MARKS.sub(r"<b>\1</b>", escape(line, quote=False)) for line in group]
        if tag in ("ol", "ul"):
            items = "".join(f"<li>{line.partition(' ')[2]}</li>" for line in inside)
            parts.append(f"<{tag}>{items}</{tag}>")
        elif tag == "img":
            names = [_PICTURE.sub(r"\1", line) for line in inside]
            parts += [f'<p class="picture"><img src="{name}"></p>' for name in names]
        else:
            parts += [f"<{tag}>{line.lstrip('# ')}</{tag}>" for line in inside]
    return f"<html><body>{''.join(parts)}</body></html>"


def _tag(line: str) -> str:
    if _PICTURE.fullmatch(line):
        return "img"
    if line.startswith(_HEADING):
        return "h2"
    if line.startswith(_TITLE):
        return "h1"
    if _NUMBERED.fullmatch(line):
        return "ol"
    return "ul" if line.startswith("- ") else "p"
