"""Measurements of Heard, as ratios to something bare in the same run. See `bench/README.md`."""
