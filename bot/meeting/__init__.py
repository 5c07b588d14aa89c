"""What happens in a meeting while it runs. Pure: no clock, no I/O, no randomness."""
