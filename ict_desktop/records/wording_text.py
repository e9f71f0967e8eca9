"""A wording with placeholders: "{chủ trì}" is filled in, a part in [square brackets] is printed only where it can be.

`[tại {nơi}|ở nơi chưa rõ]` says the words behind the stroke where the place is not known. A sign that is meant itself is
typed twice: {{, }}, [[, ]], within brackets ||. A placeholder with a capital begins with one: "{Hội nghị}".
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from ict_desktop.records.vietnamese import capitalised, fold, nfc, one_line

BY_HAND = "……"
"""What stands where only the clerk can say it, room to write; the check names each that is left."""

_TOKEN = re.compile(r"\{\{|\}\}|\[\[|\]\]|\|\||\{([^{}\n]*)\}|[{}\[\]|\n]")
_DOUBLED = ("{{", "}}", "[[", "]]", "||")


@dataclass(frozen=True)
class _Token:
    sign: str
    name: str | None
    line: int


@dataclass
class _Bracket:
    """A part in brackets as far as it is read: what its alternatives say, and whether each can be printed."""

    said: list[str] = field(default_factory=lambda: [""])
    whole: list[bool] = field(default_factory=lambda: [True])

    def words(self) -> str:
        return next((words for words, whole in zip(self.said, self.whole, strict=True) if whole), "")


def _tokens(text: str) -> Iterator[_Token]:
    """Cut a wording into words, signs and placeholders, each with the line it stands on."""
    line = end = 0
    for found in _TOKEN.finditer(text):
        if found.start() > end:
            yield _Token(text[end : found.start()], None, line + 1)
        yield _Token(found[0], found[1], line + 1)
        line += found[0] == "\n"
        end = found.end()
    if end < len(text):
        yield _Token(text[end:], None, line + 1)


def placed(text: str, values: Mapping[str, str], unknown: str = BY_HAND) -> str:
    """Fill a sound wording in, `unknown` for what has no value; a line of which nothing is left is dropped.

    Refusing a wrong wording is the part of `faults`.
    """
    said = ""
    bracket: _Bracket | None = None
    for token in _tokens(text):
        if token.name is None and token.sign == "[":
            bracket = _Bracket()
        elif bracket is None:
            said += _words(token, values) or (unknown if token.name is not None else "")
        elif token.name is None and token.sign == "]":
            said, bracket = said + bracket.words(), None
        elif token.name is None and token.sign == "|":
            bracket.said.append("")
            bracket.whole.append(True)
        else:
            words = _words(token, values)
            bracket.said[-1] += words
            bracket.whole[-1] &= bool(words)
    return "\n".join(line.strip() for line in said.split("\n") if line.strip())


def _words(token: _Token, values: Mapping[str, str]) -> str:
    if token.name is None:
        return token.sign[0] if token.sign in _DOUBLED else token.sign
    name = one_line(token.name)
    value = values.get(name.lower(), "")
    return capitalised(value) if name[:1].isupper() else value


def faults(text: str, known: Collection[str]) -> list[str]:
    """Say of each wrong placeholder and sign what it is, on which line and what may have been meant; empty when sound."""
    found = []
    opened = 0
    for token in _tokens(text):
        wrong = ""
        if token.name is not None:
            wrong = _wrong_name(token.name, known)
        elif token.sign in ("{", "}"):
            wrong = f"dấu {token.sign} đứng một mình. Muốn in chính dấu ấy, hãy gõ hai lần: {token.sign * 2}."
        elif token.sign == "[" and opened:
            wrong = f"ngoặc vuông nằm trong ngoặc vuông mở ở dòng {opened}. Hãy đóng ngoặc trước bằng dấu ]."
        elif token.sign == "[":
            opened = token.line
        elif token.sign == "]" and not opened:
            wrong = "dấu ] không có dấu [ mở trước. Muốn in chính dấu ấy, hãy gõ hai lần: ]]."
        elif token.sign == "]":
            opened = 0
        found += [f"Dòng {token.line}: {wrong}"] if wrong else []
    if opened:
        found.append(f"Dòng {opened}: dấu [ chưa có dấu ] đóng lại. Muốn in chính dấu ấy, hãy gõ hai lần: [[.")
    return found


def _wrong_name(written: str, known: Collection[str]) -> str:
    name = one_line(nfc(written))
    if name.lower() in known:
        return ""
    if not name:
        return "giữa { và } chưa ghi tên mục."
    by_letters = {fold(each): each for each in known}
    near = get_close_matches(fold(name), by_letters, n=1, cutoff=0.6)
    meant = f"; có phải {{{by_letters[near[0]]}}}?" if near else ". Xem các mục dùng được ở bên dưới."
    return f"không có mục {{{name}}}{meant}"
