"""The sample meeting, and what plays it."""
