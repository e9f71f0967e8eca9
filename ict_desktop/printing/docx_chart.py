"""A chart in a DOCX: one group of shapes a word processor can edit, as the PDF draws it."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from docx.oxml.ns import nsdecls

from ict_desktop.printing import ooxml
from ict_desktop.printing.chart_page import (
    BAND,
    BAR,
    DOT_WIDTH,
    FAINT_BAR,
    GRID_WIDTH,
    NO_NUMBERS,
    PEN,
    ChartPage,
    chart_gap,
    chart_page,
    corners_of,
    dashes_of,
    grey_of,
    part_of_bars,
    plot_height,
)
from ict_desktop.printing.docx_sheet import Sheet, centred_lines
from ict_desktop.printing.ooxml import POINTS_PER_MM
from ict_desktop.records.chart_layout import Box, Dot, Layout, Line, Point, Words, jagged
from ict_desktop.records.charts import in_words
from ict_desktop.records.papers import Drawing
from ict_desktop.records.plain_lines import paragraphs, plain
from ict_desktop.records.regimes import Regime

_EMU = 12700  # to the point
_GROUP = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"


class _Look(NamedTuple):
    """How shapes are drawn: greys from 0 to 1 or None for nothing, thickness and dashes in points."""

    fill: float | None = None
    stroke: float | None = None
    width: float = 0.0
    dashes: tuple[float, ...] = ()


def chart_xml(drawing: Drawing, sheet: Sheet, *, keep_next: bool, on_new_page: bool) -> list[str]:
    """Return a chart with its title above and its notes below; one of bars that no page holds is parted between two."""
    chart, regime = drawing.chart, sheet.regime
    words = [
        (style, line)
        for style, text in (("chart_title", chart.title), ("chart_subtitle", chart.subtitle))
        for line in centred_lines(plain(text), ooxml.lettering_of(style, regime), sheet.width)
    ]
    if chart.is_empty:
        words.append(("chart_notes", NO_NUMBERS))
    pieces = [
        ooxml.paragraph(
            style,
            line,
            regime,
            before=0 if place else regime.body.before,
            alignment="center",
            keep_next=keep_next or not chart.is_empty or place < len(words) - 1,
            on_new_page=on_new_page and not place,
        )
        for place, (style, line) in enumerate(words)
    ]
    if chart.is_empty:
        return pieces
    above = sum(ooxml.lettering_of(style, regime).size * regime.line_spacing for style, _line in words)
    page = chart_page(
        chart, plot_height(drawing.height * POINTS_PER_MM, above, sheet.height, regime), regime, sheet.width
    )
    notes = " ".join(page.layout.notes)
    parts = list(_parts(page, sheet.height - above - 2 * chart_gap(regime)))
    for place, part in enumerate(parts, start=1):
        shapes = _group(part, in_words(chart) if place == 1 else "", regime)
        turn = on_new_page and not words and place == 1
        pieces.append(ooxml.gap(chart_gap(regime), keep_next=True, on_new_page=turn))
        keep = place == len(parts) and (keep_next or bool(notes))
        pieces.append(ooxml.gap(part.bottom - part.top, keep_next=keep, content=shapes))
    return [*pieces, *(ooxml.paragraph("chart_notes", line, regime, keep_next=keep_next) for line in paragraphs(notes))]


class _Part(NamedTuple):
    """What of a layout is drawn between two depths."""

    layout: Layout
    top: float
    bottom: float


def _parts(page: ChartPage, room: float) -> Iterable[_Part]:
    layout, top = page.layout, 0.0
    while layout.height - top > room and (middle := page.rows_in(top, room)) > top:
        yield _Part(part_of_bars(layout, top, middle), top, middle)
        top = middle
    yield _Part(part_of_bars(layout, top, layout.height) if top else layout, top, layout.height)


def _group(part: _Part, description: str, regime: Regime) -> str:
    """Return the part as a drawing, its shapes from the ground up.

    It hangs on a paragraph with one empty line of its height, so that it breaks to a page like text; in the line itself
    LibreOffice would draw it without its words.
    """
    layout, height = part.layout, part.bottom - part.top
    size = f'cx="{_emu(layout.width)}" cy="{_emu(height)}"'
    shapes = [_shape(look, paths, layout.width, height) for look, paths in _shapes(part)]
    shapes += [_words(words, part.top, regime) for words in layout.words]
    numbered = "".join(shape.replace("<wps:cNvPr ", f'<wps:cNvPr id="{n}" ', 1) for n, shape in enumerate(shapes, 2))
    names = f'xmlns:mc="{_COMPATIBILITY}" xmlns:wpg="{_GROUP}" xmlns:wps="{_SHAPE}" {nsdecls("wp", "a", "w")}'
    said = ooxml.text_xml(description).replace('"', "&quot;")
    return (
        f'<mc:AlternateContent {names}><mc:Choice Requires="wpg"><w:drawing>'
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" '
        'layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column">'
        '<wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph">'
        f"<wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent {size}/><wp:wrapNone/>"
        f'<wp:docPr id="1" name="Biểu đồ" descr="{said}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{_GROUP}"><wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext {size}/><a:chOff x="0" y="0"/><a:chExt {size}/></a:xfrm></wpg:grpSpPr>{numbered}</wpg:wgp>'
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent>"
    )


def _shapes(part: _Part) -> Iterable[tuple[_Look, list[str]]]:
    """Return how things look and their paths, those alike that lie on one another's level as one shape."""
    layout, top = part.layout, part.top
    found: list[tuple[_Look, list[str]]] = []

    def add(look: _Look, path: str) -> None:
        if not found or found[-1][0] != look:
            found.append((look, []))
        found[-1][1].append(path)

    for box in layout.bands:
        add(_Look(fill=BAND), _box(box, top))
    for line in layout.grid:
        add(_Look(stroke=grey_of(line.ink), width=GRID_WIDTH), _joined(line.points, top))
    for bar in sorted(layout.bars, key=lambda each: not each.faint):
        add(_Look(fill=FAINT_BAR if bar.faint else BAR), _box(bar.box, top))
    for line in (*layout.targets, *layout.lines):
        add(_Look(None, grey_of(line.ink), line.width * PEN, dashes_of(line)), _joined(line.points, top))
    for dot in layout.dots:
        add(_Look(1.0 if dot.shape.startswith("hollow") else 0.0, 0.0, DOT_WIDTH), _dot(dot, top))
    for box in layout.breaks:
        add(_Look(fill=1.0), _box(box, top))
        for points in jagged(box):
            edge = Line(points, "muted")
            add(_Look(stroke=grey_of(edge.ink), width=GRID_WIDTH), _joined(edge.points, top))
    return found


def _shape(look: _Look, paths: Sequence[str], width: float, height: float) -> str:
    size = f'{_emu(width)}" {{}}="{_emu(height)}'
    fill = _colour(look.fill) if look.fill is not None else "<a:noFill/>"
    line = "<a:ln><a:noFill/></a:ln>"
    if look.stroke is not None:
        # Dashes are thousandths of a percent of the thickness.
        marks = [round(length / look.width * 100_000) for length in look.dashes]
        pairs = zip(marks[::2], marks[1::2], strict=True)
        dashes = "".join(f'<a:ds d="{dash}" sp="{gap}"/>' for dash, gap in pairs)
        style = f"<a:custDash>{dashes}</a:custDash>" if dashes else '<a:prstDash val="solid"/>'
        line = f'<a:ln w="{_emu(look.width)}">{_colour(look.stroke)}{style}</a:ln>'
    return (
        '<wps:wsp><wps:cNvPr name="Hình"/><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{size.format("cy")}"/></a:xfrm><a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>'
        f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="{size.format("h")}">{"".join(paths)}</a:path>'
        f"</a:pathLst></a:custGeom>{fill}{line}</wps:spPr><wps:bodyPr/></wps:wsp>"
    )


def _words(words: Words, top: float, regime: Regime) -> str:
    box = words.box
    ground = _colour(1.0) if words.ground else "<a:noFill/>"
    return (
        '<wps:wsp><wps:cNvPr name="Chữ"/><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm>'
        f'<a:off x="{_emu(box.left)}" y="{_emu(box.top - top)}"/>'
        f'<a:ext cx="{_emu(box.width + 2)}" cy="{_emu(box.height)}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{ground}<a:ln><a:noFill/></a:ln></wps:spPr>'
        f"<wps:txbx><w:txbxContent>{ooxml.paragraph('chart_words', words.text, regime)}</w:txbxContent></wps:txbx>"
        '<wps:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></wps:bodyPr></wps:wsp>'
    )


def _box(box: Box, top: float) -> str:
    corners = ((box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom))
    return _joined(corners, top, closed=True)


def _joined(points: Sequence[Point], top: float, *, closed: bool = False) -> str:
    places = [f'<a:pt x="{_emu(x)}" y="{_emu(y - top)}"/>' for x, y in points]
    lines = "".join(f"<a:lnTo>{place}</a:lnTo>" for place in places[1:])
    return f"<a:moveTo>{places[0]}</a:moveTo>{lines}{'<a:close/>' if closed else ''}"


def _dot(dot: Dot, top: float) -> str:
    if corners := corners_of(dot):
        return _joined(corners, top, closed=True)
    radius = dot.size * PEN / 2
    start = f'<a:pt x="{_emu(dot.at[0] + radius)}" y="{_emu(dot.at[1] - top)}"/>'
    turn = f'<a:arcTo wR="{_emu(radius)}" hR="{_emu(radius)}" stAng="0" swAng="21600000"/>'
    return f"<a:moveTo>{start}</a:moveTo>{turn}<a:close/>"


def _colour(grey: float) -> str:
    share = f"{round(grey * 255):02X}"
    return f'<a:solidFill><a:srgbClr val="{share * 3}"/></a:solidFill>'


def _emu(points: float) -> int:
    return round(points * _EMU)
