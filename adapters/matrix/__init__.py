"""Matrix: rooms of a homeserver as rooms of Heard, spoken to with matrix-nio."""

from bot.phrases import add_sentences

add_sentences(__name__)
