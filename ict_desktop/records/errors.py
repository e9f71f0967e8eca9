"""What is expected to happen: a request that cannot be done, and work the user stops."""

from collections.abc import Mapping


class Refused(Exception):  # noqa: N818 - a refusal is no error of the program
    """A request that cannot be done as asked; the text is a whole Vietnamese sentence for the user.

    It says what happened and what to do. Every other exception is a bug and goes to the crash dialog and the log.
    """


class Incomplete(Refused):
    """A record that may not be stored as it is; `problems` says why, field by field."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__(" ".join(problems.values()))
        self.problems = dict(problems)


class Gone(Refused):
    """The record a deed is about was deleted meanwhile, by another window or another program."""


class Conflict(Refused):
    """A field was changed meanwhile by another window or another program; nothing was stored.

    `theirs` is the value that stands in the file now. Whoever asked decides which of the two holds.
    """

    def __init__(self, sentence: str, theirs: object) -> None:
        super().__init__(sentence)
        self.theirs = theirs


class Cancelled(Exception):  # noqa: N818 - not an error: the user asked for it
    """Raised inside work that runs beside the window when the user has pressed Hủy."""
