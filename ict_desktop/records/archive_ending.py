"""How the archive for moving to a new PC ends; by itself, because every start asks what it was given."""

ENDING = ".ictz"
