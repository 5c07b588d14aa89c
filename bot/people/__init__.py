"""What belongs to a person rather than a room: names, preferences, choices."""
