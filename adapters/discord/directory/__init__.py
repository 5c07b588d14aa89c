"""Servers, channels, and who sees them."""
