"""The file as a whole: backups, restoring, moving, checking, who works in it, settings."""
