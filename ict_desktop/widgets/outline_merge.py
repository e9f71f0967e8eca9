"""Laying what has come into the file over the lines of the editor, with the cursor where it was.

What other windows store while steps wait here has not been seen: it is neither taken out nor put back by those steps.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from ict_desktop.records.outline import Entry, Shown, Wanted, cleaned
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
    """Return line and letter where the lines from `start` on become others: behind what came, or where it went."""
    if start > 0 and start + end == len(lines):  # what is not there any more stood behind this line
        return start - 1, len(words(lines[start - 1].text))
    if start + end in (len(old), len(lines)):
        return start, 0
    before, after = words(old[start].text), words(lines[start].text)
    if before == after:
        return stood if stood[0] == start else (start, 0)
    same = _alike_letters(before, after)
    if len(lines) != len(old):
        return start, same
    return start, len(after) - _alike_letters(before[same:][::-1], after[same:][::-1])


def _alike_letters(before: str, after: str) -> int:
    """Return how many letters two texts begin with alike."""
    others = (place for place, letters in enumerate(zip(before, after, strict=False)) if letters[0] != letters[1])
    return next(others, min(len(before), len(after)))


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


# What the steps that wait were made from


def known_again(before: Sequence[Shown], fresh: Sequence[Shown], rows: Mapping[str, str]) -> dict[str, str]:
    """Return under which key of `before` each paragraph of `fresh` was seen, by its key now; what is new has none.

    `rows` leads from the row of each paragraph just stored to its key before.
    """
    keys = {each.key for each in before}
    names = {_name(each): each.key for each in before if each.entry.origin or each.key.startswith("@")}
    found: dict[str, str] = {}
    for each in fresh:
        key = rows.get(each.key) or (each.key if each.key in keys else names.get(_name(each), ""))
        if key:
            found[each.key] = key
    return found


def _name(each: Shown) -> str:
    return each.entry.origin or f"\n{each.entry.words}"


def seen(
    before: Sequence[Shown], fresh: Sequence[Shown], again: Mapping[str, str], anew: Collection[str]
) -> list[Shown]:
    """Return what the editor has seen of `fresh`: paragraphs of `anew` as they are now, every other as it was seen.

    `again` is `known_again`; `anew` holds keys of now.
    """
    was = {each.key: each for each in before}
    found = []
    for each in fresh:
        if each.key in anew:
            found.append(each)
        elif each.key in again:
            found.append(replace(was[again[each.key]], key=each.key))
    return found


def seen_after(
    before: Sequence[Shown], fresh: Sequence[Shown], asked: Sequence[Wanted], rows: Sequence[str]
) -> list[Shown]:
    """Return what the editor has seen of `fresh` once `asked` was stored over `before`; `rows` is where each lies now.

    What was deleted elsewhere and not touched here stays among it, so that the next step does not bring it back.
    """
    was = {each.key: each for each in before}
    pairs = list(zip(asked, rows, strict=True))
    again = known_again(before, fresh, {row: each.key for each, row in pairs if row and each.key})
    touched = {row for each, row in pairs if each.key not in was or not _is_same(each.entry, was[each.key].entry)}
    kept = {each.key for each in asked}
    out = {now for now, key in again.items() if key not in kept and was[key].state != "out"}
    gone = [was[each.key] for each, row in pairs if not row and each.key in was]
    return [*seen(before, fresh, again, touched | out), *gone]


def _is_same(entry: Entry, other: Entry) -> bool:
    return entry == other or replace(entry, origin="") == replace(other, origin="")
