"""The web room: for people who have neither Slack nor Discord, and for trying Heard out."""

from bot.admin_texts import add_admin_sentences
from bot.phrases import add_sentences

add_sentences(__name__)
add_admin_sentences(__path__[0])
