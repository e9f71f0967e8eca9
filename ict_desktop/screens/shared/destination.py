"""Where to go in the window, as a value: what a number, a hit of a search or a menu item leads to."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Destination:
    """A page, and what is to be seen there.

    `chip`, `words` and `only` (a column and the id its rows have there, None for none) name the rows a number counts:
    whatever the list was narrowed to before gives way, and exactly these are shown; `afresh` shows them all. Without any of
    them the page stays as it was left. `record` is put in front, `inside` names one that stands under it (its table and
    id). `new` begins a record.
    """

    page: str
    chip: str = ""
    record: str = ""
    words: str = ""
    only: tuple[str, str | None] | None = None
    inside: tuple[str, str] | None = None
    afresh: bool = False
    new: bool = False

    @property
    def names_rows(self) -> bool:
        """Whether the list is to show other rows than it does."""
        return bool(self.chip or self.words or self.only or self.afresh)
