"""Which version of the program this is; packages and installers read the same number from pyproject.toml."""

VERSION = "0.1.0"
