"""What the user can mend: the one expected exception of the program."""


class Refused(Exception):  # noqa: N818 - a refusal is no error of the program
    """A request that cannot be done as asked; the text is a whole Vietnamese sentence for the user.

    It says what happened and what to do. Every other exception is a bug and goes to the crash dialog and the log.
    """
