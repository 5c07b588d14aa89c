"""Discord's limits, ids and texts, and how the adapter is set up."""
