"""Papers filled from the file, one module a kind; what all of them share stands in `draft`."""
