"""Slack: an app on slack-bolt that translates what comes in and renders what goes out."""

from bot.phrases import add_sentences

add_sentences(__name__)
