"""What was issued prints as it was issued, whatever is edited, renamed or deleted afterwards."""

import hashlib
import random
from contextlib import suppress
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ict_desktop.app import main
from ict_desktop.printing.docx import render_docx
from ict_desktop.printing.pdf import render_pdf
from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Refused
from ict_desktop.records.kinds import KINDS
from ict_desktop.records.letterheads import Letterhead, Signer
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.paper_kinds import CERTIFIED, INVITATION, MINUTES, NOTICE
from ict_desktop.records.record import Record
from ict_desktop.records.wordings import CLOSING, Wording
from ict_desktop.store import table
from ict_desktop.store.store import Store
from ict_desktop.work import documents, issuing, keep, meetings
from ict_desktop.work.papers.copies import begin_copy
from ict_desktop.work.papers.frozen import frozen_paper
from tests.files import BY, RESOURCES

FONTS = RESOURCES / "fonts"
PAPERS, EDITS = 30, 1000
DAY = date(2017, 7, 10)


def issued(store: Store, draft: Document, number: int) -> Document:
    keep.change(store, Document, draft.id, {"number": number, "dated_on": DAY}, BY)
    return issuing.issue(store, draft.id, lambda paper: render_pdf(paper, FONTS), BY)


def _original(store: Store) -> Document:
    issued_papers = table.every(store.connection, Document, "id", state="da_ban_hanh")
    return next(paper for paper in issued_papers if paper.kind != CERTIFIED)


def begun(store: Store, number: int) -> Document:
    """Begin a paper: of a meeting, typed, or a copy of one issued before."""
    meeting = table.every(store.connection, Meeting)[0]
    kind = ("CV", "BC", "KH", "TTr", CERTIFIED, INVITATION, MINUTES, NOTICE)[number % 8]
    if kind in (INVITATION, MINUTES, NOTICE):
        keep_open(store, meeting)
        return documents.start(store, meeting.id, BY, kind)
    if kind == CERTIFIED:
        return begin_copy(store, _original(store).id, kind, BY)
    words = f"Căn cứ Kế hoạch số {number:02d}/KH-BCĐ;\nI. Kết quả\n1. Việc {number}\na) Đã xong\nKính báo cáo."
    return documents.add(
        store, Document(kind=kind, subject=f"việc thứ {number}", addressees="UBND tỉnh", body=words), BY
    )


def keep_open(store: Store, meeting: Meeting) -> None:
    if meeting.is_locked():
        meetings.reopen(store, meeting.id, "Lập bản mới", BY)


def edit(store: Store, chance: random.Random) -> bool:
    """Change or delete something anywhere, as far as the rules let it; say whether they did."""
    kind: type[Record] = chance.choice([*KINDS.values()])
    rows = table.every(store.connection, kind)
    if not rows:
        return False
    row = chance.choice(rows)
    texts = [each.name for each in fields(row) if isinstance(getattr(row, each.name), str) and each.name != "id"]
    values: dict[str, Any] = {chance.choice(texts): f"Đổi {chance.random():.6f}"}
    with suppress(Refused):
        if chance.random() < 0.05 and kind is not Document:
            keep.remove(store, kind, row.id, BY, with_all=True)
        else:
            keep.change(store, kind, row.id, values, BY)
        return True
    return False


@pytest.mark.parametrize("seed", [1])
def test_thirty_papers_print_as_issued_after_a_thousand_edits(
    seed: int, sample: Store, sample_path: Path, tmp_path: Path
) -> None:
    meeting = table.every(sample.connection, Meeting)[0]
    keep.change(sample, Meeting, meeting.id, {"place": "Hội trường UBND tỉnh"}, BY)
    for letterhead in table.every(sample.connection, Letterhead):
        keep.add(sample, Signer(letterhead_id=letterhead.id, authority="TRƯỞNG BAN", name="Trần Bình"), BY)
    keep.add(sample, Wording(form="notice", part=CLOSING, text="{Cơ quan} thông báo để biết."), BY)
    papers = [issued(sample, begun(sample, number), number) for number in range(1, PAPERS + 1)]
    was = {each.id: documents.frozen_pdf(sample.connection, each) for each in papers}
    words = {each.id: render_docx(frozen_paper(sample.connection, each), FONTS) for each in papers}
    chance = random.Random(seed)
    done = 0
    while done < EDITS:
        done += edit(sample, chance)
    keep.set_setting(sample, "committee", "Ban khác hẳn", BY)
    for each in papers:
        now = table.get(sample.connection, Document, each.id)
        assert now is not None
        assert documents.frozen_pdf(sample.connection, now) == was[each.id]
        assert render_docx(frozen_paper(sample.connection, now), FONTS) == words[each.id]
    for number, each in enumerate(papers[::6]):
        for ending, kept in ((".pdf", was[each.id]), (".docx", words[each.id])):
            out = tmp_path / f"{number}{ending}"
            assert main(["print", str(sample_path), each.id, "-o", str(out)]) == 0
            assert kept is not None
            assert hashlib.sha256(out.read_bytes()).digest() == hashlib.sha256(kept).digest()
