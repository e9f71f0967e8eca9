"""Capitals and short forms in running text (Nghị định 30/2020/NĐ-CP, Phụ lục II), and who leads an order."""

import re
from collections.abc import Iterator, Mapping

from ict_desktop.records.checks.sheet import Passage, Sheet
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
from ict_desktop.records.record import shortened

_STARTS = re.compile(r"(?:^|[.:;!?“\"(\n]\s*|[-+]\s+|\d[.)]\s+)$")


def _inside(passage: Passage, at: int) -> bool:
    """Say whether a place stands within a sentence, where only names are capital."""
    return _STARTS.search(passage.text[:at]) is None


def _every(sheet: Sheet, pattern: re.Pattern[str]) -> Iterator[tuple[Passage, re.Match[str]]]:
    for passage in sheet.prose:
        for found in pattern.finditer(passage.text):
            yield passage, found


def _agency_names(sheet: Sheet) -> Verdict:
    """Known agencies are written as they are named; "các sở Nội vụ, Tài chính" counts them up and is no name."""
    names = {agency.name.casefold(): agency.name for agency in sheet.known.agencies if len(agency.name.split()) > 1}
    if not names:
        return unknown("Danh bạ chưa có đơn vị nào để đối chiếu.")
    wrong = [
        (passage, name, found[0])
        for passage in sheet.prose
        for name, found in _otherwise(passage.text, names)
        if not found[0].isupper()
        and not _is_counted_up(passage.text[: found.start()], found[0])
        and not (found[0][1:] == name[1:] and not _inside(passage, found.start()))
    ]
    own = sheet.known.own_names
    # What the office calls itself everywhere is asked about once.
    asked = dict.fromkeys((name, found) for _passage, name, found in wrong if found in own)
    faults = [
        Remark(
            f"Mẫu đầu văn bản ghi “{found}” còn danh bạ ghi “{name}”; hãy sửa ở Cài đặt cho thống nhất.",
            next(passage.place for passage, _name, other in wrong if other == found),
            asks=True,
        )
        for name, found in asked
    ]
    faults += [
        Remark(f"Tên cơ quan ghi “{found}”; phải viết hoa là “{name}”.", passage.place)
        for passage, name, found in wrong
        if found not in own
    ]
    return judged(faults)


def _otherwise(text: str, names: Mapping[str, str]) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield where a text has names in other capitals; `names` leads from one without capitals to it."""
    # Most texts name few agencies: the search of a plain word is what keeps a long paper fast.
    folded = text.casefold()
    for small, name in names.items():
        if small in folded:
            for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE):
                if found[0] != name:
                    yield name, found


def _is_counted_up(before: str, found: str) -> bool:
    return found[0].islower() and re.search(r"\b(?:các|những|và|hai|ba)\s+$|,\s*$", before) is not None


_PEOPLE = re.compile(r"\b(?:của|và|với|vì|phục vụ|giúp|cho) (nhân dân)\b|\b(?:Đảng và|Đảng,|của|với) (nhà nước)\b")
_WITH_PERSON = re.compile(
    r"\b(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí) (chủ tịch|phó chủ tịch|giám đốc|phó giám đốc|chánh văn phòng|trưởng ban|"
    r"phó trưởng ban|bí thư|phó bí thư|bộ trưởng|thứ trưởng)\b"
)


def _honoured(sheet: Sheet) -> Verdict:
    faults = []
    for passage, found in _every(sheet, _PEOPLE):
        name = found[1] or found[2]
        faults.append(
            Remark(f"“{found[0]}”: hãy xem có phải viết hoa “{name.capitalize()}” không.", passage.place, asks=True)
        )
    for passage, found in _every(sheet, _WITH_PERSON):
        sentence = f"“{found[0]}”: chức vụ đi liền với người cụ thể viết hoa, “{found[1].capitalize()}”."
        faults.append(Remark(sentence, passage.place, asks=True))
    return judged(faults)


_UNIT = re.compile(r"\b(Tỉnh|Huyện|Thị xã) (?!Đoàn\b|Ủy\b|Uỷ\b)(?=[A-ZĐÂÊÔƠƯÁÀẢẠÃÉÈÍÌÓÒÚÙÝ])(\w+)")
_CAPITAL = re.compile(r"\b(thủ đô Hà Nội|thành phố Hồ Chí Minh)\b")


def _units(sheet: Sheet) -> Verdict:
    faults = [
        Remark(f"“{found[0]}”: chữ chỉ cấp hành chính viết thường, “{found[1].lower()} {found[2]}…”.", passage.place)
        for passage, found in _every(sheet, _UNIT)
        if _inside(passage, found.start())
    ]
    faults += [
        Remark(f"“{found[0]}” phải viết hoa là “{found[0][0].upper()}{found[0][1:]}”.", passage.place)
        for passage, found in _every(sheet, _CAPITAL)
    ]
    return judged(faults)


_SMALL_ARTICLE = re.compile(r"\bđiều (\d+)(?=[,;.]|$| (?:và|của|Luật|Nghị định|Quyết định|Thông tư|Mục|Chương|này)\b)")
_BIG_CLAUSE = re.compile(r"\b(Khoản \d+|Điểm [a-zđ](?![\w]))")


def _cited_places(sheet: Sheet) -> Verdict:
    faults = [
        Remark(f"Viện dẫn ghi “{found[0]}”; phải viết hoa “Điều {found[1]}”.", passage.place)
        for passage, found in _every(sheet, _SMALL_ARTICLE)
    ]
    faults += [
        Remark(
            f"Viện dẫn ghi “{found[0]}”; khoản, điểm viết thường, “{found[0][0].lower()}{found[0][1:]}”.", passage.place
        )
        for passage, found in _every(sheet, _BIG_CLAUSE)
        if _inside(passage, found.start())
    ]
    return judged(faults)


_WEEKDAY = re.compile(
    r"\b(?:[Ss]áng|[Cc]hiều|[Tt]ối|[Nn]gày) ([Tt]hứ (?:hai|ba|tư|năm|sáu|bảy)|Thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy))\b"
    r"|\b([Tt]hứ (?:hai|ba|tư|năm|sáu|bảy)),? (?:ngày \d|hằng tuần|hàng tuần|\(\d)"
)
_FEAST = re.compile(r"\b(Tết (?:Nguyên [đĐ]án|Trung thu|Đoan ngọ))\b")


def _days(sheet: Sheet) -> Verdict:
    faults = []
    for passage, found in _every(sheet, _WEEKDAY):
        day = found[1] or found[2]
        right = f"thứ {day.split()[1].capitalize()}"
        faults.append(Remark(f"Ngày trong tuần ghi “{day}”; phải ghi “{right}”.", passage.place))
    faults += [
        Remark(f"“{found[1]}”: tên ngày tết viết “tết {found[1].split(' ', 1)[1]}”.", passage.place, asks=True)
        for passage, found in _every(sheet, _FEAST)
        if _inside(passage, found.start())
    ]
    return judged(faults)


_SHORT_FORM = re.compile(r"(?<![\w/&.-])[A-ZĐƯ]{3,}(?:&[A-ZĐ]+)?(?![\w/&-])")
_COMMON = re.compile(
    r"UBND|HĐND|CNTT|TT&TT|MTTQ|BCĐ|CBCC|CCVC|CCHC|TTHC|DVC|DVCTT|CSDL|ATTT|QLNN|ĐBQH|TTĐT|TTHCC|PCTN|ANTT|GD[&]ĐT|"
    r"NN&PTNT|TN&MT|KH[&]ĐT|KH&CN|LĐTBXH|BHXH|BHYT|ODA|GDP|PCI|PAPI|PAR|ICT|VNPT|WAN|LAN|VPN|USB|PDF"
)
"""Short forms every office writes without a word."""
_ROMAN = re.compile(r"^[IVXLC]+$")
_MOST_NAMED = 4


def _short_forms(sheet: Sheet) -> Verdict:
    """Ask about short forms nobody introduces, by "(sau đây viết tắt là …)" or in brackets, and no directory knows."""
    known = {word for agency in sheet.known.agencies for name in agency.others for word in name.split()}
    texts = [p for p in sheet.prose if p.kind != "cell" and p.place.annex == 0]
    all_text = "\n".join(p.text for p in texts)
    first: dict[str, Passage] = {}
    for passage in texts:
        for found in _SHORT_FORM.finditer(passage.text):
            if _is_strange(found[0], known) and not _is_in_capitals(passage.text, found):
                first.setdefault(found[0], passage)
    strange = {
        word: passage
        for word, passage in first.items()
        if re.search(rf"(?:là|tắt|:)\s*[“\"]?{re.escape(word)}|\({re.escape(word)}\)", all_text) is None
    }
    return judged(
        Remark(
            f"Chữ viết tắt “{word}” chưa được giải thích ở lần đầu, như “(sau đây viết tắt là {word})”.",
            p.place,
            asks=True,
        )
        for word, p in list(strange.items())[:_MOST_NAMED]
    )


def _is_strange(word: str, known: set[str]) -> bool:
    return word not in known and not _COMMON.fullmatch(word) and not _ROMAN.match(word)


def _is_in_capitals(text: str, found: re.Match[str]) -> bool:
    """Say whether a word stands among others in capitals, as in a name or a heading that is set so."""
    around = (*text[: found.start()].split()[-1:], *text[found.end() :].split()[:1])
    return any(len(word) > 1 and word.isupper() and word.isalpha() for word in around)


def _lead_named(sheet: Sheet) -> Verdict:
    tasks = sheet.known.tasks
    if not tasks:
        return (
            not_applicable("Văn bản không giao nhiệm vụ.")
            if tasks is not None
            else unknown("Chưa biết văn bản giao nhiệm vụ nào.")
        )
    return judged(
        Remark(
            f"Nhiệm vụ “{shortened(task.text)}” giao nhiều cơ quan mà chưa có cơ quan chủ trì; hãy ghi một cơ quan.",
            sheet.task_place(task.text),
            asks=True,
        )
        for task in tasks
        if not task.lead and len(task.coordinating) > 1
    )


_CAPITALS = "Phụ lục II, "

RULES = (
    Rule("78", "Viết hoa tên cơ quan", decree_article(f"{_CAPITALS}IV.1"), PRACTICE, _agency_names),
    Rule("79", "Viết hoa Nhân dân, Nhà nước, chức vụ", decree_article(f"{_CAPITALS}V.1, V.3"), PRACTICE, _honoured),
    Rule("80", "Viết hoa địa danh", decree_article(f"{_CAPITALS}III.1"), PRACTICE, _units),
    Rule("81", "Viết hoa khi viện dẫn điều, khoản", decree_article(f"{_CAPITALS}V.7"), PRACTICE, _cited_places),
    Rule("82", "Viết hoa thứ, ngày tết", decree_article(f"{_CAPITALS}V.8"), PRACTICE, _days),
    Rule("83", "Chữ viết tắt được giải thích", decree("II.6", practice=True), circular("Điều 11"), _short_forms),
    Rule("84", "Giao nhiều cơ quan có cơ quan chủ trì", decree_article("khoản 2 Điều 23"), PRACTICE, _lead_named),
)
