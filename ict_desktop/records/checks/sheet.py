"""A paper as it will stand on the page, with all that its rules look at: lines as printed, passages with their places."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from ict_desktop.records.checks.known import Known
from ict_desktop.records.checks.laws import CITED, LAWS, Law
from ict_desktop.records.citations import Citation, every_citation
from ict_desktop.records.papers import (
    Annex,
    Basis,
    Block,
    Dash,
    GroupRow,
    Heading,
    NumberedItem,
    Paper,
    Paragraph,
    Piece,
    Point,
    Table,
    addressee_lines,
    annex_heading,
    annex_reference,
    kind_line,
    label_of,
    number_line,
    paragraphs,
    place_line,
    plain,
    printed_body,
    recipient_lines,
)
from ict_desktop.records.regimes import Regime, regime_for
from ict_desktop.records.runs import words
from ict_desktop.records.vietnamese import fold


@dataclass(frozen=True)
class Place:
    """Where to go: a field of the paper's form, or a block of its text (`annex` 0) or of an annex, or a table's row."""

    field: str = ""
    annex: int = 0
    block: int | None = None
    row: int | None = None


NOWHERE = Place()
"""What is not at one place, or not to be changed in the paper."""

PassageKind = Literal["title", "basis", "heading", "text", "item", "point", "dash", "cell"]


@dataclass(frozen=True)
class Passage:
    """Words of the paper with their place; `label` is the number before them."""

    place: Place
    kind: PassageKind
    text: str
    label: str = ""
    block: Block | None = None

    @property
    def name(self) -> str:
        """Quote its first words, as a sentence names it."""
        text = " ".join(part for part in (self.label, self.text) if part)
        cut = text if len(text) <= _QUOTED else text[:_QUOTED].rsplit(" ", 1)[0] + "…"
        return f"“{cut}”"


_QUOTED = 48


@dataclass(frozen=True)
class Sheet:
    """What the rules judge: the paper, the measures it is drawn by, the law of its day, what is known besides."""

    paper: Paper
    known: Known
    regime: Regime
    law: Law
    number_line: str
    place_line: str
    kind_line: str
    addressees: tuple[str, ...]
    recipients: tuple[str, ...]
    annex_lines: tuple[tuple[str, str], ...]
    pieces: tuple[Piece, ...]
    passages: tuple[Passage, ...]

    @property
    def day(self) -> date:
        """The paper's day."""
        return self.paper.day

    @property
    def kind(self) -> str:
        """The name of its kind, "Công văn" for a letter."""
        return plain(self.paper.kind_name)

    @property
    def is_letter(self) -> bool:
        """Whether it is a công văn."""
        return self.paper.head == "letter" or fold(self.kind) == "cong van"

    @property
    def title(self) -> str:
        """The trích yếu on one line."""
        return plain(" ".join(self.paper.title))

    @property
    def issuer(self) -> str:
        """Who issues it, on one line."""
        return plain(self.paper.masthead.issuer.replace("\n", " ")) if self.paper.masthead else ""

    @property
    def superior(self) -> str:
        """The body above the issuer, on one line."""
        return plain(self.paper.masthead.superior.replace("\n", " ")) if self.paper.masthead else ""

    @property
    def is_of_committee(self) -> bool:
        """Whether an advisory body issues it (Ban Chỉ đạo, Hội đồng, Tổ)."""
        return fold(self.issuer).startswith(
            ("ban chi dao", "hoi dong", "to cong tac", "to giup viec", "to chi dao")
        ) and (not fold(self.issuer).startswith("hoi dong nhan dan"))

    @property
    def authority(self) -> tuple[str, ...]:
        """The lines above the signature, in capitals as they are printed."""
        lines = self.paper.signature.authority if self.paper.signature is not None else ()
        return tuple(plain(line).upper() for line in lines if plain(line))

    @cached_property
    def body(self) -> tuple[Passage, ...]:
        """The passages of the text itself, without trích yếu and annexes."""
        return tuple(p for p in self.passages if p.kind != "title" and p.place.annex == 0)

    @cached_property
    def prose(self) -> tuple[Passage, ...]:
        """All words that are written in sentences: everything but headings that are printed in capitals."""
        return tuple(p for p in self.passages if not p.text.isupper())

    def task_place(self, text: str) -> Place:
        """Return where a task the paper gives is listed, nowhere where it is not."""
        return self._cells.get(fold(_read(text)), NOWHERE)

    @cached_property
    def _cells(self) -> dict[str, Place]:
        return {fold(p.text): p.place for p in reversed(self.passages) if p.kind == "cell"}

    @cached_property
    def citations(self) -> tuple[tuple[Passage, Citation], ...]:
        """The papers cited under their kind, each with where it stands, in the order of the text."""
        return tuple(
            (passage, cited)
            for passage in self.passages
            for cited in every_citation(passage.text)
            if cited.kind in CITED
        )

    @cached_property
    def all_words(self) -> str:
        """The words of the text, folded, to look for what must be said."""
        return fold("\n".join(f"{p.label} {p.text}" for p in self.body))


def sheet_of(paper: Paper, known: Known | None = None, regime: Regime | None = None) -> Sheet:
    """Put a paper on its sheet; `regime` are other measures than those of its day."""
    measures = regime or regime_for(paper.day)
    return Sheet(
        paper=paper,
        known=known or Known(),
        regime=measures,
        law=LAWS[measures.name],
        number_line=number_line(paper),
        place_line=place_line(paper),
        kind_line=kind_line(paper),
        addressees=addressee_lines(paper),
        recipients=recipient_lines(paper),
        annex_lines=tuple(
            (annex_heading(paper, place), annex_reference(paper, annex))
            for place, annex in enumerate(paper.annexes, start=1)
        ),
        pieces=tuple(printed_body(paper)),
        passages=tuple(_passages(paper)),
    )


def _passages(paper: Paper) -> Iterator[Passage]:
    for line in paper.title:
        yield Passage(Place("subject"), "title", _read(line))
    yield from _of_blocks(paper.blocks, 0)
    for number, annex in enumerate(paper.annexes, start=1):
        yield from _of_annex(annex, number)


def _of_annex(annex: Annex, number: int) -> Iterator[Passage]:
    yield Passage(Place(annex=number), "title", _read(annex.title))
    yield from _of_blocks(annex.blocks, number)


def _of_blocks(blocks: Sequence[Block], annex: int) -> Iterator[Passage]:
    for index, block in enumerate(blocks):
        place = Place(annex=annex, block=index)
        match block:
            case Table():
                yield from _cells(block, annex, index)
            case Paragraph():
                lead = f"{block.lead_bold} " if block.lead_bold else ""
                for line in _read(lead + words(block.text)).split("\n"):
                    yield Passage(place, "text", line, block=block)
            case NumberedItem(heading=heading) if heading:
                yield Passage(place, "heading", _read(heading), label_of(block), block)
                if words(block.text).strip():
                    yield Passage(place, "text", _read(words(block.text)), block=block)
            case Heading() | Basis() | NumberedItem() | Point() | Dash():
                label = label_of(block) if isinstance(block, NumberedItem | Point | Dash) else ""
                yield Passage(place, _KIND_OF[type(block)], _read(words(block.text)), label, block)


_KIND_OF: dict[type, PassageKind] = {
    Heading: "heading",
    Basis: "basis",
    NumberedItem: "item",
    Point: "point",
    Dash: "dash",
}


def _cells(table: Table, annex: int, index: int) -> Iterator[Passage]:
    for number, row in enumerate(table.rows):
        place = Place(annex=annex, block=index, row=number)
        for text in (row.text,) if isinstance(row, GroupRow) else row:
            if text.strip():
                yield Passage(place, "cell", _read(text), block=table)


def _read(text: str) -> str:
    """Return words as they are read: blanks that hold a line together are blanks."""
    return "\n".join(paragraphs(text.replace("\u00a0", " ")))
