"""How a paper and its annexes begin in a DOCX: masthead, kind and trích yếu, whom it is addressed to."""

from ict_desktop.printing import ooxml, ooxml_table
from ict_desktop.printing.docx_sheet import Sheet, box_width, centred_lines, widths_of
from ict_desktop.printing.fonts import width_of
from ict_desktop.printing.header import TITLE_AFTER
from ict_desktop.printing.ooxml import POINTS_PER_MM
from ict_desktop.records.paper_lines import (
    about_lines,
    addressee_lines,
    annex_heading,
    annex_reference,
    issuing,
    kind_line,
    number_line,
    place_line,
    title_lines,
)
from ict_desktop.records.paper_shape import rule_length
from ict_desktop.records.papers import ADDRESSED, MOTTO, NATIONAL_TITLE, Annex, Masthead, Paper
from ict_desktop.records.plain_lines import paragraphs, plain
from ict_desktop.records.regimes import Regime, urgent_width

_KEPT_NAMES = 2
"""How many of those written to stay with the text below them."""


def front(paper: Paper, sheet: Sheet) -> list[str]:
    """Return what stands above the text of a paper."""
    regime = sheet.regime
    pieces = [_masthead(paper, paper.masthead, sheet)] if paper.masthead is not None else []
    if paper.head == "letter":
        return [*pieces, *_addressed(paper, sheet)]
    official = paper.masthead is not None
    kinds = centred_lines(kind_line(paper), regime.kind, sheet.width)
    pieces += [
        ooxml.paragraph("kind", line, regime, before=None if official and not place else 0, keep_next=True)
        for place, line in enumerate(kinds)
    ]
    style = "title" if official else "list_subtitle"
    lettering = ooxml.lettering_of(style, regime)
    titles = centred_lines("\n".join(title_lines(paper)), lettering, sheet.width)
    pieces += [ooxml.paragraph(style, line, regime, keep_next=True) for line in titles]
    if official:
        length = rule_length(widths_of(titles or kinds, lettering), regime.short_rule_share)
        pieces.append(ooxml.rule(length, sheet.width, regime))
    addressed = _addressed(paper, sheet)
    if pieces and not addressed:
        # A line of its own: of the room below one paragraph and above the next, word processors take the larger.
        pieces.append(ooxml.gap(_left_to_first(regime), keep_next=True))
    return [*pieces, *addressed]


def annex_head(paper: Paper, annex: Annex, position: int, sheet: Sheet) -> list[str]:
    """Return "Phụ lục", its title and the line that names the paper it goes with."""
    regime = sheet.regime
    parts = (
        ("annex_heading", annex_heading(paper, position)),
        ("annex_title", annex.title),
        ("annex_reference", annex_reference(paper, annex)),
    )
    pieces = [
        ooxml.paragraph(style, line, regime, keep_next=True)
        for style, text in parts
        for line in centred_lines(text, ooxml.lettering_of(style, regime), sheet.width)
    ]
    return [*pieces, ooxml.gap(_left_to_first(regime), keep_next=True)]


def _left_to_first(regime: Regime) -> float:
    """Return the room below a head that the room above the first paragraph does not give already."""
    return TITLE_AFTER - regime.body.before


def _addressed(paper: Paper, sheet: Sheet) -> list[str]:
    """Return "Kính gửi:" and who is written to: one on the same line, several below it, their dashes under the colon."""
    lines = addressee_lines(paper)
    if not lines:
        return []
    regime = sheet.regime
    start = regime.addressee_indent * POINTS_PER_MM
    after = ooxml.gap(_left_to_first(regime), keep_next=True)
    if len(lines) == 1:
        heading = f"{ADDRESSED} "
        beside = width_of(heading, regime.addressees)
        line = ooxml.paragraph(
            "addressees", heading + lines[0], regime, left=start + beside, hanging=beside, keep_next=True
        )
        return [line, after]
    colon = start + width_of(ADDRESSED.removesuffix(":"), regime.addressees)
    # Of a long list only the ends are kept, with the colon and with the text: a chain of them all would leave the page.
    names = [
        ooxml.paragraph(
            "addressees", line, regime, before=0, left=colon, keep_next=not 0 < place < len(lines) - _KEPT_NAMES
        )
        for place, line in enumerate(lines)
    ]
    return [ooxml.paragraph("addressees", ADDRESSED, regime, left=start, keep_next=True), *names, after]


def _masthead(paper: Paper, head: Masthead, sheet: Sheet) -> str:
    """Return cells 1–5 of Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục IV, without lines; number and date on one row."""
    regime = sheet.regime
    room, national = regime.issuer_width * POINTS_PER_MM, regime.national_width * POINTS_PER_MM
    widths = (sheet.width - national, national)
    left = [
        ooxml.paragraph("superior", line, regime)
        for line in centred_lines(issuing(head.superior), regime.superior, room)
    ]
    issuers = centred_lines(issuing(head.issuer), regime.issuer, room)
    left += [ooxml.paragraph("issuer", line, regime) for line in issuers]
    left.append(ooxml.rule(rule_length(widths_of(issuers, regime.issuer), regime.short_rule_share), widths[0], regime))
    right = [ooxml.paragraph("national_title", NATIONAL_TITLE, regime), ooxml.paragraph("motto", MOTTO, regime)]
    right.append(ooxml.rule(rule_length(widths_of([MOTTO], regime.motto), regime.motto_rule_share), national, regime))
    number = [ooxml.paragraph("number", number_line(paper), regime)]
    number += [
        ooxml.paragraph("about", line, regime, before=None if place == 0 else 0)
        for place, line in enumerate(centred_lines("\n".join(about_lines(paper)), regime.about, room))
    ]
    if urgency := plain(paper.urgency):
        number += _urgency(urgency, widths[0], regime)
    dated = [ooxml.paragraph("place_date", line, regime) for line in paragraphs(place_line(paper))]
    rows = [
        ooxml_table.row(
            [ooxml_table.cell("".join(part), width) for part, width in zip(parts, widths, strict=True)], whole=True
        )
        for parts in ((left, right), (number, dated))
    ]
    return ooxml_table.table(widths, rows, (0, 0), ruled=False)


def _urgency(text: str, room: float, regime: Regime) -> list[str]:
    """Return the red box of cell 10b in the middle of so many points (Phụ lục I, III.2b)."""
    width = box_width(text, regime.urgency, urgent_width(text, regime) * POINTS_PER_MM)
    return [ooxml.gap(regime.urgency.before), ooxml.boxed("urgency", text, width, room, regime)]
