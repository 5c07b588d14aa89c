"""Heard on Discord, on discord.py: translates what happens there, and renders what Heard says.

Everything in here is about Discord only. What a command does, and what Heard says, stands in `bot`.
"""

from bot.phrases import add_sentences

add_sentences(__name__)
