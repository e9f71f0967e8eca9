"""What a text says of other things: papers cited, periods, annexes and clauses, agencies; words of style."""

import re
from collections.abc import Iterator
from itertools import combinations

from ict_desktop.records.checks.known import KnownAgency
from ict_desktop.records.checks.sheet import NOWHERE, Sheet
from ict_desktop.records.checks.verdict import PRACTICE, Remark, Rule, Verdict, judged, not_applicable
from ict_desktop.records.dates import date_text
from ict_desktop.records.documents import symbol_key
from ict_desktop.records.outline import LETTERS
from ict_desktop.records.paper_lines import roman
from ict_desktop.records.papers import Heading, NumberedItem, PageBreak, Point
from ict_desktop.records.vietnamese import fold
from ict_desktop.records.wording_text import BY_HAND

# Papers cited


def _not_later(sheet: Sheet) -> Verdict:
    dated = [(passage, cited.words, cited.day) for passage, cited in sheet.citations if cited.day is not None]
    if not dated:
        return not_applicable("Nội dung không viện dẫn văn bản có ngày.")
    return judged(
        Remark(
            f"“{words}” ghi ngày sau ngày văn bản này ({date_text(sheet.day)}); hãy xem lại ngày.",
            passage.place,
        )
        for passage, words, day in dated
        if day > sheet.day
    )


def _as_registered(sheet: Sheet) -> Verdict:
    """Hold a citation to the paper in the file, and report numbers that differ by little; nothing is corrected."""
    found = sheet.citations
    if not found:
        return not_applicable("Nội dung không viện dẫn văn bản có số.")
    faults = []
    by_label = {_key(paper.label): paper for paper in sheet.known.papers}
    for passage, cited in found:
        paper = by_label.get(_key(cited.label))
        if paper is not None and cited.day is not None and paper.dated_on not in (None, cited.day):
            in_file = date_text(paper.dated_on) if paper.dated_on else ""
            sentence = f"“{cited.words}”: trong tệp, {paper.label} ghi ngày {in_file}; hãy xem ngày nào đúng."
            faults.append(Remark(sentence, passage.place))
    for (_place, first), (passage, second) in combinations({_key(c.label): (p, c) for p, c in found}.values(), 2):
        if _nearly_equal(first.label, second.label):
            sentence = (
                f"Văn bản viện dẫn cả số {first.label} và số {second.label}; hãy xem có phải cùng một văn bản không."
            )
            faults.append(Remark(sentence, passage.place))
    return judged(faults)


def _key(label: str) -> str:
    number, _, symbol = label.partition("/")
    return f"{number.lstrip('0')}/{symbol_key(symbol)}"


def _nearly_equal(first: str, second: str) -> bool:
    """Say whether two labels differ by one in the number alone, or in the symbol alone."""
    (own, symbol), (other, symbol_of_other) = (label.split("/", 1) for label in (first, second))
    digits = own.isdigit() and other.isdigit()
    if symbol_key(symbol) == symbol_key(symbol_of_other):
        return digits and abs(int(own) - int(other)) == 1
    return digits and int(own) == int(other) and set(symbol.split("-")) == set(symbol_of_other.split("-"))


# Periods

_PERIOD = re.compile(
    r"\b(?P<month>tháng (?P<m>\d{1,2})(?:/| năm )(?P<my>\d{4}))|"
    r"\b(?P<quarter>quý (?P<q>I{1,3}|IV)(?:/| năm )(?P<qy>\d{4}))|"
    r"\b(?P<half>6 tháng (?P<h>đầu|cuối) năm (?P<hy>\d{4}))",
    re.IGNORECASE,
)
_DAY_BEFORE = re.compile(r"ngày \d{1,2} $", re.IGNORECASE)


def _periods(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield kind, key and words of each period named; the month of a whole date is none."""
    for found in _PERIOD.finditer(text):
        if found["month"] and not _DAY_BEFORE.search(text[: found.start()]):
            yield "month", f"{int(found['m'])}/{found['my']}", found[0]
        elif found["quarter"]:
            yield "quarter", f"{found['q'].upper()}/{found['qy']}", found[0]
        elif found["half"]:
            yield "half", f"{found['h'].lower()}/{found['hy']}", found[0]


def _same_period(sheet: Sheet) -> Verdict:
    """Ask where the text names periods of the kind the trích yếu names, but never that one."""
    of_title = list(_periods(sheet.title))
    # A meeting on the next half-year speaks of the one before.
    if fold(sheet.kind) in ("thong bao", "giay moi", "bien ban") or not of_title:
        return not_applicable("Văn bản không báo cáo hay lập kế hoạch cho một kỳ.")
    faults = []
    for kind, key, words in of_title:
        named = [(p, each) for p in sheet.body for each in _periods(p.text) if each[0] == kind]
        if named and all(each[1] != key for _p, each in named):
            passage, each = named[0]
            sentence = f"Trích yếu ghi “{words}” mà nội dung ghi “{each[2]}”; hãy xem kỳ nào đúng."
            faults.append(Remark(sentence, passage.place))
    return judged(faults)


# References within the paper

_ANNEX = re.compile(r"\bPhụ lục (?P<number>[IVX]+)\b(?! (?:Nghị định|Quyết định|Thông tư|Kế hoạch|Công văn|ban hành))")
_ANNEX_HERE = re.compile(r"\(?(?:[Cc]ó |theo |tại )?[Pp]hụ lục (?:kèm theo|đính kèm)")
_CLAUSE = re.compile(
    r"\b(?:(?P<point>điểm [a-zđ])(?: |, )?)?(?P<clause>khoản (?P<item>\d+))(?:,? mục (?P<section>[IVX]+))? "
    r"(?:trên|nêu trên|ở trên|dưới đây|(?:của )?(?:Thông báo|Công văn|Kế hoạch|Báo cáo|Kết luận|văn bản) này)",
    re.IGNORECASE,
)
_ROMAN = {roman(number): number for number in range(1, 41)}


def _leads_somewhere(sheet: Sheet) -> Verdict:
    annexes = len(sheet.paper.annexes)
    items = {p.block.number for p in sheet.body if isinstance(p.block, NumberedItem)}
    letters = {p.block.letter for p in sheet.body if isinstance(p.block, Point)}
    sections = {p.text.split(".")[0] for p in sheet.body if isinstance(p.block, Heading)}
    faults = []
    for passage in (p for p in sheet.body if p.kind not in ("basis", "cell")):
        for found in _ANNEX.finditer(passage.text):
            if _ROMAN.get(found["number"], 99) > annexes:
                there = f"chỉ có {annexes} phụ lục" if annexes else "không có phụ lục"
                faults.append(Remark(f"Dẫn tới “{found[0]}” mà văn bản {there}.", passage.place))
        if not annexes and _ANNEX_HERE.search(passage.text):
            faults.append(Remark("Dẫn tới phụ lục kèm theo mà văn bản không có phụ lục.", passage.place))
        for found in _CLAUSE.finditer(passage.text):
            if lacking := _not_there(found, items, letters, sections):
                faults.append(Remark(f"Dẫn tới “{found[0]}” mà văn bản không có {lacking}.", passage.place))
    return judged(faults)


def _not_there(found: re.Match[str], items: set[int], letters: set[str], sections: set[str]) -> str:
    if int(found["item"]) not in items:
        return found["clause"].lower()
    if found["section"] and found["section"] not in sections:
        return f"mục {found['section']}"
    letter = found["point"].split()[1] if found["point"] else ""
    return f"điểm {letter}" if letter and letter in LETTERS and letter not in letters else ""


# Agencies that are no more


def _agencies_of_the_day(sheet: Sheet) -> Verdict:
    ended = [agency for agency in sheet.known.agencies if agency.has_ended(sheet.day)]
    if not ended:
        return not_applicable("Danh bạ không có đơn vị nào đã hết hiệu lực vào ngày văn bản.")
    living = {name for agency in sheet.known.agencies if not agency.has_ended(sheet.day) for name in _all_names(agency)}
    named = [(name, agency) for agency in ended for name in _all_names(agency) if name not in living]
    faults: list[Remark] = []
    named.sort(key=lambda pair: -len(pair[0]))
    for passage in (p for p in sheet.passages if p.kind != "basis"):
        seen: set[str] = set()
        for name, agency in named:
            if name in passage.text and agency.name not in seen and _is_named(name, passage.text):
                seen.add(agency.name)
                faults.append(Remark(_ended(name, agency), passage.place))
    return judged(faults)


def _all_names(agency: KnownAgency) -> tuple[str, ...]:
    return (agency.name, *(name for name in agency.others if len(name.split()) > 1))


def _is_named(name: str, text: str) -> bool:
    """Say whether a text names an agency itself: not as the author of a paper of its days, nor a longer name."""
    for found in re.finditer(rf"(?<!\w){re.escape(name)}(?![\w&-])", text):
        if re.search(r"\d{4}(?:,)? của $", text[: found.start()]) is None:
            return True
    return False


def _ended(name: str, agency: KnownAgency) -> str:
    until = date_text(agency.until) if agency.until else ""
    instead = f"hãy dùng {' hoặc '.join(agency.successors)}" if agency.successors else "hãy ghi đơn vị kế thừa"
    return f"“{name}” chỉ có đến ngày {until}; {instead}."


# Style

_ENSURE = re.compile(r"\b([Đđ])ảm bảo\b")


def _ensure(sheet: Sheet) -> Verdict:
    faults = []
    for passage in sheet.prose:
        if found := _ENSURE.search(passage.text):
            right = "Bảo đảm" if found[1] == "Đ" else "bảo đảm"
            faults.append(
                Remark(f"Đoạn {passage.name} viết “{found[0]}”; văn bản thường viết “{right}”.", passage.place)
            )
    return judged(faults)


_SLIPS = (
    (re.compile(r"\bphối với\b"), "phối hợp với"),
    (re.compile(r"\bcó ý kiến như sau:(?=\S)"), "có ý kiến như sau: (xuống dòng)"),
    (re.compile(r"\b([\wà-ỹ]{2,}) \1 \1\b"), ""),
)


_SHORTEST_SENTENCE = 40
"""Characters: shorter running text without a stop may be a heading of its own."""


def _slips(sheet: Sheet) -> Verdict:
    """Name slips that were seen in real papers, and sentences without an end; the last of a paper gets its mark."""
    faults = [
        Remark(f"“{found[0]}” có thể là lỗi gõ; hãy xem lại{f', thường là “{right}”' if right else ''}.", p.place)
        for p in sheet.prose
        for pattern, right in _SLIPS
        if (found := pattern.search(p.text))
    ]
    faults += [
        Remark(f"Đoạn {p.name} chưa có dấu kết thúc; hãy ghi dấu chấm hoặc chấm phẩy.", p.place)
        for p in sheet.body[:-1]
        if p.kind in ("item", "point", "dash", "text") and len(p.text) >= _SHORTEST_SENTENCE and p.text[-1].isalnum()
    ]
    return judged(faults)


def _left_blank(sheet: Sheet) -> Verdict:
    """Name each place that was left for the clerk to write by hand."""
    return judged(
        Remark(f"Đoạn {p.name} còn chỗ để trống “{BY_HAND}”; hãy ghi, hoặc bỏ đoạn ấy.", p.place)
        for p in sheet.passages
        if BY_HAND in p.text
    )


def _has_a_text(sheet: Sheet) -> Verdict:
    there = any(not isinstance(block, PageBreak) for block in sheet.paper.blocks)
    return judged([] if there else [Remark("Văn bản chưa có nội dung; hãy soạn rồi ban hành.", NOWHERE)])


RULES = (
    Rule("N10", "Văn bản viện dẫn không sau ngày này", PRACTICE, PRACTICE, _not_later),
    Rule("N11", "Số văn bản viện dẫn khớp với tệp", PRACTICE, PRACTICE, _as_registered),
    Rule("N12", "Kỳ ở trích yếu và nội dung khớp nhau", PRACTICE, PRACTICE, _same_period),
    Rule("N13", "Dẫn tới phụ lục, khoản, điểm có thật", PRACTICE, PRACTICE, _leads_somewhere),
    Rule("N14", "Tên đơn vị còn hiệu lực", PRACTICE, PRACTICE, _agencies_of_the_day),
    Rule("N15", "Dùng “bảo đảm”", PRACTICE, PRACTICE, _ensure),
    Rule("N16", "Lỗi gõ hay gặp", PRACTICE, PRACTICE, _slips),
    Rule("N17", "Không còn chỗ để trống", PRACTICE, PRACTICE, _left_blank),
    Rule("N19", "Văn bản có nội dung", PRACTICE, PRACTICE, _has_a_text),
)
