"""Laying what has come into the file over the lines of the editor, with the cursor where it was."""

from collections.abc import Sequence

from ict_desktop.records.outline import Shown, cleaned
from ict_desktop.records.runs import words
from ict_desktop.widgets.outline_lines import OutlineLine, as_kept
from ict_desktop.widgets.outline_page import OutlinePage


def lay(page: OutlinePage, shown: Sequence[Shown], follow: bool = False) -> bool:
    """Show a text; returns whether it looks otherwise than before. Lines that look alike are not written anew.

    The cursor stays with its paragraph; with `follow` it goes where the text changed, as after an undo.
    """
    lines = [OutlineLine.of(each) for each in shown]
    old = page.lines
    start = 0
    while start < min(len(old), len(lines)) and _alike(old[start], lines[start]):
        start += 1
    end = 0
    while end < min(len(old), len(lines)) - start and _alike(old[-1 - end], lines[-1 - end]):
        end += 1
    for was, now in (*zip(old[:start], lines, strict=False), *_from_the_end(old, lines, end)):
        _take_over(was, now)
    if start + end == max(len(old), len(lines)):
        page.gutter.update()
        return False
    key, number, offset = page.line.key, page.in_hand(), page.offset()
    changed = _change(old, lines, start, end, (number, offset))
    page.put_lines(start, len(old) - end, lines[start : len(lines) - end])
    there = next((place for place, line in enumerate(page.lines) if key and line.key == key), None)
    page.put_cursor(*changed if follow else (number, 0) if there is None else (there, offset))
    return True


def _change(
    old: list[OutlineLine], lines: list[OutlineLine], start: int, end: int, stood: tuple[int, int]
) -> tuple[int, int]:
    """Return line and letter where the lines from `start` on become others: where the next word would be typed."""
    if start > 0 and start + end == len(lines):  # what is not there any more stood behind this line
        return start - 1, len(words(lines[start - 1].text))
    if start + end in (len(old), len(lines)):
        return start, 0
    before, after = words(old[start].text), words(lines[start].text)
    if before == after:
        return stood if stood[0] == start else (start, 0)
    others = (place for place, letters in enumerate(zip(before, after, strict=False)) if letters[0] != letters[1])
    return start, next(others, min(len(before), len(after)))


def _from_the_end(old: list[OutlineLine], lines: list[OutlineLine], end: int) -> list[tuple[OutlineLine, OutlineLine]]:
    return list(zip(old[len(old) - end :], lines[len(lines) - end :], strict=True))


def _alike(was: OutlineLine, now: OutlineLine) -> bool:
    """Say whether a line need not be written anew: the blanks a hand has just typed are not taken from under it."""
    if (was.style, was.is_out, was.entry.content) != (now.style, now.is_out, now.entry.content):
        return False
    if was.text == now.text:
        return True
    typed = cleaned(was.now_entry())
    return not was.is_fixed and typed.text == cleaned(now.entry).text and as_kept(was.text) != ""


def _take_over(was: OutlineLine, now: OutlineLine) -> None:
    was.key, was.entry, was.state, was.now = now.key, now.entry, now.state, now.now
    was.given = was.text
