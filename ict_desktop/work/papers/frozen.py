"""An issued paper as the value it was frozen as."""

import sqlite3

from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Refused
from ict_desktop.records.paper_text import paper_of
from ict_desktop.records.papers import Paper
from ict_desktop.store import table


def frozen_paper(connection: sqlite3.Connection, document: Document) -> Paper:
    """Return an issued paper as it was when it was frozen; refuses where only its bytes were kept."""
    content = table.blob(connection, document.paper_sha256) if document.paper_sha256 else None
    try:
        if content is not None:
            return paper_of(content.decode("utf-8"))
    except ValueError as error:
        raise Refused(
            f"Nội dung đã giữ của {named(document)} bị hỏng. Hãy dùng bản PDF đã ban hành, và kiểm tra tệp."
        ) from error
    if document.is_frozen() and not document.has_form():
        raise Refused(f"{named(document, capital=True)} được đăng ký theo bản quét. Hãy dùng bản quét đã ký.")
    raise Refused(
        f"{named(document, capital=True)} đã ban hành khi chương trình chưa giữ nội dung để xuất lại. "
        "Hãy dùng bản PDF đã ban hành, hoặc lập bản thay thế."
    )


def named(document: Document, capital: bool = False) -> str:
    """Name a paper by its number and symbol within a sentence."""
    noun = "Văn bản" if capital else "văn bản"
    return f"{noun} số {document.numbered_name()}" if document.number is not None else f"{noun} này"
