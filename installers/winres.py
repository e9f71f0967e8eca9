"""A Windows program given another icon and other words in its properties, on any system.

What a program carries besides its code lies in a tree of three storeys: kind, number, language. The new tree is put behind
the rest of the file as a part of its own; only the manifest of the old one is taken over.
"""

import struct

from installers import pe, properties

ICON, GROUP, VERSION, MANIFEST = 3, 14, 16, 24
"""Kinds of what is carried."""

Tree = dict[int, dict[int, bytes]]
"""What is carried, by kind and number."""

_NEUTRAL = 0
_READ_ONLY_DATA = 0x40000040


def dressed(program: bytes, icon: bytes, version: str) -> bytes:
    """Return the program with the icon of an .ico file and with our name and version in its properties."""
    image = pe.Image(program)
    tree: Tree = {**_icons(icon), VERSION: {1: version_block(version)}}
    if MANIFEST in (old := carried(image)):
        tree[MANIFEST] = old[MANIFEST]
    return _with_resources(image, tree)


def carried(image: pe.Image) -> Tree:
    """Read what a program carries; of several languages the first."""
    address = image.number(image.directory(pe.RESOURCES))
    if not address:
        return {}
    base = image.offset(address)
    found: Tree = {}
    for kind, numbers in _storey(image, base, base):
        for number, languages in _storey(image, base, numbers):
            _language, leaf = _storey(image, base, languages)[0]
            begin = image.offset(image.number(leaf))
            found.setdefault(kind, {})[number] = image.data[begin : begin + image.number(leaf + 4)]
    return found


def _storey(image: pe.Image, base: int, at: int) -> list[tuple[int, int]]:
    count = image.number(at + 12, "<H") + image.number(at + 14, "<H")
    pairs = [(image.number(at + 16 + 8 * place), image.number(at + 20 + 8 * place)) for place in range(count)]
    return [(key, base + (below & 0x7FFFFFFF)) for key, below in pairs]


def _icons(ico: bytes) -> Tree:
    """Take an .ico file apart: each picture by itself, and the list of them."""
    count = struct.unpack_from("<H", ico, 4)[0]
    pictures, rows = {}, b""
    for number in range(1, count + 1):
        row = ico[6 + 16 * (number - 1) :][:16]
        size, begin = struct.unpack_from("<II", row, 8)
        pictures[number] = ico[begin : begin + size]
        rows += row[:12] + struct.pack("<H", number)
    return {ICON: pictures, GROUP: {1: ico[:6] + rows}}


def version_block(version: str) -> bytes:
    """Return the version as Windows keeps it: in numbers, and in the words its properties show."""
    major, minor, patch = (int(part) for part in version.split("."))
    numbers = ((major << 16) | minor, patch << 16)
    fixed = struct.pack("<13I", 0xFEEF04BD, 0x10000, *numbers, *numbers, 0x3F, 0, 0x40004, 1, 0, 0, 0)
    words = [_node(name, f"{text}\0".encode("utf-16-le"), True) for name, text in properties.words(version).items()]
    table = _node("StringFileInfo", b"", True, [_node(properties.LANGUAGE, b"", True, words)])
    language = struct.pack("<HH", int(properties.LANGUAGE[:4], 16), int(properties.LANGUAGE[4:], 16))
    chosen = _node("VarFileInfo", b"", True, [_node("Translation", language, False)])
    return _node("VS_VERSION_INFO", fixed, False, [table, chosen])


def _node(name: str, value: bytes, is_text: bool, below: list[bytes] | None = None) -> bytes:
    body = _even(b"\0" * 6 + f"{name}\0".encode("utf-16-le")) + value
    for part in below or ():
        body = _even(body) + part
    length = len(value) // 2 if is_text else len(value)
    return struct.pack("<HHH", len(body), length, int(is_text)) + body[6:]


def _even(data: bytes, step: int = 4) -> bytes:
    return data + b"\0" * (-len(data) % step)


def _with_resources(image: pe.Image, tree: Tree) -> bytes:
    """Return the file with a part more at its end; ValueError where its headers have no room for one."""
    in_memory, in_file = image.number(image.optional + 32), image.number(image.optional + 36)
    end = max(section.address + section.size for section in image.sections)
    address = end + -end % in_memory
    content = _laid_out(tree, address)
    header = image.section_table + 40 * len(image.sections)
    if header + 40 > image.number(image.optional + 60):
        raise ValueError("the headers of the program have no room for another part")
    body = _even(image.data, in_file)
    stored = _even(content, in_file)
    changed = bytearray(body + stored)
    row = struct.pack("<8sIIII12xI", b".icons", len(content), address, len(stored), len(body), _READ_ONLY_DATA)
    changed[header : header + 40] = row
    struct.pack_into("<H", changed, image.headers + 6, len(image.sections) + 1)
    struct.pack_into("<I", changed, image.optional + 56, address + len(content) + -len(content) % in_memory)
    struct.pack_into("<I", changed, image.optional + 64, 0)  # the checksum, which only drivers need
    struct.pack_into("<II", changed, image.directory(pe.RESOURCES), address, len(content))
    return bytes(changed)


def _laid_out(tree: Tree, address: int) -> bytes:
    """Return the tree as it stands in the file: the storeys, then a row for each thing, then the things."""
    things = [(kind, number, tree[kind][number]) for kind in sorted(tree) for number in sorted(tree[kind])]
    first_storey = 16 + 8 * len(tree)
    seconds = {kind: 16 + 8 * len(numbers) for kind, numbers in tree.items()}
    thirds_at = first_storey + sum(seconds.values())
    rows_at = thirds_at + 24 * len(things)
    data_at = rows_at + 16 * len(things)
    out, below = _head(len(tree)), first_storey
    for kind in sorted(tree):
        out += struct.pack("<II", kind, 0x80000000 | below)
        below += seconds[kind]
    place = 0
    for kind in sorted(tree):
        out += _head(len(tree[kind]))
        for number in sorted(tree[kind]):
            out += struct.pack("<II", number, 0x80000000 | (thirds_at + 24 * place))
            place += 1
    rows, data = b"", b""
    for place, (_kind, _number, content) in enumerate(things):
        out += _head(1) + struct.pack("<II", _NEUTRAL, rows_at + 16 * place)
        rows += struct.pack("<IIII", address + data_at + len(data), len(content), 0, 0)
        data += _even(content, 8)
    return out + rows + data


def _head(count: int) -> bytes:
    return struct.pack("<IIHHHH", 0, 0, 0, 0, 0, count)
