"""Storage: one SQLite file, or a PostgreSQL database that many workers share."""
