"""The symbol of a paper: its kind and its issuer."""

from ict_desktop.records.paper_kinds import LETTER, WITHOUT_ABBREVIATION
from ict_desktop.records.record import joined


def symbol_of(kind: str, issuer_symbol: str, unit: str = "") -> str:
    """Return the symbol of a kind of paper under an issuer's: "TB-BCĐ", of a công văn with who drafts it "UBND-VX".

    Nghị định 30/2020/NĐ-CP, Phụ lục I, II.3b.
    """
    return joined(("" if kind in WITHOUT_ABBREVIATION else kind, issuer_symbol, unit if kind == LETTER else ""), "-")
