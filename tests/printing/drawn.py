"""What a PDF really draws: every text with its box, face and size, every rule, read from the page's own operators."""

import re
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise

from pypdf import PdfReader
from pypdf.generic import ContentStream

MM = 72 / 25.4
ASCENT, DESCENT = 0.891, 0.216


@dataclass(frozen=True)
class Text:
    text: str
    face: str
    size: float
    left: float
    right: float
    baseline: float
    colour: tuple = (0, 0, 0)

    @property
    def top(self):
        return self.baseline + ASCENT * self.size

    @property
    def bottom(self):
        return self.baseline - DESCENT * self.size

    @property
    def center(self):
        return (self.left + self.right) / 2


@dataclass(frozen=True)
class Stroke:
    left: float
    right: float
    bottom: float
    top: float
    colour: tuple = (0, 0, 0)
    width: float = 0.0
    dashes: tuple = ()

    @property
    def length(self):
        return self.right - self.left

    @property
    def is_level(self):
        return self.top - self.bottom < 0.01


@dataclass(frozen=True)
class Shape:
    """A rectangle or another closed or curved path, drawn, filled or both."""

    left: float
    right: float
    bottom: float
    top: float
    filled: tuple | None
    drawn: tuple | None

    @property
    def width(self):
        return self.right - self.left

    @property
    def height(self):
        return self.top - self.bottom

    @property
    def center(self):
        return (self.left + self.right) / 2


@dataclass(frozen=True)
class Page:
    width: float
    height: float
    texts: tuple[Text, ...]
    strokes: tuple[Stroke, ...]
    shapes: tuple[Shape, ...] = ()

    @property
    def boxes(self):
        """Return what is framed without being filled: stamps."""
        return [shape for shape in self.shapes if shape.drawn is not None and shape.filled is None]

    @property
    def words(self):
        return " ".join(" ".join(text.text for text in self.texts).split())

    @property
    def levels(self):
        return [stroke for stroke in self.strokes if stroke.is_level]

    def find(self, words):
        """Return the one drawn text that is these words or, if none is, holds them."""
        found = [text for text in self.texts if text.text.strip() == words]
        found = found or [text for text in self.texts if words in text.text]
        assert len(found) == 1, f"{len(found)} drawn texts hold {words!r}"
        return found[0]

    @property
    def page_number(self):
        """Return the text in the top margin, or None."""
        above = [text for text in self.texts if text.baseline > self.height - 20 * MM]
        assert len(above) <= 1
        return above[0] if above else None

    @property
    def body(self):
        """Return the texts without the page number."""
        return [text for text in self.texts if text is not self.page_number]


class _Face:
    def __init__(self, font):
        self.name = font["/BaseFont"].split("+")[-1]
        self.name = self.name.removeprefix("/").removeprefix("LiberationSerif").removeprefix("-") or "Regular"
        self._widths = font["/Widths"]
        self._first = font["/FirstChar"]
        table = font["/ToUnicode"].get_object().get_data().decode("ascii")
        self._chars = {int(a, 16): chr(int(b, 16)) for a, b in re.findall(r"<(\w\w)> <(\w{4})>", table)}

    def text(self, codes):
        return "".join(self._chars[code] for code in codes)

    def width(self, codes, size, word_space):
        return sum(self._widths[code - self._first] * size / 1000 + (word_space if code == 32 else 0) for code in codes)


class _Painter:
    """Follows the operators reportlab writes; one it does not know fails the test."""

    def __init__(self, faces):
        self.faces = faces
        self.texts, self.strokes, self.shapes = [], [], []
        self.origin, self.stack = (0.0, 0.0), []
        self.fill = self.ink = (0, 0, 0)
        self.thick, self.dashes, self.closed = 1.0, (), False
        self.line = self.pen = (0.0, 0.0)
        self.leading = self.word_space = self.size = 0.0
        self.face = None
        self.paths = []

    def run(self, operations):
        for values, operator in operations:
            name = operator.decode().removesuffix("*")  # the rule by which a path is filled
            if operator == b"T*":
                name = "T_star"
            if name not in ("J", "M"):  # ends and corners of lines
                getattr(self, f"op_{name}")(*values)

    def op_q(self):
        self.stack.append((self.origin, self.fill, self.ink, self.thick, self.dashes))

    def op_Q(self):
        self.origin, self.fill, self.ink, self.thick, self.dashes = self.stack.pop()

    def op_cm(self, a, b, c, d, x, y):
        assert (a, b, c, d) == (1, 0, 0, 1)
        self.origin = (self.origin[0] + float(x), self.origin[1] + float(y))

    def op_BT(self):
        self.line = self.pen = (0.0, 0.0)

    def op_Tm(self, a, b, c, d, x, y):
        assert (a, b, c, d) == (1, 0, 0, 1)
        self.line = self.pen = (float(x), float(y))

    def op_Td(self, x, y):
        self.line = self.pen = (self.line[0] + float(x), self.line[1] + float(y))

    def op_T_star(self):
        self.op_Td(0, -self.leading)

    def op_TL(self, leading):
        self.leading = float(leading)

    def op_Tw(self, space):
        self.word_space = float(space)

    def op_Tf(self, face, size):
        self.face, self.size = self.faces[face], float(size)

    def op_Tj(self, string):
        codes = string if isinstance(string, bytes) else string.original_bytes
        x, y = self.pen
        width = self.face.width(codes, self.size, self.word_space)
        self.pen = (x + width, y)
        text = self.face.text(codes)
        if text.strip():
            trailing = len(codes) - len(codes.rstrip(b" "))
            seen = width - self.face.width(codes[len(codes) - trailing :], self.size, self.word_space)
            left = self.origin[0] + x
            self.texts.append(Text(text, self.face.name, self.size, left, left + seen, self.origin[1] + y, self.fill))

    def op_m(self, x, y):
        self.paths.append([(self.origin[0] + float(x), self.origin[1] + float(y))])

    def op_l(self, x, y):
        self.paths[-1].append((self.origin[0] + float(x), self.origin[1] + float(y)))

    def op_c(self, *points):
        for x, y in zip(points[::2], points[1::2], strict=True):
            self.op_l(x, y)
        self.closed = True

    def op_re(self, x, y, width, height):
        x, y, width, height = float(x), float(y), float(width), float(height)
        self.op_m(x, y)
        for across, up in ((width, 0), (width, height), (0, height)):
            self.op_l(x + across, y + up)
        self.closed = True

    def op_h(self):
        self.closed = True

    def op_S(self):
        if self.closed:
            self._shape(None, self.ink)
        for path in self.paths:
            for (x1, y1), (x2, y2) in pairwise(path):
                box = (min(x1, x2), max(x1, x2), min(y1, y2), max(y1, y2))
                self.strokes.append(Stroke(*box, self.ink, self.thick, self.dashes))
        self.op_n()

    def op_f(self):
        self._shape(self.fill, None)

    def op_B(self):
        self._shape(self.fill, self.ink)

    def _shape(self, filled, ink):
        across, up = [x for path in self.paths for x, _ in path], [y for path in self.paths for _, y in path]
        self.shapes.append(Shape(min(across), max(across), min(up), max(up), filled, ink))
        self.op_n()

    def op_n(self):
        self.paths, self.closed = [], False

    def op_ET(self, *_):
        pass

    op_j = op_ET

    def op_w(self, width):
        self.thick = float(width)

    def op_d(self, dashes, _phase):
        self.dashes = tuple(float(value) for value in dashes)

    def op_rg(self, *colour):
        self.fill = tuple(float(value) for value in colour)

    def op_RG(self, *colour):
        self.ink = tuple(float(value) for value in colour)

    def op_g(self, grey):
        self.fill = (float(grey),) * 3

    def op_G(self, grey):
        self.ink = (float(grey),) * 3


def drawn(pdf):
    """Return the pages of a PDF given as bytes."""
    reader = PdfReader(BytesIO(pdf))
    pages = []
    for page in reader.pages:
        fonts = page["/Resources"].get("/Font", {})
        painter = _Painter({name: _Face(font.get_object()) for name, font in fonts.items()})
        painter.run(ContentStream(page.get_contents(), reader).operations)
        size = page.mediabox
        pages.append(
            Page(
                float(size.width),
                float(size.height),
                tuple(painter.texts),
                tuple(painter.strokes),
                tuple(painter.shapes),
            )
        )
    return pages


def picture(pages):
    """Write pages as lines a person can read: millimetres from the left and the top edge, size, face, text."""
    lines = []
    for number, page in enumerate(pages, start=1):
        lines.append(f"== page {number}: {page.width / MM:.0f} x {page.height / MM:.0f} mm")
        marks = [(page.height - text.baseline, text.left, _text_line(page, text)) for text in page.texts]
        marks += [(page.height - rule.top, rule.left, _rule_line(page, rule)) for rule in page.levels]
        lines.extend(line for _, _, line in sorted(marks, key=lambda mark: (round(mark[0], 1), mark[1])))
    return "\n".join(lines) + "\n"


def _text_line(page, text):
    place = f"{text.left / MM:6.1f} {(page.height - text.baseline) / MM:6.1f}"
    return f"{place}  {text.size:4.1f} {text.face:<10} | {text.text}"


def _rule_line(page, rule):
    return f"{rule.left / MM:6.1f} {(page.height - rule.top) / MM:6.1f}  rule {rule.length / MM:.1f} mm"
