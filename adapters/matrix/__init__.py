"""Matrix: rooms of a homeserver as rooms of Heard, spoken to with matrix-nio."""
