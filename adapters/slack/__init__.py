"""Slack: an app on slack-bolt that translates what comes in and renders what goes out."""

from bot.admin_texts import add_admin_sentences
from bot.phrases import add_sentences

add_sentences(__name__)
add_admin_sentences(__path__[0])
