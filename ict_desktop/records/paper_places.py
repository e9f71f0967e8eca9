"""Where in a paper each text stands, named as a clerk would name the place in a sentence."""

from collections.abc import Iterator, Sequence

from ict_desktop.records.papers import (
    Annex,
    Basis,
    Block,
    Dash,
    Drawing,
    GroupRow,
    Heading,
    NumberedItem,
    Paper,
    Paragraph,
    Point,
    Table,
)
from ict_desktop.records.plain_lines import paragraphs
from ict_desktop.records.runs import words


def texts_of(paper: Paper) -> Iterator[tuple[str, str]]:
    """Yield every text of a paper that somebody typed, with its place: "trích yếu", "mục 3", "phụ lục, dòng 2 …"."""
    yield "tên loại văn bản", paper.kind_name
    for line in paper.title:
        yield "trích yếu", line
    if paper.masthead is not None:
        yield "tên cơ quan", f"{paper.masthead.superior}\n{paper.masthead.issuer}\n{paper.masthead.running_name}"
    yield "ký hiệu", paper.symbol
    yield "địa danh", paper.place
    for line in paper.addressees:
        yield "kính gửi", line
    yield from _texts(paper.blocks, "")
    if paper.signature is not None:
        yield "quyền hạn, chức vụ người ký", "\n".join((*paper.signature.authority, *paper.signature.post))
        yield "họ tên người ký", paper.signature.name
    if paper.recorder is not None:
        yield "họ tên thư ký", paper.recorder.name
    yield "dấu khẩn, dấu phạm vi lưu hành", f"{paper.urgency}\n{paper.circulation}"
    yield "ký hiệu người soạn thảo", paper.drafter
    yield "địa chỉ cơ quan", paper.address
    for line in paper.recipients:
        yield "nơi nhận", line
    for position, annex in enumerate(paper.annexes, start=1):
        where = f"phụ lục {position}" if len(paper.annexes) > 1 else "phụ lục"
        yield from _annex(annex, where)
    yield "chân trang", paper.page_footer
    if paper.copy is not None:
        yield from texts_of(paper.copy)


def _annex(annex: Annex, where: str) -> Iterator[tuple[str, str]]:
    yield f"tên {where}", f"{annex.title}\n{annex.reference}"
    yield from _texts(annex.blocks, f"{where}, ")


def _texts(blocks: Sequence[Block], before: str) -> Iterator[tuple[str, str]]:
    count = 0
    for block in blocks:
        match block:
            case Basis():
                yield f"{before}căn cứ", words(block.text)
            case Heading():
                yield f"{before}tiêu đề “{block.text}”", block.text
            case Paragraph():
                count += len(paragraphs(words(block.text))) or 1
                yield f"{before}đoạn {count}", f"{block.lead_bold}\n{words(block.text)}"
            case NumberedItem():
                yield f"{before}mục {block.number}", f"{block.heading}\n{words(block.text)}"
            case Point():
                yield f"{before}điểm {block.letter})", words(block.text)
            case Dash():
                yield f"{before}gạch đầu dòng", words(block.text)
            case Drawing():
                yield f"{before}biểu đồ “{block.chart.title}”", f"{block.chart.title}\n{block.chart.subtitle}"
            case Table():
                yield from _cells(block, before)


def _cells(table: Table, before: str) -> Iterator[tuple[str, str]]:
    for column in table.columns:
        yield f"{before}tên cột “{column.heading}”", f"{column.group}\n{column.heading}"
    for number, row in enumerate(table.rows, start=1):
        if isinstance(row, GroupRow):
            yield f"{before}dòng {number}", row.text
            continue
        for column, text in zip(table.columns, row, strict=False):
            yield f"{before}dòng {number}, cột “{column.heading}”", text
    for text in table.total:
        yield f"{before}dòng tổng", text
