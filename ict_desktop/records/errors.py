"""What is expected to happen: a request that cannot be done, and work the user stops."""


class Refused(Exception):  # noqa: N818 - a refusal is no error of the program
    """A request that cannot be done as asked; the text is a whole Vietnamese sentence for the user.

    It says what happened and what to do. Every other exception is a bug and goes to the crash dialog and the log.
    """


class Cancelled(Exception):  # noqa: N818 - not an error: the user asked for it
    """Raised inside work that runs beside the window when the user has pressed Hủy."""
