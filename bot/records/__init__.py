"""What outlives a meeting: series, contentions, polls. Pure: no clock, no I/O, no randomness."""
