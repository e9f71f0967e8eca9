"""What a paper says that its face cannot print, named with its place before anything is printed."""

from pathlib import Path

from ict_desktop.printing.fonts import lacks, load_faces
from ict_desktop.records.paper_places import texts_of
from ict_desktop.records.papers import Paper
from ict_desktop.records.plain_lines import paragraphs

_MOST_NAMED = 6
_MOST_PLACES = 3


def unprintable(paper: Paper, fonts_dir: Path) -> str:
    """Name in one sentence each sign of the paper that the face lacks, with where it stands; "" when there is none."""
    load_faces(fonts_dir)
    # In capitals too: a few small letters the face has become capitals it lacks.
    texts = [(place, "".join(paragraphs(f"{text}\n{text.upper()}"))) for place, text in texts_of(paper)]
    lacking = {char for char in set().union(*(text for _place, text in texts)) if lacks(char)}
    if not lacking:
        return ""
    found: dict[str, dict[str, None]] = {}
    for place, text in texts:
        for char in text:
            if char in lacking:
                found.setdefault(char, {})[place] = None
    named = [f"“{char}” (U+{ord(char):04X}) ở {_some(list(places), _MOST_PLACES)}" for char, places in found.items()]
    return (
        f"Phông chữ của văn bản không in được {_some(named, _MOST_NAMED)}. Hãy thay bằng chữ hoặc ký hiệu thông dụng."
    )


def _some(names: list[str], most: int) -> str:
    more = f" và {len(names) - most} chỗ khác" if len(names) > most else ""
    return ", ".join(names[:most]) + more
