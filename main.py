"""Double-click entry."""

from ict_desktop.app import main

if __name__ == "__main__":
    raise SystemExit(main())
