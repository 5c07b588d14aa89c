"""Adapters connect the core to the world: platforms, the clock, recorded meetings."""
