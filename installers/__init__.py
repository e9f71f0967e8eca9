"""Making the program into a folder that needs no Python, and into what a system installs. `dev.py dist` calls it."""
