"""By whose authority a paper is signed: the lines TM., KT., TL., TUQ. and Q. above a name, and what may follow what.

Nghị định 30/2020/NĐ-CP, Điều 13 and Phụ lục I, II.7.
"""

import re
from collections.abc import Sequence

from ict_desktop.records.vietnamese import fold, one_line

_MARK = re.compile(r"(TM|KT|TL|TUQ|Q)\s*\.\s*", re.IGNORECASE)
_DEGREES = re.compile(
    r"(?:(?:GS|PGS|TSKH|TS|ThS|Th\.S|CN|KS|BS|DS|CKI|CKII|NGND|NGƯT|TTND|TTƯT|Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ|Kỹ sư|"
    r"Cử nhân|Bác sĩ)(?:\.\s*|\s+))+(?=\S)",
    re.IGNORECASE,
)


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines above a name, the empty ones dropped."""
    return tuple(line for part in text.splitlines() if (line := one_line(part)))


def mark_of(line: str) -> str:
    """Return the mark a line begins with ("KT"), "" where it is a title."""
    found = _MARK.match(one_line(line))
    return found[1].upper() if found else ""


def title_of(line: str) -> str:
    """Return the title a line names, without its mark."""
    return _MARK.sub("", one_line(line), count=1)


def signs_as(authority: str, mark: str) -> bool:
    """Say whether the lines above a name hold a mark."""
    return mark in {mark_of(line) for line in authority.splitlines()}


def authority_faults(lines: Sequence[str]) -> list[str]:
    """Say what the decree does not allow above a name, each as one sentence; empty when it may be signed so.

    TUQ. is not passed on (Điều 13 khoản 3); who signs KT. or for a collective says the own post below (Phụ lục I, II.7b).
    """
    marks = [mark_of(line) for line in lines]
    found = []
    if "TUQ" in marks and {"KT", "TL", "TM"} & set(marks):
        found.append("Người ký thừa ủy quyền (TUQ.) không ủy quyền lại, nên không ghi thêm TM., KT. hoặc TL.")
    if "TM" in marks and "TL" in marks:
        found.append("Không ghi cả TM. và TL.: hoặc ký thay mặt tập thể, hoặc ký thừa lệnh người đứng đầu.")
    order = [mark for mark in marks if mark]
    if order != sorted(order, key=["TM", "TL", "TUQ", "KT", "Q"].index) or len(set(order)) < len(order):
        found.append("Thứ tự trên họ tên là TM. hoặc TL. trước, KT. sau, mỗi chữ một lần.")
    if marks and marks[-1] in ("TM", "KT", "TL", "TUQ"):
        found.append(f"Dưới dòng {lines[-1]} còn thiếu dòng chức vụ của chính người ký.")
    if any(mark and not title_of(line) for mark, line in zip(marks, lines, strict=True)):
        found.append("Sau TM., KT., TL., TUQ. hoặc Q. phải ghi tập thể hoặc chức vụ.")
    return found


def without_degrees(name: str) -> str:
    """Return a name without the học hàm, học vị typed before it: none is printed there (Phụ lục I, II.7c)."""
    return _DEGREES.sub("", one_line(name), count=1)


def is_deputy_title(line: str) -> bool:
    """Say whether a line names a deputy's post."""
    return fold(title_of(line)).startswith("pho ")
