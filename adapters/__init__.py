"""What connects the core to the world: platforms, the clock, files of the past."""
