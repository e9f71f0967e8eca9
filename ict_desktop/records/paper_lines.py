"""What a paper says line by line, as both pens print it: derived from its parts here, once."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from ict_desktop.records.dates import date_in_words
from ict_desktop.records.holding import NO_BREAK, held_in_title, held_together
from ict_desktop.records.papers import (
    Annex,
    Basis,
    Block,
    Dash,
    Drawing,
    Heading,
    Line,
    LineStyle,
    NumberedItem,
    PageBreak,
    Paper,
    Paragraph,
    Picture,
    Piece,
    Point,
    Table,
)
from ict_desktop.records.plain_lines import LINE_ENDS, paragraph_texts, paragraphs, plain, plain_text
from ict_desktop.records.runs import (
    Run,
    Text,
    bold,
    joined_text,
    kept_in_place,
    part_of,
    runs_of,
    words,
)

END_MARK = "./."
_HEADING_STYLES: dict[int, LineStyle] = {1: "part", 2: "section", 3: "item_heading"}
_BLANK_NUMBER = NO_BREAK * 7
_BLANK_DAY = NO_BREAK * 6
"""Room to write number and day by hand: no pen takes these blanks together."""
_LONGEST_LEAD = 240
"""Characters of about three lines: a longer lead-in may part from what it leads to."""


def keeps_with_next(piece: Piece) -> bool:
    """Say whether a line never stands last on a page: a heading, or a short one that leads to what follows ("như sau:").

    A short line in bold is a heading, too, as what a trích giao or a copy takes over from another paper has them.
    """
    if not isinstance(piece, Line):
        return False
    shown = piece.words
    leads = shown.endswith(":") or (bool(shown) and all(run.bold for run in runs_of(piece.text)))
    return piece.style not in ("basis", "body") or (leads and len(shown) <= _LONGEST_LEAD)


def about_lines(paper: Paper) -> tuple[str, ...]:
    """Return the trích yếu of a công văn, "V/v …", as it stands under the number; none for other papers."""
    if paper.head != "letter" or not (lines := paragraphs("\n".join(paper.title))):
        return ()
    first = re.sub(r"^(?:V/v|Về việc)\s*:?\s*", "", lines[0], flags=re.IGNORECASE)
    return tuple(held_in_title(line) for line in (f"V/v {first}", *lines[1:]))


def addressee_lines(paper: Paper) -> tuple[str, ...]:
    """Return who is written to: one as he is, of several each with its dash and ";", "." after the last.

    Nghị định 30/2020/NĐ-CP, Phụ lục I, II.9b.
    """
    names = [name for line in paper.addressees if (name := plain(line).lstrip("-– ").rstrip(";. "))]
    if len(names) < 2:
        return tuple(names)
    return tuple(f"- {name}{'.' if place == len(names) else ';'}" for place, name in enumerate(names, start=1))


def title_lines(paper: Paper) -> list[str]:
    """Return the lines of the trích yếu under the kind, the signer's name and dates unbroken; a công văn has none there."""
    if paper.head == "letter":
        return []
    return [held_in_title(line, signers(paper)) for text in paper.title for line in paragraphs(text)]


def signers(paper: Paper) -> tuple[str, ...]:
    """Return the names of those who sign."""
    return tuple(plain(each.name) for each in (paper.signature, paper.recorder) if each is not None)


def printed(blocks: Sequence[Block], basis_end: str = ".", names: Sequence[str] = ()) -> list[Piece]:
    """Return the blocks as the lines, tables and pictures to be set, in order; empty ones and breaks at the end vanish.

    Running text is `held_together` with these names; a table is held by its pen, which knows how wide its cells are.
    `basis_end` closes the last of several căn cứ.
    """

    def held(words: str) -> str:
        return held_together(words, names)

    lines: list[Piece] = []
    for block in _with_marks(blocks, basis_end):
        if isinstance(block, Table | Picture | Drawing | PageBreak):
            lines.append(block)
        else:
            lines.extend(replace(line, text=kept_in_place(line.text, held)) for line in _lines(block))
    while lines and isinstance(lines[-1], PageBreak):
        lines.pop()
    return lines


def printed_body(paper: Paper) -> list[Piece]:
    """Return the body, its last paragraph closed by "./." as the decree's templates do (lists have no mark)."""
    lines = printed(paper.blocks, paper.regime.basis_end, signers(paper))
    last = lines[-1] if lines else None
    if paper.masthead is not None and isinstance(last, Line) and last.style == "body":
        lines[-1] = replace(last, text=_ended(last.text))
    return lines


def printed_annex(paper: Paper, annex: Annex) -> list[Piece]:
    """Return what is set below the head of an annex."""
    return printed(annex.blocks, paper.regime.basis_end, signers(paper))


def _ended(text: Text) -> Text:
    """Close a text as `ended` does, the mark set like the word before it; dots to be written on stay open."""
    if words(text).endswith(END_MARK) or not words(text).strip("…. "):
        return text
    kept = part_of(text, 0, len(ended(words(text))) - len(END_MARK))
    last = runs_of(kept)[-1] if kept else Run("")
    return joined_text(kept, (replace(last, text=END_MARK),))


def ended(text: str) -> str:
    """Close a text with "./.", instead of the stop or semicolon it ends with."""
    if text.endswith(END_MARK):
        return text
    return text.rstrip(".;, ") + END_MARK


def issuing(name: str) -> str:
    """Return a name of the masthead, its lines as they are typed; where one is too long no usual word of it is parted."""
    return "\n".join(held_in_title(line) for line in paragraphs(name))


def number_text(paper: Paper) -> str:
    """Return "15/TB-BCĐ": below 10 with a zero, blank to be filled by hand when there is no number yet."""
    number = f"{paper.number:02d}" if paper.number is not None else _BLANK_NUMBER
    return f"{number}/{plain(paper.symbol)}"


def number_line(paper: Paper) -> str:
    """Return the line under the issuer, "Số: 15/TB-BCĐ" (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.3)."""
    return f"Số: {number_text(paper)}"


def date_words(day: date | None, year: int) -> str:
    """Return "ngày 07 tháng 7 năm 2017": days below 10 and months 1 and 2 with a zero; no day: blanks in `year`.

    The rule is Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4b.
    """
    if day is None:
        return f"ngày{_BLANK_DAY}tháng{_BLANK_DAY}năm {year}"
    return date_in_words(day)


def place_line(paper: Paper) -> str:
    """Return the line under the motto, "Hà Tĩnh, ngày 07 tháng 7 năm 2017"; a biên bản has none (Mẫu 1.9)."""
    if paper.head == "minutes":
        return ""
    words = date_words(paper.dated_on, paper.drafted_on.year)
    return f"{plain(paper.place)}, {words}" if paper.place.strip() else words


def kind_line(paper: Paper) -> str:
    """Return the kind as it is printed over the trích yếu; a công văn does not name it."""
    return "" if paper.head == "letter" else paper.kind_name


def recipient_lines(paper: Paper) -> tuple[str, ...]:
    """Return the lines under "Nơi nhận:", each with its dash, ";" after all and "." after the last."""
    names = [name for line in paper.recipients if (name := plain(line).lstrip("-– ").rstrip(";. "))]
    return tuple(f"- {name}{'.' if place == len(names) else ';'}" for place, name in enumerate(names, start=1))


def drafter_mark(paper: Paper) -> str:
    """Return "PL.(300)", who drafted the paper and in how many copies it goes out; "PL.300" before 5 March 2020."""
    copies = "" if paper.copies is None else paper.regime.copies_mark.format(paper.copies)
    return ".".join(part for part in (plain(paper.drafter), copies) if part)


def code_line(paper: Paper) -> str:
    """Return what an issued paper says of the code it is found by; nothing where it has none."""
    code = plain(paper.code)
    return f"Mã tra cứu: {code}" if code else ""


def foot_line(paper: Paper) -> tuple[str, Literal["page_footer", "code"]]:
    """Return what stands at the foot of each page, and how it is set: what a list says there, or an issued paper's code."""
    text, code = plain(paper.page_footer), code_line(paper)
    return (" · ".join(part for part in (text, code) if part), "page_footer") if text else (code, "code")


def annex_heading(paper: Paper, position: int) -> str:
    """Return "Phụ lục", with a Roman number only when there are two or more; `position` counts from 1."""
    return paper.annexes[position - 1].called or annex_name(position, len(paper.annexes))


def annex_name(position: int, count: int) -> str:
    """Return what an annex among so many is called (Nghị định 30/2020/NĐ-CP, Phụ lục I, III.1b)."""
    return f"Phụ lục {roman(position)}" if count > 1 else "Phụ lục"


def annex_reference(paper: Paper, annex: Annex) -> str:
    """Return "(Kèm theo Thông báo số 15/TB-BCĐ ngày … của …)", or the annex's own words, or nothing for a list."""
    if annex.reference or paper.masthead is None:
        return plain(annex.reference)
    day = date_words(paper.dated_on, paper.drafted_on.year)
    kind = plain(paper.kind_name)
    words = f"(Kèm theo {kind} số {number_text(paper)} {day} của {plain(paper.masthead.running_name)})"
    return held_together(words)


def roman(number: int) -> str:
    """Return a positive number in Roman digits."""
    text = ""
    for value, digits in (
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ):
        text += digits * (number // value)
        number %= value
    return text


def document_title(paper: Paper) -> str:
    """Return the paper's name for a file's properties."""
    return plain(" ".join((paper.kind_name, *paper.title)))


def _with_marks(blocks: Sequence[Block], basis_end: str) -> list[Block]:
    """Return the blocks, each căn cứ closed by the mark it has where it stands."""
    bases = [place for place, block in enumerate(blocks) if isinstance(block, Basis) and plain(words(block.text))]
    return [
        Basis(joined_text(_one_line(block.text), basis_end if place == bases[-1] else ";"))
        if isinstance(block, Basis) and place in bases
        else block
        for place, block in enumerate(blocks)
    ]


def _one_line(text: Text) -> Text:
    """Return a text on one line, without the marks it ends with."""
    line = plain_text(kept_in_place(text, lambda typed: LINE_ENDS.sub(lambda end: " " * len(end[0]), typed)))
    return part_of(line, 0, len(words(line).rstrip(".;, ")))


def _lines(block: Heading | Paragraph | Basis | NumberedItem | Point | Dash) -> list[Line]:
    if isinstance(block, Heading):
        first = _HEADING_STYLES[block.level]
        further: LineStyle = "part_title" if first == "part" else first
        return [Line(further if place else first, text) for place, text in enumerate(paragraphs(block.text))]
    texts = paragraph_texts(block.text)
    if isinstance(block, Basis):
        return [Line("basis", text) for text in texts]
    if isinstance(block, Paragraph):
        lead = plain(block.lead_bold)
        if lead:
            texts = [joined_text(bold(lead), *(joined_text(" ", text) for text in texts[:1])), *texts[1:]]
        return [Line("body", text) for text in texts]
    if isinstance(block, NumberedItem) and (heading := plain(block.heading)):
        return [Line("item_heading", f"{block.number}. {heading}"), *(Line("body", text) for text in texts)]
    label = label_of(block)
    return [
        Line("body", joined_text(f"{label} ", text) if place == 0 else text) for place, text in enumerate(texts or [""])
    ]


def label_of(block: NumberedItem | Point | Dash) -> str:
    """Return what stands before the text of a khoản, a điểm or a line of a list."""
    if isinstance(block, Dash):
        return "-"
    return f"{block.number}." if isinstance(block, NumberedItem) else f"{block.letter})"
