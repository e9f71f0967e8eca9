"""The symbol of a paper, its kind and its issuer, alone and behind its number."""

from ict_desktop.records.paper_kinds import LETTER, WITHOUT_ABBREVIATION
from ict_desktop.records.record import joined


def symbol_of(kind: str, issuer_symbol: str, unit: str = "") -> str:
    """Return the symbol of a kind of paper under an issuer's: "TB-BCĐ", of a công văn with who drafts it "UBND-VX".

    Nghị định 30/2020/NĐ-CP, Phụ lục I, II.3b.
    """
    return joined(("" if kind in WITHOUT_ABBREVIATION else kind, issuer_symbol, unit if kind == LETTER else ""), "-")


def numbered_name(number: int, symbol: str) -> str:
    """Return a number as papers write it: "05/TB-BCĐ", with a zero below 10; alone without a symbol."""
    return f"{number:02d}/{symbol}" if symbol else f"{number:02d}"
