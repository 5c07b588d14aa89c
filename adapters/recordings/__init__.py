"""Recorded meetings, played to Heard: for the command line, and for a page on which people hand one
in."""
