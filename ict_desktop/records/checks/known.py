"""What the program knows beside the paper itself: numbers given, agencies and posts of the day, tasks, papers cited."""

from dataclasses import dataclass
from datetime import date

from ict_desktop.records.numbering import Given
from ict_desktop.records.symbols import numbered_name


@dataclass(frozen=True)
class KnownPaper:
    """Another paper of the file."""

    kind_name: str
    number: int
    symbol: str
    dated_on: date | None = None
    subject: str = ""

    @property
    def label(self) -> str:
        """Name it by number and symbol."""
        return numbered_name(self.number, self.symbol)


@dataclass(frozen=True)
class KnownAgency:
    """An agency as it was named up to a day, and who took over; `others` are its short name, symbol and spellings."""

    name: str
    others: tuple[str, ...] = ()
    until: date | None = None
    successors: tuple[str, ...] = ()

    def has_ended(self, day: date) -> bool:
        """Say whether it did not exist any more on a day."""
        return self.until is not None and self.until < day


@dataclass(frozen=True)
class KnownPost:
    """Somebody's post, or the use of a letterhead, between two days."""

    name: str
    post: str
    valid_from: date | None = None
    valid_to: date | None = None

    def holds_on(self, day: date) -> bool:
        """Say whether it was his on a day."""
        return (self.valid_from or day) <= day <= (self.valid_to or day)


@dataclass(frozen=True)
class GivenTask:
    """A task the paper gives; `standing` is a duty without an end."""

    text: str
    lead: str = ""
    coordinating: tuple[str, ...] = ()
    due_on: date | None = None
    due_phrase: str = ""
    standing: bool = False
    product: str = ""


@dataclass(frozen=True)
class Known:
    """All of it. What is None is not known, which is not the same as none there.

    `issuer_symbol`, `place` and `drafting_unit` are the letterhead's, `own_names` what the office calls issuer and
    committee in sentences; `other_symbols` belong to other issuers. `numbered` is the paper and those counted with it in
    its year, `papers` are all that may be cited. `mandate` is the written act by which somebody signs TUQ. `letterhead` is
    the draft's own between its days, `signers` are those listed under it. `issue_by` is the last day for issuing what was
    signed on the paper's day. `replaces` is the kind of the paper it takes the place of. `was` holds, by block of the
    body, what the record said of a paragraph changed by hand.
    """

    today: date | None = None
    draft: bool = True
    issuer_symbol: str = ""
    place: str = ""
    drafting_unit: str = ""
    other_symbols: frozenset[str] = frozenset()
    own_names: frozenset[str] = frozenset()
    numbered: tuple[Given, tuple[Given, ...]] | None = None
    mandate: str = ""
    papers: tuple[KnownPaper, ...] = ()
    agencies: tuple[KnownAgency, ...] = ()
    posts: tuple[KnownPost, ...] | None = None
    letterhead: KnownPost | None = None
    signers: tuple[KnownPost, ...] = ()
    tasks: tuple[GivenTask, ...] | None = None
    issue_by: date | None = None
    replaces: str = ""
    was: tuple[tuple[int, str], ...] = ()
