"""Heard on Discord, on discord.py: translates what happens there, and renders what Heard says.

Everything in here is about Discord only. What a command does, and what Heard says, stands in `bot`.
"""

from bot.admin_texts import add_admin_sentences
from bot.phrases import add_sentences

add_sentences(__name__)
add_admin_sentences(__path__[0])
