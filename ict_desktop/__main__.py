"""`python -m ict_desktop` is the same program as the icon on the desk."""

from ict_desktop.app import main

if __name__ == "__main__":
    raise SystemExit(main())
