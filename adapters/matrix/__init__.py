"""Matrix: rooms of a homeserver as rooms of Heard, spoken to with matrix-nio."""

from bot.admin_texts import add_admin_sentences
from bot.phrases import add_sentences

add_sentences(__name__)
add_admin_sentences(__path__[0])
