"""Storage: one SQLite file, or a PostgreSQL database that many workers share."""

from bot.admin_texts import add_admin_sentences

add_admin_sentences(__path__[0])
