"""Kính gửi, nơi nhận, the copy for the archive."""

import re
from collections import Counter
from collections.abc import Iterator

from ict_desktop.records.checks.laws import ADDRESSED_KINDS
from ict_desktop.records.checks.sheet import Place, Sheet
from ict_desktop.records.checks.verdict import (
    PRACTICE,
    Remark,
    Rule,
    Verdict,
    circular,
    decree,
    decree_article,
    judged,
    not_applicable,
    unknown,
)
from ict_desktop.records.name_matching import plain as matched
from ict_desktop.records.people_words import agencies_together
from ict_desktop.records.recipients import archived
from ict_desktop.records.record import shortened
from ict_desktop.records.vietnamese import fold

_ADDRESSEES = Place("addressees")
_RECIPIENTS = Place("recipients")


def _names(lines: tuple[str, ...]) -> list[str]:
    return [line.lstrip("-– ").rstrip(";. ") for line in lines]


def _is_addressed_kind(sheet: Sheet) -> bool:
    return sheet.is_letter or fold(sheet.kind) in {fold(kind) for kind in ADDRESSED_KINDS}


def _addressed(sheet: Sheet) -> Verdict:
    typed = [p for p in sheet.body if p.text.startswith("Kính gửi") and p.kind in ("text", "item", "dash")]
    if _is_addressed_kind(sheet):
        if sheet.addressees:
            return judged(Remark("“Kính gửi” gõ trong nội dung; hãy ghi ở ô Kính gửi.", p.place) for p in typed)
        if fold(sheet.kind) == "bao cao":
            return judged([])
        return judged([Remark(f"{sheet.kind} phải có “Kính gửi”; hãy ghi nơi gửi ở ô Kính gửi.", _ADDRESSEES)])
    faults = [Remark(f"{sheet.kind} không ghi “Kính gửi”; nơi gửi ghi ở phần Nơi nhận.", p.place) for p in typed]
    if sheet.addressees:
        faults.append(Remark(f"{sheet.kind} không ghi “Kính gửi”; nơi gửi ghi ở phần Nơi nhận.", _ADDRESSEES))
    return judged(faults)


_SEVERAL = re.compile(
    r"(?<!các )\b(?:Sở|UBND|Văn phòng|Công an|Ban|Bộ) [^,;:]+[,;] (?:Sở|UBND|Văn phòng|Công an|Ban|Bộ) "
)


def _each_its_line(sheet: Sheet) -> Verdict:
    if not sheet.addressees:
        return not_applicable("Văn bản không có Kính gửi.")
    faults = [
        Remark(f"“{line}” ghi nhiều cơ quan trên một dòng; mỗi cơ quan hoặc nhóm cơ quan ghi một dòng.", _ADDRESSEES)
        for line in _names(sheet.addressees)
        if ";" in line and ":" not in line
    ]
    faults += [
        Remark(
            f"“{line}” ghi nhiều cơ quan trên một dòng; hãy xem có phải một nhóm cơ quan không.", _ADDRESSEES, asks=True
        )
        for line in _names(sheet.addressees)
        if ";" not in line and ":" not in line and _SEVERAL.search(line)
    ]
    if len(sheet.addressees) > 1:
        faults += [
            Remark(f"Dòng kính gửi “{line}” phải có gạch ngang ở đầu và dấu “{end}” ở cuối.", _ADDRESSEES)
            for line, end in zip(sheet.addressees, _ends(len(sheet.addressees)), strict=True)
            if not (line.startswith("- ") and line.endswith(end))
        ]
    return judged(faults)


def _ends(count: int) -> list[str]:
    return [";"] * (count - 1) + ["."]


def _as_above(sheet: Sheet) -> Verdict:
    names = [fold(name) for name in _names(sheet.recipients)]
    if not names:
        return unknown("Chưa ghi nơi nhận.")
    first = names[0].startswith("nhu tren")
    anywhere = any(name.startswith("nhu tren") for name in names)
    if sheet.addressees:
        if first:
            return judged([])
        return judged([Remark("Văn bản có Kính gửi thì dòng đầu của Nơi nhận ghi “Như trên”.", _RECIPIENTS)])
    # An invitation names above whom it invites.
    if anywhere and fold(sheet.kind) != "giay moi":
        sentence = (
            f"{sheet.kind} không có Kính gửi nên không ghi “Như trên”; hãy ghi tên nơi nhận, hoặc “Như thành phần họp”."
        )
        return judged([Remark(sentence, _RECIPIENTS)])
    return judged([])


_ARCHIVE = re.compile(r"^Lưu\s*:\s*VT\b", re.IGNORECASE)


def _archive(sheet: Sheet) -> Verdict:
    names = _names(sheet.recipients)
    if not names:
        return judged(
            [Remark("Chưa ghi nơi nhận; dòng cuối ghi “Lưu: VT”, rồi chữ viết tắt đơn vị soạn thảo.", _RECIPIENTS)]
        )
    last = names[-1]
    faults = list(_archive_faults(last, sheet.known.drafting_unit))
    faults += [
        Remark(f"Dòng nơi nhận “{line}” phải kết thúc bằng dấu “{end}”.", _RECIPIENTS)
        for line, end in zip(sheet.recipients, _ends(len(sheet.recipients)), strict=True)
        if not line.endswith(end)
    ]
    return judged(faults)


def _archive_faults(last: str, unit: str) -> Iterator[Remark]:
    """Say what is wrong with the copy for the archive; one that names no unit is asked about where the file knows one."""
    if archived(last) is None:
        yield Remark("Dòng cuối của Nơi nhận phải là “Lưu: VT”, rồi chữ viết tắt đơn vị soạn thảo.", _RECIPIENTS)
    elif not re.match(r"Lưu\s*:", last, re.IGNORECASE):
        yield Remark(f"“{last}” thiếu dấu hai chấm sau chữ “Lưu”; phải ghi “Lưu: VT, …”.", _RECIPIENTS)
    elif not _ARCHIVE.match(last):
        yield Remark(f"“{last}” thiếu chữ “VT” (văn thư) sau chữ “Lưu:”.", _RECIPIENTS)
    elif unit and "," not in last:
        sentence = f"“{last}” chưa ghi chữ viết tắt đơn vị soạn thảo; thường ghi “Lưu: VT, {unit}.”."
        yield Remark(sentence, _RECIPIENTS, asks=True)


# Who is to have it

_EVERYBODY = re.compile(r"nhu thanh phan|nhu tren|cac so, ban, nganh|cac so, nganh|cac co quan, don vi|cac don vi")
_CLASSES = (
    (re.compile(r"^so "), re.compile(r"\bcac so\b")),
    (
        re.compile(r"^(?:ubnd|uy ban nhan dan) (?:huyen|thanh pho|thi xa|tp|tx)"),
        re.compile(r"cac huyen|cap huyen|cac thanh pho|cac thi xa"),
    ),
    (re.compile(r"^(?:ubnd|uy ban nhan dan) (?:xa|phuong|thi tran)"), re.compile(r"cac xa|cap xa|cac phuong")),
    (re.compile(r"^van phong"), re.compile(r"\bvp\b|chanh van phong|chanh vp|van phong")),
)
"""Agencies of a class, and the words that name the whole class."""


def _to_all_concerned(sheet: Sheet) -> Verdict:
    names = _names(sheet.recipients)
    if not names:
        return unknown("Chưa ghi nơi nhận.")
    faults = [
        Remark(f"Nơi nhận ghi “{next(n for n in names if matched(n) == name)}” hai lần; chỉ ghi một lần.", _RECIPIENTS)
        for name, count in Counter(matched(n) for n in names).items()
        if count > 1
    ]
    told = fold("\n".join((*names, *sheet.addressees)))
    leads = dict.fromkeys(task.lead for task in sheet.known.tasks or () if task.lead)
    faults += [
        Remark(f"{lead} được giao chủ trì nhiệm vụ mà không có trong Nơi nhận.", _RECIPIENTS)
        for lead in leads
        if not _is_told(fold(lead), told, sheet)
    ]
    return judged(faults)


def _is_told(lead: str, told: str, sheet: Sheet) -> bool:
    others = next((a.others for a in sheet.known.agencies if fold(a.name) == lead), ())
    if any(name and fold(name) in told for name in (lead, *others)):
        return True
    if _EVERYBODY.search(told):
        return True
    return any(own.search(lead) and of_all.search(told) for own, of_all in _CLASSES)


_MOST_LINES = 20
"""Longer lists are shown by offices in groups of agencies."""


def _in_groups(sheet: Sheet) -> Verdict:
    lists = (("Kính gửi", sheet.addressees, _ADDRESSEES), ("Nơi nhận", sheet.recipients, _RECIPIENTS))
    long = [(name, _names(lines), place) for name, lines, place in lists if len(lines) > _MOST_LINES]
    faults = []
    for name, lines, place in long:
        together = agencies_together(lines)
        if len(together) < len(lines):
            group = next(line for line in together if line not in lines)
            sentence = (
                f"{name} có {len(lines)} dòng; cơ quan cùng loại có thể ghi một dòng, như “{shortened(group, 40)}”. Hãy "
                "bấm Gộp cơ quan cùng loại."
            )
            faults.append(Remark(sentence, place, asks=True))
    return judged(faults)


_GROUP = re.compile(r"^(?:cac|nhu|nhung)\b|thanh phan|:|,")


def _copies(sheet: Sheet) -> Verdict:
    copies = sheet.paper.copies
    names = _names(sheet.recipients)
    if copies is None:
        return not_applicable("Văn bản không ghi số lượng bản.")
    groups = [name for name in names if _GROUP.search(fold(name)) and archived(name) is None]
    if copies < len(names):
        sentence = f"Số lượng bản ghi {copies} mà Nơi nhận có {len(names)} dòng; phải đủ mỗi nơi một bản."
        return judged([Remark(sentence, Place("copies"))])
    if groups or sheet.addressees:
        return unknown("Nơi nhận có nhóm cơ quan nên chưa đếm được số nơi nhận.")
    if copies > len(names):
        sentence = f"Số lượng bản ghi {copies} mà Nơi nhận có {len(names)} nơi; số bản phải bằng số nơi nhận."
        return judged([Remark(sentence, Place("copies"), asks=True)])
    return judged([])


RULES = (
    Rule("61", "“Kính gửi” đúng loại văn bản", decree("II.9b"), circular("Điều 14"), _addressed),
    Rule("62", "Mỗi nơi gửi một dòng", decree("II.9d"), circular("Điều 14"), _each_its_line),
    Rule("63", "“Như trên” trong Nơi nhận", decree("II.9b"), circular("Điều 14"), _as_above),
    Rule("65", "Dấu ở Nơi nhận và dòng “Lưu: VT”", decree("II.9d"), circular("Điều 14"), _archive),
    Rule("66", "Nơi nhận đủ, không trùng", PRACTICE, PRACTICE, _to_all_concerned),
    Rule("N20", "Danh sách nơi nhận dài ghi theo nhóm", PRACTICE, PRACTICE, _in_groups),
    Rule("67", "Số lượng bản bằng số nơi nhận", decree_article("khoản 1 Điều 17"), circular("Điều 15"), _copies),
)
