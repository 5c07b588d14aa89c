"""The web room: for people who have neither Slack nor Discord, and for trying Heard out."""

from bot.phrases import add_sentences

add_sentences(__name__)
