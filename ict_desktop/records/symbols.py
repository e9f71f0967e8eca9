"""The symbol of a paper: its kind and its issuer."""

from ict_desktop.records.paper_kinds import WITHOUT_ABBREVIATION
from ict_desktop.records.record import joined


def symbol_of(kind: str, issuer_symbol: str) -> str:
    """Return the symbol of a kind of paper under an issuer's: "TB-BCĐ", of a công văn "BCĐ"."""
    return joined(("" if kind in WITHOUT_ABBREVIATION else kind, issuer_symbol), "-")
