"""The areas of the work: a file each, and what only that one needs."""
