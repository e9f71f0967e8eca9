"""Draws described papers as PDF and DOCX. Imports records only; imported by those who print, when they print."""
