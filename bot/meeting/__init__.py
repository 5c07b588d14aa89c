"""A running meeting: its state, its rules and what it says. Pure: no clock, no I/O, no
randomness."""
