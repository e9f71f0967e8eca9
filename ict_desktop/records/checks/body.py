"""Căn cứ, numbering, citations and the end mark of a text."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from ict_desktop.records.checks.sheet import Passage, Sheet
from ict_desktop.records.checks.verdict import (
    Remark,
    Rule,
    Verdict,
    circular,
    decree,
    decree_article,
    judged,
    not_applicable,
)
from ict_desktop.records.citations import Citation
from ict_desktop.records.outline import LETTERS, letters
from ict_desktop.records.paper_lines import END_MARK, roman
from ict_desktop.records.papers import Heading, Line, NumberedItem, Point, Table
from ict_desktop.records.plain_lines import plain
from ict_desktop.records.runs import runs_of, words
from ict_desktop.records.vietnamese import fold

# Căn cứ


def _bases(sheet: Sheet) -> list[Line]:
    return [piece for piece in sheet.pieces if isinstance(piece, Line) and piece.style == "basis"]


def _basis_marks(sheet: Sheet) -> Verdict:
    """Each on its line with ";", the last with the mark of the act; none left among the running text."""
    printed = _bases(sheet)
    passages = [p for p in sheet.body if p.kind == "basis"]
    loose = [
        Remark(f"Căn cứ {p.name} đang là đoạn văn thường; hãy đặt kiểu đoạn “Căn cứ”.", p.place)
        for p in sheet.body
        if p.kind == "text" and p.text.startswith("Căn cứ ") and p.text.endswith((";", ","))
    ]
    if not printed and not loose:
        return not_applicable("Văn bản không có căn cứ.")
    end = sheet.law.basis_end
    wanted = [";"] * (len(printed) - 1) + [end]
    faults = [
        Remark(f"Căn cứ {passage.name} phải kết thúc bằng dấu “{mark}”.", passage.place)
        for line, mark, passage in zip(printed, wanted, passages, strict=False)
        if not line.words.endswith(mark)
    ]
    if sheet.regime.basis.italic != sheet.law.basis_italic:
        slope = "nghiêng" if sheet.law.basis_italic else "đứng"
        faults.append(
            Remark(
                f"Căn cứ phải in chữ {slope} theo {sheet.law.act}.", passages[0].place if passages else loose[0].place
            )
        )
    return judged([*faults, *loose], f"mỗi căn cứ một dòng, dòng cuối kết thúc bằng “{end}”")


_LAW = re.compile(r"^Căn cứ (?:Luật|Bộ luật|Pháp lệnh)\b")
_LAW_NUMBER = re.compile(r"\b(?:Luật|Bộ luật|Pháp lệnh)[^;]*?\bsố \d+/\d{4}/[\wĐ]+")
_ACT = re.compile(
    r"^Căn cứ (?:Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Kế hoạch|Công văn|Thông báo|Chương trình|Kết luận)\b"
)


def _basis_complete(sheet: Sheet) -> Verdict:
    bases = [p for p in sheet.body if p.kind == "basis"]
    if not bases:
        return not_applicable("Văn bản không có căn cứ.")
    return judged(fault for passage in bases for fault in _incomplete(passage))


def _incomplete(passage: Passage) -> Iterator[Remark]:
    if _LAW.match(passage.text):
        if found := _LAW_NUMBER.search(passage.text):
            yield Remark(
                f"Căn cứ {passage.name}: luật, pháp lệnh chỉ ghi tên, không ghi số “{found[0]}”.", passage.place
            )
        return
    if not _ACT.match(passage.text):
        return
    lacking = [
        name
        for name, pattern in (
            ("số, ký hiệu", r"\d+[\w]*/[\dA-ZĐ]"),
            ("ngày, tháng, năm", r"ngày \d{1,2}(?:/| tháng )\d{1,2}(?:/| năm )\d{4}"),
            ("cơ quan ban hành", r"\bcủa [A-ZĐ]"),
        )
        if not re.search(pattern, passage.text)
    ]
    if lacking:
        sentence = f"Căn cứ {passage.name} thiếu {', '.join(lacking)}; hãy ghi đủ như lần viện dẫn đầu."
        yield Remark(sentence, passage.place)


# Citations


def _cited_fully_once(sheet: Sheet) -> Verdict:
    found = [(p, c) for p, c in sheet.citations if p.kind not in ("title", "cell") and p.place.annex == 0]
    if not found:
        return not_applicable("Nội dung không viện dẫn văn bản có số.")
    seen: dict[str, Citation] = {}
    faults = []
    for passage, cited in found:
        if (first := seen.get(cited.label)) is None:
            seen[cited.label] = cited
            if cited.day is None:
                sentence = (
                    f"Lần đầu viện dẫn “{cited.words}” chưa ghi ngày ban hành; hãy ghi đủ ngày, cơ quan, trích yếu."
                )
                faults.append(Remark(sentence, passage.place, asks=True))
        elif cited.day is not None and first.day is not None:
            sentence = f"“{cited.words}” đã viện dẫn đủ ở trên; từ lần sau chỉ ghi tên loại và số, ký hiệu."
            faults.append(Remark(sentence, passage.place, asks=True))
    return judged(faults)


def _so_before_number(sheet: Sheet) -> Verdict:
    found = sheet.citations
    if not found:
        return not_applicable("Nội dung không viện dẫn văn bản có số.")
    return judged(
        Remark(f"“{cited.words}” thiếu chữ “số”; hãy ghi “{cited.kind} số {cited.label}”.", passage.place)
        for passage, cited in found
        if not cited.has_so
    )


# Levels and their numbers

_UNTITLED = re.compile(r"^(?:(?:Phần|Chương|Mục|Tiểu mục|Điều) [\dIVXLC]+\.?|[IVXLC]+\.|[A-ZĐ]\.)$")


def _titled(sheet: Sheet) -> Verdict:
    headings = [p for p in sheet.body if isinstance(p.block, Heading)]
    if not headings:
        return not_applicable("Văn bản không chia phần, mục.")
    return judged(
        Remark(f"Đề mục {passage.name} chưa có tiêu đề; phần, chương, mục phải có tiêu đề.", passage.place)
        for passage in headings
        if _UNTITLED.match(passage.text.strip())
    )


_LEVEL = re.compile(r"^(?P<name>Phần|Chương|Mục|Tiểu mục|Điều|Khoản) (?P<number>\d+|[IVXLC]+)\b(?:\.|$|\n)")


def _kind_of_number(sheet: Sheet) -> Verdict:
    faults = []
    levels = [(passage, match) for passage in sheet.body if (match := _LEVEL.match(passage.text))]
    for passage, match in levels:
        is_roman = not match["number"].isdigit()
        if is_roman != (match["name"] in ("Phần", "Chương")):
            digits = "La Mã" if match["name"] in ("Phần", "Chương") else "Ả Rập"
            faults.append(
                Remark(f"“{match['name']} {match['number']}” phải đánh số bằng chữ số {digits}.", passage.place)
            )
    if not levels:
        return not_applicable("Văn bản không có đề mục phần, chương, mục, điều.")
    return judged(faults)


_BAD_ITEM = re.compile(r"^(\d{1,2})[)/] +\S")
_BAD_POINT = re.compile(r"^([a-zđ])[./] +\S")


def _marks_of_items(sheet: Sheet) -> Verdict:
    faults = []
    for passage in sheet.body:
        if passage.kind not in ("text", "item", "point", "dash"):
            continue
        if found := _BAD_ITEM.match(passage.text):
            faults.append(
                Remark(
                    f"Khoản {passage.name} phải ghi “{found[1]}.”, không ghi “{found[0].split()[0]}”.", passage.place
                )
            )
        elif found := _BAD_POINT.match(passage.text):
            faults.append(
                Remark(f"Điểm {passage.name} phải ghi “{found[1]})”, không ghi “{found[0].split()[0]}”.", passage.place)
            )
    return judged(faults)


_TYPED_POINT = re.compile(r"^([a-zđ])\) ")
Numbered = tuple[Passage, str]


def _points(sheet: Sheet) -> list[list[Numbered]]:
    """Return the runs of điểm as they stand one after the other, each run under its khoản."""
    runs: list[list[Numbered]] = [[]]
    for passage in sheet.body:
        letter = ""
        if isinstance(passage.block, Point):
            letter = passage.block.letter
        elif passage.kind == "text" and (found := _TYPED_POINT.match(passage.text)):
            letter = found[1]
        if letter:
            runs[-1].append((passage, letter))
        elif passage.kind in ("item", "heading"):
            runs.append([])
    return [run for run in runs if run]


def _alphabet(sheet: Sheet) -> Verdict:
    runs = _points(sheet)
    if not runs:
        return not_applicable("Văn bản không chia điểm.")
    faults = [
        Remark(
            f"Điểm “{letter})” không có trong thứ tự chữ cái dùng cho điểm: a, b, c, d, đ, e, g, h, i, k…",
            passage.place,
        )
        for run in runs
        for passage, letter in run
        if any(sign not in LETTERS for sign in letter)
    ]
    faults += [
        Remark("Sau điểm “d)” phải là điểm “đ)”, không phải “e)”.", passage.place)
        for run in runs
        for (_before, before), (passage, letter) in pairwise(run)
        if (before, letter) == ("d", "e")
    ]
    return judged(faults)


_TYPED_ITEM = re.compile(r"^(\d{1,2})\. ")
_TYPED_SECTION = re.compile(r"^([IVX]+)\. ")


def _items(sheet: Sheet) -> list[list[tuple[Passage, int]]]:
    """Return the runs of khoản, each under its section."""
    runs: list[list[tuple[Passage, int]]] = [[]]
    for passage in sheet.body:
        if isinstance(passage.block, NumberedItem) and passage.label:
            runs[-1].append((passage, passage.block.number))
        elif isinstance(passage.block, Heading):
            runs.append([])
        elif passage.kind == "text" and (found := _TYPED_ITEM.match(passage.text)):
            runs[-1].append((passage, int(found[1])))
    return [run for run in runs if run]


def _sections(sheet: Sheet) -> list[list[Numbered]]:
    """Return the runs of sections "I.", each under its part."""
    runs: list[list[Numbered]] = [[]]
    for passage in sheet.body:
        if isinstance(passage.block, Heading):
            if found := _TYPED_SECTION.match(passage.text):
                runs[-1].append((passage, found[1]))
            else:
                runs.append([])
    return [run for run in runs if run]


def _without_gap(sheet: Sheet) -> Verdict:
    if fold(sheet.title).startswith("trich") or sheet.paper.copy is not None:
        return not_applicable("Bản trích giữ số thứ tự của văn bản gốc.")
    items, points, sections = _items(sheet), _points(sheet), _sections(sheet)
    runs: list[Sequence[Numbered]] = [[(p, str(n)) for p, n in run] for run in items]
    if not runs and not points and not sections:
        return not_applicable("Văn bản không đánh số khoản, điểm.")
    faults = [
        *(fault for run in runs for fault in _gaps(run, lambda place: str(place), "khoản")),
        *(fault for run in points for fault in _gaps(run, letters, "điểm") if not _is_d_e(run)),
        *(fault for run in sections for fault in _gaps(run, roman, "mục")),
    ]
    return judged(faults)


def _is_d_e(run: Sequence[Numbered]) -> bool:
    """Say whether đ is left out, which is told by the rule of the alphabet."""
    return ("d", "e") in pairwise(letter for _passage, letter in run)


def _gaps(run: Sequence[Numbered], number_of: Callable[[int], str], called: str) -> Iterator[Remark]:
    """Name the first place at which a run does not count on."""
    for place, (passage, number) in enumerate(run, start=1):
        if number != (wanted := number_of(place)):
            yield Remark(f"Số thứ tự {called} không liên tục: “{number}” đứng ở chỗ của “{wanted}”.", passage.place)
            return


def _own_line(sheet: Sheet) -> Verdict:
    """Take a khoản whose bold words end with a stop for one with a title, which stands on a line of its own."""
    items = [p for p in sheet.body if p.kind == "item"]
    if not items:
        return not_applicable("Văn bản không chia khoản.")
    faults = []
    for passage in items:
        block = passage.block
        runs = runs_of(block.text) if isinstance(block, NumberedItem) else ()
        if len(runs) > 1 and runs[0].bold and runs[0].text.rstrip().endswith("."):
            sentence = (
                f"Khoản {passage.name} có tiêu đề in đậm liền với nội dung; tiêu đề của khoản đứng riêng một dòng."
            )
            faults.append(Remark(sentence, passage.place, asks=True))
    return judged(faults)


def _lone(sheet: Sheet) -> Verdict:
    runs = [*(("khoản", run[0][0]) for run in _items(sheet) if len(run) == 1)]
    runs += [("điểm", run[0][0]) for run in _points(sheet) if len(run) == 1]
    if not _items(sheet) and not _points(sheet):
        return not_applicable("Văn bản không đánh số khoản, điểm.")
    return judged(
        Remark(f"Chỉ có một {called} {passage.name}; một ý thì không cần đánh số.", passage.place)
        for called, passage in runs
    )


# The end


_SPREAD_MARK = re.compile(r"\.\s+/\s*\.|\./\s+\.|\s\./\.")


def _end_mark(sheet: Sheet) -> Verdict:
    """Look for "./." once, glued to the last word; its lack is told as by the template: no article orders it."""
    texts = [p for p in sheet.body if p.kind != "cell"]
    faults = [
        Remark(f"Dấu kết thúc ở đoạn {p.name} phải ghi liền “{END_MARK}” sau chữ cuối.", p.place)
        for p in texts
        if _SPREAD_MARK.search(p.text) or plain(p.text) == END_MARK
    ]
    early = [p for p in texts if p.text.endswith(END_MARK)][:-1]
    faults += [
        Remark(f"Dấu “{END_MARK}” ở đoạn {p.name} thừa; chỉ ghi một lần ở cuối văn bản.", p.place) for p in early
    ]
    last = sheet.pieces[-1] if sheet.pieces else None
    if not faults and (not isinstance(last, Line) or not words(last.text).endswith(END_MARK)):
        where = sheet.body[-1].place if sheet.body else None
        reason = "bảng đứng cuối" if isinstance(last, Table) else "dòng cuối không phải đoạn văn"
        sentence = f"Theo mẫu, nội dung kết thúc bằng “{END_MARK}”; văn bản này không có vì {reason}."
        faults.append(Remark(sentence, where, asks=True) if where is not None else Remark(sentence, asks=True))
    return judged(faults)


RULES = (
    Rule("39", "Dấu và kiểu chữ của căn cứ", decree("II.6a"), circular("Điều 11"), _basis_marks),
    Rule("40", "Căn cứ ghi đủ", decree("II.6a"), circular("Điều 11"), _basis_complete),
    Rule("41", "Viện dẫn đủ một lần, sau ghi gọn", decree("II.6b"), circular("Điều 11"), _cited_fully_once),
    Rule(
        "42",
        "Chữ “số” trước số văn bản",
        decree("II.6b", practice=True),
        circular("Điều 11", practice=True),
        _so_before_number,
    ),
    Rule("43", "Phần, chương, mục có tiêu đề", decree("II.6d"), circular("Điều 11"), _titled),
    Rule("44", "Chữ số La Mã và Ả Rập của đề mục", decree("II.6đ"), circular("Điều 11"), _kind_of_number),
    Rule("45", "Khoản “1.”, điểm “a)”", decree("II.6đ"), circular("Điều 11"), _marks_of_items),
    Rule("46", "Điểm theo thứ tự chữ cái tiếng Việt", decree("II.6đ"), circular("Điều 11"), _alphabet),
    Rule("47", "Số thứ tự liên tục", decree("II.6đ", practice=True), circular("Điều 11", practice=True), _without_gap),
    Rule("48", "Khoản có tiêu đề đứng riêng dòng", decree("II.6đ"), circular("Điều 11"), _own_line),
    Rule(
        "49", "Không đánh số một ý duy nhất", decree("II.6đ", practice=True), circular("Điều 11", practice=True), _lone
    ),
    Rule("51", "Dấu kết thúc “./.”", decree_article("Phụ lục III"), circular("Phụ lục V"), _end_mark),
)
