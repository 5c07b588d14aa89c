"""Where Heard keeps things: one SQLite file, or a PostgreSQL that many workers share."""
