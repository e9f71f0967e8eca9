"""The set parts of a paper: masthead, title, annex heads, signature with recipients, each as one Setting."""

from reportlab.lib.units import mm

from ict_desktop.printing.fonts import width_of
from ict_desktop.printing.setting import Column, Setting, baseline_below_top
from ict_desktop.records.paper_lines import (
    about_lines,
    addressee_lines,
    annex_heading,
    annex_reference,
    drafter_mark,
    issuing,
    kind_line,
    number_line,
    place_line,
    recipient_lines,
    title_lines,
)
from ict_desktop.records.papers import (
    ADDRESSED,
    MOTTO,
    NATIONAL_TITLE,
    RECIPIENTS_HEADING,
    Annex,
    Masthead,
    Paper,
    Signature,
)
from ict_desktop.records.plain_lines import paragraphs, plain
from ict_desktop.records.regimes import Lettering, Regime, urgent_width

TITLE_AFTER = 10.0
CLOSING_BEFORE = 14.0
_FEWEST = 4  # lines of recipients beside the signature where the list goes on overleaf, their heading counted


def masthead(paper: Paper, head: Masthead, regime: Regime, width: float) -> Setting:
    """Set issuer and number left, national title, motto, place and date right; number and date on one line.

    Cells 1–4 of Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục IV. A long agency name takes as many lines as it needs.
    """
    national_width = regime.national_width * mm
    left = Column(0, regime.issuer_width * mm, regime.line_spacing)
    right = Column(width - national_width, national_width, regime.line_spacing)
    if head.superior.strip():
        left.center(issuing(head.superior), regime.superior)
    left.center(issuing(head.issuer), regime.issuer)
    left.rule(regime.short_rule_share, regime.rule_thickness, regime.rule_gap)
    right.center(NATIONAL_TITLE, regime.national_title)
    right.center(MOTTO, regime.motto)
    right.rule(regime.motto_rule_share, regime.rule_thickness, regime.rule_gap)
    depth = max(left.depth, right.depth) + regime.number.before
    left.skip_to(depth)
    left.center(number_line(paper), regime.number)
    right.skip_to(depth)
    if words := place_line(paper):
        right.center(words, regime.place_date)
    if lines := about_lines(paper):
        left.skip(regime.about.before)
        left.center("\n".join(lines), regime.about)
    if urgency := plain(paper.urgency):
        left.skip(regime.urgency.before)
        size = (urgent_width(urgency, regime) * mm, regime.stamp_height * mm)
        left.stamp(urgency, regime.urgency, size, regime.rule_thickness, regime.urgent_colour)
    return Setting(left.items + right.items, max(left.depth, right.depth))


def title(paper: Paper, regime: Regime, width: float) -> Setting:
    """Set the kind of the paper and its trích yếu with the short rule, and below whom it is addressed to.

    A công văn has only the latter, a list a plain subtitle and no rule.
    """
    addressed = _addressed(paper, regime, width)
    if paper.head == "letter":
        return addressed or Setting([], 0, after=TITLE_AFTER)
    column = Column(0, width, regime.line_spacing)
    official = paper.masthead is not None
    if kind := paragraphs(kind_line(paper)):
        column.center("\n".join(kind), regime.kind)
    lines = title_lines(paper)
    if lines:
        column.center("\n".join(lines), regime.title if official else regime.list_subtitle)
    if official:
        column.rule(regime.short_rule_share, regime.rule_thickness, regime.rule_gap)
    head = Setting(column.items, column.depth, before=regime.kind.before if official else 0, after=TITLE_AFTER)
    return head.above(addressed) if addressed is not None else head


def _addressed(paper: Paper, regime: Regime, width: float) -> Setting | None:
    """Set "Kính gửi:" and who is written to: one on the same line, several below it, their dashes under the colon."""
    lines = addressee_lines(paper)
    if not lines:
        return None
    start = regime.addressee_indent * mm
    colon = start + width_of(ADDRESSED, regime.addressees)
    heading = Column(start, width - start, regime.line_spacing)
    heading.left(ADDRESSED, regime.addressees)
    beside = width_of(" ", regime.addressees)
    names = Column(colon + beside, width - colon - beside, regime.line_spacing)
    if len(lines) > 1:
        names = Column(colon - width_of(":", regime.addressees), width - colon, regime.line_spacing)
        names.skip_to(heading.depth)
    for line in lines:
        names.left(line, regime.addressees)
    depth = max(heading.depth, names.depth)
    return Setting(heading.items + names.items, depth, before=regime.addressees.before, after=TITLE_AFTER)


def annex_head(paper: Paper, annex: Annex, position: int, regime: Regime, width: float) -> Setting:
    """Set "Phụ lục", its title and the line that names the paper it goes with."""
    column = Column(0, width, regime.line_spacing)
    column.center(annex_heading(paper, position), regime.annex_heading)
    if lines := paragraphs(annex.title):
        column.center("\n".join(lines), regime.annex_title)
    if reference := annex_reference(paper, annex):
        column.center(reference, regime.annex_reference)
    return Setting(column.items, column.depth, after=TITLE_AFTER)


def closing(paper: Paper, regime: Regime, width: float) -> Setting | None:
    """Set the recipients left and the signature right, their first lines level; None when there is neither."""
    if paper.recorder is not None:
        return _two_signatures(paper, paper.recorder, regime, width)
    recipients_width = regime.recipients_width * mm
    left = Column(0, recipients_width, regime.line_spacing)
    right = Column(recipients_width, width - recipients_width, regime.line_spacing)
    if paper.signature is not None:  # the two first lines stand level
        left.skip(first_baseline(regime.authority, regime) - first_baseline(regime.recipients_heading, regime))
    _list_recipients(left, paper, regime)
    if paper.signature is not None:
        _sign(right, paper.signature, regime)
    if not left.items and not right.items:
        return None
    whole = max(right.depth, *(item.bottom for item in left.items[:_FEWEST]), 0.0)
    return Setting(left.items + right.items, max(left.depth, right.depth), before=CLOSING_BEFORE, whole=whole)


def first_baseline(lettering: Lettering, regime: Regime) -> float:
    """Return how far below the top of a paragraph its first line stands."""
    return baseline_below_top(lettering.size, lettering.size * regime.line_spacing)


def _list_recipients(column: Column, paper: Paper, regime: Regime) -> None:
    """Set "Nơi nhận:" with its lines, and inside its lower right corner who drafted the paper (cells 9b and 12)."""
    lines = recipient_lines(paper)
    if lines:
        column.left(RECIPIENTS_HEADING, regime.recipients_heading)
        for line in lines:
            column.left(line, regime.recipients)
    if mark := drafter_mark(paper):
        column.right(mark, regime.drafter)


def _two_signatures(paper: Paper, recorder: Signature, regime: Regime, width: float) -> Setting:
    """Set the recorder left and the chair right, the recipients below both (Phụ lục III, Mẫu 1.9)."""
    left, right = (Column(place, width / 2, regime.line_spacing) for place in (0.0, width / 2))
    _sign(left, recorder, regime)
    if paper.signature is not None:
        _sign(right, paper.signature, regime)
    signed = max(left.depth, right.depth)
    below = Column(0, regime.recipients_width * mm, regime.line_spacing)
    below.skip_to(signed)
    if recipient_lines(paper) or drafter_mark(paper):
        below.skip(CLOSING_BEFORE)
        _list_recipients(below, paper, regime)
    items = left.items + right.items + below.items
    return Setting(items, max(signed, below.depth), before=CLOSING_BEFORE, whole=signed)


def _sign(column: Column, signature: Signature, regime: Regime) -> None:
    for text in signature.authority:
        for line in paragraphs(text):
            column.center(line, regime.authority)
    column.skip(regime.signature_room * mm)
    for text in signature.post:
        for line in paragraphs(text):
            column.center(line, regime.post)
    for line in paragraphs(signature.name):
        column.center(line, regime.signer)


def copy_mark(copy: Paper, regime: Regime, width: float) -> Setting:
    """Set who certifies a copy, below a line over the whole width (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần II)."""
    left = Column(0, regime.issuer_width * mm, regime.line_spacing)
    right = Column(width - regime.national_width * mm, regime.national_width * mm, regime.line_spacing)
    line = Column(0, width, regime.line_spacing)
    line.line_across(regime.rule_thickness, regime.rule_gap)
    for column in (left, right):
        column.skip_to(line.depth)
    if copy.masthead is not None:
        left.center(issuing(copy.masthead.issuer), regime.issuer)
        left.rule(regime.short_rule_share, regime.rule_thickness, regime.rule_gap)
    right.center("\n".join(paragraphs(copy.kind_name)), regime.kind)
    depth = max(left.depth, right.depth)
    left.skip_to(depth)
    right.skip_to(depth)
    left.center(number_line(copy), regime.number)
    right.center(place_line(copy), regime.place_date)
    head = Setting([*line.items, *left.items, *right.items], max(left.depth, right.depth), before=CLOSING_BEFORE)
    below = closing(copy, regime, width)
    mark = head.above(below) if below is not None else head
    return Setting(mark.items, mark.depth, before=CLOSING_BEFORE, whole=mark.depth)
