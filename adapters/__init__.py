"""Adapters connect the core to the world: platforms, the clock, recorded meetings."""

from bot.admin_texts import add_admin_sentences

add_admin_sentences(__path__[0])
