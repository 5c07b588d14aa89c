"""What was answered to one item of a poll, in a sentence. Made from `PublishedPoll` alone."""

from __future__ import annotations

from bot.cards import Phrase, phrase
from bot.records.published_poll import PublishedPoll
from bot.records.questionnaire import PollItem, Side


def result(item: PollItem, told: PublishedPoll) -> Phrase:
    """The figures of an item, to stand beside its words."""
    if item.name not in told.items:
        return phrase("poll-item-held")
    of = _sides(item, told)
    if not item.is_first:
        return phrase("poll-item-sides", **of)
    return phrase(f"poll-{item.name}-result", good=of[Side.HIGH], ballots=of["answered"])


def line(item: PollItem, told: PublishedPoll) -> Phrase:
    """An item with its figures."""
    if item.name not in told.items:
        return phrase("poll-item-held-line", item=item.slot)
    of = _sides(item, told)
    if not item.is_first:
        return phrase("poll-item-sides-line", item=item.slot, **of)
    return phrase(f"poll-{item.name}-line", good=of[Side.HIGH], ballots=of["answered"])


def _sides(item: PollItem, told: PublishedPoll) -> dict[str, int]:
    of = {side.value: told.on_side(item.name, side) or 0 for side in Side}
    return {**of, "answered": told.answered(item.name) or 0}
