"""A copy of an issued paper: the paper as it was frozen, with who certifies it below its last page.

Nghị định 30/2020/NĐ-CP, Điều 25, Phụ lục I, Phần II: sao y is the whole paper, trích sao a part of it.
"""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Refused
from ict_desktop.records.outline import Entry
from ict_desktop.records.paper_kinds import COPIES, EXCERPT
from ict_desktop.records.paper_lines import annex_heading, printed
from ict_desktop.records.papers import Block, Drawing, Line, PageBreak, Paper, Picture, Piece, Table
from ict_desktop.records.regimes import Regime, regime_for
from ict_desktop.records.runs import bold
from ict_desktop.store import table
from ict_desktop.store.store import Store
from ict_desktop.work import keep
from ict_desktop.work.papers.draft import Filled, Parts, letterhead_of
from ict_desktop.work.papers.frozen import frozen_paper


def parts(connection: sqlite3.Connection, filled: Filled, _today: date) -> Parts:
    """Return the text of the paper copied, each paragraph with the number it has there, so that a part can be chosen."""
    paper = frozen_paper(connection, copied(connection, filled.document))
    regime = regime_for(paper.day)
    entries = _entries(paper.blocks, regime, "copied")
    for number, annex in enumerate(paper.annexes):
        origin = f"copied/annex/{number}"
        entries.append(Entry("annex", annex.title, origin, landscape=annex.landscape))
        entries += _entries(annex.blocks, regime, origin)
    return Parts(tuple(entries))


def copied(connection: sqlite3.Connection, document: Document) -> Document:
    """Return the paper a copy is made of; refuses where it is none that was issued, or a copy itself.

    What is made of a copy is a sao lục (Nghị định 30/2020/NĐ-CP, Điều 25), which has no form here.
    """
    original = table.get(connection, Document, document.copied_id or "")
    if original is None or original.is_draft():
        raise Refused("Bản sao chưa ghi sao từ văn bản nào đã ban hành. Hãy mở văn bản đã ban hành rồi lập bản sao.")
    if original.kind in COPIES:
        raise Refused("Văn bản này đã là bản sao nên không sao tiếp từ đây. Hãy mở văn bản gốc rồi lập bản sao.")
    return original


def as_copy(connection: sqlite3.Connection, document: Document, own: Paper) -> Paper:
    """Return the paper copied with what certifies the copy; of a trích sao the part that was chosen.

    An annex of it is called what the whole paper calls it.
    """
    original = frozen_paper(connection, copied(connection, document))
    mark = replace(own, blocks=(), annexes=(), title=(), copy=None)
    if document.kind != EXCERPT:
        return replace(original, copy=mark)
    called = {annex.title: annex_heading(original, place) for place, annex in enumerate(original.annexes, start=1)}
    annexes = tuple(replace(annex, called=called.get(annex.title, "")) for annex in own.annexes)
    return replace(original, blocks=own.blocks, annexes=annexes, copy=mark)


def begin_copy(store: Store, document_id: str, kind: str, by: str) -> Document:
    """Begin a copy of an issued paper under the usual letterhead: a draft with a number of its own."""
    if kind not in COPIES:
        raise ValueError(kind)
    with store.action("Lập bản sao", by):
        original = keep.found(store, Document, document_id)
        new = Document(
            kind=kind,
            copied_id=original.id,
            letterhead_id=letterhead_of(store.connection, Document(), store.now().date()).id,
        )
        copied(store.connection, new)
        frozen_paper(store.connection, original)
        return keep.add(store, new, by)


def _entries(blocks: Sequence[Block], regime: Regime, origin: str) -> list[Entry]:
    """Return what is printed of blocks, a paragraph each: its number is part of its words and stays what it was."""
    return [_entry(piece, f"{origin}/{place}") for place, piece in enumerate(printed(blocks, regime.basis_end))]


def _entry(piece: Piece, origin: str) -> Entry:
    match piece:
        case Line(style="body"):
            return Entry("paragraph", piece.text, origin)
        case Line(style="basis"):
            return Entry("basis", piece.text, origin)
        case Line():
            capitals = piece.style in ("section", "part_title")
            return Entry("paragraph", bold(piece.words.upper() if capitals else piece.words), origin)
        case Table():
            return Entry("table", "Bảng", origin, piece)
        case PageBreak():
            return Entry("page_break", "", origin)
        case Drawing() | Picture():
            return Entry("drawing", "Biểu đồ", origin, piece)
