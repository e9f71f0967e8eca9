"""What an order must say: who leads, with whom, until when, what is to be delivered (working clerks' rules: they ask)."""

import re
from collections.abc import Iterator
from datetime import date

from ict_desktop.records.checks.sheet import Passage, Sheet
from ict_desktop.records.checks.verdict import (
    PRACTICE,
    Remark,
    Rule,
    Verdict,
    judged,
    not_applicable,
    unknown,
)
from ict_desktop.records.dates import date_text
from ict_desktop.records.deadlines import deadline
from ict_desktop.records.record import shortened
from ict_desktop.records.vietnamese import fold

_ORDER_KINDS = ("item", "point", "dash", "text")
_BODY = r"(?:Sở|Văn phòng|Công an|Thanh tra|UBND|Ban Quản lý|Bộ Chỉ huy)"
_TWO_LEADS = re.compile(rf"\bgiao ({_BODY} [^,;.:]+?(?:,| và) {_BODY} [^,;.:]+?) chủ trì\b", re.IGNORECASE)
_LEAD_AND_WITH = re.compile(rf"({_BODY} [^,;.:]+?) chủ trì,? phối hợp (?:với|cùng) ([^;.:]+)", re.IGNORECASE)


def _orders(sheet: Sheet) -> Iterator[Passage]:
    for passage in sheet.body:
        if passage.kind in _ORDER_KINDS:
            yield passage


def _no_tasks(sheet: Sheet) -> Verdict | None:
    if sheet.known.tasks is None:
        return unknown("Chưa biết văn bản giao nhiệm vụ nào.")
    return None if sheet.known.tasks else not_applicable("Văn bản không giao nhiệm vụ.")


def _one_lead(sheet: Sheet) -> Verdict:
    faults = [
        Remark(f"Đoạn {p.name} giao “{found[1]}” cùng chủ trì; mỗi việc chỉ một cơ quan chủ trì.", p.place)
        for p in _orders(sheet)
        if (found := _TWO_LEADS.search(p.text))
    ]
    faults += [
        Remark(
            f"Nhiệm vụ “{shortened(task.text)}” ghi “{task.lead}” cùng chủ trì; mỗi việc chỉ một cơ quan chủ trì.",
            sheet.task_place(task.text),
        )
        for task in sheet.known.tasks or ()
        if re.search(r";|\bvà (?:Sở|UBND|Văn phòng)\b", task.lead)
    ]
    return judged(faults)


def _lead_not_with_itself(sheet: Sheet) -> Verdict:
    faults = [
        Remark(f"Đoạn {p.name}: {found[1]} vừa chủ trì vừa phối hợp; hãy bỏ ở một bên.", p.place)
        for p in _orders(sheet)
        if (found := _LEAD_AND_WITH.search(p.text)) and _names(fold(found[2]), fold(found[1]))
    ]
    faults += [
        Remark(
            f"Nhiệm vụ “{shortened(task.text)}”: {task.lead} vừa chủ trì vừa phối hợp; hãy bỏ ở một bên.",
            sheet.task_place(task.text),
        )
        for task in sheet.known.tasks or ()
        if task.lead and fold(task.lead) in {fold(name) for name in task.coordinating}
    ]
    return judged(faults)


def _names(words: str, name: str) -> bool:
    """Say whether words name an agency; "giao so noi vu" names "so noi vu"."""
    own = re.sub(r"^.*?\b(?=so |van phong|cong an|thanh tra|ubnd |ban quan ly|bo chi huy)", "", name)
    return re.search(rf"\b{re.escape(own)}(?!\w)", words) is not None


_SHORT = 200
"""Letters up to which an order may name agencies alone."""
_TOGETHER = re.compile(r"phối hợp (?:với|cùng)", re.IGNORECASE)
_LEADING_WORDS = re.compile(
    r"\b(?:giao|yêu cầu|đề nghị|chủ trì|phối hợp|với|cùng|và|các (?:sở|ban|ngành|đơn vị|cơ quan|địa phương)|sở|ban|ngành|"
    r"đơn vị|cơ quan|địa phương|(?:có )?liên quan|thực hiện)\b|[\W_]+",
    re.IGNORECASE,
)


def _something_to_do(sheet: Sheet) -> Verdict:
    """Ask where an order names agencies and "phối hợp" and nothing to be done; the directory tells the agencies."""
    names = sorted((n for a in sheet.known.agencies for n in (a.name, *a.others)), key=len, reverse=True)
    if not names:
        return unknown("Danh bạ chưa có đơn vị nào để đối chiếu.")
    folded = [name.casefold() for name in names]
    faults = []
    for passage in _orders(sheet):
        leads_on = passage.text.rstrip().endswith(":")  # what is to be done stands below it
        if leads_on or len(passage.text) > _SHORT or not _TOGETHER.search(passage.text):
            continue
        rest = passage.text.casefold()
        for name in folded:
            rest = rest.replace(name, "")
        if not _LEADING_WORDS.sub("", rest):
            sentence = f"Đoạn {passage.name} ghi phối hợp mà chưa ghi việc; hãy ghi cơ quan phối hợp làm gì."
            faults.append(Remark(sentence, passage.place))
    return judged(faults)


_TELLING_KINDS = ("bao cao", "bien ban", "giay moi")
"""Kinds that tell of days that are past, or set the hour of a meeting."""
_TELLING = re.compile(r"^(?:Thực hiện|Căn cứ|Theo|Ngày|Từ ngày|Sáng|Chiều|Thời gian)\b")


def _not_in_the_past(sheet: Sheet) -> Verdict:
    day = sheet.day
    if fold(sheet.kind) in _TELLING_KINDS:
        return not_applicable("Văn bản không đặt hạn cho cơ quan nào.")
    faults = [
        Remark(_late(f"Đoạn {p.name}", last, day), p.place)
        for p in _orders(sheet)
        if not _TELLING.match(p.text) and (last := _limit(p.text, day)) is not None and last < day
    ]
    faults += [
        Remark(_late(f"Nhiệm vụ “{shortened(task.text)}”", task.due_on, day), sheet.task_place(task.text))
        for task in sheet.known.tasks or ()
        if task.due_on is not None and task.due_on < day
    ]
    return judged(faults)


_YEAR = re.compile(r"\b\d{4}\b")
_TOLD = re.compile(r"\b(?:đã|được) (?:hoàn thành|thực hiện|triển khai|giao|ban hành|báo cáo)\b", re.IGNORECASE)


def _limit(text: str, day: date) -> date | None:
    """Return the time limit a paragraph sets with its year, even one that is past; what is told sets none."""
    if not _YEAR.search(text) or _TOLD.search(text):
        return None
    reading = deadline(text, date(day.year - 1, 1, 1))
    return reading.last_day if _YEAR.search(reading.words) else None  # without a year the next such day is meant


def _late(what: str, last: date, day: date) -> str:
    return f"{what} đặt hạn ngày {date_text(last)}, trước ngày văn bản {date_text(day)}; hãy sửa lại hạn."


_PERIODICALLY = re.compile(r"\b[Đđ]ịnh kỳ\b(?P<rest>[^.;]*)")
_HOW_OFTEN = re.compile(
    r"(?:hằng|hàng|mỗi|theo) (?:ngày|tuần|tháng|quý|năm)|\b(?:tuần|tháng|quý|năm)\b|\d+ (?:ngày|tháng)|ngày \d+|6 tháng|"
    r"thứ (?:Hai|Ba|Tư|Năm|Sáu)",
    re.IGNORECASE,
)


def _how_often(sheet: Sheet) -> Verdict:
    found = [(p, m) for p in _orders(sheet) for m in _PERIODICALLY.finditer(p.text)]
    if not found:
        return not_applicable("Văn bản không giao việc định kỳ.")
    return judged(
        Remark(
            f"Đoạn {p.name} ghi “định kỳ” mà chưa ghi kỳ; hãy ghi rõ, như “định kỳ hằng quý, trước ngày 20”.",
            p.place,
        )
        for p, match in found
        if not _HOW_OFTEN.search(match["rest"]) and not _HOW_OFTEN.search(p.text[: match.start()][-25:])
    )


def _complete_chain(sheet: Sheet) -> Verdict:
    if nothing := _no_tasks(sheet):
        return nothing
    faults = []
    for task in sheet.known.tasks or ():
        lacking = [] if task.lead or len(task.coordinating) > 1 else ["cơ quan chủ trì"]
        lacking += [] if task.due_on or task.due_phrase or task.standing else ["thời hạn"]
        if lacking:
            sentence = f"Nhiệm vụ “{shortened(task.text)}” chưa ghi {' và '.join(lacking)}; hãy ghi cho đủ."
            faults.append(Remark(sentence, sheet.task_place(task.text)))
    return judged(faults)


_LEADS_OVER = re.compile(r"như sau\s*:\s*$", re.IGNORECASE)


_CLOSES = re.compile(r"thông báo (?:để|đến)\b|\btrân trọng\b|\btrên đây là\b|\bbiết, (?:triển khai )?thực hiện", re.I)
"""What the last sentence of a paper says, which orders nothing."""


def _orders_follow(sheet: Sheet) -> Verdict:
    found = [(place, p) for place, p in enumerate(sheet.body) if _LEADS_OVER.search(p.text)]
    if not found:
        return not_applicable("Văn bản không có câu “như sau:”.")
    faults = []
    for place, passage in found:
        behind = sheet.body[place + 1] if place + 1 < len(sheet.body) else None
        closes = behind is not None and place + 2 >= len(sheet.body) and _CLOSES.search(behind.text)
        if behind is None or (behind.kind == "text" and closes):
            faults.append(
                Remark(f"Sau câu {passage.name} chưa có nội dung; hãy ghi các ý sau “như sau:”.", passage.place)
            )
    return judged(faults)


_LEVELS = (
    ("rà soát", "nghiên cứu", "đề xuất", "xây dựng", "tham mưu", "dự thảo", "chuẩn bị"),
    ("trình", "báo cáo"),
    ("ban hành", "phê duyệt", "quyết định"),
)
"""Verbs from preparing to deciding: what a paper says must not be more than what was concluded."""


def _level(text: str) -> int:
    """Return how far the strongest verb of a text goes; -1 where it has none."""
    words = text.casefold()
    return max((place for place, verbs in enumerate(_LEVELS) if any(verb in words for verb in verbs)), default=-1)


def _not_raised(sheet: Sheet) -> Verdict:
    if not sheet.known.was:
        return not_applicable("Không có đoạn nào sửa tay khác với kết luận.")
    by_block = {p.place.block: p for p in sheet.body}
    faults = []
    for block, before in sheet.known.was:
        passage = by_block.get(block)
        if passage is not None and _level(passage.text) > _level(before) >= 0:
            sentence = (
                f"Đoạn {passage.name} giao việc mạnh hơn kết luận gốc “{shortened(before)}”; hãy xem lại động từ."
            )
            faults.append(Remark(sentence, passage.place))
    return judged(faults)


def _said_twice(sheet: Sheet) -> Verdict:
    seen: dict[str, Passage] = {}
    faults = []
    # Lines of a list may stand under several agencies.
    for passage in (p for p in _orders(sheet) if p.kind != "dash"):
        words = re.sub(r"\W+", " ", fold(passage.text)).strip()
        if len(words.split()) < _FEW:
            continue
        if words in seen:
            sentence = f"Nội dung {passage.name} ghi hai lần trong văn bản; hãy bỏ một chỗ."
            faults.append(Remark(sentence, passage.place))
        seen.setdefault(words, passage)
    return judged(faults)


_FEW = 5
"""Words under which two lines may say the same."""

RULES = (
    Rule("N1", "Mỗi việc một cơ quan chủ trì", PRACTICE, PRACTICE, _one_lead),
    Rule("N2", "Cơ quan chủ trì không đồng thời phối hợp", PRACTICE, PRACTICE, _lead_not_with_itself),
    Rule("N3", "Cơ quan phối hợp có việc để làm", PRACTICE, PRACTICE, _something_to_do),
    Rule("N4", "Hạn không trước ngày văn bản", PRACTICE, PRACTICE, _not_in_the_past),
    Rule("N5", "“Định kỳ” ghi rõ kỳ", PRACTICE, PRACTICE, _how_often),
    Rule("N6", "Nhiệm vụ đủ cơ quan và hạn", PRACTICE, PRACTICE, _complete_chain),
    Rule("N7", "Sau “như sau:” có nội dung", PRACTICE, PRACTICE, _orders_follow),
    Rule("N8", "Mức độ giao việc đúng kết luận", PRACTICE, PRACTICE, _not_raised),
    Rule("N9", "Không giao một việc hai lần", PRACTICE, PRACTICE, _said_twice),
)
