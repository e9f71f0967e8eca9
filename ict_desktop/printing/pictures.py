"""How large a picture is printed."""

_MOST_OF_A_PAGE = 0.5


def picture_scale(width: float, height: float, room_width: float, room_height: float) -> float:
    """Return by what share a picture is made smaller: it takes the width of the text and half a page at most."""
    return min(room_width / width, room_height * _MOST_OF_A_PAGE / height, 1.0)
